"""The `dev` script, where it refuses a command line: before anything is installed, built or left behind."""

import os
import pathlib
import shutil

from command import OK, USAGE, equal, main


def copied(weft):
    """A copy of the script in a folder of its own, whose packages are all there and cannot be installed."""
    shutil.copy("dev", weft.path("dev"))
    weft.path("tests/oracle").mkdir(parents=True)
    shutil.copy("tests/oracle/oracle.py", weft.path("tests/oracle/oracle.py"))
    fakes = weft.path("fakes")
    fakes.mkdir()
    for name in ("apt-get", "sudo", "cmake"):
        fake = weft.write(f"fakes/{name}", f"#!/bin/sh\necho {name} was called >&2\nexit 1\n")
        fake.chmod(0o755)
    return {"PATH": f"{fakes}:{os.environ['PATH']}", "PYTHONDONTWRITEBYTECODE": "1"}


def case_wrong_command_lines(weft):
    environment = copied(weft)
    before = weft.files()
    for arguments, text in (
        (["demo", "--bogus"], "demo: unknown argument --bogus"),
        (["demo", "--steps"], "demo: --steps needs a number of steps"),
        (["demo", "--steps", "0"], "demo: --steps needs a number of steps"),
        (["demo", "--data"], "--data needs a file or folder"),
        (["test", "--preset"], "--preset needs a name: dev, clang, asan or tsan"),
        (["test", "--preset", "nope"], "test: there is no test preset nope"),
        (["build", "nope"], "build: there is no preset nope"),
        (["fuzz", "--seconds"], "fuzz: --seconds needs a number of seconds"),
        (["oracle", "--bogus"], "unrecognized arguments: --bogus"),
        (["oracle", "nowhere.mlir"], "nowhere.mlir is no file"),
        (["nope"], "unknown command nope"),
    ):
        done = weft.run(["bash", weft.path("dev"), *arguments], env=environment).expect(USAGE, text)
        equal("was called" in done.err, False, done.err)
        equal(weft.files(), before, f"files after {arguments}")


def case_help_needs_nothing(weft):
    environment = copied(weft)
    before = weft.files()
    for arguments, text in ((["help"], "usage: ./dev COMMAND"), (["oracle", "--help"], "usage: ./dev oracle")):
        done = weft.run(["bash", weft.path("dev"), *arguments], env=environment).expect(OK, out=[text])
        equal((done.err, weft.files()), ("", before), arguments)


def case_torch_is_tried_once(weft):
    """What could not be installed is remembered until its requirements change or somebody asks."""
    environment = copied(weft)
    text = pathlib.Path("dev").read_text(encoding="utf-8")
    weft.write("functions", text[: text.rindex('main "$@"')])
    requirements = "tests/bench/requirements-torch.txt"
    weft.path("tests/bench").mkdir()
    weft.write(requirements, "torch==1\n")
    fake = weft.write("fakes/python3", "#!/bin/sh\necho python3 was called >&2\nexit 1\n")
    fake.chmod(0o755)

    def ask():
        script = f"source {weft.path('functions')}; torch_environment"
        return weft.run(["bash", "-c", script], env=environment).expect(1).err

    equal("python3 was called" in ask(), True, "first")
    again = ask()
    equal(("python3 was called" in again, "remove build/venv-bench-torch.failed to try again" in again), (False, True), again)
    weft.path("build/venv-bench-torch.failed").unlink()
    equal("python3 was called" in ask(), True, "asked again")
    weft.write(requirements, "torch==2\n")
    equal("python3 was called" in ask(), True, "other requirements")


if __name__ == "__main__":
    main(globals())
