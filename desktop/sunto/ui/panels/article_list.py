"""The open articles as a list, with how far the work on each has come."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from sunto.ui.look import Look
from sunto.ui.open_article import OpenArticle, State
from sunto.ui.session import Session

STATE_ROLE = Qt.ItemDataRole.UserRole
FILE_ROLE = Qt.ItemDataRole.UserRole + 1
AnyIndex = QModelIndex | QPersistentModelIndex


class ArticleListModel(QAbstractListModel):
    """One row an open article, as the session has them."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        session.about_to_change.connect(self.beginResetModel)
        session.list_changed.connect(self.endResetModel)
        session.changed.connect(self._on_changed)

    def article(self, row: int) -> OpenArticle:
        """The article in this row."""
        return self._session.articles[row]

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """The number of open articles."""
        return 0 if parent.isValid() else len(self._session.articles)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The title; beside it the state, and the file's name, or the state in words where the title is the file's name."""
        if not index.isValid():
            return None
        article = self.article(index.row())
        if role == Qt.ItemDataRole.DisplayRole:
            return article.title
        if role == STATE_ROLE:
            return article.state
        if role == FILE_ROLE:
            return article.file_name if article.title != article.file_name else self._spoken(article.state)
        if role == Qt.ItemDataRole.ToolTipRole:
            return article.path
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{article.title}, {article.file_name}, {self._spoken(article.state)}"
        return None

    def _spoken(self, state: State) -> str:
        return {
            State.READING: self.tr("being read"),
            State.ANALYSING: self.tr("being analysed"),
            State.READY: self.tr("ready"),
            State.FAILED: self.tr("failed"),
        }[state]

    def _on_changed(self, article: OpenArticle) -> None:
        index = self.index(self._session.articles.index(article))
        self.dataChanged.emit(index, index)


class ArticleDelegate(QStyledItemDelegate):
    """A dot for the state, the title, under it the file's name."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look, self._view = look, view

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Up to two lines for the title, one for the file."""
        title, file = self._fonts(index)
        lines = _two_lines(index.data(), title, self._view.viewport().width() - 38)
        return QSize(80, len(lines) * QFontMetrics(title).height() + QFontMetrics(file).height() + 15)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one row."""
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        rect, selected = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, self._look.colour("card" if selected else "hover" if over else "paper"))
        if selected:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height()), self._look.colour("accent"))
        title, small = self._fonts(index)
        lines = _two_lines(index.data(), title, rect.width() - 38)
        height = QFontMetrics(title).height()
        top = QRect(rect.left() + 30, rect.top() + 7, rect.width() - 38, height)
        paint_state(painter, QPointF(rect.left() + 17, top.center().y() + 1), index.data(STATE_ROLE), self._look)
        painter.setFont(title)
        painter.setPen(self._look.colour("soft" if index.data(STATE_ROLE) is State.FAILED else "ink"))
        for line in lines:
            painter.drawText(top, Qt.TextFlag.TextSingleLine, line)
            top.translate(0, height)
        top.translate(0, -height)
        under = QRect(top.left(), top.bottom() + 1, top.width(), QFontMetrics(small).height())
        painter.setFont(small)
        painter.setPen(self._look.colour("soft"))
        name = painter.fontMetrics().elidedText(index.data(FILE_ROLE), Qt.TextElideMode.ElideMiddle, under.width())
        painter.drawText(under, Qt.TextFlag.TextSingleLine, name)
        painter.restore()

    def _fonts(self, index: AnyIndex) -> tuple[QFont, QFont]:
        return self._look.sans(0, QFont.Weight.DemiBold), self._look.sans(-1.2)


def _two_lines(title: str, font: QFont, width: int) -> list[str]:
    """The title broken into two lines at most, the second one shortened where there is more."""
    metrics, words = QFontMetrics(font), title.split()
    taken = len(words)
    while taken > 1 and metrics.horizontalAdvance(" ".join(words[:taken])) > width:
        taken -= 1
    lines = (" ".join(words[:taken]), " ".join(words[taken:]))
    return [metrics.elidedText(line, Qt.TextElideMode.ElideRight, width) for line in lines if line]


def paint_state(painter: QPainter, centre: QPointF, state: State, look: Look) -> None:
    """Not by colour alone: a ring while the file is read, half a disc while it is analysed, a disc when ready, a cross where it failed."""
    colour = {State.READY: look.colour("sure"), State.FAILED: look.colour("failed")}.get(state, look.colour("soft"))
    circle = QRectF(centre.x() - 4, centre.y() - 4, 8, 8)
    painter.setPen(QPen(colour, 1.6))
    if state is State.FAILED:
        painter.drawLine(circle.topLeft() + QPointF(0.5, 0.5), circle.bottomRight() - QPointF(0.5, 0.5))
        painter.drawLine(circle.topRight() + QPointF(-0.5, 0.5), circle.bottomLeft() + QPointF(0.5, -0.5))
        return
    painter.setBrush(colour if state is State.READY else QColor(0, 0, 0, 0))
    painter.drawEllipse(circle)
    if state is State.ANALYSING:
        painter.setBrush(colour)
        painter.drawPie(circle, 90 * 16, 180 * 16)
