"""What stands on every page: running heads, page numbers, and what browsers print above and below a page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from sunto.readers.pdf.document import Page
from sunto.readers.pdf.lines import TextLine

_EDGE = 0.11
"""Share of the page's height, at its top and at its bottom, where running heads are looked for; twice that for the outermost line."""

_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"[-–—\s|(]*(?:(?:pagina|pag\.?|page|p\.|seite|página)\s*)?(?:\d{1,4}|[ivxlc]{1,6})(?:\s*(?:/|di|of|von|de|sur)\s*\d{1,4})?[-–—\s|)]*",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"(?:https?://|file:///)\S+", re.IGNORECASE)
_COUNTED = re.compile(r"\d{1,4}\s*(?:/|di|of|von|de|sur)\s*\d{1,4}", re.IGNORECASE)
_MOMENT = re.compile(r"\d{1,4}[./-]\d{1,2}[./-]\d{1,4}[,\s]+\d{1,2}[:.]\d\d(?:[:.]\d\d)?(?:\s?[AP]M)?", re.IGNORECASE)


@dataclass(frozen=True)
class Furniture:
    """The lines that belong to the page: `lines` by identity; `heads` are their words, each once, in order.

    `url` and `title` are those of the web page, where `by_browser` tells that one was printed.
    """

    lines: frozenset[int] = frozenset()
    heads: list[str] = field(default_factory=list)
    url: str | None = None
    title: str | None = None
    by_browser: bool = False

    def holds(self, line: TextLine) -> bool:
        """Whether this line is furniture."""
        return id(line) in self.lines


def furniture_of(pages: Sequence[Page]) -> Furniture:
    """The furniture of the pages, told by its place at their edges and by coming again."""
    edges = [_edge_lines(page) for page in pages]
    printed = _printed_by_browser(pages, edges)
    seen = Counter[str]()
    for lines in edges:
        seen.update({_pattern(line) for line in lines})
    enough = 2 if len(pages) < 7 else 3
    taken: set[int] = set()
    heads: dict[str, str] = {}
    for page, lines in zip(pages, edges, strict=True):
        for line in lines:
            again = seen[_pattern(line)] >= enough and _keeps_place(line, page, pages, edges)
            number = _NUMBER.fullmatch(line.text) is not None and _is_outermost(line, page)
            if again or number or id(line) in printed.lines:
                taken.add(id(line))
                heads.setdefault(_pattern(line), line.text)
    return Furniture(frozenset(taken), list(heads.values()), printed.url, printed.title, printed.by_browser)


def _pattern(line: TextLine) -> str:
    return _DIGITS.sub("#", line.text.casefold())


def _edge_lines(page: Page) -> list[TextLine]:
    """The lines near the page's upper and lower edge."""
    near = _EDGE * page.height
    found = [line for line in page.lines if line.base < near or line.top > page.height - near]
    chosen = {id(line) for line in found}
    found.extend(
        line
        for line in (*page.lines[:1], *page.lines[-1:])
        if id(line) not in chosen and (line.base < 2 * near or line.top > page.height - 2 * near)
    )
    return found


def _keeps_place(line: TextLine, page: Page, pages: Sequence[Page], edges: Sequence[Sequence[TextLine]]) -> bool:
    """Whether the same words stand at the same height on another page, within a line or so."""
    pattern = _pattern(line)
    return any(
        other is not page and any(abs(there.base - line.base) < 3 and _pattern(there) == pattern for there in lines)
        for other, lines in _neighbours(page, pages, edges)
    )


def _neighbours(page: Page, pages: Sequence[Page], edges: Sequence[Sequence[TextLine]]) -> list[tuple[Page, Sequence[TextLine]]]:
    """The three pages before and after: heads of left and right pages differ, and each comes again within these."""
    here = next(place for place, other in enumerate(pages) if other is page)
    span = range(max(0, here - 3), min(len(pages), here + 4))
    return [(pages[place], edges[place]) for place in span]


def _is_outermost(line: TextLine, page: Page) -> bool:
    """Whether nothing but furniture could stand beyond the line."""
    return sum(other.base < line.base - 1 for other in page.lines) == 0 or sum(other.base > line.base + 1 for other in page.lines) == 0


def _printed_by_browser(pages: Sequence[Page], edges: Sequence[Sequence[TextLine]]) -> Furniture:
    """The head and foot that a browser prints: title and moment, address and "1/3", in an order that differs from one to another."""
    taken: set[int] = set()
    urls, titles = Counter[str](), Counter[str]()
    for page, lines in zip(pages, edges, strict=True):
        outer = [line for line in lines if _is_outermost(line, page)]
        address = next((line for line in outer if _ADDRESS.match(line.text)), None)
        if address is None or not any(_COUNTED.search(line.text) for line in outer):
            continue
        taken.update(map(id, outer))
        urls[address.text.split()[0]] += 1
        for line in outer:
            words = _COUNTED.sub("", _MOMENT.sub("", line.text)) if line is not address else ""
            if len(words.split()) > 1:
                titles[words.strip()] += 1
    url = next((url for url, _ in urls.most_common(1) if url.lower().startswith("http") and "…" not in url and "..." not in url), None)
    return Furniture(frozenset(taken), [], url, next((title for title, _ in titles.most_common(1)), None), bool(taken))
