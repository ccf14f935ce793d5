"""Many files at work at once, and their answers in the order in which the files were named."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, wait
from dataclasses import dataclass
from itertools import islice

from sunto.core.errors import ClusterError, ReadError, SuntoError
from sunto.service.examination import Answer

_GLANCE = 0.5
"""Seconds between two looks for Ctrl-C, which on Windows does not wake who waits."""


@dataclass(slots=True)
class _Place:
    """A file in the line, and its answer once it is at work."""

    path: str
    future: Future[Answer] | None = None


def in_order(
    paths: Iterable[str | ReadError], begin: Callable[[str], Future[Answer]], window: int, *, enclosed: bool = False
) -> Iterator[tuple[str, Answer | SuntoError]]:
    """Each file with its answer, or with why there is none; with `enclosed` followed by the articles that it carries.

    At most `window` files are at work or wait to be taken from here, so that who takes them slowly does not fill the memory. Raises
    ClusterError where no further answer can come.
    """
    coming = iter(paths)
    line: deque[_Place | ReadError] = deque()
    while True:
        for place in islice(line, window):  # what a mail carries, ahead of what was begun after the mail
            if isinstance(place, _Place) and place.future is None:
                place.future = begin(place.path)
        while len(line) < window and (path := next(coming, None)) is not None:
            line.append(path if isinstance(path, ReadError) else _Place(path, begin(path)))
        if not line:
            return
        first = line.popleft()
        if isinstance(first, ReadError):
            yield first.path, first
            continue
        answer = _answer(first)
        if enclosed and isinstance(answer, Answer):
            line.extendleft(_Place(path) for path in reversed(answer.enclosed))
        yield first.path, answer


def _answer(place: _Place) -> Answer | SuntoError:
    assert place.future is not None
    while not wait((place.future,), timeout=_GLANCE).done:
        pass
    error = place.future.exception()
    if isinstance(error, ClusterError) or (error is not None and not isinstance(error, SuntoError)):
        raise error
    return error if isinstance(error, SuntoError) else place.future.result()
