"""The comparison of figures with what was reached before."""

from __future__ import annotations

import tomllib

import pytest

import quality

RESULT = {"quote": {"f1": 0.9, "gold": 10, "system": 11}, "speaker_accuracy": 0.87654, "summary": {"rouge2": 0.2, "mean_words": 80.0}}
FIGURES = {"it": {"quote.f1": 0.9, "speaker_accuracy": 0.877, "summary.rouge2": 0.2}}


def test_quality_flattens_figures_without_counts():
    assert quality.flat(RESULT) == FIGURES["it"]


def test_quality_records_what_it_reads_back():
    assert tomllib.loads(quality.as_toml(FIGURES)) == FIGURES


def test_quality_records_no_halves_of_an_f1():
    assert tomllib.loads(quality.as_toml({"it": {"quote.f1": 0.9, "quote.precision": 0.8, "quote.recall": 1.0}})) == {
        "it": {"quote.f1": 0.9}
    }


@pytest.mark.parametrize(
    ("floor", "fell"),
    [
        ({}, []),
        (FIGURES, []),
        ({"it": {"quote.f1": 0.901}}, ["it quote.f1: 0.900, was 0.901"]),
        ({"it": {"dates.f1": 0.5}}, ["it dates.f1: 0.000, was 0.500"]),
        ({"en": {"quote.f1": 0.95}}, []),
    ],
    ids=["nothing recorded", "as recorded", "lower", "missing", "set not measured"],
)
def test_quality_tells_what_fell(floor, fell):
    assert quality.below(FIGURES, floor) == fell


def test_quality_prints_a_column_a_set_with_changes():
    lines = quality.table({**FIGURES, "en": {"quote.f1": 0.5}}, {"it": {"quote.f1": 0.88}}).splitlines()
    assert lines[0].split() == ["it", "en"]
    assert lines[1].split() == ["quote.f1", "0.900", "(+0.020)", "0.500"]
    assert lines[2].split() == ["speaker_accuracy", "0.877", "–"]
