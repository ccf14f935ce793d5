"""Puts the program together: every object gets here what it needs."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtWidgets import QApplication

from sunto.core import paths
from sunto.core.reports import Report
from sunto.core.uncaught import Uncaught
from sunto.library.library import Library
from sunto.service.handover import Message
from sunto.service.instance import Listener
from sunto.service.presence import present
from sunto.service.workers import Workers
from sunto.ui.beginning import Begun
from sunto.ui.choice import Choice
from sunto.ui.fonts import interface_font, load_reading_font
from sunto.ui.icons import application_icon
from sunto.ui.instance import Door, come_forward
from sunto.ui.look import Look
from sunto.ui.mailbox import Mailbox
from sunto.ui.main_window import MainWindow
from sunto.ui.milestones import ANALYSIS_BEGUN, PANELS_FILLED, TEXT_SET, TEXT_SHOWN, Milestones
from sunto.ui.open_article import OpenArticle, State
from sunto.ui.panels.panel import Desk
from sunto.ui.session import Session
from sunto.ui.settings import PIPELINE, SESSION_CURRENT, SESSION_PATHS, UNEXPECTED_ENDS, Settings
from sunto.ui.translation import language_for, system_languages, translate_interface
from sunto.ui.troubles import Troubles, display_facts


def equip(application: QApplication) -> None:
    """Give the application its fonts, icon and language."""
    load_reading_font()
    application.setFont(interface_font())
    application.setWindowIcon(application_icon())
    translate_interface(application, language_for(system_languages()))


def make_window(
    application: QApplication, workers: Workers, mailbox: Mailbox, library: Library, settings: Settings, pasted: Path
) -> MainWindow:
    """A window with all that is in it and behind it, nothing open."""
    window = MainWindow(settings)
    fill(window, application, workers, mailbox, library, settings, pasted)
    return window


def fill(
    window: MainWindow,
    application: QApplication,
    workers: Workers,
    mailbox: Mailbox,
    library: Library,
    settings: Settings,
    pasted: Path,
) -> None:
    """Put everything into the window, with all that is behind it, nothing open."""
    session = Session(workers, mailbox, library, settings.get(PIPELINE))
    choice = Choice(session)
    session.current_changed.connect(choice.clear)  # before any panel hears of it
    desk = Desk(session, choice, settings, Look(application, settings), library)
    window.furnish(desk, paths.seeds(), pasted)
    session.setParent(window)


def go_on(
    begun: Begun,
    workers: Workers,
    mailbox: Mailbox,
    tickets: dict[str, int],
    uncaught: Uncaught,
    left: Report | None,
    listener: Listener | None = None,
) -> int:
    """Fill the window that is shown, with the files that are being read, or those of last time; the exit status when it is closed.

    `left` is the report of the last session where that did not come to its end; through the listener further starts are heard.
    """
    application, window, settings = begun.application, begun.window, begun.settings
    equip(application)
    library = Library(paths.data_folder())
    window.setUpdatesEnabled(False)  # what is not in its place yet is not to be seen
    fill(window, application, workers, mailbox, library, settings, paths.data_folder() / "pasted")
    if begun.milestones is not None:
        watch(begun.milestones, window)
    troubles = Troubles(window)
    uncaught.facts.append(display_facts)
    uncaught.tell = troubles.tell
    resume(window, settings, tickets, left, troubles)
    window.setUpdatesEnabled(True)
    application.listen(lambda paths: open_from_outside(window, Message(paths)))
    if listener is not None:
        door = Door(listener, window.isVisible, window)
        door.asked.connect(lambda message: open_from_outside(window, message))
        application.aboutToQuit.connect(door.close)
        application.aboutToQuit.connect(listener.close)  # now: the next start need not wait until the workers have ended
    try:
        return application.exec()
    finally:
        uncaught.tell = None
        library.close()
        begun.store.sync()


def resume(window: MainWindow, settings: Settings, tickets: dict[str, int], left: Report | None, troubles: Troubles) -> None:
    """Open these files, or those of last time; where the last session did not come to its end, say so and offer its report.

    After a second one in a row what was open is offered, not opened: it may be what ends them.
    """
    session = window.session
    ends = min(settings.get(UNEXPECTED_ENDS) + 1, 2) if left is not None else 0
    settings.put(UNEXPECTED_ENDS, ends)
    before, current = settings.get(SESSION_PATHS), settings.get(SESSION_CURRENT)
    reopened = not tickets and ends < 2
    if tickets:
        session.open(tickets, tickets)
    elif reopened:
        reopen(session, settings)
    if left is not None:
        troubles.tell_of_last_end(left, window.messages)
        if before and not reopened:
            troubles.offer_again(window.messages, lambda: open_again(session, before, current))


def open_from_outside(window: MainWindow, message: Message) -> None:
    """Open the files that another start, or the desktop, was given, in this window, and bring it to the front."""
    window.session.open(message.paths)
    come_forward(window, message.token)


def reopen(session: Session, settings: Settings) -> None:
    """Open what was open last time and is still there."""
    open_again(session, settings.get(SESSION_PATHS), settings.get(SESSION_CURRENT))


def open_again(session: Session, paths: Sequence[str], current: str) -> None:
    """Open those of the paths that are still files, and show the current one."""
    before = present(paths)
    session.open(before)
    if current in before:
        session.open([current])


def watch(milestones: Milestones, window: MainWindow) -> None:
    """Have the benchmark told when texts and panels are there, when analyses begin, and when a text is set to its end."""
    session = window.session
    told: set[tuple[str, str]] = set()

    def first(milestone: str, article: OpenArticle) -> bool:
        new = article is session.current and (milestone, article.path) not in told
        if new:
            told.add((milestone, article.path))
        return new

    def on_changed(article: OpenArticle) -> None:
        for milestone, there in ((TEXT_SHOWN, article.article), (PANELS_FILLED, article.briefing)):
            if there is not None and first(milestone, article):
                milestones.reached(milestone, article.path)
        if article.state is State.ANALYSING and first(ANALYSIS_BEGUN, article):
            milestones.passed(ANALYSIS_BEGUN, article.path)

    def on_filled() -> None:
        article = session.current
        if article is not None and article.article is not None and first(TEXT_SET, article):
            milestones.passed(TEXT_SET, article.path)

    session.changed.connect(on_changed)
    window.workspace.panels["article"].view.filled.connect(on_filled)
