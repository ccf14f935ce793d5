"""Article text into what reportlab may safely print: escaped, in faces that have its characters."""

from __future__ import annotations

import re
import unicodedata
from itertools import groupby
from xml.sax.saxutils import escape

from reportlab.pdfbase.pdfmetrics import stringWidth

from sunto.export.pdf.fonts import FACES, PLACEHOLDER, coverage, face_for

_SPACES = dict.fromkeys((*range(0x2000, 0x200B), 0x205F, 0x3000, 0x1680), " ")
_ALIKE = {**_SPACES, 0x202F: "\xa0", 0x2007: "\xa0", 0x2011: "-", 0x2028: " ", 0x2029: " ", 0x00AD: ""}
"""Characters that fonts often lack, and what prints the same; a soft hyphen in mid-line would print as a hyphen."""

_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RIGHT_TO_LEFT_RUN = re.compile(f"[{_RIGHT_TO_LEFT}](?:[{_RIGHT_TO_LEFT}\\d .,:;'-]*[{_RIGHT_TO_LEFT}])?")
_SHORT_RUN = 40


class Typesetter:
    """Sets the text of one document and remembers what could not be printed (`unprintable`, in order of appearance)."""

    def __init__(self) -> None:
        for face in FACES:  # make them known to reportlab
            coverage(face)
        self.unprintable: dict[str, None] = {}

    def markup(self, text: str, face: str) -> str:
        """Markup for a Paragraph in this face: nothing in the text can act as markup; other faces are called in where this one has gaps."""
        return "".join(
            escape(run) if own == face else f'<font name="{escape(own)}">{escape(run)}</font>' for own, run in self.runs(text, face)
        )

    def runs(self, text: str, face: str) -> list[tuple[str, str]]:
        """The text in stretches, each with the face that prints it."""
        text = clean(text)
        if coverage(face).issuperset(text):
            return [(face, text)]
        faces = [(face_for(character, face), character) for character in text]
        for own, character in faces:
            if own is None:
                self.unprintable.setdefault(character)
        printed = ((own or face, character if own else PLACEHOLDER) for own, character in faces)
        return [(own, "".join(character for _, character in run)) for own, run in groupby(printed, key=lambda pair: pair[0])]

    def fitted(self, text: str, face: str, size: float, width: float) -> list[tuple[str, str]]:
        """The text's runs, ended by "…" where they would grow wider than `width` points."""
        text = clean(text[:500])
        runs = self.runs(text, face)
        while len(text) > 1 and sum(stringWidth(run, own, size) for own, run in runs) > width:
            text = text[: min(len(text) - 2, int(len(text) * 0.95))].rstrip(" …") + "…"
            runs = self.runs(text, face)
        return runs


def clean(text: str) -> str:
    """The text without what has no shape of its own (controls, marks of direction), composed, on one line, in the order of printing."""
    text = " ".join(unicodedata.normalize("NFC", text).translate(_ALIKE).split(" "))
    text = "".join(character for character in text.replace("\t", " ").replace("\n", " ") if _has_shape(character))
    return _RIGHT_TO_LEFT_RUN.sub(_reversed, text)


def _has_shape(character: str) -> bool:
    if character < "\x7f":
        return character >= " "
    return unicodedata.category(character) not in ("Cc", "Cf") and not 0xFE00 <= ord(character) <= 0xFE0F  # variation selectors


def _reversed(match: re.Match[str]) -> str:
    """Names in Hebrew or Arabic letters inside other text, in the order in which they stand on the line (letters are not joined).

    A run too long for a line keeps the order of its words, so that its lines stay in order.
    """
    run = match.group()
    if len(run) > _SHORT_RUN:
        return " ".join(_turned(word) for word in run.split(" "))
    return _turned(run)


def _turned(run: str) -> str:
    return re.sub(r"\d+", lambda digits: digits.group()[::-1], run[::-1])
