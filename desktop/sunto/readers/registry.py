"""Which reader reads which file. A new format is one module here and one line in READERS."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from sunto.core.article import Article
from sunto.core.errors import MissingFileError, NotTextError, OldFormatError, UnknownFormatError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.enclosures import enclosed_bytes
from sunto.readers.files import read_bytes
from sunto.readers.signatures import format_of, is_old_word


@dataclass(frozen=True, slots=True)
class Reader:
    """A file format: its name (`Article.format`), suffixes with their dot, MIME types, and the module that reads it.

    The module has a function `read(data: bytes, path: str, limits: ReadingLimits) -> Article`, which raises ReadError or one of its
    kinds and nothing else.
    """

    name: str
    suffixes: tuple[str, ...]
    mime_types: tuple[str, ...]
    module: str


READERS: tuple[Reader, ...] = (
    Reader("text", (".txt", ".text", ".asc"), ("text/plain",), "sunto.readers.plain_text"),
    Reader(
        "docx",
        (".docx", ".docm"),
        ("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "application/vnd.ms-word.document.macroEnabled.12"),
        "sunto.readers.docx",
    ),
    Reader(
        "odt",
        (".odt", ".fodt"),
        ("application/vnd.oasis.opendocument.text", "application/vnd.oasis.opendocument.text-flat-xml"),
        "sunto.readers.odt",
    ),
    Reader("rtf", (".rtf",), ("application/rtf", "text/rtf"), "sunto.readers.rtf"),
    Reader("epub", (".epub",), ("application/epub+zip",), "sunto.readers.epub"),
    Reader("html", (".html", ".htm", ".xhtml", ".shtml"), ("text/html", "application/xhtml+xml"), "sunto.readers.web_page"),
    Reader("mhtml", (".mhtml", ".mht"), ("multipart/related", "application/x-mimearchive"), "sunto.readers.mhtml"),
    Reader("webarchive", (".webarchive",), ("application/x-webarchive",), "sunto.readers.web_archive"),
    Reader("pdf", (".pdf",), ("application/pdf",), "sunto.readers.pdf"),
    Reader("mail", (".eml",), ("message/rfc822",), "sunto.readers.mail"),
    Reader("markdown", (".md", ".markdown", ".mdown"), ("text/markdown",), "sunto.readers.markdown"),
)

_PLAIN = READERS[0]


def reader_for(path: str) -> Reader | None:
    """The reader of files with this suffix, in either case; None where no reader names it."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 (Path drops the dots of names like "articolo.")
    return next((reader for reader in READERS if suffix in reader.suffixes), None)


def read_article(path: str | os.PathLike[str], limits: ReadingLimits = DEFAULT, opener: Callable[[str, int], int] = os.open) -> Article:
    """The article in the file: by the reader that its suffix names, unless its bytes are plainly another format's.

    A file without a known suffix is read by what its bytes are, as plain text where they tell nothing. The path may lead into a mail, to
    an article that came with it. `opener` is os.open or what stands for it. Raises ReadError or one of its kinds.
    """
    name = os.fsdecode(path)
    data = _bytes(name, limits, opener)
    if is_old_word(data):
        raise OldFormatError(name, "compound file")
    told = format_of(data)
    reader = next((reader for reader in READERS if reader.name == told), None) or reader_for(name)
    if reader is None and told is not None:
        raise UnknownFormatError(name, told)
    try:
        return import_module((reader or _PLAIN).module).read(data, name, limits)
    except NotTextError as error:
        if reader is not None:
            raise
        raise UnknownFormatError(name, error.reason) from error


def _bytes(path: str, limits: ReadingLimits, opener: Callable[[str, int], int]) -> bytes:
    """The bytes of the file, or of the one inside a mail that the path leads into."""
    try:
        return read_bytes(path, limits.size, opener)
    except MissingFileError:
        found = enclosed_bytes(path, limits, opener)
        if found is None:
            raise
        return found
