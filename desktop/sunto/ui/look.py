"""How everything looks right now: inks and fonts in one place, with word when they change."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QWidget

from sunto.ui.fonts import SERIF
from sunto.ui.settings import APPEARANCE, TEXT_SIZE, Settings
from sunto.ui.theme import Inks, dress, inks_for


class Look(QObject):
    """Inks after the palette, fonts after the reader's size.

    Signals:
        changed: light became dark, or the text another size; whatever is painted has to be painted anew.
    """

    changed = Signal()

    def __init__(self, application: QGuiApplication, settings: Settings) -> None:
        super().__init__(application)
        self._application = application
        self._settings = settings
        self._base = application.font().pointSizeF()
        dress(application, settings.get(APPEARANCE))
        self.inks: Inks = inks_for(application.palette())

    def colour(self, ink: str) -> QColor:
        """The ink of this name as a colour."""
        return QColor(getattr(self.inks, ink))

    def serif(self, larger: float = 0.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """For the article's own words, so many points larger than what is read in lists."""
        font = QFont(SERIF)
        font.setPointSizeF(max(6.0, self._base + 0.7 + larger + self._settings.get(TEXT_SIZE)))
        font.setWeight(weight)
        font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
        return font

    def sans(self, larger: float = 0.0, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
        """For what Sunto says, so many points larger than the interface."""
        font = QFont(self._application.font())
        font.setPointSizeF(max(6.0, self._base + larger))
        font.setWeight(weight)
        return font

    def tint(self, widget: QWidget, ink: str) -> None:
        """Have the widget's words in this ink, whatever ground they stand on."""
        palette = widget.palette()
        for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text):
            palette.setColor(role, self.colour(ink))
        widget.setPalette(palette)

    def resize_text(self, by: int) -> None:
        """Make the words so many points larger; 0 gives them their first size back."""
        size = self._settings.get(TEXT_SIZE) + by if by else TEXT_SIZE.default
        if TEXT_SIZE.accepts(size):
            self._settings.put(TEXT_SIZE, size)
            self.changed.emit()

    def set_appearance(self, appearance: str) -> None:
        """Light, dark, or as the system."""
        self._settings.put(APPEARANCE, appearance)
        dress(self._application, appearance)
        self.follow_palette()

    def follow_palette(self) -> None:
        """Take the inks that go with the palette as it is now; to be called when the palette has changed."""
        inks = inks_for(self._application.palette())
        if inks is not self.inks:
            self.inks = inks
            self.changed.emit()
