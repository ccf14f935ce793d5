"""PDFs that hold no article, or mean harm."""

import io
import random
import re
import time
import zlib

import pytest
from PIL import Image
from reportlab.lib.pdfencrypt import StandardEncryption
from reportlab.lib.utils import ImageReader

from sunto.core.article import Article
from sunto.core.errors import (
    DamagedFileError,
    EmptyFileError,
    EncryptedFileError,
    ReadError,
    ScannedFileError,
    TooLargeError,
    UnpackedTooLargeError,
)
from sunto.core.limits import ReadingLimits
from sunto.readers.pdf import read
from tests.readers.pdf.press import FILL, Press


def article():
    return Press(title="Un titolo").put(50, 780, "Riaperta la strada", 24).column(50, 700, FILL).turn().column(50, 700, FILL).done()


def scanned(words):
    press = Press()
    for _ in range(2):
        press.canvas.drawImage(ImageReader(Image.new("L", (60, 80), 200)), 0, 0, 595, 842)
        press.put(50, 20, words, 6).turn()
    return press.done()


def raw(objects):
    """A PDF of these objects, numbered from 1, the first one its catalogue, without a table of where they are."""
    body = b"".join(b"%d 0 obj\n%s\nendobj\n" % (number, content) for number, content in enumerate(objects, 1))
    return b"%PDF-1.5\n" + body + b"trailer\n<< /Root 1 0 R /Size %d >>\n%%%%EOF\n" % (len(objects) + 1)


def stream(content, more=b""):
    return b"<< /Length %d %s >>\nstream\n%s\nendstream" % (len(content), more, content)


@pytest.mark.parametrize("words", ["", "Scansione 3"])
def test_refusals_say_that_a_scan_has_no_text(words):
    with pytest.raises(ScannedFileError):
        read(scanned(words), "a.pdf")


def test_refusals_say_that_a_password_is_needed():
    data = Press(encrypt=StandardEncryption("segreto", "padrone")).column(50, 700, FILL).done()
    with pytest.raises(EncryptedFileError):
        read(data, "a.pdf")


def test_refusals_spare_files_that_only_their_owner_may_change():
    data = Press(encrypt=StandardEncryption("", "padrone", canModify=0)).column(50, 700, FILL).done()
    assert "consiglio comunale" in read(data, "a.pdf").text


def test_refusals_tell_an_empty_page():
    with pytest.raises(EmptyFileError):
        read(Press().turn().done(), "a.pdf")


@pytest.mark.parametrize("data", [b"", b"ciao", b"%PDF-1.4\nabc", b"%PDF-1.7\n" + b"\x00" * 5000])
def test_refusals_tell_what_is_broken(data):
    with pytest.raises(DamagedFileError) as caught:
        read(data, "a.pdf")
    assert caught.value.path == "a.pdf"


def test_refusals_count_pages_first():
    kids = b"<< /Type /Pages /Count 10000 /Kids [" + b"3 0 R " * 10_000 + b"] >>"
    page = b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>"
    began = time.perf_counter()
    with pytest.raises(TooLargeError):
        read(raw([b"<< /Type /Catalog /Pages 2 0 R >>", kids, page]), "a.pdf")
    assert time.perf_counter() - began < 2


def test_refusals_count_characters():
    with pytest.raises(TooLargeError):
        read(article(), "a.pdf", ReadingLimits(characters=300))


