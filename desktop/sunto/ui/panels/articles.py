"""ARTICLES: what is open, and what was open lately."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QModelIndex, QSize, Qt
from PySide6.QtGui import QPalette
from PySide6.QtWidgets import QListView, QListWidget, QListWidgetItem, QMenu

from sunto.core.errors import WriteError
from sunto.ui.open_article import State
from sunto.ui.panels.article_list import ArticleDelegate, ArticleListModel
from sunto.ui.panels.panel import Desk, Header, Panel

RECENT = 12
"""So many articles of earlier sessions are offered."""


class ArticlesPanel(Panel):
    """The open articles; under them the recent ones, opened with a double click or the Return key."""

    def __init__(self, title: str, desk: Desk) -> None:
        super().__init__(title, desk)
        self.model = ArticleListModel(desk.session, self)
        self.view = QListView()
        self.view.setAccessibleName(self.tr("Open articles"))
        self.view.setModel(self.model)
        self.view.setItemDelegate(ArticleDelegate(desk.look, self.view))
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.recent = QListWidget()
        self.recent.setAccessibleName(self.tr("Recent articles"))
        for view in (self.view, self.recent):
            view.setFrameShape(QListView.Shape.NoFrame)
            view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            view.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.recent.setViewportMargins(9, 0, 6, 0)  # in line with its header
        self.setFocusProxy(self.view)
        self.recent_header = Header(self.tr("Recent"), desk.look)
        self.body.addWidget(self.view, 3)
        self.body.addWidget(self.recent_header)
        self.body.addWidget(self.recent, 2)
        self.setMinimumWidth(150)
        self.again = self.add_action(self.tr("Read again"), self._read_again)
        self.close_action = self.add_action(self.tr("Close"), self._close, "Del")
        menu = QMenu(self)
        menu.addActions([self.again, self.close_action])
        self.view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.view.customContextMenuRequested.connect(lambda point: menu.popup(self.view.viewport().mapToGlobal(point)))
        self.view.selectionModel().currentChanged.connect(self._on_current)
        self.view.clicked.connect(self._on_current)
        self.view.activated.connect(self._on_activated)
        self.recent.itemActivated.connect(lambda item: desk.session.open([item.data(Qt.ItemDataRole.UserRole)]))
        desk.session.list_changed.connect(self.refresh)
        desk.look.changed.connect(self._dress)
        self._dress()
        self.refresh()

    def sizeHint(self) -> QSize:
        """Narrow beside the columns."""
        return QSize(206, 400)

    def refresh(self) -> None:
        """Select the current article, and list what was open lately and is not open now."""
        session = self.desk.session
        if self.current in session.articles:
            index = self.model.index(session.articles.index(self.current))
            if index != self.view.currentIndex():
                self.view.setCurrentIndex(index)
        open_now = {article.path for article in session.articles}
        self.recent.clear()
        try:
            recent = self.desk.library.recent(RECENT + len(open_now))
        except WriteError:  # the session tells when something cannot be remembered
            recent = ()
        for article in [article for article in recent if article.path not in open_now][:RECENT]:
            item = QListWidgetItem(article.title)
            item.setToolTip(article.path)
            item.setData(Qt.ItemDataRole.UserRole, article.path)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{article.title}, {Path(article.path).name}")
            self.recent.addItem(item)
        self.recent_header.setVisible(self.recent.count() > 0)
        self.recent.setVisible(self.recent.count() > 0)

    def _on_current(self, index: QModelIndex) -> None:
        if index.isValid():
            article = self.model.article(index.row())
            if article.state is not State.FAILED or article.article is not None:
                self.desk.session.show(article)

    def _on_activated(self, index: QModelIndex) -> None:
        """A double click on what failed tries again."""
        if self.model.article(index.row()).state is State.FAILED:
            self._read_again()

    def _read_again(self) -> None:
        index = self.view.currentIndex()
        if index.isValid():
            article = self.model.article(index.row())
            self.desk.session.close_article(article)
            self.desk.session.open([article.path])

    def _close(self) -> None:
        if self.view.currentIndex().isValid():
            self.desk.session.close_article(self.model.article(self.view.currentIndex().row()))

    def _dress(self) -> None:
        self.recent.setFont(self.desk.look.sans(-0.5))
        self.desk.look.tint(self.recent, "soft")
        palette = self.recent.palette()
        palette.setColor(QPalette.ColorRole.Highlight, self.desk.look.colour("card"))
        palette.setColor(QPalette.ColorRole.HighlightedText, self.desk.look.colour("ink"))
        self.recent.setPalette(palette)


def make_panel(title: str, desk: Desk) -> ArticlesPanel:
    """The panel, for the registry."""
    return ArticlesPanel(title, desk)
