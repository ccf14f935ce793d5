"""The log: one small rotating file in the user's log folder, on this machine only."""

from __future__ import annotations

import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

NAME = "sunto.log"
SIZE, OLDER = 500_000, 2
"""Bytes after which a new file is begun, and how many older ones are kept."""

_LOG = logging.getLogger(__name__)


def keep_log(folder: Path) -> None:
    """Write what happens to a file in the folder; warnings go to the terminal as well.

    Where the folder cannot be written, they go only there.
    """
    root = logging.getLogger()
    root.setLevel(logging.INFO)
    handlers: list[logging.Handler] = []
    if sys.stderr is not None:  # a windowed program on Windows has none
        handlers.append(logging.StreamHandler())
        handlers[0].setLevel(logging.WARNING)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        handlers.append(RotatingFileHandler(folder / NAME, maxBytes=SIZE, backupCount=OLDER, encoding="utf-8"))
    except OSError as error:
        _LOG.warning("there will be no log: %s", error)
    for handler in handlers:
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        root.addHandler(handler)
