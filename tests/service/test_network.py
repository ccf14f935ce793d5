"""Nothing leaves the machine: the system calls of whole runs, workers included, show no socket but local ones."""

from __future__ import annotations

import os
import re
import shutil
import signal
import subprocess
import sys
import time

import pytest

STRACE = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=socket,socketpair,connect,bind,sendto", "-e", "signal=none"]
SUNTO = [sys.executable, "-P", "-m", "sunto"]
ARTICLE = "Roma, 3 maggio 2025 - Il sindaco Anna Verdi ha presentato il bilancio.\n“I conti sono in ordine”, ha detto Verdi.\n"


@pytest.fixture
def traced(tmp_path):
    """A run of Sunto under strace with an article: its process, and afterwards the families of the sockets that were made."""
    if shutil.which("strace") is None or subprocess.call(["strace", "-qq", "-o", os.devnull, "true"]) != 0:
        pytest.skip("strace cannot trace here")
    (tmp_path / "articolo.txt").write_text(ARTICLE, "utf-8")
    log = tmp_path / "strace.log"

    def start(*arguments):
        return subprocess.Popen([*STRACE, "-o", str(log), *SUNTO, *arguments], cwd=tmp_path, stdout=subprocess.DEVNULL)

    def families():
        return set(re.findall(r"\bsocket(?:pair)?\((\w+)", log.read_text())) | set(re.findall(r"sa_family=(\w+)", log.read_text()))

    return start, families


@pytest.mark.model
def test_network_is_not_touched_by_the_command_line(traced, tmp_path):
    start, families = traced
    with start("brief", "articolo.txt", "-o", "articolo.pdf") as process:
        assert process.wait(timeout=100) == 0
    assert (tmp_path / "articolo.pdf").exists()
    assert families() <= {"AF_UNIX"}


@pytest.mark.model
@pytest.mark.journey
@pytest.mark.skipif(not os.environ.get("DISPLAY"), reason="no display")
def test_network_is_not_touched_by_the_window(traced, tmp_path):
    start, families = traced
    milestones = tmp_path / "milestones.jsonl"
    deadline = time.monotonic() + 90
    with start("articolo.txt", "--milestones", str(milestones)) as process:
        try:
            while not (milestones.exists() and "panels-filled" in milestones.read_text()):
                assert process.poll() is None and time.monotonic() < deadline, "the window never filled its panels"
                time.sleep(0.05)
        finally:
            os.kill(int((tmp_path / "strace.log").read_text().split()[0]), signal.SIGTERM)  # the window: the first that made a socket
            process.wait(timeout=60)  # strace ends with the last of our processes
    assert families() == {"AF_UNIX"}
