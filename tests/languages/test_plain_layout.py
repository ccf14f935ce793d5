"""What the lines of an article are, in the conventions of several newsrooms."""

import pytest

from sunto.core.article import BlockKind as K
from sunto.languages.plain_layout import read_layout

PARAGRAPH = (
    "Il consiglio comunale ha approvato ieri sera il bilancio, dopo sette ore di discussione e due sospensioni. Diciotto i favorevoli."
)
QUOTE = "«Abbiamo fatto quello che potevamo», ha detto la sindaca Anna Bianchi, «e anche qualcosa in più»."


def kinds(*lines):
    """The kinds of the blocks with their first words."""
    text = "\n".join(lines) + "\n"
    return [(block.kind, block.cut(text)) for block in read_layout(text).blocks]


def kind_of(line, *lines):
    return next(kind for kind, text in kinds(*lines) if text == line)


def test_plain_layout_of_a_newspaper_article():
    text = "\n".join(
        [
            "Bilancio, il Comune taglia le mense",
            "Approvato nella notte. La sindaca: «Non c'erano alternative»",
            "di Carla Neri",
            "VERONA — " + PARAGRAPH,
            "Le reazioni",
            QUOTE,
            "© RIPRODUZIONE RISERVATA",
        ]
    )
    layout = read_layout(text)
    assert [block.kind for block in layout.blocks] == [
        K.HEADLINE, K.STANDFIRST, K.BYLINE, K.DATELINE, K.PARAGRAPH, K.SUBHEAD, K.PARAGRAPH, K.BOILERPLATE,
    ]  # fmt: skip
    assert layout.blocks[3].cut(text) == "VERONA —"
    assert layout.blocks[4].cut(text) == PARAGRAPH
    assert (layout.headline, layout.byline, layout.place, layout.date) == (
        "Bilancio, il Comune taglia le mense",
        "Carla Neri",
        "VERONA",
        None,
    )


def test_plain_layout_of_an_agency_piece_cuts_off_its_signature():
    found = kinds("Mense: Bianchi, 'non c'erano alternative'", "(ANSA) - VERONA, 9 MAR - " + PARAGRAPH, QUOTE + " (ANSA).")
    assert [kind for kind, _ in found] == [K.HEADLINE, K.DATELINE, K.PARAGRAPH, K.PARAGRAPH, K.BOILERPLATE]
    assert found[-1][1] == "(ANSA)."


def test_plain_layout_cuts_off_the_signature_of_an_agency_that_only_the_dateline_names():
    found = kinds("Titolo della notizia", "(NOVE) - VERONA, 9 MAR - " + PARAGRAPH, QUOTE + " (NOVE)")
    assert found[-1] == (K.BOILERPLATE, "(NOVE)")


def test_plain_layout_of_an_article_that_begins_with_its_dateline():
    layout = read_layout(f"Verona, 9 marzo 2025 – {PARAGRAPH}\nIl voto nella notte\n{QUOTE}\n")
    assert [block.kind for block in layout.blocks] == [K.DATELINE, K.PARAGRAPH, K.SUBHEAD, K.PARAGRAPH]
    assert (layout.headline, layout.date) == (None, "2025-03-09")


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Salute", K.KICKER), ("LA VERTENZA", K.KICKER), ("di Carla Neri", K.BYLINE), ("By LORETTA SIMMS", K.BYLINE),
        ("Carla Neri", K.BYLINE),
        ("dal nostro inviato Ugo Verdi", K.BYLINE), ("Special Correspondent", K.BYLINE),
        ("BBC News, Cumbria", K.BYLINE), ("SCHIO (Vicenza)", K.DATELINE),
        ("Monday, May 18, 2015", K.DATELINE), ("Published On 7 Jul 2025", K.DATELINE), ("Chiuse tre mense, rette più care", K.STANDFIRST),
    ],
)  # fmt: skip
def test_plain_layout_knows_what_stands_below_a_headline(line, kind):
    headline = "Bilancio, il Comune taglia le mense"
    body = ("VERONA — " if kind is K.KICKER else "") + PARAGRAPH
    assert kind_of(line, headline, line, body, QUOTE) is kind
    assert kind_of(headline, headline, line, body, QUOTE) is K.HEADLINE


@pytest.mark.parametrize("kicker", ["LA STORIA", "Ciclismo", "COMUNICATO STAMPA", "FOR IMMEDIATE RELEASE"])
def test_plain_layout_knows_a_kicker_above_the_headline(kicker):
    found = kinds(kicker, "Bilancio, il Comune taglia le mense", PARAGRAPH, QUOTE)
    assert [kind for kind, _ in found] == [K.KICKER, K.HEADLINE, K.PARAGRAPH, K.PARAGRAPH]


@pytest.mark.parametrize(
    "name",
    [
        "di Carla Neri",
        "By Carla Neri, Press Office",
        "Carla Neri, Verona",
        "Carla Neri Political Correspondent",
        "a cura di Carla Neri",
        "Dal nostro inviato a Kiev Carla Neri",
        "(di Carla Neri)",
    ],
)
def test_plain_layout_tells_the_name_alone(name):
    assert read_layout(f"Bilancio, il Comune taglia le mense\n{name}\n{PARAGRAPH}\n").byline == "Carla Neri"


@pytest.mark.parametrize("subhead", ["Le reazioni", "E adesso?", "'It's a proper river now'", "I conti: che cosa cambia", "COSA PREVEDE"])
def test_plain_layout_knows_subheads_without_blank_lines(subhead):
    assert kind_of(subhead, "Titolo della notizia di oggi", PARAGRAPH, subhead, PARAGRAPH, QUOTE) is K.SUBHEAD


