"""Tests of the exporter. Run with an interpreter that has the packages of requirements.txt:

python -m pytest frontends/python/tests
"""

import dataclasses
import functools
import json
import pathlib
import re
import struct
import sys
import warnings
from typing import Any, NamedTuple

import jax
import jax.numpy as jnp
import numpy as np
import optax
import pytest
from jax._src.interpreters import mlir as jax_mlir
from jax.extend.mlir import ir

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
import weft_jax  # noqa: E402

F32 = np.float32


def params():
    rng = np.random.default_rng(0)
    return {"w": rng.standard_normal((4, 3)).astype(F32), "b": np.zeros(3, F32)}


def zeros_like(tree):
    return jax.tree.map(np.zeros_like, tree)


def loss_fn(p, x):
    return jnp.mean((jnp.tanh(x @ p["w"] + p["b"]) - 0.5) ** 2)


def sgd(params, momentum, x, lr):
    loss, grads = jax.value_and_grad(loss_fn)(params, x)
    momentum = jax.tree.map(lambda m, g: 0.9 * m + g, momentum, grads)
    return jax.tree.map(lambda p, m: p - lr * m, params, momentum), momentum, loss


def sgd_args():
    return params(), zeros_like(params()), np.ones((2, 4), F32), 0.1


SGD_ROLES = ("param", "state", "batch", "hyper")


def entry(text):
    """Attributes of arguments and results of a printed entry function, read back by MLIR."""
    with jax_mlir.make_ir_context():
        module = ir.Module.parse(text)
        main = next(
            f
            for f in module.body.operations
            if ir.StringAttr(f.attributes["sym_name"]).value == "main"
        )
        read = lambda which, count: (
            [
                {n.name: n.attr.value for n in ir.DictAttr(d)}
                for d in ir.ArrayAttr(main.attributes[which])
            ]
            if which in main.attributes
            else [{}] * count
        )
        kind = ir.FunctionType(ir.TypeAttr(main.attributes["function_type"]).value)
        return read("arg_attrs", len(kind.inputs)), read("res_attrs", len(kind.results))


def updates(step):
    """argument name -> index of its new value, as printed."""
    arguments, _ = entry(step.text)
    return {a["weft.name"]: a["tf.aliasing_output"] for a in arguments if "tf.aliasing_output" in a}


def read_safetensors(path):
    blob = pathlib.Path(path).read_bytes()
    (size,) = struct.unpack("<Q", blob[:8])
    header, data = json.loads(blob[8 : 8 + size]), blob[8 + size :]
    types = {"F32": "<f4", "I32": "<i4", "U32": "<u4", "BF16": "<u2", "BOOL": "?", "F64": "<f8"}
    assert size % 8 == 0 and sum(
        t["data_offsets"][1] - t["data_offsets"][0] for t in header.values()
    ) == len(data)
    return {
        name: np.frombuffer(data[slice(*t["data_offsets"])], types[t["dtype"]]).reshape(t["shape"])
        for name, t in header.items()
    }


def test_text_is_what_jax_prints_plus_attributes():
    step = weft_jax.export(sgd, sgd_args(), roles=SGD_ROLES, init={"momentum": "zeros", "*": None})
    structs = jax.tree.map(lambda a: jax.ShapeDtypeStruct(np.shape(a), F32), sgd_args())
    plain = jax.jit(sgd, donate_argnums=(0, 1), keep_unused=True).lower(*structs).as_text()
    bare = (
        re.sub(r'(?:, )?weft\.[a-z]+ = "[^"]*"', "", step.text)
        .replace(" {}", "")
        .replace("{, ", "{")
    )
    assert bare == plain


def test_roles_names_and_pairs_of_a_plain_step():
    step = weft_jax.export(sgd, sgd_args(), roles=SGD_ROLES)
    arguments, results = entry(step.text)
    assert [(a["weft.name"], a["weft.role"]) for a in arguments] == [
        ("params.b", "param"),
        ("params.w", "param"),
        ("momentum.b", "state"),
        ("momentum.w", "state"),
        ("x", "batch"),
        ("lr", "hyper"),
    ]
    assert updates(step) == {"params.b": 0, "params.w": 1, "momentum.b": 2, "momentum.w": 3}
    assert [r.get("weft.role") for r in results] == [None] * 4 + ["loss"]
    assert results[4]["weft.name"] == "loss" and not any("weft.init" in a for a in arguments)


