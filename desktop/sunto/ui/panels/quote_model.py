"""The quotes of an article, everybody's or one person's."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from sunto.core.article import Article, Span
from sunto.core.briefing import Briefing, Quote, QuoteKind
from sunto.core.corrections import row_of
from sunto.export.options import ExportOptions
from sunto.ui.clipping import MARKDOWN, clipping

UNSURE = ExportOptions().doubtful
"""Quotes whose confidence lies below are marked, to be checked by the reader; the same as in exports."""


class QuoteModel(QAbstractListModel):
    """One row a quote, in text order."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.article: Article | None = None
        self.briefing: Briefing | None = None
        self.style = ""
        self._person: Span | None = None
        self._rows: tuple[Quote, ...] = ()

    def show(self, article: Article | None, briefing: Briefing | None, person: Span | None) -> None:
        """Show this article's quotes: those of whoever the mention names, or all."""
        self.beginResetModel()
        self.article, self.briefing, self._person = article, briefing, person
        self._rows = briefing.quotes if briefing else ()
        if briefing is not None and person is not None:
            row = row_of(briefing, person)
            self._rows = briefing.quotes_of(row) if row is not None else ()
        self.endResetModel()

    @property
    def quotes(self) -> tuple[Quote, ...]:
        """The quotes that are shown."""
        return self._rows

    def quote(self, row: int) -> Quote:
        """The quote in this row."""
        return self._rows[row]

    def words(self, row: int) -> str:
        """Its words as shown: between marks where they are verbatim, three dots where it was interrupted."""
        assert self.article is not None
        quote = self._rows[row]
        words = " … ".join(segment.cut(self.article.text).strip() for segment in quote.segments)
        return words if quote.kind is QuoteKind.INDIRECT else f"“{words}”"

    def speaker(self, row: int) -> str | None:
        """Who said it; None where the article leaves it open."""
        assert self.article is not None and self.briefing is not None
        return self.briefing.speaker_name(self._rows[row], self.article.text)

    def cue(self, row: int) -> str:
        """The reporting expression as the article has it; empty where there is none."""
        assert self.article is not None
        cue = self._rows[row].cue
        return cue.cut(self.article.text) if cue is not None else ""

    def paragraph(self, row: int) -> int | None:
        """The number of the paragraph in which it begins."""
        return self.article.paragraph_at(self._rows[row].start) if self.article else None

    def unsure(self, row: int) -> bool:
        """Whether the reader had better check it."""
        quote = self._rows[row]
        return quote.confidence < UNSURE and not quote.confirmed

    def clipping(self, quotes: Sequence[Quote]) -> QMimeData:
        """The quotes with their attribution, for the clipboard or a drag."""
        assert self.article is not None and self.briefing is not None
        return clipping(self.article, self.briefing, quotes, self.style)

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """The number of quotes."""
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The quote's words; for the ear also who said them, where, and how sure that is."""
        if not index.isValid():
            return None
        row = index.row()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(row)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            place = self.tr("paragraph {number}").format(number=self.paragraph(row)) if self.paragraph(row) else ""
            marks = [self.tr("to be checked")] if self.unsure(row) else []
            parts = [self.words(row), self.speaker(row) or self.tr("speaker open"), self.cue(row), place, *marks]
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole and self.unsure(row):
            return self.tr("Sunto is not sure who said this, or that it is a quote.")
        return None

    def flags(self, index: QModelIndex | QPersistentModelIndex) -> Qt.ItemFlag:
        """Quotes can be dragged out."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if index.isValid() else flags

    def mimeTypes(self) -> list[str]:
        """What a drag carries."""
        return ["text/plain", "text/html", MARKDOWN]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """The dragged quotes with their attribution."""
        return self.clipping([self._rows[row] for row in sorted({index.row() for index in indexes})])
