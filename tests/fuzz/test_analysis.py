"""Any text at all through reading, analysis and export: an answer that holds together, in time that grows as the text does."""

from __future__ import annotations

import sys
from contextlib import contextmanager
from datetime import UTC, datetime
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sunto.analysis.analyse import analyse
from sunto.core.article import Article, Metadata
from sunto.core.briefing import Briefing
from sunto.core.codec import from_json, to_json
from sunto.core.errors import ReadError
from sunto.export import EXPORTERS, ExportOptions
from sunto.languages.plain_layout import read_layout
from sunto.readers.plain_text import read
from tests.fuzz.odd_texts import ODD_TEXTS

pytestmark = pytest.mark.model

OPTIONS = ExportOptions(made=datetime(2025, 11, 6, tzinfo=UTC))

MARKS = "“”«»„‟‘‹›‚‛`\"'’–—-:,.…?!()&<>\n\t\x00\u2028\u200b\u202e\ud800𝕬"
WORDS = (
    *(
        "''",
        "``",
        "\n\n",
        "👩‍👧",
        "مرحبا",
        "你好。",
        "che",
        "ha",
        "detto",
        "disse",
        "Secondo",
        "il",
        "la",
        "l'",
        "d'",
        "ministro",
        "presidente",
    ),
    *("Mario", "Rossi", "Rossi,", "Roma", "Roma.", "Nato", "ONU", "dell'Interno", "6", "novembre", "2025", "12,5%", "3", "milioni"),
    *("ROMA", "(ANSA)", "said", "Mr", "Smith:", "<b>", "&amp;"),
)
PIECES = st.lists(st.sampled_from((*MARKS, *WORDS)), max_size=120)
TEXTS = st.one_of(st.text(max_size=300), PIECES.map(" ".join), PIECES.map("".join))


def made_article(text: str, language: str = "it") -> Article:
    """The article as read from a file, or the text by itself where no file can hold it."""
    try:
        article = read(text.encode(), "")
    except (ReadError, UnicodeEncodeError):
        article = Article(text, read_layout(text).blocks)
    return Article(article.text, article.blocks, Metadata(language=language, date=article.metadata.date))


def assert_sound(article: Article, briefing: Briefing) -> None:
    """Check everything that others rely on in a briefing."""
    length = len(article.text)
    mentions = sorted(mention for entity in briefing.entities for mention in entity.mentions)
    assert all(mention.start < mention.end <= length for mention in mentions)
    assert all(one.end <= other.start for one, other in pairwise(mentions))
    for entity in briefing.entities:
        assert entity.name in entity.mentions
        assert list(entity.mentions) == sorted(entity.mentions)
        assert entity.role is None or entity.role.start < entity.role.end <= length
        assert 0 <= entity.salience <= 1
    assert list(briefing.quotes) == sorted(briefing.quotes, key=lambda quote: quote.start)
    for quote in briefing.quotes:
        assert quote.segments
        assert all(segment.start < segment.end <= length for segment in quote.segments)
        assert all(one.end <= other.start for one, other in pairwise(quote.segments))
        assert 0 <= quote.confidence <= 1
        assert quote.cue is None or quote.cue.start < quote.cue.end <= length
        if quote.speaker is not None:
            assert quote.speaker.entity is None or 0 <= quote.speaker.entity < len(briefing.entities)
            assert all(span is None or span.start < span.end <= length for span in (quote.speaker.name, quote.speaker.surface))
    assert all(fact.span.start < fact.span.end <= length for fact in briefing.facts)
    assert [sentence.rank for sentence in briefing.summary] == list(range(len(briefing.summary)))
    sentences = sorted(sentence.span for sentence in briefing.summary)
    assert all(span.start < span.end <= length for span in sentences)
    assert all(one.end <= other.start for one, other in pairwise(sentences))
    assert briefing.digest == article.digest
    assert from_json(Briefing, to_json(briefing)) == briefing


@settings(max_examples=60, deadline=None, database=None, suppress_health_check=[HealthCheck.too_slow])
@given(text=TEXTS, language=st.sampled_from(["it", "it", "it", "en", "pt", "de", "ja", "zh"]))
def test_any_text_is_analysed(text, language):
    article = made_article(text, language)
    assert_sound(article, analyse(article))


@pytest.mark.parametrize("kind", ODD_TEXTS)
def test_odd_texts_are_analysed_and_exported(kind):
    for size in (1, 40, 1500):
        article = made_article(ODD_TEXTS[kind](size))
        briefing = analyse(article)
        assert_sound(article, briefing)
        for exporter in EXPORTERS:
            assert exporter.renderer()([(article, briefing)], OPTIONS)


@contextmanager
def counted_lines():
    """Count the lines of our own code that run, each turn of a loop anew: a measure of work that no other process disturbs."""
    lines = [0]

    def here(frame, event, argument):
        lines[0] += 1
        return here

    def calls(frame, event, argument):
        return here if "sunto" in frame.f_code.co_filename else None

    before = sys.gettrace()
    sys.settrace(calls)
    try:
        yield lines
    finally:
        sys.settrace(before)


def work(kind: str, size: int, language: str) -> int:
    """How many lines run for a text of this kind and size."""
    text = ODD_TEXTS[kind](size)
    with counted_lines() as lines:
        analyse(made_article(text, language))
    return lines[0]


SIZE = 2500
"""Characters: by then the limits are reached that keep each step short."""
GROWING = (
    "no full stop",
    "no line break",
    "openers on lines",
    "dialogue",
    "quotes",
    "short lines",
    "dates",
    "one name",
    "names",
    "people",
    "initials",
)
"""The kinds that most steps have work with."""


@pytest.mark.parametrize("language", ["it", "fr", "de"])
@pytest.mark.parametrize("kind", GROWING)
def test_work_grows_as_the_text(kind, language):
    work(kind, SIZE, language)  # what is loaded once is loaded now
    counts = [work(kind, times * SIZE, language) for times in (1, 2, 4)]
    # work that grows as the text does adds twice as many lines the second time, work that grows as its square four times
    assert counts[2] - counts[1] <= 2.5 * (counts[1] - counts[0])
