"""How much an article is about each thing it names."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from spacy.tokens import Doc

from sunto.analysis.entities.name_words import Mention
from sunto.analysis.entities.repeats import starts_sentence
from sunto.core.article import Block, BlockKind

COUNT, EARLINESS, HEADLINE, SUBJECT = 0.5, 0.2, 0.2, 0.1
"""The weights of how often, how early, whether in the headline, how often at a sentence's head; after the features that mark an entity as
salient in news (Dunietz and Gillick 2014, "A New Entity Salience Task with Millions of Training Examples")."""


def saliences(doc: Doc, rows: Sequence[Sequence[Mention]]) -> list[float]:
    """For each row's mentions (in text order) a figure from 0 to 1: the weighted sum of count, earliness, headline and subject position."""
    most = max((len(row) for row in rows), default=1)
    headline = [block for block in doc._.blocks if block.kind is BlockKind.HEADLINE]
    return [
        round(
            COUNT * len(row) / most
            + EARLINESS * (1 - row[0].start / max(1, len(doc)))
            + HEADLINE * _is_in(doc, headline, row)
            + SUBJECT * sum(_leads(doc, place) for place in row) / len(row),
            4,
        )
        for row in rows
    ]


def _is_in(doc: Doc, blocks: Iterable[Block], row: Sequence[Mention]) -> bool:
    return any(block.start <= doc[place.start].idx < block.end for block in blocks for place in row)


def _leads(doc: Doc, place: Mention) -> bool:
    """Whether the mention opens its sentence, an article before it left aside."""
    return any(starts_sentence(doc, start) for start in range(max(0, place.start - 1), place.start + 1))
