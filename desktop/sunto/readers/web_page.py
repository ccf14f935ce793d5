"""Saved web pages."""

from __future__ import annotations

from sunto.core.article import Article
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.pages.page import read_page


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article on the page. Raises EmptyFileError, NotTextError, TooLargeError or TooDeepError."""
    return read_page(data, path, "html", limits)
