"""In which encoding a page is."""

import codecs

import pytest

from sunto.readers.pages.charsets import page_text

WORDS = "<p>La città è più bella: «Così», ha detto l’assessore – e costerà 30 € a testa.</p>"
RUSSIAN = "<p>Мост через реку снова открыт для движения, сообщили в администрации города.</p>"
JAPANESE = "<p>橋は月曜日の朝に再び開通すると市の担当者が発表した。</p>"


@pytest.mark.parametrize(
    ("head", "text", "encoding"),
    [
        ("<meta charset=utf-8>", WORDS, "utf-8"),
        ("<meta charset='windows-1252'>", WORDS, "cp1252"),
        ('<meta http-equiv="Content-Type" content="text/html; charset=ISO-8859-1">', WORDS, "cp1252"),
        ('<?xml version="1.0" encoding="iso-8859-15"?>', WORDS.replace("’", "'").replace(" – ", " - "), "iso8859-15"),
        ("<meta charset=windows-1251>", RUSSIAN, "cp1251"),
        ("<meta charset=koi8-r>", RUSSIAN, "koi8-r"),
        ("<meta charset=Shift_JIS>", JAPANESE, "cp932"),
        ("<meta charset=iso-2022-jp>", JAPANESE, "iso2022_jp"),
        ("<meta charset=utf-8>", WORDS, "cp1252"),
        ("<meta charset=windows-1252>", WORDS, "utf-8"),
        ("<meta charset=windows-1252>", WORDS, "mac_roman"),
        ("<meta charset=shift_jis>", WORDS, "cp1252"),
        ("<meta charset=x-unheard-of>", WORDS, "cp1252"),
        ("<meta charset=zlib>", WORDS, "cp1252"),
        ("", WORDS, "cp1252"),
        ("", WORDS, "utf-16-le"),
    ],
)
def test_page_text_is_in_the_encoding_that_fits_whatever_the_page_declares(head, text, encoding):
    page = f"<html>{head}{text}"
    if head.startswith("<?xml"):
        page = f"{head}<html>{text}"
    assert page_text(page.encode(encoding)) == page


@pytest.mark.parametrize("mark", ["utf-8-sig", "utf-16"])
def test_page_text_believes_a_byte_order_mark_first(mark):
    page = f"<html><meta charset=windows-1251>{WORDS}"
    assert page_text(page.encode(mark)) == page


def test_page_text_believes_what_brought_the_page_before_the_page():
    page = f"<html><meta charset=koi8-r>{RUSSIAN}"
    assert page_text(page.encode("cp1251"), "windows-1251") == page


def test_page_text_drops_zero_bytes_and_mends_a_broken_character():
    assert page_text(b"<p>ci\x00ao</p>") == "<p>ciao</p>"
    whole = (WORDS * 20).encode()
    assert page_text(whole + whole[:18]).startswith(WORDS)


def test_page_text_of_foreign_letters_bears_holes():
    whole = f"<html>{RUSSIAN * 50}".encode()
    assert page_text(whole[:400] + b"\xff\xfe\xff" + whole[401:]).count("Мост через реку") >= 49


@pytest.mark.parametrize("data", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 9, codecs.BOM_UTF16_LE + b"\x00\xd8"])
def test_page_text_refuses_what_is_no_text(data):
    with pytest.raises(ValueError):
        page_text(data)
