"""Plans that have an argument of the step in several parts: no strategy splits the arguments of these examples, so a plan
is edited to join some."""

import math
import re

from command import BAD_INPUT, OK, equal, main, read_safetensors, safetensors, same_bytes

STEP = "examples/mlp/step.mlir"
INIT = "examples/mlp/init.safetensors"
DIGITS = ["--data", "images=examples/digits/images.npy", "--data", "labels=examples/digits/labels.npy"]
# Buckets are cut along dp; params.1.w stands alone and is cut along tp.
LAYOUT = ["--strategy", "fsdp", "--mesh", "dp=2,tp=2", "--place", "params.1.w=tp:1", "--threads", 1]


def shape(text, name):
    return [int(size) for size in re.search(rf'"{name}" f32\[(\S+)\]', text)[1].split("x")]


def place(text, name):
    return re.search(rf'argument \d+ param "{name}" \S+ in (\S+)', text)[1]


def with_program(text, change):
    """A plan whose attached program is what |change| makes of its lines."""
    begin = text.index("\nweft-program ") + 1
    end = text.index("\nend\n", begin) + len("\nend\n")
    program = "".join(line + "\n" for line in change(text[begin:end].splitlines()))
    head = re.sub(r'attachment "program" \d+\n$', f'attachment "program" {len(program)}\n', text[:begin])
    return head + program + re.sub(r"\nend [0-9a-f]{16}\n$", "\nend edited\n", text[end:])


def join_arguments(text, names, joined_place):
    """The text of a plan whose step has one parameter, "joined", in place of some, and one result."""
    count = sum(math.prod(shape(text, name)) for name in names)
    found = [re.search(rf'argument (\d+) param "{name}" .* result (\d+)', text) for name in names[1:]]
    gone = {"argument": [int(match[1]) for match in found], "result": [int(match[2]) for match in found]}
    first = re.search(rf'argument \d+ param "{names[0]}" .* result (\d+)', text)[1]

    def renumber(match):
        number = int(match[2])
        return f"{match[1]} {number - sum(other < number for other in gone[match[1]])}"

    def change(lines):
        for line in lines:
            kind, number = (line.split() + [""])[:2]
            if kind not in gone:
                yield line
            elif int(number) not in gone[kind]:
                if kind == "argument":
                    line = re.sub(rf'"{names[0]}" \S+ in \S+', f'"joined" f32[{count}] in {joined_place}', line)
                elif number == first:
                    line = re.sub(r'"[^"]*" \S+( in \d+)?', f'"joined" f32[{count}]', line)
                yield re.sub(r"\b(argument|result) (\d+)", renumber, line)

    return with_program(text, change)


def move(lines, name, to):
    """The lines of a program with another place of an argument."""
    for line in lines:
        yield re.sub(r" in \S+", f" in {to}", line) if line.startswith("argument") and name in line else line


def in_parts(text, names):
    return ", ".join(f"{place(text, name)}:{math.prod(shape(text, name))}" for name in names)


def join(values, names):
    return tuple(value for name in names for value in values[name])


def case_one_argument_in_many_places(weft):
    """Elements in several buckets, and in a tensor that stands alone and is cut along another axis, are loaded, shown
    and saved as if they were in one place."""
    names = ["params.1.b", "params.1.w", "params.0.w", "params.2.b"]
    plan = weft.path("step.plan")
    weft("plan", STEP, *LAYOUT, "--quiet", "-o", plan).expect(OK)
    text = plan.read_text()
    offsets = [place(text, name) for name in names]
    equal([("+" in offset) for offset in offsets], [True, False, True, True], "in buckets")
    equal(len({offset.split("+")[0] for offset in offsets}), 4, "arguments of the plan")
    joined = weft.write("joined.plan", join_arguments(text, names, in_parts(text, names)))
    weft("verify", joined).expect(OK)
    again = weft.path("again.plan")
    weft("plan", joined, "-o", again, "--quiet").expect(OK)
    equal(again.read_text().splitlines()[:-1], joined.read_text().splitlines()[:-1], "read and written")

    values, _ = read_safetensors(INIT)
    others = [(name, "F32", shape(text, name), values[name]) for name in values if name not in names]
    start = join(values, names)
    given = weft.write("given.safetensors", safetensors([*others, ("joined", "F32", [len(start)], start)]))
    saved = {name: weft.path(f"{name}.safetensors") for name in ("apart", "joined")}
    show = [part for name in names for part in ("--show", name)]
    run = [*DIGITS, "--steps", 2, "--quiet"]
    apart = weft("run", plan, "--load", INIT, "--save", saved["apart"], *show, *run).expect(OK).shown()
    done = weft("run", joined, "--load", given, "--save", saved["joined"], "--show", "joined", *run).expect(OK)
    for step in range(2):
        equal(done.shown()["joined"][step], list(join({name: apart[name][step] for name in names}, names)), "shown")
    expected, actual = (read_safetensors(saved[name])[0] for name in ("apart", "joined"))
    if join(expected, names) == start:
        raise AssertionError("the steps changed nothing")
    equal(actual.pop("joined"), join(expected, names), "saved")
    equal(actual, {name: value for name, value in expected.items() if name not in names}, "the others")


