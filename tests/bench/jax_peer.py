"""Runs a benchmark model with JAX: jax_peer.py MODEL FOLDER STEPS prints one JSON line."""

import json
import sys
import time

import jax
import models
import numpy as np


def main(name, folder, steps):
    import gpt

    c = gpt.SIZES[models.MODELS[name][0]]
    tokens = np.load(f"{folder}/tokens.npy").reshape(-1, c.batch, c.context + 1)
    tensors = models.read_safetensors(f"{folder}/init.safetensors")
    structs = gpt.param_structs(c)
    names = [
        ".".join(["params"] + [str(k.key) for k in path])
        for path, _ in jax.tree_util.tree_flatten_with_path(structs)[0]
    ]
    params = jax.tree.unflatten(
        jax.tree.structure(structs), [jax.device_put(tensors[n]) for n in names]
    )
    zeros = lambda: jax.tree.map(lambda p: jax.numpy.zeros(p.shape, p.dtype), params)
    opt = {"m": zeros(), "v": zeros(), "step": np.int32(0)}
    rate = np.float32(models.LEARNING_RATE)
    start = time.perf_counter()
    step = (
        jax.jit(gpt.make_train_step(c), donate_argnums=(0, 1))
        .lower(params, opt, tokens[0], rate)
        .compile()
    )
    compile_s = time.perf_counter() - start
    times, losses = [], []
    for k in range(steps):
        start = time.perf_counter()
        params, opt, loss, _ = step(params, opt, tokens[k], rate)
        jax.block_until_ready((params, opt))
        losses.append(float(loss))
        times.append(1e3 * (time.perf_counter() - start))
    print(
        json.dumps(
            {"version": jax.__version__, "compile_s": compile_s, "step_ms": times, "losses": losses}
        )
    )


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
