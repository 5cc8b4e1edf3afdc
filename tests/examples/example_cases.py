"""The committed examples, run by weft: the loss curves that JAX recorded, and what repeats bit for bit.

A failure of `curve_*` says that weft trains another function than JAX; of the others that a result depends on what it
must not depend on: threads, saving and going on, the run before.
"""

import json
import subprocess
import sys

from command import OK, equal, main, read_safetensors, same_bytes

EXAMPLES = "examples"
DIGITS = ["--data", f"images={EXAMPLES}/digits/images.npy", "--data", f"labels={EXAMPLES}/digits/labels.npy"]
TOKENS = {name: ["--data", f"tokens={EXAMPLES}/{name}/tokens.npy"] for name in ("gpt/tiny", "llama/tiny")}
DATA = {**TOKENS, "mlp": DIGITS, "cnn": DIGITS}


def example(name, *options, load="--load", checkpoint=None):
    checkpoint = checkpoint or f"{EXAMPLES}/{name}/init.safetensors"
    return ["run", f"{EXAMPLES}/{name}/step.mlir", load, checkpoint, *DATA[name], *options]


def check_curve(weft, name):
    log = weft.path("loss.jsonl")
    done = weft(*example(name, "--steps", 50, "--order", "sequential", "--json", "--log", log)).expect(OK)
    compared = subprocess.run(
        [sys.executable, f"{EXAMPLES}/compare_losses.py", f"{EXAMPLES}/{name}/loss.jsonl", log, "--rtol", "1e-4"],
        capture_output=True,
        text=True,
        check=False,
    )
    if compared.returncode != 0:
        done.fail(compared.stdout + compared.stderr)
    # Standard output carries the same lines as the log, then the summary.
    lines = done.out.splitlines()
    equal(lines[:-1], log.read_text().splitlines(), "lines of --json and of --log")
    summary = json.loads(lines[-1])["summary"]
    equal(summary["steps"], 50, "steps of the summary")
    if summary["predicted_peak_bytes"] <= 0:
        done.fail("no predicted peak")
    equal(summary["measured_peak_bytes"], summary["predicted_peak_bytes"], "measured and predicted peak")


def case_curve_gpt_tiny(weft):
    check_curve(weft, "gpt/tiny")


def case_curve_llama_tiny(weft):
    check_curve(weft, "llama/tiny")


def case_curve_mlp(weft):
    check_curve(weft, "mlp")


def case_curve_cnn(weft):
    check_curve(weft, "cnn")


def save(weft, name, file, *options, **more):
    path = weft.path(file)
    weft(*example(name, "--quiet", "--save", path, *options, **more)).expect(OK)
    return path


def check_resume(weft, *options):
    """10 + 10 steps and 20 steps end with the same bytes, and report the same losses on the way."""
    name = "gpt/tiny"
    log = weft.path("first.jsonl")
    half = save(weft, name, "half.safetensors", "--steps", 10, "--log", log, *options)
    rest = weft.path("rest.jsonl")
    resumed = save(
        weft, name, "resumed.safetensors", "--steps", 10, "--log", rest, *options, load="--resume", checkpoint=half
    )
    whole_log = weft.path("whole.jsonl")
    whole = save(weft, name, "whole.safetensors", "--steps", 20, "--log", whole_log, *options)
    same_bytes(resumed, whole)
    equal(read_safetensors(half)[1]["weft.step"], "10", "metadata of the first half")
    equal(read_safetensors(whole)[1]["weft.step"], "20", "metadata at the end")

    def curve(*paths):
        rows = [json.loads(line) for path in paths for line in path.read_text().splitlines()]
        return [(row["step"], row["loss"], row["grad_norm"]) for row in rows]

    equal(curve(log, rest), curve(whole_log), "losses in two halves")
    if half.read_bytes() == whole.read_bytes():
        raise AssertionError("ten more steps changed nothing")


def case_resume_sequential(weft):
    check_resume(weft, "--order", "sequential")


def case_resume_shuffled(weft):
    check_resume(weft, "--order", "shuffled", "--seed", 7)


def case_resume_schedule(weft):
    """A schedule with its own number of steps goes on where it was."""
    check_resume(weft, "--hyper", "lr=cosine(0.01,warmup=4,steps=20,min=1e-4)")


def case_seeds(weft):
    """The seed decides the order of the data, and nothing else does."""
    first = save(weft, "gpt/tiny", "a", "--steps", 6, "--seed", 3)
    again = save(weft, "gpt/tiny", "b", "--steps", 6, "--seed", 3)
    other = save(weft, "gpt/tiny", "c", "--steps", 6, "--seed", 4)
    same_bytes(first, again)
    if first.read_bytes() == other.read_bytes():
        raise AssertionError("seeds 3 and 4 train the same values")


def case_seed_of_initial_values(weft):
    """weft.init draws from the seed: the demo model starts without a file."""
    run = ["run", f"{EXAMPLES}/gpt/step.mlir", "--data", "tokens=README.md", "--json"]
    losses = [weft(*run, "--seed", seed).expect(OK).json_lines()[0]["loss"] for seed in (1, 1, 2)]
    equal(losses[0], losses[1], "losses of one seed")
    if losses[0] == losses[2]:
        raise AssertionError("seeds 1 and 2 give the same first loss")
    # An untrained model over 256 bytes knows little: ln 256 = 5.545.
    if not 4.5 < losses[0] < 7.0:
        raise AssertionError(f"the first loss is {losses[0]}")


