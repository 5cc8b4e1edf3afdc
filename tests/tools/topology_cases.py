"""`weft topology`: machines that do not exist, saved ones and this one."""

import json
import os
import pathlib
import re
import subprocess
import time

from command import BAD_INPUT, OK, USAGE, Skip, equal, main

GPUS = "tests/runtime/topology/data/gpus.xml"
CPUSET = "tests/runtime/topology/data/cpuset.xml"

FOUR_RANKS = """\
machine  pack:2 l3:2(size=33554432) core:4 pu:2 (synthetic)
cores    16, 32 hardware threads, 2 packages
memory   1.0 GiB
caches   L3 32.0 MiB

package  NUMA node  L3  cores  hardware threads
      0          0   0    0-3  0-7
      0          0   1    4-7  8-15
      1          0   2   8-11  16-23
      1          0   3  12-15  24-31

rank  threads  package  NUMA node  L3  cores  hardware threads
   0        4        0          0   0    0-3  0-7
   1        4        0          0   1    4-7  8-15
   2        4        1          0   2   8-11  16-23
   3        4        1          0   3  12-15  24-31
"""

SAVED = f"""\
machine  {GPUS}
cores    8, 8 hardware threads, 2 packages
memory   128.0 GiB: 64.0 GiB + 64.0 GiB in 2 NUMA nodes
caches   L3 32.0 MiB
GPU      cuda0, Example 80GB, near NUMA node 0
GPU      0000:c1:00.0, Example Display, near NUMA node 1

package  NUMA node  L3  cores  hardware threads
      0          0   0    0-3  0-3
      1          1   1    4-7  4-7

rank  threads  package  NUMA node   L3  cores  hardware threads
   0        8      0-1        0-1  0-1    0-7  0-7
"""

SHARED = f"""\
machine  {CPUSET}
cores    4, 8 hardware threads, 2 packages
memory   1.0 GiB
caches   L1 32.0 KiB, L2 1.0 MiB, L3 32.0 MiB

package  NUMA node  L3  cores  hardware threads
      0          0   0      0  6-7
      1          0   1    1-2  8-11
      1          0   2      3  12-13

rank  threads  package  NUMA node  L3  cores  hardware threads
   0        1        0          0   0      0  6-7
   1        1        0          0   0      0  6-7
   2        1        1          0   1      1  8-9
   3        1        1          0   1      2  10-11
   4        1        1          0   2      3  12-13

note: 5 ranks share 4 cores
"""


def show(weft, *arguments):
    return weft("topology", *arguments).expect(OK).out


def case_synthetic(weft):
    equal(show(weft, "--devices", "4", "--synthetic", "pack:2 l3:2(size=33554432) core:4 pu:2"), FOUR_RANKS)
    # Threads of ranks lie close together; a cache that hwloc does not know is no number.
    text = show(weft, "--devices", "2", "--threads", "2", "--synthetic", "pack:2 core:3 pu:1")
    equal(text.split("\n\n")[2], (
        "rank  threads  package  NUMA node  L3  cores  hardware threads\n"
        "   0        2        0          0   -    0-1  0-1\n"
        "   1        2        1          0   -    3-4  3-4\n"
    ))
    text = show(weft, "--threads", "5", "--synthetic", "core:3 pu:1")
    equal(text.splitlines()[-1], "note: 5 threads of a rank share 3 cores")


def case_saved(weft):
    equal(show(weft, "--xml", GPUS), SAVED)
    equal(show(weft, "--xml", CPUSET, "--devices", "5"), SHARED)


def parse_cpus(text):
    cpus = set()
    for part in text.split(","):
        first, _, last = part.partition("-")
        cpus |= set(range(int(first), int(last or first) + 1))
    return cpus


def case_machine(weft):
    """Ranks of this machine get different hardware threads, which the process may use."""
    allowed = os.sched_getaffinity(0)
    devices = min(2, len(allowed))
    machine = json.loads(show(weft, "--devices", str(devices), "--json"))
    ranks, note = machine["ranks"], machine["note"]
    seen = set()
    for rank in ranks:
        cpus = parse_cpus(rank["cpus"])
        equal(cpus <= allowed, True, f"{cpus} of {allowed}")
        equal(devices > 1 and bool(cpus & seen) and not note, False, "hardware threads given twice")
        seen |= cpus
    equal(len(ranks), devices)
    text = show(weft)
    if not re.match(r"cores    \d+, \d+ hardware threads?, \d+ packages?\n", text):
        raise AssertionError(text)


