"""How much of a text each of its sentences tells: tf-idf vectors and a TextRank over them, in time linear in the text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Sequence

import numpy as np

from sunto.analysis.word_count import UNSPACED

STEM = 6
"""Words of one stem are one term; cutting at six letters does for Italian and English inflection what a stemmer would."""

_WORD = re.compile(r"[^\W_]+")


def terms(text: str, stop_words: Collection[str]) -> Counter[str]:
    """How often each content word stands in the text, cut to its stem; numbers are kept whole, what has no spaces is taken in pairs."""
    parts = _WORD.findall(text.casefold())
    if not text.isascii() and UNSPACED.search(text):
        parts = [part for word in parts for part in _pairs(word)]
    found = (word for word in parts if word not in stop_words and (len(word) > 1 or word.isdigit()))
    return Counter(word if word.isdigit() else word[:STEM] for word in found)


def _pairs(word: str) -> list[str]:
    """Every two letters that stand side by side, in a script without spaces; any other word whole."""
    return [word[at : at + 2] for at in range(max(1, len(word) - 1))] if UNSPACED.match(word) else [word]


class SentenceVectors:
    """The sentences of one text as unit vectors of tf-idf weights, kept sparse.

    A product with a vector over terms or sentences costs the words of the text; nothing here needs the square of the sentences.
    """

    def __init__(self, sentences: Sequence[Counter[str]]) -> None:
        self.size = len(sentences)
        frequency = Counter(term for sentence in sentences for term in sentence)
        self._place = {term: place for place, term in enumerate(frequency)}
        self._idf = np.log((1 + self.size) / np.array([*frequency.values(), self.size], dtype=float)[: len(frequency)]) + 0.1
        self._rows = np.array([row for row, sentence in enumerate(sentences) for _ in sentence], dtype=np.intp)
        self._columns = np.array([self._place[term] for sentence in sentences for term in sentence], dtype=np.intp)
        counts = np.array([count for sentence in sentences for count in sentence.values()], dtype=float)
        values = (1 + np.log(counts)) * self._idf[self._columns] if len(counts) else counts
        self._mass = np.maximum(np.bincount(self._rows, self._idf[self._columns], self.size), 1e-9)
        norms = np.sqrt(np.bincount(self._rows, values**2, self.size))
        self._values = values / norms[self._rows] if len(counts) else values
        self._filled = norms > 0

    def spread(self, weights: np.ndarray) -> np.ndarray:
        """Weights of sentences to weights of terms."""
        return np.bincount(self._columns, self._values * weights[self._rows], len(self._place))

    def gather(self, weights: np.ndarray) -> np.ndarray:
        """Weights of terms to weights of sentences."""
        return np.bincount(self._rows, self._values * weights[self._columns], self.size)

    def similarity(self, row: int) -> np.ndarray:
        """The cosine of each sentence with this one."""
        one = np.zeros(self.size)
        one[row] = 1
        return self.gather(self.spread(one))

    def similarity_to(self, words: Counter[str]) -> np.ndarray:
        """The cosine of each sentence with these terms (a headline); terms that no sentence has do not count."""
        weights = np.zeros(len(self._place))
        for term, count in words.items():
            if term in self._place:
                weights[self._place[term]] = (1 + np.log(count)) * self._idf[self._place[term]]
        norm = np.sqrt((weights**2).sum())
        return self.gather(weights / norm) if norm else np.zeros(self.size)

    def share_in(self, row: int) -> np.ndarray:
        """How much of each sentence's terms, by their idf, this one has: 0 to 1."""
        inside = np.zeros(len(self._place))
        inside[self._columns[self._rows == row]] = 1
        return np.bincount(self._rows, (self._idf * inside)[self._columns], self.size) / self._mass

    def coverage_of(self, words: Counter[str]) -> np.ndarray:
        """How much of these terms, by their idf, each sentence has: 0 to 1; terms that no sentence has do not count."""
        asked = np.zeros(len(self._place))
        places = [self._place[term] for term in words if term in self._place]
        asked[places] = self._idf[places]
        return np.bincount(self._rows, asked[self._columns], self.size) / max(float(asked.sum()), 1e-9)

    def textrank(self, bias: np.ndarray, damping: float = 0.85, steps: int = 20) -> np.ndarray:
        """PageRank over the cosines of the sentences (TextRank: Mihalcea and Tarau 2004; biased: Haveliwala 2002), scaled to a mean of 1.

        The graph is never built: its product with a vector is two sparse products, less the sentence itself.
        """
        if not self.size:
            return np.zeros(0)
        self_loop = self._filled.astype(float)
        degree = np.maximum(self.gather(self.spread(np.ones(self.size))) - self_loop, 1e-9)
        start = bias / bias.sum()
        rank = start.copy()
        for _ in range(steps):
            share = rank / degree
            rank = (1 - damping) * start + damping * np.maximum(self.gather(self.spread(share)) - self_loop * share, 0)
            rank /= rank.sum()
        return rank * self.size
