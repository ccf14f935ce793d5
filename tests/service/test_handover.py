import os
import struct

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunto.service.handover import LARGEST, LONGEST_PATH, LONGEST_TOKEN, MOST, Frame, MalformedError, Message, encode

pytestmark = pytest.mark.skipif(os.name == "nt", reason="paths of systems with local sockets")

ODD = (
    "/home/a/perché no.txt",
    '/tmp/it\'s "so".txt',
    "/tmp/$HOME/`x`; rm.txt",
    "/tmp/two\nlines\t.txt",
    os.fsdecode(b"/tmp/caff\xe8.txt"),
    "/tmp/-o",
)


def frame(payload, name=b"sunto", version=1, length=None):
    return struct.pack(">5sBI", name, version, len(payload) if length is None else length) + payload


@pytest.mark.parametrize("message", [Message(()), Message(ODD), Message(("/a",), "kde_TIME12345")])
def test_handover_message_comes_out_as_it_went_in(message):
    assert Frame().feed(encode(message)) == message


def test_handover_message_comes_in_pieces():
    whole, incoming = encode(Message(ODD, "token")), Frame()
    assert [incoming.feed(whole[place : place + 1]) for place in range(len(whole) - 1)] == [None] * (len(whole) - 1)
    assert incoming.feed(whole[-1:]) == Message(ODD, "token")


MALFORMED = {
    "another name": frame(b"\0", name=b"samba"),
    "another version": frame(b"\0", version=2),
    "web": b"GET / HTTP/1.1\r\n\r\n",
    "longer than allowed": frame(b"", length=LARGEST + 1),
    "longest length": frame(b"", length=0xFFFFFFFF),
    "nothing": frame(b""),
    "no end": frame(b"\0/tmp/a"),
    "relative path": frame(b"\0a.txt\0"),
    "empty path": frame(b"\0/a\0\0"),
    "address": frame(b"\0file:///a\0"),
    "long path": frame(b"\0/" + b"a" * LONGEST_PATH + b"\0"),
    "long token": frame(b"a" * (LONGEST_TOKEN + 1) + b"\0"),
    "odd token": frame(b"a\nb\0"),
    "too many": frame(b"\0" + b"/\0" * (MOST + 1)),
    "more after it": encode(Message(("/a",))) + b"x",
}


@pytest.mark.parametrize("name", MALFORMED)
def test_handover_malformed_is_refused(name):
    with pytest.raises(MalformedError):
        Frame().feed(MALFORMED[name])


@pytest.mark.parametrize("begun", [b"X", b"sunta", b"sunto\2"])
def test_handover_what_begins_otherwise_is_refused_at_once(begun):
    with pytest.raises(MalformedError):
        Frame().feed(begun)


@given(st.binary(max_size=200))
def test_handover_any_bytes_are_paths_or_refused(payload):
    try:
        message = Frame().feed(frame(payload))
    except MalformedError:
        return
    assert message is not None
    assert all(path.startswith("/") and "\0" not in path for path in message.paths)


@pytest.mark.parametrize("paths", [("a.txt",), ("/a\0b",), ("/" + "a" * LONGEST_PATH,), ("/" + "a" * 4000,) * 300, ("/a",) * (MOST + 1)])
def test_handover_what_would_be_refused_is_not_sent(paths):
    with pytest.raises(MalformedError):
        encode(Message(paths))
