"""Which analysis made a briefing."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from pathlib import Path

import sunto
from sunto.core.article import Article
from sunto.core.codec import to_json
from sunto.core.limits import ReadingLimits
from sunto.core.paths import resources


def analysis_version() -> str:
    """The program's version, and a checksum over the code, words and weights that the analysis is made of."""
    package = Path(sunto.__file__).parent
    return f"{sunto.__version__}+{checksum((package / 'analysis', package / 'languages', resources() / 'languages')):08x}"


def reading_version(limits: ReadingLimits) -> str:
    """A checksum over the code that files are read with, and what they are read under."""
    package = Path(sunto.__file__).parent
    return f"{checksum((package / 'readers',)):08x} {zlib.crc32(to_json(limits)):08x}"


def checksum(folders: Iterable[Path]) -> int:
    """A number that changes when a file in one of the folders comes, goes, or changes its size or time; compiled code left out."""
    stamp = 0
    for folder in folders:
        for path in sorted(path for path in folder.rglob("*") if "__pycache__" not in path.parts and path.is_file()):
            status = path.stat()
            stamp = zlib.crc32(f"{path.relative_to(folder)} {status.st_size} {status.st_mtime_ns}".encode(), stamp)
    return stamp


def reading_stamp(article: Article) -> str:
    """A checksum over what the analysis is told beside the text: the blocks, as the reader left them, and the metadata.

    The same text read from another format, or with other parts left out, has another analysis.
    """
    blocks = ((block.start, block.end, str(block.kind)) for block in article.blocks)
    return f"{zlib.crc32(to_json((tuple(blocks), article.metadata))):08x}"
