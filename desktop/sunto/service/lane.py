"""One worker process and the work that waits for it."""

from __future__ import annotations

import multiprocessing
import time
from collections.abc import Callable
from concurrent.futures import Future
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import partial
from threading import RLock
from typing import Any

from pebble import ProcessExpired, ProcessPool

from sunto.core.errors import SuntoError, TimeLimitError, WorkerDiedError
from sunto.service.isolation import TIME_OVER


@dataclass(frozen=True)
class Job:
    """A call of `function` in the worker process within so many seconds; `path` is the file that errors are about."""

    ticket: int
    function: Callable[..., Any]
    arguments: tuple[Any, ...]
    seconds: float
    path: str
    done: Callable[[Any], None]
    failed: Callable[[SuntoError], None]


class Lane:
    """A worker process, started anew when it dies, with one job at a time.

    `prepare(memory)` runs first in each new process. With `newest_first` the job asked for last is done next, else they are done in
    order; with `stop_dropped` a job that is dropped is stopped at once, at the price of a new process, else it runs to its end unheard.
    With `renewed_after` each process does so many jobs and is then replaced.
    A job's `done` or `failed` is called from a thread of the lane, with the lane's lock held, and must not wait for another thread.
    """

    def __init__(
        self,
        prepare: Callable[[int | None], None],
        memory: int | None,
        *,
        newest_first: bool = False,
        stop_dropped: bool = False,
        renewed_after: int = 0,
    ) -> None:
        self._initializer = (prepare, (memory,))
        self._newest_first = newest_first
        self._stop_dropped = stop_dropped
        self._renewed_after = renewed_after
        self._pool: ProcessPool | None = None
        self._broken: list[ProcessPool] = []
        self._waiting: list[Job] = []
        self._running: tuple[Job, Future[Any]] | None = None
        self._since = 0.0
        self._dropped = False
        self._closed = False
        self._lock = RLock()

    def start(self) -> None:
        """Start the process now rather than with the first job."""
        with self._lock:
            if not self._closed:
                _ = self._working_pool().active  # asking a new pool starts it

    def restrict(self, memory: int | None) -> None:
        """Have the jobs from now on done in a process with so much memory; one that runs ends as it is."""
        with self._lock:
            function, arguments = self._initializer
            if arguments == (memory,):
                return
            self._initializer = (function, (memory,))
            if self._pool is not None:
                self._pool.close()
                self._broken.append(self._pool)
                self._pool = None

    def add(self, job: Job) -> None:
        """Have the job done. One that waits under the same ticket is replaced, one that runs is not asked for again."""
        with self._lock:
            if self._closed or (self._running and self._running[0].ticket == job.ticket and not self._dropped):
                return
            self._waiting = [other for other in self._waiting if other.ticket != job.ticket]
            self._waiting.append(job)
            self._go_on()

    def drop(self, ticket: int) -> None:
        """Forget the job with this ticket: once this returns, neither its `done` nor its `failed` is called."""
        with self._lock:
            self._waiting = [job for job in self._waiting if job.ticket != ticket]
            if self._running and self._running[0].ticket == ticket:
                self._dropped = True
                if self._stop_dropped:
                    self._running[1].cancel()

    def seconds_at_work(self) -> float:
        """How long the job that runs has been running; 0 when none does."""
        with self._lock:
            return time.monotonic() - self._since if self._running else 0.0

    def stop(self) -> None:
        """Have the process and all threads end, whatever is running; nothing is called afterwards. `join` waits for their end."""
        with self._lock:
            self._closed = True
            self._waiting.clear()
            for pool in self._pools():
                pool.stop()

    def join(self) -> None:
        """Wait until the process and all threads have ended. To be called after `stop`, from a thread that is not the lane's."""
        for pool in self._pools():
            pool.join()

    def _go_on(self) -> None:
        if self._running or not self._waiting:
            return
        job = self._waiting.pop(-1 if self._newest_first else 0)
        self._dropped = False
        self._run(job, attempt=1)

    def _run(self, job: Job, attempt: int) -> None:
        future = self._working_pool().schedule(job.function, args=job.arguments, timeout=job.seconds)
        self._running, self._since = (job, future), time.monotonic()
        future.add_done_callback(partial(self._finished, job, attempt))

    def _pools(self) -> list[ProcessPool]:
        return [*self._broken, *([self._pool] if self._pool else [])]

    def _working_pool(self) -> ProcessPool:
        """The pool, a new one in place of one that broke (its idle process was killed); to be called with the lock held."""
        if self._pool is None or not self._pool.active:
            if self._pool is not None:
                self._broken.append(self._pool)
            function, arguments = self._initializer
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPool(1, self._renewed_after, initializer=function, initargs=arguments, context=context)
        return self._pool

    def _finished(self, job: Job, attempt: int, future: Future[Any]) -> None:
        with self._lock:
            self._running = None
            if self._closed:
                return
            error = None if future.cancelled() else future.exception()
            if isinstance(error, BrokenProcessPool) and attempt == 1 and not self._dropped:
                self._run(job, attempt=2)  # the process had died before it began
                return
            if not self._dropped:
                if error is None:
                    job.done(future.result())
                else:
                    job.failed(_explained(error, job))
            self._go_on()


def _explained(error: BaseException, job: Job) -> SuntoError:
    """The error that says what became of the job."""
    if isinstance(error, SuntoError):
        return error
    if isinstance(error, TimeoutError):
        return TimeLimitError(job.path, f"{job.seconds:g} s")
    if isinstance(error, ProcessExpired) and error.exitcode == TIME_OVER:
        return TimeLimitError(job.path, "it ended itself")
    if isinstance(error, ProcessExpired):
        return WorkerDiedError(job.path, f"exit code {error.exitcode}")
    return WorkerDiedError(job.path, f"{type(error).__name__}: {error}")
