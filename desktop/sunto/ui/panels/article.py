"""ARTICLE: the text as printed, with what is chosen lit up."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QToolButton

from sunto.core.article import Article, BlockKind, Span
from sunto.ui.icons import icon
from sunto.ui.panels.article_view import ArticleView
from sunto.ui.panels.panel import Desk, Panel
from sunto.ui.panels.text_plan import left_out_parts


class ArticlePanel(Panel):
    """The view of the text; in its header where one stands among the places lit up, and what was left out."""

    def __init__(self, title: str, desk: Desk) -> None:
        super().__init__(title, desk)
        self._shown: Article | None = None
        self.view = ArticleView(desk.look)
        self.view.setAccessibleName(self.tr("Text of the article"))
        self.setFocusProxy(self.view)
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
        desk.choice.changed.connect(self._on_choice_changed)
        desk.look.changed.connect(self._dress)
        self._dress()
        self.refresh()

    def refresh(self) -> None:
        """Show the current article's text, unless it is shown already."""
        article = self.current.article if self.current else None
        if article is not self._shown:
            self._shown = article
            parts = left_out_parts(article) if article else 0
            self.left_out.setVisible(parts > 0)
            self.left_out.setText(self.tr("Text left out ({number})").format(number=parts))
            self.left_out.blockSignals(True)
            self.left_out.setChecked(False)
            self.left_out.blockSignals(False)
            self._show_text()

    def copy(self) -> bool:
        """Copy the words selected in the text."""
        if not self.view.textCursor().hasSelection():
            return False
        self.view.copy()
        return True

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
