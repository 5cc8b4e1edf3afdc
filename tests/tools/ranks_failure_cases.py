"""What `weft run` does when one of its ranks dies, stops or fails: real processes, everything gone at once, a report
that says who did what where, and nothing left behind."""

import ctypes
import json
import os
import pathlib
import re
import resource
import signal
import struct
import subprocess
import time
import uuid

from command import BAD_INPUT, FAILED, USAGE, Skip, equal, main, npy

DIGITS = ["--data", "images=examples/digits/images.npy", "--data", "labels=examples/digits/labels.npy"]
MLP = ["examples/mlp/step.mlir", "--load", "examples/mlp/init.safetensors", *DIGITS]
# From a fault to the end of the job, by clocks of the job. Sanitizers look for leaks in every rank that leaves.
GONE_S, GONE_SANITIZED_S = 1.0, 5.0
KILLED_S = 30
RANKS = r"WEFT_RANK=(\d+)\0"


def environment_of(process):
    try:
        return pathlib.Path(f"/proc/{process}/environ").read_text(errors="replace")
    except OSError:
        return ""


def state_of(process):
    """(state, parent, session) of a process, which may be a zombie; None once it is gone."""
    try:
        fields = pathlib.Path(f"/proc/{process}/stat").read_text(errors="replace").rpartition(")")[2].split()
    except OSError:
        return None
    return fields[0], int(fields[1]), int(fields[3])


def adopt_orphans():
    """What a process leaves behind becomes this one's, so that it is seen until somebody waits for it."""
    pr_set_child_subreaper = 36
    equal(ctypes.CDLL(None).prctl(pr_set_child_subreaper, 1, 0, 0, 0), 0, "prctl")


def processes_of(session, mark):
    """Process -> environment, of all that are in the session or have the mark in their environment. A zombie has no
    environment any more, but its session: it is found as any other."""
    found = {}
    for path in pathlib.Path("/proc").iterdir():
        if not path.name.isdigit():
            continue
        environment = environment_of(path.name)
        state = state_of(path.name)
        if state and (mark in environment or state[2] == session):
            found[int(path.name)] = environment
    return found


def gone_s(weft):
    return GONE_SANITIZED_S if weft.is_sanitized() else GONE_S


