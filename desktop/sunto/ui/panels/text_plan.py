"""How an article is cut into the paragraphs that the view shows."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from sunto.core.article import BODY, Article, Block, BlockKind, Span

LONGEST = 3000
"""So many characters make a paragraph of the view at most: one line of megabytes would be laid out in one go, and stop the window."""


@dataclass(frozen=True, slots=True)
class Run(Span):
    """A stretch of a paragraph that is set in one way."""

    kind: BlockKind = BlockKind.PARAGRAPH


@dataclass(frozen=True, slots=True)
class Paragraph:
    """What stands in one paragraph of the view.

    `number` is that of the article's body paragraph, on its first piece only; `continued` marks further pieces of one too long.
    """

    runs: tuple[Run, ...]
    number: int | None = None
    continued: bool = False

    @property
    def kind(self) -> BlockKind:
        """How the paragraph as a whole is set: as its last run, since a dateline only runs into what follows."""
        return self.runs[-1].kind


def plan(article: Article, left_out: bool = False) -> Iterator[Paragraph]:
    """The paragraphs in text order, with the text that is left out (boilerplate) or without it.

    Every character but white space between the blocks stands in exactly one run, whether or not a block holds it.
    """
    number = 0
    line: list[Run] = []
    for run in _runs(article):
        if run.kind is BlockKind.BOILERPLATE and not left_out:
            continue
        if line and "\n" in article.text[line[-1].end : run.start]:
            number += _numbered(line)
            yield from _pieces(article.text, line, number)
            line = []
        elif line:
            run = replace(run, start=line[-1].end)  # what stands between two blocks of a line stands between them in the view
        line.append(run)
    if line:
        number += _numbered(line)
        yield from _pieces(article.text, line, number)


def left_out_parts(article: Article) -> int:
    """How many parts of the text are folded away."""
    return len(article.of_kind(BlockKind.BOILERPLATE))


def _numbered(line: list[Run]) -> int:
    return sum(1 for run in line if run.kind in BODY)


def _runs(article: Article) -> Iterator[Run]:
    """The blocks, and set like captions whatever words stand outside of them."""
    edge = 0
    for block in (*article.blocks, Block(len(article.text), len(article.text))):
        words = article.text[edge : block.start].strip()
        if words:
            start = article.text.index(words, edge)
            yield Run(start, start + len(words), BlockKind.CAPTION)
        if block.end > block.start:
            yield Run(block.start, block.end, block.kind)
        edge = block.end


def _pieces(text: str, line: list[Run], number: int) -> Iterator[Paragraph]:
    """The line as one paragraph, or as several where it is too long for one."""
    numbered = number if _numbered(line) else None
    if line[-1].end - line[0].start <= LONGEST:
        yield Paragraph(tuple(line), numbered)
        return
    continued = False
    for run in line:
        start = run.start
        while start < run.end:
            end = _cut(text, start, run.end)
            yield Paragraph((Run(start, end, run.kind),), None if continued else numbered, continued)
            start, continued = end, True


def _cut(text: str, start: int, end: int) -> int:
    """Where a piece that starts here ends: after the last space that fits, at the limit where there is none."""
    if end - start <= LONGEST:
        return end
    space = text.rfind(" ", start + LONGEST // 2, start + LONGEST)
    return space + 1 if space >= 0 else start + LONGEST
