"""`weft plan`, `weft diff`, and `weft run` of plans: what is planned is what runs, bit by bit."""

import json
import os
import pathlib
import random
import re
import subprocess

from command import BAD_INPUT, FAILED, OK, USAGE, equal, main, same_bytes

STEP = "examples/mlp/step.mlir"
DIGITS = ["--data", "images=examples/digits/images.npy", "--data", "labels=examples/digits/labels.npy"]
TRAIN = [*DIGITS, "--load", "examples/mlp/init.safetensors", "--steps", 3, "--seed", 3, "--threads", 1, "--quiet"]
FSDP = ["--strategy", "fsdp", "--devices", 4]


def make(weft, name, *options, step=STEP):
    path = weft.path(name)
    weft("plan", step, *options, "-o", path, "--quiet").expect(OK)
    return path


# weft plan -------------------------------------------------------------------------------------------------


def case_table(weft):
    """What people look at: streams, collectives, memory, times."""
    run = weft("plan", STEP, *FSDP, "--cluster", "h100x8").expect(
        OK,
        out=[
            f"{STEP}, fsdp on dp=4: 4 ranks, ",
            "\nlink         collectives ",
            "\nag1    all_gather ",
            "\nrs1    reduce_scatter sum ",
            "\nmemory of one rank: ",
            " more than is alive at once\n",
            "\npredicted step ",
            " on h100x8, ",
            "\nbound ",
        ],
    )
    line = next(line for line in run.out.splitlines() if line.startswith("ag1 "))
    equal(line.split()[1:6], ["all_gather", "32.5", "KiB", "1x4", "#0"], line)
    # Of the links' time, what no computation hides: contention makes computation last longer.
    last = [line.split() for line in run.out.splitlines() if line.split()[-1:] == ["link"]]
    units = {"ns": 1e-3, "us": 1, "ms": 1e3}
    exposed = sum(float(words[-3]) * units[words[-2]] for words in last)
    said = re.search(r"on h100x8, ([0-9.]+) us of it without computation", run.out)
    assert said and abs(exposed - float(said[1])) <= 0.001 * len(last), (exposed, run.out)
    # Larger than what is described.
    weft("plan", STEP, "--strategy", "fsdp", "--devices", 16, "--cluster", "h100x8").expect(
        OK, out=["h100x8 describes 8 ranks; its outermost dimension is taken to grow to 16\n"])
    # One rank, the default machine, no collective.
    weft("plan", STEP).expect(OK, out=[f"{STEP}, single_device on dp=1: 1 rank, ", " on cpu, "])


def case_files(weft):
    """A plan file shows the same table as the step, and writes back byte for byte."""
    path = make(weft, "step.plan", *FSDP)
    shown = weft("plan", STEP, *FSDP).expect(OK).out
    equal(weft("plan", path).expect(OK).out, shown)
    equal(weft("plan", path, "--format", "text").expect(OK).out, path.read_text(encoding="utf-8"))
    weft("plan", path, "-o", weft.path("again.plan"), "--format", "text").expect(OK)
    same_bytes(path, weft.path("again.plan"))
    weft("plan", STEP, "-o", path).refuse(USAGE, f"'{path}' exists; give --force to replace it")
    weft("plan", STEP, *FSDP, "-o", path, "--force", "--quiet").expect(OK)
    same_bytes(path, weft.path("again.plan"))
    equal(weft.files(), ["again.plan", "step.plan"])


def case_devices(weft):
    """Pipes and devices are written into and stay what they are, also with --force and for root."""
    pipe, read = weft.path("pipe"), weft.path("read")
    os.mkfifo(pipe)
    text = make(weft, "step.plan", *FSDP)
    for given in ((), ("--force",)):
        reader = subprocess.Popen(["timeout", "60", "cp", pipe, read])
        weft("plan", STEP, *FSDP, "--quiet", "-o", pipe, *given).expect(OK)
        equal((reader.wait(), pipe.is_fifo()), (0, True))
        same_bytes(text, read)
    weft("plan", STEP, *FSDP, "-o", weft.path(".")).refuse(USAGE, "is a folder, expected a file")


# auto --------------------------------------------------------------------------------------------------------

