"""A GPT-2-like language model as a whole training step and as a sampling step.

The step is forward, backward, clipping and AdamW. Parameters are plain nested dicts and the
optimizer is written out, so that this file shows everything that is exported. `gpt.py step` writes
a training step of any size, `gpt.py generate` the matching sampling step, `gpt.py tiny` the small
recorded example, and `gpt.py train` trains with JAX alone, to compare.
"""

import argparse
import dataclasses
import functools
import math
import pathlib
import re
import sys
import time

import jax
import jax.numpy as jnp
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "frontends" / "python"))
import weft_jax  # noqa: E402

BETA1, BETA2, EPSILON, WEIGHT_DECAY, CLIP_NORM = 0.9, 0.95, 1e-8, 0.1, 1.0
NEWLINE = 10


@dataclasses.dataclass(frozen=True)
class Config:
    layers: int = 4
    width: int = 192
    heads: int = 6
    context: int = 64
    batch: int = 8
    vocab: int = 256
    dtype: str = "f32"
    scan: bool = False
    remat: bool = False
    tied: bool = True

    @property
    def compute_type(self):
        return {"f32": jnp.float32, "bf16": jnp.bfloat16}[self.dtype]


SIZES = {
    "demo": Config(tied=False),
    "tiny": Config(layers=2, width=32, heads=2, context=16, batch=4),
    "124m": Config(layers=12, width=768, heads=12, context=64, batch=4, vocab=50257),
}


def block_shapes(c):
    w = c.width
    return {
        "ln1": {"g": (w,), "b": (w,)},
        "attn": {
            "wq": (w, w),
            "bq": (w,),
            "wk": (w, w),
            "bk": (w,),
            "wv": (w, w),
            "bv": (w,),
            "wo": (w, w),
            "bo": (w,),
        },
        "ln2": {"g": (w,), "b": (w,)},
        "mlp": {"wi": (w, 4 * w), "bi": (4 * w,), "wo": (4 * w, w), "bo": (w,)},
    }  # yapf: disable


def param_structs(c):
    """Shapes of all parameters; with scan, blocks are one tree with a leading layer dimension."""
    is_shape = lambda s: isinstance(s, tuple)
    shapes = {
        "wte": (c.vocab, c.width),
        "wpe": (c.context, c.width),
        "lnf": {"g": (c.width,), "b": (c.width,)},
    }
    if c.scan:
        shapes["h"] = jax.tree.map(lambda s: (c.layers, *s), block_shapes(c), is_leaf=is_shape)
    else:
        shapes.update({f"h{i}": block_shapes(c) for i in range(c.layers)})
    if not c.tied:
        shapes["head"] = (c.width, c.vocab)
    return jax.tree.map(lambda s: jax.ShapeDtypeStruct(s, jnp.float32), shapes, is_leaf=is_shape)


def param_init(c):
    """name -> init text: GPT-2's, with smaller projections into the residual stream.

    Where they are not tied to the output, token embeddings start larger than GPT-2's, and position
    embeddings smaller: then the first steps of a short training are spent on what follows which
    byte and not on telling tokens from places.
    """
    deviations = {"wte": 0.02 if c.tied else 0.1, "wpe": 0.01, "wo": 0.02 / math.sqrt(2 * c.layers)}

    def init(name, value):
        del value
        last = name.split(".")[-1]
        if last.startswith(("w", "head")):
            return f"normal({deviations.get(last, 0.02):.6g})"
        return "ones" if last == "g" else "zeros"

    return init


def init_values(c, seed=0, structs=None):
    """Parameters drawn by numpy as the init texts say, so that they do not depend on JAX."""
    rng, init = np.random.default_rng(seed), param_init(c)

    def draw(path, struct):
        text = init(str(path[-1].key), None)
        if text in ("zeros", "ones"):
            return np.full(struct.shape, float(text == "ones"), np.float32)
        return (float(re.search(r"\((.*)\)", text)[1]) * rng.standard_normal(struct.shape)).astype(
            np.float32
        )

    return jax.tree_util.tree_map_with_path(draw, structs or param_structs(c))


