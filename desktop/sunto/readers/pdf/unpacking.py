"""What must not reach pdfium, looked for before it sees the file: streams that unpack to gigabytes, arrays nested a thousand deep."""

from __future__ import annotations

import base64
import re
import zlib

from sunto.core.errors import TooDeepError, UnpackedTooLargeError
from sunto.core.limits import ReadingLimits

_STREAM = re.compile(rb"(?<!end)stream\r?\n")
_DICTIONARY = 2_000
_PICTURE = re.compile(rb"/Subtype\s*/Image\b")
_PACKED = re.compile(rb"/(?:FlateDecode|Fl|LZWDecode|RunLengthDecode)\b")
_OBJECTS = re.compile(rb"/Type\s*/ObjStm\b")
_AT_ONCE = 1 << 20

_STRING = re.compile(rb"\((?:[^()\\]|\\.)*\)", re.DOTALL)
_BRACKET = re.compile(rb"<<|>>|[\[\]]|\bobj\b")
_DEEPEST = 48
"""Arrays and dictionaries in one another. pdfium stops at 64, but comes to each such place again and again, without an end."""


def check_harmless(data: bytes, path: str, limits: ReadingLimits) -> None:
    """Raises UnpackedTooLargeError where the streams, pictures apart, hold more than the limit, TooDeepError where objects are nested
    more deeply than in any document. Pictures are never unpacked."""
    total, outside = 0, 0
    for match in _STREAM.finditer(data):
        if match.start() < outside:
            continue
        _check_depth(data[outside : match.start()], path)
        outside = match.end()
        head = data[max(0, match.start() - _DICTIONARY) : match.start()]
        head = head[head.rfind(b" obj") + 1 :]
        packed = len(_PACKED.findall(head))
        end = data.find(b"endstream", match.end())
        end = end if end > 0 else len(data)
        outside = end
        if packed > 1 and not _PICTURE.search(head):
            raise UnpackedTooLargeError(path, "a stream packed more than once")
        if _PICTURE.search(head) or not (packed or _OBJECTS.search(head)):
            continue
        content = data[match.end() : end]
        if b"ASCII85Decode" in head:
            content = _from_ascii(content)
        if _OBJECTS.search(head):
            _check_depth(_unpacked(content, limits.unpacked - total) if packed else content, path)
        total += _size(content, limits.unpacked - total)
        if total > limits.unpacked:
            raise UnpackedTooLargeError(path, f"more than {limits.unpacked} bytes unpacked")
    _check_depth(data[outside:], path)


def _check_depth(objects: bytes, path: str) -> None:
    if objects.count(b"[") + objects.count(b"<<") < _DEEPEST:
        return
    depth = 0
    for match in _BRACKET.finditer(_STRING.sub(b"", objects)):
        found = match[0]
        depth = 0 if found == b"obj" else depth + 1 if found in (b"<<", b"[") else max(0, depth - 1)
        if depth > _DEEPEST:
            raise TooDeepError(path, f"more than {_DEEPEST} arrays and dictionaries in one another")


def _unpacked(content: bytes, most: int) -> bytes:
    try:
        return zlib.decompressobj().decompress(content, max(1, most))
    except zlib.error:
        return b""


def _size(content: bytes, most: int) -> int:
    """Bytes that come out, counted until there are more than `most`; what is broken ends the count, as it does in pdfium."""
    unpacker, size = zlib.decompressobj(), 0
    try:
        while content and size <= most and not unpacker.eof:
            size += len(unpacker.decompress(content, _AT_ONCE))
            content = unpacker.unconsumed_tail
    except zlib.error:
        pass
    return size


def _from_ascii(content: bytes) -> bytes:
    try:
        return base64.a85decode(content.strip().removesuffix(b"~>").removesuffix(b"~"), ignorechars=b" \t\n\r\v\x00")
    except ValueError:
        return b""
