"""A program with a window, from the sources or frozen, and what it tells of itself while it runs."""

from __future__ import annotations

import json
import os
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

PATIENCE = 60.0
"""Seconds to wait for a milestone of the window."""


@dataclass(frozen=True)
class Program:
    """A command that opens a window and takes `--milestones FILE`."""

    command: tuple[str, ...]

    @contextmanager
    def started(self, files: list[Path], surroundings: dict[str, str]) -> Iterator[Running]:
        """The window with the files, in folders of its own."""
        with tempfile.TemporaryDirectory(prefix="sunto-bench-") as folder:
            own = {name: str(Path(folder, name)) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")}
            Path(own["XDG_RUNTIME_DIR"]).mkdir(mode=0o700)
            surroundings = {**surroundings, **own}
            milestones = Path(folder, "milestones.jsonl")
            command = [*self.command, *map(str, files), "--milestones", str(milestones)]
            with subprocess.Popen(command, env=surroundings) as process:
                try:
                    yield Running(process.pid, milestones, surroundings)
                finally:
                    process.terminate()
                    process.wait(PATIENCE)


@dataclass(frozen=True)
class Running:
    """A window that was started: its process, the file of its milestones, its environment."""

    process: int
    milestones: Path
    surroundings: dict[str, str]

    def reached(self, name: str, path: str = "") -> float:
        """Seconds after the program's start at which it reached the milestone. Raises TimeoutError when it does not."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            lines = self.milestones.read_text("utf-8").splitlines(keepends=True) if self.milestones.exists() else []
            for entry in (json.loads(line) for line in lines if line.endswith("\n")):
                if entry["milestone"] == name and entry["path"].endswith(path):
                    return float(entry["seconds"])
            time.sleep(0.02)
        raise TimeoutError(f"the window never reached {name} {path}")

    def now(self) -> float:
        """Seconds since the program was started."""
        ticks = int(Path(f"/proc/{self.process}/stat").read_text().rpartition(")")[2].split()[19])  # field 22: start time since boot
        return time.clock_gettime(time.CLOCK_BOOTTIME) - ticks / os.sysconf("SC_CLK_TCK")
