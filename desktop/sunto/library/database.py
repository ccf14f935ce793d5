"""An SQLite file that several processes may use at once, and that a damaged or unwritable disk does not take the program down with."""

from __future__ import annotations

import logging
import os
import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path
from typing import Any, TypeVar

from sunto.core.codec import from_json
from sunto.core.errors import WriteError

_DAMAGED = (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)
_LOG = logging.getLogger(__name__)
T = TypeVar("T")


class Database:
    """The tables in the file at `path`, made there when they are missing.

    A damaged file, or one with a later `schema`, is set aside under another name and a new one begun; with `precious=False` it is deleted.
    Where the folder cannot be written, what is kept lasts as long as the program runs. A change waits `patience` seconds for those of
    other processes. For use from one thread, with `shared` from one thread at a time.
    """

    def __init__(self, path: Path, tables: str, schema: int, *, precious: bool = True, patience: float = 2.0, shared: bool = False) -> None:
        self.path = path
        self._tables, self._schema, self._precious, self._patience, self._shared = tables, schema, precious, patience, shared
        self._connection = self._open()

    def do(self, step: Callable[[sqlite3.Connection], T]) -> T:
        """Do the step as one transaction; once more on a new file when this one turns out damaged. Raises WriteError."""
        try:
            with self._connection:
                return step(self._connection)
        except sqlite3.DatabaseError as error:
            if not _damaged(error):
                raise WriteError(str(self.path), str(error)) from error
            self._connection.close()
            self._set_aside(str(error))
            self._connection = self._open()
            with self._connection:
                return step(self._connection)

    def one(self, query: str, *arguments: Any) -> tuple[Any, ...] | None:
        """The first row that the query finds. Raises WriteError."""
        row: tuple[Any, ...] | None = self.do(lambda database: database.execute(query, arguments).fetchone())
        return row

    def close(self) -> None:
        """Close the file."""
        self._connection.close()

    def _open(self) -> sqlite3.Connection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            try:
                return self._connected(str(self.path))
            except sqlite3.DatabaseError as error:
                if not _damaged(error):
                    raise
                self._set_aside(str(error))
                return self._connected(str(self.path))
        except (OSError, sqlite3.DatabaseError) as error:
            _LOG.warning("%s cannot be used, nothing will be remembered: %s", self.path, error)
            return self._connected(":memory:")

    def _connected(self, path: str) -> sqlite3.Connection:
        """The database at this path, its tables in place."""
        database = sqlite3.connect(path, timeout=self._patience, check_same_thread=not self._shared)
        try:
            database.execute("pragma journal_mode = wal")  # a window must not wait for the disk at every change
            database.execute("pragma synchronous = normal")
            with closing(database.execute("pragma user_version")) as cursor:
                (found,) = cursor.fetchone()
            if found > self._schema:
                raise _LaterSchemaError(f"schema {found}")
            database.executescript(self._tables)
            database.execute(f"pragma user_version = {self._schema}")
        except sqlite3.DatabaseError:
            database.close()
            raise
        return database

    def _set_aside(self, reason: str) -> None:
        with suppress(FileNotFoundError):  # another process was faster
            if self._precious:
                number = 1
                while (aside := self.path.with_name(f"{self.path.stem}.damaged-{number}{self.path.suffix}")).exists():
                    number += 1
                self.path.rename(aside)
                _LOG.warning("%s was damaged (%s) and is now %s", self.path, reason, aside.name)
            else:
                self.path.unlink()
                _LOG.warning("%s was damaged (%s) and is begun anew", self.path, reason)
        for journal in ("-wal", "-shm"):
            self.path.with_name(self.path.name + journal).unlink(missing_ok=True)


class _LaterSchemaError(sqlite3.DatabaseError):
    """The file was written by a later version."""

    sqlite_errorcode = sqlite3.SQLITE_NOTADB


def storable(path: str) -> str | bytes:
    """The path as SQLite takes it: as text, or as the system's bytes where these are no UTF-8."""
    try:
        path.encode()
    except UnicodeEncodeError:
        return os.fsencode(path)
    return path


def decoded(kind: type[T], data: bytes) -> T | None:
    """The object, None where an older form of it was kept."""
    try:
        return from_json(kind, data)
    except ValueError as error:
        _LOG.warning("a %s kept earlier is not understood any more: %s", getattr(kind, "__name__", kind), error)
        return None


def _damaged(error: sqlite3.DatabaseError) -> bool:
    return getattr(error, "sqlite_errorcode", None) in _DAMAGED
