"""Safari's web archives."""

import plistlib

import pytest

from sunto.core.errors import DamagedFileError, EmptyFileError, TooDeepError
from sunto.readers import read_article
from sunto.readers.web_archive import read
from sunto.readers.web_page import read as read_html
from tests.readers.sample_page import PAGE, PARAGRAPHS

PONTE = PAGE.encode()


def saved(content=PONTE, form=plistlib.FMT_BINARY, **changes):
    page = {
        "WebResourceData": content,
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": "https://www.esempio.it/altrove",
        "WebResourceFrameName": "",
    }
    other = {"WebResourceData": b"\x89PNG", "WebResourceMIMEType": "image/png", "WebResourceURL": "https://www.esempio.it/a.png"}
    return plistlib.dumps({"WebMainResource": page | changes, "WebSubresources": [other]}, fmt=form)


@pytest.mark.parametrize("form", [plistlib.FMT_BINARY, plistlib.FMT_XML])
def test_web_archive_reads_the_page_as_it_would_alone(tmp_path, form):
    path = tmp_path / "ponte.webarchive"
    path.write_bytes(saved(form=form))
    article, alone = read_article(path), read_html(PAGE.encode(), "")
    assert (article.text, article.blocks, article.metadata) == (alone.text, alone.blocks, alone.metadata)
    assert article.format == "webarchive"


def test_web_archive_tells_the_address_and_the_encoding_of_a_page_that_does_not():
    page = f"<html><body><h1>Il ponte riapre</h1>{''.join(f'<p>{each}</p>' for each in PARAGRAPHS)}</body></html>"
    article = read(saved(page.encode("utf-16-le").replace(b"\x00\x00", b""), WebResourceTextEncodingName="UTF-16"), "")
    assert article.metadata.url == "https://www.esempio.it/altrove"
    assert PARAGRAPHS[1] in article.text


LAUGH = (
    b'<?xml version="1.0"?><!DOCTYPE plist [<!ENTITY a "ah"><!ENTITY b "&a;&a;">]><plist><dict><key>WebMainResource</key>&b;</dict></plist>'
)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"bplist00",
        b"bplist00" + b"\xff" * 64,
        saved()[:-40],
        saved(WebResourceMIMEType="image/png"),
        saved(WebResourceData="parole"),
        plistlib.dumps({"WebMainResource": "x"}),
        plistlib.dumps([1]),
        LAUGH,
        b'<?xml version="1.0"?><plist><dict><key>WebMainResource</key>',
    ],
)
def test_web_archive_without_a_page_is_damaged(data):
    with pytest.raises(DamagedFileError):
        read(data, "rotto.webarchive")


def test_web_archive_with_an_empty_page_is_empty():
    with pytest.raises(EmptyFileError):
        read(saved(b"<html></html>"), "")


def test_web_archive_nested_in_itself_is_refused():
    nested = b"<array>" * 100_000 + b"</array>" * 100_000
    with pytest.raises((TooDeepError, DamagedFileError)):
        read(b'<?xml version="1.0"?><plist><dict><key>WebMainResource</key>' + nested + b"</dict></plist>", "")


def test_web_archive_of_lists_that_hold_each_other_is_refused():
    level = bytearray(b"bplist00")
    offsets = []
    for number in range(5000):  # each list holds the next one
        offsets.append(len(level))
        level += b"\xa1" + (number + 1).to_bytes(2, "big")
    offsets.append(len(level))
    level += b"\x08"
    table = len(level)
    level += b"".join(offset.to_bytes(4, "big") for offset in offsets)
    level += bytes(6) + bytes([4, 2]) + len(offsets).to_bytes(8, "big") + bytes(8) + table.to_bytes(8, "big")
    with pytest.raises(TooDeepError):
        read(bytes(level), "")
