"""`weft graph`, the command itself, and graphs that are refused by every subcommand."""

import json
import pathlib
import re
import resource
import shutil
import subprocess

from command import BAD_INPUT, FAILED, OK, UNSUPPORTED, USAGE, Skip, equal, main

ECHO = "tests/tools/data/echo.mlir"
PLAIN = "tests/tools/data/plain.mlir"
MLP = "examples/mlp/step.mlir"
# Each way to read a graph.
READERS = (["run"], ["graph"], ["graph", "--stats"], ["graph", "--print"], ["check"], ["check", "--differential", "1"])


# The command -----------------------------------------------------------------------------------------------


def case_help(weft):
    """Help goes to standard output, names every option, and fits 80 columns."""
    general = weft("--help").expect(OK, out=["usage: weft COMMAND", "exit codes: 0 success"])
    equal(weft("help").expect(OK).out, general.out)
    equal(weft("-h").expect(OK).out, general.out)
    equal(weft().expect(USAGE).err, general.out, "no argument at all")
    helps = [general.out]
    for name in ("run", "graph", "check", "strategies", "topology", "launch"):
        if f"\n  {name} " not in general.out:
            general.fail(f"{name} is not listed")
        text = weft(name, "--help").expect(OK, out=[f"usage: weft {name} ", "exit codes: "]).out
        equal(weft("help", name).expect(OK).out, text)
        helps.append(text)
    for text in helps:
        for line in text.splitlines():
            if len(line) > 80:
                raise AssertionError(f"{len(line)} columns: {line}")
    for name in ("run", "graph"):
        source = pathlib.Path("tools/run_options.c" if name == "run" else "tools/graph.c").read_text(encoding="utf-8")
        options = re.findall(r'\{"([a-z-]+)", (?:no|required)_argument', source)
        equal(len(options) >= 9, True, options)
        text = weft("help", name).out
        equal([option for option in options if option != "help" and f"--{option}" not in text], [], "options without help")


def case_version(weft):
    text = weft("--version").expect(OK).out
    if not re.fullmatch(r"weft \d+\.\d+\.\d+\n", text):
        raise AssertionError(text)
    equal(weft("version").expect(OK).out, text)
    equal(weft("-V").expect(OK).out, text)


def case_usage(weft):
    weft("train").refuse(USAGE, "unknown command 'train'; `weft --help` lists the commands")
    weft("help", "train").refuse(USAGE, "unknown command 'train'")
    weft("--verbose").refuse(USAGE, "unknown option '--verbose'")
    weft("").refuse(USAGE, "unknown command ''")
    for name, value in (("run", "--steps"), ("graph", "--dump-after"), ("check", "--jobs")):
        listed = f"; `weft {name} --help` lists the options"
        weft(name, ECHO, "--frob").refuse(USAGE, f"unknown option '--frob'{listed}")
        weft(name, ECHO, "--frob=3").refuse(USAGE, f"unknown option '--frob=3'{listed}")
        weft(name, ECHO, "-x").refuse(USAGE, f"unknown option '-x'{listed}")
        weft(name, ECHO, "--json", "-xyz").refuse(USAGE, f"unknown option '-x'{listed}")
        weft(name, ECHO, value).refuse(USAGE, f"{value} needs a value{listed}")
        weft(name, ECHO, "--json=yes").refuse(USAGE, f"--json takes no value{listed}")
        weft(name).refuse(USAGE, f"`weft {name} --help` shows")
    weft("graph", ECHO, PLAIN).refuse(USAGE, "more than one step graph given, '" + ECHO + "' and '" + PLAIN)
    weft("check", ECHO, "--tolerance", "2x").refuse(USAGE, "--tolerance takes a positive number, got '2x'")


def case_graph_usage(weft):
    weft("graph", ECHO, "--print", "--dot").refuse(USAGE, "exclude each other")
    weft("graph", ECHO, "--plan", "--dump-after", "all").refuse(USAGE, "exclude each other")
    weft("graph", ECHO, "--plan", "--json").refuse(USAGE, "--stats and --json do not go with --plan")
    weft("graph", ECHO, "--stats", "--print").refuse(USAGE, "--stats and --json do not go with --print")
    weft("graph", ECHO, "--generic").refuse(USAGE, "--generic needs --print or --dump-after")
    weft("graph", ECHO, "--dump-after", "magic").refuse(USAGE, "--dump-after 'magic': no such pass")


