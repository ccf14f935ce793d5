"""Virtual environments in the project's folder: made once, renewed when pyproject.toml changes."""

from __future__ import annotations

import compileall
import hashlib
import importlib
import importlib.util
import os
import subprocess
import sys
from pathlib import Path

import system

PROJECT = Path(__file__).resolve().parents[1]
FOLDER = PROJECT / ".venv"
BUNDLED = PROJECT / "build" / "venv"
"""The environment that bundles are made of: whatever is in it may come along, so no tool of the developers is."""


def python_in(folder: Path) -> Path:
    """The Python of the environment in this folder."""
    return folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")


PYTHON = python_in(FOLDER)


class SetUpError(Exception):
    """What is missing, and what to do about it, in words for the person at the terminal."""


def ensure(*extras: str, folder: Path = FOLDER) -> Path:
    """Make the environment with Sunto and these extras in it, unless it is there. Returns its Python. Raises SetUpError."""
    python = python_in(folder)
    stamp = folder / f"installed-{'-'.join(('sunto', *extras))}"
    wanted = _fingerprint()
    if python.exists() and stamp.exists() and stamp.read_text() == wanted:
        compile_ours()
        return python
    if not _has_pip(python):
        make(folder)
    target = f"{PROJECT}[{','.join(extras)}]" if extras else str(PROJECT)
    print(f"Installing Sunto and what it needs into {folder} (once; some 400 MB, a few minutes) …", flush=True)
    command = [str(python), "-m", "pip", "install", "--disable-pip-version-check", "--retries", "5", "--editable", target]
    if subprocess.call(command, stdin=subprocess.DEVNULL) != 0:
        raise SetUpError("The packages could not be installed; pip says why above. Running the same command again goes on from here.")
    stamp.write_text(wanted)
    compile_ours()
    return python


def command(name: str) -> str:
    """The path of a command that the environment has."""
    return str(PYTHON.with_name(name + (".exe" if os.name == "nt" else "")))


def compile_ours() -> None:
    """Have Sunto's own modules as bytecode: pip compiles what it installs, but these stay in their place, and with PYTHONDONTWRITEBYTECODE
    set each start would compile them anew."""
    compileall.compile_dir(PROJECT / "desktop", quiet=2)


def _fingerprint() -> str:
    """What an installation depends on: the project's declaration, this Python, where the project lies."""
    parts = (PROJECT / "pyproject.toml").read_bytes() + f"{sys.version_info[:2]} {PROJECT}".encode()
    return hashlib.sha256(parts).hexdigest()


def _has_pip(python: Path) -> bool:
    """Whether the environment is whole, of this Python's version."""
    probe = "import sys, pip; print(sys.version_info[:2])"
    try:
        answer = subprocess.run([python, "-c", probe], capture_output=True, text=True, check=False)
    except OSError:
        return False
    return answer.returncode == 0 and answer.stdout.strip() == str(sys.version_info[:2])


def make(folder: Path) -> None:
    """Make an environment with nothing but pip in this folder. Raises SetUpError."""
    if not _has_ensurepip():
        package = f"python{sys.version_info[0]}.{sys.version_info[1]}-venv"
        if not system.install([package]) or not _has_ensurepip():
            raise SetUpError(f"Python's venv module is not complete here. Please install {package}, then run this again.")
    print(f"Making {folder} …", flush=True)
    if subprocess.call([sys.executable, "-m", "venv", "--clear", str(folder)], stdin=subprocess.DEVNULL) != 0:
        raise SetUpError(f"The virtual environment {folder} could not be made; venv says why above.")


def _has_ensurepip() -> bool:
    """Whether Python can put pip into an environment; Debian has that in a package of its own."""
    importlib.invalidate_caches()
    return importlib.util.find_spec("ensurepip") is not None