@pytest.mark.parametrize(
    "line", ["Nessuno ha votato contro.", "Così la lettera:", "«Non ho detto questo.»", "“Which part?”", "— A che punto sei?", "(Applausi)"]
)  # fmt: skip
def test_plain_layout_leaves_short_paragraphs(line):
    assert kind_of(line, "Titolo della notizia di oggi", PARAGRAPH, line, PARAGRAPH, QUOTE) is K.PARAGRAPH


def test_plain_layout_takes_no_question_of_an_interview_for_a_subhead():
    questions = ["Perché?", "E adesso?", "Che cosa farà?"]
    lines = [line for question in questions for line in (question, "«Non lo so ancora. Vedremo a settembre.»")]
    assert all(kind_of(question, "Titolo dell'intervista", PARAGRAPH, *lines) is K.PARAGRAPH for question in questions)


def test_plain_layout_takes_no_labelled_question_for_a_subhead():
    lines = ["Mr Hill: Was it tested?", "Ms Leckie: It was tested.", "Mr Hill: On a nice day?", "Ms Leckie: On a nice day."]
    assert all(kind_of(line, "Titolo della notizia", PARAGRAPH, *lines, PARAGRAPH) is K.PARAGRAPH for line in lines)


@pytest.mark.parametrize(
    "items",
    [
        ("• preavviso di 72 ore;", "• premio di presenza."),
        ("– 34 corse al giorno;", "– sei mezzi elettrici;", "– 410mila passeggeri."),
        ("1. Chiudere il gas.", "2. Uscire di casa."),
    ],
)
def test_plain_layout_knows_lists(items):
    found = kinds("Titolo della notizia di oggi", PARAGRAPH, "Che cosa prevede", *items, PARAGRAPH)
    assert [text for kind, text in found if kind is K.LIST_ITEM] == list(items)


def test_plain_layout_leaves_dialogue_between_dashes():
    lines = ["— Così non si firma — esordisce il delegato.", "— Noi la chiamiamo continuità.", "— Ci manca il sonno."]
    assert all(kind_of(line, "Titolo della notizia", PARAGRAPH, *lines, PARAGRAPH) is K.PARAGRAPH for line in lines)


def test_plain_layout_knows_quotations_in_paragraphs_of_their_own():
    lines = ["«La barca si trovava nella zona protetta.", "«La multa è stata condonata»."]
    assert all(
        kind_of(line, "Titolo della notizia", PARAGRAPH, "Il portavoce afferma:", *lines, PARAGRAPH) is K.QUOTATION for line in lines
    )


@pytest.mark.parametrize(
    "line",
    [
        "© RIPRODUZIONE RISERVATA", "Leggi anche: “Vaccini, come prenotare”", "(Pol/Adnkronos)", "a.l.", "(ma. gr.)", "___", "-30-",
        "https://example.org/a",
        "(Reporting by Ann Hill in Leeds; Editing by Mark Doyle)", "($1 = 0.7512 pounds)", "Follow us on Facebook for more news",
        "(With inputs from PTI)",
        "Jones reported from Wichita, Kansas.", "Iscriviti alla nostra newsletter",
        "Contatti per la stampa: ufficio@esempio.example, tel. 080 555 0147",
    ],
)  # fmt: skip
def test_plain_layout_knows_closing_boilerplate(line):
    assert kind_of(line, "Titolo della notizia di oggi", PARAGRAPH, QUOTE, line) is K.BOILERPLATE


def test_plain_layout_knows_the_name_at_the_end():
    layout = read_layout(f"Titolo dell'intervista\n{PARAGRAPH}\n{QUOTE}\n(Intervista a cura di Renzo Verdi)\n")
    assert (layout.blocks[-1].kind, layout.byline) == (K.BYLINE, "Renzo Verdi")


@pytest.mark.parametrize("text", ["", "x", "\n\n", "Ciao", "«", "ROMA – ", "a\nb\nc\nd\n", "….\n\n….", "🙂\nمرحبا بالعالم\n\n—\n"])
def test_plain_layout_takes_any_text(text):
    blocks = read_layout(text).blocks
    assert all(block.cut(text).strip() for block in blocks)
    assert "".join(block.cut(text) for block in blocks).split() == text.split() or len(blocks) > 1


def test_plain_layout_of_a_single_line_is_a_paragraph():
    assert kinds("Una riga sola") == [(K.PARAGRAPH, "Una riga sola")]


def test_plain_layout_reads_place_and_date_on_lines_of_their_own():
    lines = [
        "Bilancio, il Comune taglia le mense",
        "Proteste in aula",
        "Redazione ANSA",
        "ROMA",
        "12 gennaio 2025, 10:35",
        PARAGRAPH,
        QUOTE,
    ]
    layout = read_layout("\n".join(lines))
    assert [block.kind for block in layout.blocks[1:5]] == [K.STANDFIRST, K.BYLINE, K.DATELINE, K.DATELINE]
    assert (layout.byline, layout.place, layout.date) == (None, "ROMA", "2025-01-12")


def test_plain_layout_takes_a_name_in_capitals_for_a_place_only_where_the_text_names_it_again():
    assert kinds("Blitz all'alba a Mestre", "MESTRE Li chiamavano i postini. " + PARAGRAPH)[1] == (K.DATELINE, "MESTRE")
    assert kinds("Vertice a Bruxelles oggi", "NATO Ministri riuniti ieri. " + PARAGRAPH)[1][0] is K.PARAGRAPH
