"""Cases of `weft verify`."""

import json
import re

from command import BAD_INPUT, FAILED, OK, USAGE, Skip, equal, main

STEP = "examples/mlp/step.mlir"


def plan(weft, *options):
    path = weft.path("step.plan")
    weft("plan", STEP, "--threads", "1", "--quiet", "-o", path, *options).expect(OK)
    return path


def overlapped(weft):
    return plan(weft, "--strategy", "fsdp", "--devices", "4", "--cluster", "h100x8", "--overlap", "on")


def figures(weft, path):
    return json.loads(weft("verify", path, "--json").expect(OK).out)["figures"]


def case_proves(weft):
    result = weft("verify", overlapped(weft)).expect(OK)
    found = re.fullmatch(
        r"proved: (\d+) instructions on 2 streams, (\d+) collectives among 4 ranks: .* on all ranks\n"
        r"(not checked: whether \d+ workspaces? (is|are) large enough .*\n)?",
        result.out,
    )
    if not found:
        result.fail("expected a line that says what was proved")
    known = figures(weft, weft.path("step.plan"))
    equal((known["instructions"], known["collectives"]), (int(found[1]), int(found[2])))
    if not 0 < known["bound_ms"] <= known["step_ms"]:
        raise AssertionError(f"{known['step_ms']} ms are less than the bound of {known['bound_ms']} ms")


def case_one_rank(weft):
    path = plan(weft)
    weft("verify", path).expect(OK, out=["on 1 stream, 0 collectives among 1 rank: "])


def case_expectations(weft):
    path = overlapped(weft)
    known = figures(weft, path)
    budget = weft.write(
        "budget.txt",
        f"""# what the step may take
collectives <= {known["collectives"]}   # of all kinds
all_gather.bytes == {known["all_gather.bytes"]}

\tpeak_bytes<=1.5GiB
peak_bytes > 1 KiB
host_bytes == 0
step_ms < {known["step_ms"] * 1.001}
ranks != 5
""",
    )
    weft("verify", path, "--expect", budget).expect(OK, out=["7 of 7 expectations hold"])


def case_broken_expectations_are_named(weft):
    path = overlapped(weft)
    known = figures(weft, path)
    budget = weft.write("budget.txt", f"ranks == 4\ncollectives < {known['collectives']}\n\npeak_bytes <= 1kB\r\n")
    weft("verify", path, "--expect", budget).expect(
        FAILED,
        out=[
            f"budget.txt:2: collectives is {known['collectives']}, expected < {known['collectives']}\n",
            f"budget.txt:4: peak_bytes is {known['peak_bytes']}, expected <= 1000\n",
            "1 of 3 expectations hold",
        ],
    )
    report = json.loads(weft("verify", path, "--json", "--expect", budget).expect(FAILED).out)
    equal([entry["holds"] for entry in report["expectations"]], [True, False, False])
    equal([entry["line"] for entry in report["expectations"]], [1, 2, 4])


def case_bad_expectations(weft):
    path = overlapped(weft)
    for line, reason in {
        "peak <= 3": "there is no figure 'peak' of plans",
        "<= 3": "there is no figure '<=' of plans",
        "ranks 3": "expected <=, >=, ==, !=, < or > behind 'ranks'",
        "ranks = 3": "expected <=, >=, ==, !=, < or > behind 'ranks'",
        "ranks <= many": "expected a number behind '<='",
        "ranks <= -1": "expected a number behind '<='",
        "ranks <= 3 4": "'4' is no part of an expectation",
        "ranks <= 3MiB": "'MiB' is no part of an expectation",
        "step_ms <= 3s": "'s' is no part of an expectation: times are in milliseconds",
        "peak_bytes <= 3 Gib": "'Gib' is no part of an expectation",
        "ranks \x00 <= 3": "a NUL byte: this is no text",
    }.items():
        budget = weft.write("budget.txt", "ranks == 4\n" + line + "\n")
        weft("verify", path, "--expect", budget).refuse(BAD_INPUT, reason)
    weft("verify", path, "--expect", weft.path("none.txt")).refuse(BAD_INPUT, "none.txt")


def edited(path):
    """The text of a plan, ready to be changed."""
    return re.sub(r"\nend [0-9a-f]{16}\n$", "\nend edited\n", path.read_text())


def case_times_need_a_machine(weft):
    without = re.sub(r"(?m)^prediction .*\n", "", edited(plan(weft)))
    path = weft.write("timeless.plan", without)
    equal(figures(weft, path)["step_ms"], None)
    budget = weft.write("budget.txt", "step_ms <= 3\n")
    weft("verify", path, "--expect", budget).refuse(BAD_INPUT, "budget.txt:1: the plan predicts no times")


