"""Which place in the view is which place in the article, exactly, in both directions."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass

from sunto.core.article import Span

_SHOWN = str.maketrans(
    {
        "\n": "\u2028",  # stays in its paragraph as a line end
        "\u2029": "\u2028",
        "\r": "\u200b",  # belongs to the line end beside it; shown as nothing
        "\0": "\ufffd",
        "\ufdd0": "\ufffd",  # Qt's own marks of where frames begin and end
        "\ufdd1": "\ufffd",
        "\ufffc": "\ufffd",  # Qt would look for a picture
    }
    | dict.fromkeys(range(55296, 57344), "�")
)
"""Characters that Qt's documents take for something else, with what is shown in their place: as many UTF-16 units each."""


def shown(text: str) -> str:
    """The text as it can be put into one paragraph of a QTextDocument, of the same length in characters and in UTF-16 units."""
    return text.translate(_SHOWN)


def units(text: str) -> int:
    """How many UTF-16 units the text has, in which Qt counts: characters beyond U+FFFF have two."""
    return len(text) if text.isascii() else len(text) + sum(character > "\uffff" for character in text)


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int  # characters of the article
    end: int
    position: int  # UTF-16 units of the document
    length: int


class TextMap:
    """Pieces of the article's text and where they stand in the view, added from the beginning on."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._pieces: list[_Piece] = []

    def add(self, span: Span, position: int) -> None:
        """The text of the span stands in the view from this position on."""
        self._pieces.append(_Piece(span.start, span.end, position, units(span.cut(self._text))))

    @property
    def mapped(self) -> int:
        """Up to which character the text is in the view."""
        return self._pieces[-1].end if self._pieces else 0

    def to_view(self, offset: int) -> int | None:
        """The position in the view of the character at this offset; None when it is not shown."""
        piece = self._piece(bisect_right(self._pieces, offset, key=lambda piece: piece.start))
        if piece is None or offset > piece.end:
            return None
        return piece.position + self._units_between(piece, offset)

    def to_article(self, position: int) -> int | None:
        """The offset of the character at this position in the view, or of the end of the piece before it; None before the first."""
        piece = self._piece(bisect_right(self._pieces, position, key=lambda piece: piece.position))
        if piece is None:
            return None
        inside = position - piece.position
        if inside >= piece.length:
            return piece.end
        if piece.length == piece.end - piece.start:
            return piece.start + inside
        data = piece_text(self._text, piece).encode("utf-16-le", "surrogatepass")[: 2 * inside]
        return piece.start + len(data.decode("utf-16-le", "ignore"))

    def span_in_view(self, span: Span) -> tuple[tuple[int, int], ...]:
        """Where the span stands: (position, end) in the view, one for each piece that has a part of it."""
        first = max(0, bisect_right(self._pieces, span.start, key=lambda piece: piece.end))
        found = []
        for piece in self._pieces[first:]:
            if piece.start >= span.end:
                break
            start, end = max(piece.start, span.start), min(piece.end, span.end)
            if start < end:
                found.append((piece.position + self._units_between(piece, start), piece.position + self._units_between(piece, end)))
        return tuple(found)

    def _piece(self, after: int) -> _Piece | None:
        return self._pieces[after - 1] if after else None

    def _units_between(self, piece: _Piece, offset: int) -> int:
        if piece.length == piece.end - piece.start:
            return offset - piece.start
        return units(self._text[piece.start : offset])


def piece_text(text: str, piece: _Piece) -> str:
    """The words of the piece."""
    return text[piece.start : piece.end]
