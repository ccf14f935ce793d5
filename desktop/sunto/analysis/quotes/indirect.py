"""Reported speech without marks: "Rutte ha sottolineato che…", "Secondo il ministro, …". Kept apart from verbatim quotations."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from sunto.analysis.quotes.cast import Cast
from sunto.analysis.quotes.indirect_bounds import Sentence, sentences
from sunto.analysis.quotes.indirect_features import option_features, place_features, plain
from sunto.analysis.quotes.indirect_options import Option, Place
from sunto.analysis.quotes.indirect_places import places
from sunto.analysis.quotes.log_linear import LogLinear
from sunto.analysis.quotes.quote_streams import MARKS
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.said import Said
from sunto.analysis.quotes.utterances import SILENT, Reading

ACCEPTED = 0.55
"""How likely a clause must be reported speech to be listed."""


PLAIN = 0.7
"""How likely what grammar alone tells is reported speech (press corpus)."""


@dataclass(slots=True)
class Weighed:
    """A place of a stream with the features of each of its options."""

    stream: int
    place: Place
    features: list[list[str]]


@dataclass(slots=True)
class Reported:
    """A clause taken for reported speech: the utterance to attribute, its characters by segment, how sure."""

    said: Said
    sentence: Sentence
    segments: tuple[tuple[int, int], ...]
    chance: float


def weighed_places(reading: Reading, cast: Cast, lexicon: QuoteWords) -> Iterator[Weighed]:
    """Everything that may report speech, in text order; nothing in headings, nothing inside quotations."""
    for number, stream in enumerate(reading.streams):
        region = reading.regions[stream.paragraph]
        if stream.owner >= 0 or region.heading or region.kind in SILENT:
            continue
        actors = {actor.first: actor for actor in cast.by_stream[number]}
        by_last = {actor.last: actor for actor in cast.by_stream[number]}
        for sentence in sentences(stream.items):
            for place in places(sentence, actors, lexicon):
                shared = place_features(place, actors, by_last, lexicon)
                yield Weighed(number, place, [option_features(place, option, shared, actors, by_last, lexicon) for option in place.options])


def reported_clauses(reading: Reading, cast: Cast, lexicon: QuoteWords, model: LogLinear) -> list[Reported]:
    """The clauses of reported speech, in text order, none within another."""
    found: list[Reported] = []
    latest: Option | None = None
    for weighed in weighed_places(reading, cast, lexicon):
        place = weighed.place
        if place.again and (latest is None or latest.segments[-1][1] >= place.options[0].segments[0][0]):
            continue  # its verb reports nothing, or both clauses as one
        *shares, nothing = model.shares([*weighed.features, []])
        likely: Sequence[int] = range(len(shares))
        chance = 1 - nothing
        if chance < PLAIN:
            sure = [at for at in likely if plain(place, place.options[at], weighed.features[at], lexicon)]
            likely, chance = (sure, PLAIN) if sure else (likely, chance)
        best = place.options[max(likely, key=shares.__getitem__)] if chance >= ACCEPTED else None
        if best is not None:
            found.append(_reported(reading, weighed, best, chance))
        if any(option.pattern == "that" for option in place.options):
            latest = best
    return _apart(found)


def unconfirmed(reading: Reading, said: Said, lexicon: QuoteWords) -> bool:
    """Whether the clause or its verb stands in the conditional of hearsay ("avrebbe firmato", "reportedly")."""
    items = reading.streams[said.stream].items
    hearsay = lexicon.group("auxiliaries.hearsay") | lexicon.group("reported.hearsay")
    return (said.cue is not None and said.cue.hearsay) or any(item.form in hearsay for item in items[said.left : said.right + 1])


def _reported(reading: Reading, weighed: Weighed, option: Option, chance: float) -> Reported:
    items = reading.streams[weighed.stream].items
    left, right = option.segments[0][0], option.segments[-1][1]
    gaps = [(one[1] + 1, other[0]) for one, other in zip(option.segments, option.segments[1:], strict=False)]
    cue = replace(weighed.place.cue, zone=option.zone)
    said = Said(weighed.stream, left, right, gaps, cue, items[left].start)
    segments = tuple(_characters(reading, weighed.stream, first, last) for first, last in option.segments)
    return Reported(said, weighed.place.sentence, segments, chance)


def _characters(reading: Reading, stream: int, first: int, last: int) -> tuple[int, int]:
    """The characters of these items, the marks of a quotation at either end taken in."""
    items = reading.streams[stream].items
    start, end = items[first].start, items[last].end
    if first < last and items[first].quote >= 0 and start and reading.text[start - 1] in MARKS:
        start -= 1
    if first < last and items[last].quote >= 0 and reading.text[end : end + 1] in MARKS and reading.text[end : end + 1]:
        end += 1
    return start, end


def _apart(found: list[Reported]) -> list[Reported]:
    """The likeliest of those that overlap, in text order."""
    kept: list[Reported] = []
    for reported in found:
        start, end = reported.segments[0][0], reported.segments[-1][1]
        low = bisect_left(kept, start, key=lambda each: each.segments[-1][1])
        while low < len(kept) and kept[low].segments[-1][1] <= start:
            low += 1
        high = low
        while high < len(kept) and kept[high].segments[0][0] < end:
            high += 1
        if all(rival.chance < reported.chance for rival in kept[low:high]):
            kept[low:high] = [reported]
    return kept
