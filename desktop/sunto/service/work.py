"""What the worker processes do. Only they call these functions, so readers and spaCy are imported there, never by the window."""

from __future__ import annotations

import faulthandler
import importlib
import logging
import os
import sys
import traceback
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from sunto.core.article import Article, Block, Metadata
from sunto.core.briefing import Briefing
from sunto.core.errors import AnalysisError, ReadError, SuntoError, TooLargeError, TooLongError, WriteError
from sunto.core.limits import ReadingLimits
from sunto.service.isolation import isolate

GRACE = 10.0
"""Seconds after which a worker that nobody stopped (its program is gone, a C function holds it) stops itself."""

SOME_TEXT = (
    "La ministra dell'Economia Anna Verdi ha incontrato ieri a Roma i sindaci di Torino e Napoli. "
    "“Daremo dodici milioni di euro ai comuni”, ha detto Verdi al termine della riunione. "
    "Secondo i sindaci, le risorse non bastano per il 2026."
)
"""What the processes try themselves on while nobody waits: long enough to tell its language, with a bit of everything."""

SOME_FILES = (
    ("sunto.readers.plain_text", "Il ponte resterà chiuso fino a lunedì mattina."),
    (
        "sunto.readers.web_page",
        "<html><head><title>Le pont</title></head><body><article><h1>Le pont reste fermé</h1><p>La commune a annoncé hier que le pont de "
        "la vieille ville restera fermé pendant trois semaines. Les travaux commencent lundi et coûtent deux millions. Les habitants "
        "devront passer par la route du nord, et les commerçants craignent de perdre des clients.</p></article></body></html>",
    ),
)
"""What the readers try themselves on: a short text and one in a third language, for which the model that tells languages is loaded, and
a page, which takes most to be read."""

_LOG = logging.getLogger(__name__)


def read(path: str, seconds: float, limits: ReadingLimits) -> Article:
    """The article in the file. Raises ReadError and its kinds."""
    with _at_most(seconds), _typed(path, ReadError, TooLargeError):
        from sunto.readers import read_article

        return read_article(path, limits)


def analyse(article: Article, seconds: float, names_by: str = "") -> Briefing:
    """What Sunto says of the article, the names by that pipeline. Raises AnalysisError and PipelineError and their kinds."""
    with _at_most(seconds), _typed(article.path, AnalysisError, TooLongError):
        from sunto.analysis.analyse import analyse as analysed

        return analysed(article, names_by)


def export(name: str, items: Sequence[tuple[Article, Briefing]], path: str, options: Any, seconds: float) -> None:
    """Write the articles with their briefings to the file by the exporter of this name. Raises WriteError."""
    with _at_most(seconds), _typed(path, WriteError, WriteError):
        from sunto.export import export as exported

        exported(name, items, path, options)


def warm_up_reading() -> None:
    """Import the readers and use some, so that all they need is loaded. Work for after the first file: each reader comes with it anyway."""
    with _logged("the readers"):
        from sunto.readers import READERS

        for reader in READERS:
            importlib.import_module(reader.module)
        for module, content in SOME_FILES:
            importlib.import_module(module).read(content.encode(), "", ReadingLimits())


def prepare_analysis(memory: int | None) -> None:
    """Make this process one that analyses: fenced in, spaCy imported, the Italian pipeline loaded and used once."""
    isolate(memory, niceness=5)
    with _logged("the Italian pipeline"):
        from sunto.analysis.analyse import analyse as analysed

        analysed(Article(SOME_TEXT, (Block(0, len(SOME_TEXT)),), Metadata(language="it")))


def ready() -> None:
    """Nothing: the answer tells that the process is prepared."""


@dataclass(frozen=True, slots=True)
class Work:
    """The functions that the worker processes run; tests hand in their own. All are found by name in the new process."""

    read: Callable[[str, float, ReadingLimits], Article] = read
    analyse: Callable[[Article, float, str], Briefing] = analyse
    export: Callable[[str, Sequence[tuple[Article, Briefing]], str, Any, float], None] = export
    prepare_reading: Callable[[int | None], None] = isolate
    warm_up_reading: Callable[[], None] = warm_up_reading
    prepare_analysis: Callable[[int | None], None] = prepare_analysis


@contextmanager
def _typed(path: str, failure: type[SuntoError], memory: type[SuntoError]) -> Iterator[None]:
    """Turn whatever goes wrong inside into the error that says so, with the last place in our code as its reason."""
    try:
        yield
    except SuntoError:
        raise
    except MemoryError as error:
        raise memory(path, "out of memory") from error
    except Exception as error:
        frame = traceback.extract_tb(error.__traceback__)[-1]
        raise failure(path, f"{type(error).__name__}: {error} ({os.path.basename(frame.filename)}:{frame.lineno})") from error  # noqa: PTH119


@contextmanager
def _logged(what: str) -> Iterator[None]:
    """A failure while preparing must not end the process: the work itself will meet it again and report it."""
    try:
        yield
    except Exception:
        _LOG.exception("could not prepare %s", what)


@contextmanager
def _at_most(seconds: float) -> Iterator[None]:
    """A last resort beside the time limit kept by the parent: a thread without Python in it ends the process."""
    if sys.stderr is None:  # a windowed program on Windows has none
        yield
        return
    faulthandler.dump_traceback_later(seconds + GRACE, exit=True)
    try:
        yield
    finally:
        faulthandler.cancel_dump_traceback_later()
