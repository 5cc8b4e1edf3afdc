"""Plans on paper: `weft simulate` and `weft explain` on plans of the MLP example."""

import json

from command import BAD_INPUT, OK, USAGE, equal, main

STEP = "examples/mlp/step.mlir"


def make_plan(weft, *options):
    path = weft.folder / "step.plan"
    weft("plan", STEP, "--strategy", "fsdp", "--devices", 8, "-o", path, "--quiet", *options).expect(OK)
    return path


def simulate(weft, plan, *options):
    return json.loads(weft("simulate", plan, "--json", *options).expect(OK).out)


def case_without_trouble_it_is_the_timeline(weft):
    plan = make_plan(weft, "--cluster", "h100x8")
    report = simulate(weft, plan)
    equal(report["step_ns"][0], report["timeline_ns"])
    equal(report["rank_kinds"], 1)
    equal(report["waiting_ns"], 0)
    explained = json.loads(weft("explain", plan, "--json").expect(OK).out)
    equal(explained["step_ns"], report["timeline_ns"])
    equal(explained["bound_ns"], report["bound_ns"])
    assert report["bound_ns"] <= report["timeline_ns"]
    assert explained["critical_path"][0] == "ag1", explained["critical_path"]
    weft("simulate", plan).expect(OK, out=["8 ranks of h100x8", "throughput", "64 in a step", "peak"])


def case_trouble_costs_time(weft):
    plan = make_plan(weft, "--cluster", "h100x8")
    quiet = simulate(weft, plan, "--ranks", 1024)
    equal(quiet["rank_kinds"], 1)
    equal(quiet["samples"], 64 * 128)
    late = simulate(weft, plan, "--ranks", 1024, "--straggler", "0.001:2")
    equal(late["rank_kinds"], 2)
    assert late["step_ns"][0] > 1.5 * quiet["step_ns"][0], late
    assert late["waiting_ns"] > 0, late
    apart = simulate(weft, plan, "--ranks", 1024, "--jitter", "0.05", "--seed", 3)
    equal(apart["rank_kinds"], 1024)
    equal(apart, simulate(weft, plan, "--ranks", 1024, "--jitter", "0.05", "--seed", 3))
    dead = simulate(weft, plan, "--fail", 1, "--steps", 3)
    equal(dead["failure"]["step"], 0)
    equal(dead["step_ns"], [])


def case_traces_hold_what_happened(weft):
    plan = make_plan(weft, "--cluster", "h100x8")
    trace = weft.folder / "t.json"
    weft("simulate", plan, "--straggler", "0.1:2", "--trace", trace).expect(OK)
    events = json.loads(trace.read_text())["traceEvents"]
    spans = [event for event in events if event["ph"] == "X"]
    gathers = [event for event in spans if event["args"].get("Collective name") == "all_gather"]
    equal({event["pid"] for event in spans}, {0, *[event["pid"] for event in gathers]})
    equal({event["args"]["Group size"] for event in gathers}, {8})
    assert any(event["cat"] == "wait" for event in spans), "nobody waits for the straggler"
    # Spans of a stream must not overlap.
    for rank in {event["pid"] for event in spans}:
        for stream in {event["tid"] for event in spans}:
            own = sorted((e["ts"], e["dur"]) for e in spans if (e["pid"], e["tid"]) == (rank, stream))
            for (begin, duration), (following, _) in zip(own, own[1:]):
                assert following >= begin + duration - 0.0021, (rank, stream, begin, duration, following)
    weft("simulate", plan, "--trace", trace).refuse(USAGE, "t.json")


