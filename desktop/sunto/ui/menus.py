"""The menus, made from the action records."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from sunto.ui.actions import ACTIONS, MENUS


def make_menus(parent: QWidget, actions: dict[str, QAction], undo: Iterable[QAction], panels: Iterable[QAction]) -> list[QMenu]:
    """All menus; `undo` stands on top of the Edit menu, `panels` at the end of the View menu."""
    menus = {name: QMenu(QCoreApplication.translate("actions", text), parent) for name, text in MENUS}
    menus["edit"].addActions(list(undo))
    for record in ACTIONS:
        if record.ruled:
            menus[record.menu].addSeparator()
        menus[record.menu].addAction(actions[record.id])
    menus["view"].addActions(list(panels))
    return list(menus.values())
