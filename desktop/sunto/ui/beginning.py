"""The window's first moment: it stands in its place and its colours before anything is imported that only its contents need."""

from __future__ import annotations

import signal
import sys
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEventLoop, QSettings, QTimer
from PySide6.QtWidgets import QApplication

from sunto.core.paths import settings_file
from sunto.ui.asked_files import Application
from sunto.ui.main_window import MainWindow
from sunto.ui.milestones import Milestones
from sunto.ui.painting import Painting
from sunto.ui.settings import APPEARANCE, Settings
from sunto.ui.theme import dress

PATIENCE = 250
"""Milliseconds to wait for the first painting: one that comes up minimised is not painted at all."""


@dataclass(frozen=True)
class Begun:
    """The application with a window that has nothing in it yet; `milestones` is there for the benchmark only."""

    application: Application
    store: QSettings
    settings: Settings
    window: MainWindow
    milestones: Milestones | None


def begin(milestones: Path | None = None) -> Begun:
    """Make the application, and show its window; it is painted when this returns."""
    application = make_application()
    end_on_interrupt(application)
    store = QSettings(str(settings_file()), QSettings.Format.IniFormat)
    settings = Settings(store)
    dress(application, settings.get(APPEARANCE))
    window = MainWindow(settings)
    watched = Milestones(milestones, window) if milestones is not None else None
    window.restore()
    window.show()
    wait_until_painted(window)
    return Begun(application, store, settings, window, watched)


def make_application() -> Application:
    """The QApplication with its names."""
    QApplication.setApplicationName("sunto")
    QApplication.setApplicationDisplayName("")
    QApplication.setDesktopFileName("sunto")
    return Application(sys.argv[:1])


def end_on_interrupt(application: QApplication) -> None:
    """Ctrl+C in the terminal, its end, or being asked to end, closes the window in good order.

    Python only hears of it when it runs now and then.
    """
    hangup = getattr(signal, "SIGHUP", None)  # not on Windows, and not to be heard under nohup
    heard = (hangup,) if hangup is not None and signal.getsignal(hangup) is not signal.SIG_IGN else ()
    for asked in (signal.SIGINT, signal.SIGTERM, *heard):
        # not at once: Python may hear of it in the midst of a paint event, and the window must not go under its brush
        signal.signal(asked, lambda *_: QTimer.singleShot(0, application.closeAllWindows))
    pulse = QTimer(application, interval=500)
    pulse.timeout.connect(lambda: None)
    pulse.start()


def wait_until_painted(window: MainWindow, patience: int = PATIENCE) -> None:
    """Let the window, which is shown, be painted once, but wait for that so many milliseconds at most."""
    waiting = QEventLoop()
    painting = Painting(window)
    painting.over.connect(waiting.quit)
    QTimer.singleShot(patience, waiting, waiting.quit)
    waiting.exec()
    painting.deleteLater()
