"""Calm bars under the toolbar: what went wrong, what is done, and what can be done next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import Enum

from PySide6.QtCore import Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QToolButton, QVBoxLayout, QWidget

from sunto.ui.icons import drawn, icon
from sunto.ui.look import Look

AT_ONCE = 3
"""So many bars are shown; further ones wait until one of them is dismissed."""

Offer = tuple[str, Callable[[], object]]
"""What a button says, and what it does."""


class Tone(Enum):
    """What a message is, with its icon and ink."""

    ERROR = ("warning", "failed")
    DONE = ("done", "sure")


class MessageBar(QFrame):
    """One sentence, the buttons that go with it, and one to dismiss it."""

    def __init__(self, tone: Tone, sentence: str, offers: Sequence[Offer], look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.sentence = sentence
        self._tone, self._look = tone, look
        self._picture = QLabel()
        self._label = QLabel(sentence)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setWordWrap(True)
        self._label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.dismiss_button = QToolButton()
        self.dismiss_button.setAutoRaise(True)
        self.dismiss_button.setAccessibleName(self.tr("Dismiss"))
        self.dismiss_button.setToolTip(self.tr("Dismiss"))
        row = QHBoxLayout(self)
        row.setContentsMargins(14, 5, 8, 5)
        row.setSpacing(10)
        row.addWidget(self._picture)
        row.addWidget(self._label, 1)
        self.buttons = [QPushButton(text) for text, _ in offers]
        for button, (_, slot) in zip(self.buttons, offers, strict=True):
            button.clicked.connect(slot)
            row.addWidget(button)
        row.addWidget(self.dismiss_button)
        self.setAutoFillBackground(True)
        self.setAccessibleName(sentence)
        look.changed.connect(self._dress)
        self._dress()

    def _dress(self) -> None:
        inks = self._look.inks
        name, ink = self._tone.value
        self._picture.setPixmap(drawn(name, getattr(inks, ink), 18, self.devicePixelRatioF()))
        self.dismiss_button.setIcon(icon("close", inks.soft, inks.faint))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._look.colour("hover"))
        palette.setColor(QPalette.ColorRole.WindowText, self._look.colour("ink"))
        self.setPalette(palette)


class MessagesArea(QWidget):
    """The bars, the oldest on top."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._waiting: list[tuple[Tone, str, Sequence[Offer]]] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(1)
        self.bars: list[MessageBar] = []
        self.hide()

    def say(self, tone: Tone, sentence: str, offers: Sequence[Offer] = ()) -> None:
        """Show the sentence, unless it is shown already."""
        if any(bar.sentence == sentence for bar in self.bars) and not offers:
            return
        if len(self.bars) >= AT_ONCE:
            self._waiting.append((tone, sentence, offers))
            return
        bar = MessageBar(tone, sentence, offers, self._look, self)
        bar.dismiss_button.clicked.connect(lambda: self.dismiss(bar))
        for button in bar.buttons:
            button.clicked.connect(lambda: self.dismiss(bar))
        self.bars.append(bar)
        self._column.addWidget(bar)
        self.show()

    def dismiss(self, bar: MessageBar) -> None:
        """Take the bar away; the next one that waits comes."""
        self.bars.remove(bar)
        self._column.removeWidget(bar)
        bar.hide()
        bar.deleteLater()
        self.setVisible(bool(self.bars))
        if self._waiting:
            self.say(*self._waiting.pop(0))

    def dismiss_all(self) -> None:
        """Take all bars away."""
        self._waiting.clear()
        for bar in list(self.bars):
            self.dismiss(bar)
