"""The text of a Word document's part: its body, a note, the head of its pages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from sunto.core.article import BlockKind
from sunto.readers.docx_styles import heading_level, is_on
from sunto.readers.story import Story
from sunto.readers.styles import PLAIN, Role, StyleSheet

_SKIPPED = frozenset(
    {
        "w:del", "w:moveFrom", "mc:Fallback", "w:instrText", "w:delText", "w:delInstrText", "w:rt", "w:pPrChange", "w:rPrChange",
        "w:sectPr", "w:sectPrChange", "w:tblPr", "w:tblGrid", "w:trPrChange", "w:tcPrChange", "w:sdtPr", "w:numberingChange",
    }
)  # fmt: skip
"""What was deleted or moved away, what stands there for programs that know less, what fields are made of, and how things were before."""

_SIGNS = {
    "w:tab": " ", "w:ptab": " ", "w:br": "\n", "w:cr": "\n", "w:noBreakHyphen": "-", "w:softHyphen": "\u00ad",
}  # fmt: skip
_LISTED = Role(BlockKind.LIST_ITEM)


@dataclass(slots=True)
class _Paragraph:
    """What a paragraph says of itself."""

    style: str | None = None
    level: int | None = None
    text_level: bool = False
    listed: bool | None = None
    joined: bool = False


class Body:
    """Hears a part with text, and tells it to the story."""

    def __init__(self, story: Story, sheet: StyleSheet) -> None:
        self._story = story
        self._sheet = sheet
        self._skipped = 0
        self._paragraphs: list[_Paragraph] = []
        self._runs: list[bool] = []
        self._fields: list[bool] = []
        self._codes = 0
        self._properties = False
        self._text = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element of the part begins."""
        if self._skipped:
            self._skipped += 1
        elif name == "w:t" or name == "m:t":
            self._text = True
        elif self._properties:
            self._property(name, attributes)
        elif name in _SKIPPED:
            self._skipped = 1
        elif name in _SIGNS:
            self._add(_SIGNS[name])
        elif name == "w:r":
            self._runs.append(False)
        elif name == "w:vanish" and self._runs:
            self._runs[-1] = is_on(attributes)
        elif name == "w:rStyle" and self._runs:
            self._runs[-1] = self._runs[-1] or self._sheet.hidden(attributes.get("w:val"))
        elif name == "w:fldChar":
            self._field(attributes.get("w:fldCharType"))
        else:
            self._open(name)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
        elif name == "w:t" or name == "m:t":
            self._text = False
        elif name == "w:pPr":
            self._properties = False
        elif name == "w:r" and self._runs:
            self._runs.pop()
        elif name == "w:p":
            self._fields.clear()  # a field's code does not go beyond its paragraph
            self._codes = 0
            paragraph = self._paragraphs.pop()
            self._story.close_paragraph(self._role(paragraph), paragraph.joined)
        elif name == "w:tc":
            self._story.close_cell()
        elif name == "w:tr":
            self._story.close_row()

    def data(self, text: str) -> None:
        """Characters: the text itself stands in w:t only."""
        if self._text and not self._skipped:
            self._add(text)

    def _open(self, name: str) -> None:
        if name == "w:p":
            self._paragraphs.append(_Paragraph())
            self._story.open_paragraph()
        elif name == "w:pPr":
            self._properties = bool(self._paragraphs)
        elif name == "w:tr":
            self._story.open_row()
        elif name == "w:tc":
            self._story.open_cell()

    def _property(self, name: str, attributes: Mapping[str, str]) -> None:
        paragraph = self._paragraphs[-1]
        if name in ("w:del", "w:moveFrom"):
            paragraph.joined = True
        elif name == "w:pStyle":
            paragraph.style = attributes.get("w:val")
        elif name == "w:outlineLvl":
            paragraph.level = heading_level(attributes)
            paragraph.text_level = paragraph.level is None
        elif name == "w:numId":
            paragraph.listed = attributes.get("w:val") != "0"
        elif name in _SKIPPED:
            self._skipped = 1

    def _field(self, kind: str | None) -> None:
        """A field has a code, which is not shown, and then its result; either may hold fields."""
        if kind == "begin":
            self._fields.append(True)
            self._codes += 1
        elif kind == "separate" and self._fields:
            self._codes -= self._fields[-1]
            self._fields[-1] = False
        elif kind == "end" and self._fields:
            self._codes -= self._fields.pop()

    def _add(self, text: str) -> None:
        if not (self._runs and self._runs[-1]) and not self._codes and not (self._paragraphs and self._hidden()):
            self._story.add(text)

    def _hidden(self) -> bool:
        return self._sheet.hidden(self._paragraphs[-1].style)

    def _role(self, paragraph: _Paragraph) -> Role:
        role = self._sheet.role(paragraph.style)
        if role is not PLAIN and (role.kind is not BlockKind.LIST_ITEM or paragraph.listed is not False):
            return PLAIN if role.level and paragraph.text_level else role
        if paragraph.level is not None:
            return Role(level=paragraph.level)
        return _LISTED if paragraph.listed else PLAIN
