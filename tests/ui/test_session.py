from dataclasses import replace
from threading import Thread

from sunto.core.article import BlockKind, Span
from sunto.core.briefing import EntityType
from sunto.core.corrections import Correction, CorrectionKind
from sunto.core.errors import EmptyFileError, MissingPipelineError, TooLongError
from sunto.core.left_out import left_out, take_back
from sunto.service.events import Read, Ready
from sunto.ui.mailbox import Mailbox
from sunto.ui.open_article import State


def test_mailbox_keeps_events_until_somebody_listens():
    mailbox, heard = Mailbox(), []
    mailbox.deliver(Ready())
    mailbox.listen(heard.append)
    mailbox.deliver(Ready())
    assert heard == [Ready(), Ready()]


def test_session_shows_the_first_of_the_files_opened(session, workers):
    session.open(["/a.txt", "/b.txt"])
    assert list(workers.read_paths.values()) == ["/a.txt", "/b.txt"]
    assert session.current.path == "/a.txt"
    assert session.busy


def test_session_adopts_tickets_asked_for_before(session, workers):
    session.open(["/a.txt"], {"/a.txt": 7})
    assert not workers.read_paths
    assert session.current.ticket == 7


def test_session_goes_from_reading_to_ready(session, workers, article, briefing):
    session.open([article.path])
    assert session.current.state is State.READING
    workers.answer_read(1, article)
    assert session.current.state is State.ANALYSING
    assert workers.analysed == [1]
    workers.answer_analysed(1, briefing)
    assert session.current.state is State.READY
    assert session.current.briefing == briefing
    assert not session.busy


def test_session_opens_a_file_once(session, workers, article):
    session.open([article.path])
    session.open(["/b.txt"])
    session.open([article.path])
    assert len(session.articles) == 2
    assert session.current.path == article.path


def test_session_known_text_needs_no_analysis(session, workers, filled, article, briefing):
    session.close_article(filled())
    session.open(["/copia.txt"])
    workers.answer_read(max(workers.read_paths), article)
    assert session.current.state is State.READY
    assert session.current.briefing == briefing
    assert workers.analysed == [1]


def test_session_current_article_is_analysed_before_others(session, workers, article):
    session.open(["/a.txt", "/b.txt"])
    workers.answer_read(1, article)
    workers.answer_read(2, article)
    session.show(session.articles[1])
    assert workers.analysed[-1] == 2


def test_session_current_article_stays_before_those_read_after_it(session, workers, article):
    session.open(["/a.txt", "/b.txt"])
    workers.answer_read(1, article)
    workers.answer_read(2, article)
    assert workers.analysed[-1] == 1


def test_session_file_that_cannot_be_read_fails_and_another_is_shown(qtbot, session, workers, filled):
    shown = filled()
    session.open(["/vuoto.txt"])
    with qtbot.waitSignal(session.failed) as failed:
        workers.answer_failed(max(workers.read_paths), EmptyFileError("/vuoto.txt"))
    assert isinstance(failed.args[0], EmptyFileError)
    assert session.current is shown
    assert session.articles[1].state is State.FAILED
    assert not session.busy


def test_session_text_stays_when_its_analysis_fails(session, workers, article):
    session.open([article.path])
    workers.answer_read(1, article)
    workers.answer_failed(1, TooLongError(article.path))
    assert session.current.article is article
    assert session.current.state is State.FAILED


def test_session_failed_file_can_be_opened_again(session, workers):
    session.open(["/a.txt"])
    workers.answer_failed(1, EmptyFileError("/a.txt"))
    assert session.current is None
    session.open(["/a.txt"])
    assert len(session.articles) == 1
    assert session.current.state is State.READING


def test_session_answers_for_closed_articles_are_dropped(session, workers, article):
    session.open(["/a.txt"])
    session.close_article(session.current)
    workers.answer_read(1, article)
    assert workers.cancelled == [1]
    assert session.articles == []
    assert session.current is None


def test_session_corrections_are_undone_and_remembered(session, workers, filled, article, library):
    current = filled()
    target = current.briefing.entities[3].name
    session.correct(current, [Correction(CorrectionKind.RETYPE_ENTITY, target, type=EntityType.LOC)], "Change type")
    assert current.briefing.entities[3].type is EntityType.LOC
    assert len(library.corrections_of(article.digest).steps) == 1
    session.undo_group.undo()
    assert current.briefing.entities[3].type is EntityType.ORG
    assert library.corrections_of(article.digest).steps == ()
    session.undo_group.redo()
    session.close_article(current)
    session.open([article.path])
    workers.answer_read(max(workers.read_paths), article)
    assert session.current.briefing.entities[3].type is EntityType.LOC


