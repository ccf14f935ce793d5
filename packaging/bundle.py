"""Make the bundle: one folder with the program and all that it needs, Python included, by PyInstaller."""

from __future__ import annotations

import argparse
import re
import subprocess
import sys
from collections import Counter
from pathlib import Path

import environment
import system

FOLDER = environment.PROJECT / "dist" / "sunto"
PROGRAM = FOLDER / ("sunto.exe" if sys.platform == "win32" else "sunto")

LEFT_WHOLE = re.compile(r"\.libs$")
"""Folders of libraries that their wheels' makers have rewritten: numpy's OpenBLAS does not load any more once it is stripped."""

SHOWN = 12
"""So many of the largest parts are named."""


class BundleError(Exception):
    """What went wrong, in words for the person at the terminal."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`bundle` takes nothing."""


def main(options: argparse.Namespace) -> int:
    """Make it, try it, say how large it is."""
    try:
        build()
    except BundleError as error:
        print(error, file=sys.stderr)
        return 1
    parts = sizes(FOLDER)
    for part, size in parts.most_common(SHOWN):
        print(f"{size / 1e6:8.1f} MB  {part}")
    print(f"{sum(parts.values()) / 1e6:8.1f} MB  {FOLDER}")
    return 0


def build() -> Path:
    """Make the bundle anew and have it analyse an article. Returns its folder. Raises SetUpError and BundleError."""
    python = environment.ensure("bundle", folder=environment.BUNDLED)
    system.ensure_libraries()  # where one is missing PyInstaller cannot tell what Qt's plugins need
    system.ensure_python_library()
    if not system.ensure_programs(["strip", "patchelf"]):
        raise BundleError("The programs strip and patchelf are needed.")
    command = [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "WARN", Path(__file__).with_name("sunto.spec")]
    places = ["--distpath", FOLDER.parent, "--workpath", environment.PROJECT / "build" / "bundle"]
    if subprocess.call([*command, *places], cwd=environment.PROJECT, stdin=subprocess.DEVNULL) != 0:
        raise BundleError("PyInstaller could not make the bundle; it says why above.")
    if sys.platform.startswith("linux"):
        strip(FOLDER)
        forget_places(FOLDER)
    try_out()
    return FOLDER


def strip(folder: Path) -> None:
    """Take out of libraries and modules what only a debugger reads: with spaCy's that is most of them."""
    found = [path for path in folder.rglob("*.so*") if path.is_file() and not path.is_symlink()]
    subprocess.run(["strip", "--strip-unneeded", *(path for path in found if not LEFT_WHOLE.search(path.parent.name))], check=True)


def forget_places(folder: Path) -> None:
    """Take out of Python's own modules where Python lay when it was built: nothing of this computer is to be looked for on another."""
    found = [*(folder / "_internal").glob("python3.*/lib-dynload/*.so"), *(folder / "_internal").glob("libpython*")]
    subprocess.run(["patchelf", "--remove-rpath", *found], check=True)


def try_out() -> None:
    """Have the bundle look at itself, and do its work in its worker processes. Raises BundleError."""
    seeds = sorted((environment.PROJECT / "seeds").glob("*.txt"))
    for asked in (["doctor"], ["analyse", "--json", *seeds]):
        ran = subprocess.run([PROGRAM, *asked], capture_output=True, text=True, stdin=subprocess.DEVNULL, encoding="utf-8", check=False)
        if ran.returncode != 0:
            raise BundleError(
                f"The bundle is not whole: {' '.join(map(str, asked))} ended with {ran.returncode}.\n{ran.stdout[-5000:]}{ran.stderr}"
            )


def sizes(folder: Path) -> Counter[str]:
    """Bytes of each part: what lies under the same name in the bundle's inner folder."""
    inner = folder / "_internal"
    parts: Counter[str] = Counter()
    for path in folder.rglob("*"):
        if path.is_file() and not path.is_symlink():
            parts[path.relative_to(inner).parts[0] if path.is_relative_to(inner) else path.name] += path.stat().st_size
    return parts
