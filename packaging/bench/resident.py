"""The memory of a program and of all processes that it started, as Linux counts it."""

from __future__ import annotations

import re
import time
from pathlib import Path

from bench.figures import TOGETHER

STEADY = 1.0
"""Seconds without growth after which nothing more is being loaded."""


def memory_at_rest(process: int) -> dict[str, float]:
    """The memory once it has stopped growing: some of what may be wanted is loaded when nobody waits."""
    before, now = {TOGETHER: 0.0}, memory(process)
    while now[TOGETHER] > before[TOGETHER] + 1:
        time.sleep(STEADY)
        before, now = now, memory(process)
    return now


def memory(process: int) -> dict[str, float]:
    """Mebibytes of all together, shared pages counted once (proportional set size), and of each what is resident (shared ones in full)."""
    family = [process, *children(process)]
    figures = {TOGETHER: sum(size(each, "Pss") for each in family)}
    figures["memory: window and workers, MiB (RSS)"] = sum(size(each, "Rss") for each in family)
    for each in family:
        role = "window" if each == process else role_of(each)
        name = f"memory: {role}, MiB (RSS)"
        figures[name] = figures.get(name, 0.0) + size(each, "Rss")
    return figures


def children(process: int) -> list[int]:
    """The processes that the process started."""
    return [int(child) for task in Path(f"/proc/{process}/task").iterdir() for child in (task / "children").read_text().split()]


def role_of(process: int) -> str:
    """What the process is there for: only the analysis has spaCy's libraries, and Python's own keeper of semaphores says its name."""
    if "resource_tracker" in Path(f"/proc/{process}/cmdline").read_text():
        return "resource tracker"
    return "analysis" if "/spacy/" in Path(f"/proc/{process}/maps").read_text() else "reading"


def size(process: int, kind: str) -> float:
    """Mebibytes of this kind ("Rss", "Pss") that the process has."""
    found = re.search(rf"^{kind}:\s+(\d+) kB", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0
