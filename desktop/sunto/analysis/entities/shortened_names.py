"""Names of organisations and places joined with their shortened forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from sunto.analysis.entities.groups import Groups
from sunto.analysis.entities.name_words import Form, is_subsequence

Names = Collection[tuple[str, ...]]
"""Names as their words."""


def join_shortened(
    forms: Sequence[Form], labels: Sequence[str], things: Sequence[int], groups: Groups, data: Mapping[str, Any], known: Names
) -> None:
    """Join "Autostrade" with "Autostrade per l'Italia", "Scacchi" with "liceo Arcangelo Scacchi": longest short forms first."""
    things_set = frozenset(things)
    shortening = Shortening(data, {forms[place].words for place in things if labels[place] == "LOC"}, known)
    # A place's first word may be tagged as anything: "Mazara" as a person beside "Mazara del Vallo".
    by_words = {form.words: place for place, form in enumerate(forms) if place in things_set or len(form.words) == 1}
    by_ends: dict[tuple[str, str], list[int]] = defaultdict(list)
    longer: dict[int, list[int]] = defaultdict(list)
    for place in things:
        words = forms[place].words
        if len(words) == 1:
            head = words[0].split("-")[0]
            if head != words[0] and labels[place] == "ORG" and (head,) in by_words:
                longer[by_words[(head,)]].append(place)
            continue
        by_ends[(words[0], words[-1])].append(place)
        for cut in range(1, len(words)):
            for short, fits in ((words[:cut], shortening.is_head), (words[cut:], shortening.is_tail)):
                other = by_words.get(short)
                if other is not None and shortening.are_alike(labels[other], labels[place], short) and fits(words, cut, labels[place]):
                    longer[other].append(place)
    for places in by_ends.values():
        for short in places[:50]:
            for long in places[:50]:
                if len(forms[short].words) < len(forms[long].words) and is_subsequence(forms[short].words, forms[long].words):
                    longer[short].append(long)
    for place in sorted(longer, key=lambda place: -len(forms[place].words)):
        if groups.sole(longer[place]) is not None:
            groups.join(longer[place][0], place)


class Shortening:
    """How a language shortens the names of institutions and places."""

    def __init__(self, data: Mapping[str, Any], places: Names, known: Names) -> None:
        self._institutions = frozenset(data.get("institution_nouns", ()))
        self._buildings = frozenset(data.get("building_nouns", ()))
        self._prepositions = frozenset(data.get("prepositions", ()))
        self._companies = frozenset(data.get("company_forms", ()))
        self._distinct = frozenset(data.get("distinct_units", ()))
        self._named_after = frozenset(data.get("named_after_heads", ()))
        self._parts = frozenset(data.get("distinct_parts", ()))
        self._great = frozenset(data.get("great_places", ()))
        self._places = places
        self._known = known

    def are_alike(self, short: str, long: str, words: tuple[str, ...]) -> bool:
        """Whether a short form with the one tag may belong to a name with the other."""
        return short == long or (long == "LOC" and short in ("PER", "ORG") and len(words) == 1)

    def is_head(self, words: tuple[str, ...], cut: int, label: str) -> bool:
        """Whether the words before the cut may stand for the whole name."""
        rest = words[cut:]
        if any(word in self._distinct for word in rest) or words[cut - 1] in self._prepositions:
            return False
        if label == "ORG":
            return not any(word.isdigit() for word in rest)
        if self._opens_with_preposition(rest[0]) or rest[0] in self._companies or any(sign.isdigit() for sign in words[0]):
            return True
        # "Castelfranco Veneto", but neither "Milano Marittima" nor "Rovereto Nord".
        apart = words[0] in self._great | self._buildings | self._institutions or rest[0] in self._parts or rest in self._places
        return bool(self._parts) and len(words) == 2 and len(words[0]) > 3 and not apart

    def is_tail(self, words: tuple[str, ...], cut: int, label: str) -> bool:
        """Whether the words from the cut on may stand for the whole name."""
        head = words[:cut]
        if words[cut:] in self._known or words[cut] in self._prepositions or self._opens_with_preposition(words[cut]):
            return False
        if any(word in self._prepositions for word in head):
            return len(head) == 2 and head[0] in self._named_after
        return label == "ORG" or head[0] in self._buildings

    def _opens_with_preposition(self, word: str) -> bool:
        return word in self._prepositions or (word.split("'")[0] in self._prepositions and "'" in word)
