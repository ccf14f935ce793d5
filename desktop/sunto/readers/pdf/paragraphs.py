"""From lines in reading order to paragraphs: where one ends is told by gaps, indents, type, and by lines left unfilled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from sunto.languages.paragraphs import CLOSERS
from sunto.readers.pdf.lines import BULLET, TextLine

_NEAR = 4
"""So many lines above and below tell where the column's edges are."""

_LARGE = 1.14
"""How many times as large as the body's a heading's type is."""

_OPENERS = "\"'“«‘„‹([—–- "
_ENDS = (".", "!", "?", "…", ":", "؟", "。")


@dataclass
class Piece:
    """Lines that make one paragraph or heading. `page` and `column` are those where it ends so far."""

    lines: list[TextLine]
    page: int = 0
    column: int = 0
    indented: bool = False
    full: bool = field(default=False)
    """Whether its last line fills the column, so that it may go on elsewhere."""

    @property
    def size(self) -> float:
        """The size of its type."""
        return self.lines[0].size if len(self.lines) < 3 else self.lines[1].size

    @property
    def bold(self) -> bool:
        """Whether all of it is heavy."""
        return all(line.bold for line in self.lines)

    @property
    def plain(self) -> str:
        """Its words, hyphens at line ends left as they are."""
        return " ".join(line.text for line in self.lines)

    @property
    def ends_sentence(self) -> bool:
        """Whether its last line comes to the end of a sentence."""
        return ends_sentence(self.lines[-1])


def ends_sentence(line: TextLine) -> bool:
    """Whether the line comes to the end of a sentence."""
    return line.text.rstrip(CLOSERS + " ").endswith(_ENDS)


def body_size(lines: Iterable[TextLine]) -> float:
    """The size of type that most of the text has."""
    sizes = Counter[float]()
    for line in lines:
        sizes[round(line.size * 4) / 4] += len(line.text)
    return max(sizes, key=lambda size: sizes[size], default=10.0)


def leading(columns: Iterable[Sequence[TextLine]], size: float) -> float:
    """The distance of base lines in the body, in ems."""
    steps = Counter[float]()
    for column in columns:
        for above, below in pairwise(column):
            if abs(above.size - size) < 0.3 and abs(below.size - size) < 0.3 and above.base - below.base > 0.5 * size:
                steps[round((above.base - below.base) / size, 1)] += 1
    close = [step for step, count in steps.items() if count >= 0.15 * sum(steps.values())]
    return min(close, default=1.2)


def pieces_of(column: Sequence[TextLine], step: float, body: float, page: int, number: int) -> list[Piece]:
    """The pieces of one column, whose body's lines stand `step` ems apart."""
    found: list[Piece] = []
    for place, line in enumerate(column):
        left, right = _edges(column, place)
        indented = line.left - left > 0.7 * line.size
        if found and not _breaks(found[-1], line, column, place, step, body):
            found[-1].lines.append(line)
        else:
            found.append(Piece([line], page, number, indented))
        found[-1].full = right - line.right < max(2.5 * line.size, 0.12 * (right - left))
    return found


def _edges(column: Sequence[TextLine], place: int) -> tuple[float, float]:
    """The left and right edge of the column near this line, as lines in its type show them."""
    size = column[place].size
    near = [line for line in column[max(0, place - _NEAR) : place + _NEAR + 1] if abs(line.size - size) < 0.15 * size]
    return min(line.left for line in near), max(line.right for line in near)


def _breaks(piece: Piece, line: TextLine, column: Sequence[TextLine], place: int, step: float, body: float) -> bool:
    """Whether the line begins another paragraph than the one above it."""
    above = piece.lines[-1]
    size = max(above.size, line.size)
    if not 0.88 < line.size / above.size < 1.14 or line.bold != above.bold:
        return not _same_baseline(above, line)
    gap = (above.base - line.base) / size
    large = size > _LARGE * body
    if gap < -0.5 or gap > (1.65 if large else max(1.3 * step, step + 0.25)):
        return True
    if _starts_item(line) and (ends_sentence(above) or _starts_item(piece.lines[0]) or above.text.endswith((";", ","))):
        return True
    if large:
        return False
    if _starts_item(piece.lines[0]):
        return _ends_item(piece, line)
    left, right = _edges(column, place - 1)
    if above.left - left < 0.3 * size and 0.7 * size < line.left - above.left < 7 * size and not _centred(above, line):
        return True
    room = right - above.right - 0.35 * size
    width = line.words[0].right - line.words[0].left
    if room <= width:
        return False
    if ends_sentence(above):
        return room > width + 0.4 * size or room > 0.35 * (right - left)
    capital = line.text.lstrip(_OPENERS)[:1].isupper() and not above.text.endswith(",")
    return (capital and room > width + size) or room > 0.35 * (right - left)


def _same_baseline(one: TextLine, other: TextLine) -> bool:
    return abs(one.base - other.base) < 0.3 * max(one.size, other.size)


def _starts_item(line: TextLine) -> bool:
    return len(line.words) > 1 and BULLET.fullmatch(line.words[0].text) is not None


def _ends_item(piece: Piece, line: TextLine) -> bool:
    """Whether the line stands further left than those of the item above it, whose words hang beside their bullet."""
    hanging = min(after.left for after in piece.lines[1:]) if len(piece.lines) > 1 else piece.lines[0].words[1].left
    return line.left < hanging - 0.2 * line.size and (len(piece.lines) > 1 or ends_sentence(piece.lines[-1]))


def _centred(above: TextLine, below: TextLine) -> bool:
    return abs((above.left + above.right) - (below.left + below.right)) < 0.5 * above.size


def run_on(pieces: Sequence[Piece], body: float) -> list[Piece]:
    """The pieces, those of the body joined that a column's or a page's end cut in two; what stands between them follows."""
    indents = sum(piece.indented for piece in pieces if _is_body(piece, body)) > 0.3 * sum(1 for piece in pieces if _is_body(piece, body))
    found: list[Piece] = []
    last: Piece | None = None
    for piece in pieces:
        if found and piece.size > _LARGE * body and _continues_heading(found[-1], piece):
            found[-1].lines.extend(piece.lines)
            continue
        if not _is_body(piece, body):
            found.append(piece)
            if piece.size > _LARGE * body or (piece.bold and last is not None and last.ends_sentence):
                last = None  # a heading stands between
            continue
        if last is not None and (last.page, last.column) != (piece.page, piece.column) and _goes_on(last, piece, indents):
            last.lines.extend(piece.lines)
            last.page, last.column, last.full = piece.page, piece.column, piece.full
            continue
        found.append(piece)
        last = piece
    return found


def _continues_heading(last: Piece, piece: Piece) -> bool:
    """Whether the piece is the next line of a heading that reaches over several columns, and is itself as wide as one."""
    above, below = last.lines[-1], piece.lines[0]
    same = abs(above.size - below.size) < 0.1 and above.bold == below.bold and last.page == piece.page
    return same and 0 < above.base - below.base < 1.65 * above.size and below.left < above.right and above.left < below.right


def _is_body(piece: Piece, body: float) -> bool:
    return abs(piece.size - body) < 0.08 * body and not piece.bold


def _goes_on(last: Piece, piece: Piece, indents: bool) -> bool:
    first = piece.lines[0].text
    if _starts_item(piece.lines[0]):
        return False
    if not last.ends_sentence:
        return first[:1].islower() or last.full
    return indents and last.full and not piece.indented and not first[:1].islower()
