"""Reads weft's StableHLO test files with jaxlib's MLIR parser.

jaxlib registers StableHLO and CHLO but neither `check` nor `interpreter`, so the pretty forms of those
two dialects are rewritten to MLIR's generic form first; everything else reaches the parser as written.
That makes jaxlib the judge of the syntax of every test file.
"""

import dataclasses
import re

import environment  # noqa: F401  pylint: disable=unused-import

from jax._src.interpreters import mlir as jax_mlir
from jax._src.lib.mlir import ir

SPLIT = re.compile(r"^// -----.*$", re.MULTILINE)

_TYPE = r"tensor<[^>]*>"
_VALUE = r"%[\w$.#-]+"
_DENSE = r"dense<[^>]*>"
_NUMBER = r"[-+0-9.eE]+"

_CONST = re.compile(
    rf"check\.expect_(eq_const|almost_eq_const)\s*({_VALUE})\s*,\s*({_DENSE})\s*:\s*({_TYPE})"
    rf"(?:\s*\{{\s*tolerance\s*=\s*({_NUMBER})\s*:\s*f64\s*\}})?")
_PAIR = re.compile(
    rf"check\.expect_(eq|almost_eq)\s*({_VALUE})\s*,\s*({_VALUE})"
    rf"(?:\s*,\s*tolerance\s*=\s*({_NUMBER}))?\s*:\s*({_TYPE})")
_CLOSE = re.compile(
    rf"check\.expect_close\s*({_VALUE})\s*,\s*({_VALUE})"
    rf"(?:\s*,\s*max_ulp_difference\s*=\s*(\d+))?(?:\s*,\s*min_ulp_difference\s*=\s*(\d+))?"
    rf"(?:\s*\{{\s*max_ulp_difference\s*=\s*(\d+)\s*:\s*ui64\s*\}})?"
    rf"\s*:\s*({_TYPE})\s*,\s*({_TYPE})")
_PRINT = re.compile(rf"interpreter\.print\s*({_VALUE})\s*:\s*({_TYPE})")


def _attributes(pairs):
    shown = ", ".join(f"{name} = {value}" for name, value in pairs if value is not None)
    return f" {{{shown}}}" if shown else ""


def _generic_const(match):
    kind, value, literal, type_, tolerance = match.groups()
    attributes = _attributes([("value", f"{literal} : {type_}"),
                              ("tolerance", tolerance and f"{tolerance} : f64")])
    return f'"check.expect_{kind}"({value}){attributes} : ({type_}) -> ()'


def _generic_pair(match):
    kind, left, right, tolerance, type_ = match.groups()
    attributes = _attributes([("tolerance", tolerance and f"{tolerance} : f64")])
    return f'"check.expect_{kind}"({left}, {right}){attributes} : ({type_}, {type_}) -> ()'


def _generic_close(match):
    left, right, most, least, most_in_dict, left_type, right_type = match.groups()
    most = most or most_in_dict
    attributes = _attributes([("max_ulp_difference", most and f"{most} : ui64"),
                              ("min_ulp_difference", least and f"{least} : ui64")])
    return f'"check.expect_close"({left}, {right}){attributes} : ({left_type}, {right_type}) -> ()'


def to_generic(text):
    """Rewrites the pretty check and interpreter ops of `text` to the generic form."""
    text = _CONST.sub(_generic_const, text)
    text = _PAIR.sub(_generic_pair, text)
    text = _CLOSE.sub(_generic_close, text)
    return _PRINT.sub(r'"interpreter.print"(\1) : (\2) -> ()', text)


def make_context():
    context = jax_mlir.make_ir_context()
    context.allow_unregistered_dialects = True
    return context


def parse(text, context):
    with context, ir.Location.unknown(context):
        return ir.Module.parse(to_generic(text), context)


def split(text):
    """The modules of a test file, in order."""
    return [chunk for chunk in SPLIT.split(text) if _without_comments(chunk).strip()]


def _without_comments(text):
    return re.sub(r"//[^\n]*", "", text)


@dataclasses.dataclass(frozen=True)
class Case:
    """One test function: a module with it and all it calls, its name, and what reports call it."""
    chunk: str
    name: str
    label: str


def functions(module):
    return [op for op in module.body.operations if op.operation.name == "func.func"]


def symbol(function):
    return ir.StringAttr(function.attributes["sym_name"]).value


def _is_private(function):
    attributes = function.attributes
    return ("sym_visibility" in attributes and
            ir.StringAttr(attributes["sym_visibility"]).value == "private")


def _argument_count(function):
    return len(ir.FunctionType(ir.TypeAttr(function.attributes["function_type"]).value).inputs)


_SYMBOL = re.compile(r"@([\w$.-]+)")


def references(by_name):
    """{name: the names of the functions that it calls} of a module's functions."""
    return {name: set(_SYMBOL.findall(str(function))) & set(by_name)
            for name, function in by_name.items()}


def reachable(calls, roots):
    """The names of the functions that `roots` call, themselves included, in the module's order."""
    seen, todo = set(), list(roots)
    while todo:
        name = todo.pop()
        if name not in seen:
            seen.add(name)
            todo += calls[name]
    return [name for name in calls if name in seen]


def cases(chunk, context):
    """The cases of one module: its public functions without arguments."""
    module = parse(chunk, context)
    attributes = module.operation.attributes
    module_name = ir.StringAttr(attributes["sym_name"]).value if "sym_name" in attributes else None
    by_name = {symbol(f): f for f in functions(module)}
    calls = references(by_name)
    found = []
    for name, function in by_name.items():
        if _is_private(function) or _argument_count(function) != 0:
            continue
        # The generic form: the pretty form of a dynamic_slice of a scalar does not parse back.
        small = "\n".join(by_name[other].operation.get_asm(print_generic_op_form=True)
                          for other in reachable(calls, [name]))
        found.append(Case(small, name, module_name or name))
    return found
