from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent, QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QAbstractItemView, QAbstractSlider, QFileDialog, QLineEdit, QScrollBar

from sunto.core.article import Article, Block
from sunto.core.briefing import EntityType
from sunto.core.errors import EmptyFileError, MissingFileError, TooLongError
from sunto.readers import READERS
from sunto.ui.actions import ACTIONS, MENUS
from sunto.ui.commands import Commands, file_stem, places_of
from sunto.ui.dialogs.pipeline import PipelineDialog
from sunto.ui.messages_area import AT_ONCE, Tone
from sunto.ui.panels import PANELS
from sunto.ui.panels.panel import Panel
from sunto.ui.settings import PIPELINE, SUMMARY_LENGTH
from tests.analysis.chosen.pipelines import write_pipeline

LEFT = Qt.MouseButton.LeftButton


def panel(window, name):
    return window.workspace.panels[name]


@pytest.mark.parametrize("record", PANELS, ids=lambda record: record.name)
def test_window_every_panel_keeps_the_contract(record, window, open_sample, settings):
    shown = panel(window, record.name)
    assert isinstance(shown, Panel)
    open_sample()
    shown.refresh()
    assert shown.accessibleName() == record.title
    assert shown.focusProxy() is not None
    assert isinstance(shown.copy(), bool)
    window.session.close_article(window.session.current)
    shown.refresh()


@pytest.mark.parametrize("record", ACTIONS, ids=lambda record: record.id)
def test_window_every_action_has_its_menu_and_its_slot(record):
    assert record.menu in dict(MENUS)
    assert callable(getattr(Commands, record.slot))


def test_window_no_shortcut_is_given_twice(window):
    keys = [key.toString() for action in window.actions() for key in action.shortcuts()]
    assert sorted(set(keys)) == sorted(keys)


def test_window_every_control_has_an_accessible_name(window, open_sample):
    open_sample()
    kinds = (QAbstractButton, QAbstractItemView, QAbstractSlider, QLineEdit)
    nameless = [
        widget
        for kind in kinds
        for widget in window.findChildren(kind)
        if not isinstance(widget, QScrollBar)
        and not widget.objectName().startswith("qt_")
        and not (widget.accessibleName() or getattr(widget, "text", str)())
        and widget.metaObject().className() not in ("QHeaderView", "QLineEditIconButton", "QDockWidgetTitleButton", "QToolBarExtension")
        and not widget.metaObject().className().startswith("QTableCorner")
    ]
    assert nameless == []


def test_window_first_shows_the_welcome_then_the_article(window, open_sample, article):
    assert window.stack.currentWidget() is window.welcome
    assert not window.actions_by_id["export"].isEnabled()
    open_sample()
    assert window.stack.currentWidget() is window.workspace
    assert window.windowTitle() == f"{article.title} — Sunto"
    assert panel(window, "summary").model.rowCount() == 3
    assert panel(window, "entities").model.rowCount() == 4
    assert panel(window, "quotes").model.rowCount() == 3
    assert window.actions_by_id["export"].isEnabled()


def test_window_columns_stand_side_by_side_over_the_article(window, open_sample):
    open_sample()
    left, middle, right = (panel(window, name).mapTo(window, QPoint()).x() for name in ("summary", "entities", "quotes"))
    assert left < middle < right
    assert panel(window, "article").mapTo(window, QPoint()).y() > panel(window, "quotes").mapTo(window, QPoint()).y()
    assert min(panel(window, name).width() for name in ("summary", "entities", "quotes")) > 250


def test_window_slider_is_instant_and_remembered(window, open_sample, settings):
    open_sample()
    panel(window, "summary").slider.setValue(1)
    assert panel(window, "summary").model.rowCount() == 1
    assert settings.get(SUMMARY_LENGTH) == 1


