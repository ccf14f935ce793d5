"""The article's own lines, as trafilatura takes them out of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml.html import HtmlElement

from sunto.core.article import BlockKind
from sunto.readers.pages.visible import passages

_ENDS = re.compile(r"[.!?…:;。？！][\"'”’»)\]]*$")
_BLOCKS = frozenset({"p", "head", "quote", "list", "item", "table", "row", "cell", "code", "div", "ab", "dl", "dt", "dd"})
_TAIL = 8
_LONG_CELL = 100
_MOST_ELEMENTS = 60_000
"""Elements of a page beyond which its paragraphs are taken by our own rule, as trafilatura would take too long; long articles have some
thousands."""

_BROKEN = (ValueError, TypeError, AttributeError, LookupError, AssertionError, RecursionError)
"""What malformed pages bring about in libraries that were made for others."""

_LONG_PARAGRAPH = 80


@dataclass(frozen=True, slots=True)
class Kept:
    """A line of the article, and what it is."""

    text: str
    kind: BlockKind


def main_text(root: HtmlElement, url: str | None = None) -> list[Kept]:
    """The lines of the page's article in order; none where there is no article. The tree stays as it is."""
    if sum(1 for _ in root.iter()) > _MOST_ELEMENTS:
        return paragraphs_of(root)
    from trafilatura import bare_extraction  # late: loads slowly

    try:
        found = bare_extraction(root, url=url, include_comments=False, with_metadata=False)
    except _BROKEN:
        found = None
    body = getattr(found, "body", None)
    lines = list(_lines(body)) if body is not None else []
    return lines or paragraphs_of(root)


def paragraphs_of(root: HtmlElement) -> list[Kept]:
    """The paragraphs that read like prose, by our own rule: long, and not links."""
    return [
        Kept(passage.text, BlockKind.QUOTATION if passage.tag == "blockquote" else BlockKind.PARAGRAPH)
        for passage in passages(root)
        if len(passage.text) >= _LONG_PARAGRAPH and passage.links < 0.3 and _ENDS.search(passage.text)
    ]


def _lines(element: HtmlElement, kind: BlockKind = BlockKind.PARAGRAPH) -> Iterator[Kept]:
    """The lines in one element of trafilatura's own tags; recursion is as deep as the page, which is bounded."""
    kind = {"quote": BlockKind.QUOTATION, "item": BlockKind.LIST_ITEM}.get(element.tag, kind)
    if element.tag == "head":
        text = " ".join(_inline(element).replace("\x1e", " ").split())
        if text:
            yield Kept(text, BlockKind.SUBHEAD)
        return
    if element.tag == "row" and not any(len(" ".join(cell.itertext())) > _LONG_CELL for cell in element):
        cells = [" ".join(" ".join(cell.itertext()).split()) for cell in element]
        if any(cells):
            yield Kept(" | ".join(cell for cell in cells if cell), BlockKind.LIST_ITEM)
        return
    run: list[str] = [element.text or ""]
    for child in element:
        if child.tag in _BLOCKS:
            yield from _broken("".join(run), kind)
            run = []
            yield from _lines(child, kind)
        elif child.tag == "lb":
            run.append("\x1e")
        else:
            run.append(_inline(child))
        run.append(child.tail or "")
    yield from _broken("".join(run), kind)


def _inline(element: HtmlElement) -> str:
    parts = [element.text or ""]
    for child in element:
        parts.append("\x1e" if child.tag == "lb" else _inline(child))
        parts.append(child.tail or "")
    return "".join(parts)


def _broken(text: str, kind: BlockKind) -> Iterator[Kept]:
    """A line for each stretch between line breaks; a sentence that goes on behind one is put together again."""
    line: list[str] = []
    for piece in text.split("\x1e"):
        piece = " ".join(piece.split())
        if line and not (piece and piece[0].islower() and not _ENDS.search(line[-1][-_TAIL:])):
            yield Kept(" ".join(line), kind)
            line = []
        if piece:
            line.append(piece)
    if line:
        yield Kept(" ".join(line), kind)
