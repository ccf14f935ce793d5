"""What people call the formats that there are readers for. English here; the window translates (context "formats")."""

from __future__ import annotations

import os
from types import MappingProxyType

from sunto.core.article import Article
from sunto.readers.registry import READERS, reader_for

CONTEXT = "formats"
"""The context of these names in the translation files."""


def QT_TRANSLATE_NOOP(context: str, text: str) -> str:  # noqa: N802 (the name that pyside6-lupdate looks for)
    """Marks the text for the translators; the text itself comes back."""
    return text


FORMAT_NAMES = MappingProxyType(
    {
        "text": QT_TRANSLATE_NOOP("formats", "plain text"),
        "html": QT_TRANSLATE_NOOP("formats", "web page"),
        "mhtml": QT_TRANSLATE_NOOP("formats", "web page in one file (MHTML)"),
        "webarchive": QT_TRANSLATE_NOOP("formats", "Safari web archive"),
        "pdf": QT_TRANSLATE_NOOP("formats", "PDF"),
        "docx": QT_TRANSLATE_NOOP("formats", "Word document"),
        "odt": QT_TRANSLATE_NOOP("formats", "OpenDocument text"),
        "rtf": QT_TRANSLATE_NOOP("formats", "rich text (RTF)"),
        "mail": QT_TRANSLATE_NOOP("formats", "mail"),
        "epub": QT_TRANSLATE_NOOP("formats", "e-book (EPUB)"),
        "markdown": QT_TRANSLATE_NOOP("formats", "Markdown"),
    }
)
"""A name for each reader's format, as it stands in mid-sentence."""


def suffixes() -> tuple[str, ...]:
    """The suffixes of all files that Sunto opens, each once."""
    return tuple(dict.fromkeys(suffix for reader in READERS for suffix in reader.suffixes))


def mime_types() -> tuple[str, ...]:
    """The MIME types of all files that Sunto opens, each once."""
    return tuple(dict.fromkeys(each for reader in READERS for each in reader.mime_types))


def wrong_suffix(article: Article) -> str:
    """The suffix of the article's file if it is that of another format than the file turned out to be in; else empty."""
    named = reader_for(article.path)
    return "" if named is None or named.name == article.format else os.path.splitext(article.path)[1].lower()  # noqa: PTH122
