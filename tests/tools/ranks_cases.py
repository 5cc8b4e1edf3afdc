"""`weft run` on several ranks, each a process: strategies give equal bits, send what the formulas say, and hold what
the plan says."""

import json
import math
import os
import random
import re
import subprocess

from command import BAD_INPUT, FAILED, OK, USAGE, equal, free_port, main, npy, read_safetensors, same_bytes

DIGITS = ["--data", "images=examples/digits/images.npy", "--data", "labels=examples/digits/labels.npy"]
MLP = ["examples/mlp/step.mlir", "--load", "examples/mlp/init.safetensors", *DIGITS]
CNN = ["examples/cnn/step.mlir", "--load", "examples/cnn/init.safetensors", *DIGITS]
GPT = [
    *["examples/gpt/tiny/step.mlir", "--load", "examples/gpt/tiny/init.safetensors"],
    *["--data", "tokens=examples/gpt/tiny/tokens.npy"],
]
SCAN = ["tests/strategies/steps/scan.mlir", "--synthetic", "--init", "opt*=zeros"]
TIED = ["tests/strategies/steps/tied.mlir", "--synthetic", "--init", "opt*=zeros", "--set", "x=3", "--set", "y=5"]
LAMB, ADAFACTOR, MUON, PENALTY, BATCH_NORM, CONDITIONAL, MIXED, BF16, EMPTY = (
    [f"tests/strategies/steps/{name}.mlir", "--synthetic", "--init", "opt*=zeros"]
    for name in ("lamb", "adafactor", "muon", "penalty", "batch_norm", "conditional", "mixed_clipped", "bf16", "empty")
)
SPECTRAL, TEACHER = (
    [f"tests/strategies/steps/{name}.mlir", "--synthetic", "--init", "opt*=normal(0.2)", "--init", f"{zeros}=zeros"]
    for name, zeros in (("spectral", "opt.square*"), ("teacher", "opt.momentum*"))
)
MUON += ["--init", "opt*ns_coeffs=normal(0.5)"]
TIMES = {"step_ms", "rows_per_s", "tokens_per_s"}


def options(**values):
    return [part for name, value in values.items() for part in ("--opt", f"{name}={value}")]


def train(weft, step, layout, *more, steps=20):
    """(one dictionary of results for each step, the summary)"""
    run = ["run", *step, "--steps", steps, "--seed", 3, "--threads", 1, "--json", *layout, *more]
    lines = weft(*run).expect(OK).json_lines()
    results = [{name: value for name, value in line.items() if name not in TIMES} for line in lines[:-1]]
    equal(len(results), steps, "steps")
    return results, lines[-1]["summary"]


# Equality --------------------------------------------------------------------------------------------------


def layouts(count):
    """Everything that has to give the bits of ddp."""
    ranks = ["--devices", count]
    sharding = [{"sharding_strategy": name} for name in ("FULL_SHARD", "SHARD_GRAD_OP", "NO_SHARD")]
    found = [
        ["--strategy", "ddp", *ranks, *options(bucket_mb=0)],
        ["--strategy", "ddp", *ranks, *options(bucket_mb=0.05)],
        ["--strategy", "ddp_spawn", *ranks],
        ["--strategy", "ddp_fork", *ranks, *options(bucket_mb=0.02)],
        *(["--strategy", f"deepspeed_stage_{stage}", *ranks] for stage in (1, 2, 3)),
        ["--strategy", "deepspeed", *ranks, *options(stage=3, reduce_bucket_size=2000)],
        *(["--strategy", "fsdp", *ranks, *options(**choice)] for choice in sharding),
        ["--strategy", "fsdp", *ranks, *options(auto_wrap="none")],
        ["--strategy", "fsdp", *ranks, *options(auto_wrap="none", bucket_mb=0.03)],
        ["--strategy", "fsdp", *ranks, *options(bucket_mb=0, reshard_after_forward="false")],
    ]
    if count == 2:
        # Axes of one rank are nothing: HYBRID_SHARD is FULL_SHARD, or NO_SHARD.
        for mesh in (["--mesh", "replicate=1,shard=2"], ["--mesh", "replicate=2,shard=1"]):
            found.append(["--strategy", "fsdp", *mesh, *options(sharding_strategy="HYBRID_SHARD")])
            found.append(["--strategy", "deepspeed_stage_1", *mesh])
    if count == 4:
        mesh = ["--mesh", "replicate=2,shard=2"]
        found.append(["--strategy", "fsdp", *mesh, *options(sharding_strategy="HYBRID_SHARD")])
        found += [["--strategy", name, *mesh] for name in ("ddp", "deepspeed_stage_2", "fsdp")]
    return found


def check_summary(summary, what):
    """What the plan says is what happened."""
    equal(summary["measured_peak_bytes"], summary["predicted_peak_bytes"], f"{what}: memory")
    sent = summary["communication"]
    equal(sent["prediction_is_exact"], True, f"{what}: the plan has no loop of unknown length")
    equal(sent["collectives_per_step"], sent["predicted_collectives_per_step"], f"{what}: collectives")
    equal(sent["sent_bytes_per_step"], sent["predicted_sent_bytes_per_step"], f"{what}: bytes sent")


def adds_micro_batches_first(layout):
    """Before ranks add: the others add ranks first (docs/strategies.md)."""
    if layout[1].startswith("ddp") or layout[1] == "deepspeed_stage_1" or "sharding_strategy=NO_SHARD" in layout:
        return True
    # HYBRID_SHARD on these is NO_SHARD.
    return "replicate=2,shard=1" in layout


