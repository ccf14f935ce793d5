import pytest
import spacy
from spacy.tokens import Span

from sunto.analysis.bounds import trimmed
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
        ("Riapre la Città del Vaticano.", "Città del Vaticano", "LOC", "Città del Vaticano"),
    ],
)
def test_trimmed_finds_the_bounds(text, name, label, expected):
    doc = spacy.blank("it")(text)
    start = text.index(name)
    span = doc.char_span(start, start + len(name))
    assert trimmed(Span(doc, span.start, span.end, label), words("it", "names")).text == expected


def test_trimmed_leaves_nothing_of_a_mere_title():
    doc = spacy.blank("it")("Il presidente")
    assert trimmed(Span(doc, 1, 2, "PER"), words("it", "names")) is None
