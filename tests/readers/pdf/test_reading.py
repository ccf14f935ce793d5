"""A PDF becomes an article in the order in which people read it."""

import pytest

from sunto.core.article import BlockKind
from sunto.readers.pdf import read
from tests.readers.pdf.press import BOLD, FILL, HEIGHT, WIDTH, Press


def blocks(data):
    article = read(data, "a.pdf")
    return [(block.kind, block.cut(article.text)) for block in article.blocks]


def texts(data, *kinds):
    return [text for kind, text in blocks(data) if not kinds or kind in kinds]


def page():
    return Press().put(50, 780, "Riaperta la strada del passo", 24, BOLD)


def test_reading_finds_the_headline_by_its_type():
    press = page().put(50, 810, "Cronaca", 9).put(50, 750, "di Marta Corvi", 9).column(50, 700, FILL)
    assert blocks(press.done())[:3] == [
        (BlockKind.KICKER, "Cronaca"),
        (BlockKind.HEADLINE, "Riaperta la strada del passo"),
        (BlockKind.BYLINE, "di Marta Corvi"),
    ]


def test_reading_passes_over_the_papers_name():
    press = Press().put(50, 800, "La Voce", 40).put(50, 740, "Riaperta la strada del passo dopo due mesi", 24).column(50, 700, FILL)
    assert texts(press.done(), BlockKind.HEADLINE) == ["Riaperta la strada del passo dopo due mesi"]


def test_reading_leaves_out_what_goes_with_the_papers_name():
    press = Press().put(200, 800, "La Voce", 30).put(50, 785, "Anno LXXX - N. 51", 7).put(250, 785, "Martedì 3 marzo 2026", 7)
    press.put(500, 785, "1,50 €", 7).put(50, 765, "Cronaca di Vellano", 8, BOLD).put(
        50, 740, "Riaperta la strada del passo dopo due mesi", 24
    )
    found = blocks(press.put(50, 715, "di Marta Corvi", 9).column(50, 700, FILL).done())
    left_out = {text for kind, text in found if kind is BlockKind.BOILERPLATE}
    assert left_out == {"Anno LXXX - N. 51", "La Voce", "Martedì 3 marzo 2026", "1,50 €"}
    assert (BlockKind.KICKER, "Cronaca di Vellano") in found and (BlockKind.BYLINE, "di Marta Corvi") in found


def test_reading_takes_headlines_of_several_lines_as_one():
    press = Press().column(50, 780, ["Riaperta la strada", "del passo"], 24, step=28).column(50, 700, FILL)
    assert texts(press.done(), BlockKind.HEADLINE) == ["Riaperta la strada del passo"]


def test_reading_reads_columns_one_after_the_other():
    left, right = [f"\tUno {line}" for line in FILL[:1]] + list(FILL[1:]), [f"\tDue {line}" for line in FILL[:1]] + list(FILL[1:])
    press = page().column(50, 700, left).column(270, 700, right)
    assert [text[:3] for text in texts(press.done(), BlockKind.PARAGRAPH)] == ["Uno", "Due"]


def test_reading_reads_columns_that_were_drawn_a_line_at_a_time():
    press = page()
    for number in range(8):
        press.put(50, 700 - 12 * number, f"sinistra {number} e un poco di testo che riempie")
        press.put(262, 700 - 12 * number, f"destra {number} e un poco di testo che riempie")
    text = " ".join(texts(press.done()))
    assert text.index("sinistra 7") < text.index("destra 0")


def test_reading_joins_a_paragraph_over_columns_and_pages():
    press = page().column(50, 700, FILL[:3]).column(270, 700, ["lunedì mattina, quando riapre la linea tutta intera,"]).turn()
    press.column(50, 780, ["così dicono i tecnici della provincia di Parma."])
    assert texts(press.done(), BlockKind.PARAGRAPH) == [
        f"{' '.join(FILL[:3])} lunedì mattina, quando riapre la linea tutta intera, così dicono i tecnici della provincia di Parma."
    ]


@pytest.mark.parametrize(
    "second",
    [
        pytest.param((0, [f"\t{FILL[0]}", *FILL[1:]]), id="indent"),
        pytest.param((8, FILL), id="gap"),
    ],
)
def test_reading_tells_paragraphs_apart(second):
    gap, lines = second
    press = page().column(50, 700, FILL).column(50, 700 - 48 - gap, lines)
    assert texts(press.done(), BlockKind.PARAGRAPH) == [" ".join(FILL)] * 2


