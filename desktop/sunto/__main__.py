"""The entry: window or command line, of which neither is imported before it is known to be wanted.

Worker processes import this module anew, so it does nothing on import.
"""

from __future__ import annotations

import sys
from collections.abc import Sequence

from sunto.core.offline import stay_offline

DOCTOR = "doctor"
"""The command that has a door of its own: it has to open where a package that the command line needs is missing."""

COMMANDS = frozenset({"brief", "analyse", "-h", "--help", "--version"})
"""First arguments that are for the command line; everything else is for the window."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for. Returns the exit status."""
    stay_offline()
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given and given[0] == DOCTOR:
        from sunto.doctor.command import main as doctor

        return doctor(given[1:])
    if given and given[0] in COMMANDS:
        from sunto.cli import main as command_line

        return command_line(given)
    import argparse
    from pathlib import Path

    parser = argparse.ArgumentParser(
        prog="sunto", usage="sunto [FILE ...]", epilog="sunto --help tells of the command line.", add_help=False
    )
    parser.add_argument("files", nargs="*")
    parser.add_argument("--milestones", type=Path, help=argparse.SUPPRESS)  # for the benchmark: where to write when what was on the screen
    options = parser.parse_args(given)
    from sunto.core.log import keep_log
    from sunto.core.paths import log_folder
    from sunto.ui.application import run

    keep_log(log_folder())
    return run(options.files, options)


if __name__ == "__main__":
    sys.exit(main())
