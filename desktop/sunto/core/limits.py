"""How large and how deep a file may be that is read as an article. Real articles never come near."""

from __future__ import annotations

from dataclasses import dataclass, replace


@dataclass(frozen=True, slots=True)
class ReadingLimits:
    """Bytes of the file (`size`) and of all that is unpacked from it (`unpacked`), `parts` of an archive or a mail, `depth` of what is
    nested in one another, `pages` of a document, `characters` of the article's text."""

    size: int = 32 * 2**20
    unpacked: int = 128 * 2**20
    parts: int = 10_000
    depth: int = 250
    pages: int = 1_000
    characters: int = 10_000_000

    def for_size(self, size: int) -> ReadingLimits:
        """These limits for files of at most so many bytes: where they are larger, more may be in them."""
        times = max(1.0, size / self.size)
        return replace(self, size=size, unpacked=int(self.unpacked * times), characters=int(self.characters * times))


DEFAULT = ReadingLimits()
"""What holds unless somebody sets other limits."""
