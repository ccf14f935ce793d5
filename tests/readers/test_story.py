"""A document's paragraphs, boxes, tables and notes as lines."""

from dataclasses import replace

import pytest

from sunto.core.article import BlockKind
from sunto.core.errors import TooLargeError
from sunto.core.limits import DEFAULT
from sunto.readers.composing import Line
from sunto.readers.story import Passage, Story, settle
from sunto.readers.styles import PLAIN, Role

TITLE, FIRST, SECOND = Role(level=0), Role(level=1), Role(level=2)
LONG = "parola " * 30


@pytest.fixture
def story():
    return Story("a", DEFAULT)


def say(story, text, role=PLAIN, **how):
    story.open_paragraph()
    story.add(text)
    story.close_paragraph(role, **how)


def texts(story):
    return [passage.text for passage in story.passages()]


def test_story_puts_a_box_behind_the_paragraph_that_it_hangs_in(story):
    story.open_paragraph()
    story.add("Il testo ")
    say(story, "riquadro")
    story.add("continua")
    story.close_paragraph()
    assert texts(story) == ["Il testo continua", "riquadro"]


def test_story_parts_a_paragraph_at_two_line_breaks_only(story):
    say(story, "uno\ndue\n \ntre")
    assert texts(story) == ["uno\ndue", "tre"]


def test_story_joins_paragraphs_whose_mark_was_deleted(story):
    say(story, "Comincia ", joined=True)
    say(story, "e finisce")
    assert texts(story) == ["Comincia e finisce"]


def row(story, *cells):
    story.open_row()
    for cell in cells:
        story.open_cell()
        for text in cell:
            say(story, text)
        story.close_cell()
    story.close_row()


def test_story_reads_short_cells_in_one_line_and_long_ones_apart(story):
    row(story, ["Voce"], ["Euro"], [])
    row(story, ["Il testo"], [LONG])
    row(story, ["uno", "due"], ["tre"])
    row(story, ["sola"])
    assert texts(story) == ["Voce | Euro", "Il testo", LONG, "uno", "due", "tre", "sola"]
    assert story.passages()[0].role.kind is BlockKind.LIST_ITEM


def test_story_takes_a_cell_without_a_row_as_text(story):
    story.open_cell()
    say(story, "testo")
    story.close_cell()
    assert texts(story) == ["testo"]


def test_story_puts_heads_above_and_notes_below_each_once(story):
    say(story, "Il testo")
    for text, first in (("Nota", False), ("Comune", True), ("Nota", False), ("Comune", True), ("3", False)):
        story.open_note()
        say(story, text)
        story.close_note(first=first)
    assert texts(story) == ["Comune", "Il testo", "Nota"]
    assert [passage.role.kind for passage in story.passages()] == [BlockKind.BOILERPLATE, None, BlockKind.BOILERPLATE]


def test_story_drops_text_outside_of_paragraphs(story):
    story.add("\n  ")
    assert texts(story) == []


@pytest.mark.parametrize("text", ["x" * 200, ""])
def test_story_ends_where_the_text_outgrows_the_limit(text):
    story = Story("a", replace(DEFAULT, characters=100))
    with pytest.raises(TooLargeError):
        for _ in range(100):
            say(story, text)


@pytest.mark.parametrize(
    ("passages", "kinds"),
    [
        ([("Uno", FIRST), ("Titolo", TITLE), (LONG, PLAIN), ("Due", FIRST)], "kicker headline None subhead"),
        ([("Titolo", FIRST), (LONG, PLAIN), ("Due", SECOND), ("Tre", FIRST)], "headline None subhead subhead"),
        ([("Viabilità", SECOND), ("Titolo", FIRST), (LONG, PLAIN)], "kicker headline None"),
        ([("3 marzo", PLAIN), ("Titolo", SECOND), (LONG, PLAIN)], "None headline None"),
        ([(LONG, PLAIN), ("Due", FIRST)], "None subhead"),
        ([("Due", SECOND), (LONG, PLAIN), ("Uno", FIRST)], "subhead None subhead"),
        ([("Titolo", TITLE), ("Titolo lungo", TITLE), (LONG, PLAIN)], "headline standfirst None"),
        ([("Titolo", FIRST), ("Che cosa cambia da domani per chi va a scuola in autobus", SECOND)], "headline standfirst"),
        ([("Titolo", FIRST), ("Breve", SECOND)], "headline subhead"),
        ([("Il titolo", TITLE), (LONG, PLAIN), ("IL  TITOLO", FIRST)], "headline None boilerplate"),
        ([(LONG, PLAIN)], "None"),
    ],
)
def test_settle_tells_the_headline_among_the_headings(passages, kinds):
    lines = settle([Passage(text, role) for text, role in passages])
    assert [str(line.kind) for line in lines] == kinds.split()
    assert all(isinstance(line, Line) for line in lines)
