"""Make the Debian package: the bundle under /usr/lib, with all that a desktop is told of it."""

from __future__ import annotations

import argparse
import hashlib
import re
import shutil
import subprocess
import sys
import tempfile
import textwrap
from collections.abc import Iterable, Sequence
from pathlib import Path

import bundle
import environment
import linux
import program
import system

SYNOPSIS = "summary, people and quotes of articles"
DESCRIPTION = (
    "Sunto opens the articles on your computer and shows, side by side in one window, what happened, who is in it and who said what. "
    "Quotes go to the clipboard with their attribution, a briefing goes to PDF.",
    "Articles in Italian and English are analysed in full, those in other languages in part. Nothing leaves the computer.",
)

NEEDED = ("desktop-file-utils", "shared-mime-info")
"""What enters the files that Sunto opens into the system's tables: without them a file manager does not learn of it."""

RECOMMENDED = ("libwayland-client0", "libwayland-cursor0", "libwayland-egl1")
"""What the window needs on Wayland; on X11, and on Wayland's X11, it does without."""

SUGGESTED = ("fonts-noto-core", "fonts-noto-cjk")
"""Faces for scripts that the briefing's own do not have."""

UNNEEDED = re.compile(r"libqgtk3|[Ww]ayland|/libQt6WlShell")
"""Parts that are there for desktops that bring what these need: its dialogs for GTK's, its windows for Wayland's."""

OVERRIDDEN = {
    "embedded-library *": "the bundle brings the libraries that its wheels were built and tested with",
    "unstripped-binary-or-object [*.libs/*]": "libraries that were rewritten for their wheels do not load once stripped",
    "library-not-linked-against-libc [*/lib-dynload/*]": "modules of Python that call nothing but Python",
    "package-installs-python-bytecode *": "the bundle has a Python of its own, and no other reads its modules",
}
"""What lintian finds wrong with packages of a distribution, and why it is so in a bundle."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `deb` takes."""
    parser.add_argument("--bundle", type=Path, metavar="FOLDER", help="a bundle made before (else one is made)")
    parser.add_argument("--fast", action="store_true", help="pack quickly rather than small, and without lintian")


def main(options: argparse.Namespace) -> int:
    """Make it, have lintian look at it."""
    try:
        made = build(options.bundle, fast=options.fast)
    except (bundle.BundleError, subprocess.CalledProcessError) as error:
        print(error, file=sys.stderr)
        return 1
    print(f"{made.stat().st_size / 1e6:8.1f} MB  {made}")
    if options.fast:
        return 0
    if not system.ensure_programs(["lintian"]):
        return 1
    return subprocess.call(["lintian", "--allow-root", "--fail-on", "error", "--info", made])


def build(made_before: Path | None = None, *, fast: bool = False) -> Path:
    """Make the package, of the bundle made before or a new one. Returns its file. Raises SetUpError, BundleError, CalledProcessError."""
    if not system.ensure_programs(["dpkg-deb", "dpkg-shlibdeps"]):
        raise bundle.BundleError("The programs dpkg-deb and dpkg-shlibdeps are needed.")
    folder = made_before or bundle.build()
    architecture = _said(["dpkg", "--print-architecture"])
    file = environment.PROJECT / "dist" / f"sunto_{program.version()}_{architecture}.deb"
    file.parent.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="sunto-deb-") as temporary:
        root = Path(temporary, "root")
        lay_out(root, folder)
        control = root / "DEBIAN" / "control"
        control.parent.mkdir()
        control.write_text(fields(architecture, installed_size(root), needed_packages(root / "usr/lib/sunto")), "utf-8")
        control.with_name("md5sums").write_text(sums(root), "utf-8")
        root.chmod(0o755)
        packed = ["-Zgzip", "-z1"] if fast else ["-Zxz"]
        subprocess.run(["dpkg-deb", "--root-owner-group", *packed, "--build", root, file], check=True, stdout=subprocess.DEVNULL)
    return file


