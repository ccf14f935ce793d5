"""Which sentences may stand in a summary."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from sunto.analysis.facts.patterns import alternation
from sunto.analysis.word_count import word_count
from sunto.core.article import Block, BlockKind, Span

TOLD_IN = frozenset({BlockKind.PARAGRAPH, BlockKind.QUOTATION})
"""The kinds of block whose sentences may be chosen: no list items, which are fragments."""

FEWEST_WORDS, MOST_WORDS = 4, 120
"""Shorter is no statement; longer is a text whose full stops are missing."""

_OPENING = "\"“„«‘'([–—- "
_QUESTION = re.compile(r"\?[\"”»’')\]\s]*$")


@dataclass(frozen=True, slots=True)
class Candidate:
    """A sentence that may be chosen: its span, paragraph and place in it (from 0), words, and the sentence it leans on, if any."""

    span: Span
    paragraph: int
    place: int
    words: int
    antecedent: Span | None


def candidates(text: str, blocks: Sequence[Block], sentences: Iterable[Span], leaning: re.Pattern[str] | None) -> list[Candidate]:
    """The sentences that may stand in a summary, in text order. A sentence that crosses the edge of a block is cut to the block."""
    told = [block for block in blocks if block.kind in TOLD_IN]
    found: list[Candidate] = []
    paragraph, place, before = 0, 0, None
    queue = iter(sentences)
    sentence = next(queue, None)
    for paragraph, block in enumerate(told):
        place = 0
        while sentence is not None and sentence.start < block.end:
            span = trimmed(text, max(sentence.start, block.start), min(sentence.end, block.end))
            if sentence.end > block.end:
                sentence = Span(block.end, sentence.end)
            else:
                sentence = next(queue, None)
            if span.end <= block.start or span.start == span.end:
                continue
            words = word_count(span.cut(text))
            if FEWEST_WORDS <= words <= MOST_WORDS and not _QUESTION.search(text, span.start, span.end):
                leans = leaning is not None and leaning.match(text, span.start, span.end) is not None
                found.append(Candidate(span, paragraph, place, words, before if leans else None))
            place, before = place + 1, span
    return found


def trimmed(text: str, start: int, end: int) -> Span:
    """The span without white space at its edges."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, max(start, end))


def leaning_pattern(data: Mapping[str, Any]) -> re.Pattern[str] | None:
    """What the start of a sentence that leans on another one matches; None for a language without such words."""
    if not data:
        return None
    articles = set(data["articles"])
    plain = alternation(word for word in data["leaning"] if word not in articles)
    before_verb = rf"|{alternation(articles)}\s{alternation(data['verbs'])}" if articles else ""
    alone = rf"(?!{alternation(data['alone'])}(?!\w))" if data["alone"] else ""
    return re.compile(rf"[{re.escape(_OPENING)}]*+{alone}(?:(?:{plain}(?<=['’])|{plain}(?!\w){before_verb}(?!\w)))", re.IGNORECASE)
