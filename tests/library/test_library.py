"""What is remembered between sessions, and what becomes of a damaged file."""

from __future__ import annotations

import logging
import os
import sqlite3
from dataclasses import replace

import pytest

from sunto.core.article import Article, Block, BlockKind, Metadata, Span
from sunto.core.briefing import Briefing, Entity, EntityType, Quote, Speaker
from sunto.core.corrections import Correction, CorrectionKind, Corrections
from sunto.core.errors import WriteError
from sunto.library import library as module
from sunto.library.library import Library, RecentArticle
from tests.analysis.chosen.pipelines import write_pipeline

TEXT = "Parla Anna Verdi\n«Sì», dice."


def article(path="a.txt", text=TEXT):
    return Article(text=text, blocks=(Block(0, min(16, len(text)), BlockKind.HEADLINE),), path=path)


def briefing(of):
    return Briefing(
        language="it",
        digest=of.digest,
        entities=(Entity(EntityType.PER, Span(6, 16), (Span(6, 16),), salience=0.5),),
        quotes=(Quote((Span(18, 20),), Speaker(Span(6, 16), entity=0), cue=Span(23, 27), confidence=0.75),),
    )


CORRECTIONS = Corrections((Correction(CorrectionKind.RENAME_ENTITY, Span(6, 16), label="Verdi"),))


@pytest.fixture
def open_library(tmp_path):
    opened = []

    def open_it(**arguments):
        opened.append(Library(tmp_path, **arguments))
        return opened[-1]

    yield open_it
    for library in opened:
        library.close()


def test_library_gives_back_the_briefing_in_the_next_session(open_library):
    a = article()
    open_library().remember(a, briefing(a))
    assert open_library().briefing_of(a) == briefing(a)


def test_library_knows_no_briefing_of_the_text_with_other_parts_left_out(open_library):
    library = open_library()
    library.remember(article(), briefing(article()))
    other = replace(article(), blocks=(Block(0, 16, BlockKind.BOILERPLATE),))
    assert library.briefing_of(other) is None
    library.remember(other, briefing(other))
    assert library.briefing_of(other) == briefing(other)


def test_library_knows_no_briefing_of_the_text_with_another_date(open_library):
    library = open_library()
    library.remember(article(), briefing(article()))
    assert library.briefing_of(replace(article(), metadata=Metadata(date="2024-05-03"))) is None


def test_library_knows_no_briefing_of_another_text(open_library):
    library = open_library()
    library.remember(article(), briefing(article()))
    assert library.briefing_of(article(text="altro")) is None


def test_library_forgets_briefings_of_another_version(open_library):
    a = article()
    open_library(version="1").remember(a, briefing(a))
    assert open_library(version="2").briefing_of(a) is None
    assert open_library(version="1").briefing_of(a) == briefing(a)


def test_library_knows_a_file_whose_name_is_no_utf8(open_library):
    library, of = open_library(), article(os.fsdecode(b"/tmp/caff\xe8.txt"))
    library.remember(of, briefing(of))
    library.remember(of, briefing(of))
    assert library.recent(9) == (RecentArticle(of.path, of.title, of.digest),)
    assert library.briefing_of(of) == briefing(of)


