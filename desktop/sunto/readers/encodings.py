"""Which encoding bytes are in: marks at their start, then UTF-8, UTF-16, and the plausible one of the old Western encodings."""

from __future__ import annotations

import codecs
import re

from sunto.core.errors import NotTextError, TooLargeError
from sunto.core.limits import ReadingLimits
from sunto.readers.plausibility import plausibility

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_SIGNATURES = (
    b"%PDF-", b"PK\x03\x04", b"PK\x05\x06", b"\x89PNG", b"GIF8", b"\xff\xd8\xff", b"\x1f\x8b", b"7z\xbc\xaf", b"Rar!", b"BZh",
    b"\x7fELF", b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"II*\x00", b"MM\x00*", b"RIFF", b"ID3", b"OggS",
)  # fmt: skip
"""How files of other kinds begin, whatever they are called."""

_WESTERN = ("cp1252", "mac_roman", "iso8859_15")
_SAMPLE = 64 * 1024
_CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1f\x7f]")
_HIGH = re.compile(rb"[\x80-\xff]")
_TELLING = 60
_MANY_HIGH = 0.25
"""Share of bytes beyond ASCII that no language in Latin letters reaches, in texts of more than a few words."""


def decoded(data: bytes, path: str, limits: ReadingLimits) -> str:
    """The text of the file within the limits. Raises NotTextError or TooLargeError."""
    try:
        text = decode(data)
    except ValueError as error:
        raise NotTextError(path, str(error)) from error
    if len(text) > limits.characters:
        raise TooLargeError(path, f"{len(text)} characters, at most {limits.characters}")
    return text


def decode(data: bytes) -> str:
    """The text in the bytes, without a byte order mark. Raises ValueError when they are no text."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _checked(data[len(mark) :].decode(encoding, "replace" if encoding == "utf-8" else "strict"))
    if data.startswith(_SIGNATURES):
        raise ValueError(f"begins with {data[:4]!r}")
    wide = _utf16(data)
    if wide is not None:
        return _checked(data.decode(wide))
    try:
        return _checked(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _checked(_almost_utf8(data) or data.decode(_legacy(data), "replace"))


def _utf16(data: bytes) -> str | None:
    """UTF-16 without a mark shows by the zero byte beside nearly every letter and space."""
    sample = data[: _SAMPLE & ~1]
    half = len(sample) // 2
    if half < 1 or len(data) % 2:
        return None
    even, odd = sample[0::2].count(0) / half, sample[1::2].count(0) / half
    if odd > 0.5 and even < 0.05:
        return "utf-16-le"
    return "utf-16-be" if even > 0.5 and odd < 0.05 else None


def _almost_utf8(data: bytes) -> str | None:
    """UTF-8 that lost a byte, at its end or under way: nearly all of its longer characters are whole."""
    text = data.decode("utf-8", "replace")
    broken = text.count("\ufffd")
    whole = sum(1 for _ in re.finditer("[\x80-\ufffc\U00010000-\U0010ffff]", text))
    return text if whole > 2 and broken <= max(1, whole // 50) else None


def _legacy(data: bytes) -> str:
    """The encoding of bytes that are no UTF. Raises ValueError when none fits."""
    sample = data[:_SAMPLE] if _HIGH.search(data, 0, _SAMPLE) else _around_first(data)
    crowded = len(sample) >= _TELLING and len(_HIGH.findall(sample)) > _MANY_HIGH * len(sample)
    if not crowded:
        scores = {encoding: plausibility(sample.decode(encoding, "replace")) for encoding in _WESTERN}
        best = max(_WESTERN, key=lambda encoding: scores[encoding])
        if scores[best] > 0 or len(sample) < _TELLING:
            return best
    from charset_normalizer import from_bytes  # late: seldom needed, and slow to load

    guess = from_bytes(sample).best()
    if guess is not None:
        return guess.encoding
    if crowded:
        raise ValueError("no encoding fits")
    return best


def _around_first(data: bytes) -> bytes:
    """A sample around the first byte beyond ASCII."""
    found = _HIGH.search(data)
    start = max(0, found.start() - 64) if found else 0
    return data[start : start + _SAMPLE]


def _checked(text: str) -> str:
    """The text itself; text full of control characters is no text."""
    if "\x00" in text:
        raise ValueError("holds NUL characters")
    controls = len(_CONTROLS.findall(text))
    if controls > max(3, len(text) // 100):
        raise ValueError(f"holds {controls} control characters")
    return text
