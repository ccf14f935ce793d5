"""A mail as the standard library parses it, within bounds: how many parts, how deep, how long its headers are."""

from __future__ import annotations

import codecs
import re
from datetime import date
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.parser import BytesParser
from email.policy import Compat32
from email.utils import parseaddr, parsedate_to_datetime

from sunto.core.errors import DamagedFileError, TooDeepError, TooLargeError
from sunto.core.limits import ReadingLimits
from sunto.readers.encodings import decode

_LONGEST_HEADER = 4_000
_MOST_HEADERS = 10_000
_BOUNDARY = re.compile(rb'boundary\s*=\s*(?:"([^"\r\n]{1,200})"|([^\s;"]{1,200}))', re.IGNORECASE)
_NESTED = re.compile(rb"^content-type\s*:\s*(?:multipart|message)/", re.IGNORECASE | re.MULTILINE)
_DEEPEST = 40
"""Messages and groups of parts in one another. A mail that was forwarded whole ten times has some thirty."""

_MOST_BOUNDARIES = 100
"""So many kinds of lines between parts are counted one by one."""

_NO_CHARSETS = frozenset({"unicode_escape", "raw_unicode_escape", "punycode", "idna", "undefined", "mbcs", "oem", "utf-7"})
_WESTERN = frozenset({"ascii", "iso8859-1"})


class _Policy(Compat32):
    """Headers as they are written, cut where they are longer than any that means something."""

    def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
        name, value = super().header_source_parse(sourcelines)
        return name, value[:_LONGEST_HEADER]


def parse(data: bytes, path: str, limits: ReadingLimits) -> Message:
    """The message in these bytes. Raises DamagedFileError, TooDeepError, or TooLargeError where it has more parts than `limits` says.

    Parsed without the newer header classes of the standard library: they take very long for headers that mean harm.
    """
    _check(data, path, limits)
    try:
        return BytesParser(policy=_Policy()).parsebytes(data)
    except RecursionError as error:
        raise TooDeepError(path, "messages in messages") from error
    except (MessageError, ValueError, LookupError, TypeError, IndexError) as error:
        raise DamagedFileError(path, f"{type(error).__name__}: {error}") from error


def _check(data: bytes, path: str, limits: ReadingLimits) -> None:
    head = data[: max(0, data.find(b"\n\n")) or len(data)]
    if head.count(b"\n") > _MOST_HEADERS and data.find(b"\r\n\r\n", 0, len(head)) < 0:
        raise TooLargeError(path, f"more than {_MOST_HEADERS} lines of headers")
    if sum(1 for _ in _NESTED.finditer(data)) > min(_DEEPEST, limits.depth):
        raise TooDeepError(path, f"more than {_DEEPEST} groups of parts")
    if data.count(b"\n--") <= limits.parts:
        return
    boundaries = {quoted or bare for quoted, bare in _BOUNDARY.findall(data)}
    if len(boundaries) > _MOST_BOUNDARIES or sum(data.count(b"\n--" + boundary) for boundary in boundaries) > limits.parts:
        raise TooLargeError(path, f"more than {limits.parts} parts")


def header(message: Message, name: str) -> str:
    """The header's words on one line, decoded as far as they can be; empty without one."""
    value = message.get(name)
    if value is None:
        return ""
    try:
        pieces = [_decoded(piece, charset) for piece, charset in decode_header(str(value))]
    except (MessageError, ValueError, LookupError):
        pieces = [str(value)]
    return " ".join("".join(pieces).encode("utf-8", "replace").decode().split())


def _decoded(piece: bytes | str, charset: str | None) -> str:
    if isinstance(piece, str):
        # raw bytes in a header that should have been encoded
        return text_of(piece.encode("ascii", "surrogateescape"), None) if not piece.isascii() else piece
    return text_of(piece, charset)


def sender(message: Message) -> str:
    """The name of who sent it, without the address; empty where there is only an address."""
    return name_of(header(message, "From"))


def name_of(value: str) -> str:
    """The name in "Name <address>", also where the address is missing; empty where there is only an address."""
    name, address = parseaddr(value[:500])
    if not name and "@" not in address:
        name = re.sub(r"\s*[<\[].*$", "", value[:500])
    return "" if "@" in name else name.strip(" \"'“”")


def day(value: str) -> str | None:
    """The day in a mail's own form of date, as ISO and where it was sent."""
    try:
        found: date = parsedate_to_datetime(value[:200]).date()
    except (ValueError, TypeError, IndexError, OverflowError):
        return None
    return found.isoformat() if 1980 <= found.year <= 2100 else None


def text_of(data: bytes, charset: str | None) -> str:
    """The text in these bytes: in the encoding they are said to be in, unless it is unknown, no text encoding, or plainly not theirs."""
    name = _codec(charset)
    if name is not None and name not in _WESTERN:
        try:
            return data.decode(name)
        except (UnicodeError, ValueError, LookupError):
            pass
    try:
        return decode(data)
    except ValueError:
        return data.decode("cp1252", "replace")


def _codec(charset: str | None) -> str | None:
    try:
        found = codecs.lookup((charset or "")[:40]) if charset else None
    except (LookupError, ValueError):
        return None
    if found is None or not found._is_text_encoding or found.name in _NO_CHARSETS:
        return None
    return found.name
