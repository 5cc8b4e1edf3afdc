"""Exports a JAX training step as StableHLO text that weft runs.

The text is what JAX prints for the lowered step; only attributes are added: on each argument its
role, its dotted name and (optionally) how to make its first value, and on the results that are not
new values of arguments whether they are the loss or a metric. An argument and its new value are
paired here, by name or by structure, and written as `tf.aliasing_output`: JAX itself pairs donated
buffers by shape only, which may cross two arguments of equal shape.
"""

from __future__ import annotations

import dataclasses
import fnmatch
import inspect
import json
import os
import re
import struct
import warnings

import jax
import numpy as np
from jax.extend.mlir import ir

ROLES = ("param", "state", "batch", "hyper", "rng", "const")
UPDATED_ROLES = ("param", "state", "rng")
SAVED_ROLES = ("param", "state", "rng", "const")

_NUMBER = r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?"
# Number of arguments of each form of weft.init.
_INIT_FORMS = {
    "zeros": 0,
    "ones": 0,
    "value": 1,
    "normal": 1,
    "truncated_normal": 1,
    "uniform": 2,
    "xavier_uniform": 0,
    "xavier_normal": 0,
    "lecun_normal": 0,
    "he_normal": 0,
}
_SAFETENSORS_TYPES = {
    "bool": "BOOL",
    "int8": "I8",
    "uint8": "U8",
    "int16": "I16",
    "uint16": "U16",
    "int32": "I32",
    "uint32": "U32",
    "int64": "I64",
    "uint64": "U64",
    "float16": "F16",
    "bfloat16": "BF16",
    "float32": "F32",
    "float64": "F64",
}  # yapf: disable


class ExportError(ValueError):
    """The step or its description cannot be exported; says which argument and what to change."""


@dataclasses.dataclass(frozen=True)
class Argument:
    """One leaf of the arguments. `result` is the flat index of its new value, or None."""

    name: str
    role: str
    init: str | None
    shape: tuple[int, ...]
    dtype: object
    value: object
    result: int | None


@dataclasses.dataclass(frozen=True)
class Result:
    """One leaf of the results; `role` is None for the new value of the argument of that name."""

    name: str
    role: str | None
    shape: tuple[int, ...]
    dtype: object


@dataclasses.dataclass(frozen=True)
class Step:
    """A described step: what `export` writes and what `record` runs."""

    function: object
    arguments: list[Argument]
    results: list[Result]
    text: str
    tree: object

    def save_init(self, path):
        """Writes the example values of params, states, keys and constants to a safetensors file."""
        tensors = {a.name: _host_value(a) for a in self.arguments if a.role in SAVED_ROLES}
        write_safetensors(path, tensors)

    def run(self, batches, hyper=None):
        """Yields one dict of loss and metrics for each batch, starting from the example values.

        `batches` is an iterator of dicts from argument name to array; `hyper` maps names to numbers
        or to functions of the step index. A hyper argument that is not named keeps its example
        value.
        """
        hyper = hyper or {}
        values = [a.value for a in self.arguments]
        index = {a.name: i for i, a in enumerate(self.arguments)}
        for i, a in enumerate(self.arguments):
            if (
                isinstance(values[i], jax.ShapeDtypeStruct)
                and a.role != "batch"
                and a.name not in hyper
            ):
                raise ExportError(
                    f"argument '{a.name}' has a shape but no value, so the step cannot be run"
                )
        compiled = jax.jit(self.function)
        for k, batch in enumerate(batches):
            for name, array in _batch_items(batch, self.arguments):
                values[index[name]] = array
            for name, number in hyper.items():
                if name not in index:
                    raise ExportError(
                        f"hyper value '{name}' names no argument; arguments are {', '.join(index)}"
                    )
                number = number(k) if callable(number) else number
                values[index[name]] = np.asarray(number, self.arguments[index[name]].dtype)
            out = jax.tree.leaves(compiled(*jax.tree.unflatten(self.tree, values)))
            yield {r.name: np.asarray(v).tolist() for r, v in zip(self.results, out) if r.role}
            for i, a in enumerate(self.arguments):
                if a.result is not None:
                    values[i] = out[a.result]

    def record(self, batches, steps, path, hyper=None):
        """Runs `steps` steps and writes `{"step": 0, "loss": ...}` lines; returns the losses."""
        rows = []
        for k, row in zip(range(steps), self.run(batches, hyper)):
            rows.append({"step": k, **row})
        if len(rows) < steps:
            raise ExportError(f"the batches ended after {len(rows)} of {steps} steps")
        with open(path, "w", encoding="utf-8") as f:
            f.writelines(json.dumps(row) + "\n" for row in rows)
        return [row.get("loss") for row in rows]


