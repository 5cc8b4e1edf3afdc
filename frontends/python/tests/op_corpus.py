"""Writes small modules that show how the installed JAX prints operations, as FOLDER/ops_*.mlir.

usage: op_corpus.py FOLDER. Each file holds one function of a theme. They are input for a parser:
real text of this JAX version, without expected values.
"""

import functools
import os
import pathlib
import sys

os.environ["XLA_FLAGS"] = (
    os.environ.get("XLA_FLAGS", "") + " --xla_force_host_platform_device_count=8"
)
os.environ.setdefault("JAX_PLATFORMS", "cpu")

import jax  # noqa: E402
import jax.numpy as jnp  # noqa: E402
import numpy as np  # noqa: E402
from jax import lax  # noqa: E402
from jax.sharding import AxisType, NamedSharding, PartitionSpec as P  # noqa: E402

CASES = {}


def case(*args, x64=False, **jit_options):
    """Registers a function with example arguments given as (type, *shape) or arrays."""

    def register(f):
        CASES[f.__name__] = (f, args, x64, jit_options)
        return f

    return register


def f32(*shape):
    return jax.ShapeDtypeStruct(shape, jnp.float32)


def i32(*shape):
    return jax.ShapeDtypeStruct(shape, jnp.int32)


def of(dtype, *shape):
    return lambda: jax.ShapeDtypeStruct(shape, dtype)


@case(f32(3, 5), f32(3, 5))
def unary_binary_float(x, y):
    unary = (
        jnp.abs,
        jnp.negative,
        jnp.exp,
        jnp.expm1,
        jnp.log,
        jnp.log1p,
        jnp.sin,
        jnp.cos,
        jnp.tan,
        jnp.tanh,
        jnp.sqrt,
        lax.rsqrt,
        lax.cbrt,
        jnp.floor,
        jnp.ceil,
        jnp.round,
        lax.round,
        lax.logistic,
        jnp.sign,
        lax.is_finite,
        jnp.square,
        lax.reciprocal,
    )
    binary = (
        jnp.add,
        jnp.subtract,
        jnp.multiply,
        jnp.divide,
        jnp.power,
        lax.rem,
        jnp.mod,
        lax.max,
        lax.min,
        lax.atan2,
        jnp.floor_divide,
        jnp.hypot,
        jnp.logaddexp,
        jnp.copysign,
    )
    return (
        [f(x) for f in unary]
        + [f(x, y) for f in binary]
        + [lax.integer_pow(x, 3), lax.clamp(-1.0, x, 1.0), x**2.5]
    )


@case(i32(4), i32(4), jax.ShapeDtypeStruct((4,), jnp.uint8), jax.ShapeDtypeStruct((4,), jnp.bool_))
def integers_and_bits(x, y, u, b):
    ints = (
        jnp.add,
        lax.sub,
        lax.mul,
        lax.div,
        lax.rem,
        lax.max,
        lax.bitwise_and,
        lax.bitwise_or,
        lax.bitwise_xor,
        lax.shift_left,
        lax.shift_right_logical,
        lax.shift_right_arithmetic,
        jnp.floor_divide,
        jnp.mod,
        jnp.power,
    )
    out = [f(x, y) for f in ints] + [
        ~x,
        lax.population_count(x),
        lax.clz(x),
        lax.sign(x),
        jnp.abs(x),
        lax.neg(x),
    ]
    out += [
        u + u,
        lax.shift_right_logical(u, u),
        ~u,
        ~b,
        b & b,
        b | b,
        b ^ b,
        lax.bitcast_convert_type(x, jnp.float32),
    ]
    out += [lax.bitcast_convert_type(x, jnp.uint8), lax.bitcast_convert_type(x, jnp.int16)]
    return out