def check_equality(weft, step, count, steps=20, micro_batches=1, tolerance=1e-5):
    # Sanitizers are slow; what they look for needs neither all steps nor all layouts.
    steps, every = (3, 3) if weft.is_sanitized() else (steps, 1)
    more = ["--accumulate", micro_batches] if micro_batches > 1 else []
    alone, _ = train(weft, step, [], steps=steps)
    expected = {}
    for name in ["ddp", *(["deepspeed_stage_2"] if more else [])]:
        # The others do not have the loop.
        loop = options(unroll_accumulation="false") if more else []
        layout = ["--strategy", name, "--devices", count, *more, *loop]
        reference = weft.path(f"{name}.safetensors")
        results, summary = train(weft, step, layout, "--save", reference, steps=steps)
        expected[not more or adds_micro_batches_first(layout)] = results, reference
        check_summary(summary, name)
        for one, several in zip(alone, results):
            if abs(one["loss"] - several["loss"]) > tolerance * abs(one["loss"]):
                raise AssertionError(f"one device: {one}, {count} ranks: {several}")
    for layout in layouts(count)[::every]:
        saved = weft.path("other.safetensors")
        results, summary = train(weft, step, [*layout, *more], "--save", saved, "--force", steps=steps)
        what = " ".join(map(str, layout))
        wanted, reference = expected[not more or adds_micro_batches_first(layout)]
        equal(results, wanted, f"{what}: losses and metrics")
        same_bytes(saved, reference)
        check_summary(summary, what)


def case_equality_mlp_2(weft):
    check_equality(weft, MLP, 2)


def case_equality_mlp_4(weft):
    check_equality(weft, MLP, 4)


def case_equality_cnn_2(weft):
    check_equality(weft, CNN, 2)


def case_equality_cnn_4(weft):
    check_equality(weft, CNN, 4)


def case_equality_gpt_2(weft):
    check_equality(weft, GPT, 2)


def case_equality_gpt_4(weft):
    check_equality(weft, GPT, 4)


def case_equality_scan(weft):
    """Gradients of stacked layers are put together in a loop, as partial sums of the ranks."""
    check_equality(weft, SCAN, 2, steps=5)


def case_equality_scan_accumulated(weft):
    """The loop of layers in the loop of micro-batches."""
    check_equality(weft, SCAN, 2, steps=5, micro_batches=2)


def case_equality_mlp_accumulated(weft):
    check_equality(weft, MLP, 2, steps=5, micro_batches=4)


def case_equality_gpt_accumulated(weft):
    check_equality(weft, GPT, 2, steps=3, micro_batches=2)


def case_equality_cnn_accumulated(weft):
    check_equality(weft, CNN, 4, steps=3, micro_batches=2)


def case_equality_tied(weft):
    """The two gradients of one parameter are added on each rank, whatever is cut."""
    check_equality(weft, TIED, 2, steps=5)


def case_equality_empty(weft):
    """Values and a parameter without elements."""
    check_equality(weft, EMPTY, 2, steps=4)


def case_equality_lamb_2(weft):
    """Parameters in no bucket, each with norms of its own: sums of all elements, cut or whole."""
    check_equality(weft, LAMB, 2, steps=4)


def case_equality_lamb_4(weft):
    check_equality(weft, LAMB, 4, steps=4)


def case_equality_adafactor_2(weft):
    """Sums along the dimension that is cut."""
    check_equality(weft, ADAFACTOR, 2, steps=4)


def case_equality_adafactor_4(weft):
    check_equality(weft, ADAFACTOR, 4, steps=4)


def case_equality_muon_2(weft):
    """Products of what is cut."""
    check_equality(weft, MUON, 2, steps=4)


def case_equality_muon_4(weft):
    check_equality(weft, MUON, 4, steps=4)


def case_equality_penalty_2(weft):
    """The sums that a softmax of a parameter takes are the same on all ranks, the parameter cut or whole."""
    check_equality(weft, PENALTY, 2, steps=4)


def case_equality_penalty_4(weft):
    check_equality(weft, PENALTY, 4, steps=4)


def case_equality_batch_norm_4(weft):
    """Averages over samples are kept cut along one of two axes."""
    check_equality(weft, BATCH_NORM, 4, steps=4)


def case_equality_spectral_4(weft):
    """Vectors that layers and a penalty read are states, cut in one dimension that products add up over."""
    check_equality(weft, SPECTRAL, 4, steps=4)


def case_equality_teacher_4(weft):
    """Averages of the parameters in buckets of states, and in none, teach."""
    check_equality(weft, TEACHER, 4, steps=4)


def case_equality_conditional_4(weft):
    """The update is in a branch; ddp sends gradients and the loss, whatever the mesh."""
    check_equality(weft, CONDITIONAL, 4, steps=4)
    parameters = 12 * 17 + 17 * 13 + 13 * 5
    for layout in (["--devices", 4], ["--mesh", "a=2,b=2"]):
        _, summary = train(weft, CONDITIONAL, ["--strategy", "ddp", *layout], steps=1)
        equal(summary["communication"]["sent_bytes_per_step"], 2 * 3 / 4 * 4 * (parameters + 1), "bytes sent by ddp")


def case_equality_mixed_2(weft):
    """Gradients of bf16 are added up before they are rounded. One may be rounded the other way, as machines go."""
    check_equality(weft, MIXED, 2, tolerance=1e-4)


def case_equality_mixed_4(weft):
    check_equality(weft, MIXED, 4, steps=8, tolerance=1e-4)


def case_equality_bf16_2(weft):
    """Parameters of bf16 as well."""
    check_equality(weft, BF16, 2, steps=8, tolerance=1e-4)


