"""The component that ranks an article's sentences for its summary."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Any

import numpy as np
from spacy.language import Language
from spacy.tokens import Doc

from sunto.analysis.summary.candidates import candidates, leaning_pattern
from sunto.analysis.summary.centrality import SentenceVectors, terms
from sunto.analysis.summary.choice import STEP_FEATURES, Pool, Weights, chosen_order, scores
from sunto.analysis.summary.sentence_features import FEATURES, Sources, features
from sunto.analysis.summary.sentence_names import Named, capitalised, naming
from sunto.core.article import BODY, Block, BlockKind, Span
from sunto.core.briefing import EntityType, FactKind, QuoteKind, SummarySentence
from sunto.languages.words import words

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


def sentence_pool(doc: Doc, language: str, stop_words: Collection[str]) -> Pool:
    """What may be chosen from this Doc; its sentences, quotes and facts must have been found."""
    text, blocks, data = doc.text, doc._.blocks, words(language, "summary")
    found = candidates(text, blocks, sentence_spans(doc), leaning_pattern(data))
    vectors = SentenceVectors([terms(one.span.cut(text), stop_words) for one in found])
    entities = [Named(entity.mentions, entity.salience, entity.type is EntityType.ORG) for entity in doc._.entities]
    named = naming(found, entities or capitalised(text, found))
    headline, standfirst = heading_terms(text, blocks, stop_words)
    table = features(
        Sources(
            text,
            found,
            vectors,
            named,
            headline,
            standfirst,
            figures=[fact.span for fact in doc._.facts if fact.kind is FactKind.FIGURE],
            dates=[fact.span for fact in doc._.facts if fact.kind is FactKind.DATE],
            quoted=_said(doc, QuoteKind.DIRECT),
            reported=_said(doc, QuoteKind.INDIRECT),
            words=data,
        )
    )
    quoting = table[:, FEATURES.index("has_quote")] if len(found) else np.zeros(0)
    return Pool(found, vectors, named, table, quoting)


def heading_terms(text: str, blocks: Sequence[Block], stop_words: Collection[str]) -> tuple[Counter[str], Counter[str]]:
    """The terms of the headline (of the first sub-heading where there is none), and of what stands over and under it."""
    heads = [block for block in blocks if block.kind is BlockKind.HEADLINE][:1]
    heads = heads or [block for block in blocks if block.kind is BlockKind.SUBHEAD][:1]
    around = [block for block in blocks if block.kind in (BlockKind.STANDFIRST, BlockKind.KICKER)]
    headline, standfirst = (terms(" ".join(block.cut(text) for block in part), stop_words) for part in (heads, around))
    return headline, standfirst


def _said(doc: Doc, kind: QuoteKind) -> list[Span]:
    return sorted(segment for quote in doc._.quotes if quote.kind is kind for segment in quote.segments)


def sentence_spans(doc: Doc) -> list[Span]:
    """The sentences of the Doc in characters; the body blocks where none have been found."""
    if doc.has_annotation("SENT_START"):
        return [Span(sentence.start_char, sentence.end_char) for sentence in doc.sents]
    return [Span(block.start, block.end) for block in doc._.blocks if block.kind in BODY]


def weights(language: str) -> Weights:
    """The weights of the features, as trained by packaging/models/summary.py."""
    data: Mapping[str, Any] = words(language, "summary_weights") or words(_GENERAL, "summary_weights")
    own, step = data["weights"], data["step"]
    return Weights(np.array([own[name] for name in FEATURES]), np.array([step[name] for name in STEP_FEATURES]))


def ranking(pool: Pool, weight: Weights) -> tuple[SummarySentence, ...]:
    """All sentences, best first: the ranks below n are the summary of n sentences."""
    if not pool.sentences:
        return ()
    own = scores(pool, weight)
    return tuple(
        SummarySentence(pool.sentences[place].span, rank, round(float(own[place]), 4), pool.sentences[place].antecedent)
        for rank, place in enumerate(chosen_order(pool, weight))
    )
