"""Draw the program's icon, resources/icons/sunto.svg, in the forms that desktops want. Run with the environment's Python.

python -m icons hicolor FOLDER    Linux: a picture for each size, and the drawing itself, as the hicolor theme has them
python -m icons ico FILE          Windows
python -m icons icns FILE         macOS
"""

from __future__ import annotations

import io
import shutil
import sys
from pathlib import Path

from PIL import Image
from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

DRAWING = Path(__file__).resolve().parents[1] / "resources" / "icons" / "sunto.svg"

HICOLOR = (16, 22, 24, 32, 48, 64, 128, 256, 512)
ICO = (16, 20, 24, 32, 40, 48, 64, 128, 256)
ICNS = (16, 32, 64, 128, 256, 512, 1024)
"""Pixels on each side."""


def drawn(size: int) -> bytes:
    """The icon as a PNG of so many pixels on each side."""
    picture = QImage(size, size, QImage.Format.Format_ARGB32)
    picture.fill(0)
    painter = QPainter(picture)
    try:
        QSvgRenderer(str(DRAWING)).render(painter)
    finally:
        painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    if not picture.save(buffer, "PNG"):
        raise OSError(f"no PNG of {size} pixels")
    return data.data()


def write_hicolor(folder: Path) -> None:
    """Write the application's icons into the theme's folder, share/icons/hicolor."""
    for size in HICOLOR:
        apps = folder / f"{size}x{size}" / "apps"
        apps.mkdir(parents=True, exist_ok=True)
        (apps / "sunto.png").write_bytes(drawn(size))
    scalable = folder / "scalable" / "apps"
    scalable.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(DRAWING, scalable / "sunto.svg")


def write_ico(file: Path) -> None:
    """Write what Windows shows for the program and its shortcuts, each size drawn for itself."""
    _write(file, "ICO", ICO, sizes=[(size, size) for size in ICO])


def write_icns(file: Path) -> None:
    """Write what macOS shows in Finder and Dock."""
    _write(file, "ICNS", ICNS)


def _write(file: Path, form: str, drawings: tuple[int, ...], **options: object) -> None:
    pictures = [Image.open(io.BytesIO(drawn(size))) for size in drawings]
    file.parent.mkdir(parents=True, exist_ok=True)
    pictures[-1].save(file, form, append_images=pictures[:-1], **options)


FORMS = {"hicolor": write_hicolor, "ico": write_ico, "icns": write_icns}

if __name__ == "__main__":
    FORMS[sys.argv[1]](Path(sys.argv[2]))
