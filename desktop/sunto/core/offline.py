"""Nothing leaves the machine: Sunto's processes refuse themselves the network."""

from __future__ import annotations

import socket
import sys

DASK = "dask"
"""The engine that needs a network."""

LOOK_UPS = frozenset({"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.getnameinfo"})
"""The audit events of asking a name server."""


def stay_offline() -> None:
    """From here on no Internet socket can be made in this process, not even by a library; it cannot be taken back."""
    sys.addaudithook(refuse_network)


def refuse_network(event: str, arguments: tuple[object, ...]) -> None:
    """The audit hook (PEP 578): raises PermissionError where an Internet socket is made or a host looked up; local sockets stay."""
    if event in LOOK_UPS or (event == "socket.__new__" and arguments[1] in (socket.AF_INET, socket.AF_INET6)):
        raise PermissionError("Sunto opens no network socket")