def layer_norm(p, x):
    x32 = x.astype(jnp.float32)
    mean = jnp.mean(x32, axis=-1, keepdims=True)
    variance = jnp.mean(jnp.square(x32 - mean), axis=-1, keepdims=True)
    y = (x32 - mean) * jax.lax.rsqrt(variance + 1e-5) * p["g"] + p["b"]
    return y.astype(x.dtype)


def linear(w, b, x):
    return x @ w.astype(x.dtype) + b.astype(x.dtype)


def attention(c, p, x):
    batch, length, _ = x.shape
    split = lambda a: a.reshape(batch, length, c.heads, c.width // c.heads)
    q, k, v = (split(linear(p["w" + n], p["b" + n], x)) for n in "qkv")
    scores = jnp.einsum("bthd,bshd->bhts", q, k, preferred_element_type=jnp.float32)
    scores = scores * (1.0 / math.sqrt(c.width // c.heads))
    causal = jnp.tril(jnp.ones((length, length), bool))
    weights = jax.nn.softmax(jnp.where(causal, scores, -1e9), axis=-1).astype(x.dtype)
    mixed = jnp.einsum("bhts,bshd->bthd", weights, v).reshape(x.shape)
    return linear(p["wo"], p["bo"], mixed)


def block(c, x, p):
    x = x + attention(c, p["attn"], layer_norm(p["ln1"], x))
    hidden = jax.nn.gelu(
        linear(p["mlp"]["wi"], p["mlp"]["bi"], layer_norm(p["ln2"], x)), approximate=True
    )
    return x + linear(p["mlp"]["wo"], p["mlp"]["bo"], hidden)


def hidden_states(c, params, tokens):
    """[B, T] token numbers to [B, T, width] after the last norm."""
    x = params["wte"][tokens] + params["wpe"][: tokens.shape[1]]
    x = x.astype(c.compute_type)
    one = functools.partial(block, c)
    if c.remat:
        one = jax.checkpoint(one)
    if c.scan:
        x, _ = jax.lax.scan(lambda x, p: (one(x, p), None), x, params["h"])
    else:
        for i in range(c.layers):
            x = one(x, params[f"h{i}"])
    return layer_norm(params["lnf"], x)


def logits_of(c, params, x):
    head = params["wte"].T if c.tied else params["head"]
    return jnp.dot(x, head.astype(x.dtype), preferred_element_type=jnp.float32)


def loss_fn(c, params, tokens):
    """Mean cross entropy in nats; `tokens` is [B, T+1], the last T are the targets."""
    logits = logits_of(c, params, hidden_states(c, params, tokens[:, :-1]))
    targets = tokens[:, 1:]
    picked = jnp.take_along_axis(logits, targets[..., None], axis=-1)[..., 0]
    return jnp.mean(jax.nn.logsumexp(logits, axis=-1) - picked)


def adamw(params, grads, opt, lr):
    """Clips by the global norm, then AdamW with decay on matrices; (params, state, norm)."""
    norm = jnp.sqrt(sum(jnp.sum(jnp.square(g)) for g in jax.tree.leaves(grads)))
    scale = jnp.minimum(1.0, CLIP_NORM / (norm + 1e-6))
    grads = jax.tree.map(lambda g: g * scale, grads)
    step = opt["step"] + 1
    t = step.astype(jnp.float32)
    m = jax.tree.map(lambda m, g: BETA1 * m + (1 - BETA1) * g, opt["m"], grads)
    v = jax.tree.map(lambda v, g: BETA2 * v + (1 - BETA2) * g * g, opt["v"], grads)
    correct1, correct2 = 1 - jnp.power(BETA1, t), 1 - jnp.power(BETA2, t)

    def update(path, p, m, v):
        is_matrix = str(path[-1].key).startswith("w") or str(path[-1].key) == "head"
        decay = WEIGHT_DECAY * p if is_matrix else 0.0
        return p - lr * ((m / correct1) / (jnp.sqrt(v / correct2) + EPSILON) + decay)

    params = jax.tree_util.tree_map_with_path(update, params, m, v)
    return params, {"m": m, "v": v, "step": step}, norm


def make_train_step(c):

    def gpt_step(params, opt, tokens, lr):
        loss, grads = jax.value_and_grad(functools.partial(loss_fn, c))(params, tokens)
        params, opt, norm = adamw(params, grads, opt, lr)
        return params, opt, loss, norm

    return gpt_step


def make_generate_step(c):
    """Appends one sampled token to a window of tokens.

    Zeros after the text are free places, so a prompt is written at the start of a window of zeros;
    a full window moves on by one. An empty window starts with a newline.
    """

    def gpt_generate(params, tokens, rng, temperature):
        tokens = tokens.at[0, 0].set(jnp.where(tokens[0, 0] == 0, NEWLINE, tokens[0, 0]))
        length = jnp.sum((tokens != 0).astype(jnp.int32))
        x = hidden_states(c, params, tokens)
        last = jax.lax.dynamic_slice_in_dim(x[0], length - 1, 1)
        logits = logits_of(c, params, last)[0].at[0].set(-1e9)
        rng, key = jax.random.split(rng)
        token = jnp.argmax(logits / temperature + jax.random.gumbel(key, logits.shape)).astype(
            jnp.int32
        )
        full = length == c.context
        tokens = jnp.where(full, jnp.roll(tokens, -1, axis=1), tokens)
        place = jnp.where(full, c.context - 1, length)
        tokens = jax.lax.dynamic_update_slice(tokens, token[None, None], (0, place))
        return tokens, rng, token

    return gpt_generate


def train_args(c, params):
    like = (lambda p: p) if isinstance(params["wte"], jax.ShapeDtypeStruct) else np.zeros_like
    opt = {"m": jax.tree.map(like, params), "v": jax.tree.map(like, params), "step": np.int32(0)}
    tokens = jax.ShapeDtypeStruct((c.batch, c.context + 1), jnp.int32)
    return params, opt, tokens, np.float32(2e-3)


def export_step(c, path, lr="value(0.002)", params=None, save_init=False):
    """The training step; with `params` there are values to save, and no init texts of them."""
    init = {"params": param_init(c) if params is None else None, "opt": "zeros", "lr": lr}
    return weft_jax.export(
        make_train_step(c),
        train_args(c, params or param_structs(c)),
        roles=("param", "state", "batch", "hyper"),
        outputs=("params", "opt", "loss", "grad_norm"),
        init=init,
        path=path,
        save_init=save_init,
    )


def export_generate(c, path):
    args = (
        param_structs(c),
        np.zeros((1, c.context), np.int32),
        jax.ShapeDtypeStruct((2,), jnp.uint32),
        np.float32(0.8),
    )
    return weft_jax.export(
        make_generate_step(c),
        args,
        roles=("param", "state", "rng", "hyper"),
        read_only=("params",),
        outputs=("tokens", "rng", "token"),
        init={"params": param_init(c), "tokens": "zeros", "temperature": "value(0.8)", "rng": None},
        path=path,
    )


def sums_text(seed=0):
    """Lines such as `17 + 25 = 42`: a text with something to learn, made from nothing."""
    rng = np.random.default_rng(seed)
    return "".join(f"{a} + {b} = {a + b}\n" for a, b in rng.integers(0, 100, (600, 2)))


def write_recorded(folder, c, export, params, steps=50):
    """A recorded example: step, initial values, tokens in order, and the loss curve."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    text = np.frombuffer(sums_text().encode(), np.uint8).astype(np.int32)
    starts = np.random.default_rng(1).integers(0, len(text) - c.context - 1, steps * c.batch)
    tokens = np.stack([text[s : s + c.context + 1] for s in starts])
    np.save(folder / "tokens.npy", tokens)
    step = export(
        c,
        folder / "step.mlir",
        lr="value(0.01)",
        params=params,
        save_init=folder / "init.safetensors",
    )
    batches = weft_jax.sequential_batches({"tokens": tokens}, c.batch)
    return step.record(batches, steps, folder / "loss.jsonl", {"lr": 0.01})


def write_tiny(folder):
    c = SIZES["tiny"]
    return write_recorded(folder, c, export_step, init_values(c))


def read_text(path):
    """The bytes of a file, or of the C headers below a folder in sorted order, as token numbers."""
    path = pathlib.Path(path)
    files = sorted(path.rglob("*.h")) if path.is_dir() else [path]
    text = b"".join(f.read_bytes() for f in files)
    return np.frombuffer(text, np.uint8).astype(np.int32)


def unigram_entropy(text):
    p = np.bincount(text, minlength=256) / len(text)
    return -np.sum(p[p > 0] * np.log(p[p > 0]))


def train(c, data, steps, lr, warmup, sample):
    text, rng = read_text(data), np.random.default_rng(0)
    print(f"{len(text)} bytes, unigram entropy {unigram_entropy(text):.3f} nats")
    params = init_values(c)
    _, opt, _, _ = train_args(c, params)
    step = jax.jit(make_train_step(c), donate_argnums=(0, 1))
    for k in range(steps):
        starts = rng.integers(0, len(text) - c.context - 1, c.batch)
        tokens = np.stack([text[s : s + c.context + 1] for s in starts])
        rate = lr * min(1.0, (k + 1) / warmup) * (0.55 + 0.45 * math.cos(math.pi * k / steps))
        start = time.perf_counter()
        params, opt, loss, norm = step(params, opt, tokens, np.float32(rate))
        loss = float(loss)
        if k % 20 == 0 or k == steps - 1:
            print(
                f"step {k:4d}  loss {loss:.4f}  norm {float(norm):.2f}",
                f" {1e3 * (time.perf_counter() - start):.0f} ms",
                flush=True,
            )
    generate, window, key = (
        jax.jit(make_generate_step(c)),
        np.zeros((1, c.context), np.int32),
        jax.random.PRNGKey(0),
    )
    out = bytearray()
    for _ in range(sample):
        window, key, token = generate(params, window, key, np.float32(0.8))
        out.append(int(token))
    print(out.decode("utf-8", "replace"))


def parse_config(args):
    names = [f.name for f in dataclasses.fields(Config)]
    return dataclasses.replace(
        SIZES[args.size], **{n: getattr(args, n) for n in names if getattr(args, n) is not None}
    )


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("command", choices=("step", "generate", "tiny", "train"))
    parser.add_argument("--out", help="file to write (step, generate), or folder (tiny)")
    parser.add_argument(
        "--size", choices=sorted(SIZES), default="demo", help="preset that the next options change"
    )
    for name in ("layers", "width", "heads", "context", "batch", "vocab"):
        parser.add_argument("--" + name, type=int)
    parser.add_argument(
        "--dtype", choices=("f32", "bf16"), help="type of the arithmetic; parameters stay f32"
    )
    parser.add_argument(
        "--scan", action="store_true", default=None, help="one loop over stacked layers"
    )
    parser.add_argument(
        "--remat", action="store_true", default=None, help="recompute blocks in the backward pass"
    )
    parser.add_argument(
        "--tied",
        action=argparse.BooleanOptionalAction,
        default=None,
        help="token embeddings are the output matrix",
    )
    parser.add_argument(
        "--lr",
        default="0.002",
        help="learning rate (train), or init text of lr such as 0.002 (step)",
    )
    parser.add_argument(
        "--data", default="/usr/include", help="text file, or folder of C headers (train)"
    )
    parser.add_argument("--steps", type=int, default=200)
    parser.add_argument("--warmup", type=int, default=20)
    parser.add_argument("--sample", type=int, default=300, help="tokens to sample after training")
    args = parser.parse_args()
    config = parse_config(args)
    if args.command == "train":
        return train(config, args.data, args.steps, float(args.lr), args.warmup, args.sample)
    if args.out is None:
        parser.error(f"{args.command} needs --out")
    if args.command == "tiny":
        losses = write_tiny(args.out)
        print(f"{args.out}: loss {losses[0]:.4f} to {losses[-1]:.4f} in {len(losses)} steps")
    elif args.command == "step":
        export_step(config, args.out, lr=f"value({args.lr})")
    else:
        export_generate(config, args.out)
    return None


if __name__ == "__main__":
    main()
