#!/usr/bin/env python3
"""Checks weft's parser and printer against other readers of the language.

For each module of the given files:
  1. weft parses it, prints it in both forms, and reads both back to an equal graph;
  2. jaxlib's parser reads what weft printed (pretty and generic) and finds the same module that it
     finds in the source;
  3. what jaxlib prints from the source (pretty and generic) is read by weft to an equal graph;
  4. mlir-opt reads weft's generic form with --allow-unregistered-dialect.

Parts 2 and 3 need jaxlib, part 4 needs mlir-opt; what is missing is skipped with its reason, and
modules that jaxlib does not accept themselves (weft's own test dialects, for example) are counted.
The exit code is 0 when all that ran agrees, 1 when something differs, 77 when neither tool exists.

usage: roundtrip_external.py --library build/dev/libweft.so FILE_OR_FOLDER...
"""

import argparse
import ctypes
import os
import re
import shutil
import subprocess
import sys

PRINT_DEFAULT = 0
PRINT_GENERIC = 1


class Allocator(ctypes.Structure):
    _fields_ = [("vtable", ctypes.c_void_p), ("self", ctypes.c_void_p)]


class Weft:
    """The part of the C interface that reads and prints graphs."""

    def __init__(self, path):
        self.lib = lib = ctypes.CDLL(path)
        lib.weft_allocator_system.restype = Allocator
        lib.weft_graph_parse.argtypes = [
            ctypes.c_char_p, ctypes.c_size_t, ctypes.c_char_p, ctypes.c_void_p, Allocator,
            ctypes.POINTER(ctypes.c_void_p)]
        lib.weft_graph_parse.restype = ctypes.c_void_p
        lib.weft_graph_print.argtypes = [
            ctypes.c_void_p, ctypes.c_uint32, Allocator, ctypes.POINTER(ctypes.c_void_p),
            ctypes.POINTER(ctypes.c_size_t)]
        lib.weft_graph_print.restype = ctypes.c_void_p
        lib.weft_graph_equal.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
        lib.weft_graph_equal.restype = ctypes.c_bool
        lib.weft_graph_release.argtypes = [ctypes.c_void_p]
        lib.weft_graph_release.restype = None
        lib.weft_status_text.argtypes = [ctypes.c_void_p]
        lib.weft_status_text.restype = ctypes.c_char_p
        lib.weft_status_release.argtypes = [ctypes.c_void_p]
        lib.weft_status_release.restype = None
        lib.weft_allocator_release.argtypes = [
            Allocator, ctypes.c_void_p, ctypes.c_size_t, ctypes.c_size_t]
        lib.weft_allocator_release.restype = None
        self.allocator = lib.weft_allocator_system()

    def check(self, status):
        if not status:
            return
        text = self.lib.weft_status_text(status).decode(errors="replace")
        self.lib.weft_status_release(status)
        raise ValueError(text)

    def parse(self, text, name):
        data = text if isinstance(text, bytes) else text.encode()
        graph = ctypes.c_void_p()
        self.check(self.lib.weft_graph_parse(
            data, len(data), name.encode(), None, self.allocator, ctypes.byref(graph)))
        return graph

    def print(self, graph, flags):
        text = ctypes.c_void_p()
        size = ctypes.c_size_t()
        self.check(self.lib.weft_graph_print(
            graph, flags, self.allocator, ctypes.byref(text), ctypes.byref(size)))
        data = ctypes.string_at(text, size.value)
        self.lib.weft_allocator_release(self.allocator, text, size.value + 1, 1)
        return data

    def equal(self, a, b):
        return self.lib.weft_graph_equal(a, b)

    def release(self, graph):
        self.lib.weft_graph_release(graph)


class Jaxlib:
    """jaxlib's parser with the dialects that JAX prints."""

    def __init__(self):
        from jax._src.interpreters import mlir
        from jaxlib.mlir import ir
        self.ir = ir
        self.context = mlir.make_ir_context()
        self.context.allow_unregistered_dialects = True

    def generic(self, text):
        """The generic form of |text| as jaxlib prints it, which is the same for equal modules."""
        with self.context:
            module = self.ir.Module.parse(text)
            return module.operation.get_asm(print_generic_op_form=True)

    def pretty(self, text):
        with self.context:
            return str(self.ir.Module.parse(text))


def split_modules(data):
    """Parts between lines of '// -----' that hold more than comments."""
    parts = re.split(rb"^// -----[- \t\r]*\n", data, flags=re.M)
    for part in parts:
        if re.sub(rb"//[^\n]*", b"", part).strip():
            yield part