CANDIDATES = {
    "ddp": ["--strategy", "ddp"],
    "deepspeed_stage_2": ["--strategy", "deepspeed_stage_2"],
    "fsdp": ["--strategy", "fsdp"],
    "fsdp with sharding_strategy=SHARD_GRAD_OP": ["--strategy", "fsdp", "--opt", "sharding_strategy=SHARD_GRAD_OP"],
}
GPT = "examples/gpt/step.mlir"


def figures(weft, *options, machine):
    """Predicted time, bytes without workspaces of kernels (they are few at one thread), and what was noted."""
    done = weft("plan", GPT, "--devices", 4, "--threads", 1, "--cluster", machine, "--format", "json", *options)
    plan = json.loads(done.expect(OK).out)
    return plan["prediction"]["step_ns"], plan["memory"]["peak_bytes"], done.err


def case_auto(weft):
    """auto takes the quickest of the plans that its candidates give by themselves, and says so."""
    chosen = set()
    for machine in ("cpu", "h100x8", "ethernet10gx8"):
        alone = {name: figures(weft, *options, machine=machine) for name, options in CANDIDATES.items()}
        for budget in (None, *sorted(bytes / 2**20 + 0.2 for _, bytes, _ in alone.values())):
            options = ["--opt", f"memory_budget_mb={budget}"] if budget else []
            step_ns, peak, notes = figures(weft, *options, machine=machine)
            fitting = [name for name, (_, bytes, _) in alone.items() if budget is None or bytes / 2**20 <= budget]
            least = min(alone[name][0] for name in fitting)
            assert step_ns <= 1.02 * least, (machine, budget, step_ns, alone)
            assert budget is None or peak / 2**20 <= budget, (machine, budget, peak, alone)
            name = re.search(r"note: auto chose (.+), which is predicted to take ", notes)[1]
            equal((step_ns, peak), alone[name][:2], f"{machine} {budget}")
            chosen.add(name)
    assert len(chosen) >= 3, chosen


def case_auto_keeps_budgets(weft):
    """Where nothing fits, the smallest gives values up."""
    done = weft("plan", GPT, "--devices", 4, "--memory-budget", "15MiB").expect(OK, "note: auto chose fsdp, ", "too much for the budget")
    peak = re.search(r"memory of one rank: ([0-9.]+) MiB", done.out)
    assert 10 < float(peak[1]) <= 15, done.out
    weft("plan", GPT, "--devices", 4, "--memory-budget", "1MiB").refuse(FAILED, "the memory budget of 1.000 MiB cannot be kept")
    weft("plan", GPT, "--devices", 4, "--opt", "memory_budget_mb=1").refuse(BAD_INPUT, "no strategy fits memory_budget_mb=1: ")


def case_usage(weft):
    path = make(weft, "step.plan")
    weft("plan", path, "--devices", 2).refuse(USAGE, "is a plan: options of its layout")
    weft("plan", path, "--overlap", "on").refuse(USAGE, "is a plan: options of its layout")
    weft("plan", STEP, "--format", "yaml").refuse(USAGE, "--format 'yaml': there is no such format")
    weft("plan", STEP, "--overlap", "maybe").refuse(USAGE, "--overlap takes auto, on or off, not 'maybe'")
    weft("plan", STEP, "--buffers", -1).refuse(USAGE, "--buffers takes a number from 0 to 1024, not '-1'")
    weft("plan", STEP, "--memory-budget", "much").refuse(USAGE, "such as 500MB or 1.5GiB, not 'much'")
    for kinds in ("", "host,", "swap", "host compute"):
        weft("plan", STEP, "--memory-budget", "1MB", "--give-up", kinds).refuse(USAGE, f"gather, compute and host, separated by commas, not '{kinds}'")
    weft("plan", STEP, "--give-up", "host").refuse(USAGE, "it needs --memory-budget")
    weft("plan", path, "--give-up", "host").refuse(USAGE, "is a plan: options of its layout")
    weft("plan", STEP, "--cluster", "abacus").refuse(USAGE, "abacus")
    weft("plan", STEP, "--cluster", weft.path("none.yaml")).refuse(BAD_INPUT, "cannot open")
    weft("plan", STEP, "--format", "chakra").refuse(USAGE, "give -o NAME")
    weft("plan", STEP, "--rank", 0).refuse(USAGE, "--rank needs --format chakra")
    weft("plan", STEP, "--format", "table", "-o", weft.path("x")).refuse(USAGE, "not a table")
    equal(weft.files(), ["step.plan"])


