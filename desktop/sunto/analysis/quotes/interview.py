"""Interviews: whose answers stand between marks after each question, told from the article as a whole."""

from __future__ import annotations

from collections.abc import Sequence

from sunto.analysis.quotes.cast import Cast
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.said import Said
from sunto.analysis.quotes.utterances import Reading
from sunto.core.briefing import Entity, EntityType

LEAST = 3
"""Answers; fewer make no interview."""
OPENING = 3
"""Paragraphs in which an interview presents its guest."""


def answers(reading: Reading, saids: Sequence[Said]) -> list[int]:
    """The accepted quotations that answer a question in the paragraph before; none unless the article is an interview."""
    places = []
    asked = 0
    for number, said in enumerate(saids):
        candidate = reading.candidates[reading.accepted[number]]
        region = reading.regions[candidate.paragraph]
        if said.nested or said.heading or candidate.start - region.start > 2 or candidate.paragraph == 0:
            continue
        before = reading.regions[candidate.paragraph - 1]
        spoken = any(
            reading.candidates[place].paragraph == candidate.paragraph - 1 and reading.candidates[place].start - before.start <= 2
            for place in reading.accepted[max(0, number - 3) : number]
        )
        if not spoken and before.end - before.start < 500:
            places.append(number)
            asked += reading.text[before.end - 1] == "?"
    return places if len(places) >= LEAST and asked * 2 >= len(places) else []


def marked_turns(reading: Reading, lexicon: QuoteWords) -> bool:
    """Whether paragraphs are marked as questions and answers ("D." and "R.")."""
    marks = tuple(f"{mark}." for mark in lexicon.group("interview.turns"))
    return bool(marks) and sum(reading.text.startswith(marks, region.start) for region in reading.regions) >= 2 * LEAST


def guest(reading: Reading, cast: Cast, entities: Sequence[Entity]) -> int | None:
    """The row of the person interviewed: named in the headings, presented in the opening, addressed in the questions."""
    points: dict[int, float] = {}
    body = [number for number, region in enumerate(reading.regions) if not region.heading][:OPENING]
    for stream, actors in zip(reading.streams, cast.by_stream, strict=True):
        if stream.owner >= 0:
            continue
        region = reading.regions[stream.paragraph]
        for actor in actors:
            if actor.entity is None or entities[actor.entity].type is not EntityType.PER:
                continue
            worth = 3.0 if region.heading else 2.0 if stream.paragraph in body else 0.5
            if reading.text[region.end - 1] == "?" and actor.first == 0:
                worth += 1.5
            if actor.before in ("of", "other", "by"):
                worth *= 0.5
            points[actor.entity] = points.get(actor.entity, 0.0) + worth
    return max(points, key=lambda row: (points[row], -entities[row].name.start)) if points else None