class Job:
    """A run that would not end by itself, and every process that descends from it, told by a variable and by the session,
    which is the run's own."""

    def __init__(self, weft, *more, step=MLP, strategy="ddp", ranks=2, steps=10**9):
        self.weft = weft
        self.mark = f"WEFT_TEST_MARK={uuid.uuid4()}"
        self.log = weft.path("log.jsonl")
        self.shared = self.shared_memory()
        command = ["run", *step, "--threads", 1, "--steps", steps, "--quiet", "--log", self.log]
        command += ["--strategy", strategy, "--devices", ranks, *more]
        name, _, value = self.mark.partition("=")
        adopt_orphans()
        self.process = subprocess.Popen(
            [str(part) for part in [weft.program, *command]],
            env=os.environ | {name: value},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            bufsize=0,  # so that a line can be read and the rest be left to communicate()
            start_new_session=True,
        )
        self.seen = ""

    @staticmethod
    def shared_memory():
        folder = pathlib.Path("/dev/shm")
        return {path.name for path in folder.iterdir() if "weft" in path.name} if folder.is_dir() else set()

    def processes(self):
        return processes_of(self.process.pid, self.mark)

    def ranks(self):
        """Rank -> process number. Forked ranks carry the variables of the process they come from, so these are told by
        the report alone."""
        found = {}
        for process, environment in self.processes().items():
            rank = re.search(RANKS, environment)
            if rank:
                found[int(rank[1])] = process
        return found

    def wait_for_steps(self, count=3):
        """Until the log has that many lines."""
        end = time.monotonic() + KILLED_S
        while time.monotonic() < end and self.process.poll() is None:
            if self.log.exists() and len(self.log.read_bytes().splitlines()) >= count:
                return self
            time.sleep(0.02)
        self.process.kill()
        raise AssertionError(f"no {count} steps within {KILLED_S} s: {self.process.communicate()}")

    def kill(self, rank, number=signal.SIGKILL):
        os.kill(self.ranks()[rank], number)
        return self

    def forked_ranks(self):
        """Ranks of ddp_spawn and ddp_fork are copies of the supervisor: its children apart from the guard, which comes
        first, in the order of ranks."""
        supervisor = self.process.pid
        children = pathlib.Path(f"/proc/{supervisor}/task/{supervisor}/children").read_text().split()
        return dict(enumerate(sorted(map(int, children))[1:]))

    def steps(self):
        """The steps in the log: whole lines, none missing."""
        found = [json.loads(line)["step"] for line in self.log.read_text().splitlines()]
        equal(found, list(range(len(found))), "steps in the log")
        return len(found)

    def end(self, code, *patterns):
        """Its end: exit code, what it says, and that nothing is left."""
        try:
            out, err = (part.decode(errors="replace") for part in self.process.communicate(timeout=KILLED_S))
        except subprocess.TimeoutExpired:
            self.process.kill()
            raise AssertionError(f"still there after {KILLED_S} s: {self.process.communicate()}") from None
        finally:
            left = self.processes()
            for process in left:
                os.kill(process, signal.SIGKILL)
        equal(left, {}, "processes that were left")
        equal(self.shared_memory() - self.shared, set(), "segments that were left")
        equal(self.process.returncode, code, f"exit code; {err}")
        for pattern in patterns:
            if not re.search(pattern, err):
                raise AssertionError(f"expected '{pattern}' in:\n{err}")
        return out, err

    def finish(self, code, *patterns):
        """The end of one that failed: also a report, and how long it took."""
        limit = gone_s(self.weft)
        out, err = self.end(code, *patterns)
        gone = re.search(r"everything was gone ([0-9.e-]+) s after the (failure|signal)", err)
        if not gone or float(gone[1]) > limit:
            raise AssertionError(f"expected everything to be gone within {limit} s:\n{err}")
        return out, err


# Where a rank is in a step, in a collective or not.
PLACE = r"in (\w+ of )?instruction #\d+, step \d+"
COLLECTIVE = r"in all_reduce of instruction #\d+, step \d+"
FOLLOWS = r"left because of that"


# A rank dies ----------------------------------------------------------------------------------------------


def check_killed(weft, victim, strategy="ddp", ranks=2):
    job = Job(weft, strategy=strategy, ranks=ranks).wait_for_steps()
    process = job.ranks()[victim]
    job.kill(victim)
    others = [rf"rank {rank} \(process \d+\) was .*; {FOLLOWS}" for rank in range(ranks) if rank != victim]
    _, err = job.finish(
        128 + signal.SIGKILL,
        rf"weft: rank {victim} was killed by SIGKILL \(host .+, process {process}\) (in|after) .*step \d+",
        *others,
    )
    equal(len(re.findall("SIGKILL", err)), 1, f"one report; {err}")


def case_rank_1_killed(weft):
    check_killed(weft, 1)


def case_rank_0_killed(weft):
    check_killed(weft, 0)


def case_one_of_four_killed(weft):
    check_killed(weft, 2, ranks=4)


def case_killed_in_a_collective(weft):
    """Rank 0 is stopped, so that rank 1 waits in a collective when it is killed. One that is stopped gets none of the 400
    ms in which others may leave: the job may take longer on a busy machine, but not every time."""
    took = []
    while len(took) < 5 and min(took, default=1) >= 0.39:
        weft.path("log.jsonl").unlink(missing_ok=True)
        job = Job(weft).wait_for_steps()
        ranks = job.ranks()
        os.kill(ranks[0], signal.SIGSTOP)
        time.sleep(0.3)
        job.kill(1)
        _, err = job.finish(
            128 + signal.SIGKILL,
            rf"weft: rank 1 was killed by SIGKILL \(host .+, process {ranks[1]}\) {COLLECTIVE}",
            r"rank 0 \(process \d+\) was .*; was ended by the supervisor",
        )
        took.append(float(re.search(r"everything was gone ([0-9.e-]+) s", err)[1]))
        if weft.is_sanitized():
            break
    equal(weft.is_sanitized() or min(took) < 0.39, True, f"seconds {took}")