def test_window_chosen_sentence_entity_quote_light_up(window, open_sample, briefing):
    open_sample()
    lit = panel(window, "article").view
    summary, entities, quotes = (panel(window, name) for name in ("summary", "entities", "quotes"))
    summary.view.setCurrentIndex(summary.model.index(2))
    assert [selection.cursor.selectedText() for selection in lit.extraSelections()] == ["La Regione tace."]
    entities.view.selectRow(2)
    assert [selection.cursor.selectedText() for selection in lit.extraSelections()] == ["Capo Alto", "Capo Alto"]
    quotes.view.setCurrentIndex(quotes.model.index(1))
    assert [selection.cursor.selectedText() for selection in lit.extraSelections()] == ["E resterà", "aperto"]


def test_window_person_shows_own_quotes_and_a_way_back(window, open_sample, qtbot):
    open_sample()
    entities, quotes = panel(window, "entities"), panel(window, "quotes")
    entities.view.selectRow(1)
    assert [quotes.model.words(row) for row in range(quotes.model.rowCount())] == ["“la lampada 𝛼 è nuova”"]
    assert quotes.person_bar.isVisible()
    qtbot.mouseClick(quotes.show_all, LEFT)
    assert quotes.model.rowCount() == 3
    assert not quotes.person_bar.isVisible()


def test_window_click_on_a_quote_in_the_text_selects_it(window, open_sample, article):
    open_sample()
    panel(window, "entities").view.selectRow(1)
    panel(window, "article").view.pointed_at.emit(article.text.index("È di tutti") + 2)
    assert panel(window, "quotes").view.currentIndex().row() == 0
    panel(window, "article").view.pointed_at.emit(article.text.index("Regione"))
    assert panel(window, "entities").view.currentIndex().row() == 3


def test_window_chosen_mention_in_left_out_text_unfolds_it(window, open_sample, qtbot):
    open_sample()
    article, entities = panel(window, "article"), panel(window, "entities")
    assert "newsletter" not in article.view.toPlainText()
    entities.view.selectRow(0)
    window.commands.previous_place()
    qtbot.waitUntil(lambda: "newsletter" in article.view.toPlainText())
    assert article.left_out.isChecked()


def test_window_copies_selected_quotes_in_three_forms(window, open_sample):
    open_sample()
    quotes = panel(window, "quotes")
    quotes.view.setCurrentIndex(quotes.model.index(0))
    window.actions_by_id["copy-quotes"].trigger()
    data = QGuiApplication.clipboard().mimeData()
    assert "È di tutti 😀 noi" in data.text()
    assert "Ada Bruni" in data.text()
    assert "resterà" not in data.text()
    assert "<p" in data.html()
    assert "È di tutti" in bytes(data.data("text/markdown")).decode()


@pytest.mark.parametrize(
    ("name", "key", "modifier", "changed"),
    [
        ("quotes", Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, lambda briefing: len(briefing.quotes) == 2),
        ("quotes", Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier, lambda briefing: briefing.quotes[0].confirmed),
        ("summary", Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, lambda briefing: len(briefing.summary) == 2),
        ("summary", Qt.Key.Key_D, Qt.KeyboardModifier.ControlModifier, lambda briefing: briefing.summary[0].pinned),
        ("entities", Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier, lambda briefing: len(briefing.entities) == 3),
    ],
)
def test_window_corrections_by_keyboard_are_undone(window, open_sample, qtbot, name, key, modifier, changed):
    current = open_sample()
    view = panel(window, name).view
    view.setCurrentIndex(view.model().index(0, 0))
    window.activateWindow()
    view.setFocus()
    qtbot.waitUntil(lambda: window.isActiveWindow() and view.hasFocus(), timeout=20_000)  # shortcuts reach the active window only
    qtbot.keyClick(view, key, modifier)
    assert changed(current.briefing)
    window.undo.trigger()
    assert current.briefing == current.found


