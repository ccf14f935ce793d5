import json
from dataclasses import replace

import pytest

from sunto.export.json_lines import as_dict, as_line, render
from sunto.export.options import ExportOptions
from tests.export.samples import HOSTILE, LEAD, REPORTED, TEXT, saying


def test_as_dict_has_the_form_that_others_read(item):
    made = as_dict(*item)
    assert made["path"] == "/articoli/ponte.txt"
    assert made["language"] == "it"
    assert (made["mode"], made["pipeline"]) == ("full", None)
    assert made["title"] == "Il ponte di Vallechiara riapre a maggio"
    assert [each["text"] for each in made["summary"]] == [LEAD, REPORTED]
    assert made["entities"][0]["name"] == "Anna Neri"
    assert made["entities"][0]["type"] == "PER"
    assert made["entities"][0]["count"] == 2
    assert made["entities"][0]["role"] == "sindaca di Vallechiara"
    assert [mention["text"] for mention in made["entities"][0]["mentions"]] == ["Anna Neri", "Neri"]
    assert [quote["speaker"] for quote in made["quotes"]] == ["Anna Neri", "un portavoce della ditta", None]
    assert [quote["cue"] for quote in made["quotes"]] == ["ha detto", "Secondo", None]
    assert [quote["speaker"] for quote in made["reported"]] == ["l’opposizione"]
    assert [date["text"] for date in made["dates"]] == ["3 maggio"]
    assert [figure["value"] for figure in made["figures"]] == ["2000000"]
    assert made["metadata"]["publication"] == "La Voce"
    assert made["blocks"][0] == {"kind": "headline", "start": 0, "end": 39}
    assert made["text"] == TEXT


def pieces(data):
    """Everything in the data that says where it stands."""
    if isinstance(data, dict):
        if {"text", "start", "end"} <= data.keys():
            yield data
        for each in data.values():
            yield from pieces(each)
    elif isinstance(data, list):
        for each in data:
            yield from pieces(each)


def test_as_dict_offsets_cut_the_very_words_from_the_text(item):
    made = as_dict(*item)
    found = list(pieces(made))
    assert len(found) > 10
    assert all(made["text"][piece["start"] : piece["end"]] == piece["text"] for piece in found)


@pytest.mark.parametrize(("sentences", "count"), [(0, 0), (1, 1), (2, 2), (10, 2)])
def test_as_dict_has_as_many_sentences_as_wanted(item, sentences, count):
    assert len(as_dict(*item, ExportOptions(length=sentences))["summary"]) == count


def test_as_dict_keeps_to_the_words_wanted(item):
    article, briefing = item
    best = briefing.summary[0].span.cut(article.text)
    summary = as_dict(article, briefing, ExportOptions(words=len(best.split())))["summary"]
    assert [piece["text"] for piece in summary] == [best]


def test_as_dict_shows_the_readers_own_names(item):
    article, briefing = item
    named = replace(briefing, entities=(replace(briefing.entities[0], label="A. Neri"), *briefing.entities[1:]))
    made = as_dict(article, named)
    assert (made["entities"][0]["name"], made["quotes"][0]["speaker"]) == ("A. Neri", "A. Neri")


@pytest.mark.parametrize("text", HOSTILE)
def test_json_lines_stay_one_line_each_and_come_back(text, options):
    item = saying(text)
    lines = render([item, item], options).decode("utf-8").splitlines()
    assert len(lines) == 2
    assert json.loads(lines[0]) == json.loads(json.dumps(as_dict(*item)))
    assert json.loads(lines[0])["text"] == item[0].text


def test_as_line_writes_letters_as_they_are():
    assert as_line({"a": "però"}) == '{"a": "però"}\n'.encode()