def case_forked_rank_killed(weft):
    job = Job(weft, strategy="ddp_fork").wait_for_steps()
    ranks = job.forked_ranks()
    equal(sorted(ranks), [0, 1], "ranks")
    os.kill(ranks[1], signal.SIGKILL)
    job.finish(
        128 + signal.SIGKILL,
        rf"weft: rank 1 was killed by SIGKILL \(host .+, process \d+\) (in|after) .*step \d+",
        rf"rank 0 \(process \d+\) was .*; {FOLLOWS}",
    )


def case_supervisor_killed(weft):
    """Nobody is left to tell of it, but the guard ends the ranks."""
    job = Job(weft).wait_for_steps()
    job.process.kill()
    job.process.communicate(timeout=KILLED_S)
    end = time.monotonic() + gone_s(weft)
    ended = []
    while (left := job.processes()) and time.monotonic() < end:
        # They are this process's now, and zombies until it waits for them.
        ended += [process for process in left if os.waitpid(process, os.WNOHANG)[0]]
        time.sleep(0.02)
    for process in left:
        os.kill(process, signal.SIGKILL)
    equal(left, {}, "processes that were left")
    equal(len(ended), 3, "the guard and both ranks")


def case_zombies_are_seen(weft):
    """What the other cases look for: a process that has ended and nobody has waited for, and one whose parent has gone."""
    adopt_orphans()
    with subprocess.Popen(["sh", "-c", "sleep 0 & exec sleep 60"], start_new_session=True) as job:
        states = []
        end = time.monotonic() + KILLED_S
        while "Z" not in states and time.monotonic() < end:
            time.sleep(0.01)
            states = [state_of(process)[0] for process in processes_of(job.pid, "no mark") if process != job.pid]
        job.kill()
    equal(states, ["Z"], "states of processes beside the first")
    (orphan,) = processes_of(job.pid, "no mark")
    equal(state_of(orphan), ("Z", os.getpid(), job.pid), "the zombie that was left")
    os.waitpid(orphan, 0)
    equal(processes_of(job.pid, "no mark"), {}, "processes")


# A rank stops ----------------------------------------------------------------------------------------------


def check_stopped(weft, victim):
    job = Job(weft, "--stuck-delay", 0.5, "--timeout", 2).wait_for_steps()
    process = job.ranks()[victim]
    job.kill(victim, signal.SIGSTOP)
    stopped = time.monotonic()
    place = rf"rank {victim} \(process {process}\) is stopped; it has made no progress for [0-9.]+ s: "
    read_until(job, place + r"(in|after) .*step \d+")
    if job.process.poll() is not None:
        raise AssertionError("the job ended before the stopped rank was reported")
    other = 1 - victim
    job.finish(
        124,
        rf"weft: rank {victim} made no progress until the time-out \(host .+, process {process}\) (in|after) .*step \d+",
        rf"rank {other} \(process \d+\) was {COLLECTIVE}; {FOLLOWS}",
    )
    if time.monotonic() - stopped < 2:
        raise AssertionError("ended before the time-out")


def case_rank_0_stopped(weft):
    check_stopped(weft, 0)


def case_rank_1_stopped(weft):
    check_stopped(weft, 1)


def read_until(job, pattern):
    """The first line of the report that has the pattern. A busy machine may have others noticed before."""
    end = time.monotonic() + KILLED_S
    while time.monotonic() < end:
        line = job.process.stderr.readline().decode(errors="replace")
        if re.search(pattern, line):
            return line
        if not line:
            break
    raise AssertionError(f"expected a line with '{pattern}'")


def case_stopped_and_continued(weft):
    """A rank that goes on in time costs nothing but the wait."""
    job = Job(weft, "--stuck-delay", 0.5, "--timeout", 25).wait_for_steps()
    job.kill(1, signal.SIGSTOP)
    read_until(job, r"rank 1 \(process \d+\) is stopped")
    job.kill(1, signal.SIGCONT)
    read_until(job, r"rank 1 \(process \d+\) gets on again")
    job.wait_for_steps(len(job.log.read_bytes().splitlines()) + 3)
    job.process.send_signal(signal.SIGTERM)
    job.end(128 + signal.SIGTERM)


