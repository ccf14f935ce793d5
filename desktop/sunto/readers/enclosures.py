"""Articles inside mails: their path is the mail's, as though it were a folder ("mail.eml/comunicato.docx")."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

from sunto.core.errors import MissingFileError
from sunto.core.limits import ReadingLimits
from sunto.readers.files import read_bytes

_DEEPEST = 4
"""Mails in mails that are opened to reach one."""


def enclosed_bytes(path: str, limits: ReadingLimits, opener: Callable[[str, int], int] = os.open) -> bytes | None:
    """The bytes of the file that a mail carries; None where the path leads into none. Raises ReadError where the mail cannot be read."""
    mail, names = _divided(path)
    if not names:
        return None
    from sunto.readers.mail.message import parse
    from sunto.readers.mail.parts import enclosures
    from sunto.readers.registry import READERS

    known = frozenset(suffix for reader in READERS for suffix in reader.suffixes)
    data = read_bytes(mail, limits.size, opener)
    for name in names:
        found = next((each for each in enclosures(parse(data, path, limits), known) if each.name == name), None)
        if found is None:
            raise MissingFileError(path, f"nothing of this name in {mail}")
        data = found.content()
    return data


def _divided(path: str) -> tuple[str, list[str]]:
    """The file on the way to this path, and the names below it; no names where there is none."""
    names: list[str] = []
    here = path
    for _ in range(_DEEPEST):
        here, name = os.path.split(here)
        if not here or not name:
            break
        names.insert(0, name)
        try:
            if Path(here).is_file():
                return here, names
            if Path(here).exists():
                break
        except (OSError, ValueError):
            break
    return path, []
