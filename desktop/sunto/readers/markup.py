"""Plain HTML, as mails and Markdown hold it, to passages: what its elements say, without looking for an article in it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from lxml import etree

from sunto.core.article import BlockKind

_BLOCKS = frozenset((
    "address", "article", "aside", "blockquote", "body", "br", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
    "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p",
    "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "title", "tr", "ul",
))  # fmt: skip
_UNSEEN = frozenset((
    "head", "script", "style", "template", "noscript", "svg", "math", "object", "embed", "iframe", "select", "textarea", "button",
    "input", "map", "audio", "video",
))  # fmt: skip
_HEADINGS = frozenset((
    "h1", "h2", "h3", "h4", "h5", "h6",
))  # fmt: skip
_KINDS = {"li": BlockKind.LIST_ITEM, "figcaption": BlockKind.CAPTION, "caption": BlockKind.CAPTION, "title": BlockKind.BOILERPLATE}
_HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all|font-size\s*:\s*0(?:px|pt)?\s*(?:;|$)", re.IGNORECASE)
_CITED = re.compile(r"\b(?:gmail_quote|yahoo_quoted|protonmail_quote|moz-cite)", re.IGNORECASE)
_TAG = re.compile(r"<[^<>]{0,2000}>")


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph or line: its words, what its element says it is, and how many times it is quoted from an earlier message."""

    text: str
    kind: BlockKind | None = None
    cited: int = 0


def passages_of(html: str) -> list[Passage]:
    """The passages of the page or fragment. Nothing it refers to is loaded; what cannot be parsed is stripped of its tags."""
    parser = etree.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(html.encode("utf-8", "replace"), parser)
    except (etree.LxmlError, ValueError):
        root = None
    if root is None:
        return [Passage(text) for line in _TAG.sub("\n", html).splitlines() if (text := line.strip())]
    return [passage for passage in _Walk().passages(root) if passage.text]


class _Walk:
    """Walks through the tree once, without recursion, and gathers text until an element breaks the line."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._kinds: list[BlockKind | None] = []
        self._cited = self._unseen = 0
        self._has_headline = False

    def passages(self, root: etree._Element) -> Iterator[Passage]:
        for event, element in etree.iterwalk(root, events=("start", "end")):
            tag = element.tag if isinstance(element.tag, str) else ""
            if event == "start":
                if self._unseen or tag in _UNSEEN or _is_hidden(element):
                    self._unseen += 1
                    continue
                if tag in _BLOCKS:
                    yield self._broken()
                    self._enter(tag, element)
                self._parts.append(element.text or "")
                continue
            if self._unseen:
                self._unseen -= 1
            elif tag in _BLOCKS:
                yield self._broken()
                self._leave(tag, element)
            if not self._unseen:
                self._parts.append(element.tail or "")
        yield self._broken()

    def _enter(self, tag: str, element: etree._Element) -> None:
        if tag in _HEADINGS:
            self._kinds.append(BlockKind.HEADLINE if tag == "h1" and not self._has_headline else BlockKind.SUBHEAD)
        elif tag == "blockquote" and not _is_cited(element):
            self._kinds.append(BlockKind.QUOTATION)
        elif tag in _KINDS:
            self._kinds.append(_KINDS[tag])
        elif tag == "blockquote":
            self._cited += 1

    def _leave(self, tag: str, element: etree._Element) -> None:
        if tag in _HEADINGS or tag in _KINDS or (tag == "blockquote" and not _is_cited(element)):
            self._kinds.pop()
        elif tag == "blockquote":
            self._cited -= 1

    def _broken(self) -> Passage:
        text = " ".join("".join(self._parts).split())
        self._parts.clear()
        kind = self._kinds[-1] if self._kinds else None
        self._has_headline = self._has_headline or (kind is BlockKind.HEADLINE and bool(text))
        return Passage(text, kind, self._cited)


def _is_hidden(element: etree._Element) -> bool:
    return element.get("hidden") is not None or _HIDDEN.search(element.get("style") or "") is not None


def _is_cited(element: etree._Element) -> bool:
    return element.get("type") == "cite" or element.get("cite") is not None or _CITED.search(element.get("class") or "") is not None
