"""Pages saved with all that belongs to them as one file."""

import base64
import quopri

import pytest

from sunto.core.errors import DamagedFileError, ReadError, TooDeepError, TooLargeError
from sunto.core.limits import ReadingLimits
from sunto.readers import read_article
from sunto.readers.mhtml import read
from sunto.readers.web_page import read as read_html
from tests.readers.sample_page import PAGE, PARAGRAPHS

HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://www.esempio.it/altrove\r\nSubject: Riapre il ponte\r\n"
    'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="----Confine"{start}\r\n\r\n\r\n'
)
FRAME = "<html><body><p>Una cornice con una frase abbastanza lunga, che non è la pagina ma sta nello stesso file.</p></body></html>"


def part(content: bytes, encoding: str, kind="text/html", charset="", extra=""):
    coded = {"base64": base64.encodebytes, "quoted-printable": quopri.encodestring, "8bit": bytes}[encoding](content)
    named = f'; charset="{charset}"' if charset else ""
    return (
        f"------Confine\r\nContent-Type: {kind}{named}\r\nContent-Transfer-Encoding: {encoding}\r\n{extra}\r\n".encode() + coded + b"\r\n"
    )


def saved(*parts, start="", end=b"------Confine--\r\n"):
    return HEAD.format(start=start).encode() + b"".join(parts) + end


def blocks(article):
    return [(block.kind, block.cut(article.text)) for block in article.blocks]


@pytest.mark.parametrize("encoding", ["base64", "quoted-printable", "8bit"])
def test_mhtml_reads_the_page_as_it_would_alone(encoding):
    picture = part(b"\x89PNG" + bytes(range(256)), "base64", "image/png")
    article = read(saved(part(PAGE.encode(), encoding), picture), "ponte.mhtml")
    alone = read_html(PAGE.encode(), "ponte.html")
    assert (article.text, article.blocks, article.metadata) == (alone.text, alone.blocks, alone.metadata)
    assert article.format == "mhtml"


def test_mhtml_finds_the_page_that_its_head_names():
    frame = part(FRAME.encode(), "8bit", extra="Content-ID: <cornice@x>\r\n")
    page = part(PAGE.encode(), "base64", extra="Content-ID: <pagina@x>\r\n")
    article = read(saved(frame, page, start=';\r\n\tstart="<pagina@x>"'), "")
    assert PARAGRAPHS[0] in article.text and "cornice" not in article.text


def test_mhtml_takes_address_and_encoding_from_its_heads():
    page = f"<html><body><h1>Il ponte riapre</h1>{''.join(f'<p>{each}</p>' for each in PARAGRAPHS)}</body></html>"
    article = read(saved(part(page.encode("cp1252"), "quoted-printable", charset="windows-1252")), "")
    assert article.metadata.url == "https://www.esempio.it/altrove"
    assert PARAGRAPHS[1] in article.text


def test_mhtml_cut_short_is_read_as_far_as_it_goes():
    assert PARAGRAPHS[3] in read(saved(part(PAGE.encode(), "base64"), end=b""), "").text


def test_mhtml_is_known_by_its_bytes(tmp_path):
    path = tmp_path / "ponte.eml"
    path.write_bytes(saved(part(PAGE.encode(), "base64")))
    assert read_article(path).format == "mhtml"


@pytest.mark.parametrize("data", [b"", b"ciao", saved(part(b"x", "8bit", "image/png")), b"Content-Type: multipart/related\r\n\r\nciao"])
def test_mhtml_without_a_page_is_damaged(data):
    with pytest.raises(DamagedFileError):
        read(data, "rotto.mhtml")


def test_mhtml_of_too_many_parts_or_parts_too_deep_is_refused():
    with pytest.raises(TooLargeError):
        read(saved(*[part(b"x", "8bit", "image/png")] * 20), "", ReadingLimits(parts=10))
    nested = b"".join(
        b'--b%d\r\nContent-Type: multipart/related; boundary="b%d"\r\n\r\n' % (number, number + 1) for number in range(1, 3000)
    )
    with pytest.raises(TooDeepError):
        read(b'Content-Type: multipart/related; boundary="b1"\r\n\r\n' + nested, "")


def test_mhtml_with_broken_base64_is_refused_or_read():
    for broken in (b"====", b"PGh0bWw+", b"\xff\xfe" * 9, b"A"):
        with pytest.raises(ReadError):
            read(saved(b"------Confine\r\nContent-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n" + broken + b"\r\n"), "")
