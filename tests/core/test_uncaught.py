"""The hooks: each way in which an error may go uncaught is reported, once, and never ends in another error."""

import gc
import logging
import sys
import threading

import pytest

from sunto.core.uncaught import MOST, Uncaught

SECRET = "".join(("La ministra ", "ha pianto"))


@pytest.fixture
def uncaught(tmp_path):
    uncaught = Uncaught(tmp_path, dict)
    uncaught.told = []
    uncaught.tell = uncaught.told.append
    uncaught.install()
    yield uncaught
    uncaught.uninstall()


def fail(text=SECRET):
    raise ValueError(text)


def hook(error):
    """What the interpreter, and Qt's slots, do with what nobody caught."""
    sys.excepthook(type(error), error, error.__traceback__)


def caught(function):
    try:
        function()
    except Exception as error:
        return error
    raise AssertionError


def test_uncaught_error_is_reported_written_and_told(uncaught, tmp_path, caplog):
    hook(caught(fail))
    (report,) = uncaught.told
    assert "ValueError: message of 21 characters left out" in report.text
    assert [report.path] == list(tmp_path.iterdir())
    assert report.path.read_text("utf-8") == report.text
    assert SECRET not in report.text + caplog.text
    assert str(report.path) in caplog.text


def test_uncaught_error_of_a_thread_is_told(uncaught):
    thread = threading.Thread(target=fail)
    thread.start()
    thread.join()
    assert "another thread" in uncaught.told[0].text


def test_uncaught_end_of_a_thread_is_none(uncaught):
    thread = threading.Thread(target=sys.exit)
    thread.start()
    thread.join()
    assert uncaught.told == []


def test_uncaught_error_of_a_finaliser_is_told(uncaught):
    class Thing:
        def __del__(self):
            fail()

    thing = Thing()
    del thing
    gc.collect()
    assert "a finaliser" in uncaught.told[0].text
    assert SECRET not in uncaught.told[0].text


def test_uncaught_storm_of_one_error_is_one_report(uncaught, tmp_path, caplog):
    for number in range(200):
        hook(caught(lambda number=number: fail(str(number))))
    assert len(uncaught.told) == len(list(tmp_path.iterdir())) == 1
    assert len(caplog.records) == 200


def test_uncaught_storm_of_different_errors_comes_to_an_end(uncaught):
    for number in range(MOST + 9):
        hook(caught(lambda number=number: exec("\n" * number + "1/0")))
    assert len(uncaught.told) == MOST


@pytest.mark.parametrize("broken", ["tell", "facts", "folder", "log", "str"])
def test_uncaught_hook_never_raises(uncaught, tmp_path, broken, monkeypatch):
    class OddError(Exception):
        def __str__(self):
            fail()

        args = property(fail)

    if broken == "tell":
        uncaught.tell = lambda report: fail()
    elif broken == "facts":
        uncaught.facts.append(lambda: fail())
    elif broken == "folder":
        (tmp_path / "file").touch()
        uncaught._folder = tmp_path / "file"
    elif broken == "log":
        monkeypatch.setattr(logging.Logger, "error", lambda *_, **__: fail())
    hook(caught(fail) if broken != "str" else OddError())
    sys.excepthook(KeyError, None, None)


def test_uncaught_interrupt_goes_where_it_always_went(uncaught, capsys):
    hook(KeyboardInterrupt())
    assert uncaught.told == []
    assert "KeyboardInterrupt" in capsys.readouterr().err


def test_uncaught_gives_the_hooks_back(tmp_path):
    before = sys.excepthook, threading.excepthook, sys.unraisablehook
    uncaught = Uncaught(tmp_path)
    uncaught.install()
    assert sys.excepthook != before[0]
    uncaught.uninstall()
    assert (sys.excepthook, threading.excepthook, sys.unraisablehook) == before


def test_uncaught_reports_name_the_versions(tmp_path):
    text = Uncaught(tmp_path).keep("x").text
    for name in ("Sunto: 0", "Python: 3", "PySide6-Essentials: 6", "spacy: 3", "reportlab: ", "system: "):
        assert name in text
