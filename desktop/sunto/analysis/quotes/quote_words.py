"""The words by which a language reports speech, ready to be looked up. The data are resources/languages/<code>/quotes.toml."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from sunto.languages.words import words

VERB_CLASSES = ("say", "ask", "call", "think", "gesture", "name", "read")
"""What a verb does with the words between marks: tells them, asks them, judges by them, thinks them, goes with them, names by them, lets
them be read."""


@dataclass(frozen=True)
class QuoteWords:
    """One language's words, all in lower case.

    `verbs` maps a form to its class and its inflection ("finite", "participle", "gerund", "infinitive"), `nouns` a form to its classes;
    the sets are named as the sections of the data file. A language without data has empty ones.
    """

    verbs: Mapping[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    nouns: Mapping[str, frozenset[str]] = field(default_factory=dict)
    sets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    source_phrases: frozenset[tuple[str, ...]] = frozenset()
    endings: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    synonyms: Mapping[str, frozenset[str]] = field(default_factory=dict)
    reported_phrases: Mapping[str, tuple[tuple[str, ...], ...]] = field(default_factory=dict)
    """By its first word, each phrase that makes the words around it somebody's ("a detta", "according to")."""

    def group(self, name: str) -> frozenset[str]:
        """The words of one list, called by section and key ("prepositions.other"); empty where the language has none."""
        return self.sets.get(name, frozenset())

    def is_verb(self, form: str, *classes: str) -> bool:
        """Whether the form can belong to a verb of one of these classes."""
        return any(kind in classes for kind, _ in self.verbs.get(form, ()))

    def is_noun(self, form: str, *classes: str) -> bool:
        """Whether the form can be a noun of one of these classes."""
        return not self.nouns.get(form, frozenset()).isdisjoint(classes)

    def acts(self, form: str, before: str) -> bool:
        """Whether a form that can be a verb is one after this word: "nota" is none in "una nota", "risponde" is one in "le risponde"."""
        if form not in self.verbs:
            return False
        if before in self.group("determiners.clitic"):
            return form not in self.nouns
        fixed = (
            "determiners.masculine",
            "determiners.feminine",
            "determiners.plural",
            "determiners.open",
            "prepositions.of",
            "prepositions.other",
        )
        return not any(before in self.group(name) for name in fixed) or not self.nouns.get(form, frozenset()) - {"office"}


@cache
def quote_words(language: str) -> QuoteWords:
    """The words of this language; without any for a language that has no data."""
    data = words(language, "quotes")
    sets = {
        f"{section}.{key}": frozenset(value.split())
        for section, table in data.items()
        if section not in ("verbs", "conjugation")
        for key, value in table.items()
        if isinstance(value, str)
    }
    kinds = ("masculine", "feminine", "plural", "open", "own")
    sets["determiners.all"] = frozenset().union(*(sets.get(f"determiners.{kind}", frozenset()) for kind in kinds))
    third = (sets.get(f"auxiliaries.{kind}", frozenset()) for kind in ("singular", "plural", "hearsay"))
    sets["auxiliaries.third"] = frozenset().union(*third)
    sets["auxiliaries.all"] = sets["auxiliaries.third"] | sets.get("auxiliaries.first", frozenset())
    prepositions = data.get("prepositions", {})
    gender = data.get("gender", {})
    reported = data.get("reported", {})
    phrases: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in (tuple(phrase.split()) for phrase in reported.get("phrases", [])):
        phrases[phrase[0]] = (*phrases.get(phrase[0], ()), phrase)
    synonyms: dict[str, frozenset[str]] = {}
    for line in (line for lines in data.get("synonyms", {}).values() for line in lines):
        for word in line.split():
            synonyms[word] = synonyms.get(word, frozenset()) | frozenset(line.split())
    return QuoteWords(
        verbs=_verb_forms(data.get("verbs", {}), data.get("conjugation", {})),
        nouns=_noun_classes(data.get("nouns", {})),
        sets=sets,
        source_phrases=frozenset(tuple(phrase.split()) for phrase in prepositions.get("phrases", [])),
        endings={
            key: tuple(gender.get(key, "").split())
            for key in (
                "masculine_endings",
                "feminine_endings",
                "plural_endings",
                "adjective_endings",
                "person_endings",
                "gerund_endings",
                "participle_endings",
                "finite_endings",
            )
        }
        | {f"clause_{key}": tuple(reported.get(f"{key}_endings", "").split()) for key in ("finite", "infinitive")},
        synonyms=synonyms,
        reported_phrases=phrases,
    )


def _verb_forms(verbs: Mapping[str, Any], conjugation: Mapping[str, Any]) -> dict[str, tuple[tuple[str, str], ...]]:
    """Every form of every verb: stems with the endings of their conjugation, then the irregular forms as listed."""
    forms: dict[str, list[tuple[str, str]]] = {}
    for kind in VERB_CLASSES:
        for key, value in verbs.get(kind, {}).items():
            if key not in conjugation:
                for form in value.split():
                    forms.setdefault(form, []).append((kind, key))
                continue
            for inflection, endings in conjugation[key].items():
                # an ending list that begins with a space has the bare stem as its first form
                suffixes = endings.split() + ([""] if endings.startswith(" ") else [])
                for stem in value.split():
                    for suffix in suffixes:
                        forms.setdefault(stem + suffix, []).append((kind, inflection))
    return {form: tuple(dict.fromkeys(found)) for form, found in forms.items()}


def _noun_classes(nouns: Mapping[str, str]) -> dict[str, frozenset[str]]:
    classes: dict[str, set[str]] = {}
    for kind, forms in nouns.items():
        for form in forms.split():
            classes.setdefault(form, set()).add(kind)
    return {form: frozenset(found) for form, found in classes.items()}
