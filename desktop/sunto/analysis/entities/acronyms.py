"""Whether a short name is made of the beginnings of a long one's words: Adm, Iss, CalMac."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

_PARTS = re.compile(r"[^\W_]+", re.UNICODE)
MAX_LETTERS = 10
"""Longer words are no acronyms."""


def parts(words: Sequence[str]) -> list[str]:
    """The words of a name cut at hyphens and apostrophes, as acronyms see them."""
    return [part for word in words for part in _PARTS.findall(word)]


def initials(words: Sequence[str], skipped: Collection[str]) -> str:
    """The first letters of a name's words, without those that are skipped."""
    return "".join(part[0] for part in parts(words) if part not in skipped)


def looks_short(text: str) -> bool:
    """Whether one word may be an acronym: at most MAX_LETTERS letters, in capitals or capitalised, no point within."""
    word = text.replace(".", "")
    return 2 <= len(word) <= MAX_LETTERS and word[:1].isupper() and " " not in word and any(letter.isalpha() for letter in word)


def abbreviates(short: str, words: Sequence[str], skipped: Collection[str], loose: bool = False) -> bool:
    """Whether the letters of `short` are beginnings of the name's words, in order and from the first word on.

    Every content word must give a letter, save words that end the name ("Museo delle Scienze di Trento", Muse); function words may.
    `loose`, for a short form in parentheses right behind the name, also lets letters come from within words and content words be left out.
    """
    letters = "".join(part for part in _PARTS.findall(short.casefold().replace(".", "")))
    pieces = parts(words)
    if len(pieces) < 2 or len(letters) < 2 or letters[0] != pieces[0][0] or letters == pieces[0]:
        return False
    if loose and _is_scattered(letters, "".join(pieces)):
        return True
    return _is_spelt(letters, pieces, skipped) and not _is_lopsided(letters, [piece for piece in pieces if piece not in skipped])


def _is_lopsided(letters: str, content: Sequence[str]) -> bool:
    """Whether of two words one gives a single letter and the other several: chance ("Fim" from "Fiom di Modena"), not an acronym."""
    if len(content) != 2:
        return False
    first, second = content
    return any(
        (cut == 1) != (len(letters) - cut == 1) and first.startswith(letters[:cut]) and second.startswith(letters[cut:])
        for cut in range(1, len(letters))
    )


def _is_scattered(letters: str, text: str) -> bool:
    rest = iter(text)
    return all(letter in rest for letter in letters)


def _is_spelt(letters: str, pieces: Sequence[str], skipped: Collection[str]) -> bool:
    # How many letters can be used up after each word; at most a dozen of either, so the sets stay tiny.
    reached: dict[int, int] = {0: 0}  # letters used up -> most words that gave one
    for place, piece in enumerate(pieces):
        after: dict[int, int] = {}
        for used, words in reached.items():
            if piece in skipped or (used == len(letters) and words > 1):
                after[used] = max(after.get(used, 0), words)
            end = used
            while end < len(letters) and end - used < len(piece) and letters[end] == piece[end - used]:
                end += 1
                after[end] = max(after.get(end, 0), words + 1)
        if not after:
            return False
        if place == 0:
            after.pop(0, None)
        reached = after
    return reached.get(len(letters), 0) > 1
