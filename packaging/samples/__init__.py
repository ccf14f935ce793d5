"""Make the sample files of tests/data/ from the project's own articles: each article in every format, byte for byte the same each time."""

from __future__ import annotations

import argparse
import subprocess
from pathlib import Path

import environment


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `samples` takes."""
    parser.add_argument("--folder", type=Path, default=environment.PROJECT / "tests" / "data", help="where to write (%(default)s)")


def main(options: argparse.Namespace) -> int:
    """Write them all."""
    python = environment.ensure("dev")
    return subprocess.call([python, "-P", Path(__file__).with_name("make.py"), options.folder])
