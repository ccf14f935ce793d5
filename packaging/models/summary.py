"""Trains the weights of the summary: which sentences of an article readers pick, learned from the picks in `picks/` on the press corpus.

    python packaging/models/summary.py ../shared/corpora/press --measure ../shared/gold/{seed,it,it-press,en,en-press}

Writes resources/languages/<code>/summary_weights.toml for each language and prints how many picks three sentences recall and how long
they are, beside the first three sentences: on the corpus by cross-validation over articles, on the folders to measure (NNN.txt and
NNN.json with `summary_sentences`) with the weights written. Those folders are never trained on.

Each pick is one choice among the sentences left (conditional logit: McFadden 1974), any of the picks not yet made being right, and an
equally good fourth half so. The cost of length stands in the choice as it will in use, so that the weights tell what is worth its words.
"""

from __future__ import annotations

import argparse
import json
import re
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from press import read_press

from sunto.analysis.pipeline import pipeline
from sunto.analysis.summary.choice import STEP_FEATURES, Chosen, Pool, Weights, chosen_order, long_cost
from sunto.analysis.summary.component import sentence_pool
from sunto.analysis.summary.sentence_features import FEATURES
from sunto.core.article import Article, Metadata
from sunto.core.paths import resources
from sunto.languages.plain_layout import read_layout
from sunto.readers import read_article

PRIOR_OWN, PRIOR_STEP = 3.0, 1.0
"""How strongly the weights are drawn to 0; by cross-validation."""

NEWS_FIRST = {"first": 1.0, "early": 2.0}
"""What is added to the weights of position. The corpus is written to be hard, its news stand late on purpose; a newspaper's stand first."""

PICKS, FOLDS = 3, 5
LANGUAGES = ("it", "en")


@dataclass(frozen=True)
class Example:
    """An article's pool, the places of the picked sentences (most important first), a fourth as good as the third, how many were picked."""

    name: str
    pool: Pool
    picks: list[int]
    other: int | None
    picked: int

    @property
    def fold(self) -> int:
        """The part of the cross-validation that holds the article."""
        return zlib.crc32(self.name.encode()) % FOLDS


Choice = tuple[np.ndarray, np.ndarray, np.ndarray]
"""The features of the sentences left, how right each of them is, and what each costs for its length."""


def pool_of(article: Article, language: str) -> Pool:
    """What may be chosen from the article."""
    nlp = pipeline(language)
    doc = nlp.make_doc(article.text)
    doc._.blocks, doc._.article_date = article.blocks, article.metadata.date
    for name, component in nlp.pipeline:
        doc = component(doc) if name != "sunto_summary" else doc
    return sentence_pool(doc, language, frozenset(nlp.Defaults.stop_words))


def picked_examples(corpus: Path, language: str) -> list[Example]:
    """The articles of the corpus with the picks stored beside this file."""
    picks = read_picks(Path(__file__).parent / "picks" / f"{language}.tsv")
    examples = []
    for press in read_press(corpus / f"{language}.tagged"):
        layout = read_layout(press.text)
        pool = pool_of(Article(press.text, layout.blocks, Metadata(date=layout.date)), language)
        chosen, other = picks[press.name]
        places = [place for place in (place_at(pool, offset) for offset in chosen) if place is not None]
        examples.append(Example(press.name, pool, places, place_at(pool, other) if other is not None else None, len(chosen)))
    return examples


def read_picks(path: Path) -> dict[str, tuple[list[int], int | None]]:
    """By article the offsets at which its picks begin, and that of the fourth."""
    rows = (line.split("\t") for line in path.read_text("utf-8").splitlines())
    return {row[0]: ([int(offset) for offset in row[1].split(",")], int(row[2]) if len(row) > 2 else None) for row in rows}


def place_at(pool: Pool, offset: int) -> int | None:
    """The place of the sentence that holds this offset."""
    return next((place for place, one in enumerate(pool.sentences) if one.span.start <= offset < one.span.end), None)


def measured_example(path: Path) -> Example:
    """The example that the annotation at this path and the article beside it make."""
    article = read_article(path.with_suffix(".txt"))
    pool = pool_of(article, article.metadata.language or "it")
    said = [folded(one.span.cut(article.text)) for one in pool.sentences]
    gold = [folded(sentence) for sentence in json.loads(path.read_text("utf-8"))["summary_sentences"]]
    found = [next((place for place, words in enumerate(said) if words in pick or pick in words), None) for pick in gold]
    return Example(path.stem, pool, [place for place in found if place is not None], None, len(gold))


def folded(text: str) -> str:
    return re.sub(r"\W+", " ", text.casefold()).strip()


