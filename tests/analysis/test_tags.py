import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from sunto.analysis.tagging.tags import best, encode, spans_of, tags

LABELS = ("LOC", "PER")


@pytest.mark.parametrize(
    "spans",
    [[], [(0, 1, "PER")], [(0, 3, "LOC")], [(0, 2, "PER"), (2, 3, "LOC"), (4, 8, "LOC")]],
    ids=["nothing", "one word", "three words", "one after the other"],
)
def test_tags_give_back_the_spans(spans):
    assert spans_of(encode(8, spans, LABELS), LABELS) == spans


def test_encode_keeps_the_first_of_two_that_overlap_and_known_labels_only():
    assert spans_of(encode(5, [(0, 3, "PER"), (2, 4, "LOC"), (4, 5, "WORK")], LABELS), LABELS) == [(0, 3, "PER")]


@given(st.integers(0, 12), st.integers(0, 10_000))
def test_best_is_always_well_formed(length, seed):
    beliefs = np.random.default_rng(seed).dirichlet(np.ones(len(tags(LABELS))), size=length).astype("f").reshape(length, len(tags(LABELS)))
    found = best(beliefs)
    assert np.array_equal(encode(length, spans_of(found, LABELS), LABELS), found)


def test_best_prefers_the_likelier_whole_over_the_likelier_word():
    names = tags(LABELS)
    beliefs = np.full((2, len(names)), 0.01, dtype="f")
    beliefs[0, names.index("B-PER")] = beliefs[1, names.index("L-PER")] = 0.45
    beliefs[0, names.index("U-LOC")] = 0.5
    beliefs[1, names.index("I-PER")] = 0.46
    assert spans_of(best(beliefs), LABELS) == [(0, 2, "PER")]
