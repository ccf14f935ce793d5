"""The command line's entrance: arguments in, exit status out."""

from __future__ import annotations

import logging
import os
import signal
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from sunto.cli.arguments import parsed
from sunto.cli.articles import Work
from sunto.cli.terminal import complain
from sunto.core.errors import SuntoError

BROKEN_PIPE, INTERRUPTED, TERMINATED = 128 + 13, 128 + 2, 128 + 15
"""Exit statuses as a shell reports the signals."""


def main(arguments: Sequence[str] | None = None, work: Work | None = None) -> int:
    """Do what the arguments ask for. Returns the exit status: 0, 1 when a file could not be read or written, 2 for wrong arguments."""
    try:
        options = parsed(arguments)
    except SystemExit as end:  # argparse has said why
        return end.code if isinstance(end.code, int) else 2
    if options.verbose:
        logging.basicConfig(level=logging.WARNING)
        logging.getLogger("sunto.cli").setLevel(logging.DEBUG)
    try:
        with _ending_in_order():
            status: int = options.run(options, work or Work())
        sys.stdout.flush()
        return status
    except _TerminatedError:
        return TERMINATED
    except BrokenPipeError:
        # Nobody reads on (`| head`). Python would complain once more when it closes stdout, so stdout leads nowhere from here.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return BROKEN_PIPE
    except SuntoError as error:  # that ends it all: a cluster that is gone, a disk that is full
        complain(error)
        return 1
    except KeyboardInterrupt:
        return INTERRUPTED


class _TerminatedError(BaseException):
    """The system, or somebody, asked the program to end (SIGTERM)."""


@contextmanager
def _ending_in_order() -> Iterator[None]:
    """Within it, SIGTERM ends the program as Ctrl-C does: with its processes."""

    def end(*_: object) -> None:
        raise _TerminatedError

    try:
        before = signal.signal(signal.SIGTERM, end)
    except ValueError:  # not the main thread, which alone hears signals
        yield
        return
    try:
        yield
    finally:
        signal.signal(signal.SIGTERM, before)
