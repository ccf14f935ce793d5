"""Time the analysis of one article, in a process that does nothing else. Run by `dev.py bench` with the environment's Python.

python analysis.py ARTICLE       prints one JSON object: seconds, words per second, mebibytes
"""

from __future__ import annotations

import json
import resource
import sys
import tempfile
import time
from pathlib import Path

LONG = 100_000
"""Words of the long text: the article over and over."""

SHORT_RUNS = 20
"""How often the article itself is analysed; the median counts."""


def main(path: str) -> None:
    """Measure and print."""
    begun = time.perf_counter()
    from sunto.analysis.analyse import analyse
    from sunto.analysis.pipeline import pipeline

    imported = time.perf_counter()
    pipeline("it")
    loaded = time.perf_counter()
    from sunto.readers import read_article

    article = read_article(path)
    words = len(article.text.split())
    seconds = sorted(_timed(analyse, article) for _ in range(SHORT_RUNS))[SHORT_RUNS // 2]
    usual = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    with tempfile.TemporaryDirectory() as folder:
        long = Path(folder, "long.txt")
        long.write_text("\n".join([article.text.strip()] * (LONG // words + 1)), "utf-8")
        long_article = read_article(str(long))
    long_words = len(long_article.text.split())
    long_seconds = _timed(analyse, long_article)
    figures = {
        "import": imported - begun,
        "load": loaded - imported,
        "article": seconds,
        "words_per_second": words / seconds,
        "words_per_second_long": long_words / long_seconds,
        "mebibytes": usual / 1024,
        "mebibytes_long": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
    }
    print(json.dumps(figures))


def _timed(function, argument) -> float:  # noqa: ANN001 (whatever is to be timed)
    begun = time.perf_counter()
    function(argument)
    return time.perf_counter() - begun


if __name__ == "__main__":
    main(sys.argv[1])
