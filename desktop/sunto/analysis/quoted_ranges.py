"""Which stretches of a block stand between quotation marks, for telling where sentences end: fast and forgiving, not what a quote is."""

from __future__ import annotations

import re

from sunto.core.article import Span

_MARK = re.compile("[“”«»\"„‘’']")
_CLOSING = {"«": "»", "„": "“”"}
_LONGEST = 1_500
"""Characters of the longest quotation that one attribution holds together; beyond, a mark has gone astray."""


def quoted_ranges(text: str, block: Span) -> list[Span]:
    """The stretches between matching marks, marks included, by their ends. Takes time in proportion to the number of marks."""
    found: list[Span] = []
    double: list[tuple[str, int]] = []
    single: int | None = None
    for match in _MARK.finditer(text, block.start, block.end):
        mark, place = match[0], match.start()
        before = text[place - 1] if place > block.start else " "
        after = text[place + 1] if place + 1 < block.end else " "
        if mark in "‘’'":
            single = _single(mark, place, before, after, single, found)
        elif _opens(mark, before, double):
            double.append((mark, place))
        elif double and _matches(double[-1][0], mark):
            found.append(Span(double.pop()[1], place + 1))
        elif mark in "»”":
            while double and not _matches(double[-1][0], mark):  # marks inside were left open
                double.pop()
            if double:
                found.append(Span(double.pop()[1], place + 1))
    return sorted((span for span in found if span.end - span.start <= _LONGEST), key=lambda span: span.end)


def _opens(mark: str, before: str, open_marks: list[tuple[str, int]]) -> bool:
    if mark == '"':
        return not (open_marks and open_marks[-1][0] == '"')
    if mark == "“":
        return not (open_marks and open_marks[-1][0] == "„") and (before.isspace() or not before.isalnum())
    return mark in "«„"


def _matches(opening: str, mark: str) -> bool:
    return mark in _CLOSING.get(opening, "”" if opening == "“" else opening)


def _single(mark: str, place: int, before: str, after: str, opened: int | None, found: list[Span]) -> int | None:
    """Follow single marks, which are apostrophes between letters; returns where one is open."""
    if before.isalnum() and after.isalnum():
        return opened
    if mark != "’" and (before.isspace() or before in '(«“"—–') and not after.isspace():
        return place
    if opened is not None and mark != "‘" and not before.isspace() and (before in ",.!?…" or after in ",;.:" or after.isspace()):
        found.append(Span(opened, place + 1))
        return None
    return opened
