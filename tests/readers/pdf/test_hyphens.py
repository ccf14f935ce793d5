"""Words that a line's end divided."""

import pytest

from sunto.readers.pdf.hyphens import Hyphens
from sunto.readers.pdf.lines import TextLine
from sunto.readers.pdf.words import Word


def line(text):
    return TextLine([Word(word, at * 50.0, at * 50.0 + 40, 0, 10, False) for at, word in enumerate(text.split(" "))])


@pytest.mark.parametrize(
    ("above", "below", "joined"),
    [
        ("la prote-", "zione civile", "la protezione civile"),
        ("la prote\u00ad", "zione civile", "la protezione civile"),
        ("la prote\u2010", "zione civile", "la protezione civile"),
        ("l'Emilia-", "Romagna ieri", "l'Emilia-Romagna ieri"),
        ("la NATO-", "BRICS ieri", "la NATOBRICS ieri"),
        ("il 2024-", "2025 era", "il 2024-2025 era"),
        ("il centro-", "destra perde", "il centro-destra perde"),
        ("disse -", "e poi tacque", "disse - e poi tacque"),
        ("una riga", "e un'altra", "una riga e un'altra"),
    ],
)
def test_hyphens_join_lines(above, below, joined):
    lines = [line(above), line(below)]
    assert Hyphens([*lines, line("ma il centro-destra, non il centro")]).joined(lines) == joined


def test_hyphens_drop_soft_ones_that_were_not_needed():
    lines = [line("la pro\u00adtezione")]
    assert Hyphens(lines).joined(lines) == "la protezione"
