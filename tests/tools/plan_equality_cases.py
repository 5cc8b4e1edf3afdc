"""Steps give the bits of their program order under every schedule: other machines, buffers, buckets and memory budgets,
compiled by every rank or read from a plan file. And each holds the memory that its plan says.

Some combinations always run, others are drawn: WEFT_TEST_SEED chooses them, and every case prints it.
"""

import itertools
import json
import os
import random
import re

from command import FAILED, OK, USAGE, equal, main, same_bytes

DIGITS = ["--data", "images=examples/digits/images.npy", "--data", "labels=examples/digits/labels.npy"]
MLP = ["examples/mlp/step.mlir", "--load", "examples/mlp/init.safetensors", *DIGITS]
GPT = [
    *["examples/gpt/tiny/step.mlir", "--load", "examples/gpt/tiny/init.safetensors"],
    *["--data", "tokens=examples/gpt/tiny/tokens.npy"],
]
EMPTY = ["tests/strategies/steps/empty.mlir", "--synthetic", "--init", "opt*=zeros"]
STEPS = 4
TIMES = {"step_ms", "rows_per_s", "tokens_per_s"}
# of a strategy: how it is asked for, and a bucket that cuts its parameters into several
STRATEGIES = [
    (["ddp"], "bucket_mb=0.03"),
    (["deepspeed_stage_2"], "reduce_bucket_size=6000"),
    (["deepspeed_stage_3"], "reduce_bucket_size=6000"),
    (["fsdp", "--opt", "sharding_strategy=FULL_SHARD"], "bucket_mb=0.03"),
    (["fsdp", "--opt", "sharding_strategy=SHARD_GRAD_OP"], "bucket_mb=0.03"),
]
# Those whose values can be given up; and shares of the peak at which they are.
SPARING = [STRATEGIES[2], STRATEGIES[3], STRATEGIES[4]]
SHARES = [0.88, 0.8]
H100 = ["--cluster", "h100x8"]
ACTIONS = re.compile(r"to keep the budget: (\d+) gathered again, (\d+) computed again, (\d+) kept in host memory")


def choose():
    seed = int(os.environ.get("WEFT_TEST_SEED", 1))
    print(f"seed {seed}")
    return random.Random(seed)


def few(weft, found, count, under_sanitizers):
    """The first combinations, or fewer of them: sanitizers are slow."""
    return found[: under_sanitizers if weft.is_sanitized() else count]


def layout_of(strategy, count, bucket=False):
    name, setting = strategy
    return ["--strategy", *name, "--devices", count, *(["--opt", setting] if bucket else [])]


def run(weft, file, step, options):
    """(losses and metrics of each step, the summary, the saved file); the memory is what was said."""
    saved = weft.path("saved.safetensors")
    values = ["--steps", STEPS, "--seed", 3, "--threads", 1, "--json", "--force", "--save", saved]
    lines = weft("run", file, *step[1:], *values, *options).expect(OK).json_lines()
    results = [{name: value for name, value in line.items() if name not in TIMES} for line in lines[:-1]]
    summary = lines[-1]["summary"]
    equal(len(results), STEPS, "steps")
    equal(summary["measured_peak_bytes"], summary["predicted_peak_bytes"], "memory")
    sent = summary["communication"]
    equal(sent["collectives_per_step"], sent["predicted_collectives_per_step"], "collectives")
    equal(sent["sent_bytes_per_step"], sent["predicted_sent_bytes_per_step"], "bytes sent")
    return results, summary, saved


