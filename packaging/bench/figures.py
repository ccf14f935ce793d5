"""What the figures are called, and what they are to be."""

from __future__ import annotations

from collections.abc import Mapping

BARE = "bare window: first paint, seconds"
FIRST_PAINT = "window: first paint, seconds"
RATIO = "window: first paint, times the bare window's"
TEXT, PANELS = "window: text shown, seconds", "window: panels filled, seconds"
FURTHER = "window: article from a further start, text shown, seconds"
TOGETHER = "memory: window and workers, MiB (PSS)"

AT_MOST = {
    RATIO: 1.6,
    TEXT: 1.0,
    PANELS: 2.0,
    FURTHER: 0.3,
    TOGETHER: 450.0,
    "web page of 1 MB: first display, seconds": 1.0,
    "PDF of 20 pages: first display, seconds": 1.0,
    "text of 5 MB: first display, seconds": 2.0,
}
"""The targets, on a machine that has nothing else to do."""


def table(figures: Mapping[str, float]) -> str:
    """A line for each figure, with its target where it has one."""
    return "\n".join(f"{name:60} {figure:12,.2f}{target(name, figure)}" for name, figure in figures.items())


def target(name: str, figure: float) -> str:
    """What the figure is to be, and whether it is."""
    if name not in AT_MOST:
        return ""
    return f"   (at most {AT_MOST[name]:g}{'' if figure <= AT_MOST[name] else '; MISSED'})"