def test_window_rename_retype_merge_split(window, open_sample, qtbot, monkeypatch):
    current = open_sample()
    entities = panel(window, "entities")
    entities.view.selectRow(0)
    entities.model.setData(entities.model.index(0, 0), "Ada Maria Bruni")
    qtbot.waitUntil(lambda: current.briefing.entities[0].label == "Ada Maria Bruni")
    entities.view.selectRow(3)
    entities._retype(EntityType.LOC)
    assert current.briefing.entities[3].type is EntityType.LOC
    entities.view.selectAll()
    entities._merge()
    assert len(current.briefing.entities) == 1
    monkeypatch.setattr("sunto.ui.panels.entities.ask_split", lambda *_: (current.briefing.entities[0].mentions[0],))
    entities.view.selectRow(0)
    entities._split()
    assert len(current.briefing.entities) == 2
    for _ in range(4):
        window.undo.trigger()
    assert current.briefing == current.found


def test_window_walks_to_what_is_to_be_checked(window, open_sample):
    open_sample()
    quotes = panel(window, "quotes")
    quotes.walk_unsure(1)
    assert quotes.view.currentIndex().row() == 2


def test_window_find_walks_over_the_places(window, open_sample, qtbot):
    open_sample()
    qtbot.keyClicks(window.toolbar.field, "BRUNI")
    choice = window._desk.choice
    assert len(choice.spans) == 3
    qtbot.keyClick(window.toolbar.field, Qt.Key.Key_Return)
    assert choice.current == 1
    window.toolbar.field.setText("assente")
    assert choice.spans == ()
    assert "assente" in panel(window, "article").header.note.text()


@pytest.mark.parametrize(("words", "number"), [("al faro", 1), ("AL  FARO", 1), ("", 0), ("  ", 0), ("(", 1)])
def test_commands_places_of_words(words, number):
    assert len(places_of(words, "Torna al\nfaro (ora).")) == number


@pytest.mark.parametrize(
    ("title", "stem"), [("Nato/Russia: “tregua”?", "Nato Russia “tregua”"), ("...", "Sunto"), ("x" * 200, "x" * 90), ("a\x00b\nc", "a b c")]
)
def test_commands_file_stem_is_a_name_on_every_system(title, stem):
    assert file_stem(title) == stem


def test_window_errors_are_calm_bars_that_can_be_dismissed(window, open_sample, workers, qtbot):
    open_sample()
    for number, error in enumerate((EmptyFileError, MissingFileError)):
        window.session.open([f"/{number}.txt"])
        workers.answer_failed(max(workers.read_paths), error(f"/{number}.txt"))
    first, second = window.messages.bars
    assert "0.txt" in first.sentence
    qtbot.mouseClick(first.dismiss_button, LEFT)
    assert window.messages.bars == [second]
    assert window.session.current.article is not None


def test_messages_further_bars_wait_for_their_turn(window):
    for number in range(AT_ONCE + 2):
        window.messages.say(Tone.ERROR, f"{number}")
    assert [bar.sentence for bar in window.messages.bars] == ["0", "1", "2"]
    window.messages.dismiss(window.messages.bars[0])
    assert [bar.sentence for bar in window.messages.bars] == ["1", "2", "3"]
    window.messages.dismiss_all()
    assert not window.messages.isVisible()


def test_window_offers_the_articles_that_a_mail_carries(window, workers, article):
    window.session.open(["/articoli/posta.eml"])
    names = ("a.docx", "b.pdf", "c.pdf", "d.pdf", "e.pdf", "f.pdf")
    workers.answer_read(max(workers.read_paths), replace(article, path="/articoli/posta.eml", enclosed=names))
    [bar] = window.messages.bars
    assert bar.sentence == "“posta.eml” carries more articles: a.docx, b.pdf, c.pdf, d.pdf, e.pdf …."
    bar.buttons[0].click()
    assert list(workers.read_paths.values())[1:] == [f"/articoli/posta.eml/{name}" for name in names]
    assert window.messages.bars == []


