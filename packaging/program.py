"""What packaging is told by the program itself: its version, its readers and what their formats are called. Needs Python only."""

from __future__ import annotations

import importlib
import os
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Protocol

from environment import PROJECT

MAINTAINER = "The Sunto maintainers <maintainers@sunto.invalid>"
"""Whom packages name. Sunto has no public address, so this one is of the kind that by definition is nobody's (RFC 2606)."""

COPYRIGHT = "2026 The Sunto authors"

NAME = "Sunto"
GENERIC_NAME = {"en": "Article reader", "it": "Lettore di articoli"}
COMMENT = {"en": "Summary, people and quotes of an article", "it": "Sintesi, persone e citazioni di un articolo"}
"""What Sunto is, as desktops, software centres and manuals say it in a line."""


class Reader(Protocol):
    """What packaging wants of the program's readers."""

    name: str
    suffixes: tuple[str, ...]
    mime_types: tuple[str, ...]


def version() -> str:
    """The version; it is written in one place."""
    return str(_imported("sunto").__version__)


def readers() -> tuple[Reader, ...]:
    """The registry of readers; it imports nothing that has to be installed."""
    return tuple(_imported("sunto.readers.registry").READERS)


def format_name(reader: Reader, language: str = "en") -> str:
    """What the reader's format is called, as it stands in mid-sentence."""
    name = str(_imported("sunto.readers.names").FORMAT_NAMES[reader.name])
    return name if language == "en" else translated("formats", name, language)


def translated(context: str, text: str, language: str) -> str:
    """What the window says for the text in this language. Raises KeyError where it has not been translated."""
    messages = ElementTree.parse(PROJECT / "resources" / "i18n" / f"sunto_{language}.ts").iterfind(f"context[name='{context}']/message")
    return {message.findtext("source"): message.findtext("translation", "") for message in messages}[text]


def suffixes() -> tuple[str, ...]:
    """The suffixes of all files that Sunto opens."""
    return _each_once(suffix for reader in readers() for suffix in reader.suffixes)


def mime_types() -> tuple[str, ...]:
    """The MIME types of all files that Sunto opens."""
    return _each_once(each for reader in readers() for each in reader.mime_types)


def day() -> datetime:
    """When what is packaged was made: of SOURCE_DATE_EPOCH where that is set, else of the last commit, else now."""
    told = os.environ.get("SOURCE_DATE_EPOCH") or _last_commit()
    return datetime.fromtimestamp(int(told), UTC) if told else datetime.now(UTC)


def _last_commit() -> str:
    try:
        return subprocess.run(
            ["git", "-C", PROJECT, "log", "-1", "--format=%ct"], capture_output=True, text=True, check=True, stdin=subprocess.DEVNULL
        ).stdout.strip()
    except (OSError, subprocess.CalledProcessError):
        return ""  # no clone, or no git


def _each_once(values: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))


def _imported(module: str):  # noqa: ANN202 (modules of the program, which the type checker does not look into from here)
    desktop = str(PROJECT / "desktop")
    if desktop not in sys.path:
        sys.path.insert(0, desktop)
    return importlib.import_module(module)
