"""The log: one small rotating file in the user's log folder, on this machine only."""

from __future__ import annotations

import logging
import sys
import threading
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

from sunto.core.crash import trace

NAME = "sunto.log"
SIZE, OLDER = 500_000, 2
"""Bytes after which a new file is begun, and how many older ones are kept."""

_LOG = logging.getLogger(__name__)


def keep_log(folder: Path) -> None:
    """Write what happens to a file in the folder, errors that nobody caught too; warnings go to the terminal as well.

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
    sys.excepthook = log_uncaught
    threading.excepthook = lambda uncaught: log_uncaught(uncaught.exc_type, uncaught.exc_value, uncaught.exc_traceback)


def log_uncaught(kind: type[BaseException], error: BaseException | None, traceback: TracebackType | None) -> None:
    """The hook for errors that nobody caught, also in what Qt calls: they are logged without their message, which may
    quote an article, and the program goes on as far as it can."""
    if issubclass(kind, KeyboardInterrupt):
        sys.__excepthook__(kind, error or kind(), traceback)
    else:
        _LOG.error("not caught:\n%s", trace(error) if error is not None else kind.__qualname__)
