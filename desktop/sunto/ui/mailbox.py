"""Where the workers leave their events until the window is there to take them."""

from __future__ import annotations

from collections.abc import Callable
from threading import Lock

from sunto.service.events import Event


class Mailbox:
    """Takes events on the workers' threads. They are kept until somebody listens, so that work can begin before Qt is imported."""

    def __init__(self) -> None:
        self._kept: list[Event] = []
        self._listener: Callable[[Event], None] | None = None
        self._lock = Lock()

    def deliver(self, event: Event) -> None:
        """Hand the event on, or keep it for the listener to come. Never waits for the window."""
        with self._lock:
            if self._listener is None:
                self._kept.append(event)
            else:
                self._listener(event)

    def listen(self, listener: Callable[[Event], None]) -> None:
        """Give the listener what was kept, in order, and all that follows. It must not wait: a queued signal's `emit` is meant."""
        with self._lock:
            self._listener = listener
            for event in self._kept:
                listener(event)
            self._kept.clear()
