import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from sunto.core.errors import DiskFullError, MissingFolderError, WriteAccessError, WriteError
from sunto.export import writing
from sunto.export.writing import write_whole

posix = pytest.mark.skipif(sys.platform == "win32", reason="POSIX permissions and links")


def test_write_whole_makes_and_replaces(tmp_path):
    path = tmp_path / "a.txt"
    write_whole(path, b"one")
    write_whole(str(path), b"two")
    assert path.read_bytes() == b"two"
    assert list(tmp_path.iterdir()) == [path]


@posix
def test_write_whole_gives_a_new_file_the_usual_permissions(tmp_path):
    path = tmp_path / "a"
    before = os.umask(0o027)
    try:
        write_whole(path, b"x")
    finally:
        os.umask(before)
    assert stat.S_IMODE(path.stat().st_mode) == 0o640


@posix
def test_write_whole_keeps_the_permissions_of_a_file_it_replaces(tmp_path):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    path.chmod(0o604)
    write_whole(path, b"new")
    assert (path.read_bytes(), stat.S_IMODE(path.stat().st_mode)) == (b"new", 0o604)


@posix
@pytest.mark.parametrize("there", [True, False])
def test_write_whole_writes_through_a_link(tmp_path, there):
    (tmp_path / "far").mkdir()
    target, link = tmp_path / "far" / "a", tmp_path / "link"
    if there:
        target.write_bytes(b"old")
    link.symlink_to(target)
    write_whole(link, b"new")
    assert link.is_symlink()
    assert target.read_bytes() == b"new"


@posix
def test_write_whole_writes_into_a_device(tmp_path):
    write_whole("/dev/null", b"x")
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


@posix
def test_write_whole_refuses_a_file_that_may_not_be_written(tmp_path, monkeypatch):
    path = tmp_path / "a"
    path.write_bytes(b"old")
    monkeypatch.setattr(writing.os, "access", lambda *_: False)  # the tests may run as root, who may write everything
    with pytest.raises(WriteAccessError):
        write_whole(path, b"new")
    assert path.read_bytes() == b"old"


@pytest.mark.parametrize(
    ("number", "kind"),
    [(errno.ENOSPC, DiskFullError), (errno.EACCES, WriteAccessError), (errno.EROFS, WriteAccessError), (errno.EIO, WriteError)],
)
def test_write_whole_that_fails_leaves_the_old_file_and_nothing_else(tmp_path, monkeypatch, number, kind):
    path = tmp_path / "a"
    path.write_bytes(b"old")

    def fail(_: int) -> None:
        raise OSError(number, os.strerror(number))

    monkeypatch.setattr(writing.os, "fsync", fail)
    with pytest.raises(WriteError) as caught:
        write_whole(path, b"new")
    assert (type(caught.value), caught.value.path) == (kind, str(path))
    assert [(each.name, each.read_bytes()) for each in tmp_path.iterdir()] == [("a", b"old")]


def test_write_whole_tells_of_a_missing_folder(tmp_path):
    with pytest.raises(MissingFolderError):
        write_whole(tmp_path / "none" / "a", b"x")


@pytest.mark.parametrize("name", ["", "nul\x00name", "x" * 5000])
def test_write_whole_of_an_impossible_name_is_a_write_error(tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(WriteError):
        write_whole(name, b"x")
    assert not list(tmp_path.iterdir())


def test_write_whole_takes_the_longest_name_that_the_system_takes(tmp_path):
    write_whole(tmp_path / ("x" * 255), b"x")
    assert len(list(tmp_path.iterdir())) == 1
