"""Markdown becomes an article."""

import time
from contextlib import suppress

import pytest

from sunto.core.article import Article, BlockKind, Metadata
from sunto.core.errors import EmptyFileError, NotTextError, ReadError, TooDeepError
from sunto.readers.markdown import read

FRONT = """---
title: "Un altro titolo"
authors:
  - Marta Corvi
  - name: Luca Neri
date: 2026-03-02T10:00:00+01:00
source: La Voce  # testata
url: https://lavoce.esempio.it/a
lang: it-IT
---
"""
TEXT = """# La *stretta* sugli affitti

Il consiglio ha approvato ieri sera il [regolamento](https://esempio.it/a) che
limita gli affitti brevi &egrave; una `svolta`.

![descrizione](a.jpg "La piazza vista dal municipio")

I controlli
-----------

> “Non è un divieto”, ha detto.

- Tetto di giorni
- Registro
  pubblico

**Le sanzioni**

Le multe vanno da cinquecento a cinquemila euro, dice il testo.

<div><p>Testo <i>in</i> pagina.</p><script>no()</script></div>

| uno | due |
|-----|-----|
| tre | quattro |

```
codice
```
"""


def blocks(text):
    article = read(text.encode(), "a.md")
    return [(block.kind, block.cut(article.text)) for block in article.blocks]


def test_reading_takes_kinds_from_the_marks():
    assert blocks(TEXT) == [
        (BlockKind.HEADLINE, "La stretta sugli affitti"),
        (BlockKind.PARAGRAPH, "Il consiglio ha approvato ieri sera il regolamento che limita gli affitti brevi è una svolta."),
        (BlockKind.CAPTION, "La piazza vista dal municipio"),
        (BlockKind.SUBHEAD, "I controlli"),
        (BlockKind.QUOTATION, "“Non è un divieto”, ha detto."),
        (BlockKind.LIST_ITEM, "Tetto di giorni"),
        (BlockKind.LIST_ITEM, "Registro pubblico"),
        (BlockKind.SUBHEAD, "Le sanzioni"),
        (BlockKind.PARAGRAPH, "Le multe vanno da cinquecento a cinquemila euro, dice il testo."),
        (BlockKind.PARAGRAPH, "Testo in pagina."),
        (BlockKind.LIST_ITEM, "uno due"),
        (BlockKind.LIST_ITEM, "tre quattro"),
        (BlockKind.BOILERPLATE, "codice"),
    ]


def test_reading_takes_what_the_front_matter_says():
    known = read((FRONT + TEXT).encode(), "a.md").metadata
    assert known == Metadata(
        "La stretta sugli affitti", "Marta Corvi, Luca Neri", None, "2026-03-02", "La Voce", "https://lavoce.esempio.it/a", "it"
    )


def test_reading_prints_the_title_of_the_front_matter_where_the_text_has_none():
    assert blocks(f"{FRONT}\nIl consiglio ha approvato il regolamento.\n")[0] == (BlockKind.HEADLINE, "Un altro titolo")


@pytest.mark.parametrize(
    ("front", "date"),
    [("date: 3 marzo 2026", "2026-03-03"), ("data: '2026-03-02'", "2026-03-02"), ("date: boh", None), ("date:", None), ("date: [", None)],
)
def test_reading_makes_dates_iso(front, date):
    assert read(f"---\n{front}\n---\nUn testo che finisce qui.\n".encode(), "a.md").metadata.date == date


def test_reading_knows_front_matter_of_the_other_kind():
    assert read(b'+++\ntitle = "Uno"\nlang = "en"\n+++\nThe text ends here, and that is all of it.\n', "a.md").metadata.headline == "Uno"


def test_reading_takes_a_rule_for_a_rule():
    assert "Un inizio" in read(b"---\n\nUn inizio senza chiavi.\n\n---\n\nUna fine.\n", "a.md").text


def test_reading_has_one_headline():
    kinds = [kind for kind, _ in blocks("# Uno\n\nTesto che finisce qui.\n\n# Due\n\nTesto che finisce qui.\n")]
    assert kinds == [BlockKind.HEADLINE, BlockKind.PARAGRAPH, BlockKind.SUBHEAD, BlockKind.PARAGRAPH]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", EmptyFileError),
        (b"\n \n", EmptyFileError),
        (b"a\x00b", NotTextError),
        (b"---\nlang: it\n---\n", EmptyFileError),
        (b"> " * 5_000 + b"ciao", TooDeepError),
    ],
)
def test_reading_refuses_what_is_no_article(data, error):
    with pytest.raises(error) as caught:
        read(data, "a.md")
    assert caught.value.path == "a.md"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(">" * 10_000 + " ciao", id="quotations"),
        pytest.param("- " * 10_000 + "ciao", id="lists"),
        pytest.param("[" * 100_000 + "ciao", id="brackets"),
        pytest.param("![" * 9_000 + "ciao", id="pictures"),
        pytest.param("*a **b " * 20_000, id="emphasis"),
        pytest.param("*" * 19_000 + "a" + "*" * 900, id="stars"),
        pytest.param("`" + "``a" * 30_000, id="backticks"),
        pytest.param("<a " * 30_000, id="tags"),
        pytest.param("<div>" * 30_000 + "ciao", id="html"),
        pytest.param("a\n" * 200_000, id="lines"),
        pytest.param("| a " * 20_000 + "\n" + "|-" * 20_000 + "\n" + "| b " * 20_000, id="table"),
        pytest.param("---\n" + "a: b\n" * 100_000, id="front matter"),
        pytest.param("[a]: " * 20_000 + "\n[a]: b\n" * 5_000 + "ciao a tutti", id="references"),
        pytest.param("&" * 100_000, id="entities"),
        pytest.param("> - " * 2_000 + "a\n" * 500, id="mixed"),
    ],
)
def test_reading_ends_soon(text):
    began = time.perf_counter()
    with suppress(ReadError):
        assert isinstance(read(text.encode(), "a.md"), Article)
    assert time.perf_counter() - began < 5