class Expected:
    """What ddp, or another layout, gives in program order, which every other run must give."""

    def __init__(self, weft, step, count, layout=None):
        self.weft, self.step, self.count = weft, step, count
        layout = [*(layout or layout_of(STRATEGIES[0], count)), "--overlap", "off"]
        self.results, _, saved = run(weft, step[0], step, layout)
        self.saved = saved.rename(weft.path("expected.safetensors"))

    def compare(self, options, file=None):
        """Runs the step, or a plan of it; returns the summary."""
        try:
            results, summary, saved = run(self.weft, file or self.step[0], self.step, options)
            equal(results, self.results, "losses and metrics")
            same_bytes(saved, self.saved)
        except AssertionError as failure:
            raise AssertionError(f"{self.step[0]} {' '.join(map(str, options))}: {failure}") from failure
        return summary

    def plan(self, options, code=OK):
        """Writes step.plan; returns its text, and what the table says of it. None where that is refused."""
        path = self.weft.path("step.plan")
        command = ["plan", self.step[0], "--threads", 1, *options, "-o", path, "--force"]
        done = self.weft(*command)
        if done.code != OK:
            done.expect(code, "the memory budget of ")
            return None
        self.weft("verify", path).expect(OK, out=["proved: "])
        return path.read_text(encoding="utf-8"), done.out

    def compare_plan(self, options):
        """Runs the plan file of the options, which is the plan that `weft run` makes with them."""
        _, table = self.plan(options)
        summary = self.compare([], self.weft.path("step.plan"))
        equal(summary["predicted_peak_bytes"], self.compare(options)["predicted_peak_bytes"], "memory of both")
        return table


# Schedules -------------------------------------------------------------------------------------------------


def schedules():
    """Every strategy with every schedule, those that differ most first."""
    found = []
    for cluster, overlap, buffers, bucket in itertools.product(
        (["--cluster", "cpu"], H100), ("on", "off"), (1, 2, 3), (False, True)
    ):
        for strategy in STRATEGIES:
            found.append((strategy, bucket, [*cluster, "--overlap", overlap, "--buffers", buffers]))
    return found


def always():
    """For each strategy two schedules that overlap: with one buffer, and with three and small buckets."""
    for strategy in STRATEGIES:
        yield strategy, False, [*H100, "--overlap", "on", "--buffers", 1]
        yield strategy, True, [*H100, "--overlap", "on", "--buffers", 3]


def check_schedules(weft, step, count, fixed, drawn):
    expected = Expected(weft, step, count)
    chosen = few(weft, list(always())[::-1], fixed, 3)
    rest = [entry for entry in schedules() if entry not in chosen]
    chosen += few(weft, choose().sample(rest, drawn), drawn, 1)
    for strategy, bucket, schedule in chosen:
        expected.compare([*layout_of(strategy, count, bucket), *schedule])


def case_schedules_mlp_2(weft):
    check_schedules(weft, MLP, 2, fixed=10, drawn=6)


def case_schedules_gpt_2(weft):
    check_schedules(weft, GPT, 2, fixed=10, drawn=3)


def case_schedules_gpt_4(weft):
    check_schedules(weft, GPT, 4, fixed=3, drawn=1)


# Plan files ------------------------------------------------------------------------------------------------


def case_plan_files(weft):
    """What a file says runs as it stands, and is what `weft run` makes with the same options."""
    expected = Expected(weft, GPT, 2)
    generator = choose()
    for strategy in few(weft, STRATEGIES[::-1], len(STRATEGIES), 1):
        options = [*H100, "--overlap", "on", "--buffers", generator.choice((1, 2, 3))]
        table = expected.compare_plan([*layout_of(strategy, 2, generator.random() < 0.5), *options])
        # Otherwise nothing above was ever run beside something else.
        equal("  link" in table, True, f"{strategy}: collectives on a stream of their own")


def case_plan_of_one_stream(weft):
    """Where the cores that compute also communicate, nothing is overlapped unless it is asked for."""
    expected = Expected(weft, MLP, 2)
    layout = layout_of(STRATEGIES[3], 2)
    text, _ = expected.plan(layout)
    equal(text.count("\nstream "), 1, "streams on cpu")
    expected.compare([], weft.path("step.plan"))
    text, _ = expected.plan([*layout, "--cluster", "cpu", "--overlap", "on"])
    equal(text.count("\nstream "), 2, "streams with --overlap on")
    expected.compare([], weft.path("step.plan"))