# A rank takes long -----------------------------------------------------------------------------------------


def case_slow_preparation(weft):
    """Rank 0 waits for somebody to read its log, before its first step: that is no rank that is stuck."""
    log = weft.path("log.jsonl")
    os.mkfifo(log)
    job = Job(weft, "--stuck-delay", 0.3, steps=3)
    read_until(job, r"weft: rank 0 \(process \d+\) has been preparing its first step for [0-9.]+ s, and others wait for it")
    with open(log, "rb") as file:
        lines = file.read().splitlines()
    equal(len(lines), 3, "lines of the log")
    _, err = job.end(0)
    equal(re.search("no progress|gets on", err), None, err)


SLOW = """
func.func @main(%w: tensor<2048x2048xf32> {weft.role = "param", weft.name = "w", tf.aliasing_output = 0 : i32},
                %x: tensor<4096x2048xf32> {weft.role = "batch", weft.name = "x"})
    -> (tensor<2048x2048xf32> {weft.name = "w"}, tensor<f32> {weft.role = "loss", weft.name = "loss"}) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %y = stablehlo.dot_general %x, %w, contracting_dims = [1] x [0]
      : (tensor<4096x2048xf32>, tensor<2048x2048xf32>) -> tensor<4096x2048xf32>
  %g = stablehlo.dot_general %x, %y, contracting_dims = [0] x [0]
      : (tensor<4096x2048xf32>, tensor<4096x2048xf32>) -> tensor<2048x2048xf32>
  %loss = stablehlo.reduce(%y init: %zero) applies stablehlo.add across dimensions = [0, 1]
      : (tensor<4096x2048xf32>, tensor<f32>) -> tensor<f32>
  %next = stablehlo.subtract %w, %g : tensor<2048x2048xf32>
  return %next, %loss : tensor<2048x2048xf32>, tensor<f32>
}
"""


def case_slow_instruction(weft):
    """A rank that computes is said to, with what, and nothing else happens to it."""
    step = weft.write("slow.mlir", SLOW)
    given = [step, "--synthetic", "--init", "w=normal(0.02)"]
    _, err = Job(weft, "--stuck-delay", 0.1, step=given, steps=2).end(
        0, r"weft: rank \d \(process \d+\) has been running instruction #\d+ of step \d for [0-9.]+ s\n"
    )
    equal(re.search("no progress|gets on", err), None, err)


# A rank fails ----------------------------------------------------------------------------------------------


IDS = """
func.func @main(%w: tensor<f32> {weft.role = "param", weft.name = "w", tf.aliasing_output = 0 : i32},
                %ids: tensor<1024xi32> {weft.role = "batch", weft.name = "ids"})
    -> (tensor<f32> {weft.name = "w"}, tensor<f32> {weft.role = "loss", weft.name = "loss"}) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %f = stablehlo.convert %ids : (tensor<1024xi32>) -> tensor<1024xf32>
  %sum = stablehlo.reduce(%f init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<1024xf32>, tensor<f32>) -> tensor<f32>
  %next = stablehlo.subtract %w, %sum : tensor<f32>
  return %next, %sum : tensor<f32>, tensor<f32>
}
"""


def case_bad_row_of_one_rank(weft):
    """What only one rank reads, it alone finds wrong, and the report says which. See ranks_refusal_cases.py for what all
    find wrong."""
    rows = npy("<i8", (1024,), [0] * 1023 + [1 << 40])
    step, ids = weft.write("ids.mlir", IDS), weft.write("ids.npy", rows)
    job = Job(weft, "--order", "sequential", step=[step, "--data", f"ids={ids}", "--set", "w=0"], ranks=4)
    _, err = job.finish(
        BAD_INPUT,
        r"^\[rank 3\] weft: the i64 value 1099511627776 does not fit i32; while reading row 1023 of ",
        r"weft: rank 3 exited with code 3 \(host .+, process \d+\) .*before its first step",
        *(rf"rank {rank} \(process \d+\) was .*before its first step; {FOLLOWS}" for rank in (0, 1, 2)),
    )
    equal(err.count("1099511627776"), 1, f"messages about the row; {err}")


