"""The window: layout and connections."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QSize, QTimer
from PySide6.QtGui import QAction, QActionGroup, QCloseEvent, QDragEnterEvent, QDropEvent, QKeySequence, QPalette
from PySide6.QtWidgets import QMainWindow, QMenu, QProgressBar, QStackedWidget, QVBoxLayout, QWidget

from sunto.ui.settings import APPEARANCE, SESSION_CURRENT, SESSION_PATHS, WINDOW_GEOMETRY, Settings

if TYPE_CHECKING:
    from sunto.ui.panels.panel import Desk
    from sunto.ui.session import Session

PATIENCE = 500
"""Milliseconds after which work shows that it goes on."""


class MainWindow(QMainWindow):
    """Toolbar, messages, and under them the welcome page or the workspace with its panels.

    It can be shown before it is furnished: its place and its colours are there first, and whatever takes longer comes into them.
    """

    def __init__(self, settings: Settings) -> None:
        super().__init__()
        self._settings = settings
        self._furnished = self._arranged = False
        ground = QWidget()
        ground.setAutoFillBackground(True)
        ground.setBackgroundRole(QPalette.ColorRole.Base)  # as the welcome page and the panels will have it
        self.setCentralWidget(ground)
        self.setWindowTitle("Sunto")

    def furnish(self, desk: Desk, seeds: Path, pasted: Path) -> None:
        """Put everything into the window. What that needs is imported now, not before the window is painted."""
        from sunto.ui.actions import make_actions
        from sunto.ui.commands import Commands
        from sunto.ui.menus import make_menus
        from sunto.ui.messages_area import MessagesArea
        from sunto.ui.mode_line import ModeLine
        from sunto.ui.toolbar import Toolbar
        from sunto.ui.welcome import Welcome
        from sunto.ui.workspace import Workspace

        self._desk = desk
        self.workspace = Workspace(desk)
        self.welcome = Welcome(desk.look, desk.library, seeds)
        self.messages = MessagesArea(desk.look)
        self.mode_line = ModeLine(desk)
        self.commands = Commands(self, desk, self.workspace, self.messages, pasted)
        self.actions_by_id = make_actions(self, self.commands)
        self.undo, self.redo = self._undo_actions()
        self._appearances = self._appearance_group()
        menus = make_menus(self, self.actions_by_id, (self.undo, self.redo), self.workspace.show_actions())
        self.toolbar = Toolbar(desk.look, self.actions_by_id, self._place_menus(menus), self)
        self.addToolBar(self.toolbar)
        self.progress = QProgressBar()
        self.stack = QStackedWidget()
        self._patience = QTimer(self, singleShot=True, interval=PATIENCE)
        self._remembering = QTimer(self, singleShot=True, interval=PATIENCE)
        self._furnished = True
        self._lay_out()
        self._connect()
        self.setAcceptDrops(True)
        self._on_current_changed()
        for part in (self.toolbar, self.centralWidget()):
            part.show()  # in a window that is shown already, each would come only by and by
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest)  # only these: what the workers tell has to wait for its article

    def sizeHint(self) -> QSize:
        """The size of a first start, as far as the screen has room."""
        return QSize(1280, 800).boundedTo(self.screen().availableSize())

    @property
    def session(self) -> Session:
        """What is open in it."""
        return self._desk.session

    def restore(self) -> None:
        """Come back in the size and place of last time."""
        if not self.restoreGeometry(self._settings.get(WINDOW_GEOMETRY)):
            self.resize(self.sizeHint())

    def showEvent(self, event: QEvent) -> None:
        """Arrange the panels once their room is known."""
        super().showEvent(event)
        if self._furnished:
            self._arrange()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Keep sizes, places, and what was open."""
        self._settings.put(WINDOW_GEOMETRY, self.saveGeometry())
        if self._arranged:
            self.workspace.remember()
        if self._furnished:
            self._remember_open()
        super().closeEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Follow the system from light to dark."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and self._furnished:
            self._desk.look.follow_palette()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Take files and texts that come from elsewhere."""
        if event.source() is None and (event.mimeData().hasUrls() or event.mimeData().hasText()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """Open what is dropped."""
        if self.commands.open_data(event.mimeData()):
            event.acceptProposedAction()

    def _undo_actions(self) -> tuple[QAction, QAction]:
        group = self._desk.session.undo_group
        undo, redo = group.createUndoAction(self, self.tr("Undo")), group.createRedoAction(self, self.tr("Redo"))
        undo.setShortcuts(QKeySequence.StandardKey.Undo)
        redo.setShortcuts(QKeySequence.StandardKey.Redo)
        self.addActions([undo, redo])
        return undo, redo

    def _appearance_group(self) -> QActionGroup:
        group = QActionGroup(self)
        for name in APPEARANCE.choices:
            action = group.addAction(self.actions_by_id[name])
            action.setChecked(name == self._settings.get(APPEARANCE))
        return group

    def _place_menus(self, menus: list[QMenu]) -> QMenu | None:
        """A menu bar where the system has one of its own; elsewhere one menu for all, which leaves the articles more room."""
        if sys.platform == "darwin":
            for menu in menus:
                self.menuBar().addMenu(menu)
            return None
        whole = QMenu(self)
        for menu in menus:
            whole.addMenu(menu)
        return whole

    def _lay_out(self) -> None:
        self.progress.setRange(0, 0)
        self.progress.setTextVisible(False)
        self.progress.setFixedHeight(3)
        self.progress.setAccessibleName(self.tr("Work in progress"))
        keep = self.progress.sizePolicy()
        keep.setRetainSizeWhenHidden(True)  # so that nothing moves when it comes
        self.progress.setSizePolicy(keep)
        self.progress.hide()
        self.stack.addWidget(self.welcome)
        self.stack.addWidget(self.workspace)
        middle = QWidget()
        column = QVBoxLayout(middle)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.progress)
        column.addWidget(self.messages)
        column.addWidget(self.mode_line)
        column.addWidget(self.stack, 1)
        self.setCentralWidget(middle)

    def _connect(self) -> None:
        session, choice, commands = self._desk.session, self._desk.choice, self.commands
        session.current_changed.connect(self._on_current_changed)
        session.changed.connect(self._on_changed)
        session.list_changed.connect(self._allow)
        session.busy_changed.connect(self._on_busy_changed)
        self._patience.timeout.connect(self.progress.show)
        for signal in (session.list_changed, session.current_changed, session.changed):
            signal.connect(self._remembering.start)  # not only at the end, which may not come
        self._remembering.timeout.connect(self._remember_open)
        self.welcome.open_asked.connect(commands.open)
        self.welcome.path_chosen.connect(lambda path: session.open([path]))
        self.toolbar.words_changed.connect(commands.find_words)
        self.toolbar.stepped.connect(choice.step)
        self.toolbar.left.connect(commands.go_article)
        self.workspace.panels["quotes"].copy_changed.connect(self._allow)

    def _remember_open(self) -> None:
        """Keep what is open, or being read, for the next session."""
        settings, session = self._settings, self._desk.session
        settings.put(SESSION_PATHS, [article.path for article in session.articles if not article.failed or article.article])
        settings.put(SESSION_CURRENT, session.current.path if session.current else "")

    def _on_current_changed(self) -> None:
        current = self._desk.session.current
        if current is None:
            self.welcome.refresh()
        self.stack.setCurrentWidget(self.workspace if current else self.welcome)
        self._arrange()
        self._name_window()
        self._allow()

    def _on_changed(self, article: object) -> None:
        if article is self._desk.session.current:
            self._name_window()
        self._allow()

    def _on_busy_changed(self) -> None:
        if not self._desk.session.busy:
            self._patience.stop()
            self.progress.hide()
        elif not self._patience.isActive() and not self.progress.isVisible():
            self._patience.start()

    def _arrange(self) -> None:
        if not self._arranged and self.isVisible() and self.stack.currentWidget() is self.workspace:
            self._arranged = True
            self.workspace.setGeometry(self.stack.contentsRect())  # which the stack itself does only later
            self.workspace.arrange()

    def _name_window(self) -> None:
        current = self._desk.session.current
        self.setWindowTitle(f"{' '.join(current.title.split())} — Sunto" if current else "Sunto")

    def _allow(self) -> None:
        """Offer what can be done now."""
        current = self._desk.session.current
        ready = current is not None and current.briefing is not None
        self.actions_by_id["export"].setEnabled(ready)
        self.actions_by_id["export-all"].setEnabled(len(self._desk.session.ready) > 1)
        self.actions_by_id["copy-quotes"].setEnabled(ready and bool(current.briefing.quotes))
        for name in ("close", "find", "next-place", "previous-place", "next-article", "previous-article"):
            self.actions_by_id[name].setEnabled(current is not None)
        self.toolbar.field.setEnabled(current is not None)
        for record in ("articles", "summary", "entities", "quotes", "article"):
            self.actions_by_id[f"go-{record}"].setEnabled(current is not None)
