import numpy as np
import pytest

from sunto.analysis.summary.candidates import Candidate
from sunto.analysis.summary.centrality import SentenceVectors, terms
from sunto.analysis.summary.choice import CHOSEN, STEP_FEATURES, Chosen, Pool, Weights, chosen_order, leaning_on
from sunto.analysis.summary.sentence_features import FEATURES, future_pattern, money_pattern
from sunto.analysis.summary.sentence_names import Named, naming
from sunto.core.article import Span
from sunto.languages.words import words

SAID = ["gatto nero dorme", "gatto nero mangia", "treno parte tardi", "treno arriva presto"]
PLAIN = Weights(np.ones(1), np.zeros(len(STEP_FEATURES)))


def pool_of(scores, antecedents=None, said=None, long=10, named=()):
    size = len(scores)
    said = said or [f"parola{place} frase{place}" for place in range(size)]
    spans = [Span(place * 10, place * 10 + 9) for place in range(size)]
    leans = antecedents or {}
    sentences = [
        Candidate(span, place // 2, place % 2, long, spans[leans[place]] if leans.get(place, -1) >= 0 else None)
        for place, span in enumerate(spans)
    ]
    vectors = SentenceVectors([terms(sentence, ()) for sentence in said])
    return Pool(sentences, vectors, naming(sentences, named), np.array(scores, dtype=float)[:, None], np.zeros(size))


def test_choice_takes_the_best_first():
    assert chosen_order(pool_of([1, 3, 2]), PLAIN) == [1, 2, 0]


def test_choice_takes_a_leaning_sentence_only_after_the_one_it_leans_on():
    assert chosen_order(pool_of([1, 9, 2, 0], {1: 0}), PLAIN) == [2, 0, 1, 3]
    assert chosen_order(pool_of([1, 9, 9, 0], {1: 0, 2: 1}), PLAIN) == [0, 1, 2, 3]


@pytest.mark.parametrize("size", [CHOSEN + 40, 4])
def test_choice_puts_last_what_leans_on_no_sentence_of_the_pool(size):
    pool = pool_of(range(size))
    lost = Candidate(pool.sentences[-1].span, 0, 0, 10, Span(5000, 5005))
    pool.sentences[-1] = lost
    assert leaning_on(pool.sentences)[-1] == -2
    order = chosen_order(pool, PLAIN)
    assert order[-1] == size - 1
    assert sorted(order) == list(range(size))


def test_choice_keeps_leaning_sentences_behind_in_the_long_rest_too():
    size = CHOSEN * 3
    order = chosen_order(pool_of(range(size), {place: place - 1 for place in range(1, size, 2)}), PLAIN)
    assert all(order.index(place - 1) < order.index(place) for place in range(1, size, 2))
    assert sorted(order) == list(range(size))


def test_choice_tells_no_fact_twice_while_another_is_left():
    assert chosen_order(pool_of([3, 2, 1, 0], said=["gatto nero dorme", "gatto nero dorme", *SAID[2:]]), PLAIN) == [0, 2, 3, 1]


def test_choice_charges_for_length():
    pool = pool_of([1.0, 1.2])
    pool.sentences[1] = Candidate(pool.sentences[1].span, 0, 1, 60, None)
    assert chosen_order(pool, PLAIN) == [0, 1]


def test_choice_knows_what_the_chosen_have_told():
    named = [Named([Span(0, 3), Span(10, 13)], 0.5), Named([Span(14, 16)], 0.25, organisation=True)]
    chosen = Chosen(pool_of([0, 0, 0, 0], said=SAID, named=named))
    assert not chosen.step_features().any()
    chosen.add(0)
    table = dict(zip(STEP_FEATURES, chosen.step_features().T, strict=True))
    assert table["told"][0] == pytest.approx(1)
    assert 0 < table["told"][1] < 1
    assert table["told"][2] == 0
    assert table["alike"][1] > table["alike"][2] == 0
    assert list(table["beside"]) == [1, 1, 0, 0]
    assert list(table["far"]) == [0, 1 / 6, 2 / 6, 3 / 6]
    assert list(table["fresh"]) == [0, 0.125, 0, 0]


def test_naming_counts_things_once_a_sentence():
    pool = pool_of([0, 0], named=[Named([Span(0, 2), Span(4, 6), Span(8, 12)], 0.5), Named([Span(11, 13)], 0.2, organisation=True)])
    assert list(pool.naming.count()) == [1, 1]
    assert list(pool.naming.count(organisations=True)) == [0, 1]
    assert pool.naming.weight() == pytest.approx([0.5, 0.2])


@pytest.mark.parametrize(
    ("language", "sentence", "told"),
    [
        ("it", "Il ponte riaprirà a maggio", True),
        ("it", "I lavori saranno lunghi", True),
        ("it", "Il ponte ha riaperto", False),
        ("en", "The bridge will open", True),
        ("en", "Will Smith is a William", True),
        ("en", "The goodwill is there", False),
    ],
)
def test_features_know_what_comes(language, sentence, told):
    assert (future_pattern(words(language, "summary")).search(sentence) is not None) is told


def test_features_without_words_of_the_language():
    assert future_pattern({}) is None
    assert money_pattern({}).search("12 €")
    assert len(set(FEATURES)) == len(FEATURES)


class Counting(SentenceVectors):
    """Vectors that count how much they are asked."""

    asked = 0

    def similarity(self, row):
        Counting.asked += 1
        return super().similarity(row)


def test_choice_compares_with_chosen_sentences_only_however_long_the_text():
    for size in (100, 2000):
        pool = pool_of(range(size))
        counting = Counting([terms(f"parola{place} frase{place}", ()) for place in range(size)])
        Counting.asked = 0
        order = chosen_order(Pool(pool.sentences, counting, pool.naming, pool.features, pool.quoting), PLAIN)
        assert Counting.asked == CHOSEN
        assert len(order) == size