SLOW_HOST = """name: lagging
topology: [Switch]
npus_count: [4]
bandwidth: [1]
latency: [0]
links: [ { efficiency: 1, launch: 0, contention: 1 } ]
device:
  gflops: { f32: 1 }
  launch: 0
  contraction: { efficiency: 1, half_outputs: 0, half_depth: 0, tile_m: 1, tile_n: 1, tile_k: 1 }
  memory: { levels: [ { bandwidth: 1000000000 } ] }
  host_copy: { bandwidth: 0.01, latency: 0 }
"""


def case_offload(weft):
    """Copies to the host lag: the budget is kept, the step takes longer, and the copy is named."""
    tall, wide = "tensor<4096x32xf32>", "tensor<32x32xf32>"
    lines = [f"func.func @main(%x0: {tall}, %w: {wide}) -> {tall} {{"]
    for i in range(6):
        lines.append(f"  %x{i + 1} = stablehlo.dot_general %x{i}, %w, contracting_dims = [1] x [0] : ({tall}, {wide}) -> {tall}")
    for i in range(6):
        g = f"%g{i}" if i else "%x6"
        lines.append(f"  %e{i} = stablehlo.dot_general %x{6 - i}, {g}, contracting_dims = [0] x [0] : ({tall}, {tall}) -> {wide}")
        lines.append(f"  %g{i + 1} = stablehlo.dot_general {g}, %e{i}, contracting_dims = [1] x [0] : ({tall}, {wide}) -> {tall}")
    lines += [f"  return %g6 : {tall}", "}", ""]
    weft.path("tall.mlir").write_text("\n".join(lines), encoding="utf-8")
    weft.path("lagging.yaml").write_text(SLOW_HOST, encoding="utf-8")
    step = [weft.path("tall.mlir"), "--cluster", weft.path("lagging.yaml"), "--threads", 1]
    free = json.loads(weft("plan", *step, "--format", "json").expect(OK).out)
    kept = ["--memory-budget", "3.1MiB", "--give-up", "host"]
    weft("plan", *step, *kept, "-o", weft.path("step.plan"), "--quiet").expect(OK)
    weft("plan", *step, *kept[:2], "--give-up", "gather").refuse(FAILED, "cannot be kept")
    plan = json.loads(weft("plan", weft.path("step.plan"), "--format", "json").expect(OK).out)
    equal(plan["memory"]["peak_bytes"] <= 3.1 * 2**20, True, json.dumps(plan["memory"]))
    equal(plan["memory"]["offloaded"] > 0, True)
    equal(plan["prediction"]["step_ns"] > 1.5 * free["prediction"]["step_ns"], True, json.dumps(plan["prediction"]))
    text = weft("explain", weft.path("step.plan")).expect(OK).out
    found = re.search(r"on compute: .* when (off\d+) has completed: its bytes \(512.0 KiB\) are free only after \1\n", text)
    equal(found is not None, True, text)


def case_formats(weft):
    path = make(weft, "step.plan", *FSDP, "--cluster", "h100x8")
    plan = json.loads(weft("plan", path, "--format", "json").expect(OK).out)
    text = path.read_text(encoding="utf-8")
    equal(plan["ranks"], 4)
    equal([stream["name"] for stream in plan["streams"]], ["compute", "link"])
    equal(len(plan["instructions"]), sum(line.startswith("#") for line in text.splitlines()))
    gathers = [i for i in plan["instructions"] if i.get("collective", {}).get("kind") == "all_gather"]
    equal([i["name"] for i in gathers], [f"ag{n + 1}" for n in range(len(gathers))])
    equal(all(i["stream"] == "link" for i in gathers), True)
    equal(gathers[0]["collective"]["count"] * 4, gathers[0]["outputs"][0]["dims"][0] * gathers[0]["outputs"][0]["dims"][1])
    equal(plan["prediction"]["machine"], "h100x8")
    dot = weft("plan", path, "--format", "dot").expect(OK).out
    equal(dot.count("subgraph cluster_"), 2)
    equal(dot.count("[label="), len(plan["instructions"]))
    equal(dot.count("color=red"), sum(len(i["waits"]) for i in plan["instructions"]))


