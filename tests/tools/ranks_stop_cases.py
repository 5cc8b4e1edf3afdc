"""Ctrl-C and SIGTERM among several ranks of `weft run`: all of them stop after one step, save, and the job ends as a
single device would. Real processes; what was saved is compared with a run of exactly that many steps."""

import os
import pathlib
import pty
import re
import select
import shutil
import signal
import struct
import subprocess
import time

from command import OK, Skip, equal, main, read_safetensors, same_bytes
from ranks_failure_cases import KILLED_S, MLP, Job, gone_s, read_until

SAVED = r"weft: interrupted after \d+ of 1000000000 steps; everything is saved\n"


def check_saved(weft, job, strategy, ranks):
    """The log tells how many steps were run; as many from the start give the same bytes."""
    steps = job.steps()
    saved, again = weft.path("saved"), weft.path("again")
    layout = ["--strategy", strategy, "--devices", ranks]
    weft("run", *MLP, "--threads", 1, "--steps", steps, "--quiet", "--save", again, "--force", *layout).expect(OK)
    same_bytes(saved, again)
    equal(read_safetensors(saved)[1]["weft.step"], str(steps), "the step saved")
    equal([name for name in weft.files() if name not in ("log.jsonl", "saved", "again")], [], "files that were left")


def check_stop(weft, number, rank=None, strategy="ddp", ranks=2):
    """A signal to the supervisor, or to one rank."""
    weft.path("log.jsonl").unlink(missing_ok=True)
    job = Job(weft, "--save", weft.path("saved"), "--force", strategy=strategy, ranks=ranks).wait_for_steps()
    if rank is None:
        job.process.send_signal(number)
    else:
        os.kill((job.ranks() or job.forked_ranks())[rank], number)
    begin = time.monotonic()
    _, err = job.end(128 + number, SAVED)
    if time.monotonic() - begin > gone_s(weft):
        raise AssertionError(f"took {time.monotonic() - begin} s")
    equal(err.count("\n"), err.count("weft: interrupted") + err.count("weft: got SIG"), f"lines; {err}")
    check_saved(weft, job, strategy, ranks)


def case_supervisor_terminated(weft):
    check_stop(weft, signal.SIGTERM)


def case_supervisor_interrupted(weft):
    check_stop(weft, signal.SIGINT, strategy="fsdp", ranks=4)


def case_rank_0_terminated(weft):
    check_stop(weft, signal.SIGTERM, rank=0)


def case_rank_1_interrupted(weft):
    check_stop(weft, signal.SIGINT, rank=1, strategy="deepspeed_stage_2")


def case_forked(weft):
    check_stop(weft, signal.SIGINT, strategy="ddp_fork")
    check_stop(weft, signal.SIGTERM, rank=1, strategy="ddp_spawn", ranks=3)


def case_everybody_terminated(weft):
    """Service managers and batch systems signal every process of a job at once: one request, not several."""
    job = Job(weft, "--save", weft.path("saved"), ranks=3).wait_for_steps()
    everybody = [*job.ranks().values(), job.process.pid]
    # Nobody gets on, or to its end, before all have the signal.
    for number in (signal.SIGSTOP, signal.SIGTERM, signal.SIGCONT):
        for process in everybody:
            os.kill(process, number)
    job.end(143, SAVED)
    check_saved(weft, job, "ddp", 3)


def case_resumed(weft):
    """Steps of a resumed run have other numbers, counted from 1 as in its progress."""
    first = weft.path("first")
    weft("run", *MLP, "--threads", 1, "--steps", 50, "--quiet", "--save", first).expect(OK)
    step = [MLP[0], "--resume", first, *MLP[3:]]
    job = Job(weft, "--save", weft.path("saved"), "--stuck-delay", 20, step=step).wait_for_steps()
    job.kill(1, signal.SIGSTOP)
    job.process.send_signal(signal.SIGTERM)
    line = read_until(job, "got SIGTERM: stopping after step ")
    job.kill(1, signal.SIGCONT)
    job.end(143, SAVED)
    last = 50 + len(job.log.read_text().splitlines())
    equal(re.search(r"after step (\d+);", line)[1], str(last), "the step announced")
    equal(read_safetensors(weft.path("saved"))[1]["weft.step"], str(last), "the step saved")


