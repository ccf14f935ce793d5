import os
import socket
import struct
import subprocess
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from sunto.service.handover import ACCEPTED, Message, encode
from sunto.service.instance import meet
from sunto.ui.assembly import open_from_outside
from sunto.ui.instance import CALLERS, Door
from tests.service.another_user import PYTHON, needs_another_user

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no local sockets")

MESSAGE = Message(("/tmp/a b.txt", os.fsdecode(b"/tmp/\xff.txt")), "token")


@pytest.fixture
def listener(tmp_path):
    listener = meet(Message(()), tmp_path / "sunto")
    yield listener
    listener.close()


@pytest.fixture
def door_of(qapp, listener):
    """Make the door; what came through it is in its `heard`."""
    made = []

    def make(**options):
        door = Door(listener, **({"at_home": lambda: True} | options))
        door.heard = []
        door.asked.connect(door.heard.append)
        made.append(door)
        return door

    yield make
    for door in made:
        door.close()
        door.deleteLater()
    qapp.processEvents()


@pytest.fixture
def call(qapp, listener):
    """Send these bytes, and wait for the end of the connection in the window's event loop; returns what was answered."""

    def send(data):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.connect(listener.socket.getsockname())
            connection.setblocking(False)
            answered, rest, until = b"", data, time.monotonic() + 20
            while time.monotonic() < until:
                qapp.processEvents()
                try:
                    rest = rest[connection.send(rest) :]
                except BlockingIOError:
                    pass
                except OSError:
                    rest = b""
                try:
                    piece = connection.recv(100)
                except BlockingIOError:
                    continue
                except ConnectionResetError:
                    return answered
                if not piece:
                    return answered
                answered += piece
            raise AssertionError("neither answered nor put out")

    return send


def test_door_takes_a_message_and_answers(door_of, call):
    door = door_of()
    assert call(encode(MESSAGE)) == ACCEPTED
    assert door.heard == [MESSAGE]


def test_door_a_further_start_hands_its_files_over(door_of, qtbot, tmp_path):
    door = door_of()
    with ThreadPoolExecutor(1) as starts:
        met = starts.submit(meet, MESSAGE, tmp_path / "sunto")
        qtbot.waitUntil(met.done)
    assert met.result() is True
    assert door.heard == [MESSAGE]


@pytest.mark.parametrize("length", [0, 100, 1 << 20, (1 << 20) + 1, 0xFFFFFFFF])
def test_door_puts_out_what_is_no_message(door_of, call, length):
    door = door_of()
    for data in (os.urandom(4) * 5, struct.pack(">5sBI", b"sunto", 1, length) + b"\0" * min(length, 1 << 20) + b"x"):
        assert call(data) == b""
    assert door.heard == []


@pytest.mark.parametrize("uid", [0, 1, 65534])
def test_door_puts_out_another_user(door_of, call, uid):
    door = door_of(user_of=lambda connection: uid if uid != os.getuid() else uid + 1)
    assert call(encode(MESSAGE)) == b""
    assert door.heard == []


CALL = """
import socket, sys
connection = socket.socket(socket.AF_UNIX)
connection.connect(sys.argv[1])
connection.sendall(sys.stdin.buffer.read())
print(connection.recv(100))
"""


@needs_another_user
@pytest.mark.skipif(not hasattr(socket, "SO_PEERCRED"), reason="the system does not tell who calls")
@pytest.mark.parametrize(("uid", "answer"), [(0, ACCEPTED), (65534, b"")])
def test_door_puts_out_another_user_even_where_folder_and_socket_stand_open(qapp, qtbot, uid, answer):
    with tempfile.TemporaryDirectory() as around:
        listener = meet(Message(()), Path(around, "sunto"))
        (path,) = Path(around, "sunto").glob("*.socket")
        for open_to_all in (Path(around), path.parent, path):
            open_to_all.chmod(0o777)
        door, heard = Door(listener, lambda: True), []
        door.asked.connect(heard.append)
        command = [PYTHON, "-c", CALL, path]
        with subprocess.Popen(
            command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd="/", user=uid, group=uid, extra_groups=[]
        ) as caller:
            caller.stdin.write(encode(MESSAGE))
            caller.stdin.close()
            qtbot.waitUntil(lambda: caller.poll() is not None, timeout=20_000)
            said = caller.stdout.read().decode().strip()
        assert said == repr(answer) or (uid and said == "")  # reset, where it had not yet sent all
        assert heard == ([] if uid else [MESSAGE])
        door.close()
        listener.close()


def test_door_is_closed_where_there_is_no_window(door_of, call):
    door = door_of(at_home=lambda: False)
    assert call(encode(MESSAGE)) == b""
    assert door.heard == []


def test_door_does_not_open_for_who_waits_no_more(door_of, listener, qtbot):
    door = door_of()
    with socket.socket(socket.AF_UNIX) as connection:
        connection.connect(listener.socket.getsockname())
        connection.sendall(encode(MESSAGE))
    qtbot.wait(100)
    assert door.heard == []


def test_door_is_not_blocked_by_callers_who_say_nothing(door_of, call, listener):
    door = door_of(time=100)
    silent = [socket.socket(socket.AF_UNIX) for _ in range(3 * CALLERS)]
    for connection in silent:
        connection.connect(listener.socket.getsockname())
        connection.send(b"sun")
    assert call(encode(MESSAGE)) == ACCEPTED
    assert door.heard == [MESSAGE]
    for connection in silent:
        connection.setblocking(False)
        with connection, suppress(BlockingIOError):
            assert connection.recv(1) == b""


@pytest.mark.qt_log_ignore("propagateSizeHints", "support raise")
def test_files_from_outside_open_in_the_window_and_bring_it_forward(window, workers, qtbot, article):
    window.showMinimized()
    open_from_outside(window, Message((article.path, "/tmp/b.txt"), "token_TIME1"))
    assert list(workers.read_paths.values())[:1] == [article.path]
    assert window.session.current.path == article.path
    assert not window.isMinimized()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert "XDG_ACTIVATION_TOKEN" not in os.environ


@pytest.mark.qt_log_ignore("propagateSizeHints", "support raise")
def test_a_start_without_files_brings_the_window_forward(window, workers):
    open_from_outside(window, Message(()))
    assert workers.read_paths == {}
    assert window.size() == QSize(1280, 800)
