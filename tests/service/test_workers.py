"""The worker processes: answers, order, limits, deaths, and that nothing of them stays."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from sunto.core.article import Article
from sunto.core.errors import MissingFileError, MissingPipelineError, TimeLimitError, WorkerDiedError
from sunto.service.events import Analysed, Exported, Read, Ready
from tests.service.fakes import DEADLY

posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


def article(path="", text=""):
    return Article(text=text, blocks=(), path=path)


def test_workers_say_when_the_analysis_is_ready(workers, deliveries):
    workers.start()
    assert deliveries.next() == Ready()


def test_workers_deliver_the_article_under_its_ticket(workers, deliveries):
    tickets = [workers.read("a"), workers.read("b")]
    events = [deliveries.next(), deliveries.next()]
    assert [(event.ticket, event.article.path) for event in events] == [(tickets[0], "a"), (tickets[1], "b")]


def test_workers_read_and_analyse_in_two_other_processes(workers, deliveries):
    workers.read("a")
    reader = deliveries.next().article.text
    workers.analyse(article(), 1)
    analyst = deliveries.next().briefing.digest
    assert len({reader, analyst, str(os.getpid())}) == 3


def test_workers_read_while_an_analysis_runs(workers, deliveries, tmp_path):
    go = tmp_path / "go"
    workers.analyse(article(f"wait-for {go}"), 100)
    workers.read("a")
    assert isinstance(deliveries.next(), Read)
    go.touch()
    assert isinstance(deliveries.next(), Analysed)


def test_workers_read_on_while_a_disk_does_not_answer(make_workers, deliveries, tmp_path):
    workers, go, hanging = make_workers(slow_reading=0.2), tmp_path / "go", tmp_path / "hanging"
    stuck = workers.read(f"hang {hanging}")
    while not hanging.exists():
        time.sleep(0.01)
    time.sleep(0.3)
    other = workers.read("a")
    assert deliveries.next().ticket == other
    workers.export("pdf", (), str(go), None)
    assert isinstance(deliveries.next(), Exported)
    workers.cancel(stuck)


def test_workers_analyse_the_last_asked_first(workers, deliveries, tmp_path):
    go = tmp_path / "go"
    workers.analyse(article(f"wait-for {go}"), 1)
    for ticket in (2, 3, 4):
        workers.analyse(article(), ticket)
    workers.analyse(article(), 2)  # asked again, now in front
    go.touch()
    assert [deliveries.next().ticket for _ in range(4)] == [1, 2, 4, 3]


def test_workers_analyse_short_articles_beside_a_long_one(make_workers, deliveries, tmp_path):
    workers = make_workers(long_text=10)
    go = tmp_path / "go"
    workers.analyse(article(f"wait-for {go}", text="x" * 11), 1)
    workers.analyse(article(text="x"), 2)
    assert deliveries.next().ticket == 2
    go.touch()
    assert deliveries.next().ticket == 1


def test_workers_export_and_name_the_file(workers, deliveries, tmp_path):
    path = str(tmp_path / "briefing.pdf")
    ticket = workers.export("pdf", [(article(), None)], path, "options")
    assert deliveries.next() == Exported(ticket, path)
    assert (tmp_path / "briefing.pdf").read_text() == "pdf 1 options"


def test_workers_pass_typed_errors_on_with_their_facts(workers, deliveries):
    ticket = workers.read("missing")
    event = deliveries.next()
    assert event.ticket == ticket
    assert isinstance(event.error, MissingFileError)
    assert (event.error.path, event.error.reason) == ("missing", "no such file")


@posix
def test_workers_survive_a_crash(workers, deliveries):
    workers.read("die")
    workers.read("a")
    first, second = deliveries.next(), deliveries.next()
    assert isinstance(first.error, WorkerDiedError)
    assert first.error.path == "die"
    assert isinstance(second, Read)


@posix
def test_workers_replace_a_process_killed_while_it_waits(workers, deliveries):
    workers.read("a")
    os.kill(int(deliveries.next().article.text), signal.SIGKILL)
    workers.read("b")
    assert deliveries.next().article.path == "b"


def test_workers_fail_when_no_process_comes_up(make_workers, deliveries):
    make_workers(DEADLY).read("a")
    assert isinstance(deliveries.next().error, WorkerDiedError)


def test_workers_stop_what_takes_too_long(make_workers, deliveries, tmp_path):
    workers = make_workers(reading=0.2)
    workers.read(f"hang {tmp_path / 'begun'}")
    workers.read("a")
    first, second = deliveries.next(), deliveries.next()
    assert isinstance(first.error, TimeLimitError)
    assert isinstance(second, Read)


def test_workers_deliver_nothing_for_a_cancelled_ticket(workers, deliveries, tmp_path):
    go = tmp_path / "go"
    running = workers.read(f"wait-for {go}")
    waiting = workers.read("b")
    last = workers.read("c")
    workers.cancel(running)
    workers.cancel(waiting)
    go.touch()
    assert deliveries.next().ticket == last


def test_workers_stop_a_cancelled_long_analysis(make_workers, deliveries, tmp_path):
    workers = make_workers(long_text=0)
    begun = tmp_path / "begun"
    workers.analyse(article(f"hang {begun}", text="x"), 1)
    wait_for(begun)
    workers.cancel(1)
    workers.analyse(article(text="x"), 2)
    assert deliveries.next().ticket == 2


def test_workers_deliver_nothing_after_close(workers, deliveries, tmp_path):
    begun = tmp_path / "begun"
    workers.read(f"hang {begun}")
    wait_for(begun)
    workers.close()
    workers.read("a")
    assert deliveries.empty()


def test_workers_never_started_close(workers):
    workers.close()


@posix
@pytest.mark.parametrize("order", ["hang", "idle"])
def test_workers_end_when_the_program_is_killed(tmp_path, order):
    begun = tmp_path / "begun"
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    with subprocess.Popen(
        [sys.executable, program, order, begun], env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)}, stdout=subprocess.PIPE
    ) as process:
        worker = int(process.stdout.readline())
        if order == "hang":
            wait_for(begun)
        process.kill()
    deadline = time.monotonic() + 30
    while runs(worker) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not runs(worker)


PROGRAM = """
import sys, time
from sunto.service.workers import Workers
from tests.service.fakes import FAKE

