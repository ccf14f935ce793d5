"""What the command line has analysed already, so that a run that was interrupted, or is repeated, analyses nothing twice."""

from __future__ import annotations

import logging
import os
import sqlite3
import time
import zlib
from dataclasses import dataclass, replace
from pathlib import Path

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.codec import to_json
from sunto.core.errors import WriteError
from sunto.library.database import Database, decoded, storable
from sunto.library.version import reading_stamp

SCHEMA = 1

LARGEST = 2**30
"""Bytes that the cache may take: some 200,000 articles of the usual length. Beyond, the oldest are forgotten."""

SETTLED = 2.0
"""Seconds after which a file that is written again has another time, on every file system (FAT counts in two seconds)."""

_AT_ONCE = 0.1
"""The part of the cache that is forgotten when it is full."""

_TABLES = """
create table if not exists analysed (
    place integer primary key autoincrement, path text unique not null, seen text not null, content text not null, version text not null,
    record blob not null
);
create index if not exists by_content on analysed (content);
"""
_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Look:
    """How a file looked before it was read: the same as long as nobody writes it.

    Not `settled`: it was written a moment ago, and may be written once more without looking any different. Empty where nothing is known.
    """

    stamp: str = ""
    settled: bool = False


class Cache:
    """Articles with their briefings in `folder`, shared by all processes that analyse; whatever is wrong with it, the work goes on without.

    A file that has not changed since it was read is known without reading it, and a text that was analysed under another name without
    analysing it. Everything is of one `version`: of the analysis and of the pipeline for names. `shared`: used by several threads, one at
    a time.
    """

    def __init__(self, folder: Path, version: str, largest: int = LARGEST, *, shared: bool = False) -> None:
        # Other processes write at the same time; who waits too long forgets, and analyses again.
        self._database = Database(folder / "analysed.sqlite", _TABLES, SCHEMA, precious=False, patience=30.0, shared=shared)
        self._version = version
        self._largest = largest

    def known(self, path: str, look: Look) -> tuple[Article, Briefing] | None:
        """The article in the file and its briefing, if the file still looks as it did when it was read."""
        query = "select record from analysed where path = ? and seen = ? and version = ?"
        record = self._record(query, _key(path), look.stamp, self._version) if look.stamp else None
        return None if record is None else (replace(record[0], path=path), record[1])

    def briefing_of(self, article: Article) -> Briefing | None:
        """The briefing of an article with this very text, blocks and metadata."""
        query = "select record from analysed where content = ? and version = ? limit 1"
        try:
            record = self._record(query, _content(article), self._version)
        except UnicodeEncodeError:  # half a character in the metadata: JSON holds none
            return None
        return None if record is None else record[1]

    def keep(self, article: Article, briefing: Briefing, look: Look) -> None:
        """Keep the briefing of the article, which was read from a file that looked so before."""
        seen = look.stamp if look.settled else ""
        try:
            record = zlib.compress(to_json((replace(article, path=""), briefing)), 1)
            row = (_key(article.path), seen, _content(article), self._version, record)
        except UnicodeEncodeError as error:
            _LOG.info("not kept: %s", error)
            return

        def write(database: sqlite3.Connection) -> None:
            database.execute("insert or replace into analysed (path, seen, content, version, record) values (?, ?, ?, ?, ?)", row)
            (pages,), (free,), (size,) = (
                database.execute(f"pragma {name}").fetchone() for name in ("page_count", "freelist_count", "page_size")
            )
            if (pages - free) * size > self._largest:
                (kept,) = database.execute("select count(*) from analysed").fetchone()
                oldest = "select place from analysed order by place limit ?"
                database.execute(f"delete from analysed where place in ({oldest})", (max(1, int(kept * _AT_ONCE)),))

        try:
            self._database.do(write)
        except WriteError as error:
            _LOG.warning("not kept: %s: %s", error.path, error.reason)

    def close(self) -> None:
        """Close the file."""
        self._database.close()

    def _record(self, query: str, *arguments: str | bytes) -> tuple[Article, Briefing] | None:
        try:
            row = self._database.one(query, *arguments)
            return None if row is None else decoded(tuple[Article, Briefing], zlib.decompress(row[0]))
        except (WriteError, zlib.error) as error:
            _LOG.warning("not found in the cache: %s", error)
            return None


def look_at(path: str, reading: str) -> Look:
    """How the file looks now, or the mail that the path leads into; `reading` tells how it would be read. To be asked before reading."""
    here = path
    while True:
        try:
            status = Path(here).stat()
            break
        except NotADirectoryError:
            here = os.path.dirname(here)  # noqa: PTH120 (Path makes another text of odd names)
        except (OSError, ValueError):
            return Look()
    stamp = f"{status.st_size} {status.st_mtime_ns} {status.st_ino} {status.st_dev} {reading}"
    return Look(stamp, settled=time.time() - status.st_mtime >= SETTLED)


def _key(path: str) -> str | bytes:
    return storable(os.path.abspath(path))  # noqa: PTH100 (Path makes another text of odd names)


def _content(article: Article) -> str:
    return f"{article.digest} {reading_stamp(article)}"
