"""Trains which clauses are reported speech without marks, from the press corpus; checked by cross-validation over articles.

    python packaging/models/reported.py ../shared/corpora it en

Writes the "reported" part of resources/languages/<code>/quotes.json, leaves the other parts as they are, and prints what
`README-quotes.md` beside this file records.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import spacy
from log_linear_training import fit_choice, reliability
from press import PressArticle, Tagged, read_press
from quotes import known_names
from spacy.language import Language

from sunto.analysis.entities import gender
from sunto.analysis.quotes.actors import find_cast
from sunto.analysis.quotes.cast import Cast
from sunto.analysis.quotes.indirect import Weighed, reported_clauses, weighed_places
from sunto.analysis.quotes.log_linear import LogLinear
from sunto.analysis.quotes.quote_words import quote_words
from sunto.analysis.quotes.utterances import Reading, read
from sunto.core.paths import resources

FOLDS = 6
BANDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 1.0)
PRIOR = 2.0
LEAST = 0.04
"""Lighter weights are dropped, a fifth of the file."""
LENDERS = {"it": ("en",)}
"""Languages whose articles another one learns from too, their features being named alike."""
ALIKE = 0.5
"""How much of the characters that either covers a found clause and a tagged one must share to be the same."""
NEARLY = 0.15
"""Clauses that fit a tagged one by so much less than the best are right as well."""

Clause = tuple[int, int]


@dataclass
class Case:
    """An article, what may report speech in it, and the clauses that the corpus tags: each alone, and with what its attribution breaks
    put together."""

    article: PressArticle
    reading: Reading
    cast: Cast
    places: list[Weighed]
    tagged: list[Clause]
    joined: list[list[Clause]]


def joined(article: PressArticle) -> list[list[Clause]]:
    """The tagged clauses, two of one speaker that only an attribution between commas breaks put together."""
    result: list[list[Clause]] = []
    last: Tagged | None = None
    for tagged in article.of("IS"):
        between = article.text[last.end : tagged.start].strip() if last is not None else ""
        broken = between.startswith(",") and between.endswith(",") and len(between) > 3 and between.count(" ") < 20
        if last is not None and broken and last.attributes.get("by") == tagged.attributes.get("by"):
            result[-1].append((tagged.start, tagged.end))
        else:
            result.append([(tagged.start, tagged.end)])
        last = tagged
    return result


def likeness(one: Sequence[Clause], other: Sequence[Clause]) -> float:
    """The characters that both cover, as a share of those that either does."""
    shared = sum(max(0, min(a[1], b[1]) - max(a[0], b[0])) for a in one for b in other)
    return shared / max(1, sum(end - start for start, end in one) + sum(end - start for start, end in other) - shared)


def case_of(nlp: Language, article: PressArticle) -> Case:
    """The article read with its names and quotations known."""
    doc = known_names(nlp, article)
    lexicon = quote_words(nlp.lang)
    known = {tagged.start for tagged in article.of("Q")}
    reading = read(doc, lexicon, LogLinear(), accept=lambda candidate: any(start in known for start, _ in candidate.segments))
    cast = find_cast(doc.text, reading, doc._.entities, [gender.gender_of(entity, doc) for entity in doc._.entities], lexicon)
    return Case(
        article,
        reading,
        cast,
        list(weighed_places(reading, cast, lexicon)),
        [(tagged.start, tagged.end) for tagged in article.of("IS")],
        joined(article),
    )


def group(case: Case, weighed: Weighed) -> tuple[list[list[str]], list[int]]:
    """The options of a place, none of them last, and which are right."""
    items = case.reading.streams[weighed.stream].items
    fits = []
    for option in weighed.place.options:
        spans = [(items[first].start, items[last].end) for first, last in option.segments]
        fits.append(max((likeness(spans, clause) for clause in case.joined), default=0.0))
    best = max(fits)
    right = [at for at, fit in enumerate(fits) if fit >= max(ALIKE, best - NEARLY)] if best >= ALIKE else [len(fits)]
    return [*weighed.features, []], right


def learned(case: Case) -> Iterator[tuple[list[list[str]], list[int]]]:
    """The places to learn from: a further clause ("e che…") only where the verb's first one is right."""
    first = False
    for weighed in case.places:
        features, right = group(case, weighed)
        if first or not weighed.place.again:
            yield features, right
        if any(option.pattern == "that" for option in weighed.place.options):
            first = right[0] < len(weighed.place.options) and weighed.place.options[right[0]].pattern == "that"


