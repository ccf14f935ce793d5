"""The component that ranks an article's sentences for its summary."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from sunto.analysis.summary.candidates import Candidate, candidates, leaning_pattern
from sunto.analysis.summary.centrality import SentenceVectors, terms
from sunto.analysis.summary.sentence_features import FEATURES, capitalised, features, heading_terms
from sunto.core.article import BODY, Span
from sunto.core.briefing import FactKind, SummarySentence
from sunto.languages.words import words

CHOSEN = 30
"""So many sentences are chosen one after the other, each for what it adds to those before; the rest follow by their own score."""

NOVELTY = 1.5
"""What a sentence loses when it repeats a chosen one, times their cosine (maximal marginal relevance: Carbonell and Goldstein 1998)."""

SAME_FACT = 0.6
"""The cosine from which on two sentences tell the same: the second one never stands in a summary beside the first."""

LONG, LONG_COST = 25, 0.1
"""From so many words on each further word costs so much, so that three sentences are on average no longer than an article's first three."""

_NEVER = 1000.0
_GENERAL = "it"
"""The language whose weights serve a language without weights of its own."""


@Language.factory("sunto_summary")
def make_summary(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component that writes `doc._.ranking`."""
    language, stop_words = nlp.lang, frozenset(nlp.Defaults.stop_words)

    def set_ranking(doc: Doc) -> Doc:
        pool = sentence_pool(doc, language, stop_words)
        doc._.ranking = ranking(pool, weights(language))
        return doc

    return set_ranking


@dataclass(frozen=True)
class Pool:
    """The sentences of one article that may be chosen, with their vectors and features (one row each)."""

    sentences: list[Candidate]
    vectors: SentenceVectors
    features: np.ndarray


def sentence_pool(doc: Doc, language: str, stop_words: Collection[str]) -> Pool:
    """What may be chosen from this Doc; its sentences, quotes and facts must have been found."""
    text, blocks, data = doc.text, doc._.blocks, words(language, "summary")
    found = candidates(text, blocks, sentence_spans(doc), leaning_pattern(data))
    vectors = SentenceVectors([terms(one.span.cut(text), stop_words) for one in found])
    facts = tuple([fact.span for fact in doc._.facts if fact.kind is kind] for kind in (FactKind.DATE, FactKind.FIGURE))
    quoted = sorted(segment for quote in doc._.quotes for segment in quote.segments)
    named = [(entity.mentions, entity.salience) for entity in doc._.entities] or capitalised(text, found)
    heading = heading_terms(text, blocks, stop_words)
    table = features(text, found, vectors, heading, named, (facts[0], facts[1]), quoted, data.get("first_person", ()))
    return Pool(found, vectors, table)


def sentence_spans(doc: Doc) -> list[Span]:
    """The sentences of the Doc in characters; the body blocks where none have been found."""
    if doc.has_annotation("SENT_START"):
        return [Span(sentence.start_char, sentence.end_char) for sentence in doc.sents]
    return [Span(block.start, block.end) for block in doc._.blocks if block.kind in BODY]


def weights(language: str) -> np.ndarray:
    """The weight of each feature, in the order of FEATURES, as trained by packaging/models/summary.py."""
    data: Mapping[str, Any] = words(language, "summary_weights") or words(_GENERAL, "summary_weights")
    return np.array([data["weights"][name] for name in FEATURES])


def ranking(pool: Pool, weight: np.ndarray) -> tuple[SummarySentence, ...]:
    """All sentences, best first: the ranks below n are the summary of n sentences."""
    scores = pool.features @ weight
    return tuple(
        SummarySentence(pool.sentences[place].span, rank, round(float(scores[place]), 4), pool.sentences[place].antecedent)
        for rank, place in enumerate(chosen_order(pool, weight))
    )


def chosen_order(pool: Pool, weight: np.ndarray) -> list[int]:
    """The places of the sentences as they are chosen: greedily by score less what repeats the chosen, then the rest by score."""
    words = np.array([one.words for one in pool.sentences], dtype=float)
    scores = pool.features @ weight - LONG_COST * np.maximum(0, words - LONG)
    likeness = np.zeros(len(scores))
    taken = np.zeros(len(scores), dtype=bool)
    order: list[int] = []
    for _ in range(min(CHOSEN, len(scores))):
        worth = np.where(taken, -np.inf, scores - NOVELTY * likeness - np.where(likeness >= SAME_FACT, _NEVER, 0))
        best = int(worth.argmax())
        order.append(best)
        taken[best] = True
        likeness = np.maximum(likeness, pool.vectors.similarity(best))
    rest = np.flatnonzero(~taken)
    return [*order, *(int(place) for place in rest[np.argsort(-scores[rest], kind="stable")])]
