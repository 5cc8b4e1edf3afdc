"""Options that lay a step out over ranks: the same refusals, notes and exit codes with every subcommand that has them."""

import json

from command import BAD_INPUT, OK, UNSUPPORTED, USAGE, equal, main

STEP = "examples/mlp/step.mlir"
DDP = ["--strategy", "ddp", "--devices", 2]
MESH = ["--strategy", "ddp", "--mesh", "dp=2,tp=2"]
COMMANDS = {
    "run": ["run", STEP, "--synthetic", "--init", "params*=zeros", "--threads", 1],
    "graph": ["graph", STEP],
    "dump": ["graph", STEP, "--dump-after", "partition"],
    "check": ["check", "--differential", 1, STEP],
}

# Wrong whatever the step is.
WRONG = [
    (["--strategy", "ddq"], "there is no strategy 'ddq'; did you mean 'ddp'?"),
    (["--strategy", "xyzzy"], "there is no strategy 'xyzzy'; `weft strategies` lists them"),
    (["--strategy", "dp", "--devices", 2], "there is no strategy 'dp'; use ddp"),
    (["--strategy", "single_device", "--devices", 2], "strategy 'single_device' runs on one device, not on 2"),
    ([*DDP, "--opt", "bucket_mbb=1"], "strategy ddp has no option 'bucket_mbb'; did you mean 'bucket_mb'?"),
    ([*DDP, "--opt", "bucket_mb=-1"], "option bucket_mb of ddp takes a number from 0 to"),
    ([*DDP, "--opt", "bucket_mb"], "strategy option 'bucket_mb' must have the form NAME=VALUE"),
    ([*DDP, "--opt", "bucket_mb=1", "--opt", "bucket_mb=1"], "option bucket_mb is given twice"),
    ([*DDP, "--opt", "static_graph=true"], "strategy ddp takes no option static_graph"),
    (["--strategy", "deepspeed_stage_2", "--opt", "stage=3"], "deepspeed_stage_2 stands for stage=2"),
    (["--strategy", "fsdp", "--devices", 2, "--opt", "sharding_strategy=HYBRID_SHARD"], "give two, as in --mesh"),
    (
        ["--strategy", "fsdp", "--devices", 2, "--opt", "sharding_strategy=NO_SHARD", "--opt", "reshard_after_forward=true"],
        "reshard_after_forward=true needs cut parameters",
    ),
    (["--devices", 0], "--devices takes a number from 1 to"),
    (["--devices", "two"], "--devices takes a number from 1 to"),
    (["--devices", -1], "--devices takes a number from 1 to"),
    (["--devices", 65537], "--devices takes a number from 1 to"),
    (["--mesh", "dp"], "mesh axis 'dp': expected NAME=SIZE"),
    (["--mesh", "dp=2,dp=2"], "the mesh has an axis 'dp' already"),
    (["--mesh", "dp=300,tp=300"], "the mesh has more than 65536 ranks"),
    (["--mesh", "dp=1", "--devices", 3], "--mesh dp=1 has 1 rank, --devices says 3"),
    (["--mesh", "dp=2", "--devices", 3], "--mesh dp=2 has 2 ranks, --devices says 3"),
    (["--accumulate", 0], "--accumulate takes a number from 1 to 65536"),
    ([*DDP, "--accumulate", 65536], "65536 micro-batches on this mesh are more than can be planned"),
    ([*MESH, "--place", "params.0.w"], "--place 'params.0.w' is not PATTERN=AXIS:DIMENSION"),
    ([*MESH, "--place", "params.0.w=tp:x"], "'tp:x' is not AXIS:DIMENSION"),
    ([*MESH, "--place", "params.0.w=tpp:0"], "the mesh dp=2,tp=2 has no axis 'tpp'; did you mean 'tp'?"),
    ([*MESH, "--place", "params.0.w=model:0"], "has no axis 'model'; give one, as in --mesh dp=2,model=2"),
    ([*DDP, "--strategy", "fsdp"], "--strategy is given twice: 'ddp' and 'fsdp'"),
    ([*DDP, "--devices", 3], "--devices is given twice: 2 and 3"),
    ([*MESH, "--mesh", "dp=4"], "--mesh is given twice: 'dp=2,tp=2' and 'dp=4'"),
    ([*DDP, "--sratch"], "unknown option '--sratch'; "),
    ([*DDP, "--stratgey", "ddp"], "unknown option '--stratgey'; did you mean '--strategy'?"),
]

