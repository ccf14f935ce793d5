"""Files that are none, or that do not hold still."""

import errno
import os

import pytest

from sunto.core.errors import AccessError, MissingFileError, NotAFileError, ReadError, TooLargeError
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
        (errno.EIO, ReadError),
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
