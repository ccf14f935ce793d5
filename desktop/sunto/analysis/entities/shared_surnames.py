"""Whom a surname means that several persons of the text bear."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from itertools import accumulate

from spacy.tokens import Doc

from sunto.analysis.entities.aliases import Aliases
from sunto.analysis.entities.gender import Gender, gender_before, gender_of_name
from sunto.analysis.entities.name_words import Form, Mention
from sunto.analysis.entities.repeats import starts_sentence

JUST_NAMED = 10
"""Within so many tokens of a sentence nobody is named again by surname."""
LEAD = 2
"""Whoever has more than so many times the others' mentions so far is the one the text is about."""


class SharedSurnames:
    """Reads the mentions in text order and tells the persons of one surname apart.

    In order of trust: the gender of the title before it ("Ms MacLeod"), who leads the text so far, who alone was named in full in the
    same paragraph, who was named in full first (newspapers go on calling the others by their full names).
    """

    def __init__(self, doc: Doc, forms: Sequence[Form], aliases: Aliases) -> None:
        self._doc = doc
        self._aliases = aliases
        self._paragraph = list(accumulate("\n" in token.text for token in doc))
        self._latest: dict[int, int] = {}  # person -> token of the latest clear mention
        self._said: dict[int, int] = defaultdict(int)  # person -> clear mentions so far
        self._first: dict[int, int] = {}  # person -> token of the first full mention
        self._gender: dict[int, Gender | None] = {}
        for candidate in {candidate for candidates in aliases.unsure.values() for candidate in candidates}:
            self._gender[aliases.groups.of(candidate)] = gender_of_name(forms[candidate].text, doc.lang_)
        for place, form in enumerate(forms):
            if form.label == "PER" and len(form.words) > 1:
                group = aliases.groups.of(place)
                self._first[group] = min(self._first.get(group, len(doc)), form.mentions[0].start)

    def heard(self, mention: Mention, group: int, place: int) -> None:
        """Take note that the person was just named, unless by a form that several persons share."""
        if place not in self._aliases.unsure:
            self._latest[group] = mention.start
            self._said[group] += 1

    def bearer(self, mention: Mention, place: int) -> int:
        """The person (a group of forms) whom this mention of a shared form (at `place` among the forms) means."""
        candidates = list(dict.fromkeys(self._aliases.groups.of(candidate) for candidate in self._aliases.unsure[place]))
        gender = gender_before(self._doc, mention.start)
        if gender is not None:
            candidates = [c for c in candidates if self._gender.get(c) in (gender, None)] or candidates
        candidates = [c for c in candidates if not self._was_just_named(c, mention)] or candidates
        total = sum(self._said[c] for c in candidates)
        for candidate in candidates:
            if self._said[candidate] > LEAD * (total - self._said[candidate]):
                return candidate
        here = [c for c in candidates if c in self._latest and self._paragraph[self._latest[c]] == self._paragraph[mention.start]]
        if len(here) == 1:
            return here[0]
        return min(candidates, key=lambda candidate: self._first.get(candidate, 0))

    def _was_just_named(self, person: int, mention: Mention) -> bool:
        start = self._latest.get(person)
        if start is None or mention.start - start >= JUST_NAMED:
            return False
        return not any(starts_sentence(self._doc, place) for place in range(start + 1, mention.start + 1))
