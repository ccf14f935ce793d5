"""Files that are none, or that do not hold still."""

import errno
import os
import socket
from pathlib import Path

import pytest

from sunto.core.errors import AccessError, ChangedFileError, MissingFileError, NotAFileError, ReadError, TooLargeError, UnreachableFileError
from sunto.readers.files import read_bytes


def failing(number):
    def opener(path, flags):
        raise OSError(number, os.strerror(number), path)

    return opener


def test_files_reads_the_bytes(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    assert read_bytes(str(path), limit=3) == b"abc"


@pytest.mark.parametrize("name", ["missing.txt", "a.txt/below.txt", "x" * 300, "nul\x00.txt"])
def test_files_tells_a_missing_file(tmp_path, name):
    (tmp_path / "a.txt").write_bytes(b"abc")
    with pytest.raises(MissingFileError):
        read_bytes(str(tmp_path / name))


def test_files_tells_a_folder(tmp_path):
    with pytest.raises(NotAFileError):
        read_bytes(str(tmp_path))


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_files_never_waits_for_a_pipe(tmp_path):
    path = str(tmp_path / "pipe.txt")
    os.mkfifo(path)
    with pytest.raises(NotAFileError):
        read_bytes(path)


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_files_never_waits_for_what_became_a_pipe_meanwhile(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")

    def opener(name, flags):
        path.unlink()
        os.mkfifo(path)
        return os.open(name, flags)

    with pytest.raises(NotAFileError):
        read_bytes(str(path), opener=opener)


@pytest.mark.skipif(not os.path.exists("/dev/zero"), reason="no devices here")  # noqa: PTH110
def test_files_tells_a_device():
    with pytest.raises(NotAFileError):
        read_bytes("/dev/zero")


def test_files_tells_a_loop_of_links(tmp_path):
    (tmp_path / "a.txt").symlink_to(tmp_path / "b.txt")
    (tmp_path / "b.txt").symlink_to(tmp_path / "a.txt")
    with pytest.raises(ReadError):
        read_bytes(str(tmp_path / "a.txt"))


@pytest.mark.parametrize(
    ("number", "error"),
    [
        (errno.EACCES, AccessError),
        (errno.EPERM, AccessError),
        (errno.ENOENT, MissingFileError),
        (errno.EISDIR, NotAFileError),
        (errno.ELOOP, MissingFileError),
        (errno.ENXIO, NotAFileError),
        (errno.EIO, UnreachableFileError),
        (errno.ENODEV, UnreachableFileError),
        (errno.ESTALE, UnreachableFileError),
        (errno.ENOTCONN, UnreachableFileError),
        (errno.ETIMEDOUT, UnreachableFileError),
        (errno.EMFILE, ReadError),
    ],
)
def test_files_types_what_the_system_says(tmp_path, number, error):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    with pytest.raises(error) as caught:
        read_bytes(str(path), opener=failing(number))
    assert type(caught.value) is error
    assert caught.value.path == str(path)


def test_files_refuses_more_than_the_limit(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abcd")
    with pytest.raises(TooLargeError):
        read_bytes(str(path), limit=3)


def test_files_refuses_a_file_that_grows_beyond_the_limit_meanwhile(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"ab")

    def opener(name, flags):
        path.write_bytes(b"abcdefgh")
        return os.open(name, flags)

    with pytest.raises(TooLargeError):
        read_bytes(str(path), limit=3, opener=opener)


def meddling(meddle, times=99):
    """An opener that does something to the file each time just before it is opened, so many times."""
    left = [times]

    def opener(name, flags):
        if left[0]:
            left[0] -= 1
            meddle(Path(name))
        return os.open(name, flags)

    return opener


def grow(path):
    path.write_bytes(path.read_bytes() + b"more")


def shrink(path):
    path.write_bytes(path.read_bytes()[:-1])


def rewrite(path):
    status = path.stat()
    path.write_bytes(path.read_bytes()[::-1])
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns + 1))


def replace(path):
    path.with_suffix(".new").write_bytes(b"another")
    path.with_suffix(".new").rename(path)


@pytest.mark.parametrize("meddle", [grow, shrink, rewrite])
def test_files_tells_a_file_that_is_being_written(tmp_path, meddle):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc" * 100)
    with pytest.raises(ChangedFileError) as caught:
        read_bytes(str(path), opener=meddling(meddle))
    assert caught.value.path == str(path)


@pytest.mark.parametrize("meddle", [grow, shrink, rewrite, replace])
def test_files_reads_once_more_what_changed_once(tmp_path, meddle):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    assert read_bytes(str(path), opener=meddling(meddle, times=1)) == path.read_bytes()


def test_files_tells_a_file_that_vanishes_before_it_is_opened(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    with pytest.raises(MissingFileError):
        read_bytes(str(path), opener=meddling(Path.unlink))


def test_files_has_all_of_a_file_that_vanishes_while_it_is_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")

    def opener(name, flags):
        descriptor = os.open(name, flags)
        path.unlink()
        return descriptor

    assert read_bytes(str(path), opener=opener) == b"abc"


def test_files_reads_the_newer_of_two_under_one_name(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    done = []

    def opener(name, flags):
        descriptor = os.open(name, flags)
        if not done:
            done.append(replace(path))
        return descriptor

    assert read_bytes(str(path), opener=opener) == b"another"


def test_files_follows_a_link(tmp_path):
    (tmp_path / "a.txt").write_bytes(b"abc")
    (tmp_path / "b.txt").symlink_to("a.txt")
    (tmp_path / "c.txt").symlink_to("b.txt")
    assert read_bytes(str(tmp_path / "c.txt")) == b"abc"


@pytest.mark.parametrize(("target", "error"), [("gone.txt", MissingFileError), (".", NotAFileError), ("/dev/zero", NotAFileError)])
def test_files_tells_what_a_link_leads_to(tmp_path, target, error):
    (tmp_path / "a.txt").symlink_to(target)
    with pytest.raises(error):
        read_bytes(str(tmp_path / "a.txt"))


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no sockets with names here")
def test_files_tells_a_socket(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)  # a socket's name may have about 100 bytes
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
        with pytest.raises(NotAFileError):
            read_bytes(str(tmp_path / "socket.txt"))


@pytest.mark.skipif(not os.path.exists("/proc/self/status"), reason="no such files here")  # noqa: PTH110
def test_files_reads_what_the_system_makes_up_whatever_size_it_claims():
    assert os.stat("/proc/self/status").st_size == 0  # noqa: PTH116
    assert read_bytes("/proc/self/status").startswith(b"Name:")
    with pytest.raises(TooLargeError):
        read_bytes("/proc/self/status", limit=10)


@pytest.mark.skipif(not os.path.exists("/proc/self/mem"), reason="no such files here")  # noqa: PTH110
def test_files_tells_what_the_system_does_not_let_be_read():
    with pytest.raises(ReadError):
        read_bytes("/proc/self/mem")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="the superuser may read everything")
def test_files_tells_a_file_that_may_not_be_read(tmp_path):
    path = tmp_path / "a.txt"
    path.write_bytes(b"abc")
    path.chmod(0)
    with pytest.raises(AccessError):
        read_bytes(str(path))
