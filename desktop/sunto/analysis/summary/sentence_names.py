"""What the sentences that may stand in a summary name."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sunto.analysis.summary.candidates import Candidate
from sunto.core.article import Span

_NAME = re.compile(r"(?<=[\w,;:] )[A-ZÀ-Ý][\w’'-]*\w")


@dataclass(frozen=True, slots=True)
class Named:
    """One thing that the article names: its mentions, its salience (0 to 1), and whether it is an organisation."""

    mentions: Sequence[Span]
    salience: float
    organisation: bool = False


@dataclass(frozen=True)
class Naming:
    """Which sentence names what: for each thing the rows of its sentences, in order, and its salience."""

    rows: list[list[int]]
    salience: list[float]
    organisation: list[bool]
    size: int

    def count(self, organisations: bool = False) -> np.ndarray:
        """How many things each sentence names; only the organisations if so asked."""
        total = np.zeros(self.size)
        for rows, organisation in zip(self.rows, self.organisation, strict=True):
            if organisation or not organisations:
                total[rows] += 1
        return total

    def weight(self) -> np.ndarray:
        """The sum of the salience of what each sentence names."""
        total = np.zeros(self.size)
        for rows, salience in zip(self.rows, self.salience, strict=True):
            total[rows] += salience
        return total

    def things(self) -> list[list[int]]:
        """For each sentence the things that it names."""
        held: list[list[int]] = [[] for _ in range(self.size)]
        for thing, rows in enumerate(self.rows):
            for row in rows:
                held[row].append(thing)
        return held


def naming(found: Sequence[Candidate], named: Sequence[Named]) -> Naming:
    """Which of the candidates names which of the things."""
    starts = [one.span.start for one in found]
    rows = []
    for one in named:
        inside = set()
        for mention in one.mentions:
            place = bisect_right(starts, mention.start) - 1
            if place >= 0 and mention.end <= found[place].span.end:
                inside.add(place)
        rows.append(sorted(inside))
    return Naming(rows, [one.salience for one in named], [one.organisation for one in named], len(found))


def capitalised(text: str, found: Sequence[Candidate]) -> list[Named]:
    """The capitalised words inside the sentences, for a text whose names have not been found; the most frequent is the most salient."""
    places: dict[str, list[Span]] = {}
    for one in found:
        for match in _NAME.finditer(text, one.span.start, one.span.end):
            places.setdefault(match[0], []).append(Span(*match.span()))
    most = max((len(spans) for spans in places.values()), default=1)
    return [Named(spans, len(spans) / most) for spans in places.values()]
