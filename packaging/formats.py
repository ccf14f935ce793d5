"""Write the list of formats into the README and what desktops are told of it, from the registry of readers."""

from __future__ import annotations

import argparse
import re
from collections.abc import Callable
from pathlib import Path

import program
from linux import desktop_entry, mime_package
from windows import associations

README = program.PROJECT / "README.md"
PACKAGING = Path(__file__).parent

FILES: dict[Path, Callable[[], str]] = {
    PACKAGING / "linux" / "sunto.desktop": desktop_entry.text,
    PACKAGING / "linux" / "sunto.xml": mime_package.text,
    PACKAGING / "windows" / "associations.iss": associations.text,
}
"""The files that are in the repository so that one can see them, and what writes each."""

LINE = re.compile(r"^Formats: .*$", re.MULTILINE)
"""The README's line that is written here."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`formats` takes nothing."""


def main(options: argparse.Namespace) -> int:
    """Write all of it anew."""
    README.write_text(LINE.sub(lambda _: readme_line(), README.read_text("utf-8"), count=1), "utf-8")
    for file, text in FILES.items():
        file.write_text(text(), "utf-8", newline="\n")
    return 0


def readme_line() -> str:
    """What the README says of the formats."""
    told = [f"{program.format_name(each)} ({', '.join(f'`{suffix}`' for suffix in each.suffixes)})" for each in program.readers()]
    return f"Formats: {', '.join(told)}."


def is_read(name: str) -> bool:
    """Whether there is a reader for files with this name."""
    return name.endswith(program.suffixes())
