"""The comparison of figures with what was reached before, and the table that shows them beside others."""

from __future__ import annotations

import tomllib

import pytest

from quality import floor, table

FIGURES = {"it": {"quote.f1": 0.9, "speaker_accuracy": 0.877, "summary.rouge2": 0.2}}
RESULT = {
    "ours": {**FIGURES, "it together": {"quote.f1": 0.8}, "names": {"it.dev.span_f1": 0.85}},
    "peers": {"marks": {"it": {"quote.f1": 0.7}}, "stock CNN": {"names": {"it.dev.span_f1": 0.7}}, "mute": {"it": {"quote.f1": None}}},
    "reliability": {"it": [[0.9, 1.0, 12, 0.95, 0.917]]},
    "notes": {"marks": "a note"},
}


def test_floor_records_what_it_reads_back():
    figures = {**FIGURES, "it together": {"quote.f1": 0.8}}
    assert tomllib.loads(floor.as_toml(figures)) == figures


@pytest.mark.parametrize("figure", ["quote.precision", "quote.recall", "summary.mean_words"])
def test_floor_records_nothing_that_may_fall(figure):
    assert tomllib.loads(floor.as_toml({"it": {"quote.f1": 0.9, figure: 0.8}})) == {"it": {"quote.f1": 0.9}}


@pytest.mark.parametrize(
    ("recorded", "fell"),
    [
        ({}, []),
        (FIGURES, []),
        ({"it": {"quote.f1": 0.901}}, ["it quote.f1: 0.900, was 0.901"]),
        ({"it": {"dates.f1": 0.5}}, ["it dates.f1: 0.000, was 0.500"]),
        ({"en": {"quote.f1": 0.95}}, []),
    ],
    ids=["nothing recorded", "as recorded", "lower", "missing", "set not measured"],
)
def test_floor_tells_what_fell(recorded, fell):
    assert floor.below(FIGURES, recorded) == fell


def test_table_has_a_column_a_set_and_a_line_for_each_system_that_has_the_figure():
    lines = table.printed(RESULT, {"it": {"quote.f1": 0.88}}).splitlines()
    assert lines[0].split() == ["it", "it", "together"]
    assert lines[1].split() == ["quote.f1", "Sunto", "0.900", "(+0.020)", "0.800"]
    assert lines[2].split() == ["marks", "0.700", "–"]
    assert lines[3].split() == ["mute", "–", "–"]
    assert lines[4].split() == ["speaker_accuracy", "Sunto", "0.877", "–"]


def test_table_shows_names_reliability_and_notes():
    lines = [line.split() for line in table.printed(RESULT, {}).splitlines()]
    assert ["names", "(PER,", "ORG,", "LOC)", "Sunto", "stock", "CNN"] in lines
    assert ["it.dev.span_f1", "0.850", "0.700"] in lines
    assert ["0.90", "to", "1.00", "12", "0.950", "0.917"] in lines
    assert lines[-1] == ["marks:", "a", "note"]


def test_table_without_peers_or_names_leaves_their_parts_out():
    lines = table.printed({"ours": FIGURES, "peers": {}, "reliability": {}, "notes": {}}, {}).splitlines()
    assert [line.split()[0] for line in lines[1:]] == list(FIGURES["it"])
