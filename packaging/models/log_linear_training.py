"""Fits log-linear models over named features with numpy: gradient descent (Adam) on the cross-entropy with a Gaussian prior."""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Sequence

import numpy as np


def vocabulary(groups: Sequence[Sequence[Sequence[str]]], least: int) -> dict[str, int]:
    """Numbers for the features that at least so many groups have."""
    counts: Counter[str] = Counter()
    for group in groups:
        counts.update({feature for features in group for feature in features})
    return {feature: place for place, feature in enumerate(sorted(f for f, count in counts.items() if count >= least))}


def fit_choice(
    groups: Sequence[Sequence[Sequence[str]]],
    right: Sequence[Sequence[int]],
    prior: float,
    least: int = 3,
    rounds: int = 300,
    shares: Sequence[float] | None = None,
) -> dict[str, float]:
    """Weights of a choice: in each group one alternative is taken; `right` are the places of the right ones (their chances add up);
    `shares` is how much each group counts."""
    names = vocabulary(groups, least)
    rows, columns, starts, good = [], [], [], []
    row = 0
    for group, answers in zip(groups, right, strict=True):
        starts.append(row)
        for place, features in enumerate(group):
            for feature in set(features):
                if feature in names:
                    rows.append(row)
                    columns.append(names[feature])
            good.append(place in answers)
            row += 1
    rows_, columns_, starts_ = np.array(rows), np.array(columns), np.array(starts)
    good_ = np.array(good, dtype=float)
    group_of = np.repeat(np.arange(len(starts)), np.diff([*starts, row]))
    counted = np.ones(row) if shares is None else np.array(shares, dtype=float)[group_of]
    weights = np.zeros(len(names))
    first, second = np.zeros_like(weights), np.zeros_like(weights)
    for step in range(1, rounds + 1):
        scores = np.bincount(rows_, weights[columns_], minlength=row)
        scores = np.exp(scores - np.maximum.reduceat(scores, starts_)[group_of])
        share = scores / np.add.reduceat(scores, starts_)[group_of]
        kept = share * good_
        wanted = kept / np.maximum(np.add.reduceat(kept, starts_)[group_of], 1e-12)
        slope = np.bincount(columns_, ((share - wanted) * counted)[rows_], minlength=len(names)) + weights * prior
        first = 0.9 * first + 0.1 * slope
        second = 0.999 * second + 0.001 * slope**2
        weights -= 0.08 * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return {name: round(float(weights[place]), 3) for name, place in names.items() if abs(weights[place]) >= 0.005}


def fit_decision(
    examples: Sequence[Sequence[str]],
    answers: Sequence[bool],
    prior: float,
    least: int = 3,
    rounds: int = 300,
    shares: Sequence[float] | None = None,
) -> dict[str, float]:
    """Weights of a yes-or-no decision: a choice between the example and nothing."""
    right = [[0] if yes else [1] for yes in answers]
    return fit_choice([[features, []] for features in examples], right, prior, least, rounds, shares)


def reliability(chances: Sequence[float], answers: Sequence[bool], edges: Sequence[float]) -> list[tuple[float, float, int, float, float]]:
    """For each band of confidence: its edges, how many fall in, their mean confidence, how many are right."""
    table = []
    for low, high in itertools.pairwise(edges):
        band = [
            (chance, yes)
            for chance, yes in zip(chances, answers, strict=True)
            if low <= chance < high or (high == edges[-1] and chance == high)
        ]
        if band:
            table.append((low, high, len(band), sum(c for c, _ in band) / len(band), sum(y for _, y in band) / len(band)))
    return table
