"""Measures steps on several ranks beside PyTorch: parallel_bench.py --weft PATH [option...]

weft's ddp, deepspeed and fsdp beside PyTorch's DistributedDataParallel and FSDP2 on gloo: the same
GPT from the same weights on the same global batches, in alternating rounds, every rank with its own
share of the cores. Reports and never judges: the exit code is 0 unless nothing could be measured.
"""

import argparse
import dataclasses
import json
import os
import pathlib
import statistics
import sys

import models
from processes import PeerError, print_table, run_apart, run_job, say

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parents[1]
WARM_STEPS = 3
# Rounding grows from step to step, so only the first losses tell whether peers compute the same.
COMPARED_STEPS = 8
# name -> arguments; {ranks} is filled in.
ONE_DEVICE, ONE_CORE = "weft, 1 process", "weft, 1 core"
WEFT_RANKS = {
    "weft ddp": ("ddp",),
    "weft zero 1": ("deepspeed_stage_1",),
    "weft zero 2": ("deepspeed_stage_2",),
    "weft zero 3": ("deepspeed_stage_3",),
    "weft fsdp": ("fsdp",),
    "weft fsdp, keep": ("fsdp", "--opt", "sharding_strategy=SHARD_GRAD_OP"),
}
# name -> (mode, compilation, the row of weft that does the same)
TORCH_RANKS = {
    "DDP": ("ddp", "eager", "weft ddp"),
    "DDP, compiled": ("ddp", "compiled", "weft ddp"),
    "FSDP2": ("fsdp", "eager", "weft fsdp"),
    "FSDP2, compiled": ("fsdp", "compiled", "weft fsdp"),
    "FSDP2, keep": ("fsdp-keep", "eager", "weft fsdp, keep"),
}


def run_weft(args, folder, steps, options):
    log = folder / "parallel.jsonl"
    log.unlink(missing_ok=True)
    command = [args.weft, "run", folder / "step.mlir", "--load", folder / "init.safetensors"]
    command += ["--data", f"tokens={folder / 'tokens.npy'}", "--order", "sequential"]
    command += ["--steps", steps, "--log", log, "--json", *options]
    text, own, ranks = run_job(command, args.timeout)
    rows = [json.loads(line) for line in log.read_text().splitlines()]
    rows = [row for row in rows if "step_ms" in row and "loss" in row]
    summary = json.loads(text.splitlines()[-1])["summary"]
    sent = summary.get("communication", {})
    return {
        "step_ms": [row["step_ms"] for row in rows],
        "losses": [row["loss"] for row in rows],
        "grad_norm": rows[0].get("grad_norm"),
        # The supervisor's guard, which is small, is no rank.
        "peak_bytes": sorted(ranks)[-args.ranks :] or [own],
        "arena_bytes": summary["measured_peak_bytes"],
        "sent_bytes": sent.get("sent_bytes_per_step"),
        "collectives": sent.get("collectives_per_step"),
        "wait_ms": sent.get("wait_ms_per_step"),
    }


def run_torch(args, folder, steps, config, mode, compilation):
    text = json.dumps(dataclasses.asdict(config))
    script = HERE / "torch_parallel_peer.py"
    command = [args.torch_python, script, mode, compilation, args.ranks, text, folder, steps]
    return json.loads(run_job(command, args.timeout)[0].splitlines()[-1])


def run_torch_alone(args, folder, steps, config):
    """One process with all cores, for scale."""
    text = json.dumps(dataclasses.asdict(config))
    command = [args.torch_python, HERE / "torch_peer.py", "eager", text, folder, steps]
    text, own, _ = run_job(command, args.timeout)
    return {**json.loads(text.splitlines()[-1]), "peak_bytes": [own]}