def test_pairs_follow_names_where_shapes_do_not_decide():
    """JAX pairs donated buffers by shape and order, which crosses params and momentum here."""

    def reversed_step(params, momentum, x, lr):
        p, m, loss = sgd(params, momentum, x, lr)
        return loss, m, p

    step = weft_jax.export(
        reversed_step, sgd_args(), roles=SGD_ROLES, outputs=("loss", "momentum", "params")
    )
    assert updates(step) == {"momentum.b": 1, "momentum.w": 2, "params.b": 3, "params.w": 4}
    as_dict = lambda params, momentum, x, lr: dict(
        zip(("loss", "momentum", "params"), reversed_step(params, momentum, x, lr))
    )
    step = weft_jax.export(as_dict, sgd_args(), roles=SGD_ROLES)
    assert updates(step) == {"momentum.b": 1, "momentum.w": 2, "params.b": 3, "params.w": 4}


def test_pair_printed_by_jax_is_replaced():
    """One donated buffer fits two results: the attribute must be on the named one only."""
    swap = lambda a, b: (b + 1, a * 2)
    x = np.zeros(3, F32)
    step = weft_jax.export(swap, (x, x), roles=("param", "state"), outputs=("b", "a"))
    assert updates(step) == {"a": 1, "b": 0}
    assert step.text.count("tf.aliasing_output") == 2 and "jax.buffer_donor" not in step.text


def test_unused_arguments_keep_their_number():
    step = weft_jax.export(
        lambda p, unused, x: (p + x.sum(), p.sum()),
        (np.ones(3, F32), np.ones(7, F32), np.ones(2, F32)),
        roles=("param", "const", "batch"),
    )
    arguments, _ = entry(step.text)
    assert [a["weft.name"] for a in arguments] == ["p", "unused", "x"]
    assert updates(step) == {"p": 0}


def test_result_that_is_an_argument_is_kept():
    step = weft_jax.export(
        lambda p, s, x: (p, s + x, p.sum()),
        (np.ones(3, F32),) * 3,
        roles=("param", "state", "batch"),
    )
    assert updates(step) == {"p": 0, "s": 1}


def test_optax_state(tmp_path):
    tx = optax.chain(optax.clip_by_global_norm(1.0), optax.adamw(1e-2))

    def step_fn(params, opt, x):
        loss, grads = jax.value_and_grad(loss_fn)(params, x)
        change, opt = tx.update(grads, opt, params)
        return optax.apply_updates(params, change), opt, loss

    args = (params(), tx.init(params()), np.ones((2, 4), F32))
    step = weft_jax.export(
        step_fn,
        args,
        roles=("param", "state", "batch"),
        init={"params": None, "opt": weft_jax.init_of_constant},
        path=tmp_path / "step.mlir",
        save_init=True,
    )
    assert [a.name for a in step.arguments] == [
        "params.b",
        "params.w",
        "opt.1.0.count",
        "opt.1.0.mu.b",
        "opt.1.0.mu.w",
        "opt.1.0.nu.b",
        "opt.1.0.nu.w",
        "x",
    ]
    assert len(updates(step)) == 7
    assert [a.init for a in step.arguments] == [None, None] + ["zeros"] * 5 + [None]
    saved = read_safetensors(tmp_path / "step.init.safetensors")
    assert sorted(saved) == sorted(a.name for a in step.arguments if a.role != "batch")
    np.testing.assert_array_equal(saved["params.w"], params()["w"])
    assert saved["opt.1.0.count"].shape == () and saved["opt.1.0.count"].dtype == np.int32
    assert (tmp_path / "step.mlir").read_text() == step.text


@functools.partial(
    jax.tree_util.register_dataclass, data_fields=["params", "momentum"], meta_fields=["tag"]
)
@dataclasses.dataclass
class TrainState:
    params: Any
    momentum: Any
    tag: str = "fixed"


class Metrics(NamedTuple):
    loss: Any
    extra: Any


def test_one_state_object_with_roles_by_pattern():
    def step_fn(state, x, lr):
        p, m, loss = sgd(state.params, state.momentum, x, lr)
        return TrainState(p, m, state.tag), Metrics(loss, [loss * 2, loss.astype(jnp.int32)])

    args = (TrainState(params(), zeros_like(params())), np.ones((2, 4), F32), 0.1)
    roles = {"state.params": "param", "state": "state", "x": "batch", "lr": "hyper"}
    step = weft_jax.export(step_fn, args, roles=roles)
    assert {a.name: a.role for a in step.arguments} == {
        "state.params.b": "param",
        "state.params.w": "param",
        "state.momentum.b": "state",
        "state.momentum.w": "state",
        "x": "batch",
        "lr": "hyper",
    }
    assert updates(step) == {
        "state.params.b": 0,
        "state.params.w": 1,
        "state.momentum.b": 2,
        "state.momentum.w": 3,
    }
    assert [(r.name, r.role) for r in step.results[4:]] == [
        ("loss", "loss"),
        ("extra.0", "metric"),
        ("extra.1", "metric"),
    ]


