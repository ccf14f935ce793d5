"""The tagger's network: columns of words in, a score for every tag out."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterator
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy import registry
from thinc.api import (
    HashEmbed,
    Linear,
    Maxout,
    Model,
    chain,
    clone,
    concatenate,
    expand_window,
    residual,
    with_array,
)

ROWS = {"norm": 5000, "prefix": 2000, "suffix": 2000, "ending": 4000, "shape": 500}
"""Rows of the embedding table of each column; word classes have 1,000."""
BLOCK = 512
"""Tokens multiplied at a time."""
PIECE = 16_384
"""Tokens of a text computed at a time."""


@registry.architectures("sunto.WordNetwork.v1")
def word_network(width: int = 96, depth: int = 4, gist: int = 0) -> Model[list[Any], list[Any]]:
    """Embed each column by hashing, mix them, and let each word see `depth` neighbours on both sides (after spaCy's MultiHashEmbed and
    MaxoutWindowEncoder); then, where `gist` is not 0, the mean of so many words on both sides: what the passage is about.
    The number of columns and of tags is known only when the network is initialised."""
    return Model("word_network", _forward, init=_init, attrs={"width": width, "depth": depth, "gist": gist}, layers=[])


def _init(model: Model, X: list[Any] | None = None, Y: list[Any] | None = None) -> None:  # noqa: N803
    if model.layers or X is None or Y is None:
        return
    model.layers.append(_build(X[0].shape[1], Y[0].shape[1], model.attrs["width"], model.attrs["depth"], model.attrs["gist"]))
    model.layers[0].initialize(X=X, Y=Y)


def _build(columns: int, tags: int, width: int, depth: int, gist: int) -> Model[list[Any], list[Any]]:
    rows = [*ROWS.values(), *[1000] * (columns - len(ROWS))]
    widths = [width] + [width // 2] * (columns - 1)
    embed = concatenate(
        *(HashEmbed(size, count, column=i, seed=7 + i, dropout=0.0) for i, (size, count) in enumerate(zip(widths, rows, strict=True)))
    )
    mix = Maxout(width, sum(widths), nP=3, normalize=True, dropout=0.0)
    window = residual(chain(expand_window(window_size=1), Maxout(width, width * 3, nP=3, normalize=True, dropout=0.0)))
    layers = [with_array(chain(embed, mix)), with_array(clone(window, depth), pad=depth)]
    if gist:
        layers += [Model("gist", _gist, attrs={"gist": gist}), with_array(Maxout(width, width * 2, nP=3, normalize=True, dropout=0.0))]
    return chain(*layers, with_array(Linear(tags, width)))


def _gist(model: Model, X: list[Any], is_train: bool) -> tuple[list[Any], Any]:  # noqa: N803
    """Put beside each word's vector the mean of the vectors around it."""
    reach = model.attrs["gist"]

    def backprop(gradients: list[Any]) -> list[Any]:
        half = gradients[0].shape[1] // 2
        return [np.ascontiguousarray(g[:, :half] + around(g[:, half:] / _around_counts(len(g), reach), reach)) for g in gradients]

    return [np.hstack([x, around(x, reach) / _around_counts(len(x), reach)]) for x in X], backprop


def around(x: NDArray[np.float32], reach: int) -> NDArray[np.float32]:
    """The sum, for each row, of the rows at most `reach` before and behind it."""
    sums = np.concatenate([np.zeros((1, x.shape[1])), np.cumsum(x, axis=0, dtype="float64")])
    at = np.arange(len(x))
    return (sums[np.minimum(at + reach + 1, len(x))] - sums[np.maximum(at - reach, 0)]).astype("float32")


def _around_counts(length: int, reach: int) -> NDArray[np.float32]:
    at = np.arange(length)
    return (np.minimum(at + reach + 1, length) - np.maximum(at - reach, 0)).astype("float32")[:, None]