def test_reading_ends_a_paragraph_with_a_line_left_unfilled():
    press = page().column(50, 700, [*FILL[:3], "lunedì mattina.", *FILL])
    assert texts(press.done(), BlockKind.PARAGRAPH) == [" ".join([*FILL[:3], "lunedì mattina."]), " ".join(FILL)]


def test_reading_knows_subheads_by_their_type():
    press = page().column(50, 700, FILL).put(50, 640, "Il nodo dei controlli", 10, BOLD).column(50, 625, FILL)
    assert texts(press.done(), BlockKind.SUBHEAD) == ["Il nodo dei controlli"]


def test_reading_leaves_running_heads_and_page_numbers_out_of_the_text():
    press = Press()
    for number in range(1, 5):
        press.put(50, HEIGHT - 30, "La Voce dell'Appennino", 8).put(WIDTH / 2, 25, str(number), 8)
        press.column(50, 740, [*FILL[:3], f"lunedì {number}, quando la linea verrà riaperta."]).turn()
    found = blocks(press.done())
    assert [text for kind, text in found if kind is BlockKind.BOILERPLATE] == ["La Voce dell'Appennino", "1"]
    assert not any("Voce" in text for kind, text in found if kind is not BlockKind.BOILERPLATE)


def test_reading_takes_address_and_site_from_what_a_browser_prints_around_a_page():
    press = Press(title="Riaperta la strada del passo - La Voce")
    for number in (1, 2):
        press.put(25, HEIGHT - 20, "27/11/2026, 08:10", 7).put(200, HEIGHT - 20, "Riaperta la strada del passo - La Voce", 7)
        press.put(25, 15, "https://lavoce.esempio.it/cronaca/passo", 7).put(560, 15, f"{number}/2", 7)
        if number == 1:
            press.put(50, 780, "Riaperta la strada del passo", 24)
        press.column(50, 700, FILL).turn()
    article = read(press.done(), "a.pdf")
    known = article.metadata
    assert (known.headline, known.publication) == ("Riaperta la strada del passo", "La Voce")
    assert known.url == "https://lavoce.esempio.it/cronaca/passo"
    assert {block.cut(article.text) for block in article.of_kind(BlockKind.BOILERPLATE)} >= {"1/2", "27/11/2026, 08:10"}


def test_reading_marks_the_line_under_a_picture_as_its_caption():
    from PIL import Image
    from reportlab.lib.utils import ImageReader

    press = page().column(50, 700, FILL)
    press.canvas.drawImage(ImageReader(Image.new("RGB", (20, 10), "teal")), 50, 520, 200, 100)
    press.put(50, 508, "Il passo visto dal rifugio", 7.5).column(50, 470, FILL)
    assert texts(press.done(), BlockKind.CAPTION) == ["Il passo visto dal rifugio"]


def test_reading_puts_a_large_initial_before_its_word():
    press = page().put(50, 676, "I", 48).column(70, 700, ["l consiglio comunale ha deciso nella notte", *FILL[1:3]])
    press.column(50, 664, ["lunedì, quando la linea verrà riaperta tutta e per intero."])
    assert texts(press.done(), BlockKind.PARAGRAPH)[0].startswith("Il consiglio comunale ha deciso nella notte che")


def test_reading_reads_pages_that_lie_on_their_side():
    press = Press()
    press.canvas.rotate(90)
    press.canvas.translate(0, -WIDTH)
    press.put(50, 500, "Riaperta la strada del passo", 24, BOLD).column(50, 450, FILL)
    assert texts(press.done()) == ["Riaperta la strada del passo", " ".join(FILL)]


def test_reading_reads_words_drawn_twice_once():
    press = page().put(50.3, 780, "Riaperta la strada del passo", 24, BOLD).column(50, 700, FILL)
    assert texts(press.done()) == ["Riaperta la strada del passo", " ".join(FILL)]


def test_reading_reads_tables_row_by_row():
    press = page().column(50, 700, FILL)
    for number, (name, seats) in enumerate([("Lista civica", "12"), ("Verdi", "7"), ("Unione di centro", "5"), ("Altri", "2")]):
        press.put(50, 600 - 12 * number, name).put(250, 600 - 12 * number, f"{seats} seggi in aula")
    assert "12 seggi in aula Verdi 7 seggi in aula" in " ".join(texts(press.done()))
