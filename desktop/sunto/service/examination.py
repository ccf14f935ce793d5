"""What becomes of one file of many: found in the cache, or read and analysed; then made into what the program that asked wants of it.

These functions run in worker processes, `answered` on a Dask cluster too.
"""

from __future__ import annotations

import threading
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import PipelineError
from sunto.library.cache import Cache, Look, look_at
from sunto.service.isolation import ends_after, limit_memory
from sunto.service.limits import Limits
from sunto.service.work import Work

_ONE_AT_A_TIME = threading.Lock()
"""Workers of a Dask cluster may have several threads; a spaCy pipeline serves one."""

_CACHES: dict[tuple[Path, str], Cache] = {}
"""The caches that this worker process has opened."""


@dataclass(frozen=True, slots=True)
class Order:
    """What is to be done with every file of a run.

    `make` turns the article with its briefing into what is wanted; it is found by name in the process that does the work. `names_by` is
    the pipeline chosen for names. What is known already is looked up in `cache` (a folder; None: nowhere), as far as it is of this
    `version` of the analysis and this version of the `reading`.
    """

    make: Callable[[Article, Briefing], bytes]
    names_by: str = ""
    cache: Path | None = None
    version: str = ""
    reading: str = ""
    limits: Limits = field(default_factory=Limits)
    work: Work = field(default_factory=Work)


@dataclass(frozen=True, slots=True)
class Answer:
    """What was `made` of the file, the paths of the articles that it carries, and how it looked before it was read (`Look`).

    `kept`: it was in the cache. `trouble` is why the names are not by the pipeline that was chosen. `briefing` is there where the one
    who asked is to keep it.
    """

    made: bytes
    enclosed: tuple[str, ...] = ()
    seen: str = ""
    kept: bool = False
    trouble: PipelineError | None = None
    briefing: Briefing | None = None


@dataclass(frozen=True, slots=True)
class Fetched:
    """An article that nobody has analysed yet, and how its file looked before it was read."""

    article: Article
    look: Look


def examined(path: str, order: Order) -> Answer:
    """All of it, in a worker process, which ends itself where reading takes longer than it may. Raises SuntoError."""
    found = fetched(path, order)
    if isinstance(found, Answer):
        return found
    answer = answered(found.article, order)
    kept(found, answer, _opened(order))
    return replace(answer, seen=found.look.stamp, briefing=None)


def fetched(path: str, order: Order) -> Answer | Fetched:
    """The first half, in a worker process: the answer if it is known, else the article. Raises SuntoError."""
    limits = order.limits

    def read() -> Article:
        limit_memory(limits.reading_memory)
        try:
            with ends_after(limits.reading):
                return order.work.read(path, limits.reading, limits.file)
        finally:
            limit_memory(limits.memory)

    with ends_after(limits.reading):
        look = look_at(path, order.reading)
    return known_or_read(path, look, order, _opened(order), read)


def known_or_read(path: str, look: Look, order: Order, cache: Cache | None, read: Callable[[], Article]) -> Answer | Fetched:
    """The answer out of the cache, by how the file looks or by its text, else the article. Raises SuntoError."""
    known = cache.known(path, look) if cache is not None else None
    if known is not None:
        return _answer(*known, order, Answer(b"", seen=look.stamp, kept=True))
    article = read()
    briefing = cache.briefing_of(article) if cache is not None else None
    if briefing is None:
        return Fetched(article, look)
    answer = _answer(article, briefing, order, Answer(b"", seen=look.stamp, kept=True, briefing=briefing))
    kept(Fetched(article, look), answer, cache)
    return replace(answer, briefing=None)


def answered(article: Article, order: Order) -> Answer:
    """The article analysed; by Sunto alone where the pipeline that was chosen for names cannot be used. Raises AnalysisError."""
    seconds = order.limits.analysis
    with _ONE_AT_A_TIME:
        try:
            briefing, trouble = order.work.analyse(article, seconds, order.names_by), None
        except PipelineError as error:
            briefing, trouble = order.work.analyse(article, seconds, ""), error
    return _answer(article, briefing, order, Answer(b"", trouble=trouble, briefing=briefing))


def kept(found: Fetched, answer: Answer, cache: Cache | None) -> None:
    """Put what was analysed into the cache, unless it is not what was asked for."""
    if cache is not None and answer.briefing is not None and answer.trouble is None:
        cache.keep(found.article, answer.briefing, found.look)


def _opened(order: Order) -> Cache | None:
    """The cache of this order, opened once in each worker process; None for none."""
    if order.cache is None:
        return None
    place = (order.cache, order.version)
    if place not in _CACHES:
        _CACHES[place] = Cache(*place)
    return _CACHES[place]


def _answer(article: Article, briefing: Briefing, order: Order, answer: Answer) -> Answer:
    return replace(answer, made=order.make(article, briefing), enclosed=tuple(article.enclosed_paths()))
