"""Tells that something went wrong that should not, and offers the report of it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from sunto.core.reports import Report


class TroubleDialog(QDialog):
    """A sentence, the report as it is written, and where. It needs nothing of the program, whose parts may be what failed."""

    def __init__(self, sentence: str, report: Report, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Something went wrong"))
        self._report = report
        heading = QLabel(sentence)
        heading.setTextFormat(Qt.TextFormat.PlainText)
        heading.setWordWrap(True)
        font = QFont(heading.font())
        font.setWeight(QFont.Weight.DemiBold)
        heading.setFont(font)
        promise = QLabel(
            self.tr("The report says where in the program it happened. It holds no word of your articles, and nothing was sent anywhere.")
        )
        promise.setTextFormat(Qt.TextFormat.PlainText)
        promise.setWordWrap(True)
        self.text = QPlainTextEdit(report.text)
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setAccessibleName(self.tr("Report"))
        self.folder = QLineEdit(str(report.path.parent) if report.path is not None else self.tr("The report could not be written."))
        self.folder.setReadOnly(True)
        self.folder.setCursorPosition(0)
        place = QFormLayout()
        place.addRow(self.tr("Log folder:"), self.folder)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(heading)
        column.addWidget(promise)
        column.addWidget(self.text, 1)
        column.addLayout(place)
        column.addWidget(self._buttons())
        self.go_on.setFocus()
        self.resize(640, 420)

    def _buttons(self) -> QDialogButtonBox:
        box = QDialogButtonBox()
        self.copy_button: QPushButton = box.addButton(self.tr("Copy report"), QDialogButtonBox.ButtonRole.ActionRole)
        self.folder_button: QPushButton = box.addButton(self.tr("Copy folder's path"), QDialogButtonBox.ButtonRole.ActionRole)
        self.go_on: QPushButton = box.addButton(self.tr("Go on"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.folder_button.setEnabled(self._report.path is not None)
        self.copy_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report.text))
        self.folder_button.clicked.connect(lambda: QGuiApplication.clipboard().setText(self.folder.text()))
        box.accepted.connect(self.accept)
        for button in (self.copy_button, self.folder_button):
            button.setAutoDefault(False)  # the Return key goes on
        self.go_on.setDefault(True)
        return box
