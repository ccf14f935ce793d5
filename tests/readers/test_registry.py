"""The registry of readers, and what all of them owe it."""

from importlib import import_module

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sunto.core.article import Article
from sunto.core.errors import DamagedFileError, EmptyFileError, NotTextError, OldFormatError, SuntoError, UnknownFormatError
from sunto.readers import READERS, read_article, reader_for
from sunto.readers.signatures import COMPOUND_FILE


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_registry_names_readers_that_keep_the_contract(reader):
    assert reader.suffixes and all(suffix.startswith(".") and suffix == suffix.lower() for suffix in reader.suffixes)
    assert all("/" in mime for mime in reader.mime_types)
    assert callable(import_module(reader.module).read)


def test_registry_names_each_name_and_suffix_once():
    suffixes = [suffix for reader in READERS for suffix in reader.suffixes]
    assert len(set(suffixes)) == len(suffixes)
    assert len({reader.name for reader in READERS}) == len(READERS)


@pytest.mark.parametrize("name", ["a.txt", "A.TXT", "/x.y/a.Text"])
def test_registry_finds_the_reader_by_suffix(name):
    assert reader_for(name) is READERS[0]


def test_registry_reads_a_file_without_suffix_as_plain_text(tmp_path):
    path = tmp_path / "articolo"
    path.write_text("Roma – Una notizia.\n", "utf-8")
    article = read_article(path)
    assert (article.format, article.path, article.text) == ("text", str(path), "Roma – Una notizia.\n")


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"PK\x03\x04rest"])
def test_registry_refuses_other_formats_under_an_unknown_suffix(tmp_path, content):
    path = tmp_path / "articolo.xyz"
    path.write_bytes(content)
    with pytest.raises(UnknownFormatError):
        read_article(path)


@pytest.mark.parametrize("name", ["comunicato.doc", "comunicato.docx", "comunicato.txt", "comunicato"])
def test_registry_tells_word_documents_of_old_under_any_suffix(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(COMPOUND_FILE + "WordDocument".encode("utf-16-le"))
    with pytest.raises(OldFormatError):
        read_article(path)


def test_registry_reads_rich_text_under_the_suffix_of_word(tmp_path):
    path = tmp_path / "comunicato.doc"
    path.write_bytes(b"{\\rtf1 Il ponte sul torrente fu riaperto ieri mattina.}")
    assert read_article(path).format == "rtf"


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (b"", EmptyFileError),
        (b" \r\n\t\n", EmptyFileError),
        (b"\xef\xbb\xbf", EmptyFileError),
        ("\u200b\n\ufeff".encode(), EmptyFileError),
        (b"\x89PNG\r\n\x1a\n" + bytes(range(256)), NotTextError),
        (b"PK\x03\x04rest", NotTextError),
        (b"%PDF-1.4\nabc", DamagedFileError),
        (b"ciao\x00mondo", NotTextError),
        (bytes(range(256)) * 40, NotTextError),
        (b"\xff\xfe\x00", NotTextError),
        (b"\xff\xfe\x00\xd8", NotTextError),
    ],
)
def test_registry_tells_what_is_no_article(tmp_path, content, error):
    path = tmp_path / "articolo.txt"
    path.write_bytes(content)
    with pytest.raises(error) as caught:
        read_article(path)
    assert caught.value.path == str(path)


@settings(max_examples=300, deadline=None)
@given(content=st.one_of(st.binary(max_size=300), st.text(max_size=300).map(lambda text: text.encode("utf-8", "surrogatepass"))))
def test_registry_ends_every_file_in_an_article_or_an_error(tmp_path_factory, content):
    path = tmp_path_factory.getbasetemp() / "any.txt"
    path.write_bytes(content)
    try:
        article = read_article(path)
    except SuntoError:
        return
    assert isinstance(article, Article)
    assert all(block.cut(article.text).strip() for block in article.blocks)
    article.text.encode("utf-8")
