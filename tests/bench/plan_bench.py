"""Measures how long planning takes: plan_bench.py --build FOLDER

From the text of a step to a verified plan, in four parts, for the 12-layer GPT-2 step (where JAX is installed to write it)
and for training steps of small layers, one behind the other and side by side, with 1,000, 10,000 and 100,000 operations, whose
time per operation shows whether anything grows faster than the graph. Time grows with the caches that a graph no longer fits, too; --count runs
each step once more under valgrind and adds the processor's instructions per operation, which do not. Reports and never
judges.
"""

import argparse
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from processes import print_table, run_process, say

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
PARTS = ("parse_ms", "program_ms", "compile_ms", "verify_ms", "total_ms")
SIZE = 64  # of batch and layers: the work is in the number of operations
SUMMARY = re.compile(r"^(?:summary|totals): *(\d+)", re.MULTILINE)
OPERATION = re.compile(rb"^ +%", re.MULTILINE)
# operations of a layer of write_chain, forward, backward and update
LAYER_OPERATIONS = 16
# ... and of a tower of write_towers
TOWER_OPERATIONS = 10


def write_chain(path, layers):
    """A training step of |layers| layers tanh(x w + b) under a square loss, with SGD."""
    vector, matrix = f"tensor<{SIZE}xf32>", f"tensor<{SIZE}x{SIZE}xf32>"
    kinds = {"b": vector, "w": matrix}
    lines, arguments, results, returned = [], [], [], []
    count = 0

    def emit(text, kind):
        nonlocal count
        lines.append(f"    %{count} = stablehlo.{text} : {kind}")
        count += 1
        return f"%{count - 1}"

    def dot(a, b, contracting):
        return emit(f"dot_general {a}, {b}, contracting_dims = {contracting}", f"({matrix}, {matrix}) -> {matrix}")

    def fill(value, kind):
        return emit(f"broadcast_in_dim {value}, dims = []", f"(tensor<f32>) -> {kind}")

    for i in range(layers):
        for name, kind in kinds.items():
            at = len(arguments)
            attributes = f'tf.aliasing_output = {at} : i32, weft.name = "params.{i}.{name}", weft.role = "param"'
            arguments.append(f"%{name}{i}: {kind} {{{attributes}}}")
            results.append(kind)
    arguments.append(f'%x: {matrix} {{weft.name = "x", weft.role = "batch"}}')
    arguments.append('%lr: tensor<f32> {weft.name = "lr", weft.role = "hyper"}')
    results.append('tensor<f32> {weft.name = "loss", weft.role = "loss"}')
    lines.append("    %zero = stablehlo.constant dense<0.0> : tensor<f32>")
    lines.append("    %one = stablehlo.constant dense<1.0> : tensor<f32>")
    ones, values = fill("%one", matrix), ["%x"]
    for i in range(layers):
        biases = emit(f"broadcast_in_dim %b{i}, dims = [1]", f"({vector}) -> {matrix}")
        product = dot(values[-1], f"%w{i}", "[1] x [0]")
        values.append(emit(f"tanh {emit(f'add {product}, {biases}', matrix)}", matrix))
    squares = emit(f"multiply {values[-1]}, {values[-1]}", matrix)
    sizes = f"({matrix}, tensor<f32>) -> tensor<f32>"
    loss = emit(f"reduce({squares} init: %zero) applies stablehlo.add across dimensions = [0, 1]", sizes)
    gradient = emit(f"add {values[-1]}, {values[-1]}", matrix)
    for i in reversed(range(layers)):
        squares = emit(f"multiply {values[i + 1]}, {values[i + 1]}", matrix)
        inner = emit(f"multiply {gradient}, {emit(f'subtract {ones}, {squares}', matrix)}", matrix)
        sizes = f"({matrix}, tensor<f32>) -> {vector}"
        gradients = {
            "b": emit(f"reduce({inner} init: %zero) applies stablehlo.add across dimensions = [0]", sizes),
            "w": dot(values[i], inner, "[0] x [0]"),
        }
        gradient = dot(inner, f"%w{i}", "[1] x [1]")
        for name in ("w", "b"):
            kind = kinds[name]
            change = emit(f"multiply {fill('%lr', kind)}, {gradients[name]}", kind)
            returned.append(emit(f"subtract %{name}{i}, {change}", kind))
    names = ", ".join([*reversed(returned), loss])
    kinds = ", ".join(result.split(" {", 1)[0] for result in results)
    head = f"  func.func public @main({', '.join(arguments)}) -> ({', '.join(results)}) {{"
    text = ["module @chain {", head, *lines, f"    return {names} : {kinds}", "  }", "}", ""]
    path.write_text("\n".join(text), encoding="utf-8")