# Terminals -------------------------------------------------------------------------------------------------


def read_terminal(fd, end, pattern=None):
    """What is written until it ends, or until the pattern is there."""
    text = b""
    while time.monotonic() < end:
        if pattern and re.search(pattern, text):
            return text.decode()
        if not select.select([fd], [], [], 0.1)[0]:
            continue
        try:
            part = os.read(fd, 65536)
        except OSError:
            part = b""
        if not part:
            return text.decode()
        text += part
    raise AssertionError(f"nothing ends; written so far: {text.decode()}")


def case_ctrl_c_on_a_terminal(weft):
    """The terminal signals the whole foreground group."""
    saved, log = weft.path("saved"), weft.path("log.jsonl")
    run = ["run", *MLP, "--threads", 1, "--steps", 10**9, "--save", saved, "--log", log]
    command = [str(part) for part in [weft.program, *run, "--strategy", "ddp", "--devices", 2]]
    pid, fd = pty.fork()
    if pid == 0:
        os.execv(command[0], command)
    end = time.monotonic() + KILLED_S
    try:
        while not (log.exists() and log.stat().st_size > 1000):
            select.select([fd], [], [], 0.02)[0] and os.read(fd, 65536)
            if time.monotonic() > end:
                raise AssertionError("no steps")
        os.write(fd, b"\x03")
        text = read_terminal(fd, end)
        equal(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]), 130, text)
    finally:
        try:
            os.kill(pid, signal.SIGKILL)
        except ProcessLookupError:
            pass
        os.close(fd)
    steps = len(log.read_text().splitlines())
    if f"weft: interrupted after {steps} of 1000000000 steps; everything is saved" not in text:
        raise AssertionError(text)
    equal(read_safetensors(saved)[1]["weft.step"], str(steps), "the step saved")


# What cannot wait ------------------------------------------------------------------------------------------


def check_ended(weft, job, number, step):
    """The job ended at once and nothing was saved."""
    job.finish(128 + number, rf"weft: the job was ended by {number.name}{step}\n  rank 0 \(process \d+\) ")
    equal([name for name in weft.files() if name != "log.jsonl"], [], "files")


def case_second_signal(weft):
    """Rank 1 does not get on, so that the first signal has to wait, which is said."""
    job = Job(weft, "--save", weft.path("saved")).wait_for_steps()
    job.kill(1, signal.SIGSTOP)
    job.process.send_signal(signal.SIGINT)
    read_until(job, r"weft: got SIGINT: stopping after step \d+; press Ctrl-C again to stop at once")
    time.sleep(0.5)
    equal(job.process.poll(), None, "it waits")
    job.process.send_signal(signal.SIGTERM)
    check_ended(weft, job, signal.SIGTERM, " while it was stopping")


def case_second_signal_to_a_rank(weft):
    job = Job(weft, "--save", weft.path("saved")).wait_for_steps()
    ranks = job.ranks()
    os.kill(ranks[0], signal.SIGSTOP)
    os.kill(ranks[1], signal.SIGTERM)
    read_until(job, r"weft: got SIGTERM: stopping after step \d+; a second signal stops at once")
    os.kill(ranks[1], signal.SIGTERM)
    job.finish(143, r"weft: rank 1 was killed by SIGTERM ", r"rank 0 .*; was ended by the supervisor")
    equal(weft.files(), ["log.jsonl"])


def case_stuck_rank(weft):
    """A stopped rank is waited for until it is reported as stuck, not longer."""
    job = Job(weft, "--save", weft.path("saved"), "--stuck-delay", 1).wait_for_steps()
    job.kill(1, signal.SIGSTOP)
    job.process.send_signal(signal.SIGTERM)
    read_until(job, r"weft: got SIGTERM: stopping after step \d+")
    read_until(job, r"weft: rank 1 \(process \d+\) is stopped; it has made no progress for 1")
    check_ended(weft, job, signal.SIGTERM, " while it was stopping")


def case_before_the_first_step(weft):
    """Rank 0 waits for somebody to read its log, and so nobody begins a step. There is nothing to save."""
    log = weft.path("log.jsonl")
    os.mkfifo(log)
    for number in (signal.SIGTERM, signal.SIGINT):
        job = Job(weft, "--save", weft.path("saved"))
        end = time.monotonic() + KILLED_S
        while len(job.ranks()) < 2 and time.monotonic() < end:
            time.sleep(0.02)
        # Where they are by then makes no difference.
        time.sleep(0.3)
        job.process.send_signal(number)
        check_ended(weft, job, number, "")


