"""A chapter of an e-book: a page that is all text. Read as HTML, for many are no well-formed XHTML; no tree is built of it."""

from __future__ import annotations

import re
from collections.abc import Mapping

from lxml import etree

from sunto.core.article import BlockKind
from sunto.core.errors import DamagedFileError, TooDeepError
from sunto.core.limits import ReadingLimits
from sunto.readers.encodings import decode
from sunto.readers.story import Story
from sunto.readers.styles import PLAIN, Role, role_of_name

_ROLES = {
    **{f"h{level}": Role(level=level) for level in range(1, 7)},
    "blockquote": Role(BlockKind.QUOTATION),
    "li": Role(BlockKind.LIST_ITEM),
    "figcaption": Role(BlockKind.CAPTION),
    "caption": Role(BlockKind.CAPTION),
}
_BLOCKS = frozenset(
    {
        "address", "article", "aside", "body", "center", "dd", "details", "div", "dl", "dt", "fieldset", "figure",
        "footer", "form", "header", "hgroup", "hr", "html", "main", "nav", "ol", "p", "pre", "section", "summary",
        "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote",
        "li", "figcaption", "caption",
    }
)  # fmt: skip
_SKIPPED = frozenset(
    {
        "head", "script", "style", "template", "svg", "math", "rt", "rp", "noscript", "iframe", "object", "audio",
        "video", "button", "select", "textarea",
    }
)  # fmt: skip
_MARKS = frozenset({"noteref", "pagebreak", "doc-noteref", "doc-pagebreak", "backlink", "doc-backlink"})
_ASIDES = frozenset(
    {
        "footnote", "footnotes", "rearnote", "rearnotes", "endnote", "endnotes", "toc", "landmarks", "page-list", "loi",
        "lot", "doc-footnote", "doc-endnote", "doc-endnotes", "doc-toc",
    }
)  # fmt: skip
_SUBSET = re.compile(r"<!DOCTYPE[^>\[]*\[[^\]]*\]\s*>", re.IGNORECASE)
_HEAD = 4096
_PIECE = 64 * 1024
_WHITE = re.compile(r"[ \t\r\n\f]+")


def read_chapter(data: bytes, story: Story, path: str, limits: ReadingLimits) -> None:
    """Tell the story what the page says. Raises DamagedFileError or a kind of TooLargeError."""
    try:
        text = decode(data) if data.strip() else ""
    except ValueError as error:
        raise DamagedFileError(path, f"chapter: {error}") from error
    text = _SUBSET.sub("", text[:_HEAD]) + text[_HEAD:]
    parser = etree.HTMLParser(target=_Page(story, path, limits.depth), encoding="utf-8", no_network=True)
    try:
        for at in range(0, len(text), _PIECE):
            parser.feed(text[at : at + _PIECE].encode("utf-8", "replace"))
        parser.close()
    except etree.LxmlError as error:
        raise DamagedFileError(path, f"chapter: {error}") from error


class _Page:
    """Hears the elements of the page. Text stands in paragraphs whether their tags are there or not: every block begins and ends one."""

    def __init__(self, story: Story, path: str, deepest: int) -> None:
        self._story = story
        self._path = path
        self._deepest = deepest
        self._skipped = 0
        self._open: list[tuple[str, Role, bool]] = [("", PLAIN, False)]
        self._preformatted = 0
        self._paragraph: Role | None = None

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        name = tag.rpartition(":")[2]
        kinds = f"{attributes.get('epub:type', '')} {attributes.get('role', '')}".split()
        if self._skipped or name in _SKIPPED or "hidden" in attributes or not _MARKS.isdisjoint(kinds):
            self._skipped += 1
            return
        if len(self._open) > self._deepest:
            raise TooDeepError(self._path, f"more than {self._deepest} elements inside one another")
        aside = name == "nav" or not _ASIDES.isdisjoint(kinds)
        if name in _BLOCKS or aside:
            self._break()
        if aside:
            self._story.open_note()
        if name == "br":
            self._add("\n")
        elif name == "tr":
            self._story.open_row()
        elif name in ("td", "th"):
            self._story.open_cell()
        elif name == "pre":
            self._preformatted += 1
        self._open.append((name, self._role(name, attributes.get("class", "")), aside))

    def end(self, tag: str) -> None:
        """An element ends."""
        if self._skipped:
            self._skipped -= 1
            return
        name, _, aside = self._open.pop()
        if name in _BLOCKS or aside:
            self._break()
        if name == "tr":
            self._story.close_row()
        elif name in ("td", "th"):
            self._story.close_cell()
        elif name == "pre":
            self._preformatted -= 1
        if aside:
            self._story.close_note()

    def data(self, text: str) -> None:
        """Characters; white space is one space."""
        if not self._skipped:
            self._add(text if self._preformatted else _WHITE.sub(" ", text))

    def close(self) -> None:
        """The page ends."""
        self._break()

    def _role(self, name: str, classes: str) -> Role:
        """What an element's text is: by its own name, by its class where that is a style's name, else what the element around it is."""
        role = _ROLES.get(name)
        if name in ("p", "h1", "h2", "div") and classes:
            named = next((told for each in classes.split() if (told := role_of_name(each)) is not PLAIN), PLAIN)
            role = named if named is not PLAIN else role
        return role or self._open[-1][1]

    def _add(self, text: str) -> None:
        if self._paragraph is None:
            if not text.strip():
                return
            self._story.open_paragraph()
            self._paragraph = self._open[-1][1]
        self._story.add(text)

    def _break(self) -> None:
        if self._paragraph is not None:
            self._story.close_paragraph(self._paragraph)
        self._paragraph = None
