"""What one start of Sunto says to the window that is open already: files to open, and the desktop's leave to come to the front.

One frame each way of saying: a head with name, version and length, then fields that end in NUL, which no path can hold: the
activation token, then the paths as the system's own bytes. Whatever differs in any way is malformed, and nothing of it is believed.
"""

from __future__ import annotations

import os
import struct
from dataclasses import dataclass

ACCEPTED = b"sunto+"
"""What the window answers once it has taken a message."""

LARGEST, MOST = 1 << 20, 4096
"""Bytes of a message, and files that it names."""

LONGEST_PATH, LONGEST_TOKEN = 4096, 256
"""Bytes; Linux takes no longer path (PATH_MAX)."""

_NAME, _VERSION = b"sunto", 1
_HEAD = struct.Struct(">5sBI")


class MalformedError(ValueError):
    """These bytes are no message of this version."""


@dataclass(frozen=True, slots=True)
class Message:
    """Absolute paths of the files to open, and the token with which the desktop lets the window come to the front (may be empty)."""

    paths: tuple[str, ...]
    token: str = ""


def encode(message: Message) -> bytes:
    """The message as a frame. Raises MalformedError for one that the other side would refuse."""
    fields = [message.token.encode("ascii", "replace"), *map(os.fsencode, message.paths)]
    if any(b"\0" in field for field in fields):
        raise MalformedError("NUL")
    payload = b"".join(field + b"\0" for field in fields)
    _decode(payload)
    return _HEAD.pack(_NAME, _VERSION, len(payload)) + payload


class Frame:
    """A message as it comes in, piece by piece."""

    def __init__(self) -> None:
        self._bytes = bytearray()

    def feed(self, piece: bytes) -> Message | None:
        """Add what came; the message once it is whole. Raises MalformedError as soon as it cannot become one."""
        self._bytes += piece
        begun = bytes(self._bytes[: _HEAD.size])
        if not _HEAD.pack(_NAME, _VERSION, 0).startswith(begun[:6]):
            raise MalformedError("not Sunto's, or of another version")
        if len(begun) < _HEAD.size:
            return None
        length = _HEAD.unpack(begun)[2]
        missing = _HEAD.size + length - len(self._bytes)
        if length > LARGEST or missing < 0:
            raise MalformedError("too long")
        return _decode(bytes(self._bytes[_HEAD.size :])) if missing == 0 else None


def _decode(payload: bytes) -> Message:
    if len(payload) > LARGEST or payload.count(b"\0") > MOST + 1 or not payload.endswith(b"\0"):
        raise MalformedError("length")
    token, *paths = payload[:-1].split(b"\0")
    if len(token) > LONGEST_TOKEN or any(byte not in range(0x20, 0x7F) for byte in token):
        raise MalformedError("token")
    if any(len(path) > LONGEST_PATH or not path.startswith(b"/") for path in paths):
        raise MalformedError("path")
    return Message(tuple(map(os.fsdecode, paths)), token.decode("ascii"))
