"""Names made whole by their acronym: "Agenzia regionale per la sicurezza (Ars)" is one name, however much of it was tagged."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from sunto.analysis.entities.acronyms import abbreviates, looks_short
from sunto.analysis.entities.name_words import Mention, name_words

_INITIAL = re.compile(r"^[A-Z]\.$")
MAX_TOKENS = 18
"""The longest name that an acronym is looked for in."""
MAX_LETTERS = 8
"""The longest acronym that is believed."""


def expanded(doc: Doc, mentions: Sequence[Mention], data: Mapping[str, Any]) -> list[Mention]:
    """The mentions in text order, those that are part of a name which an acronym in parentheses spells out replaced by that name.

    The name stands before the parentheses and the acronym in them, or the other way round. Only names whose every content word gives
    the acronym a letter count, and that begin with a capital or with a noun for an institution.
    """
    reader = _Reader(doc, mentions, data)
    found: list[Mention] = []
    for place in range(1, len(doc) - 2):
        if doc[place].text == "(":
            found += reader.read(place)
    covered = {place for mention in found for place in range(mention.start, mention.end)}
    kept = [mention for mention in mentions if covered.isdisjoint(range(mention.start, mention.end))]
    return sorted([*kept, *found], key=lambda mention: mention.start)


class _Reader:
    """Looks around one opening parenthesis after the other."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention], data: Mapping[str, Any]) -> None:
        self._doc = doc
        self._starts = {mention.start: mention for mention in mentions}
        self._ends = {mention.end: mention for mention in mentions}
        self._skipped = frozenset(data.get("function_words", ()))
        self._articles = frozenset(data.get("articles", ()))
        self._institutions = frozenset(data.get("institution_nouns", ()))

    def read(self, place: int) -> list[Mention]:
        """The name and its acronym around the parenthesis at this token; nothing where they are no such pair."""
        doc = self._doc
        if doc[place + 2].text == ")" and self._is_acronym(doc[place + 1].text):
            start = self._start_before(place, doc[place + 1].text)
            if start is None or self._is_within_longer(start, place) or not self._is_thing(start, place):
                return []
            label = self._label(start)
            return [self._mention(start, place, label), self._mention(place + 1, place + 2, label)]
        end = next((spot for spot in range(place + 2, min(place + MAX_TOKENS, len(doc))) if doc[spot].text == ")"), None)
        before = self._ends.get(place)
        if end is None or before is None or before.label == "PER":
            return []
        start = place + 1
        while start < end - 1 and doc[start].lower_.replace("’", "'") in self._articles:
            start += 1
        words = name_words(doc[start:end].text)
        if len(words) > 1 and any(
            self._is_acronym(w) and abbreviates(w, words, self._skipped) for w in doc[before.start : place].text.split()
        ):
            return [self._mention(start, end, "ORG")]
        return []

    def _start_before(self, end: int, acronym: str) -> int | None:
        """Where the shortest name before this token begins that spells the acronym."""
        doc = self._doc
        for start in range(end - 1, max(-1, end - MAX_TOKENS), -1):
            token = doc[start]
            if token.is_space or token.text in '.;:!?()«»“”"':
                return None
            first = token.text[:1].isupper() or token.lower_ in self._institutions
            if first and end - start > 1 and abbreviates(acronym, name_words(doc[start:end].text), self._skipped):
                return start
        return None

    def _is_acronym(self, text: str) -> bool:
        return len(text) <= MAX_LETTERS and looks_short(text) and not text.isdigit()

    def _is_within_longer(self, start: int, end: int) -> bool:
        """Whether the tagged name that ends here begins no later: nothing is to be made whole."""
        tagged = self._ends.get(end)
        return tagged is not None and tagged.start <= start

    def _is_thing(self, start: int, end: int) -> bool:
        """Whether a noun for an institution or a tag within says that the name is one's: not so "Internet Explorer 9 (IE9)"."""
        tagged = (self._starts.get(place) for place in range(start, end))
        return self._doc[start].lower_ in self._institutions or any(mention is not None and mention.label == "ORG" for mention in tagged)

    def _label(self, start: int) -> str:
        tagged = self._starts.get(start)
        return tagged.label if tagged is not None and tagged.label in ("ORG", "LOC", "EVENT") else "ORG"

    def _mention(self, start: int, end: int, label: str) -> Mention:
        return Mention(start, end, label, name_words(self._doc[start:end].text, self._articles))


def with_particles(doc: Doc, mentions: Sequence[Mention], particles: Collection[str]) -> list[Mention]:
    """Names with what was left untagged before them: a particle that a full name of the text has ("de Grazia"), an initial ("L. Ron")."""
    known: set[tuple[str, ...]] = set()
    for mention in mentions:
        words = mention.words
        if mention.label == "PER":
            known.update(words[cut:] for cut in range(1, len(words) - 1) if words[cut] in particles)
    found: list[Mention] = []
    for tagged in mentions:
        mention, start = tagged, tagged.start
        while mention.label == "PER" and start > 0 and doc[start - 1].lower_ in particles:
            start -= 1
            words = name_words(doc[start : mention.end].text)
            if words in known:
                mention = Mention(start, mention.end, mention.label, words)
        if mention.label == "PER" and mention.start > 0 and _INITIAL.match(doc[mention.start - 1].text):
            start = mention.start - 1
            mention = Mention(start, mention.end, mention.label, name_words(doc[start : mention.end].text))
        found.append(mention)
    return found