def case_error_in_a_step(weft):
    """A rank that fails in the middle of a run ends with its code, and the others within a second of its last words, by a
    clock of this process as well."""
    batches = 500
    rows = [0] * (1024 * batches)
    rows[-1] = 1 << 40
    step, ids = weft.write("ids.mlir", IDS), weft.write("ids.npy", npy("<i8", (len(rows),), rows))
    for strategy, ranks in (("ddp", 2), ("fsdp", 4), ("ddp_fork", 3)):
        weft.path("log.jsonl").unlink(missing_ok=True)
        given = [step, "--data", f"ids={ids}", "--set", "w=0"]
        job = Job(weft, "--order", "sequential", step=given, strategy=strategy, ranks=ranks)
        read_until(job, rf"\[rank {ranks - 1}\] weft: the i64 value 1099511627776 does not fit i32")
        said = time.monotonic()
        job.finish(
            BAD_INPUT,
            rf"weft: rank {ranks - 1} exited with code 3 \(host .+, process \d+\) .*step {batches - 2}",
            *(rf"rank {rank} \(process \d+\) was .*step \d+; {FOLLOWS}" for rank in range(ranks - 1)),
        )
        took = time.monotonic() - said
        if took > gone_s(weft):
            raise AssertionError(f"{strategy}: everything was gone {took} s after rank {ranks - 1} had failed")
        equal(batches - 2 <= job.steps() <= batches - 1, True, "steps before that one")


def case_bad_step(weft):
    """What the supervisor can see it refuses before there are ranks."""
    step = weft.write("step.mlir", "func.func @main(%x: tensor<4xf32>) -> tensor<4xf32> {\n  return %y\n}\n")
    weft("run", step, "--strategy", "ddp", "--devices", 2).refuse(BAD_INPUT, "step.mlir:2:")


def case_full_disk(weft):
    folder = weft.path("small")
    folder.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=64k", "weft-test", folder], capture_output=True, check=False
    )
    if mounted.returncode != 0:
        raise Skip(f"a small file system can be mounted by root only: {mounted.stderr.decode().strip()}")
    try:
        job = Job(weft, "--save", folder / "saved.safetensors", strategy="fsdp", steps=3)
        job.finish(
            FAILED,
            r"weft: .*saved\.safetensors: .*No space left on device",
            r"weft: rank 0 exited with code 1 \(host .+, process \d+\) (in all_gather )?after step 2",
        )
        equal(list(folder.iterdir()), [], "files in the folder")
    finally:
        subprocess.run(["umount", folder], check=True)


def case_disk_of_one_rank(weft):
    """Every rank writes its part of one file: what one of them cannot write is its failure, and there is no file."""
    saved = weft.path("saved.safetensors")
    for victim in (2, 1):
        weft.path("log.jsonl").unlink(missing_ok=True)
        job = Job(weft, "--save", saved, strategy="fsdp", ranks=3).wait_for_steps()
        resource.prlimit(job.ranks()[victim], resource.RLIMIT_FSIZE, (4096, 4096))
        job.process.send_signal(signal.SIGTERM)
        _, err = job.finish(
            FAILED,
            r"weft: .*saved\.safetensors: writing \d+ bytes failed: File too large",
            rf"weft: rank {victim} exited with code 1 \(host .+, process \d+\) (in all_gather )?after step \d+",
            *(rf"rank {rank} \(process \d+\) was .*; {FOLLOWS}" for rank in range(3) if rank != victim),
        )
        equal(err.count("File too large"), 1, f"one message; {err}")
        equal(weft.files(), ["log.jsonl"], "files")


def case_killed_while_saving(weft):
    """Rank 1 is stopped before it writes: without it the file never gets its name."""
    saved = weft.path("saved.safetensors")
    job = Job(weft, "--save", saved, strategy="fsdp").wait_for_steps()
    job.kill(1, signal.SIGSTOP)
    job.process.send_signal(signal.SIGTERM)
    time.sleep(0.3)
    job.kill(1)
    job.finish(128 + signal.SIGKILL, r"weft: rank 1 was killed by SIGKILL ")
    equal(weft.files(), ["log.jsonl"], "files")


