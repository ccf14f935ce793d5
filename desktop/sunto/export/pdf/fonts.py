"""The typefaces of the PDF, and which of them can print a character.

Source Serif and Source Sans come with the program and cover Latin, Greek and Cyrillic; for other scripts a font of the computer steps in.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import font_source_sans_pro
import font_source_serif_pro
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

SERIF, SERIF_BOLD = "SourceSerifPro", "SourceSerifProSemibold"
SANS, SANS_BOLD, SANS_ITALIC = "SourceSansPro", "SourceSansProSemibold", "SourceSansProIt"

PLACEHOLDER = "◊"
"""What stands for a character that no font at hand can print: every face above has it."""

_FILES = {**font_source_serif_pro.font_files_ttf, **font_source_sans_pro.font_files_ttf}

_STAND_INS = {
    SERIF: (SANS,),
    SERIF_BOLD: (SANS_BOLD, SANS),
    SANS: (SERIF,),
    SANS_BOLD: (SANS, SERIF),
    SANS_ITALIC: (SANS, SERIF),  # the italics have no Greek and Cyrillic
}

FACES = tuple(_STAND_INS)
"""The faces that come with the program."""

_SYSTEM_FILES = (
    "DejaVuSans.ttf",
    "NotoSans-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansDevanagari-Regular.ttf",
    "DroidSansFallbackFull.ttf",
    "DroidSansFallback.ttf",
    "wqy-microhei.ttc",
    "wqy-zenhei.ttc",
    "FreeSans.ttf",
    "FreeSerif.ttf",
    "Symbola.ttf",
    "Arial Unicode.ttf",
    "segoeui.ttf",
    "seguisym.ttf",
    "seguiemj.ttf",
    "arial.ttf",
    "tahoma.ttf",
    "msyh.ttc",
    "msgothic.ttc",
    "malgun.ttf",
    "simsun.ttc",
    "Nirmala.ttf",
)
"""Fonts with wide coverage that systems usually carry, best first: file names of TrueType outlines, for reportlab reads no others."""


@cache
def coverage(face: str) -> frozenset[str]:
    """The characters that this face prints; it is registered with reportlab by the first call."""
    return _registered(face, _FILES[face])


@cache
def face_for(character: str, face: str) -> str | None:
    """A face that prints the character, most like the one asked for; None when there is none on this computer."""
    for own in (face, *_STAND_INS[face]):
        if character in coverage(own):
            return own
    return next((name for name, characters in _system_faces() if character in characters), None)


def _registered(name: str, path: str) -> frozenset[str]:
    font = TTFont(name, path)
    pdfmetrics.registerFont(font)
    return frozenset(map(chr, font.face.charToGlyph))


@cache
def _system_faces() -> tuple[tuple[str, frozenset[str]], ...]:
    """The computer's fonts among those known to help, looked for only when a text needs one."""
    found: dict[str, Path] = {}
    for folder in _font_folders():
        for path in sorted(folder.rglob("*.tt[fc]")):
            found.setdefault(path.name.casefold(), path)
    faces = []
    for file_name in _SYSTEM_FILES:
        path = found.get(file_name.casefold())
        if path is not None:
            try:
                faces.append((path.stem, _registered(path.stem, str(path))))
            except (TTFError, OSError, ValueError, KeyError, IndexError, AssertionError):
                continue  # a damaged or colour-bitmap font; another may do
    return tuple(faces)


def _font_folders() -> Iterator[Path]:
    home = Path.home()
    if sys.platform == "win32":
        places = [Path(os.environ.get("WINDIR", r"C:\Windows")) / "Fonts", home / "AppData/Local/Microsoft/Windows/Fonts"]
    elif sys.platform == "darwin":
        places = [home / "Library/Fonts", Path("/Library/Fonts"), Path("/System/Library/Fonts")]
    else:
        places = [home / ".local/share/fonts", home / ".fonts", Path("/usr/local/share/fonts"), Path("/usr/share/fonts")]
    return (place for place in places if place.is_dir())
