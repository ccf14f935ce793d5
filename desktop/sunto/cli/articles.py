"""All articles that a command is for: found, known from before or read and analysed, one after the other in order."""

from __future__ import annotations

import argparse
import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from itertools import chain, islice

from sunto.cli.alone import Alone, Work
from sunto.cli.progress import Progress, watched
from sunto.cli.terminal import complain
from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import ReadError, SuntoError
from sunto.core.limits import DEFAULT
from sunto.core.paths import cache_folder
from sunto.core.pipelines import pipeline_stamp
from sunto.core.scheduler import DASK
from sunto.library.cache import look_at
from sunto.library.version import analysis_version, reading_version
from sunto.readers.folders import article_paths
from sunto.service.crew import Crew, cores
from sunto.service.examination import Answer, Order, examined
from sunto.service.limits import Limits
from sunto.service.sequence import in_order

__all__ = ["Articles", "Work", "articles"]

_LOG = logging.getLogger(__name__)

Given = str | ReadError
Found = tuple[str, Answer | SuntoError]


@contextmanager
def articles(options: argparse.Namespace, make: Callable[[Article, Briefing], bytes], work: Work) -> Iterator[Articles]:
    """The articles that the options name, each made into what is wanted; whatever works on them ends with the `with`."""
    with ExitStack() as stack:
        yield Articles(options, make, work, stack)


class Articles:
    """Each path with its answer or with why there is none. What goes wrong is said on standard error, and the rest goes on.

    One article is read in a process and analysed in this one, several in as many processes as there are `jobs`, or on a Dask cluster.
    A pipeline that cannot be used is complained of once. `failed` tells whether anything went wrong.
    """

    def __init__(self, options: argparse.Namespace, make: Callable[[Article, Briefing], bytes], work: Work, stack: ExitStack) -> None:
        self._options, self._work, self._stack = options, work, stack
        limits = Limits(reading=options.max_seconds, file=DEFAULT.for_size(options.max_size << 20))
        self.order = Order(
            make,
            options.pipeline,
            None if options.no_cache or work.replaced else cache_folder(),
            f"{analysis_version()} {pipeline_stamp(options.pipeline)}".rstrip(),
            reading_version(limits.file),
            limits,
        )
        self._paths: Iterator[Given] = self._given()
        self._progress = Progress()
        self._done = self._kept = self._failed = 0
        self._troubled = False

    @property
    def failed(self) -> bool:
        """Whether anything went wrong."""
        return self._failed > 0 or self._troubled

    def skip(self, by: Callable[[Iterator[Given], Callable[[Given], str], Callable[[str], str]], Iterator[Given]]) -> None:
        """Leave out the first paths, those that `by` takes away, given all of them, their names, and a look at a file."""
        self._paths = by(self._paths, lambda given: given if isinstance(given, str) else given.path, self._look)

    def count(self, done: int, failed: int) -> None:
        """Take so many as done, so many of these as failed, by a run before this one."""
        self._done, self._kept, self._failed = done, done - failed, failed

    def aside(self) -> AbstractContextManager[None]:
        """Within it, what is written to the terminal does not meet the progress line there."""
        return self._progress.aside()

    def __iter__(self) -> Iterator[Found]:
        jobs = self._options.jobs or cores()
        first = list(islice(self._paths, max(2, jobs)))
        several = len(first) > 1
        if several:
            self._stack.callback(self._progress.end)
            self._progress.begin(lambda: sum(1 for _ in self._given()), self._done)
        for path, answer in self._answers(chain(first, self._paths), min(jobs, len(first)), several):
            self._done += 1
            if isinstance(answer, SuntoError):
                self._failed += 1
                self._complain(answer)
            else:
                self._kept += answer.kept
                if answer.trouble is not None and not self._troubled:
                    self._troubled = True
                    self._complain(answer.trouble)
            yield path, answer
            self._progress.advance()
        self._progress.end()
        if several and (watched() or self._options.verbose):
            self._progress.tell(self._done, self._kept, self._failed)

    def _answers(self, paths: Iterable[Given], size: int, several: bool) -> Iterator[Found]:
        enclosed = self._options.enclosed
        if self._options.engine == DASK:
            from sunto.service.cluster import Cluster

            cluster = self._stack.enter_context(Cluster(self.order, self._options.scheduler, size))
            return in_order(paths, cluster.begin, cluster.window, enclosed=enclosed)
        if several and not self._work.replaced:
            crew = self._stack.enter_context(Crew(examined, self.order, size))
            return in_order(paths, crew.begin, crew.window, enclosed=enclosed)
        return self._stack.enter_context(Alone(self.order, self._work)).answers(paths, enclosed=enclosed)

    def _given(self) -> Iterator[Given]:
        return article_paths(self._options.files, self._options.max_seconds)

    def _look(self, path: str) -> str:
        return look_at(path, self.order.reading).stamp

    def _complain(self, error: SuntoError) -> None:
        with self.aside():
            _LOG.debug("%r: %s %s", error.path, type(error).__name__, error.reason)
            complain(error)
