"""Scoring by set and language, with a scorer that only counts, and the reliability of confidence."""

from __future__ import annotations

import pytest

from quality import calibration
from quality.articles import Annotated
from quality.scoring import flat, scored
from sunto.core.article import Article


class CountingScorer:
    """A point for each quote that the answer has; names compare as they are."""

    def score_article(self, gold, system, tally, errors):
        tally["articles"] += 1
        tally["quotes"] += len(system["quotes"])

    def report(self, tally):
        return {"quote": {"f1": tally["quotes"] / tally["articles"], "gold": 3}, "summary": {"mean_words": 12.0}}

    def bare(self, text):
        return text.strip("«»")

    def same_speaker(self, system, gold):
        return system == gold


def annotated(group, language, quotes=()):
    return Annotated(group, Article("", ()), {"language": language, "quotes": list(quotes)})


ARTICLES = [annotated("it", "it"), annotated("it-press", "it"), annotated("en", "en")]
ANSWERS = [{"quotes": [1, 2]}, {"quotes": [3]}, {"quotes": []}]


def test_scored_has_the_sets_and_the_whole_languages():
    figures = scored(CountingScorer(), ARTICLES, ANSWERS, {"it"}, "quotes")
    assert figures == {"it": {"quote.f1": 2.0}, "it-press": {"quote.f1": 1.0}, "en": {"quote.f1": 0.0}, "it together": {"quote.f1": 1.5}}


def test_scored_leaves_out_the_sets_without_an_answer():
    assert list(scored(CountingScorer(), ARTICLES, [None, None, ANSWERS[2]], {"it", "en"})) == ["en", "en together"]


def test_flat_rounds_and_leaves_counts_out():
    report = {"quote": {"f1": 0.9, "gold": 10, "system": 11}, "speaker_accuracy": 0.87654, "summary": {"mean_words": 80.0}}
    assert flat(report) == {"quote.f1": 0.9, "speaker_accuracy": 0.877, "summary.mean_words": 80.0}


def test_judged_counts_found_spans_that_are_not_optional():
    gold = [
        {"text": "Sì", "speaker": "Ada Neri"},
        {"text": "No", "speaker": "Ada Neri", "speaker_alt": ["sindaca"]},
        {"text": "Forse", "speaker": None, "optional": True},
        {"text": "Mai", "speaker": "Ugo Sala"},
    ]
    said = [("«Sì»", "Ugo Sala", 0.4), ("«No»", "sindaca", 0.9), ("«Forse»", None, 0.1), ("«Così»", None, 0.2)]
    answer = {"quotes": [{"speaker": who, "confidence": sure, "segments": [{"text": text}]} for text, who, sure in said]}
    assert list(calibration.judged(CountingScorer(), annotated("it", "it", gold), answer)) == [(0.4, False), (0.9, True)]


def test_reliability_has_a_row_for_each_band_that_holds_something():
    pairs = [(0.4, False), (0.45, True), (1.0, True)]
    assert calibration.reliability(pairs) == [(0.3, 0.5, 2, 0.425, 0.5), (0.95, 1.0, 1, 1.0, 1.0)]


def test_reliability_of_nothing_is_empty():
    assert calibration.reliability([]) == []


@pytest.mark.parametrize("confidence", [0.0, 0.3, 0.95, 1.0])
def test_reliability_puts_every_confidence_into_one_band(confidence):
    assert [band[2] for band in calibration.reliability([(confidence, True)])] == [1]