@case(f32(4), f32(4))
def compares(x, y):
    i, u, b = x.astype(jnp.int32), x.astype(jnp.uint32), x > 0
    out = [
        f(a, c)
        for a, c in ((x, y), (i, i + 1), (u, u + 1), (b, ~b))
        for f in (lax.eq, lax.ne, lax.lt, lax.le, lax.gt, lax.ge)
    ]
    return out + [lax.select(b, x, y), jnp.where(b[0], x, y), jnp.nan_to_num(x)]


@case(f32(2, 3, 4))
def shapes(x):
    return (
        jnp.transpose(x, (2, 0, 1)),
        x.reshape(6, 4),
        jnp.flip(x, (0, 2)),
        x[:, 1:3, ::2],
        x[..., None] + 1,
        jnp.concatenate([x, x], 2),
        jnp.pad(x, ((0, 0), (1, 2), (0, 0))),
        lax.pad(x, 1.0, ((0, 1, 2), (-1, 0, 0), (0, 0, 1))),
        jnp.broadcast_to(x, (5, 2, 3, 4)),
        jnp.tile(x, (1, 2, 1)),
        jnp.stack([x, x]),
        jnp.split(x, 2, axis=2),
        lax.broadcasted_iota(jnp.int32, (3, 4), 1),
        jnp.arange(7.0),
        jnp.linspace(0.0, 1.0, 5),
        jnp.eye(3),
        jnp.tri(4, k=1),
        jnp.roll(x, 1, axis=2),
        jnp.repeat(x, 2, axis=0),
        x.swapaxes(0, 2),
        jnp.zeros((0, 3)),
        jnp.squeeze(x[:1], 0),
    )


@case(f32(5, 6), i32(), i32(3))
def dynamic_slices(x, i, idx):
    s = lax.dynamic_slice(x, (i, i + 1), (2, 3))
    u = lax.dynamic_update_slice(x, s * 2, (i, i))
    return (
        s,
        u,
        lax.dynamic_index_in_dim(x, i, 0),
        x[i],
        x[:, idx],
        jnp.take(x, idx, axis=0, mode="clip"),
    )


@case(f32(4, 6))
def reductions(x):
    both = lax.reduce(
        (x, lax.broadcasted_iota(jnp.int32, x.shape, 1)),
        (-jnp.inf, 0),
        lambda a, b: (jnp.maximum(a[0], b[0]), jnp.where(a[0] >= b[0], a[1], b[1])),
        (1,),
    )
    return (
        x.sum(),
        x.sum(0),
        x.max(1),
        x.min(1),
        x.prod(0),
        jnp.any(x > 0, 0),
        jnp.all(x > 0),
        jnp.argmax(x, 1),
        jnp.argmin(x, 0),
        x.mean(),
        x.var(1),
        x.std(),
        jnp.median(x, 1),
        jnp.linalg.norm(x),
        jax.nn.logsumexp(x, 1),
        jax.nn.softmax(x),
        both,
        lax.reduce_xor(x.astype(jnp.int32), (0,)),
        jnp.count_nonzero(x, 1),
        lax.reduce_and(x.astype(jnp.int32), (0, 1)),
    )


@case(f32(4, 6))
def cumulative(x):
    return (
        jnp.cumsum(x, 1),
        jnp.cumprod(x, 0),
        lax.cummax(x, 1),
        lax.cummin(x, 0, reverse=True),
        lax.cumlogsumexp(x, 1),
        lax.associative_scan(jnp.add, x, axis=1),
        jnp.diff(x, axis=1),
    )


@case(f32(4, 6), i32(4, 6))
def sorting(x, k):
    return (
        jnp.sort(x, 1),
        jnp.argsort(x, 0),
        lax.sort((k, x), dimension=1, num_keys=2),
        lax.sort((k, x), num_keys=1, is_stable=False),
        lax.top_k(x, 3),
        jnp.sort(x, descending=True),
        jnp.unique(k, size=5),
        jnp.searchsorted(x[0], x[1]),
    )


