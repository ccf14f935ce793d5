"""Which forms of names name one real-world thing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sunto.analysis.entities.acronyms import abbreviates, initials, looks_short, parts
from sunto.analysis.entities.groups import Groups
from sunto.analysis.entities.name_words import Form, name_words
from sunto.analysis.entities.person_aliases import join_persons
from sunto.analysis.entities.shortened_names import join_shortened
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
    """The well-known alias groups of a language: the place in the list of each name's group, and of each weak name's.

    `ranks`: a name's place within its group; `types`, `weak_forms`: each group's.
    """

    strong: Mapping[tuple[str, ...], int]
    weak: Mapping[tuple[str, ...], int]
    types: tuple[str, ...]
    weak_forms: tuple[tuple[str, ...], ...]
    ranks: Mapping[tuple[str, ...], int]


@cache
def known_names(language: str) -> KnownNames:
    """The well-known alias groups from the language's data."""
    data = words(language, "entities")
    articles = frozenset(data.get("articles", ()))
    groups = data.get("known", ())
    strong = {name_words(name, articles): place for place, group in enumerate(groups) for name in group["names"]}
    weak = {name_words(name, articles): place for place, group in enumerate(groups) for name in group.get("weak", ())}
    ranks = {name_words(name, articles): rank for group in groups for rank, name in enumerate(group["names"])}
    return KnownNames(
        strong, weak, tuple(group["type"] for group in groups), tuple(tuple(group.get("weak", ())) for group in groups), ranks
    )


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
    _join_acronyms(forms, things, groups, frozenset(data.get("function_words", ())), settled, known.strong)
    join_shortened(forms, labels, things, groups, data, known.strong)
    # a name of a kind unknown is shortened as a person's is: "Dervaux" for "Camille Dervaux"
    persons = [place for place, label in enumerate(labels) if label in ("PER", "MISC")]
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
    forms: Sequence[Form],
    things: Sequence[int],
    groups: Groups,
    skipped: Collection[str],
    settled: Collection[int],
    known: Collection[tuple[str, ...]],
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
        if not long and len(words[0]) > 2 and words not in known:
            # At most a hundred candidates, so that a book full of institutions stays linear.
            long = [
                other
                for other in by_letter.get(words[0][0], ())[:100]
                if other != place and abbreviates(words[0], forms[other].words, skipped)
            ]
        if groups.sole(long) is not None:
            groups.join(long[0], place)
