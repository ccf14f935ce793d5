"""What the person sees: how wide to print, in what colours, what went wrong."""

from __future__ import annotations

import os
import shutil
import sys
from pathlib import Path

from sunto.core.errors import SuntoError
from sunto.export.plain_text import Ink
from sunto.messages import explain

_NARROWEST, _WIDEST = 40, 100
"""Columns between which a text reads well, whatever the terminal's width."""

_COLOURS = {Ink.TITLE: "1", Ink.HEADING: "1;31", Ink.NAME: "1", Ink.ASIDE: "2", Ink.CAUTION: "33"}
"""SGR parameters (ECMA-48): bold, red, faint, yellow."""


def width() -> int:
    """The columns to print in."""
    return min(max(shutil.get_terminal_size((80, 24)).columns, _NARROWEST), _WIDEST)


def coloured() -> bool:
    """Whether to print in colours: only where people watch (https://no-color.org)."""
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def painted(text: str, ink: Ink) -> str:
    """The text in the colour of this ink."""
    return f"\x1b[{_COLOURS[ink]}m{text}\x1b[0m"


def write(data: bytes) -> None:
    """Put the bytes on standard output, and on their way."""
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()


def complain(error: SuntoError) -> None:
    """Say what went wrong on standard error."""
    print(f"sunto: {explain(error)}", file=sys.stderr)


def refuse(command: str, why: str) -> int:
    """Say why the command cannot be done as it was given. Returns the exit status of wrong arguments."""
    print(f"sunto {command}: {why}", file=sys.stderr)
    return 2


def same_file(one: str, other: str) -> bool:
    """Whether both paths lead to one file."""
    try:
        return Path(one).samefile(other)
    except (OSError, ValueError):
        return False
