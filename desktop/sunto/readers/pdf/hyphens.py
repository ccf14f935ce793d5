"""Words that a line's end divided, made whole again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from sunto.readers.pdf.lines import TextLine

_HYPHENS = ("-", "\u00ad", "\u2010", "\u2011")
_WORD = re.compile(r"[^\W_]+(?:[-\u2010\u2011’'][^\W_]+)*")
_LAST = re.compile(r"[^\W\d_]+$")
_FIRST = re.compile(r"[^\W\d_]+")
_GAP_BEFORE = re.compile(r"\s+\u00ad|^\u00ad")


class Hyphens:
    """Joins lines; whether a hyphen at a line's end is the word's own is told by how the text writes the word elsewhere."""

    def __init__(self, lines: Iterable[TextLine]) -> None:
        self._known = Counter[str]()
        for line in lines:
            words = _WORD.findall(line.text)
            self._known.update(word.casefold() for word in words[: -1 if line.text.endswith(_HYPHENS) else None])

    def joined(self, lines: Sequence[TextLine]) -> str:
        """The words of the lines as one paragraph."""
        text = ""
        for line in lines:
            text = self._join(text, _visible(line.text)) if text else _visible(line.text)
        return text if not text.endswith("\u00ad") else text[:-1] + "-"

    def _join(self, above: str, below: str) -> str:
        if not above.endswith(_HYPHENS):
            return f"{above} {below}"
        before, after = _LAST.search(above[:-1]), _FIRST.match(below)
        if before is None or after is None:
            # "2024-" above "2025", or a dash between words
            return f"{above[:-1]}-{below}" if above[-2:-1].isalnum() and below[:1].isalnum() else f"{above[:-1]}- {below}"
        whole, compound = (before[0] + after[0]).casefold(), f"{before[0]}-{after[0]}".casefold()
        if below[0].isupper() and not before[0].isupper():
            return f"{above[:-1]}-{below}"
        own = self._known[compound] > self._known[whole]
        return f"{above[:-1]}{'-' if own else ''}{below}"


def _visible(text: str) -> str:
    """The line, soft hyphens kept only where they were drawn as the hyphen at its end."""
    return text[:-1].replace("\u00ad", "") + text[-1:] if not _GAP_BEFORE.search(text[-2:]) else text[:-1].replace("\u00ad", "") + "-"
