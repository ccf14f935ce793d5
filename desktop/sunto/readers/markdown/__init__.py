"""Markdown by CommonMark's rules, and what its front matter says of the article."""

from __future__ import annotations

import re
from dataclasses import replace

from sunto.core.article import Article, BlockKind
from sunto.core.errors import EmptyFileError, TooDeepError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.composing import Line, compose
from sunto.readers.encodings import decoded
from sunto.readers.markdown.blocks import lines_of
from sunto.readers.markdown.front_matter import front_matter

_DEEP = re.compile(r"^(?:[ \t]*(?:>|[-*+](?=\s)|\d{1,9}[.)](?=\s))){30}", re.MULTILINE)
"""Marks that open a block within a block, so many that the parser leaves the rest aside."""


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article in the file. Raises ReadError and its kinds."""
    text = decoded(data, path, limits)
    if not text.strip():
        raise EmptyFileError(path, f"{len(data)} bytes")
    known, body = front_matter(text)
    try:
        lines = lines_of(body)
    except RecursionError as error:
        raise TooDeepError(path, "blocks in blocks") from error
    if not lines and _DEEP.search(body):
        raise TooDeepError(path, "quotations or lists in one another")
    if any(line.kind is BlockKind.HEADLINE for line in lines):
        known = replace(known, headline=None)  # what is printed goes before
    elif known.headline:
        lines.insert(0, Line(known.headline, BlockKind.HEADLINE))
    return compose(lines, known, path, "markdown")
