"""The press corpus: whole articles with names, quotes and their speakers tagged, read into plain text and spans."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from pathlib import Path

TAG = re.compile(r"<(/?)(PER|ORG|LOC|EVENT|WORK|PROD|ROLE|NQ|Q|IS)((?: [a-z]+=\"[^\"]*\")*)>")
ATTRIBUTE = re.compile(r'([a-z]+)="([^"]*)"')


@dataclass
class Tagged:
    """One tag: the characters that it covers and its attributes (`by` and `u` of a quote)."""

    tag: str
    start: int
    end: int
    attributes: dict[str, str] = field(default_factory=dict)


@dataclass
class PressArticle:
    """One article of the corpus: its text, a paragraph a line, its tags in text order, and whether it is of the "press" or the "news"."""

    name: str
    text: str
    tags: list[Tagged]
    source: str = "press"

    def of(self, *tags: str) -> list[Tagged]:
        """The spans with these tags, in text order."""
        return [tagged for tagged in self.tags if tagged.tag in tags]


def read_press(path: Path) -> list[PressArticle]:
    """All articles of a `.tagged` file of the press corpus."""
    articles = []
    for block in re.split(r"(?m)^#### ", path.read_text("utf-8"))[1:]:
        header, _, body = block.partition("\n")
        articles.append(_untag(re.search(r"id=(\S+)", header)[1], body.strip("\n")))
    return articles


def _untag(name: str, body: str) -> PressArticle:
    pieces: list[str] = []
    tags: list[Tagged] = []
    open_tags: list[Tagged] = []
    at = last = 0
    for match in TAG.finditer(body):
        piece = body[last : match.start()]
        pieces.append(piece)
        at += len(piece)
        last = match.end()
        if match[1]:
            for place in range(len(open_tags) - 1, -1, -1):
                if open_tags[place].tag == match[2]:
                    open_tags.pop(place).end = at
                    break
        else:
            tagged = Tagged(match[2], at, -1, dict(ATTRIBUTE.findall(match[3])))
            tags.append(tagged)
            open_tags.append(tagged)
    pieces.append(body[last:])
    return PressArticle(name, "".join(pieces), [tagged for tagged in tags if tagged.end > tagged.start])
