"""What every panel has: a header with its name, its controls, and word of what it shows."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QAction, QFont, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QToolButton, QVBoxLayout, QWidget

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.corrections import Correction
from sunto.library.library import Library
from sunto.ui.choice import Choice
from sunto.ui.icons import icon
from sunto.ui.look import Look
from sunto.ui.open_article import OpenArticle
from sunto.ui.session import Session
from sunto.ui.settings import Settings

_HEADER = 34


@dataclass(frozen=True)
class Desk:
    """What is handed to a panel: what is open, what is chosen, what is remembered, how it all looks."""

    session: Session
    choice: Choice
    settings: Settings
    look: Look
    library: Library


class Header(QWidget):
    """The line above a panel: its name, and to the right its controls."""

    def __init__(self, title: str, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._ink = "soft"
        self.label = QLabel(title, self)
        self.note = QLabel(self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(12, 0, 8, 0)
        self._row.setSpacing(6)
        self._row.addWidget(self.label)
        self._row.addWidget(self.note)
        self._row.addStretch(1)
        self.setFixedHeight(_HEADER)
        self.setAutoFillBackground(True)
        look.changed.connect(self._dress)
        self._dress()

    def add(self, control: QWidget) -> None:
        """Put a control at the right end."""
        self._row.addWidget(control)

    def show_keyboard(self, here: bool) -> None:
        """Show by the name's ink whether the keyboard is in this panel."""
        self._ink = "accent" if here else "soft"
        self._look.tint(self.label, self._ink)

    def sizeHint(self) -> QSize:
        """As high as it is; docks ask for both hints."""
        return QSize(super().sizeHint().width(), _HEADER)

    def minimumSizeHint(self) -> QSize:
        """As high as it is, and narrow where it must."""
        return QSize(60, _HEADER)

    def _dress(self) -> None:
        font = self._look.sans(-1.0, QFont.Weight.DemiBold)
        font.setCapitalization(QFont.Capitalization.AllUppercase)
        font.setLetterSpacing(QFont.SpacingType.PercentageSpacing, 106)
        self.label.setFont(font)
        self.note.setFont(self._look.sans(-1.0))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, self._look.colour("paper"))
        self.setPalette(palette)
        self._look.tint(self.label, self._ink)
        self._look.tint(self.note, "soft")


class Panel(QWidget):
    """A part of the window that shows something of the current article.

    Attributes:
        header: the line above; docks use it as their title bar.

    Signals:
        copy_changed: whether there is something to copy may have changed.
    """

    copy_changed = Signal()

    def __init__(self, title: str, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        name = QCoreApplication.translate("panels", title)
        self.setAccessibleName(name)
        self.header = Header(name, desk.look)
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.body.addWidget(self.header)
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.backgroundRole().Base)
        desk.session.current_changed.connect(self._on_current_changed)
        desk.session.changed.connect(self._on_changed)

    @property
    def current(self) -> OpenArticle | None:
        """The article that is shown."""
        return self.desk.session.current

    @property
    def shown(self) -> tuple[Article, Briefing] | None:
        """The current article with its briefing; None until both are there."""
        current = self.current
        return (current.article, current.briefing) if current and current.article and current.briefing else None

    def refresh(self) -> None:
        """Show the current article as it is now."""
        raise NotImplementedError

    def copy(self) -> bool:
        """Copy what is selected; whether there was something."""
        return False

    def add_action(self, text: str, slot: object, shortcut: str = "", checkable: bool = False) -> QAction:
        """An action on what is selected here, with a shortcut that holds while the keyboard is in this panel."""
        action = QAction(text, self)
        if shortcut:
            action.setShortcut(QKeySequence(shortcut))
            action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        action.setCheckable(checkable)
        action.triggered.connect(slot)
        self.addAction(action)
        return action

    def offer_menu(self, view: QWidget, menu: QMenu) -> None:
        """Open the menu over the view where the mouse or the menu key asks for it, and from a button in the header."""
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(lambda point: menu.popup(view.mapToGlobal(point + QPoint(2, 2))))
        button = QToolButton(self)
        button.setAutoRaise(True)
        button.setToolTip(self.tr("What can be done with what is selected"))
        button.setAccessibleName(self.tr("Actions"))
        button.clicked.connect(lambda: menu.popup(button.mapToGlobal(QPoint(0, button.height()))))

        def dress() -> None:
            button.setIcon(icon("more", self.desk.look.inks.soft, self.desk.look.inks.faint))

        self.desk.look.changed.connect(dress)
        dress()
        self.header.add(button)

    def correct(self, what: str, *steps: Correction) -> None:
        """Put something right in the current article; `what` names it in the Edit menu."""
        if self.current is not None and steps:
            self.desk.session.correct(self.current, steps, what)

    def _on_current_changed(self) -> None:
        self.refresh()

    def _on_changed(self, article: OpenArticle) -> None:
        if article is self.current:
            self.refresh()
