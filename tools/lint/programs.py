"""Runs the linters others wrote: clang-format, clang-tidy, cppcheck, shellcheck, Python's compiler."""

import hashlib
import json
import os
import re
import shlex
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from list_sources import ROOT, all_files, c_sources, python_sources, shell_sources


def run(command: list[str]) -> subprocess.CompletedProcess:
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT)


def check_format(options) -> tuple[str, list[str]]:
    """The sources are as clang-format writes them."""
    files = c_sources()
    batches = [files[start::32] for start in range(32)]

    def changed(batch: list[str]) -> set[str]:
        if not batch:
            return set()
        result = run(["clang-format", "--dry-run", "-Werror", *batch])
        found = set(re.findall(r"^(\S+?):\d+:\d+: error: ", result.stderr, flags=re.M))
        return found if result.returncode == 0 or found else {f"clang-format: {result.stderr}"}

    with ThreadPoolExecutor(options.jobs) as pool:
        found = sorted(set().union(*pool.map(changed, batches)))
    return f"{len(files)} files", [f"{path}:1: `./dev format` would change it" for path in found]


# The analyser follows at most this many states per function: a third of its default, for two thirds
# of its time.
ANALYSER_NODES = 40000


def tidy_key(entry: dict, headers: str) -> str:
    """What the result of clang-tidy on one file depends on."""
    text = Path(entry["file"]).read_bytes()
    return hashlib.sha256(b"\0".join([text, headers.encode(), entry["command"].encode()])).hexdigest()


def check_tidy(options) -> tuple[str, list[str]]:
    """clang-tidy finds nothing (its choice of checks is in .clang-tidy)."""
    database = json.loads((options.build / "compile_commands.json").read_text())
    entries = {e["file"]: e for e in database if not e["file"].startswith(str(options.build))}
    # A file that passed is not read again until it, a header, or the checks change.
    digest = hashlib.sha256((ROOT / ".clang-tidy").read_bytes())
    for path in c_sources():
        if not path.endswith(".c"):
            digest.update(path.encode() + (ROOT / path).read_bytes())
    passed = options.cache / "clang-tidy"
    passed.mkdir(parents=True, exist_ok=True)
    pending = []
    for entry in entries.values():
        key = passed / tidy_key(entry, digest.hexdigest())
        if not key.exists():
            pending.append((entry, key))

    def tidy(job) -> str | None:
        entry, key = job
        command = ["clang-tidy", "--quiet", "-p", str(options.build), entry["file"]]
        for argument in "-analyzer-config", f"max-nodes={ANALYSER_NODES}":
            command += ["--extra-arg=-Xclang", f"--extra-arg={argument}"]
        if entry["file"].startswith(f"{ROOT}/tests/"):
            # Paths through a test end where an assertion fails, which the analyser does not see.
            command.append("--checks=-clang-analyzer-*")
        result = run(command)
        if result.returncode == 0 and not result.stdout.strip() and "rror" not in result.stderr:
            key.touch()
            return None
        return (result.stdout.strip() or result.stderr.strip()).replace(f"{ROOT}/", "")

    # The largest first, so that the last one to finish is a short one.
    pending.sort(key=lambda job: -os.path.getsize(job[0]["file"]))
    with ThreadPoolExecutor(options.jobs) as pool:
        reports = [report for report in pool.map(tidy, pending) if report is not None]
    # The analyser explains each finding over many lines; those go to a file.
    log = options.cache / "clang-tidy.log"
    log.write_text("\n".join(reports))
    findings = re.compile(r"^\S+:\d+:\d+: (?:warning|error): ")
    problems = []
    for report in reports:
        lines = [line for line in report.splitlines() if findings.match(line)]
        problems += sorted(set(lines)) or [report]
    if problems:
        problems.append(f"explained in {log.relative_to(ROOT)}")
    return f"{len(entries)} files, {len(entries) - len(pending)} unchanged since they passed", problems


def check_cppcheck(options) -> tuple[str, list[str]]:
    """cppcheck finds nothing."""
    # It does not know that Check's assertions end a test, so it has nothing to say about suites.
    files = [f for f in c_sources() if f.endswith(".c") and not f.startswith("tests/")]
    folder = options.cache / "cppcheck"
    folder.mkdir(parents=True, exist_ok=True)
    result = run([
        "cppcheck", "--quiet", "--std=c11", "--language=c", "--enable=warning,performance,portability",
        "--inline-suppr", "--error-exitcode=1", f"--cppcheck-build-dir={folder}", "-j", str(options.jobs),
        "-I.", "-Iinclude", "-D_GNU_SOURCE", '-DWEFT_VERSION="0"', "-D__GNUC__=12", "-D__x86_64__",
        "--library=posix", "--suppress=missingInclude", "--suppress=missingIncludeSystem",
        "--suppressions-list=tools/lint/cppcheck_suppressions.txt",
        "--template={file}:{line}: {severity}: {message} [{id}]", *files])
    problems = [line for line in result.stderr.splitlines() if line.strip()]
    if result.returncode != 0 and not problems:
        problems = [result.stdout.strip() or f"cppcheck ended with {result.returncode}"]
    return f"{len(files)} files", problems


def check_shell(_options) -> tuple[str, list[str]]:
    """shellcheck finds nothing in the shell scripts."""
    files = shell_sources()
    result = run(["shellcheck", "--format=gcc", *files]) if files else None
    problems = result.stdout.splitlines() + result.stderr.splitlines() if result else []
    return f"{len(files)} scripts", problems


def check_python(_options) -> tuple[str, list[str]]:
    """The Python scripts compile."""
    files, problems = python_sources(), []
    for path in files:
        try:
            compile((ROOT / path).read_text(), path, "exec")
        except (SyntaxError, ValueError) as error:
            problems.append(f"{path}:{getattr(error, 'lineno', 1)}: {error}")
    return f"{len(files)} scripts", problems


def check_cmake(options) -> tuple[str, list[str]]:
    """Sources are listed, not globbed; every CMakeLists.txt is used."""
    files = [f for f in all_files()
             if f.endswith((".cmake", "CMakeLists.txt", ".cmake.in"))]
    problems = []
    for path in files:
        for number, line in enumerate((ROOT / path).read_text().splitlines(), 1):
            if re.search(r"file\s*\(\s*GLOB", line):
                problems.append(f"{path}:{number}: list the files instead of globbing them")
    for path in files:
        folder = os.path.dirname(path)
        apart = folder.startswith(("tests/package/", "examples/communicator", "examples/custom_strategy"))
        if path.endswith("CMakeLists.txt") and not apart:
            if not (options.build / folder / "cmake_install.cmake").exists():
                problems.append(f"{path}:1: no CMakeLists.txt above adds this folder")
    cache = (options.build / "CMakeCache.txt").read_text()
    if f"CMAKE_HOME_DIRECTORY:INTERNAL={ROOT}" not in cache:
        problems.append(f"{shlex.quote(str(options.build))} is the build of another source tree")
    return f"{len(files)} files", problems
