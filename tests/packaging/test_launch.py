"""Where the articles named on the command line are looked for, and what is done without a display."""

from __future__ import annotations

from argparse import Namespace
from pathlib import Path

import pytest

import environment
import launch
import system


def test_launch_prefers_the_file_where_one_stands(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    (tmp_path / "README.md").touch()
    assert launch.located(Path("README.md")) == Path("README.md")


def test_launch_finds_the_project_s_files_from_anywhere(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert launch.located(Path("README.md")) == environment.PROJECT / "README.md"


def test_launch_leaves_a_missing_file_to_the_program(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert launch.located(Path("none.txt")) == Path("none.txt")


@pytest.fixture
def commands(monkeypatch):
    """The commands that would be run; there is no display."""
    called = []
    monkeypatch.setattr(environment, "ensure", lambda *extras: Path("python"))
    monkeypatch.setattr(system, "display_answers", lambda: False)
    monkeypatch.setattr(launch.subprocess, "call", lambda command: called.append(command[4:]) or 0)
    return called


def test_launch_prints_and_writes_without_a_display(commands, capsys):
    assert launch.main(Namespace(files=[Path("una nota.txt")], output=None)) == 0
    assert commands == [["analyse", "una nota.txt"], ["brief", "una nota.txt", "-o", "una nota.pdf"]]
    said = capsys.readouterr().out
    assert said.startswith("There is no display")
    assert str(Path("una nota.pdf").absolute()) in said


def test_launch_writes_where_told(commands, capsys):
    launch.main(Namespace(files=[Path("a.txt")], output=Path("b.pdf")))
    assert commands[1][-1] == "b.pdf"


def test_launch_asks_for_files_without_a_display(commands, capsys):
    assert launch.main(Namespace(files=[], output=None)) == 2
    assert commands == []
    assert "Name article files" in capsys.readouterr().out
