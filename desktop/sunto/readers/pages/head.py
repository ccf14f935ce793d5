"""The head of an article on its page: which passages are headline, kicker, standfirst and byline."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from sunto.core.article import BlockKind, Span
from sunto.languages.furniture import byline_names
from sunto.languages.paragraphs import Paragraph
from sunto.readers.pages.dates import iso_day
from sunto.readers.pages.merging import Placed, bare
from sunto.readers.pages.stated import Stated
from sunto.readers.pages.visible import Passage

_BYLINE = re.compile(
    r"\b(?:byline|by-line|author|authors|autore|autori|firma|firme|writer|contributor|auteur|autor)\b|byline|author-name|article-?author"
)
_STANDFIRST = re.compile(
    r"standfirst|subtitle|sub-?headline|summary|sommario|catenaccio|sottotitolo|\bdek\b|\bdeck\b|abstract|excerpt|\blead\b|\blede\b|chapeau"
)
_STRICT = re.compile(r"standfirst|subtitle|sub-?headline|sommario|catenaccio|sottotitolo|\bdek\b|\bdeck\b|chapeau")
_KICKER = re.compile(r"kicker|overline|occhiello|eyebrow|\bsection-?(?:name|label|title)\b|soprattitolo|volanta|surtitre|dachzeile")
_HEADINGS = ("h1", "h2", "h3")
_LIKE = 0.6
_LONG_BYLINE = 150
_LONG_KICKER = 70
_LONG_DATE = 80
_MOST_LINES = 6
_LONG_STANDFIRST = 700
_BODY = 90
_ABOVE = 4
_BELOW = 4
_FARTHEST = 40
"""Passages above the headline, below the article's first paragraph and below the headline that may still be of its head."""

_BEYOND = 8


@dataclass(frozen=True, slots=True)
class Head:
    """The kinds of the passages that are the article's head; `headline` and `byline` as they are printed."""

    kinds: dict[int, BlockKind] = field(default_factory=dict)
    headline: str | None = None
    byline: str | None = None
    date: str | None = None


def head_of(passages: Sequence[Passage], placed: Placed, stated: Stated) -> Head:
    """The article's head among the passages, by what the page states and how it names its parts."""
    title = _headline(passages, stated)
    kinds = dict.fromkeys(title, BlockKind.HEADLINE)
    body = next((at for at, line in placed.lines if line.kind is BlockKind.PARAGRAPH and len(line.text) >= _BODY), None)
    top = title[0] if title else body
    byline = None
    if top is not None:
        begin = max(body if body is not None else top, top + 1)
        for at in range(max(0, top - _ABOVE), min(begin + _BELOW, top + _FARTHEST, len(passages))):
            kind = _kind(passages[at], at - top, placed.covered[at] or at > begin, stated) if at not in kinds else None
            if kind is not None and kind not in kinds.values():
                kinds[at] = kind
                byline = passages[at].text if kind is BlockKind.BYLINE else byline
    return Head(kinds, " ".join(passages[at].text for at in title) or None, byline, _date(passages, top))


def _date(passages: Sequence[Passage], top: int | None) -> str | None:
    """The day that a line near the headline tells, or the element of a time in it."""
    near = passages[max(0, top - _ABOVE) : top + _BEYOND] if top is not None else ()
    for passage in near:
        if len(passage.text) <= _LONG_DATE and (day := iso_day(passage.when) or iso_day(passage.text)):
            return day
    return None


def _headline(passages: Sequence[Passage], stated: Stated) -> list[int]:
    """The passages that are the headline: the heading most like a title that the page states, else its only first-level heading."""
    runs = list(_runs(passages))
    best, likeness = [], 0.0
    for run in runs:
        words = " ".join(passages[at].text for at in run)
        like = max((_likeness(words, title) for title in stated.titles), default=0.0)
        like += 0.05 * (3 - _HEADINGS.index(passages[run[0]].tag))
        if like > likeness + 1e-9:
            best, likeness = run, like
    if likeness >= _LIKE:
        return best
    titles = {bare(title) for title in stated.titles}
    same = next(
        (at for at, passage in enumerate(passages) if len(passage.text) < 400 and bare(passage.text) in titles and passage.links < 1), None
    )
    if same is not None:
        return [same]
    first = [run for run in runs if passages[run[0]].tag == "h1" and len(passages[run[0]].text.split()) > 2]
    return first[0] if len(first) == 1 else []


def _runs(passages: Sequence[Passage]) -> Iterator[list[int]]:
    """The headings; the lines of one of the first level that is broken into several are one."""
    run: list[int] = []
    for at, passage in enumerate(passages):
        if run and (len(run) >= _MOST_LINES or passage.tag != "h1" or passage.hints != passages[run[0]].hints):
            yield run
            run = []
        if passage.tag == "h1":
            run.append(at)
        elif passage.tag in _HEADINGS and not passage.menu:
            yield [at]
    if run:
        yield run


def _likeness(one: str, other: str) -> float:
    """How much two titles have in common: 1 where their letters are the same, else by their words."""
    if bare(one) == bare(other):
        return 1.0
    first, second = (set(re.findall(r"\w+", text.casefold())) for text in (one, other))
    if len(first) < 2 or len(second) < 2:
        return 0.0
    return 0.95 * len(first & second) / min(max(len(first), 3), max(len(second), 3)) if first & second else 0.0


def _kind(passage: Passage, below: int, in_text: bool, stated: Stated) -> BlockKind | None:
    """What a passage near the headline is, by how the page names it and by its words; None where it is nothing of the head."""
    text, near = passage.text, " ".join(passage.hints.split()[-_BEYOND:])
    if below <= 2 and len(text) <= _LONG_KICKER and _KICKER.search(near) and not _names_menu(passage):
        return BlockKind.KICKER
    if below < 0:
        return None
    if len(text) <= _LONG_BYLINE:
        signed = stated.authors and any(bare(name) in bare(text) for name in stated.authors.split(", "))
        if byline_names(Paragraph(Span(0, len(text)), text)) or (_BYLINE.search(near) and (signed or _is_name(text))):
            return BlockKind.BYLINE
        if signed and len(text) <= len(stated.authors or "") + 25:
            return BlockKind.BYLINE
    if 20 <= len(text) <= _LONG_STANDFIRST and passage.links < 0.5:
        if in_text:  # many pages describe themselves in the words of the first paragraph
            named = _STRICT.search(" ".join(passage.hints.split()[-2:])) is not None
        else:
            described = stated.description is not None and bare(text) == bare(stated.description)
            named = described or (_STANDFIRST.search(near) is not None and not passage.menu)
        if named:
            return BlockKind.STANDFIRST
    return None


def _is_name(text: str) -> bool:
    words = text.split()
    return 2 <= len(words) <= 8 and sum(word[0].isupper() for word in words) >= 2 and not any(char.isdigit() for char in text)


def _names_menu(passage: Passage) -> bool:
    return bool(passage.menu) and passage.links > 0.9 and "nav" in passage.hints
