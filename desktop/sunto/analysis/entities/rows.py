"""Rows of the entity table: which mention belongs to which thing, what to call it, what type it has."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from sunto.analysis.entities.aliases import Aliases, known_names
from sunto.analysis.entities.metonyms import acts
from sunto.analysis.entities.name_words import Form, Mention, name_words
from sunto.analysis.entities.shared_surnames import SharedSurnames


@dataclass(frozen=True, slots=True)
class Row:
    """One thing: its tag, the mention that names it best, all its mentions in text order."""

    label: str
    name: Mention
    mentions: tuple[Mention, ...]


def rows_of(doc: Doc, forms: Sequence[Form], aliases: Aliases, mentions: Sequence[Mention], data: Mapping[str, Any]) -> list[Row]:
    """The rows, in order of first mention. Every mention is in exactly one of them."""
    ranks = known_names(doc.lang_).ranks
    form_of = {mention.start: place for place, form in enumerate(forms) for mention in form.mentions}
    labels = [form.label for form in forms]
    countries = _countries(forms, aliases, data)
    persons = SharedSurnames(doc, forms, aliases)
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
        if labels[place] == "PER":
            persons.heard(mention, group, place)
        members[group].append(mention)
    return [_row(doc, found, metonymic, ranks) for found in members.values()]


def _row(doc: Doc, mentions: list[Mention], metonymic: set[int], ranks: Mapping[tuple[str, ...], int]) -> Row:
    """The row of these mentions; called by its fullest form, not in capitals where another writing is at hand."""
    own = [mention for mention in mentions if mention.start not in metonymic] or mentions
    seen: dict[tuple[str, ...], int] = defaultdict(int)
    for mention in own:
        seen[mention.words] += 1

    def fullness(mention: Mention) -> tuple[int, bool, int, int]:
        text = doc[mention.start : mention.end].text
        return (len(mention.words), not text.isupper(), seen[mention.words], -mention.start)

    name = max(own, key=fullness)
    # Of well-known names the one that the data lists first: "Nato" rather than "Alleanza Atlantica", never "Palazzo Madama".
    if name.words in ranks:
        name = min(own, key=lambda mention: (ranks.get(mention.words, len(ranks)), tuple(-x for x in fullness(mention))))
    # The full name tells the type; of one word, all mentions do.
    tally: dict[str, int] = defaultdict(int)
    for mention in mentions:
        tally[mention.label] += mention.words == name.words or len(name.words) == 1
    return Row(max(tally, key=tally.__getitem__), name, tuple(mentions))


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
