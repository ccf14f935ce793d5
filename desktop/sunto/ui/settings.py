"""What the window remembers between two runs. Each setting is declared once, with its type and default."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QByteArray, QSettings

from sunto.ui.limits import LIMIT_SETTINGS, SECTION

T = TypeVar("T")


@dataclass(frozen=True)
class Setting(Generic[T]):
    """One thing to remember: of the default's type and, where given, one of `choices` or within `limits`."""

    key: str
    default: T
    choices: tuple[T, ...] = ()
    limits: tuple[int, int] | None = None

    def accepts(self, value: object) -> bool:
        """Whether the value, from a file that anybody may have edited, can be used."""
        if type(value) is not type(self.default):
            return False
        if self.choices and value not in self.choices:
            return False
        if self.limits is not None:
            low, high = self.limits
            return isinstance(value, int) and low <= value <= high
        return not isinstance(value, list) or all(isinstance(part, str) for part in value)


SUMMARY_LENGTH = Setting("summary/length", 3, limits=(1, 10))
TEXT_SIZE = Setting("view/text-size", 0, limits=(-4, 12))
APPEARANCE = Setting("view/appearance", "system", choices=("system", "light", "dark"))
PIPELINE = Setting("analysis/pipeline", "")
"""The name or folder of the spaCy pipeline that finds the names; empty for Sunto's own."""
QUOTATION_STYLE = Setting("copy/style", "")
OPEN_FOLDER = Setting("folders/open", "")
EXPORT_FOLDER = Setting("folders/export", "")
SESSION_PATHS: Setting[list[str]] = Setting("session/paths", [])
SESSION_CURRENT = Setting("session/current", "")
UNEXPECTED_ENDS = Setting("session/unexpected-ends", 0, limits=(0, 2))
"""How many sessions in a row did not come to their end."""
WINDOW_GEOMETRY = Setting("window/geometry", QByteArray())
WORKSPACE_STATE = Setting("window/workspace", QByteArray())
COLUMNS_STATE = Setting("window/columns", QByteArray())

LIMITS = tuple(Setting(f"{SECTION}/{each.name}", each.default, limits=(each.low, each.high)) for each in LIMIT_SETTINGS)
"""How large a file may be, how long reading it may take, in how much memory."""

SETTINGS: tuple[Setting[Any], ...] = (
    *LIMITS,
    SUMMARY_LENGTH,
    TEXT_SIZE,
    APPEARANCE,
    PIPELINE,
    QUOTATION_STYLE,
    OPEN_FOLDER,
    EXPORT_FOLDER,
    SESSION_PATHS,
    SESSION_CURRENT,
    UNEXPECTED_ENDS,
    WINDOW_GEOMETRY,
    WORKSPACE_STATE,
    COLUMNS_STATE,
)


class Settings:
    """Typed access to the injected store."""

    def __init__(self, store: QSettings) -> None:
        self._store = store

    def get(self, setting: Setting[T]) -> T:
        """The remembered value; the default when there is none, or when what is stored makes no sense."""
        stored = self._store.value(setting.key)
        if isinstance(setting.default, QByteArray):
            return stored if setting.accepts(stored) else setting.default
        try:
            value = json.loads(stored) if isinstance(stored, str) else None
        except ValueError:
            return setting.default
        return value if setting.accepts(value) else setting.default

    def put(self, setting: Setting[T], value: T) -> None:
        """Remember the value. Raises TypeError for one that the setting does not accept."""
        if not setting.accepts(value):
            raise TypeError(f"{setting.key} cannot be {value!r}")
        self._store.setValue(setting.key, value if isinstance(value, QByteArray) else json.dumps(value))  # in ASCII: a path may be no UTF-8
