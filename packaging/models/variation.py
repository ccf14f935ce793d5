"""Varies training articles so that the tagger learns contexts, not the names and the typography that it happened to see."""

from __future__ import annotations

import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field

from corpus import Marked

RENAMED = 0.2
"""Share of the varied articles in which persons, towns and organisations get other names."""
RECASED = 0.15
"""Share of the varied articles with some lines in capitals or in small letters."""
MARKS = (("«", "»"), ("“", "”"), ('"', '"'))


@dataclass
class Pools:
    """Names to draw from: given names and surnames, towns, short names of organisations."""

    given: list[str]
    surnames: list[str]
    towns: list[str]
    organisations: list[str]
    given_known: set[str] = field(init=False)
    towns_known: set[str] = field(init=False)
    organisations_known: set[str] = field(init=False)

    def __post_init__(self) -> None:
        self.given_known, self.towns_known, self.organisations_known = set(self.given), set(self.towns), set(self.organisations)


def replaced(line: Marked, pieces: list[tuple[int, int, str]]) -> Marked:
    """The line with the characters from start to end of each piece (in order, apart) replaced; its spans move along."""
    text, last, moves = "", 0, []
    for start, end, new in pieces:
        text += line.text[last:start] + new
        last = end
        moves.append((start, end, len(new) - (end - start)))
    text += line.text[last:]

    def moved(offset: int, closing: bool) -> int:
        return offset + sum(
            grown for start, end, grown in moves if (end <= offset and (closing or end > start)) or (closing and start < offset < end)
        )

    return Marked(text, tuple((moved(start, False), moved(end, True), label) for start, end, label in line.spans))


def renamed(lines: list[Marked], pools: Pools, generator: random.Random) -> list[Marked]:
    """The article with other persons, towns and organisations, each the same throughout."""
    names: dict[str, str] = {}

    def other(word: str, pool: list[str]) -> str:
        if word not in names:
            names[word] = generator.choice(pool)
        return names[word].upper() if word.isupper() and len(word) > 4 else names[word]

    def gender(word: str) -> list[str]:
        female = word.endswith("a")
        return [name for name in generator.sample(pools.given, min(40, len(pools.given))) if name.endswith("a") == female] or pools.given

    out = []
    for line in lines:
        pieces = []
        for start, end, label in sorted(line.spans):
            name = line.text[start:end]
            if label == "PER":
                for match in re.finditer(r"[A-ZÀ-Þ][\w'’-]{2,}", name):
                    word = match.group()
                    pool = gender(word) if word in pools.given_known else pools.surnames
                    pieces.append((start + match.start(), start + match.end(), other(word, pool)))
            elif label == "LOC" and name in pools.towns_known:
                pieces.append((start, end, other(name, pools.towns)))
            elif label == "ORG" and name in pools.organisations_known and name.isupper():
                pieces.append((start, end, other(name, pools.organisations)))
        out.append(replaced(line, pieces))
    return out


def recased(lines: list[Marked], generator: random.Random) -> list[Marked]:
    """The article with its first line, or a few others, in capitals or (rarely) in small letters."""
    way: Callable[[str], str] = str.upper if generator.random() < 0.75 else str.lower
    out = []
    for i, line in enumerate(lines):
        changed = way(line.text) if len(line.text) < 120 and generator.random() < (0.8 if i == 0 else 0.15) else line.text
        out.append(Marked(changed, line.spans) if len(changed) == len(line.text) else line)
    return out


def remarked(lines: list[Marked], generator: random.Random) -> list[Marked]:
    """The article with one kind of apostrophe and, half the time, one kind of quotation mark."""
    apostrophe = generator.choice("'’")
    opening, closing = generator.choice(MARKS)
    table = {ord("'"): apostrophe, ord("’"): apostrophe}
    if generator.random() < 0.5:
        table |= dict.fromkeys(map(ord, "«“"), opening) | dict.fromkeys(map(ord, "»”"), closing)
    return [Marked(line.text.translate(table), line.spans) for line in lines]


def varied(lines: list[Marked], pools: Pools, generator: random.Random) -> list[Marked]:
    """The article, in a new variation."""
    if generator.random() < RENAMED:
        lines = renamed(lines, pools, generator)
    if generator.random() < RECASED:
        lines = recased(lines, generator)
    return remarked(lines, generator)
