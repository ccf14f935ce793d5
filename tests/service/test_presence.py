import threading
import time

from sunto.service.presence import present


def test_presence_of_files_in_order(tmp_path):
    for name in ("b.txt", "a.txt"):
        (tmp_path / name).write_text("x")
    paths = [str(tmp_path / name) for name in ("b.txt", "gone.txt", "a.txt")]
    assert present([*paths, str(tmp_path), "\0"]) == [paths[0], paths[2]]
    assert present([]) == []


def test_presence_does_not_wait_for_a_disk_that_does_not_answer():
    answered = threading.Event()
    begun = time.monotonic()
    there = present(["/net/a", "/b", "/net/c"], 0.1, lambda path: not path.startswith("/net") or answered.wait(20))
    assert there == ["/b"]
    assert time.monotonic() - begun < 5
    answered.set()
