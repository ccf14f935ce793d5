"""The order in which sentences are chosen: each for its own score and for what it adds to those chosen before."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from sunto.analysis.summary.candidates import Candidate
from sunto.analysis.summary.centrality import SentenceVectors
from sunto.analysis.summary.sentence_names import Naming
from sunto.core.article import Span

CHOSEN = 30
"""So many sentences are chosen one after the other, each for what it adds to those before; the rest follow by their own score."""

SAME_FACT = 0.6
"""The cosine from which on two sentences tell the same: the second one follows only after all that tells something else."""

LONG, LONG_COST = 25, 0.14
"""From so many words on each further word costs so much, so that three sentences are on average no longer than an article's first three."""

STEP_FEATURES = (
    "alike",  # the greatest cosine with a chosen sentence (maximal marginal relevance: Carbonell and Goldstein 1998)
    "told",  # the greatest share of it that one chosen sentence has told
    "beside",  # in the paragraph of a chosen one
    "far",  # sentences to the nearest chosen one, up to six
    "fresh",  # the salience of what it names and the chosen ones do not, up to two
    "both_quote",  # it quotes, and so does a chosen one
)
"""What is known of a sentence only once others are chosen; all 0 before the first."""

_REPEATS, _BARRED = 1000.0, 1e6
_NONE, _NEVER = -1, -2


@dataclass(frozen=True)
class Pool:
    """The sentences of one article that may be chosen, with their vectors, what they name and their features (one row each)."""

    sentences: list[Candidate]
    vectors: SentenceVectors
    naming: Naming
    features: np.ndarray
    quoting: np.ndarray


@dataclass(frozen=True)
class Weights:
    """The weight of each of FEATURES, and of each of STEP_FEATURES."""

    own: np.ndarray
    step: np.ndarray


class Chosen:
    """What the chosen sentences have told so far; a step costs the words of the text, not the square of its sentences."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool
        size = len(pool.sentences)
        self._paragraphs = np.array([one.paragraph for one in pool.sentences], dtype=np.intp)
        self._things = pool.naming.things()
        self._told_things: set[int] = set()
        self._numbers = np.arange(size)
        self._fresh = pool.naming.weight()
        self.alike, self._told, self._beside = np.zeros(size), np.zeros(size), np.zeros(size)
        self._far = np.full(size, 6.0)
        self._quotes = False
        self.order: list[int] = []

    def add(self, row: int) -> None:
        """Choose this sentence."""
        self.order.append(row)
        self.alike = np.maximum(self.alike, self._pool.vectors.similarity(row))
        self._told = np.maximum(self._told, self._pool.vectors.share_in(row))
        self._beside = np.maximum(self._beside, self._paragraphs == self._paragraphs[row])
        self._far = np.minimum(self._far, np.abs(self._numbers - row))
        self._quotes = self._quotes or bool(self._pool.quoting[row])
        for thing in self._things[row]:
            if thing not in self._told_things:
                self._told_things.add(thing)
                self._fresh[self._pool.naming.rows[thing]] -= self._pool.naming.salience[thing]

    def step_features(self) -> np.ndarray:
        """One row for each sentence, one column for each of STEP_FEATURES."""
        if not self.order:
            return np.zeros((len(self._numbers), len(STEP_FEATURES)))
        both = self._pool.quoting * float(self._quotes)
        fresh = np.clip(self._fresh, 0, 2) / 2
        return np.column_stack([self.alike, self._told, self._beside, self._far / 6, fresh, both])


def long_cost(sentences: Sequence[Candidate]) -> np.ndarray:
    """What each sentence costs for its length."""
    return LONG_COST * np.maximum(0, np.array([one.words for one in sentences], dtype=float) - LONG)


def scores(pool: Pool, weight: Weights) -> np.ndarray:
    """The score of each sentence by itself."""
    return np.asarray(pool.features @ weight.own - long_cost(pool.sentences), dtype=float)


def chosen_order(pool: Pool, weight: Weights) -> list[int]:
    """The places of all sentences as they are chosen, so that the first n are the summary of n sentences.

    A sentence that leans on another one is chosen only after it, one that tells the same as a chosen one after all that tell something
    else; at the very end come those that lean on what no summary can hold (a question, a fragment).
    """
    own, leans = scores(pool, weight), leaning_on(pool.sentences)
    size = len(own)
    chosen, taken, ready = Chosen(pool), np.zeros(size, dtype=bool), leans == _NONE
    waiting: dict[int, list[int]] = {}
    for row in np.flatnonzero(leans >= 0):
        waiting.setdefault(int(leans[row]), []).append(int(row))
    for _ in range(min(CHOSEN, size)):
        worth = own + chosen.step_features() @ weight.step - np.where(chosen.alike >= SAME_FACT, _REPEATS, 0) - np.where(ready, 0, _BARRED)
        worth[taken] = -np.inf
        best = int(worth.argmax())
        if not ready[best]:
            break
        chosen.add(best)
        taken[best] = True
        ready[waiting.pop(best, [])] = True
    return [*chosen.order, *_rest(own, taken, ready, waiting)]


def leaning_on(sentences: Sequence[Candidate]) -> np.ndarray:
    """For each sentence the place of the one that it leans on: -1 where it stands alone, -2 where that one cannot be chosen."""
    places: dict[Span, int] = {one.span: place for place, one in enumerate(sentences)}
    return np.array([_NONE if one.antecedent is None else places.get(one.antecedent, _NEVER) for one in sentences], dtype=np.intp)


def _rest(own: np.ndarray, taken: np.ndarray, ready: np.ndarray, waiting: dict[int, list[int]]) -> list[int]:
    """The sentences not taken, by score, each that leans after the one it leans on."""
    order: list[int] = []
    best_first = [int(row) for row in np.argsort(-own, kind="stable") if not taken[row]]
    for row in best_first:
        if not ready[row]:
            continue
        due = [row]
        while due:
            row = due.pop()
            order.append(row)
            due.extend(sorted(waiting.pop(row, []), key=lambda other: float(own[other])))
    placed = set(order)
    return [*order, *(row for row in best_first if row not in placed)]
