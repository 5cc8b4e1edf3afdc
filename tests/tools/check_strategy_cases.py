"""`weft check --differential SEED --strategy NAME`: what each rank runs, on virtual ranks, against the whole step."""

import json
import os
import random

from command import BAD_INPUT, FAILED, OK, USAGE, main

EXAMPLES = ["examples/mlp/step.mlir", "examples/cnn/step.mlir", "examples/gpt/tiny/step.mlir"]
GPT = "examples/gpt/step.mlir"
LLAMA = "examples/llama/tiny/step.mlir"
STEPS = "tests/strategies/steps"


def options(**values):
    return [part for name, value in values.items() for part in ("--opt", f"{name}={value}")]


def check(weft, file, seed, layout):
    run = ["check", "--differential", seed, *layout, file]
    done = weft(*run).expect(OK, out=["1 passed, 0 failed, 0 unsupported"])
    if done.out.count("  ok result ") < 5:
        done.fail("expected results that were compared")


def check_step(weft, file, counts=(2, 3, 8)):
    if weft.is_sanitized():
        # What sanitizers look for shows in few layouts: the largest count of ranks, and of strategies each kind of
        # program, cut nowhere, in gradients, and everywhere.
        ranks = ["--devices", counts[-1]]
        check(weft, file, 1, ["--strategy", "ddp", *ranks, *options(bucket_mb=0.001)])
        check(weft, file, 2, ["--strategy", "deepspeed", *ranks, *options(stage=2, reduce_bucket_size=500)])
        check(weft, file, 3, ["--strategy", "fsdp", *ranks])
        return
    for count in counts:
        ranks = ["--devices", count]
        check(weft, file, count, ["--strategy", "ddp", *ranks, *options(bucket_mb=0.001)])
        for stage in (1, 2, 3):
            layout = ["--strategy", "deepspeed", *ranks, *options(stage=stage, reduce_bucket_size=500)]
            check(weft, file, count + stage, layout)
        for mode in ("FULL_SHARD", "SHARD_GRAD_OP", "NO_SHARD"):
            layout = ["--strategy", "fsdp", *ranks, *options(sharding_strategy=mode)]
            check(weft, file, count, layout)
    hybrid = ["--strategy", "fsdp", "--mesh", "replicate=2,shard=2", *options(sharding_strategy="HYBRID_SHARD")]
    check(weft, file, 1, hybrid)


def case_mlp(weft):
    check_step(weft, EXAMPLES[0], (1, 2, 4, 8))


def case_cnn(weft):
    check_step(weft, EXAMPLES[1], (1, 2, 4, 8))


def case_gpt(weft):
    check_step(weft, EXAMPLES[2], (1, 2, 4, 8))


def case_gpt_on_8_ranks(weft):
    """The step that users train, one sample a rank."""
    ranks = ["--devices", 8]
    check(weft, GPT, 3, ["--strategy", "fsdp", *ranks])
    if not weft.is_sanitized():
        check(weft, GPT, 1, ["--strategy", "ddp", *ranks])
        check(weft, GPT, 2, ["--strategy", "deepspeed_stage_2", *ranks])


def case_llama(weft):
    """Key and value matrices that groups of heads share, rotations computed in the step."""
    check_step(weft, LLAMA, (2,))


def case_lamb(weft):
    """Each update is scaled by norms of its own tensor."""
    check_step(weft, f"{STEPS}/lamb.mlir")


def case_adafactor(weft):
    """Updates have means over rows and columns, and a maximum."""
    check_step(weft, f"{STEPS}/adafactor.mlir")


def case_muon(weft):
    """Updates are products."""
    check_step(weft, f"{STEPS}/muon.mlir")


def case_two_optimizers(weft):
    check_step(weft, f"{STEPS}/two_optimizers.mlir")


def case_clipped(weft):
    """One norm over all gradients."""
    check_step(weft, f"{STEPS}/clipped.mlir")


def case_tied(weft):
    """A parameter with two uses."""
    check_step(weft, f"{STEPS}/tied.mlir")


def case_scan(weft):
    """Layers in a loop."""
    check_step(weft, f"{STEPS}/scan.mlir")


def case_bf16(weft):
    check_step(weft, f"{STEPS}/bf16.mlir")


def case_mixed(weft):
    check_step(weft, f"{STEPS}/mixed.mlir")


def case_mixed_blocks(weft):
    """f32 parameters that are gathered in bf16, beside others that are not."""
    check_step(weft, f"{STEPS}/mixed_blocks.mlir")


def case_unused(weft):
    """A parameter that gets no gradient."""
    check_step(weft, f"{STEPS}/unused.mlir")


def case_penalty(weft):
    """Updates wait for sums over what they compute themselves, from the parameter alone."""
    check_step(weft, f"{STEPS}/penalty.mlir")


def case_spectral(weft):
    """Vectors of spectral norms are states."""
    check_step(weft, f"{STEPS}/spectral.mlir")


def case_normalised(weft):
    """Weights and gradients without norms or means."""
    check_step(weft, f"{STEPS}/normalised.mlir")


def case_adaptive(weft):
    """Gradients that are whole before the update, beside others."""
    check_step(weft, f"{STEPS}/adaptive.mlir")


def case_teacher(weft):
    """States in buckets and outside of them that the loss reads."""
    check_step(weft, f"{STEPS}/teacher.mlir")


def case_conditional(weft):
    """The update is in a branch."""
    check_step(weft, f"{STEPS}/conditional.mlir")


def case_critic(weft):
    """A head of width 1."""
    check_step(weft, f"{STEPS}/critic.mlir")