def case_stablehlo(weft):
    """The asynchronous form reads as StableHLO; every start has its end, after it."""
    path = make(weft, "step.plan", *FSDP, "--cluster", "h100x8")
    text = weft("plan", path, "--format", "stablehlo").expect(OK).out
    step = weft.write("async.mlir", text)
    weft("graph", step, "--print").expect(OK, out=["stablehlo.async_start", "stablehlo.async_done"])
    futures, order = {}, []
    for line in text.splitlines():
        name = line.split("=")[0].strip().split(":")[0]
        if "stablehlo.async_start" in line:
            futures[name] = len(order)
        if "stablehlo.async_done" in line:
            future = line.split("(", 1)[1].split(")")[0]
            equal(future in futures, True, f"{future} is not under way")
            del futures[future]
        order.append(line)
    equal(futures, {}, "never awaited")
    plan = json.loads(weft("plan", path, "--format", "json").expect(OK).out)
    links = sum(i["stream"] == "link" for i in plan["instructions"])
    equal(text.count("stablehlo.async_start"), links)
    # Without streams there is nothing asynchronous, and the text is a step that can be planned again.
    plain = make(weft, "plain.plan", *FSDP)
    text = weft("plan", plain, "--format", "stablehlo").expect(OK).out
    equal("async" in text, False)
    weft("graph", weft.write("plain.mlir", text), "--stats").expect(OK)


def case_other_readers_take_the_text(weft):
    """In the forms that jaxlib's parser wants; `./dev oracle` asks it."""
    text = weft("plan", "examples/gpt/step.mlir", "--strategy", "deepspeed_stage_2", "--devices", 2,
                "--format", "stablehlo", "--quiet").expect(OK).out
    equal("use_global_device_ids}>" in text, True)
    equal("use_global_device_ids =" in text, False)
    equal("stablehlo.custom_call @weft.exact_sum(" in text, True)
    equal('"weft.' in text, False)
    step = weft.write("step.mlir", text)
    weft("graph", step, "--print").expect(OK, out=["stablehlo.custom_call @weft.exact_sum("])
    # The call is the operation again, which has a row of its own.
    weft("graph", step, "--stats").expect(OK, out=["weft.exact_sum"])


def case_links_apart(weft):
    """--separate-links makes a stream for each class of links; --buffers 0 is what is chosen anyway."""
    schedule = [*FSDP, "--cluster", "h100x64"]
    chosen = make(weft, "one.plan", *schedule)
    same = make(weft, "same.plan", *schedule, "--buffers", 0)
    equal(same.read_bytes(), chosen.read_bytes())
    apart = make(weft, "apart.plan", "--strategy", "fsdp", "--opt", "sharding_strategy=HYBRID_SHARD", "--mesh",
                 "replicate=2,shard=8", "--cluster", "h100x64", "--separate-links")
    plan = json.loads(weft("plan", apart, "--format", "json").expect(OK).out)
    streams = {stream["name"] for stream in plan["streams"]}
    equal({"compute", "link1", "link2"} <= streams, True, str(streams))
    equal({i["stream"] for i in plan["instructions"]} >= {"link1", "link2"}, True)
    weft("verify", apart).expect(OK)
    weft("run", apart, "--separate-links").refuse(USAGE, "--separate-links does not go with")
    weft("run", apart, "--buffers", 0).refuse(USAGE, "--buffers does not go with")


def case_threads_travel_with_plans(weft):
    """A plan has workspaces for so many threads, and is run with them."""
    start = [*DIGITS, "--load", "examples/mlp/init.safetensors", "--steps", 1, "--quiet"]
    one = make(weft, "one.plan", "--threads", 1)
    weft("run", one, *start).expect(OK)
    weft("run", one, *start, "--threads", 1).expect(OK)
    weft("run", one, *start, "--threads", 2).refuse(USAGE, "which was made for 1 thread of each rank")
    free = make(weft, "free.plan")
    weft("run", free, *start, "--threads", 1).expect(OK)
    weft("run", free, *start, "--threads", 4096).refuse(USAGE, "make the plan with --threads")


def case_empty_files_are_told_alike(weft):
    empty = weft.write("empty.plan", "")
    equal(weft("run", empty).expect(BAD_INPUT).err, weft("verify", empty).expect(BAD_INPUT).err)


