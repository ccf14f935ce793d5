"""OpenDocument texts, packed and flat."""

import pytest

from sunto.core.errors import DamagedFileError, EmptyFileError, EncryptedFileError, ReadError, TooDeepError
from sunto.readers.odt import read
from tests.readers.office_files import HEAD_AND_FOOT, fodt, odt

OPENING = "Il ponte sul torrente è stato riaperto ieri mattina, dopo due mesi di lavori, davanti a duecento persone arrivate a piedi."
BODY = f"""<text:tracked-changes><text:changed-region><text:deletion><text:p>tolto</text:p></text:deletion></text:changed-region>
</text:tracked-changes>
<text:table-of-content><text:index-body><text:p>I lavori 3</text:p></text:index-body></text:table-of-content>
<text:p text:style-name="P1">Riaperto il ponte</text:p>
<text:p text:style-name="Subtitle">I lavori sono costati un milione</text:p>
<text:p>di Marta Corvi</text:p>
<text:p>BORGO ALTO, 4 marzo 2025 – {OPENING[:21]}<text:note><text:note-citation>1</text:note-citation>
  <text:note-body><text:p>Lo dice la Provincia</text:p></text:note-body></text:note>{OPENING[21:]}</text:p>
<text:h text:outline-level="2">I lavori</text:h>
<text:p text:style-name="P2">Non è stato facile</text:p>
<text:list><text:list-item><text:p>primo</text:p><text:list><text:list-item><text:p>secondo</text:p></text:list-item></text:list></text:list-item></text:list>
<table:table><table:table-row><table:table-cell><text:p>Pilone</text:p></table:table-cell>
<table:table-cell><text:p>600.000</text:p></table:table-cell></table:table-row></table:table>
<text:p>{OPENING}<draw:frame><svg:title>figura</svg:title><draw:text-box>
<text:p text:style-name="Illustration">Il ponte da valle</text:p></draw:text-box></draw:frame></text:p>"""
EXPECTED = [
    ("boilerplate", "Comune di Borgo Alto"),
    ("headline", "Riaperto il ponte"),
    ("standfirst", "I lavori sono costati un milione"),
    ("byline", "di Marta Corvi"),
    ("dateline", "BORGO ALTO, 4 marzo 2025 –"),
    ("paragraph", OPENING),
    ("subhead", "I lavori"),
    ("quotation", "Non è stato facile"),
    ("list-item", "primo"),
    ("list-item", "secondo"),
    ("list-item", "Pilone | 600.000"),
    ("paragraph", OPENING),
    ("caption", "Il ponte da valle"),
    ("boilerplate", "I lavori 3"),
    ("boilerplate", "Lo dice la Provincia"),
]


def blocks(data):
    article = read(data, "a.odt")
    return [(str(block.kind), block.cut(article.text)) for block in article.blocks]


@pytest.mark.parametrize("make", [odt, fodt])
def test_odt_styles_and_elements_say_what_paragraphs_are(make):
    assert blocks(make(BODY, master=HEAD_AND_FOOT)) == EXPECTED


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('Si <text:span text:style-name="T1">non </text:span>legge', "Si legge"),
        ("uno<text:s text:c='3'/>due<text:tab/>tre<text:line-break/>quattro<text:soft-page-break/>", "uno due tre quattro"),
        ("stra\u00adda", "strada"),
        ("una riga\n   che va a capo", "una riga che va a capo"),
        ('<text:a href="x">il sito</text:a> <text:hidden-text text:is-hidden="true">non</text:hidden-text>nuovo', "il sito nuovo"),
        ("<text:ruby><text:ruby-base>sotto</text:ruby-base><text:ruby-text>sopra</text:ruby-text></text:ruby>", "sotto"),
        ("il <text:change-start/>nuovo<text:change-end/><text:change/> ponte", "il nuovo ponte"),
        ("alle <text:time>10.30</text:time>", "alle 10.30"),
        ("<draw:frame><office:binary-data>QUJD</office:binary-data><svg:desc>figura</svg:desc></draw:frame>testo", "testo"),
    ],
)
def test_odt_reads_what_is_shown(content, text):
    assert blocks(odt(f"<text:p>{content}</text:p><text:p>{OPENING}</text:p>"))[0][1] == text


def test_odt_leaves_out_hidden_sections_and_paragraphs():
    style = '<text:section text:display="none"><text:p>nascosta</text:p></text:section><text:p text:style-name="T1">nascosto</text:p>'
    assert blocks(odt(f"{style}<text:p>{OPENING}</text:p>")) == [("paragraph", OPENING)]


def test_odt_properties_fill_what_the_text_leaves_open():
    meta = (
        "<dc:title>Il ponte sul torrente</dc:title><meta:initial-creator>Marta Corvi</meta:initial-creator>"
        "<dc:creator>Luca Neri</dc:creator>"
        "<meta:creation-date>2025-03-04T08:00:00</meta:creation-date><dc:date>2026-01-01T00:00:00</dc:date><dc:language>it-IT</dc:language>"
    )
    for make in (odt, fodt):
        metadata = read(make(f"<text:p>{OPENING}</text:p>", meta), "a.odt").metadata
        assert (metadata.headline, metadata.byline, metadata.date) == ("Il ponte sul torrente", "Marta Corvi", "2025-03-04")


MANIFEST = (
    '<m:manifest xmlns:m="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    "<m:file-entry><m:encryption-data/></m:file-entry></m:manifest>"
)


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", DamagedFileError),
        (b"<a>", DamagedFileError),
        (odt(""), EmptyFileError),
        (fodt(""), EmptyFileError),
        (odt(f"<text:p>{OPENING}</text:p>", manifest=MANIFEST), EncryptedFileError),
        (fodt("<text:p>" * 300 + "</text:p>" * 300), TooDeepError),
        (b'<!DOCTYPE a [<!ENTITY e "ha">]>' + fodt(f"<text:p>&e; {OPENING}</text:p>").partition(b"\n")[2], DamagedFileError),
    ],
)
def test_odt_refuses_what_it_cannot_read(data, error):
    with pytest.raises(error):
        read(data, "a.odt")


def test_odt_with_broken_properties_is_read_without_them():
    assert blocks(odt(f"<text:p>{OPENING}</text:p>", meta="<dc:title>Rotto")) == [("paragraph", OPENING)]


def test_odt_cut_off_anywhere_ends_in_an_error():
    for data in (odt(BODY), fodt(BODY)):
        for end in range(0, len(data), 100):
            with pytest.raises(ReadError):
                read(data[:end], "a.odt")
