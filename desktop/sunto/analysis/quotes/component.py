"""Who says what: the component that finds the quotations of an article and their speakers."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from sunto.analysis.entities.gender import gender_of
from sunto.analysis.quotes.actors import find_cast
from sunto.analysis.quotes.alternatives import Attribution
from sunto.analysis.quotes.indirect import Reported, reported_clauses, unconfirmed
from sunto.analysis.quotes.indirect_speakers import choose
from sunto.analysis.quotes.log_linear import LogLinear, models
from sunto.analysis.quotes.quote_words import quote_words
from sunto.analysis.quotes.said import NOBODY, Choice, Said
from sunto.analysis.quotes.speaker_features import Alternative
from sunto.analysis.quotes.speakers import attribute
from sunto.analysis.quotes.utterances import Reading, read, said_by_whom, same_utterance
from sunto.core.article import Span
from sunto.core.briefing import Quote, QuoteKind, Speaker

UNTRAINED = LogLinear({"bias": 1.0})
"""Without weights everything between marks is a quotation, with little confidence."""


@Language.factory("sunto_quotes", assigns=["doc._.quotes"])
def make_quotes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component. It reads `doc._.blocks` and `doc._.entities` and writes `doc._.quotes`."""
    return write_quotes


def write_quotes(doc: Doc) -> Doc:
    """Set `doc._.quotes`: every utterance between marks or dashes, in text order."""
    lexicon = quote_words(doc.lang_)
    trained = models(doc.lang_, "quotes")
    reading = read(doc, lexicon, trained.get("quote", UNTRAINED))
    genders = [gender_of(entity, doc) for entity in doc._.entities]
    cast = find_cast(reading.text, reading, doc._.entities, genders, lexicon)
    speaker = trained.get("speaker", LogLinear())

    def attribution_of() -> Attribution:
        return Attribution(reading.text, reading.streams, cast, doc._.entities, genders, lexicon)

    attribution = attribution_of()
    saids = said_by_whom(reading, lexicon)
    utterances = same_utterance(reading, saids)
    chosen = attribute(attribution, reading, saids, utterances, speaker)
    direct = _quotes(reading, saids, utterances, chosen, attribution)
    clauses = reported_clauses(reading, cast, lexicon, trained["reported"]) if "reported" in trained else []
    indirect = _reported(reading, clauses, attribution_of(), speaker)
    doc._.quotes = tuple(sorted([*direct, *indirect], key=lambda quote: (quote.start, -quote.segments[-1].end)))
    return doc


def _reported(reading: Reading, clauses: list[Reported], attribution: Attribution, model: LogLinear) -> list[Quote]:
    """The clauses of reported speech without marks."""
    quotes = []
    for clause in clauses:
        said = clause.said
        choice, surface, share = choose(attribution, clause, model)
        speaker = _speaker(choice, surface, attribution)
        if speaker is not None:
            quotes.append(
                Quote(
                    segments=tuple(Span(*segment) for segment in clause.segments),
                    speaker=speaker,
                    cue=_cue(reading, said),
                    confidence=round(clause.chance * share, 3),
                    kind=QuoteKind.INDIRECT,
                    unconfirmed=unconfirmed(reading, said, attribution.lexicon),
                )
            )
    return quotes


def _cue(reading: Reading, said: Said) -> Span | None:
    items = reading.streams[said.stream].items
    return Span(items[said.cue.first].start, items[said.cue.last].end) if said.cue is not None else None


def _quotes(
    reading: Reading,
    saids: list[Said],
    utterances: list[int],
    chosen: dict[int, tuple[Alternative, float]],
    attribution: Attribution,
) -> list[Quote]:
    """One Quote for each utterance, its segments in text order."""
    members: dict[int, list[int]] = {}
    for number, utterance in enumerate(utterances):
        members.setdefault(utterance, []).append(number)
    quotes = []
    for utterance, numbers in members.items():
        places = [reading.accepted[number] for number in numbers]
        segments = tuple(Span(start, end) for place in places for start, end in reading.candidates[place].segments)
        alternative, share = chosen[utterance]
        said = saids[utterance]
        confidence = min(reading.chances[place] for place in places) * share
        quotes.append(
            Quote(
                segments=segments,
                speaker=_speaker(alternative.choice, alternative.near, attribution),
                cue=_cue(reading, said),
                confidence=round(confidence, 3),
                unconfirmed=said.cue is not None and said.cue.hearsay,
            )
        )
    return quotes


def _speaker(choice: Choice, surface: tuple[int, int] | None, attribution: Attribution) -> Speaker | None:
    """The chosen speaker in the terms of the briefing; None where the article leaves it open."""
    if choice.entity == NOBODY:
        return None
    near = Span(*surface) if surface is not None else None
    if choice.entity is not None:
        return Speaker(attribution.entities[choice.entity].name, choice.entity, near)
    return Speaker(Span(*choice.span), None, near) if choice.span is not None else None
