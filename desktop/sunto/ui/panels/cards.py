"""Painting words on cards: list items with text that wraps, set in several fonts."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFocusEvent, QFont, QPainter, QPen, QResizeEvent, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from sunto.ui.look import Look
from sunto.ui.panels.text_map import shown, units

_KEPT = 400
AnyIndex = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True)
class Inline:
    """Words in one font and colour."""

    text: str
    font: QFont
    ink: str = "ink"


@dataclass(frozen=True)
class Passage:
    """Words that are set one after the other and wrap together, with the space `above` them and the line height in `leading`."""

    parts: tuple[Inline, ...]
    above: float = 0.0
    leading: float = 1.0


@dataclass(frozen=True)
class Card:
    """What is painted for one item: passages, beside them a mark in the margin, and an ink for the bar at the edge where there is one."""

    passages: tuple[Passage, ...]
    mark: str = ""
    bar: str = ""
    dotted: bool = False


class CardDelegate(QStyledItemDelegate):
    """Paints cards; a subclass says what stands on them."""

    padding = 12
    gutter = 0

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self.look = look
        self._view = view
        self._set: OrderedDict[tuple[object, int], tuple[list[tuple[float, QTextLayout]], float]] = OrderedDict()
        look.changed.connect(self.forget)

    def card(self, index: AnyIndex) -> Card:
        """What stands on the item's card."""
        raise NotImplementedError

    def forget(self) -> None:
        """Set everything anew: the look has changed."""
        self._set.clear()
        self._view.scheduleDelayedItemsLayout()
        self._view.viewport().update()

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """As wide as the view, as high as the words need."""
        width = self._view.viewport().width()
        _, height = self._laid_out(self.card(index), width)
        return QSize(min(width, 40), round(height + 2 * self.padding - 2))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Paint the card, with its ground and its words."""
        card = self.card(index)
        painter.save()
        painter.setClipRect(option.rect)
        self._paint_ground(painter, option, card)
        passages, _ = self._laid_out(card, self._view.viewport().width())
        corner = QPointF(option.rect.left() + self.padding + self.gutter, option.rect.top() + self.padding - 1)
        for top, layout in passages:
            layout.draw(painter, corner + QPointF(0, top))
        if card.mark:
            first = passages[0][1].lineAt(0)
            painter.setFont(self.look.sans(-0.5, QFont.Weight.DemiBold))
            painter.setPen(self.look.colour("soft"))
            baseline = corner.y() + passages[0][0] + first.y() + first.ascent()
            painter.drawText(QPointF(option.rect.left() + self.padding, baseline), card.mark)
        painter.restore()

    def _paint_ground(self, painter: QPainter, option: QStyleOptionViewItem, card: Card) -> None:
        rect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        here = self._view.hasFocus()
        over = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.fillRect(rect, self.look.colour("card" if selected and here else "hover" if selected or over else "paper"))
        painter.setPen(QPen(self.look.colour("line"), 1))
        painter.drawLine(rect.left() + self.padding, rect.bottom(), rect.right() - self.padding, rect.bottom())
        bar = ("accent" if here else "faint") if selected else card.bar
        if bar:
            colour = self.look.colour(bar)
            if card.dotted and not selected:
                painter.setPen(QPen(colour, 3, Qt.PenStyle.DotLine))
                painter.drawLine(rect.left() + 2, rect.top() + 5, rect.left() + 2, rect.bottom() - 5)
            else:
                painter.fillRect(QRect(rect.left(), rect.top(), 3, rect.height() - 1), colour)
        if option.state & QStyle.StateFlag.State_HasFocus and selected:
            painter.setPen(QPen(self.look.colour("accent"), 1))
            painter.drawRect(QRectF(rect).adjusted(0.5, 0.5, -1.5, -1.5))

    def _laid_out(self, card: Card, width: int) -> tuple[list[tuple[float, QTextLayout]], float]:
        key = (_identity(card), width)
        if key not in self._set:
            self._set[key] = self._set_passages(card.passages, width - 2 * self.padding - self.gutter)
            if len(self._set) > _KEPT:
                self._set.popitem(last=False)
        return self._set[key]

    def _set_passages(self, passages: Iterable[Passage], width: int) -> tuple[list[tuple[float, QTextLayout]], float]:
        done, top = [], 0.0
        for passage in passages:
            top += passage.above
            layout = _text_layout(passage, self.look)
            height = _break_lines(layout, max(40, width), passage.leading)
            done.append((top, layout))
            top += height
        return done, top


def _identity(card: Card) -> tuple[object, ...]:
    return tuple((part.text, part.font.key(), part.ink) for passage in card.passages for part in passage.parts)


def _text_layout(passage: Passage, look: Look) -> QTextLayout:
    layout = QTextLayout("".join(shown(part.text) for part in passage.parts), passage.parts[0].font)
    ranges, position = [], 0
    for part in passage.parts:
        form = QTextCharFormat()
        form.setFont(part.font)
        form.setForeground(ink_of(part.ink, look))
        piece = QTextLayout.FormatRange()
        piece.start, piece.length, piece.format = position, units(part.text), form
        ranges.append(piece)
        position += piece.length
    layout.setFormats(ranges)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    return layout


def ink_of(name: str, look: Look) -> QColor:
    """The colour of an ink by its name; names of entity types name theirs."""
    return QColor(next((value for kind, value in look.inks.types.items() if kind == name), None) or getattr(look.inks, name))


def _break_lines(layout: QTextLayout, width: float, leading: float) -> float:
    layout.beginLayout()
    top = 0.0
    while (line := layout.createLine()).isValid():
        line.setLineWidth(width)
        line.setPosition(QPointF(0, top))
        top += line.height() * leading
    layout.endLayout()
    return top


class CardView(QListView):
    """A list of cards: each as high as its words, set anew when the width changes."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setLayoutMode(QListView.LayoutMode.Batched)
        self.setBatchSize(60)
        self.verticalScrollBar().setSingleStep(18)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard coming by chooses nothing, as an item view's would; the first arrow key does."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Other widths make other heights."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()
