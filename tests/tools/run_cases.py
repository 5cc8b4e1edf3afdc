"""`weft run` as a user meets it: what is fed, what is refused, what is written."""

import fcntl
import json
import os
import pty
import re
import resource
import select
import signal
import struct
import subprocess
import termios
import time

from command import (
    BAD_INPUT,
    FAILED,
    OK,
    UNSUPPORTED,
    USAGE,
    Skip,
    equal,
    main,
    npy,
    read_safetensors,
    safetensors,
    same_bytes,
)

ECHO = "tests/tools/data/echo.mlir"
PLAIN = "tests/tools/data/plain.mlir"
MLP = "examples/mlp/step.mlir"
MLP_DATA = ["--data", "images=examples/digits/images.npy", "--data", "labels=examples/digits/labels.npy"]
MLP_RUN = ["run", MLP, "--load", "examples/mlp/init.safetensors", *MLP_DATA]


def echo(*options):
    """Shows on request; w and both batches are set, so that a case changes what it is about."""
    given = {option.split("=")[0] for option in map(str, options) if "=" in option}
    base = [] if "w" in given or "--load" in options or "--resume" in options else ["--set", "w=1,2,3"]
    for name in ("x", "tokens"):
        if name not in given:
            base += ["--set", f"{name}=0"]
    return ["run", ECHO, *base, *options]


def show(*names):
    return [part for name in names for part in ("--show", name)] + ["--quiet"]


# Values ----------------------------------------------------------------------------------------------------


def case_rows_sequential(weft):
    """Two arguments from two files: the same rows, in order, from the start again after the last whole batch."""
    x = weft.write("x.npy", npy("<f4", (5, 3), [float(i) for i in range(15)]))
    tokens = weft.write("t.npy", npy("<i8", (5, 3), [100 + i for i in range(15)]))
    done = weft(
        *echo("--data", f"x={x}", "--data", f"tokens={tokens}", "--order", "sequential", "--steps", 3),
        *show("x_seen", "tokens_seen"),
    ).expect(OK)
    batches = [[0, 1, 2, 3, 4, 5], [6, 7, 8, 9, 10, 11], [0, 1, 2, 3, 4, 5]]
    equal(done.shown()["x_seen"], batches, "x")
    equal(done.shown()["tokens_seen"], [[100 + i for i in batch] for batch in batches], "tokens")


