"""The typefaces: a serif for the article's own words, the system's sans serif for what Sunto says about them."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"
_FACES = ("Regular", "It", "Semibold", "Bold")
_BARE = frozenset({"Sans Serif", "Sans", "DejaVu Sans", "Helvetica", "Fixed", ""})
"""What Qt calls the interface font where no desktop has chosen one."""


def load_reading_font() -> None:
    """Make the serif faces known to Qt."""
    _load("font_source_serif_pro", "SourceSerifPro")


def interface_font() -> QFont:
    """The desktop's own font; where it has none, our sans serif."""
    font = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    if font.family() in _BARE and _load("font_source_sans_pro", "SourceSansPro"):
        font = QFont(SANS)
        font.setPointSizeF(10.5)
    return font


def _load(package: str, stem: str) -> bool:
    """Whether the package's faces could be had. They carry their licence (SIL OFL) beside them."""
    spec = find_spec(package)
    folders = spec.submodule_search_locations if spec is not None else None
    if not folders:
        return False
    files = Path(next(iter(folders))) / "files"
    added = [QFontDatabase.addApplicationFont(str(files / f"{stem}-{face}.ttf")) for face in _FACES]
    return min(added) >= 0
