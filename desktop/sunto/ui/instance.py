"""The one window's ear: further starts of Sunto hand their files over through a local socket, and are never waited for."""

from __future__ import annotations

import logging
import os
import socket
from collections.abc import Callable

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from sunto.service.handover import ACCEPTED, Frame, MalformedError, Message
from sunto.service.instance import Listener, peer

TIME = 2000
"""Milliseconds that a caller usually has."""

CALLERS = 16
"""So many are heard at once; the others wait in the system's queue."""

_PIECE = 1 << 16
_LOG = logging.getLogger(__name__)


class Door(QObject):
    """Takes in the messages of the user's further starts; `asked(Message)` tells of each. Others, and what is malformed, are put out.

    `at_home` tells whether there is a window to open anything in; `user_of` who is at the other end of a connection; `time` is how many
    milliseconds a caller has for its message.
    """

    asked = Signal(object)

    def __init__(
        self,
        listener: Listener,
        at_home: Callable[[], bool],
        parent: QObject | None = None,
        user_of: Callable[[socket.socket], int | None] = peer,
        time: int = TIME,
    ) -> None:
        super().__init__(parent)
        self._listening, self._at_home, self._user_of, self._time = listener.socket, at_home, user_of, time
        self._callers: set[_Caller] = set()
        self._notifier = QSocketNotifier(self._listening.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._let_in)
        listener.tell_loaded()

    def close(self) -> None:
        """Hear nobody any more."""
        self._notifier.setEnabled(False)
        for caller in tuple(self._callers):
            caller.put_out()

    def _let_in(self) -> None:
        """One at a time: the window's own events come in between."""
        try:
            connection, _ = self._listening.accept()
        except OSError:  # gone again
            return
        try:
            known = self._user_of(connection) in (None, os.getuid())
        except OSError:
            known = False
        if not known:
            _LOG.warning("another user's message was refused")
            connection.close()
            return
        connection.setblocking(False)
        self._callers.add(_Caller(connection, self, self._time))
        self._notifier.setEnabled(len(self._callers) < CALLERS)

    def take(self, message: Message, connection: socket.socket) -> None:
        """Answer, and tell of the message. Who has stopped waiting for the answer opens a window of its own instead."""
        if not self._at_home():
            return
        try:
            connection.send(ACCEPTED)
        except OSError:
            return
        self.asked.emit(message)

    def let_go(self, caller: _Caller) -> None:
        """Forget a caller who is gone."""
        self._callers.discard(caller)
        if not self._notifier.isEnabled():
            self._notifier.setEnabled(True)


class _Caller(QObject):
    """A connection, until its message is whole, its time is over or it turns out to be no message."""

    def __init__(self, connection: socket.socket, door: Door, time: int) -> None:
        super().__init__(door)
        self._door, self._connection, self._frame = door, connection, Frame()
        self._notifier = QSocketNotifier(connection.fileno(), QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)
        QTimer.singleShot(time, self, self.put_out)

    def put_out(self) -> None:
        """Close the connection; nothing more is heard of it."""
        if self._connection.fileno() >= 0:
            self._notifier.setEnabled(False)
            self._connection.close()
            self._door.let_go(self)
            self.deleteLater()

    def _hear(self) -> None:
        try:
            piece = self._connection.recv(_PIECE)
            message = self._frame.feed(piece)
        except BlockingIOError:
            return
        except (OSError, MalformedError) as error:
            _LOG.debug("a message was refused: %s", error)
            self.put_out()
            return
        if message is not None:
            self._door.take(message, self._connection)
        if message is not None or not piece:
            self.put_out()


def come_forward(window: QWidget, token: str) -> None:
    """Bring the window to the front; `token` is the leave that the desktop gave for it."""
    if token:
        os.environ["XDG_ACTIVATION_TOKEN"] = token  # where Qt looks for it, on Wayland
    window.setWindowState(window.windowState() & ~Qt.WindowState.WindowMinimized)
    window.raise_()
    window.activateWindow()
    os.environ.pop("XDG_ACTIVATION_TOKEN", None)
