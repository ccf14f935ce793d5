"""A log-linear model over named features: the weights are data, trained elsewhere; reading a decision is a sum."""

from __future__ import annotations

import json
import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from sunto.core.paths import resources


@dataclass(frozen=True)
class LogLinear:
    """Weights by feature name; unknown features weigh nothing. `slope` and `offset` turn a chance into how often it proved right."""

    weights: Mapping[str, float] = field(default_factory=dict)
    slope: float = 1.0
    offset: float = 0.0

    def score(self, features: Iterable[str]) -> float:
        """The sum of the features' weights."""
        weights = self.weights
        return sum(weights.get(feature, 0.0) for feature in features)

    def probability(self, features: Iterable[str]) -> float:
        """The chance of yes, for a model of one decision (logistic regression)."""
        return 1.0 / (1.0 + math.exp(-max(-30.0, min(30.0, self.score(features)))))

    def calibrated(self, chance: float) -> float:
        """How often a choice made with this chance is right, as measured by cross-validation."""
        return max(0.01, min(0.99, self.slope * chance + self.offset))

    def shares(self, alternatives: Iterable[Iterable[str]]) -> list[float]:
        """The chance of each alternative, for a model of a choice (softmax)."""
        scores = [self.score(features) for features in alternatives]
        if not scores:
            return []
        top = max(scores)
        powers = [math.exp(score - top) for score in scores]
        total = sum(powers)
        return [power / total for power in powers]


@cache
def models(language: str, subject: str) -> Mapping[str, LogLinear]:
    """The models in the language's `<subject>.json`, by name; none for a language without the file. Raises ValueError when it is broken."""
    path = resources() / "languages" / language / f"{subject}.json"
    if not path.is_file():
        return MappingProxyType({})
    data = json.loads(path.read_text("utf-8"))
    return MappingProxyType(
        {name: LogLinear(model["weights"], model.get("slope", 1.0), model.get("offset", 0.0)) for name, model in data.items()}
    )
