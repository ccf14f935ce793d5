"""The entity table: a row for each person, organisation, place."""

from __future__ import annotations

from collections.abc import Callable
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, QSortFilterProxyModel, Qt

from sunto.core.article import Article
from sunto.core.briefing import Briefing, Entity
from sunto.ui.type_names import type_name

SORT_ROLE = Qt.ItemDataRole.UserRole
AnyIndex = QModelIndex | QPersistentModelIndex


class Column(IntEnum):
    """What stands in which column."""

    NAME = 0
    TYPE = 1
    COUNT = 2


class EntityModel(QAbstractTableModel):
    """Rows as the briefing has them, by salience. A name can be edited: `rename` is told the row's entity and its new name."""

    def __init__(self, rename: Callable[[Entity, str], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rename = rename
        self._text = ""
        self._rows: tuple[Entity, ...] = ()

    def show(self, article: Article | None, briefing: Briefing | None) -> None:
        """Show the entities of this article."""
        self.beginResetModel()
        self._text = article.text if article else ""
        self._rows = briefing.entities if briefing else ()
        self.endResetModel()

    @property
    def entities(self) -> tuple[Entity, ...]:
        """The rows."""
        return self._rows

    def name(self, row: int) -> str:
        """What the row is called."""
        return self._rows[row].called(self._text)

    def details(self, row: int) -> str:
        """The role, and the other forms in which the article names it."""
        entity = self._rows[row]
        role = (entity.role.cut(self._text),) if entity.role is not None else ()
        name = self.name(row)
        return " · ".join((*role, ", ".join(form for form in entity.aliases(self._text) if form != name))).strip(" ·")

    def rowCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """The number of entities."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: AnyIndex = QModelIndex()) -> int:  # noqa: B008 (Qt's signature)
        """Name, type, count."""
        return 0 if parent.isValid() else len(Column)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The columns' names."""
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return (self.tr("Name"), self.tr("Type"), self.tr("n"))[section]
        if role == Qt.ItemDataRole.ToolTipRole and section == Column.COUNT:
            return self.tr("How often the article names it")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return Qt.AlignmentFlag.AlignVCenter | (Qt.AlignmentFlag.AlignRight if section == Column.COUNT else Qt.AlignmentFlag.AlignLeft)
        return None

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """What stands in the cell; for the ear and the tooltip with role and other forms."""
        if not index.isValid():
            return None
        row, column = index.row(), index.column()
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return (self.name(row), type_name(self._rows[row].type), self._rows[row].count)[column]
        if role == SORT_ROLE:
            return (self.name(row).casefold(), self._rows[row].type.value, self._rows[row].count)[column]
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole) and column == Column.NAME:
            return ", ".join(part for part in (self.name(row), self.details(row)) if part)
        if role == Qt.ItemDataRole.TextAlignmentRole and column == Column.COUNT:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Names can be edited."""
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsEditable if index.isValid() and index.column() == Column.NAME else flags

    def setData(self, index: AnyIndex, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Have the row renamed; the new briefing comes back through `show`."""
        name = " ".join(str(value or "").split())
        if (
            role != Qt.ItemDataRole.EditRole
            or not index.isValid()
            or index.column() != Column.NAME
            or not name
            or name == self.name(index.row())
        ):
            return False
        self._rename(self._rows[index.row()], name)
        return True


class EntityFilter(QSortFilterProxyModel):
    """The rows whose name, other forms, role or type have the words typed in; sorted by column, or by salience again."""

    def __init__(self, model: EntityModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words: list[str] = []
        self.setSourceModel(model)
        self.setSortRole(SORT_ROLE)

    def set_words(self, words: str) -> None:
        """Show only rows with all of these words, in any order, whatever their case."""
        self._words = words.casefold().split()
        self.invalidate()

    def filterAcceptsRow(self, row: int, parent: AnyIndex) -> bool:
        """Whether the row has them all."""
        model: EntityModel = self.sourceModel()  # type: ignore[assignment]
        whole = f"{model.name(row)} {model.details(row)} {type_name(model.entities[row].type)}".casefold()
        return all(word in whole for word in self._words)
