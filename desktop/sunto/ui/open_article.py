"""One open article and how far the work on it has come."""

from __future__ import annotations

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtGui import QUndoStack

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.corrections import Corrections
from sunto.core.errors import SuntoError


class State(Enum):
    """How far the work on an article has come."""

    READING = auto()
    ANALYSING = auto()
    READY = auto()
    FAILED = auto()


class OpenArticle:
    """One row of the list of articles.

    Attributes:
        path: the file, absolute.
        ticket: what the workers know it by.
        state: how far the work has come; FAILED with an `article` means that it was read but not analysed.
        read: what was read, as the file has it.
        article: what was read, with what the reader took back or left out.
        found: what the analysis found.
        corrections: what the reader put right.
        briefing: `found` with the corrections: what is shown, copied and exported.
        error: why the work came to nothing.
        undo_stack: the corrections made since it was opened.
    """

    def __init__(self, path: str, ticket: int, parent: QObject) -> None:
        self.path = path
        self.ticket = ticket
        self.state = State.READING
        self.read: Article | None = None
        self.article: Article | None = None
        self.found: Briefing | None = None
        self.corrections = Corrections()
        self.briefing: Briefing | None = None
        self.error: SuntoError | None = None
        self.undo_stack = QUndoStack(parent)

    @property
    def failed(self) -> bool:
        """Whether the work on it came to nothing."""
        return self.state is State.FAILED

    @property
    def file_name(self) -> str:
        """The file's name without its folder."""
        return Path(self.path).name

    @property
    def title(self) -> str:
        """The article's title once it is read, before that the file's name."""
        return self.article.title if self.article is not None else self.file_name
