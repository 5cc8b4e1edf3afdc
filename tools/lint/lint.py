#!/usr/bin/env python3
"""Runs the project's checks: one line each, then what they found.

usage: lint.py --build FOLDER [--jobs N] [--only CHECK...] [--list]

FOLDER is a configured and built CMake build folder. The exit code is 1 if a check found something.
"""

import argparse
import os
import sys
import time
from pathlib import Path

import binaries
import includes
import programs
import sizes
from list_sources import ROOT

CHECKS = {
    "includes": includes.check_includes,
    "sizes": sizes.check_sizes,
    "sources": binaries.check_sources,
    "cmake": programs.check_cmake,
    "symbols": binaries.check_symbols,
    "calls": binaries.check_calls,
    "headers": binaries.check_headers,
    "format": programs.check_format,
    "shell": programs.check_shell,
    "python": programs.check_python,
    "cppcheck": programs.check_cppcheck,
    "clang-tidy": programs.check_tidy,
}
LISTED_PROBLEMS = 100


def parse_arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description="Runs the project's checks.")
    parser.add_argument("--build", type=Path, default=ROOT / "build/dev")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--only", nargs="+", choices=CHECKS, metavar="CHECK")
    parser.add_argument("--list", action="store_true", help="list the checks and end")
    options = parser.parse_args()
    options.build = options.build.resolve()
    options.cache = ROOT / "build/lint"
    return options


def main() -> int:
    options = parse_arguments()
    if options.list:
        for name, check in CHECKS.items():
            print(f"{name:<11} {check.__doc__}")
        return 0
    failed = []
    for name in options.only or CHECKS:
        start = time.monotonic()
        try:
            summary, problems = CHECKS[name](options)
        except (OSError, ValueError, ArithmeticError, LookupError) as error:
            summary, problems = "cannot be checked", [f"{type(error).__name__}: {error}"]
        except Exception as error:  # a tool that ended with an error says so on its stderr
            stderr = getattr(error, "stderr", None) or ""
            summary, problems = "cannot be checked", [f"{error} {stderr}".strip()]
        verdict = "ok  " if not problems else "FAIL"
        seconds = time.monotonic() - start
        print(f"{verdict} {name:<11} {summary} ({seconds:.1f} s)", flush=True)
        if problems:
            failed.append(name)
            for problem in problems[:LISTED_PROBLEMS]:
                print("       " + problem.replace("\n", "\n       "))
            if len(problems) > LISTED_PROBLEMS:
                print(f"       and {len(problems) - LISTED_PROBLEMS} more")
    if failed:
        print(f"{len(failed)} of {len(options.only or CHECKS)} checks failed: {', '.join(failed)}")
        return 1
    print(f"{len(options.only or CHECKS)} checks passed")
    return 0


if __name__ == "__main__":
    sys.exit(main())