# While everything is saved ---------------------------------------------------------------------------------

LARGE = """
func.func @main(%w: tensor<16777216xf32> {weft.role = "param", weft.name = "w", tf.aliasing_output = 0 : i32},
                %x: tensor<4xf32> {weft.role = "batch", weft.name = "x"})
    -> (tensor<16777216xf32> {weft.name = "w"}, tensor<f32> {weft.role = "loss", weft.name = "loss"}) {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %sum = stablehlo.reduce(%x init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<4xf32>, tensor<f32>) -> tensor<f32>
  %wide = stablehlo.broadcast_in_dim %sum, dims = [] : (tensor<f32>) -> tensor<16777216xf32>
  %next = stablehlo.add %w, %wide : tensor<16777216xf32>
  return %next, %sum : tensor<16777216xf32>, tensor<f32>
}
"""


def signal_while_saving(weft, step, folder):
    """(exit code, what was said)"""
    given = [step, "--set", "x=1,1,1,1", "--init", "w=zeros", "--save", folder / "saved"]
    weft.path("log.jsonl").unlink(missing_ok=True)
    job = Job(weft, step=given, steps=3)
    end = time.monotonic() + KILLED_S
    while not any(folder.iterdir()):
        if time.monotonic() > end or job.process.poll() is not None:
            raise AssertionError(f"nothing is saved: {job.process.communicate()}")
    job.process.send_signal(signal.SIGTERM)
    _, err = job.process.communicate(timeout=KILLED_S)
    return job.process.returncode, err.decode()


def case_while_saving(weft):
    """The file is written to its end, and the code tells of the signal."""
    step = weft.write("large.mlir", LARGE)
    for attempt in range(5):
        folder = weft.path(f"out{attempt}")
        folder.mkdir()
        code, err = signal_while_saving(weft, step, folder)
        # A busy machine may get to the signal when everything is over.
        if code != OK:
            break
    equal(code, 143, err)
    equal([path.name for path in folder.iterdir()], ["saved"], "files")
    content = (folder / "saved").read_bytes()
    equal(b'"weft.step":"3"' in content[:4096], True, content[:4096])
    equal(content.endswith(struct.pack("<f", 12.0) * (1 << 24)), True, "values")


def saver(processes, folder):
    """Whether one of the processes has a file open in the folder: one without a name, until it is whole."""
    for process in processes:
        try:
            for link in pathlib.Path(f"/proc/{process}/fd").iterdir():
                if os.readlink(link).startswith(f"{folder}/"):
                    return True
        except OSError:
            pass  # it has ended, or closed that one
    return False


class Saving:
    """A run of as many ranks that was asked to stop, and has begun to save. With 1, a process without a supervisor."""

    def __init__(self, weft, ranks, first):
        step = weft.write("large.mlir", LARGE)
        self.folder = weft.path("out")
        shutil.rmtree(self.folder, ignore_errors=True)
        self.folder.mkdir()
        try:
            os.close(os.open(self.folder, os.O_TMPFILE | os.O_RDWR))
        except OSError as error:
            raise Skip(f"the file system has no files without a name ({error}): a killed save leaves one") from error
        weft.path("log.jsonl").unlink(missing_ok=True)
        given = [step, "--set", "x=1,1,1,1", "--init", "w=zeros", "--save", self.folder / "saved"]
        strategy = "ddp" if ranks > 1 else "single_device"
        self.job = Job(weft, step=given, ranks=ranks, strategy=strategy).wait_for_steps()
        self.processes = list(self.job.processes())
        self.job.process.send_signal(first)
        end = time.monotonic() + KILLED_S
        while not saver(self.processes, self.folder) and self.job.process.poll() is None:
            if time.monotonic() > end:
                raise AssertionError("nothing is saved")

    def is_saved(self):
        """Whether the file is there. If it is, it is whole, and alone."""
        files = [path.name for path in self.folder.iterdir()]
        if not files:
            return False
        equal(files, ["saved"], "files")
        equal((self.folder / "saved").stat().st_size > 4 << 24, True, "its size")
        return True