def export(
    step_fn,
    example_args,
    *,
    roles,
    path=None,
    init=None,
    outputs=None,
    read_only=(),
    save_init=False,
    max_constant_bytes=1 << 20,
):
    """Lowers `step_fn(*example_args)` and writes it to `path` (if given); returns the `Step`.

    roles       role of each argument leaf: one string, a sequence with one pytree prefix for each
                argument, a dict of name patterns ("params", "opt.*.mu", first match wins; a name
                also covers what lies below it), or a function of (name, value).
    init        how to make first values, in the same forms: None, or "zeros", "ones", "value(x)",
                "normal(s)", "truncated_normal(s)", "uniform(a,b)", "xavier_uniform",
                "xavier_normal", "lecun_normal", "he_normal".
                The strings may be functions of (name, value) too. Batch arguments get none.
    outputs     names of the top-level results. The name of an argument says that the result is its
                new value; "loss" is the loss, others are metrics. Without it, results are matched
                to params, states and keys in order, by structure.
    read_only   names of param or state arguments that the step does not update.
    save_init   True writes the example values to `path` with `.init.safetensors` in place of
                `.mlir`; a string is a path.
    max_constant_bytes  a larger array that the step closes over is an error.
    """
    example_args = tuple(example_args)
    names = _argument_names(step_fn, len(example_args))
    structs = jax.tree.map(_as_struct, example_args)
    leaf_names = _leaf_names(names, structs)
    values = [
        v if hasattr(v, "dtype") else np.asarray(v, s.dtype)
        for v, s in zip(jax.tree.leaves(example_args), jax.tree.leaves(structs))
    ]
    role_of = _spread("roles", roles, names, leaf_names, example_args, values)
    for name, role in zip(leaf_names, role_of):
        _check_role(name, role)
    init_of = [
        None if role == "batch" else text
        for role, text in zip(
            role_of, _spread("init", init, names, leaf_names, example_args, values)
        )
    ]
    for name, text in zip(leaf_names, init_of):
        _check_init(name, text)

    out = jax.eval_shape(step_fn, *structs)
    by_argument = _by_argument(structs, role_of)
    pairs, results = _pair_results(names, structs, by_argument, out, outputs, read_only, leaf_names)
    arguments = []
    for i, struct_ in enumerate(jax.tree.leaves(structs)):
        if pairs.get(i) is not None and role_of[i] not in UPDATED_ROLES:
            raise ExportError(
                f"argument '{leaf_names[i]}' has role '{role_of[i]}' but the step returns "
                "a new value for it; give it the role 'state'"
            )
        arguments.append(
            Argument(
                leaf_names[i],
                role_of[i],
                init_of[i],
                struct_.shape,
                struct_.dtype,
                values[i],
                pairs.get(i),
            )
        )

    donated = sorted(
        {a for a, indices in enumerate(by_argument["indices"]) if any(i in pairs for i in indices)}
    )
    traced = jax.jit(step_fn, donate_argnums=tuple(donated), keep_unused=True).trace(*structs)
    _warn_about_scatters(traced.jaxpr.jaxpr)
    text = _annotated_text(traced.lower(), arguments, results, max_constant_bytes)
    step = Step(step_fn, arguments, results, text, jax.tree.structure(example_args))
    if save_init:
        if save_init is True and path is None:
            raise ExportError("save_init=True needs path; give save_init a path instead")
        step.save_init(
            re.sub(r"\.mlir$", "", os.fspath(path)) + ".init.safetensors"
            if save_init is True
            else save_init
        )
    if path is not None:
        with open(path, "w", encoding="utf-8") as f:
            f.write(text)
    return step


