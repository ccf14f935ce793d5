"""One panel a module: its model beside its view. Naming it here puts it into the window and its View menu."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto
from importlib import import_module
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QT_TRANSLATE_NOOP

if TYPE_CHECKING:
    from sunto.ui.panels.panel import Desk, Panel


class Area(Enum):
    """Where a panel stands at first: the columns stand side by side, the others can be docked where the reader wants them."""

    LEFT = auto()
    COLUMN = auto()
    BOTTOM = auto()


@dataclass(frozen=True)
class PanelRecord:
    """A panel: `name` for settings, `title` English source text (context "panels"), `module` with a function `make_panel(title, desk)`."""

    name: str
    title: str
    area: Area
    module: str

    def make(self, desk: Desk) -> Panel:
        """The panel itself."""
        return cast("Panel", import_module(self.module).make_panel(self.title, desk))


PANELS = (
    PanelRecord("articles", QT_TRANSLATE_NOOP("panels", "Articles"), Area.LEFT, "sunto.ui.panels.articles"),
    PanelRecord("summary", QT_TRANSLATE_NOOP("panels", "Summary"), Area.COLUMN, "sunto.ui.panels.summary"),
    PanelRecord("entities", QT_TRANSLATE_NOOP("panels", "Entities"), Area.COLUMN, "sunto.ui.panels.entities"),
    PanelRecord("quotes", QT_TRANSLATE_NOOP("panels", "Quotes"), Area.COLUMN, "sunto.ui.panels.quotes"),
    PanelRecord("article", QT_TRANSLATE_NOOP("panels", "Article"), Area.BOTTOM, "sunto.ui.panels.article"),
)
"""All panels, in reading order, which is also that of the keyboard."""
