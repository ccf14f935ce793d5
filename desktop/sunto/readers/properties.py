"""What a document's properties say of it, and how far they are believed.

Programs fill them in by themselves: a file name as title, the owner of the computer as author, the day a template was made as date. So
they fill only what the text leaves open, and only where they look like what they claim to be. A day of creation stands for the day of
the article where neither dateline nor date line tells one.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from sunto.core.article import Article, BlockKind
from sunto.languages.furniture import byline_names
from sunto.languages.paragraphs import Paragraph

_DATE = re.compile(r"\s*((?:19|20)\d\d)-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(?!\d)")
MOST_PIECES = 100
"""Pieces of text, as the parser gives them, up to which a property is taken in."""

_LONGEST = 1_000
_TEMPLATES = ("2013-12-23",)
"""The days on which templates were made that programs copy with their day (python-docx)."""

_JUNK_TITLE = re.compile(
    r"microsoft word\b.*|(?:nuovo )?(?:documento|document|dokument|untitled|senza titolo|unbenannt|sans titre|titolo|title)[ \d().-]*"
    r"|.*\.(?:docx?|docm|odt|rtf|pdf|txt|epub|dotx?|html?)|.*[\\/]\S+[\\/].*|presentazione standard.*",
    re.IGNORECASE,
)
_JUNK_NAME = re.compile(
    r"\b(?:utente|user|admin|administrator|amministratore|owner|proprietario|windows|microsoft|office|word|libreoffice|openoffice|docx"
    r"|unknown|sconosciuto|autore|author|standard|default|guest|ospite|test|pandoc|calibre|computer|hp|acer|asus|lenovo|dell)\b",
    re.IGNORECASE,
)
_NAME = re.compile(
    r"(?:[A-ZÀ-Þ][\w.'’-]*|d[aeiu]|del|della|de|van|von|al|el|bin)(?: (?:[A-ZÀ-Þ][\w.'’-]*|d[aeiu]|del|della|de|van|von|al|el|bin)){1,4}"
)
_CODE = re.compile(r"[a-z]{2,3}(?=$|[-_])", re.IGNORECASE)


@dataclass(slots=True)
class Properties:
    """What the file says beside its text, as it stands there."""

    title: str = ""
    creator: str = ""
    created: str = ""
    language: str = ""
    publisher: str = ""
    url: str = ""


def with_properties(article: Article, properties: Properties) -> Article:
    """The article, its metadata completed by the properties where the text says nothing."""
    known = article.metadata
    return replace(
        article,
        metadata=replace(
            known,
            headline=known.headline or plausible_title(properties.title),
            byline=known.byline or _styled_byline(article) or plausible_name(properties.creator),
            date=known.date or plausible_date(properties.created),
            publication=known.publication or " ".join(properties.publisher[:_LONGEST].split()) or None,
            url=known.url or (properties.url[:_LONGEST] if properties.url.startswith(("https://", "http://")) else None),
            language=known.language or _language(properties.language),
        ),
    )


def plausible_title(title: str) -> str | None:
    """The title, unless a program made it up: several words, no file's name."""
    title = " ".join(title[:_LONGEST].split())
    return title if " " in title and not _JUNK_TITLE.fullmatch(title) and sum(map(str.isalpha, title)) > len(title) // 2 else None


def plausible_name(creator: str) -> str | None:
    """The creator's name, if it is a person's: first name and family name, no computer's user."""
    creator = " ".join(creator[:_LONGEST].split())
    return creator if _NAME.fullmatch(creator) and not _JUNK_NAME.search(creator) else None


def plausible_date(created: str) -> str | None:
    """The day as ISO, if it is one on which somebody wrote."""
    found = _DATE.match(created)
    day = "-".join(found.groups()) if found else None
    return None if day in _TEMPLATES else day


def _styled_byline(article: Article) -> str | None:
    """The names in the line that has the author's style."""
    block = next(iter(article.of_kind(BlockKind.BYLINE)), None)
    if block is None:
        return None
    line = Paragraph(block, block.cut(article.text))
    return byline_names(line) or plausible_name(line.text)


def _language(tag: str) -> str | None:
    found = _CODE.match(tag.strip())
    return found[0].lower() if found and len(found[0]) == 2 else None
