"""Our icons, drawn in the ink of the moment."""

from __future__ import annotations

from functools import cache

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from sunto.core.paths import resources


def icon(name: str, ink: str, faint: str, size: int = 16) -> QIcon:
    """The icon of this name in `resources/icons`, in this ink, faint where it is disabled; sharp at this size and at twice it."""
    made = QIcon()
    for pixels in (size, 2 * size):
        made.addPixmap(drawn(name, ink, pixels))
        made.addPixmap(drawn(name, faint, pixels), QIcon.Mode.Disabled)
    return made


def application_icon() -> QIcon:
    """The program's own icon, in its own colours."""
    made = QIcon()
    for size in (16, 32, 64, 128):
        made.addPixmap(drawn("sunto", "", size))
    return made


def drawn(name: str, ink: str, size: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture of so many pixels on each side, at so many of the device's to one of the window's."""
    pixmap = QPixmap(round(size * ratio), round(size * ratio))
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(_source(name).replace("currentColor", ink or "#000000").encode())).render(painter, QRectF(pixmap.rect()))
    painter.end()
    pixmap.setDevicePixelRatio(ratio)
    return pixmap


@cache
def _source(name: str) -> str:
    return (resources() / "icons" / f"{name}.svg").read_text(encoding="utf-8")
