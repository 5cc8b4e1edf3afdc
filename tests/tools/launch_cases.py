"""`weft launch`: any program as the ranks of a job, watched like weft's own."""

import os
import re
import signal
import subprocess
import time

from command import BAD_INPUT, FAILED, OK, USAGE, equal, main
from ranks_failure_cases import gone_s


def case_places(weft):
    """Every rank gets its place, the program's own arguments, and the exit code that it ends with is the job's."""
    text = 'echo "$WEFT_RANK of $WEFT_WORLD_SIZE: $0 $1"'
    got = weft("launch", "--devices", 3, "sh", "-c", text, "--devices", "9").expect(OK)
    equal(sorted(got.out.splitlines()),
          ["0 of 3: --devices 9", "[rank 1] 1 of 3: --devices 9", "[rank 2] 2 of 3: --devices 9"])
    weft("launch", "--devices", 2, "--", "true").expect(OK)
    # Nothing but that place is new in its environment.
    before = {"PATH": os.environ["PATH"], "LANG": "C"}
    got = weft.run(["env", "-i", f"PATH={before['PATH']}", "LANG=C", weft.program, "launch", "--devices", "1", "env"])
    names = {line.partition("=")[0] for line in got.expect(OK).out.splitlines()} - set(before)
    equal({name for name in names if not name.startswith("WEFT_")}, set(), "variables")
    equal({"WEFT_RANK", "WEFT_WORLD_SIZE", "WEFT_JOB_FD"} <= names, True, f"variables {names}")
    weft("launch", "--devices", 1, "sh", "-c", "exit 7").expect(7)


def case_failure(weft):
    """The first rank to fail ends the others, which would go on for a minute, within a second."""
    text = 'if [ "$WEFT_RANK" = 1 ]; then sleep 0.2; date +%s.%N; exit 5; fi; exec sleep 60'
    done = weft("launch", "--devices", 3, "sh", "-c", text).expect(
        5, "weft: rank 1 exited with code 5", "rank 0 (process ", "was ended by the supervisor")
    took = time.time() - float(done.out.removeprefix("[rank 1] "))
    if took > gone_s(weft):
        raise AssertionError(f"the job ended {took:.1f} s after rank 1")
    gone = re.search(r"everything was gone ([0-9.e-]+) s after the failure", done.err)
    equal(0 < float(gone[1]) < gone_s(weft), True, done.err)


def case_signal(weft):
    """A signal to the launcher ends all ranks and what they started."""
    mark = f"86{os.getpid()}"
    process = subprocess.Popen(
        [weft.program, "launch", "--devices", "2", "sh", "-c", f"echo here; sleep {mark} & sleep {mark}"],
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    here = [process.stdout.readline(), process.stdout.readline()]
    equal(sorted(here), ["[rank 1] here\n", "here\n"])
    process.send_signal(signal.SIGTERM)
    _, errors = process.communicate(timeout=30)
    equal(process.returncode, 143, errors)
    if "the job was ended by SIGTERM" not in errors:
        raise AssertionError(errors)
    left = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True).stdout
    equal([line for line in left.splitlines() if mark in line and "ps -eo" not in line], [])


def case_refusals(weft):
    weft("launch").refuse(USAGE, "no program given; `weft launch --help` shows an example")
    weft("launch", "true").refuse(USAGE, "--devices is missing: how many ranks to start")
    weft("launch", "--devices", 0, "true").refuse(USAGE, "--devices is '0', expected a number from 1 to 1024")
    weft("launch", "--devices", 2, "--timeout", "x", "true").refuse(USAGE, "--timeout 'x' must be a number of seconds")
    weft("launch", "--device", 2, "--devises", "true").refuse(USAGE, "did you mean '--devices'?")
    weft("launch", "--devices", 2, "no-such-program").refuse(BAD_INPUT, "there is no program 'no-such-program' in PATH")
    weft("launch", "--devices", 2, "./none").refuse(BAD_INPUT, "cannot execute './none': No such file or directory")
    weft("launch", "--devices", 2, "./docs").refuse(FAILED, "cannot start rank 0: './docs': Permission denied")


main(globals())
