"""The colours: light and dark, after the system's palette."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication, QPalette

from sunto.core.briefing import EntityType


@dataclass(frozen=True)
class Inks:
    """What things are painted with. Everything that carries words has a contrast of at least 4.5 to 1 on `paper` (WCAG 2.2, 1.4.3).

    `ink` for words, `soft` for what is said beside them, `faint` for ornaments, `line` for separations, `lit` and `current` behind what
    is chosen in the text, `card` behind what is selected in a list, `hover` behind what the mouse is over.
    """

    dark: bool
    window: str
    paper: str
    ink: str
    soft: str
    faint: str
    line: str
    accent: str
    lit: str
    current: str
    card: str
    hover: str
    sure: str
    unsure: str
    failed: str
    types: dict[EntityType, str]


LIGHT = Inks(
    dark=False,
    window="#f5f4f1",
    paper="#ffffff",
    ink="#1d1d1f",
    soft="#5d6166",
    faint="#8b8f94",
    line="#dedcd7",
    accent="#17607f",
    lit="#fdf0c0",
    current="#fadc7c",
    card="#e9f1f5",
    hover="#f6f7f7",
    sure="#2c7a4b",
    unsure="#945700",
    failed="#b3261e",
    types={
        EntityType.PER: "#96401c",
        EntityType.ORG: "#1f5a96",
        EntityType.LOC: "#2c6a3c",
        EntityType.EVENT: "#6a3f9c",
        EntityType.WORK: "#785800",
        EntityType.PROD: "#00676b",
        EntityType.MISC: "#5d6166",
    },
)

DARK = Inks(
    dark=True,
    window="#2a2c2e",
    paper="#1e2022",
    ink="#e9e7e3",
    soft="#aaaeb3",
    faint="#7d8288",
    line="#3c4043",
    accent="#7fc3e0",
    lit="#4d431d",
    current="#776210",
    card="#2a3942",
    hover="#25282a",
    sure="#7fc796",
    unsure="#e5b35c",
    failed="#f28b82",
    types={
        EntityType.PER: "#f0a583",
        EntityType.ORG: "#92bef0",
        EntityType.LOC: "#92cf9f",
        EntityType.EVENT: "#c9abf0",
        EntityType.WORK: "#dfc36f",
        EntityType.PROD: "#78cfcf",
        EntityType.MISC: "#aaaeb3",
    },
)


def inks_for(palette: QPalette) -> Inks:
    """The inks that go with the palette, dark where its paper is."""
    return DARK if palette.color(QPalette.ColorRole.Base).lightness() < 128 else LIGHT


def dress(application: QGuiApplication, appearance: str) -> None:
    """Have the application look "light", "dark", or as the "system" does.

    Desktops that say what they want (GNOME, KDE, Windows, macOS) are followed by Qt itself; for those that say nothing, and where the
    reader wants it otherwise, the palette is ours.
    """
    schemes = {"light": Qt.ColorScheme.Light, "dark": Qt.ColorScheme.Dark}
    hints = application.styleHints()
    hints.setColorScheme(schemes.get(appearance, Qt.ColorScheme.Unknown))
    if hints.colorScheme() == schemes.get(appearance, hints.colorScheme()) != Qt.ColorScheme.Unknown:
        application.setPalette(QPalette())
    else:
        application.setPalette(palette_of(DARK if appearance == "dark" else LIGHT))


def palette_of(inks: Inks) -> QPalette:
    """A whole palette in these inks."""
    role = QPalette.ColorRole
    palette = QPalette(QColor(inks.window))  # Qt derives bevels and shadows
    colours = {
        role.Window: inks.window,
        role.Base: inks.paper,
        role.AlternateBase: inks.hover,
        role.Button: inks.window,
        role.ToolTipBase: inks.paper,
        role.Highlight: inks.accent,
        role.HighlightedText: inks.paper,
        role.Accent: inks.accent,
        role.Link: inks.accent,
        role.LinkVisited: inks.accent,
        role.PlaceholderText: inks.soft,
        **dict.fromkeys((role.WindowText, role.Text, role.ButtonText, role.ToolTipText), inks.ink),
    }
    for place, colour in colours.items():
        palette.setColor(place, QColor(colour))
    for place in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, place, QColor(inks.faint))
    return palette


def furniture(inks: Inks) -> str:
    """A style sheet for what Qt's own style (Fusion) draws too loud; it is used where the desktop brings none."""
    return f"""
        QScrollBar {{ background: transparent; border: none; margin: 0; }}
        QScrollBar:vertical {{ width: 11px; }}
        QScrollBar:horizontal {{ height: 11px; }}
        QScrollBar::handle {{ background: {inks.line}; border-radius: 3px; margin: 2px; min-height: 28px; min-width: 28px; }}
        QScrollBar::handle:hover, QScrollBar::handle:pressed {{ background: {inks.faint}; }}
        QScrollBar::add-line, QScrollBar::sub-line {{ width: 0; height: 0; }}
        QScrollBar::add-page, QScrollBar::sub-page {{ background: transparent; }}
        QLineEdit {{ background: {inks.paper}; border: 1px solid {inks.line}; border-radius: 4px; padding: 1px 4px; }}
        QLineEdit:focus {{ border-color: {inks.accent}; }}
        QHeaderView {{ background: {inks.paper}; border: none; }}
        QHeaderView::section {{ background: {inks.paper}; color: {inks.soft}; border: none; padding: 3px 4px; }}
        QHeaderView::section {{ border-bottom: 1px solid {inks.line}; }}
        QHeaderView::section:first {{ padding-left: 12px; }}
        QHeaderView::section:last {{ padding-right: 10px; }}
    """


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21 (WCAG 2.2, "contrast ratio" and "relative luminance")."""
    brighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (brighter + 0.05) / (darker + 0.05)


def _luminance(colour: str) -> float:
    parts = QColor(colour).getRgbF()[:3]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