def test_forms_of_roles_agree():
    role = {"params": "param", "momentum": "state", "x": "batch", "lr": "hyper"}
    forms = [
        SGD_ROLES,
        list(SGD_ROLES),
        role,
        ({"w": "param", "b": "param"}, "state", "batch", "hyper"),
        lambda name, value: role[name.split(".")[0]],
        {"params.[wb]": "param", "m*": "state", "?": "batch", "*": "hyper"},
    ]
    texts = {weft_jax.export(sgd, sgd_args(), roles=form).text for form in forms}
    assert len(texts) == 1


def test_init_forms_and_defaults():
    init = ({"w": "normal(0.02)", "b": weft_jax.init_of_constant}, "zeros", "ones", "value(1e-3)")
    step = weft_jax.export(sgd, sgd_args(), roles=SGD_ROLES, init=init)
    assert [a.init for a in step.arguments] == [
        "zeros",
        "normal(0.02)",
        "zeros",
        "zeros",
        None,
        "value(1e-3)",
    ]
    arguments, _ = entry(step.text)
    assert arguments[1]["weft.init"] == "normal(0.02)" and "weft.init" not in arguments[4]
    constant = weft_jax.init_of_constant
    assert [constant("", np.full(2, v, F32)) for v in (0, 1, 0.1, -2.5)] == [
        "zeros",
        "ones",
        "value(0.1)",
        "value(-2.5)",
    ]
    assert constant("", np.arange(3)) is None and constant("", np.zeros((0,))) is None
    assert (
        constant("", F32(-0.0)) == "value(-0.0)"
        and constant("", F32(np.inf)) is None
        and constant("", F32([0.0, -0.0])) is None
    )
    assert (
        constant("", np.array([True])) == "ones"
        and constant("", jnp.full(3, 0.1, jnp.bfloat16)) == "value(0.100098)"
    )


def test_keys_are_carried_along(tmp_path):
    def step_fn(p, key, x):
        key, now = jax.random.split(key)
        noise = jax.random.normal(now, p.shape)
        return p + noise * x, key, p.sum()

    for key in (jax.random.PRNGKey(7), jax.random.key(7)):
        step = weft_jax.export(
            step_fn,
            (np.ones(3, F32), key, np.ones(3, F32)),
            roles=("param", "rng", "batch"),
            save_init=tmp_path / "init.safetensors",
        )
        assert updates(step) == {"p": 0, "key": 1}
        np.testing.assert_array_equal(
            read_safetensors(tmp_path / "init.safetensors")["key"], [0, 7]
        )


def test_read_only_params_of_a_sampling_step():
    sample = lambda params, tokens, x: (tokens + 1, (params["w"] * x).sum())
    args = (params(), np.zeros(4, np.int32), np.float32(2))
    step = weft_jax.export(
        sample,
        args,
        roles=("param", "state", "hyper"),
        read_only=("params",),
        outputs=("tokens", "score"),
    )
    assert (
        updates(step) == {"tokens": 0}
        and step.results[1].name == "score"
        and step.results[1].role == "metric"
    )


def test_python_numbers_are_strongly_typed():
    step = weft_jax.export(
        lambda p, lr: (p - lr, p), (np.float32(1), 0.5), roles=("param", "hyper")
    )
    assert step.results[1].name == "loss" and str(step.arguments[1].dtype) == "float32"


def test_recorded_curve_is_the_plain_loop(tmp_path):
    data = {"x": np.random.default_rng(1).standard_normal((10, 4)).astype(F32)}
    schedule = lambda k: 0.1 / (k + 1)
    losses = weft_jax.record(
        sgd,
        sgd_args(),
        weft_jax.sequential_batches(data, 4),
        5,
        tmp_path / "loss.jsonl",
        roles=SGD_ROLES,
        hyper={"lr": schedule},
    )
    p, m, expected = params(), zeros_like(params()), []
    for k in range(5):
        first = 4 * (k % 2)  # rows 8 and 9 make no whole batch
        p, m, loss = jax.jit(sgd)(p, m, data["x"][first : first + 4], F32(schedule(k)))
        expected.append(float(loss))
    assert losses == expected
    lines = [json.loads(line) for line in (tmp_path / "loss.jsonl").read_text().splitlines()]
    assert lines == [{"step": k, "loss": loss} for k, loss in enumerate(expected)]


