"""What the Python cases of the weft command share: running it, and writing its input files.

A script of cases defines functions case_<name>(weft) and ends with main(globals()). Every case gets a Weft whose folder
is fresh and removed afterwards; the working directory is the root of the source tree.
"""

import argparse
import json
import os
import pathlib
import shutil
import signal
import socket
import struct
import subprocess
import sys
import tempfile

SKIPPED = 77
OK, FAILED, USAGE, BAD_INPUT, UNSUPPORTED = 0, 1, 2, 3, 4


class Skip(Exception):
    """Raised by a case that cannot run here; the text says why."""


class Result:
    def __init__(self, command, code, out, err):
        self.command, self.code, self.out, self.err = command, code, out, err

    def fail(self, reason):
        line = " ".join(str(part) for part in self.command)
        raise AssertionError(
            f"{line}: {reason}\n--- exit code {self.code}\n--- stdout\n{self.out}\n--- stderr\n{self.err}"
        )

    def expect(self, code, *texts, out=()):
        """The exit code, and parts of standard error and output; returns self."""
        if self.code != code:
            self.fail(f"expected exit code {code}")
        for text in texts:
            if text not in self.err:
                self.fail(f"expected on stderr: {text}")
        for text in out:
            if text not in self.out:
                self.fail(f"expected on stdout: {text}")
        return self

    def refuse(self, code, *texts):
        """A refusal is one line that starts with the program's name, and nothing on standard output. Notes, whose
        further lines are indented, may come before it."""
        self.expect(code, *texts)
        lines = [line for line in self.err.splitlines() if not line.startswith(("weft: note: ", "  "))]
        if len(lines) != 1 or not lines[0].startswith("weft: "):
            self.fail("expected one line 'weft: ...' on stderr")
        if self.out:
            self.fail("expected nothing on stdout")
        return self

    def json_lines(self):
        return [json.loads(line) for line in self.out.splitlines()]

    def shown(self):
        """name -> list of the numbers of each `name = ...` line."""
        values = {}
        for line in self.out.splitlines():
            name, _, rest = line.partition(" =")
            values.setdefault(name, []).append([float(word) for word in rest.split()])
        return values


class Weft:
    def __init__(self, program, folder):
        self.program = program
        self.folder = pathlib.Path(folder)

    def path(self, name):
        return self.folder / name

    def write(self, name, content):
        path = self.folder / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def __call__(self, *arguments, **options):
        return self.run([self.program, *arguments], **options)

    def run(self, command, env=None, timeout=120, **options):
        command = [str(part) for part in command]
        environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
        environment.update(env or {})
        done = subprocess.run(
            command, capture_output=True, timeout=timeout, env=environment, check=False, **options
        )
        if done.returncode < 0:
            name = signal.Signals(-done.returncode).name
            raise AssertionError(f"{' '.join(command)}: ended by {name}\n{done.stderr.decode(errors='replace')}")
        return Result(command, done.returncode, done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace"))

    def is_sanitized(self):
        """Whether the program is one that sanitizers watch: slow, and cases do less."""
        content = pathlib.Path(self.program).read_bytes()
        return b"__asan_init" in content or b"__tsan_init" in content

    def files(self):
        """Names of everything in the folder, hidden and temporary files included."""
        return sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*"))


def free_port():
    """A port of this host that nobody listens at."""
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        return taken.getsockname()[1]


def equal(actual, expected, what=""):
    if actual != expected:
        raise AssertionError(f"{what}: expected {expected}, got {actual}")


def same_bytes(first, second):
    a, b = pathlib.Path(first).read_bytes(), pathlib.Path(second).read_bytes()
    if a == b:
        return
    at = next((i for i, (x, y) in enumerate(zip(a, b)) if x != y), min(len(a), len(b)))
    raise AssertionError(f"{first} and {second} differ at byte {at} ({len(a)} and {len(b)} bytes)")


# struct letters of the element types of both formats
NPY_TYPES = {"<f4": "f", "<f8": "d", "<i4": "i", "<i8": "q", "<i2": "h", "|u1": "B", "<u2": "H", "|b1": "?"}
SAFETENSORS_TYPES = {"F32": "f", "F64": "d", "I32": "i", "I64": "q", "U32": "I", "U8": "B", "BF16": "H", "F8_E4M3": "B"}


def npy(kind, shape, values, order=False):
    """Bytes of a .npy file, version 1."""
    dims = "".join(f"{dim}," for dim in shape)
    header = f"{{'descr': '{kind}', 'fortran_order': {order}, 'shape': ({dims}), }}".encode()
    header += b" " * (-(len(header) + 11) % 64) + b"\n"
    letter = NPY_TYPES.get(kind, "f")
    return b"\x93NUMPY\x01\x00" + struct.pack("<H", len(header)) + header + struct.pack(f"<{len(values)}{letter}", *values)


def safetensors(tensors, metadata=None):
    """Bytes of a safetensors file from (name, type, shape, values)."""
    header, data = {}, b""
    if metadata:
        header["__metadata__"] = metadata
    for name, kind, shape, values in tensors:
        part = struct.pack(f"<{len(values)}{SAFETENSORS_TYPES[kind]}", *values)
        header[name] = {"dtype": kind, "shape": list(shape), "data_offsets": [len(data), len(data) + len(part)]}
        data += part
    text = json.dumps(header).encode()
    text += b" " * (-len(text) % 8)
    return struct.pack("<Q", len(text)) + text + data


def read_safetensors(path):
    """(name -> tuple of values, metadata)"""
    content = pathlib.Path(path).read_bytes()
    size = struct.unpack_from("<Q", content)[0]
    header = json.loads(content[8 : 8 + size])
    metadata = header.pop("__metadata__", {})
    tensors = {}
    for name, entry in header.items():
        begin, end = entry["data_offsets"]
        part = content[8 + size + begin : 8 + size + end]
        letter = SAFETENSORS_TYPES[entry["dtype"]]
        tensors[name] = struct.unpack(f"<{len(part) // struct.calcsize(letter)}{letter}", part)
    return tensors, metadata


def main(names):
    parser = argparse.ArgumentParser(description="Runs one case, or all of them.")
    parser.add_argument("--weft", required=True, help="the program to test")
    parser.add_argument("cases", nargs="*", metavar="case")
    arguments = parser.parse_args()
    cases = arguments.cases or [name[5:] for name in names if name.startswith("case_")]
    code = 0
    for case in cases:
        folder = tempfile.mkdtemp(prefix="weft-case-")
        try:
            names["case_" + case](Weft(arguments.weft, folder))
        except Skip as reason:
            print(f"{case}: skipped: {reason}")
            code = code or SKIPPED
        except AssertionError as failure:
            print(f"{case}: {failure}", file=sys.stderr)
            code = 1
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    sys.exit(code)
