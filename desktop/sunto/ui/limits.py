"""The limits under which files are read, as the reader set them. No Qt here: they are for the workers."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from sunto.core.limits import DEFAULT
from sunto.service.limits import Limits

if TYPE_CHECKING:
    from configparser import ConfigParser

SECTION = "limits"
"""The group of the settings file that holds them."""


@dataclass(frozen=True)
class LimitSetting:
    """A whole number that the reader may set within bounds."""

    name: str
    default: int
    low: int
    high: int


FILE_MEGABYTES = LimitSetting("file-megabytes", DEFAULT.size >> 20, 1, 2048)
READING_SECONDS = LimitSetting("reading-seconds", int(Limits().reading), 1, 3600)
MEMORY_MEGABYTES = LimitSetting("reading-memory-megabytes", (Limits().reading_memory or 0) >> 20, 512, 65536)

LIMIT_SETTINGS = (FILE_MEGABYTES, READING_SECONDS, MEMORY_MEGABYTES)


def limits_in(file: Path) -> Limits:
    """The limits in this settings file; the usual ones where it says nothing, or nothing that makes sense."""
    import configparser  # late: the window begins with this module, for the names of the settings

    parser = configparser.ConfigParser(interpolation=None, strict=False)
    try:
        parser.read(file, encoding="utf-8")
    except (OSError, UnicodeDecodeError, configparser.Error):
        parser.clear()
    return limits_of(*(_number(parser, setting) for setting in LIMIT_SETTINGS))


def limits_of(megabytes: int, seconds: int, memory: int) -> Limits:
    """The limits with these numbers, in the order of LIMIT_SETTINGS."""
    return Limits(reading=float(seconds), reading_memory=memory << 20, file=DEFAULT.for_size(megabytes << 20))


def _number(parser: ConfigParser, setting: LimitSetting) -> int:
    said = parser.get(SECTION, setting.name, fallback="")
    number = int(said) if said.isascii() and said.isdigit() and len(said) < 10 else setting.default
    return number if setting.low <= number <= setting.high else setting.default
