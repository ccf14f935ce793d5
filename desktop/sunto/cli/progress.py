"""How far a run over many articles is: a line on the terminal while it lasts, and one when it is done. Nothing where nobody watches."""

from __future__ import annotations

import sys
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any


class Progress:
    """The line on standard error, where that is a terminal. `begin` shows it, `end` takes it away."""

    def __init__(self) -> None:
        self._bar: Any = None
        self._begun = time.monotonic()

    def begin(self, total: Callable[[], int], done: int) -> None:
        """Show it; `total` is asked in a thread of its own, as counting the files of an archive takes a while."""
        if not watched():
            return
        from tqdm import tqdm  # late: a single article does without

        tqdm.set_lock(threading.RLock())  # else it makes one for processes, which have no bar here
        tqdm.monitor_interval = 0
        self._bar = tqdm(unit=" articles", initial=done, file=sys.stderr, dynamic_ncols=True, leave=False)
        bar = self._bar

        def count() -> None:
            bar.total = total()

        threading.Thread(target=count, name="count the articles", daemon=True).start()

    def advance(self) -> None:
        """One more is done."""
        if self._bar is not None:
            self._bar.update()

    @contextmanager
    def aside(self) -> Iterator[None]:
        """Take the line away while something else is written to the terminal."""
        if self._bar is None:
            yield
            return
        self._bar.clear()
        try:
            yield
        finally:
            self._bar.refresh()

    def end(self) -> None:
        """Take it away for good."""
        if self._bar is not None:
            self._bar.close()
            self._bar = None

    def tell(self, done: int, kept: int, failed: int) -> None:
        """Say what was done, for the person who watches."""
        seconds = time.monotonic() - self._begun
        parts = [f"{done:,} articles in {seconds:,.0f} s", f"{kept:,} known from before", f"{failed:,} failed"]
        print(f"sunto: {', '.join(parts)}", file=sys.stderr)


def watched() -> bool:
    """Whether somebody sees what is written on standard error."""
    return sys.stderr is not None and sys.stderr.isatty()