@case(f32(2, 3, 4), f32(2, 4, 5), f32(4, 7), jax.ShapeDtypeStruct((4, 8), jnp.bfloat16))
def dots(a, b, c, h):
    return (
        a @ b,
        a @ c,
        jnp.einsum("bij,bjk->bki", a, b),
        jnp.tensordot(a, c, 1),
        jnp.dot(c[:, 0], c[:, 1]),
        jnp.outer(c[0], c[1]),
        lax.dot_general(a, b, (((2,), (1,)), ((0,), (0,))), precision=lax.Precision.HIGHEST),
        lax.dot(h.T, h, preferred_element_type=jnp.float32),
        lax.dot(h.T, h),
        jnp.vdot(c, c),
        jnp.kron(c[:2, :2], c[:2, :2]),
        lax.dot_general(
            a,
            b,
            (((2,), (1,)), ((0,), (0,))),
            precision=(lax.Precision.HIGH, lax.Precision.DEFAULT),
        ),
        lax.dot_general(
            c.astype(jnp.int8),
            c.astype(jnp.int8),
            (((0,), (0,)), ((), ())),
            preferred_element_type=jnp.int32,
        ),
    )


@case(f32(2, 9, 9, 4), f32(3, 3, 4, 8), f32(3, 3, 2, 8), f32(2, 4, 11), f32(6, 4, 3))
def convolutions(x, w, grouped, x1, w1):
    nhwc = ("NHWC", "HWIO", "NHWC")
    conv = functools.partial(lax.conv_general_dilated, dimension_numbers=nhwc)
    loss = lambda x, w: conv(x, w, (2, 2), "SAME").sum()
    return (
        conv(x, w, (1, 1), "SAME"),
        conv(x, w, (2, 1), "VALID"),
        conv(x, w, (1, 1), ((1, 2), (0, 3)), rhs_dilation=(2, 2)),
        conv(x, w, (1, 1), ((2, 2), (1, 2)), lhs_dilation=(2, 3)),
        conv(x, grouped, (1, 1), "SAME", feature_group_count=2),
        lax.conv_general_dilated(x, w, (1, 1), "SAME", dimension_numbers=nhwc, batch_group_count=2),
        lax.conv_general_dilated(x1, w1, (1,), "SAME", dimension_numbers=("NCH", "OIH", "NCH")),
        lax.conv_transpose(x, w, (2, 2), "SAME", dimension_numbers=nhwc),
        jax.grad(loss, (0, 1))(x, w),
    )


@case(f32(2, 8, 8, 3))
def windows(x):
    pool = lambda x, f, init: lax.reduce_window(x, init, f, (1, 2, 2, 1), (1, 2, 2, 1), "VALID")
    return (
        pool(x, lax.max, -jnp.inf),
        pool(x, lax.add, 0.0),
        pool(x, lax.min, jnp.inf),
        jax.grad(lambda x: pool(x, lax.max, -jnp.inf).sum())(x),
        jax.grad(lambda x: pool(x, lax.add, 0.0).sum())(x),
        lax.reduce_window(
            x, -jnp.inf, lax.max, (1, 3, 3, 1), (1, 2, 2, 1), "SAME", window_dilation=(1, 2, 2, 1)
        ),
        lax.reduce_window(
            x,
            0.0,
            lax.add,
            (1, 3, 3, 1),
            (1, 1, 1, 1),
            ((0, 0), (1, 1), (2, 0), (0, 0)),
            base_dilation=(1, 2, 1, 1),
        ),
    )


@case(f32(6, 5), i32(3), i32(3, 2))
def gathers(x, i, ij):
    modes = [x.at[i].get(mode=m) for m in ("fill", "clip", "promise_in_bounds")]
    batched = jax.vmap(lambda row, k: row[k])(x[:3], i)
    numbers = lax.GatherDimensionNumbers(
        offset_dims=(1,), collapsed_slice_dims=(0,), start_index_map=(0, 1)
    )
    return (
        *modes,
        x[i],
        x[ij[:, 0], ij[:, 1]],
        x[:, i],
        jnp.take_along_axis(x[:3], ij[:, :1], 1),
        batched,
        lax.gather(x, ij, numbers, (1, 3), indices_are_sorted=True, unique_indices=True),
        jax.vmap(lambda r, s: lax.dynamic_slice(r, (s,), (2,)))(x[:3], i),
        x.at[i, 1].get(mode="fill", fill_value=7.0),
    )


