"""The look of the PDF: sizes in points, colours, paragraph styles."""

from __future__ import annotations

from reportlab.lib.colors import HexColor
from reportlab.lib.enums import TA_RIGHT
from reportlab.lib.pagesizes import A4, LETTER
from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import TableStyle

from sunto.export.options import Paper
from sunto.export.pdf.fonts import SANS, SANS_BOLD, SANS_ITALIC, SERIF, SERIF_BOLD

SIZES = {Paper.A4: A4, Paper.LETTER: LETTER}

LEFT, RIGHT, TOP, BOTTOM = 86, 68, 72, 70
"""Margins; numbers hang to the left of the text, in the margin."""

HANGING = 25
"""How far to the left of the text the hanging numbers begin."""

INK = HexColor("#1b1d20")
GREY = HexColor("#5c6167")
HAIRLINE = HexColor("#d5d8db")
ACCENT = HexColor("#8a2b1a")
CAUTION = HexColor("#8f5600")


def _style(name: str, face: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    return ParagraphStyle(
        name,
        **{"fontName": face, "fontSize": size, "leading": leading, "textColor": INK, "allowWidows": 0, "allowOrphans": 0, **more},
    )


def _hanging(name: str, face: str, size: float, leading: float, **more: object) -> ParagraphStyle:
    return _style(name, face, size, leading, bulletIndent=-HANGING, bulletFontName=SANS, bulletFontSize=8.5, bulletColor=GREY, **more)


KICKER = _style("kicker", SANS_BOLD, 9, 12, textColor=ACCENT, spaceAfter=5)
TITLE = _style("title", SERIF_BOLD, 22, 26, spaceAfter=8)
LONG_TITLE = _style("long-title", SERIF_BOLD, 14, 18, spaceAfter=8)
META = _style("meta", SANS, 9.5, 13.5, textColor=GREY)
HEADING = _style("heading", SANS_BOLD, 12.5, 16, textColor=ACCENT, spaceBefore=22, spaceAfter=7)
SUMMARY = _hanging("summary", SERIF, 11.5, 16.5, spaceAfter=6)
FACTS = _style("facts", SANS, 9.5, 14, spaceAfter=3)
SPEAKER = _style("speaker", SANS_BOLD, 11, 15, spaceBefore=9, spaceAfter=4)
QUOTE = _hanging("quote", SERIF, 10.5, 15, spaceAfter=7)
CELL = _style("cell", SANS, 9.5, 12.5)
NAME_CELL = _style("name-cell", SANS_BOLD, 9.5, 12.5)
HEAD_CELL = _style("head-cell", SANS_BOLD, 8.5, 11, textColor=GREY)
HEAD_COUNT = _style("head-count", SANS_BOLD, 8.5, 11, textColor=GREY, alignment=TA_RIGHT)
EMPTY = _style("empty", SANS_ITALIC, 10, 14, textColor=GREY)
NOTE = _style("note", SANS, 8.5, 12, textColor=GREY, spaceBefore=14)
TEXT = _hanging("text", SERIF, 10.5, 15, spaceAfter=5)
TEXT_HEAD = _style("text-head", SANS_BOLD, 10.5, 15, spaceBefore=8, spaceAfter=3)
TEXT_ASIDE = _style("text-aside", SANS, 9, 13, textColor=GREY, spaceAfter=5)
CONTENTS = _style("contents", SERIF, 11, 16, spaceAfter=5, rightIndent=30)

TABLE = TableStyle(
    [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("ALIGN", (-1, 0), (-1, -1), "RIGHT"),
        ("FONT", (0, 0), (-1, -1), SANS, 9.5, 12.5),
        ("TEXTCOLOR", (0, 1), (-1, -1), INK),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-2, -1), 10),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
        ("LINEBELOW", (0, 0), (-1, 0), 0.8, GREY),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, HAIRLINE),
    ]
)
COLUMNS = {"name": 0.27, "aliases": 0.22, "type": 0.17, "role": 0.27, "count": 0.07}
"""The columns of the entity table with their shares of the width; aliases and role stay away where no row has any."""

STRETCH = 20
"""What a page may gain at its top and foot to spare the reader a last page of a few lines."""

RUN_ON = 0.45
"""The share of a page that must be free for a further article to begin on it."""
