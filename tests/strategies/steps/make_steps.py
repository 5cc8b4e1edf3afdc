"""Writes the training steps of this folder, lowered by JAX, each with something that strategies have to get right.

    pip install -r frontends/python/requirements.txt
    python3 tests/strategies/steps/make_steps.py
"""

import pathlib
import sys

import jax
import jax.numpy as jnp
import numpy as np
import optax

FOLDER = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(FOLDER.parents[2] / "frontends" / "python"))
import weft_jax  # noqa: E402

BATCH = 16
RNG = np.random.default_rng(7)


def normal(*shape):
    return (RNG.standard_normal(shape) / np.sqrt(shape[0])).astype(np.float32)


def dense(*sizes):
    return [{"w": normal(n, m), "b": np.zeros(m, np.float32)} for n, m in zip(sizes, sizes[1:])]


def forward(params, x):
    for layer in params[:-1]:
        x = jnp.tanh(x @ layer["w"] + layer["b"])
    return x @ params[-1]["w"] + params[-1]["b"]


def squared_error(params, x, y):
    return jnp.mean((forward(params, x) - y) ** 2)


def optimizer_step(optimizer, loss_fn=squared_error):
    def step(params, opt, x, y):
        loss, grads = jax.value_and_grad(loss_fn)(params, x, y)
        updates, opt = optimizer.update(grads, opt, params)
        return optax.apply_updates(params, updates), opt, loss

    return step


def write(name, step, params, states, *batches):
    """|states| is one argument, called opt."""
    count = len(batches)
    weft_jax.export(
        step,
        (params, states, *batches),
        roles=("param", "state", *["batch"] * count),
        outputs=("params", "opt", "loss"),
        init={"params.*": "normal(0.1)", "*": None},
        path=FOLDER / f"{name}.mlir",
    )


def regression(name, optimizer, params):
    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write(name, optimizer_step(optimizer), params, optimizer.init(params), *batches)


def two_optimizers():
    """The first layer learns by Adam, the other by momentum: buckets of two rules."""
    params = dense(12, 24, 5)
    labels = [{"w": "adam", "b": "adam"}, {"w": "sgd", "b": "sgd"}]
    rules = {"adam": optax.adamw(1e-3), "sgd": optax.sgd(1e-2, momentum=0.9)}
    regression("two_optimizers", optax.multi_transform(rules, labels), params)


def clipped():
    """The norm of all gradients together scales each."""
    rule = optax.chain(optax.clip_by_global_norm(0.5), optax.adam(1e-3))
    regression("clipped", rule, dense(12, 24, 5))


def tied():
    """One matrix embeds the tokens and reads out the logits: two uses, two gradients."""
    params = {"embedding": normal(40, 16), "w": normal(16, 16)}

    def loss_fn(params, tokens, labels):
        x = jnp.tanh(params["embedding"][tokens] @ params["w"])
        logits = x @ params["embedding"].T
        return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(logits), labels[:, None], axis=1))

    optimizer = optax.adam(1e-3)
    tokens = RNG.integers(0, 40, BATCH).astype(np.int32)
    write("tied", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), tokens, tokens)


def scan():
    """Layers in a loop: parameters are stacked, and so are the gradients that the backward loop makes."""
    params = {"first": normal(12, 16), "layers": np.stack([normal(16, 16) for _ in range(4)]), "last": normal(16, 5)}

    def loss_fn(params, x, y):
        x, _ = jax.lax.scan(lambda x, w: (x + jnp.tanh(x @ w), None), x @ params["first"], params["layers"])
        return jnp.mean((x @ params["last"] - y) ** 2)

    optimizer = optax.adam(1e-3)
    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("scan", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def stacked():
    """Layers in a loop that computes forward values again, used as bf16, clipped and decayed together."""
    layers = {
        "norm": np.ones((3, 16), np.float32),
        "up": np.stack([normal(16, 32) for _ in range(3)]),
        "down": np.stack([normal(32, 16) for _ in range(3)]),
    }
    params = {"embedding": normal(40, 16), "layers": layers}
    low = jnp.bfloat16

    def layer(x, h):
        y = x * jax.lax.rsqrt(jnp.mean(x * x, axis=1, keepdims=True) + 1e-5) * h["norm"]
        y = jax.nn.gelu(y.astype(low) @ h["up"].astype(low))
        return x + (y @ h["down"].astype(low)).astype(jnp.float32), None

    def loss_fn(params, tokens, labels):
        x = params["embedding"].at[tokens].get(mode="clip")
        x, _ = jax.lax.scan(jax.checkpoint(layer), x, params["layers"])
        logits = x @ params["embedding"].T
        return -jnp.mean(jnp.take_along_axis(jax.nn.log_softmax(logits), labels[:, None], axis=1, mode="clip"))

    optimizer = optax.chain(optax.clip_by_global_norm(0.5), optax.adamw(1e-3, weight_decay=0.1))
    tokens = RNG.integers(0, 40, BATCH).astype(np.int32)
    write("stacked", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), tokens, tokens)