def case_ranks_llama_tiny(weft):
    """Parameters that are shared by heads, cut or whole: equal bits on two ranks, close to one device."""
    name, logs = "llama/tiny", {}
    for strategy in ("ddp", "fsdp"):
        logs[strategy] = weft.path(f"{strategy}.jsonl")
        layout = ["--strategy", strategy, "--devices", 2, "--log", logs[strategy]]
        save(weft, name, strategy, "--steps", 8, "--order", "sequential", *layout)
    same_bytes(weft.path("ddp"), weft.path("fsdp"))
    recorded = [json.loads(line) for line in open(f"{EXAMPLES}/{name}/loss.jsonl", encoding="utf-8")]
    for log in logs.values():
        rows = [json.loads(line) for line in log.read_text().splitlines()]
        equal(len(rows), 8, "reported steps")
        for row, expected in zip(rows, recorded):
            if abs(row["loss"] - expected["loss"]) > 1e-4 * expected["loss"]:
                raise AssertionError(f"step {row['step']}: loss {row['loss']}, recorded {expected['loss']}")


def check_threads(weft, name):
    one = save(weft, name, "one", "--steps", 8, "--threads", 1)
    two = save(weft, name, "two", "--steps", 8, "--threads", 2)
    three = save(weft, name, "three", "--steps", 8, "--threads", 3, "--no-pin")
    same_bytes(one, two)
    same_bytes(one, three)


def case_threads_gpt_tiny(weft):
    check_threads(weft, "gpt/tiny")


def case_threads_mlp(weft):
    check_threads(weft, "mlp")


def case_threads_cnn(weft):
    """oneDNN's convolutions split sums among threads: equal bits for one number of threads, close values for others."""
    one = save(weft, "cnn", "one", "--steps", 8, "--threads", 1)
    two = save(weft, "cnn", "two", "--steps", 8, "--threads", 2)
    again = save(weft, "cnn", "again", "--steps", 8, "--threads", 2)
    same_bytes(two, again)
    alone, shared = read_safetensors(one)[0], read_safetensors(two)[0]
    equal(sorted(alone), sorted(shared), "saved names")
    for name, values in alone.items():
        scale = max(abs(value) for value in values)
        worst = max(abs(a - b) for a, b in zip(values, shared[name]))
        if worst > 1e-4 * scale:
            raise AssertionError(f"{name}: threads change values by up to {worst}, the largest is {scale}")


def check_differential(weft, name):
    done = weft("check", "--differential", 1, f"{EXAMPLES}/{name}/step.mlir", timeout=280).expect(OK)
    if not done.out.endswith("1 passed, 0 failed, 0 unsupported\n"):
        done.fail("expected one module to pass")


def case_differential_gpt_tiny(weft):
    check_differential(weft, "gpt/tiny")


def case_differential_llama_tiny(weft):
    check_differential(weft, "llama/tiny")


def case_differential_mlp(weft):
    check_differential(weft, "mlp")


def case_differential_cnn(weft):
    check_differential(weft, "cnn")


def generate(weft, *options):
    done = weft(
        *["run", f"{EXAMPLES}/gpt/generate.mlir", "--set", "tokens=text:#include <", "--show", "token=text"],
        *["--steps", 40, "--quiet", *options],
    ).expect(OK)
    return done.out


def case_generate(weft):
    """One seed, one text: whatever the number of threads, and again."""
    text = generate(weft, "--seed", 5)
    equal(generate(weft, "--seed", 5), text, "text of the same seed")
    equal(generate(weft, "--seed", 5, "--threads", 1), text, "text with one thread")
    if generate(weft, "--seed", 6) == text:
        raise AssertionError("seeds 5 and 6 write the same text")


def case_generate_resume(weft):
    """The window and the key of a text are state: it goes on where it was saved."""
    run = ["run", f"{EXAMPLES}/gpt/generate.mlir", "--seed", 5, "--show", "token", "--quiet"]
    whole = weft(*run, "--steps", 8).expect(OK).out.splitlines()
    first = weft(*run, "--steps", 4, "--save", weft.path("half")).expect(OK).out.splitlines()
    second = weft(*run, "--steps", 4, "--resume", weft.path("half")).expect(OK).out.splitlines()
    equal(first + second, whole, "tokens in two halves")


def case_generate_from_training(weft):
    """What the training step saves is what the sampling step loads."""
    model = weft.path("model")
    weft(
        *["run", f"{EXAMPLES}/gpt/step.mlir", "--data", "tokens=README.md", "--steps", 2, "--quiet"],
        *["--hyper", "lr=warmup(1e-3,2)", "--save", model],
    ).expect(OK)
    trained = generate(weft, "--load", model)
    equal(generate(weft, "--load", model), trained, "text of the same model")


if __name__ == "__main__":
    main(globals())
