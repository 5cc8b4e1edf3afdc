"""Checks of what the compiler made: exported symbols, forbidden calls, headers on their own, and
that no source file is left out of the build."""

import json
import os
import re
import subprocess
from concurrent.futures import ThreadPoolExecutor

from list_sources import ROOT, c_sources

# What the library does not do: print, end the process, take memory behind its allocator's back,
# read the clock or random numbers that nobody passed in, keep state between calls.
FORBIDDEN_CALLS = set(
    "malloc calloc realloc reallocarray free aligned_alloc posix_memalign memalign strdup strndup "
    "asprintf vasprintf getline printf vprintf puts putchar perror exit _exit _Exit quick_exit abort "
    "raise rand srand random srandom drand48 time gettimeofday strtok setlocale localtime gmtime "
    "asctime ctime gets tmpnam system popen getenv setenv putenv sprintf vsprintf strcpy "
    "strcat alloca".split()
)


def run(command: list[str], **options) -> subprocess.CompletedProcess:
    return subprocess.run(command, capture_output=True, text=True, cwd=ROOT, **options)


def check_symbols(options) -> tuple[str, list[str]]:
    """libweft exports what its headers declare, and only names with the prefix."""
    library = options.build / "libweft.so"
    if not library.exists():
        return "no library", [f"{library} was not built"]
    output = run(["nm", "--dynamic", "--defined-only", str(library)], check=True).stdout
    exported = {line.split()[-1].split("@")[0] for line in output.splitlines() if line}
    problems = [f"{library.name} exports {name}, which lacks the prefix weft_"
                for name in sorted(exported) if not name.startswith("weft_")]
    declared = {}
    for path in c_sources():
        if path.startswith("include/"):
            text = re.sub(r"//[^\n]*|^\s*#[^\n]*(\\\n[^\n]*)*", "", (ROOT / path).read_text(), flags=re.M)
            for match in re.finditer(r"\bWEFT_API\b[^;{=]*?\b(weft_\w+)\s*[(;\[]", text):
                declared[match[1]] = path
    problems += [f"{path}:1: declares {name}, which {library.name} does not define"
                 for name, path in sorted(declared.items()) if name not in exported]
    problems += [f"{library.name} exports {name}, which no public header declares"
                 for name in sorted(exported - declared.keys()) if name.startswith("weft_")]
    return f"{len(exported)} exported, {len(declared)} declared", problems


def read_call_exemptions() -> dict[str, set[str]]:
    table = {}
    for line in (ROOT / "tools/lint/call_exemptions.txt").read_text().splitlines():
        line = line.split("#")[0].strip()
        if line:
            name, _, functions = line.partition(":")
            table[name.strip()] = set(functions.split())
    return table


def compile_commands(options) -> list[dict]:
    return json.loads((options.build / "compile_commands.json").read_text())


def check_calls(options) -> tuple[str, list[str]]:
    """The library does not print, exit, or allocate behind its allocator's back."""
    exempt = read_call_exemptions()
    problems, count = [], 0
    for entry in compile_commands(options):
        path = entry["file"].removeprefix(f"{ROOT}/")
        if not path.startswith(("runtime/", "memory/", "graph/", "sharding/", "strategies/")):
            continue
        count += 1
        output = run(["nm", "--undefined-only", "--format=posix",
                      os.path.join(entry["directory"], re.search(r" -o (\S+)", entry["command"])[1])],
                     check=True).stdout
        called = {line.split()[0] for line in output.splitlines()}
        for name in sorted(called & FORBIDDEN_CALLS - exempt.get(path, set())):
            problems.append(f"{path}:1: calls {name}()")
    if count == 0:
        problems.append("compile_commands.json lists no file of the library")
    return f"{count} object files", problems


# What lies at the root, and nothing else.
ROOT_ENTRIES = set(
    ".ci .clang-format .clang-tidy .gitignore CMakeLists.txt CMakePresets.json LICENSE README.md dev "
    "docs examples frontends graph include memory runtime sharding strategies tests tools".split()
)


def stray_entries() -> list[str]:
    """What git keeps at the root and ROOT_ENTRIES does not name; none outside of a git checkout."""
    if not (ROOT / ".git").exists():
        return []
    kept = run(["git", "ls-files", "-z"], check=True).stdout.split("\0")
    return sorted({path.split("/")[0] for path in kept if path} - ROOT_ENTRIES)


def check_sources(options) -> tuple[str, list[str]]:
    """Every source file is built, every folder of sources says what it holds, no file strays."""
    built = {entry["file"].removeprefix(f"{ROOT}/") for entry in compile_commands(options)}
    # Projects of their own, which tests build; and programs that bench.py builds.
    apart = ("tests/package/", "tests/bench/", "examples/communicator/", "examples/custom_strategy/")
    sources = [f for f in c_sources() if f.endswith(".c") and not f.startswith(apart)]
    problems = [f"{f}:1: no CMakeLists.txt lists it" for f in sources if f not in built]
    folders = sorted({f.rsplit("/", 1)[0] for f in c_sources()})
    problems += [f"{f}: has no README.md" for f in folders
                 if not f.startswith("tests/") and not (ROOT / f / "README.md").is_file()]
    problems += [f"{entry}: does not belong at the root (tools/lint/binaries.py lists what does)"
                 for entry in stray_entries()]
    return f"{len(sources)} sources in {len(folders)} folders", problems


def check_headers(options) -> tuple[str, list[str]]:
    """Each header compiles alone as C11, public ones as C++17 too."""
    vendors = run(["pkg-config", "--cflags", "hwloc", "jansson", "jemalloc", "sleef", "check"],
                  check=True).stdout.split()
    warnings = ["-Wall", "-Wextra", "-Wshadow", "-Wconversion", "-Werror", "-fsyntax-only"]
    jobs = []
    for path in c_sources():
        if not path.endswith(".h") or path.startswith("tests/package/"):
            continue
        if path.startswith("include/"):
            name = path.removeprefix("include/")
            strict = ["-Iinclude", *warnings, "-pedantic"]
            jobs.append((name, ["gcc", "-xc", "-std=c11", "-Wstrict-prototypes", *strict]))
            jobs.append((name, ["g++", "-xc++", "-std=c++17", *strict]))
        else:
            jobs.append((path, ["gcc", "-xc", "-std=c11", "-D_GNU_SOURCE", "-I.", "-Iinclude",
                                f"-I{options.build}/openmp", *vendors, *warnings]))

    def compile_one(job) -> str | None:
        name, command = job
        result = run([*command, "-"], input=f'#include "{name}"\n')
        return None if result.returncode == 0 else f"{name} with {command[0]}:\n{result.stderr.strip()}"

    with ThreadPoolExecutor(options.jobs) as pool:
        problems = [p for p in pool.map(compile_one, jobs) if p is not None]
    return f"{len(jobs)} compilations", problems
