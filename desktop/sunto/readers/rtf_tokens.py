"""Rich text taken apart: braces, control words, and bytes of text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import IntEnum
from typing import NamedTuple


class Mark(IntEnum):
    """What a token is."""

    OPEN = 0
    CLOSE = 1
    WORD = 2
    SIGN = 3
    TEXT = 4


class Token(NamedTuple):
    """A piece of the file: `word` is a control word or sign without its backslash, `number` what follows it, `text` bytes to be decoded."""

    mark: Mark
    word: str = ""
    number: int | None = None
    text: bytes = b""


_TOKEN = re.compile(rb"\\([A-Za-z]{1,32})(-?\d{1,9})?\d* ?|((?:\\'[0-9A-Fa-f]{2})+)|\\(.)|([{}])|([^\\{}\r\n\x00]+)", re.DOTALL)
_HEX, _SIGN, _BRACE, _TEXT = 3, 4, 5, 6
_OPEN, _CLOSE = Token(Mark.OPEN), Token(Mark.CLOSE)


def tokens(data: bytes) -> Iterator[Token]:
    """The tokens in order; raw binary data behind \\binN is passed over."""
    at: int | None = 0
    while at is not None:
        start, at = at, None
        for match in _TOKEN.finditer(data, start):
            kind = match.lastindex
            if kind == _TEXT:
                yield Token(Mark.TEXT, text=match[0])
            elif kind == _BRACE:
                yield _OPEN if match[0] == b"{" else _CLOSE
            elif kind == _HEX:
                yield Token(Mark.TEXT, text=bytes.fromhex(match[0].replace(b"\\'", b"").decode("ascii")))
            elif kind == _SIGN:
                yield Token(Mark.SIGN, match[0][1:].decode("latin-1"))
            else:
                word, number = match[1].decode("ascii"), match[2]
                if word == "bin" and number and int(number) > 0:
                    at = match.end() + int(number)
                    break
                yield Token(Mark.WORD, word, int(number) if number else None)
