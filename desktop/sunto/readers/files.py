"""The bytes of a file that may be anything: a folder, a pipe that never ends, gone in the next moment."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from sunto.core.errors import AccessError, MissingFileError, NotAFileError, ReadError, TooLargeError
from sunto.core.limits import DEFAULT

LIMIT = DEFAULT.size
"""Bytes of the largest file that is read unless somebody says otherwise: a thick novel in plain text has one to three million."""

_FLAGS = os.O_RDONLY
for _name in ("O_NONBLOCK", "O_CLOEXEC", "O_NOCTTY", "O_BINARY"):  # a pipe must not hold us, whatever the system calls it
    _FLAGS |= getattr(os, _name, 0)

_MISSING = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP})
_FOLDER = frozenset({errno.EISDIR, errno.ENXIO, errno.ENODEV})


def read_bytes(path: str, limit: int = LIMIT, opener: Callable[[str, int], int] = os.open) -> bytes:
    """The whole content of a regular file of at most `limit` bytes; `opener` is os.open or what stands for it.

    Raises MissingFileError, AccessError, NotAFileError (folder, pipe, device) or TooLargeError; ReadError for what else the system says.
    """
    try:
        _check(path, Path(path).stat(), limit)
        descriptor = opener(path, _FLAGS)
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            _check(path, os.fstat(descriptor), limit)  # it may have become another in between
            data = _read(file.read, limit)
    except ValueError as error:  # a NUL in the name
        raise MissingFileError(path, str(error)) from error
    except OSError as error:
        raise _typed(path, error) from error
    if len(data) > limit:
        raise TooLargeError(path, f"more than {limit} bytes")
    return data


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
    else:
        kind = ReadError
    return kind(path, error.strerror or str(error))
