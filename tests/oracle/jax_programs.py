"""JAX functions as `jax.jit(f).lower(...).as_text()` prints them, called on seeded operands.

The printed module keeps its form: the entry function only becomes the private @step, and a new @main calls it
on constants and checks the results. So the file shows the parser what a frontend really writes.
"""

import re

import jax
import jax.numpy as jnp
import numpy as np
from jax import lax, nn

import builder

_MAIN = re.compile(r"func\.func public @main\b")
_MODULE = re.compile(r"module @\S+")


def _cross_entropy(logits, labels):
    return -jnp.mean(jnp.take_along_axis(nn.log_softmax(logits), labels[:, None], axis=1))


def _attention(q, k, v):
    scores = jnp.einsum("bthd,bshd->bhts", q, k) / np.sqrt(q.shape[-1])
    mask = jnp.tril(jnp.ones((q.shape[1], k.shape[1]), bool))
    weights = nn.softmax(jnp.where(mask, scores, -1e9), axis=-1)
    return jnp.einsum("bhts,bshd->bthd", weights.astype(v.dtype), v)


def _layer_norm(x, gain, bias):
    mean = jnp.mean(x, axis=-1, keepdims=True)
    variance = jnp.var(x, axis=-1, keepdims=True)
    return (x - mean) * lax.rsqrt(variance + 1e-5) * gain + bias


