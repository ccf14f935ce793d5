from dataclasses import replace

import pytest

from sunto.core.article import Span
from sunto.core.briefing import Briefing, Entity, EntityType, Quote, Speaker, SummarySentence
from sunto.core.codec import from_json, to_json
from sunto.core.corrections import _APPLIERS, Correction, CorrectionKind, Corrections, apply

TEXT = "Anna Neri parla. La Neri insiste. Bruno Neri tace. Roma dorme."
ANNA, NERI, BRUNO, ROMA = Span(0, 9), Span(20, 24), Span(34, 44), Span(51, 55)
PARLA, INSISTE, TACE = Span(0, 16), Span(17, 33), Span(34, 50)


@pytest.fixture
def briefing() -> Briefing:
    return Briefing(
        language="it",
        digest="x",
        entities=(
            Entity(EntityType.PER, ANNA, (ANNA, NERI), salience=0.8),
            Entity(EntityType.PER, BRUNO, (BRUNO,), role=Span(45, 49), salience=0.4),
            Entity(EntityType.LOC, ROMA, (ROMA,)),
        ),
        quotes=(Quote((INSISTE,), Speaker(ANNA, 0), confidence=0.4), Quote((TACE,), Speaker(BRUNO, 1), confidence=0.9)),
        summary=tuple(SummarySentence(span, rank, 1 - rank / 10) for rank, span in enumerate((PARLA, INSISTE, TACE))),
    )


def corrected(briefing: Briefing, *steps: Correction) -> Briefing:
    return apply(briefing, Corrections(steps))


def test_corrections_every_kind_has_an_applier():
    assert set(_APPLIERS) == set(CorrectionKind)


@pytest.mark.parametrize("kind", CorrectionKind)
def test_corrections_of_something_no_longer_found_change_nothing(briefing, kind):
    gone = Correction(kind, Span(60, 61), others=(Span(61, 62),), label="x", type=EntityType.ORG)
    assert corrected(briefing, gone) == briefing


def test_corrections_survive_json():
    steps = Corrections(
        (Correction(CorrectionKind.RETYPE_ENTITY, ROMA, type=EntityType.ORG), Correction(CorrectionKind.PIN_SENTENCE, TACE))
    )
    assert from_json(Corrections, to_json(steps)) == steps


def test_corrections_rename_by_any_mention(briefing):
    changed = corrected(briefing, Correction(CorrectionKind.RENAME_ENTITY, NERI, label="Anna Maria Neri"))
    assert changed.entities[0].called(TEXT) == "Anna Maria Neri"
    assert changed.speaker_name(changed.quotes[0], TEXT) == "Anna Maria Neri"


def test_corrections_retype(briefing):
    assert corrected(briefing, Correction(CorrectionKind.RETYPE_ENTITY, ROMA, type=EntityType.ORG)).entities[2].type is EntityType.ORG


def test_corrections_drop_entity_keeps_the_speaker_in_words(briefing):
    changed = corrected(briefing, Correction(CorrectionKind.DROP_ENTITY, ANNA))
    assert [entity.name for entity in changed.entities] == [BRUNO, ROMA]
    assert changed.quotes[0].speaker == Speaker(ANNA, None)
    assert changed.quotes[1].speaker == Speaker(BRUNO, 0)


def test_corrections_merge_moves_mentions_roles_and_quotes(briefing):
    changed = corrected(briefing, Correction(CorrectionKind.MERGE_ENTITIES, ANNA, others=(BRUNO,)))
    assert changed.entities[0].mentions == (ANNA, NERI, BRUNO)
    assert changed.entities[0].role == Span(45, 49)
    assert len(changed.entities) == 2
    assert [quote.speaker.entity for quote in changed.quotes] == [0, 0]


def test_corrections_merge_into_a_later_row(briefing):
    changed = corrected(briefing, Correction(CorrectionKind.MERGE_ENTITIES, BRUNO, others=(ANNA,)))
    assert [entity.name for entity in changed.entities] == [BRUNO, ROMA]
    assert [quote.speaker for quote in changed.quotes] == [Speaker(BRUNO, 0), Speaker(BRUNO, 0)]


def test_corrections_split_gives_the_leaving_mentions_a_row(briefing):
    changed = corrected(briefing, Correction(CorrectionKind.SPLIT_ENTITY, ANNA, others=(NERI,)))
    assert changed.entities[0].mentions == (ANNA,)
    assert changed.entities[-1].mentions == (NERI,)
    assert changed.entities[-1].type is EntityType.PER


def test_corrections_split_of_all_mentions_changes_nothing(briefing):
    assert corrected(briefing, Correction(CorrectionKind.SPLIT_ENTITY, ANNA, others=(ANNA, NERI))) == briefing


@pytest.mark.parametrize(
    ("step", "speaker"),
    [
        (Correction(CorrectionKind.SET_SPEAKER, INSISTE, others=(BRUNO,)), Speaker(BRUNO, 1)),
        (Correction(CorrectionKind.SET_SPEAKER, INSISTE, others=(Span(25, 32),)), Speaker(Span(25, 32), None)),
        (Correction(CorrectionKind.SET_SPEAKER, INSISTE, label="Un passante"), Speaker(None, label="Un passante")),
        (Correction(CorrectionKind.SET_SPEAKER, INSISTE), None),
    ],
)
def test_corrections_set_speaker(briefing, step, speaker):
    quote = corrected(briefing, step).quotes[0]
    assert quote.speaker == speaker
    assert quote.confirmed
    assert quote.confidence == 1.0


def test_corrections_confirm_and_drop_quote(briefing):
    changed = corrected(briefing, Correction(CorrectionKind.CONFIRM_QUOTE, INSISTE), Correction(CorrectionKind.DROP_QUOTE, TACE))
    assert changed.quotes == (replace(briefing.quotes[0], confirmed=True, confidence=1.0),)


def test_corrections_pinned_sentence_always_stands_in_the_summary(briefing):
    changed = corrected(briefing, Correction(CorrectionKind.PIN_SENTENCE, TACE))
    assert [sentence.span for sentence in changed.summary_of(1)] == [TACE]
    assert [sentence.span for sentence in changed.summary_of(2)] == [PARLA, TACE]
    again = corrected(changed, Correction(CorrectionKind.UNPIN_SENTENCE, TACE))
    assert again == briefing


def test_corrections_dropped_sentence_gives_its_place_to_the_next(briefing):
    changed = corrected(briefing, Correction(CorrectionKind.DROP_SENTENCE, PARLA))
    assert [(sentence.span, sentence.rank) for sentence in changed.summary] == [(INSISTE, 0), (TACE, 1)]
