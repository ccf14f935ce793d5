"""From a page's text to its tree. Nothing that the page names is looked at: no script, no style sheet, no frame, no entity, no base."""

from __future__ import annotations

import re

from lxml import etree
from lxml.html import HtmlElement, HTMLParser, document_fromstring

from sunto.core.errors import EmptyFileError, TooDeepError
from sunto.core.limits import ReadingLimits

_MOST_ATTRIBUTES = 1000
_LONG = re.compile(r"(<[A-Za-z][^<\s/>]{0,99})(?=[\s/])[^<]{8000}")
_ATTRIBUTES = re.compile(r"(?>(?:[^>\"']++|\"[^\"]*+\"|'[^']*+')*)")
_SUBSET = re.compile(r"(<!DOCTYPE\b[^<>\[]{0,400})\[[^\]]{0,100000}\]\s{0,99}>", re.IGNORECASE)
"""The part of a document type that declares entities, which no page needs and the parser would show as text."""

_DEEP = "Excessive depth"


def parsed(text: str, path: str, limits: ReadingLimits) -> HtmlElement:
    """The page's tree. Raises TooDeepError where its elements are nested deeper than the limits allow, EmptyFileError without any."""
    parser = HTMLParser(
        collect_ids=False, default_doctype=False, encoding="utf-8", remove_comments=True, remove_pis=True, no_network=True, huge_tree=False
    )
    try:
        root = document_fromstring(_bearable(_SUBSET.sub(r"\1>", text, count=1)).encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as error:
        raise EmptyFileError(path, str(error)) from error
    if any(_DEEP in entry.message for entry in parser.error_log):
        raise TooDeepError(path, "elements nested deeper than the parser goes")
    deepest = _depth(root, limits.depth)
    if deepest > limits.depth:
        raise TooDeepError(path, f"elements nested more than {limits.depth} deep")
    return root


def _depth(root: HtmlElement, most: int) -> int:
    """How deep the elements are nested, counted up to one beyond `most`."""
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
        if deepest > most:
            break
    return deepest


def _bearable(text: str) -> str:
    """The text without the attributes of elements that have thousands: the parser compares each with each."""
    parts, at = [], 0
    while found := _LONG.search(text, at):
        start = found.end(1)
        inside = _ATTRIBUTES.match(text, start)
        end = inside.end() if inside else start
        parts.append(text[at:start])
        bare = re.sub(r"\"[^\"]*\"|'[^']*'", "", text[start:end])
        in_script = text.rfind("<script", 0, start) > text.rfind("</script", 0, start)  # no element, but a comparison
        if in_script or len(bare.split()) <= _MOST_ATTRIBUTES:
            parts.append(text[start:end])
        at = max(end, start)
    return "".join((*parts, text[at:])) if parts else text
