"""A name as comparable words, and names as they stand in a text."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass, field

_QUOTES = "«»“”„\"‘’'()[]‚‛`"
_DOTTED = re.compile(r"^(?:\w\.)+\w?\.?$")
_ELIDED = re.compile(r"^(\w{1,6}')(?=\w)")


@dataclass(frozen=True, slots=True)
class Mention:
    """One occurrence of a name: tokens `start` to `end` (left out), its tag, and its words in comparable form."""

    start: int
    end: int
    label: str
    words: tuple[str, ...]


@dataclass(slots=True)
class Form:
    """All occurrences of one form of a name, however written; `label` is the tag that most of them bear."""

    words: tuple[str, ...]
    mentions: list[Mention] = field(default_factory=list)
    text: str = ""

    @property
    def label(self) -> str:
        """The tag of most of its mentions, the earliest on a tie."""
        tally: dict[str, int] = {}
        for mention in self.mentions:
            tally[mention.label] = tally.get(mention.label, 0) + 1
        return max(tally, key=tally.__getitem__)


def name_words(text: str, articles: Collection[str] = ()) -> tuple[str, ...]:
    """The words of a name in a form in which two writings of it compare equal.

    Case, quotation marks, the shape of apostrophes, dots between initials ("U.S.", "S.p.A.") and a leading article are taken away.
    """
    text = text.casefold().replace("’", "'").replace("‘", "'")
    found: list[str] = []
    for word in text.split():
        word = word.strip(_QUOTES + ",;:") or ""
        if _DOTTED.match(word) or word in ("s.p.a.", "s.p.a", "s.r.l.", "s.r.l"):
            word = word.replace(".", "")
        if word.endswith("'s"):
            word = word[:-2]
        word = word.rstrip(".")
        if not word:
            continue
        if not found and articles:
            elided = _ELIDED.match(word)
            if elided and elided.group(1) in articles:
                word = word[elided.end() :]
        found.append(word)
    if len(found) > 1 and found[0] in articles:
        del found[0]
    return tuple(found)


def is_subsequence(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """Whether the words of the one stand in the other in the same order."""
    rest = iter(long)
    return all(word in rest for word in short)