def case_chakra_files(weft):
    path = make(weft, "step.plan", *FSDP)
    weft("plan", path, "--format", "chakra", "-o", weft.path("trace")).expect(OK)
    equal(weft.files(), ["step.plan", *(f"trace.{rank}.et" for rank in range(4)), "trace.groups.json"])
    equal(json.loads(weft.path("trace.groups.json").read_text(encoding="utf-8")), {"1": [0, 1, 2, 3]})
    weft("plan", path, "--format", "chakra", "-o", weft.path("one"), "--rank", 2).expect(OK)
    same_bytes(weft.path("one.2.et"), weft.path("trace.2.et"))
    weft("plan", path, "--format", "chakra", "-o", weft.path("x"), "--rank", 4).refuse(USAGE, "the plan has 4 ranks")


# weft run --------------------------------------------------------------------------------------------------


def check_run(weft, layout, schedule=()):
    """The plan gives what the step gives: parameters, losses, and the summary's figures."""
    path = make(weft, "step.plan", *layout, *schedule)
    results = []
    for number, (what, options) in enumerate(((STEP, layout), (path, []))):
        saved = weft.path(f"{number}.safetensors")
        run = weft("run", what, *TRAIN, *options, "--save", saved, "--json").expect(OK)
        lines = run.json_lines()
        results.append([line.get("loss") for line in lines[:-1]])
        equal(lines[-1]["summary"]["measured_peak_bytes"], lines[-1]["summary"]["predicted_peak_bytes"])
    equal(results[1], results[0], "losses")
    equal(len(results[0]), 3)
    same_bytes(weft.path("0.safetensors"), weft.path("1.safetensors"))


def case_run_alone(weft):
    check_run(weft, [])


def case_run_fsdp(weft):
    check_run(weft, FSDP)


def case_run_overlapped(weft):
    """Collectives on a stream of their own change when things happen, and no bit."""
    check_run(weft, FSDP, ["--cluster", "h100x8"])


def case_run_fork(weft):
    check_run(weft, ["--strategy", "ddp_fork", "--devices", 2, "--accumulate", 2])


def case_run_options(weft):
    """What the plan is already may be said again; anything else is refused, and nothing runs."""
    path = make(weft, "step.plan", *FSDP)
    run = ["run", path, *TRAIN]
    weft(*run, *FSDP, "--mesh", "dp=4").expect(OK)
    for options, text in (
        (["--devices", 8], f"--devices 8 does not go with '{path}', which is for 4 ranks"),
        (["--mesh", "dp=2"], "--mesh dp=2 does not go with"),
        (["--mesh", "x=4"], "which is for dp=4"),
        (["--strategy", "ddp"], "--strategy ddp does not go with"),
        (["--accumulate", 2], "which works a batch off in 1"),
        (["--opt", "auto_wrap=none"], "--opt does not go with"),
        (["--place", "*=dp:0"], "--place does not go with"),
        (["--dump-after", "all"], "--dump-after does not go with"),
    ):
        weft(*run, *options, "--log", weft.path("log")).refuse(USAGE, text)
    equal(weft.files(), ["step.plan"])


