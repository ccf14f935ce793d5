import numpy as np
import pytest

from sunto.analysis.tagging import network


@pytest.fixture(params=[0, 3], ids=["near words only", "with gist"])
def model(request):
    generator = np.random.default_rng(0)
    model = network.word_network(width=8, depth=2, gist=request.param)
    X = [generator.integers(0, 99, (30, 9)).astype("uint64")]  # noqa: N806
    model.initialize(X=X, Y=[np.zeros((30, 5), dtype="f")])
    return model


def rows(length):
    return np.random.default_rng(1).integers(0, 99, (length, 9)).astype("uint64")


@pytest.mark.parametrize("length", [1, 2, 50])
def test_scores_are_those_of_the_trained_network(model, length):
    assert np.allclose(network.scores(model, rows(length)), model.predict([rows(length)])[0], atol=1e-5)


def test_scores_do_not_depend_on_how_a_long_text_is_cut(model, monkeypatch):
    whole = network.scores(model, rows(50))
    monkeypatch.setattr(network, "PIECE", 7)
    assert np.allclose(network.scores(model, rows(50)), whole, atol=1e-5)


def test_weights_come_back_from_their_bytes(model):
    before = network.scores(model, rows(20))
    data = network.weights_to_bytes(model)
    model.layers[0].layers[-1].layers[0].get_param("W")[:] = 0
    network.weights_from_bytes(model, data)
    assert np.allclose(network.scores(model, rows(20)), before, atol=0.02)  # half precision
