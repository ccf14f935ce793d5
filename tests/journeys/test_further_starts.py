"""Opening from outside: further starts hand their files to the window that is open."""

import json
import os
import random
import shutil
import socket
import subprocess
import sys
import time
from contextlib import closing, suppress
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget

from e2e.talk import malformed
from sunto.library.library import Library
from tests.journeys.test_program import wait_for

pytestmark = pytest.mark.skipif(os.name == "nt", reason="each start has its window there")

SUNTO = [sys.executable, "-P", "-m", "sunto"]
TEXT = "Riapre il faro\nLa sindaca Ada Bruni ha riaperto il faro. «È di tutti», ha detto Bruni.\n"
ODD_NAMES = [
    "perché no.txt".encode(),
    b'it\'s "so".txt',
    b"$HOME `x`; rm -f *.txt",
    b"two\nlines\t.txt",
    b"caff\xe8 latin.txt",
    b"--help",
    b"-",
]
NEVER = b"/tmp/never.txt"
"""What those messages name that are nearly right."""

PROMPT = 0.5
"""Seconds within which a further opening is to be there, the start of its process included."""


@pytest.fixture
def surroundings(tmp_path):
    """Folders of its own, so that no other window is found."""
    (tmp_path / "run").mkdir(mode=0o700)
    folders = {name: str(tmp_path / name) for name in ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME")}
    surroundings = os.environ | folders | {"XDG_RUNTIME_DIR": str(tmp_path / "run"), "LC_ALL": "C.UTF-8"}
    return surroundings if os.environ.get("DISPLAY") else surroundings | {"QT_QPA_PLATFORM": "offscreen"}


@pytest.fixture
def milestones(tmp_path):
    return tmp_path / "milestones.jsonl"


@pytest.fixture
def open_window(tmp_path, surroundings, milestones):
    """The window, with an article in it; ended in good order."""
    first = tmp_path / "first.txt"
    first.write_text(TEXT, encoding="utf-8")
    with subprocess.Popen([*SUNTO, first, "--milestones", milestones], env=surroundings, stderr=subprocess.PIPE, text=True) as window:
        try:
            wait_for(milestones, "panels-filled", window)
            yield window
            assert window.poll() is None
            window.terminate()
            _, complaints = window.communicate(timeout=30)
        finally:
            window.kill()
    assert "Traceback" not in complaints
    assert window.returncode == 0
    assert list((tmp_path / "run" / "sunto").glob("*.socket")) == []


def shown(milestones):
    """The paths whose text was painted, in order."""
    lines = [json.loads(line) for line in milestones.read_text(encoding="utf-8").splitlines()]
    return [line["path"] for line in lines if line["milestone"] == "text-shown"]


def wait_until_shown(milestones, path):
    until = time.monotonic() + 30
    while path not in shown(milestones):
        assert time.monotonic() < until, f"{path!r} was not shown"
        time.sleep(0.005)


def test_journey_files_of_any_name_open_in_the_window_that_is_there(open_window, surroundings, milestones, tmp_path):
    folder = tmp_path / "un altro posto"
    folder.mkdir()
    needed = []
    for name in ODD_NAMES:
        path = os.fsdecode(os.fsencode(folder) + b"/" + name)
        Path(path).write_text(f"{len(needed)} {TEXT}", encoding="utf-8")
        begun = time.monotonic()
        subprocess.run([*SUNTO, "--", os.fsdecode(name)], cwd=folder, env=surroundings, check=True, timeout=30)
        wait_until_shown(milestones, path)
        needed.append(time.monotonic() - begun)
    assert sorted(needed)[len(needed) // 2] < PROMPT
    several = [folder / f"{number}.txt" for number in range(3)]
    for path in several:
        path.write_text(f"{path} {TEXT}", encoding="utf-8")
    subprocess.run([*SUNTO, *several, folder / "gone.txt"], env=surroundings, check=True, timeout=30)
    wait_until_shown(milestones, str(several[0]))


def test_journey_ten_thousand_malformed_messages_leave_the_window_as_it_is(open_window, surroundings, milestones, tmp_path):
    (path,) = (tmp_path / "run" / "sunto").glob("*.socket")
    chance = random.Random(5)
    before = shown(milestones)
    for number in range(10_000):
        with socket.socket(socket.AF_UNIX) as caller, suppress(BrokenPipeError, ConnectionResetError):
            caller.settimeout(20)
            caller.connect(str(path))
            caller.sendall(malformed(number, chance, NEVER))
            if number % 3 == 0:
                caller.shutdown(socket.SHUT_WR)
            if number % 5:
                assert caller.recv(100) == b""
    assert shown(milestones) == before
    later = tmp_path / "later.txt"
    later.write_text(f"Dopo. {TEXT}", encoding="utf-8")
    subprocess.run([*SUNTO, later], env=surroundings, check=True, timeout=30)
    wait_until_shown(milestones, str(later))
    assert shown(milestones) == [*before, str(later)]


@pytest.mark.parametrize("number", [2, 5])
def test_journey_starts_at_the_same_time_make_one_window(surroundings, tmp_path, number):
    files = [tmp_path / f"{place}.txt" for place in range(number)]
    for file in files:
        file.write_text(f"{file.name} {TEXT}", encoding="utf-8")
    starts = [subprocess.Popen([*SUNTO, file], env=surroundings) for file in files]
    try:
        until = time.monotonic() + 60
        while sum(start.poll() is None for start in starts) > 1:
            assert time.monotonic() < until, "more than one window"
            time.sleep(0.05)
        with closing(Library(tmp_path / "XDG_DATA_HOME" / "sunto")) as library:
            while {article.path for article in library.recent(9)} != set(map(str, files)):
                assert time.monotonic() < until, "not all were opened"
                time.sleep(0.1)
        (window,) = [start for start in starts if start.poll() is None]
        assert {start.returncode for start in starts if start is not window} == {0}
        window.terminate()
        assert window.wait(30) == 0
    finally:
        for start in starts:
            start.kill()
            start.wait(30)


@pytest.mark.skipif(not os.environ.get("DISPLAY") or shutil.which("xdotool") is None, reason="no display whose windows can be asked")
def test_journey_the_window_comes_to_the_front(open_window, surroundings, milestones, tmp_path, qtbot):
    other = QWidget()
    other.setWindowTitle("in front")
    qtbot.addWidget(other)
    other.show()
    other.activateWindow()
    qtbot.waitUntil(lambda: active_window() == "in front", timeout=10_000)
    later = tmp_path / "later.txt"
    later.write_text(f"Dopo. {TEXT}", encoding="utf-8")
    subprocess.run([*SUNTO, later], env=surroundings, check=True, timeout=30)
    qtbot.waitUntil(lambda: "— Sunto" in active_window(), timeout=10_000)
    other.activateWindow()
    qtbot.waitUntil(lambda: active_window() == "in front", timeout=10_000)
    subprocess.run(SUNTO, env=surroundings, check=True, timeout=30)
    qtbot.waitUntil(lambda: "— Sunto" in active_window(), timeout=10_000)


def active_window() -> str:
    """The title of the window that has the keyboard."""
    asked = subprocess.run(["xdotool", "getactivewindow", "getwindowname"], capture_output=True, text=True, check=False)
    return asked.stdout.strip()