def case_values_without_elements(weft):
    """They stand in plan files, too."""
    expected = Expected(weft, EMPTY, 2)
    for strategy in (STRATEGIES[0], STRATEGIES[3]):
        expected.compare_plan([*layout_of(strategy, 2)])


def case_refused(weft):
    """A plan is what it is: options of schedules are not ignored."""
    expected = Expected(weft, MLP, 2)
    expected.plan(layout_of(STRATEGIES[0], 2))
    path = weft.path("step.plan")
    for option, value in (("--cluster", "cpu"), ("--overlap", "on"), ("--buffers", 2), ("--memory-budget", "1GB")):
        weft("run", path, *MLP[1:], option, value).refuse(
            USAGE, f"{option} does not go with '{path}', which is a plan: give it to `weft plan`"
        )
    step = ["run", *MLP, *layout_of(STRATEGIES[0], 2)]
    weft(*step, "--cluster", "cray").refuse(USAGE, "'cray'")
    weft(*step, "--overlap", "yes").refuse(USAGE, "--overlap takes auto, on or off, not 'yes'")
    weft(*step, "--memory-budget", "1kB").refuse(FAILED, "the memory budget of 1000 bytes cannot be kept")


# Memory budgets --------------------------------------------------------------------------------------------


def check_budgets(weft, step, strategies):
    """Returns how many values were gathered again, computed again and kept in host memory in all."""
    expected = Expected(weft, step, 2)
    taken = [0, 0, 0]
    for strategy in strategies:
        layout = [*layout_of(strategy, 2), *H100]
        peak = expected.compare(layout)["predicted_peak_bytes"]
        for share in few(weft, SHARES, len(SHARES), 1):
            options = [*layout, "--memory-budget", f"{int(share * peak)}"]
            planned = expected.plan(options, code=FAILED)
            if not planned:
                continue
            found = ACTIONS.search(planned[1])
            taken = [sum(pair) for pair in zip(taken, map(int, found.groups() if found else (0, 0, 0)))]
            summary = expected.compare([], weft.path("step.plan"))
            # What waits in host memory is told apart.
            used = summary["predicted_peak_bytes"]
            equal(used <= int(share * peak), True, f"{options}: {json.dumps(summary)}")
    return taken


def case_budgets_gpt(weft):
    taken = check_budgets(weft, GPT, few(weft, SPARING[::-1], len(SPARING), 1))
    # One setting, as under sanitizers, need not take all of them.
    needed = [True] * 3 if not weft.is_sanitized() else [count > 0 for count in taken]
    equal([count > 0 for count in taken], needed, f"{taken}: every way to save memory was taken")
    assert any(taken), taken


def case_budgets_mlp(weft):
    taken = check_budgets(weft, MLP, few(weft, SPARING, len(SPARING), 1))
    equal(sum(taken) > 0, True, f"{taken}: something was given up")


def check_micro_batches(weft, step, strategies):
    """One after the other, overlapped and within a budget, they give the bits of their loop, where no budget is kept."""
    for strategy in strategies:
        layout = [*layout_of(strategy, 2), "--accumulate", 2]
        loop = [*layout, "--opt", "unroll_accumulation=false"]
        expected = Expected(weft, step, 2, loop)
        whole = expected.compare(loop)["predicted_peak_bytes"]
        peak = expected.compare([*layout, *H100, "--overlap", "on"])["predicted_peak_bytes"]
        print(f"{strategy}: {whole} bytes in a loop, {peak} without")
        budget = ["--memory-budget", f"{int(0.9 * min(peak, whole))}"]
        assert expected.plan([*layout, *H100, *budget]), f"{strategy}: {budget} is not kept"
        expected.compare([], weft.path("step.plan"))
        refused = weft("plan", step[0], *loop, *H100, *budget).expect(FAILED, "inside of a loop (of micro-batches, ")
        assert "unroll_accumulation=true" in refused.err, refused.err


def case_micro_batches_gpt(weft):
    check_micro_batches(weft, GPT, few(weft, SPARING[::-1], len(SPARING), 1))


main(globals())
