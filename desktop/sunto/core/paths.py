"""Where things are: the user's folders (by appdirs) and the program's resources (source tree, wheel or frozen bundle)."""

from __future__ import annotations

import sys
from pathlib import Path

import appdirs

_DIRS = appdirs.AppDirs("sunto", appauthor=False)


def resources() -> Path:
    """The folder of languages, icons, translations. Raises FileNotFoundError when the installation is incomplete."""
    package = Path(__file__).resolve().parents[1]
    bundle = Path(getattr(sys, "_MEIPASS", package)) / "sunto" / "resources"
    for folder in (bundle, package / "resources", package.parents[1] / "resources"):
        if folder.is_dir():
            return folder
    raise FileNotFoundError("resources")


def seeds() -> Path:
    """The folder of articles to start with."""
    inside = resources() / "seeds"
    return inside if inside.is_dir() else resources().parent / "seeds"


def data_folder() -> Path:
    """Where what the reader did is kept: corrections, recent articles."""
    return Path(_DIRS.user_data_dir)


def config_folder() -> Path:
    """Where settings are kept."""
    return Path(_DIRS.user_config_dir)


def settings_file() -> Path:
    """The file that they are kept in."""
    return config_folder() / "sunto.ini"


def cache_folder() -> Path:
    """What may be deleted at any time."""
    return Path(_DIRS.user_cache_dir)


def log_folder() -> Path:
    """Where the log files are."""
    return Path(_DIRS.user_log_dir)