# What weft graph shows -------------------------------------------------------------------------------------


def case_graph(weft):
    """The whole screen of a small graph."""
    equal(
        weft("graph", ECHO).expect(OK).out,
        """tests/tools/data/echo.mlir: module echo, entry @main
8 arguments, 11 results, 1 function

  arg  role    name       type             result  init
    0  param   w          tensor<3xf32>         0
    1  state   count      tensor<i32>           1  zeros
    2  rng     key        tensor<2xui32>        2
    3  rng     fresh_key  tensor<2xui32>        -
    4  batch   x          tensor<2x3xf32>       -
    5  batch   tokens     tensor<2x3xi32>       -
    6  hyper   lr         tensor<f32>           -  value(0.5)
    7  const   scale      tensor<2xf64>         -  ones

result  role        name            type
     3  loss        loss            tensor<f32>
     4  metric      token_sum       tensor<i32>
     5  -           x_seen          tensor<2x3xf32>
     6  -           tokens_seen     tensor<2x3xi32>
     7  -           key_seen        tensor<2xui32>
     8  -           fresh_key_seen  tensor<2xui32>
     9  metric [1]  lr_seen         tensor<f32>
    10  -           scale_seen      tensor<2xf64>

3 results are written over the arguments above

roles that the file does not state are inferred:
  [1] it is a number that replaces no argument
""",
    )


def case_graph_inferred(weft):
    done = weft("graph", PLAIN).expect(
        OK,
        out=[
            "    0  param [1]  0.w   tensor<2xf32>         0\n",
            "    2  batch [3]  arg2  tensor<2x2xf32>       -\n",
            "     2  loss [5]  loss  tensor<f32>\n",
            "  [1] it is donated and a contraction depends on it\n",
            "  [2] it is donated and no contraction depends on it\n",
            "  [3] it is not donated\n",
        ],
    )
    equal(done.err, "")


def case_stats(weft):
    """Counts that can be made by hand: 2 dot_general of 2x2 by 2, 8 FLOP each."""
    done = weft("graph", PLAIN, "--stats").expect(OK, out=["2 parameters (8 bytes), state 8 bytes", "peak memory "])
    if not re.search(r"\n +2 +2 +0\.000 +64 bytes +stablehlo\.dot_general\n", done.out):
        done.fail("expected two dot_general that move 64 bytes")
    for line in weft("graph", MLP, "--stats").expect(OK).out.splitlines():
        if len(line) > 80:
            raise AssertionError(f"{len(line)} columns: {line}")


def case_json(weft):
    """One object with everything that the screen has."""
    graph = json.loads(weft("graph", PLAIN, "--json", "--stats").expect(OK).out)
    equal((graph["file"], graph["module"], graph["entry"]), (PLAIN, "jit_step", "main"))
    roles = [(argument["role"], argument["name"], argument["result"]) for argument in graph["arguments"]]
    equal(roles, [("param", "0.w", 0), ("state", "0.m", 1), ("batch", "arg2", None), ("batch", "arg3", None), ("hyper", "arg4", None)])
    equal(graph["arguments"][3]["inferred"], "it is not donated")
    equal([result["argument"] for result in graph["results"]], [0, 1, None])
    equal((graph["op_counts"]["stablehlo.dot_general"], graph["unsupported_ops"]), (2, 0))
    plan = graph["plan"]
    parts = plan["argument_bytes"] + plan["constant_bytes"] + plan["result_bytes"] + plan["step_bytes"]
    equal(parts, plan["peak_bytes"], "the parts of the peak")
    equal("plan" in json.loads(weft("graph", PLAIN, "--json").expect(OK).out), False, "figures without --stats")
    stated = json.loads(weft("graph", ECHO, "--json").expect(OK).out)
    equal([argument["init"] for argument in stated["arguments"]][5:], [None, "value(0.5)", "ones"])
    equal(stated["results"][5]["role"], None)


