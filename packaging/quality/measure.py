"""Scores Sunto and, where asked, other systems on annotated articles, all in one process. Run by `dev.py quality`.

`python -m quality.measure SHARED SET... [--peers]` prints one JSON object as its last line.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from quality import calibration, names
from quality.articles import Annotated, Answer, languages, load_articles, load_scorer
from quality.floor import NAMES
from quality.scoring import scored
from quality.summaries import LENGTH
from sunto.analysis.analyse import analyse
from sunto.export.json_lines import as_dict
from sunto.export.options import ExportOptions

LANGUAGES = ("it", "en")
"""In the order of the table."""


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("shared", type=Path)
    parser.add_argument("sets", nargs="+")
    parser.add_argument("--peers", action="store_true")
    options = parser.parse_args()
    with contextlib.redirect_stdout(sys.stderr):  # what training prints is not the answer
        result = measured(options.shared, options.sets, options.peers)
    print(json.dumps(result))


def measured(shared: Path, sets: Sequence[str], with_peers: bool) -> dict[str, Any]:
    """Our figures, those of the peers by name, the reliability of our confidence by language, and what is to be said of the peers."""
    scorer = load_scorer(shared)
    of = languages(shared)
    articles = load_articles(shared, sorted(of.keys() & set(sets), key=lambda name: (LANGUAGES.index(of[name]), name)))
    answers = [our_answer(article) for article in articles]
    absent = {language for name, language in of.items() if name not in sets}
    whole = [language for language in LANGUAGES if language not in absent]
    ours = scored(scorer, articles, answers, whole)
    peers, notes = {}, {}
    if with_peers:
        from quality.peers import STOCK
        from quality.peers import peers as measure_peers
        from quality.stock_cache import stock_folder, stock_pipeline

        peers, notes = measure_peers(articles, shared, scorer, whole)
        if NAMES in sets:
            corpora = shared / "corpora"
            readings = {language: stock_pipeline(language, corpora) for language in LANGUAGES}
            peers[STOCK][NAMES] = name_figures(shared, readings, "quality.stock_rows", str(stock_folder("it", corpora)))
    if NAMES in sets:
        ours[NAMES] = name_figures(shared, {language: names.our_reading(language) for language in LANGUAGES}, "sunto", "analyse", "--json")
    told: dict[str, list[tuple[float, bool]]] = {}
    for article, answer in zip(articles, answers, strict=True):
        told.setdefault(article.language, []).extend(calibration.judged(scorer, article, answer))
    reliability = {language: calibration.reliability(pairs) for language, pairs in told.items()}
    return {"ours": ours, "peers": peers, "reliability": reliability, "notes": notes}


def our_answer(article: Annotated) -> Answer:
    """What `sunto analyse --json` prints of the article."""
    return as_dict(article.article, analyse(article.article), ExportOptions(length=LENGTH))


def name_figures(shared: Path, readings: dict[str, names.Reading], module: str, *arguments: str) -> dict[str, float]:
    """A system's figures on tagged sentences; module and arguments: how it answers for files."""
    corpora = shared / "corpora"
    on_development = {
        f"{language}.dev.span_f1": round(names.on_development(language, corpora, reading), 3) for language, reading in readings.items()
    }
    return {**on_development, **names.on_kind(shared, module, *arguments)}


if __name__ == "__main__":
    main()
