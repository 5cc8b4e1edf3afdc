"""Measures weft's shared memory collectives beside OpenMPI and gloo: comm_bench.py --build FOLDER

Two processes on this machine, from 1 KiB to 256 MiB, in alternating rounds. The bound is what two
processes copy: a collective that reads every input and writes every output once moves as many
bytes as a copy of all (all_reduce in place) or three quarters (all_gather, reduce_scatter) of the
buffer by each rank. Reports and never judges: the exit code is 0 unless nothing could be measured.
"""

import argparse
import collections
import json
import os
import pathlib
import shutil
import statistics
import sys

from processes import PeerError, print_table, run_process, say

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
# Bytes that have to move, relative to a copy of the buffer by each of the two ranks.
BOUND = {"all_reduce": 1.0, "all_gather": 0.75, "reduce_scatter": 0.75}
# Below, both sides of the copy stay in one core's cache and say nothing about memory.
LEAST_BOUND_BYTES = 4 << 20


def build(args, compiler, source, flags):
    program = args.work / pathlib.Path(source).stem
    options = ["-O2", "-std=c11", "-D_GNU_SOURCE", f"-I{ROOT}", f"-I{ROOT / 'include'}"]
    run_process([compiler, *options, HERE / source, *flags, "-o", program], 120)
    return program


def prepare(args):
    """name of a peer -> command; and name -> why it is not measured."""
    commands, failures = {}, {}
    sizes = [args.largest, args.seconds]
    archive = args.build / "libweft.a"
    compiler = os.environ.get("CC") or shutil.which("cc") or "gcc"
    flags = [archive, "-lpthread", "-lm"]
    commands["weft"] = [build(args, compiler, "comm_bench.c", flags), *sizes]
    try:
        if not shutil.which("mpicc") or not shutil.which("mpirun"):
            raise PeerError("there is no mpicc or no mpirun")
        mpi = ["mpirun", "-n", "2", "--bind-to", "core"]
        if os.geteuid() == 0:
            mpi.append("--allow-run-as-root")
        commands["openmpi"] = [*mpi, build(args, "mpicc", "mpi_bench.c", []), *sizes]
    except PeerError as error:
        failures["openmpi"] = str(error)
    if args.torch_python:
        commands["gloo"] = [args.torch_python, HERE / "gloo_bench.py", *sizes]
    else:
        failures["gloo"] = "there is no interpreter with PyTorch (--torch-python)"
    return commands, failures


def measure(args):
    """(operation, bytes) -> peer -> {median_us, fastest_us}; and failures."""
    commands, failures = prepare(args)
    rows = collections.defaultdict(lambda: collections.defaultdict(list))
    for k in range(args.rounds):
        for peer, command in commands.items():
            if peer in failures:
                continue
            say(f"round {k + 1} of {args.rounds}, {peer}")
            try:
                text, _ = run_process(command, args.timeout)
            except (PeerError, OSError) as error:
                failures[peer] = str(error)
                continue
            for line in text.splitlines():
                row = json.loads(line)
                rows[row["operation"], row["bytes"]][row["peer"]].append(row)
    return {
        key: {
            peer: {
                "median_us": statistics.median(r["median_us"] for r in runs),
                "fastest_us": min(r["fastest_us"] for r in runs),
            }
            for peer, runs in peers.items()
        }
        for key, peers in rows.items()
    }, failures


def bound_us(rows, operation, size, figure):
    copy = rows.get(("copy", size), {}).get("weft")
    return BOUND[operation] * copy[figure] if copy and size >= LEAST_BOUND_BYTES else None


def size_text(size):
    for unit in ("B", "KiB", "MiB"):
        if size < 1024 or unit == "MiB":
            return f"{size} {unit}"
        size //= 1024
    return ""


def print_operation(rows, operation, figure):
    print(f"\n{operation}, 2 ranks, {figure.removesuffix('_us')} times")
    header = ["bytes", "weft us", "GB/s", "of bound"]
    for peer in ("openmpi", "gloo"):
        header += [f"{peer} us", "over weft"]
    lines = []
    for (name, size), peers in rows.items():
        if name != operation or "weft" not in peers:
            continue
        time = peers["weft"][figure]
        bound = bound_us(rows, operation, size, figure)
        cells = [size_text(size), f"{time:.1f}", f"{size / time / 1e3:.2f}"]
        cells.append(f"{100 * bound / time:.0f} %" if bound else "-")
        for peer in ("openmpi", "gloo"):
            other = peers[peer][figure] if peer in peers else None
            cells += [f"{other:.1f}", f"{other / time:.1f}x"] if other else ["-", "-"]
        lines.append(cells)
    print_table(header, lines)


def print_copy(rows, figure):
    print(f"\ncopy by 2 processes at once, {figure.removesuffix('_us')} times")
    lines = []
    for (name, size), peers in rows.items():
        if name == "copy":
            time = peers["weft"][figure]
            # Both read and write.
            lines.append([size_text(size), f"{time:.1f}", f"{4 * size / time / 1e3:.1f}"])
    print_table(["bytes each", "us", "GB/s moved"], lines)


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--build", type=pathlib.Path, required=True, help="a build folder with libweft.a"
    )
    parser.add_argument("--torch-python", help="an interpreter that has PyTorch")
    parser.add_argument("--largest", type=int, default=256 << 20, help="bytes (default 256 MiB)")
    parser.add_argument("--seconds", type=float, default=0.3, help="for each operation and size")
    parser.add_argument("--rounds", type=int, default=3, help="alternating runs of each peer")
    parser.add_argument("--timeout", type=float, default=600, help="seconds for one run of a peer")
    parser.add_argument(
        "--work", type=pathlib.Path, default=ROOT / "build" / "bench", help="folder for files"
    )
    parser.add_argument("--json", type=pathlib.Path, help="file to write the figures to")
    return parser.parse_args()


def main():
    args = parse_arguments()
    args.work.mkdir(parents=True, exist_ok=True)
    load_before = os.getloadavg()[0]
    rows, failures = measure(args)
    load = os.getloadavg()[0]
    print(
        f"{os.cpu_count()} cores; load average {load_before:.1f} before, {load:.1f} after "
        "(other work on the machine makes all figures noisy)"
    )
    for figure in ("median_us", "fastest_us"):
        print_copy(rows, figure)
        for operation in BOUND:
            print_operation(rows, operation, figure)
    for peer, reason in failures.items():
        print(f"{peer}: not measured: {reason}")
    if args.json:
        report = [
            {"operation": operation, "bytes": size, "peers": peers}
            for (operation, size), peers in rows.items()
        ]
        args.json.write_text(
            json.dumps({"rows": report, "failures": failures, "load": load}, indent=1) + "\n"
        )
    return 0 if rows else 1


if __name__ == "__main__":
    sys.exit(main())
