"""The entry: window or command line, of which neither is imported before it is known to be wanted.

Worker processes import this module anew, so it does nothing on import.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING

from sunto.core.offline import stay_offline, stay_offline_but_for

if TYPE_CHECKING:
    from sunto.service.instance import Listener

DOCTOR = "doctor"
"""The command that has a door of its own: it has to open where a package that the command line needs is missing."""

COMMANDS = frozenset({"brief", "analyse", "-h", "--help", "--version"})
"""First arguments that are for the command line; everything else is for the window."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the arguments ask for. Returns the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    _close_network(given)
    if given and given[0] == DOCTOR:
        from sunto.doctor.command import main as doctor

        return doctor(given[1:])
    if given and given[0] in COMMANDS:
        try:
            from sunto.cli import main as command_line

            return command_line(given)
        except KeyboardInterrupt:  # while it is imported
            return 130
    import argparse
    from pathlib import Path

    parser = argparse.ArgumentParser(
        prog="sunto", usage="sunto [--new-window] [FILE ...]", epilog="sunto --help tells of the command line.", add_help=False
    )
    parser.add_argument("files", nargs="*")
    parser.add_argument("--new-window", action="store_true", help="open a window of its own beside the one that is open")
    parser.add_argument("--milestones", type=Path, help=argparse.SUPPRESS)  # for the benchmark: where to write when what was on the screen
    options = parser.parse_args(given)
    from sunto.service.instance import absolute

    files = absolute(options.files)
    met = meet_window(files, apart=options.new_window or options.milestones is not None)
    if met is True:
        from sunto.service.startup_notice import tell_over

        tell_over(os.environ)
        return 0
    from sunto.ui.application import run

    try:
        return run(files, options, met or None)
    finally:
        if met:
            met.close()


def _close_network(given: list[str]) -> None:
    """Refuse this process the network; where a Dask cluster is asked for in so many words, all of it but that cluster's scheduler."""
    if given and given[0] in COMMANDS:
        from sunto.core.scheduler import place_asked_for

        place = place_asked_for(given)
        if place is not None:
            stay_offline_but_for(*place)
            return
    stay_offline()


def meet_window(files: list[str], *, apart: bool) -> Listener | bool:
    """Hand the files to the window that is open (True), or be the window that others find, or (False) one that they do not."""
    from sunto.service.handover import Message
    from sunto.service.instance import meet, meeting_place, screen_of, token_of

    folder = meeting_place(os.environ)
    return folder is not None and meet(Message(tuple(files), token_of(os.environ)), folder, screen_of(os.environ), apart=apart)


if __name__ == "__main__":
    sys.exit(main())
