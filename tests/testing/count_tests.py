#!/usr/bin/env python3
"""Prints how many tests of a CTest JUnit report passed, failed and were skipped, and why.

Random tests print lines `cases: NUMBER WHAT`; the sums over all tests are printed, too.

usage: count_tests.py NAME REPORT.xml
"""

import collections
import re
import sys
import xml.etree.ElementTree


def main() -> None:
    name, path = sys.argv[1:]
    passed, failed, skipped, not_run = 0, [], [], []
    seconds = 0.0
    cases = collections.Counter()
    for case in xml.etree.ElementTree.parse(path).getroot().iter("testcase"):
        seconds += float(case.get("time", 0))
        for number, what in re.findall(r"^cases: (\d+) (.+)$", case.findtext("system-out", ""), re.MULTILINE):
            cases[what] += int(number)
        if case.get("status") == "run":
            passed += 1
        elif case.get("status") == "fail":
            failed.append(case.get("name"))
        elif case.find("skipped") is not None and "SKIP_RETURN_CODE" in (
            case.find("skipped").get("message", "")
        ):
            output = case.findtext("system-out", "")
            reasons = [line.split("skipped: ", 1)[1] for line in output.splitlines()
                       if "skipped: " in line]
            skipped.append(f"{case.get('name')}: {'; '.join(reasons) or 'no reason given'}")
        else:
            not_run.append(case.get("name"))
    for title, names in ("skipped", skipped), ("not run", not_run), ("failed", failed):
        for line in names:
            print(f"{title}: {line}")
    for what, number in sorted(cases.items()):
        print(f"{name}: {number} {what}")
    print(f"{name}: {passed} passed, {len(failed)} failed, {len(skipped)} skipped"
          + (f", {len(not_run)} not run" if not_run else "") + f" in {seconds:.0f} s of tests")


main()
