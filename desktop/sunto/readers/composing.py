"""From the lines that a reader found to an article: one text, blocks, and what is known of it."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace

from sunto.core.article import Article, Block, BlockKind, Metadata, Span
from sunto.core.errors import EmptyFileError
from sunto.languages.detection import language_of
from sunto.languages.paragraphs import Paragraph
from sunto.languages.plain_layout import Layout, read_layout

_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u200b\u2060\ufeff\ufffe\uffff]")
_HEAD = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE)


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, heading or item as the file has it. `kind` is what the format says it is; None where its words must tell."""

    text: str
    kind: BlockKind | None = None


def compose(lines: Sequence[Line], metadata: Metadata, path: str, format_name: str) -> Article:
    """The article that these lines make, each a line of its text, boilerplate included where it stood.

    What the format does not say (byline, dateline, sub-headings without a style) is told by the lines as in plain text.
    What `metadata` does not know is taken from them. Raises EmptyFileError where no line has text that belongs to the article.
    """
    kept: list[Line] = [line for each in lines if (line := _clean(each)).text]
    if not any(line.kind is not BlockKind.BOILERPLATE for line in kept):
        raise EmptyFileError(path, f"{len(lines)} lines, no text")
    text = "\n".join(line.text for line in kept) + "\n"
    spans, at = [], 0
    for line in kept:
        spans.append(Span(at, at + len(line.text)))
        at += len(line.text) + 1
    own = [place for place, line in enumerate(kept) if line.kind is not BlockKind.BOILERPLATE]
    layout = read_layout(text, [Paragraph(spans[place], kept[place].text) for place in own])
    blocks = _told(layout.blocks, kept, spans)
    found = _found(layout, {block.kind for block in blocks}, text)
    headline = next((block.cut(text) for block in blocks if block.kind is BlockKind.HEADLINE), None)
    known = replace(
        metadata,
        headline=metadata.headline or headline or found.headline,
        byline=metadata.byline or found.byline,
        place=metadata.place or found.place,
        date=metadata.date or found.date,
        language=found.language or metadata.language,
    )
    return Article(text, tuple(blocks), known, path, format_name)


def _found(layout: Layout, kinds: Collection[BlockKind], text: str) -> Metadata:
    """What the words tell, without what they took from lines that the format knows to be something else."""
    byline = layout.byline if BlockKind.BYLINE in kinds else None
    place, date = (layout.place, layout.date) if BlockKind.DATELINE in kinds else (None, None)
    return Metadata(layout.headline, byline, place, date, language=language_of(text))


def _clean(line: Line) -> Line:
    """The line on one line, without characters that nobody sees."""
    return replace(line, text=" ".join(_CONTROLS.sub("", line.text).split()))


def _told(found: Sequence[Block], lines: Sequence[Line], spans: Sequence[Span]) -> list[Block]:
    """The blocks that the words told, overruled by what the format says of a line."""
    by_line: list[list[Block]] = [[] for _ in lines]
    place = 0
    for block in found:
        while block.start >= spans[place].end:
            place += 1
        by_line[place].append(block)
    headline = next((at for at, line in enumerate(lines) if line.kind is BlockKind.HEADLINE), None)
    blocks: list[Block] = []
    for at, (line, span, told) in enumerate(zip(lines, spans, by_line, strict=True)):
        if line.kind is BlockKind.PARAGRAPH:
            whole = len(told) == 1 and told[0].kind in (BlockKind.SUBHEAD, *_HEAD)
            blocks.extend([Block(span.start, span.end, BlockKind.PARAGRAPH)] if whole or not told else told)
        elif line.kind is not None:
            blocks.append(Block(span.start, span.end, line.kind))
        elif headline is not None and len(told) == 1 and told[0].kind is BlockKind.HEADLINE:
            blocks.append(replace(told[0], kind=BlockKind.KICKER if at < headline else BlockKind.STANDFIRST))
        else:
            blocks.extend(told)
    return blocks
