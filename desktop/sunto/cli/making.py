"""What is made of each article, in the process that analysed it: only what is wanted comes back from there."""

from __future__ import annotations

import pickle
from dataclasses import dataclass

from sunto.cli.terminal import painted
from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.export import ExportOptions
from sunto.export.content import content
from sunto.export.json_lines import as_dict, as_line
from sunto.export.labels import labels
from sunto.export.plain_text import lines, unpainted


@dataclass(frozen=True, slots=True)
class JsonLine:
    """The article as one line of JSON."""

    options: ExportOptions

    def __call__(self, article: Article, briefing: Briefing) -> bytes:
        """The line."""
        return as_line(as_dict(article, briefing, self.options))


@dataclass(frozen=True, slots=True)
class Readable:
    """The briefing as text for a terminal."""

    options: ExportOptions
    width: int
    coloured: bool

    def __call__(self, article: Article, briefing: Briefing) -> bytes:
        """The text in UTF-8."""
        said = content(article, briefing, self.options)
        words = labels(self.options.language or said.language)
        printed = lines(said, self.options, words, self.width, painted if self.coloured else unpainted)
        return f"{chr(10).join(printed)}\n".encode()


def packed(article: Article, briefing: Briefing) -> bytes:
    """Both as they are, for who goes on with them (`unpacked`). Pickled as all that workers give back is: JSON holds not every path."""
    return pickle.dumps((article, briefing))


def unpacked(data: bytes) -> tuple[Article, Briefing]:
    """The article and the briefing that a worker packed."""
    pair: tuple[Article, Briefing] = pickle.loads(data)
    return pair
