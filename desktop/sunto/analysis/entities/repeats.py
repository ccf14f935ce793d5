"""Names that stand in a text untagged although they are tagged elsewhere in it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence

from spacy.tokens import Doc

from sunto.analysis.entities.name_words import Mention

Pattern = tuple[tuple[str, ...], str]
"""A name to look for: its tokens in small letters, its tag."""


def repeats(doc: Doc, patterns: Iterable[Pattern], taken: Sequence[bool]) -> list[Mention]:
    """Further occurrences of the names, outside the tokens that are taken, in text order; the longest name wins.

    A name counts only where it is capitalised and no capitalised word beside it could make it part of another name; one word that opens
    a sentence counts only when the text never has it in small letters.
    """
    by_first: dict[str, list[Pattern]] = defaultdict(list)
    for pattern in patterns:
        by_first[pattern[0][0]].append(pattern)
    for found in by_first.values():
        found.sort(key=lambda pattern: -len(pattern[0]))
    lower = [token.lower_ for token in doc]
    small = {token.text for token in doc if token.is_lower}
    mentions: list[Mention] = []
    place = 0
    while place < len(doc):
        hit = (
            None
            if taken[place]
            else next((p for p in by_first.get(lower[place], ()) if _stands(doc, lower, place, p[0], taken, small)), None)
        )
        if hit is None:
            place += 1
            continue
        end = place + len(hit[0])
        mentions.append(Mention(place, end, hit[1], ()))
        place = end
    return mentions


def _stands(doc: Doc, lower: Sequence[str], start: int, words: tuple[str, ...], taken: Sequence[bool], small: Collection[str]) -> bool:
    end = start + len(words)
    if end > len(doc) or tuple(lower[start:end]) != words or any(taken[start:end]) or not doc[start].text[:1].isupper():
        return False
    opens = starts_sentence(doc, start)
    if len(words) == 1 and opens and words[0] in small:
        return False
    before, after = doc[start - 1] if start else None, doc[end] if end < len(doc) else None
    if before is not None and not opens and _is_capitalised(before.text) and not before.is_punct:
        return False
    if after is not None and (_is_capitalised(after.text) or (after.text == "-" and not doc[end - 1].whitespace_)):
        # A capital behind the name makes it part of a longer one, save behind a line's end.
        return after.text.isspace()
    return True


def _is_capitalised(text: str) -> bool:
    return text[:1].isupper()


def starts_sentence(doc: Doc, place: int) -> bool:
    """Whether the token opens a sentence, a line or a quotation, so that its capital says nothing."""
    if place == 0 or doc[place].is_sent_start:
        return True
    before = doc[place - 1]
    return before.is_space or before.is_quote or before.text in ".!?:–—-•"
