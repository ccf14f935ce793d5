"""Damaged files in real worker processes under real limits, and what became of each."""

from __future__ import annotations

import pickle
import queue
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from fuzzing.cases import Case
from sunto.core.article import Article
from sunto.core.errors import SuntoError, WorkerDiedError
from sunto.core.limits import ReadingLimits
from sunto.service.isolation import isolate
from sunto.service.lane import Job, Lane
from sunto.service.limits import Limits
from sunto.service.work import warm_up_reading

ARTICLE = "article"


@dataclass(frozen=True, slots=True)
class Result:
    """What became of a case: ARTICLE, the name of an error that explains itself, or of what never should have come (`failed`).

    `seconds` is how long reading took, `memory` the most bytes that the process ever had, `text` the beginning of the article's text.
    """

    case: Case
    outcome: str
    detail: str
    failed: bool
    seconds: float
    memory: int
    text: str = ""


def prepare(memory: int | None) -> None:
    """Make a worker process one whose first case takes no longer than the others."""
    isolate(memory)
    warm_up_reading()


class Readers:
    """So many worker processes; `run` has them read all cases. To be used in a `with`."""

    def __init__(self, folder: Path, number: int, limits: Limits) -> None:
        self._folder, self._limits = folder, limits
        self._lanes = [Lane(prepare, limits.reading_memory) for _ in range(number)]
        self._results: queue.SimpleQueue[tuple[Lane, Result]] = queue.SimpleQueue()

    def run(self, cases: Iterable[Case]) -> Iterator[Result]:
        """Each case's result, as they come."""
        coming = iter(cases)
        under_way = 0
        for number, case in enumerate(islice(coming, 2 * len(self._lanes))):  # one is read, the next is there already
            self._ask(self._lanes[number % len(self._lanes)], case)
            under_way += 1
        while under_way:
            lane, result = self._results.get()
            under_way -= 1
            if (case := next(coming, None)) is not None:
                self._ask(lane, case)
                under_way += 1
            yield result

    def _ask(self, lane: Lane, case: Case) -> None:
        path = self._folder / case.name
        path.write_bytes(case.data)
        begun = time.perf_counter()

        def told(result: Result) -> None:
            path.unlink()
            self._results.put((lane, result))

        def done(answer: tuple[str, str, bool, float, int, str]) -> None:
            told(Result(case, *answer))

        def failed(error: SuntoError) -> None:
            told(Result(case, type(error).__name__, error.reason, True, time.perf_counter() - begun, 0))

        seconds = self._limits.reading
        lane.add(Job(id(case), read_measured, (str(path), self._limits.file), seconds, str(path), done, failed))

    def __enter__(self) -> Readers:
        for lane in self._lanes:
            lane.start()
        return self

    def __exit__(self, *_: object) -> None:
        for lane in self._lanes:
            lane.stop()
        for lane in self._lanes:
            lane.join()


def read_measured(path: str, limits: ReadingLimits) -> tuple[str, str, bool, float, int, str]:
    """Read the file in this worker: the fields of its Result."""
    from sunto.readers import read_article

    begun = time.perf_counter()
    try:
        outcome, text = ARTICLE, ""
        article = read_article(path, limits)
        text, detail = article.text[:100_000], _fault(article, limits)
        failed = bool(detail)
    except SuntoError as error:
        outcome, detail, failed = type(error).__name__, error.reason, isinstance(error, WorkerDiedError)
    except Exception as error:  # the window would call it damaged; here it is a mistake of a reader
        outcome, detail, failed = type(error).__name__, _where(error), True
    return outcome, detail, failed, time.perf_counter() - begun, _memory(), text


def _fault(article: Article, limits: ReadingLimits) -> str:
    """What is wrong with the article; nothing, if all is well."""
    if len(article.text) > limits.characters:
        return f"{len(article.text)} characters"
    if pickle.loads(pickle.dumps(article)) != article:
        return "does not pickle"
    return "no text" if not article.text.strip() else ""


def _where(error: BaseException) -> str:
    trace, places = error.__traceback__, []
    while trace is not None:
        places.append(f"{Path(trace.tb_frame.f_code.co_filename).name}:{trace.tb_lineno}")
        trace = trace.tb_next
    return f"{error} ({' '.join(places[-4:])})"


def _memory() -> int:
    try:
        import resource
    except ImportError:  # Windows
        return 0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * (1 if sys.platform == "darwin" else 1024)
