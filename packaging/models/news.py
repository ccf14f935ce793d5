"""Real news with its quotations annotated: the sentences of a tagged corpus put together into articles, our annotation laid over them.

`quotations/<language>.tsv` says of each span between marks what it is, without its words: the line of train.tagged (from 1) and the
character of it where the span starts, the same for where it ends, Q, NQ or ? (readers would argue), and the speaker of a Q (nothing where
the article leaves the speaker open).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import Path

from corpus import Marked, parse
from press import PressArticle, Tagged

ANNOTATIONS = Path(__file__).parent / "quotations"
ENDED = re.compile(r"[.:;?!…][»”\"'’)\]]*$|[»”]$")
LONGEST_HEADLINE = 150
PARAGRAPH = 3
"""Sentences to a paragraph: the corpus does not say where paragraphs end."""


def read_news(corpora: Path, language: str) -> list[PressArticle]:
    """The articles of the language's training file that the annotation covers; none without an annotation."""
    annotation = ANNOTATIONS / f"{language}.tsv"
    if not annotation.exists():
        return []
    lines = [parse(line) for line in (corpora / language / "train.tagged").read_text("utf-8").splitlines()]
    rows = [row.split("\t") for row in annotation.read_text("utf-8").splitlines() if row and not row.startswith("#")]
    by_line: dict[int, list[list[str]]] = {}
    for row in rows:
        by_line.setdefault(int(row[0]) - 1, []).append(row)
    return [_article(language, lines, numbers, by_line) for numbers in articles(lines) if not by_line.keys().isdisjoint(numbers)]


def articles(lines: Sequence[Marked]) -> list[list[int]]:
    """Which lines make up each article: a headline is a line that ends without a full stop after one that ends with one."""
    found: list[list[int]] = []
    for number, line in enumerate(lines):
        text = line.text.strip()
        after_end = number == 0 or ENDED.search(lines[number - 1].text.strip())
        heads = not ENDED.search(text) and len(text) < LONGEST_HEADLINE and len(text.split()) >= 3 and text[0].isupper()
        if not found or (heads and after_end and number + 1 < len(lines)):
            found.append([])
        found[-1].append(number)
    return found


def _article(language: str, lines: Sequence[Marked], numbers: Sequence[int], by_line: dict[int, list[list[str]]]) -> PressArticle:
    text, places = joined(lines, numbers)
    tags = [Tagged(label, places[number] + start, places[number] + end) for number in numbers for start, end, label in lines[number].spans]
    for number in numbers:
        for row in by_line.get(number, ()):
            start, end = places[number] + int(row[1]), places[int(row[2]) - 1] + int(row[3])
            tags.append(Tagged(row[4], start, end, {"by": row[5] if len(row) > 5 else ""}))
    tags.sort(key=lambda tag: (tag.start, -tag.end))
    return PressArticle(f"{language}-{numbers[0] + 1}", text, tags, "news")


def joined(lines: Sequence[Marked], numbers: Sequence[int]) -> tuple[str, dict[int, int]]:
    """The article's text and where each of its lines starts in it: a headline, then paragraphs that end outside quotations."""
    text, places, since = "", {}, 0
    for at, number in enumerate(numbers):
        sentence = lines[number].text.strip()
        if at == 1:
            text += "\n"
        elif at > 1:
            open_marks = text.count("«") > text.count("»") or text.count("“") > text.count("”") or text.count('"') % 2 == 1
            runs_on = text[-1] in ":;," or open_marks or since < PARAGRAPH
            text += " " if runs_on else "\n"
            since = since if runs_on else 0
        since += 1
        places[number] = len(text) - (len(lines[number].text) - len(lines[number].text.lstrip()))
        text += sentence
    return text, places
