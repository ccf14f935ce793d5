"""The reports in the log folder: written whole, readable by their owner only, and not too many of them."""

from __future__ import annotations

import contextlib
import logging
import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

KEPT = 20
"""So many reports are kept, the newest."""

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Report:
    """A report's text, and the file that holds it; None where it could not be written."""

    text: str
    path: Path | None


def keep_report(folder: Path, text: str, moment: datetime) -> Report:
    """Write the report to the folder under a name that tells the moment, and take away the oldest beyond KEPT."""
    target = folder / f"report-{moment:%Y%m%d-%H%M%S-%f}.txt"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        descriptor = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8", errors="replace") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        part.replace(target)
    except OSError as error:
        _LOG.warning("the report could not be written: %s", type(error).__name__)
        with contextlib.suppress(OSError):
            part.unlink()
        return Report(text, None)
    older = sorted(path for path in folder.glob("report-*.txt") if path != target)
    for path in older[: max(len(older) - KEPT + 1, 0)]:
        with contextlib.suppress(OSError):
            path.unlink()
    return Report(text, target)
