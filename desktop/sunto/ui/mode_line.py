"""A quiet line above the panels: how the article was analysed, where that is not in full by Sunto alone."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from sunto.core.briefing import Briefing
from sunto.ui.panels.panel import Desk


class ModeLine(QLabel):
    """Is there only while it has something to say of the current article."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.setTextFormat(Qt.TextFormat.PlainText)  # it names a pipeline
        self.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.setWordWrap(True)
        self.setContentsMargins(12, 5, 12, 5)
        self.setAutoFillBackground(True)
        desk.session.current_changed.connect(self.refresh)
        desk.session.changed.connect(self.refresh)
        desk.look.changed.connect(self._dress)
        self._dress()
        self.refresh()

    def refresh(self) -> None:
        """Say what is to be said of the current article."""
        current = self._desk.session.current
        briefing = current.briefing if current is not None else None
        sentence = self._sentence(briefing) if briefing is not None else ""
        self.setText(sentence)
        self.setVisible(bool(sentence))

    def _sentence(self, briefing: Briefing) -> str:
        if briefing.mode == "full":
            return self.tr("Names found by {pipeline}.").format(pipeline=briefing.pipeline) if briefing.pipeline else ""
        if not briefing.pipeline:
            return self.tr(
                "For this language the analysis is basic: names are told by their capitals, quotes by their marks, "
                "and most quotes have no speaker."
            )
        basic = self.tr(
            "For this language the analysis is basic: quotes are told by their marks, and most have no speaker. Names found by {pipeline}."
        )
        return basic.format(pipeline=briefing.pipeline)

    def _dress(self) -> None:
        self.setFont(self._desk.look.sans(-0.5))
        palette = self.palette()
        palette.setColor(palette.ColorRole.Window, self._desk.look.colour("hover"))
        self.setPalette(palette)
        self._desk.look.tint(self, "soft")
