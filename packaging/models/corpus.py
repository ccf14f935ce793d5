"""Reads the tagged corpora into spaCy Docs that look like articles."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from sunto.analysis.attributes import ROLES

ENTITIES = ("PER", "ORG", "LOC", "EVENT", "WORK", "PROD")
TAG = re.compile(r"<(/?)([A-Z]+)[^<>]*>")
ARTICLE = 12
"""Sentences to a training article: `score_ner.py` and many news items have as many."""
SHORT = 40
"""Characters below which a line says nothing about which article it is from."""
SOURCES = {"it": (("it/train.tagged", "press/it.tagged"), "it/dev.tagged"), "en": (("en/train.tagged", "press/en.tagged"), "en/dev.tagged")}
"""The files of each language to learn from, and the one to choose the best state by."""


@dataclass(frozen=True)
class Marked:
    """A line without its tags, and what they marked: (start, end, label) in characters."""

    text: str
    spans: tuple[tuple[int, int, str], ...]


def parse(line: str) -> Marked:
    """Strip the tags of a line. Tags other than names and ROLE (quotes, reported speech) leave no trace."""
    text, spans, opened, last = "", [], [], 0
    for match in TAG.finditer(line):
        text += line[last : match.start()]
        last = match.end()
        closing, label = match.groups()
        if not closing:
            opened.append((len(text), label))
        elif opened:
            start, began = opened.pop()
            if began != label:
                raise ValueError(f"<{began}> is closed by </{label}>: {line}")
            if label in (*ENTITIES, "ROLE"):
                spans.append((start, len(text), label))
    return Marked(text + line[last:], tuple(spans))


def whole(path: Path) -> bool:
    """Whether the file says where its articles begin; else its sentences run on."""
    with path.open(encoding="utf-8") as file:
        return "####" in file.read(1000)


def articles(path: Path, seed: int = 0) -> Iterator[list[Marked]]:
    """The file's articles, each a list of lines: real ones where `####` opens them, else a dozen sentences that run on."""
    generator = random.Random(seed)
    article: list[Marked] = []
    size = ARTICLE
    marked = whole(path)
    for line in path.read_text("utf-8").splitlines():
        if line.startswith("####") or not line.strip():
            if article and marked:
                yield article
                article = []
            continue
        article.append(parse(line))
        if not marked and len(article) >= size:
            yield article
            article, size = [], generator.randint(ARTICLE - 6, ARTICLE + 8)
    if article:
        yield article


def joined(lines: list[Marked], generator: random.Random, newline: float) -> Marked:
    """One text of several lines, a newline or a space between them (newline: the probability of the first)."""
    text, spans = "", []
    for line in lines:
        if text:
            text += "\n" if generator.random() < newline else " "
        spans += [(start + len(text), end + len(text), label) for start, end, label in line.spans]
        text += line.text
    return Marked(text, tuple(spans))


def as_doc(nlp: Language, marked: Marked) -> tuple[Doc, int]:
    """The text as a Doc with `ents` and `spans["roles"]`, and how many spans had to be widened to the tokens' bounds or left out."""
    doc = nlp.make_doc(marked.text)
    ents: list[Span] = []
    roles: list[Span] = []
    moved = 0
    for start, end, label in sorted(marked.spans):
        span = doc.char_span(start, end, label)
        if span is None:
            moved += 1
            span = doc.char_span(start, end, label, alignment_mode="expand")
        if span is None:
            continue
        if label == "ROLE":
            roles.append(span)
        elif not ents or ents[-1].end <= span.start:
            ents.append(span)
    doc.set_ents(ents)
    doc.spans[ROLES] = SpanGroup(doc, name=ROLES, spans=roles)
    return doc, moved


def docs(nlp: Language, path: Path, newline: float | None = None, seed: int = 0) -> list[Doc]:
    """The file's articles as Docs. newline: the share of lines that end their paragraph; drawn anew for each article if None."""
    generator = random.Random(seed)
    marked = whole(path)
    found, moved = [], 0
    for lines in articles(path, seed):
        share = newline if newline is not None else 1.0 if marked else generator.choice((0.1, 0.4, 1.0))
        doc, wide = as_doc(nlp, joined(lines, generator, share))
        found.append(doc)
        moved += wide
    print(f"{path.name}: {len(found)} articles, {sum(map(len, found))} tokens, {moved} spans off the tokens' bounds")
    return found


def without(file: Path, gold: Path, folder: Path) -> Path:
    """A copy of the file in the folder without the sentences that the gold articles hold, so that these stay a measure."""
    measured = "\n".join(path.read_text("utf-8") for path in sorted(gold.glob("*/*.txt")))
    lines = file.read_text("utf-8").splitlines()
    kept = [line for line in lines if len(line) < SHORT or parse(line).text.strip() not in measured]
    print(f"{file.name}: {len(lines) - len(kept)} of {len(lines)} lines left out")
    copy = folder / f"{file.parent.name}-{file.name}"
    copy.write_text("\n".join(kept) + "\n", "utf-8")
    return copy
