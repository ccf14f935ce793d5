import os
import socket
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from sunto.service.handover import Message
from sunto.service.instance import Listener, absolute, meet, meeting_place, peer, screen_of, token_of
from tests.service.another_user import NOBODY, PYTHON, needs_another_user
from tests.service.open_window import answering

pytestmark = pytest.mark.skipif(os.name == "nt", reason="no local sockets")

MESSAGE = Message(("/tmp/a b.txt", os.fsdecode(b"/tmp/\xff.txt")), "token")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "sunto"


def test_instance_first_start_is_the_window_and_the_next_hands_over(folder):
    window = meet(MESSAGE, folder)
    assert isinstance(window, Listener)
    with answering(window) as heard:
        assert meet(MESSAGE, folder) is True
        assert meet(Message(()), folder) is True
    assert heard == [MESSAGE, Message(())]


def test_instance_once_the_window_is_closed_the_next_start_opens_one(folder):
    window = meet(MESSAGE, folder)
    window.close()
    window.close()
    assert list(folder.glob("*.socket")) == []
    again = meet(MESSAGE, folder)
    assert isinstance(again, Listener)
    again.close()


def test_instance_what_a_killed_window_left_behind_is_no_hindrance(folder):
    code = "import os, sys; from pathlib import Path; from sunto.service.instance import meet, Message; "
    subprocess.run([sys.executable, "-c", code + "meet(Message(()), Path(sys.argv[1])); os.kill(os.getpid(), 9)", folder], check=False)
    assert len(list(folder.glob("*.socket"))) == 1
    window = meet(MESSAGE, folder)
    assert isinstance(window, Listener)
    window.close()


@pytest.mark.parametrize("screen", ["", ":0"])
def test_instance_of_many_starts_at_once_one_is_the_window(folder, screen):
    def start(_):
        met = meet(MESSAGE, folder, screen)
        if not isinstance(met, Listener):
            return met
        with answering(met) as heard:
            time.sleep(1)
        return heard

    with ThreadPoolExecutor(8) as starts:
        met = list(starts.map(start, range(8)))
    assert met.count(True) == 7
    assert next(each for each in met if each is not True) == [MESSAGE] * 7


def test_instance_only_the_user_may_enter(folder):
    folder.mkdir(mode=0o755)
    window = meet(MESSAGE, folder)
    assert folder.stat().st_mode & 0o777 == 0o700
    assert {path.stat().st_mode & 0o777 for path in folder.iterdir()} == {0o600}
    window.close()


@needs_another_user
@pytest.mark.parametrize("rights", [0o700, 0o711])
def test_instance_another_user_cannot_connect(rights):
    with tempfile.TemporaryDirectory() as around:
        Path(around).chmod(0o711)
        folder = Path(around, "sunto")
        window = meet(MESSAGE, folder)
        folder.chmod(rights)  # also where somebody opens the folder later, the socket itself is closed to others
        (path,) = folder.glob("*.socket")
        code = "import socket, sys; socket.socket(socket.AF_UNIX).connect(sys.argv[1])"
        command = [PYTHON, "-c", code, path]
        assert subprocess.run(command, capture_output=True, check=False).returncode == 0
        tried = subprocess.run(command, user=NOBODY, group=NOBODY, extra_groups=[], cwd="/", capture_output=True, text=True, check=False)
        assert "PermissionError: [Errno 13]" in tried.stderr
        window.close()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="only root can give folders away")
def test_instance_a_folder_of_another_user_is_not_entered(folder):
    folder.mkdir(mode=0o700)
    os.chown(folder, NOBODY, NOBODY)
    assert meet(MESSAGE, folder) is False
    assert list(folder.iterdir()) == []


def test_instance_a_link_to_a_folder_is_not_entered(folder, tmp_path):
    (tmp_path / "elsewhere").mkdir()
    folder.symlink_to(tmp_path / "elsewhere")
    assert meet(MESSAGE, folder) is False
    assert list((tmp_path / "elsewhere").iterdir()) == []


