from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from sunto.core.article import BlockKind
from sunto.core.paths import seeds
from sunto.ui.open_article import State
from tests.journeys.test_open_to_briefing import PATIENCE, wait_until_ready

NAME = "Ornella Verrilli"


def names(article):
    return [entity.called(article.article.text) for entity in article.briefing.entities]


def test_journey_a_click_takes_text_back_and_it_is_analysed(program, qtbot):
    path = seeds() / "06-comunicato-acquedotto.txt"
    program.session.open([str(path)])
    current = wait_until_ready(qtbot, program)
    assert NAME in current.article.of_kind(BlockKind.BOILERPLATE)[0].cut(current.article.text)
    assert NAME not in names(current)
    panel = program.workspace.panels["article"]
    panel.left_out.setChecked(True)
    qtbot.waitUntil(lambda: not panel.view.filling)
    found = panel.view.document().find("Take back")
    place = QTextCursor(panel.view.document())
    place.setPosition(found.selectionStart() + 2)
    panel.view.setTextCursor(place)
    panel.view.ensureCursorVisible()
    qtbot.mouseClick(panel.view.viewport(), Qt.MouseButton.LeftButton, pos=panel.view.cursorRect(place).center())
    assert current.state is State.ANALYSING
    wait_until_ready(qtbot, program)
    assert NAME in names(current)
    program.undo.trigger()
    qtbot.waitUntil(lambda: current.state is State.READY, timeout=PATIENCE)
    assert NAME not in names(current)
    program.redo.trigger()
    wait_until_ready(qtbot, program)
    program.session.close_article(current)
    program.session.open([str(path)])
    again = wait_until_ready(qtbot, program)
    assert NAME in names(again)
    assert not again.article.of_kind(BlockKind.BOILERPLATE)