def case_rows_shuffled(weft):
    """Shuffled rows of two files stay together, and an epoch has each row at most once."""
    x = weft.write("x.npy", npy("<f4", (6, 3), [float(i // 3) for i in range(18)]))
    tokens = weft.write("t.safetensors", safetensors([("t", "I32", (6, 3), [i // 3 for i in range(18)])]))
    run = [*echo("--data", f"x={x}", "--data", f"tokens={tokens}", "--steps", 6), *show("x_seen", "tokens_seen")]
    shown = weft(*run).expect(OK).shown()
    equal(shown["x_seen"], shown["tokens_seen"], "rows of both files")
    rows = [batch[place] for batch in shown["x_seen"] for place in (0, 3)]
    equal(sorted(rows[:6]), [0, 1, 2, 3, 4, 5], "rows of the first epoch")
    equal(sorted(rows[6:]), [0, 1, 2, 3, 4, 5], "rows of the second epoch")
    equal(weft(*run).expect(OK).shown(), shown, "the same seed")
    if weft(*run, "--seed", 1).expect(OK).shown() == shown:
        raise AssertionError("seed 1 gives the order of seed 0")


def case_files_without_suffix(weft):
    """What a file is shows in its first bytes."""
    values = [float(i) for i in range(6)]
    tensors = safetensors([("y", "F32", (2, 3), [-1.0] * 6), ("z", "F32", (2, 3), values)])
    for source in (weft.write("rows", npy("<f4", (2, 3), values)), f"{weft.write('tensors', tensors)}:z"):
        done = weft(*echo("--data", f"x={source}", "--order", "sequential"), *show("x_seen")).expect(OK)
        equal(done.shown()["x_seen"], [values], source)
    # Its bytes are still there for whoever wants them.
    done = weft(*echo("--data", f"tokens={weft.path('rows')}:u8", "--order", "sequential"), *show("tokens_seen")).expect(OK)
    equal(done.shown()["tokens_seen"], [[147, 78, 85, 85, 77, 80]])


def case_text(weft):
    """Text is a stream of bytes; windows share one token, so that every byte is predicted once."""
    text = weft.write("text.txt", "abcdefg")
    done = weft(
        *echo("--data", f"tokens={text}", "--order", "sequential", "--steps", 1), *show("tokens_seen")
    ).expect(OK)
    equal(done.shown()["tokens_seen"], [[97, 98, 99, 99, 100, 101]], "windows of 3")


def case_token_files(weft):
    tokens = [1, 300, 65535, 7, 8, 9]
    file = weft.write("t.bin", struct.pack("<6H", *tokens))
    run = echo("--data", f"tokens={file}:u16", "--order", "sequential", "--steps", 1)
    equal(weft(*run, *show("tokens_seen")).expect(OK).shown()["tokens_seen"], [[1, 300, 65535, 65535, 7, 8]])


def case_folder(weft):
    """Files of a folder come in the order of their paths, chosen by pattern."""
    weft.path("d").mkdir()
    for name, text in (("b.h", "de"), ("a.h", "abc"), ("c.txt", "zzzzz")):
        weft.write(f"d/{name}", text)
    run = echo("--data", f"tokens={weft.path('d')}:*.h", "--order", "sequential")
    equal(weft(*run, *show("tokens_seen")).expect(OK).shown()["tokens_seen"], [[97, 98, 99, 99, 100, 101]])


def case_unigram_entropy(weft):
    """Half a, half b: ln 2 nats for each byte."""
    text = weft.write("text.txt", "ab" * 50)
    done = weft(*echo("--data", f"tokens={text}", "--steps", 2)).expect(OK, "tokens: unigram entropy 0.6931 nats")
    done.expect(OK, "(unigram entropy 0.6931)")
    summary = weft(*echo("--data", f"tokens={text}", "--json")).expect(OK).json_lines()[-1]["summary"]
    if abs(summary["unigram_entropy"] - 0.693147181) > 1e-9:
        raise AssertionError(summary)


def case_set(weft):
    done = weft(
        *["run", ECHO, "--set", "w=0.5", "--set", "x=1,2,3,4,5,6", "--set", "tokens=text:hi", "--set", "lr=0.25"],
        *["--set", "key=7,4294967295", "--set", "fresh_key=1,2", "--set", "scale=1e300,-0.1", "--steps", 2],
        *show("w", "x_seen", "tokens_seen", "lr_seen", "key_seen", "fresh_key_seen", "scale_seen"),
    ).expect(OK)
    shown = done.shown()
    equal(shown["w"], [[0.25] * 3, [0.0] * 3], "w less the rate")
    equal(shown["x_seen"], [[1, 2, 3, 4, 5, 6]] * 2)
    equal(shown["tokens_seen"], [[104, 105, 0, 0, 0, 0]] * 2)
    equal(shown["lr_seen"], [[0.25]] * 2)
    # The step adds one to this key; the other keeps what was set.
    equal(shown["key_seen"], [[7, 4294967295], [8, 0]])
    equal(shown["fresh_key_seen"], [[1, 2]] * 2)
    equal(shown["scale_seen"], [[1e300, -0.1]] * 2)


def case_set_wide_integer(weft):
    """64-bit integers do not pass through floating point."""
    graph = weft.write(
        "wide.mlir",
        'func.func @main(%a: tensor<2xi64> {weft.name = "a", weft.role = "const"}) -> (tensor<2xi64> {weft.name = "b"}) {\n'
        "  return %a : tensor<2xi64>\n}\n",
    )
    done = weft("run", graph, "--set", "a=9007199254740993,-9223372036854775808", "--show", "b", "--quiet").expect(OK)
    equal(done.out, "b = 9007199254740993 -9223372036854775808\n")


def case_init(weft):
    """--init and --set go before what the file or the graph says."""
    checkpoint = weft.write("w.safetensors", safetensors([("w", "F32", (3,), [4, 5, 6])]))
    run = ["--hyper", "lr=0", *show("w", "count", "scale_seen")]
    shown = weft(*echo("--load", checkpoint), *run).expect(OK).shown()
    equal((shown["w"], shown["count"], shown["scale_seen"]), ([[4, 5, 6]], [[1]], [[1, 1]]))
    shown = weft(*echo("--init", "w=value(2)", "--init", "count=value(41)"), *run).expect(OK).shown()
    equal((shown["w"], shown["count"]), ([[2, 2, 2]], [[42]]))
    shown = weft(*echo("--init", "w=normal(1)"), *run).expect(OK).shown()
    equal(shown, weft(*echo("--init", "w=normal(1)"), *run).expect(OK).shown(), "the same seed")
    if shown == weft(*echo("--init", "w=normal(1)"), *run, "--seed", 9).expect(OK).shown():
        raise AssertionError("two seeds draw the same values")


def case_name_patterns(weft):
    """A * in a name of --init and --set: for steps with hundreds of parameters."""
    data = ["--set", "arg*=1", *show("0.w", "0.m"), "--role", "arg2,arg3=const"]
    run = ["run", PLAIN, *data]
    shown = weft(*run, "--init", "0.*=zeros", "--init", "*w=value(2)").expect(OK).shown()
    # Sum of w is 4, r = 3 and 3, gradient 6, w = 2 - 6.
    equal(shown, {"0.w": [[-4, -4]], "0.m": [[6, 6]]})
    weft(*run, "--init", "1.*=zeros").refuse(BAD_INPUT, "--init: no argument of the step matches '1.*'")
    weft(*run, "--init", "*m=zeros").refuse(BAD_INPUT, "no initial value for param argument '0.w'")


def case_rng(weft):
    """A key that the step updates is drawn once; one that it does not update is new in each step."""
    run = [*echo("--steps", 3), *show("key_seen", "fresh_key_seen")]
    shown = weft(*run).expect(OK).shown()
    first = shown["key_seen"][0]
    equal(shown["key_seen"], [[(word + i) % 2**32 for word in first] for i in range(3)], "the updated key")
    fresh = [tuple(key) for key in shown["fresh_key_seen"]]
    equal(len(set(fresh)), 3, "different fresh keys")
    equal(weft(*run).expect(OK).shown(), shown, "the same seed")
    other = weft(*run, "--seed", 1).expect(OK).shown()
    if other["key_seen"][0] == first or other["fresh_key_seen"][0] == shown["fresh_key_seen"][0]:
        raise AssertionError("two seeds give the same key")


def case_rng_init(weft):
    """A key that was given by --init is kept, as with --set."""
    shown = weft(*echo("--init", "fresh_key=value(3)", "--steps", 2), *show("fresh_key_seen")).expect(OK).shown()
    equal(shown["fresh_key_seen"], [[3, 3]] * 2)


def case_hyper(weft):
    """A schedule's total is the number of steps of the run, those before --resume included; its own steps win."""
    run = show("lr_seen")
    rates = weft(*echo("--hyper", "lr=linear(1,0)", "--steps", 4), *run).expect(OK).shown()["lr_seen"]
    equal(rates, [[1.0], [0.75], [0.5], [0.25]])
    half = weft.path("half")
    weft(*echo("--steps", 2, "--save", half, "--quiet")).expect(OK)
    rates = weft(*echo("--resume", half, "--hyper", "lr=linear(1,0)", "--steps", 2), *run).expect(OK).shown()["lr_seen"]
    equal(rates, [[0.5], [0.25]], "steps 2 and 3 of 4")
    rates = weft(*echo("--resume", half, "--hyper", "lr=linear(1,0,steps=8)", "--steps", 2), *run).expect(OK)
    equal(rates.shown()["lr_seen"], [[0.75], [0.625]], "steps 2 and 3 of 8")
    equal(weft(*echo("--steps", 1), *run).expect(OK).shown()["lr_seen"], [[0.5]], "weft.init of the argument")


def case_resume(weft):
    """State, both kinds of keys, constants and the step go on where they were."""
    names = show("w", "count", "key_seen", "fresh_key_seen", "scale_seen", "x_seen")
    x = weft.write("x.npy", npy("<f4", (7, 3), [float(i) for i in range(21)]))
    run = ["run", ECHO, "--data", f"x={x}", "--set", "tokens=0", "--seed", 5, *names]
    start = ["--set", "w=1,2,3", "--set", "scale=3,4"]
    whole = weft(*run, *start, "--steps", 5).expect(OK).shown()
    half = weft.path("half")
    first = weft(*run, *start, "--steps", 2, "--save", half).expect(OK).shown()
    second = weft(*run, "--resume", half, "--steps", 3).expect(OK).shown()
    equal({name: first[name] + second[name] for name in whole}, whole)
    tensors, metadata = read_safetensors(half)
    equal(sorted(tensors), ["count", "key", "scale", "w"], "what is saved")
    equal(metadata, {"weft.order": "shuffled", "weft.seed": "5", "weft.step": "2"})
    # --load takes the values and starts at step 0: the fresh keys are those of the beginning.
    loaded = weft(*run, "--load", half, "--steps", 1).expect(OK).shown()
    equal(loaded["fresh_key_seen"][0], whole["fresh_key_seen"][0], "fresh key at step 0")
    equal(loaded["count"], [[3]])


def case_resume_with_another_order(weft):
    """Other batches than those of the run that was saved are told of; the same ones need no word."""
    half = weft.path("half")
    weft(*echo("--seed", 5, "--save", half)).expect(OK)
    done = weft(*echo("--resume", half)).expect(OK, f"weft: warning: '{half}' was saved with --seed 5, and this run has 0")
    equal("--order" in done.err, False, "order")
    done = weft(*echo("--resume", half, "--seed", 5, "--order", "sequential"))
    done.expect(OK, f"weft: warning: '{half}' was saved with --order shuffled, and this run has sequential")
    for run in (["--resume", half, "--seed", 5], ["--load", half]):
        equal("saved with" in weft(*echo(*run)).expect(OK).err, False, run)


def case_synthetic(weft):
    run = ["run", ECHO, "--set", "w=0", "--synthetic", *show("x_seen", "tokens_seen")]
    shown = weft(*run).expect(OK).shown()
    if not all(0 <= x < 1 for x in shown["x_seen"][0]) or len(set(shown["x_seen"][0])) < 6:
        raise AssertionError(shown)
    if not all(0 <= token < 256 and token == int(token) for token in shown["tokens_seen"][0]):
        raise AssertionError(shown)
    equal(weft(*run).expect(OK).shown(), shown)
    loud = ["run", ECHO, "--set", "w=0", "--synthetic"]
    weft(*loud).expect(OK, "weft: note: integers of 'tokens' are drawn at random from 0 to 255")
    for silent in ("--quiet", "--set=tokens=1"):
        equal("at random" in weft(*loud, silent).expect(OK).err, False, silent)
    # What has a source keeps it.
    x = weft.write("x.npy", npy("<f4", (2, 3), [1, 2, 3, 4, 5, 6]))
    shown = weft(*run, "--data", f"x={x}", "--order", "sequential").expect(OK).shown()
    equal(shown["x_seen"], [[1, 2, 3, 4, 5, 6]])


def case_inferred_roles(weft):
    """A plain jitted step: donated values are trained, and what is inferred is said."""
    data = ["--set", "arg2=1,0,0,1", "--set", "arg3=1,2", "--set", "arg4=0.25"]
    run = ["run", PLAIN, "--set", "0.w=0", "--init", "0.m=zeros", *data, "--steps", 2]
    done = weft(*run, "--show", "0.w", "--show", "loss").expect(
        OK,
        "roles that tests/tools/data/plain.mlir does not state",
        "param  0.w\n         because it is donated and a contraction depends on it",
        "state  0.m\n         because it is donated and no contraction depends on it",
        "batch  arg2, arg3\n         because it is not donated",
        "hyper  arg4\n         because it is a number and not donated",
        "loss   result 2\n         because",
    )
    # r = w - y; gradient 2 r / 2; m = 0.5 m + g; w -= 0.25 m
    equal(done.shown()["loss"], [[2.5], [1.40625]])
    equal(done.shown()["0.w"], [[0.25, 0.5], [0.5625, 1.125]])
    equal(weft(*run, "--quiet").expect(OK).err, "", "--quiet")


def case_role(weft):
    """--role changes what is inferred; a batch becomes a constant."""
    run = ["run", PLAIN, "--set", "0.w=0", "--init", "0.m=zeros", "--set", "arg4=0.25"]
    weft(*run).refuse(BAD_INPUT, "no data for argument 'arg2', taken as batch because it is not donated", "--role arg2=")
    done = weft(*run, "--role", "arg2,arg3=const", "--init", "arg2=ones", "--init", "arg3=value(2)", "--json").expect(OK)
    equal(done.json_lines()[0]["loss"], 4.0)
    # What the step changes cannot be kept as it is.
    weft(*run, "--role", "0.w=const").refuse(BAD_INPUT, "--role 0.w=const: the step returns a new value for '0.w'")


def case_notes_after_refusal(weft):
    """What is inferred about a step that cannot be run interests nobody."""
    graph = weft.write("u.mlir", "func.func @main(%a: tensor<2xf32>) -> tensor<2xf32> {\n  %0 = a.b %a : tensor<2xf32>\n  return %0 : tensor<2xf32>\n}\n")
    done = weft("run", graph, "--synthetic").refuse(UNSUPPORTED, f"{graph}:2:3: unsupported op 'a.b'")
    equal(len(done.err.splitlines()), 1, done.err)


def case_no_update(weft):
    """Parameters that no result replaces would never change: that is said."""
    graph = weft.write("n.mlir", open(PLAIN, encoding="utf-8").read().replace("tf.aliasing_output", "other.attribute"))
    run = ["run", graph, "--role", "w,m=param", "--synthetic", "--init", "w=ones", "--init", "m=ones", "--set", "arg4=1"]
    text = graph.read_text().replace("%arg0", "%w").replace("%arg1", "%m")
    graph.write_text(text)
    told = "warning: no result is written over an argument, so that nothing is trained"
    weft(*run).expect(OK, told)
    # As `jax.jit(step).lower(...).as_text()` prints a step: what were parameters are batches then.
    weft("run", graph, "--synthetic", "--set", "arg4=1").expect(OK, told)


def case_donors(weft):
    """JAX marks donated arguments (jax.buffer_donor) where it leaves the pairs to the compiler: they are updated all the same."""
    step = "examples/mlp/step.mlir"
    marked = weft.write("marked.mlir", re.sub(r"tf\.aliasing_output = \d+ : i32", "jax.buffer_donor = true", open(step, encoding="utf-8").read()))
    data = ["--data", "images=examples/digits/images.npy", "--data", "labels=examples/digits/labels.npy"]
    train = [*data, "--load", "examples/mlp/init.safetensors", "--steps", 3, "--seed", 3, "--threads", 1, "--quiet"]
    for layout in ([], ["--strategy", "ddp", "--devices", 2], ["--strategy", "fsdp", "--devices", 2]):
        weft("run", step, *train, *layout, "--save", weft.path("a"), "--force").expect(OK)
        weft("run", marked, *train, *layout, "--save", weft.path("b"), "--force").expect(OK)
        same_bytes(weft.path("a"), weft.path("b"))


# Refusals --------------------------------------------------------------------------------------------------


def check_refusals(weft, refusals):
    """Each is refused with its code and text, before anything is written."""
    before = weft.files()
    output = ["--save", weft.path("out.safetensors"), "--log", weft.path("out.jsonl")]
    for options, code, text in refusals:
        weft(*options, *output).refuse(code, *([text] if isinstance(text, str) else text))
        equal(weft.files(), before, f"files after {options}")


def case_bad_options(weft):
    check_refusals(
        weft,
        [
            (echo("--hyper", "lr=fast"), USAGE, "--hyper lr: 'fast' is not a known schedule"),
            (echo("--hyper", "lr=cosine(1,2,3,4,5)"), USAGE, "--hyper lr: "),
            (echo("--hyper", "lr=warmup(1"), USAGE, "--hyper lr: column 9 of 'warmup(1'"),
            (echo("--init", "count=normal("), USAGE, "--init count: column 8 of 'normal('"),
            (echo("--set", "lr=1", "--hyper", "lr=2"), USAGE, "--hyper and --set both give values for 'lr'"),
            (["run", ECHO, "--set", "w"], USAGE, "--set 'w' must have the form NAME=VALUE"),
            (["run", ECHO, "--data", "=x"], USAGE, "--data '=x' must have the form NAME=VALUE"),
            (["run", ECHO, "--set", "w=1,two"], USAGE, "--set w: 'two' is not a number"),
            (["run", ECHO, "--set", "w=1,,2"], USAGE, "--set w: ',2' is not a number"),
            (["run", ECHO, "--set", "w="], USAGE, "--set w: '' is not a number"),
            (echo("--set", "x=1", "--set", "x=2"), USAGE, "--set x is given twice"),
            (echo("--hyper", "lr=1", "--hyper", "lr=1"), USAGE, "--hyper lr is given twice"),
            (["run", ECHO, "--data", "x=a", "--data", "x=b"], USAGE, "--data x is given twice"),
            (["run", ECHO, "--data", "x="], USAGE, "--data x has no file"),
            (echo("--hyper", "lr=cosine(1,min=2)"), USAGE, "--hyper lr: 'cosine(1,min=2)': min is 2, above the value 1"),
            (echo("--show", "loss=hex"), USAGE, "--show loss=hex: must be value or text"),
            (echo("--show", "loss", "--json"), USAGE, "--show and --json both write to standard output"),
            (echo("--role", "count=boss"), USAGE, "--role count=boss: must be param, state, batch, hyper, rng or const"),
            (echo("--load", "a", "--resume", "b"), USAGE, "a run starts from one file: give --load or --resume, once"),
            (echo("--quiet", "--verbose"), USAGE, "--quiet and --verbose exclude each other"),
            (echo("--steps", "0"), USAGE, "--steps '0' must be an integer from 1 to"),
            (echo("--steps", "1e3"), USAGE, "--steps '1e3' must be an integer"),
            (echo("--threads", "0"), USAGE, "--threads '0' must be an integer from 1 to 4096"),
            (echo("--seed", "-1"), USAGE, "--seed '-1' must be an integer from 0"),
            (echo("--order", "random"), USAGE, "--order 'random' must be shuffled or sequential"),
            (["run"], USAGE, "no step graph given"),
            (["run", ECHO, PLAIN], USAGE, "more than one step graph given"),
        ],
    )


def case_unknown_names(weft):
    """Names that the graph has not, and roles that do not take the option."""
    listed = f"`weft graph {ECHO}` lists"
    check_refusals(
        weft,
        [
            (echo("--hyper", "rate=1"), BAD_INPUT, ("--hyper: the step has no argument 'rate'", listed)),
            (echo("--init", "v=ones"), BAD_INPUT, ("--init: the step has no argument 'v'", listed)),
            (echo("--set", "v=1"), BAD_INPUT, ("--set: the step has no argument 'v'", listed)),
            (echo("--data", "z=README.md"), BAD_INPUT, ("--data: the step has no argument 'z'", listed)),
            (echo("--role", "w,v=param"), BAD_INPUT, ("--role: the step has no argument 'v'", listed)),
            (echo("--show", "v"), BAD_INPUT, ("--show: the step has no result 'v'", listed)),
            (echo("--hyper", "count=1"), BAD_INPUT, "--hyper: argument 'count' has role state, expected hyper"),
            (echo("--data", "count=README.md"), BAD_INPUT, "--data: argument 'count' has role state, expected batch"),
        ],
    )


def case_values_that_do_not_fit(weft):
    check_refusals(
        weft,
        [
            (["run", ECHO, "--set", "w=1,2"], BAD_INPUT, "--set w: 2 numbers given for 3 elements"),
            (["run", ECHO, "--set", "w=1,2,3,4"], BAD_INPUT, "--set w: 4 numbers given for 3 elements"),
            (["run", ECHO, "--set", "w=text:abc"], BAD_INPUT, "--set w: text needs an integer argument, not f32"),
            (echo("--set", "tokens=text:1234567"), BAD_INPUT, "7 bytes of text do not fit in 6 elements"),
            (echo("--set", "count=1.5"), BAD_INPUT, "1.5 is not a value of type i32"),
            (echo("--set", "count=2147483648"), BAD_INPUT, "2147483648 does not fit i32"),
            (echo("--set", "key=-1"), BAD_INPUT, "-1 does not fit ui32"),
            (echo("--init", "count=normal(1)"), BAD_INPUT, "'count'"),
            (["run", ECHO, "--set", "w=1e99"], BAD_INPUT, "1e+99 does not fit f32"),
            (["run", ECHO, "--init", "w=value(1e39)"], BAD_INPUT, "1e+39 does not fit f32"),
            (echo("--hyper", "lr=1e39"), BAD_INPUT, "1e+39 does not fit f32; while reading --hyper lr"),
            (echo("--hyper", "lr=linear(1,1e39)", "--steps", 9), BAD_INPUT, "1e+39 does not fit f32; while reading --hyper lr"),
            (["run", ECHO, "--synthetic"], BAD_INPUT, "no initial value for param argument 'w': give --load FILE"),
            (["run", ECHO, "--set", "w=1"], BAD_INPUT, "no data for batch argument 'x': give --data x=FILE"),
            (["run", PLAIN, "--set", "0.w=0", "--set", "0.m=0", "--synthetic"], BAD_INPUT, "no value for hyper argument 'arg4'"),
        ],
    )


def case_bad_data(weft):
    def x(name, content):
        return echo("--data", f"x={weft.write(name, content)}")

    def tokens(name, content, option=""):
        return echo("--data", f"tokens={weft.write(name, content)}{option}")

    good = npy("<f4", (4, 3), [0.0] * 12)
    check_refusals(
        weft,
        [
            (echo("--data", "x=missing.npy"), BAD_INPUT, "missing.npy"),
            (x("shape.npy", npy("<f4", (4, 2), [0.0] * 8)), BAD_INPUT, ("shape.npy", "tensor<4x2xf32>")),
            (x("line.npy", npy("<f4", (12,), [0.0] * 12)), BAD_INPUT, ("line.npy", "cannot take rows of tensor<12xf32>")),
            (x("text.txt", "a" * 64), BAD_INPUT, "the data of 'x' is text, but the argument is f32"),
            (tokens("cut.bin", good[:40]), BAD_INPUT, "cut.bin"),
            (x("rank.npy", npy("<f4", (4, 3, 1), [0.0] * 12)), BAD_INPUT, "rank.npy"),
            (x("rows.npy", npy("<f4", (1, 3), [0.0] * 3)), BAD_INPUT, ("rows.npy", "1 row")),
            (x("ints.npy", npy("<i4", (4, 3), [0] * 12)), BAD_INPUT, "i32 cannot become f32"),
            (tokens("floats.npy", npy("<f4", (4, 3), [0.0] * 12)), BAD_INPUT, "f32 cannot become i32"),
            (tokens("wide.npy", npy("<i8", (2, 3), [2**31] * 6)), BAD_INPUT, "2147483648 does not fit i32"),
            (x("cut.npy", good[:-1]), BAD_INPUT, "cut.npy"),
            (x("head.npy", good[:40]), BAD_INPUT, "head.npy"),
            (x("not.npy", b"hello"), BAD_INPUT, "not.npy"),
            (x("empty.npy", b""), BAD_INPUT, "empty.npy"),
            (x("fortran.npy", npy("<f4", (4, 3), [0.0] * 12, order=True)), BAD_INPUT, "fortran.npy"),
            (x("big.npy", npy(">f4", (4, 3), [0.0] * 12)), BAD_INPUT, "big.npy"),
            (x("f8.safetensors", safetensors([("x", "F8_E4M3", (4, 3), [0] * 12)])), BAD_INPUT, "F8_E4M3"),
            (x("two.safetensors", safetensors([("a", "F32", (4, 3), [0.0] * 12), ("b", "F32", (1,), [0.0])])), BAD_INPUT, "two.safetensors"),
            (tokens("short.txt", "ab"), BAD_INPUT, "short.txt"),
            (tokens("few.bin", b"\0" * 8, ":u16"), BAD_INPUT, "few.bin"),
            (tokens("odd.bin", b"\0" * 21, ":u16"), BAD_INPUT, "odd.bin"),
            (tokens("kind.bin", b"\0" * 64, ":u99"), BAD_INPUT, "u99"),
        ],
    )


def case_integer_schedules(weft):
    """Every step of a schedule of integers has to be one, which is found out before the first step."""
    graph = weft.write(
        "integer.mlir",
        'func.func @main(%a: tensor<i32> {weft.name = "a", weft.role = "hyper"}) -> (tensor<i32> {weft.name = "b"}) {\n'
        "  return %a : tensor<i32>\n}\n",
    )
    run = ["run", graph, "--steps", 5, "--show", "b", "--quiet"]
    equal(weft(*run, "--hyper", "a=warmup(4,4)").expect(OK).shown()["b"], [[1], [2], [3], [4], [4]])
    check_refusals(
        weft,
        [
            ([*run, "--hyper", "a=warmup(2,4)"], BAD_INPUT, "0.5 is not a value of type i32; while computing --hyper a for step 0"),
            ([*run, "--hyper", "a=linear(9,0,steps=6)"], BAD_INPUT, "7.5 is not a value of type i32; while computing --hyper a for step 1"),
            ([*run, "--hyper", "a=3e9"], BAD_INPUT, "3e+09 is not a value of type i32; while reading --hyper a"),
        ],
    )


def case_outputs_apart_from_inputs(weft):
    """Nothing that a run reads is written over, however it is spelt; data that is mapped would end it with a signal."""
    x = weft.write("x.npy", npy("<f4", (4, 3), [0.0] * 12))
    tensors = weft.write("tensors", safetensors([("x", "F32", (4, 3), [0.0] * 12)]))
    saved = weft.path("saved")
    weft(*echo("--save", saved)).expect(OK)
    graph = weft.write("step.mlir", open(ECHO, encoding="utf-8").read())
    link = weft.path("link")
    link.symlink_to(x)
    before = {name: weft.path(name).read_bytes() for name in weft.files()}

    def refused(options, text):
        weft(*options, "--force").refuse(USAGE, text)
        equal({name: weft.path(name).read_bytes() for name in weft.files()}, before, f"files after {options}")

    refused(echo("--data", f"x={x}", "--log", x), "--log and --data x name the same file")
    refused(echo("--data", f"x={x}", "--log", link), "--log and --data x name the same file")
    refused(echo("--data", f"x={link}", "--save", x), "--save and --data x name the same file")
    refused(echo("--data", f"x={tensors}:x", "--log", tensors), "--log and --data x name the same file")
    refused(echo("--load", saved, "--log", f"{weft.folder}/./saved"), "--log and --load name the same file")
    refused(echo("--resume", saved, "--log", saved), "--log and --resume name the same file")
    run = ["run", graph, *echo()[2:]]
    refused([*run, "--log", graph], "--log and the step name the same file")
    refused([*run, "--save", graph], "--save and the step name the same file")
    refused(echo("--save", weft.path("new"), "--log", f"{weft.folder}/./new"), "--save and --log name the same file")
    # A checkpoint may take the place of the one it goes on from, and devices take what several write.
    weft(*echo("--resume", saved, "--save", saved, "--force", "--log", "/dev/null")).expect(OK)
    equal(read_safetensors(saved)[1]["weft.step"], "2")


def case_rows_differ(weft):
    x = weft.write("x.npy", npy("<f4", (4, 3), [0.0] * 12))
    tokens = weft.write("t.npy", npy("<i4", (5, 3), [0] * 15))
    weft(*echo("--data", f"x={x}", "--data", f"tokens={tokens}")).refuse(
        BAD_INPUT, "the data of 'x'", "has 4 rows, that of 'tokens'", "has 5: they cannot be paired"
    )


def case_bad_checkpoints(weft):
    good = safetensors([("w", "F32", (3,), [1, 2, 3])])

    def load(name, content, option="--load"):
        return echo(option, weft.write(name, content))

    saved = [("w", "F32", (3,), [1, 2, 3]), ("count", "I32", (), [1]), ("key", "U32", (2,), [1, 2])]
    check_refusals(
        weft,
        [
            (echo("--load", weft.path("no.safetensors")), BAD_INPUT, "no.safetensors"),
            (load("name", safetensors([("v", "F32", (3,), [1, 2, 3])])), BAD_INPUT, "has no tensor 'w' for the param argument"),
            (load("shape", safetensors([("w", "F32", (4,), [1, 2, 3, 4])])), BAD_INPUT, ("'w'", "tensor<4xf32>", "tensor<3xf32>")),
            (load("type", safetensors([("w", "F64", (3,), [1, 2, 3])])), BAD_INPUT, ("'w'", "tensor<3xf64>", "tensor<3xf32>")),
            (load("state", safetensors([("w", "F32", (3,), [1] * 3), ("count", "I64", (), [1])])), BAD_INPUT, "'count'"),
            (load("cut", good[:-1]), BAD_INPUT, "cut"),
            (load("head", good[:12]), BAD_INPUT, "head"),
            (load("text", b"not a checkpoint at all"), BAD_INPUT, "text"),
            (load("empty", b""), BAD_INPUT, "empty"),
            (load("resume1", good, "--resume"), BAD_INPUT, "does not say at which step it was saved; give --load"),
            (load("resume2", safetensors(saved, {"weft.step": "soon"}), "--resume"), BAD_INPUT, "does not say at which step"),
            (load("resume3", safetensors(saved, {"weft.step": "3"}), "--resume"), BAD_INPUT, "has no tensor 'scale' for the const argument"),
            (load("resume4", safetensors(saved[:1], {"weft.step": "3"}), "--resume"), BAD_INPUT, "has no tensor 'count' for the state argument"),
        ],
    )


def case_unused_tensors(weft):
    """Tensors that nothing takes are mentioned on request only: a sampling step loads a training step's file."""
    file = weft.write("w", safetensors([("w", "F32", (3,), [1, 2, 3]), ("moment", "F32", (1,), [1])]))
    weft(*echo("--load", file, "--verbose")).expect(OK, "1 of 2 tensors of", "is not used, for example 'moment'")
    if "moment" in weft(*echo("--load", file)).expect(OK).err:
        raise AssertionError("said without being asked")


# Outputs ---------------------------------------------------------------------------------------------------


def case_existing_files(weft):
    """What exists is neither replaced nor touched without --force."""
    saved = weft.write("old.safetensors", "precious")
    log = weft.write("old.jsonl", "precious too")
    weft(*echo("--save", saved)).refuse(USAGE, "old.safetensors' exists; give --force to replace it")
    weft(*echo("--log", log)).refuse(USAGE, "old.jsonl' exists; give --force to replace it")
    equal((saved.read_text(), log.read_text()), ("precious", "precious too"))
    # With --force a run that is refused still leaves both alone.
    weft(*echo("--save", saved, "--log", log, "--force", "--init", "count=normal(1)")).refuse(BAD_INPUT)
    equal((saved.read_text(), log.read_text()), ("precious", "precious too"))
    weft(*echo("--save", saved, "--log", log, "--force", "--quiet")).expect(OK)
    equal(sorted(read_safetensors(saved)[0]), ["count", "key", "scale", "w"])
    equal(json.loads(log.read_text())["step"], 0)
    equal(weft.files(), ["old.jsonl", "old.safetensors"])


def case_saving_over_what_was_loaded(weft):
    file = weft.path("w")
    weft(*echo("--steps", 1, "--save", file, "--quiet")).expect(OK)
    weft(*echo("--resume", file, "--steps", 2, "--save", file, "--force", "--quiet")).expect(OK)
    tensors, metadata = read_safetensors(file)
    equal((tensors["count"], metadata["weft.step"]), ((3,), "3"))


def case_unwritable_outputs(weft):
    """Where nothing can be written is found out before the first step."""
    weft.path("folder").mkdir()
    for option in ("--save", "--log"):
        weft(*echo(option, weft.path("no/such/file"))).refuse(USAGE, "cannot be written: folder", "No such file or directory")
        weft(*echo(option, weft.path("folder"))).refuse(USAGE, "is a folder, expected a file")
    weft(*echo("--save", "/dev/null", "--force")).refuse(USAGE, "exists and is no regular file")
    weft(*echo("--save", "")).refuse(USAGE, "--save is given no name")
    weft.path("link").symlink_to("nothing")
    weft(*echo("--save", weft.path("link"), "--force")).refuse(USAGE, "is a link that leads nowhere")
    weft(*echo("--save", weft.path("a"), "--log", weft.path("a"))).refuse(USAGE, "name the same file")
    if os.geteuid() == 0:
        return
    weft.path("folder").chmod(0o555)
    weft(*echo("--save", weft.path("folder/file"))).refuse(USAGE, "Permission denied")


def limit_files(size):
    def limit():
        signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
        resource.setrlimit(resource.RLIMIT_FSIZE, (size, size))

    return limit


def case_full_disk_while_saving(weft):
    """A checkpoint that does not fit leaves nothing, and an older one as it was."""
    saved = weft.path("model.safetensors")
    run = [*MLP_RUN, "--save", saved, "--quiet"]
    weft(*run, preexec_fn=limit_files(65536)).refuse(FAILED, "model.safetensors", "File too large")
    equal(weft.files(), [])
    weft(*run, "--steps", 1).expect(OK)
    before = saved.read_bytes()
    weft(*run, "--force", "--steps", 2, preexec_fn=limit_files(65536)).refuse(FAILED, "File too large")
    equal(saved.read_bytes() == before, True, "the older file")
    equal(weft.files(), ["model.safetensors"])


def case_full_disk_while_logging(weft):
    """A log that cannot be written costs the log, not what was trained; the exit code tells."""
    log, saved = weft.path("log.jsonl"), weft.path("saved")
    done = weft(*echo("--steps", 40, "--log", log, "--save", saved, "--quiet"), preexec_fn=limit_files(2048))
    done.expect(FAILED, "warning: cannot write --log", "File too large; the run goes on without it")
    equal(read_safetensors(saved)[1]["weft.step"], "40")


def case_full_disk_on_stdout(weft):
    if not os.path.exists("/dev/full"):
        raise Skip("there is no /dev/full")
    with open("/dev/full", "wb") as full:
        done = subprocess.run([weft.program, *map(str, echo("--json"))], stdout=full, stderr=subprocess.PIPE, check=False)
    equal(done.returncode, FAILED)
    equal(b"cannot write standard output: No space left on device" in done.stderr, True, done.stderr)


def case_log_to_pipe(weft):
    """--log may name a pipe, which is no file to be careful about."""
    done = weft.run(["sh", "-c", f"{weft.program} run {ECHO} --set w=1 --synthetic --quiet --log /dev/stdout | cat"]).expect(OK)
    equal(json.loads(done.out)["step"], 0)


def case_json(weft):
    """Names that mean something else in a line get another name; what is not finite is null."""
    graph = weft.write(
        "names.mlir",
        'func.func @main(%a: tensor<f32> {weft.name = "a", weft.role = "hyper"}) -> '
        '(tensor<f32> {weft.name = "loss", weft.role = "loss"}, tensor<f32> {weft.name = "step", weft.role = "metric"}, '
        'tensor<i64> {weft.name = "q\\22\\5C", weft.role = "metric"}) {\n'
        "  %zero = stablehlo.constant dense<0.0> : tensor<f32>\n"
        "  %nan = stablehlo.divide %zero, %zero : tensor<f32>\n"
        "  %wide = stablehlo.constant dense<9007199254740991> : tensor<i64>\n"
        "  return %nan, %a, %wide : tensor<f32>, tensor<f32>, tensor<i64>\n}\n",
    )
    step, summary = weft("run", graph, "--hyper", "a=3", "--json").expect(OK).json_lines()
    equal((step["step"], step["loss"], step["step_"], step['q"\\']), (0, None, 3, 9007199254740991))
    equal(summary["summary"]["first_loss"], None)
    done = weft("run", graph, "--hyper", "a=3", "--show", "loss").expect(OK, "loss    nan\n")
    equal(done.out, "loss = nan\n")


def case_summary(weft):
    """What a run reports at its end."""
    done = weft(*MLP_RUN, "--steps", 30, "--order", "sequential").expect(
        OK, "images: examples/digits/images.npy: tensor<1797x64xf32>, 1797 rows", "\nmemory  peak 31", ", as the plan predicts; "
    )
    if not re.search(r"\nloss    2\.5756 -> 0\.\d{4}\ntime    30 steps, median [0-9.]+ ms, \d+ rows/s\n", done.err):
        done.fail("no summary of loss and time")
    lines = [line for line in done.err.splitlines() if line.startswith("step ")]
    equal(len(lines), 30, "lines of 30 steps")
    for line in lines:
        if not re.fullmatch(r"step [ \d]\d/30  loss \d\.\d{4}  accuracy \d\.\d{4}  +[0-9.]+ ms  +\d+ rows/s", line):
            done.fail(f"unexpected line: {line}")
    equal(done.out, "", "standard output")
    many = weft(*MLP_RUN, "--steps", 1000).expect(OK)
    equal(len([line for line in many.err.splitlines() if line.startswith("step ")]), 21, "lines of 1000 steps")
    parts = weft(*MLP_RUN, "--verbose").expect(OK, "  arguments ", "  constants ", "  results ", "  step ")
    equal(parts.err.count(" -> "), 0, "arrows after one step")


# Interrupts ------------------------------------------------------------------------------------------------


def start_endless(weft, *options):
    """A long run that has done some steps."""
    log = weft.path("log.jsonl")
    command = [weft.program, *echo("--steps", 10**12, "--log", log, *options)]
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    end = time.monotonic() + 40
    while not (log.exists() and log.stat().st_size > 1000):
        if process.poll() is not None or time.monotonic() > end:
            process.kill()
            raise AssertionError(f"no steps: {process.communicate()}")
        time.sleep(0.01)
    return process, log


def check_interrupt(weft, number, code):
    saved = weft.path("saved")
    process, log = start_endless(weft, "--save", saved, "--quiet")
    process.send_signal(number)
    _, err = process.communicate(timeout=30)
    equal(process.returncode, code, err)
    steps = [json.loads(line)["step"] for line in log.read_text().splitlines()]
    equal(steps, list(range(len(steps))), "whole lines in the log")
    tensors, metadata = read_safetensors(saved)
    equal(metadata["weft.step"], str(len(steps)), "the step saved")
    equal(tensors["count"], (len(steps),), "the state saved")
    equal(f"interrupted after {len(steps)} of 1000000000000 steps; everything is saved".encode() in err, True, err)
    equal(weft.files(), ["log.jsonl", "saved"])


def case_ctrl_c(weft):
    """The step is finished and everything saved; 130 is what a shell expects after Ctrl-C."""
    check_interrupt(weft, signal.SIGINT, 130)


def case_terminated(weft):
    check_interrupt(weft, signal.SIGTERM, 143)


# Terminals -------------------------------------------------------------------------------------------------


def on_terminal(command, columns, env=None, code=OK):
    """Everything that the command writes to a terminal of that width."""
    pid, fd = pty.fork()
    if pid == 0:
        # Until the parent has set the size of the window, nothing is written.
        os.read(0, 1)
        os.environ.update({"TERM": "xterm", **(env or {})})
        os.execv(command[0], list(map(str, command)))
    fcntl.ioctl(fd, termios.TIOCSWINSZ, struct.pack("HHHH", 24, columns, 0, 0))
    os.write(fd, b"\n")
    output = b""
    end = time.monotonic() + 50
    while time.monotonic() < end:
        if not select.select([fd], [], [], 1)[0]:
            continue
        try:
            part = os.read(fd, 65536)
        except OSError:
            break
        if not part:
            break
        output += part
    _, status = os.waitpid(pid, 0)
    os.close(fd)
    equal(os.waitstatus_to_exitcode(status), code, output)
    return output.decode()


def progress_lines(output):
    """The states of the line that is rewritten, and what comes after it."""
    parts = output.split("\r\033[K")
    last, _, rest = parts[-1].partition("\r\n")
    return [*parts[1:-1], last], rest


def case_terminal(weft):
    """One line that is rewritten and never wraps, with a bar while there is room for one."""
    for columns in (40, 60, 80, 200):
        output = on_terminal([weft.program, *MLP_RUN, "--steps", 3000], columns)
        lines, rest = progress_lines(output)
        for line in lines:
            if len(line) >= columns or "\n" in line or "loss" not in line:
                raise AssertionError(f"on {columns} columns: {line!r}")
        equal("3000/3000" in lines[-1], True, lines[-1])
        equal("left" in lines[-1], False, lines[-1])
        equal(lines[-1].startswith("["), columns >= 80, f"a bar on {columns} columns")
        equal("accuracy" in lines[-1], columns >= 80, f"metrics on {columns} columns")
        equal(rest.startswith("loss "), True, rest)


def case_dumb_terminal(weft):
    """A terminal that cannot rewrite a line gets plain lines."""
    output = on_terminal([weft.program, *MLP_RUN, "--steps", 100], 80, {"TERM": "dumb"})
    equal("\033" in output, False, output)
    equal(output.count("\nstep "), 21)


def case_no_color(weft):
    """weft check colours what fails on a terminal, unless NO_COLOR is set."""
    command = [weft.program, "check", "tests/stablehlo/failing/checks.mlir"]
    equal("\033[" in on_terminal(command, 80, code=FAILED), True, "colour on a terminal")
    equal("\033[" in on_terminal(command, 80, {"NO_COLOR": "1"}, FAILED), False, "colour with NO_COLOR")
    equal("\033[" in weft(*command[1:]).expect(FAILED).out, False, "colour in a pipe")


if __name__ == "__main__":
    main(globals())
