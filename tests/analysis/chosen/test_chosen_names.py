"""Tests of names by the reader's own pipeline: a real one, on disk."""

import sys
import warnings

import pytest

from sunto.analysis.analyse import analyse
from sunto.analysis.chosen.labels import kind_of
from sunto.analysis.chosen.names import PIECE
from sunto.core.article import Article, Block, Metadata
from sunto.core.briefing import EntityType
from sunto.core.errors import IncompatiblePipelineError, MissingPipelineError, NotAPipelineError
from tests.analysis.chosen.pipelines import install_pipeline, write_pipeline

TEXT = (
    "La maire d'Orvelle, Camille Dervaux, a annoncé mardi que la SNCF paiera. Les Tanneries attendent. "
    "Camille Dervaux : « Nous avons tenu nos engagements. » Dervaux est partie."
)


def article(text=TEXT, language="fr"):
    return Article(text, (Block(0, len(text)),), Metadata(language=language))


def rows(briefing, text=TEXT):
    return {entity.called(text): (entity.type, entity.count) for entity in briefing.entities}


def test_chosen_pipeline_finds_the_names_of_its_language(tmp_path):
    briefing = analyse(article(), str(write_pipeline(tmp_path / "petit")))
    assert rows(briefing) == {
        "Camille Dervaux": (EntityType.PER, 3),
        "Orvelle": (EntityType.LOC, 1),
        "SNCF": (EntityType.ORG, 1),
        "Tanneries": (EntityType.MISC, 1),
    }
    assert (briefing.mode, briefing.pipeline) == ("basic", "fr_petit 1.2.0")
    [quote] = briefing.quotes
    assert briefing.speaker_name(quote, TEXT) == "Camille Dervaux"
    assert briefing.summary


def test_chosen_pipeline_is_not_asked_for_other_languages(tmp_path):
    pipeline = str(write_pipeline(tmp_path / "petit"))
    briefing = analyse(article(language="es"), pipeline)
    assert briefing == analyse(article(language="es"))
    assert briefing.pipeline == ""


@pytest.mark.model
def test_chosen_pipeline_takes_the_place_of_our_tagger(tmp_path):
    text = "La sindaca Carla Bentivegna ha detto: “Riapriamo il porto di Trieste con quaranta navi”."
    pipeline = write_pipeline(tmp_path / "it", "it", [("Carla Bentivegna", "PER"), ("porto di Trieste", "FAC")])
    briefing = analyse(article(text, "it"), str(pipeline))
    assert rows(briefing, text) == {"Carla Bentivegna": (EntityType.PER, 1), "porto di Trieste": (EntityType.LOC, 1)}
    assert (briefing.mode, briefing.pipeline) == ("full", "it_petit 1.2.0")
    assert [briefing.speaker_name(quote, text) for quote in briefing.quotes] == ["Carla Bentivegna"]


@pytest.mark.model
def test_chosen_pipeline_of_many_languages_serves_those_without_weights(tmp_path):
    pipeline = str(write_pipeline(tmp_path / "xx", "xx"))
    assert analyse(article(language="fr"), pipeline).pipeline == "xx_petit 1.2.0"
    assert analyse(article(language="it"), pipeline).pipeline == ""


def test_chosen_pipeline_may_be_an_installed_package(tmp_path, monkeypatch):
    name = install_pipeline(tmp_path, name="petit_paquet")
    monkeypatch.syspath_prepend(tmp_path)
    try:
        assert analyse(article(), name).pipeline == "fr_petit_paquet 1.2.0"
    finally:
        sys.modules.pop(name, None)


def test_chosen_pipeline_reads_a_long_text_in_pieces(tmp_path):
    pipeline = str(write_pipeline(tmp_path / "petit"))
    text = "La SNCF paiera. " * (3 * PIECE // 16)
    assert rows(analyse(article(text), pipeline), text) == {"SNCF": (EntityType.ORG, text.count("SNCF"))}


def test_chosen_pipeline_that_is_not_there():
    with pytest.raises(MissingPipelineError) as raised:
        analyse(article(), "fr_nowhere_at_all")
    assert raised.value.path == "fr_nowhere_at_all"


def test_chosen_pipeline_that_is_none(tmp_path):
    for path in (str(tmp_path), __file__, "json"):
        with pytest.raises(NotAPipelineError):
            analyse(article(), path)


def test_chosen_pipeline_that_finds_no_names(tmp_path):
    with pytest.raises(IncompatiblePipelineError):
        analyse(article(), str(write_pipeline(tmp_path / "petit", names=())))


@pytest.mark.parametrize(
    ("file", "content"), [("meta.json", "{"), ("meta.json", "[]"), ("config.cfg", "[nlp]\nlang = 3\n"), ("tokenizer", "x")]
)
def test_chosen_pipeline_that_is_damaged(tmp_path, file, content):
    folder = write_pipeline(tmp_path / "petit")
    (folder / file).write_text(content)
    with pytest.raises(IncompatiblePipelineError):
        analyse(article(), str(folder))


def test_chosen_pipeline_made_for_another_spacy_is_tried_without_a_word(tmp_path):
    folder = write_pipeline(tmp_path / "petit")
    meta = folder / "meta.json"
    meta.write_text(meta.read_text().replace('"spacy_version":"', ['"spacy_version":">=2.0.0,<2.1.0', ""][0] + '","was":"'))
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert analyse(article(), str(folder)).pipeline == "fr_petit 1.2.0"


@pytest.mark.parametrize(
    ("label", "kind"),
    [
        ("PER", "PER"),
        ("persName", "PER"),
        ("GPE", "LOC"),
        ("FAC", "LOC"),
        ("ORG", "ORG"),
        ("WORK_OF_ART", "WORK"),
        ("EVN", "EVENT"),
        ("PRODUCT", "PROD"),
        ("MISC", "MISC"),
        ("SHIP", "MISC"),
        ("DATE", None),
        ("CARDINAL", None),
        ("NORP", None),
    ],
)
def test_labels_of_other_pipelines_in_our_terms(label, kind):
    assert kind_of(label) == kind
