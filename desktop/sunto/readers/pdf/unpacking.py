"""What must not reach pdfium, looked for before it sees the file: streams that unpack to gigabytes, arrays nested a thousand deep."""

from __future__ import annotations

import base64
import re
import zlib
from collections.abc import Iterator

from sunto.core.errors import TooDeepError, UnpackedTooLargeError
from sunto.core.limits import ReadingLimits
from sunto.readers.pdf.forms import Forms

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DICTIONARY = 2_000
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_PACKED = re.compile(rb"/(?:FlateDecode|Fl|LZWDecode|RunLengthDecode)\b")
_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b")
_DRAWS = re.compile(rb"(?<![\w/])Do\b")
_AT_ONCE = 1 << 20

_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)
_BRACKET = re.compile(rb"<<|>>|[\[\]]|\bobj\b")
_DEEPEST = 48
"""Arrays and dictionaries in one another. pdfium stops at 64, but comes to each such place again and again, without an end."""


def check_harmless(data: bytes, path: str, limits: ReadingLimits) -> None:
    """Raises UnpackedTooLargeError where the streams, pictures apart, hold more than the limit or draw one another without an end,
    TooDeepError where objects are nested more deeply than in any document. Pictures are never unpacked."""
    left, outside = limits.unpacked, 0
    forms = Forms()
    for match in _STREAM.finditer(data):
        if match.start() < outside:
            continue
        _check_depth(data[outside : match.start()], path)
        forms.add_objects(data[outside : match.start()])
        end = data.find(b"endstream", match.end())
        outside = end if end > 0 else len(data)
        head = data[max(0, match.start() - _DICTIONARY) : match.start()]
        head = head[max(0, head.rfind(b" obj") - 20) :]
        if _PICTURE.search(head):
            continue
        left -= _check_stream(head, data[match.end() : outside], left, forms, path)
    _check_depth(data[outside:], path)
    forms.add_objects(data[outside:])
    if forms.are_endless():
        raise UnpackedTooLargeError(path, "forms that draw one another")


def _check_stream(head: bytes, content: bytes, left: int, forms: Forms, path: str) -> int:
    """How many bytes the stream unpacks to, of which `left` are allowed."""
    packed = len(_PACKED.findall(head))
    if packed > 1:
        raise UnpackedTooLargeError(path, "a stream packed more than once")
    if packed and b"ASCII85Decode" in head:
        content = _from_ascii(content)
    size = drawn = 0
    for piece in _pieces(content) if packed else (content,):
        size += len(piece)
        drawn += len(_DRAWS.findall(piece))
        if packed and size > left:
            raise UnpackedTooLargeError(path, "more unpacked than allowed")
    if _OBJECTS.search(head):
        objects = b"".join(_pieces(content)) if packed else content
        _check_depth(objects, path)
        forms.add_packed_objects(head, objects)
    elif drawn:
        forms.add(head, drawn)
    return size if packed else 0


def _check_depth(objects: bytes, path: str) -> None:
    if objects.count(b"[") + objects.count(b"<<") < _DEEPEST:
        return
    depth = 0
    for match in _BRACKET.finditer(_STRING.sub(b"", objects)):
        found = match[0]
        depth = 0 if found == b"obj" else depth + 1 if found in (b"<<", b"[") else max(0, depth - 1)
        if depth > _DEEPEST:
            raise TooDeepError(path, f"more than {_DEEPEST} arrays and dictionaries in one another")


def _pieces(content: bytes) -> Iterator[bytes]:
    """What comes out, a piece at a time; what is broken ends it, as it does in pdfium."""
    unpacker = zlib.decompressobj()
    try:
        while content and not unpacker.eof:
            yield unpacker.decompress(content, _AT_ONCE)
            content = unpacker.unconsumed_tail
    except zlib.error:
        return


def _from_ascii(content: bytes) -> bytes:
    try:
        return base64.a85decode(content.strip().removesuffix(b"~>").removesuffix(b"~"), ignorechars=b" \t\n\r\v\x00")
    except ValueError:
        return b""
