"""The paragraphs of plain text: a line each, or several lines where an editor has broken them at a fixed width."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise, zip_longest

from sunto.core.article import Span

CLOSERS = "\"'”’»›)]}“‟„"
"""Marks that may stand behind the full stop of a sentence."""

_LINE = re.compile(r"[^\r\n\v\f\x1c-\x1e\x85\u2028\u2029]+")
_WIDEST = 130
"""Columns of the widest hard-wrapped texts; beyond, a line is a paragraph."""


@dataclass(frozen=True)
class Paragraph:
    """A paragraph, or a line that stands for itself: its span, without the white space around it, and its words in one line."""

    span: Span
    text: str
    indent: int = 0

    @property
    def start(self) -> int:
        """Where it begins in the article's text."""
        return self.span.start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.span.end

    @cached_property
    def words(self) -> list[str]:
        """Its words, as spaces divide them."""
        return self.text.split()

    @cached_property
    def bare(self) -> str:
        """Its text without closing quotation marks and brackets."""
        return self.text.rstrip(CLOSERS + " ")

    @property
    def ends_sentence(self) -> bool:
        """Whether its last sentence comes to an end."""
        return self.bare.endswith((".", "!", "?", "…", "。", "؟", "।"))

    @property
    def asks(self) -> bool:
        """Whether it ends in a question."""
        return self.bare.endswith(("?", "؟"))

    @property
    def in_capitals(self) -> bool:
        """Whether all of its letters are capitals."""
        return self.text.isupper()


def paragraphs(text: str) -> list[Paragraph]:
    """The paragraphs of the text in order; lines of white space are none."""
    lines = list(_lines(text))
    width = _wrap_width(text, lines)
    found: list[Paragraph] = []
    first: Paragraph | None = None
    for line, after in zip_longest(lines, lines[1:]):
        first = first or line
        if width and after is not None and _runs_on(text, line, after, width):
            continue
        found.append(Paragraph(Span(first.start, line.end), _flat(text[first.start : line.end]), first.indent))
        first = None
    return found


def _flat(words: str) -> str:
    return " ".join(words.split()) if "\n" in words or "\r" in words else words


def _lines(text: str) -> Iterator[Paragraph]:
    for match in _LINE.finditer(text):
        line = match[0].strip()
        if line:
            start = match.start() + match[0].index(line[0])
            yield Paragraph(Span(start, start + len(line)), line, start - match.start())


def _wrap_width(text: str, lines: Sequence[Paragraph]) -> int:
    """The column at which the lines were broken; 0 where they were not.

    Broken lines show by their widths, all near the greatest one, and by going on in the middle of a sentence.
    """
    widths = sorted(line.indent + len(line.text) for line in lines if "://" not in line.text)
    if len(widths) < 4 or widths[-1] > _WIDEST or widths[-1] < 30:
        return 0
    width = widths[-1]
    pairs = [(here, after) for here, after in pairwise(lines) if _adjacent(text, here, after)]
    full = [(here, after) for here, after in pairs if _is_full(here, after, width)]
    going_on = [1 for here, after in full if not here.ends_sentence and not after.text[0].isupper()]
    return width if len(full) >= 3 and len(full) >= len(pairs) // 2 and len(going_on) >= len(full) // 3 else 0


def _adjacent(text: str, here: Paragraph, after: Paragraph) -> bool:
    """Whether no empty line stands between two lines."""
    gap = text[here.end : after.start]
    return gap.count("\n") + gap.count("\r") - gap.count("\r\n") <= 1


def _is_full(here: Paragraph, after: Paragraph, width: int) -> bool:
    """Whether the next line's first word would have been too long for this line."""
    return here.indent + len(here.text) + 1 + len(after.text.split(None, 1)[0]) > width - 4


def _runs_on(text: str, here: Paragraph, after: Paragraph, width: int) -> bool:
    if not _adjacent(text, here, after) or not _is_full(here, after, width):
        return False
    return not (after.indent > here.indent and here.ends_sentence)
