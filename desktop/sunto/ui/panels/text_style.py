"""How each kind of paragraph is set."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtGui import QFont, QTextBlockFormat, QTextCharFormat

from sunto.core.article import BlockKind
from sunto.ui.look import Look
from sunto.ui.panels.text_plan import Paragraph

_LEADING = 118.0
"""Line height in percent of the face's own."""


@dataclass(frozen=True)
class Style:
    """`larger` in points than the text of lists, `above` and `below` in pixels, `indent` in pixels."""

    larger: float = 0.8
    bold: bool = False
    italic: bool = False
    sans: bool = False
    ink: str = "ink"
    above: int = 0
    below: int = 11
    indent: int = 0
    leading: float = _LEADING


_STYLES: dict[BlockKind, Style] = {
    BlockKind.KICKER: Style(-1.4, sans=True, bold=True, ink="accent", above=2, below=2),
    BlockKind.HEADLINE: Style(8.0, bold=True, below=12, leading=104.0),
    BlockKind.STANDFIRST: Style(2.4, ink="soft", below=14, leading=114.0),
    BlockKind.BYLINE: Style(-0.8, sans=True, ink="soft", below=12),
    BlockKind.DATELINE: Style(ink="soft"),
    BlockKind.SUBHEAD: Style(2.6, bold=True, above=12, below=5, leading=106.0),
    BlockKind.PARAGRAPH: Style(),
    BlockKind.QUOTATION: Style(italic=True, indent=24),
    BlockKind.LIST_ITEM: Style(indent=18, below=5),
    BlockKind.CAPTION: Style(-0.8, sans=True, ink="soft"),
    BlockKind.BOILERPLATE: Style(-0.4, ink="soft", below=8),
}


def block_format(paragraph: Paragraph, look: Look, first: bool) -> QTextBlockFormat:
    """The spaces around the paragraph and between its lines."""
    style = _STYLES[paragraph.kind]
    form = QTextBlockFormat()
    form.setTopMargin(0 if first or paragraph.continued else style.above)
    form.setBottomMargin(style.below)
    form.setLeftMargin(style.indent)
    form.setLineHeight(style.leading, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if paragraph.kind in (BlockKind.HEADLINE, BlockKind.SUBHEAD):
        form.setHeadingLevel(1 if paragraph.kind is BlockKind.HEADLINE else 2)
    return form


def char_format(kind: BlockKind, look: Look) -> QTextCharFormat:
    """The font and ink of a run of this kind."""
    style = _STYLES[kind]
    weight = QFont.Weight.DemiBold if style.bold else QFont.Weight.Normal
    font = look.sans(style.larger + 0.7, weight) if style.sans else look.serif(style.larger, weight)
    font.setItalic(style.italic)
    form = QTextCharFormat()
    form.setFont(font)
    form.setForeground(look.colour(style.ink))
    return form
