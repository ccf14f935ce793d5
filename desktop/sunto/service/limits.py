"""How much time and memory the workers may take."""

from __future__ import annotations

from dataclasses import dataclass, field

from sunto.core.limits import ReadingLimits


@dataclass(frozen=True, slots=True)
class Limits:
    """Seconds for one piece of work, bytes of memory for a worker process.

    A file that is being read for more than `slow_reading` (a network folder may not answer) does not keep what is asked for later from
    being read. `memory` is address space, of which spaCy with a pipeline reserves about 1 GiB; the processes that read and export have no
    spaCy and get `reading_memory`; None sets no limit. Articles of more than
    `long_text` characters (some seconds of work) are analysed in a process of their own, so that no other waits for them. `file` is
    what a file may hold.
    """

    reading: float = 60.0
    slow_reading: float = 2.0
    analysis: float = 180.0
    export: float = 180.0
    memory: int | None = 6 * 2**30
    reading_memory: int | None = 3 * 2**30
    long_text: int = 100_000
    file: ReadingLimits = field(default_factory=ReadingLimits)