def case_reduce_dtype(weft):
    """Half the bytes where parts of sums are rounded before: of gradients, of nothing else."""
    for layout in (["--strategy", "ddp"], ["--strategy", "deepspeed_stage_2"], ["--strategy", "fsdp"]):
        layout = [*layout, "--devices", 2]
        _, whole = train(weft, MIXED, layout, steps=2)
        _, short = train(weft, MIXED, [*layout, *options(reduce_dtype="gradient")], steps=2)
        check_summary(short, str(layout))
        kind = "all_reduce" if "ddp" in layout else "reduce_scatter"
        sent = sum(byte_size(a["type"]) for a in arguments(weft, MIXED, layout) if a["name"].endswith(".param"))
        if kind == "reduce_scatter":
            equal(sent_by(whole, kind)[1], 2 * sent_by(short, kind)[1], f"{layout}: {kind}")
        else:
            equal(sent_by(whole, kind)[1] - sent_by(short, kind)[1], sent // 2, f"{layout}: {kind}")


def case_equality_mlp_3(weft):
    """Neither the batch nor the parameters divide by the number of ranks: padding never shows."""
    check_equality(weft, MLP, 3)


def case_equality_tied_3(weft):
    check_equality(weft, TIED, 3)


def case_equality_cnn_3(weft):
    check_equality(weft, CNN, 3, steps=5)


def case_resume_elsewhere(weft):
    """Saved by one strategy on four ranks, continued by others: the bits of a run that never stopped."""
    whole, first, second = (weft.path(f"{name}.safetensors") for name in ("whole", "first", "second"))
    four = ["--devices", 4]
    expected, _ = train(weft, GPT, ["--strategy", "ddp", *four], "--save", whole, steps=8)
    step = GPT[:1] + GPT[3:]
    begin, _ = train(weft, GPT, ["--strategy", "fsdp", *four], "--save", first, "--hyper", "lr=0.01", steps=4)
    equal(begin, expected[:4], "the first four steps")
    for layout in (["--strategy", "deepspeed_stage_2", *four], ["--strategy", "ddp_fork", *four]):
        end, _ = train(weft, step, layout, "--resume", first, "--save", second, "--force", steps=4)
        equal(end, expected[4:], "the last four steps")
        same_bytes(second, whole)


# First values ----------------------------------------------------------------------------------------------

# Parameters large enough that several threads fill them, and of all kinds of storage; with lr = 0 they stay.
FIRST = """
func.func @main(%w: tensor<300x500xf32> {weft.role = "param", weft.name = "w", weft.init = "normal(0.02)", tf.aliasing_output = 0 : i32},
                %v: tensor<70001xbf16> {weft.role = "param", weft.name = "v", weft.init = "truncated_normal(1)", tf.aliasing_output = 1 : i32},
                %u: tensor<7x11x13xf32> {weft.role = "param", weft.name = "u", weft.init = "xavier_uniform", tf.aliasing_output = 2 : i32},
                %x: tensor<6x300xf32> {weft.role = "batch", weft.name = "x"},
                %lr: tensor<f32> {weft.role = "hyper", weft.name = "lr"})
    -> (tensor<300x500xf32>, tensor<70001xbf16>, tensor<7x11x13xf32>, tensor<f32> {weft.role = "loss", weft.name = "loss"}) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %g = stablehlo.reduce(%x init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<6x300xf32>, tensor<f32>) -> tensor<300xf32>
  %loss = stablehlo.reduce(%g init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<300xf32>, tensor<f32>) -> tensor<f32>
  %rate = stablehlo.multiply %loss, %lr : tensor<f32>
  %narrow = stablehlo.convert %rate : (tensor<f32>) -> tensor<bf16>
  %gw = stablehlo.broadcast_in_dim %g, dims = [0] : (tensor<300xf32>) -> tensor<300x500xf32>
  %rates = stablehlo.broadcast_in_dim %lr, dims = [] : (tensor<f32>) -> tensor<300x500xf32>
  %dw = stablehlo.multiply %gw, %rates : tensor<300x500xf32>
  %dv = stablehlo.broadcast_in_dim %narrow, dims = [] : (tensor<bf16>) -> tensor<70001xbf16>
  %du = stablehlo.broadcast_in_dim %rate, dims = [] : (tensor<f32>) -> tensor<7x11x13xf32>
  %nw = stablehlo.subtract %w, %dw : tensor<300x500xf32>
  %nv = stablehlo.subtract %v, %dv : tensor<70001xbf16>
  %nu = stablehlo.subtract %u, %du : tensor<7x11x13xf32>
  return %nw, %nv, %nu, %loss : tensor<300x500xf32>, tensor<70001xbf16>, tensor<7x11x13xf32>, tensor<f32>
}
"""


def case_first_values(weft):
    """A rank makes its part of a parameter only, on all its threads: first values do not depend on either."""
    step = weft.write("first.mlir", FIRST)
    run = ["run", step, "--synthetic", "--hyper", "lr=0", "--seed", 7, "--quiet", "--force", "--save"]
    expected, saved = weft.path("expected.safetensors"), weft.path("saved.safetensors")
    weft(*run, expected, "--threads", 1).expect(OK)
    tensors, _ = read_safetensors(expected)
    equal(len(set(tensors["w"])) > 140000, True, "random values")
    layouts = [
        ["--threads", 3],
        ["--threads", 2, "--strategy", "ddp", "--devices", 2],
        ["--threads", 1, "--strategy", "fsdp", "--devices", 2],
        ["--threads", 2, "--strategy", "fsdp", "--devices", 3, *options(bucket_mb=0)],
        ["--threads", 2, "--strategy", "deepspeed_stage_1", "--mesh", "dp=2,tp=2", "--place", "w=tp:1", "--place", "u=tp:1"],
        ["--threads", 2, "--strategy", "ddp", "--mesh", "dp=2,tp=2", "--place", "w=tp:0", "--place", "u=tp:2,dp:0"],
    ]
    for layout in layouts:
        weft(*run, saved, *layout).expect(OK)
        same_bytes(saved, expected)


# Values of each step ---------------------------------------------------------------------------------------

# 19 samples, of which no number of ranks here has equal shares; |scores| and |wide| are results that are cut.
SCORES = """
func.func @main(%w: tensor<6x5xf32> {weft.role = "param", weft.name = "w", tf.aliasing_output = 0 : i32},
                %m: tensor<6x5xf32> {weft.role = "state", weft.name = "m", weft.init = "zeros", tf.aliasing_output = 1 : i32},
                %x: tensor<19x6xf32> {weft.role = "batch", weft.name = "x"})
    -> (tensor<6x5xf32> {weft.name = "w"}, tensor<6x5xf32> {weft.name = "m"},
        tensor<f32> {weft.role = "loss", weft.name = "loss"}, tensor<19x5xf32> {weft.name = "scores"}) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %ones = stablehlo.constant dense<1.0> : tensor<19x5xf32>
  %rate = stablehlo.constant dense<0.125> : tensor<6x5xf32>
  %scores = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0]
      : (tensor<19x6xf32>, tensor<6x5xf32>) -> tensor<19x5xf32>
  %loss = stablehlo.reduce(%scores init: %zero) applies stablehlo.add across dimensions = [0, 1]
      : (tensor<19x5xf32>, tensor<f32>) -> tensor<f32>
  %g = stablehlo.dot_general %x, %ones, contracting_dims = [0] x [0]
      : (tensor<19x6xf32>, tensor<19x5xf32>) -> tensor<6x5xf32>
  %next_m = stablehlo.add %m, %g : tensor<6x5xf32>
  %part = stablehlo.multiply %next_m, %rate : tensor<6x5xf32>
  %next = stablehlo.subtract %w, %part : tensor<6x5xf32>
  return %next, %next_m, %loss, %scores : tensor<6x5xf32>, tensor<6x5xf32>, tensor<f32>, tensor<19x5xf32>
}
"""


def case_shown(weft):
    """Parameters, state and results that are cut are shown as on one device, once; sums of small integers are exact. What
    is sent for it is not counted as the step's."""
    step = weft.write("scores.mlir", SCORES)
    x = weft.write("x.npy", npy("<f4", (19, 6), [float(i % 5 - 2) for i in range(19 * 6)]))
    given = [step, "--data", f"x={x}", "--set", "w=" + ",".join(str(i % 4) for i in range(30)), "--steps", 3, "--threads", 1]
    shown = [part for name in ("w", "m", "scores", "loss") for part in ("--show", name)]
    alone = weft("run", *given, *shown, "--quiet").expect(OK)
    equal([len(values) for values in alone.shown()["scores"]], [95, 95, 95], "elements of each step's scores")
    found = [
        *(["--strategy", name, "--devices", 4] for name in ("ddp", "ddp_fork", "fsdp", "deepspeed_stage_1")),
        ["--strategy", "deepspeed_stage_3", "--devices", 3],
        ["--strategy", "fsdp", "--devices", 3, *options(bucket_mb=0)],
        ["--strategy", "fsdp", "--mesh", "replicate=2,shard=2", *options(sharding_strategy="HYBRID_SHARD")],
        ["--strategy", "ddp", "--mesh", "dp=2,tp=2", "--place", "w=tp:1", "--place", "m=tp:1"],
    ]
    for layout in found:
        several = weft("run", *given, *shown, *layout).expect(OK, ", as the plan predicts\n")
        equal(several.out, alone.out, str(layout))
    plan = weft.path("scores.plan")
    weft("plan", step, *found[2], "-o", plan).expect(OK)
    again = weft("run", plan, *given[1:], *shown, "--quiet").expect(OK)
    equal(again.out, alone.out, "of a plan")
    weft("run", plan, *given[1:], "--show", "nothing").refuse(
        BAD_INPUT, "--show: the step has no result 'nothing'; `weft graph` of the step that the plan was made of lists them"
    )


def case_shown_large(weft):
    """What is larger than the pieces in which it is collected, and as text."""
    count = 300001
    text = """
func.func @main(%w: tensor<COUNTxi64> {weft.role = "param", weft.name = "w", weft.init = "zeros", tf.aliasing_output = 0 : i32},
                %x: tensor<4xi64> {weft.role = "batch", weft.name = "x"}) -> (tensor<COUNTxi64> {weft.name = "w"}) {
  %i = stablehlo.iota dim = 0 : tensor<COUNTxi64>
  %next = stablehlo.add %w, %i : tensor<COUNTxi64>
  return %next : tensor<COUNTxi64>
}
""".replace("COUNT", str(count))
    given = [weft.write("iota.mlir", text), "--set", "x=1", "--set", "w=65", "--quiet"]
    layout = ["--devices", 3, "--place", "w=dp:0", "--strategy", "ddp"]
    done = weft("run", *given, *layout, "--show", "w").expect(OK)
    equal(done.shown()["w"], [[float(65 + i) for i in range(count)]], "values")
    done = weft("run", *given, *layout, "--show", "w=text").expect(OK)
    alone = weft("run", *given, "--show", "w=text").expect(OK)
    equal(done.out, alone.out, "text")


GRAPHS = """
func.func @main(%w: tensor<3xf32> {weft.role = "param", weft.name = "w", tf.aliasing_output = 0 : i32},
                %x: tensor<10x3xf32> {weft.role = "batch", weft.name = "nodes"},
                %y: tensor<14x3xf32> {weft.role = "batch", weft.name = "edges"})
    -> (tensor<3xf32> {weft.name = "w"}, tensor<f32> {weft.role = "loss", weft.name = "loss"}) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %rate = stablehlo.constant dense<-1.0> : tensor<3xf32>
  %gx = stablehlo.reduce(%x init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<10x3xf32>, tensor<f32>) -> tensor<3xf32>
  %gy = stablehlo.reduce(%y init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<14x3xf32>, tensor<f32>) -> tensor<3xf32>
  %g = stablehlo.add %gx, %gy : tensor<3xf32>
  %loss = stablehlo.reduce(%g init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<3xf32>, tensor<f32>) -> tensor<f32>
  %part = stablehlo.multiply %g, %rate : tensor<3xf32>
  %next = stablehlo.subtract %w, %part : tensor<3xf32>
  return %next, %loss : tensor<3xf32>, tensor<f32>
}
"""


def case_batches_of_several_lengths(weft):
    """Four graphs of ten nodes and fourteen edges: what belongs together stays together, on every number of ranks."""
    nodes = [float(1 << row // 10) for row in range(40) for _ in range(3)]
    edges = [float(100 << row // 14) for row in range(56) for _ in range(3)]
    given = [weft.write("graphs.mlir", GRAPHS), "--set", "w=0"]
    given += ["--data", f"nodes={weft.write('nodes.npy', npy('<f4', (40, 3), nodes))}"]
    data = [*given, "--data", f"edges={weft.write('edges.npy', npy('<f4', (56, 3), edges))}"]
    # A graph's nodes with another's edges would give another sum.
    losses = [3.0 * (10 + 1400) * (1 << graph) for graph in range(4)]
    for order in (["--order", "sequential"], []):
        alone, _ = train(weft, [*data, *order], [], steps=8)
        found = [result["loss"] for result in alone]
        equal([sorted(found[:4]), sorted(found[4:])], [losses, losses], "losses of two epochs")
        equal(found == losses * 2, bool(order), f"in order: {found}")
        for layout in (["ddp", "--devices", 2], ["fsdp", "--devices", 3], ["deepspeed_stage_2", "--devices", 4]):
            several, _ = train(weft, [*data, *order], ["--strategy", *layout], steps=8)
            equal(several, alone, str(layout))
    short = weft.write("short.npy", npy("<f4", (55, 3), edges[:-3]))
    weft("run", *given, "--data", f"edges={short}").refuse(
        BAD_INPUT, "has 4 batches of 10 rows, that of 'edges' (", "has 3 of 14: they cannot be paired"
    )


# Bytes -----------------------------------------------------------------------------------------------------


def element_count(text):
    dims = re.fullmatch(r"tensor<((?:\d+x)*)\w+>", text)[1]
    count = 1
    for dim in dims.split("x")[:-1]:
        count *= int(dim)
    return count


def byte_size(text):
    return element_count(text) * {"f32": 4, "i32": 4}[re.search(r"(\w+?)>$", text)[1].split("x")[-1]]


def arguments(weft, step, layout=()):
    shown = weft("graph", step[0], *layout, "--json").expect(OK)
    return json.loads(shown.out)["arguments"]


def sent_by(summary, kind):
    entry = summary["communication"]["kinds"].get(kind, {"collectives_per_step": 0, "sent_bytes_per_step": 0})
    return entry["collectives_per_step"], entry["sent_bytes_per_step"]


def all_reduced(sizes, count):
    """Bytes each rank sends to all-reduce values of these sizes one by one: whole bytes each."""
    return sum(2 * (count - 1) * size // count for size in sizes)


def check_bytes(weft, step, layout, count, scalars, cuts_states, cuts_params, gathers, kept=()):
    """N is the padded size of all buckets; those in |kept| are gathered once less. |scalars| are the sizes of what else is
    summed over the batch; where states are cut, the exact sums of the parameters' gradient norms are as well, if the step
    computes norms."""
    _, summary = train(weft, step, layout, steps=2)
    check_summary(summary, str(layout))
    held = arguments(weft, step, layout)
    buckets = [byte_size(argument["type"]) for argument in held if re.fullmatch(r"bucket\d+\.param", argument["name"])]
    if cuts_params:
        buckets = [size * count for size in buckets]
    total = sum(buckets)
    part = total * (count - 1) // count
    equal(total % count, 0, "padded buckets divide")
    if cuts_states:
        saved = sum(kept) * (count - 1) // count
        expected = gathers * len(buckets) - len(kept), gathers * part - saved
        equal(sent_by(summary, "all_gather"), expected, "all_gather")
        equal(sent_by(summary, "reduce_scatter"), (len(buckets), part), "reduce_scatter")
        equal(sent_by(summary, "all_reduce"), (len(scalars), all_reduced(scalars, count)), "all_reduce")
    else:
        sizes = buckets + scalars
        equal(sent_by(summary, "all_reduce"), (len(sizes), all_reduced(sizes, count)), "all_reduce")
    kinds = set(summary["communication"]["kinds"])
    equal(kinds - {"all_reduce", "all_gather", "reduce_scatter"}, set(), "nothing else: no barrier, no broadcast")


def check_all_bytes(weft, step, count, scalars, sums):
    """|sums|: number of gradient norms."""
    ranks = ["--devices", count]
    exact = scalars + ([sums * 12 * 8] if sums else [])  # 12 limbs of 8 bytes each, all in one collective
    for name in ("ddp", "ddp_fork"):
        check_bytes(weft, step, ["--strategy", name, *ranks], count, scalars, False, False, 0)
    small = ["--strategy", "ddp", *ranks, *options(bucket_mb=0.02)]
    check_bytes(weft, step, small, count, scalars, False, False, 0)
    for stage in (1, 2):
        layout = ["--strategy", f"deepspeed_stage_{stage}", *ranks]
        check_bytes(weft, step, layout, count, exact, True, False, 1)
    check_bytes(weft, step, ["--strategy", "deepspeed_stage_3", *ranks], count, exact, True, True, 2)
    layout = ["--strategy", "fsdp", *ranks, *options(sharding_strategy="SHARD_GRAD_OP")]
    check_bytes(weft, step, layout, count, exact, True, True, 1)
    layout = ["--strategy", "fsdp", *ranks, *options(sharding_strategy="NO_SHARD")]
    check_bytes(weft, step, layout, count, scalars, False, False, 0)


def parameters_of(weft, step):
    return [argument for argument in arguments(weft, step) if argument["role"] == "param"]


def case_bytes_mlp(weft):
    """The loss and the accuracy are means over the batch: an f32 each."""
    for count in (2, 3, 4):
        check_all_bytes(weft, MLP, count, [4, 4], 0)


def outside_of_blocks(weft, ranks):
    """Bytes of the buckets of the GPT step's parameters outside of blocks: the last scale and shift, and the embeddings,
    which the backward pass begins with, since they are the head's weights as well."""
    outside = [argument for argument in parameters_of(weft, GPT) if not re.match(r"params\.h\d", argument["name"])]
    sizes = {argument["name"]: byte_size(argument["type"]) for argument in outside}
    vectors = sum(size for name, size in sizes.items() if ".lnf." in name)
    unit = 32 * 4 * ranks
    return [-(-size // unit) * unit for size in (vectors, sum(sizes.values()) - vectors)]


def case_bytes_gpt(weft):
    """The loss, and the norm of every parameter's gradient where gradients are cut."""
    sums = len(parameters_of(weft, GPT))
    for count in (2, 3, 4):
        check_all_bytes(weft, GPT, count, [4], sums)
        layout = ["--strategy", "fsdp", "--devices", count]
        scalars = [4, sums * 12 * 8]
        check_bytes(weft, GPT, layout, count, scalars, True, True, 2, kept=outside_of_blocks(weft, count))
        check_bytes(weft, GPT, [*layout, *options(reshard_after_forward="true")], count, scalars, True, True, 2)


def case_bytes_full_shard_mlp(weft):
    """Parameters that the backward pass does not read, those of the first layer, are gathered once, and so are those that
    it begins with, of the last."""
    layout = ["--strategy", "fsdp", "--devices", 2]
    _, summary = train(weft, MLP, layout, steps=2)
    held = arguments(weft, MLP, layout)
    buckets = [2 * byte_size(argument["type"]) for argument in held if argument["name"].endswith(".param")]
    first = [argument for argument in parameters_of(weft, MLP) if argument["name"].startswith("params.0.")]
    once = sum(byte_size(argument["type"]) for argument in first)  # sizes that need no padding
    equal(buckets.count(once), 1, f"one of the buckets {buckets} is the first layer")
    once += min(buckets)  # the last layer, of ten outputs, is the smallest and is padded
    calls, sent = sent_by(summary, "all_gather")
    equal(calls, 2 * len(buckets) - 2, "all_gather")
    equal(sent, sum(buckets) - once // 2, "all_gather: half of what is gathered is another rank's")


def case_bytes_tied(weft):
    """Two gradients of one parameter are added before ranks share them."""
    for count in (2, 3):
        check_all_bytes(weft, TIED, count, [4], 0)


def case_bytes_clipped(weft):
    """The norm over all gradients is one small sum: no gradient is gathered for it."""
    step = ["tests/strategies/steps/clipped.mlir", "--synthetic", "--init", "opt*=zeros"]
    for count in (2, 3):
        check_all_bytes(weft, step, count, [4], len(parameters_of(weft, step)))


def case_bytes_normalised(weft):
    """Parts of gradients are scaled by parameters and added to each other before they are sent. A parameter of one element
    has a sum of its own."""
    step = ["tests/strategies/steps/normalised.mlir", "--synthetic", "--init", "opt*=zeros"]
    check_all_bytes(weft, step, 2, [4, 4], 0)


def case_bytes_spectral(weft):
    """The same with vectors of spectral norms, which are states; those that cut states gather them, too."""
    step = ["tests/strategies/steps/spectral.mlir", "--synthetic", "--init", "opt*=normal(0.3)"]
    for count in (2, 4):
        check_bytes(weft, step, ["--strategy", "ddp", "--devices", count], count, [4], False, False, 0)


LARGE = """
func.func @main(%w: tensor<300x250xf32> {weft.role = "param", weft.name = "w", weft.init = "normal(0.1)", tf.aliasing_output = 0 : i32},
                %x: tensor<24x300xf32> {weft.role = "batch", weft.name = "x"}) -> (tensor<300x250xf32> {weft.name = "w"}, tensor<f32> {weft.name = "loss"}) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %y = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0] : (tensor<24x300xf32>, tensor<300x250xf32>) -> tensor<24x250xf32>
  %yy = stablehlo.multiply %y, %y : tensor<24x250xf32>
  %loss = stablehlo.reduce(%yy init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<24x250xf32>, tensor<f32>) -> tensor<f32>
  %g = stablehlo.dot_general %x, %y, contracting_dims = [0] x [0] : (tensor<24x300xf32>, tensor<24x250xf32>) -> tensor<300x250xf32>
  %gg = stablehlo.multiply %g, %g : tensor<300x250xf32>
  %sum = stablehlo.reduce(%gg init: %zero) applies stablehlo.add across dimensions = [0, 1] : (tensor<300x250xf32>, tensor<f32>) -> tensor<f32>
  %norm = stablehlo.sqrt %sum : tensor<f32>
  %norms = stablehlo.broadcast_in_dim %norm, dims = [] : (tensor<f32>) -> tensor<300x250xf32>
  %part = stablehlo.divide %g, %norms : tensor<300x250xf32>
  %next = stablehlo.subtract %w, %part : tensor<300x250xf32>
  return %next, %loss : tensor<300x250xf32>, tensor<f32>
}
"""


def case_bytes_shared_norm(weft):
    """The norm of a large gradient that every rank has whole: each adds up its share."""
    step = [weft.write("large.mlir", LARGE), "--synthetic"]
    for count in (2, 3):
        check_bytes(weft, step, ["--strategy", "ddp", "--devices", count], count, [4, 12 * 8], False, False, 0)


def case_equality_shared_norm(weft):
    check_equality(weft, [weft.write("large.mlir", LARGE), "--synthetic"], 2, steps=3)


def case_bytes_mixed(weft):
    """f32 parameters that are read as bf16 are gathered as bf16, and the bits stay those of ddp."""
    for name, blocks in (("mixed", 0), ("mixed_blocks", 3)):
        step = [f"tests/strategies/steps/{name}.mlir", "--synthetic", "--init", "opt*=zeros"]
        for count in (2, 4):
            ranks, reference = ["--devices", count], weft.path("ddp.safetensors")
            expected, _ = train(weft, step, ["--strategy", "ddp", *ranks], "--save", reference, "--force", steps=4)
            equal(all(math.isfinite(result["loss"]) for result in expected), True, "finite losses")
            modes = [options(sharding_strategy=mode) for mode in ("FULL_SHARD", "SHARD_GRAD_OP")]
            layouts = [["--strategy", "fsdp", *ranks, *mode] for mode in modes]
            layouts.append(["--strategy", "deepspeed_stage_3", *ranks, *options(reduce_bucket_size=500)])
            for layout in layouts:
                saved = weft.path("other.safetensors")
                results, summary = train(weft, step, layout, "--save", saved, "--force", steps=4)
                equal(results, expected, f"{layout}: losses")
                same_bytes(saved, reference)
                check_summary(summary, str(layout))
                if "sharding_strategy=SHARD_GRAD_OP" not in layout:
                    continue
                held = [a for a in arguments(weft, step, layout) if a["name"].endswith(".param")]
                parts = [byte_size(argument["type"]) for argument in held]
                # One bucket of each block, all of one size, is read as f32 as well.
                whole = blocks * min(parts)
                sent = (count - 1) * (whole + (sum(parts) - whole) // 2)
                equal(sent_by(summary, "all_gather"), (len(parts), sent), f"{name}: all_gather")


def case_bytes_hybrid(weft):
    """Two groups of two: gathered and scattered inside, reduced across."""
    layout = ["--strategy", "fsdp", "--mesh", "replicate=2,shard=2", *options(sharding_strategy="HYBRID_SHARD")]
    _, summary = train(weft, GPT, layout, steps=2)
    check_summary(summary, "hybrid")
    held = arguments(weft, GPT, layout)
    parts = [byte_size(argument["type"]) for argument in held if argument["name"].endswith(".param")]
    limbs = len(parameters_of(weft, GPT)) * 12 * 8
    kept = outside_of_blocks(weft, 4)
    sent = 2 * sum(parts) - sum(kept) // 2
    equal(sent_by(summary, "all_gather"), (2 * len(parts) - len(kept), sent), "all_gather")
    equal(sent_by(summary, "reduce_scatter"), (len(parts), sum(parts)), "reduce_scatter")
    # The parts and the norms over two ranks each, the loss over all four.
    sizes = all_reduced([*parts, limbs], 2) + all_reduced([4], 4)
    equal(sent_by(summary, "all_reduce"), (len(parts) + 2, sizes), "all_reduce")


def case_summary_text(weft):
    """What a user sees."""
    done = weft("run", *MLP, "--steps", 2, "--threads", 1, "--strategy", "ddp", "--devices", 2).expect(OK)
    line = next(line for line in done.err.splitlines() if line.startswith("comm "))
    if not re.fullmatch(r"comm    3 collectives a step, 6\d\.\d KiB sent by each of 2 ranks, as the plan predicts", line):
        done.fail(f"unexpected: {line}")
    shown = weft("graph", MLP[0], "--strategy", "ddp", "--devices", 2, "--stats").expect(OK)
    if not re.search(r"plan for 2 ranks: \d+ instructions.*\n(.*\n){4}  3 collectives a step, 6\d\.\d KiB", shown.out):
        shown.fail("expected the plan for two ranks and its collectives")


# Memory ----------------------------------------------------------------------------------------------------


def check_memory(weft, step, layout, cut_states, cut_params, batch_cut):
    """Between steps a rank holds its part of parameters and states, and of the batch. Buckets are padded: members to 32
    elements, the whole to the number of ranks; and every argument starts at a multiple of 64 bytes."""
    _, summary = train(weft, step, layout, steps=2)
    equal(summary["measured_peak_bytes"], summary["predicted_peak_bytes"], f"{layout}: memory")
    held = arguments(weft, step, layout)
    exact = sum(-(-byte_size(argument["type"]) // 64) * 64 for argument in held)
    equal(summary["argument_bytes"], exact, f"{layout}: bytes of arguments")
    parts = {"param": cut_params, "state": cut_states, "batch": batch_cut, "hyper": 1}
    whole = arguments(weft, step)
    formula = sum(byte_size(argument["type"]) / parts[argument["role"]] for argument in whole)
    members = [argument for argument in whole if argument["role"] in ("param", "state")]
    padding = sum(32 * 4 / parts[argument["role"]] for argument in members)
    padding += len(held) * (64 + 4 * max(cut_states, cut_params))
    if not formula - 8 <= exact <= formula + padding:
        raise AssertionError(f"{layout}: {exact} bytes, the formula gives {formula} and at most {padding} of padding")
    return summary


def check_all_memory(weft, step, count):
    ranks = ["--devices", count]
    grad_op = options(sharding_strategy="SHARD_GRAD_OP")
    whole = check_memory(weft, step, ["--strategy", "ddp", *ranks], 1, 1, count)
    for stage in (1, 2):
        check_memory(weft, step, ["--strategy", f"deepspeed_stage_{stage}", *ranks], count, 1, count)
    check_memory(weft, step, ["--strategy", "deepspeed_stage_3", *ranks], count, count, count)
    check_memory(weft, step, ["--strategy", "fsdp", *ranks, *grad_op], count, count, count)
    cut = check_memory(weft, step, ["--strategy", "fsdp", *ranks], count, count, count)
    if cut["measured_peak_bytes"] >= whole["measured_peak_bytes"]:
        raise AssertionError(f"fsdp holds {cut['measured_peak_bytes']}, ddp {whole['measured_peak_bytes']}")


def case_memory_mlp(weft):
    for count in (2, 4):
        check_all_memory(weft, MLP, count)


def case_memory_gpt(weft):
    for count in (2, 4):
        check_all_memory(weft, GPT, count)
    mesh = ["--mesh", "replicate=2,shard=2"]
    layout = ["--strategy", "fsdp", *mesh, *options(sharding_strategy="HYBRID_SHARD")]
    check_memory(weft, GPT, layout, 2, 2, 4)


# Ranks started by others -----------------------------------------------------------------------------------


# How the variables of the launchers begin: this may run under one.
LAUNCHERS = ("WEFT_", "OMPI_", "PMIX_", "PMI_", "MPI_", "SLURM_", "LSB_", "JSM_", "KUBERNETES_", "TORCHELASTIC_")
LAUNCHERS += ("MASTER_", "RANK", "WORLD_SIZE", "LOCAL_RANK", "LOCAL_WORLD_SIZE", "GROUP_")


def start_ranks(weft, variables, command, own_options=()):
    """One process for each set of variables; (exit code, standard error) of each. |own_options|: of each process."""
    clean = {name: value for name, value in os.environ.items() if not name.startswith(LAUNCHERS)}
    command = [str(part) for part in [weft.program, *command]]
    started = []
    for index, own in enumerate(variables):
        whole = [*command, *map(str, own_options[index])] if own_options else command
        pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
        started.append(subprocess.Popen(whole, env=clean | own, **pipes))
    results = []
    try:
        for process in started:
            _, err = process.communicate(timeout=60)
            results.append((process.returncode, err.decode(errors="replace")))
    finally:
        for process in started:
            process.kill()
            process.wait()
    return results


def torchrun(rank, count, job):
    return {
        **{"RANK": str(rank), "WORLD_SIZE": str(count), "LOCAL_RANK": str(rank), "LOCAL_WORLD_SIZE": str(count)},
        **{"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(job), "TORCHELASTIC_RUN_ID": f"weft-test-{job}"},
    }


def openmpi(rank, count, job):
    return {
        **{"OMPI_COMM_WORLD_RANK": str(rank), "OMPI_COMM_WORLD_SIZE": str(count)},
        **{"OMPI_COMM_WORLD_LOCAL_RANK": str(rank), "OMPI_COMM_WORLD_LOCAL_SIZE": str(count)},
        **{"PMIX_NAMESPACE": f"weft-test-{job}"},
    }


def slurm(rank, count, job):
    return {
        **{"SLURM_PROCID": str(rank), "SLURM_NTASKS": str(count), "SLURM_LOCALID": str(rank), "SLURM_NODEID": "0"},
        **{"SLURM_NNODES": "1", "SLURM_JOB_NODELIST": "localhost", "SLURM_JOB_ID": str(job), "SLURM_STEP_ID": "0"},
    }


def lsf(rank, count, job):
    """jsrun says where ranks are, but not on how many hosts: they need a secret, and one to meet at."""
    return {
        **{"JSM_NAMESPACE_RANK": str(rank), "JSM_NAMESPACE_SIZE": str(count), "JSM_NAMESPACE_LOCAL_RANK": str(rank)},
        **{"LSB_JOBID": str(job), "LSB_MCPU_HOSTS": f"batch5 1 localhost {count}"},
        **{"WEFT_JOB_TOKEN": f"weft-test-{job}-0123456789"},
    }


def kubeflow(rank, count, job):
    """One pod for each rank, here all on one host; rank 0 listens at the port."""
    return {
        **{"KUBERNETES_PORT": "tcp://10.96.0.1:443", "MASTER_ADDR": "127.0.0.1", "MASTER_PORT": str(job)},
        **{"RANK": str(rank), "WORLD_SIZE": str(count), "WEFT_JOB_TOKEN": f"weft-test-{job}-0123456789"},
    }


def pmi(rank, count, job):
    """Of MPICH's mpiexec.hydra, which names no job; the ranks know each other by their parent."""
    return {
        **{"PMI_RANK": str(rank), "PMI_SIZE": str(count)},
        **{"MPI_LOCALRANKID": str(rank), "MPI_LOCALNRANKS": str(count)},
    }


def check_launcher(weft, variables, name):
    """The ranks find each other by what the launcher says, which is recognised, and save what the supervisor's do."""
    layout = ["--strategy", "fsdp"]
    expected, saved = weft.path("expected.safetensors"), weft.path("saved.safetensors")
    train(weft, MLP, [*layout, "--devices", 2], "--save", expected, steps=5)
    # Nobody else listens there; most launchers use it to tell jobs apart only.
    job = free_port()
    ranks = [variables(rank, 2, job) for rank in (0, 1)]
    run = ["run", *MLP, "--steps", 5, "--seed", 3, "--threads", 1, *layout, "--save", saved, "--timeout", 50]
    results = start_ranks(weft, ranks, run)
    equal([code for code, _ in results], [OK, OK], f"exit codes; {results}")
    same_bytes(saved, expected)
    equal(results[1][1], "", "rank 0 speaks for all")
    told = f"weft: {name} started 2 ranks, but the mesh has 3: give --devices 2"
    for code, err in start_ranks(weft, ranks, [*run, "--force", "--devices", 3]):
        equal((code != OK, told in err), (True, True), f"expected '{told}' in {err}")


def case_torchrun(weft):
    check_launcher(weft, torchrun, "torchrun")


def case_openmpi(weft):
    check_launcher(weft, openmpi, "Open MPI")


def case_slurm(weft):
    check_launcher(weft, slurm, "SLURM")


def case_lsf(weft):
    check_launcher(weft, lsf, "LSF")


def case_kubeflow(weft):
    check_launcher(weft, kubeflow, "Kubeflow")


def case_pmi(weft):
    check_launcher(weft, pmi, "PMI")


def case_missing_rank(weft):
    """Nobody waits for ever, and the missing rank is named."""
    run = ["run", *MLP, "--strategy", "ddp", "--threads", 1, "--timeout", 1]
    job = random.Random().randrange(20000, 60000)
    for rank, reason in ((0, "rank 1, 1 of 2"), (1, "waiting for rank 0, which hosts it")):
        ((code, err),) = start_ranks(weft, [torchrun(rank, 2, job)], run)
        equal(code, FAILED, err)
        if reason not in err:
            raise AssertionError(f"expected '{reason}' in: {err}")


def case_launcher_with_another_count(weft):
    run = ["run", *MLP, "--strategy", "ddp", "--devices", 4, "--timeout", 5]
    results = start_ranks(weft, [torchrun(rank, 2, 20001) for rank in (0, 1)], run)
    for code, err in results:
        if code == OK or "torchrun started 2 ranks, but the mesh has 4: give --devices 2" not in err:
            raise AssertionError(f"exit code {code}: {err}")


def case_options_of_one_rank(weft):
    """The program is the same, and every rank would train, each something else."""
    run = ["run", *MLP, "--strategy", "ddp", "--timeout", 50]
    saved = weft.path("saved.safetensors")
    for option in (
        *(["--seed", 9], ["--steps", 7], ["--order", "sequential"], ["--hyper", "lr=0.9"]),
        *(["--set", "params.0.b=1"], ["--init", "momentum*=ones"], ["--save", saved]),
    ):
        job = random.Random().randrange(20000, 60000)
        results = start_ranks(weft, [torchrun(rank, 2, job) for rank in (0, 1)], run, [[], option])
        told = f"weft: rank 1 of 2 was given another {option[0]} than rank 0: all ranks have to be started with the same "
        equal([(code, err.startswith(told)) for code, err in results], [(USAGE, True), (USAGE, False)], f"{results}")
    equal(saved.exists(), False, "a file of a run that was refused")
    # What does not change any value is each rank's own.
    job = random.Random().randrange(20000, 60000)
    results = start_ranks(weft, [torchrun(rank, 2, job) for rank in (0, 1)], run, [["--threads", 1], ["--threads", 2]])
    equal([code for code, _ in results], [OK, OK], f"{results}")


if __name__ == "__main__":
    main(globals())
