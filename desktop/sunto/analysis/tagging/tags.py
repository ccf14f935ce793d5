"""Tags and spans: B(egin), I(nside), L(ast), U(nit), O(utside), and the best well-formed sequence of them.

The BILUO scheme after Ratinov and Roth 2009, "Design Challenges and Misconceptions in Named Entity Recognition".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

import numpy as np
from numpy.typing import NDArray

CERTAIN = 0.995
"""A token whose probability of being outside is above this is taken as outside without looking at its neighbours."""


def tags(labels: Sequence[str]) -> tuple[str, ...]:
    """The tags for these labels: O first, then B, I, L, U of each."""
    return ("O", *(f"{position}-{label}" for label in labels for position in "BILU"))


def encode(length: int, spans: Iterable[tuple[int, int, str]], labels: Sequence[str]) -> NDArray[np.int64]:
    """The tag of each of so many tokens; of spans that overlap the first counts, spans of other labels are passed over."""
    out = np.zeros(length, dtype="int64")
    for start, end, label in spans:
        if label not in labels or out[start:end].any():
            continue
        first = 1 + 4 * labels.index(label)
        if end - start == 1:
            out[start] = first + 3
        else:
            out[start], out[start + 1 : end - 1], out[end - 1] = first, first + 1, first + 2
    return out


def spans_of(sequence: Sequence[int] | NDArray[np.int64], labels: Sequence[str]) -> list[tuple[int, int, str]]:
    """The spans (first token, token after the last, label) of a well-formed sequence of tags."""
    found, start = [], 0
    for i in np.flatnonzero(np.asarray(sequence)).tolist():
        label, position = divmod(int(sequence[i]) - 1, 4)
        if position in (0, 3):
            start = i
        if position in (2, 3):
            found.append((start, i + 1, labels[label]))
    return found


@cache
def _forbidden(size: int) -> NDArray[np.float32]:
    """What to add to a step from one tag to the next: 0 where it may follow, minus infinity where not."""
    steps = np.full((size, size), -np.inf, dtype="f")
    closed = [t for t in range(size) if t == 0 or (t - 1) % 4 in (2, 3)]
    opening = [t for t in range(size) if t == 0 or (t - 1) % 4 in (0, 3)]
    steps[np.ix_(closed, opening)] = 0
    for first in range(1, size, 4):
        steps[first : first + 2, first + 1 : first + 3] = 0
    return steps


def best(probabilities: NDArray[np.float32]) -> NDArray[np.int64]:
    """The likeliest well-formed sequence of tags (Viterbi), found apart for each stretch between two certain outsiders."""
    out = np.zeros(len(probabilities), dtype="int64")
    doubtful = np.concatenate([[False], probabilities[:, 0] < CERTAIN, [False]])
    edges = np.flatnonzero(doubtful[1:] != doubtful[:-1])
    logs = np.log(np.maximum(probabilities, 1e-12))
    for start, end in zip(edges[::2].tolist(), edges[1::2].tolist(), strict=True):
        out[start:end] = _viterbi(logs[start:end])
    return out


def _viterbi(logs: NDArray[np.float32]) -> NDArray[np.int64]:
    length, size = logs.shape
    steps = _forbidden(size)
    score = logs[0] + steps[0]
    back = np.zeros((length, size), dtype="int64")
    for i in range(1, length):
        ways = score[:, None] + steps
        back[i] = ways.argmax(axis=0)
        score = ways[back[i], np.arange(size)] + logs[i]
    path = np.zeros(length, dtype="int64")
    path[-1] = int((score + steps[:, 0]).argmax())
    for i in range(length - 1, 0, -1):
        path[i - 1] = back[i, path[i]]
    return path