def record(step_fn, args, batches, steps, path, *, roles, hyper=None, outputs=None, read_only=()):
    """Runs `step_fn`, described as for `export`, and writes its loss curve; returns the losses."""
    step = export(step_fn, args, roles=roles, outputs=outputs, read_only=read_only)
    return step.record(batches, steps, path, hyper)


def sequential_batches(arrays, batch_size):
    """Yields batches in the stored order, without end: batch k of an epoch is rows [k*B, (k+1)*B).

    An incomplete last batch is dropped, then the first row follows again. `arrays` maps argument
    names to arrays with equal numbers of rows.
    """
    rows = {len(a) for a in arrays.values()}
    if len(rows) != 1:
        raise ExportError(
            f"the arrays of a data set have different numbers of rows: {sorted(rows)}"
        )
    count = rows.pop() // batch_size
    if count == 0:
        raise ExportError(f"a batch of {batch_size} rows is larger than the data set")
    while True:
        for k in range(count):
            yield {name: a[k * batch_size : (k + 1) * batch_size] for name, a in arrays.items()}


def init_of_constant(name, value):
    """For `init`: the exact init of a value whose elements are all equal, otherwise None."""
    del name
    if isinstance(value, jax.ShapeDtypeStruct) or jax.dtypes.issubdtype(
        value.dtype, jax.dtypes.prng_key
    ):
        return None
    array = np.asarray(value)
    bits = np.unique(array.reshape(-1).view(f"u{array.itemsize}")) if array.size else ()
    text = str(array.flat[0]) if len(bits) == 1 else "none"
    if len(bits) == 1 and bits[0] == 0:
        return "zeros"
    if text in ("1", "1.0", "True"):
        return "ones"
    return f"value({text})" if re.fullmatch(_NUMBER, text) else None


def write_safetensors(path, tensors):
    """Writes numpy arrays: 8 bytes header length, padded JSON header, data in name order."""
    header, offset = {}, 0
    for name in sorted(tensors):
        array = tensors[name]
        kind = _SAFETENSORS_TYPES.get(array.dtype.name)
        if kind is None:
            raise ExportError(
                f"'{name}' has element type {array.dtype.name}, which safetensors cannot hold"
            )
        header[name] = {
            "dtype": kind,
            "shape": list(array.shape),
            "data_offsets": [offset, offset + array.nbytes],
        }
        offset += array.nbytes
    blob = json.dumps(header, separators=(",", ":"), ensure_ascii=False).encode("utf-8")
    blob += b" " * (-len(blob) % 8)
    with open(path, "wb") as f:
        f.write(struct.pack("<Q", len(blob)))
        f.write(blob)
        for name in sorted(tensors):
            f.write(np.ascontiguousarray(tensors[name]).tobytes())


def _as_struct(leaf):
    """Shape and type only, so that Python numbers do not trace as weakly typed values."""
    if not hasattr(leaf, "dtype"):
        leaf = jax.numpy.asarray(leaf)
    return jax.ShapeDtypeStruct(leaf.shape, leaf.dtype)


def _host_value(argument):
    value = argument.value
    if isinstance(value, jax.ShapeDtypeStruct):
        raise ExportError(f"argument '{argument.name}' has a shape but no value to save")
    if jax.dtypes.issubdtype(argument.dtype, jax.dtypes.prng_key):
        return np.asarray(jax.random.key_data(value))
    return np.asarray(value, argument.dtype)


def _batch_items(batch, arguments):
    wanted = [a.name for a in arguments if a.role == "batch"]
    if sorted(batch) != sorted(wanted):
        raise ExportError(
            f"a batch names {sorted(batch)}, but the batch arguments are {sorted(wanted)}"
        )
    return batch.items()


def _argument_names(step_fn, count):
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    try:
        parameters = inspect.signature(step_fn).parameters.values()
    except (TypeError, ValueError):
        parameters = ()
    names = [p.name for p in parameters if p.kind in kinds][:count]
    return names + [f"arg{i}" for i in range(len(names), count)]


