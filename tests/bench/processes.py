"""What the benchmarks share: running a peer in a process of its own, and tables."""

import os
import subprocess
import sys
import tempfile
import threading


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


def say(text):
    print(text, file=sys.stderr, flush=True)


def print_table(header, rows):
    widths = [max(len(row[i]) for row in (header, *rows)) for i in range(len(header))]
    for row in (header, *rows):
        cells = [row[0].ljust(widths[0])] + [cell.rjust(w) for cell, w in zip(row[1:], widths[1:])]
        print("  ".join(cells).rstrip())
