"""The article's text as printed: set in pieces so that the window never waits, with what is chosen lit up."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence

from PySide6.QtCore import QMimeData, QPointF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetricsF,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QTextEdit, QWidget

from sunto.core.article import Article, BlockKind, Span
from sunto.ui.look import Look
from sunto.ui.panels.text_map import TextMap, shown
from sunto.ui.panels.text_plan import Paragraph, plan
from sunto.ui.panels.text_style import block_format, char_format

TURN = 0.008
"""So many seconds of setting text fit between two frames of the screen."""
LIT_AT_MOST = 2000
"""More places than this are not lit up at once."""
SCREENFUL = 20_000
"""So many characters fill any screen: with so many set below it, a place can be brought to the top."""
_MEASURE = 58
"""The line's width in average characters, which are a quarter wider than those of running text: some 72 of these stand on a line
(Bringhurst, The Elements of Typographic Style, 2.1.2, takes 45 to 75)."""


class ArticleView(QTextEdit):
    """Shows one article, read-only. Text goes in as plain text with formats, never as HTML.

    Signals:
        pointed_at(int): the reader clicked the character at this offset of the article.
        taken_back(int): the reader clicked that the text left out at this offset belongs to the article.
        filled: the whole text is in the view.
    """

    pointed_at = Signal(int)
    taken_back = Signal(int)
    filled = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._article: Article | None = None
        self._left_out = False
        self._map = TextMap("")
        self._rest: Iterator[Paragraph] = iter(())
        self._spans: tuple[Span, ...] = ()
        self._current = 0
        self._pending: Span | None = None
        self._pending_at_top = False
        self._margin = 0
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self.setFrameShape(QTextEdit.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(True)
        self.viewport().setMouseTracking(True)
        self.document().setDocumentMargin(0)
        self._filler = QTimer(self, interval=0)
        self._filler.timeout.connect(self._fill)

    @property
    def text_map(self) -> TextMap:
        """Which place of the view is which of the article."""
        return self._map

    @property
    def filling(self) -> bool:
        """Whether text is still being set."""
        return self._filler.isActive()

    def show_article(self, article: Article | None, left_out: bool = False) -> None:
        """Show this article's text, with the parts that are left out or without them."""
        self._article, self._left_out = article, left_out
        self._spans, self._pending = (), None
        self.setExtraSelections([])
        self.clear()
        self._map = TextMap(article.text if article else "")
        self._rest = plan(article, left_out) if article else iter(())
        self._set_margins()
        self._filler.start()
        self._fill()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def reset_look(self) -> None:
        """Set the text anew in other fonts or colours, at the same place."""
        if self._article is not None:
            self.show_again(self._article, self._left_out)

    def show_again(self, article: Article, left_out: bool) -> None:
        """Show the same text with other parts left out, or looking otherwise, at the same place."""
        offset = self._map.to_article(self.cursorForPosition(self.viewport().rect().topLeft()).position()) or 0
        spans, current = self._spans, self._current
        self.show_article(article, left_out)
        self._spans, self._current = spans, current
        self._light_up()
        self._scroll_to(Span(offset, offset + 1), at_top=True)

    def light_up(self, spans: Sequence[Span], current: int) -> None:
        """Light up these spans and scroll to the current one, as soon as it is in the view."""
        self._spans, self._current = tuple(spans), current
        self._light_up()
        if self._spans:
            self._let_go()
            self._scroll_to(self._spans[current])

    def _let_go(self) -> None:
        """Select nothing: a selection would cover what is lit up."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.clearSelection()
            self.setTextCursor(cursor)

    def _fill(self) -> None:
        """Set as many paragraphs as fit into a turn."""
        assert self._article is not None or not self._map.mapped
        until = time.perf_counter() + TURN
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        done = False
        while time.perf_counter() < until:
            paragraph = next(self._rest, None)
            if paragraph is None:
                done = True
                break
            self._set_paragraph(cursor, paragraph)
        cursor.endEditBlock()
        if self._pending is not None and (done or self._map.mapped >= self._pending.end + (SCREENFUL if self._pending_at_top else 0)):
            self._scroll_to(self._pending, self._pending_at_top)
        if done:
            self._filler.stop()
            self._light_up()
            self.filled.emit()

    def _set_paragraph(self, cursor: QTextCursor, paragraph: Paragraph) -> None:
        assert self._article is not None
        form = block_format(paragraph, self._look, first=cursor.position() == 0)
        plain = char_format(paragraph.kind, self._look)
        if cursor.position() == 0:
            cursor.setBlockFormat(form)
            cursor.setBlockCharFormat(plain)
        else:
            cursor.insertBlock(form, plain)
        for run in paragraph.runs:
            self._map.add(run, cursor.position())
            cursor.insertText(shown(run.cut(self._article.text)), char_format(run.kind, self._look))
        if not paragraph.continued and all(run.kind is BlockKind.BOILERPLATE for run in paragraph.runs):
            cursor.insertText("\u2002\u2002" + self.tr("Take back").replace(" ", "\u00a0"), self._mark(paragraph.runs[0].start))
        cursor.block().setUserState(paragraph.number or -1)

    def _mark(self, offset: int) -> QTextCharFormat:
        """How the words are set that take back what was left out at this offset; they are ours, and never copied."""
        form = QTextCharFormat()
        form.setFont(self._look.sans(-0.6))
        form.setForeground(self._look.colour("accent"))
        form.setAnchor(True)
        form.setAnchorHref(str(offset))
        form.setToolTip(self.tr("This belongs to the article: analyse it again"))
        return form

    def _light_up(self) -> None:
        selections = []
        for place, span in enumerate(self._spans[:LIT_AT_MOST]):
            form = QTextCharFormat()
            form.setBackground(self._look.colour("current" if place == self._current else "lit"))
            form.setForeground(self._look.colour("ink"))
            for position, end in self._map.span_in_view(span):
                selection = QTextEdit.ExtraSelection()
                selection.cursor = QTextCursor(self.document())
                selection.cursor.setPosition(position)
                selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
                selection.format = form
                selections.append(selection)
        self.setExtraSelections(selections)

    def _scroll_to(self, span: Span, at_top: bool = False) -> None:
        """Bring the span into sight, a third from the top unless it is in sight already; later when it is not set yet."""
        places = self._map.span_in_view(span)
        if not places:
            self._pending, self._pending_at_top = span if self._filler.isActive() else None, at_top
            return
        self._pending = None
        cursor = QTextCursor(self.document())
        cursor.setPosition(places[0][0])
        rect = self.cursorRect(cursor)
        cursor.setPosition(places[-1][1])
        last = self.cursorRect(cursor)
        height = self.viewport().height()
        bar = self.verticalScrollBar()
        if at_top:
            bar.setValue(bar.value() + rect.top())
        elif rect.top() < 8 or last.bottom() > height - 8:
            bar.setValue(bar.value() + rect.top() - height // 3)

    def _set_margins(self) -> None:
        """Keep the lines short enough to read, in the middle, and room at the left for the paragraph numbers."""
        metrics = QFontMetricsF(self._look.serif(0.8))
        column = metrics.averageCharWidth() * _MEASURE
        gutter = QFontMetricsF(self._look.sans(-1.5)).horizontalAdvance("¶000") + 20
        free = self.viewport().width() - column
        left = int(max(gutter, free / 2))
        if left != self._margin or self.document().rootFrame().frameFormat().rightMargin() != max(24, int(free - left)):
            self._margin = left
            frame = self.document().rootFrame().frameFormat()
            frame.setLeftMargin(left)
            frame.setRightMargin(max(24, int(free - left)))
            frame.setTopMargin(10)
            frame.setBottomMargin(28)
            self.document().rootFrame().setFrameFormat(frame)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Set the lines anew."""
        super().resizeEvent(event)
        self._set_margins()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint the text, and the paragraph numbers beside it."""
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        font = self._look.sans(-1.5)
        painter.setFont(font)
        painter.setPen(self._look.colour("soft"))
        metrics = QFontMetricsF(font)
        scrolled = self.verticalScrollBar().value()
        layout = self.document().documentLayout()
        block = self.cursorForPosition(event.rect().topLeft()).block()
        while block.isValid():
            top = layout.blockBoundingRect(block).top() - scrolled
            if top > event.rect().bottom():
                break
            if block.userState() > 0 and block.layout().lineCount():
                line = block.layout().lineAt(0)
                number = f"¶{block.userState()}"
                baseline = block.layout().position().y() + line.y() + line.ascent() - scrolled
                painter.drawText(QPointF(self._margin - 16 - metrics.horizontalAdvance(number), baseline), number)
            block = block.next()
        painter.end()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Show where a click does something else than point."""
        super().mouseMoveEvent(event)
        over = bool(self.anchorAt(event.position().toPoint()))
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.IBeamCursor)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click that selects nothing points at something, or takes it back."""
        super().mouseReleaseEvent(event)
        if event.button() is not Qt.MouseButton.LeftButton or self.textCursor().hasSelection():
            return
        if mark := self.anchorAt(event.position().toPoint()):
            self.taken_back.emit(int(mark))
            return
        offset = self._map.to_article(self.cursorForPosition(event.position().toPoint()).position())
        if offset is not None:
            self.pointed_at.emit(offset)

    def lines_at_cursor(self) -> Span | None:
        """The lines of the article that are selected, or the one that the keyboard is in."""
        cursor = self.textCursor()
        start, end = self._map.to_article(cursor.selectionStart()), self._map.to_article(cursor.selectionEnd())
        if self._article is None or start is None or end is None:
            return None
        after = self._article.text.find("\n", end)
        return Span(self._article.text.rfind("\n", 0, start) + 1, after if after >= 0 else len(self._article.text))

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied: the article's own characters, as they stand in the file."""
        data = QMimeData()
        cursor = self.textCursor()
        start, end = self._map.to_article(cursor.selectionStart()), self._map.to_article(cursor.selectionEnd())
        if self._article is not None and start is not None and end is not None:
            data.setText(self._article.text[start:end])
        return data
