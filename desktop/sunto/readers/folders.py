"""Which files are meant by a folder, or by a pattern that no shell has expanded. Names come one by one, so that there may be millions."""

from __future__ import annotations

import glob
import os
import re
import threading
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from pathlib import Path

from sunto.core.errors import AccessError, NoArticlesError, ReadError, UnreachableFileError
from sunto.readers.registry import reader_for

PATIENCE = 60.0
"""Seconds to wait for a disk to say whether a name is a folder's."""

_ANY_FOLDERS = "**"


def article_paths(
    given: Iterable[str], patience: float = PATIENCE, is_folder: Callable[[str], bool] = os.path.isdir
) -> Iterator[str | ReadError]:
    """The files that are meant, in order: a file itself, a folder's articles, and what fits a pattern (`*`, `?`, `[…]`, `**`).

    In a folder and those below it, an article is a file with a suffix that a reader names; what is hidden is left out, and no folder
    is entered twice, whatever links lead there. A pattern may name another suffix itself ("*.log"). Names are sorted, a folder's own files
    before those in folders below it.
    A folder that may not be read, and one without articles, comes as the error that says so.
    """
    for each in given:
        what = _what(each, patience, is_folder)
        if isinstance(what, ReadError):
            yield what
        elif what == "file":
            yield each
        else:
            yield from _or_none(each, _in_folder(each) if what == "folder" else _fitting(each))


def _what(path: str, patience: float, is_folder: Callable[[str], bool]) -> str | ReadError:
    """Whether it is a file, a folder or a pattern; an error when the disk does not tell in time, as a network folder may not."""
    answers: list[str] = []

    def ask() -> None:
        try:
            folder, there = is_folder(path), os.path.lexists(path)
        except ValueError:  # a NUL in the name
            folder, there = False, True
        answers.append("folder" if folder else "file" if there or not glob.has_magic(path) else "pattern")

    asking = threading.Thread(target=ask, name="is it a folder", daemon=True)
    asking.start()
    asking.join(patience)
    return answers[0] if answers else UnreachableFileError(path, f"no answer in {patience:g} s")


def _or_none(given: str, found: Iterator[str | ReadError]) -> Iterator[str | ReadError]:
    empty = True
    for each in found:
        empty = False
        yield each
    if empty:
        yield NoArticlesError(given)


def _in_folder(folder: str) -> Iterator[str | ReadError]:
    """The articles in the folder and in those below it."""
    for below in _folders(folder):
        if isinstance(below, ReadError):
            yield below
            continue
        for name, is_folder in below.names:
            if not is_folder and reader_for(name) is not None:
                yield os.path.join(below.path, name)  # noqa: PTH118


@dataclass(frozen=True, slots=True)
class _Folder:
    """A folder with the names in it, and which of them are folders."""

    path: str
    names: list[tuple[str, bool]]


def _folders(top: str) -> Iterator[_Folder | ReadError]:
    """The folder and all below it, each before those inside it and none twice; one that may not be read as the error that says so."""
    entered: set[tuple[int, int]] = set()
    waiting = [top]
    while waiting:
        folder = waiting.pop()
        try:
            status = Path(folder or os.curdir).stat()
            place = (status.st_dev, status.st_ino)
            if place in entered:
                continue
            entered.add(place)
            names = _names(folder)
        except FileNotFoundError:  # gone meanwhile
            continue
        except OSError as error:
            yield AccessError(folder, str(error))
            continue
        yield _Folder(folder, names)
        waiting.extend(os.path.join(folder, name) for name, is_folder in reversed(names) if is_folder)  # noqa: PTH118


def _fitting(pattern: str) -> Iterator[str | ReadError]:
    """The articles that fit the pattern, those in folders that fit it included."""
    start, *parts = _parts(pattern)
    suffix = os.path.splitext(parts[-1])[1]  # noqa: PTH122
    named = bool(suffix) and not glob.has_magic(suffix)
    for path in _matches(start, parts):
        if isinstance(path, ReadError):
            yield path
        elif os.path.isdir(path):  # noqa: PTH112
            if _ANY_FOLDERS not in parts:  # else it is walked already
                yield from _in_folder(path)
        elif named or reader_for(path) is not None:
            yield path


def _parts(pattern: str) -> list[str]:
    """The folder that the pattern starts in, and its steps from there."""
    drive, rest = os.path.splitdrive(pattern)
    steps = [step for step in re.split(r"[/\\]" if os.sep == "\\" else "/", rest) if step]
    root = os.sep if rest[:1] in ("/", os.sep) else ""
    fixed = next(place for place, step in enumerate(steps) if glob.has_magic(step))
    return [drive + root + os.path.join("", *steps[:fixed]), *steps[fixed:]]  # noqa: PTH118


def _matches(folder: str, parts: list[str]) -> Iterator[str | ReadError]:
    """What the steps lead to from this folder."""
    step, *rest = parts
    if step == _ANY_FOLDERS:
        if not rest:
            yield from _in_folder(folder)
            return
        for below in _folders(folder):
            yield from (below,) if isinstance(below, ReadError) else _matches(below.path, rest)
        return
    try:
        names = _names(folder, hidden=step.startswith("."))
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError as error:
        yield AccessError(folder, str(error))
        return
    for name, is_folder in names:
        if fnmatch(name, step):
            path = os.path.join(folder, name)  # noqa: PTH118
            if not rest:
                yield path
            elif is_folder:
                yield from _matches(path, rest)


def _names(folder: str, *, hidden: bool = False) -> list[tuple[str, bool]]:
    """The files and folders in the folder by name, and which are folders; pipes, devices and links that lead nowhere are left out."""
    found = []
    with os.scandir(folder or os.curdir) as entries:
        for entry in entries:
            if entry.name.startswith(".") and not hidden:
                continue
            try:
                if entry.is_dir() or entry.is_file():
                    found.append((entry.name, entry.is_dir()))
            except OSError:  # a link to itself
                continue
    return sorted(found)
