"""What the pieces of a document are, as far as their type and place tell: headline, sub-headings, captions."""

from __future__ import annotations

import re
from collections.abc import Sequence

from sunto.core.article import BlockKind
from sunto.readers.pdf.document import Page
from sunto.readers.pdf.paragraphs import Piece

_LARGER = 1.14
_MUCH_LARGER = 1.3
_PULLED = 1.4
"""Times as large as the body's type: larger than sub-headings are."""

_LONGEST_HEADLINE = 240
_LONGEST_SUBHEAD = 110
_MOST_WORDS = 16
_BESIDE = 26.0
"""Points between a picture and its caption."""

_SMALLER = 0.94
_ISSUE = re.compile(r"\b(?:19|20)\d\d\b|[€$£]|\b(?:anno|vol\.?|n\.|no\.|issue)\s*\w", re.IGNORECASE)
_CLOSING = 3
"""So many pieces at the end may be a signature or a note, which their words tell."""

_LETTERS = re.compile(r"\w+")


def kinds_of(
    pieces: Sequence[Piece], texts: Sequence[str], pages: Sequence[Page], body: float, title: str, heads: Sequence[str]
) -> list[BlockKind | None]:
    """The kind of each piece; None where its words must tell. `title` is what the document says its title is, `heads` its running heads."""
    kinds: list[BlockKind | None] = [None] * len(pieces)
    headline = _headline(pieces, texts, body, title, heads)
    if headline is not None:
        kinds[headline] = BlockKind.HEADLINE
        for place in _masthead(pieces, texts, headline, body):
            kinds[place] = BlockKind.BOILERPLATE
    whole = _squeezed(" ".join(text for piece, text in zip(pieces, texts, strict=True) if abs(piece.size - body) < 0.08 * body))
    started = False
    for place, (piece, text) in enumerate(zip(pieces, texts, strict=True)):
        if kinds[place] is not None:
            continue
        if _is_caption(piece, pages, body):
            kinds[place] = BlockKind.CAPTION
        elif started and _is_pulled(piece, text, body, whole, pieces[place - 1].ends_sentence):
            kinds[place] = BlockKind.BOILERPLATE
        elif started and _is_subhead(pieces, text, place, body):
            kinds[place] = BlockKind.SUBHEAD
        elif len(piece.lines) > 2 and abs(piece.size - body) < 0.08 * body and not piece.bold:
            kinds[place] = BlockKind.PARAGRAPH
            started = started or headline is None or place > headline
        started = started or ((headline is None or place > headline) and len(text) > 200 and abs(piece.size - body) < 0.08 * body)
    first = kinds.index(BlockKind.PARAGRAPH) if BlockKind.PARAGRAPH in kinds else len(kinds)
    has_subheads = BlockKind.SUBHEAD in kinds
    for place in range(first, len(kinds) - _CLOSING):
        smaller = pieces[place].size < _SMALLER * body
        if kinds[place] is None and not pieces[place].bold and (smaller or (has_subheads and pieces[place].size < 1.08 * body)):
            kinds[place] = BlockKind.PARAGRAPH  # whatever its words look like, its type is no heading's
    return kinds


def _headline(pieces: Sequence[Piece], texts: Sequence[str], body: float, title: str, heads: Sequence[str]) -> int | None:
    """The largest type on the first page, unless it is the paper's name above a headline of several words."""
    first = [
        place
        for place, piece in enumerate(pieces)
        if piece.page == pieces[0].page and len(texts[place]) <= _LONGEST_HEADLINE and any(char.isalpha() for char in texts[place])
    ]
    told = _squeezed(title)
    if told:
        same = [place for place in first if len(words := _squeezed(texts[place])) > 8 and (words in told or told in words)]
        larger = [place for place in same if pieces[place].size > _LARGER * body or pieces[place].bold]
        if larger:
            return max(larger, key=lambda place: (pieces[place].size, -place))
    large = [place for place in first if pieces[place].size > _LARGER * body]
    if not large:
        return 0 if 0 in first and pieces[0].bold and not pieces[0].ends_sentence and len(texts[0].split()) > 2 else None
    best = max(large, key=lambda place: (round(pieces[place].size, 1), -place))
    known = {_squeezed(head) for head in heads}
    others = [
        place
        for place in large
        if place > best and pieces[place].size > max(_MUCH_LARGER * body, 0.45 * pieces[best].size) and len(texts[place].split()) >= 5
    ]
    is_name = len(texts[best].split()) <= 4 and (best <= 1 or _is_dated(pieces[best], [(pieces[place], texts[place]) for place in first]))
    if others and (is_name or _squeezed(texts[best]) in known):
        return max(others, key=lambda place: (round(pieces[place].size, 1), -place))
    return best


