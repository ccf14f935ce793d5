"""Where the article comes from, in one quiet line that can be copied: publication, author, date, address."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QFocusEvent, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLineEdit

from sunto.core.article import Article
from sunto.export.content import even
from sunto.export.labels import labels, printed_date
from sunto.readers.names import CONTEXT, FORMAT_NAMES, wrong_suffix
from sunto.ui.look import Look

_BETWEEN = "  ·  "


class SourceLine(QLineEdit):
    """Cut to its width until the keyboard or the mouse is in it. An address stands there as text: nothing is ever opened from it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._whole = ""
        self.setReadOnly(True)
        self.setFrame(False)
        self.setAccessibleName(self.tr("Source of the article"))
        self.setTextMargins(10, 3, 8, 4)
        look.changed.connect(self._dress)
        self._dress()
        self.hide()

    @property
    def whole(self) -> str:
        """The line uncut."""
        return self._whole

    def tell(self, article: Article | None) -> None:
        """Tell what is known of this article; the line is there only if that is something."""
        self._whole = _BETWEEN.join(self._told(article)) if article is not None else ""
        self.setVisible(bool(self._whole))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut it anew."""
        super().resizeEvent(event)
        self._fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show the whole line, to be walked through and copied."""
        self.setText(self._whole)
        self.setCursorPosition(0)
        super().focusInEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Cut it again; a menu over it changes nothing."""
        super().focusOutEvent(event)
        if not self.hasFocus():
            self._fit()

    def _told(self, article: Article) -> list[str]:
        meta = article.metadata
        language = QCoreApplication.translate("commands", "en", "the code of the language of this translation")
        told = [meta.publication, meta.byline, printed_date(meta.date, labels(language))]
        if suffix := wrong_suffix(article):
            name = QCoreApplication.translate(CONTEXT, FORMAT_NAMES.get(article.format, article.format))
            told.append(self.tr("Read as {format}, though its name ends in {suffix}").format(format=name, suffix=suffix))
        told.append(meta.url)  # last: the longest, and the one to be cut
        return [words for each in told if (words := even(each or ""))]

    def _fit(self) -> None:
        if self.hasFocus():
            self.setText(self._whole)
        else:
            margins = self.textMargins()
            room = self.width() - margins.left() - margins.right() - 6
            self.setText(QFontMetrics(self.font()).elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
        self.setToolTip("" if self.text() == self._whole else self._whole)
        self.setCursorPosition(0)

    def _dress(self) -> None:
        self.setFont(self._look.sans(-0.8))
        inks = self._look.inks
        edge = "border: none; border-bottom: 1px solid"  # fields to type in have a frame, this is none
        self.setStyleSheet(
            f"QLineEdit {{ {edge} {inks.line}; border-radius: 0; padding: 0; background: {inks.paper}; color: {inks.soft}; }}"
            f"QLineEdit:focus {{ border-bottom-color: {inks.accent}; }}"
        )
        self._fit()