def waits_of(text):
    """Who waits for whom: the line's part before the waits, who, for whom, all of its waits."""
    for line in re.finditer(r"(?m)^(#\d+) \w+( \w+)? waits((?: #\d+)+):", text):
        for awaited in line[3].split():
            yield line, line[1], awaited


def without(text, line, awaited):
    """The plan in which the instruction of |line| does not wait for |awaited|."""
    others = "".join(f" {other}" for other in line[3].split() if other != awaited)
    shorter = line[0].replace(" waits" + line[3], f" waits{others}" if others else "")
    return text[: line.start()] + shorter + text[line.end() :]


def plan_within(weft, step, part, options):
    """A plan that takes |part| of the step memory of one without a budget, or the least above it that can be kept, by
    halves of what is missing."""
    path = weft.path("step.plan")
    command = ["plan", step, "--threads", "1", "--quiet", "--force", "-o", path, *options]
    weft(*command).expect(OK)
    memory = re.search(r"(?m)^memory argument (\d+) constant (\d+) result (\d+) step (\d+)", path.read_text())
    argument, constant, result, step_bytes = map(int, memory.groups())
    missing = 1 - part
    while missing > 0.01:
        budget = argument + constant + result + int(step_bytes * (1 - missing))
        if weft(*command, "--memory-budget", budget).code == OK:
            break
        missing /= 2
    return edited(path)


def refuses_without_any_wait(weft, step, part, *options, every=1):
    """No wait of a plan is there for nothing: without it, who waited and for whom is named. Of a large plan, one wait of
    |every|."""
    text = plan_within(weft, step, part, options)
    waits = list(waits_of(text))
    if len(waits) < 2:
        raise AssertionError(f"the plan has {len(waits)} waits to drop")
    for line, waiter, awaited in waits[::every]:
        result = weft("verify", weft.write("damaged.plan", without(text, line, awaited)))
        result.refuse(BAD_INPUT, f"it has to wait for {awaited};")
        if not result.err.startswith(f"weft: {waiter} (") and f" inside of {waiter} " not in result.err:
            result.fail(f"expected that {waiter} is said to have to wait")


def refuses_without_waits(weft, step, devices, every):
    for strategy in ["ddp", "fsdp", "deepspeed_stage_1", "deepspeed_stage_2", "deepspeed_stage_3"]:
        options = ["--strategy", strategy, "--devices", devices, "--cluster", "h100x8", "--overlap", "on"]
        for part in (1, 0.8):
            refuses_without_any_wait(weft, step, part, *options, every=every)


def case_plans_that_must_not_run(weft):
    refuses_without_waits(weft, STEP, 4, every=1)


def case_convolutions_that_must_not_run(weft):
    refuses_without_waits(weft, "examples/cnn/step.mlir", 4, every=2)


def case_transformers_that_must_not_run(weft):
    refuses_without_waits(weft, "examples/gpt/tiny/step.mlir", 8, every=4)


def change(weft, text, pattern, replacement):
    """A file that differs from |text| in the first place that |pattern| finds."""
    changed, count = re.subn("(?m)" + pattern, replacement, text, count=1)
    equal(count, 1, pattern)
    return weft.write("changed.plan", changed)


def case_changed_files(weft):
    """What was changed behind weft's back is not run; what was edited on purpose is proved like any other plan."""
    path = overlapped(weft)
    text = path.read_text()
    changed = change(weft, text, r"cost (\d+)", r"cost 1\1")
    weft("verify", changed).refuse(BAD_INPUT, "the file was changed after it was written", "'end edited'")
    changed = change(weft, edited(path), r"^source", "// a remark\nsource")
    weft("verify", changed).expect(OK)
    weft("plan", changed, "-o", changed, "--force", "--quiet").expect(OK)
    equal(changed.read_text(), text)


def case_line_ends_and_endless_files(weft):
    text = plan(weft).read_text()
    weft("verify", weft.write("crlf.plan", text.replace("\n", "\r\n"))).refuse(BAD_INPUT, "ends with CR LF")
    weft("verify", "/dev/zero").refuse(BAD_INPUT, "/dev/zero:1:1: a NUL byte: this is no text")


def case_short_workspaces(weft):
    """How much a kernel needs is the device's to say: `weft verify` says so, and `weft run` refuses too little."""
    path = plan(weft)
    text = edited(path)
    sizes = dict(re.findall(r"(?m)^(b\d+) step (\d+) ", text))
    for workspace in re.findall(r"(?m)^#\d+ .* workspace (b\d+)", text):
        line = f"\n{workspace} step {sizes[workspace]} "
        short = weft.write("short.plan", text.replace(line, f"\n{workspace} step {int(sizes[workspace]) // 2} "))
        weft("verify", short).expect(OK, out=["not checked: whether "])
        weft("run", short, "--synthetic", "--steps", 1).refuse(BAD_INPUT, "bytes of workspace on this device")
        return
    raise Skip("no kernel of the step needs a workspace on this host")


