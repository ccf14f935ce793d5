"""A quiet line in an empty panel: what is going on, or that there is nothing."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QLabel

from sunto.messages import explain
from sunto.ui.open_article import State
from sunto.ui.panels.panel import Desk

PATIENCE = 500
"""Milliseconds after which work is worth a word."""


class Hint(QLabel):
    """Lies over a view; says that work goes on once it takes long, and when it is done that nothing was found or why it came to nothing."""

    def __init__(self, view: QAbstractScrollArea, desk: Desk, nothing: str) -> None:
        super().__init__(view.viewport())
        self._view, self._desk, self._nothing = view, desk, nothing
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setTextFormat(Qt.TextFormat.PlainText)  # it may name a file
        self.setWordWrap(True)
        self.setMargin(16)  # contents margins give way to the window's style sheet
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._timer = QTimer(self, singleShot=True, interval=PATIENCE)
        self._timer.timeout.connect(self._say_working)
        view.viewport().installEventFilter(self)
        desk.look.changed.connect(self._dress)
        self._dress()
        self.hide()

    def refresh(self) -> None:
        """Say what is to be said of the current article."""
        self._timer.stop()
        current = self._desk.session.current
        empty = self._view.model().rowCount() == 0  # type: ignore[attr-defined]
        self.setVisible(False)
        if not empty or current is None:
            return
        if current.state in (State.READING, State.ANALYSING):
            self._timer.start()
        else:
            self.setText(explain(current.error, QCoreApplication.translate) if current.error is not None else self._nothing)
            self.setVisible(True)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay as wide as the view."""
        if event.type() == QEvent.Type.Resize:
            self.setGeometry(0, 0, self._view.viewport().width(), min(120, self._view.viewport().height()))
        return super().eventFilter(watched, event)

    def _say_working(self) -> None:
        self.setText(self.tr("Analysing the article…"))
        self.setVisible(True)

    def _dress(self) -> None:
        self.setFont(self._desk.look.sans())
        self._desk.look.tint(self, "soft")
