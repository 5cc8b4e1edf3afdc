"""Measures weft beside JAX and PyTorch on this machine: bench.py --weft PATH [option...]

Trains the same model from the same weights on the same tokens in all of them, each in a process of
its own, in alternating rounds. Reports median step times, peak memory, GFLOP/s against the rate of
oneDNN's matmul, how far the losses agree, and how parsing scales. It reports and never judges: the
exit code is 0 unless nothing could be measured.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import shutil
import statistics
import sys

import models
from processes import PeerError, print_table, run_apart, run_process, say

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WARM_STEPS = 3


def run_python_peer(command, timeout_s):
    text, peak = run_process(command, timeout_s)
    result = json.loads(text.splitlines()[-1])
    return {**result, "peak_bytes": peak}


def run_weft(weft, folder, steps, timeout_s):
    """weft run writes one JSON line for each step, with its loss and time."""
    losses = folder / "weft.jsonl"
    losses.unlink(missing_ok=True)
    command = [weft, "run", folder / "step.mlir", "--load", folder / "init.safetensors"]
    command += ["--data", f"tokens={folder / 'tokens.npy'}", "--order", "sequential"]
    _, peak = run_process(command + ["--steps", steps, "--log", losses], timeout_s)
    rows = [json.loads(line) for line in losses.read_text().splitlines()]
    rows = [row for row in rows if "step_ms" in row and "loss" in row]
    version, _ = run_process([weft, "--version"], 10)
    return {
        "version": version.split()[-1],
        "step_ms": [row["step_ms"] for row in rows],
        "losses": [row["loss"] for row in rows],
        "peak_bytes": peak,
    }


def peers(args, name, config, folder, steps):
    """name of a peer -> function that runs it once."""
    found = {}
    if args.weft:
        found["weft"] = lambda: run_weft(args.weft, folder, steps, args.timeout)
    jax_command = [sys.executable, HERE / "jax_peer.py", name, folder, steps]
    found["jax"] = lambda: run_python_peer(jax_command, args.timeout)
    if args.torch_python and not args.no_torch:
        text = json.dumps(dataclasses.asdict(config))
        for mode in ("eager", "compiled"):
            command = [args.torch_python, HERE / "torch_peer.py", mode, text, folder, steps]
            found[f"torch {mode}"] = lambda c=command: run_python_peer(c, args.timeout)
    if args.only:
        found = {k: v for k, v in found.items() if k in args.only}
    return found


def measure_model(args, name):
    _, timed = models.MODELS[name]
    steps = WARM_STEPS + (args.steps or timed)
    folder = args.work / name
    say(f"{name}: writing {folder}")
    config = run_apart(models.write_data, name, folder, steps)
    flops = models.step_flops(config)
    runs, failures = {}, {}
    for k in range(args.rounds):
        for peer, run in peers(args, name, config, folder, steps).items():
            if peer in failures:
                continue
            say(f"{name}: round {k + 1} of {args.rounds}, {peer}")
            try:
                runs.setdefault(peer, []).append(run())
            except (PeerError, OSError, ValueError, KeyError) as error:
                failures[peer] = str(error) or type(error).__name__
    rows = {peer: summarise(rounds, flops) for peer, rounds in runs.items() if peer not in failures}
    return {
        "model": name,
        "config": dataclasses.asdict(config),
        "step_gflop": flops / 1e9,
        "peers": add_ratios(rows),
        "failures": failures,
    }


def summarise(rounds, flops):
    times = [t for r in rounds for t in r["step_ms"][WARM_STEPS:]]
    if not times:
        raise ValueError("no step was timed")
    median = statistics.median(times)
    return {
        "version": rounds[0]["version"],
        "median_ms": median,
        "fastest_ms": min(times),
        "slowest_ms": max(times),
        "timed_steps": len(times),
        "gflops": flops / median / 1e6,
        "peak_mib": max(r["peak_bytes"] for r in rounds) / 2**20,
        "losses": rounds[0]["losses"],
    }


def add_ratios(rows):
    """Time and memory relative to weft (above 1: weft is better), and the distance of the losses
    from JAX's."""
    for row in rows.values():
        if "weft" in rows:
            row["time_over_weft"] = row["median_ms"] / rows["weft"]["median_ms"]
            row["memory_over_weft"] = row["peak_mib"] / rows["weft"]["peak_mib"]
        if "jax" in rows:
            pairs = zip(row["losses"], rows["jax"]["losses"])
            row["loss_difference"] = max(abs(a - b) / abs(b) for a, b in pairs)
    return rows


def compile_c(args, source, flags):
    """Builds one of the C programs beside this file."""
    program = args.work / pathlib.Path(source).stem
    compiler = os.environ.get("CC") or shutil.which("cc") or shutil.which("gcc") or "cc"
    options = ["-O2", "-std=c11", "-D_GNU_SOURCE", f"-I{ROOT / 'include'}"]
    run_process([compiler, *options, HERE / source, *flags, "-o", program], 120)
    return program


def measure_gemm(args):
    """The best median rate over a few sizes, in GFLOP/s, and all of them."""
    program = compile_c(args, "gemm_rate.c", ["-ldnnl"])
    text, _ = run_process([program, "2"], args.timeout)
    sizes = [json.loads(line) for line in text.splitlines()]
    return {"gflops": max(s["median_gflops"] for s in sizes), "sizes": sizes}


