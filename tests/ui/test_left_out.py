from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QTextCursor

from sunto.core.article import Block, BlockKind, Metadata, Span
from tests.ui.sample_article import make_article

WORDS = "Iscriviti alla newsletter di Ada Bruni"


@pytest.fixture
def panel(window, open_sample):
    open_sample()
    return window.workspace.panels["article"]


@pytest.fixture
def unfolded(panel, qtbot):
    panel.left_out.setChecked(True)
    qtbot.waitUntil(lambda: not panel.view.filling)
    return panel


def go_to(panel, words):
    cursor = QTextCursor(panel.view.document())
    cursor.setPosition(panel.view.text_map.to_view(panel._shown.text.index(words)))
    panel.view.setTextCursor(cursor)
    return cursor


def mark(panel):
    """The point in the view where the mark stands."""
    found = panel.view.document().find("Take back")
    assert not found.isNull()
    found.setPosition(found.selectionStart() + 2)
    return panel.view.cursorRect(found).center()


def kinds(panel):
    return [block.kind for block in panel.current.article.blocks if block.cut(panel._shown.text) == WORDS]


def test_left_out_text_is_marked_only_where_it_is_shown(panel, qtbot):
    assert panel.view.document().find("Take back").isNull()
    panel.left_out.setChecked(True)
    qtbot.waitUntil(lambda: not panel.view.filling)
    assert WORDS in panel.view.toPlainText()
    assert not panel.view.document().find("Take back").isNull()


def test_left_out_text_is_taken_back_with_a_click_and_analysed_again(unfolded, qtbot, workers):
    asked = len(workers.analysed)
    unfolded.view.ensureCursorVisible()
    go_to(unfolded, WORDS)
    qtbot.mouseClick(unfolded.view.viewport(), Qt.MouseButton.LeftButton, pos=mark(unfolded))
    assert kinds(unfolded) == [BlockKind.PARAGRAPH]
    assert len(workers.analysed) == asked + 1
    qtbot.waitUntil(lambda: not unfolded.view.filling)
    assert WORDS in unfolded.view.toPlainText()
    assert unfolded.left_out.isHidden()


def test_left_out_taking_back_can_be_undone(unfolded, window):
    unfolded.take_all_back_action.trigger()
    assert kinds(unfolded) == [BlockKind.PARAGRAPH]
    window.undo.trigger()
    assert kinds(unfolded) == [BlockKind.BOILERPLATE]
    assert unfolded.left_out.text().endswith("(1)")


def test_left_out_by_the_keyboard_and_back(unfolded, qtbot):
    unfolded.view.setFocus()
    go_to(unfolded, WORDS)
    qtbot.keyClick(unfolded.view, Qt.Key.Key_Insert)
    assert kinds(unfolded) == [BlockKind.PARAGRAPH]
    qtbot.waitUntil(lambda: not unfolded.view.filling)
    go_to(unfolded, WORDS)
    qtbot.keyClick(unfolded.view, Qt.Key.Key_Delete)
    assert kinds(unfolded) == [BlockKind.BOILERPLATE]


def test_left_out_nothing_by_keys_that_go_to_the_line_of_the_source(panel, window, workers, qtbot):
    told(panel, window, workers, replace(make_article("/a/b.txt"), metadata=Metadata(publication="La Costa")))
    before = panel.current.article
    panel.source.setFocus()
    qtbot.keyClick(panel.source, Qt.Key.Key_Delete)
    assert panel.current.article == before


def test_left_out_a_line_with_all_its_blocks(panel):
    go_to(panel, "La sindaca")
    panel.leave_out_action.trigger()
    article = panel.current.article
    left = [block.cut(article.text) for block in article.of_kind(BlockKind.BOILERPLATE)]
    assert len(left) == 3
    assert left[0].startswith("Capo Alto")


