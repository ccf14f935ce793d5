"""The words around quotations, each quotation one item: a stream for every paragraph and the inside of every quotation with others in it.

What an attribution says is read off these streams: who stands how far from the quotation, in which sentence, beside which verb.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sunto.analysis.quotes.quote_inserts import Candidate
from sunto.analysis.quotes.quote_words import QuoteWords

WORD = re.compile(r"\w+(?:\.\w+)*(?:[’'](?!\w{3,}[’'])(?=\w)|[’'](?=[«“\"„])|(?<=\b[A-Za-zÀ-ÿ]\w)[’'](?=\s))?|[^\w\s]")
ENDS = frozenset(".!?…")
DASHES = frozenset("-–—")
MARKS = frozenset("“”«»\"„‟‹›‘’‚‛'`")


@dataclass(slots=True)
class Item:
    """A word, a punctuation mark or a quotation: its characters, its form in lower case, its sentence within the stream.

    `quote` is the place of the candidate and `segment` of its segment; both -1 for words.
    """

    start: int
    end: int
    form: str
    upper: bool = False
    quote: int = -1
    segment: int = -1
    sentence: int = 0


@dataclass(slots=True)
class Stream:
    """Items in text order. `paragraph` is where it stands, `owner` the candidate whose inside it is (-1: the paragraph itself)."""

    items: list[Item]
    paragraph: int
    owner: int = -1
    places: dict[tuple[int, int], int] = field(default_factory=dict)
    """Where each quotation's segments stand among the items."""


def streams(
    text: str, paragraphs: Sequence[tuple[int, int]], candidates: Sequence[Candidate], lexicon: QuoteWords
) -> tuple[list[Stream], list[int]]:
    """The streams (one for each paragraph first, then the insides) and for each candidate the place of the stream that it stands in."""
    result: list[Stream] = []
    homes = [-1] * len(candidates)
    inside: dict[tuple[int, int], list[tuple[int, int, int, int]]] = {}
    enclosing: list[int] = []
    for place, candidate in enumerate(candidates):
        while enclosing and candidates[enclosing[-1]].end < candidate.end:
            enclosing.pop()
        while enclosing and candidates[enclosing[-1]].end <= candidate.start:
            enclosing.pop()
        owner = enclosing[-1] if enclosing else -1
        pieces = inside.setdefault((owner, candidate.paragraph), [])
        pieces.extend((start, end, place, number) for number, (start, end) in enumerate(candidate.segments))
        enclosing.append(place)
    titles = lexicon.group("titles.words")
    home_of: list[int] = []
    for number in range(len(paragraphs)):
        introduced = number > 0 and text[paragraphs[number - 1][1] - 1] == ":" and text[paragraphs[number][0]] in MARKS | DASHES
        if introduced and number - result[-1].paragraph < 3:
            # a colon at a paragraph's end introduces the quotation that opens the next: both are one stream
            together = range(result[-1].paragraph, number + 1)
        else:
            together = range(number, number + 1)
            result.append(Stream([], number))
        spans = [paragraphs[each] for each in together]
        pieces = [piece for each in together for piece in inside.get((-1, each), ())]
        result[-1] = _stream(text, spans, pieces, together[0], -1, titles)
        home_of.append(len(result) - 1)
    for (owner, number), pieces in inside.items():
        if owner >= 0:
            result.append(_stream(text, candidates[owner].segments, pieces, number, owner, titles))
        stream = len(result) - 1 if owner >= 0 else home_of[number]
        for _, _, place, _ in pieces:
            homes[place] = stream
    return result, homes


def _stream(
    text: str,
    spans: Sequence[tuple[int, int]],
    pieces: Sequence[tuple[int, int, int, int]],
    paragraph: int,
    owner: int,
    titles: frozenset[str],
) -> Stream:
    stream = Stream([], paragraph, owner)
    waiting = list(pieces)
    for start, end in spans:
        at = start
        while waiting and waiting[0][0] < end:
            left, right, place, segment = waiting.pop(0)
            _words(text, at, left, stream.items)
            stream.places[place, segment] = len(stream.items)
            stream.items.append(Item(left, right, "", text[left].isupper(), place, segment))
            at = right
        _words(text, at, end, stream.items)
    _number_sentences(text, stream.items, titles)
    return stream


def _words(text: str, start: int, end: int, items: list[Item]) -> None:
    for match in WORD.finditer(text, start, end):
        form = match.group()
        if form not in MARKS:
            items.append(Item(match.start(), match.end(), form.lower().replace("’", "'"), form[0].isupper()))


def _number_sentences(text: str, items: list[Item], titles: frozenset[str]) -> None:
    sentence = 0
    for place, item in enumerate(items):
        item.sentence = sentence
        following = items[place + 1] if place + 1 < len(items) else None
        if following is None:
            break
        if item.quote >= 0:
            ended = text[item.end - 1] in ENDS and (following.upper or following.quote >= 0) and following.form not in ("-", "–", "—")
            ended = ended and following.quote != item.quote
        elif item.form in ENDS:
            abbreviated = place > 0 and (items[place - 1].form in titles or (len(items[place - 1].form) == 1 and items[place - 1].upper))
            starts = following.upper or following.quote >= 0 or following.form[0].isdigit() or following.form in ("-", "–", "—", "¿", "¡")
            ended = starts and not (item.form == "." and abbreviated) and following.start > item.end
            ended = ended or (following.quote >= 0 and item.form != ".")
        else:
            ended = False
        sentence += ended
