"""What every rank of `weft run` finds wrong alike is said once, as on a single device: the same text, the same exit code,
and no report about ranks."""

import os
import re
import subprocess

from command import BAD_INPUT, FAILED, USAGE, equal, main, npy, safetensors

DIGITS = ["--data", "images=examples/digits/images.npy", "--data", "labels=examples/digits/labels.npy"]
STEP, INIT = "examples/mlp/step.mlir", "examples/mlp/init.safetensors"
MLP = [STEP, "--load", INIT, *DIGITS]


def check_same(weft, *run, code, strategies=("ddp", "ddp_fork", "fsdp"), ranks=3):
    """As a single device says it, whatever the ranks are."""
    alone = weft("run", *run, "--steps", 2, "--quiet").refuse(code)
    for strategy in strategies:
        layout = ["--strategy", strategy, "--devices", ranks]
        several = weft("run", *run, "--steps", 2, "--quiet", *layout).refuse(code)
        equal(several.err, alone.err, strategy)


def case_missing_files(weft):
    missing = weft.path("missing")
    check_same(weft, STEP, "--load", INIT, *DIGITS[:2], "--data", f"labels={missing}", code=BAD_INPUT)
    check_same(weft, STEP, "--load", missing, *DIGITS, code=BAD_INPUT)
    check_same(weft, STEP, "--resume", missing, *DIGITS, code=BAD_INPUT)
    check_same(weft, missing, code=BAD_INPUT)


def case_names(weft):
    for option in ("--set", "--init", "--hyper", "--data"):
        value = "zeros" if option == "--init" else "examples/digits/images.npy" if option == "--data" else "1"
        check_same(weft, *MLP, option, f"nothing={value}", code=BAD_INPUT, strategies=["ddp"])
    check_same(weft, *MLP, "--hyper", "params.0.b=1", code=BAD_INPUT, strategies=["ddp"])
    check_same(weft, *MLP, "--role", "nothing=param", code=BAD_INPUT, strategies=["ddp"])


def case_values(weft):
    check_same(weft, *MLP, "--set", "params.0.b=1,2,3", code=BAD_INPUT, strategies=["ddp", "fsdp"])
    check_same(weft, *MLP, "--set", "params.0.b=text:abc", code=BAD_INPUT, strategies=["ddp", "fsdp"])
    check_same(weft, *MLP, "--set", "params.0.b=x", code=USAGE, strategies=["ddp", "fsdp"])
    # Nothing gives the parameters a value, or the batch.
    check_same(weft, STEP, *DIGITS, code=BAD_INPUT, strategies=["ddp", "fsdp"])
    check_same(weft, STEP, "--load", INIT, *DIGITS[:2], code=BAD_INPUT, strategies=["ddp", "fsdp"])


def case_data(weft):
    """Files that are no arrays, or of another shape or type."""
    shape = weft.write("shape.npy", npy("<f4", (64, 63), [0.0] * 64 * 63))
    text = weft.write("text.npy", "no array\n")
    kind = weft.write("kind.npy", npy("<f8", (64,), [0.5] * 64))
    for name, path in (("images", shape), ("images", text), ("labels", kind)):
        rest = [part for part in DIGITS if part != "--data" and not part.startswith(name)]
        given = ["--data", f"{name}={path}", *(part for other in rest for part in ("--data", other))]
        check_same(weft, STEP, "--load", INIT, *given, code=BAD_INPUT, strategies=["ddp", "ddp_fork"])


def case_checkpoints(weft):
    shape = weft.write("shape.safetensors", safetensors([("params.0.b", "F32", (3,), (1, 2, 3))]))
    empty = weft.write("empty.safetensors", safetensors([("other", "F32", (1,), (1,))]))
    cut = weft.write("cut.safetensors", safetensors([("params.0.b", "F32", (128,), [0.0] * 128)])[:-4])
    for path in (shape, empty, cut):
        check_same(weft, STEP, "--load", path, *DIGITS, code=BAD_INPUT, strategies=["ddp", "fsdp"])
    check_same(weft, STEP, "--resume", INIT, *DIGITS, code=BAD_INPUT, strategies=["ddp"])


def case_output(weft):
    exists = weft.write("exists", "")
    check_same(weft, *MLP, "--save", exists, code=USAGE, strategies=["ddp"])
    check_same(weft, *MLP, "--log", weft.path("nowhere") / "log", code=USAGE, strategies=["ddp"])
    # What shows only when rank 0 opens it.
    check_same(weft, *MLP, "--log", "/proc/log", code=FAILED)
    equal(weft.files(), ["exists"])


def case_another_launcher(weft):
    """Each rank is a process of its own there; rank 0 speaks, and all give the same code."""
    missing = weft.path("missing")
    run = ["run", STEP, "--load", missing, *DIGITS, "--quiet", "--strategy", "ddp"]
    alone = weft("run", STEP, "--load", missing, *DIGITS, "--quiet").refuse(BAD_INPUT)
    job = str(20000 + os.getpid() % 40000)
    started = []
    for rank in ("0", "1", "2"):
        variables = {"RANK": rank, "WORLD_SIZE": "3", "LOCAL_RANK": rank, "LOCAL_WORLD_SIZE": "3"}
        variables |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": job}
        command = [str(part) for part in [weft.program, *run]]
        started.append(subprocess.Popen(command, env=os.environ | variables, stderr=subprocess.PIPE))
    said = [process.communicate(timeout=60)[1].decode() for process in started]
    equal(said, [alone.err, "", ""], "what the ranks say")
    equal([process.returncode for process in started], [BAD_INPUT] * 3, "exit codes")


if __name__ == "__main__":
    main(globals())
