"""Web pages saved with all that belongs to them as one mail-like file: only the page itself is read."""

from __future__ import annotations

import binascii
import quopri
import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.message import Message
from email.parser import BytesHeaderParser

from sunto.core.article import Article
from sunto.core.errors import DamagedFileError, TooDeepError, TooLargeError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.pages.page import read_page

_PAGES = ("text/html", "application/xhtml+xml")
_BLANK = re.compile(rb"\r?\n[ \t]*\r?\n")
_LONGEST_HEAD = 256 * 1024
_ADDRESS = re.compile(r"https?://\S{1,2000}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Part:
    head: Message
    body: bytes


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article on the page. Raises DamagedFileError where no part is a page, TooLargeError or TooDeepError, and what web pages raise."""
    whole = _part(data)
    parts: list[_Part] = []
    for part in _parts(whole, path, limits.depth):
        parts.append(part)
        if len(parts) > limits.parts:
            raise TooLargeError(path, f"more than {limits.parts} parts")
    pages = [part for part in parts if part.head.get_content_type() in _PAGES]
    if not pages:
        raise DamagedFileError(path, f"{len(parts)} parts, no page")
    start = _identity(whole.head.get_param("start"))
    page = next((part for part in pages if start and _identity(part.head.get("Content-ID")) == start), pages[0])
    place = page.head.get("Content-Location") or whole.head.get("Snapshot-Content-Location") or whole.head.get("Content-Location")
    address = str(place).strip() if place else ""
    charset = page.head.get_param("charset")
    return read_page(
        _decoded(page), path, "mhtml", limits, charset if isinstance(charset, str) else None, address if _ADDRESS.match(address) else None
    )


def _part(data: bytes) -> _Part:
    data = data.lstrip(b"\xef\xbb\xbf\r\n")
    blank = _BLANK.search(data, 0, _LONGEST_HEAD)
    head = data[: blank.start()] if blank else data[:_LONGEST_HEAD]
    return _Part(BytesHeaderParser().parsebytes(head + b"\r\n\r\n"), data[blank.end() :] if blank else b"")


def _parts(part: _Part, path: str, depth: int) -> Iterator[_Part]:
    """The parts that hold something, in order, those of parts within parts too."""
    boundary = part.head.get_boundary() if part.head.get_content_maintype() == "multipart" else None
    if not boundary:
        yield part
        return
    if depth <= 0:
        raise TooDeepError(path, "parts nested in one another")
    mark = re.compile(rb"(?:^|\r?\n)--" + re.escape(boundary.encode("utf-8", "surrogateescape")) + rb"(--)?[ \t]*(?=\r?\n|$)")
    begun = None
    for found in mark.finditer(part.body):
        if begun is not None:
            yield from _parts(_part(part.body[begun : found.start()]), path, depth - 1)
        begun = found.end()
        if found[1]:
            return
    if begun is not None:  # the file ends before its last boundary
        yield from _parts(_part(part.body[begun:]), path, depth - 1)


def _decoded(part: _Part) -> bytes:
    """The part's bytes, as far as they can be decoded."""
    how = str(part.head.get("Content-Transfer-Encoding") or "").strip().lower()
    if how == "quoted-printable":
        return quopri.decodestring(part.body)
    if how != "base64":
        return part.body
    coded = re.sub(rb"[^A-Za-z0-9+/]", b"", part.body)
    try:
        return binascii.a2b_base64(coded[: len(coded) // 4 * 4] + (coded[len(coded) // 4 * 4 :] + b"===")[:4] * (len(coded) % 4 > 1))
    except binascii.Error:
        return b""


def _identity(value: object) -> str:
    return str(value).strip().strip("<>") if isinstance(value, str) else ""
