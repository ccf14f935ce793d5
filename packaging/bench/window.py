"""What is measured at a window: how soon things are on the screen, and what it takes in memory."""

from __future__ import annotations

import shutil
import subprocess
import time
from pathlib import Path

from bench import figures
from bench.program import PATIENCE, Program
from bench.resident import memory_at_rest


def bare_window(program: Program, surroundings: dict[str, str]) -> dict[str, float]:
    """One start of the window that is compared with."""
    with program.started([], surroundings) as running:
        return {figures.BARE: running.reached("first-paint")}


def window(program: Program, files: list[Path], surroundings: dict[str, str]) -> dict[str, float]:
    """One start with the first article. The second is then opened with the Open dialog, as a person would, and another from outside."""
    with program.started(files[:1], surroundings) as running:
        measured = {
            figures.FIRST_PAINT: running.reached("first-paint"),
            figures.TEXT: running.reached("text-shown", files[0].name),
            figures.PANELS: running.reached("panels-filled", files[0].name),
        }
        own = running.surroundings
        if len(files) > 1:
            opened = running.now() - (time.time() - open_in_dialog(files[1], own))
            measured["window: second article's text shown, seconds"] = running.reached("text-shown", files[1].name) - opened
            measured["window: second article, panels filled, seconds"] = running.reached("panels-filled", files[1].name) - opened
        clicked = Path(shutil.copy(files[-1], running.milestones.with_name(f"clicked-{files[-1].name}")))
        opened = running.now()  # as a double-click in the file manager: the process that hands the file over is counted, too
        subprocess.run([*program.command, str(clicked)], env=own, check=True, timeout=PATIENCE)
        measured[figures.FURTHER] = running.reached("text-shown", clicked.name) - opened
        measured |= memory_at_rest(running.process)
    return measured


def large_files(program: Program, small: Path, large: list[tuple[str, Path]], surroundings: dict[str, str]) -> dict[str, float]:
    """Each large file opened in a window of its own that is ready and shows the small one: seconds to first display and what follows."""
    measured: dict[str, float] = {}
    for label, file in large:
        with program.started([small], surroundings) as running:
            running.reached("panels-filled", small.name)
            opened = running.now() - (time.time() - open_in_dialog(file, running.surroundings))
            for what, milestone in (
                ("first display", "text-shown"),
                ("analysis begun", "analysis-begun"),
                ("text set to its end", "text-set"),
            ):
                measured[f"{label}: {what}, seconds"] = running.reached(milestone, file.name) - opened
    return measured


def open_in_dialog(file: Path, surroundings: dict[str, str]) -> float:
    """Type the file's path into the window's Open dialog. Returns the time when it was confirmed."""

    def press(*action: str) -> None:
        subprocess.run(["xdotool", *action], env=surroundings, check=True, timeout=PATIENCE, stdout=subprocess.DEVNULL)

    press("key", "ctrl+o")
    press("search", "--sync", "--onlyvisible", "--name", "^(Open|Apri) ")
    press("type", "--delay", "2", str(file))
    time.sleep(0.5)  # the dialog looks the path up while it is typed
    confirmed = time.time()
    press("key", "Return")
    return confirmed