@pytest.mark.parametrize(
    ("content", "names"),
    [
        (zlib.compress(bytes(5_000_000)), b"/Filter /FlateDecode"),
        (zlib.compress(zlib.compress(bytes(5_000_000))), b"/Filter [/FlateDecode /FlateDecode]"),
        (zlib.compress(bytes(5_000_000)), b"/Type /ObjStm /N 1 /First 5 /Filter /FlateDecode"),
    ],
)
def test_refusals_count_what_is_unpacked(content, names):
    data = raw([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 0 /Kids [] >>", stream(content, names)])
    with pytest.raises(UnpackedTooLargeError):
        read(data, "a.pdf", ReadingLimits(unpacked=1_000_000))


@pytest.mark.parametrize(
    "objects",
    [
        pytest.param([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count 3 /Kids [2 0 R 2 0 R] >>"], id="pages in a circle"),
        pytest.param(
            [b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /Type /Pages /Count -5 /Kids [] >>"],
            id="fewer pages than none",
        ),
        pytest.param([b"<< /Type /Catalog /Pages 1 0 R >>"], id="catalogue in a circle"),
        pytest.param([b"<< /Type /Catalog /Pages 2 0 R >>", b"[" * 20_000], id="deep arrays"),
        pytest.param([b"<< /Type /Catalog /Pages 2 0 R >>", b"<< /A " * 20_000], id="deep dictionaries"),
        pytest.param(
            [b"<< /Type /Catalog /Pages 2 0 R >>", stream(b"2 0 " + b"[" * 9_000, b"/Type /ObjStm /N 1 /First 4")], id="deep and packed"
        ),
        pytest.param(
            [
                b"<< /Type /Catalog /Pages 2 0 R /OpenAction << /S /JavaScript /JS (while\\(1\\){}) >> >>",
                b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
                stream(b"/F Do"),
                stream(b"/F Do /F Do", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F 5 0 R >> >>"),
            ],
            id="form that draws itself",
        ),
        pytest.param(
            [
                b"<< /Type /Catalog /Pages 2 0 R >>",
                b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
                b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
                stream(b"/F Do"),
                *(
                    stream(
                        b"/F Do " * 10, b"/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /F %d 0 R >> >>" % under
                    )
                    for under in range(6, 16)
                ),
                stream(b"0 0 m", b"/Type /XObject /Subtype /Form /BBox [0 0 9 9]"),
            ],
            id="forms that draw one another",
        ),
    ],
)
def test_refusals_end_circles(objects):
    began = time.perf_counter()
    with pytest.raises(ReadError):
        read(raw(objects), "a.pdf")
    assert time.perf_counter() - began < 5


def test_refusals_survive_whatever_was_cut_or_changed():
    data, chance = article(), random.Random(4)
    cases = [data[: len(data) * part // 60] for part in range(60)]
    for _ in range(120):
        changed = bytearray(data)
        for _ in range(chance.randint(1, 30)):
            changed[chance.randrange(len(data))] = chance.randrange(256)
        cases.append(bytes(changed))
    cases.append(re.sub(rb"startxref\s+\d+", b"startxref 99999999", data))
    for case in cases:
        try:
            found = read(case, "a.pdf")
        except ReadError as error:
            assert error.path == "a.pdf"
        else:
            assert isinstance(found, Article)
            found.text.encode()


def test_refusals_spare_forms_in_forms():
    form = b"/Type /XObject /Subtype /Form /BBox [0 0 600 900] /Resources << /XObject << /G 6 0 R >> /Font << /F 7 0 R >> >>"
    objects = [
        b"<< /Type /Catalog /Pages 2 0 R >>",
        b"<< /Type /Pages /Count 1 /Kids [3 0 R] >>",
        b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 600 900] /Contents 4 0 R /Resources << /XObject << /F 5 0 R >> >> >>",
        stream(b"/F Do"),
        stream(b"/G Do /G Do", form),
        stream(b"BT /F 12 Tf 50 700 Td (Una notizia che finisce.) Tj ET", form.replace(b"/XObject << /G 6 0 R >>", b"")),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    assert "Una notizia che finisce." in read(raw(objects), "a.pdf").text


def test_refusals_read_a_file_whose_table_is_lost():
    assert "consiglio" in read(re.sub(rb"startxref\s+\d+", b"startxref 7", article()), "a.pdf").text


def test_refusals_take_time_in_proportion():
    press = Press()
    for _ in range(20):
        for column in range(3):
            press.column(40 + column * 180, 800, FILL[:3] * 22, 7, step=11)
        press.turn()
    data = press.done()
    began = time.perf_counter()
    assert len(read(io.BytesIO(data).getvalue(), "a.pdf").text) > 100_000
    assert time.perf_counter() - began < 3
