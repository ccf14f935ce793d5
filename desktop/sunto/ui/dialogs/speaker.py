"""Asks who said something."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QLabel, QVBoxLayout, QWidget

from sunto.core.article import Article
from sunto.core.briefing import Briefing, EntityType, Quote
from sunto.core.corrections import Correction, CorrectionKind
from sunto.ui.dialogs.buttons import buttons_for

_SPEAKING = (EntityType.PER, EntityType.ORG, EntityType.LOC, EntityType.MISC)


class SpeakerDialog(QDialog):
    """Offers those whom the article names, persons first, and any other words."""

    def __init__(self, parent: QWidget | None, article: Article, briefing: Briefing, quote: Quote) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Who said this?"))
        self._quote = quote
        words = quote.segments[0].cut(article.text)
        label = QLabel("“" + (words if len(words) <= 160 else words[:160].rsplit(" ", 1)[0] + "…") + "”")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setWordWrap(True)
        self.names = QComboBox()
        self.names.setEditable(True)
        self.names.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        self.names.setAccessibleName(self.tr("Speaker"))
        rows = [entity for kind in _SPEAKING for entity in briefing.entities if entity.type is kind]
        for entity in rows:
            self.names.addItem(entity.called(article.text), entity.name)
        self.names.setCurrentText(briefing.speaker_name(quote, article.text) or "")
        self.names.lineEdit().setPlaceholderText(self.tr("Left open by the article"))
        self.names.lineEdit().selectAll()
        buttons = buttons_for(self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel)
        column = QVBoxLayout(self)
        column.setSpacing(12)
        for widget in (label, self.names, buttons):
            column.addWidget(widget)
        self.setMinimumWidth(420)
        self.names.setFocus()

    @property
    def correction(self) -> Correction:
        """The answer: somebody of the article, the reader's own words, or nobody."""
        words = self.names.currentText().strip()
        place = self.names.findText(words, Qt.MatchFlag.MatchExactly)
        others = (self.names.itemData(place),) if words and place >= 0 else ()
        label = words if words and not others else None
        return Correction(CorrectionKind.SET_SPEAKER, self._quote.segments[0], others=others, label=label)


def ask_speaker(parent: QWidget, article: Article, briefing: Briefing, quote: Quote) -> Correction | None:
    """The reader's answer; None when the question was waved away."""
    dialog = SpeakerDialog(parent, article, briefing, quote)
    try:
        return dialog.correction if dialog.exec() == QDialog.DialogCode.Accepted else None
    finally:
        dialog.deleteLater()
