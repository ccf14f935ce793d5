import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor

from sunto.core.article import Article, Block, Span
from sunto.ui.panels.article_view import ArticleView


@pytest.fixture
def view(qtbot, desk):
    view = ArticleView(desk.look)
    qtbot.addWidget(view)
    view.resize(800, 400)
    view.show()
    return view


@pytest.fixture
def show(view, qtbot):
    """Show a whole article."""

    def show_whole(article):
        view.show_article(article)
        qtbot.waitUntil(lambda: not view.filling)

    return show_whole


def words_at(view, span):
    found = []
    for position, end in view.text_map.span_in_view(span):
        cursor = QTextCursor(view.document())
        cursor.setPosition(position)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        found.append(cursor.selectedText())
    return "".join(found)


def test_article_view_shows_every_span_where_the_map_says(view, show, article, briefing, qtbot):
    show(article)
    spans = [segment for quote in briefing.quotes for segment in quote.segments]
    spans += [mention for entity in briefing.entities for mention in entity.mentions if mention.end < article.blocks[-1].start]
    spans += [sentence.span for sentence in briefing.summary]
    assert [words_at(view, span) for span in spans] == [span.cut(article.text) for span in spans]


def test_article_view_markup_in_the_text_is_text(view, show):
    text = "<b>Neri</b> & <img src=x> \u2028 fine"
    show(Article(text, (Block(0, len(text)),)))
    assert view.toPlainText().replace("\n", "\u2028") == text


def test_article_view_lights_up_what_is_chosen(view, show, article, briefing):
    show(article)
    view.light_up(briefing.entities[0].mentions, 1)
    assert [selection.cursor.selectedText() for selection in view.extraSelections()] == ["Ada Bruni", "Bruni"]
    first, second = (selection.format.background().color().name() for selection in view.extraSelections())
    assert first != second


def test_article_view_copies_the_articles_own_characters(view, show, qtbot):
    text = "Prima riga\r\nSeconda 😀 riga"
    show(Article(text, (Block(0, len(text)),)))
    view.selectAll()
    assert view.createMimeDataFromSelection().text() == text


def test_article_view_click_points_at_the_character(view, show, article, qtbot):
    show(article)
    offset = article.text.index("noi")
    cursor = QTextCursor(view.document())
    cursor.setPosition(view.text_map.to_view(offset))
    with qtbot.waitSignal(view.pointed_at) as pointed:
        qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.cursorRect(cursor).center())
    assert abs(pointed.args[0] - offset) <= 1


def test_article_view_sets_long_text_in_turns_and_finds_its_end(view, qtbot):
    text = "parola " * 200_000
    end = Span(len(text) - 7, len(text) - 1)
    with qtbot.waitSignal(view.filled, timeout=60_000):
        view.show_article(Article(text, (Block(0, len(text)),)))
        assert 0 < view.text_map.mapped < len(text)
        view.light_up([end], 0)
    assert view.text_map.mapped == len(text)
    assert view.verticalScrollBar().value() > 0
    assert words_at(view, end) == "parola"


def test_article_view_another_article_ends_the_setting_of_the_first(view, article, qtbot):
    text = "parola " * 200_000
    view.show_article(Article(text, (Block(0, len(text)),)))
    view.show_article(article)
    qtbot.waitUntil(lambda: not view.filling)
    assert "parola" not in view.toPlainText()
    view.show_article(None)
    assert view.toPlainText() == ""


@pytest.mark.parametrize("width", [1500, 2400])
def test_article_view_wide_sets_a_readable_column_in_the_middle(view, show, width):
    text = "La sindaca di Borgo ha detto che il ponte sul fiume riapre in autunno e che i lavori vanno avanti. " * 12
    view.resize(width, 400)
    show(Article(text, (Block(0, len(text)),)))
    lines = view.document().firstBlock().layout()
    lengths = [lines.lineAt(line).textLength() for line in range(lines.lineCount() - 1)]
    assert 66 <= sum(lengths) / len(lengths) <= 78
    frame = view.document().rootFrame().frameFormat()
    assert abs(frame.leftMargin() - frame.rightMargin()) <= 2


def test_article_view_narrow_keeps_room_for_the_paragraph_numbers(view, show, article):
    view.resize(420, 400)
    show(article)
    frame = view.document().rootFrame().frameFormat()
    assert 24 <= frame.rightMargin() < frame.leftMargin() < 90


def test_article_view_selection_makes_way_for_what_is_lit_up(view, show, article):
    show(article)
    view.selectAll()
    view.light_up((), 0)
    assert view.textCursor().hasSelection()
    view.light_up((Span(0, 7),), 0)
    assert not view.textCursor().hasSelection()
