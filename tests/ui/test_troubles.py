"""What the reader sees of an error that nobody caught, over a real window, with the hooks as the program sets them."""

import logging
import threading

import pytest
from PySide6.QtCore import QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QPushButton

from sunto.core.reports import Report
from sunto.core.uncaught import Uncaught
from sunto.ui.assembly import resume
from sunto.ui.dialogs.trouble import TroubleDialog
from sunto.ui.settings import SESSION_CURRENT, SESSION_PATHS, UNEXPECTED_ENDS
from sunto.ui.troubles import Troubles, display_facts

SECRET = "".join(("La ministra ", "ha pianto"))


@pytest.fixture
def troubles(window):
    return Troubles(window)


@pytest.fixture
def uncaught(troubles, tmp_path):
    """In place of pytest-qt's own hook, which would fail the test."""
    uncaught = Uncaught(tmp_path / "log")
    uncaught.facts.append(display_facts)
    uncaught.tell = troubles.tell
    uncaught.install()
    yield uncaught
    uncaught.uninstall()


def dialogs():
    return [widget for widget in QApplication.topLevelWidgets() if isinstance(widget, TroubleDialog) and widget.isVisible()]


def failing_button(window):
    def fail():
        local = SECRET * 2
        raise ValueError(local)

    button = QPushButton("fail", window)
    button.clicked.connect(fail)
    return button


def test_troubles_an_error_in_a_slot_is_shown_and_the_session_goes_on(qtbot, window, open_sample, uncaught, tmp_path):
    article = open_sample()
    button = failing_button(window)
    button.click()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    (dialog,) = dialogs()
    (file,) = (tmp_path / "log").iterdir()
    assert dialog.text.toPlainText() == file.read_text("utf-8")
    assert "test_troubles.py" in dialog.text.toPlainText()
    assert "screens: " in dialog.text.toPlainText()
    assert SECRET not in dialog.text.toPlainText()
    assert dialog.folder.text() == str(tmp_path / "log")
    assert dialog.go_on.isDefault()
    assert dialog.focusWidget() is dialog.go_on
    dialog.copy_button.click()
    assert QGuiApplication.clipboard().text() == file.read_text("utf-8")
    dialog.folder_button.click()
    assert QGuiApplication.clipboard().text() == str(tmp_path / "log")
    dialog.go_on.click()
    qtbot.waitUntil(lambda: dialogs() == [])
    assert window.isVisible()
    assert window.session.current is article
    window.commands.find_words("Ada Bruni")
    assert window._desk.choice.spans


def test_troubles_a_storm_is_one_dialog_and_comes_back_no_more(qtbot, window, uncaught, tmp_path):
    button = failing_button(window)
    for _ in range(50):
        button.click()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    dialogs()[0].go_on.click()
    button.click()
    qtbot.wait(50)
    assert dialogs() == []
    assert len(list((tmp_path / "log").iterdir())) == 1


def test_troubles_another_error_waits_for_no_second_dialog(qtbot, window, uncaught, tmp_path):
    failing_button(window).click()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    QTimer.singleShot(0, lambda: [].pop())
    qtbot.waitUntil(lambda: len(list((tmp_path / "log").glob("*.txt"))) == 2)
    qtbot.wait(50)
    assert len(dialogs()) == 1
    dialogs()[0].go_on.click()


def test_troubles_of_another_thread_are_shown_in_the_windows(qtbot, window, uncaught):
    thread = threading.Thread(target=lambda: 1 // 0)
    thread.start()
    thread.join()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert "ZeroDivisionError" in dialogs()[0].text.toPlainText()
    dialogs()[0].go_on.click()


def test_troubles_a_dialog_that_fails_is_logged_and_leaves_room_for_the_next(qtbot, window, uncaught, caplog):
    made = []

    def make(*arguments):
        if not made:
            made.append(None)
            raise RuntimeError(SECRET)
        made.append(QDialog(window))
        return made[-1]

    uncaught.tell = Troubles(window, make).tell
    failing_button(window).click()
    qtbot.waitUntil(lambda: len(made) == 1)
    failing_button(window).click()  # the same again
    QTimer.singleShot(0, lambda: [].pop())
    qtbot.waitUntil(lambda: len(made) == 2)
    assert [record.levelno for record in caplog.records if "could not be shown" in record.message] == [logging.ERROR]
    assert SECRET not in caplog.text
    made[1].accept()


@pytest.fixture
def remembered(settings, tmp_path):
    paths = [tmp_path / name for name in ("a.txt", "b.txt")]
    for path in paths:
        path.write_text(path.name)
    settings.put(SESSION_PATHS, [*map(str, paths), str(tmp_path / "gone.txt")])
    settings.put(SESSION_CURRENT, str(paths[1]))
    return list(map(str, paths))


LEFT = Report("what happened", None)


def sentences(window):
    return [bar.sentence for bar in window.messages.bars]


def test_troubles_an_unexpected_end_is_told_and_what_was_open_comes_back(qtbot, window, settings, troubles, workers, remembered):
    resume(window, settings, {}, LEFT, troubles)
    assert list(workers.read_paths.values()) == remembered
    assert window.session.current.path == remembered[1]
    assert sentences(window) == ["Sunto ended unexpectedly last time."]
    window.messages.bars[0].buttons[0].click()
    qtbot.waitUntil(lambda: len(dialogs()) == 1)
    assert dialogs()[0].text.toPlainText() == LEFT.text
    assert not dialogs()[0].folder_button.isEnabled()
    dialogs()[0].go_on.click()


def test_troubles_after_a_second_unexpected_end_what_was_open_is_offered(window, settings, troubles, workers, remembered):
    settings.put(UNEXPECTED_ENDS, 1)
    resume(window, settings, {}, LEFT, troubles)
    assert list(workers.read_paths.values()) == []
    window.messages.bars[1].buttons[0].click()
    assert list(workers.read_paths.values()) == remembered
    assert window.session.current.path == remembered[1]


def test_troubles_files_asked_for_are_opened_and_those_of_last_time_offered(window, settings, troubles, workers, remembered):
    resume(window, settings, {remembered[0]: workers.read(remembered[0])}, LEFT, troubles)
    assert [article.path for article in window.session.articles] == [remembered[0]]
    assert len(sentences(window)) == 2


def test_troubles_nothing_is_said_after_an_orderly_end(window, settings, troubles, workers, remembered):
    settings.put(UNEXPECTED_ENDS, 2)
    resume(window, settings, {}, None, troubles)
    assert list(workers.read_paths.values()) == remembered
    assert sentences(window) == []
    assert settings.get(UNEXPECTED_ENDS) == 0


def test_troubles_what_is_open_is_remembered_before_the_end(qtbot, window, open_sample, settings):
    article = open_sample()
    qtbot.waitUntil(lambda: settings.get(SESSION_PATHS) == [article.path])
    assert settings.get(SESSION_CURRENT) == article.path
