"""When the window got how far, for the benchmark: JSON lines with seconds since the process began."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from sunto.ui.painting import Painting

FIRST_PAINT = "first-paint"
TEXT_SHOWN = "text-shown"
ANALYSIS_BEGUN = "analysis-begun"
TEXT_SET = "text-set"
PANELS_FILLED = "panels-filled"


class Milestones(QObject):
    """Writes a line for each milestone once the window has painted what belongs to it."""

    def __init__(self, file: Path, window: QWidget) -> None:
        super().__init__(window)
        self._file = file
        self._age = process_age() - time.perf_counter()
        self._reached: list[tuple[str, str]] = [(FIRST_PAINT, "")]
        Painting(window).over.connect(self._on_painted)

    def reached(self, milestone: str, path: str) -> None:
        """Note that the next painting shows this."""
        self._reached.append((milestone, path))

    def passed(self, milestone: str, path: str) -> None:
        """Note what has no painting of its own, at once."""
        self._write([(milestone, path)])

    def _on_painted(self) -> None:
        if self._reached:
            painted, self._reached = self._reached, []
            self._write(painted)

    def _write(self, painted: list[tuple[str, str]]) -> None:
        seconds = round(time.perf_counter() + self._age, 3)
        with self._file.open("a", encoding="utf-8") as file:
            for milestone, path in painted:
                file.write(json.dumps({"milestone": milestone, "path": path, "seconds": seconds}) + "\n")


def process_age() -> float:
    """Seconds since this process was started; where the system does not tell (no /proc), seconds of processor time it has used."""
    try:
        started = int(Path("/proc/self/stat").read_text().rpartition(")")[2].split()[19])  # field 22: start time in ticks since boot
        return time.clock_gettime(time.CLOCK_BOOTTIME) - started / os.sysconf("SC_CLK_TCK")
    except (OSError, ValueError, IndexError, AttributeError):
        return time.process_time()