if __name__ == "__main__":
    def told(event):
        print(event.article.text, flush=True)
        if sys.argv[1] == "hang":
            workers.read(f"hang {sys.argv[2]}")
    workers = Workers(told, work=FAKE)
    workers.read("a")
    time.sleep(60)
"""


def runs(pid):
    """Whether the process is there and no zombie."""
    try:
        os.kill(pid, 0)
        status = Path(f"/proc/{pid}/stat").read_text() if sys.platform.startswith("linux") else ""
    except (ProcessLookupError, FileNotFoundError):
        return False
    return ") Z " not in status


def wait_for(path):
    deadline = time.monotonic() + 60
    while not path.exists():
        assert time.monotonic() < deadline, f"{path} never came"
        time.sleep(0.01)


def test_workers_hand_the_pipeline_on_and_say_which_it_was(workers, deliveries):
    workers.analyse(article(), 1, "fr_x")
    event = deliveries.next()
    assert (event.names_by, event.briefing.pipeline) == ("fr_x", "fr_x")


def test_workers_tell_that_a_pipeline_is_missing(workers, deliveries):
    workers.analyse(article("a.txt"), 1, "missing")
    event = deliveries.next()
    assert (event.ticket, type(event.error), event.error.path) == (1, MissingPipelineError, "missing")


def test_workers_begin_anew_with_another_pipeline_while_the_article_is_analysed(workers, deliveries, tmp_path):
    go = tmp_path / "go"
    workers.analyse(article(f"wait-for {go}"), 1, "one")
    workers.cancel(1)
    workers.analyse(article(f"wait-for {go}"), 1, "other")
    go.touch()
    assert deliveries.next().names_by == "other"
