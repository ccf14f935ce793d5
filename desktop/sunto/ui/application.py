"""The program with its window, in the order in which the reader waits for it: the window, the text, the panels."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Protocol

from sunto.core.crash import fault
from sunto.core.paths import log_folder, settings_file
from sunto.core.session_mark import SessionMark
from sunto.core.uncaught import Uncaught
from sunto.service.instance import Listener


class Options(Protocol):
    """What the command line may ask for beside files; `milestones` is a file for the benchmark."""

    milestones: Path | None


def run(paths: Sequence[str], options: Options | None = None, listener: Listener | None = None) -> int:
    """Open the window, with these files (absolute paths) or those of last time, and come back when it is closed.

    Through the listener further starts are heard. Returns the exit status.
    """
    uncaught = Uncaught(log_folder())
    uncaught.install()
    mark = SessionMark(log_folder())
    left = [uncaught.keep(told_of(trace)) for trace in mark.begin()]
    try:
        from sunto.ui.beginning import begin  # first the window alone: all imports below wait until it is painted

        begun = begin(getattr(options, "milestones", None))
        if not begun.window.isVisible():  # closed already
            return 0
        from sunto.service.workers import Workers
        from sunto.ui.limits import limits_in
        from sunto.ui.mailbox import Mailbox

        mailbox = Mailbox()
        workers = Workers(mailbox.deliver, limits_in(settings_file()))
        try:
            tickets = {path: workers.read(path) for path in dict.fromkeys(paths)}
            workers.start()
            from sunto.core.log import keep_log

            keep_log(log_folder())
            from sunto.ui.assembly import go_on  # while the first file is read

            return go_on(begun, workers, mailbox, tickets, uncaught, left[-1] if left else None, listener)
        finally:
            workers.close()
    finally:
        mark.end()


def told_of(trace: str) -> str:
    """What a report tells of a session that ended without an end, by what it left behind."""
    if not trace.strip():
        return "The session ended without a trace: it was stopped by the system, by somebody, or with the computer."
    return f"The session ended by a hard crash:\n{fault(trace)}"
