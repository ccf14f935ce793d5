"""CHANGELOG.md as data: which versions there were, when, and what each brought. Needs Python only."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import program

FILE = program.PROJECT / "CHANGELOG.md"

_RELEASE = re.compile(r"^## \[?(?P<version>\d+(?:\.\d+)*)\]?\s*(?:[-–—(]\s*(?P<day>\d{4}-\d\d-\d\d|unreleased)\)?)?\s*$", re.IGNORECASE)
_ENTRY = re.compile(r"^- (?P<text>.+)$")
_MORE = re.compile(r"^ {2,}(?P<text>\S.*)$")


@dataclass(frozen=True, slots=True)
class Release:
    """A version, the day it came out (None while it has not), and what it brought, an entry each."""

    version: str
    day: datetime | None
    entries: tuple[str, ...]


def releases(path: Path = FILE) -> tuple[Release, ...]:
    """All releases, the newest first. Raises ValueError on a heading that names no version."""
    found: list[tuple[str, datetime | None, list[str]]] = []
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("## "):
            heading = _RELEASE.match(line)
            if heading is None:
                raise ValueError(f"{path.name}: not a version and a day: {line}")
            told = (heading["day"] or "unreleased").lower()
            found.append((heading["version"], None if told == "unreleased" else datetime.fromisoformat(told).replace(tzinfo=UTC), []))
        elif found and (entry := _ENTRY.match(line)):
            found[-1][2].append(entry["text"])
        elif found and found[-1][2] and (more := _MORE.match(line)):
            found[-1][2][-1] += f" {more['text']}"
    return tuple(Release(version, day, tuple(entries)) for version, day, entries in found)
