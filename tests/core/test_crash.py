"""A report tells where and what kind, and nothing of an article: neither from local values nor from messages, notes, causes or paths."""

import errno
import os
import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

import pytest

from sunto.core import crash
from sunto.core.errors import AnalysisError

SECRET = "".join(("La ministra ", "ha pianto"))  # not written out, as no article's words are written in code


def raised(function, *arguments):
    try:
        function(*arguments)
    except BaseException as error:
        return error
    raise AssertionError("nothing was raised")


def count(text):
    words = text.upper()
    return int(words)


def fail_with(kind, *arguments):
    local = SECRET * 2
    assert local
    raise kind(*arguments)


def after_another(text):
    try:
        count(text)
    except ValueError as error:
        raise KeyError(text) from error


def with_a_note(text):
    error = RuntimeError("x")
    error.add_note(text)
    raise error


def query(text):
    with closing(sqlite3.connect(":memory:")) as database:
        database.execute(text)


def together(text):
    raise ExceptionGroup(text, [ValueError(text), ExceptionGroup("inside", [OSError(errno.ENOENT, text, text)])])


FAILURES = [
    (count, SECRET),
    (after_another, SECRET),
    (with_a_note, SECRET),
    (together, SECRET),
    (fail_with, AnalysisError, f"/home/anna/{SECRET}.txt", SECRET),
    (fail_with, OSError, errno.EACCES, SECRET, f"/home/anna/{SECRET}.pdf", None, SECRET),
    (fail_with, OSError, SECRET),
    (fail_with, ImportError, SECRET),
    (fail_with, type("Odd", (Exception,), {}), SECRET, 3, [SECRET]),
    (SECRET.encode("utf-16").decode, "ascii"),
    ((SECRET + "à").encode, "ascii"),
    (getattr, object(), SECRET),
    ({}.__getitem__, SECRET),
    (Path(SECRET).read_text,),
    (query, SECRET),
    (compile, SECRET, SECRET, "exec"),
]


@pytest.mark.parametrize("failure", FAILURES, ids=str)
def test_crash_tells_no_word_of_an_article(failure):
    told = crash.trace(raised(*failure))
    assert not [word for word in (*SECRET.split(), "anna") if word in told.split()]
    assert SECRET not in told
    assert "/home" not in told


def test_crash_tells_places_and_kinds_of_all_that_led_to_it():
    told = crash.trace(raised(after_another, SECRET))
    assert "test_crash.py:" in told
    assert " after_another\nKeyError: message of 21 characters left out\nafter:\n" in told
    assert told.endswith(" count\nValueError: message of 63 characters left out")


def test_crash_tells_what_the_system_says():
    told = crash.said(OSError(errno.ENOSPC, SECRET, f"{SECRET}.docx"))
    assert told == f"ENOSPC ({os.strerror(errno.ENOSPC)}) a path of 26 characters ending in .docx"
    assert crash.said(raised(query, "select")) == "SQLITE_ERROR"
    assert crash.said(raised(b"a\xff".decode, "utf8")) == "utf-8, 1 to 2 of 2"
    assert crash.said(raised(__import__, "sunto.gone")) == "module sunto.gone"


def test_crash_tells_names_that_stand_in_the_code_only():
    def misspell(thing):
        return thing.lenght

    assert crash.said(raised(misspell, SECRET)) == "name lenght"
    assert crash.said(raised(getattr, "", "".join(("pian", "to")))).startswith("message of")


@pytest.mark.parametrize(
    ("path", "told"),
    [
        ("/a/b.TXT", "a path of 8 characters ending in .txt"),
        ("nota.Rossi", "a path of 10 characters"),
        ("a. Ecco", "a path of 7 characters"),
        (b"\xe9.pdf", "a path of 5 characters ending in .pdf"),
        (3, "a file"),
    ],
)
def test_crash_describes_a_path_by_suffix_and_length(path, told):
    assert crash.described(path) == told


def test_crash_cuts_an_endless_recursion_short():
    def again(depth):
        return again(depth + 1)

    error = raised(again, 0)
    assert len(crash.trace(error).splitlines()) == crash.FIRST + crash.LAST + 2
    assert " more …" in crash.trace(error)


def test_crash_ends_where_errors_led_to_one_another_in_a_circle():
    one, other = ValueError("a"), ValueError("bb")
    one.__cause__, other.__cause__ = other, one
    assert crash.trace(one).count("ValueError") == 2


def test_crash_signature_is_the_same_for_the_same_way_only():
    errors = [raised(count, text) for text in ("a", "b")]
    assert crash.signature(errors[0]) == crash.signature(errors[1])
    assert crash.signature(errors[0]) != crash.signature(raised(after_another, "a"))


def test_crash_shows_files_from_their_package_on():
    assert crash._short(str(Path(crash.__file__))) == "sunto/core/crash.py"
    assert crash._short("/home/anna/.venv/lib/python3.11/site-packages/spacy/language.py") == "spacy/language.py"
    assert crash._short(os.__file__).endswith("/os.py")
    assert crash._short("/home/anna/prova.py") == "prova.py"


def test_crash_keeps_the_trace_of_a_hard_crash_without_folders():
    text = 'Fatal Python error: Aborted\n\nCurrent thread 0x01 (most recent call first):\n  File "/home/anna/x.py", line 3 in f\n'
    assert crash.fault(text) == "Fatal Python error: Aborted\n\nCurrent thread 0x01 (most recent call first):\n  x.py:3 f"


def test_crash_report_tells_the_moment_and_the_surroundings():
    text = crash.report("KeyError", datetime(2026, 11, 27, 8, 5, tzinfo=UTC), {"Qt": "6.9"})
    assert text == "Sunto: report of 2026-11-27 08:05:00 UTC\n\nKeyError\n\nQt: 6.9\n"