def test_safetensors_types(tmp_path):
    tensors = {
        "b": jnp.asarray([1, -2.5], jnp.bfloat16),
        "t": np.array([[True], [False]]),
        "s": np.float64(3.25),
        "e": np.zeros((0, 2), F32),
    }
    weft_jax.write_safetensors(tmp_path / "x", {k: np.asarray(v) for k, v in tensors.items()})
    back = read_safetensors(tmp_path / "x")
    np.testing.assert_array_equal(back["b"], [0x3F80, 0xC020])
    assert (
        back["t"].tolist() == [[True], [False]] and back["s"] == 3.25 and back["e"].shape == (0, 2)
    )


def constant_step(p):
    return (
        p + jnp.asarray(np.random.default_rng(0).standard_normal(400000).astype(F32)).sum(),
        p.sum(),
    )


X = np.zeros(3, F32)


def debug_print_step(p):
    jax.debug.print("{}", p.sum())
    return p, p.sum()


ERRORS = {
    "missing result": (
        lambda p, x: p["a"].sum() + x.sum(),
        ({"a": X}, X),
        dict(roles=("param", "batch")),
        "'p' has no result of the same structure",
    ),
    "changed type": (
        lambda p: (p.astype(jnp.bfloat16), p.sum()),
        (X,),
        dict(roles=("param",)),
        "'p' is float32[3], but its new value is bfloat16[3]",
    ),
    "changed shape by name": (
        lambda p: {"p": p[:2], "loss": p.sum()},
        (X,),
        dict(roles=("param",)),
        "'p' is float32[3], but its new value is float32[2]",
    ),
    "no role": (
        lambda p, x: (p, x),
        (X, X),
        dict(roles={"p": "param"}),
        "argument 'x' has no role",
    ),
    "unknown role": (
        lambda p: (p, 0.0),
        (X,),
        dict(roles="weight"),
        "unknown role 'weight'; roles are param, state,",
    ),
    "too few roles": (
        lambda p, x: (p, x),
        (X, X),
        dict(roles=("param",)),
        "roles has 1 entries, but the step has 2 arguments (p, x)",
    ),
    "not a prefix": (
        lambda p, x: (p, x),
        ({"a": X}, X),
        dict(roles=({"z": "param"}, "batch")),
        "entry for argument 'p' in roles is not a prefix",
    ),
    "unused pattern": (
        lambda p: (p, 0.0),
        (X,),
        dict(roles={"p": "param", "q.*": "state"}),
        "pattern 'q.*' in roles matches no argument",
    ),
    "unknown init": (
        lambda p: (p, 0.0),
        (X,),
        dict(roles="param", init="normal"),
        "unknown init 'normal'; forms are zeros",
    ),
    "init number": (
        lambda p: (p, 0.0),
        (X,),
        dict(roles="param", init="uniform(0,x)"),
        "unknown init 'uniform(0,x)'",
    ),
    "hyper with new value": (
        lambda s: ({"p": s["p"], "lr": s["lr"]}, 0.0),
        ({"p": X, "lr": X},),
        dict(roles={"s.lr": "hyper", "s.p": "param"}),
        "argument 's.lr' has role 'hyper' but the step returns a new value for it",
    ),
    "outputs count": (
        lambda p: (p, p.sum()),
        (X,),
        dict(roles="param", outputs=("p",)),
        "outputs names 1 results, but the step returns 2",
    ),
    "loss is no scalar": (
        lambda p: (p, p),
        (X,),
        dict(roles="param", outputs=("p", "loss")),
        "loss must be a floating point scalar",
    ),
    "two names": (
        lambda p: (p, p.sum(), p.sum()),
        (X,),
        dict(roles="param", outputs=("p", "a", "a")),
        "two results get the same name 'a'",
    ),
    "two leaves": (
        lambda p: (p, 0.0),
        ({"a.b": X, "a": {"b": X}},),
        dict(roles="param"),
        "two argument leaves get the same name 'p.a.b'",
    ),
    "unknown read-only": (
        lambda p: (p, 0.0),
        (X,),
        dict(roles="param", read_only=("q",)),
        "read_only names 'q', which is no argument",
    ),
    "large constant": (
        constant_step,
        (X,),
        dict(roles="param"),
        "closes over an array of tensor<400000xf32> (1600000 bytes)",
    ),
    "nothing to save": (
        lambda p: (p, p.sum()),
        (jax.ShapeDtypeStruct((3,), F32),),
        dict(roles="param", save_init="/nonexistent"),
        "argument 'p' has a shape but no value to save",
    ),
    "save without path": (
        lambda p: (p, p.sum()),
        (X,),
        dict(roles="param", save_init=True),
        "save_init=True needs path",
    ),
    "misspelt output": (
        lambda p: (p, p.sum()),
        (X,),
        dict(roles="param", outputs=("q", "loss")),
        "no result is named 'p', and 'q' is no argument; arguments are p;",
    ),
    "complex constant": (
        lambda p: (p, jnp.abs(jnp.sum(p * np.array([1 + 2j, 3, 4j], np.complex64)))),
        (X,),
        dict(roles="param"),
        "complex numbers are not supported",
    ),
    "debug print": (
        debug_print_step,
        (X,),
        dict(roles="param"),
        "the step calls back into Python (jax.debug.print",
    ),
    "callback": (
        lambda p: (p, jax.pure_callback(np.sum, jax.ShapeDtypeStruct((), F32), p)),
        (X,),
        dict(roles="param"),
        "the step calls back into Python (jax.debug.print",
    ),
}  # yapf: disable


