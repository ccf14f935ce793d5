"""Tokens of runs without a space."""

from __future__ import annotations

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from sunto.analysis.long_runs import LONGEST, BoundedTokenizer

NLP = spacy.blank("it")
BOUNDED = BoundedTokenizer(NLP.tokenizer)


@pytest.mark.parametrize(
    "text",
    ["", "Ha detto: «Sì, l'ho visto».", "https://esempio.it/" + "a" * (LONGEST - 30) + " e altro", "“" * LONGEST],
    ids=["", "a", "b", "c"],
)
def test_long_runs_changes_nothing_in_usual_text(text):
    assert [token.text for token in BOUNDED(text)] == [token.text for token in NLP.tokenizer(text)]


@pytest.mark.parametrize("run", ["“", "a", "...", "🙂", "«a»", "م"])
def test_long_runs_keeps_the_text_whole(run):
    text = f"Prima {run * 3000} dopo.\n{run * 1000}\n\n “{run * 1000}"
    doc = BOUNDED(text)
    assert doc.text == text
    assert [token.idx for token in doc][-1] < len(text)


def test_long_runs_takes_a_mark_a_token():
    assert len(BOUNDED("“" * 50_000)) == 50_000


@settings(max_examples=50, deadline=None)
@given(st.lists(st.tuples(st.sampled_from(["“", "a", ". ", "\n", "  ", "l'"]), st.integers(1, 900))))
def test_long_runs_any_text_comes_out_whole(parts):
    text = "".join(part * number for part, number in parts)
    assert BOUNDED(text).text == text
