"""The analysis on a Dask cluster: files are read here, under Sunto's limits; their texts go to the cluster, and what it makes of them
comes back.

So the cluster needs neither the files nor a share of them, and no file that means harm gets there. What runs there is `answered`, the same
function as here. The memory of the cluster's workers is the cluster's to limit; a worker that is held by one text for longer than an
analysis may take ends itself, and the cluster replaces it.
"""

from __future__ import annotations

from concurrent.futures import CancelledError, Future
from contextlib import ExitStack
from dataclasses import replace
from functools import partial
from types import TracebackType
from typing import Any

from sunto import __version__
from sunto.core.errors import ClusterError, ClusterVersionError, SuntoError, WorkerDiedError
from sunto.core.scheduler import address_of
from sunto.library.cache import Cache
from sunto.service.crew import Crew
from sunto.service.examination import Answer, Fetched, Order, answered, fetched, kept

PATIENCE = 15.0
"""Seconds to wait for the scheduler."""

_LEAST, _PER_THREAD = 32, 4
"""Texts to have on the way at once: at least, as a cluster may grow, and for each thread of its workers."""


class Cluster:
    """The cluster of this scheduler, with `readers` processes that read here. To be used in a `with`. Raises ClusterError."""

    def __init__(self, order: Order, scheduler: str, readers: int) -> None:
        self._order = order
        self._scheduler = scheduler
        self._reading: Crew[Answer | Fetched] = Crew(fetched, order, readers)
        self._open = ExitStack()
        self._cache: Cache | None = None
        self._client: Any = None
        # Of what is the same for all texts, only this goes with each of them.
        self._there = replace(order, cache=None)
        self.window = _LEAST

    def begin(self, path: str) -> Future[Answer]:
        """Have the file read and analysed. The future's error is a SuntoError."""
        answer: Future[Answer] = Future()
        self._reading.begin(path).add_done_callback(partial(self._read, path, answer))
        return answer

    def __enter__(self) -> Cluster:
        try:
            self._connect()
            self._open.enter_context(self._reading)
        except BaseException:
            self._open.close()
            raise
        if self._order.cache is not None:
            self._cache = Cache(self._order.cache, self._order.version, shared=True)
            self._open.callback(self._cache.close)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def _connect(self) -> None:
        try:
            from distributed import Client
        except ImportError as error:
            raise ClusterError(self._scheduler, f"the extra “dask” is not installed: {error}") from error
        try:
            self._client = self._open.enter_context(Client(address_of(self._scheduler), timeout=PATIENCE, set_as_default=False))
            versions = self._client.run(version, on_error="return")
        except (OSError, ValueError) as error:
            raise ClusterError(self._scheduler, f"{type(error).__name__}: {error}") from error
        if any(each != __version__ for each in versions.values()):
            raise ClusterVersionError(self._scheduler, str(versions))
        self.window = max(_LEAST, _PER_THREAD * sum(self._client.nthreads().values()))

    def _read(self, path: str, answer: Future[Answer], reading: Future[Answer | Fetched]) -> None:
        """Answer with what was known already, else have the cluster analyse what was read."""
        error = reading.exception()
        if error is not None:
            answer.set_exception(error)
            return
        found = reading.result()
        if isinstance(found, Answer):
            answer.set_result(found)
            return
        try:
            analysing = self._client.submit(answered, found.article, self._there, pure=False)
        except Exception as failure:  # the client gave up
            answer.set_exception(ClusterError(self._scheduler, f"{type(failure).__name__}: {failure}"))
            return
        analysing.add_done_callback(partial(self._analysed, path, answer, found))

    def _analysed(self, path: str, answer: Future[Answer], found: Fetched, analysing: Any) -> None:
        """Keep what the cluster answered. Called by one thread of Dask's."""
        try:
            result: Answer = analysing.result()
            kept(found, result, self._cache)
            answer.set_result(replace(result, seen=found.look.stamp, briefing=None))
        except SuntoError as error:
            answer.set_exception(error)
        except (CancelledError, OSError) as error:
            answer.set_exception(ClusterError(self._scheduler, f"{type(error).__name__}: {error}"))
        except Exception as error:  # KilledWorker: the text took several workers down
            answer.set_exception(WorkerDiedError(path, f"{type(error).__name__}: {error}"))


def version() -> str:
    """The version of Sunto that is installed where this runs."""
    return __version__
