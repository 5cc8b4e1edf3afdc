"""Writes test functions: literals, types, and checks whose expected values XLA fills in."""

import random
import re

import numpy as np

import checkfile
import xla_cpu

FLOATS = ("f16", "bf16", "f32", "f64")
SIGNED = ("i8", "i16", "i32", "i64")
UNSIGNED = ("ui8", "ui16", "ui32", "ui64")
INTEGERS = SIGNED + UNSIGNED
WIDTH = {"i1": 1, "i8": 8, "i16": 16, "i32": 32, "i64": 64, "ui8": 8, "ui16": 16, "ui32": 32,
         "ui64": 64, "f16": 16, "bf16": 16, "f32": 32, "f64": 64}
_DIGITS = {"f16": 5, "bf16": 4, "f32": 9, "f64": 17}
_NAN = {"f16": "0x7E00", "bf16": "0x7FC0", "f32": "0x7FC00000", "f64": "0x7FF8000000000000"}
_INFINITY = {"f16": ("0x7C00", "0xFC00"), "bf16": ("0x7F80", "0xFF80"),
             "f32": ("0x7F800000", "0xFF800000"),
             "f64": ("0x7FF0000000000000", "0xFFF0000000000000")}


def type_of(shape, element):
    return "tensor<" + "".join(f"{size}x" for size in shape) + element + ">"


def _float_literal(value, element):
    value = float(value)
    if np.isnan(value):
        return _NAN[element]
    if np.isinf(value):
        return _INFINITY[element][value < 0]
    text = f"{value:.{_DIGITS[element]}g}"
    mantissa, _, exponent = text.partition("e")
    if "." not in mantissa:
        mantissa += ".0"
    return f"{mantissa}e{exponent}" if exponent else mantissa


def _literal(values, element):
    if isinstance(values, list):
        return "[" + ", ".join(_literal(value, element) for value in values) + "]"
    if element == "i1":
        return "true" if values else "false"
    return _float_literal(values, element) if element in FLOATS else str(int(values))


def dense(array, element):
    if array.size == 0:
        return "dense<>"
    if element in FLOATS:
        array = array.astype(np.float64)
    return f"dense<{_literal(array.tolist(), element)}>"


class Values:
    """Seeded random operands. random.Random gives the same numbers in every Python."""

    def __init__(self, seed):
        self._random = random.Random(seed)

    def integer(self, low, high):
        """A random integer from low to high, both included."""
        return self._random.randint(low, high)

    def choice(self, items):
        return self._random.choice(items)

    def shuffled(self, items):
        items = list(items)
        self._random.shuffle(items)
        return items

    def array(self, shape, element, low=None, high=None):
        """Uniform numbers; for integers by default the whole range of the type."""
        count = int(np.prod(shape)) if shape else 1
        dtype = xla_cpu.dtype_of(element)
        if element == "i1":
            flat = [self._random.random() < 0.5 for _ in range(count)]
        elif element in FLOATS:
            low, high = (-2.0, 2.0) if low is None else (low, high)
            # 11 significant bits: exact in f16, f32 and f64, and rounded once in bf16.
            flat = [round(self._random.uniform(low, high) * 256) / 256 for _ in range(count)]
        else:
            if low is None:
                bits = WIDTH[element]
                low = -(1 << (bits - 1)) if element[0] == "i" else 0
                high = low + (1 << bits) - 1
            flat = [self._random.randint(low, high) for _ in range(count)]
        if element in FLOATS:
            return np.array(flat, np.float64).astype(dtype).reshape(shape)
        return np.array(flat, object).reshape(shape).astype(dtype)


class Function:
    """One test function under construction."""

    def __init__(self, name):
        self.name = name
        self.lines = []
        self.checks = []

    def constant(self, name, array, element):
        self.lines.append(f"%{name} = stablehlo.constant {dense(array, element)} : "
                          f"{type_of(array.shape, element)}")
        return f"%{name}"

    def line(self, text):
        self.lines.append(text)

    def check(self, value, shape, element, ulp=None, tolerance=None):
        """Checks `value` against what XLA gives: exactly, within ULPs, or within a distance."""
        self.checks.append((value, shape, element, ulp, tolerance))

    def probe(self):
        """The function as XLA runs it to find the expected values."""
        checks = [f"check.expect_eq {value}, {value} : {type_of(shape, element)}"
                  for value, shape, element, _, _ in self.checks]
        return self._text(checks)

    def final(self, expected):
        lines = []
        for number, (value, shape, element, ulp, tolerance) in enumerate(self.checks):
            literal, type_ = dense(expected[number], element), type_of(shape, element)
            if ulp is not None:
                lines.append(f"%expected{number} = stablehlo.constant {literal} : {type_}")
                lines.append(f"check.expect_close {value}, %expected{number}, "
                             f"max_ulp_difference = {ulp} : {type_}, {type_}")
            elif tolerance is not None:
                lines.append(f"check.expect_almost_eq_const {value}, {literal} : {type_} "
                             f"{{tolerance = {tolerance:e} : f64}}")
            else:
                lines.append(f"check.expect_eq_const {value}, {literal} : {type_}")
        return self._text(lines)

    def _text(self, checks):
        body = "".join(f"  {line}\n" for line in self.lines + checks)
        return f"func.func @{self.name}() {{\n{body}  func.return\n}}\n"


_EXPECTED = re.compile(r"(check\.expect_\w+_const %[\w#]+, |%expected\d+ = stablehlo\.constant )"
                       r"dense<[^>]*>")


def skeleton(text):
    """The text of a generated file without its expected values."""
    return _EXPECTED.sub(r"\1dense<>", text)


def expected_values(function, chunk, name, execute):
    """What XLA computes for the function's checks, or as many zeros if it is not to be asked."""
    if not execute:
        return [np.zeros(shape, xla_cpu.dtype_of(element))
                for _, shape, element, _, _ in function.checks]
    context = checkfile.make_context()
    case = checkfile.Case(chunk, name, name)
    return [check.actual for check in xla_cpu.run_case(case, context)]


def finish(head, functions, execute):
    """The text of a test file: runs every function on XLA to learn the expected values."""
    parts = [f"// {head}\n// Made by tests/oracle/oracle.py --write: change the generator, "
             "not this file.\n"]
    for function in functions:
        parts.append(function.final(expected_values(function, function.probe(), function.name,
                                                    execute)))
    return "\n".join(parts)
