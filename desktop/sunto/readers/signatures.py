"""What a file is by its own bytes, whatever it is called."""

from __future__ import annotations

import io
import re
import zipfile

from sunto.core.limits import DEFAULT
from sunto.readers.archives import BROKEN, ENTRY

HEAD = 4096
"""Bytes at the beginning that tell most formats."""

_HTML = re.compile(rb"^\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b", re.IGNORECASE | re.DOTALL)
_HEADER = re.compile(rb"^(?:[A-Za-z][A-Za-z0-9-]{1,60}:[^\r\n]*\r?\n(?:[ \t][^\r\n]*\r?\n)*){2,}", re.MULTILINE)
_MAIL = re.compile(rb"^(?:from|to|subject|date|message-id|received|return-path|mime-version|delivered-to|content-type):", re.I | re.M)
_SAVED_PAGE = re.compile(rb"multipart/related|^snapshot-content-location:", re.IGNORECASE | re.MULTILINE)
_SENT = re.compile(rb"^(?:to|received|message-id|delivered-to|return-path):", re.IGNORECASE | re.MULTILINE)
"""Headers of mails that were sent, which a page saved in their manner has none of."""

_WEB_ARCHIVE = b"WebMainResource"
COMPOUND_FILE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How the files of the office programs of old begin (OLE2), and what holds their encrypted documents today."""


def is_encrypted_package(data: bytes) -> bool:
    """Whether a compound file holds a newer document under a password."""
    return "EncryptedPackage".encode("utf-16-le") in data


def is_old_word(data: bytes) -> bool:
    """Whether the bytes are a binary Word document, which no reader reads."""
    return data.startswith(COMPOUND_FILE) and not is_encrypted_package(data) and "WordDocument".encode("utf-16-le") in data


def format_of(data: bytes) -> str | None:
    """The name of the reader for these bytes; None where they tell nothing: plain text, Markdown, or what nobody reads."""
    head = data[:HEAD].lstrip(b"\xef\xbb\xbf \t\r\n")
    if head.startswith(b"PK\x03\x04"):
        return _of_archive(data)
    if head.startswith(COMPOUND_FILE) and is_encrypted_package(data):
        return "docx"
    if head.startswith(b"<?xml") and b"<office:document" in data[:HEAD] and b"opendocument.text" in data[:HEAD]:
        return "odt"
    if b"%PDF-" in data[:1024]:
        return "pdf"
    if head.startswith(b"{\\rtf"):
        return "rtf"
    if head.startswith((b"bplist00", b"<?xml")) and _WEB_ARCHIVE in data:
        return "webarchive"
    if _HTML.match(head):
        return "html"
    headers = _HEADER.match(head)
    if headers and len(_MAIL.findall(headers[0])) >= 2:
        return "mhtml" if _SAVED_PAGE.search(headers[0]) and not _SENT.search(headers[0]) else "mail"
    return None


def _of_archive(data: bytes) -> str | None:
    """Which of the formats that are zip archives this is."""
    if data.count(ENTRY) > DEFAULT.parts:  # the reader that the suffix names will say so
        return None
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            names = set(archive.namelist()[:2000])
    except BROKEN:
        return "docx" if b"word/document.xml" in data else "epub" if b"application/epub+zip" in data[:200] else None
    if any(name.startswith("word/document") for name in names):  # Word on the web numbers it
        return "docx"
    if "META-INF/container.xml" in names:
        return "epub"
    return "odt" if "content.xml" in names and b"opendocument.text" in data[:400] else None
