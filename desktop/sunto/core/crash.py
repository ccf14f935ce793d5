"""What may be told of an error: where in the code it happened and of which kind it is, and nothing of any article.

Messages of errors quote what they are about ("invalid literal for int(): 'ha detto …'"), so none is kept; what is told instead is made of
numbers, of names that stand in the code, and of the system's own words. Local values and source lines are never looked at.
"""

from __future__ import annotations

import codecs
import errno
import mimetypes
import os
import re
import sys
import traceback
from collections.abc import Iterator, Mapping
from datetime import datetime
from pathlib import Path
from types import CodeType, TracebackType

from sunto.core.errors import SuntoError

FIRST, LAST = 15, 35
"""So many places are told at either end of a long trace, as of an endless recursion."""

DEEPEST, MOST = 8, 5
"""How far errors are followed to those that led to them, and how many are told of a group."""

_PACKAGE = Path(__file__).resolve().parents[1]
_LIBRARY = Path(os.__file__).resolve().parent
_PACKAGES = ("site-packages", "dist-packages")
_FAULT_PLACE = re.compile(r'  File "(.*)", line (\d+) in (.+)')


def report(told: str, moment: datetime, facts: Mapping[str, str]) -> str:
    """The whole report: what is told of the error, when it was, and in what surroundings."""
    lines = [f"Sunto: report of {moment:%Y-%m-%d %H:%M:%S %Z}", "", told.strip(), "", *(f"{name}: {fact}" for name, fact in facts.items())]
    return "\n".join(lines) + "\n"


def trace(error: BaseException) -> str:
    """The error and those that led to it: places in the code, kinds, and of each message no more than is surely harmless."""
    return "\n".join(_told(error, set(), 0))


def signature(error: BaseException) -> object:
    """The same for errors that come about in the same way, however often one function called itself."""
    return type(error), frozenset(_places(error.__traceback__))


def fault(text: str) -> str:
    """What faulthandler wrote when the process was ended, without the folders of its files."""
    lines = []
    for line in text.splitlines():
        found = _FAULT_PLACE.fullmatch(line)
        lines.append(f"  {_short(found[1])}:{found[2]} {found[3]}" if found else line[:200])
    return "\n".join(lines[:500])


def said(error: BaseException) -> str:
    """What an error says, as far as it is surely no part of an article."""
    if isinstance(error, SuntoError):
        return f"about {described(error.path)}"
    if isinstance(error, OSError) and isinstance(error.errno, int) and error.errno in errno.errorcode:
        about = [described(name) for name in (error.filename, error.filename2) if name is not None]
        return " ".join([f"{errno.errorcode[error.errno]} ({os.strerror(error.errno)})", *about])
    if isinstance(error, UnicodeError):
        return _said_of_encoding(error)
    if type(error).__module__ == "sqlite3" and re.fullmatch(r"SQLITE_[A-Z_]+", name := str(getattr(error, "sqlite_errorname", ""))):
        return name
    if isinstance(error, ImportError) and all(part.isidentifier() for part in (error.name or "").split(".")):
        return f"module {error.name}"
    if isinstance(error, (AttributeError, NameError)) and error.name in _names(error.__traceback__):
        return f"name {error.name}"
    length = sum(len(part) for part in error.args if isinstance(part, str))
    return f"message of {length} characters left out" if length else ""


def described(path: object) -> str:
    """A path without its words: its suffix, where it is one of files that everybody has, and how long it is."""
    if not isinstance(path, (str, bytes, os.PathLike)):
        return "a file"
    name = os.fsdecode(path)
    suffix = os.path.splitext(name)[1].lower()  # noqa: PTH122 (any string, also one with a NUL)
    known = bool(re.fullmatch(r"\.[a-z0-9]{1,10}", suffix)) and mimetypes.guess_type(f"file{suffix}")[0] is not None
    return f"a path of {len(name)} characters{f' ending in {suffix}' if known else ''}"


def _said_of_encoding(error: UnicodeError) -> str:
    if not isinstance(error, (UnicodeDecodeError, UnicodeEncodeError)):
        return ""
    try:
        encoding = codecs.lookup(error.encoding).name
    except (LookupError, ValueError):
        encoding = "some encoding"
    return f"{encoding}, {error.start} to {error.end} of {len(error.object)}"


def _told(error: BaseException, seen: set[int], depth: int) -> Iterator[str]:
    seen.add(id(error))
    places = list(_places(error.__traceback__))
    left_out = len(places) - FIRST - LAST
    shown = [*places[:FIRST], f"… {left_out} more …", *places[-LAST:]] if left_out > 1 else places
    yield from (f"  {place}" for place in shown)
    kind = type(error)
    name = kind.__qualname__ if kind.__module__ == "builtins" else f"{kind.__module__}.{kind.__qualname__}"
    yield ": ".join(filter(None, (name, said(error))))
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    together = error.exceptions[:MOST] if isinstance(error, BaseExceptionGroup) else ()
    for other, how in ((before, "after"), *((part, "holding") for part in together)):
        if other is not None and id(other) not in seen and depth < DEEPEST:
            yield f"{how}:"
            yield from _told(other, seen, depth + 1)


def _places(found: TracebackType | None) -> Iterator[str]:
    for frame, line in traceback.walk_tb(found):
        yield f"{_short(frame.f_code.co_filename)}:{line} {frame.f_code.co_qualname}"


def _names(found: TracebackType | None) -> frozenset[str]:
    """The names that the code where it happened is written with: one of these is no word of an article."""
    innermost: CodeType | None = None
    for frame, _ in traceback.walk_tb(found):
        innermost = frame.f_code
    return frozenset((*innermost.co_names, *innermost.co_varnames, *innermost.co_freevars)) if innermost else frozenset()


def _short(file: str) -> str:
    """The file's name from its package on, without the folders of whoever runs it."""
    path = Path(file)
    for root, above in ((_PACKAGE, "sunto/"), (_LIBRARY, f"python{sys.version_info.major}.{sys.version_info.minor}/")):
        if path.is_relative_to(root) and not set(_PACKAGES) & set(path.parts):
            return above + path.relative_to(root).as_posix()
    for place in reversed(range(len(path.parts))):
        if path.parts[place] in _PACKAGES:
            return "/".join(path.parts[place + 1 :])
    return path.name
