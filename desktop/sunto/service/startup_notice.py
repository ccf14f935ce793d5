"""Tells an X11 desktop that a start which it announces with a busy pointer is over (Startup Notification Protocol 0.1).

A start that opens a window need not: Qt tells it then. One that hands its files over opens none, and the pointer would stay busy until
the desktop gives up. On Wayland the desktop hears of it from the window that comes to the front.
"""

from __future__ import annotations

import ctypes
import struct
from collections.abc import Iterator, Mapping
from ctypes import POINTER, Structure, byref, c_char_p, c_int, c_int16, c_uint8, c_uint16, c_uint32, c_void_p

LIBRARY = "libxcb.so.1"
"""X's own client library, which Qt needs on X11."""

_CLIENT_MESSAGE, _BYTES = 33, 8
_PROPERTY_CHANGE = 1 << 22
"""Who hears of changes at the root window hears of starts."""

_PIECE = 20
_INPUT_ONLY = 2


class _Cookie(Structure):
    _fields_ = (("sequence", c_uint32),)


class _Atom(Structure):
    _fields_ = (("head", c_uint8 * 8), ("atom", c_uint32))


class _Screens(Structure):
    _fields_ = (("root", POINTER(c_uint32)), ("rest", c_int), ("index", c_int))


def tell_over(environment: Mapping[str, str]) -> None:
    """Say so, where the desktop has announced this start; where it cannot be said, nothing happens."""
    start = environment.get("DESKTOP_STARTUP_ID", "")
    if not start or not environment.get("DISPLAY"):
        return
    try:
        xcb = _library()
    except OSError:  # no X11 here
        return
    connection = xcb.xcb_connect(None, None)
    try:
        if not xcb.xcb_connection_has_error(connection):
            _send(xcb, connection, start)
    finally:
        xcb.xcb_disconnect(connection)


def pieces(start: str) -> Iterator[bytes]:
    """The message about the start with this name, in pieces as they go over the wire."""
    quoted = start.replace("\\", "\\\\").replace('"', '\\"')
    message = f'remove: ID="{quoted}"'.encode(errors="surrogateescape") + b"\0"
    for place in range(0, len(message), _PIECE):
        yield message[place : place + _PIECE].ljust(_PIECE, b"\0")


def _send(xcb: ctypes.CDLL, connection: int, start: str) -> None:
    root = xcb.xcb_setup_roots_iterator(xcb.xcb_get_setup(connection)).root[0]
    first, following = (_atom(xcb, connection, name) for name in (b"_NET_STARTUP_INFO_BEGIN", b"_NET_STARTUP_INFO"))
    window = xcb.xcb_generate_id(connection)  # the pieces of one message are told by it
    xcb.xcb_create_window(connection, 0, window, root, -1, -1, 1, 1, 0, _INPUT_ONLY, 0, 0, None)
    for number, piece in enumerate(pieces(start)):
        event = struct.pack("=BBHII", _CLIENT_MESSAGE, _BYTES, 0, window, following if number else first) + piece
        xcb.xcb_send_event(connection, 0, root, _PROPERTY_CHANGE, event)
    _atom(xcb, connection, b"_NET_STARTUP_INFO")  # its answer comes when all before it is done


def _atom(xcb: ctypes.CDLL, connection: int, name: bytes) -> int:
    reply = xcb.xcb_intern_atom_reply(connection, xcb.xcb_intern_atom(connection, 0, len(name), name), byref(c_void_p()))
    if not reply:
        return 0
    atom = int(reply[0].atom)
    ctypes.CDLL(None).free(reply)
    return atom


def _library() -> ctypes.CDLL:
    """The library, with the types of the functions that are called. Raises OSError."""
    xcb = ctypes.CDLL(LIBRARY)
    for name, result, *arguments in (
        ("connect", c_void_p, c_char_p, POINTER(c_int)),
        ("connection_has_error", c_int, c_void_p),
        ("disconnect", None, c_void_p),
        ("get_setup", c_void_p, c_void_p),
        ("setup_roots_iterator", _Screens, c_void_p),
        ("generate_id", c_uint32, c_void_p),
        ("intern_atom", _Cookie, c_void_p, c_uint8, c_uint16, c_char_p),
        ("intern_atom_reply", POINTER(_Atom), c_void_p, _Cookie, c_void_p),
        (
            "create_window",
            _Cookie,
            *(
                c_void_p,
                c_uint8,
                c_uint32,
                c_uint32,
                c_int16,
                c_int16,
                c_uint16,
                c_uint16,
                c_uint16,
                c_uint16,
                c_uint32,
                c_uint32,
                c_void_p,
            ),
        ),
        ("send_event", _Cookie, c_void_p, c_uint8, c_uint32, c_uint32, c_char_p),
    ):
        function = getattr(xcb, f"xcb_{name}")
        function.restype, function.argtypes = result, arguments
    return xcb
