"""`weft bench`: a description of this machine that reads back, and predictions beside measurements.

Nothing here says how long anything should take: the machine may be busy.
"""

import re

from command import BAD_INPUT, OK, USAGE, equal, main

MLP = "examples/mlp/step.mlir"
KEYS = ["name", "source", "topology", "npus_count", "bandwidth", "latency", "collectives_compute",
        "links", "device"]


def rows(text):
    """Kind of kernel -> (number, predicted, measured) of a comparison."""
    found = {}
    for line in text.splitlines():
        match = re.match(r"(\S+) +(\d+) +([\d.]+) +([\d.]+) +[+-][\d.]+ %$", line)
        if match:
            found[match[1]] = (int(match[2]), float(match[3]), float(match[4]))
    return found


def check_sum(found):
    kinds = [row for name, row in found.items() if name not in ("sum", "step")]
    equal(len(kinds) >= 3, True, f"kinds of kernels in {found}")
    for column in range(3):
        total = sum(row[column] for row in kinds)
        equal(abs(total - found["sum"][column]) <= 0.06 * len(kinds), True, f"sum of {found}")
    equal(found["step"][1], found["sum"][1], "prediction of the step")
    equal(all(row[1] > 0 for row in kinds), True, f"predictions in {found}")


def case_calibrate(weft):
    path = weft.path("here.yaml")
    weft("bench", "--calibrate", "--quick", "--name", "here", "-o", path).expect(OK)
    with open(path, encoding="utf-8") as file:
        text = file.read()
    equal([line.split(":")[0] for line in text.splitlines() if re.match(r"\w+:", line)], KEYS)
    equal(text.splitlines()[0], 'name: "here"')
    # What steps of its own found, and what tells whether the machine is as fast as then.
    for kind in ("loop", "contraction"):
        found = re.search(rf"^  step:\n(?:    .*\n)*?    {kind}: {{ start: (\S+), computing: (\S+), "
                          r"traffic: (\S+) }$", text, re.M)
        equal(found is not None and float(found[2]) >= 0.5, True, f"{kind} in steps")
    equal(float(re.search(r"^  yardstick: (\S+)$", text, re.M)[1]) > 1, True, "yardstick")
    for section in ("gflops:", "rates:", "levels:", "elementwise:", "operations:"):
        equal(section in text, True, f"{section} in the description")
    # Everything measured is more than nothing.
    exponential = re.search(r"^    exponential: (\S+)$", text, re.M)
    equal(float(exponential[1]) > 0, True, "time of an exponential")
    result = weft("bench", "--compare", MLP, "--machine", path, "--steps", "3").expect(OK)
    equal("machine here" in result.out, True, result.out)
    check_sum(rows(result.out))


def case_compare_ranks(weft):
    result = weft("bench", "--compare", MLP, "--strategy", "ddp", "--devices", "2", "--steps", "3")
    found = rows(result.expect(OK).out)
    check_sum(found)
    equal(found["all_reduce"][0] > 0, True, "collectives in the table")
    verbose = weft("bench", "--compare", MLP, "--steps", "2", "--verbose").expect(OK).out
    instructions = re.findall(r"^#\d+ .* us predicted .* us measured .*\[.*$", verbose, re.M)
    equal(len(instructions), rows(verbose)["sum"][0], "instructions")
    # Every time that is predicted is its parts', every instruction ran.
    equal(verbose.count(" us computing "), len(instructions), "parts")
    equal(re.search(r"^step \(median\) +1 +[\d.]+ +[\d.]+", verbose, re.M) is not None, True, verbose)


def case_refusals(weft):
    weft("bench").refuse(USAGE, "expected either --calibrate or --compare STEP")
    weft("bench", "--calibrate", "--compare", MLP).refuse(USAGE, "expected either")
    weft("bench", "--calibrate", "--devices", "2").refuse(USAGE, "--ranks sets the number of ranks")
    weft("bench", "--compare", MLP, "--ranks", "2").refuse(USAGE, "--devices, not --ranks")
    weft("bench", "--calibrate", "--ranks", "0").refuse(USAGE, "--ranks: expected a number from 1 to 64")
    weft("bench", "--calibrate", "--name", "a b").refuse(USAGE, "--name: expected 1 to 64 letters")
    weft("bench", "--compare", MLP, "--steps", "x").refuse(USAGE, "--steps: expected a number from 1 to")
    weft("bench", "--compare", MLP, "more").refuse(USAGE, "unexpected argument 'more'")
    weft("bench", "--compare", MLP, "--machine", "h100").refuse(BAD_INPUT, "no machine is called 'h100'")
    weft("bench", "--compare", MLP, "--machine", "./none.yaml").refuse(BAD_INPUT, "none.yaml")
    bad = weft.write("bad.yaml", "topology: [Ring]\nlatancy: [1]\n")
    weft("bench", "--compare", MLP, "--machine", bad).refuse(BAD_INPUT, "bad.yaml:2:1:", "is it 'latency'?")
    weft("bench", "--compare", "none.mlir").refuse(BAD_INPUT, "none.mlir")


main(globals())
