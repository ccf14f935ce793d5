"""SUMMARY: the sentences that tell the most, as many as the reader wants."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QFont, QGuiApplication
from PySide6.QtWidgets import QLabel, QMenu, QSlider

from sunto.core.corrections import Correction, CorrectionKind
from sunto.ui.panels.cards import AnyIndex, Card, CardDelegate, CardView, Inline, Passage
from sunto.ui.panels.hint import Hint
from sunto.ui.panels.panel import Desk, Panel
from sunto.ui.panels.summary_model import SummaryModel
from sunto.ui.settings import SUMMARY_LENGTH


class SentenceDelegate(CardDelegate):
    """A numbered sentence with its paragraph, and what it leans on where it does."""

    gutter = 18

    def card(self, index: AnyIndex) -> Card:
        """What stands on the sentence's card."""
        model: SummaryModel = index.model()  # type: ignore[assignment]
        row, sans = index.row(), self.look.sans(-1.0)
        paragraph, antecedent = model.paragraph(row), model.antecedent(row)
        place = (Inline(f"\u2002¶{paragraph}", sans, "soft"),) if paragraph else ()
        pinned = (
            (Inline("\u2002" + self.tr("pinned"), self.look.sans(-1.0, QFont.Weight.DemiBold), "accent"),)
            if model.sentence(row).pinned
            else ()
        )
        passages = [Passage((Inline(model.words(row), self.look.serif()), *place, *pinned), leading=1.08)]
        if antecedent:
            shortened = antecedent if len(antecedent) <= 110 else antecedent[:110].rsplit(" ", 1)[0] + "…"
            passages.append(
                Passage((Inline(self.tr("leans on") + "\u2002", sans, "unsure"), Inline(shortened, self.look.serif(-1.2), "soft")), 4)
            )
        return Card(tuple(passages), mark=str(row + 1))


class SummaryPanel(Panel):
    """The list of sentences, and in its header the slider for their number."""

    def __init__(self, title: str, desk: Desk) -> None:
        super().__init__(title, desk)
        self._restoring = False
        length = desk.settings.get(SUMMARY_LENGTH)
        self.model = SummaryModel(length, self)
        self.view = CardView(self.tr("Sentences of the summary"))
        self.view.setModel(self.model)
        self.view.setSelectionMode(CardView.SelectionMode.ExtendedSelection)
        self.view.setItemDelegate(SentenceDelegate(desk.look, self.view))
        self.setFocusProxy(self.view)
        self.body.addWidget(self.view, 1)
        self.hint = Hint(self.view, desk, self.tr("No sentence tells more than the others."))
        self.slider = self._slider(length)
        self.number = QLabel(str(length))
        self.number.setMinimumWidth(18)
        self.number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self.header.add(self.slider)
        self.header.add(self.number)
        self.pin = self.add_action(self.tr("Pin sentence"), self._toggle_pin, "Ctrl+D")
        self.drop = self.add_action(self.tr("Leave sentence out"), self._drop, "Del")
        menu = QMenu(self)
        menu.addAction(self.tr("Copy"), self.copy)
        menu.addSeparator()
        menu.addActions([self.pin, self.drop])
        menu.aboutToShow.connect(self._prepare)
        self.offer_menu(self.view, menu)
        self.view.selectionModel().currentChanged.connect(self._on_current_sentence)
        self.view.clicked.connect(self._on_current_sentence)
        self.refresh()

    def refresh(self) -> None:
        """Show the current article's summary, with the same sentence selected where it still stands there."""
        row = self.view.currentIndex().row()
        span = self.model.sentence(row).span if 0 <= row < self.model.rowCount() else None
        self.model.show(*(self.shown or (None, None)))
        for row in range(self.model.rowCount()):
            if self.model.sentence(row).span == span:
                self._restoring = True
                self.view.setCurrentIndex(self.model.index(row))
                self._restoring = False
        self.hint.refresh()

    def copy(self) -> bool:
        """Copy the selected sentences, or all of them."""
        rows = sorted(index.row() for index in self.view.selectedIndexes()) or list(range(self.model.rowCount()))
        if rows:
            data = QMimeData()
            data.setText("\n".join(self.model.words(row) for row in rows))
            QGuiApplication.clipboard().setMimeData(data)
        return bool(rows)

    def _slider(self, length: int) -> QSlider:
        slider = QSlider(Qt.Orientation.Horizontal)
        slider.setRange(*(SUMMARY_LENGTH.limits or (1, 10)))
        slider.setPageStep(1)
        slider.setValue(length)
        slider.setFixedWidth(104)
        slider.setAccessibleName(self.tr("Sentences in the summary"))
        slider.setToolTip(self.tr("Sentences in the summary"))
        slider.valueChanged.connect(self._on_length)
        return slider

    def _on_length(self, length: int) -> None:
        self.number.setText(str(length))
        self.desk.settings.put(SUMMARY_LENGTH, length)
        self.model.set_length(length)

    def _on_current_sentence(self, index: AnyIndex) -> None:
        if index.isValid() and not self._restoring:
            self.desk.choice.choose((self.model.sentence(index.row()).span,))

    def _prepare(self) -> None:
        row = self.view.currentIndex().row()
        for action in (self.pin, self.drop):
            action.setEnabled(row >= 0)
        self.pin.setText(self.tr("Unpin sentence") if row >= 0 and self.model.sentence(row).pinned else self.tr("Pin sentence"))

    def _toggle_pin(self) -> None:
        row = self.view.currentIndex().row()
        if row >= 0:
            sentence = self.model.sentence(row)
            if sentence.pinned:
                self.correct(self.tr("Unpin sentence"), Correction(CorrectionKind.UNPIN_SENTENCE, sentence.span))
            else:
                self.correct(self.tr("Pin sentence"), Correction(CorrectionKind.PIN_SENTENCE, sentence.span))

    def _drop(self) -> None:
        row = self.view.currentIndex().row()
        if row >= 0:
            self.correct(self.tr("Leave sentence out"), Correction(CorrectionKind.DROP_SENTENCE, self.model.sentence(row).span))


def make_panel(title: str, desk: Desk) -> SummaryPanel:
    """The panel, for the registry."""
    return SummaryPanel(title, desk)
