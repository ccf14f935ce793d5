"""The text of a page: in the encoding that its bytes show, that it declares, or that fits."""

from __future__ import annotations

import codecs
import re

from sunto.readers.encodings import decode
from sunto.readers.plausibility import plausibility

_HEAD = 8192
"""Bytes within which a page declares its encoding."""

_META = re.compile(rb"<meta\b[^>]{0,400}?charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([A-Za-z0-9_.:-]{2,30})", re.IGNORECASE)
_DECLARATION = re.compile(rb"^\s{0,99}<\?xml\b[^>]{0,200}?encoding\s{0,9}=\s{0,9}[\"']([A-Za-z0-9_.:-]{2,30})")
_WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874", "tis-620": "cp874", "gb2312": "gb18030",
    "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949", "ks_c-5601-1987": "cp949", "big5": "big5hkscs",
}  # fmt: skip
"""Pages declare the narrow encoding and use the wider one, and browsers read them so."""

_TEXTUAL = re.compile(
    r"utf-(?:8|16|32)(?:-[bl]e)?|iso8859-\d+|cp(?:125\d|437|8\d\d|9\d\d)|koi8-[rut]|mac-\w+|gb18030|big5\w*|euc_\w+|iso2022_\w+|hz"
)
_WESTERN = frozenset({"cp1252", "iso8859-15", "mac-roman"})
_MARKS = (codecs.BOM_UTF8, codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_ESCAPES = ("iso2022", "hz")
_SAMPLE = 200_000
_HOLES = 0.02
_BROKEN = 0.002
"""Share of characters that may be broken in a page that is otherwise in the encoding it declares."""


def page_text(data: bytes, declared: str | None = None) -> str:
    """The page's markup as text; `declared` is the encoding that what brought the page says. Raises ValueError when it is no text."""
    if data.startswith(_MARKS) or _is_wide(data):
        return decode(data)
    data = data.replace(b"\x00", b"")
    encoding = _codec(declared) or _codec(_said_in(data))
    if encoding is not None and encoding.startswith(_ESCAPES):
        return data.decode(encoding, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        pass
    return (_as_declared(data, encoding) if encoding else None) or _found(data)


def _found(data: bytes) -> str:
    """The text in the encoding that its bytes show; as UTF-8 with holes where it is markup and shows none."""
    try:
        return decode(data)
    except ValueError:
        mended = data.decode("utf-8", "replace")
        if not mended.lstrip().startswith("<") or mended.count("\ufffd") > _HOLES * len(mended):
            raise
        return mended


def _is_wide(data: bytes) -> bool:
    """Whether every other byte at the beginning is zero."""
    head = data[:200]
    return len(head) >= 4 and max(head[0::2].count(0), head[1::2].count(0)) * 4 > len(head)


def _said_in(data: bytes) -> str | None:
    head = data[:_HEAD]
    found = _DECLARATION.search(head) or _META.search(head)
    return found[1].decode("ascii") if found else None


def _codec(name: str | None) -> str | None:
    """The name that Python gives the encoding; None where it is no encoding of text."""
    if not name:
        return None
    try:
        known = codecs.lookup(name.strip()).name
    except (LookupError, ValueError):
        return None
    known = _WIDER.get(known, known)
    return known if _TEXTUAL.fullmatch(known) else None


def _as_declared(data: bytes, encoding: str) -> str | None:
    """The text as the page declares it; None where that is plainly wrong."""
    if encoding.startswith("utf"):
        return None
    text = data.decode(encoding, "replace")
    if encoding in _WESTERN:
        return text if plausibility(text[:_SAMPLE]) > 0 else None
    foreign = sum(1 for char in text if char > "\x7f")
    return text if text.count("\ufffd") <= max(1, _BROKEN * foreign) else None