def case_file_size_limit(weft):
    """The ranks' memory is a file without a name, large and nearly empty: what keeps it from being made is said."""
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (64 << 10, limits[1]))
    try:
        run = ["run", *MLP, "--steps", 3, "--strategy", "fsdp", "--devices", 2, "--quiet"]
        weft(*run).refuse(FAILED, "the limit on file sizes (ulimit -f) is 65536 bytes")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)


def case_output_closed(weft):
    """`weft run --json | head -1` ends as any program does: by SIGPIPE, 141 for the shell, and nothing is said. Where the
    signal is ignored the run goes on, and ends with the same code."""
    run = ["run", *MLP, "--threads", 1, "--json"]
    layouts = ([], ["--strategy", "ddp", "--devices", 2], ["--strategy", "ddp_fork", "--devices", 2])
    for layout in layouts:
        for ignored, steps in ((False, 10**9), (True, 300)):
            command = [str(part) for part in [weft.program, *run, *layout, "--steps", steps]]
            prepare = (lambda: signal.signal(signal.SIGPIPE, signal.SIG_IGN)) if ignored else None
            pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.PIPE}
            with subprocess.Popen(command, preexec_fn=prepare, restore_signals=not ignored, pipesize=4096, **pipes) as process:
                process.stdout.readline()
                process.stdout.close()
                err = process.stderr.read()
                code = process.wait(timeout=KILLED_S)
            expected = -signal.SIGPIPE if not layout and not ignored else 128 + signal.SIGPIPE
            equal((code, err), (expected, b""), f"{layout}, ignored: {ignored}")


class Ranks:
    """Two ranks that no supervisor of weft started, told their places as torchrun tells them."""

    def __init__(self, weft, *more):
        log = weft.path("log.jsonl")
        run = ["run", *MLP, "--threads", 1, "--steps", 10**9, "--quiet", "--log", log, "--strategy", "ddp", *more]
        job = str(20000 + os.getpid() % 40000)
        self.processes = []
        for rank in ("0", "1"):
            variables = {"RANK": rank, "WORLD_SIZE": "2", "LOCAL_RANK": rank, "LOCAL_WORLD_SIZE": "2"}
            variables |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": job}
            command = [str(part) for part in [weft.program, *run]]
            self.processes.append(subprocess.Popen(command, env=os.environ | variables, stderr=subprocess.PIPE))
        end = time.monotonic() + KILLED_S
        while time.monotonic() < end and not (log.exists() and log.stat().st_size > 0):
            time.sleep(0.02)

    def __enter__(self):
        return self.processes

    def __exit__(self, *_):
        for process in self.processes:
            process.kill()
            process.wait()


def case_rank_of_another_launcher_killed(weft):
    """Without a supervisor the ranks tell themselves, and name who is gone."""
    with Ranks(weft) as started:
        started[1].kill()
        started[1].communicate(timeout=KILLED_S)
        _, err = started[0].communicate(timeout=KILLED_S)
        equal(started[0].returncode, FAILED, err)
        expected = rb"rank 1 \(.*step \d+.*\), process \d+, ended while rank 0 \(step \d+, instruction \d+\) in all_reduce"
        if not re.search(expected, err):
            raise AssertionError(err)


