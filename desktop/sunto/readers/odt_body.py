"""What the elements of an OpenDocument text say: styles, properties, paragraphs, notes, tables."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sunto.core.article import BlockKind
from sunto.readers.properties import MOST_PIECES, Properties
from sunto.readers.story import Story
from sunto.readers.styles import PLAIN, Role, Style, StyleSheet

_SKIPPED = frozenset(
    {
        "text:tracked-changes", "text:note-citation", "text:ruby-text", "office:binary-data", "office:scripts",
        "office:forms", "office:font-face-decls", "svg:title", "svg:desc", "draw:object", "text:script", "text:sequence-decls",
        "text:user-field-decls", "text:variable-decls", "office:settings", "dc:creator", "dc:date", "meta:creator-initials",
        "meta:date-string",
    }
)  # fmt: skip
"""What is not shown: deleted text, marks of notes, pictures, what stands beside pictures for those who cannot see them."""

_PARAGRAPHS = frozenset({"text:p", "text:h"})
_NOTES = frozenset({"text:note-body", "office:annotation"})
_INDEXES = frozenset({"text:table-of-content", "text:illustration-index", "text:table-index", "text:alphabetical-index", "text:user-index"})
_HEADS = frozenset({"style:header", "style:header-left", "style:header-first", "loext:header-first"})
_FEET = frozenset({"style:footer", "style:footer-left", "style:footer-first", "loext:footer-first"})
_ASIDES = _NOTES | _INDEXES | _HEADS | _FEET
_PROPERTIES = {
    "dc:title": "title", "meta:initial-creator": "creator", "meta:creation-date": "created", "dc:language": "language",
}  # fmt: skip
_AROUND = frozenset(
    {
        "text:note", "text:note-body", "office:annotation", "draw:frame", "draw:text-box", "draw:custom-shape", "draw:g", "draw:a",
        "table:table", "table:table-row", "table:table-cell", "text:list", "text:list-item", "text:list-header",
    }
)  # fmt: skip
"""What may hang in a paragraph and has no text of its own but in the paragraphs inside it: white space there only indents the tags."""

_MOST_SPACES = 1_000
_LISTED = Role(BlockKind.LIST_ITEM)


class Body:
    """Hears the parts of a document one after the other, or all of them in one file."""

    def __init__(self, story: Story, properties: Properties) -> None:
        self._story = story
        self._properties = properties
        self._sheet = StyleSheet()
        self._style: tuple[str, Style] | None = None
        self._starts: dict[str, Callable[[Mapping[str, str]], None]] = {
            "text:p": self._open_paragraph,
            "text:h": self._open_heading,
            "text:s": lambda attributes: self._story.add(" " * min(_count(attributes.get("text:c"), 1), _MOST_SPACES)),
            "text:tab": lambda _: self._story.add(" "),
            "text:line-break": lambda _: self._story.add("\n"),
            "text:span": lambda attributes: self._hide(self._sheet.hidden(attributes.get("text:style-name"))),
            "text:section": lambda attributes: self._hide(attributes.get("text:display") == "none"),
            "text:hidden-text": lambda attributes: self._hide(attributes.get("text:is-hidden") != "false"),
            "text:list-item": lambda _: self._lists.append(True),
            "text:list-header": lambda _: self._lists.append(False),
            "table:table-row": lambda _: self._story.open_row(),
            "table:table-cell": lambda _: self._story.open_cell(),
            "style:style": self._open_style,
            "style:default-style": self._open_style,
            "style:text-properties": self._style_text,
        }
        self.reset()

    def reset(self) -> None:
        """Forget what is open: the part broke off."""
        self._skipped = 0
        self._paragraphs: list[Role] = []
        self._in_text: list[bool] = [False]
        self._lists: list[bool] = []
        self._outer: list[list[bool]] = []
        self._property: list[str] | None = None

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        if self._skipped:
            self._skipped += 1
        elif name in _PROPERTIES and not self._paragraphs and not self._outer:
            self._property = []
        elif name in _SKIPPED:
            self._skipped = 1
        else:
            if name in _AROUND:
                self._in_text.append(False)
            self._open(name, attributes)

    def _open(self, name: str, attributes: Mapping[str, str]) -> None:
        if name in _ASIDES:
            self._story.open_note()
            self._outer.append(self._lists)
            self._lists = []
        elif (act := self._starts.get(name)) is not None:
            act(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        if name in _AROUND or name in _PARAGRAPHS:
            self._in_text.pop()
        if name in _PARAGRAPHS:
            self._story.close_paragraph(self._paragraphs.pop())
        elif name == "text:list-item" or name == "text:list-header":
            self._lists.pop()
        elif name == "table:table-cell":
            self._story.close_cell()
        elif name == "table:table-row":
            self._story.close_row()
        elif name in _ASIDES:
            self._lists = self._outer.pop()
            self._story.close_note(first=name in _HEADS)
        elif name == "style:style" or name == "style:default-style":
            self._close_style()
        elif name in _PROPERTIES and self._property is not None:
            setattr(self._properties, _PROPERTIES[name], "".join(self._property))
            self._property = None

    def data(self, text: str) -> None:
        """Characters; white space between tags counts as one space, line breaks have a tag of their own."""
        if self._skipped:
            return
        if self._property is not None:
            if len(self._property) < MOST_PIECES:
                self._property.append(text)
        elif self._in_text[-1]:
            self._story.add(text.replace("\n", " "))

    def _hide(self, hidden: bool) -> None:
        if hidden:
            self._skipped = 1

    def _open_paragraph(self, attributes: Mapping[str, str]) -> None:
        style = attributes.get("text:style-name")
        role = self._sheet.role(style)
        listed = role is PLAIN and bool(self._lists) and self._lists[-1]
        self._begin(_LISTED if listed else role, style)

    def _open_heading(self, attributes: Mapping[str, str]) -> None:
        style = attributes.get("text:style-name")
        role = self._sheet.role(style)
        self._begin(role if role.level == 0 else Role(level=_count(attributes.get("text:outline-level"), 1)), style)

    def _begin(self, role: Role, style: str | None) -> None:
        if self._sheet.hidden(style):
            self._skipped = 1
        else:
            self._paragraphs.append(role)
            self._in_text.append(True)
            self._story.open_paragraph()

    def _open_style(self, attributes: Mapping[str, str]) -> None:
        name = attributes.get("style:name", "")
        level = attributes.get("style:default-outline-level")
        self._style = (
            name,
            Style(
                name=attributes.get("style:display-name", name),
                parent=attributes.get("style:parent-style-name"),
                outline=_count(level, 1) if level else None,
                listed=bool(attributes.get("style:list-style-name")) and not level,
            ),
        )

    def _style_text(self, attributes: Mapping[str, str]) -> None:
        if self._style is not None:
            self._style[1].hidden = attributes.get("text:display") == "none"

    def _close_style(self) -> None:
        if self._style is not None:
            self._sheet.add(*self._style)
            self._style = None


def _count(value: str | None, default: int) -> int:
    """The number in an attribute, from 1 to a million."""
    return max(1, int(value[:6])) if value and value.isascii() and value.isdigit() else default
