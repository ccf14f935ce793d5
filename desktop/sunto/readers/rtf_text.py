"""The bytes of rich text as characters: each font has its own old encoding, and Unicode stands beside a replacement for old programs."""

from __future__ import annotations

import codecs

_CHARSETS = {
    77: "mac_roman", 128: "cp932", 129: "cp949", 130: "johab", 134: "gb18030", 136: "cp950", 161: "cp1253", 162: "cp1254",
    163: "cp1258", 177: "cp1255", 178: "cp1256", 186: "cp1257", 204: "cp1251", 222: "cp874", 238: "cp1250",
}  # fmt: skip
"""The encoding of a font by its \\fcharset; others are in that of the document."""

_PAGES = {10000: "mac_roman", 65001: "utf-8", 936: "gb18030"}
WESTERN = "cp1252"


def of_charset(number: int | None) -> str | None:
    """The encoding that a font's charset means; None for the document's own."""
    return _CHARSETS.get(number) if number is not None else None


def of_code_page(number: int | None) -> str:
    """The encoding of a code page, the Western one where nobody knows it."""
    name = _PAGES.get(number or 0, f"cp{number}")
    try:
        return codecs.lookup(name).name
    except LookupError:
        return WESTERN


class Decoder:
    """Collects bytes and Unicode numbers, gives characters. Bytes wait until it is known that no more follow: two may be one character."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._half: int | None = None
        self._replaced = 0

    @property
    def waits(self) -> bool:
        """Whether there are bytes that have not been given as characters."""
        return bool(self._bytes)

    def take(self, data: bytes) -> None:
        """Bytes of text; those that only replace a Unicode character are dropped."""
        if self._replaced:
            dropped = min(self._replaced, len(data))
            self._replaced -= dropped
            data = data[dropped:]
        self._bytes += data

    def replaces(self) -> bool:
        """Whether a control word or sign that comes now only stands for a Unicode character before it."""
        if self._replaced:
            self._replaced -= 1
            return True
        return False

    def settle(self) -> None:
        """A group begins or ends: no replacement goes beyond it."""
        self._replaced = 0

    def unicode(self, number: int, replaced: int) -> str:
        """The character of this number (UTF-16, negative above 32767); `replaced` characters after it stand for the same."""
        self._replaced = replaced
        unit = number & 0xFFFF
        high, self._half = self._half, None
        if 0xD800 <= unit < 0xDC00:
            self._half = unit
            return ""
        if 0xDC00 <= unit < 0xE000:
            return chr(0x10000 + ((high - 0xD800) << 10) + unit - 0xDC00) if high is not None else "\ufffd"
        return chr(unit)

    def flush(self, encoding: str) -> str:
        """The characters of the bytes so far."""
        text = self._bytes.decode(encoding, "replace")
        self._bytes.clear()
        return text