def _dotted(path):
    parts = []
    for key in path:
        for field in ("key", "idx", "name"):
            if hasattr(key, field):
                parts.append(str(getattr(key, field)))
                break
        else:
            parts.append(str(key))
    return ".".join(parts)


def _join(*parts):
    return ".".join(p for p in parts if p)


def _leaf_names(names, trees):
    leaf_names = []
    for name, tree in zip(names, trees):
        leaf_names += [
            _join(name, _dotted(path)) for path, _ in jax.tree_util.tree_flatten_with_path(tree)[0]
        ]
    seen = set()
    for name in leaf_names:
        if name in seen:
            raise ExportError(
                f"two argument leaves get the same name '{name}'; rename a key that holds a dot"
            )
        seen.add(name)
    return leaf_names


def _spread(what, spec, names, leaf_names, args, values):
    """One entry of `spec` for each leaf of `args`."""
    if spec is None or isinstance(spec, str):
        entries = [spec] * len(leaf_names)
    elif callable(spec):
        entries = [spec] * len(leaf_names)
    elif isinstance(spec, dict):
        entries = _match_patterns(what, spec, leaf_names)
    else:
        entries = _spread_prefixes(what, spec, names, args)
    return [
        e(name, value) if callable(e) else e for e, name, value in zip(entries, leaf_names, values)
    ]


def _match_patterns(what, patterns, leaf_names):
    used, entries = set(), []
    for name in leaf_names:
        for pattern, entry in patterns.items():
            if fnmatch.fnmatchcase(name, pattern) or fnmatch.fnmatchcase(name, pattern + ".*"):
                used.add(pattern)
                entries.append(entry)
                break
        else:
            entries.append(None)
    unused = [p for p in patterns if p not in used and p != "*"]
    if unused:
        raise ExportError(
            f"the pattern '{unused[0]}' in {what} matches no argument (or an earlier pattern "
            f"takes them all); arguments are {_shortened(leaf_names)}"
        )
    return entries


def _spread_prefixes(what, spec, names, args):
    if len(spec) != len(args):
        raise ExportError(
            f"{what} has {len(spec)} entries, but the step has {len(args)} arguments "
            f"({', '.join(names)})"
        )
    entries = []
    for name, prefix, arg in zip(names, spec, args):
        try:
            jax.tree.map(
                lambda e, sub: entries.extend([e] * len(jax.tree.leaves(sub))),
                prefix,
                arg,
                is_leaf=lambda x: x is None,
            )
        except ValueError as error:
            raise ExportError(
                f"the entry for argument '{name}' in {what} is not a prefix of its pytree: "
                f"{str(error).splitlines()[0]}"
            ) from error
    return entries


def _shortened(names, limit=8):
    return ", ".join(names[:limit]) + (
        f" and {len(names) - limit} more" if len(names) > limit else ""
    )


def _check_role(name, role):
    if role is None:
        raise ExportError(f"argument '{name}' has no role; roles are {', '.join(ROLES)}")
    if role not in ROLES:
        raise ExportError(
            f"argument '{name}' has the unknown role {role!r}; roles are {', '.join(ROLES)}"
        )


def _check_init(name, text):
    if text is None:
        return
    match = re.fullmatch(r"([a-z_]+)(?:\((.*)\))?", text) if isinstance(text, str) else None
    count = _INIT_FORMS.get(match[1]) if match else None
    numbers = match[2].split(",") if match and match[2] is not None else []
    if count != len(numbers) or not all(re.fullmatch(_NUMBER, n.strip()) for n in numbers):
        raise ExportError(
            f"argument '{name}' has the unknown init {text!r}; forms are zeros, ones, value(x), "
            "normal(s), truncated_normal(s), uniform(a,b), xavier_uniform, xavier_normal, "
            "lecun_normal, he_normal"
        )


def _by_argument(structs, role_of):
    """Flat leaf indices, and the set of roles, of each top-level argument."""
    indices, start = [], 0
    for tree in structs:
        count = len(jax.tree.leaves(tree))
        indices.append(range(start, start + count))
        start += count
    return {"indices": indices, "roles": [{role_of[i] for i in r} for r in indices]}


