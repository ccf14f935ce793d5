"""Which forms of persons' names are one person: surnames, given names and shortened full names joined to the fullest form."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence

from sunto.analysis.entities.groups import Groups
from sunto.analysis.entities.name_words import Form, is_subsequence

MAX_BEARERS = 20
"""So many persons of one surname are told apart, the first ones of the text, so that a register of names stays linear."""


def join_persons(forms: Sequence[Form], places: Sequence[int], groups: Groups, particles: Collection[str]) -> dict[int, tuple[int, ...]]:
    """Join the forms (those at `places`) that are one person.

    Returns the forms that could be several persons' (a surname that two of them bear), each with the fullest forms in question.
    A surname is the words behind the given name and never begins behind a particle: "Luca" is no short form of "Serena De Luca".
    """
    full = [place for place in places if len(forms[place].words) > 1 and forms[place].words[0] not in particles]
    _join_full_names(forms, full, groups)
    by_surname: dict[tuple[str, ...], list[int]] = defaultdict(list)
    by_given: dict[tuple[str, ...], list[int]] = defaultdict(list)
    by_middle: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for place in full:
        words = forms[place].words
        for cut in range(1, len(words)):
            if words[cut - 1] not in particles or cut == 1:
                by_surname[words[cut:]].append(place)
            by_given[words[:cut]].append(place)
        # Spanish names: "Iker Arrieta Zubeldia" is Arrieta.
        for word in words[1:-1]:
            by_middle[(word,)].append(place)
    unsure: dict[int, tuple[int, ...]] = {}
    for place in places:
        bearers = _bearers(forms[place].words, place, by_surname, by_given, by_middle)
        if not bearers:
            continue
        if groups.sole(bearers) is not None:
            groups.join(bearers[0], place)
        else:
            unsure[place] = tuple(dict.fromkeys(groups.of(bearer) for bearer in bearers[:MAX_BEARERS]))
    return unsure


def _bearers(words: tuple[str, ...], place: int, *indexes: Mapping[tuple[str, ...], Sequence[int]]) -> list[int]:
    """Whom a short form may name: those with this surname, else those with this given name, else with this middle name."""
    for index in indexes:
        found = [bearer for bearer in index.get(words, ()) if bearer != place]
        if found:
            return found
    return []


def _join_full_names(forms: Sequence[Form], full: Sequence[int], groups: Groups) -> None:
    """Join "Mary Blige" with "Mary J. Blige", "J. Biden" with "Joe Biden"."""
    by_surname: dict[str, list[int]] = defaultdict(list)
    for place in sorted(full, key=lambda place: -len(forms[place].words)):
        words = forms[place].words
        longer = [other for other in by_surname[words[-1]][:50] if _is_fuller(forms[other].words, words)]
        if longer and groups.sole(longer) is not None:
            groups.join(longer[0], place)
        by_surname[words[-1]].append(place)


def _is_fuller(long: tuple[str, ...], short: tuple[str, ...]) -> bool:
    """Whether the long name holds the short one, a given name perhaps cut to its initial ("M." or "M")."""
    if len(long) > len(short) and is_subsequence(short, long):
        return True
    given, fuller = short[0].rstrip("."), long[0].rstrip(".")
    surname = short[1:] == long[1:] or (len(short) == 2 and short[-1] == long[-1])
    return surname and min(len(given), len(fuller)) == 1 and given[0] == fuller[0]
