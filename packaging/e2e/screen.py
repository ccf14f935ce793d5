"""What is on the screen: pictures of a virtual display's memory, and what changed between two of them."""

from __future__ import annotations

import struct
import zlib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

_FIELDS, _COLOUR_ENTRY = 25, 12
"""Of the head of an X window dump, version 7: numbers of four bytes in it, bytes of each colour after it."""


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle; right and bottom are just outside."""

    left: int
    top: int
    right: int
    bottom: int

    @property
    def middle(self) -> tuple[int, int]:
        """The point to click at."""
        return (self.left + self.right) // 2, (self.top + self.bottom) // 2


@dataclass(frozen=True, slots=True)
class Picture:
    """Pixels of four bytes each (blue, green, red, nothing), row after row."""

    width: int
    height: int
    pixels: bytes

    def row(self, line: int, box: Box) -> memoryview:
        """The box's pixels in this line, a number each."""
        start = (line * self.width + box.left) * 4
        return memoryview(self.pixels)[start : start + (box.right - box.left) * 4].cast("I")

    @property
    def whole(self) -> Box:
        """The box of the picture itself."""
        return Box(0, 0, self.width, self.height)


def read(dump: bytes | memoryview, box: Box | None = None) -> Picture:
    """The picture in an X window dump, or a part of it; Xvfb keeps its display in one (-fbdir). Raises ValueError for other dumps."""
    fields = struct.unpack(f">{_FIELDS}I", dump[: _FIELDS * 4])
    head, width, height, bits, line, colours = fields[0], fields[4], fields[5], fields[11], fields[12], fields[19]
    if bits != 32 or line != width * 4:
        raise ValueError("not of 32 bits a pixel")
    start = head + colours * _COLOUR_ENTRY
    if box is None:
        return Picture(width, height, bytes(dump[start : start + line * height]))
    rows = (start + row * line for row in range(box.top, box.bottom))
    return Picture(box.right - box.left, box.bottom - box.top, b"".join(dump[row + box.left * 4 : row + box.right * 4] for row in rows))


def became(before: Picture, after: Picture, colour: int | None = None) -> Box | None:
    """The smallest box around all pixels that changed (to the colour, if one is given); None where there are none."""
    lines, columns = [], []
    for line, (old, new) in enumerate(_changed_rows(before, after)):
        if old == new:
            continue
        changed = [place for place, (was, now) in enumerate(zip(old, new, strict=True)) if was != now and colour in (None, now)]
        if changed:
            lines.append(line)
            columns += changed[0], changed[-1]
    return Box(min(columns), lines[0], max(columns) + 1, lines[-1] + 1) if lines else None


def colour_of_change(before: Picture, after: Picture) -> int | None:
    """The colour that most of the changed pixels have now."""
    counted: Counter[int] = Counter()
    for old, new in _changed_rows(before, after):
        if old != new:
            counted.update(now for was, now in zip(old, new, strict=True) if was != now)
    return counted.most_common(1)[0][0] if counted else None


def ink(picture: Picture) -> int:
    """Where it is dark, as text is: a bit for each pixel."""
    dark = picture.pixels[1::4].translate(_DARK)  # green tells best how bright a colour is
    return int.from_bytes(dark, "big")


_DARK = bytes(1 if level < 0x70 else 0 for level in range(256))


def png(picture: Picture) -> bytes:
    """The picture as a PNG file."""
    lines = []
    for line in range(picture.height):
        row = bytes(picture.row(line, picture.whole))
        colours = bytearray(picture.width * 3)
        colours[0::3], colours[1::3], colours[2::3] = row[2::4], row[1::4], row[0::4]
        lines.append(b"\0" + bytes(colours))
    head = struct.pack(">2I5B", picture.width, picture.height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + b"".join(map(_chunk, (b"IHDR", b"IDAT", b"IEND"), (head, zlib.compress(b"".join(lines), 6), b"")))


def save(picture: Picture, file: Path) -> None:
    """Keep it for people to look at."""
    file.write_bytes(png(picture))


def _chunk(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I", len(content)) + kind + content + struct.pack(">I", zlib.crc32(kind + content))


def _changed_rows(before: Picture, after: Picture) -> list[tuple[memoryview, memoryview]]:
    whole = before.whole
    return [(before.row(line, whole), after.row(line, whole)) for line in range(before.height)]