def _forward(model: Model, X: list[Any], is_train: bool) -> tuple[list[Any], Any]:  # noqa: N803
    return model.layers[0](X, is_train)


def scores(model: Model, rows: NDArray[np.uint64]) -> NDArray[np.float32]:
    """What `model.predict([rows])[0]` gives, three times as fast and in bounded memory: numpy's matrix product instead of thinc's, in
    blocks that fit the cache, and a long text in pieces that overlap by as much as a word can see."""
    margin = model.attrs["depth"] + model.attrs["gist"]
    found = []
    for start in range(0, len(rows), PIECE):
        first, end = max(0, start - margin), min(len(rows), start + PIECE)
        found.append(_piece_scores(model, rows[first : end + margin])[start - first : end - first])
    return np.concatenate(found)


def _piece_scores(model: Model, rows: NDArray[np.uint64]) -> NDArray[np.float32]:
    embedding, encoder, *rest = model.layers[0].layers
    embed, mix = embedding.layers[0].layers
    mixed = _blockwise(lambda block: _maxout(mix, embed.predict(block)), rows)
    pad = np.zeros((model.attrs["depth"], mixed.shape[1]), dtype="f")
    hidden = np.concatenate([pad, mixed, pad])
    for layer in [node for node in encoder.walk() if node.name.startswith("residual") and len(node.layers) == 1]:
        edge = np.zeros((1, hidden.shape[1]), dtype="f")
        near = np.concatenate([edge, hidden, edge])
        hidden = hidden + _maxout(layer, np.hstack([near[:-2], near[1:-1], near[2:]]))
    hidden = hidden[len(pad) : len(hidden) - len(pad)]
    if model.attrs["gist"]:
        hidden = _maxout(
            rest[1], np.hstack([hidden, around(hidden, model.attrs["gist"]) / _around_counts(len(hidden), model.attrs["gist"])])
        )
    linear = rest[-1].layers[0]
    return hidden @ linear.get_param("W").T + linear.get_param("b")


def _blockwise(function: Callable[[Any], Any], rows: Any) -> Any:
    return np.concatenate([function(rows[i : i + BLOCK]) for i in range(0, len(rows), BLOCK)])


def _maxout(model: Model, inputs: NDArray[np.float32]) -> NDArray[np.float32]:
    """A Maxout and the LayerNorm after it."""
    maxout = next(node for node in model.walk() if node.name == "maxout")
    norm = next(node for node in model.walk() if node.name == "layernorm")
    weights, bias = maxout.get_param("W"), maxout.get_param("b")
    pieces = [(np.ascontiguousarray(weights[:, piece].T), bias[:, piece]) for piece in range(weights.shape[1])]
    gain, shift = norm.get_param("G"), norm.get_param("b")

    def of(block: NDArray[np.float32]) -> NDArray[np.float32]:
        best = block @ pieces[0][0] + pieces[0][1]
        for weight, added in pieces[1:]:
            np.maximum(best, block @ weight + added, out=best)
        best -= best.mean(axis=1, keepdims=True)
        best /= np.sqrt((best * best).mean(axis=1, keepdims=True) + np.float32(1e-8))
        return best * gain + shift

    return _blockwise(of, inputs)


def _parameters(model: Model) -> Iterator[tuple[str, Model, str]]:
    for i, node in enumerate(model.walk()):
        for name in node.param_names:
            if node.has_param(name):
                yield f"{i}.{name}", node, name


def weights_to_bytes(model: Model) -> bytes:
    """All weights as half-precision numbers, compressed: half the size, no measurable difference in what is found."""
    buffer = io.BytesIO()
    np.savez_compressed(buffer, **{key: node.get_param(name).astype("float16") for key, node, name in _parameters(model)})
    return buffer.getvalue()


def weights_from_bytes(model: Model, data: bytes) -> None:
    """Take over the weights that `weights_to_bytes` gave, into a network of the same build."""
    with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
        for key, node, name in _parameters(model):
            node.set_param(name, arrays[key].astype("float32"))
