"""Tells whether the last session came to its end: each has a file while it runs, which takes the trace of a hard crash as well."""

from __future__ import annotations

import contextlib
import faulthandler
import logging
import os
import sys
from pathlib import Path
from typing import BinaryIO

if sys.platform != "win32":
    import fcntl

_LOG = logging.getLogger(__name__)
_SUFFIX = ".running"


class SessionMark:
    """The file of this session in the folder, locked for as long as the process lives: one that nobody holds is of a session that died."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None
        self._path = folder / f"session-{os.getpid()}{_SUFFIX}"

    def begin(self) -> tuple[str, ...]:
        """Mark this session as running. Returns what sessions left behind that did not come to their end: a trace each, or nothing."""
        left = tuple(text for path in self._others() if (text := _left_in(path)) is not None)
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            self._file = self._held()
        except OSError as error:
            _LOG.warning("a crash would leave no trace: %s", type(error).__name__)
        else:
            faulthandler.enable(self._file)
        return left

    def end(self) -> None:
        """Mark this session as ended."""
        if self._file is not None:
            faulthandler.disable()
            with contextlib.suppress(OSError):
                if sys.platform == "win32":  # which keeps files that are open
                    self._file.close()
                self._path.unlink()
            self._file.close()
            self._file = None

    def _others(self) -> list[Path]:
        return sorted(self._folder.glob(f"session-*{_SUFFIX}"))

    def _held(self) -> BinaryIO:
        if sys.platform == "win32":
            return self._path.open("wb", buffering=0)
        fresh = self._path.with_suffix(".fresh")  # held before it has the name by which others look for it
        file = fresh.open("wb", buffering=0)
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            fresh.replace(self._path)
        except OSError:
            file.close()
            raise
        return file


def _left_in(path: Path) -> str | None:
    """What the file of a session holds, which is taken away; None where the session still runs, or nobody can tell."""
    try:
        with path.open("rb") as file:
            if sys.platform != "win32":
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            text = file.read(200_000).decode("utf-8", "replace")
        path.unlink()  # refused on Windows while it is held
    except OSError:
        return None
    return text
