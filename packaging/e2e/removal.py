"""What a removal leaves: every file and folder of the system before and after."""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path

LEFT_OUT = frozenset({"proc", "sys", "dev", "run", "tmp", "home", "root", "var/cache/apt", "var/lib/apt/lists", "var/log"})
"""Folders that are not the system's own files: the kernel's, what lasts until the machine is off, the users', downloads, logs."""

RECORDS = (
    "var/lib/dpkg/status",
    "var/lib/dpkg/status-old",
    "var/lib/apt/extended_states",
    "var/cache/debconf/config.dat",
    "var/cache/debconf/config.dat-old",
    "var/cache/debconf/templates.dat",
    "var/cache/debconf/templates.dat-old",
    "var/cache/ldconfig/aux-cache",
)
"""Where the package manager notes what it did; that the package is not among the installed ones is asked of it."""


def recorded(root: Path) -> dict[str, str]:
    """Rights, owner and content of everything in the system, by path."""
    found = {}
    for around, folders, files in os.walk(root):
        here = Path(around)
        inside = str(here.relative_to(root))
        folders[:] = [name for name in folders if os.path.normpath(f"{inside}/{name}") not in LEFT_OUT]
        for name in (*folders, *files):
            found[os.path.normpath(f"{inside}/{name}")] = _described(here / name)
    return found


def difference(before: dict[str, str], after: dict[str, str]) -> list[str]:
    """What came (+), went (-) and changed (~), apart from the package manager's own records."""
    came = [f"+ {path}" for path in after.keys() - before.keys()]
    went = [f"- {path}" for path in before.keys() - after.keys()]
    changed = [f"~ {path}" for path in before.keys() & after.keys() if before[path] != after[path]]
    return sorted(line for line in came + went + changed if line[2:] not in RECORDS)


def _described(path: Path) -> str:
    found = path.lstat()
    if stat.S_ISLNK(found.st_mode):
        content = os.fspath(path.readlink())
    elif stat.S_ISREG(found.st_mode):
        with path.open("rb") as file:
            content = hashlib.file_digest(file, "sha256").hexdigest()
    else:
        content = ""
    return f"{found.st_mode:o} {found.st_uid}:{found.st_gid} {content}"
