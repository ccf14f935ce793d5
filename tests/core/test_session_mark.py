"""Sessions that end, sessions that are killed, sessions that crash, and those that still run: real processes."""

import signal
import subprocess
import sys

import pytest

from sunto.core.session_mark import SessionMark

PROGRAM = """
import os, signal, sys
from pathlib import Path
from sunto.core.session_mark import SessionMark
mark = SessionMark(Path(sys.argv[1]))
print(len(mark.begin()), flush=True)
def crash(): os.abort()
how = sys.stdin.readline().strip()
if how == "crash": crash()
if how == "kill": os.kill(os.getpid(), signal.SIGKILL)
mark.end()
"""


@pytest.fixture
def session(tmp_path):
    processes = []

    def start():
        process = subprocess.Popen([sys.executable, "-c", PROGRAM, str(tmp_path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        processes.append(process)
        assert process.stdout.readline().strip() == "0"
        return process

    yield start
    for process in processes:
        process.kill()
        process.communicate()


def found(tmp_path):
    from sunto.core.session_mark import _left_in

    return [text for path in sorted(tmp_path.glob("*.running")) if (text := _left_in(path)) is not None]


def test_session_mark_of_an_orderly_end_leaves_nothing(session, tmp_path):
    process = session()
    process.communicate("end\n")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="POSIX signals")
def test_session_mark_tells_of_a_session_that_was_killed_once(session, tmp_path):
    session().communicate("kill\n")
    assert found(tmp_path) == [""]
    assert found(tmp_path) == []


def test_session_mark_keeps_the_trace_of_a_hard_crash(session, tmp_path):
    session().communicate("crash\n")
    (trace,) = found(tmp_path)
    assert "in crash" in trace


def test_session_mark_of_a_running_session_is_left_alone(session, tmp_path):
    process = session()
    assert found(tmp_path) == []
    session().communicate("end\n")
    assert [path.name for path in tmp_path.iterdir()] == [f"session-{process.pid}.running"]


def test_session_mark_does_without_where_nothing_can_be_written(tmp_path):
    (tmp_path / "file").touch()
    mark = SessionMark(tmp_path / "file")
    assert mark.begin() == ()
    mark.end()
