"""Tests of the entrance to the analysis."""

from __future__ import annotations

from dataclasses import replace

import pytest

from sunto.analysis.analyse import analyse
from sunto.analysis.names.component import LONGEST
from sunto.analysis.pipeline import MAX_CHARACTERS
from sunto.core.article import Article, Block, BlockKind, Metadata
from sunto.core.briefing import EntityType, FactKind
from sunto.core.errors import TooLongError
from sunto.languages.detection import CANDIDATES

TEXT = (
    "Il porto riapre\n"
    "La sindaca Carla Bentivegna ha annunciato ieri a Trieste la riapertura del porto. "
    "“Riapriamo il 3 marzo 2025 con 40 navi”, ha detto Bentivegna ai giornalisti.\n"
    "I lavori erano cominciati in autunno."
)


def article(text=TEXT, language="it"):
    head = text.find("\n")
    return Article(text, (Block(0, head, BlockKind.HEADLINE), Block(head + 1, len(text))), Metadata(language=language))


def test_analyse_of_a_text_that_is_too_long():
    long = Article("a" * (MAX_CHARACTERS + 1), (), path="lungo.txt")
    with pytest.raises(TooLongError) as raised:
        analyse(long)
    assert raised.value.path == "lungo.txt"


@pytest.mark.model
def test_analyse_fills_every_part():
    briefing = analyse(article())
    names = {entity.called(TEXT): entity.type for entity in briefing.entities}
    assert names == {"Carla Bentivegna": EntityType.PER, "Trieste": EntityType.LOC}
    [quote] = briefing.quotes
    assert quote.segments[0].cut(TEXT) == "Riapriamo il 3 marzo 2025 con 40 navi"
    assert briefing.speaker_name(quote, TEXT) == "Carla Bentivegna"
    assert [fact.value for fact in briefing.of_kind(FactKind.DATE)] == ["2025-03-03"]
    assert sorted(each.rank for each in briefing.summary) == [0, 1, 2]
    assert (briefing.language, briefing.mode, briefing.digest) == ("it", "full", article().digest)


@pytest.mark.model
def test_analyse_says_the_same_each_time():
    assert analyse(article()) == analyse(article())


@pytest.mark.parametrize("language", sorted({*CANDIDATES, "xx", "tlh"} - {"it", "en"}))
def test_analyse_of_a_language_without_weights_is_basic(language):
    briefing = analyse(article(language=language))
    assert (briefing.language, briefing.mode, briefing.pipeline) == (language, "basic", "")
    assert briefing.summary
    assert [segment.cut(TEXT) for quote in briefing.quotes for segment in quote.segments] == ["Riapriamo il 3 marzo 2025 con 40 navi"]
    if language != "zh":  # whose tokens are single letters
        assert "Carla Bentivegna" in [entity.called(TEXT) for entity in briefing.entities]
        assert {entity.type for entity in briefing.entities} == {EntityType.MISC}


@pytest.mark.model
def test_analyse_of_an_article_without_language_takes_it_for_italian():
    assert analyse(replace(article(), metadata=Metadata())).language == "it"


@pytest.mark.model
def test_analyse_guesses_blocks_where_no_reader_told():
    assert analyse(Article(TEXT, (), Metadata(language="it"))).quotes


@pytest.mark.model
def test_analyse_takes_no_endless_run_of_names_for_one_name():
    text = "Mario Rossi " * 300
    mentions = [mention.cut(text) for entity in analyse(Article(text, ())).entities for mention in entity.mentions]
    assert all(len(mention.split()) <= LONGEST for mention in mentions)


@pytest.mark.model
def test_analyse_of_lone_surrogates_keeps_offsets():
    text = "\ud800\udfff " + TEXT
    [quote] = analyse(Article(text, (), Metadata(language="it"))).quotes
    assert quote.segments[0].cut(text) == "Riapriamo il 3 marzo 2025 con 40 navi"
