"""The words on a page of a PDF: what they say, where they stand, how large and how heavy they are."""

from __future__ import annotations

import ctypes
import math
import re
from collections import Counter
from dataclasses import dataclass

import pypdfium2.raw as pdfium

_WORD = re.compile("[^\\s\u0002\ufffe\u00ad]+[\u0002\ufffe\u00ad]?")
_HYPHENS = "\u0002\ufffe\u00ad"
"""What pdfium puts for a hyphen at the end of a line, and the soft hyphen."""

_LIGATURES = str.maketrans(
    {"\ufb00": "ff", "\ufb01": "fi", "\ufb02": "fl", "\ufb03": "ffi", "\ufb04": "ffl", "\ufb05": "st", "\ufb06": "st"}
)
_HEAVY = re.compile(r"bold|black|heavy|semi|demi", re.IGNORECASE)
_FORCED_BOLD = 1 << 18
_NAME_BYTES = 128


@dataclass(slots=True)
class Word:
    """A word as it was drawn: from `left` to `right`, on the line `base` counted from the page's bottom, in points."""

    text: str
    left: float
    right: float
    base: float
    size: float
    bold: bool


def words_of(page: pdfium.FPDF_TEXTPAGE) -> list[Word]:
    """The words of the page in the order in which they were drawn, the page turned so that most of them are upright.

    A word drawn twice at one place, to make it look heavier or to give it a shadow, is one.
    """
    found = _Drawn(page).words()
    turns = Counter[int]()
    for turn, word in found:
        turns[turn] += len(word.text)
    upright = max(turns, key=lambda turn: turns[turn], default=0)
    words = {(word.text, round(word.left), round(word.base)): word for turn, word in reversed(found) if turn == upright}
    return list(reversed(words.values()))


class _Drawn:
    """A page's characters, asked of pdfium one word at a time: each question costs a call into C."""

    def __init__(self, page: pdfium.FPDF_TEXTPAGE) -> None:
        self._page = page
        self._x, self._y = ctypes.c_double(), ctypes.c_double()
        self._at = ctypes.byref(self._x), ctypes.byref(self._y)
        self._box, self._matrix = pdfium.FS_RECTF(), pdfium.FS_MATRIX()
        self._box_at, self._matrix_at = ctypes.byref(self._box), ctypes.byref(self._matrix)
        self._name, self._flags = ctypes.create_string_buffer(_NAME_BYTES), ctypes.c_int()
        self._flags_at = ctypes.byref(self._flags)

    def words(self) -> list[tuple[int, Word]]:
        """Each word with the number of quarter turns it stands at; words at other angles are decoration and left out."""
        found: list[tuple[int, Word]] = []
        for match in _WORD.finditer(self._text()):
            self._add(found, match[0], match.start(), match.end())
        return found

    def _text(self) -> str:
        count = pdfium.FPDFText_CountChars(self._page)
        if count <= 0:
            return ""
        buffer = (ctypes.c_ushort * (count + 1))()
        written = pdfium.FPDFText_GetText(self._page, 0, count, buffer)
        text = bytes(buffer)[: max(0, written - 1) * 2].decode("utf-16-le", "replace")
        if len(text) == count:
            return text
        # Characters without a meaning are left out there, so places would no longer tell which character is meant.
        codes = (pdfium.FPDFText_GetUnicode(self._page, place) for place in range(count))
        return "".join(chr(code) if 0 < code < 0x110000 and not 0xD800 <= code < 0xE000 else "\ufffd" for code in codes)

    def _add(self, found: list[tuple[int, Word]], text: str, start: int, end: int) -> None:
        if not pdfium.FPDFText_GetCharOrigin(self._page, start, *self._at):
            return
        left, base = self._x.value, self._y.value
        pdfium.FPDFText_GetMatrix(self._page, start, self._matrix_at)
        turned = math.atan2(self._matrix.b, self._matrix.a) / (math.pi / 2)
        turn = round(turned)
        size = pdfium.FPDFText_GetFontSize(self._page, start) * (math.hypot(self._matrix.c, self._matrix.d) or 1.0)
        if abs(turned - turn) > 0.06 or not (math.isfinite(left + base + size) and 0.5 < size < 2000):
            return
        pdfium.FPDFText_GetCharOrigin(self._page, end - 1, *self._at)
        if abs(self._turned(self._x.value, self._y.value, turn)[1] - self._turned(left, base, turn)[1]) > 0.6 * size and end - start > 1:
            middle = (start + end) // 2  # a line ended inside, without a space
            self._add(found, text[: middle - start], start, middle)
            self._add(found, text[middle - start :], middle, end)
            return
        pdfium.FPDFText_GetLooseCharBox(self._page, end - 1, self._box_at)
        if not math.isfinite(self._box.left + self._box.right + self._box.top + self._box.bottom):
            return
        corners = (self._turned(self._box.left, self._box.bottom, turn), self._turned(self._box.right, self._box.top, turn))
        left, base = self._turned(left, base, turn)
        right = max(left, *(x for x, _ in corners))
        text = text.translate(_LIGATURES)
        if text[-1] in _HYPHENS:
            text = text[:-1] + "\u00ad"
        found.append((turn % 4, Word(text, left, right, base, size, self._bold(start))))

    @staticmethod
    def _turned(x: float, y: float, turn: int) -> tuple[float, float]:
        """The point on a page turned back by so many quarters."""
        for _ in range(turn % 4):
            x, y = y, -x
        return x, y

    def _bold(self, place: int) -> bool:
        length = pdfium.FPDFText_GetFontInfo(self._page, place, self._name, _NAME_BYTES, self._flags_at)
        name = self._name.value.decode("utf-8", "replace") if 0 < length <= _NAME_BYTES else ""
        return _HEAVY.search(name) is not None or bool(self._flags.value & _FORCED_BOLD)