def choices(example: Example) -> list[Choice]:
    """One choice for each pick."""
    right = np.zeros(len(example.pool.sentences))
    if example.other is not None:
        right[example.other] = 0.5
    right[example.picks] = 1
    cost, chosen, made = long_cost(example.pool.sentences), Chosen(example.pool), []
    for pick in dict.fromkeys(example.picks):
        left = ~np.isin(np.arange(len(right)), chosen.order)
        made.append((np.hstack([example.pool.features, chosen.step_features()])[left], right[left], cost[left]))
        chosen.add(pick)
    return made


def fit(examples: Sequence[Example], steps: int = 250) -> np.ndarray:
    """The weights of greatest likelihood under a Gaussian prior around 0, by Adam."""
    told = [choice for example in examples for choice in choices(example)]
    size, width = max(len(table) for table, _, _ in told), len(FEATURES) + len(STEP_FEATURES)
    tables, right, cost = np.zeros((len(told), size, width)), np.zeros((len(told), size)), np.full((len(told), size), 1e9)
    for row, choice in enumerate(told):
        for whole, part in zip((tables, right, cost), choice, strict=True):
            whole[row, : len(part)] = part
    flat = tables.reshape(-1, width)
    prior = np.repeat([PRIOR_OWN, PRIOR_STEP], [len(FEATURES), len(STEP_FEATURES)])
    weight, mean, square = np.zeros(width), np.zeros(width), np.zeros(width)
    for step in range(1, steps + 1):
        score = (flat @ weight).reshape(right.shape) - cost
        chance = np.exp(score - score.max(axis=1, keepdims=True))
        chance /= chance.sum(axis=1, keepdims=True)
        wanted = chance * right / (chance * right).sum(axis=1, keepdims=True)
        slope = (chance - wanted).ravel() @ flat + prior * weight
        mean, square = 0.9 * mean + 0.1 * slope, 0.99 * square + 0.01 * slope**2
        rate = 0.1 if step < 0.6 * steps else 0.02
        weight -= rate * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.99**step)) + 1e-8)
    return weight


def as_weights(fitted: np.ndarray) -> Weights:
    """The weights as they are used: with what a newspaper's order adds."""
    own = fitted[: len(FEATURES)] + np.array([NEWS_FIRST.get(name, 0.0) for name in FEATURES])
    return Weights(own, fitted[len(FEATURES) :])


def counted(example: Example, order: Sequence[int]) -> tuple[int, int]:
    """How many picks the first sentences in this order have, and their words."""
    chosen = order[:PICKS]
    return len(set(chosen) & set(example.picks)), sum(example.pool.sentences[place].words for place in chosen)


def show(name: str, examples: Sequence[Example], orders: Sequence[Sequence[int]]) -> None:
    """Print one line of figures."""
    rows = [
        (*counted(one, order), *counted(one, range(min(PICKS, len(one.pool.sentences)))), one.picked)
        for one, order in zip(examples, orders, strict=True)
    ]
    hits, words, lead_hits, lead_words, picked = np.array(rows).sum(axis=0)
    size = len(rows)
    lead = f"first {PICKS}: picks {lead_hits / picked:.3f} words {lead_words / size:.0f}"
    print(f"{name:12} picks {hits / picked:.3f} words {words / size:.0f}   {lead}")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("corpus", type=Path)
    arguments.add_argument("--measure", nargs="*", type=Path, default=[])
    arguments.add_argument("--write", action=argparse.BooleanOptionalAction, default=True)
    options = arguments.parse_args()
    sets = {language: picked_examples(options.corpus, language) for language in LANGUAGES}
    everything = [example for examples in sets.values() for example in examples]
    parts = [as_weights(fit([one for one in everything if one.fold != fold])) for fold in range(FOLDS)]
    for language, examples in sets.items():
        show(f"press {language}", examples, [chosen_order(one.pool, parts[one.fold]) for one in examples])
    weight = as_weights(fit(everything))
    for folder in options.measure:
        examples = [measured_example(path) for path in sorted(folder.glob("*.json"))]
        show(folder.name, examples, [chosen_order(one.pool, weight) for one in examples])
    own = [f"{name} = {value:.3f}" for name, value in zip(FEATURES, weight.own, strict=True)]
    step = [f"{name} = {value:.3f}" for name, value in zip(STEP_FEATURES, weight.step, strict=True)]
    print(*own, *step, sep="  ")
    for language in LANGUAGES if options.write else ():
        path = resources() / "languages" / language / "summary_weights.toml"
        lines = ["# Made by packaging/models/summary.py.", "[weights]", *own, "", "[step]", *step]
        path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    main()
