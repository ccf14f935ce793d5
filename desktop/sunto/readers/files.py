"""The bytes of a file that may be anything: a folder, a pipe that never ends, gone in the next moment."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from sunto.core.errors import AccessError, ChangedFileError, MissingFileError, NotAFileError, ReadError, TooLargeError, UnreachableFileError
from sunto.core.limits import DEFAULT

LIMIT = DEFAULT.size
"""Bytes of the largest file that is read unless somebody says otherwise: a thick novel in plain text has one to three million."""

_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):  # a pipe must not hold us, whatever the system calls it
    _FLAGS |= getattr(os, _name, 0)

_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP})
_FOLDER = frozenset({errno.EISDIR, errno.ENXIO})
_UNREACHABLE = frozenset(
    getattr(errno, name)
    for name in ("EIO", "ENODEV", "ESTALE", "ENOTCONN", "EHOSTDOWN", "EHOSTUNREACH", "ETIMEDOUT", "EREMOTEIO", "ENOMEDIUM", "ESHUTDOWN")
    if hasattr(errno, name)
)
"""What drives say that were unplugged, and network folders whose other end is gone."""

_ATTEMPTS = 2
"""A file that changed while it was read is read once more: whoever writes it may be done."""


def read_bytes(path: str, limit: int = LIMIT, opener: Callable[[str, int], int] = os.open) -> bytes:
    """The whole content of a regular file of at most `limit` bytes, as it is at one time; `opener` is os.open or what stands for it.

    Links are followed. Raises MissingFileError, AccessError, NotAFileError (folder, pipe, device), TooLargeError, UnreachableFileError
    or ChangedFileError; ReadError for what else the system says.
    """
    try:
        for _ in range(_ATTEMPTS):
            data, changed = _read_once(path, limit, opener)
            if not changed:
                return data
    except ValueError as error:  # a NUL in the name
        raise MissingFileError(path, str(error)) from error
    except OSError as error:
        raise _typed(path, error) from error
    raise ChangedFileError(path, changed)


def _read_once(path: str, limit: int, opener: Callable[[str, int], int]) -> tuple[bytes, str]:
    """The bytes, and how the file changed meanwhile; empty if it held still."""
    before = Path(path).stat()
    _check(path, before, limit)
    descriptor = opener(path, _FLAGS)
    with os.fdopen(descriptor, "rb", buffering=0) as file:
        _check(path, os.fstat(descriptor), limit)  # it may have become another in between
        data = _read(file.read, limit)
        after = os.fstat(descriptor)
    if len(data) > limit:
        raise TooLargeError(path, f"more than {limit} bytes")
    if _state(before) != _state(after):
        return data, f"{_state(before)} became {_state(after)}"
    if before.st_size not in (0, len(data)):  # files that the system makes up (/proc) say 0
        return data, f"{len(data)} bytes of {before.st_size}"
    try:
        now = Path(path).stat()
    except OSError:  # gone, but only after all of it was read
        return data, ""
    return data, "" if os.path.samestat(before, now) else "another file has its name"


def _state(status: os.stat_result) -> tuple[int, int]:
    """What a change of the content changes: size and time."""
    return status.st_size, status.st_mtime_ns


def _read(read: Callable[[int], bytes | None], limit: int) -> bytes:
    """All bytes up to one beyond the limit."""
    parts: list[bytes] = []
    left = limit + 1
    while left > 0 and (part := read(min(left, 1 << 20))):
        parts.append(part)
        left -= len(part)
    return b"".join(parts)


def _check(path: str, status: os.stat_result, limit: int) -> None:
    if not stat.S_ISREG(status.st_mode):
        raise NotAFileError(path, stat.filemode(status.st_mode))
    if status.st_size > limit:
        raise TooLargeError(path, f"{status.st_size} bytes, at most {limit}")


def _typed(path: str, error: OSError) -> ReadError:
    if error.errno in _MISSING or isinstance(error, FileNotFoundError):
        kind: type[ReadError] = MissingFileError
    elif isinstance(error, PermissionError):
        kind = AccessError
    elif error.errno in _FOLDER or isinstance(error, IsADirectoryError):
        kind = NotAFileError
    elif error.errno in _UNREACHABLE:
        kind = UnreachableFileError
    else:
        kind = ReadError
    return kind(path, error.strerror or str(error))
