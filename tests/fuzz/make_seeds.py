#!/usr/bin/env python3
"""Writes the seeds of the data file fuzzers below tests/fuzz/seeds: small files, good and nearly good.

Usage: make_seeds.py  (needs nothing but Python; run it after a change and commit the result)
"""

import json
import pathlib
import struct

SEEDS = pathlib.Path(__file__).resolve().parent / "seeds"


def write(folder, name, data):
    path = SEEDS / folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def safetensors(header, data, pad=0):
    text = (header if isinstance(header, str) else json.dumps(header)).encode() + b" " * pad
    return struct.pack("<Q", len(text)) + text + data


def tensor(dtype, shape, begin, end):
    return {"dtype": dtype, "shape": shape, "data_offsets": [begin, end]}


def npy(version, header, data):
    text = header.encode()
    length = struct.pack("<H" if version == 1 else "<I", len(text))
    return b"\x93NUMPY" + bytes([version, 0]) + length + text + data


def store_step(rank, action, data=b""):
    """A step of fuzz_store.c: a message (0), leaving (1) or tenths of seconds (2)."""
    head = bytes([rank | action << 2])
    if action == 0:
        return head + struct.pack("<H", len(data)) + data
    return head + (data + b"\0\0")[:2]


def store_seeds():
    def text(value):
        return struct.pack("<H", len(value)) + value

    def hello(rank, token=b"0123456789abcdef"):
        return store_step(rank, 0, struct.pack("<BIIII", 1, 0x54464557, 1, rank, 4) + text(token))

    def barrier(rank, name, seconds):
        numbers = struct.pack("<QQ", seconds * 10**9, 10**9)
        return store_step(rank, 0, b"\5" + text(name) + numbers)

    everybody = b"".join(hello(rank) for rank in range(4))
    met = b"".join(barrier(rank, b"b", 9) for rank in range(4))
    get = store_step(1, 0, b"\3" + text(b"k") + struct.pack("<Q", 10**9))
    put = store_step(0, 0, b"\2" + text(b"k") + b"value")
    add = store_step(2, 0, b"\4" + text(b"n") + struct.pack("<q", -3))
    later = store_step(0, 2, b"\x20")
    write("store", "barrier", everybody + met + met)
    write("store", "keys", everybody + get + put + add + add + put)
    write("store", "timeout", everybody + get + barrier(0, b"b", 2) + later + barrier(1, b"b", 2))
    write("store", "leave", everybody + barrier(0, b"b", 9) + store_step(2, 1) + hello(2) + met)
    write("store", "wrong_token", hello(0, b"0123456789abcdeX") + get)
    write("store", "replies", everybody + store_step(0, 0, b"\x10v") + store_step(0, 0, b"\x12\1e"))
    write("store", "impatient", everybody + get + get + add)


def main():
    write("safetensors", "empty", safetensors({}, b""))
    write("safetensors", "scalar", safetensors({"a": tensor("F32", [], 0, 4)}, bytes(4), 3))
    write(
        "safetensors",
        "several",
        safetensors(
            {
                "__metadata__": {"format": "pt", "step": "1"},
                "w": tensor("BF16", [2, 3], 4, 16),
                "b": tensor("I32", [1], 0, 4),
                "none": tensor("I64", [0, 7], 16, 16),
                "m": tensor("BOOL", [2], 16, 18),
            },
            bytes(18),
        ),
    )
    overlap = {"a": tensor("U8", [4], 0, 4), "b": tensor("U8", [4], 2, 6)}
    write("safetensors", "overlap", safetensors(overlap, bytes(6)))
    hole = {"a": tensor("U8", [1], 0, 1), "b": tensor("U8", [1], 2, 3)}
    write("safetensors", "hole", safetensors(hole, bytes(3)))
    write(
        "safetensors", "overflow", safetensors({"a": tensor("F64", [1 << 62, 16], 0, 0)}, b"")
    )
    write("safetensors", "duplicate", safetensors('{"a":1,"a":2}', b""))
    write("safetensors", "long_header", struct.pack("<Q", 1 << 63) + b"{}")
    write("safetensors", "deep", safetensors("{" + '"a":{' * 40 + "}" * 41, b""))
    write("safetensors", "escapes", safetensors({'"\\\u00e9\n': tensor("U8", [0], 0, 0)}, b""))

    good = "{'descr': '<f4', 'fortran_order': False, 'shape': (2, 3), }\n"
    for version in (1, 2, 3):
        write("npy", f"version_{version}", npy(version, good, bytes(24)))
    write(
        "npy",
        "scalar",
        npy(1, "{'descr': '|b1', 'fortran_order': True, 'shape': ()}", bytes(1)),
    )
    write("npy", "fortran", npy(1, good.replace("False", "True"), bytes(24)))
    write("npy", "record", npy(1, good.replace("'<f4'", "[('a', '<f4')]"), bytes(24)))
    write("npy", "big_endian", npy(1, good.replace("<", ">"), bytes(24)))
    write("npy", "overflow", npy(1, good.replace("(2, 3)", f"({1 << 62}, 99)"), bytes(24)))

    expressions = [
        "3e-4",
        "constant(1)",
        "warmup(3e-4,100)",
        "linear(1,0,steps=10,warmup=2)",
        "cosine(3e-4, warmup=100, min=1e-5)",
        "zeros",
        "value(-1.5)",
        "normal(0.02)",
        "truncated_normal(1)",
        "uniform(-1,1)",
        "xavier_uniform",
        "he_normal()",
    ]
    for index, text in enumerate(expressions):
        write("expression", f"{index:02}", text.encode())
    store_seeds()


if __name__ == "__main__":
    main()
