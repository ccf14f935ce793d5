"""Whom or what a date or figure belongs to, where its sentence leaves no doubt."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace

from sunto.core.article import Span
from sunto.core.briefing import Entity, EntityType, KeyFact

ACTING = frozenset({EntityType.PER, EntityType.ORG})
"""Where a sentence names one of these, its figures are rather theirs than a place's."""


def with_owners(facts: Iterable[KeyFact], sentences: Sequence[Span], entities: Sequence[Entity]) -> list[KeyFact]:
    """The facts with the mention that each belongs to: that of the only person or organisation that its sentence names, of its only
    place where it names neither; none where the sentence names several. `sentences` are in text order."""
    named = sorted((mention, row) for row, entity in enumerate(entities) for mention in entity.mentions)
    starts, mentions = [sentence.start for sentence in sentences], [mention for mention, _ in named]
    return [replace(fact, about=_owner(fact, sentences, starts, named, mentions, entities)) for fact in facts]


def _owner(
    fact: KeyFact,
    sentences: Sequence[Span],
    starts: Sequence[int],
    named: Sequence[tuple[Span, int]],
    mentions: Sequence[Span],
    entities: Sequence[Entity],
) -> Span | None:
    place = bisect_right(starts, fact.span.start) - 1
    if place < 0 or not sentences[place].contains(fact.span):
        return None
    sentence = sentences[place]
    first = bisect_left(mentions, Span(sentence.start, sentence.start))
    last = bisect_left(mentions, Span(sentence.end, sentence.end))
    here = [(mention, row) for mention, row in named[first:last] if not mention.overlaps(fact.span)]
    for wanted in (ACTING, frozenset({EntityType.LOC})):
        found = [(mention, row) for mention, row in here if entities[row].type in wanted]
        if found:
            return found[0][0] if len({row for _, row in found}) == 1 else None
    return None
