"""Which files a folder or a pattern means."""

from __future__ import annotations

import os
import sys
import threading

import pytest

from sunto.core.errors import AccessError, NoArticlesError, UnreachableFileError
from sunto.readers import folders
from sunto.readers.folders import article_paths

posix = pytest.mark.skipif(os.name != "posix", reason="names and links of POSIX")


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """A folder with articles two levels deep, with what is no article, and with what is hidden."""
    monkeypatch.chdir(tmp_path)
    for name in (
        "b.txt",
        "a.md",
        "note.log",
        "C.PDF",
        ".hidden.txt",
        "2024/d.txt",
        "2024/photo.jpg",
        "2024/01/e.txt",
        ".git/f.txt",
        "[x].txt",
    ):
        (tmp_path / "archive" / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "archive" / name).write_text("x")
    return tmp_path / "archive"


def under(*given):
    """What is found, with the separators of POSIX."""
    return [each.replace(os.sep, "/") if isinstance(each, str) else each for each in article_paths(given)]


def test_folders_give_their_articles_sorted_and_those_below(archive):
    assert under("archive") == [f"archive/{name}" for name in ("C.PDF", "[x].txt", "a.md", "b.txt", "2024/d.txt", "2024/01/e.txt")]


def test_folders_keep_a_file_that_is_named_whatever_it_is(archive):
    assert under("archive/note.log", "nowhere.txt", "archive/[x].txt", "a\0b") == [
        "archive/note.log",
        "nowhere.txt",
        "archive/[x].txt",
        "a\0b",
    ]


@pytest.mark.parametrize(
    ("pattern", "found"),
    [
        ("archive/*.txt", ["[x].txt", "b.txt"]),
        ("archive/?.*", ["C.PDF", "a.md", "b.txt"]),
        ("archive/*.log", ["note.log"]),
        ("archive/**/*.txt", ["[x].txt", "b.txt", "2024/d.txt", "2024/01/e.txt"]),
        ("archive/**", ["C.PDF", "[x].txt", "a.md", "b.txt", "2024/d.txt", "2024/01/e.txt"]),
        ("arch*/2024/*", ["2024/01/e.txt", "2024/d.txt"]),
        ("archive/[0-9]*/**/?.txt", ["2024/d.txt", "2024/01/e.txt"]),
        ("archive/.*.txt", [".hidden.txt"]),
    ],
)
def test_folders_understand_patterns_that_no_shell_expanded(archive, pattern, found):
    assert under(pattern) == [f"archive/{name}" for name in found]


def test_folders_understand_an_absolute_pattern(archive):
    assert list(article_paths([str(archive / "2024" / "*.txt")])) == [str(archive / "2024" / "d.txt")]


@pytest.mark.parametrize("given", ["empty", "*.docx", "nowhere/**/*.txt"])
def test_folders_say_where_there_is_no_article(archive, given):
    (archive.parent / "empty").mkdir()
    (error,) = under(given)
    assert isinstance(error, NoArticlesError)
    assert error.path == given


@posix
def test_folders_enter_none_twice_whatever_links_lead_there(archive):
    (archive / "2024" / "back").symlink_to(archive)
    (archive / "zz").symlink_to(archive / "2024")
    (archive / "self").symlink_to("self")
    (archive / "gone.txt").symlink_to("nowhere")
    os.mkfifo(archive / "pipe.txt")
    assert len(under("archive")) == len(set(under("archive"))) == 6
    assert len(under("archive/**/*.txt")) == 4


@posix
def test_folders_take_names_of_any_bytes(archive):
    odd = [b"perch\xe9.txt", b"a\nb.txt"]
    if sys.platform == "darwin":
        odd.pop(0)
    for name in odd:
        with open(os.path.join(os.fsencode(archive / "2024"), name), "w") as file:  # noqa: PTH118, PTH123
            file.write("x")
    assert {os.path.join(b"archive/2024", name) for name in odd} <= set(map(os.fsencode, under("archive")))  # noqa: PTH118


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_folders_say_which_may_not_be_read(archive):
    (archive / "2024").chmod(0)
    try:
        assert [type(each) for each in under("archive") if not isinstance(each, str)] == [AccessError]
    finally:
        (archive / "2024").chmod(0o700)


def test_folders_are_walked_as_far_as_asked_only(archive, monkeypatch):
    seen = []
    monkeypatch.setattr(folders.os, "scandir", lambda folder, real=os.scandir: seen.append(folder) or real(folder))
    assert next(article_paths(["archive"]))
    assert seen == ["archive"]


def test_folders_do_not_wait_for_a_disk_that_does_not_answer(archive):
    answered = threading.Event()
    (error,) = article_paths(["a.txt"], patience=0.01, is_folder=lambda path: answered.wait(60))
    answered.set()
    assert isinstance(error, UnreachableFileError)
