"""One window a user: a start finds the one that is open and hands its files over, or becomes the one that others find.

The meeting place is a folder that only the user may enter, with a local socket to talk through and a lock that the open window holds.
Whoever holds the lock may replace a socket that an earlier window left behind. Where the system has no such sockets (Windows) each
start opens a window of its own.
"""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import struct
import sys
import time
import zlib
from collections.abc import Mapping
from pathlib import Path

from sunto.core.paths import cache_folder
from sunto.service.handover import ACCEPTED, LONGEST_TOKEN, MalformedError, Message, encode

if sys.platform != "win32":
    import fcntl

PATIENCE, WHILE_LOADING = 5.0, 30.0
"""Seconds to wait for the answer of a window, which may be hung, and of one that is still loading."""

BETWEEN = 1.0
"""Seconds for which another start may hold the lock without a socket yet, or a window be about to close."""


class Listener:
    """The right to be the one window: the listening socket, and the lock, until `close`."""

    def __init__(self, listening: socket.socket, path: Path, lock: int) -> None:
        self.socket = listening
        self._path, self._lock = path, lock

    def tell_loaded(self) -> None:
        """Let the others know that from now on somebody answers: the lock's file is no longer empty."""
        os.ftruncate(self._lock, 1)

    def close(self) -> None:
        """Give the right up; may be called again."""
        if self._lock >= 0:
            with contextlib.suppress(OSError):
                self._path.unlink()
            self.socket.close()
            os.close(self._lock)  # last, so that whoever takes the lock finds the place empty
            self._lock = -1


def meet(message: Message, folder: Path, screen: str = "", *, apart: bool = False, patience: float = PATIENCE) -> Listener | bool:
    """Hand the message to the open window: True when it was taken.

    Else this start is to open a window: the Listener with which others find it, or False where they cannot. Windows on different
    screens do not know each other. With `apart` a new window is opened in any case.
    """
    name = f"{zlib.crc32(screen.encode(errors='replace')):08x}" if screen else "window"
    path, lock, until = folder / f"{name}.socket", folder / f"{name}.lock", time.monotonic() + BETWEEN
    try:
        frame = encode(message)
        _make_private(folder)
        while True:
            if not apart and _hand_over(frame, path, patience if _size(lock) else WHILE_LOADING):
                return True
            listener = _claim(path, lock)
            if listener is not None or apart or time.monotonic() > until:
                return listener or False
            time.sleep(0.02)
    except (OSError, MalformedError):  # no place to meet, or more than a message holds
        return False


def meeting_place(environment: Mapping[str, str]) -> Path | None:
    """The folder to meet in: in the session's own where there is one, else in the user's cache; None without local sockets."""
    if sys.platform == "win32" or not hasattr(socket, "AF_UNIX"):
        return None
    session = Path(environment.get("XDG_RUNTIME_DIR", ""))
    return session / "sunto" if session.is_absolute() else cache_folder() / "run"


def screen_of(environment: Mapping[str, str]) -> str:
    """What tells the user's screens apart: a file is to be shown where it was double-clicked."""
    return environment.get("WAYLAND_DISPLAY") or environment.get("DISPLAY", "")


def token_of(environment: Mapping[str, str]) -> str:
    """The desktop's leave to come to the front that this start was given; empty where there is none, or none that can be passed on."""
    token = environment.get("XDG_ACTIVATION_TOKEN") or environment.get("DESKTOP_STARTUP_ID", "")
    return token if token.isascii() and token.isprintable() and len(token) <= LONGEST_TOKEN else ""


def absolute(paths: list[str]) -> list[str]:
    """The paths from the root, without asking the disk for more than the folder we are in, which may be gone."""
    try:
        here = os.getcwd()  # noqa: PTH109 (bytes that are no UTF-8 stay as they are)
    except OSError:
        here = os.environ.get("PWD", os.sep)
    return [os.path.normpath(os.path.join(here, path)) for path in paths]  # noqa: PTH118


def peer(connection: socket.socket) -> int | None:
    """The user at the other end; None where the system does not tell (macOS), and the folder's rights alone keep others out."""
    if not hasattr(socket, "SO_PEERCRED"):
        return None
    size = struct.calcsize("3i")
    return int(struct.unpack("3i", connection.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, size))[1])


def _make_private(folder: Path) -> None:
    """Make the folder, or make sure that it is ours alone. Raises PermissionError where somebody else could reach into it."""
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.mkdir(mode=0o700, exist_ok=True)
    found = folder.lstat()
    if not stat.S_ISDIR(found.st_mode) or found.st_uid != os.getuid():
        raise PermissionError(str(folder))
    if found.st_mode & 0o077:
        folder.chmod(0o700)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except FileNotFoundError:
        return 0


def _hand_over(frame: bytes, path: Path, patience: float) -> bool:
    """Whether somebody of ours was there and took it."""
    with socket.socket(socket.AF_UNIX) as connection:
        connection.settimeout(patience)
        try:
            if path.lstat().st_uid != os.getuid():
                return False
            connection.connect(str(path))
            if peer(connection) not in (None, os.getuid()):
                return False
            connection.sendall(frame)
            return connection.recv(len(ACCEPTED)) == ACCEPTED
        except OSError:
            return False


def _claim(path: Path, lock_path: Path) -> Listener | None:
    """Become the one window, unless another is. Raises OSError where no socket can be made."""
    lock = os.open(lock_path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC, 0o600)
    listening = socket.socket(socket.AF_UNIX)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.ftruncate(lock, 0)
        path.unlink(missing_ok=True)  # nobody listens there: its window would hold the lock
        listening.bind(str(path))
        path.chmod(0o600)
        listening.listen(64)
        listening.setblocking(False)
    except BaseException as error:
        listening.close()
        os.close(lock)
        if isinstance(error, BlockingIOError):
            return None
        raise
    return Listener(listening, path, lock)
