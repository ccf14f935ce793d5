"""The program with its window. The workers begin before Qt is imported, so that the text is there when the window is."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from sunto.service.instance import Listener
from sunto.service.workers import Workers
from sunto.ui.mailbox import Mailbox


class Options(Protocol):
    """What the command line may ask for beside files; `milestones` is a file for the benchmark."""

    milestones: Path | None


def run(paths: Sequence[str], options: Options | None = None, listener: Listener | None = None) -> int:
    """Open the window, with these files (absolute paths) or those of last time, and come back when it is closed.

    Through the listener further starts are heard. Returns the exit status.
    """
    mailbox = Mailbox()
    workers = Workers(mailbox.deliver)
    workers.start()
    try:
        tickets = {path: workers.read(path) for path in dict.fromkeys(paths)}
        from sunto.ui.assembly import show_window  # Qt is imported while the first file is read

        return show_window(workers, mailbox, tickets, getattr(options, "milestones", None), listener)
    finally:
        workers.close()
