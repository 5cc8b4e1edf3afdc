"""Trains steps that treat samples in many ways, and compares the bits that strategies give.

    bits.py WEFT [NAME...]    WEFT is the command; NAMEs of losses below, all without

Each loss is lowered by JAX with an optimizer and run on 2 and 4 ranks by every strategy, on one data axis and
two: parameters, optimizer states and losses must be those of ddp on as many ranks, byte by byte. Exit code 1
if some are not.
"""

import json
import pathlib
import subprocess
import sys
import tempfile

import environment  # noqa: F401  (first: JAX reads it when it is loaded)
import jax
import jax.numpy as jnp
import numpy as np

ROOT = pathlib.Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "frontends" / "python"))
import weft_jax  # noqa: E402

RNG = np.random.default_rng(11)
SIZES = (7, 13, 5)
STEPS = 4


def normal(*shape):
    return (RNG.standard_normal(shape) / np.sqrt(shape[0])).astype(np.float32)


def forward(params, x):
    for layer in params[:-1]:
        x = jnp.tanh(x @ layer["w"] + layer["b"])
    return x @ params[-1]["w"] + params[-1]["b"]


def unit(z):
    return z / jnp.linalg.norm(z, axis=1, keepdims=True)


def norm_over_batch(z):
    return (z - z.mean(0)) * jax.lax.rsqrt(z.var(0) + 1e-5)


def contrast(a, b):
    scores = unit(a) @ unit(b).T * 5
    n = jnp.arange(len(a))
    return -jnp.mean(jax.nn.log_softmax(scores, 0)[n, n]) - jnp.mean(jax.nn.log_softmax(scores, 1)[n, n])


def in_turns(z, y):
    """Thirds of the batch one after the other, each with the mean of those before."""

    def turn(mean, third):
        return 0.5 * mean + 0.5 * third[0].mean(0), jnp.mean((third[0] - mean - third[1]) ** 2)

    return jax.lax.scan(turn, jnp.zeros(5), (z.reshape(3, -1, 5), y.reshape(3, -1, 5)))[1].mean()


