"""What a PDF says of itself, and what of it is believed."""

import pytest

from sunto.readers.pdf import read
from tests.readers.pdf.press import FILL, Press


def metadata(**data):
    return read(Press(**data).put(50, 780, "Riaperta la strada", 24).column(50, 700, FILL).done(), "a.pdf").metadata


@pytest.mark.parametrize("title", ["Microsoft Word - passo.doc", "passo_def2", "senza titolo", "impaginato 12.indd", "Layout 1"])
def test_metadata_passes_over_titles_that_are_none(title):
    press = Press(title=title).column(50, 700, FILL)
    assert read(press.done(), "a.pdf").metadata.headline != title


def test_metadata_takes_the_title_where_no_headline_is_printed():
    press = Press(title="Riaperta la strada del passo").column(50, 700, FILL)
    assert read(press.done(), "a.pdf").metadata.headline == "Riaperta la strada del passo"


@pytest.mark.parametrize(
    ("author", "byline"), [("Marta Corvi", "Marta Corvi"), ("utente01", None), ("Ufficio Stampa", None), ("HP PC", None)]
)
def test_metadata_takes_an_author_that_is_a_person(author, byline):
    assert metadata(author=author).byline == byline


def test_metadata_takes_the_day_from_the_words_first():
    assert metadata().date == "2000-01-01"  # what reportlab writes where nothing may change
    press = Press().put(50, 780, "Riaperta la strada", 24).put(50, 740, "Roma, 3 marzo 2025").column(50, 700, FILL)
    assert read(press.done(), "a.pdf").metadata.date == "2025-03-03"


def test_metadata_does_not_take_the_day_of_printing_for_the_articles():
    assert metadata(creator="Mozilla/5.0 Chrome").date is None


def test_metadata_takes_the_day_of_the_issue_from_its_running_heads():
    press = Press()
    for number, word in enumerate(["prima", "seconda", "terza"]):
        press.put(50, 815, "La Voce - Martedì 3 marzo 2026", 7).column(50, 700, [*FILL[:3], f"{word} pagina di una lunga storia vera."])
        press.put(300, 20, str(number + 1), 7).turn()
    assert read(press.done(), "a.pdf").metadata.date == "2026-03-03"


def test_metadata_does_not_take_the_moment_of_printing_for_the_day_of_an_issue():
    press = Press(creator="Mozilla/5.0 Chrome")
    for number in (1, 2):
        press.put(25, 822, "27/11/2026, 08:10", 7).put(200, 822, "Riaperta la strada", 7)
        press.put(25, 15, "https://lavoce.esempio.it/passo", 7).put(560, 15, f"{number}/2", 7).column(50, 700, FILL).turn()
    assert read(press.done(), "a.pdf").metadata.date is None
