"""Plain text in the encodings that articles come in, and Markdown."""

from __future__ import annotations

from samples.manuscript import Manuscript
from sunto.core.article import BlockKind


def utf8(manuscript: Manuscript) -> bytes:
    """The article as it is."""
    return manuscript.article.text.encode()


def windows_1252(manuscript: Manuscript) -> bytes:
    """As an old Windows program saves it."""
    return manuscript.article.text.replace("\n", "\r\n").encode("cp1252")


def macroman(manuscript: Manuscript) -> bytes:
    """As an old Macintosh program saves it, the line ends too."""
    return manuscript.article.text.replace("\n", "\r").encode("mac_roman")


def utf16(manuscript: Manuscript) -> bytes:
    """As Windows calls it Unicode."""
    return manuscript.article.text.replace("\n", "\r\n").encode("utf-16")


def markdown(manuscript: Manuscript) -> bytes:
    """With a front matter, as sites made of files have it."""
    marks = {BlockKind.HEADLINE: "# ", BlockKind.SUBHEAD: "## ", BlockKind.LIST_ITEM: "- "}
    head = {
        "title": manuscript.headline,
        "author": manuscript.author,
        "date": manuscript.date,
        "publication": manuscript.publication,
        "url": manuscript.url,
        "lang": manuscript.language,
    }
    pieces = ["---", *(f'{name}: "{value}"' for name, value in head.items()), "---"]
    before = None
    for kind, words in manuscript.lines:
        if not (kind is before is BlockKind.LIST_ITEM):
            pieces.append("")
        pieces.append(marks.get(kind, "") + words.replace("*", "\\*"))
        before = kind
    return ("\n".join(pieces) + "\n").encode()
