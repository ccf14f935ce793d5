"""What a desktop hears when a start that it has announced is over."""

import ctypes
import os
import struct

import pytest
from PySide6.QtCore import QAbstractNativeEventFilter
from PySide6.QtGui import QGuiApplication

from sunto.service.startup_notice import pieces, tell_over

CLIENT_MESSAGE = 33
NAME = 'pcmanfm-1-sunto-"0"\\perché_TIME4242'


class Messages(QAbstractNativeEventFilter):
    """Notes what is said to those who hear of changes at the root window, as Qt does on X11."""

    def __init__(self):
        super().__init__()
        self.told: dict[int, bytes] = {}

    def nativeEventFilter(self, kind, message):  # noqa: N802
        if kind == b"xcb_generic_event_t":
            event = ctypes.string_at(int(message), 32)
            if event[0] & 0x7F == CLIENT_MESSAGE:
                (window,) = struct.unpack_from("=I", event, 4)
                self.told[window] = self.told.get(window, b"") + event[12:]
        return False, 0

    def whole(self):
        return [told.partition(b"\0")[0].decode() for told in self.told.values() if b"\0" in told]


def test_startup_notice_pieces_are_of_twenty_bytes_and_end_in_nul():
    told = list(pieces("a" * 9))
    assert b"".join(told) == b'remove: ID="aaaaaaaaa"'.ljust(40, b"\0")
    assert {len(piece) for piece in told} == {20}
    assert list(pieces("a" * 7))[-1] == b"\0" * 20  # the message fills the first: its end has to be told, too


def test_startup_notice_reaches_the_desktop(qapp, qtbot):
    if QGuiApplication.platformName() != "xcb":
        pytest.skip("asks an X server")
    messages = Messages()
    qapp.installNativeEventFilter(messages)
    try:
        tell_over({**os.environ, "DESKTOP_STARTUP_ID": NAME})
        qtbot.waitUntil(lambda: bool(messages.whole()))
    finally:
        qapp.removeNativeEventFilter(messages)
    quoted = NAME.replace("\\", "\\\\").replace('"', '\\"')
    assert messages.whole() == [f'remove: ID="{quoted}"']


@pytest.mark.parametrize("missing", ["DISPLAY", "DESKTOP_STARTUP_ID"])
def test_startup_notice_says_nothing_where_nobody_announced_or_hears(missing, monkeypatch):
    def never():
        raise AssertionError

    monkeypatch.setattr("sunto.service.startup_notice._library", never)
    tell_over({name: "x" for name in ("DISPLAY", "DESKTOP_STARTUP_ID") if name != missing})


def test_startup_notice_of_a_screen_that_is_not_there_is_not_missed(monkeypatch):
    monkeypatch.setenv("DISPLAY", ":4242")
    tell_over({"DISPLAY": ":4242", "DESKTOP_STARTUP_ID": NAME})