def case_empty(weft):
    """Values without elements."""
    check_step(weft, f"{STEPS}/empty.mlir", (2, 4))


def random_layout(choose, parameters, placed):
    """|placed|: parameters and states, also vectors and those with fewer elements than the axis has ranks."""
    meshes = ["dp=2", "dp=3", "dp=5", "dp=8", "a=2,b=3", "dp=2,tp=2", "dp=2,tp=3", "dp=1,tp=2", "dp=2,tp=4"]
    mesh = choose.choice([*meshes, "a=2,b=2,tp=2"])
    strategy = choose.choice(["ddp", "deepspeed_stage_1", "deepspeed_stage_3", "fsdp", "fsdp"])
    layout = ["--mesh", mesh, "--strategy", strategy]
    if strategy == "fsdp":
        modes = ["FULL_SHARD", "SHARD_GRAD_OP", "NO_SHARD", *(["HYBRID_SHARD"] if mesh.startswith("a=") else [])]
        layout += options(sharding_strategy=choose.choice(modes), auto_wrap=choose.choice(["block", "none"]))
        if "auto_wrap=block" in layout and choose.random() < 0.5:
            layout += options(wrap=",".join(choose.sample([name for name, _ in parameters], 1)))
    if strategy in ("ddp", "fsdp"):
        layout += options(bucket_mb=choose.choice(["auto", 0, 0.001, 0.003]))
    else:
        layout += options(reduce_bucket_size=choose.choice([1, 100, 1000]))
    if "tp" in mesh:
        for name, rank in choose.sample(placed, min(len(placed), choose.randint(1, 3))):
            layout += ["--place", f"{name}=tp:{choose.randrange(rank)}"]
    return layout


def case_random_layouts(weft):
    """Random strategies, options, meshes and placements. WEFT_TEST_SEED repeats a run."""
    seed = int(os.environ.get("WEFT_TEST_SEED", 1))
    print(f"seed {seed}")
    choose = random.Random(seed)
    files = EXAMPLES + [f"{STEPS}/{name}" for name in sorted(os.listdir(STEPS)) if name.endswith(".mlir")]
    for file in files:
        arguments = json.loads(weft("graph", file, "--json").expect(OK).out)["arguments"]
        with_dims = [(a["name"], a["type"].count("x"), a["role"]) for a in arguments if "x" in a["type"]]
        parameters = [(name, rank) for name, rank, role in with_dims if role == "param"]
        placed = [(name, rank) for name, rank, role in with_dims if role in ("param", "state")]
        count = 1 if weft.is_sanitized() else 8
        for _ in range(count):
            check(weft, file, choose.randrange(10**6), random_layout(choose, parameters, placed))
    print(f"cases: {count * len(files)} layouts of steps on virtual ranks")


def case_it_compares(weft):
    """Sums in another order differ in the last bits, so a tolerance of nothing has to fail."""
    run = ["check", "--differential", 1, "--strategy", "ddp", "--devices", 4, EXAMPLES[0]]
    weft(*run, "--tolerance", 1e-9).expect(FAILED, out=["on 4 virtual ranks with ddp differ", "0 passed, 1 failed"])


def case_notes(weft):
    run = ["check", "--differential", 1, "--strategy", "ddp", "--devices", 2, f"{STEPS}/lamb.mlir"]
    if "is in no bucket" in weft(*run).expect(OK).err:
        raise AssertionError("notes without --verbose")
    weft(*run, "--verbose").expect(OK, "weft: note: each of 'params.0.b', 'params.0.w' and 2 more is in no bucket: ")


def case_micro_batches(weft):
    """Micro-batches are part of what ranks run, a step on one rank included."""
    for file, layout in (
        (EXAMPLES[0], ["--strategy", "ddp", "--devices", 2]),
        (EXAMPLES[0], ["--strategy", "single_device"]),
        (f"{STEPS}/scan.mlir", ["--strategy", "deepspeed_stage_2", "--devices", 2]),
        (f"{STEPS}/scan.mlir", ["--strategy", "fsdp", "--devices", 4]),
        (f"{STEPS}/tied.mlir", ["--strategy", "fsdp", "--devices", 2]),
        (f"{STEPS}/clipped.mlir", ["--strategy", "deepspeed_stage_1", "--devices", 2]),
    ):
        check(weft, file, 5, [*layout, "--accumulate", 2])
    # The sums of parts are not those of the whole.
    run = ["check", "--differential", 1, "--strategy", "single_device", "--tolerance", 1e-9, EXAMPLES[0]]
    weft(*run).expect(OK)
    weft(*run, "--accumulate", 4).expect(FAILED, out=["differ from the evaluator's"])


def case_usage(weft):
    layout = ["--strategy", "ddp", "--devices", 2]
    weft("check", *layout, EXAMPLES[0]).refuse(USAGE, "--differential SEED, which is missing")
    weft("check", "--partition", "--differential", 1, *layout, EXAMPLES[0]).refuse(USAGE, "--partition")
    weft("check", "--differential", 1, "--strategy", "ddq", EXAMPLES[0]).refuse(USAGE, "did you mean 'ddp'")
    # What does not fit one file is told, and the others are compared.
    wrong = ["--differential", 1, *layout, "--place", "params.embedding=dp:0"]
    done = weft("check", *wrong, EXAMPLES[0], f"{STEPS}/tied.mlir")
    done.expect(BAD_INPUT, "weft: --place 'params.embedding=dp:0': no argument", out=["1 passed, 0 failed, 0 unsupported"])


if __name__ == "__main__":
    main(globals())