def test_window_export_asks_for_the_name_alone(window, open_sample, workers, monkeypatch, tmp_path, article):
    open_sample()
    asked = []

    def answer(parent, title, name, filters):
        asked.append(name)
        return str(tmp_path / "briefing"), filters

    monkeypatch.setattr(QFileDialog, "getSaveFileName", answer)
    window.actions_by_id["export"].trigger()
    assert asked[0].endswith(f"{file_stem(article.title)}.pdf")
    [(name, [(exported, _)], path, options)] = workers.exported
    assert (name, exported, path) == ("pdf", article, str(tmp_path / "briefing.pdf"))
    workers.answer_exported(path)
    [bar] = window.messages.bars
    assert "briefing.pdf" in bar.sentence
    assert len(bar.buttons) == 2
    assert options.length == 3


def test_window_export_of_all_takes_every_ready_article(window, open_sample, workers, monkeypatch, tmp_path, article, briefing):
    open_sample()
    everything = window.actions_by_id["export-all"]
    assert not everything.isEnabled()
    window.session.open(["/articoli/altro.txt", "/articoli/in-attesa.txt"])
    other = replace(article, path="/articoli/altro.txt")
    ticket = next(ticket for ticket, path in workers.read_paths.items() if path == other.path)
    workers.answer_read(ticket, other)
    workers.answer_analysed(ticket, briefing)
    assert everything.isEnabled()
    asked = []
    monkeypatch.setattr(
        QFileDialog, "getSaveFileName", lambda parent, title, name, filters: (asked.append(name), (str(tmp_path / "all.pdf"), filters))[1]
    )
    everything.trigger()
    assert asked[0].endswith("Briefing of 2 articles.pdf")
    [(_, items, path, _)] = workers.exported
    assert ([item for item, _ in items], path) == ([article, other], str(tmp_path / "all.pdf"))
    window.session.close_article(window.session.articles[0])
    assert not everything.isEnabled()


def test_window_drop_opens_files(window, workers):
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile("/articoli/uno.txt"), QUrl.fromLocalFile("/articoli/due.txt"), QUrl("https://example.org/x")])
    action = Qt.DropAction.CopyAction
    window.dropEvent(QDropEvent(QPointF(5, 5), action, data, LEFT, Qt.KeyboardModifier.NoModifier))
    assert list(workers.read_paths.values()) == ["/articoli/uno.txt", "/articoli/due.txt"]


def test_window_pasted_text_becomes_an_article(window, workers, tmp_path):
    QGuiApplication.clipboard().setText("Riapre il faro\n\nLa sindaca …")
    window.actions_by_id["paste"].trigger()
    [path] = workers.read_paths.values()
    assert path.startswith(str(tmp_path / "pasted" / "Riapre il faro"))
    assert Path(path).read_text(encoding="utf-8") == "Riapre il faro\n\nLa sindaca …"


def test_window_comes_back_as_it_was_left(window, open_sample, settings, article):
    open_sample()
    window.close()
    from sunto.ui.settings import COLUMNS_STATE, SESSION_PATHS, WINDOW_GEOMETRY, WORKSPACE_STATE

    assert settings.get(SESSION_PATHS) == [article.path]
    assert all(not settings.get(setting).isEmpty() for setting in (COLUMNS_STATE, WINDOW_GEOMETRY, WORKSPACE_STATE))
    assert window.workspace.restoreState(settings.get(WORKSPACE_STATE))


@pytest.mark.parametrize("appearance", ["dark", "light", "system"])
def test_window_changes_from_light_to_dark_while_open(window, open_sample, appearance):
    open_sample()
    window.actions_by_id[appearance].trigger()
    assert window._desk.look.inks.dark == (appearance == "dark")


def test_window_text_size_changes_and_comes_back(window, open_sample):
    open_sample()
    look = window._desk.look
    before = look.serif().pointSizeF()
    window.actions_by_id["larger"].trigger()
    assert look.serif().pointSizeF() == before + 1
    window.actions_by_id["usual-size"].trigger()
    assert look.serif().pointSizeF() == before


def test_window_about_says_that_nothing_leaves(window, qtbot):
    window.actions_by_id["about"].trigger()
    from PySide6.QtWidgets import QLabel

    from sunto.ui.dialogs.about import AboutDialog

    dialog = window.findChild(AboutDialog)
    assert any("Nothing leaves" in label.text() for label in dialog.findChildren(QLabel))
    dialog.close()


