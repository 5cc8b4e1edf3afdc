"""A Llama-like language model as a whole training step.

RMSNorm, rotary positions, grouped-query attention, SwiGLU, an output matrix of its own; clipping
and AdamW are those of the GPT example. `llama.py step` writes a training step of any size (shapes
only: 8 billion parameters need no memory), `llama.py tiny` the small recorded example.
"""

import argparse
import dataclasses
import functools
import math
import pathlib
import sys

import jax
import jax.numpy as jnp

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path[:0] = [str(ROOT / "frontends" / "python"), str(ROOT / "examples" / "gpt")]
import gpt  # noqa: E402
import weft_jax  # noqa: E402

ROTARY_BASE = 500000.0


@dataclasses.dataclass(frozen=True)
class Config(gpt.Config):
    kv_heads: int = 2
    ffn: int = 512
    tied: bool = False
    scan: bool = False  # layers in a loop, their parameters stacked

    @property
    def head_width(self):
        return self.width // self.heads


SIZES = {
    "tiny": Config(layers=2, width=32, heads=4, kv_heads=2, ffn=88, context=16, batch=4),
    "8b": Config(
        layers=32,
        width=4096,
        heads=32,
        kv_heads=8,
        ffn=14336,
        context=4096,
        batch=8,
        vocab=128256,
        dtype="bf16",
    ),
}


def param_structs(c):
    """Shapes of all parameters; the names are those that gpt.param_init and gpt.adamw know."""
    w, kv = c.width, c.kv_heads * c.head_width
    block = {
        "ln1": {"g": (w,)},
        "attn": {"wq": (w, w), "wk": (w, kv), "wv": (w, kv), "wo": (w, w)},
        "ln2": {"g": (w,)},
        "mlp": {"wg": (w, c.ffn), "wi": (w, c.ffn), "wo": (c.ffn, w)},
    }
    shapes = {"wte": (c.vocab, w), "lnf": {"g": (w,)}, "head": (w, c.vocab)}
    if c.scan:
        shapes["layers"] = jax.tree.map(
            lambda s: (c.layers, *s), block, is_leaf=lambda s: isinstance(s, tuple)
        )
    else:
        shapes.update({f"h{i}": block for i in range(c.layers)})
    return jax.tree.map(
        lambda s: jax.ShapeDtypeStruct(s, jnp.float32), shapes, is_leaf=lambda s: isinstance(s, tuple)
    )


def rms_norm(p, x):
    x32 = x.astype(jnp.float32)
    scale = jax.lax.rsqrt(jnp.mean(jnp.square(x32), axis=-1, keepdims=True) + 1e-5)
    return (x32 * scale * p["g"]).astype(x.dtype)


def rotations(c, length):
    """cos and sin [T, D / 2] of the angle by which each pair of features is turned at a place."""
    exponents = jnp.arange(0, c.head_width, 2, dtype=jnp.float32) / c.head_width
    rates = jnp.exp(exponents * -math.log(ROTARY_BASE))
    angles = jnp.arange(length, dtype=jnp.float32)[:, None] * rates
    return jnp.cos(angles), jnp.sin(angles)


def rotate(x, turns):
    """Turns feature i of a head with feature i + D / 2; x is [B, T, heads, D]."""
    cos, sin = (t[:, None, :] for t in turns)
    a, b = jnp.split(x.astype(jnp.float32), 2, axis=-1)
    return jnp.concatenate([a * cos - b * sin, b * cos + a * sin], axis=-1).astype(x.dtype)