def partly():
    """Layers of which matrices are taken apart and one number each is not; a loop over time reads what all gave."""
    layers = {"scale": np.full(4, 0.5, np.float32), "w": np.stack([normal(16, 16) for _ in range(4)])}
    params = {"first": normal(12, 16), "layers": layers, "last": normal(16, 5)}

    def layer(x, h):
        x = x + h["scale"] * jnp.tanh(x @ h["w"])
        return x, x

    def loss_fn(params, x, y):
        x, outputs = jax.lax.scan(layer, x @ params["first"], params["layers"])
        x, _ = jax.lax.scan(lambda x, t: (jnp.tanh(x + t * jnp.mean(outputs * x, axis=0)), None), x, jnp.arange(6.0))
        return jnp.mean((x @ params["last"] - y) ** 2)

    optimizer = optax.adam(1e-3)
    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("partly", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def alternate():
    """Layers of two kinds in turn: the number of the layer tells which branch it takes."""
    params = {"layers": {"v": np.stack([normal(12, 12)] * 4), "w": np.stack([normal(12, 12)] * 4)}, "last": normal(12, 5)}

    def layer(x, of):
        h, number = of
        even, odd = lambda: x + jnp.tanh(x @ h["v"]), lambda: x + jnp.tanh(x @ h["w"])
        return jax.lax.cond(number % 2 == 0, even, odd), None

    def loss_fn(params, x, y):
        x, _ = jax.lax.scan(layer, x, (params["layers"], jnp.arange(4)))
        return jnp.mean((x @ params["last"] - y) ** 2)

    optimizer = optax.adam(1e-3)
    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("alternate", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def bf16():
    """Parameters, gradients and states of two bytes."""
    params = jax.tree.map(lambda p: p.astype(jnp.bfloat16), dense(12, 24, 5))
    optimizer = optax.sgd(1e-2, momentum=0.9)

    def loss_fn(params, x, y):
        return jnp.mean((forward(params, x.astype(jnp.bfloat16)).astype(jnp.float32) - y) ** 2)

    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("bf16", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def mixed():
    """f32 parameters used as bf16: the gradients are bf16 until they are converted."""
    params = dense(12, 24, 5)
    optimizer = optax.adam(1e-3)

    def loss_fn(params, x, y):
        low = jax.tree.map(lambda p: p.astype(jnp.bfloat16), params)
        return jnp.mean((forward(low, x.astype(jnp.bfloat16)).astype(jnp.float32) - y) ** 2)

    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("mixed", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def mixed_clipped():
    """Gradients of bf16 are measured as f32: the conversion is read by the update and by a norm."""
    params = dense(12, 24, 5)
    optimizer = optax.chain(optax.clip_by_global_norm(0.5), optax.adam(1e-3))

    def loss_fn(params, x, y):
        low = jax.tree.map(lambda p: p.astype(jnp.bfloat16), params)
        return jnp.mean((forward(low, x.astype(jnp.bfloat16)).astype(jnp.float32) - y) ** 2)

    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("mixed_clipped", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def mixed_blocks():
    """Matrices are used as bf16, one after a transpose, the embedding after a lookup; norms as f32."""

    def block():
        return {"norm": np.ones(16, np.float32), "up": normal(16, 32), "down": normal(16, 32), "bias": normal(16)}

    params = {"embedding": normal(40, 16), "h0": block(), "h1": block(), "h2": block(), "head": normal(16, 40)}
    low = jnp.bfloat16

    def loss_fn(params, tokens, labels):
        x = params["embedding"].at[tokens].get(mode="clip").astype(low)
        for name in ("h0", "h1", "h2"):
            h = params[name]
            y = x.astype(jnp.float32)
            y = y * jax.lax.rsqrt(jnp.mean(y * y, axis=1, keepdims=True) + 1e-5) * h["norm"]
            y = jax.nn.relu(y.astype(low) @ h["up"].astype(low))
            x = x + y @ h["down"].T.astype(low) + h["bias"].astype(low)
        logits = (x @ params["head"].astype(low)).astype(jnp.float32)
        picked = jnp.take_along_axis(jax.nn.log_softmax(logits), labels[:, None], axis=1, mode="clip")
        return -jnp.mean(picked)

    optimizer = optax.adam(1e-3)
    tokens = RNG.integers(0, 40, BATCH).astype(np.int32)
    write("mixed_blocks", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), tokens, tokens)


def unused():
    """A parameter that the loss does not read, and one that the step does not update."""
    params = {"layers": dense(12, 24, 5), "idle": normal(7, 3)}
    optimizer = optax.adam(1e-3)

    def loss_fn(params, x, y):
        return squared_error(params["layers"], x, y)

    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("unused", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def muon():
    """Momentum of matrices goes through products with itself, the other parameters learn by Adam."""
    params = dense(12, 24, 20)
    batches = (normal(BATCH, 12), normal(BATCH, 20))
    optimizer = optax.contrib.muon(1e-2, ns_steps=3)
    write("muon", optimizer_step(optimizer), params, optimizer.init(params), *batches)


def penalty():
    """The gradients of the penalties are read off the parameters: their updates add up what they compute themselves."""
    params = {"layers": dense(12, 24, 5), "gate": normal(24)}
    optimizer = optax.sgd(1e-2, momentum=0.9)

    def loss_fn(params, x, y):
        weights = jax.nn.softmax(params["gate"])
        spread = jax.nn.logsumexp(params["layers"][0]["w"]) + jax.nn.logsumexp(params["layers"][1]["w"])
        entropy = -jnp.sum(weights * jnp.log(weights))
        return squared_error(params["layers"], x, y) + 0.1 * spread - 0.1 * entropy

    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("penalty", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def batch_norm():
    """Sums over samples that samples need, and averages of them that are kept as states of six elements."""
    params = {"in": normal(12, 6), "scale": np.ones(6, np.float32), "shift": np.zeros(6, np.float32), "out": normal(6, 5)}
    optimizer = optax.sgd(1e-2, momentum=0.9)

    def loss_fn(params, x, y):
        h = x @ params["in"]
        mean, var = jnp.mean(h, axis=0), jnp.var(h, axis=0)
        h = jnp.tanh((h - mean) * jax.lax.rsqrt(var + 1e-5) * params["scale"] + params["shift"])
        return jnp.mean((h @ params["out"] - y) ** 2), (mean, var)

    def step(params, opt, x, y):
        (loss, new), grads = jax.value_and_grad(loss_fn, has_aux=True)(params, x, y)
        updates, rule = optimizer.update(grads, opt["rule"], params)
        kept = tuple(0.9 * old + 0.1 * now for old, now in zip(opt["kept"], new))
        return optax.apply_updates(params, updates), {"rule": rule, "kept": kept}, loss

    kept = (np.zeros(6, np.float32), np.ones(6, np.float32))
    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("batch_norm", step, params, {"rule": optimizer.init(params), "kept": kept}, *batches)


def unit(x):
    return x / jnp.linalg.norm(x)


def spectral():
    """Vectors that follow the singular ones of two matrices are states; the layers read one, a penalty the other."""
    params = {"a": normal(12, 16), "b": normal(16, 20), "c": normal(20, 5)}
    states = {"square": jax.tree.map(np.zeros_like, params), "a": normal(12), "b": normal(16)}

    def loss_fn(params, vectors, x, y):
        norms, found = {}, {}
        for name in ("a", "b"):
            right = unit(params[name].T @ vectors[name])
            found[name] = unit(params[name] @ right)
            left, right = jax.lax.stop_gradient((found[name], right))
            norms[name] = left @ params[name] @ right
        h = jnp.tanh(x @ (params["a"] / norms["a"]))
        return jnp.mean((jnp.tanh(h @ params["b"]) @ params["c"] - y) ** 2) + 0.1 * norms["b"] ** 2, found

    def step(params, opt, x, y):
        (loss, found), grads = jax.value_and_grad(loss_fn, has_aux=True)(params, opt, x, y)
        square = jax.tree.map(lambda s, g: 0.9 * s + 0.1 * g * g, opt["square"], grads)
        params = jax.tree.map(lambda p, g, s: p - 0.01 * g / (jnp.sqrt(s) + 1e-3), params, grads, square)
        return params, {"square": square, **found}, loss

    write("spectral", step, params, states, normal(BATCH, 12), normal(BATCH, 5))


def teacher():
    """An average of the parameters, kept beside them, and one of another shape, kept for itself, teach; and centre."""
    params = {"w": normal(12, 16), "b": np.zeros(16, np.float32), "v": normal(16, 8)}
    flat = np.concatenate([params["w"].ravel(), params["v"].ravel()])
    opt = {"momentum": jax.tree.map(np.zeros_like, params), "average": dict(params), "flat": flat, "centre": normal(8)}

    def network(params, x):
        return jnp.tanh(x @ params["w"] + params["b"]) @ params["v"]

    def step(params, opt, x, y):
        second = {"w": opt["flat"][:192].reshape(12, 16), "b": opt["average"]["b"], "v": opt["flat"][192:].reshape(16, 8)}
        target = network(opt["average"], y)
        weights = jax.nn.softmax((network(second, y) - opt["centre"]) / 0.1)

        def loss_fn(params):
            z = network(params, x)
            return jnp.mean((z - target) ** 2) - jnp.mean(jnp.sum(weights * jax.nn.log_softmax(z), axis=1))

        loss, grads = jax.value_and_grad(loss_fn)(params)
        momentum = jax.tree.map(lambda m, g: 0.9 * m + g, opt["momentum"], grads)
        params = jax.tree.map(lambda p, m: p - 0.05 * m, params, momentum)
        follow = lambda old, new: 0.9 * old + 0.1 * new  # noqa: E731
        opt = {
            "momentum": momentum,
            "average": jax.tree.map(follow, opt["average"], params),
            "flat": follow(opt["flat"], jnp.concatenate([params["w"].ravel(), params["v"].ravel()])),
            "centre": follow(opt["centre"], jnp.mean(target, axis=0)),
        }
        return params, opt, loss

    write("teacher", step, params, opt, normal(BATCH, 12), normal(BATCH, 12))


def distilled():
    """Norms of updates (LAMB) whose gradients add what ranks sum, through transposes, to what a teacher gives."""
    params = {"w": normal(12, 16), "v": normal(16, 4)}
    optimizer = optax.lamb(1e-2, weight_decay=0.1)

    def network(params, x):
        return jnp.tanh(x @ params["w"]) @ params["v"]

    def step(params, opt, x, y):
        def loss_fn(params):
            z, goal = network(params, x), network(opt["teacher"], x)
            distance = sum(jnp.sum((params[name] - opt["teacher"][name]) ** 2) for name in ("w", "v"))
            return jnp.mean((z - y) ** 2) + 0.1 * jnp.mean((network(params, 0.5 * x) - goal) ** 2) + 1e-3 * distance

        loss, grads = jax.value_and_grad(loss_fn)(params)
        updates, rule = optimizer.update(grads, opt["rule"], params)
        params = optax.apply_updates(params, updates)
        teacher = jax.tree.map(lambda old, new: 0.9 * old + 0.1 * new, opt["teacher"], params)
        return params, {"rule": rule, "teacher": teacher}, loss

    opt = {"rule": optimizer.init(params), "teacher": dict(params)}
    write("distilled", step, params, opt, normal(BATCH, 12), normal(BATCH, 4))


def conditional():
    """Updates are left out where a gradient is not finite, by a branch."""
    params = {"a": normal(12, 17), "b": normal(17, 13), "c": normal(13, 5)}
    optimizer = optax.adam(1e-2)

    def step(params, opt, x, y):
        loss, grads = jax.value_and_grad(
            lambda p: jnp.mean((jax.nn.relu(jax.nn.relu(x @ p["a"]) @ p["b"]) @ p["c"] - y) ** 2)
        )(params)
        finite = jnp.all(jnp.array([jnp.all(jnp.isfinite(g)) for g in jax.tree.leaves(grads)]))

        def update(params, opt):
            updates, opt = optimizer.update(grads, opt, params)
            return optax.apply_updates(params, updates), opt

        params, opt = jax.lax.cond(finite, update, lambda params, opt: (params, opt), params, opt)
        return params, opt, loss

    write("conditional", step, params, optimizer.init(params), normal(BATCH, 12), normal(BATCH, 5))


def contrastive():
    """Every sample is compared with all others: gradients of one side are of all samples at once, of the other in parts."""
    params = {"left": {"w": normal(12, 10)}, "right": {"w": normal(5, 10)}, "scale": np.float32(1)}
    optimizer = optax.sgd(1e-2, momentum=0.9)

    def loss_fn(params, x, y):
        u, v = x @ params["left"]["w"], y @ params["right"]["w"]
        u, v = (z / jnp.linalg.norm(z, axis=1, keepdims=True) for z in (u, v))
        s = u @ v.T * jnp.exp(params["scale"])
        n = jnp.arange(BATCH)
        return -jnp.mean(jax.nn.log_softmax(s, 0)[n, n]) - jnp.mean(jax.nn.log_softmax(s, 1)[n, n])

    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("contrastive", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def residual():
    """Convolutions, each normalised over the batch, with what goes past every second: long chains of sums over samples."""
    layers = [{"k": normal(9, 16).reshape(3, 3, 4, 4), "g": np.ones(4, np.float32)} for _ in range(4)]
    params = {"layers": layers, "head": normal(4, 5)}
    optimizer = optax.sgd(1e-2, momentum=0.9)

    def loss_fn(params, x, y):
        past = x
        for i, layer in enumerate(params["layers"]):
            numbers = ("NHWC", "HWIO", "NHWC")
            h = jax.lax.conv_general_dilated(x, layer["k"], (1, 1), "SAME", dimension_numbers=numbers)
            h = (h - h.mean((0, 1, 2))) * jax.lax.rsqrt(h.var((0, 1, 2)) + 1e-5) * layer["g"]
            x = jax.nn.relu(h + past) if i % 2 else jax.nn.relu(h)
            past = x if i % 2 else past
        return jnp.mean((x.mean((1, 2)) @ params["head"] - y) ** 2)

    batches = (normal(BATCH * 64).reshape(BATCH, 4, 4, 4), normal(BATCH, 5))
    write("residual", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def stacked_muon():
    """Matrices stacked for a loop over layers, with a norm of all gradients and updates that are products."""
    layers = {"w": np.stack([normal(8, 8) for _ in range(3)]), "g": np.ones((3, 8), np.float32)}
    params = {"first": normal(12, 8), "layers": layers, "norm": np.ones(8, np.float32)}

    def loss_fn(params, x, y):
        x, _ = jax.lax.scan(lambda x, h: (x + jnp.tanh(x * h["g"] @ h["w"]), None), x @ params["first"], params["layers"])
        x = x * jax.lax.rsqrt(jnp.mean(x * x, axis=1, keepdims=True) + 1e-5) * params["norm"]
        return jnp.mean((x @ params["first"].T @ jnp.ones((12, 5), np.float32) - y) ** 2)

    def orthogonal(m):
        m = m / (jnp.sqrt(jnp.sum(m * m, (1, 2), keepdims=True)) + 1e-6)
        for _ in range(2):
            m = 1.5 * m - 0.5 * m @ m.transpose(0, 2, 1) @ m
        return m

    def step(params, opt, x, y):
        loss, grads = jax.value_and_grad(loss_fn)(params, x, y)
        norm = jnp.sqrt(sum(jnp.sum(g * g) for g in jax.tree.leaves(grads)))
        grads = jax.tree.map(lambda g: g * jnp.minimum(1, 1 / (norm + 1e-6)), grads)
        sums = jax.tree.map(lambda m, g: 0.9 * m + 0.1 * g, opt["sums"], grads)
        squares = jax.tree.map(lambda v, g: 0.99 * v + 0.01 * g * g, opt["squares"], grads)
        change = jax.tree.map(lambda m, v: m / (jnp.sqrt(v) + 1e-8), sums, squares)
        sums["layers"]["w"] = 0.95 * opt["sums"]["layers"]["w"] + grads["layers"]["w"]
        squares["layers"]["w"] = opt["squares"]["layers"]["w"]
        change["layers"]["w"] = orthogonal(sums["layers"]["w"])
        params = jax.tree.map(lambda p, u: p - 0.01 * u, params, change)
        return params, {"sums": sums, "squares": squares}, loss

    batches = (normal(BATCH, 12), normal(BATCH, 5))
    zeros = jax.tree.map(np.zeros_like, params)
    write("stacked_muon", step, params, {"sums": zeros, "squares": zeros}, *batches)


def centred():
    """Weights and gradients without their means, and a rate that two parameters share."""
    params = {"w": normal(12, 12), "v": normal(12, 5), "s": np.float32(0.5)}

    def loss_fn(params, x, y):
        w = params["w"] - params["w"].mean(0, keepdims=True)
        w = w / jnp.sqrt((w * w).mean(0, keepdims=True) + 1e-4)
        return jnp.mean(jnp.abs(jnp.tanh(x @ w) @ params["v"] * params["s"] - y))

    def step(params, opt, x, y):
        loss, grads = jax.value_and_grad(loss_fn)(params, x, y)
        grads["w"] -= grads["w"].mean(0, keepdims=True)
        grads["v"] -= grads["v"].mean(1, keepdims=True)
        rate = 0.01 * jnp.linalg.norm(params["w"]) / (jnp.linalg.norm(params["v"]) + 1e-3)
        opt = jax.tree.map(lambda m, g: jnp.maximum(0.9 * m, jnp.abs(g)), opt, grads)
        return jax.tree.map(lambda p, m, g: p - rate * g / (m + 1e-4), params, opt, grads), opt, loss

    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("centred", step, params, jax.tree.map(np.zeros_like, params), *batches)


def normalised():
    """Weights that are divided by norms of columns or of all of them, or have no mean; a gradient without its mean."""
    params = {
        "columns": {"v": normal(12, 24), "g": np.ones(24, np.float32)},
        "whole": {"v": normal(24, 16), "g": np.ones(1, np.float32)},
        "centred": normal(16, 20),
        "last": normal(20, 5),
    }
    optimizer = optax.adam(1e-3)

    def loss_fn(params, x, y):
        v, g = params["columns"]["v"], params["columns"]["g"]
        x = jnp.tanh(x @ (g * v / jnp.linalg.norm(v, axis=0)))
        v, g = params["whole"]["v"], params["whole"]["g"]
        x = jnp.tanh(x @ (g * v / jnp.linalg.norm(v)))
        w = params["centred"]
        x = jnp.tanh(x @ (w - w.mean(0)))
        return jnp.mean((x @ params["last"] - y) ** 2)

    def step(params, opt, x, y):
        loss, grads = jax.value_and_grad(loss_fn)(params, x, y)
        grads["last"] -= grads["last"].mean(0)
        updates, opt = optimizer.update(grads, opt, params)
        return optax.apply_updates(params, updates), opt, loss

    write("normalised", step, params, optimizer.init(params), normal(BATCH, 12), normal(BATCH, 5))


def adaptive():
    """Gradients that are whole before the update: one is divided by norms of its columns, one multiplied with itself."""
    params = dense(12, 24, 20, 5)
    optimizer = optax.sgd(1e-2, momentum=0.9)

    def step(params, opt, x, y):
        loss, grads = jax.value_and_grad(squared_error)(params, x, y)
        grads[1]["w"] /= jnp.linalg.norm(grads[1]["w"], axis=0) + 1e-2
        grads[2]["w"] = grads[2]["w"] @ (jnp.eye(5) - grads[2]["w"].T @ grads[2]["w"])
        updates, opt = optimizer.update(grads, opt, params)
        return optax.apply_updates(params, updates), opt, loss

    write("adaptive", step, params, optimizer.init(params), normal(BATCH, 12), normal(BATCH, 5))


def penalised():
    """A matrix that only a penalty reads, in a product with itself, beside others of the same rule."""
    params = {"a": normal(12, 16), "b": normal(16, 5), "orthogonal": normal(8, 8)}

    def loss_fn(params, x, y):
        rest = params["orthogonal"] @ params["orthogonal"].T - jnp.eye(8)
        return jnp.mean((jnp.tanh(x @ params["a"]) @ params["b"] - y) ** 2) + 0.1 * jnp.sum(rest * rest)

    optimizer = optax.adam(1e-3)
    batches = (normal(BATCH, 12), normal(BATCH, 5))
    write("penalised", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def critic():
    """A head of width 1, and a loss term that does not come from the batch."""
    params, optimizer = dense(6, 8, 1), optax.adam(1e-2)
    prior = np.linspace(-1, 1, 30, dtype=np.float32).reshape(5, 6)

    def loss_fn(params, x, y):
        return squared_error(params, x, y) + 0.1 * jnp.mean(forward(params, prior) ** 2)

    batches = (normal(BATCH, 6), normal(BATCH, 1))
    write("critic", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def empty():
    """A scan by halves, whose last halves have no elements, and parameters without any."""
    params = {"w": normal(4, 6), "a": normal(6), "o": normal(6, 2), "none": np.zeros((3, 0), np.float32)}

    def loss_fn(params, x, y):
        decay = jnp.broadcast_to(jax.nn.sigmoid(params["a"]), (BATCH, 5, 6))
        pair = (decay, x @ params["w"])
        _, h = jax.lax.associative_scan(lambda l, r: (l[0] * r[0], l[1] * r[0] + r[1]), pair, axis=1)
        return jnp.mean((h @ params["o"] - y) ** 2) + params["none"].sum()

    optimizer = optax.adam(1e-2)
    batches = (normal(BATCH, 5, 4), normal(BATCH, 5, 2))
    write("empty", optimizer_step(optimizer, loss_fn), params, optimizer.init(params), *batches)


def gan():
    """Made-up samples come from random numbers, which all ranks have whole; real ones are cut."""
    params = {"gen": dense(5, 8, 8, 6), "disc": dense(6, 8, 1)}
    rule = optax.adam(1e-3, b1=0.5)

    def step(params, opt, x, key):
        z = jax.random.normal(key, (BATCH, 5))

        def judge(disc):
            real = jnp.mean(jax.nn.softplus(-forward(disc, x)))
            return real + jnp.mean(jax.nn.softplus(forward(disc, forward(params["gen"], z))))

        loss, grads = jax.value_and_grad(judge)(params["disc"])
        updates, own = rule.update(grads, opt["disc"])
        disc = optax.apply_updates(params["disc"], updates)
        fool = jax.grad(lambda gen: jnp.mean(jax.nn.softplus(-forward(disc, forward(gen, z)))))
        updates, other = rule.update(fool(params["gen"]), opt["gen"])
        gen = optax.apply_updates(params["gen"], updates)
        return {"gen": gen, "disc": disc}, {"gen": other, "disc": own}, loss

    weft_jax.export(
        step,
        (params, jax.tree.map(rule.init, params, is_leaf=lambda p: isinstance(p, list)), normal(BATCH, 6),
         np.array([1, 2], np.uint32)),
        roles=("param", "state", "batch", "rng"),
        outputs=("params", "opt", "loss"),
        init={"params.*": "normal(0.1)", "*": None},
        path=FOLDER / "gan.mlir",
    )


def halves():
    """Halves of the batch are compared: on two axes of two ranks, one axis of them does not cut halves."""
    params = dense(12, 24, 5)

    def loss_fn(params, x):
        z = forward(params, x)
        a, b = jnp.split(z / jnp.linalg.norm(z, axis=1, keepdims=True), 2)
        return optax.softmax_cross_entropy_with_integer_labels(a @ b.T, jnp.arange(BATCH // 2)).mean()

    rule = optax.adam(1e-3)

    def step(params, opt, x):
        loss, grads = jax.value_and_grad(loss_fn)(params, x)
        updates, opt = rule.update(grads, opt, params)
        return optax.apply_updates(params, updates), opt, loss

    write("halves", step, params, rule.init(params), normal(BATCH, 12))


def deep():
    """Six blocks whose activations take more than their parameters: there is something to give up for a budget."""
    block = lambda: {"up": normal(16, 24), "bias": np.zeros(24, np.float32), "down": normal(24, 16)}
    params = {"first": normal(12, 16), "blocks": [block() for _ in range(6)], "last": normal(16, 5)}

    def loss_fn(params, x, y):
        x = x @ params["first"]
        for block in params["blocks"]:
            x = x + jnp.tanh(x @ block["up"] + block["bias"]) @ block["down"]
        return jnp.mean((x @ params["last"] - y) ** 2)

    rule = optax.chain(optax.clip_by_global_norm(0.5), optax.sgd(1e-2, momentum=0.9))
    write("deep", optimizer_step(rule, loss_fn), params, rule.init(params), normal(128, 12), normal(128, 5))


def compared(name, loss_fn, *sizes):
    """Adam on a loss that compares samples with each other, by where they stand in the batch."""
    rule = optax.adam(1e-3)
    params = dense(*sizes)

    def step(params, opt, *batches):
        loss, grads = jax.value_and_grad(loss_fn)(params, *batches)
        updates, opt = rule.update(grads, opt, params)
        return optax.apply_updates(params, updates), opt, loss

    return lambda *batches: write(name, step, params, rule.init(params), *batches)


def grouped():
    """Two groups of samples: ranks along one axis of two have a group each, along one of four they have none."""

    def loss_fn(params, x):
        return jnp.mean(jax.nn.logsumexp(forward(params, x).reshape(2, BATCH // 2, 5), 1))

    compared("grouped", loss_fn, 7, 12, 5)(normal(BATCH, 7))


def strided():
    """Every other one of twelve samples, six, which four ranks do not divide, and two do."""

    def loss_fn(params, x, y):
        return jnp.mean((forward(params, x)[::2] - y[1::2]) ** 2)

    compared("strided", loss_fn, 7, 12, 5)(normal(12, 7), normal(12, 5))


def ordered():
    """Sums and maxima along the batch, from the first sample to the last and back."""

    def loss_fn(params, x, y):
        z = forward(params, x)
        return jnp.mean((jnp.cumsum(z, 0)[::-1] - y) ** 2) + jnp.mean(jax.lax.cummax(z, axis=0))

    compared("ordered", loss_fn, 7, 13, 3)(normal(10, 7), normal(10, 3))


def two_batches():
    """Ten samples are compared with fourteen others: two ranks divide both."""

    def loss_fn(params, x, other):
        return jnp.mean(jax.nn.logsumexp(forward(params, x) @ forward(params, other).T, 1))

    compared("two_batches", loss_fn, 7, 12, 6)(normal(10, 7), normal(14, 7))


def turns():
    """Three updates, each by a third of the batch, in a loop: parameters that it carries are in no bucket."""
    params = dense(6, 12, 6)
    rule = optax.adam(1e-2)

    def step(params, opt, x, y):
        def turn(carried, batch):
            params, opt = carried
            loss, grads = jax.value_and_grad(squared_error)(params, *batch)
            updates, opt = rule.update(grads, opt, params)
            return (optax.apply_updates(params, updates), opt), loss

        batches = x.reshape(3, 4, 6), y.reshape(3, 4, 6)
        (params, opt), losses = jax.lax.scan(turn, (params, opt), batches)
        return params, opt, losses.mean()

    write("turns", step, params, rule.init(params), normal(12, 6), normal(12, 6))


def gates():
    """An LSTM: a loop over time with gates of five side by side, whose first state is a parameter."""
    hidden = 5
    params = {
        "first": normal(hidden),
        "in": normal(4, 4 * hidden),
        "again": normal(hidden, 4 * hidden),
        "b": np.zeros(4 * hidden, np.float32),
        "out": normal(hidden, 3),
    }
    rule = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(1e-2))

    def loss_fn(params, x, y):
        def cell(carried, now):
            h, c = carried
            parts = jnp.split(now @ params["in"] + h @ params["again"] + params["b"], 4, -1)
            c = jax.nn.sigmoid(parts[0]) * c + jax.nn.sigmoid(parts[1]) * jnp.tanh(parts[2])
            h = jax.nn.sigmoid(parts[3]) * jnp.tanh(c)
            return (h, c), h

        first = jnp.broadcast_to(params["first"], (x.shape[0], hidden))
        _, all_h = jax.lax.scan(cell, (first, jnp.zeros_like(first)), x.swapaxes(0, 1))
        return jnp.mean((all_h[-1] @ params["out"] - y) ** 2)

    def step(params, opt, x, y):
        loss, grads = jax.value_and_grad(loss_fn)(params, x, y)
        updates, opt = rule.update(grads, opt, params)
        return optax.apply_updates(params, updates), opt, loss

    write("gates", step, params, rule.init(params), normal(8, 3, 4), normal(8, 3))


if __name__ == "__main__":
    # Each tensor's update is scaled by the norms of that tensor; rows and columns have means.
    regression("lamb", optax.lamb(1e-3, weight_decay=0.1), dense(12, 24, 5))
    regression("adafactor", optax.adafactor(1e-3, min_dim_size_to_factor=4), dense(12, 24, 5))
    muon()
    two_optimizers()
    clipped()
    tied()
    scan()
    bf16()
    mixed()
    unused()
    mixed_blocks()
    penalty()
    batch_norm()
    spectral()
    teacher()
    conditional()
    distilled()
    stacked()
    mixed_clipped()
    contrastive()
    residual()
    stacked_muon()
    centred()
    partly()
    alternate()
    normalised()
    adaptive()
    penalised()
    critic()
    empty()
    gan()
    halves()
    deep()
    grouped()
    strided()
    ordered()
    two_batches()
    turns()
    gates()
