"""What is known of each sentence that may stand in a summary before any is chosen: the features of its score."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from sunto.analysis.facts.patterns import alternation
from sunto.analysis.summary.candidates import Candidate
from sunto.analysis.summary.centrality import SentenceVectors
from sunto.analysis.summary.sentence_names import Naming
from sunto.core.article import Span

FEATURES = (
    "first",  # the first sentence of the body
    "early",  # near it: 1, 2/3, 1/2, 2/5…
    "ranked",  # TextRank with a bias to the early ones
    "headline",  # cosine with the headline and what stands under it
    "covered",  # the share of the headline's words that it has
    "standfirst",  # the same of what stands over and under the headline
    "first_covered",  # "covered" of the first sentence: a first sentence that tells the headline is the news, another one may be a scene
    "first_short",  # a first sentence of under twelve words: seldom the news
    "names",  # things named in it, up to four
    "known",  # the sum of their salience, up to two
    "organisations",  # organisations named in it, up to three
    "figure",  # figures in it, up to two
    "figures",  # figures in it, up to five
    "digit",  # whether it has a digit
    "money",  # whether it speaks of money or of millions
    "date",  # whether it holds a date
    "future",  # whether it tells what comes
    "word_length",  # mean letters of its words
    "pronouns",  # of the first person or for what was named before, up to three
    "quoted",  # the share of it that is quoted words
    "has_quote",  # whether any are
    "reported",  # the share of it that is speech without marks
)
"""The columns of `features`: position, centrality, headline, names, facts, wording, quotation. Length is a cost of its own (`choice`)."""

SHORT = 12

_WORD = re.compile(r"[\w’']+")


@dataclass(frozen=True)
class Sources:
    """What the features are made from: the sentences, what they name, the terms of the headline and of what stands around it,
    the spans of figures, dates, quoted and reported words in text order, and the language's words (summary.toml; may be empty).
    """

    text: str
    found: Sequence[Candidate]
    vectors: SentenceVectors
    naming: Naming
    headline: Counter[str]
    standfirst: Counter[str]
    figures: Sequence[Span]
    dates: Sequence[Span]
    quoted: Sequence[Span]
    reported: Sequence[Span]
    words: Mapping[str, Any]


def features(of: Sources) -> np.ndarray:
    """One row for each candidate, one column for each of FEATURES, most of them between 0 and 1."""
    found = of.found
    early = 1 / (1 + np.arange(len(found)) / 2)
    first = early == 1
    sentences = [one.span.cut(of.text) for one in found]
    words = [_WORD.findall(sentence.casefold()) for sentence in sentences]
    figures, quoted = _held(found, of.figures), _share(found, of.quoted)
    covered = of.vectors.coverage_of(of.headline)
    pronouns = frozenset(of.words.get("pronouns", ()))
    columns = {
        "first": first,
        "early": early,
        "ranked": _scaled(of.vectors.textrank(early)),
        "headline": of.vectors.similarity_to(of.headline + of.standfirst),
        "covered": covered,
        "standfirst": of.vectors.coverage_of(of.standfirst),
        "first_covered": first * covered,
        "first_short": first & (np.array([one.words for one in found], dtype=float) < SHORT),
        "names": np.minimum(of.naming.count(), 4) / 4,
        "known": np.minimum(of.naming.weight(), 2) / 2,
        "organisations": np.minimum(of.naming.count(organisations=True), 3) / 3,
        "figure": np.minimum(figures, 2) / 2,
        "figures": np.minimum(figures, 5) / 5,
        "digit": [any(map(str.isdigit, sentence)) for sentence in sentences],
        "money": _matched(sentences, money_pattern(of.words)),
        "date": np.minimum(_held(found, of.dates), 1),
        "future": _matched(sentences, future_pattern(of.words)),
        "word_length": [sum(map(len, said)) / max(1, len(said)) / 5 for said in words],
        "pronouns": [min(3, sum(word in pronouns for word in said)) / 3 for said in words],
        "quoted": quoted,
        "has_quote": quoted > 0,
        "reported": _share(found, of.reported),
    }
    return np.array([columns[name] for name in FEATURES], dtype=float).T


def money_pattern(data: Mapping[str, Any]) -> re.Pattern[str]:
    """What a sentence about money has: a sign, or one of the language's words."""
    words = data.get("money", ())
    return re.compile("[€$£¥]" + (rf"|(?<!\w){alternation(words)}(?!\w)" if words else ""), re.IGNORECASE)


def future_pattern(data: Mapping[str, Any]) -> re.Pattern[str] | None:
    """The language's words for what comes, and the ends of such words; None where it has none."""
    words, ends = data.get("future", ()), data.get("future_ends", ())
    inflected = [rf"\w{{3,}}{alternation(ends)}"] if ends else []
    parts = [*([alternation(words)] if words else []), *inflected]
    return re.compile(rf"(?<!\w)(?:{'|'.join(parts)})(?!\w)", re.IGNORECASE) if parts else None


def _matched(sentences: Sequence[str], pattern: re.Pattern[str] | None) -> list[bool]:
    return [pattern is not None and pattern.search(sentence) is not None for sentence in sentences]


def _scaled(values: np.ndarray) -> np.ndarray:
    """Mean 0, deviation 1."""
    return (values - values.mean()) / (values.std() + 1e-9) if len(values) else values


def _held(found: Sequence[Candidate], spans: Sequence[Span]) -> np.ndarray:
    """How many of the spans start inside each candidate."""
    starts = np.array([span.start for span in spans], dtype=np.intp)
    first = np.searchsorted(starts, np.array([one.span.start for one in found], dtype=np.intp))
    last = np.searchsorted(starts, np.array([one.span.end for one in found], dtype=np.intp))
    return np.asarray(last - first, dtype=float)


def _share(found: Sequence[Candidate], spans: Sequence[Span]) -> np.ndarray:
    """How much of each candidate these spans cover, 0 to 1."""
    shares, place = [], 0
    for one in found:
        while place < len(spans) and spans[place].end <= one.span.start:
            place += 1
        inside, ahead = 0, place
        while ahead < len(spans) and spans[ahead].start < one.span.end:
            inside += max(0, min(spans[ahead].end, one.span.end) - max(spans[ahead].start, one.span.start))
            ahead += 1
        shares.append(min(1.0, inside / max(1, one.span.end - one.span.start)))
    return np.array(shares, dtype=float)
