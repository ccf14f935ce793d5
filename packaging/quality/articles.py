"""The annotated articles and their scorer, both from the shared folder."""

from __future__ import annotations

import importlib.util
import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from sunto.core.article import Article
from sunto.readers import read_article

Answer = dict[str, Any]
"""What a program says of an article, in the form that score.py reads."""


@dataclass(frozen=True)
class Annotated:
    """An article with what readers marked in it, and the set that it belongs to."""

    group: str
    article: Article
    gold: dict[str, Any]

    @property
    def language(self) -> str:
        """The language that the annotation names."""
        return str(self.gold["language"])


def load_scorer(shared: Path) -> ModuleType:
    """score.py as a module, so that every system is scored by the very same functions."""
    spec = importlib.util.spec_from_file_location("score", shared / "quality" / "score.py")
    if spec is None or spec.loader is None:
        raise FileNotFoundError(shared / "quality" / "score.py")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def load_articles(shared: Path, sets: Sequence[str]) -> list[Annotated]:
    """All articles of these sets, in order."""
    return [
        Annotated(name, read_article(str(path.with_suffix(".txt"))), json.loads(path.read_text("utf-8")))
        for name in sets
        for path in sorted((shared / "gold" / name).glob("*.json"))
    ]


def languages(shared: Path) -> dict[str, str]:
    """The language of every set that there is."""
    first = {path.parent.name: path for path in sorted(shared.glob("gold/*/*.json"), reverse=True)}
    return {name: str(json.loads(path.read_text("utf-8"))["language"]) for name, path in sorted(first.items())}
