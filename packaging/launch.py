"""Set Sunto up and open the window with the articles; without a display, print the briefing and write the PDF."""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

import environment
import system


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `run` takes."""
    parser.add_argument("files", nargs="*", type=Path, metavar="FILE", help="article files; a path may also be one inside the project")
    parser.add_argument(
        "-o", "--output", type=Path, help="where the PDF goes when there is no display (else beside you, named as the article)"
    )


def main(options: argparse.Namespace) -> int:
    """Set up, then open the window or do without."""
    files = [str(located(path)) for path in options.files]
    python = environment.ensure()
    sunto = [str(python), "-P", "-m", "sunto"]
    if system.display_answers():
        system.ensure_libraries()
        return subprocess.call([*sunto, *files])
    print("There is no display to open the window on.", flush=True)
    if not files:
        print("Name article files to have them summarised here: dev.py run FILE...")
        return 2
    output = options.output or Path(files[0]).with_suffix(".pdf").name
    print("Here is what the window would show:\n", flush=True)
    said = subprocess.call([*sunto, "analyse", *files])
    written = subprocess.call([*sunto, "brief", *files, "-o", str(output)])
    if written == 0:
        print(f"\nThe PDF briefing: {Path(output).absolute()}")
    return said or written


def located(path: Path) -> Path:
    """The file as meant: from where the person stands, else from the project's folder."""
    return environment.PROJECT / path if not path.exists() and (environment.PROJECT / path).exists() else path
