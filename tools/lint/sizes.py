"""Measures functions and files, and holds them to the caps."""

import re
import subprocess

from list_sources import ROOT, c_sources

FUNCTION_P90, FUNCTION_MAX = 40, 100
FILE_P90, FILE_MAX = 600, 1000


def percentile_90(values: list[int]) -> int:
    """The smallest value that at least nine of ten values do not exceed."""
    ordered = sorted(values)
    return ordered[(len(ordered) * 9 + 9) // 10 - 1] if ordered else 0


def exemptions() -> set[str]:
    lines = (ROOT / "tools/lint/size_exemptions.txt").read_text().splitlines()
    return {line.split("#")[0].strip() for line in lines} - {""}


def function_sizes(files: list[str]) -> list[tuple[int, str]]:
    """(lines, "file:line: name") of each function; Check's START_TEST blocks count as functions."""
    output = subprocess.run(
        ["ctags", "--options=NONE", "--languages=C", "--langmap=C:.c.h.inc", "--kinds-C=f", "--fields=ne",
         "--sort=no", "-o", "-", "-L", "-"],
        input="\n".join(files), capture_output=True, text=True, check=True, cwd=ROOT,
    ).stdout
    found = []
    for tag in output.splitlines():
        fields = tag.split("\t")
        line = re.search(r"\tline:(\d+)", tag)
        end = re.search(r"\tend:(\d+)", tag)
        # Names in capitals are uses of macros that ctags takes for functions.
        if line and end and not fields[0].isupper():
            found.append((int(end[1]) - int(line[1]) + 1, f"{fields[1]}:{line[1]}: {fields[0]}"))
    for path in files:
        start = name = None
        for number, text in enumerate((ROOT / path).read_text(errors="replace").splitlines(), 1):
            match = re.match(r"START_TEST\((\w+)\)", text)
            if match:
                start, name = number, match[1]
            elif start and text.startswith("}"):
                found.append((number - start + 1, f"{path}:{start}: {name}"))
                start = None
    return found


def check_sizes(_options) -> tuple[str, list[str]]:
    """Functions and files stay short."""
    exempt = exemptions()
    files = [f for f in c_sources() if f not in exempt]
    lines = [((ROOT / f).read_bytes().count(b"\n"), f) for f in files]
    functions = function_sizes(files)
    problems = [f"{where} has {size} lines, the cap is {FUNCTION_MAX}"
                for size, where in functions if size > FUNCTION_MAX]
    problems += [f"{path}:1: {size} lines, the cap is {FILE_MAX}"
                 for size, path in lines if size > FILE_MAX]
    function_p90 = percentile_90([size for size, _ in functions])
    file_p90 = percentile_90([size for size, _ in lines])
    if function_p90 > FUNCTION_P90:
        problems.append(f"the 90th percentile of function lengths is {function_p90} lines, "
                        f"the cap is {FUNCTION_P90}")
    if file_p90 > FILE_P90:
        problems.append(f"the 90th percentile of file lengths is {file_p90} lines, "
                        f"the cap is {FILE_P90}")
    longest = max(functions, default=(0, ""))[0]
    largest = max(lines, default=(0, ""))[0]
    total = sum(size for size, _ in lines)
    return (f"{total} lines; {len(functions)} functions, p90 {function_p90}, longest {longest}; "
            f"{len(files)} files, p90 {file_p90}, longest {largest}"), problems
