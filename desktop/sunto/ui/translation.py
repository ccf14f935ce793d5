"""The interface's language: the system's where we have it, else English."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QLibraryInfo, QLocale, QTranslator

from sunto.core.paths import resources

LANGUAGES = ("en", "it")
"""English is the sources' own; its file holds plural forms only."""

LEFT_IN_ENGLISH = (QT_TRANSLATE_NOOP("QFileDialog", "&Look in:"), QT_TRANSLATE_NOOP("QFileDialog", "Files of &type:"))
"""What Qt's own translations say nothing for; its file dialog shows them where the desktop has none of its own."""


def language_for(wanted: list[str]) -> str:
    """The first of the wanted languages (BCP 47 tags, best first) that we have; English where we have none."""
    codes = (tag.replace("_", "-").partition("-")[0].lower() for tag in wanted)
    return next((code for code in codes if code in LANGUAGES), "en")


def translate_interface(application: QCoreApplication, language: str) -> None:
    """Have the application, and Qt's own dialogs, speak this language."""
    for name, folder in (
        (f"qtbase_{language}", QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)),
        (f"sunto_{language}", str(resources() / "i18n")),
    ):
        translator = QTranslator(application)
        if translator.load(name, folder):
            application.installTranslator(translator)


def system_languages() -> list[str]:
    """What the user's system is set to, best first."""
    return QLocale.system().uiLanguages()