@pytest.mark.parametrize("answer", [b"", b"no", b"sunto-"])
def test_instance_a_window_that_does_not_take_it_leaves_the_start_to_itself(folder, answer):
    with answering(meet(MESSAGE, folder), answer):
        assert meet(MESSAGE, folder) is False


def test_instance_a_window_that_hangs_is_not_waited_for_long(folder):
    window = meet(MESSAGE, folder)
    window.tell_loaded()
    begun = time.monotonic()
    assert meet(MESSAGE, folder, patience=0.3) is False
    assert time.monotonic() - begun < 3
    window.close()


def test_instance_a_window_that_is_loading_is_waited_for(folder):
    window = meet(MESSAGE, folder)
    with ThreadPoolExecutor(1) as starts:
        start = starts.submit(meet, MESSAGE, folder, patience=0.1)
        time.sleep(1.5)
        with answering(window) as heard:
            assert start.result() is True
    assert heard == [MESSAGE]


def test_instance_apart_from_the_others(folder):
    alone = meet(MESSAGE, folder, apart=True)
    assert isinstance(alone, Listener)
    assert meet(MESSAGE, folder, apart=True) is False
    other_screen = meet(MESSAGE, folder, ":1")
    assert isinstance(other_screen, Listener)
    alone.close()
    other_screen.close()


@pytest.mark.parametrize("paths", [("relative.txt",), ("/" + "a" * 5000,)])
def test_instance_what_no_message_holds_opens_its_own_window(folder, paths):
    assert meet(Message(paths), folder) is False


def test_instance_where_nothing_can_be_made_each_start_opens_a_window(tmp_path):
    (tmp_path / "file").write_text("")
    assert meet(MESSAGE, tmp_path / "file" / "sunto") is False
    assert meet(MESSAGE, tmp_path / ("a" * 120)) is False  # longer than a socket's address


def test_instance_tells_who_is_at_the_other_end():
    here, there = socket.socketpair()
    with here, there:
        assert peer(here) in (os.getuid(), None)


def test_instance_meets_in_the_folder_of_the_session(tmp_path):
    assert meeting_place({"XDG_RUNTIME_DIR": str(tmp_path)}) == tmp_path / "sunto"
    for unusable in ({}, {"XDG_RUNTIME_DIR": ""}, {"XDG_RUNTIME_DIR": "run"}):
        assert meeting_place(unusable).parts[-2:] == ("sunto", "run")


@pytest.mark.parametrize(
    ("environment", "token"),
    [
        ({}, ""),
        ({"DESKTOP_STARTUP_ID": "pcmanfm_TIME7"}, "pcmanfm_TIME7"),
        ({"DESKTOP_STARTUP_ID": "x", "XDG_ACTIVATION_TOKEN": "y"}, "y"),
        ({"XDG_ACTIVATION_TOKEN": "a\nb"}, ""),
        ({"XDG_ACTIVATION_TOKEN": "a" * 300}, ""),
    ],
)
def test_instance_passes_on_the_leave_to_come_forward(environment, token):
    assert token_of(environment) == token


def test_instance_tells_screens_apart():
    assert screen_of({}) == ""
    assert screen_of({"DISPLAY": ":0"}) == ":0"
    assert screen_of({"DISPLAY": ":0", "WAYLAND_DISPLAY": "wayland-0"}) == "wayland-0"


def test_instance_paths_from_the_root(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    assert absolute(["a b.txt", "/x/../y", "./c"]) == [str(tmp_path / "a b.txt"), "/y", str(tmp_path / "c")]


def test_instance_paths_from_a_folder_that_is_gone(tmp_path):
    gone = tmp_path / "gone"
    gone.mkdir()
    code = "import os, sys; os.rmdir(os.getcwd()); from sunto.service.instance import absolute; print(*absolute(['a.txt']))"
    environment = os.environ | {"PWD": str(gone)}
    told = subprocess.run([sys.executable, "-P", "-c", code], cwd=gone, env=environment, capture_output=True, text=True, check=True)
    assert told.stdout.strip() == str(gone / "a.txt")
