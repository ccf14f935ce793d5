"""One worker process that reads files for a program that waits for them, as the command line does."""

from __future__ import annotations

from concurrent.futures import Future
from itertools import count
from types import TracebackType

from sunto.core.article import Article
from sunto.service.isolation import deaf_to_interrupts, isolate
from sunto.service.lane import Job, Lane
from sunto.service.limits import Limits
from sunto.service.work import Work


class ReadingProcess:
    """Reads in a process of its own under these limits, so that no file can take the program down with it. To be used in a `with`.

    Whatever becomes of the process, the next file finds a new one.
    """

    def __init__(self, limits: Limits | None = None, work: Work | None = None) -> None:
        self._limits = limits or Limits()
        self._work = work or Work()
        # Nothing is imported beforehand: a reader comes with its first file, so that the first text is there sooner.
        self._lane = Lane(isolate, self._limits.reading_memory)
        self._begun: dict[str, Future[Article]] = {}
        self._tickets = count(1)

    def begin(self, path: str) -> None:
        """Have the file read already; `read` then only waits for the rest."""
        if path in self._begun:
            return
        future: Future[Article] = Future()
        self._begun[path] = future
        seconds = self._limits.reading
        arguments = (path, seconds, self._limits.file)
        self._lane.add(Job(next(self._tickets), self._work.read, arguments, seconds, path, future.set_result, future.set_exception))

    def read(self, path: str) -> Article:
        """The article in the file. Raises ReadError and its kinds, TimeLimitError, WorkerDiedError."""
        self.begin(path)
        return self._begun.pop(path).result()

    def __enter__(self) -> ReadingProcess:
        with deaf_to_interrupts():
            self._lane.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._lane.stop()
        self._lane.join()
