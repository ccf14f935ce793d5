"""Time the window and the analysis: medians over several starts, each with folders of its own so that nothing is remembered."""

from __future__ import annotations

import argparse
import json
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import environment
import formats
import system

PATIENCE = 60.0
"""Seconds to wait for a milestone of the window."""

LARGE = (("web page of 1 MB", "page.html"), ("PDF of 20 pages", "sheets.pdf"), ("text of 5 MB", "text.txt"))
"""What the large files are, and what samples/large.py calls them. To be shown within 1, 1 and 2 seconds."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `bench` takes."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="two articles (else the first two of seeds/)")
    parser.add_argument("--runs", type=int, default=5, help="how often the window is started (%(default)s)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")


def main(options: argparse.Namespace) -> int:
    """Start, measure, print."""
    files = [path.resolve() for path in options.files] or sorted((environment.PROJECT / "seeds").glob("*.txt"))[:2]
    try:
        python = environment.ensure()
    except environment.SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    system.ensure_libraries()
    if not system.ensure_programs(["Xvfb", "openbox", "xdotool"]):
        return 1
    with system.display_for_tests() as surroundings:
        window(python, files, surroundings)  # the first start fills the system's caches
        runs = [window(python, files, surroundings) for _ in range(options.runs)]
        with tempfile.TemporaryDirectory(prefix="sunto-large-") as folder:
            subprocess.run([python, "-P", Path(__file__).with_name("samples") / "large.py", folder], check=True)
            large = [(label, Path(folder, name)) for label, name in LARGE if formats.is_read(name)]
            runs += [large_files(python, files[0], large, surroundings) for _ in range(options.runs)]
    figures = {
        name: statistics.median(run[name] for run in runs if name in run) for name in dict.fromkeys(name for run in runs for name in run)
    }
    measured = subprocess.run(
        [python, "-P", Path(__file__).with_name("measure.py"), files[0]], stdout=subprocess.PIPE, text=True, check=True
    )
    figures.update(json.loads(measured.stdout))
    print(json.dumps(figures) if options.json else "\n".join(f"{name:48} {figure:12,.2f}" for name, figure in figures.items()))
    return 0


def large_files(python: Path, small: Path, large: list[tuple[str, Path]], surroundings: dict[str, str]) -> dict[str, float]:
    """Each large file opened in a window of its own that is ready and shows the small one: seconds to first display and what follows."""
    figures: dict[str, float] = {}
    for label, file in large:
        with started(python, small, surroundings) as (process, milestones, own):
            reached(milestones, "panels-filled", small.name)
            opened = open_in_dialog(file, own) - (time.time() - age(process.pid))
            figures[f"{label}: first display, seconds"] = reached(milestones, "text-shown", file.name) - opened
            figures[f"{label}: analysis begun, seconds"] = reached(milestones, "analysis-begun", file.name) - opened
            figures[f"{label}: text set to its end, seconds"] = reached(milestones, "text-set", file.name) - opened
    return figures


@contextmanager
def started(python: Path, file: Path, surroundings: dict[str, str]) -> Iterator[tuple[subprocess.Popen[bytes], Path, dict[str, str]]]:
    """A window with the file, in folders of its own: its process, its milestones, its surroundings."""
    with tempfile.TemporaryDirectory(prefix="sunto-bench-") as folder:
        own = {name: str(Path(folder, name)) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_RUNTIME_DIR")}
        Path(own["XDG_RUNTIME_DIR"]).mkdir(mode=0o700)
        surroundings = {**surroundings, **own}
        milestones = Path(folder, "milestones.jsonl")
        command = [str(python), "-P", "-m", "sunto", str(file), "--milestones", str(milestones)]
        with subprocess.Popen(command, env=surroundings) as process:
            try:
                yield process, milestones, surroundings
            finally:
                process.terminate()
                process.wait(PATIENCE)


def window(python: Path, files: list[Path], surroundings: dict[str, str]) -> dict[str, float]:
    """One start of the window with the first article; the second is then opened with the Open dialog, as a person would."""
    with started(python, files[0], surroundings) as (process, milestones, own):
        begun = time.time() - age(process.pid)
        figures = {
            "window: first paint, seconds": reached(milestones, "first-paint", ""),
            "window: text shown, seconds": reached(milestones, "text-shown", files[0].name),
            "window: panels filled, seconds": reached(milestones, "panels-filled", files[0].name),
        }
        figures.update(memory(process.pid))
        if len(files) > 1:
            opened = open_in_dialog(files[1], own) - begun
            figures["window: second article's text shown, seconds"] = reached(milestones, "text-shown", files[1].name) - opened
            figures["window: second article, panels filled, seconds"] = reached(milestones, "panels-filled", files[1].name) - opened
        clicked = Path(shutil.copy(files[-1], milestones.with_name(f"clicked-{files[-1].name}")))
        opened = time.time() - begun
        subprocess.run([str(python), "-P", "-m", "sunto", str(clicked)], env=own, check=True, timeout=PATIENCE)
        figures["window: article from a further start, text shown, seconds"] = reached(milestones, "text-shown", clicked.name) - opened
    return figures


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


def reached(milestones: Path, name: str, path: str) -> float:
    """Seconds after the window's start at which it reached the milestone. Raises TimeoutError when it does not."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        lines = milestones.read_text("utf-8").splitlines(keepends=True) if milestones.exists() else []
        for entry in (json.loads(line) for line in lines if line.endswith("\n")):
            if entry["milestone"] == name and entry["path"].endswith(path):
                return float(entry["seconds"])
        time.sleep(0.005)
    raise TimeoutError(f"the window never reached {name} {path}")


def age(process: int) -> float:
    """Seconds since the process was started."""
    ticks = int(Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[19])  # field 22: start time since boot
    return float(Path("/proc/uptime").read_text().split()[0]) - ticks / os.sysconf("SC_CLK_TCK")


def memory(process: int) -> dict[str, float]:
    """Mebibytes of the window and of all its workers, shared pages counted once (proportional set size)."""
    workers = sum(proportional_set_size(child) for child in children(process))
    return {"window: memory, MiB": proportional_set_size(process), "window: memory of the workers, MiB": workers}


def children(process: int) -> list[int]:
    """The processes that the process started."""
    return [int(child) for task in Path(f"/proc/{process}/task").iterdir() for child in (task / "children").read_text().split()]


def proportional_set_size(process: int) -> float:
    """Mebibytes of the process."""
    found = re.search(r"^Pss:\s+(\d+) kB", Path(f"/proc/{process}/smaps_rollup").read_text(), re.MULTILINE)
    return int(found[1]) / 1024 if found else 0.0