def peers(args, folder, config, steps):
    """name of a peer -> function that runs it once."""
    found = {}
    if args.weft:
        found[ONE_DEVICE] = lambda: run_weft(args, folder, steps, [])
        found[ONE_CORE] = lambda: run_weft(args, folder, steps, ["--threads", 1])
        for name, (strategy, *rest) in WEFT_RANKS.items():
            options = ["--strategy", strategy, "--devices", args.ranks, *rest]
            found[name] = lambda o=options: run_weft(args, folder, steps, o)
    if args.torch_python and not args.no_torch:
        found["torch, 1 process"] = lambda: run_torch_alone(args, folder, steps, config)
        for name, (mode, compilation, _) in TORCH_RANKS.items():
            found[name] = lambda m=mode, c=compilation: run_torch(
                args, folder, steps, config, m, c
            )
    return {k: v for k, v in found.items() if not args.only or k in args.only}


def measure_model(args, name):
    _, timed = models.MODELS[name]
    steps = WARM_STEPS + (args.steps or timed)
    folder = args.work / name
    say(f"{name}: writing {folder}")
    config = run_apart(models.write_data, name, folder, steps)
    runs, failures = {}, {}
    for k in range(args.rounds):
        for peer, run in peers(args, folder, config, steps).items():
            if peer in failures:
                continue
            say(f"{name}: round {k + 1} of {args.rounds}, {peer}")
            try:
                runs.setdefault(peer, []).append(run())
            except (PeerError, OSError, ValueError, KeyError, IndexError) as error:
                failures[peer] = str(error) or type(error).__name__
    rows = {peer: summarise(rounds) for peer, rounds in runs.items() if peer not in failures}
    return {
        "model": name,
        "config": dataclasses.asdict(config),
        "ranks": args.ranks,
        "peers": add_ratios(rows),
        "failures": failures,
        "equal_losses": equal_losses(rows),
    }


def summarise(rounds):
    times = [t for r in rounds for t in r["step_ms"][WARM_STEPS:]]
    if not times:
        raise ValueError("no step was timed")
    last = rounds[-1]
    return {
        "median_ms": statistics.median(times),
        "fastest_ms": min(times),
        "slowest_ms": max(times),
        "round_medians_ms": [statistics.median(r["step_ms"][WARM_STEPS:]) for r in rounds],
        "timed_steps": len(times),
        "peak_mib": [max(p) / 2**20 for p in zip(*(sorted(r["peak_bytes"]) for r in rounds))],
        "arena_mib": last["arena_bytes"] / 2**20 if "arena_bytes" in last else None,
        "sent_bytes": last.get("sent_bytes"),
        "collectives": last.get("collectives"),
        "wait_ms": statistics.median(r["wait_ms"] for r in rounds) if last.get("wait_ms") else None,
        "grad_norm": last.get("grad_norm"),
        "losses": last["losses"],
    }


def relative(a, b):
    return abs(a - b) / abs(b)


def add_ratios(rows):
    """Time over that of one process with all cores, and of PyTorch over weft doing the same."""
    base = rows.get(ONE_DEVICE)
    for name, row in rows.items():
        own_base = rows.get("torch, 1 process") if name in TORCH_RANKS else base
        if own_base:
            row["over_one_process"] = row["median_ms"] / own_base["median_ms"]
        same = rows.get(TORCH_RANKS[name][2]) if name in TORCH_RANKS else None
        same = base if name == "torch, 1 process" else same
        if same:
            row["time_over_weft"] = row["median_ms"] / same["median_ms"]
            row["fastest_over_weft"] = row["fastest_ms"] / same["fastest_ms"]
            row["memory_over_weft"] = max(row["peak_mib"]) / max(same["peak_mib"])
        if base:
            pairs = list(zip(row["losses"], base["losses"]))[:COMPARED_STEPS]
            row["loss_difference"] = max(relative(a, b) for a, b in pairs)
            if row["grad_norm"] and base["grad_norm"]:
                row["norm_difference"] = relative(row["grad_norm"], base["grad_norm"])
    return rows


def equal_losses(rows):
    """Whether weft's strategies agree in every digit of every loss; None: fewer than two ran."""
    losses = [rows[name]["losses"] for name in WEFT_RANKS if name in rows]
    return all(each == losses[0] for each in losses) if len(losses) > 1 else None


def optional(row, key, form):
    return "-" if row.get(key) is None else form(row[key])


