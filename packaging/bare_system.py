"""A bare Debian in a folder: made by debootstrap, entered by chroot. Nothing of this machine is in it but the way to the registries."""

from __future__ import annotations

import os
import shutil
import subprocess
from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import system

SUITE, MIRROR = "bookworm", "http://deb.debian.org/debian"

NETWORK = ("etc/resolv.conf", "etc/hosts", "etc/ssl/certs/ca-certificates.crt", "etc/apt/apt.conf.d", "etc/pip.conf")
"""How this machine reaches the registries, copied as far as it is there."""

VARIABLES = ("PIP_", "SSL_CERT", "HTTP_PROXY", "HTTPS_PROXY", "NO_PROXY", "http_proxy", "https_proxy", "no_proxy")
"""Beginnings of the variables that say the same."""

FOLDERS = ("proc", "dev", "sys")
"""The kernel's own, which every system has."""


def can_be_made() -> bool:
    """Whether we are root and have debootstrap, which is installed where it is missing."""
    if os.name == "nt" or os.geteuid() != 0:
        return False
    return shutil.which("debootstrap") is not None or (system.install(["debootstrap"]) and shutil.which("debootstrap") is not None)


def make(root: Path, base: Path | None = None, suite: str = SUITE, packages: Iterable[str] = ("ca-certificates",)) -> None:
    """Make the smallest Debian with these packages in the folder, or copy one that debootstrap made before."""
    if base is not None:
        subprocess.run(["cp", "-a", f"{base}/.", root], check=True)
    else:
        subprocess.run(["debootstrap", "--variant=minbase", f"--include={','.join(packages)}", suite, root, MIRROR], check=True)
    for name in NETWORK:
        here, there = Path("/", name), root / name
        if here.exists():
            there.parent.mkdir(parents=True, exist_ok=True)
            subprocess.run(["cp", "-aLT", "--remove-destination", here, there], check=True)


def remove(root: Path) -> None:
    """Delete the system, but never anything that is mounted in it."""
    subprocess.run(["rm", "--recursive", "--force", "--one-file-system", root], check=True)


@contextmanager
def mounted(root: Path) -> Iterator[None]:
    """The kernel's folders in the system while inside."""
    points = [root / name for name in FOLDERS]
    for point in points:
        subprocess.run(["mount", "--rbind", f"/{point.name}", point], check=True)
        subprocess.run(["mount", "--make-rslave", point], check=True)
    try:
        yield
    finally:
        for point in reversed(points):
            subprocess.run(["umount", "--recursive", "--lazy", point], check=True)


def within(root: Path, *command: str, user: int = 0, variables: Mapping[str, str] | None = None) -> list[str]:
    """What to call so that the command runs in the system, as this user, with these variables and no others."""
    surroundings = {"HOME": "/root", "PATH": "/usr/sbin:/usr/bin:/sbin:/bin", **(variables or {})}
    told = [f"{name}={value}" for name, value in surroundings.items()]
    return ["chroot", f"--userspec={user}:{user}", str(root), "env", "-i", *told, *command]


def ways_out() -> dict[str, str]:
    """The variables of this machine that say how the registries are reached."""
    return {name: value for name, value in os.environ.items() if name.startswith(VARIABLES)}
