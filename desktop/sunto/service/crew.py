"""As many worker processes as are wanted, which share the work that waits."""

from __future__ import annotations

import os
import threading
from collections import deque
from collections.abc import Callable
from concurrent.futures import Future
from itertools import count
from types import TracebackType
from typing import Generic, TypeVar

from sunto.core.errors import SuntoError
from sunto.service.examination import Order
from sunto.service.isolation import deaf_to_interrupts, isolate
from sunto.service.lane import Job, Lane

T = TypeVar("T")

RENEWED_AFTER = 1000
"""Files that a process does before another takes its place, so that what libraries never let go of cannot add up. It costs a second."""


def cores() -> int:
    """The processors that this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


class Crew(Generic[T]):
    """`size` processes that do `function(path, order)`, one file each at a time. To be used in a `with`, which ends them.

    A file that a process dies of, or that takes too long, costs only itself: the process is replaced. So is one that has done
    `renewed_after` files.
    """

    def __init__(self, function: Callable[[str, Order], T], order: Order, size: int, renewed_after: int = RENEWED_AFTER) -> None:
        self._function, self._order = function, order
        limits = order.limits
        self._seconds = limits.reading + limits.analysis
        self._lanes = [Lane(isolate, limits.memory, renewed_after=renewed_after) for _ in range(size)]
        self._free = list(self._lanes)
        self._waiting: deque[tuple[str, Future[T]]] = deque()
        self._lock = threading.Lock()
        self._tickets = count(1)

    @property
    def window(self) -> int:
        """How many files to have begun at once, so that one that takes long does not keep the others from going on."""
        return 16 + 8 * len(self._lanes)

    def begin(self, path: str) -> Future[T]:
        """Have the file done as soon as a process is free. The future's error is a SuntoError."""
        future: Future[T] = Future()
        self._go_on(more=(path, future))
        return future

    def __enter__(self) -> Crew[T]:
        with deaf_to_interrupts():
            for lane in self._lanes:
                lane.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        for lane in self._lanes:
            lane.stop()
        joining = [threading.Thread(target=lane.join, name="end a lane") for lane in self._lanes]
        for thread in joining:
            thread.start()
        for thread in joining:
            thread.join()

    def _go_on(self, freed: Lane | None = None, more: tuple[str, Future[T]] | None = None) -> None:
        """Give free lanes what waits.

        Called with the lock of the lane that is freed. What waits, waits because no other is free: so no lane's lock is taken under
        another's.
        """
        with self._lock:
            if freed is not None:
                self._free.append(freed)
            if more is not None:
                self._waiting.append(more)
            given = [(self._free.pop(), *self._waiting.popleft()) for _ in range(min(len(self._free), len(self._waiting)))]
        for lane, path, future in given:

            def done(result: T, lane: Lane = lane, future: Future[T] = future) -> None:
                self._go_on(lane)
                future.set_result(result)

            def failed(error: SuntoError, lane: Lane = lane, future: Future[T] = future) -> None:
                self._go_on(lane)
                future.set_exception(error)

            lane.add(Job(next(self._tickets), self._function, (path, self._order), self._seconds, path, done, failed))
