"""Says what this is, and that nothing leaves the machine."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from sunto import __version__
from sunto.ui.dialogs.buttons import buttons_for
from sunto.ui.icons import drawn
from sunto.ui.look import Look


class AboutDialog(QDialog):
    """Name, version, promise, licences."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(self.tr("About Sunto"))
        picture = QLabel()
        picture.setPixmap(drawn("sunto", "", 72, self.devicePixelRatioF()))
        name = QLabel("Sunto")
        name.setFont(look.serif(9, QFont.Weight.DemiBold))
        version = QLabel(self.tr("Version {version}").format(version=__version__))
        promise = QLabel(self.tr("Nothing leaves this machine."))
        promise.setFont(look.sans(1, QFont.Weight.DemiBold))
        words = [
            self.tr(
                "Sunto opens no network connection: no account, no telemetry, no updates. Articles stay where they are; "
                "your corrections and the list of recent articles are kept in your own folder."
            ),
            self.tr(
                "Everything it shows is cut from the article's own text. It can be wrong about who said what: check before you publish."
            ),
            self.tr("Apache License 2.0. Made with Qt (LGPL), spaCy, ReportLab, and Source Serif and Source Sans (SIL Open Font License)."),
        ]
        column = QVBoxLayout()
        column.setSpacing(8)
        for label in (name, version, promise, *map(QLabel, words)):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
            column.addWidget(label)
        buttons = buttons_for(self, QDialogButtonBox.StandardButton.Close)
        row = QHBoxLayout()
        row.setSpacing(20)
        row.addWidget(picture, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(24, 24, 24, 16)
        whole.setSpacing(16)
        whole.addLayout(row)
        whole.addWidget(buttons)
        self.setFixedWidth(520)
