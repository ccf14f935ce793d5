"""Trains the weights of the summary: which sentences of an article readers pick, learned from folders of articles with their picks.

    python packaging/models/summary.py ../shared/gold/{seed,it,it-press,en,en-press}

A folder holds NNN.txt and NNN.json with `summary_sentences`, the reader's picks, most important first. Writes
resources/languages/<code>/summary_weights.toml for each language and prints, by leaving each article out in turn, how many picks three
sentences recall and how long they are, beside the first three sentences.

Each pick is one choice among the sentences left (conditional logit: McFadden 1974), any of the picks not yet made being right; the
weights of a language are drawn to those of all articles together, as a language alone has too few.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from sunto.analysis.pipeline import pipeline
from sunto.analysis.summary.component import Pool, chosen_order, sentence_pool
from sunto.analysis.summary.sentence_features import FEATURES
from sunto.core.article import Article
from sunto.core.paths import resources
from sunto.readers import read_article

PRIOR_ALL, PRIOR_LANGUAGE = 4.0, 30.0
"""How strongly the weights are drawn to 0, and those of a language to those of all; by leave-one-out."""

PICKS = 3


@dataclass(frozen=True)
class Example:
    """An article's pool, the places of the picked sentences, and the text."""

    name: str
    language: str
    article: Article
    pool: Pool
    picks: list[int]
    picked: int


def folded(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def load(path: Path) -> Example:
    """The example that the annotation at this path and the article beside it make."""
    article = read_article(path.with_suffix(".txt"))
    language = article.metadata.language or "it"
    nlp = pipeline(language)
    doc = nlp.make_doc(article.text)
    doc._.blocks, doc._.article_date = article.blocks, article.metadata.date
    for name, component in nlp.pipeline:
        doc = component(doc) if name != "sunto_summary" else doc
    pool = sentence_pool(doc, language, frozenset(nlp.Defaults.stop_words))
    said = [folded(one.span.cut(article.text)) for one in pool.sentences]
    gold = [folded(sentence) for sentence in json.loads(path.read_text("utf-8"))["summary_sentences"]]
    found = [next((place for place, words in enumerate(said) if words in pick or pick in words), None) for pick in gold]
    return Example(path.stem, language, article, pool, [place for place in found if place is not None], len(gold))


def choices(example: Example) -> list[tuple[np.ndarray, np.ndarray]]:
    """For each pick the features of the sentences left, and which of them are picks."""
    places = np.arange(len(example.pool.sentences))
    made = []
    for step in range(len(example.picks)):
        left = ~np.isin(places, example.picks[:step])
        made.append((example.pool.features[left], np.isin(places, example.picks)[left]))
    return made


def fit(examples: Sequence[Example], prior: float, centre: np.ndarray, steps: int = 250) -> np.ndarray:
    """The weights of greatest likelihood under a Gaussian prior around the centre, by Adam."""
    told = [choice for example in examples for choice in choices(example)]
    shift, mean, square = np.zeros_like(centre), np.zeros_like(centre), np.zeros_like(centre)
    for step in range(1, steps + 1):
        slope = prior * shift
        for table, right in told:
            score = table @ (centre + shift)
            chance = np.exp(score - score.max())
            chance /= chance.sum()
            wanted = chance * right / (chance * right).sum()
            slope = slope - table.T @ (wanted - chance)
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        rate = 0.1 if step < 0.6 * steps else 0.03
        shift = shift - rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return centre + shift


def fit_language(examples: Sequence[Example], language: str) -> np.ndarray:
    """The weights of the language, drawn to those of all."""
    everything = fit(examples, PRIOR_ALL, np.zeros(len(FEATURES)))
    return fit([example for example in examples if example.language == language], PRIOR_LANGUAGE, everything, 120)


def recalled(example: Example, weight: np.ndarray) -> tuple[int, int]:
    """How many picks the summary has, and its words."""
    chosen = chosen_order(example.pool, weight)[:PICKS]
    return len(set(chosen) & set(example.picks)), sum(example.pool.sentences[place].words for place in chosen)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("folders", nargs="+", type=Path)
    arguments.add_argument("--write", action=argparse.BooleanOptionalAction, default=True)
    options = arguments.parse_args()
    sets = {folder.name: [load(path) for path in sorted(folder.glob("*.json"))] for folder in options.folders}
    examples = [example for loaded in sets.values() for example in loaded]
    for name, loaded in sets.items():
        rows = []
        for example in loaded:
            weight = fit_language([other for other in examples if other is not example], example.language)
            first = range(min(PICKS, len(example.pool.sentences)))
            lead = len(set(first) & set(example.picks)), sum(example.pool.sentences[place].words for place in first)
            rows.append((*recalled(example, weight), *lead, example.picked))
        hits, words, lead_hits, lead_words, picked = np.array(rows).sum(axis=0)
        print(
            f"{name:9} left out: picks {hits / picked:.3f} words {words / len(rows):.0f}"
            f"   first {PICKS}: picks {lead_hits / picked:.3f} words {lead_words / len(rows):.0f}"
        )
    for language in sorted({example.language for example in examples}):
        weight = fit_language(examples, language)
        lines = [f"{name} = {value:.3f}" for name, value in zip(FEATURES, weight, strict=True)]
        print(language, *lines, sep="  ")
        if options.write:
            path = resources() / "languages" / language / "summary_weights.toml"
            path.write_text("# Made by packaging/models/summary.py.\n[weights]\n" + "\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