def case_json(weft):
    machine = json.loads(show(weft, "--xml", GPUS, "--devices", "3", "--threads", "3", "--json"))
    equal(machine["xml"], GPUS)
    equal((machine["synthetic"], machine["cpu_limit"], machine["allowed_cores"]), (None, None, 8))
    equal(machine["numa_nodes"], [{"memory_bytes": 64 << 30}] * 2)
    equal(machine["gpus"][0], {"name": "cuda0", "model": "Example 80GB", "numa_node": 0})
    equal([core["l3"] for core in machine["cores"]], [0] * 4 + [1] * 4)
    equal(machine["cores"][0]["kind"], None)
    equal(machine["ranks"], [
        {"threads": 3, "cores": [0, 1], "cpus": "0-1"},
        {"threads": 3, "cores": [2, 3], "cpus": "2-3"},
        {"threads": 3, "cores": [4, 5, 6], "cpus": "4-6"},
    ])
    equal(machine["note"], "3 threads of a rank share 2 cores")


def bound_sets(process):
    """The hardware threads that each rank that a process started may use."""
    sets = []
    for task in pathlib.Path(f"/proc/{process}/task").iterdir():
        for child in (task / "children").read_text(encoding="utf-8").split():
            status = pathlib.Path(f"/proc/{child}/status").read_text(encoding="utf-8")
            if b"WEFT_RANK=" in pathlib.Path(f"/proc/{child}/environ").read_bytes():
                sets.append(parse_cpus(re.search(r"Cpus_allowed_list:\s*(\S+)", status)[1]))
    return sets


def ranks_of_run(weft, *arguments, seconds):
    """What the two ranks of a job may use once they are bound; None if that does not happen in time."""
    command = [weft.program, "run", "examples/mlp/step.mlir", "--synthetic", "--strategy", "ddp", "--devices", "2"]
    command += ["--init", "*=normal(0.02)", "--steps", "100000000", "--quiet", *arguments]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True) as job:
        try:
            end = time.monotonic() + seconds
            # hwloc moves a process from thread to thread while it looks at them: what is seen once may not last.
            seen, times = None, 0
            while time.monotonic() < end:
                if job.poll() is not None:
                    raise AssertionError(f"the job ended with {job.returncode}: {job.stderr.read()}")
                try:
                    sets = bound_sets(job.pid)
                except FileNotFoundError:
                    sets = []
                times = times + 1 if sets == seen else 1
                seen = sets
                if len(sets) == 2 and not sets[0] & sets[1] and times >= 5:
                    return sets
                time.sleep(0.05)
            return None
        finally:
            job.terminate()
            job.communicate(timeout=30)


def case_run(weft):
    """Ranks of a job run on the hardware threads that this command shows, and anywhere with --no-pin."""
    machine = json.loads(show(weft, "--devices", "2", "--json"))
    if machine["note"]:
        raise Skip(machine["note"])
    sets = ranks_of_run(weft, seconds=60)
    equal(sets is not None, True, "ranks got hardware threads of their own")
    equal(sorted(map(sorted, sets)), sorted(sorted(parse_cpus(rank["cpus"])) for rank in machine["ranks"]))
    equal(ranks_of_run(weft, "--no-pin", seconds=3), None, "--no-pin")


def case_refused(weft):
    weft("topology", "--synthetic", "banana:2").refuse(
        BAD_INPUT, "'banana:2' is not a synthetic topology hwloc can read")
    weft("topology", "--xml", weft.path("none.xml")).refuse(BAD_INPUT, "cannot open '", "No such file or directory")
    text = weft.write("text.xml", "no machine")
    weft("topology", "--xml", text).refuse(BAD_INPUT, "text.xml' is not a topology that hwloc saved as XML")
    weft("topology", "--xml", GPUS, "--synthetic", "core:2 pu:1").refuse(
        USAGE, "--synthetic and --xml exclude each other")
    for name in ("--devices", "--threads"):
        for value in ("0", "-1", "x", "2x", "", "99999999999999999999"):
            weft("topology", f"{name}={value}").refuse(USAGE, f"{name} is '{value}', expected a number from 1 to ")
    weft("topology", "here").refuse(USAGE, "unexpected argument 'here'")
    weft("topology", "--frob").refuse(USAGE, "unknown option '--frob'; `weft topology --help` lists the options")
    weft("topology", "--xml").refuse(USAGE, "--xml needs a value")


main(globals())
