"""What was analysed is known again, what has changed is not, and nothing that is wrong with the cache stops the work."""

from __future__ import annotations

import logging
import os
import sqlite3
from dataclasses import replace

import pytest

from sunto.core.article import Article, Block, Metadata
from sunto.core.briefing import Briefing
from sunto.library.cache import Cache, Look, look_at

SEEN = Look("seen", settled=True)
OLD = 1_700_000_000


def article(path="a.txt", text="Parla Anna Verdi."):
    return Article(text, (Block(0, len(text)),), Metadata(language="it"), path)


def briefing(of):
    return Briefing("it", of.digest)


@pytest.fixture
def open_cache(tmp_path):
    opened = []

    def open_it(version="1", **more):
        opened.append(Cache(tmp_path / "cache", version, **more))
        return opened[-1]

    yield open_it
    for cache in opened:
        cache.close()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "a.txt"
    path.write_text("x")
    os.utime(path, (OLD, OLD))
    return path


def test_cache_knows_a_file_that_looks_as_it_did(open_cache):
    open_cache().keep(article(), briefing(article()), SEEN)
    assert open_cache().known("a.txt", SEEN) == (article(), briefing(article()))


def test_cache_knows_it_by_another_way_to_name_it(open_cache):
    cache = open_cache()
    cache.keep(article(), briefing(article()), SEEN)
    assert cache.known(os.path.join(".", "a.txt"), SEEN)[0].path == os.path.join(".", "a.txt")  # noqa: PTH118


@pytest.mark.parametrize(("path", "seen", "version"), [("a.txt", "other", "1"), ("b.txt", "seen", "1"), ("a.txt", "seen", "2")])
def test_cache_knows_no_other_file_look_or_version(open_cache, path, seen, version):
    open_cache().keep(article(), briefing(article()), SEEN)
    assert open_cache(version).known(path, Look(seen)) is None


@pytest.mark.parametrize("look", [Look("seen", settled=False), Look()])
def test_cache_never_believes_a_look_that_proves_nothing(open_cache, look):
    cache = open_cache()
    cache.keep(article(), briefing(article()), look)
    assert cache.known("a.txt", look) is None
    assert cache.briefing_of(article()) == briefing(article())


def test_cache_knows_the_text_under_another_name_but_no_other_text(open_cache):
    cache = open_cache()
    cache.keep(article(), briefing(article()), SEEN)
    assert cache.briefing_of(article("b.md")) == briefing(article())
    assert cache.briefing_of(article(text="Altro.")) is None
    assert cache.briefing_of(replace(article(), metadata=Metadata(language="en"))) is None


def test_cache_keeps_names_of_any_bytes(open_cache):
    name = os.fsdecode(b"perch\xe9\n.txt")
    cache = open_cache()
    cache.keep(article(name), briefing(article()), SEEN)
    assert cache.known(name, SEEN)[0].path == name


def test_cache_goes_on_without_what_json_cannot_hold(open_cache):
    cache = open_cache()
    odd = replace(article(), text="Mezzo \ud800 carattere.", metadata=Metadata(headline="\ud800"))
    cache.keep(odd, briefing(odd), SEEN)
    assert cache.known("a.txt", SEEN) is None
    assert cache.briefing_of(odd) is None


def test_cache_forgets_the_oldest_when_it_is_full(open_cache):
    cache = open_cache(largest=100_000)
    for number in range(100):
        text = os.urandom(2000).hex()
        cache.keep(article(f"{number}.txt", text), briefing(article()), SEEN)
    known = [number for number in range(100) if cache.known(f"{number}.txt", SEEN)]
    assert known == list(range(known[0], 100))
    assert 10 < len(known) < 60


def test_cache_begins_anew_where_its_file_is_damaged(open_cache, tmp_path, caplog):
    (tmp_path / "cache").mkdir()
    (tmp_path / "cache" / "analysed.sqlite").write_bytes(b"no database at all" * 100)
    with caplog.at_level(logging.WARNING):
        open_cache().keep(article(), briefing(article()), SEEN)
    assert open_cache().known("a.txt", SEEN)
    assert "begun anew" in caplog.text
    assert {path.name.partition("-")[0] for path in (tmp_path / "cache").iterdir()} == {"analysed.sqlite"}


@pytest.mark.parametrize("record", [b"nothing packed", b"x\x9c\x03\x00\x00\x00\x00\x01"])
def test_cache_does_without_a_record_that_it_cannot_unpack(open_cache, tmp_path, caplog, record):
    cache = open_cache()
    cache.keep(article(), briefing(article()), SEEN)
    with sqlite3.connect(tmp_path / "cache" / "analysed.sqlite") as other:
        other.execute("update analysed set record = ?", (record,))
    other.close()
    assert cache.known("a.txt", SEEN) is None


def test_cache_lasts_as_long_as_the_program_where_nothing_can_be_written(tmp_path, caplog):
    (tmp_path / "file").touch()
    cache = Cache(tmp_path / "file" / "cache", "1")
    cache.keep(article(), briefing(article()), SEEN)
    assert cache.known("a.txt", SEEN)
    cache.close()


def test_a_look_is_another_when_the_file_is(file):
    before = look_at(str(file), "1")
    assert before.settled
    assert before == look_at(str(file), "1") != look_at(str(file), "2")
    os.utime(file, (OLD, OLD + 1))
    assert look_at(str(file), "1") not in (Look(), before)
    file.write_text("xy")
    os.utime(file, (OLD, OLD))
    assert look_at(str(file), "1") not in (Look(), before)


def test_a_look_at_a_file_written_just_now_is_not_settled(file):
    file.write_text("y")
    assert not look_at(str(file), "1").settled


def test_a_look_at_what_a_mail_carries_is_one_at_the_mail(file):
    assert look_at(str(file / "b.docx" / "c.txt"), "1") == look_at(str(file), "1")


@pytest.mark.parametrize("path", ["nowhere.txt", "a\0b", "x" * 5000])
def test_a_look_at_nothing_tells_nothing(path):
    assert look_at(path, "1") == Look()
