"""Make wheel and sdist, and use both as who installs them does: in new environments, from a folder of their own."""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

import environment
import program
import system
from bench.program import Running

FOLDER = program.PROJECT / "dist"

PATIENCE = 300
"""Seconds for each thing that is tried."""

LEFT_OUT = ("PYTHONPATH", "PYTHONHOME", "VIRTUAL_ENV", "DISPLAY", "WAYLAND_DISPLAY")
"""What must not reach into the new environment."""


class DistError(Exception):
    """What is wrong with what was made, in words for the person at the terminal."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `dist` takes."""
    parser.add_argument("--only-make", action="store_true", help="make and check the files, without installing them")


def main(options: argparse.Namespace) -> int:
    """Make them, check them, use them."""
    try:
        files = make()
        system.ensure_libraries()
        for file in () if options.only_make else files:
            with tempfile.TemporaryDirectory(prefix="sunto-dist-") as folder:
                try_out(file, Path(folder))
    except (DistError, TimeoutError) as error:
        print(error, file=sys.stderr)
        return 1
    except subprocess.SubprocessError as error:
        print(f"{error}\n{getattr(error, 'stdout', None) or ''}{getattr(error, 'stderr', None) or ''}", file=sys.stderr)
        return 1
    for file in files:
        print(f"{file.stat().st_size / 1e6:8.1f} MB  {file}")
    return 0


def make() -> tuple[Path, Path]:
    """Make wheel and sdist, the wheel from the sdist. Returns both. Raises CalledProcessError.

    The tools for it have an environment of their own: what is in the project's could find its way into a bundle.
    """
    project = tomllib.loads((program.PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    with tempfile.TemporaryDirectory(prefix="sunto-made-") as temporary:
        python = new_environment(Path(temporary, "venv"), *project["optional-dependencies"]["dist"])
        folder = Path(temporary, "made")
        subprocess.run([python, "-m", "build", "--outdir", folder, program.PROJECT], check=True, stdin=subprocess.DEVNULL)
        subprocess.run([python, "-m", "twine", "check", "--strict", *folder.iterdir()], check=True, stdin=subprocess.DEVNULL)
        FOLDER.mkdir(exist_ok=True)
        wheel, sdist = (
            Path(shutil.copy(next(folder.glob(pattern)), FOLDER))
            for pattern in (f"sunto-{program.version()}-*.whl", f"sunto-{program.version()}.tar.gz")
        )
    return wheel, sdist


def try_out(file: Path, folder: Path) -> None:
    """Install the file into a new environment in the folder, and do there what Sunto is for. Raises DistError and SubprocessError."""
    print(f"— {file.name} in a new environment", flush=True)
    python = new_environment(folder / "venv", file)
    commands = python.parent
    article = Path(shutil.copy(min((program.PROJECT / "seeds").glob("*.txt")), folder))
    own = surroundings(folder)

    def said(*command: str | Path) -> str:
        return subprocess.run(
            command, cwd=folder, env=own, check=True, capture_output=True, encoding="utf-8", timeout=PATIENCE, stdin=subprocess.DEVNULL
        ).stdout

    said(python, "-m", "pip", "check")
    version = said(commands / "sunto", "--version").strip()
    if version != f"sunto {program.version()}":
        raise DistError(f"It says that it is {version}.")
    said(commands / "sunto", "doctor")  # its status tells whether all is there
    briefing = json.loads(said(commands / "sunto", "analyse", "--json", article))
    if not (briefing["summary"] and briefing["entities"] and briefing["quotes"]):
        raise DistError(f"The analysis of {article.name} lacks something.")
    open_window(commands / "sunto-desktop", article, own)
    print(f"  {version}: doctor, analyse and the window do their work")


def new_environment(folder: Path, *packages: str | Path) -> Path:
    """Make one with these packages in it. Returns its Python. Raises SetUpError and CalledProcessError."""
    environment.make(folder)
    python = environment.python_in(folder)
    pip = [python, "-m", "pip", "--disable-pip-version-check", "install", "--quiet", "--retries", "5"]
    subprocess.run([*pip, *packages], check=True, stdin=subprocess.DEVNULL)
    return python


def open_window(command: Path, article: Path, own: dict[str, str]) -> None:
    """Open the window with the article, and close it once everything is in it. Raises DistError and TimeoutError."""
    milestones = article.with_name("milestones.jsonl")
    with subprocess.Popen([command, article, "--milestones", milestones], env=own, cwd=article.parent, stdin=subprocess.DEVNULL) as window:
        try:
            Running(window.pid, milestones, own).reached("panels-filled", article.name)
        finally:
            window.terminate()
            status = window.wait(PATIENCE)
    if status != 0 and os.name != "nt":  # where to be asked to end is to be ended
        raise DistError(f"The window ended with {status}.")


def surroundings(folder: Path) -> dict[str, str]:
    """An environment with folders of its own, without a screen, that knows nothing of this project's."""
    rest = {name: value for name, value in os.environ.items() if name not in LEFT_OUT}
    own = {name: str(folder / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME", "XDG_RUNTIME_DIR")}
    for path in own.values():
        Path(path).mkdir(mode=0o700)
    return {**rest, **own, "QT_QPA_PLATFORM": "offscreen"}
