"""Which reader reads which file. A new format is one module here and one line in READERS."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module

from sunto.core.article import Article
from sunto.core.errors import NotTextError, UnknownFormatError
from sunto.readers.files import LIMIT, read_bytes


@dataclass(frozen=True, slots=True)
class Reader:
    """A file format: its name (`Article.format`), suffixes with their dot, MIME types, and the module that reads it.

    The module has a function `read(data: bytes, path: str) -> Article`, which raises ReadError or one of its kinds and nothing else.
    """

    name: str
    suffixes: tuple[str, ...]
    mime_types: tuple[str, ...]
    module: str


READERS: tuple[Reader, ...] = (Reader("text", (".txt", ".text", ".asc"), ("text/plain",), "sunto.readers.plain_text"),)

_PLAIN = READERS[0]
_MARKUP = (b"<", b"{\\rtf")
"""How files begin that are text but of a format of their own."""


def reader_for(path: str) -> Reader | None:
    """The reader of files with this suffix, in either case; None where no reader names it."""
    suffix = os.path.splitext(path)[1].lower()  # noqa: PTH122 (Path drops the dots of names like "articolo.")
    return next((reader for reader in READERS if suffix in reader.suffixes), None)


def read_article(path: str | os.PathLike[str], limit: int = LIMIT, opener: Callable[[str, int], int] = os.open) -> Article:
    """The article in the file: by the reader that its suffix names, else as plain text where the bytes are that.

    `limit` is the largest size in bytes, `opener` os.open or what stands for it. Raises ReadError or one of its kinds.
    """
    name = os.fsdecode(path)
    data = read_bytes(name, limit, opener)
    reader = reader_for(name)
    if reader is not None:
        return _read(reader, data, name)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(_MARKUP):
        raise UnknownFormatError(name, "markup under an unknown suffix")
    try:
        return _read(_PLAIN, data, name)
    except NotTextError as error:
        raise UnknownFormatError(name, error.reason) from error


def _read(reader: Reader, data: bytes, path: str) -> Article:
    return import_module(reader.module).read(data, path)
