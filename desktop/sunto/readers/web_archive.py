"""Safari's web archives: a property list that holds the page and what belongs to it; only the page itself is read."""

from __future__ import annotations

import plistlib
from typing import Any
from xml.parsers.expat import ExpatError

from sunto.core.article import Article
from sunto.core.errors import DamagedFileError, TooDeepError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.pages.page import read_page

_PAGES = ("text/html", "application/xhtml+xml", "")
_BROKEN = (
    plistlib.InvalidFileException, ExpatError, ValueError, OverflowError, TypeError, KeyError, IndexError, AttributeError, MemoryError
)  # fmt: skip
"""What plistlib lets through when a list is broken."""


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article on the page. Raises DamagedFileError where the archive holds no page, TooDeepError, and what web pages raise."""
    try:
        archive = plistlib.loads(data)
    except RecursionError as error:
        raise TooDeepError(path, "property list nested in itself") from error
    except _BROKEN as error:
        raise DamagedFileError(path, f"{type(error).__name__}: {error}") from error
    page = archive.get("WebMainResource") if isinstance(archive, dict) else None
    content = page.get("WebResourceData") if isinstance(page, dict) else None
    if not isinstance(page, dict) or not isinstance(content, bytes) or (_word(page, "WebResourceMIMEType") or "").lower() not in _PAGES:
        raise DamagedFileError(path, "no page in the archive")
    url = _word(page, "WebResourceURL")
    return read_page(
        content,
        path,
        "webarchive",
        limits,
        _word(page, "WebResourceTextEncodingName"),
        url if url and url.lower().startswith(("http://", "https://")) else None,
    )


def _word(page: dict[str, Any], key: str) -> str | None:
    value = page.get(key)
    return value if isinstance(value, str) else None
