"""Settings that JAX and XLA read when they are loaded: import this before jax."""

import os

DEVICES = 16

os.environ["XLA_FLAGS"] = (os.environ.get("XLA_FLAGS", "") +
                           f" --xla_force_host_platform_device_count={DEVICES}")
os.environ.setdefault("JAX_PLATFORMS", "cpu")
# XLA would log every op that it refuses.
os.environ.setdefault("TF_CPP_MIN_LOG_LEVEL", "3")