def case_other_values(weft):
    """Plans that are sound, but do something else than their graph."""
    text = edited(overlapped(weft))
    for pattern, replacement, *said in [
        (r"= add r0 r1 : f32", "= multiply r0 r1 : f32", "(loop) computes register", "which no operation of the graph"),
        (r" = reduce_scatter sum ", " = reduce_scatter max ", "combines by max", "by sum"),
        (r"^g0 \[0 1 ", "g0 [1 0 ", "are not those of the 'stablehlo."),
        (r"\"stablehlo.reduce_scatter\"", '"stabdehlo.reduce_scatter"', "unknown operation 'stabdehlo.reduce_scatter'"),
    ]:
        weft("verify", change(weft, text, pattern, replacement)).refuse(BAD_INPUT, *said)


def case_other_programs(weft):
    """The part of a plan that says where the step's arguments are."""
    text = edited(overlapped(weft))
    for pattern, replacement, *said in [
        (r'^(argument \d+ param "params.0.w" .* in \d+)\+128', r"\1+0  ", "'params.0.b'", "'params.0.w'", "both are to be in"),
        (r'"params.2.w" (f32.* in)', r'"params.2.b" \1', "two arguments of the step are called 'params.2.b'"),
        (r'^mesh "dp=4"', 'mesh "dp=2"', "has other ranks, arguments or results than the plan"),
    ]:
        weft("verify", change(weft, text, pattern, replacement)).refuse(BAD_INPUT, *said)
        weft("run", weft.path("changed.plan"), "--steps", "1").refuse(BAD_INPUT, *said)


def case_forged_figures(weft):
    text = edited(overlapped(weft))
    for pattern, replacement, said in [
        (r" live \d+$", " live 7", "7 bytes are said to be alive at once at most, but the buffers say "),
        (r"^memory argument (\d+)", r"memory argument 9\1", "the argument arena is said to have 9"),
        (r" exposed \d+ bound", " exposed 0 bound", "but on the machine that it carries these are "),
        (r" bound \d+$", " bound 1", "but on the machine that it carries these are "),
    ]:
        weft("verify", change(weft, text, pattern, replacement)).refuse(BAD_INPUT, said)


def case_plans_of_ranks(weft):
    """One file for each rank, in their order."""
    path = overlapped(weft)
    other = weft.path("other.plan")
    weft("plan", STEP, "--threads", "1", "--quiet", "-o", other, "--strategy", "ddp", "--devices", "4").expect(OK)
    said = weft("verify", path, path, path, path).expect(OK).out.splitlines()
    equal([line.startswith("not checked: ") for line in said[5:]], [True][: len(said) - 5])
    equal(said[4], "proved: 4 ranks, each with its plan, call the same collectives in one order")
    equal(len(json.loads(weft("verify", path, path, path, path, "--json").expect(OK).out)), 4)
    weft("verify", path, path).refuse(BAD_INPUT, "is a plan for 4 ranks, but there are 2 files")
    weft("verify", STEP, path).refuse(USAGE, "step.mlir is a step, but several files are plans")
    # What one rank gathers, another one wants to reduce.
    weft("verify", path, path, other, path).refuse(BAD_INPUT, "rank 2")


def case_usage(weft):
    weft("verify").refuse(USAGE, "no plan and no step given")
    weft("verify", "--expct", "b", "a").refuse(USAGE, "did you mean '--expect'")
    weft("verify", weft.path("none.plan")).refuse(BAD_INPUT, "none.plan")
    weft("verify", weft.write("bad.mlir", "module {")).refuse(BAD_INPUT, "bad.mlir:1:")


def case_steps_are_compiled_first(weft):
    layout = ["--strategy", "ddp", "--devices", "2", "--threads", "1", "--opt", "bucket_mb=0"]
    path = plan(weft, *layout[:4], *layout[6:])
    read = json.loads(weft("verify", path, "--json").expect(OK).out)
    made = json.loads(weft("verify", STEP, "--json", *layout).expect(OK).out)
    equal(made, read)
    budget = weft.write("budget.txt", f"all_reduce == {read['figures']['all_reduce']}\nall_gather > 0\n")
    weft("verify", STEP, *layout, "--expect", budget).expect(FAILED, out=["budget.txt:2: all_gather is 0", "1 of 2"])
    for options in [["--devices", 2], ["--cluster", "h100x8"], ["--threads", 1]]:
        weft("verify", path, *options).refuse(USAGE, "step.plan is a plan: options of its layout")


main(globals())
