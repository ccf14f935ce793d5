"""Institutions whose own name stands between quotation marks: liceo «Arcangelo Scacchi», ospedale “San Carlo”."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from spacy.tokens import Doc, Span

from sunto.analysis.tagging.lexicon import normal

OPENING = "«“\"„‘'"
CLOSING = "»”\"“’'"
LONGEST = 6
"""Tokens between the marks."""


def quoted_names(doc: Doc, data: Mapping[str, Any]) -> Iterator[Span]:
    """Each such name from its head noun to the closing mark; one word in small letters ("sloveno") may follow the noun.
    data: names.toml, whose `quoted_heads` names the head nouns of each label."""
    kinds = {head: label for label, heads in data.get("quoted_heads", {}).items() for head in heads}
    for token in doc:
        label = kinds.get(normal(token.text))
        if label is None:
            continue
        start = token.i + 1
        if start < len(doc) and doc[start].is_alpha and doc[start].text.islower():
            start += 1
        end = _closed(doc, start)
        if end is not None:
            yield Span(doc, token.i, end, label)


def _closed(doc: Doc, start: int) -> int | None:
    """The token behind the closing mark where at `start` a mark opens and a name with a capital follows."""
    if start + 2 >= len(doc) or doc[start].text not in OPENING or not doc[start + 1].text[:1].isupper():
        return None
    for at in range(start + 2, min(start + 2 + LONGEST, len(doc))):
        if doc[at].text in CLOSING:
            return at + 1 if doc[at - 1].text[:1].isupper() else None
        if doc[at].is_punct or doc[at].is_space:
            return None
    return None