@pytest.mark.parametrize("name", ERRORS)
def test_errors_are_one_clear_sentence(name):
    step_fn, args, options, message = ERRORS[name]
    with pytest.raises(weft_jax.ExportError) as error:
        weft_jax.export(step_fn, args, **options)
    assert message in str(error.value) and "\n" not in str(error.value)


def test_nothing_is_written_on_an_error(tmp_path):
    with pytest.raises(weft_jax.ExportError):
        weft_jax.export(
            lambda p: p.sum(), (X,), roles="param", path=tmp_path / "step.mlir", save_init=True
        )
    assert not list(tmp_path.iterdir())


def test_run_reports_wrong_batches(tmp_path):
    step = weft_jax.export(sgd, sgd_args(), roles=SGD_ROLES)
    with pytest.raises(
        weft_jax.ExportError, match=r"a batch names \['y'\], but the batch arguments are \['x'\]"
    ):
        next(step.run(iter([{"y": X}])))
    with pytest.raises(weft_jax.ExportError, match="the batches ended after 1 of 3 steps"):
        step.record(iter([{"x": np.ones((2, 4), F32)}]), 3, tmp_path / "loss.jsonl")
    with pytest.raises(weft_jax.ExportError, match="hyper value 'rate' names no argument"):
        next(step.run(iter([{"x": np.ones((2, 4), F32)}]), {"rate": 1}))
    with pytest.raises(weft_jax.ExportError, match="larger than the data set"):
        next(weft_jax.sequential_batches({"x": X}, 4))
    with pytest.raises(weft_jax.ExportError, match="different numbers of rows"):
        next(weft_jax.sequential_batches({"x": X, "y": X[:2]}, 1))


def test_effects_are_refused():
    def step_fn(p):
        jax.debug.print("{}", p, ordered=True)
        return p, p.sum()

    with pytest.raises(weft_jax.ExportError, match="ordered effects cannot be exported"):
        weft_jax.export(step_fn, (X,), roles="param")


WINDOW = jax.lax.ScatterDimensionNumbers((1, 2), (), (0, 1))


def scatter(x, i, mode=None):
    return jax.lax.scatter(x, i, jnp.ones((1, 2, 3), F32), WINDOW, mode=mode)


@pytest.mark.parametrize(
    "update, warns",
    [
        (scatter, True),
        (lambda x, i: jax.jit(scatter)(x, i), True),
        (lambda x, i: jax.lax.fori_loop(0, 3, lambda k, y: scatter(y, i + k), x), True),
        (lambda x, i: scatter(x, i, mode="clip"), False),
        (lambda x, i: scatter(x, i, mode="promise_in_bounds"), False),
        (lambda x, i: scatter(x, jnp.array([[1, 2]])), False),
        # Windows of whole rows, and windows whose start alone is a constant.
        (lambda x, i: x.at[i[0]].add(1.0), False),
        (lambda x, i: x.at[i[0], 0:2].add(1.0), False),
        (lambda x, i: x.at[1:3, 2].set(0.0), False),
    ],
)
def test_windows_that_may_be_partly_outside_are_told(update, warns):
    """JAX drops such a window, StableHLO only its elements outside, and the text is the same."""
    args = np.ones((6, 7), F32), np.array([[1, 2]])
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        weft_jax.export(lambda x, i: (update(x, i), 0.0), args, roles=("param", "const"))
    told = [str(w.message) for w in caught if "the step scatters windows of 2x3" in str(w.message)]
    assert len(told) == warns
