"""Manual computations as JAX lowers them, with what JAX gets: writes jax_shard_map_sdy.mlir.

    python tests/sharding/programs/shard_map.py

Needs the packages of frontends/python/requirements.txt. Every module has JAX's text as @program: once
evaluated, and once run on all ranks with whole arguments, for --partition. The results, of each
rank then, are compared with those of JAX.
"""

import os
import pathlib
import re

os.environ["XLA_FLAGS"] = "--xla_force_host_platform_device_count=8"

import jax  # noqa: E402
import jax.numpy as jnp  # noqa: E402
import numpy as np  # noqa: E402
from jax import lax  # noqa: E402
from jax.sharding import AxisType, NamedSharding, PartitionSpec as P  # noqa: E402

CASES = {}


def mesh_of(*shape):
    return jax.make_mesh(shape, ("x", "y", "z")[: len(shape)], axis_types=(AxisType.Auto,) * len(shape))


def case(*args):
    def add(make):
        CASES[make.__name__] = (make(), args)
        return make

    return add


def over(shape, in_specs, out_specs, **options):
    """A decorator: shard_map on a mesh of |shape|."""
    return lambda f: jax.shard_map(
        f, mesh=mesh_of(*shape), in_specs=in_specs, out_specs=out_specs, check_vma=False, **options
    )


def numbers(*shape, dtype=np.float32):
    count = int(np.prod(shape))
    values = (np.arange(count) * 7 % 23 - 11).reshape(shape)
    return (values / 4 if np.issubdtype(dtype, np.floating) else values).astype(dtype)


X = numbers(8, 4)


@case(X)
def sums():
    return over((4, 2), P("x", "y"), (P(None, "y"), P("x"), P()))(
        lambda a: (lax.psum(a, "x"), lax.psum(a * 2, "y"), lax.psum(a, ("x", "y")))
    )


@case(X)
def extremes():
    return over((2, 2), P("x", "y"), (P(None, "y"), P("x"), P()))(
        lambda a: (lax.pmax(a, "x"), lax.pmin(a, "y"), lax.pmean(a, ("x", "y")))
    )


@case(X)
def gathers():
    return over((2, 2), P("x", "y"), (P(None, "y"), P(None, "x"), P(None, "x", "y")))(
        lambda a: (
            lax.all_gather(a, "x", tiled=True),
            lax.all_gather(a, "y", axis=1, tiled=True),
            lax.all_gather(a, "y"),
        )
    )


@case(X)
def scatters():
    return over((2, 2), P("x", None), (P("x", "y"), P(("x", "y"), None)))(
        lambda a: (
            lax.psum_scatter(a, "y", scatter_dimension=1, tiled=True),
            lax.psum_scatter(a, "y", scatter_dimension=0, tiled=True),
        )
    )


@case(numbers(8, 4, dtype=np.int32))
def transposed():
    return over((4, 1), P("x", None), P(None, "x"))(lambda a: lax.all_to_all(a, "x", 1, 0, tiled=True))


@case(numbers(8, 4, dtype=np.int32))
def ring():
    shift = [(i, (i + 1) % 4) for i in range(4)]
    return over((4, 2), P("x", "y"), P("x", "y"))(
        lambda a: lax.ppermute(a, "x", shift) + lax.ppermute(a, "x", shift[:2])
    )


@case(numbers(8, 4, dtype=np.int32))
def index():
    return over((4, 2), P("x", "y"), P("x", "y"))(
        lambda a: a + 10 * lax.axis_index("x") + lax.axis_index("y")
    )


@case(numbers(8, 4), numbers(4, 6))
def product():
    """The contraction is cut, and so the product a sum over ranks; around it, JAX's own program."""
    inner = over((2, 2), (P("y", "x"), P("x", None)), P("y"))(lambda a, b: lax.psum(a @ b, "x"))
    return lambda a, b: jnp.tanh(inner(a * 2, b)).sum(axis=0)


@case(numbers(4, 3), X)
def gradient():
    def loss(w, a):
        inner = over((4, 2), (P(), P(("x", "y"))), P())(
            lambda w, a: lax.pmean(jnp.sum(jnp.tanh(a @ w)), ("x", "y"))
        )
        return inner(w, a)

    return jax.grad(loss, argnums=(0, 1))


@case(numbers(4, 4), numbers(8, 4))
def two_layers():
    """One computation after the other, in different shardings."""
    first = over((2, 2), (P(None, "y"), P("x")), P("x", "y"))(lambda w, a: jax.nn.relu(a @ w))
    second = over((2, 2), (P("y"), P("x", "y")), P("x"))(lambda w, a: lax.psum(a @ w, "y"))
    return lambda w, a: second(w, first(w, a))


