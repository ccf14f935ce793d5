"""How the doctor looks at this computer: each question is a function, so that tests can answer it otherwise."""

from __future__ import annotations

import ctypes
import importlib
import os
import platform
import sys
import warnings
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path

from sunto.core.pipelines import PipelinePlace, installed_pipelines
from sunto.core.versions import version_of


def importing(module: str) -> str:
    """Why the module cannot be imported; empty where it can."""
    return _why_not(lambda: importlib.import_module(module))


def loading(library: Path) -> str:
    """Why the shared library cannot be loaded; empty where it, and all that it needs, can."""
    return _why_not(lambda: ctypes.CDLL(str(library)))


def plugins(pattern: str) -> list[Path]:
    """Qt's platform plugins of this name. Raises ImportError where Qt cannot be imported."""
    info = importlib.import_module("PySide6.QtCore").QLibraryInfo
    return sorted(Path(info.path(info.LibraryPath.PluginsPath), "platforms").glob(pattern))


def folders() -> dict[str, Path]:
    """The user's folders that Sunto writes to."""
    from sunto.core import paths

    return {
        "corrections, recent articles": paths.data_folder(),
        "settings": paths.config_folder(),
        "cache": paths.cache_folder(),
        "log and reports": paths.log_folder(),
    }


def writable(folder: Path) -> bool:
    """Whether files can be put there, or the folder made. Nothing is written to tell."""
    there = next((each for each in (folder, *folder.parents) if each.exists()), folder)
    return there.is_dir() and os.access(there, os.W_OK | os.X_OK)


def resources() -> Path:
    """The folder of languages, icons, translations. Raises FileNotFoundError."""
    from sunto.core import paths

    return paths.resources()


def analysing(language: str) -> str:
    """Why the pipeline of this language cannot be loaded; empty where it can."""

    def load() -> object:
        from sunto.analysis.pipeline import pipeline

        return pipeline(language)

    return _why_not(load)


def readers() -> list[tuple[str, Sequence[str], str]]:
    """Name, suffixes and module of each reader."""
    from sunto.readers.registry import READERS

    return [(reader.name, reader.suffixes, reader.module) for reader in READERS]


def printing_faces() -> dict[str, str]:
    """The faces that the PDF embeds, each with why it cannot be had; empty where it can."""
    from sunto.export.pdf.fonts import FACES, coverage

    return {face: _why_not(partial(coverage, face)) for face in FACES}


def prints(character: str) -> bool:
    """Whether some face on this computer prints the character in a PDF."""
    from sunto.export.pdf.fonts import SANS, face_for

    return face_for(character, SANS) is not None


@dataclass(frozen=True, slots=True)
class Probe:
    """The questions, and who answers them."""

    version_of: Callable[[str], str | None] = version_of
    importing: Callable[[str], str] = importing
    loading: Callable[[Path], str] = loading
    plugins: Callable[[str], list[Path]] = plugins
    folders: Callable[[], dict[str, Path]] = folders
    writable: Callable[[Path], bool] = writable
    resources: Callable[[], Path] = resources
    analysing: Callable[[str], str] = analysing
    readers: Callable[[], list[tuple[str, Sequence[str], str]]] = readers
    printing_faces: Callable[[], dict[str, str]] = printing_faces
    prints: Callable[[str], bool] = prints
    pipelines: Callable[[], Sequence[PipelinePlace]] = installed_pipelines
    environment: Mapping[str, str] = field(default_factory=lambda: os.environ)
    system: str = sys.platform
    machine: str = f"{platform.platform(terse=True)} {platform.machine()}"
    python: tuple[int, int, int] = sys.version_info[:3]


def _why_not(attempt: Callable[[], object]) -> str:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            attempt()
    except Exception as error:
        return " ".join(f"{type(error).__name__}: {error}".split())
    return ""
