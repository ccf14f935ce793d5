"""The layout of an article in plain text, told by its lines alone: blocks, and what they say of it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sunto.core.article import Block, BlockKind, Span
from sunto.languages.datelines import Certainty, Dateline, find_date_line, find_dateline, find_dateline_line
from sunto.languages.furniture import bare_names, byline_names, closing_signature
from sunto.languages.layout_body import body_kinds
from sunto.languages.layout_head import first_paragraph, head_kinds
from sunto.languages.paragraphs import Paragraph, paragraphs

_NEAR = 120
"""Characters within which a dateline comes to its dash."""


@dataclass(frozen=True, slots=True)
class Layout:
    """The blocks of a text in order, and what headline, byline and dateline say; `date` is ISO where a dateline tells day and year."""

    blocks: tuple[Block, ...] = ()
    headline: str | None = None
    byline: str | None = None
    place: str | None = None
    date: str | None = None


def read_layout(text: str, lines: Sequence[Paragraph] | None = None) -> Layout:
    """The layout of the text, or of these of its lines where its format tells where they end. Takes time in proportion to its length."""
    lines = paragraphs(text) if lines is None else lines
    body = first_paragraph(text, lines)
    kinds = [*head_kinds(text, lines, body), *body_kinds(lines[body:])]
    blocks = tuple(_blocks(text, lines, kinds, body))
    datelines = [found for block in blocks if block.kind is BlockKind.DATELINE and (found := _dateline_in(text, block))]
    return Layout(
        blocks=blocks,
        headline=next((line.text for line, kind in zip(lines, kinds, strict=True) if kind is BlockKind.HEADLINE), None),
        byline=next((names for line, kind in zip(lines, kinds, strict=True) if kind is BlockKind.BYLINE and (names := _names(line))), None),
        place=next((found.place for found in datelines if found.place), None),
        date=next((found.date for found in datelines if found.date), None),
    )


def _names(line: Paragraph) -> str | None:
    return byline_names(line) or bare_names(line)


def _dateline_in(text: str, block: Block) -> Dateline | None:
    """The dateline that a block of that kind holds: a whole line, or up to the dash at its end."""
    line = Span(block.start, block.end)
    if text[block.end : block.end + 1] == " ":
        end = text.find("\n", block.end)
        return find_dateline(text, Span(block.start, end if end > 0 else len(text)))
    found = find_dateline_line(text, line) or find_date_line(text, line)
    if found is None and len(block.cut(text).split()) <= 4:  # the head took it for a place
        return Dateline(line, block.cut(text))
    return found


def _blocks(text: str, lines: Sequence[Paragraph], kinds: Sequence[BlockKind], body: int) -> Iterator[Block]:
    """A block for each line; run-in datelines and closing signatures are cut off as blocks of their own."""
    agencies: set[str] = set()
    for place, (line, kind) in enumerate(zip(lines, kinds, strict=True)):
        start, end = line.start, line.end
        if kind is not BlockKind.PARAGRAPH:
            yield Block(start, end, kind)
            continue
        dateline = _run_in(text, line, place == body, under_subhead=place > 0 and kinds[place - 1] is BlockKind.SUBHEAD)
        if dateline is not None:
            yield Block(dateline.span.start, dateline.span.end, BlockKind.DATELINE)
            start = end - len(text[dateline.span.end : end].lstrip())
            agencies.add((dateline.agency or "").strip("()").casefold())
        signature = closing_signature(text, start, end, agencies)
        if signature is None or signature <= start:
            yield Block(start, end, kind)
        else:
            yield Block(start, start + len(text[start:signature].rstrip()), kind)
            yield Block(signature, end, BlockKind.BOILERPLATE)


def _run_in(text: str, line: Paragraph, opens: bool, under_subhead: bool) -> Dateline | None:
    """The dateline that runs into a paragraph; only the article's first one may open with a doubtful one."""
    head = line.text[:_NEAR]
    if not opens and not ("-" in head or "–" in head or "—" in head):  # saves time in long texts
        return None
    found = find_dateline(text, line.span)
    if found is None or found.span.end >= line.end:
        return None
    if found.certainty is Certainty.ANYWHERE:
        return found if opens or under_subhead or found.agency or found.date else None
    if not opens:
        return None
    return found if found.certainty is Certainty.OPENING or _named_again(text, found, line) else None


def _named_again(text: str, found: Dateline, line: Paragraph) -> bool:
    """Whether the text names the dateline's place once more, above it or below, in small letters where the dateline has capitals."""
    place = (found.place or "").title() if found.place and found.place.isupper() else found.place
    return bool(place) and re.search(rf"(?<!\w){re.escape(place)}(?!\w)", text[: line.start] + text[found.span.end :]) is not None
