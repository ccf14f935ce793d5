"""Nothing leaves the machine: Sunto's processes refuse themselves the network."""

from __future__ import annotations

import socket
import sys

LOOK_UPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})
"""The audit events of asking a name server."""

_TRAFFIC = frozenset({"socket.connect", "socket.bind", "socket.sendto", "socket.sendmsg"})
"""Those that name another end, or one of our own that others might connect to."""


def stay_offline() -> None:
    """From here on no Internet socket can be made in this process, not even by a library; it cannot be taken back."""
    sys.addaudithook(refuse_network)


def stay_offline_but_for(host: str, port: int) -> None:
    """From here on this process can connect to that place and to no other, for the one who asked for it; it cannot be taken back."""
    sys.addaudithook(OnlyTo(host, port))


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """The audit hook (PEP 578): raises PermissionError where an Internet socket is made or a host looked up; local sockets stay."""
    if event in LOOK_UPS or (event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6)):
        raise PermissionError("Sunto opens no network socket")


class OnlyTo:
    """The audit hook that lets a process connect to one place, and to no other, nor be reached itself."""

    def __init__(self, host: str, port: int) -> None:
        try:
            found = {str(information[4][0]) for information in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)}
        except OSError:  # no such host: connecting will say so
            found = set()
        self._hosts = frozenset({host, *found})
        self._port = port

    def __call__(self, event: str, arguments: tuple[object, ...]) -> None:
        """Let it pass, or raise PermissionError."""
        if event in LOOK_UPS:
            place = arguments[0]
            allowed = (place[0] if isinstance(place, tuple) else place) in self._hosts
        elif event in _TRAFFIC:
            place = arguments[1]
            # Anything but a tuple is a local socket's, None that of a socket which is connected already.
            allowed = not isinstance(place, tuple) or (event == "socket.connect" and place[0] in self._hosts and place[1] == self._port)
        else:
            return
        if not allowed:
            raise PermissionError(f"Sunto opens no network socket to {place!r}")
