"""The tagger's network: columns of words in, a score for every tag out.

Each column is embedded by hashing (after spaCy's MultiHashEmbed: four rows of its table are added up), the embeddings of a word are
mixed, and in every further layer a word sees one neighbour more on both sides (after spaCy's MaxoutWindowEncoder). Computed with numpy;
`packaging/models` trains the weights.
"""

from __future__ import annotations

import io
from collections.abc import Mapping
from itertools import count, takewhile

import numpy as np
from numpy.typing import NDArray
from thinc.api import NumpyOps

SEED = 7
"""The seed of the first column's hash; each further column has the next."""
BLOCK = 512
"""Tokens multiplied at a time: what fits the processor's cache."""
PIECE = 16_384
"""Tokens of a text computed at a time, so that memory is bounded."""
_OPS = NumpyOps()

Floats = NDArray[np.float32]


def hashed(numbers: NDArray[np.uint64], column: int, rows: int) -> NDArray[np.uint32]:
    """The four rows of a column's table for each number: an array of (numbers, 4)."""
    return _OPS.hash(np.ascontiguousarray(numbers), SEED + column) % np.uint32(rows)


class Network:
    """The network. weights: the tables `embed.N`; `mix.*`, then `window.N.*`, each with `weight` (pieces, inputs, outputs), `bias`
    (pieces, outputs), `gain` and `shift`; `tags.weight` (width, tags) and `tags.bias`."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self.weights = {name: np.ascontiguousarray(values, dtype="float32") for name, values in weights.items()}
        self._embed = [self.weights[name] for name in takewhile(self.weights.__contains__, (f"embed.{i}" for i in count()))]
        self._windows = list(takewhile(lambda name: f"{name}.weight" in self.weights, (f"window.{i}" for i in count())))

    def scores(self, rows: NDArray[np.uint64]) -> Floats:
        """The score of every tag for every row. A long text is computed in pieces that overlap by as much as a word can see."""
        depth = len(self._windows)
        found = [np.zeros((0, len(self.weights["tags.bias"])), dtype="float32")]
        for start in range(0, len(rows), PIECE):
            first, end = max(0, start - depth), min(len(rows), start + PIECE)
            found.append(self._piece(rows[first : end + depth])[start - first : end - first])
        return np.concatenate(found)

    def _piece(self, rows: NDArray[np.uint64]) -> Floats:
        first, back = _distinct(rows)  # words come again: half of an article's, four fifths of a long text's
        mixed = self._maxout("mix", self._embedded(rows[first]))[back]
        edge = np.zeros((max(1, len(self._windows)), mixed.shape[1]), dtype="float32")
        hidden = np.concatenate([edge, mixed, edge])
        for name in self._windows:
            near = np.concatenate([edge[:1], hidden, edge[:1]])
            hidden = hidden + self._maxout(name, np.hstack([near[:-2], near[1:-1], near[2:]]))
        return hidden[len(edge) : -len(edge)] @ self.weights["tags.weight"] + self.weights["tags.bias"]

    def _embedded(self, rows: NDArray[np.uint64]) -> Floats:
        return np.hstack([_OPS.gather_add(table, hashed(rows[:, i], i, len(table))) for i, table in enumerate(self._embed)])

    def _maxout(self, name: str, inputs: Floats) -> Floats:
        """The largest of a few linear layers, number by number, then normalised."""
        weight, bias, gain, shift = (self.weights[f"{name}.{part}"] for part in ("weight", "bias", "gain", "shift"))
        out = np.empty((len(inputs), bias.shape[1]), dtype="float32")
        for start in range(0, len(inputs), BLOCK):
            block = inputs[start : start + BLOCK]
            best = block @ weight[0] + bias[0]
            for piece in range(1, len(weight)):
                np.maximum(best, block @ weight[piece] + bias[piece], out=best)
            best -= best.mean(axis=1, keepdims=True)
            best /= np.sqrt(np.einsum("ij,ij->i", best, best)[:, None] / best.shape[1] + np.float32(1e-8))
            best *= gain
            best += shift
            out[start : start + BLOCK] = best
        return out

    def to_bytes(self) -> bytes:
        """All weights as half-precision numbers, compressed: half the size, no measurable difference in what is found."""
        buffer = io.BytesIO()
        arrays = {name: values.astype("float16") for name, values in self.weights.items()}
        np.savez_compressed(buffer, allow_pickle=False, **arrays)
        return buffer.getvalue()

    @classmethod
    def from_bytes(cls, data: bytes) -> Network:
        """The network that `to_bytes` wrote."""
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            return cls({name: arrays[name] for name in arrays.files})


def _distinct(rows: NDArray[np.uint64]) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
    """Where each different row stands first, and which of these each row is; told apart by a hash of 64 bits."""
    factors = np.random.default_rng(0).integers(1 << 63, size=rows.shape[1], dtype="uint64") * np.uint64(2) + np.uint64(1)
    _, first, back = np.unique((rows * factors).sum(axis=1, dtype="uint64"), return_index=True, return_inverse=True)
    return first, back.reshape(-1)
