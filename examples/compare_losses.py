"""Compares two loss curves (JSON lines with "step" and "loss"): compare_losses.py A B [--rtol 1e-4]

Prints the largest relative difference and where it is. Exit code 0: within the tolerance, 1: not, 2: a file does
not hold a curve, or the curves have different steps.
"""

import argparse
import json
import math
import sys


def read_curve(path):
    """step -> loss; lines without a loss (other records) are passed over."""
    curve = {}
    with open(path, encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if not line.strip():
                continue
            try:
                row = json.loads(line)
            except json.JSONDecodeError as error:
                raise ValueError(f"{path}:{number}: {error}") from error
            if isinstance(row, dict) and "loss" in row and "step" in row:
                if row["step"] in curve:
                    raise ValueError(f"{path}:{number}: step {row['step']} appears twice")
                curve[row["step"]] = float("nan" if row["loss"] is None else row["loss"])
    if not curve:
        raise ValueError(f"{path}: no line has a step and a loss")
    return curve


def compare(a, b):
    """(largest relative difference, its step); infinite where a loss is not a finite number."""
    worst = (0.0, min(a))
    for step, x in a.items():
        y = b[step]
        finite = math.isfinite(x) and math.isfinite(y)
        scale = max(abs(x), abs(y))
        difference = abs(x - y) / scale if finite and scale > 0 else (0.0 if finite else math.inf)
        worst = max(worst, (difference, step), key=lambda pair: pair[0])
    return worst


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("a")
    parser.add_argument("b")
    parser.add_argument("--rtol", type=float, default=1e-4, help="largest relative difference")
    args = parser.parse_args()
    try:
        a, b = read_curve(args.a), read_curve(args.b)
        if set(a) != set(b):
            odd = min(set(a) ^ set(b))
            where = args.a if odd in a else args.b
            raise ValueError(f"{len(a)} and {len(b)} steps: step {odd} is only in {where}")
    except (OSError, ValueError) as error:
        print(f"compare_losses: {error}", file=sys.stderr)
        return 2
    difference, step = compare(a, b)
    verdict = "within" if difference <= args.rtol else "exceeds"
    print(
        f"{len(a)} steps: largest relative difference {difference:.3g} at step {step} "
        f"({a[step]:.9g} and {b[step]:.9g}), {verdict} {args.rtol:g}"
    )
    return 0 if difference <= args.rtol else 1


if __name__ == "__main__":
    sys.exit(main())