def test_library_lists_recent_articles_last_first_each_file_once(open_library, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    library = open_library()
    for path in ("a.txt", "b.txt", "c.txt", "a.txt"):
        a = article(path, text=f"{path} dice qualcosa")
        library.remember(a, briefing(a))
    digest = article(text="a.txt dice qualcosa").digest
    assert library.recent(2)[0] == RecentArticle(str(tmp_path / "a.txt"), "a.txt dice qualc", digest)
    assert [recent.path for recent in library.recent(9)] == [str(tmp_path / name) for name in ("a.txt", "c.txt", "b.txt")]


def test_library_lists_no_pasted_text(open_library):
    library = open_library()
    a = article(path="")
    library.remember(a, briefing(a))
    assert library.recent(9) == ()
    assert library.briefing_of(a) is not None


def test_library_keeps_the_latest_articles_only(open_library, monkeypatch):
    monkeypatch.setattr(module, "KEPT", 2)
    library = open_library()
    articles = [article(f"{number}.txt", text=f"testo {number}") for number in range(4)]
    for a in articles:
        library.remember(a, briefing(a))
    assert [library.briefing_of(a) is not None for a in articles] == [False, False, True, True]
    assert len(library.recent(9)) == 2


def test_library_forgets_recent_articles_but_no_corrections(open_library):
    library = open_library()
    a = article()
    library.remember(a, briefing(a))
    library.keep_corrections(a.digest, CORRECTIONS)
    library.forget_recent()
    assert library.recent(9) == ()
    assert library.briefing_of(a) is None
    assert library.corrections_of(a.digest) == CORRECTIONS


def test_library_keeps_corrections_until_they_are_taken_back(open_library):
    digest = article().digest
    open_library().keep_corrections(digest, CORRECTIONS)
    assert open_library().corrections_of(digest) == CORRECTIONS
    open_library().keep_corrections(digest, Corrections())
    assert open_library().corrections_of(digest) == Corrections()


@pytest.mark.parametrize(
    "content", [b"not a database at all, but long enough to be taken for one" * 50, b"SQLite format 3\0" + b"\xff" * 4096]
)
def test_library_sets_a_damaged_file_aside(open_library, tmp_path, caplog, content):
    (tmp_path / "library.sqlite").write_bytes(content)
    library = open_library()
    library.keep_corrections("digest", CORRECTIONS)
    assert open_library().corrections_of("digest") == CORRECTIONS
    assert (tmp_path / "library.damaged-1.sqlite").read_bytes() == content
    assert "damaged" in caplog.text


def test_library_survives_damage_while_it_is_open(open_library, tmp_path, caplog):
    library = open_library()
    for number in range(200):
        library.keep_corrections(f"{number}", CORRECTIONS)
    library.close()
    path = tmp_path / "library.sqlite"
    content = path.read_bytes()
    path.write_bytes(content[:4096] + b"\xaa" * (len(content) - 4096))
    library = open_library()
    library.keep_corrections("digest", CORRECTIONS)
    assert library.corrections_of("digest") == CORRECTIONS
    assert "damaged" in caplog.text


def test_library_sets_a_file_of_a_later_version_aside(open_library, tmp_path, caplog):
    with sqlite3.connect(tmp_path / "library.sqlite") as database:
        database.execute(f"pragma user_version = {module.SCHEMA + 1}")
    database.close()
    assert open_library().recent(9) == ()
    assert (tmp_path / "library.damaged-1.sqlite").exists()
    assert caplog.records


def test_library_works_where_the_folder_cannot_be_written(tmp_path, caplog):
    (tmp_path / "file").touch()
    library = Library(tmp_path / "file" / "folder")
    library.keep_corrections("digest", CORRECTIONS)
    assert library.corrections_of("digest") == CORRECTIONS
    assert "nothing will be remembered" in caplog.text
    library.close()


def test_library_says_when_another_program_holds_the_file(open_library, tmp_path, caplog):
    library = open_library()
    library._database.do(lambda database: database.execute("pragma busy_timeout = 1"))
    with sqlite3.connect(tmp_path / "library.sqlite", isolation_level=None) as other:
        other.execute("begin exclusive")
        with pytest.raises(WriteError):
            library.keep_corrections("digest", CORRECTIONS)
        with caplog.at_level(logging.WARNING):
            library.remember(article(), briefing(article()))
        other.execute("rollback")
    other.close()
    assert "not remembered" in caplog.text
    assert not (tmp_path / "library.damaged-1.sqlite").exists()


def test_library_understands_no_longer_what_an_older_form_kept(open_library, caplog):
    library = open_library()
    library.keep_corrections("digest", CORRECTIONS)
    library._database.do(lambda database: database.execute("update corrections set corrections = ?", (b'{"steps": 3}',)))
    assert library.corrections_of("digest") == Corrections()
    assert "not understood" in caplog.text


def test_library_tells_analyses_by_pipeline_apart(open_library, tmp_path):
    a, library = article(), open_library()
    pipeline = write_pipeline(tmp_path / "petit")
    library.remember(a, briefing(a), str(pipeline))
    assert library.briefing_of(a, str(pipeline)) == briefing(a)
    assert library.briefing_of(a) is None
    assert library.briefing_of(a, "fr_core_news_md") is None
    write_pipeline(pipeline, names=[("Anna Verdi", "PER")], name="autre")
    os.utime(pipeline / "meta.json", (1, 1))
    assert library.briefing_of(a, str(pipeline)) is None
    library.remember(a, briefing(a))
    assert library.briefing_of(a) == briefing(a)
