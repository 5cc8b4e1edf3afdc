"""`weft strategies` as a user meets it."""

import json
import pathlib

from command import BAD_INPUT, OK, UNSUPPORTED, USAGE, equal, main

GOLDEN = pathlib.Path("tests/tools/data/strategies_fsdp.txt")


def names_of(strategies):
    names = []
    for strategy in strategies:
        names += [strategy["name"], *(alias["name"] for alias in strategy["aliases"])]
    return names


def case_describe(weft):
    """The whole text for one strategy. After an intended change: weft strategies fsdp > the golden file."""
    equal(weft("strategies", "fsdp").expect(OK).out, GOLDEN.read_text(encoding="utf-8"))
    equal(weft("strategies", "FSDP").expect(OK).out, GOLDEN.read_text(encoding="utf-8"))


def case_list(weft):
    """The list names every strategy and alias; nothing printed is wider than a screen of 100 columns."""
    text = weft("strategies").expect(OK).out
    strategies = json.loads(weft("strategies", "--json").expect(OK).out)
    names = names_of(strategies)
    equal(len(names) >= 19, True, names)
    equal([name for name in names if name not in text.replace(",", " ").split()], [], "names that are not listed")
    for name in [None, *names]:
        for line in weft("strategies", *([name] if name else [])).expect(OK).out.splitlines():
            equal(line, line.rstrip(), f"{name}: trailing space")
            equal(len(line) <= 100, True, f"{name}: {len(line)} columns: {line}")


def case_alias(weft):
    """An alias is described as its strategy, with the values it stands for."""
    text = weft("strategies", "deepspeed_stage_3").expect(OK).out
    equal(text.splitlines()[0], "deepspeed_stage_3 is an alias of deepspeed")
    equal([line.split()[:2] for line in text.splitlines() if line.startswith("  stage ")], [["stage", "3"]])


def case_json(weft):
    strategy = json.loads(weft("strategies", "ddp", "--json").expect(OK).out)
    equal(strategy["name"], "ddp")
    equal(strategy["start"], "reexec")
    equal(strategy["plugin"], None)
    bucket = strategy["options"][0]
    equal(
        {key: bucket[key] for key in bucket if key != "help"},
        {
            "name": "bucket_mb",
            "type": "number",
            "default": "25",
            "value": "25",
            "unit": "MiB",
            "minimum": 0,
            "maximum": 1048576,
            "allows_auto": True,
        },
    )
    equal(strategy["aliases"][1]["options"], "find_unused_parameters=true")
    preset = json.loads(weft("strategies", "deepspeed_stage_1", "--json").expect(OK).out)
    equal((preset["name"], preset["selected"]), ("deepspeed", "deepspeed_stage_1"))
    equal((preset["options"][0]["default"], preset["options"][0]["value"]), ("2", "1"))
    sharding = json.loads(weft("strategies", "fsdp", "--json").expect(OK).out)["options"][0]
    equal(sharding["choices"], ["FULL_SHARD", "SHARD_GRAD_OP", "NO_SHARD", "HYBRID_SHARD"])


def case_refused(weft):
    weft("strategies", "fdsp").refuse(USAGE, "there is no strategy 'fdsp'; did you mean 'fsdp'?")
    weft("strategies", "dp").refuse(USAGE, "there is no strategy 'dp'; use ddp")
    weft("strategies", "bagua").refuse(UNSUPPORTED, "'bagua' is not available in this version")
    weft("strategies", "ddp", "fsdp").refuse(USAGE, "more than one strategy given, 'ddp' and 'fsdp'")
    listed = "; `weft strategies --help` lists the options"
    weft("strategies", "--frob").refuse(USAGE, f"unknown option '--frob'{listed}")
    weft("strategies", "--plugin").refuse(USAGE, f"--plugin needs a value{listed}")
    weft("strategies", "--json=yes").refuse(USAGE, f"--json takes no value{listed}")


def case_plugins_refused(weft):
    weft("strategies", "--plugin", weft.path("none.so")).refuse(BAD_INPUT, "cannot open plug-in '", "No such file")
    text = weft.write("text.so", "not a shared object")
    weft("strategies", "--plugin", text).refuse(BAD_INPUT, f"cannot load plug-in '{text}': ")
    # A bare name is a file of the working directory, not one of the system's folders.
    weft("strategies", "--plugin", "libm.so.6").refuse(BAD_INPUT, "cannot open plug-in 'libm.so.6'")


main(globals())