def print_model(report):
    c = report["config"]
    print(
        f"\n{report['model']}, {report['ranks']} ranks: {c['layers']} layers, width {c['width']}, "
        f"vocabulary {c['vocab']}, global batch {c['batch']} x {c['context']} tokens"
    )
    header = ("", "ms/step", "fastest", "over 1 process", "peak MiB", "arena", "sent MB", "calls", "wait ms")
    header += ("loss diff", "norm diff", "time/weft", "fastest/weft", "mem/weft")
    lines = []
    for peer, r in report["peers"].items():
        lines.append(
            (
                peer,
                f"{r['median_ms']:.1f}",
                f"{r['fastest_ms']:.1f}",
                optional(r, "over_one_process", "{:.2f}".format),
                " ".join(f"{p:.0f}" for p in r["peak_mib"]),
                optional(r, "arena_mib", "{:.0f}".format),
                optional(r, "sent_bytes", lambda n: f"{n / 1e6:.1f}"),
                optional(r, "collectives", "{:.0f}".format),
                optional(r, "wait_ms", "{:.1f}".format),
                optional(r, "loss_difference", "{:.0e}".format),
                optional(r, "norm_difference", "{:.0e}".format),
                optional(r, "time_over_weft", "{:.2f}".format),
                optional(r, "fastest_over_weft", "{:.2f}".format),
                optional(r, "memory_over_weft", "{:.2f}".format),
            )
        )
    print_table(header, lines)
    if report["equal_losses"] is not None:
        text = "are equal in" if report["equal_losses"] else "DIFFER within"
        print(f"losses of weft's strategies on {report['ranks']} ranks {text} all steps")
    for peer, reason in report["failures"].items():
        print(f"{peer}: not measured: {reason}")


def parse_arguments():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--weft", type=pathlib.Path, help="the weft command")
    parser.add_argument("--torch-python", help="an interpreter that has PyTorch")
    parser.add_argument("--no-torch", action="store_true", help="neither install nor run PyTorch")
    parser.add_argument(
        "--models", nargs="+", choices=sorted(models.MODELS), default=list(models.MODELS)
    )
    parser.add_argument("--only", nargs="+", help="peers to run, such as 'weft ddp' DDP")
    parser.add_argument("--ranks", type=int, default=2, help="ranks (default 2)")
    parser.add_argument("--rounds", type=int, default=3, help="alternating runs of each peer")
    parser.add_argument(
        "--steps", type=int, help="timed steps of a run (default 50, and 5 for 124M)"
    )
    parser.add_argument("--timeout", type=float, default=600, help="seconds for one run of a peer")
    parser.add_argument(
        "--work", type=pathlib.Path, default=ROOT / "build" / "bench", help="folder for files"
    )
    parser.add_argument("--json", type=pathlib.Path, help="file to write the whole report to")
    return parser.parse_args()


def versions(args):
    """name -> version, of what runs."""
    found = {}
    if args.weft:
        found["weft"] = run_job([args.weft, "--version"], 10)[0].split()[-1]
    if args.torch_python and not args.no_torch:
        code = "import torch; print(torch.__version__)"
        found["torch"] = run_job([args.torch_python, "-c", code], args.timeout)[0].strip()
    return found


def main():
    args = parse_arguments()
    args.work.mkdir(parents=True, exist_ok=True)
    load_before = os.getloadavg()[0]
    found = versions(args)
    reports = [measure_model(args, name) for name in args.models]
    load = os.getloadavg()[0]
    print(
        f"{os.cpu_count()} cores; load average {load_before:.1f} before, {load:.1f} after (the "
        f"ranks are {args.ranks}; other work on the machine makes all figures noisy)"
    )
    print(", ".join(f"{name} {version}" for name, version in found.items()))
    if "torch" not in found:
        print("PyTorch: not measured: there is no interpreter that has it (--torch-python)")
    for report in reports:
        print_model(report)
    if args.json:
        whole = {"versions": found, "models": reports, "load": [load_before, load]}
        args.json.write_text(json.dumps(whole, indent=1) + "\n")
    return 0 if any(r["peers"] for r in reports) else 1


if __name__ == "__main__":
    sys.exit(main())
