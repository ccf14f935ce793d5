"""The words of a language, from its folder in resources/languages/."""

from __future__ import annotations

import tomllib
from functools import cache
from types import MappingProxyType
from typing import Any

from sunto.core.paths import resources


@cache
def languages() -> tuple[str, ...]:
    """The codes of the languages that have a folder of their own."""
    return tuple(sorted(folder.name for folder in (resources() / "languages").iterdir() if folder.is_dir()))


@cache
def words(language: str, subject: str) -> MappingProxyType[str, Any]:
    """What `<subject>.toml` in the language's folder holds; empty for a language or subject without one."""
    path = resources() / "languages" / language / f"{subject}.toml"
    if not path.is_file():
        return MappingProxyType({})
    with path.open("rb") as file:
        return MappingProxyType(tomllib.load(file))


@cache
def general_words(subject: str) -> MappingProxyType[str, Any]:
    """What is said on this subject of languages without a folder, in `resources/languages/<subject>.toml`."""
    with (resources() / "languages" / f"{subject}.toml").open("rb") as file:
        return MappingProxyType(tomllib.load(file))


@cache
def everywhere(subject: str) -> tuple[MappingProxyType[str, Any], ...]:
    """What all languages say on this subject, one mapping for each that says something: for questions older than the language's name."""
    return tuple(found for found in (words(language, subject) for language in languages()) if found)