def write_towers(path, towers):
    """A training step whose |towers| layers tanh(x w) stand side by side under one sum, with SGD: wide instead of deep."""
    matrix = f"tensor<{SIZE}x{SIZE}xf32>"
    lines, returned = [], []

    def emit(text, kind=matrix):
        lines.append(f"    %{len(lines)} = stablehlo.{text} : {kind}")
        return f"%{len(lines) - 1}"

    def dot(a, b, contracting):
        return emit(f"dot_general {a}, {b}, contracting_dims = {contracting}", f"({matrix}, {matrix}) -> {matrix}")

    zero, one = (emit(f"constant dense<{value}>", "tensor<f32>") for value in ("0.0", "1.0"))
    ones = emit(f"broadcast_in_dim {one}, dims = []", f"(tensor<f32>) -> {matrix}")
    outputs = [emit(f"tanh {dot('%x', f'%w{i}', '[1] x [0]')}") for i in range(towers)]
    level = outputs
    while len(level) > 1:
        pairs = (level[at : at + 2] for at in range(0, len(level), 2))
        level = [emit(f"add {', '.join(pair)}") if len(pair) == 2 else pair[0] for pair in pairs]
    squares = emit(f"multiply {level[0]}, {level[0]}")
    sizes = f"({matrix}, tensor<f32>) -> tensor<f32>"
    loss = emit(f"reduce({squares} init: {zero}) applies stablehlo.add across dimensions = [0, 1]", sizes)
    gradient = emit(f"add {level[0]}, {level[0]}")
    for i, output in enumerate(outputs):
        slope = emit(f"subtract {ones}, {emit(f'multiply {output}, {output}')}")
        change = dot("%x", emit(f"multiply {gradient}, {slope}"), "[0] x [0]")
        rates = emit("broadcast_in_dim %lr, dims = []", f"(tensor<f32>) -> {matrix}")
        returned.append(emit(f"subtract %w{i}, {emit(f'multiply {rates}, {change}')}"))
    weights = (
        f'%w{i}: {matrix} {{tf.aliasing_output = {i} : i32, weft.name = "params.t{i}.w", weft.role = "param"}}'
        for i in range(towers)
    )
    fed = f'%x: {matrix} {{weft.name = "x", weft.role = "batch"}}, %lr: tensor<f32> {{weft.name = "lr", weft.role = "hyper"}}'
    kinds = [matrix] * towers
    results = ", ".join([*kinds, 'tensor<f32> {weft.name = "loss", weft.role = "loss"}'])
    head = f"  func.func public @main({', '.join(weights)}, {fed}) -> ({results}) {{"
    last = f"    return {', '.join([*returned, loss])} : {', '.join([*kinds, 'tensor<f32>'])}"
    path.write_text("\n".join(["module @towers {", head, *lines, last, "  }", "}", ""]), encoding="utf-8")


