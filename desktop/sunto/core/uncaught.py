"""The hooks for errors that nobody caught, in slots, threads and finalisers: they are reported, and the program goes on."""

from __future__ import annotations

import contextlib
import logging
import sys
import threading
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from sunto.core.crash import report, signature, trace
from sunto.core.reports import Report, keep_report
from sunto.core.versions import surroundings

if TYPE_CHECKING:
    from sys import UnraisableHookArgs

MOST = 20
"""So many different errors of one session are reported; the others are only counted in the log."""

Facts = Callable[[], Mapping[str, str]]

_LOG = logging.getLogger(__name__)


class Uncaught:
    """Writes a report of each error that nobody caught to the folder; the same error again is not reported again.

    Attributes:
        tell: called with each Report, on whatever thread the error came about; None while there is nobody to tell.
        facts: what the reports tell of the surroundings; each is asked when there is something to report.
    """

    def __init__(self, folder: Path, facts: Facts = surroundings) -> None:
        self.tell: Callable[[Report], None] | None = None
        self.facts: list[Facts] = [facts]
        self._folder = folder
        self._met: set[object] = set()
        self._lock = threading.RLock()  # an error may come about while another is being reported
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)

    def install(self) -> None:
        """Hear of all uncaught errors of this process from now on."""
        self._before = (sys.excepthook, threading.excepthook, sys.unraisablehook)
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._on_error, self._on_thread_error, self._on_unraisable

    def uninstall(self) -> None:
        """Give the hooks back to who had them before."""
        sys.excepthook, threading.excepthook, sys.unraisablehook = self._before

    def meet(self, error: BaseException, where: str) -> None:
        """Report the error, whatever goes wrong with that; `where` tells what it was that ended by it. Never raises."""
        try:
            self._report(error, where)
        except Exception as another:
            with contextlib.suppress(Exception):
                _LOG.error("%s could not be reported: %s", type(error).__name__, type(another).__name__)

    def keep(self, told: str) -> Report:
        """Write a report that tells this, with the surroundings."""
        moment = datetime.now(UTC)
        facts: dict[str, str] = {}
        for some in self.facts:
            try:
                facts |= some()
            except Exception as error:  # a window that is half gone
                facts[f"not known ({len(facts)})"] = type(error).__name__
        return keep_report(self._folder, report(told, moment, facts), moment)

    def _report(self, error: BaseException, where: str) -> None:
        with self._lock:
            known = signature(error)
            if known in self._met or len(self._met) >= MOST:
                _LOG.error("not caught, again or one of too many: %s in %s", type(error).__name__, where)
                return
            self._met.add(known)
        told = f"Not caught in {where}:\n{trace(error)}"
        kept = self.keep(told)
        _LOG.error("%s\nThe report is %s", told, kept.path or "not written")
        if self.tell is None:
            _LOG.error("The window is not there. `sunto doctor` tells whether something is missing.")
        else:
            self.tell(kept)

    def _on_error(self, kind: type[BaseException], error: BaseException | None, traceback: TracebackType | None) -> None:
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error or kind(), traceback)
        else:
            self.meet(_with(kind, error, traceback), "the window's thread")

    def _on_thread_error(self, uncaught: threading.ExceptHookArgs) -> None:
        if uncaught.exc_type is not SystemExit:
            self.meet(_with(uncaught.exc_type, uncaught.exc_value, uncaught.exc_traceback), "another thread")

    def _on_unraisable(self, unraisable: UnraisableHookArgs) -> None:
        self.meet(_with(unraisable.exc_type, unraisable.exc_value, unraisable.exc_traceback), "a finaliser or callback")


def _with(kind: type[BaseException], error: BaseException | None, traceback: TracebackType | None) -> BaseException:
    """The error with its traceback, also where the interpreter hands only its kind."""
    if error is None:
        try:
            error = kind()
        except Exception:  # a kind that wants arguments
            error = RuntimeError(kind.__qualname__)
    return error if error.__traceback__ is not None or traceback is None else error.with_traceback(traceback)
