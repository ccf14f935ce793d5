"""The open articles: what is asked of the workers, what came back, and what the reader corrected."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QUndoGroup

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.corrections import Correction, Corrections, apply
from sunto.core.errors import PipelineError, SuntoError, WriteError
from sunto.core.left_out import arranged
from sunto.library.library import Library
from sunto.service.events import Analysed, Event, Exported, Failed, Read, Ready
from sunto.service.limits import Limits
from sunto.service.workers import Workers
from sunto.ui.mailbox import Mailbox
from sunto.ui.open_article import OpenArticle, State
from sunto.ui.undo import CorrectionCommand


class Session(QObject):
    """Everything that is open. The workers' events come on their threads and become signals in the window's.

    Attributes:
        articles: the open ones, in the order of the list.
        current: the one that the panels show; None when there is nothing to show.
        undo_group: the corrections of the current article, to be undone and redone.
        names_by: the pipeline that the reader chose for names; empty for Sunto's own.

    Signals:
        about_to_change, list_changed: the list of open articles is to be, or was, made anew.
        changed(OpenArticle): its state, text, briefing or corrections.
        current_changed: another article is current.
        carries(OpenArticle): it was read, and holds further articles, as a mail does.
        failed(SuntoError): something came to nothing; the rest goes on.
        exported(str): the file with this path is written.
        busy_changed: work was begun or ended.
    """

    about_to_change = Signal()
    list_changed = Signal()
    changed = Signal(object)
    current_changed = Signal()
    carries = Signal(object)
    failed = Signal(object)
    exported = Signal(str)
    busy_changed = Signal()
    _arrived = Signal(object)

    def __init__(self, workers: Workers, mailbox: Mailbox, library: Library, names_by: str = "", parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.names_by = names_by
        self._asked_names_by = names_by  # empty, too, when the chosen one has turned out to be of no use
        self._workers = workers
        self._library = library
        self._exports: set[int] = set()
        self.articles: list[OpenArticle] = []
        self.current: OpenArticle | None = None
        self.undo_group = QUndoGroup(self)
        self._handlers = {
            Ready: lambda _: None,
            Read: self._on_read,
            Analysed: self._on_analysed,
            Exported: self._on_exported,
            Failed: self._on_failed,
        }
        # queued: what the mailbox kept comes only after `open` has taken the tickets that it is about
        self._arrived.connect(self._on_arrived, Qt.ConnectionType.QueuedConnection)
        mailbox.listen(self._arrived.emit)

    @property
    def busy(self) -> bool:
        """Whether the reader waits for something: the current article or a file being written."""
        return bool(self._exports) or (self.current is not None and self.current.state in (State.READING, State.ANALYSING))

    @property
    def ready(self) -> list[OpenArticle]:
        """The articles that have their briefing, in the order of the list."""
        return [article for article in self.articles if article.briefing is not None]

    def open(self, paths: Iterable[str], tickets: dict[str, int] | None = None) -> None:
        """Open the files and show the first of them. `tickets` are those whose reading was asked for already."""
        first = None
        for path in map(os.path.abspath, paths):
            article = next((article for article in self.articles if article.path == path), None)
            if article is None or article.state is State.FAILED:
                ticket = (tickets or {}).get(path) or self._workers.read(path)
                article = self._put(path, ticket, article)
            first = first or article
        if first is not None:
            self.show(first)

    def show(self, article: OpenArticle | None) -> None:
        """Make this article the current one; its analysis goes before all others that wait."""
        if article is self.current:
            return
        self.current = article
        if article is not None:
            self.undo_group.setActiveStack(article.undo_stack)
            self._analyse_before_others(article)
        self.current_changed.emit()
        self.busy_changed.emit()

    def close_article(self, article: OpenArticle) -> None:
        """Take the article out of the list; the one beside it becomes current."""
        place = self.articles.index(article)
        self._workers.cancel(article.ticket)
        self.about_to_change.emit()
        self.articles.remove(article)
        self.list_changed.emit()
        if article is self.current:
            readable = [other for other in self.articles[place:] + self.articles[:place][::-1] if other.state is not State.FAILED]
            self.show(readable[0] if readable else None)
        self.undo_group.removeStack(article.undo_stack)
        article.undo_stack.deleteLater()

    def use_pipeline(self, names_by: str) -> None:
        """Have the names found by this pipeline (empty: by Sunto), in what is open and in what will be."""
        if names_by == self.names_by == self._asked_names_by:
            return
        self.names_by = self._asked_names_by = names_by
        for article in self.articles:
            if article.article is not None and article.state is not State.FAILED:
                self._workers.cancel(article.ticket)
                self._begin_analysis(article)
        self.busy_changed.emit()

    def use_limits(self, limits: Limits) -> None:
        """Have files read under these limits from now on."""
        self._workers.use_limits(limits)

    def correct(self, article: OpenArticle, steps: Sequence[Correction], what: str) -> None:
        """Put something right, in a way that can be undone as one; `what` names it in the Edit menu."""
        before = article.corrections
        after = Corrections((*before.steps, *steps))
        article.undo_stack.push(CorrectionCommand(what, article, before, after, self._keep))

    def export(self, articles: Sequence[OpenArticle], name: str, path: str, options: Any) -> None:
        """Have the exporter of this name write the articles to the file, as the reader corrected them."""
        items = [
            (article.article, article.briefing) for article in articles if article.article is not None and article.briefing is not None
        ]
        if items:
            self._exports.add(self._workers.export(name, items, path, options))
            self.busy_changed.emit()

    def _put(self, path: str, ticket: int, failed: OpenArticle | None) -> OpenArticle:
        """A new place in the list, or that of an earlier attempt."""
        if failed is not None:
            failed.ticket, failed.state, failed.error = ticket, State.READING, None
            self.changed.emit(failed)
            return failed
        article = OpenArticle(path, ticket, self)
        self.undo_group.addStack(article.undo_stack)
        self.about_to_change.emit()
        self.articles.append(article)
        self.list_changed.emit()
        return article

    def _keep(self, article: OpenArticle, corrections: Corrections) -> None:
        """Have the article corrected in this way, now and when its text is opened again."""
        article.corrections = corrections
        if article.read is not None:
            try:
                self._library.keep_corrections(article.read.digest, corrections)
            except WriteError as error:
                self.failed.emit(error)
            before, article.article = article.article, arranged(article.read, corrections)
            if article.article != before:  # what belongs to it is another: what is said of it may be, too
                article.ticket = self._workers.renew(article.ticket)
                self._begin_analysis(article)
                self.busy_changed.emit()
                return
        if article.found is not None:
            article.briefing = apply(article.found, corrections)
        self.changed.emit(article)

    def _recall(self, article: OpenArticle) -> Corrections:
        """What the reader corrected in this text before."""
        assert article.read is not None
        try:
            return self._library.corrections_of(article.read.digest)
        except WriteError as error:
            self.failed.emit(error)
            return Corrections()

    def _known(self, article: Article) -> Briefing | None:
        """What the analysis said of this article before."""
        try:
            return self._library.briefing_of(article, self._asked_names_by)
        except WriteError as error:
            self.failed.emit(error)
            return None

    def _of(self, ticket: int) -> OpenArticle | None:
        return next((article for article in self.articles if article.ticket == ticket), None)

    def _on_arrived(self, event: Event) -> None:
        self._handlers[type(event)](event)
        self.busy_changed.emit()

    def _on_read(self, event: Read) -> None:
        article = self._of(event.ticket)
        if article is None:
            return
        article.read = event.article
        article.corrections = self._recall(article)
        article.article = arranged(article.read, article.corrections)
        self._begin_analysis(article)
        if event.article.enclosed:
            self.carries.emit(article)

    def _begin_analysis(self, article: OpenArticle) -> None:
        """Show what is known of the article's text, or ask for its analysis."""
        assert article.article is not None
        article.state = State.ANALYSING
        known = self._known(article.article)
        if known is None:
            self._analyse_before_others(article)
            self.changed.emit(article)
        else:
            self._show_briefing(article, known, self._asked_names_by)

    def _analyse_before_others(self, article: OpenArticle) -> None:
        """Ask for the article's analysis, then again for the current one's: what was asked for last is done next."""
        for wanted in dict.fromkeys((article, self.current)):
            if wanted is not None and wanted.state is State.ANALYSING and wanted.article is not None:
                self._workers.analyse(wanted.article, wanted.ticket, self._asked_names_by)

    def _on_analysed(self, event: Analysed) -> None:
        article = self._of(event.ticket)
        if article is not None and article.article is not None and event.names_by in (self.names_by, self._asked_names_by):
            self._show_briefing(article, event.briefing, event.names_by)

    def _show_briefing(self, article: OpenArticle, briefing: Briefing, names_by: str) -> None:
        assert article.article is not None
        article.found = briefing
        article.briefing = apply(briefing, article.corrections)
        article.state = State.READY
        self.changed.emit(article)
        self._library.remember(article.article, briefing, names_by)

    def _on_exported(self, event: Exported) -> None:
        self._exports.discard(event.ticket)
        self.exported.emit(event.path)

    def _on_failed(self, event: Failed) -> None:
        self._exports.discard(event.ticket)
        article = self._of(event.ticket)
        if isinstance(event.error, PipelineError):
            self._do_without_pipeline(event.error, article)
            return
        if article is not None:
            self._mark_failed(article, event.error)
        self.failed.emit(event.error)

    def _do_without_pipeline(self, error: PipelineError, article: OpenArticle | None) -> None:
        """Say once that the chosen pipeline is of no use, and go on with Sunto's own names; one chosen before is not spoken of."""
        if error.path != self.names_by:
            return
        if self._asked_names_by:
            self._asked_names_by = ""
            self.failed.emit(error)
        if article is not None and article.article is not None:
            self._begin_analysis(article)

    def _mark_failed(self, article: OpenArticle, error: SuntoError) -> None:
        article.state, article.error = State.FAILED, error
        self.changed.emit(article)
        if article is self.current and article.article is None:
            readable = [other for other in self.articles if other.state is not State.FAILED]
            self.show(readable[-1] if readable else None)
