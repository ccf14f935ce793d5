"""Brings what nobody caught before the reader: one dialog at a time, in the window's thread, whatever thread it happened in."""

from __future__ import annotations

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal, qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QWidget

from sunto.core.reports import Report
from sunto.ui.dialogs.trouble import TroubleDialog
from sunto.ui.messages_area import MessagesArea, Tone

MakeDialog = Callable[[str, Report, QWidget], QDialog]

_LOG = logging.getLogger(__name__)


class Troubles(QObject):
    """Shows a dialog for a report, unless one is open: further reports are only written until it is closed."""

    _arrived = Signal(object)

    def __init__(self, window: QWidget, make_dialog: MakeDialog = TroubleDialog) -> None:
        super().__init__(window)
        self._window, self._make_dialog = window, make_dialog
        self._open = False
        # queued: an error may come from another thread, or from the midst of a painting
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)

    def tell(self, report: Report) -> None:
        """Show the report as soon as the window has time. May be called on any thread."""
        self._arrived.emit(report)

    def tell_of_last_end(self, report: Report, messages: MessagesArea) -> None:
        """Say that the last session did not come to its end, and offer its report."""
        sentence = self.tr("Sunto ended unexpectedly last time.")
        messages.say(Tone.ERROR, sentence, [(self.tr("Report…"), lambda: self._show(sentence, report))])

    def offer_again(self, messages: MessagesArea, open_again: Callable[[], object]) -> None:
        """Offer to open what was open in the last session."""
        messages.say(Tone.DONE, self.tr("What was open then can be opened again."), [(self.tr("Open"), open_again)])

    def _on_arrived(self, report: Report) -> None:
        self._show(self.tr("Something went wrong inside Sunto. You can go on; what is open stays open."), report)

    def _show(self, sentence: str, report: Report) -> None:
        if self._open:
            return
        self._open = True
        try:
            dialog = self._make_dialog(sentence, report, self._window)
            dialog.finished.connect(self._on_finished)
            dialog.open()
        except Exception as error:  # raised again it would come back here
            self._open = False
            _LOG.error("the report could not be shown: %s", type(error).__name__)

    def _on_finished(self) -> None:
        self._open = False


def display_facts() -> dict[str, str]:
    """What a report tells of Qt and the screens: sizes and scales, no names."""
    screens = [
        f"{screen.size().width()}x{screen.size().height()} at {screen.devicePixelRatio():g}, {screen.logicalDotsPerInch():.0f} dpi"
        for screen in QGuiApplication.screens()
    ]
    return {"Qt": qVersion(), "platform": QGuiApplication.platformName(), "screens": "; ".join(screens) or "none"}
