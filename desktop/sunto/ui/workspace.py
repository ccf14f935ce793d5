"""Where the panels stand: three columns side by side, the others docked around them."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt
from PySide6.QtGui import QAction, QPalette
from PySide6.QtWidgets import QApplication, QDockWidget, QMainWindow, QSplitter, QWidget

from sunto.ui.panels import PANELS, Area
from sunto.ui.panels.panel import Desk, Panel
from sunto.ui.settings import COLUMNS_STATE, WORKSPACE_STATE
from sunto.ui.theme import furniture

_SIDES = {Area.LEFT: Qt.DockWidgetArea.LeftDockWidgetArea, Area.BOTTOM: Qt.DockWidgetArea.BottomDockWidgetArea}


class Workspace(QMainWindow):
    """Places the panels of the registry, and remembers where the reader moved them.

    Attributes:
        panels: by their names.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent, Qt.WindowType.Widget)
        self._desk = desk
        self._docks: dict[str, QDockWidget] = {}
        self.panels: dict[str, Panel] = {}
        self.columns = QSplitter(Qt.Orientation.Horizontal)
        self.columns.setChildrenCollapsible(False)
        self.columns.setHandleWidth(1)
        self.setCentralWidget(self.columns)
        self.setCorner(Qt.Corner.BottomLeftCorner, Qt.DockWidgetArea.LeftDockWidgetArea)
        self.setDockNestingEnabled(True)
        desk.look.changed.connect(self._dress)  # before the panels: a new style sheet takes the palettes of what stands under it back
        for record in PANELS:
            panel = record.make(desk)
            self.panels[record.name] = panel
            if record.area is Area.COLUMN:
                panel.setMinimumWidth(210)
                self.columns.addWidget(panel)
            else:
                self._dock(record.name, panel, _SIDES[record.area])
        QApplication.instance().focusChanged.connect(self._show_keyboard)
        self._dress()

    def show_actions(self) -> list[QAction]:
        """An action for each docked panel that shows or hides it."""
        return [dock.toggleViewAction() for dock in self._docks.values()]

    def arrange(self) -> None:
        """Put everything where it stood last time; at first where it reads best."""
        settings = self._desk.settings
        if not self.restoreState(settings.get(WORKSPACE_STATE)):
            self.arrange_anew()
        elif not self.columns.restoreState(settings.get(COLUMNS_STATE)):
            self._divide_columns()

    def arrange_anew(self) -> None:
        """Put everything where it stands at first."""
        for name, dock in self._docks.items():
            dock.setFloating(False)
            dock.show()
            self.addDockWidget(_SIDES[next(record.area for record in PANELS if record.name == name)], dock)
        self.resizeDocks([self._docks["articles"]], [max(190, self.width() // 7)], Qt.Orientation.Horizontal)
        self.resizeDocks([self._docks["article"]], [self.height() * 46 // 100], Qt.Orientation.Vertical)
        self._divide_columns()

    def remember(self) -> None:
        """Keep where everything stands."""
        self._desk.settings.put(WORKSPACE_STATE, self.saveState())
        self._desk.settings.put(COLUMNS_STATE, QByteArray(self.columns.saveState()))

    def focused_panel(self) -> Panel | None:
        """The panel that the keyboard is in."""
        widget = self.focusWidget()
        return next((panel for panel in self.panels.values() if widget is not None and panel.isAncestorOf(widget)), None)

    def focus_panel(self, name: str) -> None:
        """Bring the keyboard into this panel, showing it if it is hidden."""
        dock = self._docks.get(name)
        if dock is not None:
            dock.show()
            dock.raise_()
        self.panels[name].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_keyboard(self, _: QWidget | None = None, widget: QWidget | None = None) -> None:
        """Mark the panel that the keyboard is in."""
        for panel in self.panels.values():
            here = widget is not None and (panel.isAncestorOf(widget) or panel.header.isAncestorOf(widget))
            panel.header.show_keyboard(here)

    def _dock(self, name: str, panel: Panel, side: Qt.DockWidgetArea) -> None:
        dock = QDockWidget(panel.header.label.text(), self)
        dock.setObjectName(name)
        panel.body.removeWidget(panel.header)
        dock.setTitleBarWidget(panel.header)
        dock.setWidget(panel)
        self.addDockWidget(side, dock)
        self._docks[name] = dock

    def _divide_columns(self) -> None:
        width = max(self.columns.width(), 630)
        self.columns.setSizes([width * 31 // 100, width * 33 // 100, width * 36 // 100])

    def _dress(self) -> None:
        inks = self._desk.look.inks
        lines = f"QMainWindow::separator, QSplitter::handle {{ background: {inks.line}; width: 1px; height: 1px; }}"
        self.setStyleSheet(lines + (furniture(inks) if QApplication.style().name() == "fusion" else ""))
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.Window, self._desk.look.colour("paper"))
        self.setPalette(palette)
