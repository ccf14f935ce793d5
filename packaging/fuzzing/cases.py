"""The damaged files: which sample, damaged where. Case number and seed decide everything."""

from __future__ import annotations

import io
import plistlib
import random
import re
import warnings
import zipfile
import zlib
from collections.abc import Sequence
from dataclasses import dataclass

from fuzzing.damage import LARGEST, damaged

_STREAM = re.compile(rb"stream\r?\n(.*?)endstream", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Sample:
    """A sound file: its name and its bytes."""

    name: str
    data: bytes

    @property
    def suffix(self) -> str:
        """What its name ends in."""
        return f".{self.name.rpartition('.')[2]}"


@dataclass(frozen=True, slots=True)
class Case:
    """A damaged file: its name, which tells where it comes from, and its bytes."""

    name: str
    data: bytes


def case(number: int, seed: int, samples: Sequence[Sample], others: Sequence[Sample]) -> Case:
    """This case of this seed: one of the samples damaged, at times with parts of any of the others."""
    dice = random.Random(f"{seed}/{number}")
    sample = samples[number % len(samples)]
    data = _damaged(sample.data, dice, others)
    suffix = sample.suffix if dice.random() > 0.05 else dice.choice(others).suffix
    return Case(f"{seed}-{number}-{sample.name.replace('.', '-')}{suffix}", data)


def _damaged(data: bytes, dice: random.Random, others: Sequence[Sample]) -> bytes:
    if dice.random() < 0.1:
        return _spliced(data, dice.choice(others).data, dice)
    if dice.random() < 0.75:  # else the container itself is damaged
        if data.startswith(b"PK\x03\x04"):
            return _rezipped(data, dice)
        if data.startswith(b"bplist00"):
            return _rewrapped(data, dice)
        if data.startswith(b"%PDF"):
            return _restreamed(data, dice)
    return damaged(data, dice)


def _spliced(data: bytes, other: bytes, dice: random.Random) -> bytes:
    """The beginning of the one with the end of the other."""
    return data[: dice.randrange(len(data))] + other[dice.randrange(len(other)) :]


def _rezipped(data: bytes, dice: random.Random) -> bytes:
    """The archive with members damaged, missing, renamed, doubled or grown."""
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        members = [(name, archive.read(name)) for name in archive.namelist()]
    for _ in range(dice.choice((1, 1, 2))):
        place = dice.randrange(len(members))
        name, content = members[place]
        what = dice.random()
        if what < 0.8:
            members[place] = (name, damaged(content, dice) if content else b"x")
        elif what < 0.85 and len(members) > 1:
            del members[place]
        elif what < 0.9:
            members[place] = (dice.choice((f"../{name}", f"/{name}", name.upper(), name.replace("/", "\\"), "\u202e" + name)), content)
        elif what < 0.95:
            members.append((name, damaged(content, dice) if content else b"x"))
        else:
            members[place] = (name, content + dice.choice((b" ", b"<a>", b"\x00")) * LARGEST)
    made = io.BytesIO()
    with warnings.catch_warnings(), zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as archive:
        warnings.simplefilter("ignore")  # of names that are there twice
        for name, content in members:
            archive.writestr(zipfile.ZipInfo(name), content, zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED)
    return made.getvalue()


def _rewrapped(data: bytes, dice: random.Random) -> bytes:
    """The property list with the page in it damaged."""
    held = plistlib.loads(data)
    main = held["WebMainResource"]
    if dice.random() < 0.7:
        main["WebResourceData"] = damaged(main["WebResourceData"], dice)
    else:
        key = dice.choice(sorted(main))
        main[key] = dice.choice((0, True, b"", "utf-99", [main[key]], {"x": main[key]}, "text/plain", "UTF-16"))
    return plistlib.dumps(held, fmt=dice.choice((plistlib.FMT_BINARY, plistlib.FMT_XML)))


def _restreamed(data: bytes, dice: random.Random) -> bytes:
    """The document with what it draws damaged, inside its compression."""
    streams = [match for match in _STREAM.finditer(data) if _inflated(match[1]) is not None]
    if not streams:
        return damaged(data, dice)
    chosen = dice.choice(streams)
    drawn = damaged(_inflated(chosen[1]) or b"x", dice)
    return data[: chosen.start(1)] + zlib.compress(drawn) + b"\n" + data[chosen.end(1) :]


def _inflated(data: bytes) -> bytes | None:
    try:
        return zlib.decompress(data)
    except zlib.error:
        return None
