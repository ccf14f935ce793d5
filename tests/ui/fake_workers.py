"""Stand-ins for the worker processes."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import SuntoError
from sunto.service.events import Analysed, Event, Exported, Failed, Read
from sunto.service.limits import Limits


class FakeWorkers:
    """Answers when told to; notes what was asked."""

    def __init__(self, deliver: Callable[[Event], None]) -> None:
        self._deliver = deliver
        self.read_paths: dict[int, str] = {}
        self.analysed: list[int] = []
        self.names_by: dict[int, str] = {}
        self.exported: list[tuple] = []
        self.cancelled: list[int] = []
        self.limits: Limits | None = None

    def read(self, path: str) -> int:
        ticket = len(self.read_paths) + len(self.exported) + 1
        self.read_paths[ticket] = path
        return ticket

    def analyse(self, article: Article, ticket: int, names_by: str = "") -> None:
        self.analysed.append(ticket)
        self.names_by[ticket] = names_by

    def use_limits(self, limits: Limits) -> None:
        self.limits = limits

    def export(self, name: str, items: tuple, path: str, options: object) -> int:
        self.exported.append((name, items, path, options))
        return 1000 + len(self.exported)

    def cancel(self, ticket: int) -> None:
        self.cancelled.append(ticket)

    def renew(self, ticket: int) -> int:
        self.cancelled.append(ticket)
        return ticket + 100

    def answer_read(self, ticket: int, article: Article) -> None:
        self._answer(Read(ticket, article))

    def answer_analysed(self, ticket: int, briefing: Briefing, names_by: str | None = None) -> None:
        self._answer(Analysed(ticket, briefing, self.names_by.get(ticket, "") if names_by is None else names_by))

    def answer_exported(self, path: str) -> None:
        self._answer(Exported(1000 + len(self.exported), path))

    def answer_failed(self, ticket: int, error: SuntoError) -> None:
        self._answer(Failed(ticket, error))

    def _answer(self, event: Event) -> None:
        """Deliver it and let the window hear of it."""
        self._deliver(event)
        QCoreApplication.processEvents()
