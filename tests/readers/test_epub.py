"""E-books."""

import pytest

from sunto.core.errors import DamagedFileError, EmptyFileError, EncryptedFileError, ReadError, TooDeepError
from sunto.readers.epub import read
from tests.readers.office_files import epub, packed

OPENING = "Il ponte sul torrente è stato riaperto ieri mattina, dopo due mesi di lavori, davanti a duecento persone arrivate a piedi."
XHTML = (
    '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE html><html xmlns="http://www.w3.org/1999/xhtml"'
    ' xmlns:epub="http://www.idpf.org/2007/ops"><head><title/><style>p { }</style></head><body>'
)


def blocks(data):
    article = read(data, "a.epub")
    return [(str(block.kind), block.cut(article.text)) for block in article.blocks]


def test_epub_elements_say_what_paragraphs_are():
    first = XHTML + (
        '<h1>Riaperto il <a id="x"/>ponte</h1><p class="subtitle">I lavori sono costati un milione</p><p class="author">Marta Corvi</p>'
        f'<p>BORGO ALTO, 4 marzo 2025 – {OPENING}<a epub:type="noteref" href="#n">1</a></p><h2>I lavori</h2><blockquote><p>Non è stato\n'
        "facile</p></blockquote><ul><li>primo</li><li><p>secondo</p></li></ul><table><tr><th>Pilone</th><td>600.000</td></tr></table>"
        '<figure><img src="file:///etc/passwd"/><figcaption>Il ponte da valle</figcaption></figure>'
        '<aside epub:type="footnote" id="n"><p>Lo dice la Provincia</p></aside></body></html>'
    )
    second = XHTML + f"<div>{OPENING}<br/>E poi<p>ancora</p>&nbsp;</div><script>x</script></body></html>"
    assert blocks(epub([first, second])) == [
        ("headline", "Riaperto il ponte"),
        ("standfirst", "I lavori sono costati un milione"),
        ("byline", "Marta Corvi"),
        ("dateline", "BORGO ALTO, 4 marzo 2025 –"),
        ("paragraph", OPENING),
        ("subhead", "I lavori"),
        ("quotation", "Non è stato facile"),
        ("list-item", "primo"),
        ("list-item", "secondo"),
        ("list-item", "Pilone | 600.000"),
        ("caption", "Il ponte da valle"),
        ("paragraph", f"{OPENING} E poi"),
        ("paragraph", "ancora"),
        ("boilerplate", "Lo dice la Provincia"),
    ]


def test_epub_leaves_the_table_of_contents_out():
    contents = XHTML + "<nav><ol><li>I lavori</li></ol></nav><p>Indice</p></body></html>"
    told = blocks(epub([contents, XHTML + f"<p>{OPENING}</p>"], properties=["nav"]))
    assert told == [("paragraph", OPENING), ("boilerplate", "I lavori"), ("boilerplate", "Indice")]


@pytest.mark.parametrize(
    ("page", "text"),
    [
        (f"<p>{OPENING}<p>due</i>", OPENING),
        (f"<html><head><title/></head><body><script src='x'/><p>{OPENING}", OPENING),
        (f"<!DOCTYPE html [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><html><body><p>{OPENING}&e;</p>", f"{OPENING}&e;"),
        (f"<p>{OPENING}</p>".encode("utf-16"), OPENING),
        (f'<?xml version="1.0" encoding="windows-1252"?><p>{OPENING}</p>'.encode("cp1252"), OPENING),
        (f"<p hidden=''>non</p><p>{OPENING}</p><ruby>a<rt>b</rt></ruby>", OPENING),
    ],
)
def test_epub_reads_chapters_that_are_not_well_formed(page, text):
    assert blocks(epub([page]))[0] == ("paragraph", text)


def test_epub_says_what_the_book_is():
    metadata = (
        "<dc:title>Il ponte sul torrente</dc:title><dc:creator>Marta Corvi</dc:creator><dc:publisher>La Voce</dc:publisher>"
        '<dc:date opf:event="modification">2026-01-01</dc:date><dc:date>2025-03-04</dc:date><dc:language>it</dc:language>'
        "<dc:identifier>urn:uuid:1</dc:identifier><dc:source>https://esempio.it/ponte</dc:source>"
    )
    known = read(epub([f"<p>{OPENING}</p>"], metadata), "a.epub").metadata
    assert (known.headline, known.byline, known.publication) == ("Il ponte sul torrente", "Marta Corvi", "La Voce")
    assert (known.date, known.language, known.url) == ("2025-03-04", "it", "https://esempio.it/ponte")


def encryption(method, address="OEBPS/un%20capitolo0.xhtml"):
    return (
        '<encryption xmlns="urn:oasis:names:tc:opendocument:xmlns:container" xmlns:e="http://www.w3.org/2001/04/xmlenc#"><e:EncryptedData>'
        f'<e:EncryptionMethod Algorithm="{method}"/><e:CipherData><e:CipherReference URI="{address}"/></e:CipherData>'
        "</e:EncryptedData></encryption>"
    )


def test_epub_tells_protected_books_from_garbled_fonts():
    page = f"<p>{OPENING}</p>"
    with pytest.raises(EncryptedFileError):
        read(epub([page], encryption=encryption("http://www.w3.org/2001/04/xmlenc#aes128-cbc")), "a.epub")
    for harmless in (encryption("http://www.idpf.org/2008/embedding"), encryption("aes", "OEBPS/font.otf")):
        assert blocks(epub([page], encryption=harmless)) == [("paragraph", OPENING)]


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", DamagedFileError),
        (packed({"a": "b"}), DamagedFileError),
        (epub([]), DamagedFileError),
        (epub(["<p> </p>"]), EmptyFileError),
        (epub(["<div>" * 10_000]), TooDeepError),
        (epub([b"\x00\x01\x02" * 100]), DamagedFileError),
    ],
)
def test_epub_refuses_what_it_cannot_read(data, error):
    with pytest.raises(error):
        read(data, "a.epub")


def test_epub_cut_off_anywhere_is_an_error():
    data = epub([f"<p>{OPENING}</p>"])
    for end in range(0, len(data), 50):
        with pytest.raises(ReadError):
            read(data[:end], "a.epub")