# Of what the network makes of a batch, z, and the batch's targets, y: both [samples, 5].
LOSSES = {
    "squares": lambda z, y: jnp.mean((z - y) ** 2),
    "logits": lambda z, y: -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(z), jnp.argmax(y, 1)[:, None], 1)),
    "halves": lambda z, y: contrast(*jnp.split(z, 2)),
    "quarters": lambda z, y: jnp.mean((z[: len(z) // 4] - y[: len(z) // 4]) ** 2) + jnp.mean(jnp.var(z[3:], axis=0)),
    "all_pairs": lambda z, y: contrast(z, y),
    "pairs": lambda z, y: jnp.mean(jnp.maximum(0, 1 - z.reshape(-1, 2, 5)[:, 0].sum(1) + z.reshape(-1, 2, 5)[:, 1].sum(1))),
    "groups": lambda z, y: jnp.mean(jax.nn.logsumexp(z.reshape(2, -1, 5), 1)) + jnp.mean(z * y),
    "strides": lambda z, y: jnp.mean((z[::2] - y[1::2]) ** 2),
    "thirds": lambda z, y: jnp.mean((z[1::3] - z[2::3]) ** 2) + jnp.mean(z * y),
    "reversed": lambda z, y: jnp.mean((z - z[::-1]) ** 2) + jnp.mean((z - y) ** 2),
    "rolled": lambda z, y: jnp.mean((z - jnp.roll(y, 1, 0)) ** 2) + jnp.mean(jnp.abs(z[1:] - z[:-1])),
    "sums": lambda z, y: jnp.mean((jnp.cumsum(z, 0) - y) ** 2),
    "maxima": lambda z, y: jnp.mean((jax.lax.cummax(z, axis=0) - y) ** 2),
    "log_sums": lambda z, y: jnp.mean((jax.lax.cumlogsumexp(z, axis=0) - y) ** 2) + jnp.mean(jnp.cumsum(z, 0)[::-1]),
    "recurrence": lambda z, y: jnp.mean((jax.lax.associative_scan(jnp.add, z, axis=0) - y) ** 2),
    "sorted": lambda z, y: jnp.mean((jnp.sort(z, 0) - jnp.sort(y, 0)) ** 2),
    "ranked": lambda z, y: jnp.mean((z[jnp.argsort(y[:, 0])] - y) ** 2),
    "survival": lambda z, y: -jnp.mean(z[:, 0] - jax.lax.cumlogsumexp(z[jnp.argsort(-y[:, 0]), 0])),
    "largest": lambda z, y: jnp.mean(jax.lax.top_k(((z - y) ** 2).sum(1), len(z) // 2)[0]),
    "median": lambda z, y: jnp.median(((z - y) ** 2).sum(1)),
    "normed": lambda z, y: jnp.mean((norm_over_batch(z) - y) ** 2),
    "normed_halves": lambda z, y: sum(jnp.mean((norm_over_batch(h) - y.mean(0)) ** 2) for h in jnp.split(z, 2)),
    "whitened": lambda z, y: jnp.mean((z.T @ z / len(z) - jnp.eye(5)) ** 2) + jnp.mean((z - y) ** 2),
    "correlation": lambda z, y: jnp.mean((norm_over_batch(z).T @ norm_over_batch(y) / len(z) - jnp.eye(5)) ** 2),
    "kernel": lambda z, y: jnp.mean(jnp.exp(-((z[:, None] - z[None]) ** 2).sum(-1))) - jnp.mean(z * y),
    "segments": lambda z, y: jnp.mean(jax.ops.segment_sum(z, jnp.argmax(y, 1), 5) ** 2),
    "shuffled": lambda z, y: jnp.mean((z[jax.random.permutation(jax.random.key(3), len(z))] - y) ** 2),
    "flat": lambda z, y: jnp.mean((z.reshape(-1)[1:] - y.reshape(-1)[:-1]) ** 2),
    "transposed": lambda z, y: jnp.mean((z.reshape(-1, 2, 5).transpose(1, 0, 2).reshape(-1, 5) - y) ** 2),
    "in_turns": in_turns,
    "empty": lambda z, y: jnp.mean((z - y) ** 2) + jnp.sum(z[:0]),
}


def adam(params, opt, grads):
    """Element by element: parameters are in buckets."""
    count = opt["count"] + 1
    tree = jax.tree.map
    mu = tree(lambda m, g: 0.9 * m + 0.1 * g, opt["mu"], grads)
    nu = tree(lambda n, g: 0.99 * n + 0.01 * g * g, opt["nu"], grads)
    scale = jnp.sqrt(1 - 0.99**count) / (1 - 0.9**count)
    return tree(lambda p, m, n: p - 0.01 * scale * m / (jnp.sqrt(n) + 1e-8), params, mu, nu), {
        "count": count, "mu": mu, "nu": nu}


def start(params):
    zeros = jax.tree.map(np.zeros_like, params)
    return {"count": np.float32(0), "mu": zeros, "nu": jax.tree.map(np.zeros_like, params)}


def export(name, samples, folder):
    """Writes the step and the data of |name|; the arguments of `weft run` for them."""

    def step(params, opt, x, y):
        loss, grads = jax.value_and_grad(lambda p: LOSSES[name](forward(p, x), y))(params)
        return *adam(params, opt, grads), loss

    params = [{"w": normal(n, m), "b": np.zeros(m, np.float32)} for n, m in zip(SIZES, SIZES[1:])]
    batches = normal(samples, SIZES[0]), normal(samples, SIZES[-1])
    path = folder / f"{name}_{samples}.mlir"
    weft_jax.export(step, (params, start(params), *batches), roles=("param", "state", "batch", "batch"),
                    outputs=("params", "opt", "loss"), path=path, save_init=True)
    arguments = ["run", path, "--load", path.with_suffix(".init.safetensors"), "--steps", STEPS, "--seed", 3]
    for key, batch in zip("xy", batches):
        data = folder / f"{path.stem}.{key}.npy"
        np.save(data, np.concatenate([batch, normal(*batch.shape), normal(*batch.shape)]))
        arguments += ["--data", f"{key}={data}"]
    return arguments


def layouts(ranks):
    """The first one is what the others are compared with."""
    one = ["--devices", ranks]
    two = ["--mesh", f"a={ranks // 2},b=2"]
    found = [["ddp", *one], ["ddp", *one, "--opt", "bucket_mb=0"]]
    found += [[f"deepspeed_stage_{stage}", *one] for stage in (1, 2, 3)]
    found += [["fsdp", *one], ["fsdp", *one, "--opt", "bucket_mb=0", "--opt", "reshard_after_forward=true"]]
    found += [["fsdp", *one, "--opt", "sharding_strategy=SHARD_GRAD_OP", "--opt", "auto_wrap=none"]]
    if ranks > 2:
        found += [["ddp", *two], ["deepspeed_stage_2", *two], ["fsdp", *two]]
        found += [["fsdp", *two, "--opt", "sharding_strategy=HYBRID_SHARD"]]
    return found


def run(weft, arguments, layout, saved):
    """What a training gives: the bytes of its checkpoint and its losses."""
    command = [weft, *arguments, "--strategy", *layout, "--threads", 1, "--json", "--quiet", "--force", "--save", saved]
    result = subprocess.run([str(word) for word in command], capture_output=True, text=True, timeout=120)
    if result.returncode != 0:
        raise RuntimeError(f"weft run fails: {result.stderr.strip()}")
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    return saved.read_bytes(), [line["loss"] for line in lines if "loss" in line]


def check(weft, name, samples, folder):
    problems = []
    arguments = export(name, samples, folder)
    for ranks in (2, 4):
        expected = None
        for layout in layouts(ranks):
            where = f"{name} of {samples} samples, {' '.join(str(word) for word in layout)}"
            try:
                made = run(weft, arguments, layout, folder / "saved.safetensors")
            except RuntimeError as error:
                problems.append(f"{where}: {error}")
                continue
            expected = expected or made
            if made[0] != expected[0]:
                problems.append(f"{where}: parameters or states have other bits")
            if made[1] != expected[1]:
                problems.append(f"{where}: losses are {made[1]}, not {expected[1]}")
    return problems


def main():
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    weft = pathlib.Path(sys.argv[1]).resolve()
    unknown = [name for name in sys.argv[2:] if name not in LOSSES]
    if unknown:
        sys.exit(f"bits.py: no loss is called {' or '.join(unknown)}; there are {', '.join(LOSSES)}")
    count = 0
    with tempfile.TemporaryDirectory() as folder:
        # Two and four ranks divide 16 samples; two divide halves of 12, four do not.
        for samples in (16, 12):
            for name in sys.argv[2:] or LOSSES:
                if samples % 3 and name == "in_turns":
                    continue
                for problem in check(weft, name, samples, pathlib.Path(folder)):
                    print(problem, flush=True)
                    count += 1
    print(f"{len(sys.argv[2:] or LOSSES)} losses, {count} problems")
    return 1 if count else 0


if __name__ == "__main__":
    sys.exit(main())