@case(f32(6, 5), i32(3), f32(3, 5))
def scatters(x, i, u):
    ways = [getattr(x.at[i], f)(u) for f in ("set", "add", "multiply", "min", "max")]
    return (
        *ways,
        x.at[i].add(u, mode="drop"),
        x.at[i].add(u, mode="clip"),
        x.at[i].set(u, unique_indices=True, indices_are_sorted=True),
        x.at[1:4].set(u),
        x.at[:, 0].add(1.0),
        x.at[i, i].set(0.0),
        x.at[i].apply(jnp.sin),
        x.at[2, 3].set(9.0),
        jax.vmap(lambda r, k, v: r.at[k].add(v))(x[:3], i, u[:, 0]),
        jax.grad(lambda x: (x[i] * u).sum())(x),
        jax.ops.segment_sum(u, i, num_segments=4),
        jnp.bincount(i, length=6),
    )


@case(jax.ShapeDtypeStruct((2,), jnp.uint32), f32(4, 8))
def random_numbers(key, x):
    keys = jax.random.split(key, 6)
    keep = jax.random.bernoulli(keys[0], 0.9, x.shape)
    bits = lax.rng_bit_generator(jnp.concatenate([key, key]), (4, 4), jnp.uint32)
    return (
        jnp.where(keep, x / 0.9, 0.0),
        jax.random.normal(keys[1], (3,)),
        jax.random.uniform(keys[2], (3,), minval=-1),
        jax.random.categorical(keys[3], x),
        jax.random.permutation(keys[4], 8),
        jax.random.randint(keys[5], (4,), 0, 10),
        bits,
        jax.random.gumbel(keys[0], (3,)),
        jax.random.fold_in(key, 3),
    )


@case(f32(8))
def special_functions(x):
    from jax.scipy import special

    return (
        lax.erf(x),
        lax.erf_inv(x),
        jax.nn.gelu(x),
        jax.nn.silu(x),
        jax.nn.softplus(x),
        jax.nn.relu(x),
        jax.nn.elu(x),
        jax.nn.leaky_relu(x),
        jax.nn.sigmoid(x),
        lax.reduce_precision(x, 8, 7),
        special.logit(x),
        jax.grad(lambda x: (0.5 * x * (1 + lax.erf(x * 0.7))).sum())(x),
    )


@case(f32(8))
def rare_functions(x):
    """Operations of the chlo dialect and custom calls that training steps hardly use."""
    f = (
        jnp.arcsin,
        jnp.arccos,
        jnp.arctan,
        jnp.sinh,
        jnp.cosh,
        jnp.arcsinh,
        jnp.arccosh,
        jnp.arctanh,
        lax.erfc,
        lax.lgamma,
        lax.digamma,
    )
    return [g(x) for g in f] + [
        lax.nextafter(x, x),
        lax.approx_max_k(x, 2),
        jax.nn.gelu(x, approximate=False),
    ]


@case(f32(3, 3), i32(), f32(5, 3))
def control_flow(x, n, xs):
    loop = lax.while_loop(lambda s: s[0] < n, lambda s: (s[0] + 1, s[1] @ x), (0, x))
    fori = lax.fori_loop(0, 5, lambda i, a: a * 0.5 + i, x)
    carry, ys = lax.scan(lambda c, r: (c + r.sum(), r * c), 0.0, xs)
    picked = lax.switch(n, [jnp.sin, jnp.cos, lambda a: a * 2], x)
    branch = lax.cond(n > 2, lambda a: (a + 1, a.sum()), lambda a: (a - 1, a.max()), x)
    grad = jax.grad(lambda w: lax.scan(lambda c, r: (jnp.tanh(c * r), c), w, xs)[0].sum())(xs[0])
    return (
        loop,
        fori,
        carry,
        ys,
        picked,
        branch,
        grad,
        lax.map(lambda r: r @ r, xs),
        lax.scan(lambda c, r: (c, r), 0, xs, reverse=True),
    )