def train(cases: Sequence[Case]) -> LogLinear:
    """The model that these cases teach."""
    groups = [each for case in cases for each in learned(case)]
    weights = fit_choice([features for features, _ in groups], [right for _, right in groups], PRIOR)
    return LogLinear({name: weight for name, weight in weights.items() if abs(weight) >= LEAST})


def found_in(case: Case, language: str, model: LogLinear) -> list[tuple[list[Clause], float]]:
    """The clauses that the model finds, with how sure it is."""
    clauses = reported_clauses(case.reading, case.cast, quote_words(language), model)
    return [(list(clause.segments), clause.chance) for clause in clauses]


def matches(found: Sequence[list[Clause]], tagged: Sequence[list[Clause]]) -> list[bool]:
    """For each found clause whether it is one of the tagged, each of which is found once."""
    used: set[int] = set()
    result = []
    for clause in found:
        fit, at = max(((likeness(clause, other), place) for place, other in enumerate(tagged)), default=(0.0, -1))
        result.append(fit >= ALIKE and at not in used)
        if result[-1]:
            used.add(at)
    return result


def check(cases: Sequence[Case], lent: Sequence[Case], language: str) -> None:
    """Precision, recall and reliability, each article judged by a model that has not seen it."""
    found: list[tuple[float, bool]] = []
    alone = 0
    for fold in range(FOLDS):
        model = train([*(case for place, case in enumerate(cases) if place % FOLDS != fold), *lent])
        for place, case in enumerate(cases):
            if place % FOLDS == fold:
                clauses = found_in(case, language, model)
                right = matches([segments for segments, _ in clauses], case.joined)
                found.extend(zip((chance for _, chance in clauses), right, strict=True))
                hulls = [[(segments[0][0], segments[-1][1])] for segments, _ in clauses]
                alone += sum(matches(hulls, [[each] for each in case.tagged]))
    total, hits = sum(len(case.joined) for case in cases), sum(right for _, right in found)
    print(f"clauses: precision {hits / len(found):.3f} recall {hits / total:.3f}; {total} tagged, {len(found)} found")
    pieces = sum(len(case.tagged) for case in cases)
    print(f"each tagged span alone: precision {alone / len(found):.3f} recall {alone / pieces:.3f} of {pieces}")
    print("\n| confidence | clauses | mean | right |\n| --- | --- | --- | --- |")
    for low, high, count, mean, share in reliability([chance for chance, _ in found], [right for _, right in found], BANDS):
        print(f"| {low:.2f} to {high:.2f} | {count} | {mean:.2f} | {share:.2f} |")


def reach(cases: Sequence[Case]) -> float:
    """The share of the tagged clauses that are among the options of some place."""
    total = hit = 0
    for case in cases:
        spans = [
            [
                (case.reading.streams[weighed.stream].items[a].start, case.reading.streams[weighed.stream].items[b].end)
                for a, b in option.segments
            ]
            for weighed in case.places
            for option in weighed.place.options
        ]
        total += len(case.joined)
        hit += sum(any(likeness(span, clause) >= ALIKE for span in spans) for clause in case.joined)
    return hit / total


def read_cases(corpora: Path, language: str) -> list[Case]:
    """All articles of the press corpus in this language."""
    nlp = spacy.blank(language)
    for component in ("sunto_layout", "sunto_names", "sunto_entities"):
        nlp.add_pipe(component)
    return [case_of(nlp, article) for article in read_press(corpora / "press" / f"{language}.tagged")]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="the folder with press/")
    parser.add_argument("languages", nargs="+")
    parser.add_argument("--check", action="store_true", help="only cross-validate, write nothing")
    options = parser.parse_args()
    for language in options.languages:
        cases = read_cases(options.corpus, language)
        print(f"## {language}\n\namong the options: {reach(cases):.3f}")
        lent = [case for lender in LENDERS.get(language, ()) for case in read_cases(options.corpus, lender)]
        check(cases, lent, language)
        if not options.check:
            path = resources() / "languages" / language / "quotes.json"
            data = json.loads(path.read_text("utf-8"))
            data["reported"] = {"weights": dict(sorted(train([*cases, *lent]).weights.items()))}
            path.write_text(json.dumps(data, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n", "utf-8")
            print(f"{path.name}: {path.stat().st_size // 1000} kB", file=sys.stderr)


if __name__ == "__main__":
    main()
