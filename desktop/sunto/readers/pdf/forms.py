"""Which of a PDF's streams draw which others, and how often: ten that draw each other ten times are ten thousand million drawings."""

from __future__ import annotations

import re

_MOST = 50_000
"""Drawings on a page, forms within forms counted each time."""

_HOPS = 3
"""Objects between a stream and what it draws: its resources, and the list of names among them."""

_NUMBER = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+obj\b")
_OBJECT = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+obj\b(.*?)(?=\d{1,9}\s+\d{1,5}\s+obj\b|\Z)", re.DOTALL)
_REFERENCE = re.compile(rb"(\d{1,9})\s+\d{1,5}\s+R\b")
_FIRST = re.compile(rb"/First\s+(\d{1,9})")
_PAGE = re.compile(rb"/(?:Kids|Parent|Contents)\b")


class Forms:
    """The streams that draw something, and the objects by which they name what they draw."""

    def __init__(self) -> None:
        self._heads: dict[int, bytes] = {}
        self._draws: dict[int, int] = {}
        self._objects: dict[int, bytes] = {}
        self._raw: list[bytes] = []
        self._packed: list[tuple[int, bytes]] = []
        self._weights: dict[int, int] = {}

    def add(self, head: bytes, draws: int) -> None:
        """A stream with the words before it and how often it draws others."""
        number = _NUMBER.search(head)
        if number:
            self._heads[int(number[1])] = head[number.end() :]
            self._draws[int(number[1])] = draws

    def add_objects(self, text: bytes) -> None:
        """Objects that stand between streams."""
        self._raw.append(text)

    def add_packed_objects(self, head: bytes, text: bytes) -> None:
        """Objects that are packed in a stream: their numbers and places first, then themselves."""
        first = _FIRST.search(head)
        if first:
            self._packed.append((int(first[1]), text))

    def are_endless(self) -> bool:
        """Whether a stream draws itself by way of others, or more than any page does."""
        if not self._heads:
            return False
        for text in self._raw:
            self._objects.update((int(match[1]), match[2]) for match in _OBJECT.finditer(text))
        for first, text in self._packed:
            numbers = [int(word) for word in text[:first].split() if word.isdigit()]
            places = [*numbers[1::2], len(text)]
            for number, start, end in zip(numbers[::2], places, places[1:], strict=False):
                self._objects.setdefault(number, text[first + start : first + end])
        return any(self._weight(number, frozenset()) > _MOST for number in self._heads)

    def _weight(self, number: int, above: frozenset[int]) -> int:
        """How much is drawn by drawing this stream once."""
        if number in above or len(above) > 30:
            return _MOST + 1
        if number not in self._weights:
            within = max((self._weight(other, above | {number}) for other in self._drawn_by(number)), default=1)
            self._weights[number] = min(_MOST + 1, 1 + self._draws[number] * within)
        return self._weights[number]

    def _drawn_by(self, number: int) -> set[int]:
        """The drawing streams that this one names."""
        found: set[int] = set()
        seen = {number}
        texts = [self._heads[number]]
        for _ in range(_HOPS):
            names = {int(name) for text in texts for name in _REFERENCE.findall(text)}
            found |= names & self._heads.keys()
            names -= seen
            seen |= names
            texts = [text for name in names if (text := self._objects.get(name)) is not None and not _PAGE.search(text)]
        return found