def lay_out(root: Path, folder: Path) -> None:
    """Put everything where it lies in a system."""
    inside = root / "usr" / "lib" / "sunto"
    shutil.copytree(folder, inside, symlinks=True)
    for path in (inside / "_internal").glob("lib*.so*"):
        if not path.is_symlink() and not path.name.startswith("libpython"):
            path.unlink()  # a copy of the system's; the package depends on the system's own, which is kept up to date
    for path in inside.rglob("*"):
        if not path.is_symlink():
            path.chmod(0o755 if path.is_dir() or path == inside / "sunto" else 0o644)
    command = root / "usr" / "bin" / "sunto"
    command.parent.mkdir()
    command.symlink_to("../lib/sunto/sunto")
    overrides = root / "usr" / "share" / "lintian" / "overrides" / "sunto"
    overrides.parent.mkdir(parents=True)
    overrides.write_text("".join(f"# {why}\nsunto: {tag}\n" for tag, why in OVERRIDDEN.items()), "utf-8")
    linux.install(root, environment.python_in(environment.BUNDLED))
    for path in (root, *root.rglob("*")):
        if path.is_dir():
            path.chmod(0o755)  # whatever the umask is


def fields(architecture: str, size: int, needed: Iterable[str]) -> str:
    """The file `control` (Debian Policy 5.3)."""
    lines = (
        "Package: sunto",
        f"Version: {program.version()}",
        "Section: text",
        "Priority: optional",
        f"Architecture: {architecture}",
        f"Maintainer: {program.MAINTAINER}",
        f"Installed-Size: {size}",
        f"Depends: {', '.join([*needed, *NEEDED])}",
        f"Recommends: {', '.join(RECOMMENDED)}",
        f"Suggests: {', '.join(SUGGESTED)}",
        f"Description: {SYNOPSIS}",
        "\n .\n".join(textwrap.fill(each, 78, initial_indent=" ", subsequent_indent=" ") for each in DESCRIPTION),
    )
    return "\n".join(lines) + "\n"


def installed_size(root: Path) -> int:
    """KiB of everything, each file and folder rounded up as dpkg-gencontrol does."""
    paths = [path for path in root.rglob("*") if "DEBIAN" not in path.parts]
    return sum(-(-path.lstat().st_size // 1024) if path.is_file() and not path.is_symlink() else 1 for path in paths)


def sums(root: Path) -> str:
    """The file `md5sums`, by which `dpkg --verify` finds what was damaged."""
    files = sorted(path for path in (root / "usr").rglob("*") if path.is_file() and not path.is_symlink())
    return "".join(f"{hashlib.md5(path.read_bytes(), usedforsecurity=False).hexdigest()}  {path.relative_to(root)}\n" for path in files)


def needed_packages(folder: Path) -> Sequence[str]:
    """The system's packages, with their versions, whose libraries the bundle's are linked with, as dpkg-shlibdeps finds them.

    Raises CalledProcessError where one is not installed here.
    """
    libraries = [path for path in folder.rglob("*") if path.is_file() and not path.is_symlink() and _is_linked(path)]
    places = sorted({str(path.parent) for path in libraries})
    with tempfile.TemporaryDirectory() as temporary:
        control = Path(temporary, "debian", "control")
        control.parent.mkdir()
        control.write_text("Source: sunto\n\nPackage: sunto\nArchitecture: any\n")
        asked = [*(f"-l{place}" for place in places), *(f"-e{path}" for path in libraries if not UNNEEDED.search(str(path)))]
        said = _said(["dpkg-shlibdeps", "-O", "--warnings=0", "-xsunto", *asked], cwd=temporary)
    return said.partition("shlibs:Depends=")[2].split(", ")


def _is_linked(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(4) == b"\x7fELF"


def _said(command: Sequence[str | Path], cwd: str | None = None) -> str:
    return subprocess.run(command, cwd=cwd, stdout=subprocess.PIPE, text=True, check=True, stdin=subprocess.DEVNULL).stdout.strip()
