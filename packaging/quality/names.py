"""How well names are found in tagged sentences: exact spans on the corpora's development files, and KIND's by score_ner.py."""

from __future__ import annotations

import contextlib
import re
import shlex
import subprocess
import sys
from collections.abc import Callable, Iterable
from pathlib import Path

import corpus
import spacy
from spacy.tokens import Doc, Span

from quality.stock_rows import TYPES
from sunto.analysis.pipeline import pipeline

LAST = "sunto_names"
"""The component after which `doc.ents` are our names."""

SCORED = re.compile(r"^(span|token) +all .* F1 ([\d.]+)", re.MULTILINE)

Reading = Callable[[str], Doc]
"""From a text to a Doc with its names."""


def our_reading(language: str) -> Reading:
    """The names of our pipeline."""
    nlp = pipeline(language)

    def read(text: str) -> Doc:
        doc = nlp.make_doc(text)
        for name, component in nlp.pipeline:
            doc = component(doc)
            if name == LAST:
                break
        return doc

    return read


def on_development(language: str, corpora: Path, read: Reading) -> float:
    """F1 of exact spans of PER, ORG, LOC on the language's development file, its sentences joined into articles as in training."""
    with contextlib.redirect_stdout(None):  # what it says of the file is for those who train
        gold = corpus.docs(spacy.blank(language), corpora / corpus.SOURCES[language][1])
    return f1((spans(doc.ents), spans(read(doc.text).ents)) for doc in gold)


def spans(ents: Iterable[Span]) -> set[tuple[int, int, str]]:
    """The names as characters with their type."""
    return {(ent.start_char, ent.end_char, ent.label_) for ent in ents if ent.label_ in TYPES}


def f1(pairs: Iterable[tuple[set[tuple[int, int, str]], set[tuple[int, int, str]]]]) -> float:
    """The harmonic mean of precision and recall over all pairs of (gold, found)."""
    right = total = 0
    for gold, found in pairs:
        right += len(gold & found)
        total += len(gold) + len(found)
    return 2 * right / total if total else 0.0


def on_kind(shared: Path, module: str, *arguments: str) -> dict[str, float]:
    """What score_ner.py says of a module that answers as `sunto analyse --json` does: F1 of exact spans and of tokens."""
    command = shlex.join([sys.executable, "-P", "-m", module, *arguments])
    scorer = [sys.executable, str(shared / "quality" / "score_ner.py"), str(shared / "corpora" / "kind" / "WN_dev.tsv"), "--cmd", command]
    answer = subprocess.run(scorer, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return {f"it.kind.{level}_f1": round(float(value), 3) for level, value in SCORED.findall(answer.stdout)}
