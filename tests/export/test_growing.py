"""A run that was interrupted goes on with its file of results, as far as what stands there is still true."""

from __future__ import annotations

import os

import pytest

from sunto.core.errors import MissingFolderError
from sunto.export.growing import JOURNAL, GrowingFile

LOOKS = {"a": "1", "b": "1", "c": "1", "m/x": "1", "m": "1"}


@pytest.fixture
def out(tmp_path):
    return tmp_path / "out.jsonl"


def run(out, paths, *, stop=None, stamp="s", looks=LOOKS, enclosed=False, failing=""):
    """Do the paths as a program would, up to the one that it is interrupted at; returns those that it did."""
    done = []
    with GrowingFile(str(out), stamp) as file:
        for path in file.go_on(iter(paths), str, lambda path: looks.get(path, ""), enclosed=enclosed):
            for each in (path, f"{path}/x") if path == "m" and enclosed else (path,):
                if each == stop:
                    return done
                done.append(each)
                file.add(f"{each}{looks.get(each, '')}\n".encode(), each, looks.get(each, ""), failed=each in failing)
        file.finish()
    return done


def journal(out):
    return out.with_name(out.name + JOURNAL)


def test_growing_file_goes_on_where_the_run_was_interrupted(out):
    assert run(out, "abc", stop="c") == ["a", "b"]
    assert out.read_bytes() == b"a1\nb1\n"
    assert run(out, "abc") == ["c"]
    assert out.read_bytes() == b"a1\nb1\nc1\n"
    assert not journal(out).exists()


def test_growing_file_that_is_whole_is_made_anew(out):
    run(out, "abc")
    assert run(out, "ab") == ["a", "b"]
    assert out.read_bytes() == b"a1\nb1\n"


@pytest.mark.parametrize("cut", [1, 2, 3])
def test_growing_file_drops_half_a_line(out, cut):
    run(out, "abc", stop="c")
    with out.open("r+b") as file:
        file.truncate(6 - cut)
    assert run(out, "abc") == ["b", "c"]
    assert out.read_bytes() == b"a1\nb1\nc1\n"


def test_growing_file_drops_a_line_that_its_journal_does_not_know(out):
    run(out, "abc", stop="c")
    with out.open("ab") as file:
        file.write(b"c1\nhal")
    journal(out).write_bytes(journal(out).read_bytes() + b'["c", "1", fa')
    assert run(out, "abc") == ["c"]
    assert out.read_bytes() == b"a1\nb1\nc1\n"


def test_growing_file_does_anew_what_changed_and_what_follows(out):
    run(out, "abc", stop="c")
    assert run(out, "abc", looks={**LOOKS, "b": "2"}) == ["b", "c"]
    assert out.read_bytes() == b"a1\nb2\nc1\n"


@pytest.mark.parametrize(("paths", "done"), [("bc", ["b", "c"]), ("axb", ["x", "b"]), ("a", []), ("ab", [])])
def test_growing_file_holds_what_is_asked_for_now(out, paths, done):
    run(out, "abc", stop="c")
    assert run(out, paths) == done
    assert [line[0] for line in out.read_text().splitlines()] == list(paths)


def test_growing_file_keeps_nothing_of_a_run_with_other_wishes(out):
    run(out, "abc", stop="c")
    assert run(out, "abc", stamp="other") == ["a", "b", "c"]


@pytest.mark.parametrize("damage", [b"", b"\x00\xff", b"[1]\n", b'["s"]\n[]\n', b'["s"]\n{"a": 1}\n', b'["s"]\n7\n'])
def test_growing_file_believes_no_damaged_journal(out, damage):
    run(out, "abc", stop="c")
    journal(out).write_bytes(damage)
    assert run(out, "abc") == ["a", "b", "c"]
    assert out.read_bytes() == b"a1\nb1\nc1\n"


def test_growing_file_counts_what_it_keeps(out):
    run(out, "abc", stop="c", failing="b")
    with GrowingFile(str(out), "s") as file:
        assert list(file.go_on(iter("abc"), str, lambda path: LOOKS[path])) == ["c"]
        assert (file.lines, file.failed) == (2, 1)


@pytest.mark.parametrize(("stop", "first", "then"), [("m/x", ["a", "m"], ["m", "m/x", "c"]), ("c", ["a", "m", "m/x"], ["m", "m/x", "c"])])
def test_growing_file_does_a_mail_anew_that_may_carry_more(out, stop, first, then):
    assert run(out, "amc", stop=stop, enclosed=True) == first
    assert run(out, "amc", enclosed=True) == then
    assert out.read_bytes() == b"a1\nm1\nm/x1\nc1\n"


def test_growing_file_keeps_a_mail_that_was_left_behind(out):
    run(out, "amcb", stop="b", enclosed=True)
    assert run(out, "amcb", enclosed=True) == ["c", "b"]


def test_growing_file_knows_names_of_any_bytes(out):
    odd = os.fsdecode(b"perch\xe9\n")
    with GrowingFile(str(out), "s") as file:
        list(file.go_on(iter(()), str, str))
        file.add(b"x\n", odd, "1", failed=False)
    with GrowingFile(str(out), "s") as file:
        assert list(file.go_on(iter((odd, "b")), str, lambda path: "1")) == ["b"]


def test_growing_file_says_where_it_cannot_be_written(tmp_path):
    with GrowingFile(str(tmp_path / "none" / "out.jsonl"), "s") as file, pytest.raises(MissingFolderError):
        file.go_on(iter("a"), str, str)


@pytest.mark.skipif(not os.path.exists("/dev/null"), reason="devices of POSIX")  # noqa: PTH110
def test_growing_file_writes_into_a_device_without_a_journal():
    with GrowingFile("/dev/null", "s") as file:
        assert list(file.go_on(iter("a"), str, str)) == ["a"]
        file.add(b"x\n", "a", "", failed=False)
        file.finish()
    assert not os.path.exists(f"/dev/null{JOURNAL}")  # noqa: PTH110
