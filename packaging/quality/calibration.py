"""Whether a quote's confidence means something: by bands, how often the speaker is right."""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from quality.articles import Annotated, Answer

EDGES = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 1.0)


class Comparison(Protocol):
    """What is used of score.py."""

    def bare(self, text: str) -> str:
        """Words without the marks around them."""

    def same_speaker(self, system: str | None, gold: str | None) -> bool:
        """Whether two names mean the same speaker."""


def judged(scorer: Comparison, article: Annotated, answer: Answer) -> Iterator[tuple[float, bool]]:
    """For each quoted span that readers marked and we found: our confidence, and whether the speaker is right, as score.py has it."""
    rest = [
        (scorer.bare(segment["text"]), quote["speaker"], quote["confidence"]) for quote in answer["quotes"] for segment in quote["segments"]
    ]
    for gold in article.gold.get("quotes", []):
        hit = next((one for one in rest if one[0] == scorer.bare(gold["text"])), None)
        if hit is None:
            continue
        rest.remove(hit)
        if not gold.get("optional"):
            yield hit[2], any(scorer.same_speaker(hit[1], speaker) for speaker in (gold["speaker"], *gold.get("speaker_alt", [])))


def reliability(pairs: Iterable[tuple[float, bool]], edges: Sequence[float] = EDGES) -> list[tuple[float, float, int, float, float]]:
    """For each band of confidence that is not empty: its edges, how many fall in, their mean confidence, the share that is right."""
    told = list(pairs)
    bands = []
    for low, high in itertools.pairwise(edges):
        band = [pair for pair in told if low <= pair[0] < high or pair[0] == high == edges[-1]]
        if band:
            mean, right = (sum(values) / len(band) for values in zip(*band, strict=True))
            bands.append((low, high, len(band), round(mean, 3), round(right, 3)))
    return bands
