"""The whole program: a real window over real worker processes."""

import multiprocessing
import os
import threading

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication

from sunto.library.library import Library
from sunto.service.workers import Workers
from sunto.ui.assembly import make_window
from sunto.ui.fonts import load_reading_font
from sunto.ui.mailbox import Mailbox
from sunto.ui.settings import Settings


def pytest_collection_modifyitems(items):
    """The offscreen platform has no window manager to tell sizes to, and warns of it at each window."""
    for item in items:
        if "journeys" in item.path.parts:
            item.add_marker(pytest.mark.journey)
            item.add_marker(pytest.mark.model)
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture
def program(qtbot, qapp, tmp_path):
    """The window; afterwards nothing of it is left running."""
    load_reading_font()
    threads = set(threading.enumerate())
    mailbox = Mailbox()
    workers = Workers(mailbox.deliver)
    workers.start()
    library = Library(tmp_path / "library")
    settings = Settings(QSettings(str(tmp_path / "sunto.ini"), QSettings.Format.IniFormat))
    window = make_window(qapp, workers, mailbox, library, settings, tmp_path / "pasted")
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    yield window
    window.close()
    window.deleteLater()
    workers.close()
    library.close()
    qapp.processEvents()
    assert multiprocessing.active_children() == []
    assert set(threading.enumerate()) <= threads
    assert [widget for widget in QApplication.topLevelWidgets() if widget.isVisible()] == []
