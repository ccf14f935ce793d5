from dataclasses import replace

import pytest

from sunto.core.article import Span
from sunto.core.briefing import Briefing, Entity, EntityType, FactKind, KeyFact, Quote, Speaker, SummarySentence

TEXT = "Anna Neri parla. La Neri insiste. Bruno Neri tace. Roma dorme nel 2025."
ANNA, NERI, BRUNO, ROMA, YEAR = Span(0, 9), Span(20, 24), Span(34, 44), Span(51, 55), Span(66, 70)
SENTENCES = (Span(0, 16), Span(17, 33), Span(34, 50), Span(51, 71))


@pytest.fixture
def briefing() -> Briefing:
    ranks = (2, 0, 3, 1)
    return Briefing(
        language="it",
        digest="x",
        summary=tuple(SummarySentence(SENTENCES[place], rank, 1.0) for rank, place in enumerate(ranks)),
        entities=(
            Entity(EntityType.PER, ANNA, (ANNA, NERI, NERI)),
            Entity(EntityType.PER, BRUNO, (BRUNO,), label="Bruno N."),
        ),
        quotes=(
            Quote((SENTENCES[1],), Speaker(NERI, 0)),
            Quote((SENTENCES[2],), Speaker(BRUNO, 1)),
            Quote((SENTENCES[3],), Speaker(ROMA)),
            Quote((SENTENCES[0],)),
        ),
        facts=(KeyFact(FactKind.FIGURE, ROMA), KeyFact(FactKind.DATE, YEAR, "2025")),
    )


def test_briefing_entity_counts_and_aliases(briefing):
    anna = briefing.entities[0]
    assert anna.count == 3
    assert anna.called(TEXT) == "Anna Neri"
    assert anna.aliases(TEXT) == ("Neri",)


def test_briefing_entity_is_called_as_the_reader_says(briefing):
    assert briefing.entities[1].called(TEXT) == "Bruno N."


@pytest.mark.parametrize("length", range(6))
def test_briefing_summary_is_the_best_ranked_in_text_order(briefing, length):
    chosen = briefing.summary_of(length)
    assert {sentence.rank for sentence in chosen} == set(range(min(length, 4)))
    assert [sentence.span for sentence in chosen] == sorted(sentence.span for sentence in chosen)


@pytest.mark.parametrize("length", range(6))
def test_briefing_pinned_sentence_always_stands_in_the_summary(briefing, length):
    last = replace(briefing.summary[3], pinned=True)
    chosen = replace(briefing, summary=(*briefing.summary[:3], last)).summary_of(length)
    assert last in chosen
    assert len(chosen) == max(1, min(length, 4))


@pytest.mark.parametrize(
    ("words", "ranks"), [(0, {0}), (3, {0}), (5, {0}), (6, {0, 1}), (9, {0, 1, 3}), (10, {0, 1, 2}), (13, {0, 1, 2, 3})]
)
def test_briefing_summary_within_takes_the_best_that_fit(briefing, words, ranks):
    chosen = briefing.summary_within(words, TEXT)
    assert {sentence.rank for sentence in chosen} == ranks
    assert [sentence.span for sentence in chosen] == sorted(sentence.span for sentence in chosen)


def test_briefing_summary_within_leaves_out_what_leans_on_an_untold_sentence(briefing):
    leaning = [replace(each, antecedent=SENTENCES[1]) if each.rank == 1 else each for each in briefing.summary]
    changed = replace(briefing, summary=tuple(leaning))
    assert {sentence.rank for sentence in changed.summary_within(7, TEXT)} == {0, 2}


def test_briefing_summary_within_keeps_pinned_sentences(briefing):
    last = replace(briefing.summary[3], pinned=True)
    assert last in replace(briefing, summary=(*briefing.summary[:3], last)).summary_within(1, TEXT)


def test_briefing_speaker_names(briefing):
    assert [briefing.speaker_name(quote, TEXT) for quote in briefing.quotes] == ["Anna Neri", "Bruno N.", "Roma", None]


def test_briefing_speaker_as_the_reader_says(briefing):
    assert briefing.speaker_name(Quote((ANNA,), Speaker(NERI, 0, label="Lei")), TEXT) == "Lei"


def test_briefing_quotes_of_an_entity(briefing):
    assert briefing.quotes_of(0) == (briefing.quotes[0],)
    assert briefing.quotes_of(7) == ()


@pytest.mark.parametrize(("kind", "words"), [(FactKind.DATE, ["2025"]), (FactKind.FIGURE, ["Roma"])])
def test_briefing_facts_of_a_kind(briefing, kind, words):
    assert [fact.span.cut(TEXT) for fact in briefing.of_kind(kind)] == words


def test_briefing_quote_starts_where_its_first_words_do():
    assert Quote((Span(5, 9), Span(20, 30))).start == 5
