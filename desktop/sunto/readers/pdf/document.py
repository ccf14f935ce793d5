"""A PDF opened by pdfium: pages as lines and pictures, and what it says of itself. No script runs, no form opens, nothing is fetched."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, field
from types import TracebackType

import pypdfium2.raw as pdfium

from sunto.core.errors import DamagedFileError, EncryptedFileError, TooLargeError
from sunto.core.limits import ReadingLimits
from sunto.readers.pdf.lines import TextLine, lines_of
from sunto.readers.pdf.words import words_of

Box = tuple[float, float, float, float]
"""Left, bottom, right, top."""

_MOST_OBJECTS = 2_000
"""So many things on a page are looked through for pictures."""


@dataclass(frozen=True)
class Page:
    """A page: its lines as they were found, the boxes of its pictures, and its height and width in points."""

    lines: list[TextLine]
    pictures: list[Box] = field(default_factory=list)
    width: float = 595.0
    height: float = 842.0

    @property
    def is_picture(self) -> bool:
        """Whether pictures cover more than half of it."""
        covered = sum(max(0.0, right - left) * max(0.0, top - bottom) for left, bottom, right, top in self.pictures)
        return covered > 0.5 * self.width * self.height


class Document:
    """An open PDF. Raises EncryptedFileError where a password is asked for, DamagedFileError where no document can be made out,
    TooLargeError where it has more pages or characters than `limits` says."""

    def __init__(self, data: bytes, path: str, limits: ReadingLimits) -> None:
        pdfium.FPDF_InitLibrary()
        self._data, self._path, self._limits = data, path, limits  # pdfium reads from the bytes as long as the document is open
        self._raw = pdfium.FPDF_LoadMemDocument64(data, len(data), None)
        if not self._raw:
            code = pdfium.FPDF_GetLastError()
            if code in (pdfium.FPDF_ERR_PASSWORD, pdfium.FPDF_ERR_SECURITY):
                raise EncryptedFileError(path, f"pdfium says {code}")
            raise DamagedFileError(path, f"pdfium says {code}")
        count = pdfium.FPDF_GetPageCount(self._raw)
        if not 0 < count <= limits.pages:
            self.__exit__(None, None, None)
            if count > 0:
                raise TooLargeError(path, f"{count} pages, at most {limits.pages}")
            raise DamagedFileError(path, "no pages")
        self.page_count: int = count

    def __enter__(self) -> Document:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        if self._raw:
            pdfium.FPDF_CloseDocument(self._raw)
            self._raw = None

    def pages(self) -> Iterator[Page]:
        """Its pages; one that is damaged is passed over."""
        characters = 0
        for place in range(self.page_count):
            page = pdfium.FPDF_LoadPage(self._raw, place)
            if not page:
                continue
            with closing(_Closing(pdfium.FPDF_ClosePage, page)):
                text = pdfium.FPDFText_LoadPage(page)
                if not text:
                    continue
                with closing(_Closing(pdfium.FPDFText_ClosePage, text)):
                    characters += max(0, pdfium.FPDFText_CountChars(text))
                    if characters > self._limits.characters:
                        raise TooLargeError(self._path, f"more than {self._limits.characters} characters")
                    lines = lines_of(words_of(text))
                yield Page(lines, _pictures(page), pdfium.FPDF_GetPageWidthF(page), pdfium.FPDF_GetPageHeightF(page))

    def says(self, key: str) -> str:
        """What the document's own data have under this key: "Title", "Author"."""
        length = pdfium.FPDF_GetMetaText(self._raw, key.encode(), None, 0)
        if not 2 < length <= 4096:
            return ""
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDF_GetMetaText(self._raw, key.encode(), buffer, length)
        return " ".join(buffer.raw[: length - 2].decode("utf-16-le", "replace").replace("\x00", " ").split())

    @property
    def language(self) -> str:
        """The language that the document names for all of its text."""
        length = pdfium.FPDFCatalog_GetLanguage(self._raw, None, 0)
        if not 2 < length <= 64:
            return ""
        buffer = ctypes.create_string_buffer(length)
        pdfium.FPDFCatalog_GetLanguage(self._raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length)
        return buffer.raw[: length - 2].decode("utf-16-le", "replace")


@dataclass(frozen=True)
class _Closing:
    """Something of pdfium's that is closed by one of its functions."""

    function: object
    handle: object

    def close(self) -> None:
        self.function(self.handle)  # type: ignore[operator]


def _pictures(page: pdfium.FPDF_PAGE) -> list[Box]:
    found: list[Box] = []
    edges = [ctypes.c_float() for _ in range(4)]
    for place in range(min(pdfium.FPDFPage_CountObjects(page), _MOST_OBJECTS)):
        thing = pdfium.FPDFPage_GetObject(page, place)
        if pdfium.FPDFPageObj_GetType(thing) != pdfium.FPDF_PAGEOBJ_IMAGE:
            continue
        if pdfium.FPDFPageObj_GetBounds(thing, *(ctypes.byref(edge) for edge in edges)):
            left, bottom, right, top = (edge.value for edge in edges)
            found.append((left, bottom, right, top))
    return found
