"""One article, written in each office format, is the same article."""

from importlib import import_module

import pytest

from tests.readers.office_files import docx, epub, odt, paragraph

OPENING = "Il ponte sul torrente è stato riaperto ieri mattina, dopo due mesi di lavori, davanti a duecento persone arrivate a piedi."
LINES = (
    ("title", "Riaperto il ponte sul torrente"),
    ("subtitle", "I lavori sono costati un milione di euro"),
    ("", "di Marta Corvi"),
    ("", f"BORGO ALTO, 4 marzo 2025 – {OPENING}"),
    ("heading", "I lavori"),
    ("quote", "“Non è stato facile”, ha detto il sindaco Paolo Neri."),
    ("", "Il cantiere ha impiegato venti operai e tre gru, e le spese sono state coperte dalla Regione e dalla Provincia."),
    ("item", "gli autobus tornano sul vecchio percorso"),
    ("caption", "Il ponte visto da valle"),
)


def as_docx():
    styles = {
        "title": "Titolo",
        "subtitle": "Sottotitolo",
        "heading": "Titolo2",
        "quote": "Citazione",
        "item": "Punto",
        "caption": "Didascalia",
    }
    return docx("".join(paragraph(text, styles.get(kind)) for kind, text in LINES))


def as_odt():
    styles = {"title": "Title", "subtitle": "Subtitle", "quote": "Quotations", "caption": "Caption"}

    def written(kind, text):
        if kind == "heading":
            return f'<text:h text:outline-level="2">{text}</text:h>'
        told = f'<text:p text:style-name="{styles.get(kind, "Standard")}">{text}</text:p>'
        return f"<text:list><text:list-item>{told}</text:list-item></text:list>" if kind == "item" else told

    return odt("".join(written(*line) for line in LINES))


def as_rtf():
    names = {"title": 1, "subtitle": 2, "heading": 3, "quote": 4, "caption": 5}
    sheet = r"{\stylesheet{\s1 Title;}{\s2 Subtitle;}{\s3 heading 2;}{\s4 Quote;}{\s5 caption;}}"
    text = "".join(
        rf"\pard\s{names.get(kind, 0)} " + (r"{\pntext\'b7\tab}" if kind == "item" else "") + "".join(
            char if char.isascii() else rf"\u{ord(char)}?" for char in words
        ) + r"\par"
        for kind, words in LINES
    )  # fmt: skip
    return rf"{{\rtf1\ansi{sheet}{text}}}".encode("ascii")


def as_epub():
    tags = {"title": "h1", "heading": "h2", "quote": "blockquote", "item": "li", "caption": "figcaption"}
    page = "".join(
        f'<{tags.get(kind, "p")} class="{kind if kind == "subtitle" else ""}">{text}</{tags.get(kind, "p")}>' for kind, text in LINES
    )
    return epub([f"<html><body>{page}</body></html>"])


@pytest.mark.parametrize("make", [as_docx, as_odt, as_rtf, as_epub])
def test_same_article_from_every_office_format(make):
    name = make.__name__.removeprefix("as_")
    article = import_module(f"sunto.readers.{name}").read(make(), f"a.{name}")
    assert [(str(block.kind), block.cut(article.text)) for block in article.blocks] == [
        ("headline", "Riaperto il ponte sul torrente"),
        ("standfirst", "I lavori sono costati un milione di euro"),
        ("byline", "di Marta Corvi"),
        ("dateline", "BORGO ALTO, 4 marzo 2025 –"),
        ("paragraph", OPENING),
        ("subhead", "I lavori"),
        ("quotation", "“Non è stato facile”, ha detto il sindaco Paolo Neri."),
        ("paragraph", LINES[6][1]),
        ("list-item", "gli autobus tornano sul vecchio percorso"),
        ("caption", "Il ponte visto da valle"),
    ]
    known = article.metadata
    assert (known.headline, known.byline, known.place, known.date, known.language) == (
        "Riaperto il ponte sul torrente", "Marta Corvi", "BORGO ALTO", "2025-03-04", "it",
    )  # fmt: skip
    assert article.format == name