def _top_level(out, outputs):
    """The top-level results as (name or None, subtree)."""
    if isinstance(out, dict):
        items = [(str(k), out[k]) for k in sorted(out)]
    elif hasattr(out, "_fields"):
        items = list(zip(out._fields, out))
    elif isinstance(out, (tuple, list)):
        items = [(None, element) for element in out]
    else:
        items = [(None, out)]
    if outputs is None:
        return items
    outputs = [outputs] if isinstance(outputs, str) else list(outputs)
    if len(outputs) != len(items):
        raise ExportError(
            f"outputs names {len(outputs)} results, but the step returns {len(items)}"
        )
    return [(name, tree) for name, (_, tree) in zip(outputs, items)]


def _same_leaf(a, b):
    return a.shape == b.shape and a.dtype == b.dtype


def _difference(name, arg, result):
    """Why `result` cannot be the new value of `arg`, or None."""
    if jax.tree.structure(arg) != jax.tree.structure(result):
        return f"argument '{name}' and its new value have different pytree structures"
    for leaf_name, a, b in zip(
        _leaf_names([name], [arg]), jax.tree.leaves(arg), jax.tree.leaves(result)
    ):
        if not _same_leaf(a, b):
            return (
                f"'{leaf_name}' is {a.dtype}{list(a.shape)}, "
                f"but its new value is {b.dtype}{list(b.shape)}"
            )
    return None


def _find_update(name, arg, items, taken):
    """(index of the new value of `arg`, None), or (None, why the nearest result does not fit).

    It is found by name, else it is the first unnamed result of the same structure.
    """
    near = None
    for i, (item_name, tree) in enumerate(items):
        if item_name == name:
            difference = _difference(name, arg, tree)
            if difference:
                raise ExportError(difference)
            return i, None
    for i, (item_name, tree) in enumerate(items):
        if item_name is None and i not in taken:
            difference = _difference(name, arg, tree)
            if difference is None:
                return i, None
            if (
                jax.tree.structure(arg) == jax.tree.structure(tree)
                and jax.tree.leaves(arg)
                and near is None
            ):
                near = difference
    return None, near


def _why_no_update(name, names, items):
    strangers = [n for n, _ in items if n is not None and n not in names and n != "loss"]
    if strangers and all(n is not None for n, _ in items):
        return (
            f"no result is named '{name}', and '{strangers[0]}' is no argument; "
            f"arguments are {', '.join(names)}"
        )
    return f"argument '{name}' has no result of the same structure"


def _pair_arguments(names, structs, by_argument, items, read_only):
    """Top-level argument index -> top-level result index."""
    for name in read_only:
        if name not in names:
            raise ExportError(
                f"read_only names '{name}', which is no argument; arguments are {', '.join(names)}"
            )
    updated = {}
    for a, name in enumerate(names):
        roles = by_argument["roles"][a]
        if name in read_only or not roles & set(UPDATED_ROLES):
            continue
        i, near = _find_update(name, structs[a], items, updated.values())
        if i is not None:
            updated[a] = i
        elif roles & {"param", "state"}:
            why = near or _why_no_update(name, names, items)
            raise ExportError(
                f"{why}; return its new value, or name it in read_only if it does not change"
            )
    return updated


def _pair_results(names, structs, by_argument, out, outputs, read_only, leaf_names):
    """({flat argument index: flat result index}, [Result]), in the lowered function's order."""
    items = _top_level(out, outputs)
    updated = _pair_arguments(names, structs, by_argument, items, tuple(read_only))
    argument_of = {i: a for a, i in updated.items()}
    pairs, results = {}, []
    for i, (name, tree) in enumerate(items):
        leaves = jax.tree_util.tree_flatten_with_path(tree)[0]
        if i in argument_of:
            for flat in by_argument["indices"][argument_of[i]]:
                pairs[flat] = len(results)
                struct_ = jax.tree.leaves(structs)[flat]
                results.append(Result(leaf_names[flat], None, struct_.shape, struct_.dtype))
            continue
        for path, leaf in leaves:
            results.append(Result(_join(name, _dotted(path)), "metric", leaf.shape, leaf.dtype))
    return pairs, _name_results(results)


