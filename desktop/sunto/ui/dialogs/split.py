"""Asks which mentions of a row are somebody else's."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QLabel, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from sunto.core.article import Article, Span
from sunto.core.briefing import Entity
from sunto.ui.dialogs.buttons import buttons_for

_AROUND = 32
"""Characters shown on each side of a mention."""


class SplitDialog(QDialog):
    """Lists the mentions in their surroundings; those ticked leave the row."""

    def __init__(self, parent: QWidget | None, article: Article, entity: Entity) -> None:
        super().__init__(parent)
        name = entity.called(article.text)
        self.setWindowTitle(self.tr("Split “{name}”").format(name=name))
        question = QLabel(self.tr("Which mentions are not {name}? They get a row of their own.").format(name=name))
        question.setTextFormat(Qt.TextFormat.PlainText)
        question.setWordWrap(True)
        self.mentions = QListWidget()
        self.mentions.setAccessibleName(self.tr("Mentions"))
        for mention in entity.mentions:
            item = QListWidgetItem(_in_context(article.text, mention))
            item.setData(Qt.ItemDataRole.UserRole, mention)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)
            self.mentions.addItem(item)
        self._buttons = buttons_for(self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        self.mentions.itemChanged.connect(self._allow)
        column = QVBoxLayout(self)
        for widget in (question, self.mentions, self._buttons):
            column.addWidget(widget)
        self.resize(560, 360)
        self._allow()

    @property
    def leaving(self) -> tuple[Span, ...]:
        """The ticked mentions."""
        items = (self.mentions.item(row) for row in range(self.mentions.count()))
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() == Qt.CheckState.Checked)

    def _allow(self) -> None:
        """Some must leave and some must stay."""
        self._buttons.button(QDialogButtonBox.StandardButton.Ok).setEnabled(0 < len(self.leaving) < self.mentions.count())


def ask_split(parent: QWidget, article: Article, entity: Entity) -> tuple[Span, ...]:
    """The mentions that leave; none when the question was waved away."""
    dialog = SplitDialog(parent, article, entity)
    try:
        return dialog.leaving if dialog.exec() == QDialog.DialogCode.Accepted else ()
    finally:
        dialog.deleteLater()


def _in_context(text: str, mention: Span) -> str:
    before = text[max(0, mention.start - _AROUND) : mention.start]
    after = text[mention.end : mention.end + _AROUND]
    return " ".join(f"…{before}[{mention.cut(text)}]{after}…".split())
