"""The printed page: two columns under a headline, a running head and a page number on each page, words divided at line ends."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any
from xml.sax.saxutils import escape

from reportlab import rl_config
from reportlab.lib.enums import TA_JUSTIFY
from reportlab.lib.pagesizes import A5
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import BaseDocTemplate, Frame, FrameBreak, NextPageTemplate, PageTemplate, Paragraph

from samples.manuscript import Manuscript
from sunto.core.article import BlockKind

_MARGIN, _GAP, _HEAD = 36, 14, 150
_PLACE = re.compile(r"(?<=[aeiou])(?=[bcdfglmnprstvz][aeiou])")
"""Where a word may be divided, roughly."""

_BODY = ParagraphStyle(
    "body", fontName="Times-Roman", fontSize=9.5, leading=12, alignment=TA_JUSTIFY, embeddedHyphenation=1, firstLineIndent=9
)
_STYLES = {
    BlockKind.KICKER: ParagraphStyle("kicker", fontName="Helvetica-Bold", fontSize=9, leading=12),
    BlockKind.HEADLINE: ParagraphStyle("headline", fontName="Times-Bold", fontSize=18, leading=21, spaceAfter=5),
    BlockKind.STANDFIRST: ParagraphStyle("standfirst", fontName="Times-Italic", fontSize=12, leading=15, spaceAfter=5),
    BlockKind.BYLINE: ParagraphStyle("byline", fontName="Helvetica", fontSize=9, leading=12),
    BlockKind.SUBHEAD: ParagraphStyle("subhead", fontName="Times-Bold", fontSize=12, leading=14, spaceBefore=8, spaceAfter=3),
    BlockKind.LIST_ITEM: ParagraphStyle("item", parent=_BODY, leftIndent=12, bulletIndent=3, firstLineIndent=0, alignment=0),
}
_ABOVE = (BlockKind.KICKER, BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.BYLINE)


def pdf(manuscript: Manuscript, times: int = 1) -> bytes:
    """The page; with `times` the article's body over and over, for a document of many pages."""
    with _set(manuscript.moment):
        return _typeset(manuscript, times)


@contextmanager
def _set(moment: datetime) -> Iterator[None]:
    """What reportlab looks up beside its arguments: when a document is made, and whether streams are bytes as in most PDFs there are."""
    before = os.environ.get("SOURCE_DATE_EPOCH"), rl_config.useA85
    os.environ["SOURCE_DATE_EPOCH"], rl_config.useA85 = str(int(moment.timestamp())), 0
    try:
        yield
    finally:
        os.environ.pop("SOURCE_DATE_EPOCH")
        if before[0] is not None:
            os.environ["SOURCE_DATE_EPOCH"] = before[0]
        rl_config.useA85 = before[1]


def _typeset(manuscript: Manuscript, times: int) -> bytes:
    made = io.BytesIO()
    document = BaseDocTemplate(
        made, pagesize=A5, title=manuscript.headline, author=manuscript.author, lang=manuscript.language, invariant=1, pageCompression=1
    )
    width, height = A5
    column = (width - 2 * _MARGIN - _GAP) / 2
    low, high = _MARGIN + 16, height - _MARGIN - 24
    columns = [Frame(_MARGIN + place * (column + _GAP), low, column, high - low, 0, 0, 0, 0) for place in (0, 1)]
    under = [Frame(_MARGIN + place * (column + _GAP), low, column, high - low - _HEAD, 0, 0, 0, 0) for place in (0, 1)]
    head = Frame(_MARGIN, high - _HEAD, width - 2 * _MARGIN, _HEAD, 0, 0, 0, 0)

    def furniture(canvas: Any, _: Any) -> None:
        canvas.setFont("Helvetica", 8)
        canvas.drawString(_MARGIN, height - _MARGIN, manuscript.publication)
        canvas.drawRightString(width - _MARGIN, height - _MARGIN, manuscript.date)
        canvas.drawCentredString(width / 2, _MARGIN - 8, str(canvas.getPageNumber()))

    document.addPageTemplates([PageTemplate("first", [head, *under], onPage=furniture), PageTemplate("later", columns, onPage=furniture)])
    top = [_flowable(kind, words) for kind, words in manuscript.lines if kind in _ABOVE]
    text = [line for line in manuscript.lines if line[0] not in _ABOVE]
    document.build([*top, FrameBreak(), NextPageTemplate("later"), *(_flowable(kind, words) for _ in range(times) for kind, words in text)])
    return made.getvalue()


def _flowable(kind: BlockKind, words: str) -> Paragraph:
    if kind is BlockKind.LIST_ITEM:
        return Paragraph(escape(words), _STYLES[kind], bulletText="•")
    divided = re.sub(r"[a-zà-ù]{8,}", lambda word: _PLACE.sub("\u00ad", word[0]), words) if kind not in _STYLES else words
    return Paragraph(escape(divided), _STYLES.get(kind, _BODY))
