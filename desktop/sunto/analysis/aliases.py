"""Which forms of names name one real-world thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sunto.analysis.acronyms import abbreviates, initials, looks_short, parts
from sunto.analysis.groups import Groups
from sunto.analysis.name_words import Form, is_subsequence, name_words
from sunto.analysis.person_aliases import join_persons
from sunto.languages.words import words

THINGS = frozenset({"ORG", "LOC"})
"""The tags whose names are shortened and abbreviated; events, works and products only join where they are written alike."""


@dataclass(frozen=True)
class Aliases:
    """What belongs together: `groups` of forms, and the forms that are several persons' with the candidates for each."""

    groups: Groups
    unsure: Mapping[int, tuple[int, ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class KnownNames:
    """The well-known alias groups of a language: the place in the list of each name's group, and of each weak name's."""

    strong: Mapping[tuple[str, ...], int]
    weak: Mapping[tuple[str, ...], int]
    types: tuple[str, ...]
    weak_forms: tuple[tuple[str, ...], ...]


@cache
def known_names(language: str) -> KnownNames:
    """The well-known alias groups from the language's data."""
    data = words(language, "entities")
    articles = frozenset(data.get("articles", ()))
    groups = data.get("known", ())
    strong = {name_words(name, articles): place for place, group in enumerate(groups) for name in group["names"]}
    weak = {name_words(name, articles): place for place, group in enumerate(groups) for name in group.get("weak", ())}
    return KnownNames(strong, weak, tuple(group["type"] for group in groups), tuple(tuple(group.get("weak", ())) for group in groups))


def join_forms(forms: Sequence[Form], pairs: Iterable[tuple[int, int]], known: KnownNames, data: Mapping[str, Any]) -> Aliases:
    """Group the forms by the thing they name. `pairs` are forms of which one explains the other in parentheses.

    Joined are: well-known names of one thing, explained pairs, acronyms with their expansions, names with their shortened forms,
    and persons' surnames and given names with their full names. A short form that could be several things' stays alone.
    """
    groups = Groups(len(forms))
    labels = [form.label for form in forms]
    for one, other in pairs:
        groups.join(one, other)
    _join_known(forms, labels, groups, known)
    things = [place for place, label in enumerate(labels) if label in THINGS]
    # "US" beside the United States is no acronym of the University of Sheffield.
    settled = frozenset(
        place for place in things if forms[place].words in known.strong and (groups.size(place) > 1 or len(forms[place].text) == 2)
    )
    _join_acronyms(forms, things, groups, frozenset(data.get("function_words", ())), settled)
    _join_shortened(forms, labels, things, groups, data)
    persons = [place for place, label in enumerate(labels) if label == "PER"]
    return Aliases(groups, join_persons(forms, persons, groups, frozenset(data.get("particles", ()))))


def _join_known(forms: Sequence[Form], labels: Sequence[str], groups: Groups, known: KnownNames) -> None:
    members: dict[int, list[int]] = defaultdict(list)
    for place, form in enumerate(forms):
        group = known.strong.get(form.words)
        if group is not None and (labels[place] == known.types[group] or (labels[place] != "PER" and known.types[group] != "PER")):
            members[group].append(place)
    for place, form in enumerate(forms):
        group = known.weak.get(form.words)
        if group is not None and group in members and form.words not in known.strong:
            members[group].append(place)
    for places in members.values():
        groups.join_all(places)


def _join_acronyms(
    forms: Sequence[Form], things: Sequence[int], groups: Groups, skipped: Collection[str], settled: Collection[int]
) -> None:
    by_initials: dict[str, list[int]] = defaultdict(list)
    by_letter: dict[str, list[int]] = defaultdict(list)
    for place in things:
        words = forms[place].words
        pieces = parts(words)
        if len(pieces) > 1:
            for letters in {initials(words, skipped), initials(words, ())}:
                by_initials[letters].append(place)
            by_letter[pieces[0][0]].append(place)
    for place in things:
        words = forms[place].words
        if place in settled or len(words) != 1 or not looks_short(forms[place].text):
            continue
        long = [other for other in by_initials.get(words[0], ()) if other != place]
        if not long and len(words[0]) > 2:
            # At most a hundred candidates, so that a book full of institutions stays linear.
            long = [
                other
                for other in by_letter.get(words[0][0], ())[:100]
                if other != place and abbreviates(words[0], forms[other].words, skipped)
            ]
        if groups.sole(long) is not None:
            groups.join(long[0], place)


def _join_shortened(forms: Sequence[Form], labels: Sequence[str], things: Sequence[int], groups: Groups, data: Mapping[str, Any]) -> None:
    """Join "Autostrade" with "Autostrade per l'Italia", "Scacchi" with "liceo Arcangelo Scacchi": longest short forms first."""
    shortening = _Shortening(data, {forms[place].words for place in things if labels[place] == "LOC"})
    # A place's first word may be tagged as anything: "Mazara" as a person beside "Mazara del Vallo".
    by_words = {form.words: place for place, form in enumerate(forms) if labels[place] in THINGS or len(form.words) == 1}
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


class _Shortening:
    """How a language shortens the names of institutions and places."""

    def __init__(self, data: Mapping[str, Any], places: Collection[tuple[str, ...]]) -> None:
        self._institutions = frozenset(data.get("institution_nouns", ()))
        self._buildings = frozenset(data.get("building_nouns", ()))
        self._prepositions = frozenset(data.get("prepositions", ()))
        self._companies = frozenset(data.get("company_forms", ()))
        self._distinct = frozenset(data.get("distinct_units", ()))
        self._named_after = frozenset(data.get("named_after_heads", ()))
        self._places = places

    def are_alike(self, short: str, long: str, words: tuple[str, ...]) -> bool:
        """Whether a short form with the one tag may belong to a name with the other."""
        return short == long or (long == "LOC" and short in ("PER", "ORG") and len(words) == 1)

    def is_head(self, words: tuple[str, ...], cut: int, label: str) -> bool:
        """Whether the words before the cut may stand for the whole name."""
        rest = words[cut:]
        if any(word in self._distinct for word in rest) or words[cut - 1] in self._prepositions:
            return False
        if label == "ORG":
            return True
        return self._opens_with_preposition(rest[0]) or rest[0] in self._companies or any(sign.isdigit() for sign in words[0])

    def is_tail(self, words: tuple[str, ...], cut: int, label: str) -> bool:
        """Whether the words from the cut on may stand for the whole name."""
        head = words[:cut]
        if words[cut] in self._prepositions or self._opens_with_preposition(words[cut]):
            return False
        if any(word in self._prepositions for word in head):
            return len(head) == 2 and head[0] in self._named_after
        if label == "LOC":
            return head[0] in self._buildings
        return head in self._places or head[0] in self._institutions or head[0] in self._buildings

    def _opens_with_preposition(self, word: str) -> bool:
        return word in self._prepositions or (word.split("'")[0] in self._prepositions and "'" in word)
