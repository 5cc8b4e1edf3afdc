"""Lists the project's files: all below the root that no build made, in a fixed order.

usage: list_sources.py c|shell|python
"""

import os
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
SKIPPED_FOLDERS = {"build", "__pycache__", "node_modules", "shared"}


def all_files() -> list[str]:
    """Paths from the root, '/'-separated."""
    found = []
    for folder, folders, files in os.walk(ROOT):
        folders[:] = sorted(
            f for f in folders
            if f == ".ci" or not (f.startswith((".", "venv")) or f in SKIPPED_FOLDERS)
        )
        found += [os.path.relpath(os.path.join(folder, f), ROOT) for f in sorted(files)]
    return found


def c_sources() -> list[str]:
    return [f for f in all_files() if f.endswith((".c", ".h", ".inc"))]


def python_sources() -> list[str]:
    return [f for f in all_files() if f.endswith(".py")]


def shell_sources() -> list[str]:
    """Files ending in .sh and those whose first line names a shell."""
    found = []
    for name in all_files():
        if name.endswith(".sh"):
            found.append(name)
        elif "." not in os.path.basename(name):
            with open(ROOT / name, "rb") as file:
                first = file.readline(100)
            if first.startswith(b"#!") and first.rstrip().endswith((b"bash", b"/sh", b" sh")):
                found.append(name)
    return found


if __name__ == "__main__":
    os.chdir(ROOT)
    print("\n".join({"c": c_sources, "shell": shell_sources, "python": python_sources}[sys.argv[1]]()))