def measure_parser(args):
    """Times of parse and verify for 1, 2, 4 and 8 times 12 layers."""
    library = args.weft.resolve().parents[1]
    if not (library / "libweft.so").exists():
        run_process(["cmake", "--build", library, "--target", "weft"], args.timeout)
    flags = [f"-L{library}", "-lweft", f"-Wl,-rpath,{library}"]
    program = compile_c(args, "parse_bench.c", flags)
    say("parser: writing steps of up to 96 layers")
    factors, paths = zip(*models.write_layers(args.work, (1, 2, 4, 8)))
    text, _ = run_process([program, *paths], args.timeout)
    rows = [json.loads(line) for line in text.splitlines()]
    for factor, row in zip(factors, rows):
        row["layers"] = 12 * factor
        row["total_ms"] = row["parse_ms"] + row["verify_ms"]
        row["ms_per_mb"] = row["total_ms"] / (row["bytes"] / 1e6)
    return rows


def print_model(report, gemm):
    c = report["config"]
    print(
        f"\n{report['model']}: {c['layers']} layers, width {c['width']}, vocabulary {c['vocab']}, "
        f"batch {c['batch']} x {c['context']} tokens, {report['step_gflop']:.1f} GFLOP a step"
    )
    header = (
        "",
        "version",
        "ms/step",
        "fastest",
        "GFLOP/s",
        "of GEMM",
        "peak MiB",
        "time/weft",
        "mem/weft",
        "loss diff",
    )
    rows = []
    for peer, r in report["peers"].items():
        share = f"{100 * r['gflops'] / gemm['gflops']:.0f} %" if gemm else "-"
        optional = [
            f"{r[k]:.2f}" if k in r else "-" for k in ("time_over_weft", "memory_over_weft")
        ]
        difference = f"{r['loss_difference']:.1e}" if "loss_difference" in r else "-"
        rows.append(
            (
                peer,
                r["version"],
                f"{r['median_ms']:.1f}",
                f"{r['fastest_ms']:.1f}",
                f"{r['gflops']:.1f}",
                share,
                f"{r['peak_mib']:.0f}",
                *optional,
                difference,
            )
        )
    print_table(header, rows)
    for peer, reason in report["failures"].items():
        print(f"{peer}: not measured: {reason}")


def print_parser(rows):
    print("\nparse and verify, GPT-2 124M with more layers")
    header = ("layers", "bytes", "parse ms", "verify ms", "ms/MB")
    print_table(
        header,
        [
            (
                str(r["layers"]),
                str(r["bytes"]),
                f"{r['parse_ms']:.1f}",
                f"{r['verify_ms']:.1f}",
                f"{r['ms_per_mb']:.1f}",
            )
            for r in rows
        ],
    )


def attempt(what, failures, function, *arguments):
    try:
        return function(*arguments)
    except (PeerError, OSError, ValueError) as error:
        failures[what] = str(error)
        return None


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument(
        "--weft", type=pathlib.Path, help="the weft command; without it only peers run"
    )
    parser.add_argument("--torch-python", help="an interpreter that has PyTorch")
    parser.add_argument("--no-torch", action="store_true", help="neither install nor run PyTorch")
    parser.add_argument(
        "--models", nargs="+", choices=sorted(models.MODELS), default=list(models.MODELS)
    )
    parser.add_argument("--only", nargs="+", help="peers to run, such as weft jax 'torch eager'")
    parser.add_argument("--rounds", type=int, default=3, help="alternating runs of each peer")
    parser.add_argument(
        "--steps", type=int, help="timed steps of a run (default 50, and 5 for 124M)"
    )
    parser.add_argument("--timeout", type=float, default=900, help="seconds for one run of a peer")
    parser.add_argument(
        "--work", type=pathlib.Path, default=ROOT / "build" / "bench", help="folder for files"
    )
    parser.add_argument("--json", type=pathlib.Path, help="file to write the whole report to")
    parser.add_argument("--no-parser", action="store_true", help="leave out the parser")
    return parser.parse_args()


def main():
    args = parse_arguments()
    args.work.mkdir(parents=True, exist_ok=True)
    failures = {}
    say("measuring oneDNN's matmul")
    gemm = attempt("oneDNN matmul", failures, measure_gemm, args)
    reports = [measure_model(args, name) for name in args.models]
    parser = None
    if args.weft and not args.no_parser:
        parser = attempt("parser", failures, measure_parser, args)
    load = os.getloadavg()[0]
    print(
        f"{os.cpu_count()} cores; load average {load:.1f} "
        "(other work on the machine makes all figures noisy)"
    )
    if gemm:
        rates = ", ".join(f"{s['median_gflops']:.0f} (N={s['n']})" for s in gemm["sizes"])
        print(f"oneDNN f32 matmul: {rates} GFLOP/s")
    for report in reports:
        print_model(report, gemm)
    if parser:
        print_parser(parser)
    for what, reason in failures.items():
        print(f"{what}: not measured: {reason}")
    if args.json:
        report = {
            "gemm": gemm,
            "models": reports,
            "parser": parser,
            "failures": failures,
            "load": load,
        }
        args.json.write_text(json.dumps(report, indent=1) + "\n")
    return 0 if gemm or parser or any(r["peers"] for r in reports) else 1


if __name__ == "__main__":
    sys.exit(main())