def test_left_out_never_the_whole_article(panel):
    panel.view.selectAll()
    panel.leave_out_action.trigger()
    assert panel.current.article == make_article()


def test_left_out_menu_is_about_the_paragraph_under_the_mouse(unfolded):
    cursor = go_to(unfolded, WORDS)
    point = unfolded.view.cursorRect(cursor).center() + QPoint(4, 0)
    go_to(unfolded, "Il restauro")
    unfolded.go_to_point(point)
    unfolded.take_back_action.trigger()
    assert kinds(unfolded) == [BlockKind.PARAGRAPH]


def test_left_out_the_marks_are_never_copied(unfolded):
    unfolded.view.selectAll()
    copied = unfolded.view.createMimeDataFromSelection().text()
    assert copied == unfolded.current.article.text


def told(panel, window, workers, article):
    window.session.open([article.path])
    workers.answer_read(max(workers.read_paths), article)
    return panel.source.whole


def test_source_line_tells_publication_byline_date_and_address(panel, window, workers):
    metadata = Metadata(byline="Ada Neri", date="2024-05-03", publication="La Costa", url="https://example.org/faro")
    article = replace(make_article("/a/b.txt"), metadata=metadata)
    assert told(panel, window, workers, article) == "La Costa  ·  Ada Neri  ·  3 May 2024  ·  https://example.org/faro"
    assert panel.source.isVisible()


def test_source_line_is_cut_to_its_width_and_whole_under_the_keyboard(panel, window, workers, qtbot):
    article = replace(make_article("/a/b.txt"), metadata=Metadata(publication="La Costa", url="https://example.org/" + "faro" * 200))
    whole = told(panel, window, workers, article)
    assert panel.source.text().endswith("…")
    assert panel.source.toolTip() == whole
    panel.source.setFocus()
    assert panel.source.text() == whole
    panel.source.selectAll()
    assert panel.copy()


def test_source_line_is_harmless_whatever_the_file_says(panel, window, workers):
    article = replace(make_article("/a/b.txt"), metadata=Metadata(publication="<b>La\u202e\nCosta</b>"))
    assert told(panel, window, workers, article) == "<b>La Costa</b>"


def test_source_line_is_not_there_when_nothing_is_known(panel, window, workers):
    told(panel, window, workers, replace(make_article("/a/b.txt"), metadata=Metadata()))
    assert panel.source.isHidden()


def test_source_line_notes_a_wrong_suffix(panel, window, workers):
    article = replace(make_article("/a/b.txt"), metadata=Metadata(), format="pdf")
    assert told(panel, window, workers, article) == "Read as PDF, though its name ends in .txt"


@pytest.mark.parametrize("number", [300, 6000])
def test_place_in_the_text_stays_when_a_paragraph_is_left_out(window, workers, qtbot, number):
    lines = [f"Paragrafo numero {number} con qualche parola in più." for number in range(number)]
    text = "\n".join(lines)
    article = replace(make_article("/a/c.txt"), text=text, blocks=tuple(_blocks(lines)))
    window.session.open([article.path])
    workers.answer_read(max(workers.read_paths), article)
    panel = window.workspace.panels["article"]
    qtbot.waitUntil(lambda: not panel.view.filling)
    panel.view.light_up((Span(text.index(lines[-100]), text.index(lines[-100]) + 5),), 0)
    place = first_in_sight(panel)
    assert place > text.index(lines[-150])
    go_to(panel, lines[-99])
    panel.leave_out_action.trigger()
    qtbot.waitUntil(lambda: not panel.view.filling)
    assert abs(first_in_sight(panel) - place) <= len(lines[-100])


def first_in_sight(panel):
    """The offset of the character at the top of the view."""
    return panel.view.text_map.to_article(panel.view.cursorForPosition(panel.view.viewport().rect().topLeft()).position())


def _blocks(lines):
    at = 0
    for line in lines:
        yield Block(at, at + len(line))
        at += len(line) + 1
