#!/usr/bin/env python3
"""The developer's one command: sets up what it needs, then does the job. Needs Python only.

    python3 packaging/dev.py run ARTICLE...    open the window (without a display: print the briefing and write the PDF)
    python3 packaging/dev.py test [PYTEST...]  check style, types and imports, then run the tests
    python3 packaging/dev.py lint              the checks without the tests
    python3 packaging/dev.py bench             how fast the window and the analysis are
    python3 packaging/dev.py bench-batch       1,000 articles: throughput, memory, a killed run, Dask
    python3 packaging/dev.py quality           how good the analysis is on annotated articles
    python3 packaging/dev.py fuzz              damaged files of every format through the readers
    python3 packaging/dev.py samples           the sample files of tests/data/
    python3 packaging/dev.py formats           the list of formats in the README, what desktops are told of them
    python3 packaging/dev.py bundle            one folder with the program and all that it needs
    python3 packaging/dev.py deb               the bundle as a package for Debian and its like
    python3 packaging/dev.py dist              wheel and sdist, each installed and used
    python3 packaging/dev.py clean-room        run and test in a bare Debian (needs root and debootstrap)
    python3 packaging/dev.py e2e               install the Debian package in a bare Debian, use it there, remove it (likewise)

Each verb is a module beside this one, with `arguments(parser)` and `main(options) -> exit code`.
"""

from __future__ import annotations

import argparse
import importlib
import os
import shutil
import subprocess
import sys

VERBS = {
    "run": "launch",
    "test": "checks",
    "lint": "lint",
    "bench": "bench",
    "bench-batch": "batch_bench",
    "quality": "quality",
    "fuzz": "fuzzing",
    "samples": "samples",
    "formats": "formats",
    "bundle": "bundle",
    "deb": "deb",
    "dist": "dist",
    "clean-room": "clean_room",
    "e2e": "e2e",
}
"""The module of each verb."""

PYTHONS = ((3, 11), (3, 12), (3, 13))
"""The versions of Python that Sunto runs on."""


def main(arguments: list[str]) -> int:
    """Do what the arguments say. Returns the exit code."""
    parser = argparse.ArgumentParser(prog="dev.py", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    verbs = parser.add_subparsers(dest="verb", metavar="verb", required=True)
    for verb, module in VERBS.items():
        imported = importlib.import_module(module)
        subparser = verbs.add_parser(verb, help=(imported.__doc__ or "").splitlines()[0])
        imported.arguments(subparser)
        subparser.set_defaults(do=imported.main)
    options, rest = parser.parse_known_args(arguments)
    if rest and options.verb != "test":
        parser.error(f"not understood: {' '.join(rest)}")
    options.rest = [argument for argument in rest if argument != "--"]
    set_up_error = importlib.import_module("environment").SetUpError  # not above: older Pythons come past here, too
    try:
        return int(options.do(options))
    except set_up_error as error:
        print(error, file=sys.stderr)
        return 1


def with_a_fitting_python(arguments: list[str]) -> int:
    """Do it under a Python that Sunto runs on, another one than this if need be. Returns the exit code."""
    if sys.version_info[:2] in PYTHONS:
        return main(arguments)
    for major, minor in PYTHONS:
        other = shutil.which(f"python{major}.{minor}")
        if other:
            return subprocess.call([other, os.path.abspath(__file__), *arguments])  # noqa: PTH100 (also for older Pythons)
    print(f"Sunto needs Python 3.11, 3.12 or 3.13; this is {sys.version.split()[0]}, and no other was found.", file=sys.stderr)
    return 1


if __name__ == "__main__":
    try:
        sys.exit(with_a_fitting_python(sys.argv[1:]))
    except KeyboardInterrupt:
        sys.exit(130)