def case_run_damaged(weft):
    """One sentence, exit code 3, and nothing is run or written."""
    path = make(weft, "step.plan", *FSDP)
    whole = path.read_bytes()
    run = ["run", weft.path("bad.plan"), *TRAIN, "--log", weft.path("log")]
    weft.write("bad.plan", whole[: len(whole) // 2])
    weft(*run).refuse(BAD_INPUT, "bad.plan")
    weft.write("bad.plan", whole.replace(b"weft-plan 2", b"weft-plan 1", 1))
    weft(*run).refuse(BAD_INPUT, "a plan in version 1 of the format; this weft reads version 2: make it again")
    weft.write("bad.plan", whole.replace(b"strategy \"fsdp\"", b"strategy \"fsdq\"", 1))
    weft(*run).refuse(BAD_INPUT, "the file was changed after it was written", "'end edited'")
    whole = re.sub(rb"\nend [0-9a-f]{16}\n$", b"\nend edited\n", whole)
    weft.write("bad.plan", whole.replace(b"mesh \"dp=4\"", b"mesh \"dp=2\"", 1))
    weft(*run).refuse(BAD_INPUT, "has other ranks, arguments or results than the plan")
    weft.write("bad.plan", whole.replace(b"argument 0 param", b"argument 0 parma", 1))
    weft(*run).refuse(BAD_INPUT, "(attachment 'program'):", "'parma' is no role")
    step = whole[: whole.index(b"\nattachment ")] + b"\nend edited\n"
    weft.write("bad.plan", step)
    weft(*run).refuse(BAD_INPUT, "does not say how its step is loaded and fed")
    weft("plan", weft.path("bad.plan")).expect(OK, out=["4 ranks"])
    equal(weft.files(), ["bad.plan", "step.plan"])


def case_run_other_files(weft):
    """Ranks that have read different bytes do not run, even if the plans do the same."""
    first = make(weft, "first.plan", "--strategy", "ddp", "--devices", 2)
    second = weft.write("second.plan", first.read_bytes() + b"\n// another copy\n")
    job = random.Random().randrange(20000, 60000)
    started = []
    for rank, path in enumerate((first, second)):
        variables = {"RANK": str(rank), "WORLD_SIZE": "2", "LOCAL_RANK": str(rank), "LOCAL_WORLD_SIZE": "2"}
        variables |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(job)}
        command = [str(part) for part in [weft.program, "run", path, *TRAIN, "--timeout", 50]]
        started.append(subprocess.Popen(command, env=os.environ | variables, stderr=subprocess.PIPE))
    said = [process.communicate(timeout=60)[1].decode() for process in started]
    equal([process.returncode for process in started], [USAGE, USAGE], said)
    equal("rank 1 has read another plan file than rank 0" in said[0], True, said)


# weft diff -------------------------------------------------------------------------------------------------


def case_diff(weft):
    a = make(weft, "a.plan", *FSDP, "--cluster", "h100x8")
    b = make(weft, "b.plan", *FSDP, "--cluster", "ethernet1gx8")
    equal(weft("diff", a, a).expect(OK).out, "")
    found = weft("diff", a, b).expect(FAILED, out=[" moved from after #", "made for ethernet1gx8, was for h100x8", "predicted step: "])
    equal(weft("diff", a, b, "--quiet").expect(FAILED).out, "")
    told = json.loads(weft("diff", a, b, "--json").expect(FAILED).out)["differences"]
    equal([entry["text"] for entry in told], found.out.splitlines())
    equal(json.loads(weft("diff", a, a, "--json").expect(OK).out), {"differences": []})


def case_diff_layouts(weft):
    a = make(weft, "a.plan", *FSDP)
    b = make(weft, "b.plan", "--strategy", "ddp", "--devices", 4)
    c = make(weft, "c.plan", "--strategy", "ddp", "--devices", 2)
    weft("diff", a, b).expect(FAILED, out=["ag1 (#0, all_gather) is gone, at the start\n", ", all_reduce) is new, after #"])
    weft("diff", b, c).expect(FAILED, out=["2 ranks, were 4\n"])


def case_diff_of_edited_plans(weft):
    """Whatever is changed by hand is told, and no two plans that differ in a byte are the same."""
    a = make(weft, "a.plan", *FSDP, "--cluster", "h100x8")
    text = a.read_text(encoding="utf-8")

    def differ(old, new, told):
        assert old in text, old
        edited = re.sub(r"\nend [0-9a-f]{16}\n$", "\nend edited\n", text.replace(old, new, 1))
        b = weft.write("b.plan", edited)
        weft("diff", a, b).expect(FAILED, out=[told])

    differ('hyper "lr"', 'param "lr"', "program says 'argument 14 param \"lr\"")
    differ("latency: [936.25]", "latency: [936.75]", "machine says 'latency: [936.75]', said 'latency: [936.25]'")


def case_diff_usage(weft):
    a = make(weft, "a.plan")
    weft("diff", a).refuse(USAGE, "two plans are compared, 1 given")
    weft("diff", a, a, a).refuse(USAGE, "two plans are compared, 3 given")
    weft("diff", a, a, "--frob").refuse(USAGE, "unknown option '--frob'")
    weft("diff", a, weft.path("none")).refuse(BAD_INPUT, "cannot open")
    weft("diff", a, STEP).refuse(BAD_INPUT, "is no plan: it does not start with 'weft-plan'")


def case_help(weft):
    """Help fits 80 columns and names every option."""
    for name, file in (("plan", "tools/plan.c"), ("diff", "tools/diff.c")):
        text = weft(name, "--help").expect(OK, out=[f"usage: weft {name} ", "exit codes: "]).out
        equal([line for line in text.splitlines() if len(line) > 80], [])
        source = pathlib.Path(file).read_text(encoding="utf-8")
        for part in source.split('{"')[1:]:
            option = part.split('"')[0]
            if "_argument" in part.splitlines()[0] and option != "help":
                equal(f"--{option}" in text, True, option)


if __name__ == "__main__":
    main(globals())
