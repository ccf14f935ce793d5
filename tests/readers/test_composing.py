"""From lines to an article."""

import pytest

from sunto.core.article import BlockKind, Metadata
from sunto.core.errors import EmptyFileError
from sunto.readers.composing import Line, compose

LINES = (
    Line("Menu"),
    Line("Cronaca"),
    Line("Riaperta la strada  del passo", BlockKind.HEADLINE),
    Line("di Marta Corvi"),
    Line("ROMA, 3 marzo 2025 - La strada\ndel passo è stata riaperta ieri mattina dopo due mesi di lavori e di attesa."),
    Line("“Siamo contenti”, ha detto il sindaco.", BlockKind.QUOTATION),
    Line("Condividi", BlockKind.BOILERPLATE),
)


def kinds(article):
    return [(block.kind, block.cut(article.text)) for block in article.blocks]


def test_compose_makes_one_text_of_which_every_line_is_cut():
    article = compose(LINES[1:], Metadata(), "a.html", "html")
    assert article.text.count("\n") == len(LINES) - 1
    assert kinds(article) == [
        (BlockKind.KICKER, "Cronaca"),
        (BlockKind.HEADLINE, "Riaperta la strada del passo"),
        (BlockKind.BYLINE, "di Marta Corvi"),
        (BlockKind.DATELINE, "ROMA, 3 marzo 2025 -"),
        (BlockKind.PARAGRAPH, "La strada del passo è stata riaperta ieri mattina dopo due mesi di lavori e di attesa."),
        (BlockKind.QUOTATION, "“Siamo contenti”, ha detto il sindaco."),
        (BlockKind.BOILERPLATE, "Condividi"),
    ]
    assert article.metadata.byline == "Marta Corvi"
    assert (article.metadata.place, article.metadata.date, article.metadata.language) == ("ROMA", "2025-03-03", "it")


def test_compose_believes_the_file_before_its_words():
    known = Metadata(headline="Un titolo", byline="Luca Neri", date="2025-03-04", publication="La Voce", url="https://esempio.it/a")
    article = compose(LINES[1:], known, "", "html")
    assert article.metadata == Metadata("Un titolo", "Luca Neri", "ROMA", "2025-03-04", "La Voce", "https://esempio.it/a", "it")


def test_compose_takes_no_place_from_a_line_that_the_format_knows_to_be_a_paragraph():
    lines = [
        Line("Riaperta la strada del passo", BlockKind.HEADLINE),
        Line("Foto Ansa", BlockKind.PARAGRAPH),
        Line("La strada del passo è stata riaperta ieri mattina dopo due mesi di lavori e di attesa.", BlockKind.PARAGRAPH),
    ]
    article = compose(lines, Metadata(), "", "html")
    assert (article.metadata.place, article.metadata.byline) == (None, None)


def test_compose_drops_what_nobody_sees():
    article = compose([Line("Uno\u200b\x00 due\u00adtre\t e una frase intera che finisce qui.")], Metadata(), "", "html")
    assert article.text == "Uno duetre e una frase intera che finisce qui.\n"


@pytest.mark.parametrize("lines", [[], [Line(" \n ")], [Line("Menu", BlockKind.BOILERPLATE)]])
def test_compose_refuses_what_holds_no_article(lines):
    with pytest.raises(EmptyFileError):
        compose(lines, Metadata(), "a.html", "html")
