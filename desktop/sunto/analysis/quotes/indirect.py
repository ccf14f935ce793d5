"""Reported speech without marks: "Rutte ha sottolineato che…", "Secondo il ministro, …". Kept apart from verbatim quotations."""

from __future__ import annotations

from collections.abc import Iterator

from sunto.analysis.quotes.quote_cues import Cue, verb_at
from sunto.analysis.quotes.quote_streams import Item, Stream
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.said import Said
from sunto.analysis.quotes.utterances import Reading

LEAST = 4
"""Words; a shorter clause says too little to be listed."""
MOST = 200
"""Words and marks; a longer stretch without a full stop is no clause."""
CERTAIN = 0.8
"""How often a clause found by these patterns is one that readers of the press corpus marked (the speaker's share comes on top)."""


def reported_clauses(reading: Reading, lexicon: QuoteWords) -> list[tuple[Said, tuple[int, int]]]:
    """Each clause of reported speech as an utterance to attribute, with its characters; none in headings, none inside quotations."""
    found = []
    for place, stream in enumerate(reading.streams):
        if stream.owner >= 0 or reading.regions[stream.paragraph].heading:
            continue
        taken = -1
        for left, right, cue in _clauses(stream, lexicon):
            if left <= taken:
                continue
            taken = right
            said = Said(place, left, right, [], cue, stream.items[left].start)
            found.append((said, (stream.items[left].start, stream.items[right].end)))
    return found


def unconfirmed(reading: Reading, said: Said, lexicon: QuoteWords) -> bool:
    """Whether the clause or its verb stands in the conditional of hearsay ("avrebbe firmato")."""
    items = reading.streams[said.stream].items
    hearsay = lexicon.group("auxiliaries.hearsay")
    return (said.cue is not None and said.cue.hearsay) or any(item.form in hearsay for item in items[said.left : said.right + 1])


def _clauses(stream: Stream, lexicon: QuoteWords) -> Iterator[tuple[int, int, Cue]]:
    items = stream.items
    for place, item in enumerate(items):
        if item.form in lexicon.group("prepositions.source") and (place == 0 or items[place - 1].sentence != item.sentence):
            comma = next(
                (
                    at
                    for at in range(place + 1, min(place + 18, len(items)))
                    if items[at].form == "," and items[at].sentence == item.sentence
                ),
                None,
            )
            if comma is not None:
                yield from _clause(items, comma + 1, Cue(place, place, "before", "source"))
        elif item.form in lexicon.group("openers.that") and place:
            cue = _reporting(items, place, lexicon)
            if cue is not None:
                yield from _clause(items, place + 1, cue)


def _reporting(items: list[Item], place: int, lexicon: QuoteWords) -> Cue | None:
    """The verb of saying right before the conjunction, its subject or an adverb in between at most."""
    for at in range(place - 1, max(place - 9, -1), -1):
        if (
            items[at].sentence != items[place].sentence
            or items[at].quote >= 0
            or items[at].form in ",;:"
            or items[at].form in lexicon.group("openers.that")
        ):
            return None
        cue = verb_at(items, at, "before", lexicon)
        if cue is not None:
            return cue if cue.kind in ("say", "read") and not cue.first_person and place - at < 7 else None
    return None


def _clause(items: list[Item], left: int, cue: Cue) -> Iterator[tuple[int, int, Cue]]:
    """From here to the end of the sentence, its last stop left out."""
    right = left
    limit, sentence = min(len(items), left + MOST), cue_sentence(items, cue)
    while right + 1 < limit and items[right + 1].sentence == sentence and items[right + 1].form != ";":
        right += 1
    if right + 1 == left + MOST:
        return
    while right > left and items[right].quote < 0 and not items[right].form[-1].isalnum():
        right -= 1
    words = sum(item.quote < 0 and item.form[0].isalnum() for item in items[left : right + 1])
    if left < len(items) and words >= LEAST:
        yield left, right, cue


def cue_sentence(items: list[Item], cue: Cue) -> int:
    """The sentence that the cue stands in."""
    return items[cue.first].sentence
