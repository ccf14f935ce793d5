"""The figures that were reached before, and whether any fell since."""

from __future__ import annotations

import json
import tomllib

import environment

FILE = environment.PROJECT / "tests" / "quality" / "floor.toml"

TOLERANCE = 0.0005
"""Figures are recorded with three decimals."""

UNRECORDED = (".precision", ".recall", ".mean_words")
"""Ends of figures that are shown but not recorded: one may fall where the other rises by more, and fewer words are no loss."""

NAMES = "names"
"""The section of what is measured on tagged sentences, beside those of the articles."""

Figures = dict[str, dict[str, float]]
"""By section (a set of articles, the sets of a language together, or the names), figures by dotted names."""

PeerFigures = dict[str, dict[str, float | None]]
"""The same of another system; None where it should answer but cannot."""


def recorded() -> Figures:
    """The figures that were reached before."""
    return tomllib.loads(FILE.read_text("utf-8")) if FILE.exists() else {}


def record(figures: Figures) -> None:
    """Make these the figures to be kept."""
    FILE.write_text(as_toml(figures), "utf-8")


def below(figures: Figures, floor: Figures) -> list[str]:
    """The figures that are lower than recorded, each as a line; one that went missing counts as zero, a section not measured as nothing."""
    return [
        f"{section} {figure}: {figures[section].get(figure, 0.0):.3f}, was {least:.3f}"
        for section in figures
        for figure, least in floor.get(section, {}).items()
        if figures[section].get(figure, 0.0) < least - TOLERANCE
    ]


def as_toml(figures: Figures) -> str:
    """The figures as floor.toml holds them."""
    lines = ["# What the analysis reached on the annotated articles: `dev.py quality` fails below, `dev.py quality --record` rewrites."]
    for section, result in sorted(figures.items()):
        name = section if " " not in section else json.dumps(section)
        lines += ["", f"[{name}]", *(f'"{figure}" = {value:.3f}' for figure, value in result.items() if not figure.endswith(UNRECORDED))]
    return "\n".join(lines) + "\n"
