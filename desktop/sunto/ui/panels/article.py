"""ARTICLE: the text as printed, with what is chosen lit up."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QToolButton

from sunto.core.article import Article, BlockKind, Span
from sunto.core.left_out import belonging, leave_out, left_out, take_back
from sunto.ui.icons import icon
from sunto.ui.panels.article_view import ArticleView
from sunto.ui.panels.panel import Desk, Panel
from sunto.ui.panels.source_line import SourceLine
from sunto.ui.panels.text_plan import left_out_parts


class ArticlePanel(Panel):
    """The view of the text under the line of its source; in the header where one stands among the places lit up, and what was left out."""

    def __init__(self, title: str, desk: Desk) -> None:
        super().__init__(title, desk)
        self._shown: Article | None = None
        self.view = ArticleView(desk.look)
        self.view.setAccessibleName(self.tr("Text of the article"))
        self.setFocusProxy(self.view)
        self.source = SourceLine(desk.look)
        self.body.addWidget(self.source)
        self.body.addWidget(self.view, 1)
        self.previous = self._button(self.tr("Previous place"), lambda: desk.choice.step(-1))
        self.next = self._button(self.tr("Next place"), lambda: desk.choice.step(1))
        self.left_out = QToolButton(self)
        self.left_out.setAutoRaise(True)
        self.left_out.setCheckable(True)
        self.left_out.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.left_out.setToolTip(self.tr("Show or hide what does not belong to the article: notes, links, advertisements"))
        self.left_out.toggled.connect(self._show_text)
        for control in (self.previous, self.next, self.left_out):
            self.header.add(control)
        self.view.pointed_at.connect(self._on_pointed_at)
        self.view.taken_back.connect(lambda offset: self._take_back(Span(offset, offset)))
        self._add_actions()
        desk.choice.changed.connect(self._on_choice_changed)
        desk.look.changed.connect(self._dress)
        self._dress()
        self.refresh()

    def refresh(self) -> None:
        """Show the current article's text, unless it is shown already; where only other parts are left out, the place stays."""
        article = self.current.article if self.current else None
        if article is self._shown:
            return
        before, self._shown = self._shown, article
        again = before is not None and article is not None and before.path == article.path and before.text == article.text
        parts = left_out_parts(article) if article else 0
        self.left_out.setVisible(parts > 0)
        self.left_out.setText(self.tr("Text left out ({number})").format(number=parts))
        self.left_out.blockSignals(True)
        self.left_out.setChecked(again and parts > 0 and self.left_out.isChecked())
        self.left_out.blockSignals(False)
        self.source.tell(article)
        if again and article is not None:
            self._dress_fold()
            self.view.show_again(article, self.left_out.isChecked())
        else:
            self._show_text()

    def copy(self) -> bool:
        """Copy the words selected in the text, or in the line of its source."""
        if self.source.hasSelectedText():
            self.source.copy()
            return True
        if not self.view.textCursor().hasSelection():
            return False
        self.view.copy()
        return True

    def _add_actions(self) -> None:
        self.take_back_action = self.add_action(self.tr("Belongs to the article"), self._take_lines_back, "Ins")
        self.leave_out_action = self.add_action(self.tr("Leave out"), self._leave_lines_out, "Del")
        self.take_all_back_action = self.add_action(self.tr("Take back all text left out"), self._take_all_back)
        for action in (self.take_back_action, self.leave_out_action):
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)  # the line of the source has keys of its own
            self.view.addAction(action)
        menu = QMenu(self)
        copy = menu.addAction(self.tr("Copy"), self.view.copy)
        menu.addAction(self.tr("Select all"), self.view.selectAll)
        menu.addSeparator()
        menu.addActions([self.take_back_action, self.leave_out_action, self.take_all_back_action])

        def allow() -> None:
            lines = self._lines()
            copy.setEnabled(self.view.textCursor().hasSelection())
            self.take_back_action.setEnabled(bool(self._shown and left_out(self._shown, lines)))
            self.leave_out_action.setEnabled(bool(self._to_be_left_out()))
            self.take_all_back_action.setEnabled(bool(self._shown and left_out_parts(self._shown)))

        def release() -> None:  # the shortcuts hold whatever the menu said last
            for action in (self.take_back_action, self.leave_out_action, self.take_all_back_action):
                action.setEnabled(True)

        menu.aboutToShow.connect(allow)
        menu.aboutToHide.connect(release)
        self.view.customContextMenuRequested.connect(self.go_to_point)
        self.offer_menu(self.view, menu)

    def go_to_point(self, point: QPoint) -> None:
        """The menu is about what is selected where it was asked for, else about the paragraph there."""
        there, cursor = self.view.cursorForPosition(point), self.view.textCursor()
        if not cursor.selectionStart() <= there.position() <= cursor.selectionEnd():
            self.view.setTextCursor(there)

    def _lines(self) -> tuple[Span, ...]:
        lines = self.view.lines_at_cursor()
        return (lines,) if lines is not None else ()

    def _to_be_left_out(self) -> tuple[Span, ...]:
        """The blocks that the reader points at, if something of the article is left without them."""
        if self._shown is None:
            return ()
        chosen = belonging(self._shown, self._lines())
        return chosen if len(chosen) < len(belonging(self._shown, [Span(0, len(self._shown.text))])) else ()

    def _take_lines_back(self) -> None:
        for lines in self._lines():
            self._take_back(lines)

    def _take_all_back(self) -> None:
        if self._shown is not None:
            self._take_back(Span(0, len(self._shown.text)))

    def _take_back(self, span: Span) -> None:
        if self._shown is not None:
            self.correct(self.tr("Take text back"), *take_back(left_out(self._shown, [span])))

    def _leave_lines_out(self) -> None:
        self.correct(self.tr("Leave text out"), *leave_out(self._to_be_left_out()))

    def _show_text(self) -> None:
        self._dress_fold()
        self.view.show_article(self._shown, self.left_out.isChecked())
        self._on_choice_changed()

    def _on_choice_changed(self) -> None:
        choice = self.desk.choice
        if not self.left_out.isChecked() and self._is_left_out(choice.spans[choice.current : choice.current + 1]):
            self.left_out.setChecked(True)  # comes back here with the text shown
            return
        self.view.light_up(choice.spans, choice.current)
        several = len(choice.spans) > 1
        for button in (self.previous, self.next):
            button.setVisible(several)
        place = self.tr("{place} of {number}").format(place=choice.current + 1, number=len(choice.spans)) if several else ""
        label = choice.label if len(choice.label) <= 40 else choice.label[:39] + "…"
        self.header.note.setText("".join(f"   {part}" for part in (label, place) if part))

    def _is_left_out(self, spans: tuple[Span, ...]) -> bool:
        block = self._shown.block_at(spans[0].start) if self._shown and spans else None
        return block is not None and block.kind is BlockKind.BOILERPLATE

    def _on_pointed_at(self, offset: int) -> None:
        """Choose what stands there: a quote, else a name."""
        if self.shown is None:
            return
        _, briefing = self.shown
        for quote in briefing.quotes:
            if any(segment.start <= offset < segment.end for segment in quote.segments):
                self.desk.choice.ask_for(quote)
                return
        for entity in briefing.entities:
            if any(mention.start <= offset < mention.end for mention in entity.mentions):
                self.desk.choice.ask_for(entity)
                return

    def _button(self, name: str, slot: object) -> QToolButton:
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(name)
        button.setAccessibleName(name)
        button.clicked.connect(slot)
        button.hide()
        return button

    def _dress(self) -> None:
        inks = self.desk.look.inks
        self.previous.setIcon(icon("up", inks.soft, inks.faint))
        self.next.setIcon(icon("down", inks.soft, inks.faint))
        self._dress_fold()
        self.left_out.setFont(self.desk.look.sans(-1.0))
        self.view.reset_look()

    def _dress_fold(self) -> None:
        inks = self.desk.look.inks
        self.left_out.setIcon(icon("down" if self.left_out.isChecked() else "right", inks.soft, inks.faint))


def make_panel(title: str, desk: Desk) -> ArticlePanel:
    """The panel, for the registry."""
    return ArticlePanel(title, desk)
