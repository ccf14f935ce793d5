"""The typefaces: a serif for the article's own words, the system's sans serif for what Sunto says about them."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

from sunto.core.typefaces import SANS_PACKAGE, SANS_STEM, SERIF_PACKAGE, SERIF_STEM, face_files

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"
_BARE = frozenset({"Sans Serif", "Sans", "DejaVu Sans", "Helvetica", "Fixed", ""})
"""What Qt calls the interface font where no desktop has chosen one."""


def load_reading_font() -> None:
    """Make the serif faces known to Qt."""
    _load(SERIF_PACKAGE, SERIF_STEM)


def interface_font() -> QFont:
    """The desktop's own font; where it has none, our sans serif."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in _BARE and _load(SANS_PACKAGE, SANS_STEM):
        font = QFont(SANS)
        font.setPointSizeF(10.5)
    return font


def _load(package: str, stem: str) -> bool:
    """Whether the package's faces could be had. They carry their licence (SIL OFL) beside them."""
    added = [QFontDatabase.addApplicationFont(str(file)) for file in face_files(package, stem)]
    return bool(added) and min(added) >= 0
