"""The plain text of a mail: lines broken at a fixed width or marked as flowing, and lines quoted with ">"."""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby

from sunto.languages.paragraphs import paragraphs
from sunto.readers.markup import Passage

_QUOTED = re.compile(r"^(?:>\s?)+")
SIGNATURE = "-- "


def passages_of_plain(text: str, flowed: bool = False, joined: bool = False) -> list[Passage]:
    """The passages of the text; `flowed` and `joined` are what RFC 3676 calls format=flowed and DelSp."""
    lines = [_unquoted(line, flowed) for line in re.split(r"\r\n|\r|\n", text)]
    if flowed:
        lines = list(_unflowed(lines, joined))
    passages: list[Passage] = []
    for depth, group in groupby(_separated(lines), key=lambda line: line[0]):
        words = "\n".join(line for _, line in group)
        passages.extend(Passage(found.text, None, abs(depth)) for found in paragraphs(words) if found.text.strip())
    return passages


def _unquoted(line: str, flowed: bool) -> tuple[int, str]:
    """How many times the line is quoted, and the line itself."""
    mark = _QUOTED.match(line) if line.startswith(">") else None
    depth = mark[0].count(">") if mark else 0
    rest = line[mark.end() :] if mark else line
    return depth, rest[1:] if flowed and not mark and rest.startswith(" ") else rest


def _unflowed(lines: Iterable[tuple[int, str]], joined: bool) -> Iterable[tuple[int, str]]:
    """The lines, those joined to the next that end in a space."""
    parts: list[str] = []
    open_depth = 0
    for depth, line in lines:
        if parts and depth != open_depth:
            yield open_depth, "".join(parts)
            parts = []
        open_depth = depth
        goes_on = line.endswith(" ") and line != SIGNATURE
        parts.append(line[:-1] if goes_on and joined else line)
        if not goes_on:
            yield depth, "".join(parts)
            parts = []
    if parts:
        yield open_depth, "".join(parts)


def _separated(lines: Iterable[tuple[int, str]]) -> Iterable[tuple[int, str]]:
    """The lines, with the one that opens the signature kept from the paragraph above it."""
    for depth, line in lines:
        yield depth, f"\n{line}\n" if line.rstrip() == SIGNATURE.rstrip() else line