def test_session_export_carries_the_corrected_briefing(qtbot, session, workers, filled):
    current = filled()
    session.correct(current, [Correction(CorrectionKind.DROP_ENTITY, current.briefing.entities[3].name)], "Leave out")
    session.export([current], "pdf", "/tmp/x.pdf", None)
    assert session.busy
    [(name, [(_, exported)], path, _)] = workers.exported
    assert (name, len(exported.entities), path) == ("pdf", 3, "/tmp/x.pdf")
    with qtbot.waitSignal(session.exported):
        workers.answer_exported(path)
    assert not session.busy


def test_session_events_from_other_threads_arrive_in_the_windows(qtbot, session, mailbox, article):
    session.open([article.path])
    with qtbot.waitSignal(session.changed):
        thread = Thread(target=mailbox.deliver, args=(Read(1, article),))
        thread.start()
        thread.join()
        assert session.current.state is State.READING
    assert session.current.article is article


def test_session_another_pipeline_analyses_what_is_open_anew(session, workers, filled, article, briefing, library):
    current = filled()
    session.use_pipeline("fr_x")
    assert (current.state, current.briefing, workers.names_by) == (State.ANALYSING, briefing, {1: "fr_x"})
    assert workers.cancelled == [1]
    workers.answer_analysed(1, briefing, "")  # from before the change
    assert current.state is State.ANALYSING
    other = replace(briefing, pipeline="fr_x 1.0")
    workers.answer_analysed(1, other)
    assert (current.state, current.briefing) == (State.READY, other)
    assert library.briefing_of(article, "fr_x") == other


def test_session_pipeline_that_cannot_be_used_is_told_once_and_done_without(qtbot, session, workers, filled, article, briefing):
    first = filled()
    session.open(["/b.txt"])
    workers.answer_read(2, replace(article, text=article.text + " "))
    session.use_pipeline("fr_x")
    errors = []
    session.failed.connect(errors.append)
    workers.answer_failed(1, MissingPipelineError("fr_x"))
    workers.answer_failed(2, MissingPipelineError("fr_x"))
    assert [type(error) for error in errors] == [MissingPipelineError]
    assert first.state is State.READY  # as it was known from before
    assert workers.names_by[2] == ""
    workers.answer_analysed(2, briefing)
    assert {article.state for article in session.articles} == {State.READY}
    assert first.briefing == briefing
    session.use_pipeline("fr_x")  # perhaps it is installed by now
    assert workers.names_by == {1: "fr_x", 2: "fr_x"}


def test_session_error_of_a_pipeline_chosen_before_is_not_told(session, workers, filled):
    filled()
    session.use_pipeline("one")
    session.use_pipeline("other")
    errors = []
    session.failed.connect(errors.append)
    workers.answer_failed(1, MissingPipelineError("one"))
    assert errors == []
    assert workers.names_by == {1: "other"}


def newsletter(article):
    return take_back(left_out(article, [Span(0, len(article.text))]))


def test_session_analyses_again_what_is_taken_back(session, workers, filled, article, briefing):
    opened, heard = filled(), []
    first = opened.ticket
    session.correct(opened, newsletter(article), "Belongs to the article")
    assert first in workers.cancelled
    assert not opened.article.of_kind(BlockKind.BOILERPLATE)
    assert opened.state is State.ANALYSING
    assert workers.analysed[-1] == opened.ticket != first
    session.changed.connect(heard.append)
    workers.answer_analysed(first, briefing)  # an answer that was under way already
    assert not heard
    workers.answer_analysed(opened.ticket, briefing)
    assert opened.state is State.READY


def test_session_undoes_what_was_taken_back_and_knows_the_analysis_again(session, workers, filled, article):
    opened = filled()
    session.correct(opened, newsletter(article), "Belongs to the article")
    assert opened.undo_stack.undoText() == "Belongs to the article"
    opened.undo_stack.undo()
    assert opened.article == article
    assert opened.state is State.READY
    assert opened.corrections.steps == ()


def test_session_remembers_what_was_taken_back(session, workers, filled, article, briefing):
    opened = filled()
    session.correct(opened, newsletter(article), "Belongs to the article")
    workers.answer_analysed(opened.ticket, briefing)
    session.close_article(opened)
    session.open(["/copia.txt"])
    workers.answer_read(max(workers.read_paths), article)
    assert not session.current.article.of_kind(BlockKind.BOILERPLATE)
    assert session.current.state is State.READY
