"""Clone the project into a bare Debian and run the README's two commands there: finds every missing step of the set-up."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import environment

CLONE = "home/sunto"
SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"
GIVEN = "python3,git,ca-certificates"
"""All that the new machine has beyond Debian's smallest base."""

NETWORK = ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt", "etc/apt/apt.conf.d", "etc/pip.conf")
"""How this machine reaches the registries, copied as far as it is there."""

VARIABLES = ("PIP_", "SSL_CERT", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy")
"""Beginnings of the variables that say the same."""

COMMANDS = ("python3 packaging/dev.py run seeds/{article}", "python3 packaging/dev.py run seeds/{article}", "python3 packaging/dev.py test")
"""What is run: the window's command twice, as the second time must start at once, and the tests."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `clean-room` takes."""
    parser.add_argument("--suite", default=SUITE, help="the release of Debian (%(default)s)")
    parser.add_argument("--base", type=Path, help="a bare system made by debootstrap, to be copied; else one is made")
    parser.add_argument(
        "--root", type=Path, help="where the new machine is made, and left; one that is there is used again. Else somewhere, and removed"
    )
    parser.add_argument("--command", action="append", help="run this instead of the README's commands; may be given again")


def main(options: argparse.Namespace) -> int:
    """Make the machine, clone, run."""
    if os.geteuid() != 0 or shutil.which("debootstrap") is None:
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
        with mounted(root):
            statuses = {command: run(root, command) for command in commands}
    finally:
        if options.root is None:
            subprocess.run(["rm", "--recursive", "--force", "--one-file-system", root], check=True)  # never into something mounted
    for command, status in statuses.items():
        print(f"exit status {status}: {command}")
    return max(statuses.values())


def make(root: Path, base: Path | None, suite: str) -> None:
    """Make the system with a clone of the project's last commit in it."""
    if base is not None:
        subprocess.run(["cp", "-a", f"{base}/.", root], check=True)
    else:
        subprocess.run(["debootstrap", "--variant=minbase", f"--include={GIVEN}", suite, root, MIRROR], check=True)
    for name in NETWORK:
        here, there = Path("/", name), root / name
        if here.exists():
            there.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(["cp", "-aLT", "--remove-destination", here, there], check=True)
    subprocess.run(["git", "clone", "--quiet", environment.PROJECT, root / CLONE], check=True)


@contextmanager
def mounted(root: Path) -> Iterator[None]:
    """The kernel's folders in the new system while inside."""
    points = [root / name for name in ("proc", "dev", "sys")]
    for point in points:
        subprocess.run(["mount", "--rbind", f"/{point.name}", point], check=True)
        subprocess.run(["mount", "--make-rslave", point], check=True)
    try:
        yield
    finally:
        for point in reversed(points):
            subprocess.run(["umount", "--recursive", "--lazy", point], check=True)


def run(root: Path, command: str) -> int:
    """Run the command in the clone, with nothing of this machine's surroundings but the way to the registries."""
    print(f"\n=== {command}", flush=True)
    variables = [f"{name}={value}" for name, value in os.environ.items() if name.startswith(VARIABLES)]
    surroundings = ["env", "-i", "HOME=/root", "PATH=/usr/sbin:/usr/bin:/sbin:/bin", *variables]
    shell = f"cd /{CLONE} && {command}"
    return subprocess.call(["chroot", root, *surroundings, "sh", "-c", shell], stdin=subprocess.DEVNULL)
