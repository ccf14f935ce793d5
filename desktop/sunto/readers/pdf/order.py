"""In which order the lines of a page are read: columns from left to right, each from its top to its bottom, headlines above them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from sunto.readers.pdf.lines import TextLine

_Edges = Sequence[tuple[float, float]]

_GUTTER = 0.6
"""The narrowest white strip between columns, in ems of their type."""

_SAME_LINE = 0.35
"""How far apart base lines of one line may lie, in ems."""

_FILLED = 0.6
"""Share of a column's width that the lines of running text fill at least."""

_MOST_LINES = 3_000
_DEEPEST = 16
"""Beyond these a page is no page of an article, and its lines are taken from top to bottom."""


def columns(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines of the page in groups that are read downwards, the groups in reading order."""
    if not lines:
        return []
    if len(lines) > _MOST_LINES:
        return [_rows(lines)]
    sizes = sorted(line.size for line in lines)
    return list(_cut(list(lines), _GUTTER * sizes[len(sizes) // 2], _DEEPEST))


def _cut(lines: list[TextLine], gutter: float, depth: int) -> Iterator[list[TextLine]]:
    """Cut between columns where a white strip runs down all the lines, else across, into the largest parts that have such a strip."""
    strips = _strips(lines, gutter)
    if len(strips) > 1 and _is_table(strips):
        yield _rows(lines)
        return
    if len(strips) > 1 and depth:
        for _, _, strip in strips:
            yield from _cut(strip, gutter, depth - 1)
        return
    plain: list[TextLine] = []
    for part in _parts(lines, gutter) if depth else [lines]:
        if len(part) > 1 and len(part) < len(lines) and len(_strips(part, gutter)) > 1:
            if plain:
                yield _rows(plain)
                plain = []
            yield from _cut(part, gutter, depth - 1)
        else:
            plain.extend(part)
    if plain:
        yield _rows(plain)


def _rows(lines: Sequence[TextLine]) -> list[TextLine]:
    """The lines of one column from top to bottom; those on one base line, parted by gaps as wide as a gutter, are one."""
    rows: list[list[TextLine]] = []
    for line in sorted(lines, key=lambda line: -line.base):
        if rows and rows[-1][0].base - line.base < _SAME_LINE * min(rows[-1][0].size, line.size):
            rows[-1].append(line)
        else:
            rows.append([line])
    return [TextLine([word for line in sorted(row, key=lambda line: line.left) for word in line.words]) for row in rows]


def _strips(lines: Sequence[TextLine], gutter: float) -> list[tuple[float, float, list[TextLine]]]:
    """The lines by the columns they stand in: left edge, right edge, lines."""
    strips: list[tuple[float, float, list[TextLine]]] = []
    for line in sorted(lines, key=lambda line: line.left):
        if strips and line.left < strips[-1][1] + gutter:
            left, right, members = strips[-1]
            members.append(line)
            strips[-1] = (left, max(right, line.right), members)
        else:
            strips.append((line.left, line.right, [line]))
    return strips


def _is_table(strips: Sequence[tuple[float, float, list[TextLine]]]) -> bool:
    """Whether these are columns of a table: their lines, unlike those of running text, leave most of the width empty."""
    room = sum((right - left) * len(lines) for left, right, lines in strips)
    used = sum(line.right - line.left for _, _, lines in strips for line in lines)
    return min(len(lines) for _, _, lines in strips) > 1 and used < _FILLED * room


def _parts(lines: Sequence[TextLine], gutter: float) -> list[list[TextLine]]:
    """The lines from top to bottom, those together that a white strip divides."""
    parts: list[list[TextLine]] = []
    edges: list[tuple[float, float]] = []
    bands = _bands(lines)
    for band, below in zip_longest(bands, bands[1:]):
        own = [(left, right) for left, right, _ in _strips(band, gutter)]
        both = _united(edges, own, gutter)
        # also a line above columns that keeps to one of them
        if parts and len(both) > 1 and (len(edges) > 1 or len(own) > 1) and not _heads(band, parts[-1], below, both, gutter):
            parts[-1].extend(band)
            edges = both
        else:
            parts.append(list(band))
            edges = own
    return parts


def _heads(band: Sequence[TextLine], above: Sequence[TextLine], below: Sequence[TextLine] | None, edges: _Edges, gutter: float) -> bool:
    """Whether a line under columns stands close above one as wide as they are, and belongs to that."""
    if below is None or len(band) > 1:
        return False
    under = [(left, right) for left, right, _ in _strips(below, gutter)]
    if len(_united(edges, under, gutter)) > 1:
        return False
    gap = min(line.bottom for line in above) - band[0].top
    return gap > 0.6 * band[0].size and gap > 1.8 * (band[0].bottom - max(line.top for line in below))


def _united(some: Sequence[tuple[float, float]], others: Sequence[tuple[float, float]], gutter: float) -> list[tuple[float, float]]:
    united: list[tuple[float, float]] = []
    for left, right in sorted([*some, *others]):
        if united and left < united[-1][1] + gutter:
            united[-1] = (united[-1][0], max(united[-1][1], right))
        else:
            united.append((left, right))
    return united


def _bands(lines: Sequence[TextLine]) -> list[list[TextLine]]:
    """The lines from top to bottom, those together that overlap in height."""
    bands: list[list[TextLine]] = []
    low = 0.0
    for line in sorted(lines, key=lambda line: -line.top):
        if bands and line.top > low + 0.01:
            bands[-1].append(line)
            low = min(low, line.bottom)
        else:
            bands.append([line])
            low = line.bottom
    return bands
