"""What a name's own words and the words before it say of its type, where the tagger took it for something else."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Any

from spacy.tokens import Doc

from sunto.analysis.entities.name_words import Mention
from sunto.languages.words import words

TAGS = frozenset({"PER", "ORG", "LOC"})
"""The tags that evidence may change."""


def retagged(doc: Doc, mentions: Sequence[Mention], data: Mapping[str, Any], known: Collection[tuple[str, ...]] = ()) -> list[Mention]:
    """The mentions, tagged by the evidence; what is told of one mention holds for all of the same words unless told otherwise.

    Evidence: a company's form at the end ("N.V."), a noun for an institution or a building at the head or the end ("liceo Scacchi",
    "Charles River"), a noun before the name ("il settimanale Gente", "la città di Abc"), an adjective of nationality before what would
    be a place ("la danese Nammo"). Names in `known` keep their tag.
    """
    evidence = _Evidence(doc, data, known)
    told: dict[tuple[str, ...], set[str]] = defaultdict(set)
    for mention in mentions:
        if mention.label in TAGS:
            tag = evidence.of(mention)
            if tag is not None:
                told[mention.words].add(tag)
    agreed = {name: next(iter(tags)) for name, tags in told.items() if len(tags) == 1}
    return [replace(m, label=agreed[m.words]) if m.label in TAGS and m.words in agreed else m for m in mentions]


class _Evidence:
    """A language's words that tell types."""

    def __init__(self, doc: Doc, data: Mapping[str, Any], known: Collection[tuple[str, ...]]) -> None:
        self._known = known
        self._doc = doc
        self._companies = frozenset(data.get("company_endings", ()))
        self._institutions = frozenset(data.get("institution_heads", ()))
        self._institution_tails = frozenset(data.get("institution_tails", ()))
        self._places = frozenset(data.get("place_heads", ()))
        self._place_tails = frozenset(data.get("place_tails", ()))
        self._surnames = frozenset(data.get("surname_tails", ()))
        self._place_nouns = frozenset(data.get("place_nouns", ()))
        people = {noun for nouns in data.get("person_nouns", {}).values() for noun in nouns}
        self._organisation_nouns = frozenset(data.get("organisation_nouns", {}).get("nouns", ())).difference(
            people, data.get("never_names", ())
        )
        self._demonyms = frozenset(data.get("demonyms", ()))
        self._definite = frozenset(data.get("definite", ()))
        self._of = frozenset(data.get("of", ()))
        given = words(doc.lang_, "given_names")
        self._given = frozenset((*given.get("m", ()), *given.get("f", ())))

    def of(self, mention: Mention) -> str | None:
        """The tag that the evidence tells; None where there is none."""
        name, count = mention.words, len(mention.words)
        if name in self._known:
            return None
        if count > 1 and not (mention.label == "PER" and name[0] in self._given and name[-1] in self._surnames):
            if name[-1] in self._companies or name[0] in self._institutions or name[-1] in self._institution_tails:
                return "ORG"
            if name[0] in self._places or name[-1] in self._place_tails:
                return "LOC"
        return self._before(mention)

    def _before(self, mention: Mention) -> str | None:
        place = mention.start - 1
        if place < 0 or mention.words[0] in self._given:
            return None
        lower = self._doc[place].lower_
        noun = self._doc[place - 1].lower_ if place > 0 and lower.replace("’", "'") in self._of else lower
        if noun in self._place_nouns and mention.label != "LOC":
            return "LOC"
        earlier = self._doc[place - 1].lower_.replace("’", "'") if place > 0 else ""
        if mention.label == "LOC" and lower in self._demonyms and earlier in self._definite:
            return "ORG"
        if lower in self._demonyms and place > 0:
            lower = self._doc[place - 1].lower_
        return "ORG" if lower in self._organisation_nouns and mention.label != "ORG" and len(mention.words) < 3 else None
