"""Tells when a window has been painted."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget


class Painting(QObject):
    """Watches a window, which may not be shown yet: `over` comes after each painting of it that the screen takes.

    The system's own window is watched, too: where a widget covers the other, that one is never told to paint. What is asked for before
    the system's window is exposed paints nothing.
    """

    over = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        window.winId()  # makes the system's window
        self._handle = window.windowHandle()
        self._told = True
        for watched in (window, self._handle):
            watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """See the window's paintings begin."""
        if event.type() in (QEvent.Type.UpdateRequest, QEvent.Type.Paint) and self._told and self._handle.isExposed():
            self._told = False
            QTimer.singleShot(0, self, self._tell)
        return super().eventFilter(watched, event)

    def _tell(self) -> None:
        self._told = True
        self.over.emit()
