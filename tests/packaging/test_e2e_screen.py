"""What is found in pictures of the screen."""

from __future__ import annotations

import io
import struct

import pytest
from PIL import Image

from e2e import screen
from e2e.screen import Box, Picture

WIDTH, HEIGHT = 40, 30
WHITE, BLUE, GREY = 0xFFFFFF, 0x4B6983, 0xA0A0A0


def picture(*painted):
    """White, with boxes of a colour on it."""
    pixels = [WHITE] * (WIDTH * HEIGHT)
    for box, colour in painted:
        for line in range(box.top, box.bottom):
            pixels[line * WIDTH + box.left : line * WIDTH + box.right] = [colour] * (box.right - box.left)
    return Picture(WIDTH, HEIGHT, struct.pack(f"<{len(pixels)}I", *pixels))


def dumped(made, bits=32):
    """As an X window dump, with a name and two colours between head and pixels."""
    fields = [0] * 25
    fields[0], fields[4], fields[5], fields[11], fields[12], fields[19] = 105, made.width, made.height, bits, made.width * 4, 2
    return struct.pack(">25I", *fields) + b"name\0" + bytes(24) + made.pixels


FIRST, SECOND = Box(3, 2, 9, 8), Box(20, 4, 31, 9)


def test_e2e_screen_reads_the_dump():
    made = picture((FIRST, BLUE))
    assert screen.read(dumped(made)) == made
    assert screen.read(dumped(made), FIRST) == Picture(6, 6, struct.pack("<I", BLUE) * 36)


def test_e2e_screen_refuses_another_kind_of_display():
    with pytest.raises(ValueError, match="32"):
        screen.read(dumped(picture(), bits=16))


def test_e2e_screen_finds_the_icon_that_was_selected():
    nothing, one, other = picture(), picture((FIRST, BLUE)), picture((FIRST, GREY), (SECOND, BLUE))
    colour = screen.colour_of_change(nothing, one)
    assert colour == BLUE
    assert screen.became(nothing, one, colour) == FIRST
    assert screen.became(one, other, colour) == SECOND
    assert screen.became(one, other) == Box(3, 2, 31, 9)
    assert SECOND.middle == (25, 6)


def test_e2e_screen_nothing_changed():
    assert screen.became(picture(), picture()) is None
    assert screen.colour_of_change(picture(), picture()) is None
    assert screen.became(picture(), picture((FIRST, GREY)), BLUE) is None


def test_e2e_screen_ink_is_what_is_dark():
    assert screen.ink(picture((FIRST, 0x101010), (SECOND, GREY))).bit_count() == 36


def test_e2e_screen_keeps_pictures(tmp_path):
    screen.save(picture((FIRST, 0x102030)), tmp_path / "a.png")
    kept = Image.open(io.BytesIO((tmp_path / "a.png").read_bytes()))
    assert (kept.size, kept.getpixel((3, 2)), kept.getpixel((0, 0))) == ((WIDTH, HEIGHT), (0x10, 0x20, 0x30), (255, 255, 255))