def check_second_signal(weft, ranks, first, second):
    """It is obeyed while the file is written, unless that is over by then."""
    for _ in range(5):
        saving = Saving(weft, ranks, first)
        saving.job.process.send_signal(second)
        out, err = saving.job.process.communicate(timeout=KILLED_S)
        gone = re.search(rb"everything was gone ([0-9.e-]+) s after the signal", err)
        equal(gone is None or float(gone[1]) < gone_s(weft), True, err)
        equal(saving.job.processes(), {}, "processes that were left")
        equal(saving.job.shared_memory() - saving.job.shared, set(), "segments that were left")
        if not saving.is_saved():
            code = saving.job.process.returncode
            equal(code, -second if ranks == 1 else 128 + second, f"exit code; {out} {err}")
            return
    raise AssertionError(f"the second signal ended none of five runs: {err.decode()}")


def case_second_ctrl_c_while_saving(weft):
    check_second_signal(weft, 2, signal.SIGINT, signal.SIGINT)
    check_second_signal(weft, 3, signal.SIGTERM, signal.SIGINT)


def case_second_signal_while_saving_alone(weft):
    """Without ranks: whichever of the two the second one is."""
    check_second_signal(weft, 1, signal.SIGINT, signal.SIGINT)
    check_second_signal(weft, 1, signal.SIGINT, signal.SIGTERM)


def case_supervisor_killed_while_saving(weft):
    """kill -9 of the supervisor: nothing is left that runs, and no part of a file. What it leaves behind becomes this
    process's, so that the end of each is seen."""
    took = []
    for _ in range(5):
        saving = Saving(weft, 2, signal.SIGINT)
        begin = time.monotonic()
        saving.job.process.kill()
        equal(saving.job.process.wait(), -signal.SIGKILL, "it was there to be killed")
        ended = []
        while time.monotonic() - begin < KILLED_S:
            try:
                process, status = os.waitpid(-1, 0)
            except ChildProcessError:
                break
            ended.append(status)
        took.append(time.monotonic() - begin)
        saving.job.process.communicate()
        equal(saving.job.processes(), {}, "processes that were left")
        equal(saving.job.shared_memory() - saving.job.shared, set(), "segments that were left")
        # The guard and both ranks.
        equal(len(ended), 3, "processes")
        is_saved = saving.is_saved()
        equal(is_saved or ended == [signal.SIGKILL] * 3, True, f"how they ended: {ended}")
        # A busy machine may take longer, or have saved before, but not every time.
        if not is_saved and took[-1] < gone_s(weft):
            return
    raise AssertionError(f"seconds until everything was gone: {took}, or every file was whole before")


# Other launchers -------------------------------------------------------------------------------------------


def case_rank_of_another_launcher(weft):
    """Without a supervisor, too, a signal to one rank stops all."""
    saved, log = weft.path("saved"), weft.path("log.jsonl")
    run = ["run", *MLP, "--threads", 1, "--steps", 10**9, "--quiet", "--log", log, "--save", saved]
    job = str(20000 + os.getpid() % 40000)
    started = []
    for rank in ("0", "1"):
        variables = {"RANK": rank, "WORLD_SIZE": "2", "LOCAL_RANK": rank, "LOCAL_WORLD_SIZE": "2"}
        variables |= {"MASTER_ADDR": "127.0.0.1", "MASTER_PORT": job}
        command = [str(part) for part in [weft.program, *run, "--strategy", "ddp"]]
        started.append(subprocess.Popen(command, env=os.environ | variables, stderr=subprocess.PIPE))
    try:
        end = time.monotonic() + KILLED_S
        while time.monotonic() < end and not (log.exists() and log.stat().st_size > 1000):
            time.sleep(0.02)
        started[1].send_signal(signal.SIGTERM)
        said = [process.communicate(timeout=KILLED_S)[1].decode() for process in started]
        equal([process.returncode for process in started], [143, 143], str(said))
        equal((re.fullmatch(SAVED, said[0]) is not None, said[1]), (True, ""), str(said))
    finally:
        for process in started:
            process.kill()
            process.wait()
    steps = len(log.read_text().splitlines())
    equal(read_safetensors(saved)[1]["weft.step"], str(steps), "the step saved")


if __name__ == "__main__":
    main(globals())
