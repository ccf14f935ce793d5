"""Ways to damage bytes, whatever they are: what disks, networks and bad programs do to files, and what people do to programs."""

from __future__ import annotations

import random
import re
from collections.abc import Callable

Damage = Callable[[bytes, random.Random], bytes]

LARGEST = 2_000_000
"""Bytes that a damaged file may grow to: the limits of real articles are far, so that the readers have to work."""

_NUMBERS = (0, 1, 0x7F, 0x80, 0xFF, 0x7FFF, 0x8000, 0xFFFF, 0x7FFFFFFF, 0x80000000, 0xFFFFFFFF)
_NUMERALS = (b"0", b"-1", b"65536", b"2147483647", b"4294967296", b"99999999999999999999", b"1e309", b"-0", b"0x7f")
_TOKENS = re.compile(rb"<[^<>]{1,200}>|\\[a-z]+-?\d* ?|[{}\[\]()]|&[a-z#0-9]+;|=[0-9A-F]{2}|[*_#>`~-]{1,40}|\b[\w.-]{1,40}: ")
_BITS = (
    b"\x00", b"\xff\xfe", b"\xef\xbb\xbf", b"\x1a", b"\x1b[2J", b"\xed\xa0\x80", b"\xf4\x90\x80\x80", b"\xc0\xaf",
    b"&#0;", b"&#x110000;", b"&#xD800;", b"&lt", b"<![CDATA[", b"]]>", b"<!--", b"-->", b"<?xml version='1.1'?>", b"<script>", b"</html>",
    b"<table><tr><td>", b"<svg><math>", b"<base href='file:///etc/'>", b"<img src='file:///etc/passwd'>", b"\\bin9999999 ", b"{\\object",
    b"\\u-1?", b"\\'", b"```", b"[a]: <", b"![", b"\r\n\r\n", b"\n--", b"endstream", b"stream\n", b"obj\n", b"<<", b">>", b"xref\n",
    b"Content-Transfer-Encoding: base64\r\n", b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n", b"=?utf-8?B?////?=",
    b"PK\x03\x04",
    b"<!DOCTYPE a [<!ENTITY b 'bbbbbbbbbb'><!ENTITY c '&b;&b;&b;&b;&b;&b;&b;&b;'>]>",
    b"<!DOCTYPE a SYSTEM 'file:///etc/passwd'>", b"%PDF-1.7\n",
    "\u202e\u200b\u2028".encode(), "😀é".encode(), "ª–“”".encode("utf-16"), "è".encode("cp1252"),
)  # fmt: skip
_RUNS = (*(bytes((sign,)) for sign in b" \n\ta([{<>*_`&-\\\x00"), b"<b>", b"<div>", b"> ", b"[](", b"A=")


def flip_bits(data: bytes, dice: random.Random) -> bytes:
    """Some bits are others."""
    changed = bytearray(data)
    for _ in range(dice.choice((1, 1, 4, 16, 200))):
        changed[dice.randrange(len(changed))] ^= 1 << dice.randrange(8)
    return bytes(changed)


def cut_off(data: bytes, dice: random.Random) -> bytes:
    """The end is missing, or the beginning."""
    place = dice.randrange(len(data))
    return data[place:] if dice.random() < 0.2 else data[:place]


def remove(data: bytes, dice: random.Random) -> bytes:
    """A stretch is missing."""
    start, end = _stretch(data, dice)
    return data[:start] + data[end:]


def repeat(data: bytes, dice: random.Random) -> bytes:
    """A stretch is there several times, seldom very often."""
    start, end = _stretch(data, dice)
    times = dice.choice((2, 2, 3, 10, 100, 2000))
    return data[:end] + data[start:end] * min(times, LARGEST // max(1, end - start)) + data[end:]


def move(data: bytes, dice: random.Random) -> bytes:
    """A stretch stands elsewhere."""
    start, end = _stretch(data, dice)
    rest = data[:start] + data[end:]
    place = dice.randrange(len(rest) + 1)
    return rest[:place] + data[start:end] + rest[place:]


def number(data: bytes, dice: random.Random) -> bytes:
    """A length or an offset is another, in one byte to eight."""
    place, size = dice.randrange(len(data)), dice.choice((1, 2, 4, 8))
    value = dice.choice(_NUMBERS) & ((1 << 8 * size) - 1)
    return data[:place] + value.to_bytes(size, dice.choice(("little", "big"))) + data[place + size :]


def numeral(data: bytes, dice: random.Random) -> bytes:
    """A written number is another."""
    places = [match.span() for match in re.finditer(rb"\d+", data)]
    if not places:
        return number(data, dice)
    start, end = dice.choice(places)
    return data[:start] + dice.choice(_NUMERALS) + data[end:]


def insert(data: bytes, dice: random.Random) -> bytes:
    """Something stands there that means something in one format or another."""
    place = dice.randrange(len(data) + 1)
    return data[:place] + dice.choice(_BITS) + data[place:]


def run(data: bytes, dice: random.Random) -> bytes:
    """A sign stands there very often."""
    place = dice.randrange(len(data) + 1)
    sign = dice.choice(_RUNS)
    return data[:place] + sign * dice.choice((50, 1000, 30_000)) + data[place:]


def multiply_token(data: bytes, dice: random.Random) -> bytes:
    """A tag, a brace, a control word opens again and again, or is missing where it closes, or stands elsewhere."""
    places = [match.span() for match in _TOKENS.finditer(data)]
    if not places:
        return repeat(data, dice)
    start, end = dice.choice(places)
    what = dice.random()
    if what < 0.3:
        return data[:start] + data[end:]
    token = data[start:end]
    if what < 0.6:
        place = dice.choice(places)[0]
        return data[:place] + token + data[place:]
    return data[:start] + token * min(dice.choice((2, 50, 1000, 20_000)), LARGEST // len(token)) + data[end:]


EVERYWHERE: tuple[Damage, ...] = (flip_bits, cut_off, remove, repeat, move, number, numeral, insert, run, multiply_token)


def damaged(data: bytes, dice: random.Random) -> bytes:
    """The bytes damaged once or several times; never more than LARGEST."""
    for _ in range(dice.choice((1, 1, 1, 2, 3, 6))):
        if data:
            data = dice.choice(EVERYWHERE)(data, dice)[:LARGEST]
    return data


def _stretch(data: bytes, dice: random.Random) -> tuple[int, int]:
    length = min(len(data), dice.choice((1, 4, 16, 64, 512, 4096)))
    start = dice.randrange(len(data) - length + 1)
    return start, start + length