def _name_results(results):
    """Gives unnamed results a name, and one of them the role of the loss."""
    has_loss = any(r.name == "loss" and r.role for r in results)
    named = []
    for i, r in enumerate(results):
        if r.role and not r.name:
            is_loss = (
                not has_loss and r.shape == () and jax.numpy.issubdtype(r.dtype, jax.numpy.floating)
            )
            has_loss = has_loss or is_loss
            r = dataclasses.replace(r, name="loss" if is_loss else f"result{i}")
        if r.role and r.name == "loss":
            if r.shape != () or not jax.numpy.issubdtype(r.dtype, jax.numpy.floating):
                raise ExportError(
                    f"the loss must be a floating point scalar, but it is {r.dtype}{list(r.shape)}"
                )
            r = dataclasses.replace(r, role="loss")
        named.append(r)
    seen = set()
    for r in named:
        if r.role and r.name in seen:
            raise ExportError(f"two results get the same name '{r.name}'; name them with outputs")
        seen.add(r.name)
    return named


def _annotated_text(lowered, arguments, results, max_constant_bytes):
    """The text JAX prints, from a copy of its module with our attributes on the entry function."""
    module = lowered.compiler_ir("stablehlo").operation.clone().operation
    entry = next(
        o
        for o in module.regions[0].blocks[0].operations
        if "sym_name" in o.attributes and ir.StringAttr(o.attributes["sym_name"]).value == "main"
    )
    kind = ir.FunctionType(ir.TypeAttr(entry.attributes["function_type"]).value)
    if len(kind.inputs) != len(arguments) or len(kind.results) != len(results):
        raise ExportError(
            f"JAX lowered {len(arguments)} arguments and {len(results)} results to a function with "
            f"{len(kind.inputs)} and {len(kind.results)}; ordered effects cannot be exported"
        )
    _check_operations(module, max_constant_bytes)
    with module.context:
        integer = ir.IntegerType.get_signless(32)
        added = []
        for a in arguments:
            attributes = {
                "weft.role": ir.StringAttr.get(a.role),
                "weft.name": ir.StringAttr.get(a.name),
            }
            if a.init is not None:
                attributes["weft.init"] = ir.StringAttr.get(a.init)
            if a.result is not None:
                attributes["tf.aliasing_output"] = ir.IntegerAttr.get(integer, a.result)
            added.append(attributes)
        _add_attributes(entry, "arg_attrs", added)
        _add_attributes(
            entry,
            "res_attrs",
            [
                (
                    {"weft.role": ir.StringAttr.get(r.role), "weft.name": ir.StringAttr.get(r.name)}
                    if r.role
                    else {}
                )
                for r in results
            ],
        )
        module.attributes["weft.producer"] = ir.StringAttr.get(f"jax {jax.__version__}")
    text = str(module)
    return text if text.endswith("\n") else text + "\n"


def _add_attributes(entry, which, added):
    old = [{}] * len(added)
    if which in entry.attributes:
        old = [
            {n.name: n.attr for n in ir.DictAttr(d)} for d in ir.ArrayAttr(entry.attributes[which])
        ]
    dropped = ("tf.aliasing_output", "jax.buffer_donor")
    entry.attributes[which] = ir.ArrayAttr.get(
        [
            ir.DictAttr.get({**{k: v for k, v in before.items() if k not in dropped}, **after})
            for before, after in zip(old, added)
        ]
    )


