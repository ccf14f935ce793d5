#!/usr/bin/env python3
"""Tags raw sentences with trained pipelines, for self-training: `silver.py it OUT.tagged PIPELINE...` (their mean belief counts)."""

from __future__ import annotations

import argparse
from pathlib import Path

import numpy as np
import spacy
from spacy.tokens import Doc

import sunto.analysis.tagging.tagger  # noqa: F401 (registers the component)
from sunto.analysis.attributes import ROLES

HERE = Path(__file__).parent
LEAST = 0.55
"""A sentence is kept where every token's likeliest tag is believed at least this much."""


def tagged(doc: Doc) -> str:
    """The doc's text with its names and roles in tags, names inside roles."""
    marks: list[tuple[int, int, str]] = []
    for span in [*doc.ents, *doc.spans[ROLES]]:
        length = span.end_char - span.start_char
        marks.append((span.start_char, -length, f"<{span.label_}>"))
        marks.append((span.end_char, -(10**6) + length, f"</{span.label_}>"))
    text, last = "", 0
    for offset, _, mark in sorted(marks):
        text += doc.text[last:offset] + mark
        last = offset
    return text + doc.text[last:]


def crossing(doc: Doc) -> bool:
    """Whether a role and a name overlap without one holding the other, or a name holds a role."""
    return any(
        role.start < ent.end and ent.start < role.end and not (role.start <= ent.start and ent.end <= role.end and len(role) > len(ent))
        for role in doc.spans[ROLES]
        for ent in doc.ents
    )


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("output", type=Path)
    parser.add_argument("pipelines", type=Path, nargs="+")
    parser.add_argument("--corpora", type=Path, default=HERE.parents[2] / "shared" / "corpora")
    args = parser.parse_args()
    pipelines = [spacy.load(path) for path in args.pipelines]
    taggers = [nlp.get_pipe("sunto_tagger") for nlp in pipelines]
    kept, read = [], 0
    for line in (args.corpora / "raw" / f"{args.language}.txt").read_text("utf-8").splitlines():
        read += 1
        doc = pipelines[0].make_doc(line.strip())
        if not 4 <= len(doc) <= 80 or "<" in line:
            continue
        mean = np.mean([tagger.predict([doc])[0] for tagger in taggers], axis=0)
        names = len(taggers[0].labels) * 4 + 1
        if min(mean[:, :names].max(axis=1).min(), mean[:, names:].max(axis=1).min()) < LEAST:
            continue
        taggers[0].set_annotations([doc], [mean])
        if not crossing(doc):
            kept.append(tagged(doc))
    args.output.write_text("\n".join(kept) + "\n", "utf-8")
    print(f"{len(kept)} of {read} sentences")


if __name__ == "__main__":
    main()