def attention(c, p, x, turns):
    """Groups of query heads share the keys and values of one head."""
    batch, length, _ = x.shape
    split = lambda name, heads: (x @ p[name].astype(x.dtype)).reshape(
        batch, length, heads, c.head_width
    )
    q = rotate(split("wq", c.heads), turns)
    k, v = rotate(split("wk", c.kv_heads), turns), split("wv", c.kv_heads)
    q = q.reshape(batch, length, c.kv_heads, c.heads // c.kv_heads, c.head_width)
    scores = jnp.einsum("btkgd,bskd->bkgts", q, k, preferred_element_type=jnp.float32)
    scores = scores * (1.0 / math.sqrt(c.head_width))
    causal = jnp.tril(jnp.ones((length, length), bool))
    weights = jax.nn.softmax(jnp.where(causal, scores, -1e9), axis=-1).astype(x.dtype)
    mixed = jnp.einsum("bkgts,bskd->btkgd", weights, v).reshape(x.shape)
    return mixed @ p["wo"].astype(x.dtype)


def feed_forward(p, x):
    wg, wi, wo = (p[name].astype(x.dtype) for name in ("wg", "wi", "wo"))
    return (jax.nn.silu(x @ wg) * (x @ wi)) @ wo


def block(c, x, p, turns):
    x = x + attention(c, p["attn"], rms_norm(p["ln1"], x), turns)
    return x + feed_forward(p["mlp"], rms_norm(p["ln2"], x))


def hidden_states(c, params, tokens):
    """[B, T] token numbers to [B, T, width] after the last norm."""
    x = params["wte"][tokens].astype(c.compute_type)
    turns = rotations(c, tokens.shape[1])
    one = functools.partial(block, c)
    if c.remat:
        one = jax.checkpoint(one)
    if c.scan:
        x, _ = jax.lax.scan(lambda x, p: (one(x, p, turns), None), x, params["layers"])
    for i in range(0 if c.scan else c.layers):
        x = one(x, params[f"h{i}"], turns)
    return rms_norm(params["lnf"], x)


def loss_fn(c, params, tokens):
    """Mean cross entropy in nats; `tokens` is [B, T+1], the last T are the targets."""
    logits = gpt.logits_of(c, params, hidden_states(c, params, tokens[:, :-1]))
    picked = jnp.take_along_axis(logits, tokens[:, 1:, None], axis=-1)[..., 0]
    return jnp.mean(jax.nn.logsumexp(logits, axis=-1) - picked)


def make_train_step(c):

    def llama_step(params, opt, tokens, lr):
        loss, grads = jax.value_and_grad(functools.partial(loss_fn, c))(params, tokens)
        params, opt, norm = gpt.adamw(params, grads, opt, lr)
        return params, opt, loss, norm

    return llama_step


def export_step(c, path, lr="value(0.0003)", params=None, save_init=False):
    """The training step; with `params` there are values to save, and no init texts of them."""
    init = {"params": gpt.param_init(c) if params is None else None, "opt": "zeros", "lr": lr}
    return weft_jax.export(
        make_train_step(c),
        gpt.train_args(c, params or param_structs(c)),
        roles=("param", "state", "batch", "hyper"),
        outputs=("params", "opt", "loss", "grad_norm"),
        init=init,
        path=path,
        save_init=save_init,
    )


def write_tiny(folder):
    c = SIZES["tiny"]
    return gpt.write_recorded(folder, c, export_step, gpt.init_values(c, structs=param_structs(c)))


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=("step", "tiny"))
    parser.add_argument("--out", required=True, help="file to write (step), or folder (tiny)")
    parser.add_argument(
        "--size", choices=sorted(SIZES), default="8b", help="preset that the next options change"
    )
    numbers = ("layers", "width", "heads", "kv_heads", "ffn", "context", "batch", "vocab")
    for name in numbers:
        parser.add_argument("--" + name.replace("_", "-"), type=int)
    parser.add_argument(
        "--dtype", choices=("f32", "bf16"), help="type of the arithmetic; parameters stay f32"
    )
    parser.add_argument(
        "--remat", action="store_true", default=None, help="recompute blocks in the backward pass"
    )
    parser.add_argument(
        "--scan", action="store_true", default=None, help="layers in a loop, parameters stacked"
    )
    parser.add_argument("--lr", default="0.0003", help="init text of lr (step)")
    args = parser.parse_args()
    if args.command == "tiny":
        losses = write_tiny(args.out)
        print(f"{args.out}: loss {losses[0]:.4f} to {losses[-1]:.4f} in {len(losses)} steps")
        return
    given = {n: getattr(args, n) for n in (*numbers, "dtype", "remat", "scan")}
    changes = {n: value for n, value in given.items() if value is not None}
    export_step(dataclasses.replace(SIZES[args.size], **changes), args.out, f"value({args.lr})")


if __name__ == "__main__":
    main()
