"""What is written to the log, and what is not stopped by it."""

from __future__ import annotations

import subprocess
import sys

import pytest

PROGRAM = """
import logging, sys, threading
from pathlib import Path
from sunto.core.log import keep_log
from sunto.core.uncaught import Uncaught
Uncaught(Path(sys.argv[1])).install()
keep_log(Path(sys.argv[1]))
logging.getLogger("sunto.x").info("told")
def fail(): raise ValueError("in a thread")
thread = threading.Thread(target=fail); thread.start(); thread.join()
raise ValueError("at the end")
"""


@pytest.fixture
def run(tmp_path):
    def run_program(folder):
        return subprocess.run([sys.executable, "-c", PROGRAM, str(folder)], capture_output=True, text=True, check=False)

    return run_program


def test_log_holds_what_happened_and_what_nobody_caught(run, tmp_path):
    run(tmp_path / "logs")
    lines = (tmp_path / "logs" / "sunto.log").read_text("utf-8")
    assert "INFO sunto.x: told" in lines
    assert "<string>:9 fail\nValueError: message of 11 characters left out" in lines
    assert "<string>:11 <module>\nValueError: message of 10 characters left out" in lines
    assert "at the end" not in lines


def test_log_tells_the_terminal_of_trouble_only(run, tmp_path):
    told = run(tmp_path).stderr
    assert "ValueError" in told
    assert "INFO" not in told


def test_log_is_done_without_where_it_cannot_be_written(run, tmp_path):
    (tmp_path / "file").touch()
    told = run(tmp_path / "file").stderr
    assert "there will be no log" in told
    assert "ValueError" in told
