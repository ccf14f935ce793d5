"""What a desktop on Linux is told of Sunto (Desktop Entry Specification 1.4): what it is, how it starts, which files it opens.

An entry only associates: what a double click opens stays the user's choice and the distribution's, as no mimeapps.list and no
defaults.list is shipped.
"""

from __future__ import annotations

import program

KEYWORDS = {
    "en": ("article", "news", "summary", "quotes", "briefing", "press"),
    "it": ("articolo", "notizie", "sintesi", "riassunto", "citazioni", "rassegna", "stampa"),
}
NEW_WINDOW = {"en": "New Window", "it": "Nuova finestra"}


def text() -> str:
    """The text of sunto.desktop."""
    lines = (
        "[Desktop Entry]",
        "Type=Application",
        "Version=1.4",
        f"Name={program.NAME}",
        *_in_both("GenericName", program.GENERIC_NAME),
        *_in_both("Comment", program.COMMENT),
        *_in_both("Keywords", {language: "".join(f"{word};" for word in words) for language, words in KEYWORDS.items()}),
        "Exec=sunto %F",
        "TryExec=sunto",
        "Icon=sunto",
        "Terminal=false",
        "StartupNotify=true",
        "StartupWMClass=sunto",
        "Categories=Office;",
        f"MimeType={''.join(f'{each};' for each in program.mime_types())}",
        "Actions=new-window;",
        "",
        "[Desktop Action new-window]",
        *_in_both("Name", NEW_WINDOW),
        "Exec=sunto --new-window",
    )
    return "\n".join(lines) + "\n"


def _in_both(key: str, values: dict[str, str]) -> tuple[str, str]:
    return f"{key}={values['en']}", f"{key}[it]={values['it']}"
