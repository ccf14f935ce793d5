"""Write the list of formats into the README and the desktop entry, from the registry of readers."""

from __future__ import annotations

import argparse
import importlib
import re
import sys
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
README = PROJECT / "README.md"
DESKTOP_ENTRY = Path(__file__).with_name("linux") / "sunto.desktop"

LINE = re.compile(r"^Formats: .*$", re.MULTILINE)
"""The README's line that is written here."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`formats` takes nothing."""


def main(options: argparse.Namespace) -> int:
    """Write both files anew."""
    README.write_text(LINE.sub(lambda _: readme_line(), README.read_text("utf-8"), count=1), "utf-8")
    DESKTOP_ENTRY.write_text(desktop_entry(), "utf-8")
    return 0


def readme_line() -> str:
    """What the README says of the formats."""
    names, readers = _registry()
    told = [f"{names.FORMAT_NAMES[each.name]} ({', '.join(f'`{suffix}`' for suffix in each.suffixes)})" for each in readers]
    return f"Formats: {', '.join(told)}."


def desktop_entry() -> str:
    """What a desktop on Linux is told of Sunto: what it is, and which files it opens (Desktop Entry Specification 1.5)."""
    names, _ = _registry()
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.5",
        "Name=Sunto",
        "GenericName=Article reader",
        "GenericName[it]=Lettore di articoli",
        "Comment=Summary, people and quotes of an article",
        "Comment[it]=Sintesi, persone e citazioni di un articolo",
        "Exec=sunto-desktop %F",
        "Icon=sunto",
        "Terminal=false",
        "StartupWMClass=sunto",
        "Categories=Office;",
        f"MimeType={''.join(f'{each};' for each in names.mime_types())}",
    )
    return "\n".join(lines) + "\n"


def is_read(name: str) -> bool:
    """Whether there is a reader for files with this name."""
    names, _ = _registry()
    return name.endswith(names.suffixes())


def _registry():  # noqa: ANN202 (modules of the program, of which this needs Python only)
    """The names of the formats and their readers; they import nothing that has to be installed."""
    desktop = str(PROJECT / "desktop")
    if desktop not in sys.path:
        sys.path.insert(0, desktop)
    names = importlib.import_module("sunto.readers.names")
    return names, names.READERS
