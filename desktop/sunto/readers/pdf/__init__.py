"""PDF: the text layer, put back in the order in which people read it."""

from __future__ import annotations

from sunto.core.article import Article, BlockKind
from sunto.core.errors import DamagedFileError, EmptyFileError, ScannedFileError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.composing import Line, compose
from sunto.readers.pdf.document import Document, Page
from sunto.readers.pdf.furniture import furniture_of
from sunto.readers.pdf.hyphens import Hyphens
from sunto.readers.pdf.metadata import Told, completed, issue_day, told_by
from sunto.readers.pdf.order import columns
from sunto.readers.pdf.paragraphs import body_size, leading, pieces_of, run_on
from sunto.readers.pdf.roles import kinds_of
from sunto.readers.pdf.unpacking import check_harmless

_FEW = 60
"""Characters a page under which pages that are pictures have no text of their own: a stamp, a page number."""

_UNREADABLE = 0.3
"""Share of characters without a meaning beyond which the type cannot be read."""


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article in the PDF. Raises ScannedFileError where its pages are pictures, EncryptedFileError, DamagedFileError, TooLargeError."""
    start = data.find(b"%PDF-", 0, 1024)
    if start < 0:
        raise DamagedFileError(path, "no PDF header")
    check_harmless(data, path, limits)
    with Document(data[start:] if start else data, path, limits) as document:
        pages = list(document.pages())
        told = told_by(document)
    if not pages:
        raise DamagedFileError(path, "none of its pages can be read")
    _check_text(pages, path)
    return _composed(pages, told, path)


def _composed(pages: list[Page], told: Told, path: str) -> Article:
    furniture = furniture_of(pages)
    ordered = [columns([line for line in page.lines if not furniture.holds(line)]) for page in pages]
    lines = [line for page in ordered for column in page for line in column]
    if not lines:
        raise EmptyFileError(path, "nothing but running heads")
    body = body_size(lines)
    step = leading([column for page in ordered for column in page], body)
    pieces = [
        piece
        for number, page in enumerate(ordered)
        for place, column in enumerate(page)
        for piece in pieces_of(column, step, body, number, place)
    ]
    hyphens = Hyphens(lines)
    joined = run_on(pieces, body)
    texts = [hyphens.joined(piece.lines) for piece in joined]
    title = furniture.title or told.title
    kinds = kinds_of(joined, texts, pages, body, title, furniture.heads)
    found = [Line(text, kind) for text, kind in zip(texts, kinds, strict=True)]
    found.extend(Line(head, BlockKind.BOILERPLATE) for head in furniture.heads)
    around = [line.text for line in found if line.kind is BlockKind.BOILERPLATE and not furniture.by_browser]
    return completed(compose(found, told.metadata(furniture.url), path, "pdf"), told, title, issue_day(around))


def _check_text(pages: list[Page], path: str) -> None:
    characters = [char for page in pages for line in page.lines for char in line.text]
    if len(characters) < _FEW * len(pages) and any(page.is_picture for page in pages):
        raise ScannedFileError(path, f"{len(characters)} characters on {len(pages)} pages")
    if not characters:
        raise EmptyFileError(path, f"no text on {len(pages)} pages")
    meaningless = sum(char == "\ufffd" or "\ue000" <= char <= "\uf8ff" or char < " " for char in characters)
    if meaningless > _UNREADABLE * len(characters):
        raise ScannedFileError(path, f"{meaningless} of {len(characters)} characters have no meaning")
