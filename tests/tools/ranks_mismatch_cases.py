"""Ranks that nobody started together, each with a command line of its own: what compiled something else than the others
is refused before the first step. Real processes; nothing is left of them."""

import os
import pathlib
import re
import signal
import socket
import subprocess
import time
import uuid

from command import OK, USAGE, equal, free_port, main
from ranks_failure_cases import KILLED_S, MLP, Job, adopt_orphans, gone_s, processes_of

GPT = ["examples/gpt/tiny/step.mlir", "--synthetic", "--init", "*=zeros"]


def is_open(port):
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def run_together(weft, commands):
    """Starts `weft run` with the options of each rank, and waits for all: [(exit code, what it said)], seconds. Nothing may
    be left of them, zombies included."""
    adopt_orphans()
    mark, port = str(uuid.uuid4()), free_port()
    shared = Job.shared_memory()
    clean = {name: value for name, value in os.environ.items() if not name.startswith("WEFT_")}
    clean |= {"WEFT_WORLD_SIZE": str(len(commands)), "WEFT_STORE": f"127.0.0.1:{port}", "WEFT_JOB_TOKEN": mark}
    begin = time.monotonic()
    started = []
    for rank, command in enumerate(commands):
        whole = [str(part) for part in [weft.program, "run", *command, "--threads", 1, "--quiet"]]
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        started.append(subprocess.Popen(whole, env=clean | {"WEFT_RANK": str(rank)}, start_new_session=True, **pipes))
    try:
        said = [process.communicate(timeout=KILLED_S)[1].decode(errors="replace") for process in started]
        took = time.monotonic() - begin
    finally:
        for process in started:
            process.kill()
            process.wait()
        left = {}
        for process in started:
            left |= processes_of(process.pid, mark)
        for process in left:
            os.kill(process, signal.SIGKILL)
    equal(left, {}, "processes that were left")
    equal(Job.shared_memory() - shared, set(), "segments that were left")
    equal(is_open(port), False, "somebody listens at the store's port")
    return list(zip((process.returncode for process in started), said)), took


def check_refused(weft, first, other, option=None):
    """|option|: what the message names, if ranks differ in more than what they compiled."""
    reason = f"was given another {option}" if option else "compiled another program"
    told = f"weft: rank 1 of 2 {reason} than rank 0: all ranks have to be started with the same step, options and version of weft\n"
    log, saved = weft.path("log.jsonl"), weft.path("saved.safetensors")
    more = ["--steps", 1000, "--log", log, "--save", saved, "--force"]
    times = []
    # A busy machine may take longer to start two processes, but not every time.
    while len(times) < 4 and min(times, default=gone_s(weft)) >= gone_s(weft):
        log.unlink(missing_ok=True)
        results, took = run_together(weft, [[*first, *more], [*other, *more]])
        equal(results, [(USAGE, told), (USAGE, "")], f"{other}")
        equal(log.read_bytes() if log.exists() else b"", b"", "steps in the log")
        equal(saved.exists(), False, "a file of a run that was refused")
        times.append(took)
    if min(times) >= gone_s(weft):
        raise AssertionError(f"{other}: both were gone after {times} s")


def check_layout(weft, *other, first=("--strategy", "ddp")):
    check_refused(weft, [*MLP, *first], [*MLP, *other])


def case_same_program(weft):
    """What the other cases start does run, when it is the same."""
    layout = ["--strategy", "fsdp", "--steps", 3, "--opt", "bucket_mb=0"]
    results, _ = run_together(weft, [[*MLP, *layout], [*MLP, *layout]])
    equal(results, [(OK, ""), (OK, "")])


def case_bucket_size(weft):
    check_layout(weft, "--strategy", "ddp", "--opt", "bucket_mb=0")
    check_layout(weft, "--strategy", "fsdp", "--opt", "bucket_mb=0", first=["--strategy", "fsdp"])


def case_strategy(weft):
    check_layout(weft, "--strategy", "fsdp")
    check_layout(weft, "--strategy", "deepspeed_stage_3", first=["--strategy", "deepspeed_stage_2"])
    check_layout(weft, "--strategy", "ddp", "--mesh", "a=2,b=1", "--place", "params.0.w=a:0")


def case_accumulate(weft):
    check_layout(weft, "--strategy", "ddp", "--accumulate", 2)
    check_layout(weft, "--strategy", "fsdp", "--accumulate", 2, first=["--strategy", "fsdp", "--accumulate", 4])


def case_schedule(weft):
    """The same operations on the same buckets, in another order."""
    check_layout(weft, "--strategy", "ddp", "--overlap", "on", first=["--strategy", "ddp", "--overlap", "off"])


def case_constant(weft):
    """The same operations on the same shapes."""
    text = pathlib.Path(MLP[0]).read_text()
    constant = re.search(r"dense<([0-9.e+-]+)> : tensor<f32>", text)
    changed = text[: constant.start(1)] + "3.14000e+00" + text[constant.end(1) :]
    other = weft.write("step.mlir", changed)
    check_refused(weft, [*MLP, "--strategy", "ddp"], [other, *MLP[1:], "--strategy", "ddp"])


def case_model(weft):
    layout = ["--strategy", "ddp"]
    cnn = ["examples/cnn/step.mlir", "--load", "examples/cnn/init.safetensors", *MLP[3:]]
    check_refused(weft, [*MLP, *layout], [*cnn, *layout], option="--load")
    # With nothing else that differs.
    mlp = ["examples/mlp/step.mlir", *GPT[1:]]
    check_refused(weft, [*mlp, *layout], [*GPT, *layout])


if __name__ == "__main__":
    main(globals())
