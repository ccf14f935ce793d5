"""No process of Sunto's reaches the network."""

from __future__ import annotations

import socket
import subprocess
import sys

import pytest

from sunto.core.offline import refuse_network

TRY = """
import socket
from sunto.core.offline import stay_offline
stay_offline()
for make in (lambda: socket.socket(), lambda: socket.getaddrinfo("localhost", 9), lambda: socket.socketpair(), socket.socket):
    try:
        make()
        print("made")
    except PermissionError:
        print("refused")
"""


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no local sockets")
def test_offline_process_makes_local_sockets_only():
    tried = subprocess.run([sys.executable, "-W", "ignore", "-c", TRY], capture_output=True, text=True, check=True)
    assert tried.stdout.split() == ["refused", "refused", "made", "refused"]


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_offline_says_why(family):
    with pytest.raises(PermissionError, match="Sunto opens no network socket"):
        refuse_network("socket.__new__", (None, family, socket.SOCK_STREAM, 0))


@pytest.mark.parametrize("look_up", [socket.gethostbyname, socket.gethostbyname_ex, socket.gethostbyaddr])
def test_offline_tests_look_up_no_host(look_up):
    with pytest.raises(PermissionError):
        look_up("localhost")


ONLY = """
import socket, sys
listener = socket.create_server(("127.0.0.1", 0))
port = listener.getsockname()[1]
other = socket.create_server(("127.0.0.1", 0)).getsockname()[1]
from sunto.core.offline import stay_offline_but_for
stay_offline_but_for("localhost", port)
def bind():
    with socket.socket() as made:
        made.bind(("127.0.0.1", 0))
def send():
    with socket.socket(type=socket.SOCK_DGRAM) as made:
        made.sendto(b"x", ("127.0.0.1", port))
def connect(host, port):
    with socket.socket() as made:
        made.connect((host, port))
for attempt in (
    lambda: connect("127.0.0.1", port),
    lambda: socket.create_connection(("localhost", port)).close(),
    lambda: connect("127.0.0.1", other),
    lambda: connect("192.0.2.1", port),
    lambda: socket.getaddrinfo("example.org", port),
    bind,
    send,
    lambda: [end.close() for end in socket.socketpair()],
):
    try:
        attempt()
        print("done")
    except PermissionError:
        print("refused")
"""


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no local sockets")
def test_offline_process_with_one_exception_connects_there_and_nowhere_else():
    tried = subprocess.run([sys.executable, "-W", "ignore", "-c", ONLY], capture_output=True, text=True, check=True)
    assert tried.stdout.split() == ["done", "done", *["refused"] * 5, "done"]