def check_module(weft, jaxlib, mlir_opt, source, name, counts, failures):
    """Runs all checks on one module."""

    def fail(text):
        failures.append(f"{name}: {text}")
        print(f"FAIL {name}: {text}", flush=True)

    try:
        graph = weft.parse(source, name)
    except ValueError as error:
        if jaxlib is not None:
            try:
                jaxlib.generic(source)
            except Exception:
                counts["rejected by both"] += 1
                return
        fail(str(error))
        return
    printed = {}
    for flags, form in ((PRINT_DEFAULT, "pretty"), (PRINT_GENERIC, "generic")):
        printed[form] = weft.print(graph, flags)
        try:
            again = weft.parse(printed[form], f"<{form}>")
        except ValueError as error:
            fail(f"weft does not read its {form} form: {error}")
            continue
        if not weft.equal(graph, again):
            fail(f"the {form} form reads back to another graph")
        weft.release(again)
    counts["round trips"] += 1
    if jaxlib is not None:
        check_jaxlib(weft, jaxlib, source, graph, printed, counts, fail)
    if mlir_opt is not None:
        command = [mlir_opt, "--allow-unregistered-dialect"]
        result = subprocess.run(command, input=printed["generic"], capture_output=True, timeout=60)
        # mlir-opt looks up no symbol from inside an operation it does not know: that is all it may
        # find fault with.
        if b"does not reference a valid function" in result.stderr:
            counts["read by mlir-opt"] += 1
        elif result.returncode != 0:
            fail(f"mlir-opt rejects the generic form: {result.stderr.decode()[:400]}")
        else:
            counts["read by mlir-opt"] += 1
    weft.release(graph)


def check_jaxlib(weft, jaxlib, source, graph, printed, counts, fail):
    try:
        expected = jaxlib.generic(source)
    except Exception:
        counts["not read by jaxlib"] += 1
        return
    if b"weft.text = " in printed["pretty"]:
        # Pretty text of an operation that weft does not know stays text.
        counts["with unknown forms"] += 1
        return
    if "dense_resource<" in expected:
        # weft reads resources into constants, so that the two texts differ by design.
        counts["with resources"] += 1
        return
    for form, text in printed.items():
        try:
            got = jaxlib.generic(text)
        except Exception as error:
            fail(f"jaxlib rejects the {form} form: {str(error)[:400]}")
            continue
        if neutral(got) != neutral(expected):
            fail(f"jaxlib reads another module from the {form} form: "
                 + first_difference(neutral(expected), neutral(got)))
    for form, text in (("pretty", jaxlib.pretty(source)), ("generic", expected)):
        try:
            again = weft.parse(text, f"<jaxlib {form}>")
        except ValueError as error:
            fail(f"jaxlib's {form} form: {error}")
            continue
        if not weft.equal(graph, again):
            fail(f"jaxlib's {form} form reads as another graph: "
                 + first_difference(printed["pretty"].decode(),
                                    weft.print(again, PRINT_DEFAULT).decode()))
        weft.release(again)
    counts["compared with jaxlib"] += 1


def neutral(text):
    """|text| without what may be left out: public visibility, empty argument attributes."""
    text = text.replace(', sym_visibility = "public"', "")
    return re.sub(r"(arg|res)_attrs = \[(\{\}(, \{\})*)?\], ", "", text)


def first_difference(a, b):
    for left, right in zip(a.splitlines(), b.splitlines()):
        if left != right:
            return f"\n  {left.strip()[:600]}\n  {right.strip()[:600]}"
    return "one is longer"


def expand(paths):
    """The files of |paths| and all .mlir files below its folders."""
    for path in paths:
        if not os.path.isdir(path):
            yield path
        for folder, _, names in sorted(os.walk(path)):
            for name in sorted(names):
                if name.endswith(".mlir"):
                    yield os.path.join(folder, name)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--library", required=True, help="path of libweft.so")
    parser.add_argument("files", nargs="+")
    arguments = parser.parse_args()
    try:
        weft = Weft(arguments.library)
    except OSError as error:
        # jemalloc can only be loaded first: start again with it in front.
        if "static TLS" not in str(error) or "LD_PRELOAD" in os.environ:
            raise
        os.environ["LD_PRELOAD"] = "libjemalloc.so.2"
        os.execv(sys.executable, [sys.executable] + sys.argv)
    try:
        jaxlib = Jaxlib()
    except ImportError as error:
        jaxlib = None
        print(f"skipped: comparison with jaxlib ({error})")
    names = ["mlir-opt", "mlir-opt-19", "/usr/lib/llvm-19/bin/mlir-opt"]
    mlir_opt = next((path for path in map(shutil.which, names) if path), None)
    if mlir_opt is None:
        print("skipped: mlir-opt is not installed (Debian package mlir-19-tools)")
    if jaxlib is None and mlir_opt is None:
        return 77
    counts = {"round trips": 0, "compared with jaxlib": 0, "not read by jaxlib": 0, "with resources": 0,
              "with unknown forms": 0,
              "read by mlir-opt": 0, "rejected by both": 0}
    failures = []
    for path in expand(arguments.files):
        with open(path, "rb") as file:
            data = file.read()
        for index, source in enumerate(split_modules(data)):
            check_module(weft, jaxlib, mlir_opt, source, f"{path}[{index}]", counts, failures)
    print(", ".join(f"{count} {what}" for what, count in counts.items())
          + f", {len(failures)} failures")
    return 1 if failures else 0


if __name__ == "__main__":
    sys.exit(main())