def write_steps(args):
    """name -> path."""
    found = {}
    try:
        import models

        [(_, path)] = models.write_layers(args.work, [1])
        found["GPT-2 124M, 12 layers"] = path
    except ImportError as error:
        say(f"no GPT-2 step: {error}")
    for count in args.operations:
        path = args.work / f"chain_{count}.mlir"
        write_chain(path, max(1, count // LAYER_OPERATIONS))
        found[f"chain of {count // LAYER_OPERATIONS} layers"] = path
    for count in args.operations:
        path = args.work / f"towers_{count}.mlir"
        write_towers(path, max(1, count // TOWER_OPERATIONS))
        found[f"{count // TOWER_OPERATIONS} towers"] = path
    return found


def build(args):
    """The program, linked with the archive and what that needs."""
    program = args.work / "plan_bench"
    compiler = os.environ.get("CC") or shutil.which("cc") or "gcc"
    options = ["-O2", "-std=c11", "-D_GNU_SOURCE", f"-I{ROOT}", f"-I{ROOT / 'include'}"]
    libraries = []
    for package in ("jansson", "jemalloc", "hwloc", "yaml-0.1", "libprotobuf-c"):
        command = ["pkg-config", "--libs", package]
        libraries += subprocess.run(command, capture_output=True, text=True, check=False).stdout.split()
    flags = [args.build / "libweft.a", *libraries, "-ldnnl", "-lsleef", "-lgomp", "-ldl", "-lpthread", "-lm"]
    run_process([compiler, *options, HERE / "plan_bench.c", *flags, "-o", program], 120)
    return program


def measure(args, program, name, path):
    command = [program, args.runs, args.strategy, args.ranks, args.machine, path]
    text, _ = run_process(command, args.timeout)
    row = json.loads(text)
    row["name"], row["operations"] = name, len(OPERATION.findall(pathlib.Path(path).read_bytes()))
    row["us_per_operation"] = 1e3 * row["total_ms"] / row["operations"]
    if args.count:
        row["executed_per_operation"] = count_executed(args, program, path) / row["operations"]
    return row


def count_executed(args, program, path):
    """How many of its instructions the processor executes for one run, the program's own start included."""
    counts = args.work / "callgrind"
    command = ["valgrind", "--tool=callgrind", f"--callgrind-out-file={counts}"]
    run_process([*command, program, 1, args.strategy, args.ranks, args.machine, path], args.timeout)
    return int(SUMMARY.search(counts.read_text(encoding="utf-8", errors="replace")).group(1))


def print_rows(args, rows):
    print(f"\n{args.strategy} on {args.ranks} ranks of {args.machine}, milliseconds of processor time, least of {args.runs}")
    header = ["", "operations", "instructions", "parse", "program", "compile", "verify", "total", "us/operation"]
    if args.count:
        header.append("executed/operation")
    lines = [
        (
            *(row["name"], str(row["operations"]), str(row["instructions"])),
            *(f"{row[part]:.1f}" for part in PARTS),
            f"{row['us_per_operation']:.1f}",
            *((f"{row['executed_per_operation']:.0f}",) if args.count else ()),
        )
        for row in rows
    ]
    print_table(header, lines)


def main():
    parser = argparse.ArgumentParser(description="Measures how long planning takes.")
    parser.add_argument("--build", type=pathlib.Path, required=True, help="a build folder with libweft.a")
    parser.add_argument("--operations", type=int, nargs="*", default=[1000, 10000, 100000])
    parser.add_argument("--strategy", default="fsdp")
    parser.add_argument("--ranks", type=int, default=8)
    parser.add_argument("--machine", default="h100x8")
    parser.add_argument("--runs", type=int, default=3)
    parser.add_argument("--count", action="store_true", help="executed instructions per operation, too (needs valgrind)")
    parser.add_argument("--timeout", type=float, default=300, help="seconds for one step")
    parser.add_argument("--json", type=pathlib.Path, help="writes the figures to a file")
    args = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="weft-plan-bench-") as folder:
        args.work = pathlib.Path(folder)
        program = build(args)
        rows = [measure(args, program, name, path) for name, path in write_steps(args).items()]
    print_rows(args, rows)
    if args.json:
        args.json.write_text(json.dumps(rows, indent=1) + "\n", encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main())