# Does not fit this step.
UNFIT = [
    ([*MESH, "--place", "params.9.w=tp:0"], "no argument has a name like 'params.9.w'; names look like '"),
    ([*MESH, "--place", "parmas.0.w=tp:0"], "did you mean 'params' for 'parmas'?"),
    ([*MESH, "--place", "*.momentun.*=tp:0"], "did you mean 'momentum' for 'momentun'?"),
    ([*MESH, "--place", "params.0.b=tp:1"], "'params.0.b' has 1 dimension and cannot be cut along dimension 1"),
    ([*MESH, "--place", "params.0.w=tp:0,tp:1"], "is cut along axis 'tp' twice"),
    ([*DDP, "--accumulate", 5], "the 64 samples of 'images' do not divide into 5 micro-batches on 2 ranks"),
    (["--strategy", "auto", "--devices", 2, "--opt", "memory_budget_mb=0.01"], "memory_budget_mb"),
]


def check_refusals(weft, cases, code):
    for layout, message in cases:
        for command in COMMANDS.values():
            done = weft(*command, *layout).expect(code, "weft: ", message)
            if done.out.replace("0 passed, 0 failed, 0 unsupported\n", ""):
                done.fail("expected nothing on stdout")


def case_wrong(weft):
    check_refusals(weft, WRONG, USAGE)


def case_unfit(weft):
    check_refusals(weft, UNFIT, BAD_INPUT)


def case_unsupported(weft):
    for layout in (["--strategy", "bagua"], ["--strategy", "fsdp", "--opt", "cpu_offload=true"]):
        check_refusals(weft, [(layout, "not available in this version")], UNSUPPORTED)


def case_plugins(weft):
    """A plug-in is a file."""
    text = weft.write("text.so", "not a shared object")
    for plugin, message in ((weft.path("none.so"), "cannot open plug-in"), (text, "cannot load plug-in")):
        check_refusals(weft, [(["--plugin", plugin, "--strategy", "ddp"], message)], BAD_INPUT)


def case_number_of_ranks(weft):
    """What `weft run` and `weft topology` take is what a job can have; plans can be had for more."""
    run = COMMANDS["run"]
    weft(*run, "--devices", 1025).refuse(USAGE, "--devices takes a number from 1 to 1024, not '1025'")
    weft(*run, "--mesh", "a=32,b=33").refuse(USAGE, "--mesh a=32,b=33 has 1056 ranks, more than the 1024 that can run")
    weft("topology", "--devices", 1025).refuse(USAGE, "--devices is '1025', expected a number from 1 to 1024")
    weft("topology", "--devices", 1024, "--synthetic", "pu:2").expect(OK)
    weft("graph", STEP, "--strategy", "ddp", "--devices", 1025).expect(OK)
    for command in ("run", "graph", "check"):
        weft(command, "--help").expect(OK, out=["number of ranks, at most 65536; 1024 can be run"])


def case_help_tells_exit_codes(weft):
    for command in ("run", "graph", "check"):
        words = " ".join(weft(command, "--help").expect(OK).out.split())
        for part in ("exit codes: 0 ", " 2 usage", "options do not fit", " unsupported"):
            equal(part in words, True, f"'{part}' in the help of {command}")


def notes(weft, *layout):
    done = weft("graph", STEP, *layout).expect(OK)
    return [line.removeprefix("weft: note: ") for line in done.err.splitlines()]


