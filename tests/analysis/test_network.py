import numpy as np
import pytest

from sunto.analysis.tagging import network
from sunto.analysis.tagging.network import Network

WIDTH, TAGS, COLUMNS, DEPTH = 8, 5, 4, 2


@pytest.fixture
def trained():
    generator = np.random.default_rng(0)
    weights = {f"embed.{i}": generator.normal(size=(50, 3)) for i in range(COLUMNS)}
    for name, inputs in (("mix", COLUMNS * 3), *((f"window.{i}", WIDTH * 3) for i in range(DEPTH))):
        weights[f"{name}.weight"] = generator.normal(size=(3, inputs, WIDTH))
        weights[f"{name}.bias"] = generator.normal(size=(3, WIDTH))
        weights[f"{name}.gain"], weights[f"{name}.shift"] = np.ones(WIDTH), np.zeros(WIDTH)
    return Network(weights | {"tags.weight": generator.normal(size=(WIDTH, TAGS)), "tags.bias": np.zeros(TAGS)})


def rows(length):
    return np.random.default_rng(1).integers(0, 9, (length, COLUMNS)).astype("uint64")


@pytest.mark.parametrize("length", [0, 1, 2, 50])
def test_every_row_has_a_score_for_each_tag(trained, length):
    found = trained.scores(rows(length))
    assert found.shape == (length, TAGS)
    assert np.isfinite(found).all()


def test_scores_do_not_depend_on_how_a_long_text_is_cut(trained, monkeypatch):
    whole = trained.scores(rows(50))
    monkeypatch.setattr(network, "PIECE", 7)
    monkeypatch.setattr(network, "BLOCK", 3)
    assert np.allclose(trained.scores(rows(50)), whole, atol=1e-4)


def test_a_word_is_read_with_its_neighbours_and_no_further(trained):
    one, other = rows(20), rows(20)
    other[10] += 1
    changed = np.abs(trained.scores(one) - trained.scores(other)).max(axis=1) > 1e-4
    assert changed.nonzero()[0].tolist() == [8, 9, 10, 11, 12]


def test_the_same_words_have_the_same_scores_wherever_they_stand(trained):
    again = np.concatenate([rows(20), rows(20)])
    found = trained.scores(again)
    assert np.allclose(found[5:15], found[25:35], atol=1e-5)


def test_weights_come_back_from_their_bytes(trained):
    again = Network.from_bytes(trained.to_bytes())
    assert np.allclose(again.scores(rows(20)), trained.scores(rows(20)), atol=0.1)  # half precision
