"""A window with everything real but the worker processes."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QSettings

from sunto.library.library import Library
from sunto.ui.assembly import make_window
from sunto.ui.choice import Choice
from sunto.ui.fonts import load_reading_font
from sunto.ui.look import Look
from sunto.ui.mailbox import Mailbox
from sunto.ui.panels.panel import Desk
from sunto.ui.session import Session
from sunto.ui.settings import Settings
from tests.ui.fake_workers import FakeWorkers
from tests.ui.sample_article import make_article, make_briefing


def pytest_collection_modifyitems(items):
    """The offscreen platform has no window manager to tell sizes to, and warns of it at each window."""
    for item in items:
        if "ui" in item.path.parts:
            item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints"))


@pytest.fixture(scope="session")
def fonts(qapp):
    load_reading_font()


@pytest.fixture
def article():
    return make_article()


@pytest.fixture
def briefing(article):
    return make_briefing(article)


@pytest.fixture
def settings(tmp_path):
    return Settings(QSettings(str(tmp_path / "sunto.ini"), QSettings.Format.IniFormat))


@pytest.fixture
def library(tmp_path):
    library = Library(tmp_path / "library", version="test")
    yield library
    library.close()


@pytest.fixture
def mailbox():
    return Mailbox()


@pytest.fixture
def workers(mailbox):
    return FakeWorkers(mailbox.deliver)


@pytest.fixture
def session(qapp, workers, mailbox, library):
    session = Session(workers, mailbox, library)
    yield session
    session.deleteLater()


@pytest.fixture
def desk(qapp, fonts, session, settings, library):
    choice = Choice(session)
    session.current_changed.connect(choice.clear)
    look = Look(qapp, settings)
    yield Desk(session, choice, settings, look, library)
    look.deleteLater()


@pytest.fixture
def filled(session, workers, article, briefing):
    """Open the sample article in the session."""

    def fill():
        session.open([article.path])
        ticket = max(workers.read_paths)
        workers.answer_read(ticket, article)
        workers.answer_analysed(ticket, briefing)
        return session.current

    return fill


@pytest.fixture
def window(qtbot, qapp, fonts, workers, mailbox, library, settings, tmp_path):
    window = make_window(qapp, workers, mailbox, library, settings, tmp_path / "pasted")
    qtbot.addWidget(window)
    window.resize(1280, 800)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def open_sample(qtbot, window, workers, article, briefing):
    """Open the sample article in the window."""

    def open_it():
        window.session.open([article.path])
        ticket = max(workers.read_paths)
        workers.answer_read(ticket, article)
        workers.answer_analysed(ticket, briefing)
        qtbot.waitUntil(lambda: not window.workspace.panels["article"].view.filling)
        return window.session.current

    return open_it
