"""The component that tells what each stretch of a text is."""

import spacy

from sunto.core.article import Block, BlockKind

TEXT = "Titolo della notizia\nRoma, 3 luglio 2025 – Il governo ha deciso ieri. Nessuno se l'aspettava.\nLe reazioni\nTutti contenti.\n"


def layout(text, blocks=(), date=None):
    nlp = spacy.blank("it")
    nlp.add_pipe("sunto_layout")
    doc = nlp.make_doc(text)
    doc._.blocks, doc._.article_date = blocks, date
    return nlp.get_pipe("sunto_layout")(doc)


def test_layout_reads_the_lines_of_a_text_without_blocks():
    doc = layout(TEXT)
    assert [block.kind for block in doc._.blocks] == [
        BlockKind.HEADLINE, BlockKind.DATELINE, BlockKind.PARAGRAPH, BlockKind.SUBHEAD, BlockKind.PARAGRAPH,
    ]  # fmt: skip
    assert doc._.article_date == "2025-07-03"


def test_layout_leaves_what_the_reader_told():
    blocks = (Block(0, len(TEXT)),)
    doc = layout(TEXT, blocks, "2024-01-01")
    assert (doc._.blocks, doc._.article_date) == (blocks, "2024-01-01")


def test_layout_keeps_the_date_that_is_known():
    assert layout(TEXT, date="2024-01-01")._.article_date == "2024-01-01"


def test_layout_takes_an_empty_text():
    assert layout("")._.blocks == ()
