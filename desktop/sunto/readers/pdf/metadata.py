"""What a PDF says of itself, as far as it is to be believed: titles are often a file's name, authors a computer's."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date

from sunto.core.article import Article, BlockKind, Metadata
from sunto.languages.datelines import day_of_line
from sunto.readers.pdf.document import Document

_JUNK = re.compile(
    r"^(?:microsoft\s|untitled|senza\s(?:titolo|nome)|documento?\b|document\s?\d*$|layout\s\d|stampa|print|presentazione|slide|powerpoint)"
    r"|\.(?:docx?|odt|rtf|indd|qxp|qxd|pdf|txt|html?|php|aspx?|pages|pub|pptx?|xlsx?)\b|^[\w-]*[_\d][\w-]*$|[\\/]{1}\w+[\\/]|^\W*$",
    re.IGNORECASE,
)
_NO_PERSON = re.compile(
    r"\d|@|\\|/|\b(?:user|utente|admin|administrator|owner|unknown|redazione|ufficio|stampa|office|windows|pc|staff)\b", re.I
)
_MOMENT = re.compile(r"D:((?:19|20)\d\d)(\d\d)(\d\d)")
_BROWSER = re.compile(r"mozilla|chrom|skia/pdf|quartz|safari|firefox|wkhtml|qt \d|webkit|edge", re.IGNORECASE)
_SITE = re.compile(r"\s+[-–—|·•:]\s+([^-–—|·•:]{2,60})$")


@dataclass(frozen=True, slots=True)
class Told:
    """The document's own data: its title where it reads like one, its author where it reads like a person."""

    title: str = ""
    author: str = ""
    made: str | None = None
    language: str | None = None

    def metadata(self, url: str | None) -> Metadata:
        """What stands however the words read."""
        return Metadata(url=url, language=self.language)


def told_by(document: Document) -> Told:
    """What the document says of itself and what may be believed."""
    title, author = document.says("Title"), document.says("Author")
    language = re.match(r"([A-Za-z]{2})(?:[-_]|$)", document.language)
    return Told(
        title="" if _JUNK.search(title) or len(title) > 300 else title,
        author=author if 2 <= len(author.split()) <= 5 and not _NO_PERSON.search(author) and author[0].isupper() else "",
        made=_made(document),
        language=language[1].lower() if language else None,
    )


def _made(document: Document) -> str | None:
    """The day on which the document was made; a page that a browser printed may be years older."""
    if _BROWSER.search(document.says("Creator")) or _BROWSER.search(document.says("Producer")):
        return None
    found = _MOMENT.match(document.says("CreationDate"))
    try:
        made = date(int(found[1]), int(found[2]), int(found[3])) if found else None
    except ValueError:
        return None
    return made.isoformat() if made and 1990 <= made.year <= date.today().year + 1 else None


def issue_day(around: Iterable[str]) -> str | None:
    """The day of the issue that a page is from, where the lines around its text tell one."""
    return next((day for line in around if (day := day_of_line(line))), None)


def completed(article: Article, told: Told, title: str, issued: str | None = None) -> Article:
    """The article, what its words leave open taken from the page and the document's data; a title names the site behind the headline."""
    known = article.metadata
    headline = next((block.cut(article.text) for block in article.of_kind(BlockKind.HEADLINE)), None)
    site = _SITE.search(title)
    named = site is not None and headline is not None and title[: site.start()].casefold().strip() in (headline.casefold(), "")
    return replace(
        article,
        metadata=replace(
            known,
            headline=headline or title or known.headline,
            byline=known.byline or told.author or None,
            date=known.date or issued or told.made,
            publication=known.publication or (site[1].strip() if named and site else None),
        ),
    )
