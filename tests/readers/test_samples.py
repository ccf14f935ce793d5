"""The same article from every format: the same blocks, and the same metadata where the format carries them."""

import io
import zipfile
from pathlib import Path

import pytest

from samples.make import MAKERS, made
from samples.manuscript import manuscripts
from sunto.core.article import BlockKind, Metadata
from sunto.readers import READERS, read_article, reader_for

DATA = Path(__file__).resolve().parents[1] / "data"
MANUSCRIPTS = {each.name: each for each in manuscripts()}
SAMPLES = sorted(f"{name}.{ending}" for name in MANUSCRIPTS for ending in MAKERS)

CARRIED = {
    "text": (),
    "html": ("headline", "byline", "date", "publication", "url"),
    "mhtml": ("headline", "byline", "date", "publication", "url"),
    "webarchive": ("headline", "byline", "date", "publication", "url"),
    "pdf": ("headline", "byline"),
    "docx": ("headline", "byline"),
    "odt": ("headline", "byline"),
    "rtf": ("headline", "byline"),
    "mail": ("headline", "date"),
    "epub": ("headline", "byline", "date", "publication"),
    "markdown": ("headline", "byline", "date", "publication", "url"),
}
"""What each format says of its article beside its text."""

DIFFERENT: dict[tuple[str, str], frozenset[BlockKind]] = {
    ("pdf", "acquedotto"): frozenset({BlockKind.KICKER}),
}
"""Blocks that a format cannot tell in that article: they may be of another kind there, their words the same.

A printed page has no mark for a kicker, only a small line above the headline.
"""


def read_samples():
    """Those of formats that there are readers for."""
    return [name for name in SAMPLES if reader_for(name) is not None]


def words_of(article, kinds=frozenset()):
    """(kind, words) of the blocks; without the marks of lists, which some formats draw; None for a kind that cannot be told."""
    blocks = (
        (block.kind, " ".join(block.cut(article.text).split())) for block in article.blocks if block.kind is not BlockKind.BOILERPLATE
    )
    return [
        (None if kind in kinds else str(kind), words.lstrip("-•– ") if kind is BlockKind.LIST_ITEM else words) for kind, words in blocks
    ]


@pytest.mark.parametrize("reader", READERS, ids=lambda reader: reader.name)
def test_samples_are_there_for_every_reader(reader):
    assert any(reader_for(name) is reader for name in SAMPLES), f"packaging/samples makes none of {reader.suffixes}"
    assert reader.name in CARRIED


@pytest.mark.parametrize("name", read_samples())
def test_samples_have_the_blocks_of_the_plain_text(name):
    article = read_article(DATA / name)
    plain = MANUSCRIPTS[name.split(".")[0]].article
    different = DIFFERENT.get((article.format, name.split(".")[0]), frozenset())
    expected = words_of(plain, different)
    found = words_of(article)
    if different:
        told = [(None if kind is None else known, words) for (known, words), (kind, _) in zip(found, expected, strict=False)]
        found = told + found[len(expected) :]
    assert found == expected


@pytest.mark.parametrize("name", read_samples())
def test_samples_have_the_metadata_that_their_format_carries(name):
    article = read_article(DATA / name)
    manuscript = MANUSCRIPTS[name.split(".")[0]]
    plain = manuscript.article.metadata
    said = Metadata(
        headline=manuscript.headline, byline=manuscript.author, date=manuscript.date, publication=manuscript.publication, url=manuscript.url
    )
    carried = CARRIED[article.format]
    for field in ("headline", "byline", "date", "publication", "url"):
        wanted = getattr(said if field in carried else plain, field)
        if field in carried or wanted is not None:
            assert getattr(article.metadata, field) == wanted, field
    assert (article.metadata.place, article.metadata.language) == (plain.place, plain.language)


@pytest.mark.parametrize("name", read_samples())
def test_samples_are_known_by_their_bytes_whatever_they_are_called(name, tmp_path):
    right = read_article(DATA / name)
    if right.format not in ("text", "markdown"):  # text that says nothing of itself
        wrong = tmp_path / "articolo.txt"
        wrong.write_bytes((DATA / name).read_bytes())
        assert read_article(wrong).format == right.format


def test_samples_are_made_by_the_script():
    for name, data in made().items():
        kept = DATA / name
        assert len(data) < 30_000
        if zipfile.is_zipfile(kept):  # another zlib may press otherwise
            assert _members(kept) == _members_of(data), name
        elif kept.suffix != ".pdf":  # another reportlab may set otherwise
            assert kept.read_bytes() == data, f"{name}: run `dev.py samples`"


def test_samples_are_the_same_each_time():
    assert made() == made()


def test_samples_hold_nothing_else():
    assert sorted(path.name for path in DATA.iterdir() if path.is_file() and not path.name.startswith(".")) == SAMPLES


def _members_of(data):
    return _members(io.BytesIO(data))


def _members(file):
    with zipfile.ZipFile(file) as archive:
        return {name: archive.read(name) for name in archive.namelist()}
