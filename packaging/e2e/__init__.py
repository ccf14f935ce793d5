"""Install the Debian package in a bare Debian and use it as a person does: real double-clicks in a file manager, then remove it."""

from __future__ import annotations

import argparse
import signal
import statistics
import subprocess
import sys
import tempfile
import time
import traceback
from contextlib import ExitStack
from pathlib import Path

import bare_system
import environment
import system
from e2e import stages
from e2e.debian import debian
from e2e.findings import Findings
from e2e.journey import PROMPT

CANNOT = 77
"""Exit status where it cannot be done, as test drivers know it for skipped tests."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `e2e` takes."""
    parser.add_argument("--deb", type=Path, help="the package (else the newest in dist/, which is made if there is none)")
    parser.add_argument(
        "--base", type=Path, help="a bare system made by debootstrap, to be copied; made there if there is none; keeps what is downloaded"
    )
    parser.add_argument("--root", type=Path, help="where the system is made, an empty folder that is left as it is then (else removed)")
    parser.add_argument("--screenshots", type=Path, metavar="FOLDER", help="keep pictures of the screen there")
    parser.add_argument("--any-speed", action="store_true", help="print the times, but let slow ones pass (for machines under load)")
    parser.add_argument("--part", action="append", choices=stages.STAGES, help="only this part; may be given again")


def main(options: argparse.Namespace) -> int:
    """Make the system, go through all parts. Returns 0 only if everything held, 77 where it cannot be done here."""
    if not bare_system.can_be_made() or not system.ensure_programs(["Xvfb", "xdotool"]):
        print("e2e needs root and debootstrap", file=sys.stderr)
        return CANNOT
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(1))  # so that nothing stays mounted
    package = options.deb or made()
    if package is None:
        return 1
    if options.screenshots is not None:
        options.screenshots.mkdir(parents=True, exist_ok=True)
    findings = Findings()
    with ExitStack() as stack:
        root = options.root
        if root is None:
            root = Path(tempfile.mkdtemp(prefix="sunto-e2e-"))
            stack.callback(bare_system.remove, root)
        root.mkdir(parents=True, exist_ok=True)
        try:
            made_system = stack.enter_context(debian(root.resolve(), options.base))
        except subprocess.CalledProcessError as error:
            print(f"e2e could not make a bare Debian: {error}", file=sys.stderr)
            return CANNOT
        rounds = stages.Rounds(made_system, package.resolve(), findings, options.screenshots)
        for name in options.part or stages.STAGES:
            print(f"— {stages.STAGES[name]}", flush=True)
            try:
                begun = time.monotonic()
                getattr(rounds, name)()
                print(f"      ({time.monotonic() - begun:.0f} s)", flush=True)
            except Exception as error:  # the other parts may still tell something
                traceback.print_exc()
                findings.note(f"{name} comes to its end", False, f"{type(error).__name__}: {error}")
    if rounds.later:
        median = statistics.median(max(each.titled, each.shown) for each in rounds.later)
        findings.note(
            f"half of the further double-clicks show the text within {PROMPT} s",
            median <= PROMPT or options.any_speed,
            f"median {median:.3f} s",
        )
    print(f"\n{findings.table()}")
    return 0 if findings.held else 1


def made() -> Path | None:
    """The newest package in dist/, made now if there is none."""
    folder = environment.PROJECT / "dist"
    if not any(folder.glob("sunto_*.deb")) and subprocess.call([sys.executable, environment.PROJECT / "packaging" / "dev.py", "deb"]) != 0:
        return None
    return max(folder.glob("sunto_*.deb"), key=lambda path: path.stat().st_mtime, default=None)
