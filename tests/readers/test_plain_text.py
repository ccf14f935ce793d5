"""Plain text becomes an article."""

import pytest

from sunto.core.article import BlockKind
from sunto.readers.plain_text import read

TEXT = "Titolo della notizia\nRoma, 3 luglio 2025 – È successo ieri. Nessuno se l'aspettava.\nSecondo paragrafo, che finisce.\n"


def test_plain_text_is_the_file_character_for_character():
    article = read("  Uno  due\t\n\n\nTre è.\n \n".encode(), "a.txt")
    assert article.text == "  Uno  due\t\n\n\nTre è.\n \n"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028", "\u2029", "\x85"])
def test_plain_text_knows_all_line_ends(end):
    assert read(TEXT.replace("\n", end).encode(), "a.txt").text == TEXT


@pytest.mark.parametrize("encoding", ["utf-8-sig", "cp1252", "mac_roman", "utf-16"])
def test_plain_text_is_the_same_article_in_any_encoding(encoding):
    assert read(TEXT.encode(encoding), "a.txt") == read(TEXT.encode(), "a.txt")


def test_plain_text_tells_headline_dateline_and_language():
    metadata = read(TEXT.encode(), "a.txt").metadata
    assert (metadata.headline, metadata.place, metadata.date, metadata.language) == ("Titolo della notizia", "Roma", "2025-07-03", "it")


def test_plain_text_reads_megabytes_without_a_line_break():
    text = ("il governo ha detto di no e poi di sì " * 140_000)[:5_000_000]
    article = read(text.encode(), "a.txt")
    assert article.text == text
    assert [block.kind for block in article.blocks] == [BlockKind.PARAGRAPH]
