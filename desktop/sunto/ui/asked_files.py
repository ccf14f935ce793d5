"""The files that the desktop wants opened: macOS tells a running program of them by events, not by its arguments."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QTimer
from PySide6.QtWidgets import QApplication

Hear = Callable[[tuple[str, ...]], object]


class Application(QApplication):
    """Hears of the files, of which each has an event of its own; those that come before anybody listens are kept until somebody does."""

    def __init__(self, arguments: Sequence[str]) -> None:
        super().__init__(list(arguments))
        self._asked: list[str] = []
        self._hear: Hear | None = None

    def event(self, event: QEvent) -> bool:
        """Take the system's request to open a file."""
        if event.type() == QEvent.Type.FileOpen and event.file():
            self._asked.append(event.file())
            if len(self._asked) == 1:
                QTimer.singleShot(0, self._tell)  # files that are opened together are told of together
            return True
        return super().event(event)

    def listen(self, hear: Hear) -> None:
        """Tell of the files that were asked for until now, and from now on of all that are."""
        self._hear = hear
        self._tell()

    def _tell(self) -> None:
        if self._hear is not None and self._asked:
            asked, self._asked = tuple(self._asked), []
            self._hear(asked)
