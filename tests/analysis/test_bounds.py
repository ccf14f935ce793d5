import pytest
import spacy
from spacy.tokens import Span

from sunto.analysis.names.bounds import settled
from sunto.languages.words import words


@pytest.mark.parametrize(
    ("text", "name", "label", "expected"),
    [
        ("Parla il ministro Tajani.", "ministro Tajani", "PER", "Tajani"),
        ("Parla «Tajani».", "«Tajani»", "PER", "Tajani"),
        (
            "Il ministero delle Imprese e del Made in Italy.",
            "ministero delle Imprese",
            "ORG",
            "ministero delle Imprese e del Made in Italy",
        ),
        ("Il ministero della Salute e la Regione.", "ministero della Salute", "ORG", "ministero della Salute"),
        ("Chiude l'aeroporto di Mitiga.", "aeroporto di Mitiga", "LOC", "Mitiga"),
        ("Chiude il viadotto del Polcevera.", "viadotto del Polcevera", "LOC", "viadotto del Polcevera"),
        ("Un post su LinkedIn Anna Zolezzi lo scrive.", "LinkedIn Anna Zolezzi", "PER", "Anna Zolezzi"),
        ("Chiude la Cartiere Sentino S.p.A. di Fabriano.", "Sentino S.p.A.", "ORG", "Cartiere Sentino S.p.A."),
        ("Nevica a Castelnovo ne' Monti.", "Castelnovo", "LOC", "Castelnovo ne' Monti"),
        ("Nevica a Castelnovo ne’ Monti.", "Castelnovo", "LOC", "Castelnovo ne’ Monti"),
        ("Riapre la Città del Vaticano.", "Città del Vaticano", "LOC", "Città del Vaticano"),
    ],
)
def test_settled_finds_the_bounds(text, name, label, expected):
    doc = spacy.blank("it")(text)
    start = text.index(name)
    span = doc.char_span(start, start + len(name))
    (found,) = settled(Span(doc, span.start, span.end, label), words("it", "names"), str.istitle)
    assert found.text == expected


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [("Parla il presidente", "presidente", "PER"), ("Non piove", "Non", "LOC"), ("il mare", "mare", "LOC"), ("Nexo (VC)", "VC", "LOC")],
)
def test_settled_leaves_nothing_of_what_is_no_name(text, name, label):
    doc = spacy.blank("it")(text)
    span = doc.char_span(text.index(name), text.index(name) + len(name))
    assert settled(Span(doc, span.start, span.end, label), words("it", "names"), str.istitle) == []


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Istituto Neri di Roma", [("Istituto Neri", "ORG"), ("Roma", "LOC")]), ("Tribunale di Roma", [("Tribunale di Roma", "ORG")])],
)
def test_settled_cuts_off_the_town_after_a_name_that_stands_alone(name, expected):
    doc = spacy.blank("it")(name)
    assert [(span.text, span.label_) for span in settled(Span(doc, 0, len(doc), "ORG"), words("it", "names"), str.istitle)] == expected


def test_settled_takes_in_a_legal_form():
    doc = spacy.blank("it")("La Neri S.p.A. chiude")
    (found,) = settled(Span(doc, 1, 2, "PER"), words("it", "names"), str.istitle)
    assert (found.text, found.label_) == ("Neri S.p.A.", "ORG")


@pytest.mark.parametrize(
    ("text", "name", "expected"),
    [
        ("He joined the Make-A-Wish Foundation today", "Wish Foundation", "Make-A-Wish Foundation"),
        ("as The Northern Times wrote", "Northern Times", "The Northern Times"),
        ("as the Northern Trust wrote", "Northern Trust", "Northern Trust"),
    ],
)
def test_settled_takes_in_hyphened_parts_and_a_newspapers_article(text, name, expected):
    doc = spacy.blank("en")(text)
    span = doc.char_span(text.index(name), text.index(name) + len(name))
    (found,) = settled(Span(doc, span.start, span.end, "ORG"), words("en", "names"), str.istitle)
    assert found.text == expected
