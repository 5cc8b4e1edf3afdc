"""A classifier of digits: three dense layers, SGD with momentum.

Writes step.mlir, init.safetensors and loss.jsonl. The parameters are a list of layers, and the
optimizer state is one tree of the same form.
"""

import argparse
import pathlib
import sys

import jax
import jax.numpy as jnp
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "frontends" / "python"), str(ROOT / "examples" / "digits")]
import digits  # noqa: E402
import weft_jax  # noqa: E402

SIZES, BATCH, LEARNING_RATE, MOMENTUM = (64, 128, 64, 10), 64, 0.05, 0.9


def init_params(seed=0):
    """He-scaled weights and zero biases, drawn in numpy so that they do not depend on JAX."""
    rng = np.random.default_rng(seed)
    return [
        {
            "w": (rng.standard_normal((n, m)) * np.sqrt(2 / n)).astype(np.float32),
            "b": np.zeros(m, np.float32),
        }
        for n, m in zip(SIZES, SIZES[1:])
    ]


def loss_fn(params, images, labels):
    x = images / 16
    for layer in params[:-1]:
        x = jax.nn.relu(x @ layer["w"] + layer["b"])
    logits = x @ params[-1]["w"] + params[-1]["b"]
    picked = jnp.take_along_axis(jax.nn.log_softmax(logits), labels[:, None], axis=1)
    accuracy = jnp.mean((jnp.argmax(logits, axis=1) == labels).astype(jnp.float32))
    return -jnp.mean(picked), accuracy


def mlp_step(params, momentum, images, labels, lr):
    (loss, accuracy), grads = jax.value_and_grad(loss_fn, has_aux=True)(params, images, labels)
    momentum = jax.tree.map(lambda m, g: MOMENTUM * m + g, momentum, grads)
    params = jax.tree.map(lambda p, m: p - lr * m, params, momentum)
    return params, momentum, loss, accuracy


def export(folder, steps=50):
    params, data, folder = init_params(), digits.load(), pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    example = {name: a[:BATCH] for name, a in data.items()}
    args = (
        params,
        jax.tree.map(np.zeros_like, params),
        example["images"],
        example["labels"],
        np.float32(LEARNING_RATE),
    )
    step = weft_jax.export(
        mlp_step,
        args,
        roles=("param", "state", "batch", "batch", "hyper"),
        outputs=("params", "momentum", "loss", "accuracy"),
        init={"momentum": "zeros", "lr": f"value({LEARNING_RATE})", "*": None},
        path=folder / "step.mlir",
        save_init=folder / "init.safetensors",
    )
    return step.record(weft_jax.sequential_batches(data, BATCH), steps, folder / "loss.jsonl")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--out", default=pathlib.Path(__file__).resolve().parent, help="folder to write to"
    )
    losses = export(parser.parse_args().out)
    print(f"loss {losses[0]:.4f} to {losses[-1]:.4f} in {len(losses)} steps")
