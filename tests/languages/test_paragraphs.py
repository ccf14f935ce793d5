"""Paragraphs are lines, or lines that an editor broke."""

import textwrap

import pytest

from sunto.languages.paragraphs import paragraphs

LONG = "Il governo ha approvato ieri il decreto che cambia le regole degli appalti, dopo una discussione di sette ore e due sospensioni. "
TEXT = [LONG * 3, "Le reazioni", LONG * 2 + "Il voto è atteso per giovedì.", "Ieri l'opposizione ha lasciato l'aula."]


def test_paragraphs_are_lines_without_the_space_around_them():
    text = "\n  Uno due.  \n\n\tTre.\n"
    assert [(line.text, line.start, line.end) for line in paragraphs(text)] == [("Uno due.", 3, 11), ("Tre.", 16, 20)]


@pytest.mark.parametrize("width", [60, 72, 80, 100])
@pytest.mark.parametrize("indent", ["", "    "])
def test_paragraphs_join_broken_lines(width, indent):
    text = "\n\n".join(textwrap.fill(paragraph, width, initial_indent=indent) for paragraph in TEXT)
    assert [line.text.split() for line in paragraphs(text)] == [paragraph.split() for paragraph in TEXT]


def test_paragraphs_of_one_line_each_stay_apart():
    lines = [f"Il consigliere numero {number} ha votato contro il bilancio del Comune." for number in range(30)]
    assert [line.text for line in paragraphs("\n".join(lines))] == lines


@pytest.mark.parametrize("text", ["", "\n\n", " \t \n"])
def test_paragraphs_of_nothing_are_none(text):
    assert paragraphs(text) == []
