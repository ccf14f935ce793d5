"""Our own words in what is exported, in each language: headings, column names, months, patterns of quotations."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from types import MappingProxyType
from typing import Any

from sunto.core.paths import resources

FALLBACK = "en"
"""The language of labels where the one asked for has none."""

UNDETERMINED = "und"
"""ISO 639-2's code for an undetermined language: quotations without any words of ours."""


@cache
def label_languages() -> tuple[str, ...]:
    """The codes of the languages that have labels."""
    codes = (path.stem.removeprefix("export_") for path in (resources() / "i18n").glob("export_*.toml"))
    return tuple(sorted(code for code in codes if code != UNDETERMINED))


@cache
def labels(language: str | None) -> MappingProxyType[str, Any]:
    """All words for this language; English where there is no file for it."""
    return _load(language if language in label_languages() else FALLBACK)


@cache
def quotation_words(language: str | None) -> MappingProxyType[str, Any]:
    """The words for quotations from an article in this language; only marks and no words where there is no file for it."""
    return _load(language if language in label_languages() else UNDETERMINED)


def printed_date(iso: str | None, words: Mapping[str, Any]) -> str | None:
    """An ISO date, or only its month or year, as the language prints it ("6 novembre 2025"); anything else comes back as it is."""
    parts = (iso or "").partition("T")[0].split("-")
    if not 1 <= len(parts) <= 3 or not all(part.isascii() and part.isdigit() for part in parts):
        return iso or None
    year, month, day = (*(int(part) for part in parts), 0, 0)[:3]
    dates = words["dates"]
    if len(parts) == 1:
        return str(year)
    if not dates["months"] or not 1 <= month <= 12 or day > 31:
        return iso
    name = dates["months"][month - 1]
    if not day:
        return dates["month"].format(month=name, year=year)
    number = dates["first"] if day == 1 else str(day)
    return dates["day"].format(day=number, month=name, year=year)


def made_on(moment: datetime | None, words: Mapping[str, Any]) -> str:
    """When a document was made, as the language prints it; empty for no moment."""
    if moment is None:
        return ""
    return words["document"]["made"].format(date=printed_date(moment.date().isoformat(), words), time=f"{moment:%H:%M}")


def manner(basic: bool, pipeline: str, words: Mapping[str, Any]) -> str:
    """How an article was analysed, where that is not in full by Sunto alone; else empty."""
    if not basic and not pipeline:
        return ""
    sentence = ("basic_but_names" if pipeline else "basic") if basic else "names_by"
    return words["document"][sentence].replace("{pipeline}", pipeline)


def _load(code: str) -> MappingProxyType[str, Any]:
    with (resources() / "i18n" / f"export_{code}.toml").open("rb") as file:
        return MappingProxyType(tomllib.load(file))