def case_traces_are_of_the_simulated_ranks(weft):
    """Groups along the outermost axis grow; vectors keep their size, and their parts get smaller."""
    plan = make_plan(weft, "--cluster", "h100x8")
    calls = {}
    for ranks in [8, 32]:
        trace = weft.folder / f"{ranks}.json"
        weft("simulate", plan, "--ranks", ranks, "--trace", trace).expect(OK)
        calls[ranks] = {event["name"]: event["args"] for event in json.loads(trace.read_text())["traceEvents"]
                        if event["ph"] == "X" and "Collective name" in event["args"]}
    equal(set(calls[8]), set(calls[32]))
    for name, args in calls[8].items():
        more = calls[32][name]
        equal([args["Group size"], more["Group size"]], [8, 32])
        part = {"all_gather": "In msg nelems", "reduce_scatter": "Out msg nelems"}.get(args["Collective name"])
        for key in ["In msg nelems", "Out msg nelems"]:
            equal(more[key], -(-args[key] // 4) if key == part else args[key], f"{name} {key}")


def case_loops_communicate(weft):
    """What is inside of a loop has a name, is communication, and is part of every sum."""
    plan = weft.folder / "step.plan"
    weft("plan", STEP, "--strategy", "fsdp", "--devices", 8, "--accumulate", 2, "--opt",
         "unroll_accumulation=false", "--cluster", "h100x8", "-o", plan, "--quiet").expect(OK)
    weft("explain", plan, "ag1").expect(
        OK, out=["ag1 runs", "inside of loop #", "in each of 2 iterations", "(while) starts after"])
    inside = json.loads(weft("explain", plan, "ag1", "--json").expect(OK).out)
    equal(inside["inside"][-1]["trips"], 2)
    explained = json.loads(weft("explain", plan, "--json").expect(OK).out)
    compute = explained["streams"][0]
    assert compute["communication_ns"] > 2 * inside["cost_ns"], explained["streams"]
    assert compute["communication_ns"] < compute["load_ns"], explained["streams"]
    # The bound does without what might be hidden.
    assert explained["bound_ns"] < explained["step_ns"] - 0.9 * compute["communication_ns"], explained["bound_ns"]
    faster = next(change for change in explained["what_if"] if "dimension 0 took half" in change["change"])
    assert explained["step_ns"] - faster["step_ns"] > 0.45 * compute["communication_ns"], faster
    weft("explain", plan).expect(OK, out=["of it communication"])
    weft("simulate", plan).expect(OK, out=["of it communication"])


def case_advice_is_what_changes_the_plan(weft):
    """An option is named where it would change the plan: blocks do not get larger by a bucket size."""
    plan = weft.folder / "step.plan"
    gpt = "examples/gpt/step.mlir"
    named = {}
    for machine, *options in [["h100x8", "fsdp"], ["h100x8", "fsdp", "--opt", "auto_wrap=none", "--opt", "bucket_mb=1"],
                              ["ethernet10gx8", "ddp", "--opt", "bucket_mb=auto"]]:
        weft("plan", gpt, "--devices", 8, "--cluster", machine, "-o", plan, "--quiet", "--force",
             "--strategy", *options).expect(OK)
        names = [i["name"] for i in json.loads(weft("plan", plan, "--format", "json").expect(OK).out)["instructions"]
                 if i["stream"] == "link"]
        changes = [change for name in names[:12]
                   for change in json.loads(weft("explain", plan, name, "--json").expect(OK).out)["what_if"]]
        merged = [change.get("option") for change in changes if "were one collective" in change["change"]]
        assert merged, "no two collectives would be cheaper as one"
        named[options[-1]] = set(merged)
    equal(named["fsdp"], {None})
    # Twice the size, which is given or computed.
    equal("--opt bucket_mb=2" in named["bucket_mb=1"], True, str(named))
    equal(any(option and option.startswith("--opt bucket_mb=") for option in named["bucket_mb=auto"]), True, str(named))


GPT = "examples/gpt/step.mlir"
SLOW = ["--devices", 8, "--cluster", "ethernet10gx8"]


def remedies(weft, source, *options):
    """What another plan would take, by the option that it was made with."""
    explained = json.loads(weft("explain", source, *options, "--json").expect(OK).out)
    made = {change["option"]: change["step_ns"] for change in explained["what_if"] if change.get("made")}
    assert all(step < explained["step_ns"] for step in made.values()), explained["what_if"]
    return made


def predicted(weft, *options):
    plan = weft.folder / "other.plan"
    weft("plan", GPT, *options, "-o", plan, "--quiet", "--force").expect(OK)
    return json.loads(weft("explain", plan, "--json").expect(OK).out)["step_ns"]


def case_options_that_help_are_named(weft):
    """Each with a value, and the step takes what is said when it is given."""
    for options, names in [
        (["--strategy", "ddp", *SLOW], ["--opt bucket_mb"]),
        (["--strategy", "ddp", "--opt", "bucket_mb=0.01", *SLOW], ["--opt bucket_mb"]),
        (["--strategy", "deepspeed_stage_2", *SLOW], ["--opt reduce_bucket_size"]),
        (["--strategy", "fsdp", "--overlap", "off", *SLOW], ["--overlap", "--opt reshard_after_forward"]),
        (["--strategy", "fsdp", "--buffers", 1, *SLOW], ["--buffers", "--opt auto_wrap"]),
        (["--strategy", "fsdp", "--devices", 8, "--cluster", "h100x8", "--memory-budget", "9MiB", "--give-up", "host"],
         ["--memory-budget"]),
    ]:
        made = remedies(weft, GPT, *options)
        for name in names:
            option = next((option for option in made if option.startswith(name)), None)
            assert option, f"no {name} for {options}, only {made}"
            # The last of equal options counts, but those of strategies may be given once.
            given = option.split(" ", 1)
            left = list(options)
            if given[0] == "--opt":
                key = given[1].split("=")[0] + "="
                at = next((i for i, word in enumerate(left) if str(word).startswith(key)), None)
                if at is not None:
                    del left[at - 1:at + 1]
            step = predicted(weft, *left, *given)
            assert abs(step - made[option]) < 1e-3 * step, (option, step, made[option])


def case_options_of_plans(weft):
    """Of a plan alone, schedules are tried; what its strategy might do is only suggested."""
    plan = weft.folder / "step.plan"
    for options, name in [
        (["--strategy", "fsdp", "--overlap", "off", *SLOW], "--overlap auto"),
        (["--strategy", "fsdp", "--buffers", 1, *SLOW], "--buffers 2"),
    ]:
        weft("plan", GPT, *options, "-o", plan, "--quiet", "--force").expect(OK)
        equal(list(remedies(weft, plan)), [name])
        weft("explain", plan).expect(OK, out=[f"; {name} would save "])
        # On another machine the plan is as it is.
        equal(remedies(weft, plan, "--cluster", "h100x8"), {})
    weft("plan", GPT, "--strategy", "ddp", *SLOW, "-o", plan, "--quiet", "--force").expect(OK)
    equal(remedies(weft, plan), {})
    weft("explain", plan).expect(OK, out=["; --opt bucket_mb=3.6 may save "])


def case_options_that_do_not_help_are_not_named(weft):
    """Parameters that are kept make this step shorter on four ranks and longer on eight."""
    llama = ["examples/llama/tiny/step.mlir", "--strategy", "fsdp", "--cluster", "h100x8", "--devices"]
    keep = "--opt reshard_after_forward=false"
    equal(keep in remedies(weft, *llama, 4), True)
    made = remedies(weft, *llama, 8, "--overlap", "on")
    equal([option for option in made if option == keep or "overlap" in option], [])


def case_explanations_of_one_instruction(weft):
    plan = make_plan(weft, "--cluster", "h100x8")
    weft("explain", plan, "ag2").expect(OK, out=["ag2 starts", "why then", "waiting for it"])
    explained = json.loads(weft("explain", plan, "ag1", "--json").expect(OK).out)
    equal(explained["causes"], [{"reason": "begin"}])
    assert "ag2" in explained["waiting"], explained
    assert all(change["step_ns"] < explained["step_ns"] for change in explained["what_if"]), explained
    weft("explain", plan, "#0").expect(OK, out=["ag1 starts after 0 ns"])
    weft("explain", plan, "xy3").refuse(BAD_INPUT, "nothing in the plan is called 'xy3'; names are ag1, ag2")
    weft("explain", plan, "#99999").refuse(BAD_INPUT, "the plan has no instruction '#99999'")


def case_plans_carry_their_machine(weft):
    """Names of machines are no identity: a description may have that of a built-in one."""
    slow = weft.write("slow.yaml", "name: h100x8\ntopology: [Ring]\nnpus_count: [8]\nbandwidth: [1]\nlatency: [9000]\n")
    plan = make_plan(weft, "--cluster", slow)
    own = simulate(weft, plan)
    assert own["timeline_ns"] > 2 * simulate(weft, plan, "--cluster", "h100x8")["timeline_ns"], own
    equal(own, simulate(weft, plan, "--cluster", slow))
    explained = json.loads(weft("explain", plan, "--json").expect(OK).out)
    equal(explained["step_ns"], own["timeline_ns"])


def case_options_are_checked(weft):
    plan = make_plan(weft, "--cluster", "h100x8")
    for options, text in [
        (["--ranks", 12], "12 ranks are no multiple of the plan's 8"),
        (["--ranks", 0], "--ranks '0' must be an integer from 1"),
        (["--steps", "x"], "--steps 'x' must be an integer"),
        (["--straggler", "0.1"], "as in 0.01:1.5"),
        (["--slow-link", "2:2"], "--slow-link '2:2'"),
        (["--jitter", -1], "--jitter '-1' must be a number from 0 to 1"),
        (["--fail", "nan"], "--fail 'nan'"),
        (["--seed", "-1"], "--seed '-1'"),
        (["--sed", 1], "--sed"),
    ]:
        weft("simulate", plan, *options).refuse(USAGE, text)
    weft("simulate", plan, "--cluster", "nowhere").refuse(USAGE, "no machine is called 'nowhere'; built in are")
    broken = weft.write("broken.mlir", "func.func @main(")
    weft("simulate", broken).refuse(BAD_INPUT, "broken.mlir:1:")


def case_steps_are_compiled_first(weft):
    """As the same options of `weft plan` do, so that a plan file in between changes nothing."""
    layout = ["--strategy", "fsdp", "--devices", 8, "--opt", "bucket_mb=0.01", "--threads", 1]
    schedule = ["--cluster", "h100x8", "--buffers", 2]
    plan = weft.path("step.plan")
    weft("plan", STEP, *layout, *schedule, "-o", plan, "--quiet").expect(OK)
    for command in [["simulate", "--ranks", 64, "--straggler", "0.1:2"], ["explain"], ["explain", "ag2"]]:
        name, rest = command[0], command[1:]
        read = weft(name, plan, *rest, "--json").expect(OK)
        made = weft(name, STEP, *rest, "--json", *layout, *schedule).expect(OK)
        made, read = json.loads(made.out), json.loads(read.out)
        # Of a step, other plans are made.
        made.pop("what_if", None)
        read.pop("what_if", None)
        equal(made, read)
    # Options that the plan cannot follow any more; --cluster is another machine to look at it on.
    for command in ["simulate", "explain"]:
        weft(command, plan, "--cluster", "a100x8").expect(OK)
        for options in [layout, ["--buffers", 2], ["--threads", 1]]:
            weft(command, plan, *options).refuse(USAGE, "step.plan is a plan: options of its layout")
        weft(command, STEP, "--devices", 2, "--strategy", "fdsp").refuse(USAGE, "fdsp")
    # Another machine than a step was compiled for needs the plan.
    equal(simulate(weft, STEP)["ranks"], 1)


main(globals())
