"""Reads what weft prints of partitioned steps with jaxlib's parser and verifies it.

    exports.py WEFT    WEFT is the command; plans are made of the examples and exported as StableHLO

A plan's graph holds what no example has: collectives of all kinds, weft's own operations and, where links
run beside the computation, asynchronous pairs. Each must be there, so that a strategy that no longer
makes one does not empty the check. Exit code 1 if a text is refused or lacks one of them.
"""

import pathlib
import subprocess
import sys

import environment  # noqa: F401  (first: JAX reads it when it is loaded)
from jax._src.interpreters import mlir
from jaxlib.mlir import ir

ROOT = pathlib.Path(__file__).resolve().parents[2]
MLP, GPT = "examples/mlp/step.mlir", "examples/gpt/step.mlir"
ASYNC = "stablehlo.async_start"
# Step, options of `weft plan`, and what the export must hold.
CASES = [
    (MLP, ["--strategy", "fsdp", "--devices", "4", "--cluster", "h100x8"],
     [ASYNC, "stablehlo.async_done", "stablehlo.all_gather", "stablehlo.reduce_scatter", "use_global_device_ids}"]),
    (GPT, ["--strategy", "fsdp", "--devices", "8", "--cluster", "h100x8"],
     [ASYNC, "stablehlo.all_gather", "stablehlo.reduce_scatter"]),
    (GPT, ["--strategy", "fsdp", "--devices", "2", "--opt", "auto_wrap=none"], ["stablehlo.all_gather"]),
    (GPT, ["--strategy", "ddp", "--devices", "8", "--cluster", "h100x8"], [ASYNC, "stablehlo.all_reduce"]),
    (GPT, ["--strategy", "ddp", "--devices", "2", "--accumulate", "2"], ["stablehlo.while"]),
    (GPT, ["--strategy", "deepspeed_stage_2", "--devices", "4",],
     ["@weft.exact_sum", "@weft.exact_round"]),
    (GPT, ["--strategy", "deepspeed_stage_3", "--devices", "4"], ["stablehlo.all_gather"]),
]


def refusal(text, context):
    """What jaxlib says against |text|, or None."""
    with context:
        try:
            ir.Module.parse(text).operation.verify()
        except Exception as error:  # the parser's own exception types are not public
            return str(error).strip()
    return None


def check(weft, step, options, expected):
    name = " ".join([step, *options])
    command = [weft, "plan", step, *options, "--format", "stablehlo", "--quiet"]
    result = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, timeout=120)
    if result.returncode != 0:
        return [f"{name}: weft plan fails: {result.stderr.strip()}"]
    problems = [f"{name}: the export has no {word}" for word in expected if word not in result.stdout]
    error = refusal(result.stdout, mlir.make_ir_context())
    if error:
        problems.append(f"{name}: jaxlib's parser refuses the export: {error}")
    return problems


def main():
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    weft = str(pathlib.Path(sys.argv[1]).resolve())
    problems = [problem for case in CASES for problem in check(weft, *case)]
    for problem in problems:
        print(problem)
    print(f"{len(CASES)} exports, {len(problems)} problems")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
