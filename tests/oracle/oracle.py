"""Compares weft's op value tests with what JAX's XLA computes on this machine's CPU.

    oracle.py [--check] [FILE...]   regenerate oracle_*.mlir in memory, compare with the committed files,
                                    then run every test file on XLA and compare with the stated values
    oracle.py --write               write oracle_*.mlir anew from XLA's values

Every difference is listed; exit code 1 if there is one. Differences that are known and explained stand in
xla_differences.txt; an entry that no longer differs is reported as stale and also fails.
"""

import argparse
import fnmatch
import pathlib
import sys


def parse_arguments():
    parser = argparse.ArgumentParser(prog="./dev oracle", description=__doc__.splitlines()[0])
    parser.add_argument("--check", action="store_true", help="compare (the default)")
    parser.add_argument("--write", action="store_true", help="rewrite oracle_*.mlir")
    parser.add_argument("--verbose", action="store_true", help="name every file as it is done")
    parser.add_argument("--parse-only", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("files", nargs="*", type=pathlib.Path, help="only these test files")
    options = parser.parse_args()
    for path in options.files:
        if not path.is_file():
            parser.error(f"{path} is no file")
    return options


# Before what only the environment of requirements.txt has, so that ./dev can ask without one.
OPTIONS = parse_arguments()
if OPTIONS.parse_only:
    sys.exit()

import checkfile  # noqa: E402
import compare  # noqa: E402
import families  # noqa: E402
import xla_cpu  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
TESTS = HERE.parent / "stablehlo"
KNOWN = HERE / "xla_differences.txt"


def read_known():
    """{"file.mlir:case pattern": reason} and {"file.mlir": ulp slack} of xla_differences.txt."""
    reasons, slack = {}, {}
    for number, line in enumerate(KNOWN.read_text().splitlines(), 1):
        if not line.strip() or line.startswith("#"):
            continue
        words = line.split(None, 2)
        if len(words) < 3 or words[0] not in ("differs", "ulp"):
            sys.exit(f"{KNOWN}:{number}: expected `differs FILE:CASE REASON` or `ulp FILE N REASON`")
        if words[0] == "differs":
            reasons[words[1]] = words[2]
        else:
            slack[words[1]] = int(words[2].split()[0])
    return reasons, slack


def run_file(path, context, reasons, slack, used):
    """Runs the cases of one file; returns (cases, problems)."""
    problems, count = [], 0
    name = path.name
    try:
        chunks = checkfile.split(path.read_text())
        found = [case for chunk in chunks for case in checkfile.cases(chunk, context)]
    except Exception as error:  # the parser's own exception types are not public
        return 0, [f"{name}: jaxlib's parser refuses the file: {str(error).strip()}"]
    for case in found:
        count += 1
        key = f"{name}:{case.label}"
        entry = next((pattern for pattern in reasons if fnmatch.fnmatchcase(key, pattern)), None)
        message = None
        try:
            for check in xla_cpu.run_case(case, context):
                bad = compare.bad_elements(check, slack.get(name, 0))
                if bad.any():
                    message = compare.describe(check, bad)
                    break
        except Exception as error:  # XLA reports everything as XlaRuntimeError or ValueError
            message = f"{type(error).__name__}: {str(error).strip().splitlines()[0]}"
        if message and entry:
            used.add(entry)
        elif message:
            problems.append(f"{key}: {message}")
    return count, problems


def check_generated():
    """Compares the generated files with the committed ones."""
    problems = []
    generated = families.generate(TESTS, execute=False)
    for path, text in generated.items():
        committed = path.read_text() if path.exists() else None
        if committed is None:
            problems.append(f"{path.name}: missing; run --write")
        elif families.skeleton(committed) != families.skeleton(text):
            problems.append(f"{path.name}: its cases or inputs are not what the generator makes")
    for path in sorted(TESTS.glob("oracle_*.mlir")):
        if path not in generated:
            problems.append(f"{path.name}: no generator makes this file")
    return problems


def write_generated():
    for path, text in families.generate(TESTS, execute=True).items():
        path.write_text(text)
        print(f"wrote {path}")


def main(options):
    if options.write:
        write_generated()
        return 0
    context = checkfile.make_context()
    reasons, slack = read_known()
    used, problems, count = set(), [], 0
    if not options.files:
        problems += check_generated()
    for path in options.files or sorted(TESTS.glob("*.mlir")):
        cases, found = run_file(path, context, reasons, slack, used)
        if options.verbose:
            print(f"{path.name}: {cases} cases, {len(found)} problems", flush=True)
        count += cases
        problems += found
    if not options.files:
        problems += [f"{KNOWN.name}: `{pattern}` differs no longer: remove the entry"
                     for pattern in reasons if pattern not in used]
    for problem in problems:
        print(problem)
    print(f"{count} cases, {len(problems)} differences, {len(used)} known differences")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(OPTIONS))