def check_stopped_of_another_launcher(weft, victim):
    """Who waits tells who is stopped, again after twice the time, and ends as under a supervisor."""
    with Ranks(weft, "--stuck-delay", 0.4, "--timeout", 2.5) as started:
        equal(pathlib.Path(f"/proc/{started[0].pid}/comm").read_text(), "weft\n", "the name of a rank")
        process = started[victim].pid
        started[victim].send_signal(signal.SIGSTOP)
        _, err = started[1 - victim].communicate(timeout=KILLED_S)
        err = err.decode()
        equal(started[1 - victim].returncode, 124, err)
        told = rf"^weft: rank {victim} \(process {process}\) is stopped; it has made no progress for ([0-9.]+) s: "
        told += r"(in|after) .*step \d+$"
        times = [float(match[0]) for match in re.findall(told, err, re.MULTILINE)]
        if not 2 <= len(times) <= 3 or any(later < 1.99 * earlier for earlier, later in zip(times, times[1:])):
            raise AssertionError(f"expected a report each time the time has doubled, got {times}:\n{err}")
        if not 0.4 <= times[0] < 2:
            raise AssertionError(f"reported after {times[0]} s:\n{err}")
        place = rf"rank {1 - victim} \(step \d+, instruction \d+\) in all_reduce \d+ of group \d+"
        if not re.search(
            rf"weft: {place} waited longer than 2\.500 s for rank {victim} \(.*\), which is stopped by a signal", err
        ):
            raise AssertionError(err)
        # It learns of the end when it goes on.
        started[victim].send_signal(signal.SIGCONT)
        _, its_err = started[victim].communicate(timeout=KILLED_S)
        equal(started[victim].returncode, 124, its_err)


def case_rank_0_of_another_launcher_stopped(weft):
    check_stopped_of_another_launcher(weft, 0)


def case_rank_1_of_another_launcher_stopped(weft):
    check_stopped_of_another_launcher(weft, 1)


# Before all ranks have joined ------------------------------------------------------------------------------


