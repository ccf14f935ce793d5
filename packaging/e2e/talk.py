"""The socket of the one window: what others may not say to it, and who may not reach it."""

from __future__ import annotations

import os
import random
import socket
import struct
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

MESSAGES = 10_000
PATIENCE = 20.0

_HEAD = struct.Struct(">5sBI")
_LARGEST = 1 << 20
"""The frame of a message, as sunto/service/handover.py says it: name, version, length; and the most that it may be long."""


@contextmanager
def acting_as(user: int) -> Iterator[None]:
    """Have this user's rights, and no more, while inside; needs root."""
    groups = os.getgroups()
    os.setgroups([])
    os.setegid(user)
    os.seteuid(user)
    try:
        yield
    finally:
        os.seteuid(0)
        os.setegid(0)
        os.setgroups(groups)


@contextmanager
def connected(path: Path) -> Iterator[socket.socket]:
    """A connection to the socket. Raises OSError where there can be none."""
    with socket.socket(socket.AF_UNIX) as caller:
        caller.settimeout(PATIENCE)
        caller.connect(str(path))
        yield caller


def is_closed_to(path: Path, user: int) -> bool:
    """Whether the system keeps this user from connecting."""
    try:
        with acting_as(user), connected(path):
            return False
    except PermissionError:
        return True


def annoy(path: Path, named: bytes) -> int:
    """Say what is no message, again and again. Returns how many of them were answered with anything at all."""
    chance, answered = random.Random(5), 0
    for number in range(MESSAGES):
        with connected(path) as caller, suppress(BrokenPipeError, ConnectionResetError):
            caller.sendall(malformed(number, chance, named))
            if number % 3 == 0:
                caller.shutdown(socket.SHUT_WR)
            if number % 5:  # the others hang up before an answer
                answered += caller.recv(100) != b""
    return answered


def malformed(number: int, chance: random.Random, named: bytes) -> bytes:
    """Bytes that are no message: noise, wrong lengths, messages with a change, and now and then as much as a message may be or more."""
    payload = b"\0" + named + b"\0"
    good = bytearray(_HEAD.pack(b"sunto", 1, len(payload)) + payload)
    if number % 500 == 0:
        return _HEAD.pack(b"sunto", 1, _LARGEST) + chance.randbytes(_LARGEST - 1) + b"x"
    if number % 500 == 1:
        return _HEAD.pack(b"sunto", 1, 0xFFFFFFFF) + payload * (2 * _LARGEST // len(payload))
    kind = number % 4
    if kind == 0:
        return b"X" + chance.randbytes(chance.randrange(200))
    if kind == 1:
        return _HEAD.pack(b"sunto", 1, _LARGEST + 1 + chance.randrange(1 << 30)) + good
    if kind == 2:
        good[chance.randrange(6)] ^= 1 << chance.randrange(8)
        return bytes(good)
    return bytes(good) + chance.randbytes(1 + chance.randrange(20))
