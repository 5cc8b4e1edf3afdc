"""What the benchmarks share: running a peer in a process of its own, and tables."""

import multiprocessing
import os
import pathlib
import signal
import subprocess
import sys
import tempfile
import threading
import time


class PeerError(Exception):
    """A peer could not be run; the message says why."""


def run_process(command, timeout_s, env=None):
    """(standard output, peak resident bytes) of a command."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        try:
            process = subprocess.Popen(
                [str(c) for c in command], stdout=out, stderr=err, env={**os.environ, **(env or {})}
            )
        except OSError as error:
            raise PeerError(f"{command[0]}: {error.strerror}") from error
        status, usage = wait_for(process, timeout_s)
        out.seek(0)
        err.seek(0)
        text, errors = out.read().decode(), err.read().decode(errors="replace").strip()
        if status != 0:
            reason = errors.splitlines()[-1] if errors else f"exit status {status}"
            raise PeerError(reason)
        return text, usage.ru_maxrss * 1024


def wait_for(process, timeout_s):
    """wait4 with a limit: (exit status, resource usage)."""
    timer = threading.Timer(timeout_s, process.kill)
    timer.start()
    try:
        _, status, usage = os.wait4(process.pid, 0)
    finally:
        timer.cancel()
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, usage


def run_apart(function, *arguments):
    """Calls a function in a process of its own: what this one holds counts in the peak of what it
    starts later."""
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(function, arguments)


def run_job(command, timeout_s, env=None):
    """(standard output, peak resident bytes of the command and of each process it started).

    The peaks are read while the job runs. At the limit the whole job ends.
    """
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        try:
            process = subprocess.Popen(
                [str(c) for c in command],
                stdout=out,
                stderr=err,
                env={**os.environ, **(env or {})},
                start_new_session=True,
            )
        except OSError as error:
            raise PeerError(f"{command[0]}: {error.strerror}") from error
        peaks, deadline = {}, time.monotonic() + timeout_s
        try:
            while process.poll() is None and time.monotonic() < deadline:
                peaks.update(peaks_of(process.pid))
                time.sleep(0.1)
        finally:
            is_late = process.poll() is None
            if is_late:
                os.killpg(process.pid, signal.SIGKILL)
            status = process.wait()
        if is_late:
            raise PeerError(f"not done within {timeout_s:.0f} s")
        out.seek(0)
        err.seek(0)
        text, errors = out.read().decode(), err.read().decode(errors="replace").strip()
        if status != 0:
            raise PeerError(errors.splitlines()[-1] if errors else f"exit status {status}")
        own = peaks.pop(process.pid, 0)
        return text, own, list(peaks.values())


def peaks_of(pid):
    """process id -> peak resident bytes, of a process and its children."""
    folder = pathlib.Path(f"/proc/{pid}")
    peaks = {}
    try:
        children = [int(p) for p in (folder / f"task/{pid}/children").read_text().split()]
        for each in (pid, *children):
            status = pathlib.Path(f"/proc/{each}/status").read_text()
            lines = (line.split() for line in status.splitlines())
            peaks |= {each: int(line[1]) * 1024 for line in lines if line[0] == "VmHWM:"}
    except (OSError, ValueError):
        pass  # it just ended
    return peaks


def say(text):
    print(text, file=sys.stderr, flush=True)


def print_table(header, rows):
    widths = [max(len(row[i]) for row in (header, *rows)) for i in range(len(header))]
    for row in (header, *rows):
        cells = [row[0].ljust(widths[0])] + [cell.rjust(w) for cell, w in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())
