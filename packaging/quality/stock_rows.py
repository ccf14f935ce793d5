"""Entity rows of a stock pipeline, as simply as can be: what `dev.py quality` measures our rows against.

`python -m quality.stock_rows PIPELINE FILE...` prints them in the form that score_ner.py reads.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import spacy
from spacy.tokens import Span

TYPES = frozenset({"PER", "ORG", "LOC"})


def rows(ents: Sequence[Span]) -> list[dict[str, Any]]:
    """A row for each surface and type; a single word is of the person whose full name ends with it, if there is one such person only."""
    found: dict[tuple[str, str], list[Span]] = {}
    for ent in ents:
        if ent.label_ in TYPES:
            found.setdefault((ent.text, ent.label_), []).append(ent)
    for name, label in [key for key in found if key[1] == "PER" and " " not in key[0]]:
        full = [other for other, kind in found if kind == label and other.endswith(f" {name}")]
        if len(full) == 1:
            found[full[0], label] += found.pop((name, label))
    return [_row(name, label, mentions) for (name, label), mentions in found.items()]


def _row(name: str, label: str, mentions: Sequence[Span]) -> dict[str, Any]:
    told = [{"text": mention.text, "start": mention.start_char, "end": mention.end_char} for mention in mentions]
    return {"name": name, "type": label, "count": len(mentions), "role": None, "mentions": told}


def main(pipeline: str, *files: str) -> None:
    """Print one JSON object a file."""
    nlp = spacy.load(pipeline)
    for file in files:
        print(json.dumps({"path": file, "entities": rows(nlp(Path(file).read_text("utf-8")).ents)}))


if __name__ == "__main__":
    main(*sys.argv[1:])
