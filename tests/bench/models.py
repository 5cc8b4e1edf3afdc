"""The models of the benchmark, their FLOPs, and the data that all peers start from.

Weights and tokens are written once, so that every peer computes the same steps and their losses can
be compared.
"""

import pathlib
import sys

import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "examples" / "gpt"), str(ROOT / "frontends" / "python")]

LEARNING_RATE = 1e-3
# name of a model -> (preset of examples/gpt/gpt.py, timed steps in each round)
MODELS = {"gpt-small": ("demo", 50), "gpt2-124m": ("124m", 5)}


def step_flops(c):
    """FLOPs of the contractions of one training step: forward, and twice that for backward.

    A multiplication and an addition count as two. Attention is counted in full, although half of
    it is masked, because no peer is bound to compute it so; elementwise work is left out.
    """
    tokens = c.batch * c.context
    weights = c.layers * 12 * c.width**2 + c.vocab * c.width
    attention = c.layers * 2 * c.context * c.width
    return 3 * 2 * tokens * (weights + attention)


def write_data(name, folder, steps):
    """Writes step.mlir, init.safetensors and tokens.npy; returns the configuration."""
    import gpt
    import jax
    import weft_jax

    preset, _ = MODELS[name]
    c, folder = gpt.SIZES[preset], pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    gpt.export_step(c, folder / "step.mlir", lr=f"value({LEARNING_RATE})")
    structs = jax.tree_util.tree_flatten_with_path(gpt.init_values(c))[0]
    values = {".".join(["params"] + [str(k.key) for k in path]): a for path, a in structs}
    weft_jax.write_safetensors(folder / "init.safetensors", values)
    rng = np.random.default_rng(7)
    tokens = rng.integers(0, c.vocab, (steps * c.batch, c.context + 1), dtype=np.int32)
    np.save(folder / "tokens.npy", tokens)
    return c


def write_layers(folder, factors, base=12):
    """Writes GPT-2 steps with factors x base layers for the parser; returns (factor, path)."""
    import dataclasses

    import gpt

    paths = []
    for factor in factors:
        path = pathlib.Path(folder) / f"layers_{base * factor}.mlir"
        gpt.export_step(dataclasses.replace(gpt.SIZES["124m"], layers=base * factor), path)
        paths.append((factor, path))
    return paths


def read_safetensors(path):
    """name -> array."""
    import json

    types = {"F32": "<f4", "I32": "<i4", "U32": "<u4"}
    blob = np.memmap(path, np.uint8, "r")
    size = int(blob[:8].view("<u8")[0])
    header, data = json.loads(bytes(blob[8 : 8 + size])), blob[8 + size :]
    return {
        name: data[slice(*t["data_offsets"])].view(types[t["dtype"]]).reshape(t["shape"])
        for name, t in header.items()
        if name != "__metadata__"
    }
