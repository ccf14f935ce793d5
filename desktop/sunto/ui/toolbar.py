"""The line of controls on top."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QMenu, QSizePolicy, QToolBar, QToolButton, QWidget

from sunto.ui.actions import ACTIONS
from sunto.ui.icons import icon
from sunto.ui.look import Look

_BUTTONS = ("open", "export", "copy-quotes")


class Toolbar(QToolBar):
    """The buttons used most, the search field, and all the rest in one menu.

    Signals:
        words_changed(str): what is searched for.
        stepped(int): to the next (1) or previous (-1) place found.
        left: the reader is done searching.
    """

    words_changed = Signal(str)
    stepped = Signal(int)
    left = Signal()

    def __init__(self, look: Look, actions: dict[str, QAction], menu: QMenu | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._actions = look, actions
        self.setObjectName("toolbar")
        self.setWindowTitle(self.tr("Toolbar"))
        self.setMovable(False)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.PreventContextMenu)
        self.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.setIconSize(QSize(20, 20))
        for name in _BUTTONS:
            self.addAction(actions[name])
            button = self.widgetForAction(actions[name])
            button.setText(actions[name].text().replace("&", "").rstrip("…"))
            button.setAccessibleName(button.text())
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        export = self.widgetForAction(actions["export"])
        export.addAction(actions["export-all"])
        export.setPopupMode(QToolButton.ToolButtonPopupMode.MenuButtonPopup)
        space = QWidget()
        space.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.addWidget(space)
        self.field = QLineEdit()
        self.field.setObjectName("find")
        self.field.setPlaceholderText(self.tr("Find in text"))
        self.field.setAccessibleName(self.tr("Find in text"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(220)
        self._glass = self.field.addAction(icon("find", look.inks.soft, look.inks.faint), QLineEdit.ActionPosition.LeadingPosition)
        self.field.textChanged.connect(self.words_changed)
        self.field.installEventFilter(self)
        self.addWidget(self.field)
        self.menu_button = QToolButton()
        if menu is not None:
            self.menu_button.setMenu(menu)
            self.menu_button.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
            self.menu_button.setToolTip(self.tr("Menu (F10)"))
            self.menu_button.setAccessibleName(self.tr("Menu"))
            self.menu_button.setShortcut("F10")
            self.menu_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.menu_button.setStyleSheet("QToolButton::menu-indicator { image: none; }")
            self.addWidget(self.menu_button)
        look.changed.connect(self._dress)
        self._dress()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Return goes to the next place, with Shift to the one before; Escape is done."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self.stepped.emit(-1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.field.clear()
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _dress(self) -> None:
        inks = self._look.inks
        for record in ACTIONS:
            if record.icon:
                self._actions[record.id].setIcon(icon(record.icon, inks.ink, inks.faint, 20))
        self._glass.setIcon(icon("find", inks.soft, inks.faint))
        self.menu_button.setIcon(icon("menu", inks.ink, inks.faint, 20))
