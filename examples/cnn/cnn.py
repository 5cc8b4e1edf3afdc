"""A classifier of digits: two convolutions with max pooling and a dense layer, Adam.

Writes step.mlir, init.safetensors and loss.jsonl. The parameters are a NamedTuple, the optimizer
state a NamedTuple of two such trees and a step count, as optax keeps them.
"""

import argparse
import pathlib
import sys
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "frontends" / "python"), str(ROOT / "examples" / "digits")]
import digits  # noqa: E402
import weft_jax  # noqa: E402

BATCH, LEARNING_RATE, BETA1, BETA2, EPSILON = 32, 0.002, 0.9, 0.999, 1e-8


class Params(NamedTuple):
    conv1: Any
    conv2: Any
    dense: Any


class Adam(NamedTuple):
    mean: Params
    square: Params
    count: Any


def init_params(seed=0):
    rng = np.random.default_rng(seed)

    def layer(*shape):
        scale = np.sqrt(2 / np.prod(shape[:-1]))
        return {
            "w": (rng.standard_normal(shape) * scale).astype(np.float32),
            "b": np.zeros(shape[-1], np.float32),
        }

    return Params(layer(3, 3, 1, 16), layer(3, 3, 16, 32), layer(2 * 2 * 32, 10))


def conv(p, x):
    y = jax.lax.conv_general_dilated(
        x, p["w"], (1, 1), "SAME", dimension_numbers=("NHWC", "HWIO", "NHWC")
    )
    return jax.nn.relu(y + p["b"])


def max_pool(x):
    return jax.lax.reduce_window(x, -jnp.inf, jax.lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")


def loss_fn(params, images, labels):
    x = (images / 16).reshape(-1, 8, 8, 1)
    x = max_pool(conv(params.conv2, max_pool(conv(params.conv1, x))))
    logits = x.reshape(x.shape[0], -1) @ params.dense["w"] + params.dense["b"]
    picked = jnp.take_along_axis(jax.nn.log_softmax(logits), labels[:, None], axis=1)
    accuracy = jnp.mean((jnp.argmax(logits, axis=1) == labels).astype(jnp.float32))
    return -jnp.mean(picked), accuracy


def cnn_step(params, adam, images, labels, lr):
    (loss, accuracy), grads = jax.value_and_grad(loss_fn, has_aux=True)(params, images, labels)
    count = adam.count + 1
    mean = jax.tree.map(lambda m, g: BETA1 * m + (1 - BETA1) * g, adam.mean, grads)
    square = jax.tree.map(lambda s, g: BETA2 * s + (1 - BETA2) * g * g, adam.square, grads)
    correct1, correct2 = 1 - BETA1 ** count.astype(jnp.float32), 1 - BETA2 ** count.astype(
        jnp.float32
    )
    params = jax.tree.map(
        lambda p, m, s: p - lr * (m / correct1) / (jnp.sqrt(s / correct2) + EPSILON),
        params,
        mean,
        square,
    )
    return params, Adam(mean, square, count), {"loss": loss, "accuracy": accuracy}


def export(folder, steps=50):
    params, data, folder = init_params(), digits.load(), pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    zeros = lambda: jax.tree.map(np.zeros_like, params)
    example = {name: a[:BATCH] for name, a in data.items()}
    args = (
        params,
        Adam(zeros(), zeros(), np.int32(0)),
        example["images"],
        example["labels"],
        np.float32(LEARNING_RATE),
    )
    step = weft_jax.export(
        cnn_step,
        args,
        roles=("param", "state", "batch", "batch", "hyper"),
        init={"adam": "zeros", "lr": f"value({LEARNING_RATE})", "*": None},
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
