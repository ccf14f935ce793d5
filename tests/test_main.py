"""The entry decides between window and command line and imports neither before."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path
from types import ModuleType

import pytest

from sunto.__main__ import main
from sunto.service.handover import Message
from sunto.service.instance import meet, meeting_place, screen_of
from tests.service.open_window import answering


@pytest.fixture
def calls(monkeypatch, tmp_path):
    """Stand-ins for both doors, telling which was taken with what."""
    taken = []
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))  # where no window is open
    for name, function in (("sunto.cli", "main"), ("sunto.ui.application", "run")):
        door = ModuleType(name)
        setattr(door, function, lambda *arguments, name=name: taken.append((name, *arguments)) or 7)
        monkeypatch.setitem(sys.modules, name, door)
    return taken


@pytest.mark.parametrize("arguments", [["brief", "a.txt", "-o", "a.pdf"], ["analyse", "--json"], ["--help"], ["-h"], ["--version"]])
def test_main_hands_commands_to_the_command_line(calls, arguments):
    assert main(arguments) == 7
    assert calls == [("sunto.cli", arguments)]


def test_main_opens_the_doctors_door_without_the_command_lines(calls, monkeypatch):
    asked = []
    door = ModuleType("sunto.doctor.command")
    door.main = lambda arguments: asked.append(arguments) or 1
    monkeypatch.setitem(sys.modules, "sunto.doctor.command", door)
    assert main(["doctor", "--json"]) == 1
    assert (asked, calls) == ([["--json"]], [])


@pytest.mark.parametrize("arguments", [[], ["a.txt"], ["./brief", "una nota.txt"]])
def test_main_opens_files_in_the_window(calls, arguments):
    assert main(arguments) == 7
    (door, files, options, _) = calls[0]
    assert (door, files, options.milestones) == ("sunto.ui.application", [str(Path(path).absolute()) for path in arguments], None)


def test_main_passes_on_where_milestones_go(calls):
    main(["a.txt", "--milestones", "m.jsonl"])
    assert calls[0][2].milestones == Path("m.jsonl")


@pytest.mark.skipif(os.name == "nt", reason="each start has its window there")
def test_main_hands_files_to_the_window_that_is_open(calls, tmp_path, monkeypatch):
    open_window = meet(Message(()), meeting_place(os.environ), screen_of(os.environ))
    with answering(open_window) as heard:
        assert main(["a.txt"]) == 0
        assert calls == []
        assert main(["--new-window", "b.txt"]) == 7
    assert heard == [Message((str(Path("a.txt").absolute()),))]
    assert calls[0][1] == [str(Path("b.txt").absolute())]
    assert calls[0][3] is None  # the other one is still who is found


def test_main_lets_the_next_start_open_a_window(calls):
    assert main([]) == main([]) == 7
    assert [call[3] is None for call in calls] == [os.name == "nt"] * 2


def test_main_imports_nothing_heavy():
    script = "import sys, sunto.__main__; print([name for name in ('PySide6', 'spacy', 'reportlab', 'argparse') if name in sys.modules])"
    assert subprocess.check_output([sys.executable, "-c", script], text=True).strip() == "[]"


WITHOUT_QT = """
import sys
sys.modules["PySide6"] = None
from sunto.__main__ import main
if __name__ == "__main__":
    sys.exit(main(["perché no.txt"]))
"""


def test_main_without_qt_leaves_a_report_and_names_the_doctor(tmp_path):
    names = ("XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    environment = os.environ | {name: str(tmp_path / name) for name in names} | {"PYTHONPATH": os.pathsep.join(sys.path)}
    script = tmp_path / "start.py"
    script.write_text(WITHOUT_QT, encoding="utf-8")
    done = subprocess.run([sys.executable, str(script)], env=environment, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 1
    assert "ModuleNotFoundError: module PySide6" in done.stderr
    assert "sunto doctor" in done.stderr
    (report,) = tmp_path.rglob("report-*.txt")
    assert "module PySide6" in report.read_text("utf-8")
    assert list(tmp_path.rglob("*.running")) == []
