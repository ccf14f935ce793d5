"""Paints a row of the entity table: the name, under it role and other forms in a lighter ink."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QLineEdit, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView, QWidget

from sunto.ui.look import Look
from sunto.ui.panels.entity_model import Column, EntityFilter, EntityModel

_ABOVE, _BETWEEN, _LEFT = 6, 1, 12
AnyIndex = QModelIndex | QPersistentModelIndex


class EntityDelegate(QStyledItemDelegate):
    """Knows fonts and inks; what it paints comes from the model."""

    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def height(self, row_has_details: bool) -> int:
        """How high a row is."""
        name, details = (QFontMetrics(font).height() for font in self._fonts())
        return 2 * _ABOVE + name + (_BETWEEN + details if row_has_details else 0)

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Wide enough for type or count; names take what is left."""
        font = self._fonts()[0]
        return QSize(QFontMetrics(font).horizontalAdvance(str(index.data())) + 20, self.height(True))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint one cell."""
        painter.save()
        rect, selected = option.rect, bool(option.state & QStyle.StateFlag.State_Selected)
        here = self._view.hasFocus()
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, self._look.colour("card" if selected and here else "hover" if selected or over else "paper"))
        if selected and index.column() == Column.NAME:
            painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), self._look.colour("accent" if here else "faint"))
        painter.setPen(QPen(self._look.colour("line"), 1))
        painter.drawLine(rect.left() + (_LEFT if index.column() == Column.NAME else 0), rect.bottom(), rect.right(), rect.bottom())
        model, row = self._source(index)
        name, small = self._fonts()
        top = QRect(rect.left(), rect.top() + _ABOVE, rect.width(), QFontMetrics(name).height())
        if index.column() == Column.NAME:
            self._paint_name(painter, top, model.name(row), name)
        elif index.column() == Column.TYPE:
            painter.setFont(small)
            painter.setPen(self._look.inks.types[model.entities[row].type])
            self._draw(painter, top.adjusted(4, 0, -4, 0), str(index.data()), Qt.AlignmentFlag.AlignLeft)
        else:
            painter.setFont(name)
            painter.setPen(self._look.colour("ink"))
            self._draw(painter, top.adjusted(0, 0, -10, 0), str(index.data()), Qt.AlignmentFlag.AlignRight)
        if details := model.details(row):
            self._paint_details(painter, rect, top, details, small)
        painter.restore()

    def _paint_name(self, painter: QPainter, top: QRect, words: str, name: QFont) -> None:
        strong = QFont(name)
        strong.setWeight(QFont.Weight.DemiBold)
        painter.setFont(strong)
        painter.setPen(self._look.colour("ink"))
        self._draw(painter, top.adjusted(_LEFT, 0, -4, 0), words, Qt.AlignmentFlag.AlignLeft)

    def _paint_details(self, painter: QPainter, rect: QRect, top: QRect, details: str, small: QFont) -> None:
        """Role and other forms have the row's whole width; each cell paints its part of them."""
        painter.setClipRect(rect)
        painter.setFont(small)
        painter.setPen(self._look.colour("soft"))
        left = self._view.columnViewportPosition(Column.NAME) + _LEFT
        width = self._view.viewport().width() - _LEFT - 10
        under = QRect(left, top.bottom() + 1 + _BETWEEN, width, QFontMetrics(small).height())
        self._draw(painter, under, details, Qt.AlignmentFlag.AlignLeft)

    def _draw(self, painter: QPainter, rect: QRect, text: str, side: Qt.AlignmentFlag) -> None:
        shortened = painter.fontMetrics().elidedText(" ".join(text.split()), Qt.TextElideMode.ElideRight, rect.width())
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, shortened)

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: AnyIndex) -> QWidget:
        """A line to type the new name in."""
        editor = QLineEdit(parent)
        editor.setAccessibleName(self.tr("New name"))
        editor.setFont(self._fonts()[0])
        return editor

    def _fonts(self) -> tuple[QFont, QFont]:
        return self._look.sans(), self._look.sans(-1.0)

    def _source(self, index: AnyIndex) -> tuple[EntityModel, int]:
        proxy: EntityFilter = index.model()  # type: ignore[assignment]
        source = proxy.mapToSource(index)
        return source.model(), source.row()  # type: ignore[return-value]
