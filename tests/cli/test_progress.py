"""The progress line is for the person at the terminal, and for nobody else."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest

SCRIPT = """
import sys, threading
from sunto.cli.progress import Progress
progress = Progress()
progress.begin(lambda: 3, done=0)
for number in range(3):
    progress.advance()
    with progress.aside():
        print("line", number, flush=True)
progress.end()
if len(sys.argv) > 1:
    progress.tell(3, 1, 0)
print(sorted({"tqdm"} & set(sys.modules)), threading.active_count() <= 2)
"""


def told(stream, *arguments):
    command = [sys.executable, "-P", "-c", SCRIPT, *arguments]
    return subprocess.run(command, stdout=subprocess.PIPE, stderr=stream, check=True, timeout=60, env={**os.environ, "TERM": "xterm"})


def test_progress_is_not_shown_in_a_pipe_and_loads_nothing_for_it():
    ran = told(subprocess.PIPE)
    assert ran.stderr == b""
    assert ran.stdout.decode().splitlines() == ["line 0", "line 1", "line 2", "[] True"]


@pytest.mark.skipif(sys.platform == "win32", reason="terminals of POSIX")
def test_progress_is_shown_on_a_terminal_and_taken_away(tmp_path):
    ours, theirs = os.openpty()
    try:
        ran = told(theirs, "tell")
        os.set_blocking(ours, False)
        shown = os.read(ours, 1 << 16).decode()
    finally:
        os.close(ours)
        os.close(theirs)
    assert "articles" in shown
    assert re.search(r"sunto: 3 articles in \d+ s, 1 known from before, 0 failed$", shown.splitlines()[-1])
    assert ran.stdout.decode().splitlines() == ["line 0", "line 1", "line 2", "['tqdm'] True"]
