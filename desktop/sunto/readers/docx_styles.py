"""The styles of a Word document."""

from __future__ import annotations

from collections.abc import Mapping

from sunto.readers.styles import Style, StyleSheet

_OFF = frozenset({"0", "false", "off"})
BODY_LEVEL = 9
"""The outline level of text that is no heading; headings have 0 to 8."""


def is_on(attributes: Mapping[str, str]) -> bool:
    """Whether a switch such as w:vanish is on: it is where it stands, unless its value says no."""
    return attributes.get("w:val", "1").lower() not in _OFF


def heading_level(attributes: Mapping[str, str]) -> int | None:
    """The level of a heading as w:outlineLvl tells it, counted from 1; None for text."""
    value = attributes.get("w:val", "")
    return int(value) + 1 if value.isascii() and value.isdigit() and int(value[:3]) < BODY_LEVEL else None


class Styles:
    """Hears word/styles.xml."""

    def __init__(self) -> None:
        self.sheet = StyleSheet()
        self._style: Style | None = None
        self._identifier = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element of the part begins."""
        if name == "w:style":
            self._style = Style()
            self._identifier = attributes.get("w:styleId", "")
        style = self._style
        if style is None:
            return
        value = attributes.get("w:val", "")
        if name == "w:name":
            style.name = value
            style.hidden = value == "Placeholder Text"  # what forms say where nothing has been filled in
        elif name == "w:basedOn":
            style.parent = value
        elif name == "w:outlineLvl":
            style.outline = heading_level(attributes)
        elif name == "w:numId":
            style.listed = value != "0"
        elif name == "w:vanish":
            style.hidden = is_on(attributes)

    def end(self, name: str) -> None:
        """An element ends."""
        if name == "w:style" and self._style is not None:
            self.sheet.add(self._identifier, self._style)
            self._style = None

    def data(self, text: str) -> None:
        """Styles have no text."""
