"""A file of results that grows by a line for each article, and with which a run that was interrupted goes on."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, TypeVar, cast

from sunto.export.writing import is_stream, typed

JOURNAL = ".unfinished"
"""What the name of the journal ends in. It lies beside the file while the run lasts: which file each line is of, how that looked, and
where the line ends."""

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class _Entry:
    """A line of the journal."""

    path: str
    seen: str
    failed: bool
    end: int


@dataclass(frozen=True, slots=True)
class _Kept:
    """How much of an interrupted run stays: lines, errors among them, bytes of the file and of the journal."""

    lines: int = 0
    failed: int = 0
    end: int = 0
    journal: int = 0


class GrowingFile:
    """The file at `path`, to be used in a `with`. `stamp` tells this run's wishes from those of others; of theirs nothing is kept.

    A pipe or device is written into, and no journal kept. Every method raises WriteError.
    """

    def __init__(self, path: str, stamp: str) -> None:
        self._path, self._stamp = path, stamp
        self._journal_path = path + JOURNAL
        self._open = ExitStack()
        self._file: BinaryIO | None = None
        self._journal: BinaryIO | None = None
        self._end = 0
        self.lines = 0
        self.failed = 0

    def go_on(self, paths: Iterator[T], name: Callable[[T], str], look: Callable[[str], str], *, enclosed: bool = False) -> Iterator[T]:
        """Keep the lines that an interrupted run has written for the first of these paths and whose files still look the same.

        The rest, half a line included, is cut off. Returns the paths that remain to be done. With `enclosed`, the lines of a path may be
        followed by those of articles that its file carries. `lines` and `failed` tell how many are kept, and how many of them are errors.
        """
        try:
            if is_stream(self._path):
                self._file = self._opened(self._path, "wb")
                return paths
            kept, rest = self._kept(paths, name, look, enclosed)
            mode = "r+b" if kept.lines else "wb"
            self._file = self._opened(self._path, mode)
            self._journal = self._opened(self._journal_path, mode)
            for file, end in ((self._file, kept.end), (self._journal, kept.journal)):
                file.truncate(end)
                file.seek(end)
            if not kept.lines:
                self._journal.write(_line([self._stamp]))
                self._journal.flush()
        except (OSError, ValueError) as error:
            raise typed(self._path, error) from error
        self._end, self.lines, self.failed = kept.end, kept.lines, kept.failed
        return rest

    def add(self, line: bytes, path: str, seen: str, *, failed: bool) -> None:
        """Write the line that the file at `path` led to, which looked so before it was read."""
        assert self._file is not None
        try:
            self._file.write(line)
            self._file.flush()
            self._end += len(line)
            if self._journal is not None:
                self._journal.write(_line([path, seen, failed, self._end]))
                self._journal.flush()
        except OSError as error:
            raise typed(self._path, error) from error

    def finish(self) -> None:
        """All is written: the journal is not needed any more."""
        self._open.close()
        if self._journal is not None:
            Path(self._journal_path).unlink(missing_ok=True)

    def __enter__(self) -> GrowingFile:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def _opened(self, path: str, mode: str) -> BinaryIO:
        return cast(BinaryIO, self._open.enter_context(Path(path).open(mode)))

    def _kept(self, paths: Iterator[T], name: Callable[[T], str], look: Callable[[str], str], enclosed: bool) -> tuple[_Kept, Iterator[T]]:
        """What stays, and the paths that follow."""
        kept = whole = _Kept()
        begun: list[T] = []  # the path that the lines after those of `whole` are of
        for entry, journal in self._entries():
            carried = enclosed and begun and entry.path.startswith(f"{name(begun[0])}/")
            if not carried:
                following = next(paths, None)
                if following is None:
                    break
                if entry.path != name(following) or not (entry.failed or entry.seen == look(entry.path)):
                    return kept, chain((following,), paths)
                whole, begun = kept, [following]
            kept = _Kept(kept.lines + 1, kept.failed + entry.failed, entry.end, journal)
        if enclosed and begun:  # what more its file carries, nobody knows
            return whole, chain(begun, paths)
        return kept, paths

    def _entries(self) -> Iterator[tuple[_Entry, int]]:
        """What the journal says, as far as it is whole and of this run; each line with the byte that it ends at."""
        try:
            size = Path(self._path).stat().st_size
            with Path(self._journal_path).open("rb") as journal:
                place = 0
                for number, line in enumerate(journal):
                    place += len(line)
                    told = json.loads(line) if line.endswith(b"\n") else []
                    if number == 0 and told != [self._stamp]:
                        return
                    if number:
                        entry = _Entry(*told)
                        if entry.end > size:
                            return
                        yield entry, place
        except (OSError, ValueError, TypeError):
            return


def _line(data: list[str | bool | int]) -> bytes:
    return json.dumps(data).encode("ascii") + b"\n"