def _convolution_net(image, kernel):
    y = lax.conv_general_dilated(image, kernel, (1, 1), "SAME",
                                 dimension_numbers=("NHWC", "HWIO", "NHWC"))
    y = nn.relu(y)
    return lax.reduce_window(y, -jnp.inf, lax.max, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")


def _adam(p, g, m, v, step):
    m = 0.9 * m + 0.1 * g
    v = 0.999 * v + 0.001 * g * g
    t = step.astype(jnp.float32) + 1
    update = (m / (1 - 0.9**t)) / (jnp.sqrt(v / (1 - 0.999**t)) + 1e-8)
    return p - 1e-3 * (update + 0.1 * p), m, v, step + 1


def _scan_layers(x, weights):
    def layer(carry, w):
        carry = jnp.tanh(carry @ w)
        return carry, jnp.sum(carry)
    return lax.scan(layer, x, weights)


def _remat_loss(w, x):
    block = jax.checkpoint(lambda w, x: jnp.sin(jnp.tanh(x @ w)))
    return jnp.sum(block(w, block(w, x)) ** 2)


def _moe_dispatch(x, router):
    gates = nn.softmax(x @ router)
    weight, expert = lax.top_k(gates, 2)
    onehot = nn.one_hot(expert, router.shape[1], dtype=x.dtype)
    return jnp.einsum("tk,tke,td->ed", weight, onehot, x), expert


def _train_step(params, tokens):
    def loss(params):
        h = params["embed"][tokens[:, :-1]]
        h = _layer_norm(h, params["gain"], params["bias"])
        h = nn.gelu(h @ params["up"]) @ params["down"]
        logits = h @ params["embed"].T
        targets = nn.one_hot(tokens[:, 1:], logits.shape[-1])
        return -jnp.mean(jnp.sum(nn.log_softmax(logits) * targets, axis=-1))
    value, gradients = jax.value_and_grad(loss)(params)
    return value, jax.tree.map(lambda p, g: p - 0.1 * g, params, gradients)


def _random(key):
    first, second = jax.random.split(key)
    return (jax.random.bits(first, (5,)), jax.random.uniform(second, (4,)),
            jax.random.normal(first, (4,)), jax.random.randint(second, (6,), -5, 5),
            jax.random.permutation(first, 8))


def _programs(make):
    """(name, function, operands, tolerance); `make(element, *shape)` draws an operand."""
    f32 = lambda *shape: make("f32", *shape)  # noqa: E731
    bf16 = lambda *shape: make("bf16", *shape)  # noqa: E731
    index = lambda high, *shape: make("i32", *shape) % high  # noqa: E731
    params = {"embed": f32(7, 4), "gain": f32(4), "bias": f32(4), "up": f32(4, 6),
              "down": f32(6, 4)}
    key = np.array([17, 42], np.uint32)
    yield "softmax", nn.softmax, (f32(3, 5),), 1e-6
    yield "log_softmax_grad", jax.grad(_cross_entropy), (f32(4, 5), index(5, 4)), 1e-6
    yield "logsumexp", jax.nn.logsumexp, (f32(3, 4),), 1e-5
    yield "layer_norm_grad", jax.grad(lambda *a: jnp.sum(jnp.sin(_layer_norm(*a))), (0, 1, 2)), (
        f32(3, 4), f32(4), f32(4)), 1e-4
    yield "attention_f32", _attention, (f32(2, 3, 2, 4), f32(2, 3, 2, 4), f32(2, 3, 2, 4)), 1e-5
    yield "attention_bf16", _attention, (bf16(1, 3, 2, 4), bf16(1, 3, 2, 4), bf16(1, 3, 2, 4)), 0.06
    yield "attention_grad", jax.grad(lambda *a: jnp.sum(_attention(*a) ** 2), (0, 1, 2)), (
        f32(1, 3, 2, 2), f32(1, 3, 2, 2), f32(1, 3, 2, 2)), 1e-4
    yield "gelu_exact", lambda x: 0.5 * x * (1 + lax.erf(x / np.sqrt(2).astype(np.float32))), (f32(12),), 1e-6
    yield "gelu_tanh_grad", jax.grad(lambda x: jnp.sum(nn.gelu(x))), (f32(12),), 1e-5
    yield "silu_softplus_elu", lambda x: (nn.silu(x), nn.softplus(x), nn.elu(x)), (f32(9),), 1e-6
    yield "convolution_net", _convolution_net, (f32(1, 6, 6, 2), f32(3, 3, 2, 3)), 1e-4
    yield "convolution_net_grad", jax.grad(lambda *a: jnp.sum(_convolution_net(*a) ** 2), (0, 1)), (
        f32(2, 4, 4, 2), f32(3, 3, 2, 3)), 1e-2
    yield "convolution_strided_grouped_grad", jax.grad(
        lambda x, k: jnp.sum(lax.conv_general_dilated(
            x, k, (2, 1), ((1, 0), (1, 1)), rhs_dilation=(1, 2), feature_group_count=2) ** 2),
        (0, 1)), (f32(2, 4, 5, 5), f32(6, 2, 2, 2)), 1e-2
    yield "average_pool_grad", jax.grad(lambda x: jnp.sum(lax.reduce_window(
        x, 0.0, lax.add, (3, 3), (2, 2), "SAME") ** 2)), (f32(5, 5),), 1e-4
    yield "embedding_grad", jax.grad(lambda e, i: jnp.sum(jnp.sin(e[i]))), (
        f32(6, 3), index(6, 2, 4)), 1e-5
    yield "take_along_axis", lambda x, i: jnp.take_along_axis(x, i, axis=1), (
        f32(3, 5), index(5, 3, 2)), None
    yield "take_out_of_bounds", lambda x, i: (
        jnp.take(x, i, axis=0, mode="clip"), jnp.take(x, i, axis=0, mode="fill"),
        jnp.take(x, i, axis=0, mode="wrap")), (f32(4, 2), np.array([-7, 0, 3, 4, 99], np.int32)), None
    yield "at_set_add_min", lambda x, i, u: (
        x.at[i].add(u), x.at[i].max(u), x.at[i].min(u), x.at[i].multiply(u), x.at[1:3].set(7.0),
        x.at[i].add(u, mode="drop")), (f32(6), np.array([1, 4, 1, 11], np.int32), f32(4)), None
    yield "argmax_argmin", lambda x: (jnp.argmax(x, axis=1), jnp.argmin(x, axis=0), jnp.argmax(x)), (
        index(4, 3, 5),), None
    yield "argmax_nan", lambda x: jnp.argmax(x, axis=1), (
        np.array([[1, np.nan, 3], [np.nan, 2, np.nan], [1, 1, 0]], np.float32),), None
    yield "cumulative", lambda x: (jnp.cumsum(x, axis=0), lax.cummax(x, axis=1), lax.cumprod(x)), (
        index(5, 3, 4),), None
    yield "sort_argsort", lambda x: (jnp.sort(x), jnp.argsort(x, axis=0), jnp.sort(x, descending=True)), (
        f32(3, 5),), None
    yield "top_k", lambda x: lax.top_k(x, 3), (f32(2, 6),), None
    yield "searchsorted_one_hot", lambda x, q: (jnp.searchsorted(jnp.sort(x), q), nn.one_hot(
        q.astype(jnp.int32), 4)), (f32(7), f32(3)), None
    yield "segment_sum", lambda x, i: jax.ops.segment_sum(x, i, num_segments=3), (
        index(50, 6, 2), index(4, 6)), None
    yield "scan_layers", _scan_layers, (f32(2, 3), f32(4, 3, 3)), 1e-4
    yield "scan_grad", jax.grad(lambda x, w: jnp.sum(_scan_layers(x, w)[1]), 1), (
        f32(2, 3), f32(3, 3, 3)), 1e-3
    yield "while_cond_switch", lambda x, n: (
        lax.while_loop(lambda c: c[0] < n, lambda c: (c[0] + 1, c[1] * 2 + 1), (0, x)),
        lax.cond(n > 3, lambda a: a + 1, lambda a: a - 1, x),
        lax.switch(n, [lambda a: a, lambda a: -a, lambda a: a * a], x)), (
            index(9, 3), np.int32(5)), None
    yield "fori_loop_dynamic_slices", lambda x: lax.fori_loop(
        0, 4, lambda i, a: lax.dynamic_update_slice(
            a, lax.dynamic_slice(a, (i,), (2,)) * 3, (i + 1,)), x), (index(9, 6),), None
    yield "remat_grad", jax.grad(_remat_loss), (f32(3, 3), f32(2, 3)), 1e-3
    yield "adam", _adam, (f32(4), f32(4), f32(4), abs(f32(4)), np.int32(3)), 1e-5
    yield "adam_bf16_parameters", lambda p, g: (p - 0.01 * g.astype(jnp.bfloat16)), (
        bf16(6), f32(6)), 0.02
    yield "moe_dispatch", _moe_dispatch, (f32(4, 3), f32(3, 5)), 1e-5
    yield "train_step", _train_step, (params, index(7, 2, 5)), 1e-4
    yield "einsum_transposed", lambda a, b: jnp.einsum("abc,dca->bd", a, b), (
        f32(2, 3, 4), f32(5, 4, 2)), 1e-4
    yield "integer_arithmetic", lambda a, b: (
        a // b, a % b, a ^ b, ~a, a << 3, lax.population_count(a), lax.clz(a), jnp.abs(a),
        jnp.sign(a), a ** 3), (make("i32", 6), np.array([3, -4, 7, -1, 2, 5], np.int32)), None
    yield "float_rounding", lambda x: (
        jnp.round(x), jnp.floor(x), jnp.trunc(x), jnp.fmod(x, 0.75), x % 0.75, jnp.sign(x)), (
            f32(8),), None
    yield "trigonometry", lambda x: (jnp.sin(x), jnp.cos(x), jnp.tan(x), jnp.arctan2(x, x[::-1]),
                                     jnp.cbrt(x), jnp.expm1(x), jnp.log1p(jnp.abs(x))), (f32(8),), 1e-5
    yield "clip_where_select", lambda x: (
        jnp.clip(x, -0.5, 0.5), jnp.where(x > 0, x, 0), jnp.nan_to_num(x / 0)), (f32(8),), None
    yield "shapes", lambda x: (
        jnp.roll(x, 2, axis=1), jnp.flip(x), jnp.pad(x, ((1, 0), (0, 2)), constant_values=9),
        jnp.tile(x, (2, 1)), jnp.concatenate([x, x[:, ::2]], axis=1), jnp.swapaxes(x, 0, 1),
        jnp.tril(x), jnp.repeat(x, 2, axis=0)), (index(50, 3, 4),), None
    yield "reductions", lambda x: (
        jnp.mean(x), jnp.std(x, axis=0), jnp.prod(x, axis=1), jnp.any(x > 1), jnp.all(x > -2),
        jnp.max(x), jnp.linalg.norm(x)), (f32(3, 4),), 1e-5
    yield "global_norm_clip", lambda a, b: jax.tree.map(
        lambda g: g * jnp.minimum(1.0, 1.0 / jnp.sqrt(jnp.sum(a * a) + jnp.sum(b * b))), (a, b)), (
            f32(3), f32(2, 2)), 1e-6
    yield "bitcasts", lambda x: (
        lax.bitcast_convert_type(x, jnp.int32), lax.bitcast_convert_type(x, jnp.uint8),
        lax.reduce_precision(x, 5, 10)), (f32(4),), None
    yield "threefry_random", _random, (key,), 1e-6
    yield "dropout", lambda x, k: jnp.where(jax.random.bernoulli(k, 0.5, x.shape), x / 0.5, 0), (
        f32(3, 4), key), None


def _element(dtype):
    name = np.dtype(dtype).name
    return {"bool": "i1", "bfloat16": "bf16"}.get(name) or (
        name.replace("uint", "ui").replace("int", "i") if "int" in name
        else name.replace("float", "f"))


class _Draw:
    """Operands of one program."""

    def __init__(self, seed):
        self._values = builder.Values(seed)

    def __call__(self, element, *shape):
        low, high = (0, 1000) if element == "i32" else (-2.0, 2.0)
        return self._values.array(shape, element, low, high)


def _module(name, function, operands, tolerance, execute):
    """The test module of one program."""
    with jax.enable_x64(False):
        lowered = jax.jit(function).lower(*operands)
        text = lowered.as_text()
        results = jax.tree.leaves(lowered.out_info)
    text = _MODULE.sub(f"module @{name}", text, count=1)
    text = _MAIN.sub("func.func private @step", text)
    main = builder.Function("main")
    names, types = [], []
    for number, operand in enumerate(jax.tree.leaves(operands)):
        array = np.asarray(operand)
        element = _element(array.dtype)
        names.append(main.constant(f"a{number}", array, element))
        types.append(builder.type_of(array.shape, element))
    outputs = [(tuple(result.shape), _element(result.dtype)) for result in results]
    shown = ", ".join(builder.type_of(*output) for output in outputs)
    count = len(outputs)
    main.line(f"%r{f':{count}' if count > 1 else ''} = call @step({', '.join(names)}) : "
              f"({', '.join(types)}) -> ({shown})")
    for number, (shape, element) in enumerate(outputs):
        close = tolerance if element in builder.FLOATS else None
        main.check(f"%r#{number}" if count > 1 else "%r", shape, element, tolerance=close)
    head, _, tail = text.partition("{\n")

    def with_main(body):
        indented = "".join(f"  {line}\n" for line in body.splitlines())
        return f"{head}{{\n{indented}{tail}"
    expected = builder.expected_values(main, with_main(main.probe()), "main", execute)
    return with_main(main.final(expected))


def generate(execute):
    """The text of oracle_jax.mlir."""
    parts = [_module(name, function, operands, tolerance, execute)
             for name, function, operands, tolerance in _programs(_Draw(20))]
    head = ("// Functions as JAX prints them, with the values XLA gives.\n"
            "// Made by tests/oracle/oracle.py --write: change the generator, not this file.\n\n")
    return head + "\n// -----\n\n".join(parts)
