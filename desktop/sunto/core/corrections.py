"""What the reader corrected, and how it changes a briefing.

Corrections name their targets by spans of the text, never by places in a list, so they outlive a better analysis of the same text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from enum import StrEnum

from sunto.core.article import Span
from sunto.core.briefing import Briefing, Entity, EntityType, Quote, Speaker, SummarySentence


class CorrectionKind(StrEnum):
    """What the reader did."""

    RENAME_ENTITY = "rename-entity"
    RETYPE_ENTITY = "retype-entity"
    DROP_ENTITY = "drop-entity"
    MERGE_ENTITIES = "merge-entities"
    SPLIT_ENTITY = "split-entity"
    SET_SPEAKER = "set-speaker"
    DROP_QUOTE = "drop-quote"
    CONFIRM_QUOTE = "confirm-quote"
    PIN_SENTENCE = "pin-sentence"
    UNPIN_SENTENCE = "unpin-sentence"
    DROP_SENTENCE = "drop-sentence"
    TAKE_TEXT_BACK = "take-text-back"
    LEAVE_TEXT_OUT = "leave-text-out"


@dataclass(frozen=True, slots=True)
class Correction:
    """One thing the reader put right.

    `target` is a mention of the entity, the first segment of the quote, the sentence, or the block of text. `others` are the mentions
    that leave the row (split), a mention of each row that joins it (merge) or a mention of the speaker (set-speaker; none together with
    no `label`: the article leaves it open). `label` is the reader's own name, `type` the new type.
    """

    kind: CorrectionKind
    target: Span
    others: tuple[Span, ...] = ()
    label: str | None = None
    type: EntityType | None = None


@dataclass(frozen=True, slots=True)
class Corrections:
    """All corrections of one text, in the order in which they were made."""

    steps: tuple[Correction, ...] = ()

    def plus(self, correction: Correction) -> Corrections:
        """These and one more."""
        return Corrections((*self.steps, correction))


def apply(briefing: Briefing, corrections: Corrections) -> Briefing:
    """The briefing as the reader wants it. A correction whose target the analysis no longer finds changes nothing.

    What belongs to the article is settled before the analysis, by `sunto.core.left_out`.
    """
    for step in corrections.steps:
        briefing = _APPLIERS[step.kind](briefing, step)
    return briefing


def row_of(briefing: Briefing, mention: Span) -> int | None:
    """The place in the entity table of the row that has this mention."""
    return next((place for place, entity in enumerate(briefing.entities) if mention == entity.name or mention in entity.mentions), None)


def _change_entity(briefing: Briefing, step: Correction) -> Briefing:
    row = row_of(briefing, step.target)
    if row is None:
        return briefing
    entity = briefing.entities[row]
    if step.kind is CorrectionKind.RENAME_ENTITY:
        entity = replace(entity, label=step.label)
    elif step.type is not None:
        entity = replace(entity, type=step.type)
    return replace(briefing, entities=(*briefing.entities[:row], entity, *briefing.entities[row + 1 :]))


def _drop_entity(briefing: Briefing, step: Correction) -> Briefing:
    row = row_of(briefing, step.target)
    return briefing if row is None else _without(briefing, {row: None})


def _merge_entities(briefing: Briefing, step: Correction) -> Briefing:
    kept = row_of(briefing, step.target)
    joining = {row for row in (row_of(briefing, mention) for mention in step.others) if row is not None} - {kept}
    if kept is None or not joining:
        return briefing
    rows = [briefing.entities[row] for row in (kept, *sorted(joining))]
    whole = replace(
        rows[0],
        mentions=tuple(sorted({mention for row in rows for mention in row.mentions})),
        role=next((row.role for row in rows if row.role is not None), None),
        salience=max(row.salience for row in rows),
    )
    entities = (*briefing.entities[:kept], whole, *briefing.entities[kept + 1 :])
    return _without(replace(briefing, entities=entities), dict.fromkeys(joining, kept))


def _split_entity(briefing: Briefing, step: Correction) -> Briefing:
    row = row_of(briefing, step.target)
    if row is None:
        return briefing
    entity = briefing.entities[row]
    leaving = tuple(mention for mention in entity.mentions if mention in step.others)
    staying = tuple(mention for mention in entity.mentions if mention not in step.others)
    if not leaving or not staying:
        return briefing
    name = entity.name if entity.name in staying else _longest(staying)
    first = replace(entity, mentions=staying, name=name)
    second = Entity(entity.type, _longest(leaving), leaving, salience=entity.salience * len(leaving) / entity.count)
    return replace(briefing, entities=(*briefing.entities[:row], first, *briefing.entities[row + 1 :], second))


def _longest(mentions: Iterable[Span]) -> Span:
    return max(mentions, key=lambda mention: mention.end - mention.start)


def _without(briefing: Briefing, leaving: dict[int, int | None]) -> Briefing:
    """The briefing without these rows; who spoke as one of them now is the row given for it, or stays as words of the article."""
    staying = [row for row in range(len(briefing.entities)) if row not in leaving]
    places = {row: place for place, row in enumerate(staying)}

    def moved(quote: Quote) -> Quote:
        speaker = quote.speaker
        if speaker is None or speaker.entity is None:
            return quote
        row: int | None = leaving.get(speaker.entity, speaker.entity)
        name = briefing.entities[row if row is not None else speaker.entity].name
        return replace(quote, speaker=replace(speaker, entity=None if row is None else places[row], name=name))

    return replace(
        briefing,
        entities=tuple(briefing.entities[row] for row in staying),
        quotes=tuple(moved(quote) for quote in briefing.quotes),
    )


def _change_quote(briefing: Briefing, step: Correction) -> Briefing:
    def changed(quote: Quote) -> Quote:
        if quote.segments[0] != step.target:
            return quote
        speaker = _speaker(briefing, step) if step.kind is CorrectionKind.SET_SPEAKER else quote.speaker
        return replace(quote, speaker=speaker, confidence=1.0, confirmed=True)

    return replace(briefing, quotes=tuple(changed(quote) for quote in briefing.quotes))


def _speaker(briefing: Briefing, step: Correction) -> Speaker | None:
    if step.others:
        row = row_of(briefing, step.others[0])
        return Speaker(name=step.others[0] if row is None else briefing.entities[row].name, entity=row)
    return Speaker(name=None, label=step.label) if step.label else None


def _drop_quote(briefing: Briefing, step: Correction) -> Briefing:
    return replace(briefing, quotes=tuple(quote for quote in briefing.quotes if quote.segments[0] != step.target))


def _change_sentence(briefing: Briefing, step: Correction) -> Briefing:
    pinned = step.kind is CorrectionKind.PIN_SENTENCE
    summary = (replace(sentence, pinned=pinned) if sentence.span == step.target else sentence for sentence in briefing.summary)
    return replace(briefing, summary=tuple(summary))


def _drop_sentence(briefing: Briefing, step: Correction) -> Briefing:
    rest: list[SummarySentence] = [sentence for sentence in briefing.summary if sentence.span != step.target]
    return replace(briefing, summary=tuple(replace(sentence, rank=rank) for rank, sentence in enumerate(rest)))


def _unchanged(briefing: Briefing, step: Correction) -> Briefing:
    return briefing


_APPLIERS: dict[CorrectionKind, Callable[[Briefing, Correction], Briefing]] = {
    CorrectionKind.RENAME_ENTITY: _change_entity,
    CorrectionKind.RETYPE_ENTITY: _change_entity,
    CorrectionKind.DROP_ENTITY: _drop_entity,
    CorrectionKind.MERGE_ENTITIES: _merge_entities,
    CorrectionKind.SPLIT_ENTITY: _split_entity,
    CorrectionKind.SET_SPEAKER: _change_quote,
    CorrectionKind.DROP_QUOTE: _drop_quote,
    CorrectionKind.CONFIRM_QUOTE: _change_quote,
    CorrectionKind.PIN_SENTENCE: _change_sentence,
    CorrectionKind.UNPIN_SENTENCE: _change_sentence,
    CorrectionKind.DROP_SENTENCE: _drop_sentence,
    CorrectionKind.TAKE_TEXT_BACK: _unchanged,
    CorrectionKind.LEAVE_TEXT_OUT: _unchanged,
}
