"""The parts of a zip archive, unpacked in memory piece by piece and never beyond the limits."""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from collections.abc import Iterator

from sunto.core.errors import DamagedFileError, EncryptedFileError, TooLargeError, UnpackedTooLargeError
from sunto.core.limits import ReadingLimits

SMALL = 16 * 2**20
"""Bytes of the largest part that is not text but says something about it: styles, properties, what is where."""

_PIECE = 256 * 1024
ENTRY = b"PK\x01\x02"
"""How each entry of the list of parts begins."""
_METHODS = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
"""The only methods that office documents and e-books use; the others unpack in one go however much it is."""

BROKEN = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, struct.error, NotImplementedError, RuntimeError, OverflowError)
"""What zipfile raises over bytes that are no archive, or a damaged one."""


class Archive:
    """A zip archive whose parts are asked for by name; all that is unpacked from it counts together. Nothing is written anywhere.

    Raises DamagedFileError, EncryptedFileError, UnpackedTooLargeError, or TooLargeError for too many parts, here and in each method.
    """

    def __init__(self, data: bytes, path: str, limits: ReadingLimits) -> None:
        if data.count(ENTRY) > limits.parts:  # each entry begins with it: more than these cannot be there
            raise TooLargeError(path, f"more than {limits.parts} parts")
        self._path = path
        self._limits = limits
        self._left = limits.unpacked
        try:
            self._archive = zipfile.ZipFile(io.BytesIO(data))
        except BROKEN as error:
            raise DamagedFileError(path, f"zip: {error}") from error
        self._entries = {entry.filename.lstrip("/"): entry for entry in self._archive.infolist()}

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    @property
    def names(self) -> tuple[str, ...]:
        """The names of all parts, in the order of the archive."""
        return tuple(self._entries)

    def pieces(self, name: str, most: int | None = None) -> Iterator[bytes]:
        """The part, piece by piece, of at most so many bytes. An archive without it is damaged."""
        entry = self._entries.get(name)
        if entry is None:
            raise DamagedFileError(self._path, f"no part {name!r}")
        if entry.flag_bits & 1:
            raise EncryptedFileError(self._path, f"encrypted part {name!r}")
        if entry.compress_type not in _METHODS:
            raise DamagedFileError(self._path, f"part {name!r} is packed by method {entry.compress_type}")
        if most is not None and entry.file_size > most:
            raise UnpackedTooLargeError(self._path, f"part {name!r} has more than {most} bytes")
        if entry.file_size > self._left:
            raise self._too_large()
        try:
            with self._archive.open(entry) as part:
                while piece := part.read(_PIECE):  # never more than the entry says it has
                    self._left -= len(piece)
                    if self._left < 0:
                        raise self._too_large()
                    yield piece
        except BROKEN as error:
            raise DamagedFileError(self._path, f"part {name!r}: {error}") from error

    def part(self, name: str) -> bytes:
        """The whole part, which may be as large as a file of its own."""
        return b"".join(self.pieces(name, self._limits.size))

    def _too_large(self) -> UnpackedTooLargeError:
        return UnpackedTooLargeError(self._path, f"more than {self._limits.unpacked} bytes unpacked")
