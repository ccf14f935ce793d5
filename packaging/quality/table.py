"""The printed table: our figures beside those of other systems, with what changed since they were recorded."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quality.floor import NAMES, TOLERANCE, Figures, PeerFigures

OURS = "Sunto"
EMPTY = "–"
LABEL, SYSTEM, CELL = 22, 16, 14
WORDS = ".mean_words"


def printed(result: dict[str, Any], floor: Figures) -> str:
    """Everything that was measured, as text: the sets of articles, the names, how far confidence can be trusted, notes."""
    ours, peers = result["ours"], result["peers"]
    parts = [sets_table(ours, peers, floor), names_table(ours, peers, floor)]
    parts += [reliability_table(language, bands) for language, bands in result["reliability"].items()]
    parts += ["\n".join(f"{name}: {note}" for name, note in result["notes"].items())]
    return "\n\n".join(part for part in parts if part)


def sets_table(ours: Figures, peers: dict[str, PeerFigures], floor: Figures) -> str:
    """One column a set, one block of lines a figure: ours first, then every system that has the figure."""
    sections = [section for section in ours if section != NAMES]
    if not sections:
        return ""
    lines = [_line("", "", sections)]
    for figure in dict.fromkeys(figure for section in sections for figure in ours[section]):
        cells = [_cell(figure, ours[section].get(figure), floor.get(section, {}).get(figure)) for section in sections]
        lines.append(_line(figure, OURS, cells))
        for name, figures in peers.items():
            if any(figure in result for result in figures.values()):
                lines.append(_line("", name, [_cell(figure, figures.get(section, {}).get(figure)) for section in sections]))
    return "\n".join(lines)


def names_table(ours: Figures, peers: dict[str, PeerFigures], floor: Figures) -> str:
    """One line a figure on tagged sentences, one column a system."""
    if NAMES not in ours:
        return ""
    others = {name: figures[NAMES] for name, figures in peers.items() if NAMES in figures}
    lines = [_line("names (PER, ORG, LOC)", "", [OURS, *others])]
    for figure, value in ours[NAMES].items():
        cells = [_cell(figure, value, floor.get(NAMES, {}).get(figure)), *(_cell(figure, other.get(figure)) for other in others.values())]
        lines.append(_line(figure, "", cells))
    return "\n".join(lines)


def reliability_table(language: str, bands: Sequence[Sequence[float]]) -> str:
    """For each band of confidence: how many found quotes fall in, their mean confidence, the share with the right speaker."""
    lines = [_line(f"{language}: confidence", "", ["quotes", "mean", "right speaker"])]
    for low, high, count, mean, right in bands:
        lines.append(_line(f"{low:.2f} to {high:.2f}", "", [f"{count:.0f}", f"{mean:.3f}", f"{right:.3f}"]))
    return "\n".join(lines)


def _cell(figure: str, value: float | None, least: float | None = None) -> str:
    if value is None:
        return EMPTY
    if figure.endswith(WORDS):
        return f"{value:.0f}"
    return f"{value:.3f}" + ("" if least is None or abs(value - least) < TOLERANCE else f" ({value - least:+.3f})")


def _line(figure: str, system: str, cells: Sequence[str]) -> str:
    return "".join([figure.ljust(LABEL), system.ljust(SYSTEM), *(cell.rjust(CELL) for cell in cells)]).rstrip()