@case(f32(4, 8), f32(8, 8))
def checkpointing(x, w):
    f = jax.checkpoint(lambda x, w: jnp.tanh(jnp.tanh(x @ w) @ w))
    g = jax.grad(lambda w: (lax.optimization_barrier(f(x, w)) ** 2).sum())(w)
    return g, lax.stop_gradient(x), jax.named_call(lambda a: a + 1, name="named")(x)


@case(f32(4))
def composites(x):
    @functools.partial(lax.composite, name="weft.scaled", version=2)
    def scaled(x, *, factor, text):
        return x * factor

    return scaled(x, factor=np.float32(3.0), text='hello "quoted"')


@case(f32(4))
def conversions(x):
    kinds = (
        jnp.float16,
        jnp.bfloat16,
        jnp.int8,
        jnp.int16,
        jnp.int32,
        jnp.uint8,
        jnp.uint16,
        jnp.uint32,
        jnp.bool_,
    )
    cast = [x.astype(k) for k in kinds]
    return (
        cast
        + [c.astype(jnp.float32) for c in cast]
        + [x.astype(jnp.float16) * 2, x.astype(jnp.bfloat16) + 1]
    )


@case(of(np.float64, 3), of(np.int64, 3), of(np.uint64, 3), x64=True)
def wide_types(d, i, u):
    return (
        d * 2,
        i + 1,
        u >> 1,
        jnp.sin(d),
        d.astype(jnp.int64),
        jnp.argmax(d),
        jnp.cumsum(i),
        i.astype(jnp.float64),
        d.astype(jnp.float32),
    )


@case(f32(3), jax.ShapeDtypeStruct((3,), jnp.complex64))
def rare_types(x, c):
    """Types that can be read but not computed with: complex numbers and eight-bit floats."""
    return (
        jnp.real(c),
        jnp.abs(c),
        c * c,
        lax.complex(x, x),
        x.astype(jnp.float8_e4m3fn),
        x.astype(jnp.float8_e5m2),
    )


@case(f32(3))
def constants(x):
    values = [
        np.array(v, t)
        for t, v in (
            ("float32", [np.inf, -np.inf, np.nan]),
            ("float32", [1.5, -2e-30, 3e30]),
            ("int32", [1, -2, 3]),
            ("uint8", [0, 255, 7]),
            ("bool", [True, False, True]),
            ("float16", [1, 2, 0.1]),
        )
    ]
    big = np.arange(60, dtype=np.float32).reshape(3, 20) / 7
    half = jnp.asarray([1.0, 0.1, -3.0], jnp.bfloat16)
    return [x + jnp.asarray(v) for v in values] + [
        x[:, None] * big,
        half,
        jnp.full((2, 2), True),
        jnp.zeros((0,), jnp.int32),
        np.float32(np.nan),
        np.float32(-0.0),
        np.arange(64, dtype=np.int32).reshape(8, 8),
    ]


def auto_mesh(*names):
    return jax.make_mesh((4, 2), names, axis_types=(AxisType.Auto,) * 2)


@case(f32(8, 4), f32(4, 6), donate_argnums=(0,))
def shardings(x, w):
    mesh = auto_mesh("data", "model")
    x = lax.with_sharding_constraint(x, NamedSharding(mesh, P("data", None)))
    y = lax.with_sharding_constraint(x @ w, NamedSharding(mesh, P(("data",), "model")))
    return x * 2, y, lax.with_sharding_constraint(y.T, NamedSharding(mesh, P(None)))


