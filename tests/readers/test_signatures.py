"""What a file is by its bytes."""

import io
import zipfile

import pytest

from sunto.readers.signatures import COMPOUND_FILE, format_of, is_old_word

ENCRYPTED = COMPOUND_FILE + "EncryptedPackage".encode("utf-16-le")
OLD = COMPOUND_FILE + "WordDocument".encode("utf-16-le")


def archive(*names, mimetype=None):
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w") as written:
        if mimetype:
            written.writestr("mimetype", mimetype)
        for name in names:
            written.writestr(name, "x")
    return buffer.getvalue()


@pytest.mark.parametrize(
    ("data", "name"),
    [
        (b"%PDF-1.7\n", "pdf"),
        (b"{\\rtf1\\ansi ciao}", "rtf"),
        (b"\xef\xbb\xbf\n<!DOCTYPE html><p>ciao", "html"),
        (b'<?xml version="1.0"?>\n<!-- x -->\n<html xmlns="x"/>', "html"),
        (b"bplist00\xd1_\x10\x0fWebMainResource", "webarchive"),
        (b"From: a@b.it\r\nSubject: Ciao\r\nDate: oggi\r\n\r\nCiao", "mail"),
        (b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.it\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\n", "mhtml"),
        (b"From: <Saved>\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary=a\r\n\r\n", "mhtml"),
        (b"From: a@b.it\r\nTo: c@d.it\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=a\r\n\r\n", "mail"),
        (archive("word/document.xml"), "docx"),
        (archive("word/document2.xml"), "docx"),
        (archive("META-INF/container.xml", mimetype="application/epub+zip"), "epub"),
        (archive("content.xml", mimetype="application/vnd.oasis.opendocument.text"), "odt"),
        (b'<?xml version="1.0"?><office:document office:mimetype="application/vnd.oasis.opendocument.text">', "odt"),
        (ENCRYPTED, "docx"),
        (OLD, None),
        (archive("a.txt"), None),
        (b"PK\x03\x04 broken", None),
        (b"", None),
        ("Da: qui\nA: là\n\nUna notizia".encode(), None),
        (b"Una notizia: il sindaco ha detto no.\n", None),
    ],
)
def test_format_of_knows_a_file_by_its_bytes(data, name):
    assert format_of(data) == name


@pytest.mark.parametrize(("data", "old"), [(OLD, True), (ENCRYPTED, False), (COMPOUND_FILE, False), (b"WordDocument", False)])
def test_signatures_know_word_documents_of_old(data, old):
    assert is_old_word(data) is old
