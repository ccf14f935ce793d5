"""The bare Debian that the package is installed in: its packages, its users, a look whether all that the window needs came along."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import bare_system

TOOLS = ("xvfb", "openbox", "pcmanfm", "xdotool", "strace", "x11-utils", "libglib2.0-bin", "dbus")
"""What stands for a person's desktop, and what it is watched with."""

USERS = {"ada": 1234, "bruno": 1235}
DOWNLOADS = "var/cache/apt/archives"

_APT = """\
#clear DPkg::Post-Invoke;
#clear APT::Update::Post-Invoke;
Acquire::Retries "5";
"""
"""Downloads are kept, whatever this machine thinks of that."""


class Debian:
    """The system in a folder, mounted and with its users."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def apt(self, *arguments: str) -> None:
        """Call apt-get. Raises CalledProcessError."""
        variables = {**bare_system.ways_out(), "DEBIAN_FRONTEND": "noninteractive", "LANG": "C.UTF-8"}
        self._call("apt-get", "--quiet", "--quiet", "--yes", "-o", "Dpkg::Use-Pty=0", *arguments, variables=variables)

    def files_of(self, package: str) -> list[str]:
        """The paths that the package brought, folders that others have too left out."""
        listed = self._call("dpkg-query", "--listfiles", package).splitlines()
        return [path for path in listed if not (self.root / path[1:]).is_dir() or (self.root / path[1:]).is_symlink()]

    def packages(self) -> set[str]:
        """What is installed, or left its settings behind."""
        return set(self._call("dpkg-query", "--show", "--showformat=${Package} ${Version} ${db:Status-Abbrev}\\n").splitlines())

    def knows(self, package: str) -> bool:
        """Whether it is installed, or left settings to be purged."""
        return any(line.startswith(f"{package} ") for line in self.packages())

    def add_users(self) -> None:
        """The people."""
        for name, number in USERS.items():
            self._call("useradd", "--create-home", "--uid", str(number), "--shell", "/bin/sh", name)

    def home(self, name: str) -> Path:
        """The folder of the person, seen from outside."""
        return self.root / "home" / name

    def _call(self, *command: str, variables: dict[str, str] | None = None) -> str:
        inside = bare_system.within(self.root, *command, variables=variables)
        done = subprocess.run(inside, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False)
        if done.returncode != 0:
            print(done.stdout[-4000:], flush=True)
            done.check_returncode()
        return done.stdout


@contextmanager
def debian(root: Path, base: Path | None) -> Iterator[Debian]:
    """A bare system in the empty folder while inside, made from the base, which is made where it is missing and keeps the downloads."""
    if base is not None and not (base / "etc/debian_version").exists():
        base.mkdir(parents=True, exist_ok=True)
        bare_system.make(base)
    root.chmod(0o755)  # as the root of a system is: other users go through it
    bare_system.make(root, base)
    (root / "etc/apt/apt.conf.d/zz-keep-downloads").write_text(_APT)
    (root / "etc/dpkg/dpkg.cfg.d/quick").write_text("force-unsafe-io\n")
    with ExitStack() as stack:
        stack.enter_context(bare_system.mounted(root))
        if base is not None:
            subprocess.run(["mount", "--bind", base / DOWNLOADS, root / DOWNLOADS], check=True)
            stack.callback(subprocess.run, ["umount", "--lazy", root / DOWNLOADS], check=True)
        system = Debian(root)
        system.apt("update")
        system.add_users()
        yield system
