"""ENTITIES: who and what the article is about."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QObject, Qt, QTimer
from PySide6.QtGui import QFocusEvent, QFont, QGuiApplication, QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QAbstractScrollArea, QHeaderView, QLineEdit, QMenu, QTableView

from sunto.core.briefing import Entity, EntityType, Quote
from sunto.core.corrections import Correction, CorrectionKind, row_of
from sunto.ui.dialogs.split import ask_split
from sunto.ui.panels.entity_delegate import EntityDelegate
from sunto.ui.panels.entity_model import AnyIndex, Column, EntityFilter, EntityModel
from sunto.ui.panels.hint import Hint
from sunto.ui.panels.panel import Desk, Panel
from sunto.ui.type_names import type_name


class EntityTable(QTableView):
    """A table that chooses nothing when the keyboard comes by, as an item view would; the first arrow key does."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Show where the keyboard is, no more."""
        QAbstractScrollArea.focusInEvent(self, event)
        self.viewport().update()


class EntitiesPanel(Panel):
    """The table, and in its header a field that filters it."""

    def __init__(self, title: str, desk: Desk) -> None:
        super().__init__(title, desk)
        self._restoring = False
        self.model = EntityModel(self._rename, self)
        self.proxy = EntityFilter(self.model, self)
        self.view = self._table()
        self.setFocusProxy(self.view)
        self.body.addWidget(self.view, 1)
        self.hint = Hint(self.view, desk, self.tr("No names to show."))
        self.field = QLineEdit()
        self.field.setPlaceholderText(self.tr("Filter"))
        self.field.setAccessibleName(self.tr("Filter the entities"))
        self.field.setClearButtonEnabled(True)
        self.field.setFixedWidth(104)
        self.field.textChanged.connect(self._on_filter)
        self.header.add(self.field)
        self._add_actions()
        self.view.selectionModel().currentRowChanged.connect(self._on_current_row)
        self.view.clicked.connect(self._on_current_row)
        desk.choice.asked_for.connect(self._on_asked_for)
        desk.look.changed.connect(self._dress)
        self._dress()
        self.refresh()

    def refresh(self) -> None:
        """Show the current article's entities, with the same row selected where it is still there."""
        selected = self._selected()
        mention = selected[0].name if selected else None
        self._restoring = True
        self.model.show(*(self.shown or (None, None)))
        self._set_heights()
        row = row_of(self.shown[1], mention) if self.shown and mention else None
        if row is not None:
            self._go_to(row)
        self._restoring = False
        self.header.note.setText(str(self.model.rowCount() or ""))
        self.hint.refresh()

    def copy(self) -> bool:
        """Copy the selected rows, or all: name, type, count, role and other forms between tabs, as spreadsheets take it."""
        rows = [self.model.entities.index(entity) for entity in self._selected()] or self._visible_rows()
        lines = [
            "\t".join(
                (
                    self.model.name(row),
                    type_name(self.model.entities[row].type),
                    str(self.model.entities[row].count),
                    self.model.details(row),
                )
            )
            for row in rows
        ]
        QGuiApplication.clipboard().setText("\n".join(" ".join(line.split("\n")) for line in lines))
        return bool(lines)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Left and right walk over the mentions of the selected row."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.desk.choice.step(1 if event.key() == Qt.Key.Key_Right else -1)
            return True
        return super().eventFilter(watched, event)

    def _table(self) -> QTableView:
        view = EntityTable()
        view.setAccessibleName(self.tr("Entities of the article"))
        view.setModel(self.proxy)
        view.setItemDelegate(EntityDelegate(self.desk.look, view))
        view.setFrameShape(QTableView.Shape.NoFrame)
        view.setShowGrid(False)
        view.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        view.setEditTriggers(QAbstractItemView.EditTrigger.EditKeyPressed)
        view.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setTabKeyNavigation(False)
        view.setMouseTracking(True)
        view.setWordWrap(False)
        view.setCornerButtonEnabled(False)
        view.verticalHeader().hide()
        view.verticalHeader().setMinimumSectionSize(1)
        header = view.horizontalHeader()
        header.setSectionResizeMode(Column.NAME, QHeaderView.ResizeMode.Stretch)
        header.setSectionResizeMode(Column.TYPE, QHeaderView.ResizeMode.Fixed)
        header.setSectionResizeMode(Column.COUNT, QHeaderView.ResizeMode.Fixed)
        header.setHighlightSections(False)
        header.setSortIndicator(-1, Qt.SortOrder.DescendingOrder)
        header.setSortIndicatorClearable(True)
        header.setSectionsClickable(True)
        view.setSortingEnabled(True)
        view.sortByColumn(-1, Qt.SortOrder.AscendingOrder)
        header.sortIndicatorChanged.connect(lambda *_: self._set_heights())
        view.installEventFilter(self)
        return view

    def _set_heights(self) -> None:
        """Rows with one line are lower than rows with two."""
        delegate: EntityDelegate = self.view.itemDelegate()  # type: ignore[assignment]
        low, high = delegate.height(False), delegate.height(True)
        for place in range(self.proxy.rowCount()):
            row = self.proxy.mapToSource(self.proxy.index(place, 0)).row()
            self.view.setRowHeight(place, high if self.model.details(row) else low)

    def _visible_rows(self) -> list[int]:
        return [self.proxy.mapToSource(self.proxy.index(place, 0)).row() for place in range(self.proxy.rowCount())]

    def _selected(self) -> list[Entity]:
        """The selected rows, the current one first."""
        current = self.view.currentIndex()
        rows = [self.proxy.mapToSource(index).row() for index in self.view.selectionModel().selectedRows()]
        first = self.proxy.mapToSource(current).row() if current.isValid() else -1
        return [self.model.entities[row] for row in sorted(rows, key=lambda row: (row != first, row))]

    def _on_current_row(self, index: AnyIndex) -> None:
        if self._restoring or not index.isValid() or not self.shown:
            return
        row = self.proxy.mapToSource(index).row()
        entity = self.model.entities[row]
        self.desk.choice.choose(entity.mentions, self.model.name(row))
        self.desk.choice.show_person(entity.name if self.shown[1].quotes_of(row) else None)

    def _on_asked_for(self, thing: Quote | Entity) -> None:
        if isinstance(thing, Entity) and thing in self.model.entities:
            self._go_to(self.model.entities.index(thing))

    def _go_to(self, row: int) -> None:
        index = self.proxy.mapFromSource(self.model.index(row, 0))
        flags = QItemSelectionModel.SelectionFlag.ClearAndSelect | QItemSelectionModel.SelectionFlag.Rows
        self.view.selectionModel().setCurrentIndex(index, flags)
        self.view.scrollTo(index)

    def _on_filter(self, words: str) -> None:
        self.proxy.set_words(words)
        self._set_heights()

    def _add_actions(self) -> None:
        self.rename_action = self.add_action(self.tr("Rename"), self._edit_name, "F2")
        self.merge_action = self.add_action(self.tr("Merge selected rows"), self._merge, "Ctrl+M")
        self.split_action = self.add_action(self.tr("Split…"), self._split, "Ctrl+Shift+M")
        self.drop_action = self.add_action(self.tr("Leave out"), self._drop, "Del")
        self.all_action = self.add_action(self.tr("Show everybody's quotes"), lambda: self.desk.choice.show_person(None), "Esc")
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), self.copy)
        menu.addSeparator()
        menu.addAction(self.rename_action)
        self.types_menu = menu.addMenu(self.tr("Type"))
        for kind in EntityType:
            self.types_menu.addAction(type_name(kind), lambda kind=kind: self._retype(kind))
        menu.addAction(self.merge_action)
        self.into_menu = menu.addMenu(self.tr("Merge into"))
        menu.addActions([self.split_action, self.drop_action])
        menu.addSeparator()
        menu.addAction(self.all_action)
        menu.aboutToShow.connect(self._prepare)
        self.offer_menu(self.view, menu)

    def _prepare(self) -> None:
        """Offer what can be done with what is selected."""
        chosen = self._selected()
        for action in (self.rename_action, self.drop_action, self.types_menu.menuAction()):
            action.setEnabled(bool(chosen))
        self.merge_action.setEnabled(len(chosen) > 1)
        self.split_action.setEnabled(len(chosen) == 1 and chosen[0].count > 1)
        self.all_action.setEnabled(self.desk.choice.person is not None)
        self.into_menu.clear()
        others = [entity for entity in self.model.entities if entity not in chosen][:30]
        for entity in others:
            name = self.model.name(self.model.entities.index(entity)).replace("&", "&&")
            self.into_menu.addAction(name, lambda entity=entity: self._merge_into(entity))
        self.into_menu.setEnabled(bool(chosen and others))

    def _edit_name(self) -> None:
        if self.view.currentIndex().isValid():
            self.view.edit(self.view.currentIndex().siblingAtColumn(Column.NAME))

    def _rename(self, entity: Entity, name: str) -> None:
        step = Correction(CorrectionKind.RENAME_ENTITY, entity.name, label=name)
        QTimer.singleShot(0, self, lambda: self.correct(self.tr("Rename"), step))  # the editor has to close before its row goes

    def _retype(self, kind: EntityType) -> None:
        self.correct(
            self.tr("Change type"), *(Correction(CorrectionKind.RETYPE_ENTITY, entity.name, type=kind) for entity in self._selected())
        )

    def _merge(self) -> None:
        chosen = self._selected()
        if len(chosen) > 1:
            kept, *joining = sorted(chosen, key=self.model.entities.index)
            others = tuple(entity.name for entity in joining)
            self.correct(self.tr("Merge rows"), Correction(CorrectionKind.MERGE_ENTITIES, kept.name, others=others))

    def _merge_into(self, kept: Entity) -> None:
        others = tuple(entity.name for entity in self._selected())
        self.correct(self.tr("Merge rows"), Correction(CorrectionKind.MERGE_ENTITIES, kept.name, others=others))

    def _split(self) -> None:
        chosen = self._selected()
        if len(chosen) == 1 and chosen[0].count > 1 and self.shown:
            leaving = ask_split(self, self.shown[0], chosen[0])
            if leaving:
                self.correct(self.tr("Split row"), Correction(CorrectionKind.SPLIT_ENTITY, chosen[0].name, others=leaving))

    def _drop(self) -> None:
        self.correct(self.tr("Leave out"), *(Correction(CorrectionKind.DROP_ENTITY, entity.name) for entity in self._selected()))

    def _dress(self) -> None:
        look = self.desk.look
        header = self.view.horizontalHeader()
        header.setFont(look.sans(-1.0))
        widest = max((type_name(kind) for kind in (EntityType.PER, EntityType.ORG, EntityType.LOC)), key=len)
        metrics = self.view.fontMetrics()
        self.view.setColumnWidth(Column.TYPE, metrics.horizontalAdvance(widest) + 6)
        self.view.setColumnWidth(Column.COUNT, metrics.horizontalAdvance("000") + 24)
        self.field.setFont(look.sans(-0.5, QFont.Weight.Normal))
        self._set_heights()
        self.view.viewport().update()


def make_panel(title: str, desk: Desk) -> EntitiesPanel:
    """The panel, for the registry."""
    return EntitiesPanel(title, desk)