def case_notes_once(weft):
    """Arguments that share a reason share a note."""
    found = notes(weft, "--strategy", "ddp", "--devices", 3)
    uneven = [note for note in found if "do not divide" in note]
    equal(len(uneven), 1, found)
    equal(uneven[0].startswith("64 samples of 'images' and 'labels' do not divide by 3 ranks: "), True, uneven)
    equal(notes(weft, "--strategy", "ddp", "--devices", 2), [])
    lamb = weft("graph", "tests/strategies/steps/lamb.mlir", "--strategy", "ddp", "--devices", 2).expect(OK)
    equal(lamb.err.count("in no bucket"), 1, lamb.err)


def case_lost_data_axis(weft):
    """A placement that takes the only axis leaves none for the batch."""
    place = ["--place", "params.0.w=tp:1"]
    lost = "placements take every axis of the mesh tp=2, so that batches are not cut and every rank works on all samples"
    found = notes(weft, "--strategy", "ddp", "--mesh", "tp=2", *place)
    equal([note.startswith(lost) for note in found], [True], found)
    equal(notes(weft, *MESH, *place), [])
    shown = weft("graph", STEP, "--strategy", "ddp", "--mesh", "tp=2", *place, "--json").expect(OK)
    batch = [argument["type"] for argument in json.loads(shown.out)["arguments"] if argument["role"] == "batch"]
    equal(batch, ["tensor<64x64xf32>", "tensor<64xi32>"], "whole batches")
    # Nor is it said of a batch that the placement cuts.
    equal(notes(weft, "--strategy", "ddp", "--mesh", "dp=2", "--place", "images=dp:0"), [])


def case_placed_state(weft):
    """A state that is placed for itself is cut, though its parameter is not: no bucket swallows it."""
    for strategy in ("ddp", "deepspeed_stage_1", "fsdp"):
        layout = ["--strategy", strategy, "--mesh", "dp=2,tp=2", "--place", "momentum.0.w=tp:1"]
        shown = weft("graph", STEP, *layout, "--json").expect(OK, "'params.0.w' is in no bucket: a state of it is placed")
        types = {argument["name"]: argument["type"] for argument in json.loads(shown.out)["arguments"]}
        whole = "tensor<64x64xf32>" if strategy == "ddp" else "tensor<32x64xf32>"
        equal(types["momentum.0.w"], whole, f"64x128, cut along tp and by {strategy}")
        weft("check", "--differential", 1, STEP, *layout).expect(OK)


def case_misspelt_arguments(weft):
    run = COMMANDS["run"]
    for option, value in (("--data", "image=x.npy"), ("--init", "params.0.ww=zeros"), ("--set", "lrr=1"), ("--hyper", "lrr=1")):
        name = value.partition("=")[0]
        meant = {"image": "images", "params.0.ww": "params.0.w", "lrr": "lr"}[name]
        weft(*run, option, value).refuse(BAD_INPUT, f"{option}: the step has no argument '{name}'; did you mean '{meant}'?")
    weft(*COMMANDS["check"], "--role", "imagse=batch").expect(
        BAD_INPUT, "--role imagse=batch: there is no argument named imagse; did you mean 'images'?"
    )


def case_one_of_a_kind(weft):
    """Numbers and their nouns agree."""
    step = weft.write(
        "one.mlir",
        """
func.func @main(%w: tensor<4xf32> {weft.role = "param", weft.name = "w", tf.aliasing_output = 0 : i32},
                %x: tensor<2x4xf32> {weft.role = "batch", weft.name = "x"}) -> tensor<4xf32> {
  %zero = stablehlo.constant dense<0.0> : tensor<f32>
  %sum = stablehlo.reduce(%x init: %zero) applies stablehlo.add across dimensions = [0]
      : (tensor<2x4xf32>, tensor<f32>) -> tensor<4xf32>
  %next = stablehlo.subtract %w, %sum : tensor<4xf32>
  return %next : tensor<4xf32>
}
""",
    )
    shown = weft("graph", step, *DDP, "--stats").expect(OK, out=["  1 collective a step, "])
    equal("1 collectives" in shown.out, False)
    done = weft("run", step, *DDP, "--synthetic", "--init", "w=zeros", "--threads", 1)
    done.expect(OK, "comm    1 collective a step, ", "sent by each of 2 ranks")


if __name__ == "__main__":
    main(globals())
