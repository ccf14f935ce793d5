"""What Sunto leaves on a Linux system beside the program itself: entry, types, icons, manual, metainfo, licences.

    from linux import install
    install(root)                # a package's staging folder, or / itself

Needs Python only; what needs the program's packages is made by the environment's Python.
"""

from __future__ import annotations

import subprocess
from pathlib import Path

import environment
from linux import debian_changelog, desktop_entry, metainfo, mime_package

PACKAGING = Path(__file__).resolve().parents[1]


def install(root: Path, python: Path = environment.PYTHON) -> None:
    """Lay everything out under the root, as it lies in a system. Raises CalledProcessError where the environment lacks something."""
    share = root / "usr" / "share"
    for name, text in (
        ("applications/sunto.desktop", desktop_entry.text()),
        ("mime/packages/sunto.xml", mime_package.text()),
        (f"metainfo/{metainfo.ID}.metainfo.xml", metainfo.text()),
    ):
        _file(share / name).write_text(text, "utf-8")
    _file(share / "doc" / "sunto" / "changelog.gz").write_bytes(debian_changelog.compressed())
    for module, *where in (
        ("icons", "hicolor", share / "icons" / "hicolor"),
        ("linux.manual", share / "man"),
        ("linux.notices", share / "doc" / "sunto" / "copyright"),
    ):
        absolute = [str(Path(each).absolute()) if isinstance(each, Path) else each for each in where]
        subprocess.run([str(python), "-m", module, *absolute], cwd=PACKAGING, check=True, stdin=subprocess.DEVNULL)
    for path in share.rglob("*"):
        path.chmod(0o755 if path.is_dir() else 0o644)  # whatever the umask is


def _file(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    return path
