"""An article: one text, and what each stretch of it is."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from enum import StrEnum


class BlockKind(StrEnum):
    """What a stretch of an article's text is on the printed page."""

    KICKER = "kicker"
    HEADLINE = "headline"
    STANDFIRST = "standfirst"
    BYLINE = "byline"
    DATELINE = "dateline"
    SUBHEAD = "subhead"
    PARAGRAPH = "paragraph"
    QUOTATION = "quotation"
    LIST_ITEM = "list-item"
    CAPTION = "caption"
    BOILERPLATE = "boilerplate"


BODY = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION, BlockKind.LIST_ITEM})
"""The kinds that carry the news itself: numbered for the reader, summarised."""


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of an article's text: characters `start` to `end`, the end left out.

    Raises ValueError when the end lies before the start.
    """

    start: int
    end: int

    def __post_init__(self) -> None:
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start}-{self.end}")

    def cut(self, text: str) -> str:
        """The words themselves, cut from the text that the span belongs to."""
        return text[self.start : self.end]

    def contains(self, other: Span) -> bool:
        """Whether the other span lies wholly inside this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two spans share a character."""
        return self.start < other.end and other.start < self.end


@dataclass(frozen=True, slots=True, order=True)
class Block(Span):
    """A span with its kind. An article's blocks are in text order and never overlap.

    A dateline that runs into its paragraph is a block of its own, followed by the paragraph's block on the same line.
    """

    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Metadata:
    """What a file says of its article, as far as known; `date` is ISO (year-month-day or shorter), `language` an ISO 639-1 code."""

    headline: str | None = None
    byline: str | None = None
    place: str | None = None
    date: str | None = None
    publication: str | None = None
    url: str | None = None
    language: str | None = None


@dataclass(frozen=True)
class Article:
    """What a reader made of a file: the one text that everything said about the article is cut from.

    `path` is the file as it was asked for, `format` the name of the reader that read it. `enclosed` are the names of further articles
    that the file carries, as a mail does.
    """

    text: str
    blocks: tuple[Block, ...]
    metadata: Metadata = field(default_factory=Metadata)
    path: str = ""
    format: str = "text"
    enclosed: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        edge = 0
        for block in self.blocks:
            if block.start < edge or block.end > len(self.text):
                raise ValueError(f"block {block} overlaps another or leaves the text")
            edge = block.end

    @property
    def digest(self) -> str:
        """A name for the content, whatever the file is called: by it analyses and corrections are remembered."""
        return hashlib.sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def title(self) -> str:
        """What to call the article: its headline, else its first words as far as they make a line."""
        for kind in (BlockKind.HEADLINE, BlockKind.SUBHEAD):
            for block in self.blocks:
                if block.kind is kind:
                    return block.cut(self.text).strip()
        if self.metadata.headline:
            return self.metadata.headline
        first = next((block.cut(self.text) for block in self.blocks if block.kind in BODY), self.text).strip()
        first = first.split("\n", 1)[0]
        return first if len(first) <= 90 else first[:90].rsplit(" ", 1)[0] + "…"

    def enclosed_paths(self) -> list[str]:
        """The paths of the articles that the file carries: as though it were a folder that holds them."""
        return [f"{self.path}/{name}" for name in self.enclosed]

    def of_kind(self, *kinds: BlockKind) -> tuple[Block, ...]:
        """The blocks of these kinds, in text order."""
        return tuple(block for block in self.blocks if block.kind in kinds)

    def block_at(self, offset: int) -> Block | None:
        """The block that holds the character at this offset; None between blocks."""
        place = bisect_right(self.blocks, offset, key=lambda block: block.start) - 1
        return self.blocks[place] if place >= 0 and offset < self.blocks[place].end else None

    def paragraph_at(self, offset: int) -> int | None:
        """The number of the body paragraph that holds this offset, counted from 1 as the reader counts; None outside the body."""
        block = self.block_at(offset)
        if block is None or block.kind not in BODY:
            return None
        return sum(1 for other in self.blocks if other.kind in BODY and other.start <= offset)
