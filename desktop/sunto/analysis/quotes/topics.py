"""Whom the sentences of an article are about: the subject of each, as far as shallow grammar tells."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from sunto.analysis.quotes.cast import Actor
from sunto.analysis.quotes.descriptions import determines, embedded
from sunto.analysis.quotes.quote_streams import Item
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.said import Choice

ACTING = frozenset({"PER", "ORG", "LOC", "office", "person", "body", "source", "pronoun"})
"""Kinds of mentions that may be whom a sentence is about."""
HERE, THERE = 12, 24
"""So many sentences before a quotation are looked at, in its paragraph and before it."""


def sentence_subjects(items: list[Item], actors: Sequence[Actor], lexicon: QuoteWords) -> list[Actor]:
    """The subject of each sentence of a stream: the first mention that is not led in and has a verb after it, else the first at all.
    A sentence whose subject is a pronoun, or stands only in a clause with "che", has none of its own."""
    firsts: dict[int, Actor] = {}
    for actor in actors:
        sentence = items[actor.first].sentence
        if actor.before or actor.kind not in ACTING:
            continue
        if actor.kind == "LOC" and not (actor.first and determines(items[actor.first - 1].form, lexicon)):
            continue  # "la Russia ha…" acts; a place alone may only say where
        if sentence not in firsts and embedded(items, actor.first, lexicon):
            continue  # "ha detto che la Russia…": the sentence goes on with whom the one before is about
        if sentence not in firsts or (actor.acts and not firsts[sentence].acts and firsts[sentence].kind != "pronoun"):
            firsts[sentence] = actor
    return [actor for actor in firsts.values() if actor.kind != "pronoun"]


def topics_before(subjects: Sequence[tuple[int, int, Choice]], start: int, paragraph: int) -> dict[str, Choice]:
    """Whom the text before this character is about, by how near; `subjects` are (character, paragraph, who) in text order."""
    at = bisect_left(subjects, (start,))
    topics: dict[str, Choice] = {}
    here = [entry for entry in subjects[max(0, at - HERE) : at] if entry[1] == paragraph]
    there = [entry for entry in subjects[max(0, at - THERE) : at] if entry[1] < paragraph]
    if here:
        topics["last here"] = here[-1][2]
        topics["first here"] = here[0][2]
    if there:
        topics["last there" if here else "last there and none here"] = there[-1][2]
        opening = [entry for entry in there if entry[1] == there[-1][1]]
        topics["first there" if here else "first there and none here"] = opening[0][2]
    return topics
