"""The sentences of the summary, as many as asked for."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from sunto.core.article import Article
from sunto.core.briefing import Briefing, SummarySentence


class SummaryModel(QAbstractListModel):
    """One row a sentence, in text order. Another length is answered from the ranks; nothing is computed anew."""

    def __init__(self, length: int, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._article: Article | None = None
        self._briefing: Briefing | None = None
        self._length = length
        self._rows: tuple[SummarySentence, ...] = ()

    def show(self, article: Article | None, briefing: Briefing | None) -> None:
        """Show the summary of this article."""
        self._article, self._briefing = article, briefing
        self._reset()

    def set_length(self, length: int) -> None:
        """Show so many sentences."""
        self._length = length
        self._reset()

    def sentence(self, row: int) -> SummarySentence:
        """The sentence in this row."""
        return self._rows[row]

    def words(self, row: int) -> str:
        """Its words, on one line."""
        assert self._article is not None
        return self._rows[row].span.cut(self._article.text).strip()

    def paragraph(self, row: int) -> int | None:
        """The number of the paragraph that it stands in."""
        return self._article.paragraph_at(self._rows[row].span.start) if self._article else None

    def antecedent(self, row: int) -> str:
        """The words that it leans on, where those do not stand just before it in the summary; empty where it stands alone."""
        span = self._rows[row].antecedent
        if span is None or self._article is None or (row and self._rows[row - 1].span == span):
            return ""
        return span.cut(self._article.text).strip()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """The number of sentences."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The sentence's words; for the ear also its number and paragraph."""
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            pinned = self.tr("pinned") + ". " if self._rows[row].pinned else ""
            leaning = " " + self.tr("Leans on: {sentence}").format(sentence=before) if (before := self.antecedent(row)) else ""
            place = " " + self.tr("Paragraph {number}.").format(number=number) if (number := self.paragraph(row)) else ""
            return f"{row + 1}. {pinned}{self.words(row)}{place}{leaning}"
        if role == Qt.ItemDataRole.ToolTipRole and self.antecedent(row):
            return self.tr("This sentence leans on what went before it in the article.")
        return None

    def _reset(self) -> None:
        self.beginResetModel()
        self._rows = self._briefing.summary_of(self._length) if self._briefing else ()
        self.endResetModel()