@case(X)
def loop():
    def body(a):
        step = lambda c, row: (lax.psum(c * 0.5 + row, "x"), c)
        return lax.scan(step, jnp.zeros(a.shape[1:]), a)

    return over((2, 2), P("x", "y"), (P("y"), P("x", "y")))(body)


@case(X)
def ring_attention_like():
    """A loop whose turns pass blocks around, as ring attention does."""

    def body(a):
        turn = [(i, (i + 1) % 4) for i in range(4)]

        def step(_, carry):
            total, block = carry
            return total + a @ block.T, lax.ppermute(block, "x", turn)

        return lax.fori_loop(0, 4, step, (jnp.zeros((a.shape[0], a.shape[0])), a))[0]

    return over((4,), P("x"), P("x"))(body)


@case(X)
def one_manual_axis():
    """Axis y is not manual: what is inside is a global program along it."""
    inner = over((2, 2), P("x"), P(), axis_names={"x"})(lambda a: lax.psum(a * jnp.sum(a), "x"))
    mesh = mesh_of(2, 2)
    return lambda a: inner(lax.with_sharding_constraint(a, NamedSharding(mesh, P(None, "y")))) + 1


@case(numbers(8, 4, 2, dtype=np.int32))
def three_axes():
    return over((2, 2, 2), P("x", ("y", "z")), P(("z", "x"), "y"))(
        lambda a: lax.all_gather(a, "z", axis=1, tiled=True)[: a.shape[0] // 2]
    )


def constant(array):
    dtype = {"float32": "f32", "int32": "i32"}[array.dtype.name]
    shape = "x".join([str(d) for d in array.shape] + [dtype])
    digits = {"float_kind": lambda x: f"{x:.9e}"}
    text = np.array2string(array, separator=",", threshold=10**9, formatter=digits)
    text = re.sub(r"\s", "", text)
    return f"dense<{text}>", f"tensor<{shape}>"


def tester(name, inputs, outputs, ranks):
    """Calls @program, or runs it on all ranks, and checks what each of them has."""
    lines = [f"  func.func public @{name}() {{"]
    lines += [f"    %a{i} = stablehlo.constant {value} : {type_}" for i, (value, type_) in enumerate(inputs)]
    operands = ", ".join([f"%a{i}" for i in range(len(inputs))] * ranks)
    types = ", ".join([type_ for _, type_ in inputs] * ranks)
    gives = ", ".join([type_ for _, type_ in outputs] * ranks)
    count = ranks * len(outputs)
    if ranks == 1:
        lines.append(f"    %r:{count} = call @program({operands}) : ({types}) -> ({gives})")
    else:
        lines.append(f'    %r:{count} = "interpreter.run_parallel"({operands}) {{')
        lines.append(f"      programs = [[{', '.join(['@program'] * ranks)}]]")
        lines.append(f"    }} : ({types}) -> ({gives})")
    for i in range(count):
        value, type_ = outputs[i % len(outputs)]
        exact = type_.endswith("i32>")
        check = "expect_eq_const" if exact else "expect_almost_eq_const"
        ends = "" if exact else " {tolerance = 1.0e-5 : f64}"
        lines.append(f"    check.{check} %r#{i}, {value} : {type_}{ends}")
    return lines + ["    return", "  }"]


def module(name, f, args):
    jitted = jax.jit(f)
    text = jitted.lower(*args).as_text()
    results = [np.asarray(r) for r in jax.tree.leaves(jitted(*args))]
    ranks = int(re.search(r"mhlo.num_partitions = (\d+)", text)[1])
    head, _, body = text.partition("\n")
    body = body.replace("func.func public @main", "func.func private @program")
    inputs = [constant(np.asarray(a)) for a in args]
    outputs = [constant(r) for r in results]
    lines = [f"module @{name} " + head[head.index("attributes"):], body.rstrip().removesuffix("}").rstrip()]
    lines += tester("evaluated", inputs, outputs, 1)
    lines += tester("partitioned", inputs, outputs, ranks)
    return "\n".join(lines + ["}", ""])


def main():
    path = pathlib.Path(__file__).with_name("jax_shard_map_sdy.mlir")
    note = f"// Written by shard_map.py with JAX {jax.__version__}.\n\n"
    path.write_text(note + "\n// -----\n\n".join(module(n, f, a) for n, (f, a) in CASES.items()))


if __name__ == "__main__":
    main()
