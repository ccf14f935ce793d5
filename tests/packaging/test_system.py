"""What is asked of the operating system, and that nothing is forced on it."""

from __future__ import annotations

import sys

import pytest

import system

linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux leaves libraries to packages")


@linux
def test_system_installs_nothing_that_is_there(monkeypatch):
    asked = []
    monkeypatch.setattr(system, "QT_LIBRARIES", {"libc.so.6": "libc6"})
    monkeypatch.setattr(system, "install", asked.append)
    system.ensure_libraries()
    assert asked == []


@linux
def test_system_names_calmly_what_it_cannot_install(monkeypatch, capsys):
    monkeypatch.setattr(system, "QT_LIBRARIES", {"libnone.so.1": "libnone1", "libnone.so.2": "libnone2"})
    monkeypatch.setattr(system, "install", lambda packages: False)
    system.ensure_libraries()
    assert "apt-get install libnone1 libnone2" in capsys.readouterr().out


@linux
@pytest.mark.parametrize(("display", "answers"), [("", False), (":4711", False), ("host:0", True)])
def test_system_tries_the_display(monkeypatch, display, answers):
    monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
    monkeypatch.setenv("DISPLAY", display)
    assert system.display_answers() is answers


@linux
def test_system_makes_a_display_that_answers(monkeypatch):
    with system.virtual_display("640x480") as surroundings:
        monkeypatch.delenv("WAYLAND_DISPLAY", raising=False)
        monkeypatch.setenv("DISPLAY", surroundings["DISPLAY"])
        assert system.display_answers()
    assert not system.display_answers()
