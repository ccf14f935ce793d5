"""A single article: read in a process of its own, analysed in this one, which has loaded the analysis meanwhile."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from types import TracebackType

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import AnalysisError, ReadError, SuntoError
from sunto.library.cache import Cache, look_at
from sunto.service.examination import Answer, Order, answered, kept, known_or_read
from sunto.service.reading import ReadingProcess
from sunto.service.work import Work as WorkersWork

_LOG = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Work:
    """What reads and what analyses; None for Sunto's own: a process that reads, an analysis that is imported only when it is needed."""

    read: Callable[[str], Article] | None = None
    analyse: Callable[[Article, str], Briefing] | None = None

    @property
    def replaced(self) -> bool:
        """Whether any of it is not Sunto's own."""
        return self.read is not None or self.analyse is not None


class Alone:
    """Does one article after the other. To be used in a `with`, which ends the process that reads."""

    def __init__(self, order: Order, work: Work) -> None:
        self._order = replace(order, work=WorkersWork(analyse=self._analysed))
        self._work = work
        self._open = ExitStack()
        self._reading: ReadingProcess | None = None
        self._analyse = work.analyse

    def answers(self, paths: Iterable[str | ReadError], *, enclosed: bool) -> Iterator[tuple[str, Answer | SuntoError]]:
        """Each path with its answer or with why there is none; with `enclosed` followed by the articles that the file carries."""
        for given in paths:
            waiting = [given]
            while waiting:
                path = waiting.pop()
                if isinstance(path, ReadError):
                    yield path.path, path
                    continue
                try:
                    answer = self._answer(path)
                except SuntoError as error:
                    yield path, error
                    continue
                if enclosed:
                    waiting.extend(reversed(answer.enclosed))
                yield path, answer

    def __enter__(self) -> Alone:
        folder = self._order.cache
        self._cache = None if folder is None else Cache(folder, self._order.version)
        if self._cache is not None:
            self._open.callback(self._cache.close)
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self._open.close()

    def _answer(self, path: str) -> Answer:
        look = look_at(path, self._order.reading)
        found = known_or_read(path, look, self._order, self._cache, lambda: self._read(path))
        if isinstance(found, Answer):
            return found
        with _typed(AnalysisError, path):
            answer = answered(found.article, self._order)
        if answer.trouble is not None:  # it would be the same for the next
            self._order = replace(self._order, names_by="")
        kept(found, answer, self._cache)
        return replace(answer, seen=look.stamp, briefing=None)

    def _read(self, path: str) -> Article:
        with _typed(ReadError, path):
            if self._work.read is not None:
                return self._work.read(path)
            if self._reading is None:
                self._reading = self._open.enter_context(ReadingProcess(self._order.limits))
            self._reading.begin(path)
            self._analyse = self._analyse or _analyser()  # imported while the file is read
            return self._reading.read(path)

    def _analysed(self, article: Article, seconds: float, names_by: str) -> Briefing:
        self._analyse = self._analyse or _analyser()
        return self._analyse(article, names_by)


@contextmanager
def _typed(failure: type[SuntoError], path: str) -> Iterator[None]:
    """A mistake of ours on one file must not cost the reader the others: it becomes an error of that file."""
    try:
        yield
    except SuntoError:
        raise
    except Exception as error:
        _LOG.debug("unexpected failure on %r", path, exc_info=True)
        raise failure(path, f"{type(error).__name__}: {error}") from error


def _analyser() -> Callable[[Article, str], Briefing]:
    from sunto.analysis.analyse import analyse

    return analyse
