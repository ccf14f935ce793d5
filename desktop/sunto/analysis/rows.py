"""Rows of the entity table: which mention belongs to which thing, what to call it, what type it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from sunto.analysis.aliases import Aliases
from sunto.analysis.gender import gender_before, gender_of_name
from sunto.analysis.metonyms import acts
from sunto.analysis.name_words import Form, Mention, name_words
from sunto.analysis.repeats import starts_sentence


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: its tag, the mention that names it best, all its mentions in text order."""

    label: str
    name: Mention
    mentions: tuple[Mention, ...]


def rows_of(doc: Doc, forms: Sequence[Form], aliases: Aliases, mentions: Sequence[Mention], data: Mapping[str, Any]) -> list[Row]:
    """The rows, in order of first mention. Every mention is in exactly one of them."""
    form_of = {mention.start: place for place, form in enumerate(forms) for mention in form.mentions}
    countries = _countries(forms, aliases, data)
    persons = _Persons(doc, forms, aliases)
    members: dict[int, list[Mention]] = defaultdict(list)
    metonymic: set[int] = set()
    for mention in mentions:
        place = form_of[mention.start]
        group = aliases.groups.of(place)
        country = countries.get(place)
        if place in aliases.unsure:
            group = aliases.groups.of(persons.bearer(mention, place))
        elif country is not None and country != group and acts(doc, mention, data):
            group = country
            metonymic.add(mention.start)
        if forms[place].label == "PER":
            persons.heard(mention, group, place)
        members[group].append(mention)
    return [_row(doc, found, metonymic) for found in members.values()]


def _row(doc: Doc, mentions: list[Mention], metonymic: set[int]) -> Row:
    """The row of these mentions; called by its fullest form, not in capitals where another writing is at hand."""
    tally: dict[str, float] = defaultdict(float)
    for mention in mentions:
        # A full name tells its type better than a short one.
        tally[mention.label] += 1 + 0.5 * (len(mention.words) - 1)
    own = [mention for mention in mentions if mention.start not in metonymic] or mentions
    seen: dict[tuple[str, ...], int] = defaultdict(int)
    for mention in own:
        seen[mention.words] += 1

    def fullness(mention: Mention) -> tuple[int, bool, int, int]:
        text = doc[mention.start : mention.end].text
        return (len(mention.words), not text.isupper(), seen[mention.words], -mention.start)

    return Row(max(tally, key=tally.__getitem__), max(own, key=fullness), tuple(mentions))


def _countries(forms: Sequence[Form], aliases: Aliases, data: Mapping[str, Any]) -> dict[int, int]:
    """For each form that is a capital, the group of its country where the text names that."""
    articles = frozenset(data.get("articles", ()))
    places = {form.words: place for place, form in enumerate(forms) if form.label == "LOC"}
    found: dict[int, int] = {}
    for capital, countries in data.get("capitals", {}).items():
        place = places.get(name_words(capital, articles))
        for country in countries if place is not None else ():
            other = places.get(name_words(country, articles))
            if place is not None and other is not None:
                found[place] = aliases.groups.of(other)
                break
    return found


class _Persons:
    """Whom a surname means that two persons bear: told by the title's gender, the paragraph, else the one who was named first."""

    def __init__(self, doc: Doc, forms: Sequence[Form], aliases: Aliases) -> None:
        self._doc = doc
        self._aliases = aliases
        self._forms = forms
        self._order: dict[int, int] = {}  # person -> token of the first full mention
        self._paragraph: dict[int, int] = {}  # person -> token of the latest full mention
        self._gender = {}
        for place in {candidate for candidates in aliases.unsure.values() for candidate in candidates}:
            self._gender[aliases.groups.of(place)] = gender_of_name(forms[place].text, doc.lang_)
        for form_place, form in enumerate(forms):
            if form.label == "PER" and len(form.words) > 1:
                group = aliases.groups.of(form_place)
                self._order[group] = min(self._order.get(group, len(doc)), form.mentions[0].start)

    def heard(self, mention: Mention, group: int, place: int) -> None:
        """Take note that the person was just named."""
        if place not in self._aliases.unsure:
            self._paragraph[group] = mention.start

    def bearer(self, mention: Mention, place: int) -> int:
        """The person whom this mention of a shared surname means."""
        candidates = [self._aliases.groups.of(candidate) for candidate in self._aliases.unsure[place]]
        gender = gender_before(self._doc, mention.start)
        if gender is not None:
            candidates = [c for c in candidates if self._gender.get(c) in (gender, None)] or candidates
        # Who was named in full a moment ago is not named again by surname in the same sentence.
        candidates = [c for c in candidates if not self._is_in_sentence(self._paragraph.get(c), mention)] or candidates
        here = [c for c in candidates if c in self._paragraph and not self._is_break_between(self._paragraph[c], mention.start)]
        if len(here) == 1:
            return here[0]
        return min(candidates, key=lambda candidate: self._order.get(candidate, 0))

    def _is_in_sentence(self, start: int | None, mention: Mention) -> bool:
        return (
            start is not None
            and mention.start - start < 60
            and not any(starts_sentence(self._doc, p) for p in range(start + 1, mention.start + 1))
        )

    def _is_break_between(self, start: int, end: int) -> bool:
        return "\n" in self._doc[start:end].text
