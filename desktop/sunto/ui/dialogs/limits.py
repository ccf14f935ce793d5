"""Asks how large a file may be, how long reading it may take, and in how much memory."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLabel, QSpinBox, QVBoxLayout, QWidget

from sunto.ui.dialogs.buttons import buttons_for
from sunto.ui.limits import LIMIT_SETTINGS


class LimitsDialog(QDialog):
    """A number for each of LIMIT_SETTINGS.

    Signals:
        chosen(tuple): the numbers, in the order of LIMIT_SETTINGS.
    """

    chosen = Signal(object)

    def __init__(self, current: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("Limits for files"))
        explanation = QLabel(
            self.tr(
                "Some files are larger than any article, and some are made to do harm. Sunto gives up on a file that goes "
                "beyond these limits. They hold for every file that you open from now on."
            )
        )
        explanation.setTextFormat(Qt.TextFormat.PlainText)
        explanation.setWordWrap(True)
        labels = (self.tr("Size of a file"), self.tr("Time for reading it"), self.tr("Memory for reading it"))
        units = (self.tr("MB"), self.tr("seconds"), self.tr("MB"))
        form = QFormLayout()
        self.fields: list[QSpinBox] = []
        for setting, number, label, unit in zip(LIMIT_SETTINGS, current, labels, units, strict=True):
            field = QSpinBox()
            field.setRange(setting.low, setting.high)
            field.setValue(number)
            field.setSuffix(f" {unit}")
            field.setAccessibleName(label)
            form.addRow(label, field)
            self.fields.append(field)
        column = QVBoxLayout(self)
        column.setContentsMargins(16, 16, 16, 12)
        column.setSpacing(12)
        column.addWidget(explanation)
        column.addLayout(form)
        buttons = (
            QDialogButtonBox.StandardButton.RestoreDefaults,
            QDialogButtonBox.StandardButton.Ok,
            QDialogButtonBox.StandardButton.Cancel,
        )
        box = buttons_for(self, *buttons)
        box.button(QDialogButtonBox.StandardButton.RestoreDefaults).clicked.connect(self.restore)
        column.addWidget(box)
        self.setFixedWidth(440)
        self.accepted.connect(lambda: self.chosen.emit(tuple(field.value() for field in self.fields)))

    def restore(self) -> None:
        """Show the numbers that hold when nobody sets others."""
        for setting, field in zip(LIMIT_SETTINGS, self.fields, strict=True):
            field.setValue(setting.default)
