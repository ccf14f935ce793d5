"""Plain text: one encoding or another, and a layout that only the lines tell."""

from __future__ import annotations

from sunto.core.article import Article, Metadata
from sunto.core.errors import EmptyFileError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.languages.detection import language_of
from sunto.languages.plain_layout import read_layout
from sunto.readers.encodings import decoded

_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\x1c", "\x1d", "\x1e", "\x85", "\u2028", "\u2029")
_INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2060\ufeff"


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article in these bytes; only line ends are changed, to \\n. Raises EmptyFileError, NotTextError or TooLargeError."""
    text = decoded(data, path, limits)
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    if not text.strip().strip(_INVISIBLE).strip():
        raise EmptyFileError(path, f"{len(data)} bytes, no text")
    layout = read_layout(text)
    metadata = Metadata(headline=layout.headline, byline=layout.byline, place=layout.place, date=layout.date, language=language_of(text))
    return Article(text, layout.blocks, metadata, path, "text")
