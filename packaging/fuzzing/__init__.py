"""Read damaged files of every format: each must end in an article or in an error that Sunto can explain, within the limits.

A case that fails is saved. To keep it as a regression sample, mend the reader and copy the file, with a name that says what it was, to
tests/data/regressions/: a test reads whatever lies there.
"""

from __future__ import annotations

import argparse
import subprocess
import tempfile
from pathlib import Path

import environment


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `fuzz` takes."""
    parser.add_argument("--cases", type=int, default=1000, metavar="N", help="how many files (%(default)s)")
    parser.add_argument("--seed", type=int, default=1, metavar="S", help="the same seed makes the same files (%(default)s)")
    parser.add_argument("--format", metavar="F", help="only samples of this reader's format, as text, html, pdf (default: all)")
    parser.add_argument("--workers", type=int, default=2, metavar="N", help="processes that read (%(default)s)")
    parser.add_argument("--seconds", type=float, default=10.0, help="after which reading one file counts as hanging (%(default)s)")
    parser.add_argument(
        "--folder", type=Path, default=Path(tempfile.gettempdir(), "sunto-fuzz"), help="where failing cases are saved (%(default)s)"
    )


def main(options: argparse.Namespace) -> int:
    """Run the cases. Returns 1 when one failed."""
    python = environment.ensure("dev")
    told = [f"--{name}={getattr(options, name)}" for name in ("cases", "seed", "format", "workers", "seconds", "folder")]
    told = [each for each in told if not each.endswith("=None")]
    return subprocess.call([python, "-P", Path(__file__).with_name("run.py"), *told])