def case_first_values(weft):
    """Large enough that several threads fill it: elements get what they would get in one place."""
    sizes, both = [90000, 80001], 170001
    arguments = [
        f'%p{i}: tensor<{size}xf32> {{weft.role = "param", weft.name = "h{i}.w", tf.aliasing_output = {i} : i32}}, '
        f'%x{i}: tensor<2x{size}xf32> {{weft.role = "batch", weft.name = "x{i}"}}'
        for i, size in enumerate(sizes)
    ]
    lines = [
        f"%g{i} = stablehlo.reduce(%x{i} init: %zero) applies stablehlo.add across dimensions = [0] : "
        f"(tensor<2x{size}xf32>, tensor<f32>) -> tensor<{size}xf32>\n"
        f"%n{i} = stablehlo.subtract %p{i}, %g{i} : tensor<{size}xf32>"
        for i, size in enumerate(sizes)
    ]
    types = ", ".join(f"tensor<{size}xf32>" for size in sizes)
    head = f"func.func @main({', '.join(arguments)}) -> ({types}) {{\n%zero = stablehlo.constant dense<0.0> : tensor<f32>\n"
    step = weft.write("step.mlir", head + "\n".join(lines) + f"\nreturn %n0, %n1 : {types}\n}}\n")
    one = f'tensor<{both}xf32> {{weft.role = "param", weft.name = "joined", tf.aliasing_output = 0 : i32}}'
    whole = weft.write("whole.mlir", f"func.func @main(%p: {one}) -> tensor<{both}xf32> {{\nreturn %p : tensor<{both}xf32>\n}}\n")

    plan = weft.path("step.plan")
    layout = ["--strategy", "fsdp", "--devices", 2, "--threads", 2, "--opt", "bucket_mb=0"]
    weft("plan", step, *layout, "--quiet", "-o", plan).expect(OK)
    text = plan.read_text()
    names = ["h1.w", "h0.w"]
    equal(len({place(text, name).split("+")[0] for name in names}), 2, "arguments of the plan")
    joined = weft.write("joined.plan", join_arguments(text, names, in_parts(text, names)))
    run = ["--init", "joined=normal(0.5)", "--seed", 7, "--quiet", "--no-pin", "--save"]
    expected, actual = weft.path("expected.safetensors"), weft.path("actual.safetensors")
    weft("run", whole, *run, expected).expect(OK)
    weft("run", joined, "--set", "x0=0", "--set", "x1=0", *run, actual).expect(OK)
    same_bytes(expected, actual)


def case_parts_that_fit_no_plan(weft):
    names = ["params.1.b", "params.2.b"]
    plan = weft.path("step.plan")
    weft("plan", STEP, *LAYOUT, "--quiet", "-o", plan).expect(OK)
    text = plan.read_text()
    first, second = (place(text, name).split("+")[0] for name in names)
    other = place(text, "params.2.w")
    hyper = re.search(r'"lr" \S+ in (\d+)', text)
    for parts, said in [
        (f"{first}+0:64, {first}+9:10", "two parts of argument 'joined' of the step both are to be in element 9 of"),
        (f"{first}+0:64, {other}:10", "arguments 'joined' and 'params.2.w' of the step both are to be in element"),
        (f"{first}+0:64, {second}+0:9", "the parts have 73 of the 74 elements of the argument"),
        (f"{first}+0:73, {hyper[1]}:1", f"the plan's argument {hyper[1]} that holds it is replaced by none"),
    ]:
        joined = join_arguments(text, names, parts)
        if hyper[1] in parts.split()[1]:
            joined = with_program(joined, lambda lines: move(lines, '"lr"', f"{second}+0"))
        damaged = weft.write("damaged.plan", joined)
        weft("verify", damaged).refuse(BAD_INPUT, said)
        weft("run", damaged, "--load", INIT, *DIGITS, "--steps", 1).refuse(BAD_INPUT, said)


def case_results_of_their_own(weft):
    """What replaces an argument in parts is nowhere else."""
    plan = weft.path("step.plan")
    weft("plan", STEP, *LAYOUT, "--quiet", "-o", plan).expect(OK)
    text = plan.read_text()
    alone, (bucket, offset) = place(text, "params.1.w"), place(text, "params.0.w").split("+")
    halves = f"{bucket}+{offset}:4096, {bucket}+{int(offset) + 4096}:4096"
    changed = with_program(text, lambda lines: move(lines, '"params.0.w"', f"{alone}:8192"))
    changed = with_program(changed, lambda lines: move(lines, '"params.1.w"', halves))
    damaged = weft.write("damaged.plan", changed)
    said = "replaces the step's argument 'params.1.w', which is in 2 parts, but is a result of the plan by itself"
    weft("verify", damaged).refuse(BAD_INPUT, said)


if __name__ == "__main__":
    main(globals())