def manual_collectives():
    mesh = auto_mesh("dp", "tp")

    def body(x):
        return (
            lax.psum(x, "dp"),
            lax.pmean(x, ("dp", "tp")),
            lax.pmax(x, "tp"),
            lax.all_gather(x, "dp"),
            lax.all_gather(x, "tp", tiled=True),
            lax.psum_scatter(x, "tp", scatter_dimension=1, tiled=True),
            lax.all_to_all(x, "tp", 1, 0, tiled=True),
            lax.ppermute(x, "dp", [(i, (i + 1) % 4) for i in range(4)]),
            lax.axis_index("tp") + x[0].astype(jnp.int32),
            lax.pmin(x, "dp"),
        )

    return jax.jit(
        jax.shard_map(body, mesh=mesh, in_specs=P("dp", None), out_specs=P(), check_vma=False)
    ).lower(f32(8, 4))


def sharded_arguments():
    mesh = auto_mesh("data", "model")
    s = lambda *spec: NamedSharding(mesh, P(*spec))
    f = lambda x, w: (jnp.tanh(x @ w), (w * 2))
    return jax.jit(
        f,
        in_shardings=(s("data"), s(None, "model")),
        out_shardings=(s("data", "model"), s(None, "model")),
        donate_argnums=(1,),
    ).lower(f32(8, 4), f32(4, 6))


def explicit_shardings():
    mesh = jax.make_mesh((4, 2), ("data", "model"), axis_types=(AxisType.Explicit,) * 2)
    f = lambda x, w: jax.sharding.reshard(jnp.tanh(x @ w), P(None, "model"))
    with jax.sharding.use_mesh(mesh) if hasattr(jax.sharding, "use_mesh") else jax.set_mesh(mesh):
        arguments = (
            jax.ShapeDtypeStruct((8, 4), jnp.float32, sharding=NamedSharding(mesh, P("data"))),
            jax.ShapeDtypeStruct((4, 6), jnp.float32, sharding=NamedSharding(mesh, P())),
        )
        return jax.jit(f).lower(*arguments)


def gspmd_shardings():
    jax.config.update("jax_use_shardy_partitioner", False)
    try:
        return sharded_arguments(), manual_collectives()
    finally:
        jax.config.update("jax_use_shardy_partitioner", True)


def single_device_collectives():
    mesh = jax.make_mesh((1,), ("dp",), devices=jax.devices()[:1], axis_types=(AxisType.Auto,))
    body = lambda x: (
        lax.psum(x, "dp"),
        lax.all_gather(x, "dp"),
        lax.psum_scatter(x, "dp", tiled=True),
    )
    return jax.jit(
        jax.shard_map(body, mesh=mesh, in_specs=P("dp"), out_specs=P(), check_vma=False)
    ).lower(f32(8, 4))


def lower(name):
    f, args, x64, options = CASES[name]
    with jax.enable_x64(x64):
        args = [a() if callable(a) else a for a in args]
        return jax.jit(f, keep_unused=True, **options).lower(*args)


def write_all(folder):
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    lowered = {name: lower(name) for name in CASES}
    lowered.update(
        manual_collectives=manual_collectives(),
        sharded_arguments=sharded_arguments(),
        explicit_shardings=explicit_shardings(),
        single_device_collectives=single_device_collectives(),
    )
    for name, step in lowered.items():
        (folder / f"ops_{name}.mlir").write_text(step.as_text())
    (folder / "ops_locations.mlir").write_text(lowered["dots"].as_text(debug_info=True))
    generic = (
        lowered["control_flow"]
        .compiler_ir("stablehlo")
        .operation.get_asm(print_generic_op_form=True)
    )
    (folder / "ops_generic_form.mlir").write_text(generic)
    try:
        for name, step in zip(("gspmd_arguments", "gspmd_collectives"), gspmd_shardings()):
            (folder / f"ops_{name}.mlir").write_text(step.as_text())
    except Exception as error:  # the flag is on its way out of JAX
        print(
            f"no GSPMD form in jax {jax.__version__}: {str(error).splitlines()[0]}", file=sys.stderr
        )
    return sorted(lowered)


if __name__ == "__main__":
    print(f"{len(write_all(sys.argv[1]))} modules from jax {jax.__version__}")