def case_json_of_examples(weft):
    for path in sorted(pathlib.Path("examples").rglob("*.mlir")):
        graph = json.loads(weft("graph", path, "--json", "--stats").expect(OK).out)
        equal(graph["unsupported_ops"], 0, path)
        equal(graph["plan"]["max_live_bytes"] <= graph["plan"]["step_bytes"], True, path)


def case_print(weft):
    """What is printed prints again the same, in both forms."""
    for options in (["--print"], ["--print", "--generic"]):
        first = weft("graph", MLP, *options).expect(OK).out
        again = weft("graph", weft.write("again.mlir", first), *options).expect(OK).out
        equal(again == first, True, f"the same text with {options}")
    located = weft("graph", MLP, "--print", "--locations").expect(OK).out
    weft("graph", weft.write("located.mlir", located), "--print").expect(OK)


def case_dump_after(weft):
    done = weft("graph", MLP, "--dump-after", "inline").expect(OK)
    equal(done.out.count("// after "), 1)
    equal("func.call" in done.out or "call @" in done.out, False, "calls after inlining")
    equal(weft("graph", MLP, "--dump-after", "all").expect(OK).out.count("// after ") > 2, True)


def case_plan(weft):
    weft("graph", PLAIN, "--plan").expect(OK, out=["argument 8 at 0"])


def case_dot(weft):
    """Graphviz draws it; without Graphviz the edges are checked alone."""
    text = weft("graph", MLP, "--dot").expect(OK).out
    nodes = set(re.findall(r"^  (\w+) \[", text, re.M))
    edges = re.findall(r"^  (\w+) -> (\w+)", text, re.M)
    equal(len(edges) > 100, True)
    equal([edge for edge in edges if not set(edge) <= nodes], [], "edges between nodes that are not there")
    equal(text.count("{") == text.count("}"), True)
    dot = shutil.which("dot")
    if dot is None:
        return
    drawn = subprocess.run([dot, "-Tplain"], input=text.encode(), capture_output=True, check=False, timeout=60)
    equal((drawn.returncode, drawn.stderr), (0, b""), "dot")


def case_no_plan(weft):
    """What cannot be run can still be looked at."""
    graph = "tests/stablehlo/unsupported/operation_of_the_specification.mlir"
    weft("graph", graph, "--plan").refuse(UNSUPPORTED, graph + ":")
    done = weft("graph", graph, "--stats").expect(OK, out=["no single-device plan: " + graph + ":"])
    done = weft("graph", graph, "--stats", "--json").expect(OK)
    equal(json.loads(done.out)["plan"], None)
    weft("run", graph).refuse(UNSUPPORTED, graph + ":")


# Graphs that are refused -----------------------------------------------------------------------------------


def check_refused(weft, path, text=None, position=True):
    """Every subcommand refuses it in one sentence with its place, and run writes nothing."""
    before = weft.files()
    for reader in READERS:
        output = ["--save", weft.path("out.safetensors"), "--log", weft.path("out.jsonl")] if reader == ["run"] else []
        done = weft(*reader, path, *output).expect(BAD_INPUT)
        message = done.out if reader[0] == "check" and not done.err else done.err
        if text and text not in message:
            done.fail(f"expected: {text}")
        if position and not re.search(re.escape(str(path)) + r":\d+:\d+: ", message):
            done.fail("expected file:line:column")
        if reader[0] != "check":
            done.refuse(BAD_INPUT)
        equal(weft.files(), before, f"files after {reader}")


def case_missing_graph(weft):
    check_refused(weft, weft.path("none.mlir"), "No such file or directory", position=False)
    check_refused(weft, weft.folder, "is a folder", position=False)
    empty = weft.write("empty.mlir", "")
    for reader in (["run"], ["graph"], ["graph", "--plan"]):
        weft(*reader, empty).refuse(BAD_INPUT, f"{empty}:1:1: no entry function: there is no operation up to here")


def case_truncated_graph(weft):
    text = pathlib.Path(MLP).read_bytes()
    # In a name of an operation, too, which is no reason to call it unsupported.
    for size in (10, 100, 1000, text.index(b"dot_general") + 4, text.index(b"dot_general") + 40, len(text) - 3):
        check_refused(weft, weft.write("cut.mlir", text[:size]))