def _check_operations(module, max_constant_bytes):
    """Refuses what weft cannot run, and constants that would make the text huge."""
    refused, large = [], []

    # What a callback of walk raises loses its type on the way out.
    def visit(op):
        why = _why_refused(op)
        if why:
            refused.append(why)
            return ir.WalkResult.INTERRUPT
        if op.name == "stablehlo.constant":
            kind = op.results[0].type
            size = int(np.prod(kind.shape, dtype=np.int64)) * max(kind.element_type.width, 8) // 8
            if size > max_constant_bytes and not op.attributes["value"].is_splat:
                large.append((size, str(kind)))
        return ir.WalkResult.ADVANCE

    module.walk(visit)
    if refused:
        raise ExportError(refused[0])
    if large:
        size, kind = max(large)
        raise ExportError(
            f"the step closes over an array of {kind} ({size} bytes), which would be printed as a "
            "constant; pass it as an argument with the role 'const'"
        )


def _why_refused(op):
    for result in op.results:
        element = getattr(result.type, "element_type", None)
        if isinstance(element, ir.ComplexType):
            return (
                f"complex numbers are not supported, and {op.name} of the step makes {result.type}"
            )
    if op.name == "stablehlo.custom_call":
        target = ir.StringAttr(op.attributes["call_target_name"]).value
        if "callback" in target:
            return (
                "the step calls back into Python (jax.debug.print, jax.debug.callback, "
                f"jax.pure_callback or io_callback; custom_call @{target}), which weft cannot run"
            )
    return None


def _warn_about_scatters(jaxpr):
    """JAX drops a window that is partly out of bounds, StableHLO only its elements outside.

    The text does not show which is meant, so that only a warning is left. Indices that are
    constants are taken to be in bounds: such are the slices of `x.at[2:4]`.
    """
    windows = []
    _find_scatters(jaxpr, set(), windows)
    if windows:
        warnings.warn(
            f"the step scatters windows of {windows[0]} elements with mode FILL_OR_DROP; weft, as "
            "StableHLO says, writes the part of a window that is in bounds, where JAX drops the "
            "whole window: clamp the indices, or use mode='clip' or 'promise_in_bounds'",
            stacklevel=3,
        )


def _find_scatters(jaxpr, constants, windows):
    """Adds the window sizes of scatters whose windows may be partly outside to `windows`."""
    constants = constants | set(jaxpr.constvars)
    columns = {}  # indices made by concatenation -> whether each is a constant
    for eqn in jaxpr.eqns:
        fixed = [hasattr(v, "val") or v in constants for v in eqn.invars]  # a Literal has a value
        if eqn.primitive.name == "concatenate" and eqn.params["dimension"] == _rank(eqn) - 1:
            columns[eqn.outvars[0]] = np.repeat(fixed, [v.aval.shape[-1] for v in eqn.invars])
        if eqn.primitive.name.startswith("scatter"):
            sizes = _window_sizes(eqn)
            known = columns.get(eqn.invars[1], [fixed[1]] * len(sizes))
            is_dropping = eqn.params["mode"] == jax.lax.GatherScatterMode.FILL_OR_DROP
            if is_dropping and any(s > 1 and not k for s, k in zip(sizes, known)):
                windows.append("x".join(map(str, sizes)))
        for value in jax.tree.leaves(
            list(eqn.params.values()), is_leaf=lambda v: _as_jaxpr(v) is not None
        ):
            inner = _as_jaxpr(value)
            if inner is not None:
                same = len(inner.invars) == len(fixed)
                known = {v for v, f in zip(inner.invars, fixed) if same and f}
                _find_scatters(inner, known, windows)
        if all(fixed):
            constants |= set(eqn.outvars)


def _as_jaxpr(value):
    """The jaxpr that a parameter of an equation is or wraps, or None."""
    value = getattr(value, "jaxpr", value)
    return value if hasattr(value, "eqns") else None


def _rank(eqn):
    return eqn.outvars[0].aval.ndim


def _window_sizes(eqn):
    """Sizes of the windows of a scatter along the dimensions that its indices say."""
    numbers, updates = eqn.params["dimension_numbers"], eqn.invars[2].aval
    outside = set(numbers.inserted_window_dims) | set(numbers.operand_batching_dims)
    kept = [d for d in range(eqn.invars[0].aval.ndim) if d not in outside]
    size_of = {d: updates.shape[u] for d, u in zip(kept, numbers.update_window_dims)}
    return [size_of.get(d, 1) for d in numbers.scatter_dims_to_operand_dims]
