"""From words to the lines of a column: words on one base line, as far as no gutter parts them."""

from __future__ import annotations

import math
import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

from sunto.readers.pdf.words import Word

_SAME_LINE = 0.35
_JOINED = 0.12
_NARROW, _WIDE = 0.7, 8.0
"""In ems: how far base lines of one line may lie apart; gaps that are none, that may be a gutter, and that must be one."""

_MOST_OPEN = 40
"""So many runs on one line may still go on; on a page that people read there are as many as it has columns."""

_MOST_INITIALS = 30
_TALL = 0.72
"""Height of a capital, in ems."""

_ALIGNED = 4
"""So many words behind wide gaps, one below the other, show a gutter."""

BULLET = re.compile(r"(?:[•·▪◦‣●■►✓*–—-]|\(?(?:\d{1,2}|[a-z])[.)])")
_INITIAL = re.compile(r"[“«\"‘']?\w['’]?")


@dataclass(frozen=True)
class TextLine:
    """A line of one column. `bold` where all of it is."""

    words: Sequence[Word]

    @cached_property
    def text(self) -> str:
        """Its words, spaces where the page has gaps."""
        parts = [self.words[0].text]
        for before, word in pairwise(self.words):
            if word.left - before.right > _JOINED * min(before.size, word.size) or before.text.endswith("\u00ad"):
                parts.append(" ")
            parts.append(word.text)
        return "".join(parts)

    @cached_property
    def left(self) -> float:
        """Where it begins."""
        return self.words[0].left

    @cached_property
    def right(self) -> float:
        """Where it ends."""
        return max(word.right for word in self.words)

    @cached_property
    def size(self) -> float:
        """The size that most of its characters have."""
        sizes = Counter[float]()
        for word in self.words:
            sizes[round(word.size, 1)] += len(word.text)
        return max(sizes, key=lambda size: sizes[size])

    @cached_property
    def base(self) -> float:
        """The height of its base line."""
        size = self.size
        return next((word.base for word in self.words if abs(word.size - size) < 0.1), self.words[0].base)

    @cached_property
    def bold(self) -> bool:
        """Whether every word is heavy."""
        return all(word.bold for word in self.words)

    @property
    def top(self) -> float:
        """The height of its tall letters."""
        return self.base + 0.75 * self.size

    @property
    def bottom(self) -> float:
        """How low its letters reach."""
        return self.base - 0.2 * self.size


def lines_of(words: Sequence[Word]) -> list[TextLine]:
    """The lines that these words, in the order in which they were drawn, make up; from the top of the page to its bottom."""
    words = _with_initials(words)
    gutters = _gutters(words)
    runs: list[list[Word]] = []
    for word in words:
        if runs and _follows(runs[-1], word, gutters):
            runs[-1].append(word)
        else:
            runs.append([word])
    return [TextLine(run) for run in _joined(runs)]


def _follows(run: Sequence[Word], word: Word, gutters: frozenset[int]) -> bool:
    before, size = run[-1], max(run[-1].size, word.size)
    if abs(word.base - before.base) > _SAME_LINE * size:
        return False
    gap = word.left - before.right
    if gap < -0.5 * size:
        return False
    if len(run) == 1 and BULLET.fullmatch(before.text):
        return gap < 3 * size
    return gap < _WIDE * size and not (gap > _NARROW * size and round(word.left / 2) in gutters)


def _gutters(words: Sequence[Word]) -> frozenset[int]:
    """Where columns begin that were drawn a line at a time across the page: in units of two points."""
    starts = Counter[int]()
    for before, word in pairwise(words):
        size = max(before.size, word.size)
        if abs(word.base - before.base) < 1 and _NARROW * size < word.left - before.right:
            starts[round(word.left / 2)] += 1
    likely = {near: count for start, count in starts.items() if count >= _ALIGNED for near in (start - 1, start, start + 1)}
    for word in words:  # no word crosses a gutter; a headline above it may
        for start in range(math.ceil(word.left / 2 + 2), min(math.floor(word.right / 2), round(word.left / 2) + 400)):
            if start in likely:
                likely[start] -= 3
    return frozenset(start for start, count in likely.items() if count > 0)


def _joined(runs: list[list[Word]]) -> Iterable[list[Word]]:
    """Runs on one line with hardly a gap, drawn apart for their type or in another order, become one."""
    runs.sort(key=lambda run: (-round(run[0].base), run[0].left))
    open_: list[list[Word]] = []
    done: list[list[Word]] = []
    for run in runs:
        still: list[list[Word]] = []
        for other in open_:
            (still if abs(other[-1].base - run[0].base) <= _SAME_LINE * max(other[-1].size, run[0].size) else done).append(other)
        done.extend(still[:-_MOST_OPEN])
        open_ = still[-_MOST_OPEN:]
        for other in open_:
            size = max(other[-1].size, run[0].size)
            if -0.5 * size < run[0].left - other[-1].right < _NARROW * size / 2:
                other.extend(run)
                break
        else:
            open_.append(run)
    done.extend(open_)
    done.sort(key=lambda run: (-run[0].base, run[0].left))
    return done


def _with_initials(words: Sequence[Word]) -> list[Word]:
    """The words, a large initial that reaches over several lines put before the word that it begins, in whatever order they were drawn."""
    sizes = sorted(word.size for word in words)
    body = sizes[len(sizes) // 2] if sizes else 0.0
    initials = [word for word in words if word.size > 1.9 * body and _INITIAL.fullmatch(word.text)][:_MOST_INITIALS]
    begun: set[int] = set()
    for initial in initials:
        beside = [word for word in words if _begins_with(initial, word)]
        if beside:
            first = min(beside, key=lambda word: word.left)
            alone = first.text[0].isupper() and len(initial.text) == 1 and first.left - initial.right > 0.5 * first.size
            first.text = initial.text + (" " if alone else "") + first.text
            begun.add(id(initial))
    return [word for word in words if id(word) not in begun]


def _begins_with(initial: Word, word: Word) -> bool:
    """Whether the word stands right of the initial, and as high as its top."""
    gap = word.left - initial.right + 0.3 * initial.size
    lower = initial.base + _TALL * initial.size - (word.base + _TALL * word.size)
    return word.size < 0.6 * initial.size and 0 <= gap < 0.3 * initial.size + 1.5 * word.size and abs(lower) < 0.8 * word.size
