"""What is known of each sentence that may stand in a summary before any is chosen: the features of its score."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

from sunto.analysis.summary.candidates import Candidate
from sunto.analysis.summary.centrality import SentenceVectors, terms
from sunto.core.article import Block, BlockKind, Span

HEAD = 25
"""A name that begins within so many characters of a sentence's start opens it: an article or a title may stand before."""

Named = tuple[Sequence[Span], float]
"""One thing that the article names: its mentions and its salience, 0 to 1."""

FEATURES = (
    "first",  # the first sentence of the body
    "early",  # near it: 1, 2/3, 1/2, 2/5…
    "opens",  # the first of its paragraph
    "ranked",  # TextRank with a bias to the early ones
    "headline",  # cosine with the headline
    "names",  # things named in it, up to four
    "known",  # the sum of their salience, up to two
    "headed",  # whether a name opens it
    "figure",  # figures in it, up to two
    "date",  # whether it holds a date
    "length",  # logarithm of its words, 0 at twenty
    "short",  # under ten words
    "quoted",  # the share of it that is quoted words
    "open_mark",  # whether a quotation runs on over its edge
    "leans",  # on the sentence before it
    "own",  # in the first person
)
"""The columns of `features`: position, centrality, headline, names, facts, length, quotation, cohesion."""

_NAME = re.compile(r"(?<=[\w,;:] )[A-ZÀ-Ý][\w’'-]*\w")
_WORD = re.compile(r"[\w’']+")


def features(
    text: str,
    found: Sequence[Candidate],
    vectors: SentenceVectors,
    headline: Counter[str],
    named: Sequence[Named],
    facts: tuple[Sequence[Span], Sequence[Span]],
    quoted: Sequence[Span],
    first_person: Collection[str],
) -> np.ndarray:
    """One row for each candidate, one column for each of FEATURES, most of them between 0 and 1.

    `named` are the things that the article names, `facts` the spans of dates and of figures, `quoted` those of quoted words in text order.
    """
    early = 1 / (1 + np.arange(len(found)) / 2)
    sentences = [one.span.cut(text) for one in found]
    words = np.array([one.words for one in found], dtype=float)
    names, known, headed = _names(found, named)
    dates, figures = (_held(found, spans) for spans in facts)
    mine = set(first_person)
    columns = {
        "first": early == 1,
        "early": early,
        "opens": [one.place == 0 for one in found],
        "ranked": _scaled(vectors.textrank(early)),
        "headline": vectors.similarity_to(headline),
        "names": np.minimum(names, 4) / 4,
        "known": np.minimum(known, 2) / 2,
        "headed": headed,
        "figure": np.minimum(figures, 2) / 2,
        "date": np.minimum(dates, 1),
        "length": np.log(np.maximum(words, 1) / 20),
        "short": words < 10,
        "quoted": _quoted_share(found, quoted),
        "open_mark": [_open_mark(sentence) for sentence in sentences],
        "leans": [one.leans for one in found],
        "own": [not mine.isdisjoint(_WORD.findall(sentence.casefold())) for sentence in sentences],
    }
    return np.array([columns[name] for name in FEATURES], dtype=float).T


def heading_terms(text: str, blocks: Sequence[Block], stop_words: Collection[str]) -> Counter[str]:
    """The terms of the headline and what stands under it; of the first sub-heading where there is none."""
    heads = [block for block in blocks if block.kind in (BlockKind.HEADLINE, BlockKind.STANDFIRST)][:2]
    heads = heads or [block for block in blocks if block.kind is BlockKind.SUBHEAD][:1]
    return terms(" ".join(block.cut(text) for block in heads), stop_words)


def capitalised(text: str, found: Sequence[Candidate]) -> list[Named]:
    """The capitalised words inside the sentences, for a text whose names have not been found; the most frequent is the most salient."""
    places: dict[str, list[Span]] = {}
    for one in found:
        for match in _NAME.finditer(text, one.span.start, one.span.end):
            places.setdefault(match[0], []).append(Span(*match.span()))
    most = max((len(spans) for spans in places.values()), default=1)
    return [(spans, len(spans) / most) for spans in places.values()]


def _names(found: Sequence[Candidate], named: Sequence[Named]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each candidate how many things it names, the sum of their salience, and whether a name opens it."""
    starts = [one.span.start for one in found]
    count, known, headed = np.zeros(len(found)), np.zeros(len(found)), np.zeros(len(found))
    for mentions, salience in named:
        inside = set()
        for mention in mentions:
            place = bisect_right(starts, mention.start) - 1
            if place >= 0 and mention.end <= found[place].span.end:
                inside.add(place)
                headed[place] = max(headed[place], mention.start <= starts[place] + HEAD)
        for place in inside:
            count[place] += 1
            known[place] += salience
    return count, known, headed


def _scaled(values: np.ndarray) -> np.ndarray:
    """Mean 0, deviation 1."""
    return (values - values.mean()) / (values.std() + 1e-9) if len(values) else values


def _held(found: Sequence[Candidate], spans: Sequence[Span]) -> np.ndarray:
    """How many of the spans start inside each candidate."""
    starts = np.array([span.start for span in spans], dtype=np.intp)
    first = np.searchsorted(starts, np.array([one.span.start for one in found], dtype=np.intp))
    last = np.searchsorted(starts, np.array([one.span.end for one in found], dtype=np.intp))
    return np.asarray(last - first, dtype=float)


def _quoted_share(found: Sequence[Candidate], quoted: Sequence[Span]) -> list[float]:
    """How much of each candidate is quoted words, 0 to 1."""
    shares, place = [], 0
    for one in found:
        while place < len(quoted) and quoted[place].end <= one.span.start:
            place += 1
        inside, ahead = 0, place
        while ahead < len(quoted) and quoted[ahead].start < one.span.end:
            inside += max(0, min(quoted[ahead].end, one.span.end) - max(quoted[ahead].start, one.span.start))
            ahead += 1
        shares.append(min(1.0, inside / max(1, one.span.end - one.span.start)))
    return shares


def _open_mark(sentence: str) -> bool:
    """Whether a quotation runs on over an edge of the sentence."""
    return any(sentence.count(left) != sentence.count(right) for left, right in ("“”", "«»")) or sentence.count('"') % 2 == 1
