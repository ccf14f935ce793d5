"""Asks what finds the names in articles: Sunto, or a spaCy pipeline that is on this computer."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QCoreApplication, QLocale, Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QDialogButtonBox, QFileDialog, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from sunto.core.errors import PipelineError
from sunto.core.pipelines import PipelinePlace, place_of
from sunto.messages import explain, shown_name
from sunto.ui.dialogs.buttons import buttons_for
from sunto.ui.look import Look


class PipelineDialog(QDialog):
    """Offers the pipelines that are installed, and any folder.

    Signals:
        chosen(str): the name or folder of a pipeline; empty for Sunto's own names.
    """

    chosen = Signal(str)

    def __init__(self, look: Look, current: str, installed: Iterable[PipelinePlace], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Who finds the names?"))
        found = [place for place in installed if place.package is not None]
        words = self.tr(
            "Sunto can take people, organisations and places from a spaCy pipeline that is installed on this computer. "
            "It is asked for articles in its own language; all others, and quotes and summary, stay Sunto's work."
        )
        none = self.tr("None is installed; one in a folder will do.")
        explanation = QLabel(words if found else f"{words} {none}")
        self.choices = QComboBox()
        self.choices.setAccessibleName(self.tr("Pipeline for names"))
        self.choices.addItem(self.tr("Sunto itself"), "")
        for place in found:
            self._add(place.package or "", place)
        self._trouble = QLabel()
        look.tint(self._trouble, "failed")
        for label in (explanation, self._trouble):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._trouble.hide()
        folder = QPushButton(self.tr("Folder…"))
        folder.setAutoDefault(False)
        folder.clicked.connect(self._ask_for_folder)
        row = QHBoxLayout()
        row.addWidget(self.choices, 1)
        row.addWidget(folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(explanation)
        column.addLayout(row)
        column.addWidget(self._trouble)
        column.addWidget(buttons_for(self, QDialogButtonBox.StandardButton.Ok, QDialogButtonBox.StandardButton.Cancel))
        self.setFixedWidth(480)
        self.accepted.connect(lambda: self.chosen.emit(self.choices.currentData()))
        if current:
            self.offer(current)
        self.choices.setFocus()

    @property
    def trouble(self) -> str:
        """Why the choice cannot be used; empty where it can."""
        return self._trouble.text()

    def offer(self, wanted: str) -> None:
        """Choose the pipeline of this name or in this folder; where it cannot be used, say so and leave it for the reader to judge."""
        place = self.choices.findData(wanted)
        trouble = ""
        try:
            found = place_of(wanted)
        except PipelineError as error:
            trouble = explain(error, QCoreApplication.translate)
        else:
            if place < 0:
                self._add(wanted, found)
                place = self.choices.count() - 1
        if place >= 0:
            self.choices.setCurrentIndex(place)
        self._trouble.setText(trouble)
        self._trouble.setVisible(bool(trouble))
        self.adjustSize()  # or the sentence would take its room from the words above

    def _add(self, wanted: str, place: PipelinePlace) -> None:
        name = place.title if place.package is not None else f"{place.title} ({shown_name(wanted)})"
        language = QLocale(place.language).nativeLanguageName() if place.language != "xx" else ""
        self.choices.addItem(" – ".join(part for part in (name, language) if part), wanted)

    def _ask_for_folder(self) -> None:
        folder = QFileDialog.getExistingDirectory(self, self.tr("Folder of a spaCy pipeline"))
        if folder:
            self.offer(folder)
