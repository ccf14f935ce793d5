"""The component that tells where sentences begin: at block edges, and behind stops that end one.

No sentence is broken inside a quotation that its attribution follows ("«Frase. Altra frase», ha detto X."): the pieces would be cut out of
the middle of one. A quotation that ends its sentence is broken at its own stops ("Ha detto: «Frase. Altra frase.»").
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache

import numpy as np
from spacy.attrs import SENT_START
from spacy.language import Language
from spacy.tokens import Doc

from sunto.analysis import attributes  # noqa: F401 (doc._.blocks)
from sunto.analysis.quoted_ranges import quoted_ranges
from sunto.core.article import Block, BlockKind, Span
from sunto.languages.words import words

WHOLE = frozenset({BlockKind.DATELINE, BlockKind.BYLINE, BlockKind.KICKER})
"""Blocks that are never broken: their stops belong to names, months and agencies."""

_STOP = re.compile(r"(?<![.!?…؟।])(?:[.!?…؟।]++|[。！？])(?P<closers>[\"'”’»›)\]“‟]*+)(?=\s)|[。！？](?P<east>[”’」』）]*)")
_NEXT = re.compile(r"\s+(?P<marks>[«“\"'‘‹„(\[—–•-]*\s?)(?P<word>[^\s«“\"'‘’‹„(\[—–•»”)\]]+)?")
_BEFORE = re.compile(r"[^\s«“\"'‘’”»(\[/—–]{1,24}$")
_INITIALS = re.compile(r"(?:[^\W\d_]\.)*[^\W\d_]")
_ENUMERATION = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z])")


@Language.factory("sunto_sentences", assigns=["token.is_sent_start", "doc.sents"])
def make_sentences(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component that sets `is_sent_start` for every token, by the abbreviations of the pipeline's language."""
    language = nlp.lang

    def set_sentences(doc: Doc) -> Doc:
        starts = sentence_starts(doc.text, doc._.blocks or (Block(0, len(doc.text)),), language)
        begins = np.full(len(doc), -1, dtype=np.int64)
        place = 0
        for token in doc:
            while place < len(starts) and starts[place] <= token.idx:
                begins[token.i], place = 1, place + 1
        begins[:1] = 1
        # all at once: setting one token's is_sent_start looks through the whole doc for a parse
        return doc.from_array([SENT_START], begins.astype(np.uint64))

    return set_sentences


def sentence_starts(text: str, blocks: Iterable[Block], language: str) -> list[int]:
    """Where sentences begin in the blocks of the text, in order; what stands between blocks belongs to the sentence before it."""
    starts: list[int] = []
    for block in blocks:
        starts.append(block.start)
        if block.kind not in WHOLE:
            starts.extend(_breaks(text, block, _stops(language)))
    return starts


@dataclass(frozen=True)
class _Stops:
    """What a language says of its full stops."""

    abbreviations: frozenset[str]
    ending: frozenset[str]
    before_numbers: frozenset[str]
    starters: frozenset[str]
    attribution: re.Pattern[str] | None


@cache
def _stops(language: str) -> _Stops:
    data = words(language, "sentences")
    verbs = "|".join(data.get("attribution_verbs", ()))
    return _Stops(
        abbreviations=frozenset(data.get("abbreviations", ())),
        ending=frozenset(data.get("ending", ())),
        before_numbers=frozenset(data.get("before_numbers", ())),
        starters=frozenset(data.get("starters", ())),
        attribution=re.compile(rf"(?:[^\W\d_a-z][\w.’'-]*\s){{1,5}}(?:{verbs})\b") if verbs else None,
    )


def _breaks(text: str, block: Block, stops: _Stops) -> Iterator[int]:
    """Where inside a block a new sentence begins."""
    kept = _kept_whole(text, block, stops)
    opens = [span.start for span in kept]
    for stop in _STOP.finditer(text, block.start, block.end):
        after = _NEXT.match(text, stop.end(), block.end)
        begin = stop.end() if after is None else after.start("marks")
        if begin >= block.end or (after is not None and not _ends(text, block, stop, after, stops)):
            continue
        around = bisect_right(opens, stop.start()) - 1
        if around < 0 or stop.start() >= kept[around].end:
            yield begin


def _kept_whole(text: str, block: Block, stops: _Stops) -> list[Span]:
    """The quotations inside which no sentence ends, in order, none inside another."""
    kept: list[Span] = []
    for quoted in quoted_ranges(text, block):
        if _goes_on(text, quoted.end, block.end, stops):
            while kept and quoted.start <= kept[-1].start:
                kept.pop()
            if not kept or quoted.start >= kept[-1].end:
                kept.append(quoted)
    return kept


def _goes_on(text: str, end: int, limit: int, stops: _Stops) -> bool:
    """Whether the sentence goes on behind a quotation."""
    rest = text[end : min(limit, end + 80)].lstrip()
    if rest[:1] in (",", ";") or (rest[:1].islower() and not rest[:1].isdigit()):
        return True
    if rest.startswith(("–", "—", "- ")):
        rest = rest[1:].lstrip()
        return rest[:1].islower()
    before = text[end - 2 : end - 1]
    return (before in ",?!" or text[end - 1 : end] == ",") and stops.attribution is not None and stops.attribution.match(rest) is not None


def _ends(text: str, block: Block, stop: re.Match[str], after: re.Match[str], stops: _Stops) -> bool:
    """Whether a sentence ends at this stop."""
    word = after["word"] or ""
    if word[:1].islower() or (not word and not after["marks"].strip()) or word[:1] in tuple(",;:.)"):
        return False
    mark = text[stop.start() : stop.start("closers")] if stop["closers"] is not None else text[stop.start() : stop.end()]
    if stop["closers"] and mark != "." and stops.attribution is not None and stops.attribution.match(text, after.start("word")):
        return False
    if mark != "." or stop["closers"]:
        return True
    return _ends_at_full_stop(text, block, stop.start(), word, stops)


def _ends_at_full_stop(text: str, block: Block, place: int, after: str, stops: _Stops) -> bool:
    before = _BEFORE.search(text, max(block.start, place - 24), place)
    if before is None:
        return True
    word, small = before[0], before[0].lower()
    starts = after.lower().split("’")[0].split("'")[0] in stops.starters and (len(after) > 1 or after.isdigit())
    if word in stops.before_numbers or small in stops.before_numbers:
        if after[:1].isdigit():
            return False
        if word not in stops.abbreviations and small not in stops.abbreviations:
            return True
    if word in stops.abbreviations or small in stops.abbreviations:
        return False
    if word in stops.ending or small in stops.ending:
        return starts
    if before.start() == block.start and _ENUMERATION.fullmatch(word):
        return False
    if _INITIALS.fullmatch(word) and not (len(word) == 1 and word.isdigit()):
        return starts
    return True