def start_of_another_launcher(weft, count, rank, *more):
    """One rank of a job of |count|, by srun, which does not end the others when one fails."""
    variables = {"SLURM_PROCID": rank, "SLURM_NTASKS": count, "SLURM_LOCALID": rank, "SLURM_NODEID": 0}
    variables |= {"SLURM_NNODES": 1, "SLURM_JOB_NODELIST": "localhost", "SLURM_JOB_ID": os.getpid(), "SLURM_STEP_ID": 0}
    variables = {name: str(value) for name, value in variables.items()}
    run = [weft.program, "run", *MLP, "--threads", 1, "--steps", 2, "--quiet", "--strategy", "ddp", *more]
    return subprocess.Popen(
        [str(part) for part in run], env=os.environ | variables, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def check_failed_early(weft, victim, option, code, message):
    """Three ranks wait, the fourth fails before it joins: all end, with its reason."""
    waiting = {rank: start_of_another_launcher(weft, 4, rank) for rank in range(4) if rank != victim}
    time.sleep(0.3)
    failing = start_of_another_launcher(weft, 4, victim, *option)
    try:
        # From the moment at which it has said why.
        said = failing.stderr.readline().decode()
        begin = time.monotonic()
        if not re.fullmatch(f"weft: {message}.*\n", said):
            raise AssertionError(said)
        for rank, process in waiting.items():
            _, err = process.communicate(timeout=KILLED_S)
            equal((process.returncode, err.decode()), (FAILED, said.replace(": ", f": rank {victim} failed before it joined: ", 1)))
        took = time.monotonic() - begin
        if took > gone_s(weft):
            raise AssertionError(f"the others ended {took} s after rank {victim} had failed")
        failing.communicate(timeout=KILLED_S)
        equal(failing.returncode, code)
    finally:
        for process in [failing, *waiting.values()]:
            process.kill()
            process.wait()


def case_rank_failed_before_joining(weft):
    check_failed_early(weft, 2, ["--frobnicate"], USAGE, "unknown option '--frobnicate'")
    check_failed_early(weft, 1, ["--devices", 3], USAGE, "SLURM started 4 ranks, but the mesh has 3")
    missing = weft.path("missing")
    check_failed_early(weft, 3, ["--cluster", missing], BAD_INPUT, f"cannot open '{missing}'")


def case_rank_0_failed_before_joining(weft):
    """It hosts the store, and opens it to say so."""
    saved = weft.path("missing/saved")
    check_failed_early(weft, 0, ["--save", saved], USAGE, f"--save '{saved}' cannot be written")


def case_all_failed_before_joining(weft):
    """Each says what it finds, and nobody stays to tell those who know."""
    begin = time.monotonic()
    ranks = [start_of_another_launcher(weft, 3, rank, "--frobnicate") for rank in range(3)]
    for process in ranks:
        _, err = process.communicate(timeout=KILLED_S)
        equal((process.returncode, err.count(b"\n"), err[:33]), (USAGE, 1, b"weft: unknown option '--frobnicat"))
    if time.monotonic() - begin > 4:
        raise AssertionError("they waited for each other")


def check_missing(weft, missing, message):
    """Who does not come is named again and again."""
    waiting = [
        start_of_another_launcher(weft, 3, rank, "--stuck-delay", 0.3, "--timeout", 1.7) for rank in range(3) if rank != missing
    ]
    said = [process.communicate(timeout=KILLED_S)[1].decode() for process in waiting]
    equal([process.returncode for process in waiting], [FAILED, FAILED], str(said))
    times = [float(match) for match in re.findall(message + r" after ([0-9.]+) s\n", said[0])]
    if len(times) < 2 or times[0] < 0.3 or times != sorted(times):
        raise AssertionError(f"{times}: {said}")


def case_missing_rank_is_named(weft):
    check_missing(weft, 1, r"weft: barrier 'rendezvous': waiting for rank 1, 2 of 3")
    check_missing(weft, 0, r"weft: rank 1 is waiting for rank 0, which has not opened the store at unix:@\S+")


# Whose rows ------------------------------------------------------------------------------------------------

ROWS, ROW_BYTES = 8, 4 << 20
WIDE = """
func.func @main(%w: tensor<1048576xf32> {weft.role = "param", weft.name = "w", tf.aliasing_output = 0 : i32},
                %x: tensor<8x1048576xf32> {weft.role = "batch", weft.name = "x"})
    -> (tensor<1048576xf32> {weft.name = "w"}, tensor<f32> {weft.role = "loss", weft.name = "loss"}) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %rate = stablehlo.constant dense<1.0e-6> : tensor<1048576xf32>
  %sum = stablehlo.reduce(%x init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<8x1048576xf32>, tensor<f32>) -> tensor<1048576xf32>
  %product = stablehlo.multiply %sum, %w : tensor<1048576xf32>
  %loss = stablehlo.reduce(%product init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<1048576xf32>, tensor<f32>) -> tensor<f32>
  %part = stablehlo.multiply %sum, %rate : tensor<1048576xf32>
  %next = stablehlo.subtract %w, %part : tensor<1048576xf32>
  return %next, %loss : tensor<1048576xf32>, tensor<f32>
}
"""


def resident(process, path):
    """Bytes of the file that the process has touched through its mappings."""
    total, inside = 0, False
    for line in pathlib.Path(f"/proc/{process}/smaps").read_text().splitlines():
        if re.match(r"[0-9a-f]+-[0-9a-f]+ ", line):
            inside = line.endswith(str(path))
        elif inside and line.startswith("Rss:"):
            total += int(line.split()[1]) * 1024
    return total


def case_own_rows_only(weft):
    """The kernel's record of the pages of a data file that each process touched: its own rows, whatever the strategy,
    and one page of header."""
    step = weft.write("wide.mlir", WIDE)
    rows = struct.pack("<f", 0.001) * (ROWS * ROW_BYTES // 4)
    data = weft.write("x.npy", npy("<f4", (ROWS, ROW_BYTES // 4), []) + rows)
    for strategy, count in (("ddp", 2), ("fsdp", 4)):
        weft.path("log.jsonl").unlink(missing_ok=True)
        given = [step, "--data", f"x={data}", "--init", "w=normal(1)", "--order", "sequential"]
        job = Job(weft, step=given, strategy=strategy, ranks=count)
        job.wait_for_steps()
        touched = {rank: resident(process, data) for rank, process in job.ranks().items()}
        job.process.send_signal(signal.SIGTERM)
        job.end(128 + signal.SIGTERM)
        equal(sorted(touched), list(range(count)), "ranks")
        own = ROWS // count * ROW_BYTES
        for rank, size in touched.items():
            # Linux maps up to 2 MiB around what is touched, here at both ends and at the header.
            if not own <= size <= own + 3 * (2 << 20):
                raise AssertionError(f"rank {rank} of {count} touched {size} bytes, its rows have {own}")


if __name__ == "__main__":
    main(globals())
