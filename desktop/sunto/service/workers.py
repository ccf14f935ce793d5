"""The processes that read, analyse and export while the window stays free."""

from __future__ import annotations

import itertools
import logging
from collections.abc import Callable, Sequence
from typing import Any

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import SuntoError
from sunto.service.events import Analysed, Event, Exported, Failed, Read, Ready
from sunto.service.lane import Job, Lane
from sunto.service.limits import Limits
from sunto.service.work import Work, ready

_LOG = logging.getLogger(__name__)


class Workers:
    """Two worker processes: one reads and exports, one analyses, so that a new file never waits for an old analysis.

    A third is started for articles that take long to analyse, a fourth to read on while a file does not come. `deliver` is called with
    each Event from a thread of the workers; it must hand the event on without waiting for another thread. After `close` it is not
    called any more.
    """

    def __init__(self, deliver: Callable[[Event], None], limits: Limits | None = None, work: Work | None = None) -> None:
        self._deliver = deliver
        self._limits = limits or Limits()
        self._work = work or Work()
        memory = self._limits.memory
        self._reading = Lane(self._work.prepare_reading, self._limits.reading_memory)
        self._spare_reading = Lane(self._work.prepare_reading, self._limits.reading_memory)
        self._analysis = Lane(self._work.prepare_analysis, memory, newest_first=True)
        self._long_analysis = Lane(self._work.prepare_analysis, memory, newest_first=True, stop_dropped=True)
        self._tickets = itertools.count(1)

    def start(self) -> None:
        """Start both processes and have them load what they need; Ready is delivered when the analysis has.

        The readers that no file asked for yet are loaded after that, so as not to take the processor from the first article.
        """

        def analysis_loaded(_: object) -> None:
            self._deliver(Ready())
            self._reading.add(Job(0, self._work.warm_up_reading, (), self._limits.reading, "", lambda _: None, lambda _: None))

        self._reading.start()
        self._analysis.start()
        self._analysis.add(Job(0, ready, (), self._limits.analysis, "", analysis_loaded, lambda _: None))

    def use_limits(self, limits: Limits) -> None:
        """Have what is asked for from now on done under these limits. The memory of the analysis stays as it is."""
        self._limits = limits
        for lane in (self._reading, self._spare_reading):
            lane.restrict(limits.reading_memory)

    def read(self, path: str) -> int:
        """Have the file read: Read or Failed will carry the ticket that this returns. Files are read in the order asked.

        One that does not come holds up only those that were asked for together with it.
        """
        ticket = next(self._tickets)
        seconds = self._limits.reading
        self._add(
            self._free_reading(),
            ticket,
            self._work.read,
            (path, seconds, self._limits.file),
            seconds,
            path,
            lambda article: Read(ticket, article),
        )
        return ticket

    def analyse(self, article: Article, ticket: int, names_by: str = "") -> None:
        """Have the article analysed, before all others that wait: Analysed or Failed will carry the ticket.

        Asking again under the same ticket moves it to the front. names_by: the pipeline that the reader chose for names.
        """
        seconds = self._limits.analysis
        lane = self._long_analysis if len(article.text) > self._limits.long_text else self._analysis
        arguments = (article, seconds, names_by)
        self._add(lane, ticket, self._work.analyse, arguments, seconds, article.path, lambda briefing: Analysed(ticket, briefing, names_by))

    def export(self, name: str, items: Sequence[tuple[Article, Briefing]], path: str, options: Any) -> int:
        """Have the exporter of this name write the articles to the file: Exported or Failed will carry the ticket that this returns."""
        ticket = next(self._tickets)
        seconds = self._limits.export
        arguments = (name, tuple(items), path, options, seconds)
        self._add(self._free_reading(), ticket, self._work.export, arguments, seconds, path, lambda _: Exported(ticket, path))
        return ticket

    def cancel(self, ticket: int) -> None:
        """Forget what was asked under this ticket: once this returns, nothing is delivered for it."""
        for lane in self._lanes():
            lane.drop(ticket)

    def renew(self, ticket: int) -> int:
        """Forget what was asked under this ticket, and give another for it: what was delivered already cannot be taken for an answer."""
        self.cancel(ticket)
        return next(self._tickets)

    def close(self) -> None:
        """End all processes and threads, whatever they are at."""
        for lane in self._lanes():
            lane.stop()
        for lane in self._lanes():
            lane.join()

    def _lanes(self) -> tuple[Lane, ...]:
        return self._reading, self._spare_reading, self._analysis, self._long_analysis

    def _free_reading(self) -> Lane:
        return self._spare_reading if self._reading.seconds_at_work() > self._limits.slow_reading else self._reading

    def _add(
        self,
        lane: Lane,
        ticket: int,
        function: Callable[..., Any],
        arguments: tuple[Any, ...],
        seconds: float,
        path: str,
        answer: Callable[[Any], Event],
    ) -> None:
        def done(result: Any) -> None:
            self._deliver(answer(result))

        def failed(error: SuntoError) -> None:
            _LOG.info("%s: %s %s", error.path, type(error).__name__, error.reason, exc_info=error.__cause__)
            self._deliver(Failed(ticket, error))

        lane.add(Job(ticket, function, arguments, seconds, path, done, failed))
