"""Checks #include lines against include_table.txt, and DEPENDS of the CMake folders with them."""

import re
from pathlib import Path

from list_sources import ROOT, c_sources

INCLUDE = re.compile(r'^\s*#\s*include\s+(["<])([^">]+)[">]', re.M)
C11_HEADERS = set(
    "assert complex ctype errno fenv float inttypes iso646 limits locale math setjmp signal stdalign "
    "stdarg stdatomic stdbool stddef stdint stdio stdlib stdnoreturn string tgmath threads time uchar "
    "wchar wctype".split()
)
PUBLIC = "include/weft"


def read_table() -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Returns (folder -> folders it may include, vendor prefix -> folders)."""
    rows, vendors = {}, {}
    for line in (ROOT / "tools/lint/include_table.txt").read_text().splitlines():
        line = line.split("#")[0].strip()
        if not line:
            continue
        name, _, rest = line.partition(":")
        if name.startswith("<"):
            vendors[name[1:]] = set(rest.split())
        else:
            rows[name] = set(rest.split())
    closed = {}
    for name in rows:
        closed[name], pending = {name}, list(rows[name])
        while pending:
            other = pending.pop()
            if other not in closed[name]:
                closed[name].add(other)
                pending += rows.get(other, ())
    return closed, vendors


def folder_of(path: str, table: dict[str, set[str]]) -> str | None:
    """The row a file belongs to: the longest folder of the table above it."""
    if path.startswith("include/"):
        return PUBLIC
    parts = path.split("/")[:-1]
    for length in range(len(parts), 0, -1):
        if "/".join(parts[:length]) in table:
            return "/".join(parts[:length])
    return None


class File:
    """Checks the includes of one file."""

    def __init__(self, path: str, table, vendors):
        self.path, self.table, self.vendors = path, table, vendors
        self.folder = folder_of(path, table)
        self.problems: list[str] = []
        self.used: set[str] = set()
        text = (ROOT / path).read_text(errors="replace")
        self.includes = [
            (text.count("\n", 0, m.start()) + 1, m[1], m[2]) for m in INCLUDE.finditer(text)
        ]

    def complain(self, line: int, message: str) -> None:
        self.problems.append(f"{self.path}:{line}: {message}")

    def check(self) -> None:
        if self.folder is None:
            self.complain(1, "its folder is not in tools/lint/include_table.txt")
            return
        for line, kind, target in self.includes:
            if kind == "<":
                self.check_system(line, target)
            else:
                self.check_project(line, target)
        self.check_own_first()

    def check_system(self, line: int, target: str) -> None:
        for prefix, folders in self.vendors.items():
            if target.startswith(prefix) and self.folder not in folders:
                self.complain(line, f"<{target}> is allowed only in {', '.join(sorted(folders))}")
        if self.folder == PUBLIC and target.removesuffix(".h") not in C11_HEADERS:
            self.complain(line, f"a public header includes <{target}>, which is no header of C11")

    def check_project(self, line: int, target: str) -> None:
        if "../" in target or target.startswith("./"):
            self.complain(line, f'"{target}": include by the path from the root')
            return
        if target.startswith("weft/") and (ROOT / "include" / target).is_file():
            return
        if not (ROOT / target).is_file():
            self.complain(line, f'"{target}" is no file of the project, seen from the root')
            return
        other = folder_of(target, self.table)
        if self.folder == PUBLIC:
            self.complain(line, f'a public header includes "{target}"')
        elif other is None:
            self.complain(line, f'"{target}" is in no folder of tools/lint/include_table.txt')
        elif other not in self.table[self.folder]:
            self.complain(line, f'{self.folder} may not include {other} ("{target}")')
        elif target.endswith("_internal.h") and other != self.folder and self.folder != "tests":
            self.complain(line, f'"{target}" is internal to {other}')
        if other is not None and other != self.folder:
            self.used.add(other)

    def check_own_first(self) -> None:
        if not self.path.endswith(".c"):
            return
        own = self.path.removesuffix(".c") + ".h"
        if (ROOT / own).is_file() and self.includes and self.includes[0][2] != own:
            self.complain(self.includes[0][0], f'its own header "{own}" has to be included first')


def declared_depends(folder: str) -> tuple[str, set[str]] | None:
    """(text position, DEPENDS) of weft_add_folder in the folder's CMakeLists.txt."""
    path = ROOT / folder / "CMakeLists.txt"
    if not path.is_file():
        return None
    call = re.search(r"weft_add_folder\(([^)]*)\)", path.read_text())
    if call is None:
        return None
    words = call[1].split()
    depends, inside = set(), False
    for word in words:
        if word in ("SOURCES", "DEPENDS", "LIBRARIES"):
            inside = word == "DEPENDS"
        elif inside:
            depends.add(word)
    return str(Path(folder) / "CMakeLists.txt"), depends


def check_includes(_options) -> tuple[str, list[str]]:
    """Folders include only what include_table.txt grants."""
    table, vendors = read_table()
    files = [File(path, table, vendors) for path in c_sources()]
    used: dict[str, set[str]] = {}
    problems = []
    for file in files:
        file.check()
        problems += file.problems
        if file.folder is not None:
            used.setdefault(file.folder, set()).update(file.used)
    for folder in table:
        declared = declared_depends(folder)
        if declared is None:
            continue
        path, depends = declared
        for extra in sorted(depends - table[folder]):
            problems.append(f"{path}:1: DEPENDS names {extra}, which the include table does not grant")
        for missing in sorted(used.get(folder, set()) - depends):
            problems.append(f"{path}:1: DEPENDS lacks {missing}, which its files include")
    edges = sum(len(others) for others in used.values())
    return f"{len(files)} files, {edges} edges between folders", problems
