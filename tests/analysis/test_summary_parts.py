from collections import Counter

import numpy as np
import pytest

from sunto.analysis.facts.patterns import near
from sunto.analysis.summary.candidates import candidates, trimmed
from sunto.analysis.summary.centrality import SentenceVectors, terms
from sunto.core.article import Block, BlockKind, Span

SAID = ["gatto nero dorme", "gatto nero mangia", "treno parte tardi", ""]


@pytest.fixture
def vectors() -> SentenceVectors:
    return SentenceVectors([terms(sentence, ()) for sentence in SAID])


def test_centrality_terms_join_inflections_and_drop_stop_words():
    assert terms("Le munizioni, la munizione: 2025", {"le", "la"}) == Counter({"munizi": 2, "2025": 1})


def test_centrality_similarity_is_the_cosine(vectors):
    likeness = vectors.similarity(0)
    assert likeness[0] == pytest.approx(1)
    assert 0 < likeness[1] < 1
    assert likeness[2] == likeness[3] == 0


def test_centrality_textrank_prefers_what_others_echo(vectors):
    rank = vectors.textrank(np.ones(4))
    assert rank.sum() == pytest.approx(4)
    assert rank[0] > rank[2]


def test_centrality_textrank_equals_the_explicit_graph(vectors):
    graph = np.array([vectors.similarity(place) for place in range(3)])[:, :3]
    np.fill_diagonal(graph, 0)
    links = graph / np.maximum(graph.sum(axis=0), 1e-9)
    rank = np.full(3, 1 / 3)
    small = SentenceVectors([terms(sentence, ()) for sentence in SAID[:3]])
    for _ in range(20):
        rank = 0.15 / 3 + 0.85 * links @ rank
        rank /= rank.sum()
    assert small.textrank(np.ones(3)).argmax() == rank.argmax()


def test_centrality_headline_of_unknown_words(vectors):
    assert not vectors.similarity_to(Counter({"zebra": 1})).any()


def test_centrality_of_no_sentences():
    empty = SentenceVectors([])
    assert empty.textrank(np.ones(0)).size == 0


def test_candidates_are_cut_to_their_block():
    text = "ROMA – Il governo vara la legge nuova. Poi tutti tacciono a lungo."
    blocks = (Block(0, 6, BlockKind.DATELINE), Block(7, len(text)))
    found = candidates(text, blocks, [Span(0, 38), Span(39, len(text))], None)
    assert [one.span.cut(text) for one in found] == ["Il governo vara la legge nuova.", "Poi tutti tacciono a lungo."]
    assert [(one.paragraph, one.place) for one in found] == [(0, 0), (0, 1)]


def test_candidates_trimmed():
    assert trimmed("  ab \n", 0, 6) == Span(2, 4)
    assert trimmed("   ", 0, 3) == Span(3, 3)


def test_patterns_near_widens_to_whole_words():
    import re

    text = "uno due tre 4 cinque sei sette"
    assert [span.cut(text) for span in near(re.compile("[0-9]"), text, (Span(0, len(text)),), 2, 2)] == [" tre 4 cinque"]