def _masthead(pieces: Sequence[Piece], texts: Sequence[str], headline: int, body: float) -> list[int]:
    """The pieces above the headline that are the paper's name and what goes with it: all but the kicker right above the headline."""
    title = pieces[headline]
    above = [place for place, piece in enumerate(pieces) if piece.page == title.page and piece.lines[-1].base > title.lines[0].top]
    large = max(_MUCH_LARGER * body, 0.75 * title.size)
    if not any(pieces[place].size > large and len(texts[place].split()) <= 4 for place in above):
        return []
    lowest = min(above, key=lambda place: pieces[place].lines[-1].base)
    is_kicker = len(texts[lowest].split()) <= 8 and not _ISSUE.search(texts[lowest]) and pieces[lowest].size < title.size / 1.5
    return [place for place in above if not (is_kicker and place == lowest)]


def _is_dated(name: Piece, around: Sequence[tuple[Piece, str]]) -> bool:
    """Whether the day, the number or the price of an issue stands close to what may be a paper's name."""
    near = 1.5 * name.size
    return any(abs(piece.lines[0].base - name.lines[-1].base) < near and _ISSUE.search(text) for piece, text in around if piece is not name)


def _squeezed(text: str) -> str:
    return " ".join(_LETTERS.findall(text.casefold()))


def _is_subhead(pieces: Sequence[Piece], text: str, place: int, body: float) -> bool:
    """A few words in larger or heavier type above a paragraph."""
    piece = pieces[place]
    if place + 1 >= len(pieces) or len(text) > _LONGEST_SUBHEAD or len(text.split()) > _MOST_WORDS or not any(map(str.isalpha, text)):
        return False
    if not (piece.bold or piece.size > 1.08 * body) or text.endswith((".", ",", ";", ":")):
        return False
    return any(abs(after.size - body) < 0.08 * body and not after.bold for after in pieces[place + 1 : place + 3])


def _is_pulled(piece: Piece, text: str, body: float, whole: str, between: bool) -> bool:
    """Words of the article set large once more, to catch the eye; `between` paragraphs, few of them are a sub-heading."""
    words = _squeezed(text)
    fewest = 4 if piece.size > _PULLED * body else 10 if between else 5
    return piece.size > _LARGER * body and len(words.split()) >= fewest and words in whole


def _is_caption(piece: Piece, pages: Sequence[Page], body: float) -> bool:
    """A few lines in smaller type right below, above or beside a picture."""
    if piece.size > _SMALLER * body or len(piece.lines) > 8:
        return False
    top, bottom = piece.lines[0].top, piece.lines[-1].bottom
    left, right = min(line.left for line in piece.lines), max(line.right for line in piece.lines)
    for picture_left, picture_bottom, picture_right, picture_top in pages[piece.page].pictures:
        across = min(right, picture_right) - max(left, picture_left)
        down = min(top, picture_top) - max(bottom, picture_bottom)
        beside = max(left - picture_right, picture_left - right)
        below = max(picture_bottom - top, bottom - picture_top)
        if (across > 0.5 * (right - left) and below < _BESIDE and down < 0) or (down > 0 and 0 <= beside < _BESIDE):
            return True
    return False
