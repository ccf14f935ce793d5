#!/usr/bin/env python3
"""How well names are found when the typography changes: `robustness.py it [PIPELINE]` on the development text, as it is and altered."""

from __future__ import annotations

import argparse
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import corpus
import spacy
from spacy.language import Language
from spacy.tokens import Doc

import sunto.analysis.names.component
import sunto.analysis.tagging.tagger  # noqa: F401 (these register the components)
from sunto.core.paths import resources

HERE = Path(__file__).parent
LABELS = ("PER", "ORG", "LOC")
LOUD = 0.3
"""Share of the lines that are put in capitals."""


def swapped(text: str) -> str:
    """Curly apostrophes and quotation marks where they are straight, and the other way round."""
    return text.translate({ord("'"): "’", ord("’"): "'", ord('"'): "“", ord("“"): '"', ord("”"): '"'})


def louder(text: str) -> str:
    """Some lines in capitals, as headlines and datelines are."""
    generator = random.Random(1)
    return "\n".join(line.upper() if generator.random() < LOUD else line for line in text.split("\n"))


def small(text: str) -> str:
    """Every line begins with a small letter, as quotations that continue a sentence do."""
    return "\n".join(line[:1].lower() + line[1:] for line in text.split("\n"))


CHANGES: dict[str, Callable[[str], str]] = {
    "as it is": str,
    "apostrophes and marks swapped": swapped,
    "three lines of ten in capitals": louder,
    "all in capitals": str.upper,
    "lines begin small": small,
}


def exact(nlp: Language, docs: Sequence[Doc], change: Callable[[str], str]) -> float:
    """F1 of the exact spans in the changed texts; a text whose length changes stays as it is."""
    right = found = wanted = 0
    for doc in docs:
        changed = change(doc.text)
        read = nlp(changed if len(changed) == len(doc.text) else doc.text)
        system, gold = (
            {(span.start_char, span.end_char, span.label_) for span in some.ents if span.label_ in LABELS} for some in (read, doc)
        )
        right, found, wanted = right + len(system & gold), found + len(system), wanted + len(gold)
    return 2 * right / max(1, found + wanted)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("pipeline", type=Path, nargs="?")
    parser.add_argument("--corpora", type=Path, default=HERE.parents[2] / "shared" / "corpora")
    args = parser.parse_args()
    nlp = spacy.load(args.pipeline or resources() / "languages" / args.language / "pipeline")
    nlp.add_pipe("sunto_names")
    docs = corpus.docs(nlp, args.corpora / args.language / "dev.tagged", newline=1.0)
    for name, change in CHANGES.items():
        print(f"{name:32} {exact(nlp, docs, change):.3f}")


if __name__ == "__main__":
    main()
