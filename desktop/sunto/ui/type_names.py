"""What kinds of things are called on the screen."""

from __future__ import annotations

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from sunto.core.briefing import EntityType

_NAMES = {
    EntityType.PER: QT_TRANSLATE_NOOP("types", "person"),
    EntityType.ORG: QT_TRANSLATE_NOOP("types", "organisation"),
    EntityType.LOC: QT_TRANSLATE_NOOP("types", "place"),
    EntityType.EVENT: QT_TRANSLATE_NOOP("types", "event"),
    EntityType.WORK: QT_TRANSLATE_NOOP("types", "work"),
    EntityType.PROD: QT_TRANSLATE_NOOP("types", "product"),
    EntityType.MISC: QT_TRANSLATE_NOOP("types", "name"),
}


def type_name(kind: EntityType) -> str:
    """The word for it in the interface's language."""
    return QCoreApplication.translate("types", _NAMES[kind])
