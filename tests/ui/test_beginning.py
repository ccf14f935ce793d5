import json
import os
import subprocess
import sys

import pytest
from PySide6.QtWidgets import QLabel, QMainWindow

from sunto.service.events import Read
from sunto.ui.assembly import fill, make_window
from sunto.ui.beginning import wait_until_painted
from sunto.ui.main_window import MainWindow
from sunto.ui.painting import Painting
from sunto.ui.settings import SESSION_PATHS, WINDOW_GEOMETRY

BEGUN = """
import json, sys
from pathlib import Path
import sunto.__main__, sunto.ui.application
from sunto.ui.beginning import begin
begun = begin(Path(sys.argv[1]))
print(json.dumps([sorted(sys.modules), begun.window.isVisible(), Path(sys.argv[1]).read_text()]))
"""

LATER = (
    "spacy thinc numpy reportlab lxml trafilatura pypdfium2 msgspec pebble multiprocessing asyncio ssl sqlite3 configparser pickle "
    "PySide6.QtSvg PySide6.QtPrintSupport sunto.analysis sunto.readers sunto.export sunto.library sunto.languages sunto.service.work "
    "sunto.ui.panels sunto.ui.dialogs sunto.ui.workspace sunto.ui.commands sunto.ui.welcome sunto.ui.icons sunto.ui.fonts"
)
"""What is imported only once the window is painted."""


@pytest.fixture
def begun(tmp_path):
    """What was imported when the window was first painted, whether it was shown, and its milestones."""
    folders = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    environment = os.environ | folders | {"QT_QPA_PLATFORM": "offscreen"}
    command = [sys.executable, "-c", BEGUN, tmp_path / "milestones.jsonl"]
    return json.loads(subprocess.run(command, capture_output=True, text=True, check=True, env=environment, timeout=60).stdout)


def test_beginning_paints_the_window_before_anything_heavy_is_imported(begun):
    modules, visible, milestones = begun
    early = [name for name in modules if any(name == later or name.startswith(later + ".") for later in LATER.split())]
    assert early == []
    assert visible
    assert [json.loads(line)["milestone"] for line in milestones.splitlines()] == ["first-paint"]


def test_beginning_does_not_wait_for_a_window_that_is_never_painted(qtbot, qapp, settings):
    window = MainWindow(settings)
    qtbot.addWidget(window)
    wait_until_painted(window, 1)
    assert not window.isVisible()


def test_beginning_a_window_closed_while_it_is_empty_keeps_what_was_open(qtbot, qapp, settings):
    settings.put(SESSION_PATHS, ["/a.txt"])
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.restore()
    window.show()
    window.close()
    assert settings.get(SESSION_PATHS) == ["/a.txt"]
    assert not settings.get(WINDOW_GEOMETRY).isEmpty()


def test_beginning_everything_stands_as_in_a_window_that_is_shown_when_it_is_full(
    qtbot, qapp, fonts, workers, mailbox, library, settings, tmp_path, article
):
    sizes = []
    for empty_first in (True, False):
        if empty_first:
            window = MainWindow(settings)
            window.restore()
            window.show()
            wait_until_painted(window)
            fill(window, qapp, workers, mailbox, library, settings, tmp_path)
        else:
            window = make_window(qapp, workers, mailbox, library, settings, tmp_path)
            window.restore()
        qtbot.addWidget(window)
        window.session.open([article.path])
        window.show()
        qtbot.waitExposed(window)
        qtbot.waitUntil(lambda window=window: window.workspace.panels["article"].isVisible())
        sizes.append([(panel.width(), panel.height()) for panel in window.workspace.panels.values()])
        window.hide()
    assert sizes[0] == sizes[1]


def test_beginning_a_file_that_was_read_before_the_window_was_full_is_shown(
    qtbot, qapp, fonts, workers, mailbox, library, settings, tmp_path, article
):
    window = MainWindow(settings)
    qtbot.addWidget(window)
    window.show()
    wait_until_painted(window)
    ticket = workers.read(article.path)
    mailbox.deliver(Read(ticket, article))
    fill(window, qapp, workers, mailbox, library, settings, tmp_path)
    window.session.open([article.path], {article.path: ticket})
    qtbot.waitUntil(lambda: window.session.current.article is article)


@pytest.mark.parametrize("covered", [True, False])
def test_painting_is_over_once_the_window_is_on_the_screen(qtbot, covered):
    window = QMainWindow()
    label = QLabel("words")
    label.setAutoFillBackground(covered)
    window.setCentralWidget(label)
    qtbot.addWidget(window)
    painting = Painting(window)
    exposed = []
    painting.over.connect(lambda: exposed.append(window.windowHandle().isExposed()))
    qtbot.wait(20)
    assert exposed == []
    window.show()
    qtbot.waitUntil(lambda: bool(exposed))
    seen = len(exposed)
    label.setText("other words")
    qtbot.waitUntil(lambda: len(exposed) > seen)
    assert all(exposed)
