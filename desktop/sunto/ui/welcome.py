"""What is shown when nothing is open: a word of welcome, articles to start with, and those of last time."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice
from pathlib import Path

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QPalette
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QListWidget, QListWidgetItem, QPushButton, QVBoxLayout, QWidget

from sunto.core.errors import WriteError
from sunto.library.library import Library
from sunto.readers import reader_for
from sunto.ui.icons import drawn
from sunto.ui.look import Look

_SHOWN = 8
_COLUMN = 338


class Welcome(QWidget):
    """The first page.

    Signals:
        open_asked: the reader wants to choose a file.
        path_chosen(str): the reader wants to read this one.
    """

    open_asked = Signal()
    path_chosen = Signal(str)

    def __init__(self, look: Look, library: Library, seeds: Path, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look, self._library = look, library
        self._picture, self._name = QLabel(), QLabel("Sunto")
        self._promise = QLabel(self.tr("What happened, who is in it, who said what: from your own files, on your own machine."))
        self._promise.setWordWrap(True)
        self.open_button = QPushButton(self.tr("Open articles…"))
        self.open_button.setDefault(True)
        self.open_button.clicked.connect(self.open_asked)
        self._drop = QLabel(self.tr("or drop files here, or paste a text"))
        self.samples = _PathList(self.tr("Articles to start with"))
        self.recent = _PathList(self.tr("Recent articles"))
        for paths in (self.samples, self.recent):
            paths.itemActivated.connect(lambda item: self.path_chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
            paths.itemClicked.connect(lambda item: self.path_chosen.emit(item.data(Qt.ItemDataRole.UserRole)))
        self._headings = [QLabel(self.samples.accessibleName()), QLabel(self.recent.accessibleName())]
        self._lay_out()
        self.samples.fill((headline_of(path), str(path)) for path in sample_articles(seeds))
        look.changed.connect(self._dress)
        self._dress()
        self.refresh()

    def refresh(self) -> None:
        """List what was open lately."""
        try:
            recent = self._library.recent(_SHOWN)
        except WriteError:  # the session tells when something cannot be remembered
            recent = ()
        self.recent.fill((article.title, article.path) for article in recent)
        self._headings[1].setVisible(bool(recent))
        self.recent.setVisible(bool(recent))

    def _lay_out(self) -> None:
        page = QFrame()
        page.setFixedWidth(760)
        column = QVBoxLayout(page)
        column.setContentsMargins(24, 40, 24, 24)
        column.setSpacing(0)
        head = QHBoxLayout()
        head.setSpacing(18)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._name)
        words.addWidget(self._promise)
        head.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        column.addLayout(head)
        column.addSpacing(24)
        opening = QHBoxLayout()
        opening.setSpacing(14)
        opening.addWidget(self.open_button)
        opening.addWidget(self._drop)
        opening.addStretch(1)
        column.addLayout(opening)
        column.addSpacing(34)
        lists = QHBoxLayout()
        lists.setSpacing(36)
        for heading, paths in zip(self._headings, (self.samples, self.recent), strict=True):
            part = QVBoxLayout()
            part.setSpacing(6)
            part.addWidget(heading)
            part.addWidget(paths, 1000)
            part.addStretch(1)
            lists.addLayout(part)
        lists.addStretch(1)
        column.addLayout(lists, 1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addStretch(1)
        row.addWidget(page)
        row.addStretch(1)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(QPalette.ColorRole.Base)

    def _dress(self) -> None:
        look = self._look
        self._picture.setPixmap(drawn("sunto", "", 72, self.devicePixelRatioF()))
        self._name.setFont(look.serif(15, QFont.Weight.DemiBold))
        self._promise.setFont(look.sans(1))
        heading = look.sans(-1, QFont.Weight.DemiBold)
        heading.setCapitalization(QFont.Capitalization.AllUppercase)
        heading.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        for label in (self._promise, self._drop, *self._headings):
            look.tint(label, "soft")
        for label in self._headings:
            label.setFont(heading)
        for paths in (self.samples, self.recent):
            paths.dress(look)


class _PathList(QListWidget):
    """Files by their titles."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setWordWrap(True)
        self.setMouseTracking(True)
        self.setFixedWidth(_COLUMN)
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)

    def fill(self, articles: Iterable[tuple[str, str]]) -> None:
        """List these titles and paths."""
        self.clear()
        for title, path in articles:
            item = QListWidgetItem(title)
            item.setToolTip(path)
            item.setData(Qt.ItemDataRole.UserRole, path)
            self.addItem(item)
        self._fit()

    def dress(self, look: Look) -> None:
        """Take fonts and inks."""
        self.setFont(look.serif(0.3))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Text, look.colour("accent"))
        palette.setColor(QPalette.ColorRole.Highlight, look.colour("card"))
        palette.setColor(QPalette.ColorRole.HighlightedText, look.colour("accent"))
        self.setPalette(palette)
        self._fit()

    def _fit(self) -> None:
        """Be as high as the titles, which wrap."""
        room, height = QRect(0, 0, _COLUMN - 8, 400), 0
        for row in range(self.count()):
            words = self.fontMetrics().boundingRect(room, Qt.TextFlag.TextWordWrap.value, self.item(row).text())
            self.item(row).setSizeHint(QSize(10, words.height() + 14))
            height += words.height() + 14
        self.setMaximumHeight(height + 4)
        self.setMinimumHeight(min(height + 4, 120))


def sample_articles(seeds: Path) -> list[Path]:
    """The articles to start with that a reader reads, in the order of their names."""
    if not seeds.is_dir():
        return []
    return sorted(path for path in seeds.iterdir() if path.is_file() and reader_for(str(path)) is not None)[:_SHOWN]


def headline_of(path: Path) -> str:
    """The headline of a sample article (our own, in UTF-8): its first line that is not all in capitals, as lines over headlines are."""
    with path.open(encoding="utf-8", errors="replace") as file:
        lines = [line.strip() for line in islice(file, 6) if line.strip()]
    return next((line for line in lines if not line.isupper()), path.name)
