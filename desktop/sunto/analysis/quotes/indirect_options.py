"""The clauses that a reporting expression may report: what stands after it, before it or around it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sunto.analysis.quotes.indirect_bounds import Sentence, ends, starts_before, trimmed
from sunto.analysis.quotes.quote_cues import Cue
from sunto.analysis.quotes.quote_words import QuoteWords

NAMED = 24
"""How many items the source after "secondo" may have, with what describes it."""


@dataclass(slots=True)
class Option:
    """A clause that may be what is reported: its items by segment (both ends included), by which pattern, how it begins and ends."""

    segments: tuple[tuple[int, int], ...]
    pattern: str
    begins: str
    stops: str
    zone: str = "before"


@dataclass(slots=True)
class Place:
    """A reporting expression with everything that it may report; at most one of the options is right."""

    sentence: Sentence
    cue: Cue
    options: list[Option] = field(default_factory=list)
    again: bool = False
    """A further clause of the same verb: "… e che …"."""


def onward(sentence: Sentence, left: int, pattern: str, begins: str, lexicon: QuoteWords) -> Iterator[Option]:
    """The clause that begins here, with each of its ends."""
    if left > sentence.last:
        return
    for right, stops in ends(sentence, left, lexicon):
        segment = trimmed(sentence, left, right)
        if segment is not None:
            yield Option((segment,), pattern, begins, stops)


def around(sentence: Sentence, opening: int, inner: int, pattern: str, lexicon: QuoteWords) -> Iterator[Option]:
    """The clauses around an attribution that begins with the pause at `opening` and has `inner` in it."""
    closings = []
    for at in range(inner + 1, min(sentence.last, inner + NAMED) + 1):
        if sentence.items[at].quote >= 0:
            break
        if sentence.pause(at):
            closings.append(at)
            if len(closings) == 3 or sentence.items[at].form in (";", ":"):
                break
    before = starts_before(sentence, opening - 1)
    lefts = [(trimmed(sentence, start, opening - 1), begins) for start, begins in before]
    for segment, begins in lefts:
        if segment is not None:
            closed = "end" if not closings else sentence.items[closings[0]].form
            yield Option((segment,), f"{pattern} after", begins, closed, "after")
    for number, closing in enumerate(closings):
        if sentence.items[closing].form == ";":
            break
        for right, stops in ends(sentence, closing + 1, lexicon) if closing < sentence.last else ():
            onward = trimmed(sentence, closing + 1, right)
            if onward is None:
                continue
            yield Option((onward,), f"{pattern} onward", f"{sentence.items[closing].form}{number}", stops, "before")
            for segment, begins in lefts[:2]:
                if segment is not None:
                    yield Option((segment, onward), f"{pattern} between", f"{begins} {number}", stops, "between")


def has_words(sentence: Sentence, option: Option) -> bool:
    """Whether anything stands outside quotations: what is all quoted is no reported speech."""
    items = sentence.items
    return any(items[at].quote < 0 and items[at].form[0].isalnum() for left, right in option.segments for at in range(left, right + 1))
