import numpy as np
import pytest
import spacy
from spacy.tokens import Doc, Span

from sunto.analysis.names.component import Names
from sunto.analysis.tagging.tagger import BELIEFS
from sunto.languages.words import words

LABELS = ("LOC", "ORG", "PER")


@pytest.fixture
def names():
    return Names(words("it", "names"), LABELS)


def believed(text: str, *places: tuple[str, int, str, float], unsure: float = 1.0) -> Doc:
    """A Doc with names at (text, which occurrence, label, belief); everywhere else no name is believed with `unsure`."""
    doc = spacy.blank("it")(text)
    beliefs = np.zeros((len(doc), 1 + len(LABELS)), dtype="f")
    beliefs[:, 0], beliefs[:, 1:] = unsure, (1 - unsure) / len(LABELS)
    ents = []
    for name, which, label, belief in places:
        start = -1
        for _ in range(which + 1):
            start = text.index(name, start + 1)
        span = doc.char_span(start, start + len(name), label)
        ents.append(Span(doc, span.start, span.end, label))
        beliefs[span.start : span.end] = (1 - belief) / len(LABELS)
        beliefs[span.start : span.end, 1 + LABELS.index(label)] = belief
    doc.user_data[BELIEFS] = beliefs
    doc.set_ents(ents)
    return doc


def found(doc: Doc) -> list[tuple[str, str]]:
    return [(ent.text, ent.label_) for ent in doc.ents]


def test_an_unsure_place_takes_the_type_of_the_others(names):
    doc = believed("Nexo apre. Nexo chiude. Nexo tace.", ("Nexo", 0, "ORG", 0.95), ("Nexo", 1, "ORG", 0.95), ("Nexo", 2, "PER", 0.4))
    assert found(names(doc)) == [("Nexo", "ORG")] * 3


def test_a_city_and_its_team_stay_two(names):
    doc = believed("La Roma vince a Roma, e Roma canta.", ("Roma", 0, "ORG", 0.95), ("Roma", 1, "LOC", 0.95), ("Roma", 2, "LOC", 0.95))
    assert [label for _, label in found(names(doc))] == ["ORG", "LOC", "LOC"]


@pytest.mark.parametrize(("full", "surname"), [("Ada Neri", "Neri"), ("Ada De Luca", "De Luca")])
def test_the_surname_of_a_full_name_is_found_elsewhere(names, full, surname):
    doc = believed(f"Parla {full}. Poi {surname} tace.", (full, 0, "PER", 0.95), unsure=0.6)
    assert found(names(doc)) == [(full, "PER"), (surname, "PER")]


def test_a_surname_in_capitals_is_found_in_the_headline(names):
    doc = believed("NERI SE NE VA\nParla Ada Neri.", ("Ada Neri", 0, "PER", 0.95), unsure=0.6)
    assert found(names(doc))[0] == ("NERI", "PER")


def test_what_the_tagger_is_sure_of_stays_no_name(names):
    doc = believed("Parla Ada Rosa. Rosa è un colore.", ("Ada Rosa", 0, "PER", 0.95), unsure=0.999)
    assert found(names(doc)) == [("Ada Rosa", "PER")]


def test_words_in_small_letters_are_no_places_of_a_name(names):
    doc = believed("Parla Ada Rosa con una rosa in mano.", ("Ada Rosa", 0, "PER", 0.95), unsure=0.5)
    assert found(names(doc)) == [("Ada Rosa", "PER")]


def test_without_a_tagger_nothing_changes(names):
    doc = spacy.blank("it")("Parla Ada Neri.")
    doc.set_ents([Span(doc, 1, 3, "PER")])
    assert found(names(doc)) == [("Ada Neri", "PER")]


def test_a_text_of_one_name_repeated_is_answered(names):
    doc = believed("Neri " * 5000, unsure=0.5)
    assert len(names(doc).ents) == 0
