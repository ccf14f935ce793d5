"""What Sunto remembers between sessions, in one SQLite file: recent articles, briefings, the reader's corrections."""

from __future__ import annotations

import logging
import os
import sqlite3
from dataclasses import dataclass
from pathlib import Path

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.codec import to_json
from sunto.core.corrections import Corrections
from sunto.core.errors import WriteError
from sunto.core.pipelines import pipeline_stamp
from sunto.library.database import Database, decoded, storable
from sunto.library.version import analysis_version, reading_stamp

SCHEMA = 1
"""The version of the tables; a file with a later one comes from a later Sunto and is set aside."""

KEPT = 500
"""So many recent articles and so many briefings are kept; corrections are kept for good."""

_TABLES = """
create table if not exists recent (
    place integer primary key autoincrement, path text unique not null, digest text not null, title text not null
);
create table if not exists briefings (
    place integer primary key autoincrement, digest text unique not null, version text not null, briefing blob not null
);
create table if not exists corrections (digest text primary key, corrections blob not null);
"""
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class RecentArticle:
    """An article that was open before: where its file lay, and what it was called."""

    path: str
    title: str
    digest: str


class Library:
    """The memory in `folder`, for use from one thread.

    A damaged file is set aside under another name and a new one begun. Where the folder cannot be written, what is remembered
    lasts as long as the program runs. Briefings are those of one `version` of the analysis: a better one does not show old results.
    """

    def __init__(self, folder: Path, version: str | None = None) -> None:
        self._database = Database(folder / "library.sqlite", _TABLES, SCHEMA)
        self._version = analysis_version() if version is None else version

    def remember(self, article: Article, briefing: Briefing, names_by: str = "") -> None:
        """Keep the briefing, and the article among the recent ones if it came from a file. names_by: the pipeline chosen for names."""
        path = str(Path(article.path).absolute()) if article.path else None

        def write(database: sqlite3.Connection) -> None:
            database.execute(
                "insert or replace into briefings (digest, version, briefing) values (?, ?, ?)",
                (article.digest, self._version_of(article, names_by), to_json(briefing)),
            )
            if path is not None:
                database.execute(
                    "insert or replace into recent (path, digest, title) values (?, ?, ?)", (storable(path), article.digest, article.title)
                )
            for table in ("briefings", "recent"):
                database.execute(f"delete from {table} where place <= (select max(place) from {table}) - ?", (KEPT,))

        try:
            self._database.do(write)
        except WriteError as error:  # the next session works without
            _LOG.warning("not remembered: %s: %s", error.path, error.reason)

    def briefing_of(self, article: Article, names_by: str = "") -> Briefing | None:
        """The briefing of this article, as it is now, by this analysis, its names by this pipeline; None where none is kept."""
        version = self._version_of(article, names_by)
        found = self._database.one("select briefing from briefings where digest = ? and version = ?", article.digest, version)
        return None if found is None else decoded(Briefing, found[0])

    def recent(self, number: int) -> tuple[RecentArticle, ...]:
        """So many of the articles that were open, the last one first, each file once."""
        query = "select path, title, digest from recent order by place desc limit ?"
        rows = self._database.do(lambda database: database.execute(query, (number,)).fetchall())
        return tuple(RecentArticle(os.fsdecode(path), title, digest) for path, title, digest in rows)

    def forget_recent(self) -> None:
        """Forget which articles were open and what was said of them; corrections stay. Raises WriteError."""
        self._database.do(lambda database: database.executescript("delete from recent; delete from briefings; vacuum;"))

    def corrections_of(self, digest: str) -> Corrections:
        """What the reader corrected in the text with this digest."""
        found = self._database.one("select corrections from corrections where digest = ?", digest)
        return (decoded(Corrections, found[0]) if found is not None else None) or Corrections()

    def keep_corrections(self, digest: str, corrections: Corrections) -> None:
        """Keep what the reader corrected, in place of what was kept before. Raises WriteError."""
        if corrections.steps:
            row = (digest, to_json(corrections))
            self._database.do(
                lambda database: database.execute("insert or replace into corrections (digest, corrections) values (?, ?)", row)
            )
        else:
            self._database.do(lambda database: database.execute("delete from corrections where digest = ?", (digest,)))

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _version_of(self, article: Article, names_by: str) -> str:
        """The version of the analysis together with what it was told of the text and the pipeline for names."""
        return f"{self._version} {reading_stamp(article)} {pipeline_stamp(names_by)}".rstrip()
