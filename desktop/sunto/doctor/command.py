"""`sunto doctor`: prints what was found; the exit status tells whether all that is needed is there."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Sequence

from sunto.doctor.checks import examine
from sunto.doctor.finding import as_dict, complete, lines
from sunto.doctor.probe import Probe

HELP = "tell versions, folders, fonts and pipelines, and what is missing"


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Give the parser what the command takes, and the function that does it."""
    parser.add_argument("--json", action="store_true", help="one JSON object with all findings")
    parser.set_defaults(run=lambda options, _: run(options.json), verbose=False)


def main(arguments: Sequence[str]) -> int:
    """Do what the arguments ask for. Returns the exit status: 0 when all that is needed is there, 1 otherwise, 2 for wrong arguments."""
    parser = argparse.ArgumentParser(prog="sunto doctor", description=HELP.capitalize() + ".")
    add_arguments(parser)
    try:
        options = parser.parse_args(arguments)
    except SystemExit as end:  # argparse has said why
        return end.code if isinstance(end.code, int) else 2
    return run(options.json)


def run(as_json: bool, probe: Probe | None = None) -> int:
    """Look at everything and print it. Returns the exit status."""
    findings = examine(probe or Probe())
    text = json.dumps(as_dict(findings), ensure_ascii=False, indent=2) if as_json else "\n".join(lines(findings))
    sys.stdout.buffer.write(f"{text}\n".encode("utf-8", "backslashreplace"))
    sys.stdout.flush()
    return 0 if complete(findings) else 1
