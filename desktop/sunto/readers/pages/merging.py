"""Where the article's lines stand on the page, and what of the page is no part of them."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sunto.readers.pages.main_text import Kept
from sunto.readers.pages.visible import Passage

_NO_LETTERS = re.compile(r"[\W_]+")
_EDGE = 30
"""Letters at a line's beginning and end by which it is found where the page has something in between."""

_LONG = 40
_NEAR = 3000
"""Letters within which a short line must stand behind the one before it: its words may stand anywhere else too."""

_MOST_SEARCHES = 400
"""Searches through the whole page for lines that are not where they should be: more would take too long."""


@dataclass(frozen=True, slots=True)
class Placed:
    """The article's lines by the passage where each begins, and which passages are for the most part in them."""

    lines: tuple[tuple[int, Kept], ...]
    covered: tuple[bool, ...]


def bare(text: str) -> str:
    """The letters and digits alone, by which the same words are the same wherever they stand."""
    return _NO_LETTERS.sub("", text.casefold())


def place(kept: Sequence[Kept], passages: Sequence[Passage]) -> Placed:
    """Finds the article's lines among the passages; the lines keep their order."""
    keys = [bare(passage.text) for passage in passages]
    starts, at = [], 0
    for key in keys:
        starts.append(at)
        at += len(key)
    page = "".join(keys)
    finder = _Finder(page)
    found = [finder.find(bare(line.text)) for line in kept]
    covered = [0] * len(passages)
    begin = next((span[0] for span in found if span is not None), 0)
    lines, last = [], bisect_right(starts, begin) - 1 if starts else 0
    for line, span in zip(kept, found, strict=True):
        if span is not None:
            first = bisect_right(starts, span[0]) - 1
            last = max(last, first)
            for index in range(first, len(passages)):
                if starts[index] >= span[1]:
                    break
                covered[index] += min(span[1], starts[index] + len(keys[index])) - max(span[0], starts[index])
        lines.append((last, line))
    return Placed(tuple(lines), tuple(2 * count >= len(key) > 0 for count, key in zip(covered, keys, strict=True)))


class _Finder:
    """Looks for one line after the other in the letters of the page."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._at = 0
        self._searches = 0

    def find(self, key: str) -> tuple[int, int] | None:
        """Where the line stands: from the place of the one before on, else anywhere; None where it is not to be found."""
        if not key:
            return None
        if len(key) < _LONG:
            start = self._page.find(key, self._at, self._at + _NEAR)
            return None if start < 0 else self._taken(start, start + len(key))
        start = self._page.find(key, self._at, self._at + _NEAR + len(key))
        if start < 0:
            if self._searches >= _MOST_SEARCHES:
                return None
            self._searches += 1
            start = self._page.find(key, self._at)
        if start < 0:
            start = self._page.find(key, 0, self._at)
        if start >= 0:
            return self._taken(start, start + len(key))
        start = self._page.find(key[:_EDGE], self._at)
        end = self._page.find(key[-_EDGE:], start, start + 2 * len(key) + _NEAR) if start >= 0 else -1
        return self._taken(start, end + _EDGE) if end >= 0 else None

    def _taken(self, start: int, end: int) -> tuple[int, int]:
        self._at = end
        return start, end
