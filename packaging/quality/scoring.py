"""Scores what the systems say of the articles, by set and by language."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import Any, Protocol

from quality.articles import Annotated, Answer
from quality.floor import Figures

COUNTS = frozenset({"gold", "system"})
"""Counts in the scorer's report: more of them is neither better nor worse."""

PARTS = {
    "quotes": ("quote.", "speaker_accuracy", "quote_and_speaker_f1"),
    "entities": ("entity.", "entity_alias_exact", "entity_count_exact"),
    "summary": ("summary.",),
}
"""The figures that a system is shown with which does one part of our work only."""


class Scorer(Protocol):
    """What is used of score.py."""

    def score_article(self, gold: dict[str, Any], system: Answer, tally: Counter[str], errors: list[str]) -> None:
        """Add one article's points to the tally, and its misses to the errors."""

    def report(self, tally: Counter[str]) -> dict[str, Any]:
        """The figures of a tally."""


def together(language: str) -> str:
    """The section of all sets of a language."""
    return f"{language} together"


def scored(
    scorer: Scorer, articles: Sequence[Annotated], answers: Sequence[Answer | None], whole: Iterable[str] = (), part: str | None = None
) -> Figures:
    """The figures of every set, and of the languages all of whose sets are there (`whole`); no answer means that the system has none.

    part: the key of PARTS that the answers are about; all figures if None.
    """
    answered = [(article, answer) for article, answer in zip(articles, answers, strict=True) if answer is not None]
    sections: dict[str, list[tuple[Annotated, Answer]]] = {}
    for article, answer in answered:
        sections.setdefault(article.group, []).append((article, answer))
    for language in whole:
        pairs = [(article, answer) for article, answer in answered if article.language == language]
        if pairs:
            sections[together(language)] = pairs
    figures: Figures = {}
    for section, pairs in sections.items():
        tally: Counter[str] = Counter()
        for article, answer in pairs:
            scorer.score_article(article.gold, answer, tally, [])
        flattened = flat(scorer.report(tally))
        figures[section] = {name: value for name, value in flattened.items() if part is None or name.startswith(PARTS[part])}
    return figures


def flat(report: dict[str, Any]) -> dict[str, float]:
    """One report's figures by dotted names, without the counts."""
    figures: dict[str, float] = {}
    for name, value in report.items():
        if isinstance(value, dict):
            figures.update({f"{name}.{key}": round(number, 3) for key, number in value.items() if key not in COUNTS})
        else:
            figures[name] = round(value, 3)
    return figures
