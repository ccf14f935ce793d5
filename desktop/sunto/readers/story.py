"""A document as it is told from beginning to end: paragraphs that open and close, boxes inside them, tables, notes."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from sunto.core.article import BlockKind
from sunto.core.errors import TooLargeError
from sunto.core.limits import ReadingLimits
from sunto.readers.composing import Line
from sunto.readers.styles import PLAIN, Role

_PARAGRAPH_COST = 16
"""Characters that a paragraph counts for besides its own: millions of empty ones take room, too."""

_SHORT_CELL = 160
"""Characters up to which a cell is data, to be read in one line with its row; longer ones are text that a table only places."""

_OPENING = 60
"""Words before the first heading within which it still opens the document."""

_PARAGRAPH = 25
"""Words from which a line above a heading is text that began without a headline."""

_SENTENCE = 8
"""Words from which a heading right under the headline is a standfirst."""

_PARTED = re.compile(r"\n[ \t\xa0]*\n\s*")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph with the role that its style gives it."""

    text: str
    role: Role = PLAIN


@dataclass(slots=True)
class _Open:
    """A paragraph that has begun, and what stands in boxes inside it."""

    pieces: list[str]
    after: list[Passage] = field(default_factory=list)


class Story:
    """Gathers passages. Every `open_…` has its `close_…`, nested as the document nests them; text outside of paragraphs is dropped.

    Raises TooLargeError when the text outgrows the limit.
    """

    def __init__(self, path: str, limits: ReadingLimits) -> None:
        self._path = path
        self._most = self._left = limits.characters
        self._body: list[Passage] = []
        self._notes: list[Passage] = []
        self._sinks: list[list[Passage]] = [self._body]
        self._paragraphs: list[_Open] = []
        self._rows: list[list[list[Passage]]] = []
        self._carried = ""

    def open_paragraph(self) -> None:
        """A paragraph begins, perhaps in a box that hangs in another one."""
        self._spend(_PARAGRAPH_COST)
        paragraph = _Open([self._carried] if self._carried else [])
        self._carried = ""
        self._paragraphs.append(paragraph)
        self._sinks.append(paragraph.after)

    def add(self, text: str) -> None:
        """Text of the innermost open paragraph; a line break inside it is \\n."""
        if self._paragraphs:
            self._spend(len(text))
            self._paragraphs[-1].pieces.append(text)

    def close_paragraph(self, role: Role = PLAIN, joined: bool = False) -> None:
        """The paragraph ends; `joined` to the next one where its own mark was deleted. Two line breaks in a row part it."""
        paragraph = self._paragraphs.pop()
        self._sinks.pop()
        text = "".join(paragraph.pieces)
        if joined:
            self._carried = text
        else:
            self._sinks[-1].extend(Passage(part, role) for part in _PARTED.split(text) if part.strip())
        self._sinks[-1].extend(paragraph.after)

    def open_note(self) -> None:
        """What follows is no part of the article: a footnote, a comment, the foot of the page. It comes at the end."""
        self._sinks.append([])

    def close_note(self, first: bool = False) -> None:
        """The note ends; `first` puts it above the article rather than below. What has no letter, or is there already, is dropped."""
        found = [Passage(passage.text, Role(BlockKind.BOILERPLATE)) for passage in self._sinks.pop()]
        known = {passage.text for passage in self._notes} if len(self._notes) < 200 else set()
        kept = [passage for passage in found if passage.text not in known and any(map(str.isalpha, passage.text))]
        if first:
            self._body[:0] = [passage for passage in kept if passage not in self._body[:20]]
        else:
            self._notes.extend(kept)

    def open_row(self) -> None:
        """A row of a table begins."""
        self._rows.append([])

    def open_cell(self) -> None:
        """A cell of the innermost row begins; one without a row is no table."""
        cell: list[Passage] = []
        if self._rows:
            self._rows[-1].append(cell)
        else:
            cell = self._sinks[-1]
        self._sinks.append(cell)

    def close_cell(self) -> None:
        """The cell ends."""
        self._sinks.pop()

    def close_row(self) -> None:
        """The row ends: one line where its cells are short, else each cell's paragraphs one after the other."""
        filled = [cell for cell in self._rows.pop() if cell]
        if len(filled) > 1 and all(len(cell) == 1 and _is_data(cell[0]) for cell in filled):
            row = " | ".join(" ".join(cell[0].text.split()) for cell in filled)
            self._sinks[-1].append(Passage(row, Role(BlockKind.LIST_ITEM)))
        else:
            self._sinks[-1].extend(passage for cell in filled for passage in cell)

    def passages(self) -> list[Passage]:
        """All of it in reading order, notes last."""
        return [*self._body, *self._notes]

    def _spend(self, characters: int) -> None:
        self._left -= characters
        if self._left < 0:
            raise TooLargeError(self._path, f"more than {self._most} characters")


def _is_data(passage: Passage) -> bool:
    return len(passage.text) <= _SHORT_CELL and passage.role.level is None


def settle(passages: list[Passage]) -> list[Line]:
    """The passages as lines: which heading is the headline, and what the others are then."""
    place = _headline(passages)
    title = _words(passages[place]) if place is not None else []
    lines: list[Line] = []
    for at, passage in enumerate(passages):
        kind, level = passage.role.kind, passage.role.level
        if level is not None:
            kind = BlockKind.SUBHEAD
            if place is not None and at == place:
                kind = BlockKind.HEADLINE
            elif _words(passage) == title:  # said again where the text begins
                kind = BlockKind.BOILERPLATE
            elif place is not None and at < place:
                kind = BlockKind.KICKER
            elif place is not None and at == place + 1 and (level == 0 or len(passage.text.split()) > _SENTENCE):
                kind = BlockKind.STANDFIRST
        lines.append(Line(passage.text, kind))
    return lines


def _words(passage: Passage) -> list[str]:
    return passage.text.casefold().split()


def _headline(passages: list[Passage]) -> int | None:
    """The place of the title; without one, of the first heading, if it is as high as any and no paragraph of text stands above it.

    A lower heading may stand above the headline.
    """
    levels = [passage.role.level for passage in passages]
    known = [level for level in levels if level is not None]
    if not known:
        return None
    highest = levels.index(min(known))
    above = [len(passage.text.split()) for passage in passages[:highest] if passage.role.kind is not BlockKind.BOILERPLATE]
    return highest if min(known) == 0 or (sum(above) <= _OPENING and max(above, default=0) < _PARAGRAPH) else None