@pytest.mark.parametrize("name", ["summary", "entities", "quotes"])
def test_window_keyboard_coming_by_chooses_nothing_and_the_first_arrow_the_first_row(name, window, open_sample, qtbot):
    open_sample()
    view, choice = panel(window, name).view, window.commands._desk.choice
    window.actions_by_id[f"go-{name}"].trigger()
    assert view.hasFocus()
    assert not view.currentIndex().isValid()
    assert (choice.spans, choice.person) == ((), None)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    assert view.currentIndex().row() == 0
    assert choice.spans


def test_window_marks_the_panel_that_the_keyboard_is_in(window, open_sample, qtbot):
    open_sample()

    def marked():
        accent = window.commands._desk.look.colour("accent")
        return [name for name, each in window.workspace.panels.items() if each.header.label.palette().windowText().color() == accent]

    for name in ("summary", "article", "quotes"):
        window.actions_by_id[f"go-{name}"].trigger()
        assert marked() == [name]
    window.actions_by_id["find"].trigger()
    assert marked() == []


@pytest.mark.parametrize("name", ["summary", "entities", "quotes"])
def test_window_panels_say_why_there_is_nothing(name, window, workers, article):
    window.session.open(["/articoli/<b>lungo.txt"])
    ticket = max(workers.read_paths)
    workers.answer_read(ticket, article)
    workers.answer_failed(ticket, TooLongError("/articoli/<b>lungo.txt"))
    hint = panel(window, name).hint
    assert hint.isVisible()
    assert hint.text() == "“<b>lungo.txt” is too long to analyse. Open only the part that you need."
    assert hint.textFormat() is Qt.TextFormat.PlainText
    assert panel(window, "article").view.toPlainText()


def test_window_headers_follow_from_light_to_dark_and_back(window, open_sample):
    open_sample()
    look = window.commands._desk.look
    sheets = []
    for name in ("dark", "light"):
        window.actions_by_id[name].trigger()
        sheets.append(window.workspace.styleSheet().count("{"))
        for each in window.workspace.panels.values():
            assert each.header.palette().window().color() == look.colour("paper")
            assert each.header.note.palette().windowText().color() == look.colour("soft")
    window.actions_by_id["system"].trigger()
    assert sheets[0] == sheets[1]


def test_window_choice_of_the_pipeline_for_names_is_used_and_remembered(qtbot, window, open_sample, workers, settings, tmp_path):
    open_sample()
    folder = str(write_pipeline(tmp_path / "petit", "it"))
    window.actions_by_id["pipeline"].trigger()
    dialog = window.findChild(PipelineDialog)
    dialog.offer(folder)
    qtbot.keyClick(dialog.choices, Qt.Key.Key_Return)
    assert workers.names_by == {1: folder}
    assert settings.get(PIPELINE) == folder
    assert window.session.names_by == folder
    qtbot.waitUntil(lambda: window.findChild(PipelineDialog) is None)


def test_window_offers_all_formats_to_be_opened(window, monkeypatch):
    asked = []
    monkeypatch.setattr("sunto.ui.commands.QFileDialog.getOpenFileNames", lambda *arguments: asked.append(arguments) or ([], ""))
    window.commands.open()
    pattern = asked[0][3].partition("(")[2].partition(")")[0]
    assert pattern.split() == [f"*{suffix}" for reader in READERS for suffix in reader.suffixes]


def test_window_has_a_long_text_analysed_while_it_is_still_being_set(window, workers, qtbot):
    text = "Una frase come tante altre. \n" * 60_000
    article = Article(text, tuple(Block(at, at + 27) for at in range(0, len(text), 29)), path="/a/lungo.txt")
    window.session.open([article.path])
    workers.answer_read(max(workers.read_paths), article)
    assert workers.analysed == [1]
    assert window.workspace.panels["article"].view.filling
