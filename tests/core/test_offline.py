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
