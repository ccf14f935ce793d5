"""Clone the project into a bare Debian and run the README's two commands there: finds every missing step of the set-up."""

from __future__ import annotations

import argparse
import subprocess
import sys
import tempfile
from pathlib import Path

import bare_system
import environment

CLONE = "home/sunto"
GIVEN = ("python3", "git", "ca-certificates")
"""All that the new machine has beyond Debian's smallest base."""

COMMANDS = ("python3 packaging/dev.py run seeds/{article}", "python3 packaging/dev.py run seeds/{article}", "python3 packaging/dev.py test")
"""What is run: the window's command twice, as the second time must start at once, and the tests."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `clean-room` takes."""
    parser.add_argument("--suite", default=bare_system.SUITE, help="the release of Debian (%(default)s)")
    parser.add_argument("--base", type=Path, help="a bare system made by debootstrap, to be copied; else one is made")
    parser.add_argument(
        "--root", type=Path, help="where the new machine is made, and left; one that is there is used again. Else somewhere, and removed"
    )
    parser.add_argument("--command", action="append", help="run this instead of the README's commands; may be given again")


def main(options: argparse.Namespace) -> int:
    """Make the machine, clone, run."""
    if not bare_system.can_be_made():
        print("This needs root and debootstrap.", file=sys.stderr)
        return 1
    root = options.root or Path(tempfile.mkdtemp(prefix="sunto-clean-"))
    root.mkdir(exist_ok=True)
    root.chmod(0o755)  # as the root of a system is: other users go through it
    try:
        if (root / CLONE).exists():
            subprocess.run(["git", "-C", root / CLONE, "pull", "--quiet", "--ff-only"], check=True)
        else:
            make(root, options.base, options.suite)
        articles = sorted(path.name for path in (root / CLONE / "seeds").glob("*.txt"))
        commands = options.command or [command.format(article=articles[0]) for command in COMMANDS]
        with bare_system.mounted(root):
            statuses = {command: run(root, command) for command in commands}
    finally:
        if options.root is None:
            bare_system.remove(root)
    for command, status in statuses.items():
        print(f"exit status {status}: {command}")
    return max(statuses.values())


def make(root: Path, base: Path | None, suite: str) -> None:
    """Make the system with a clone of the project's last commit in it."""
    bare_system.make(root, base, suite, GIVEN)
    subprocess.run(["git", "clone", "--quiet", environment.PROJECT, root / CLONE], check=True)


def run(root: Path, command: str) -> int:
    """Run the command in the clone, with nothing of this machine's surroundings but the way to the registries."""
    print(f"\n=== {command}", flush=True)
    inside = bare_system.within(root, "sh", "-c", f"cd /{CLONE} && {command}", variables=bare_system.ways_out())
    return subprocess.call(inside, stdin=subprocess.DEVNULL)
