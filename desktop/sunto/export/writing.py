"""Writing a file whole or not at all."""

from __future__ import annotations

import contextlib
import errno
import os
import secrets
import stat
from pathlib import Path

from sunto.core.errors import DiskFullError, MissingFolderError, WriteAccessError, WriteError

_KINDS: dict[int | None, type[WriteError]] = {
    errno.EACCES: WriteAccessError,
    errno.EPERM: WriteAccessError,
    errno.EROFS: WriteAccessError,
    errno.ENOSPC: DiskFullError,
    errno.EDQUOT: DiskFullError,
    errno.ENOENT: MissingFolderError,
    errno.ENOTDIR: MissingFolderError,
}


def write_whole(path: str | os.PathLike[str], content: bytes) -> None:
    """Put the content at the path: into a new file beside it that then takes its place, so that no reader ever meets half of it.

    A link is followed and stays; the permissions of a file that is replaced stay; a pipe or device (`/dev/stdout`) is written into.
    Raises WriteError, with nothing left behind.
    """
    path = os.fspath(path)
    try:
        if is_stream(path):
            Path(path).write_bytes(content)
        else:
            _replace(Path(os.path.realpath(path)), content)
    except (OSError, ValueError) as error:  # ValueError: a NUL in the name
        raise typed(path, error) from error


def typed(path: str, error: Exception) -> WriteError:
    """The error that says why the file could not be written."""
    return _KINDS.get(getattr(error, "errno", None), WriteError)(path, str(error))


def is_stream(path: str) -> bool:
    """Whether a pipe or a device is there, as `/dev/stdout`: it is written into, and nothing can take its place."""
    try:
        mode = Path(path).stat().st_mode
    except FileNotFoundError:
        return False
    return not stat.S_ISREG(mode) and not stat.S_ISDIR(mode)


def _replace(target: Path, content: bytes) -> None:
    mode = stat.S_IMODE(target.stat().st_mode) if target.exists() else None
    if target.is_dir():
        raise IsADirectoryError(errno.EISDIR, os.strerror(errno.EISDIR))
    if mode is not None and not os.access(target, os.W_OK):  # os.replace asks the folder only
        raise PermissionError(errno.EACCES, os.strerror(errno.EACCES))
    part = target.parent / f".sunto-{secrets.token_hex(8)}.part"  # a name that never grows too long
    try:
        # Mode 0o666 less the umask, as any program's new file: tempfile would make it private.
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o666)
        with os.fdopen(descriptor, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            part.chmod(mode)
        part.replace(target)
    except BaseException:
        with contextlib.suppress(OSError):
            part.unlink()
        raise
    _sync_folder(target.parent)


def _sync_folder(folder: Path) -> None:
    """Make the new name last through a power cut, where the system can (Windows cannot open a folder)."""
    with contextlib.suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