def case_damaged_graph(weft):
    text = pathlib.Path(PLAIN).read_text(encoding="utf-8")

    def damaged(old, new):
        equal(text.count(old) >= 1, True, old)
        return weft.write("damaged.mlir", text.replace(old, new, 1))

    check_refused(weft, damaged("%1, %1 :", "%1, %77 :"), "%77")
    check_refused(weft, damaged("%0, %arg3 : tensor<2xf32>", "%0, %arg2 : tensor<2xf32>"))
    check_refused(weft, damaged("return %10, %7, %4", "return %10, %4, %7"))
    check_refused(weft, damaged("stablehlo.multiply %1", "call @nothing"), None)
    check_refused(weft, damaged("tensor<2x2xf32>,", "tensor<2147483648x2147483648x2147483648xf32>,"))
    check_refused(weft, damaged("tensor<2x2xf32>,", "tensor<99999999999999999999xf32>,"))
    check_refused(weft, damaged("jit_step", 'jit_step" attributes'))
    check_refused(weft, damaged("dense<2.000000e+00>", "dense<" + "[" * 100000))
    check_refused(weft, damaged("dense<2.000000e+00>", 'dense<"0x' + "00" * 1000000 + '">'))
    check_refused(weft, damaged("tf.aliasing_output = 0 : i32", "tf.aliasing_output = 9 : i32"), "tf.aliasing_output")


def case_invalid_utf8(weft):
    text = pathlib.Path(PLAIN).read_bytes()
    check_refused(weft, weft.write("utf8.mlir", text.replace(b"jit_step", b"jit_\xff\xfe")))
    check_refused(weft, weft.write("nul.mlir", text.replace(b"jit_step", b"jit_\0step")))
    check_refused(weft, weft.write("binary.mlir", bytes(range(256)) * 64))


def case_deep_nesting(weft):
    for opened in ("{", "(", "[", "<"):
        check_refused(weft, weft.write("deep.mlir", 'module attributes {a = ' + opened * 200000))
    text = 'func.func @main() {\n' + '"a.b"() ({\n' * 50000
    check_refused(weft, weft.write("regions.mlir", text))


def case_no_entry(weft):
    graph = weft.write("two.mlir", "func.func @a() { return }\nfunc.func @b() { return }\n")
    for reader in (["run"], ["graph"], ["graph", "--stats"], ["graph", "--plan"]):
        weft(*reader, graph).refuse(BAD_INPUT, "no entry function: name one '@main'")


def case_larger_than_memory(weft):
    """A step that needs more memory than there is fails with a sentence, not with a signal."""
    program = pathlib.Path(weft.program).read_bytes()
    if b"__asan_init" in program or b"__tsan_init" in program:
        raise Skip("the sanitizers need the address space that this case limits")
    wide = "tensor<2147483647xf64>"
    graph = weft.write(
        "large.mlir",
        f'func.func @main(%a: {wide} {{weft.name = "a", weft.init = "zeros", weft.role = "param", '
        f"tf.aliasing_output = 0 : i32}}) -> {wide} {{\n  %0 = stablehlo.add %a, %a : {wide}\n  return %0 : {wide}\n}}\n",
    )
    weft("graph", graph, "--stats").expect(OK, out=["peak memory 16.0 GiB"])

    def limit():
        resource.setrlimit(resource.RLIMIT_AS, (8 << 30, 8 << 30))

    weft("run", graph, "--save", weft.path("out"), preexec_fn=limit).refuse(FAILED, "memory")
    equal(weft.files(), ["large.mlir"])
    graph = weft.write(
        "large.mlir",
        f"func.func @large() {{\n  %0 = stablehlo.constant dense<1.0> : {wide}\n  %1 = stablehlo.add %0, %0 : {wide}\n  return\n}}\n",
    )
    text = f"{graph}:2:3: stablehlo.constant: could not be evaluated: out of memory (17179869176 bytes for its result)"
    weft("check", graph, preexec_fn=limit).expect(FAILED, out=[text])


if __name__ == "__main__":
    main(globals())
