"""Where a name begins and ends: titles, articles and marks left out, the second half of an institution's name taken in."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from spacy.tokens import Doc, Span

from sunto.analysis.lexicon import normal

LONGEST = 12
"""Tokens that an institution's name may grow by."""


def trimmed(span: Span, data: Mapping[str, Any]) -> Span | None:
    """The name in its right bounds; None where nothing of it is left. data: names.toml."""
    start, end = span.start, span.end
    doc = span.doc
    titles = data.get("titles", ())
    while start < end and (doc[start].is_space or _is_mark(doc, start) or (span.label_ == "PER" and normal(doc[start].text) in titles)):
        start += 1
    while start < end and (doc[end - 1].is_space or _is_mark(doc, end - 1)):
        end -= 1
    if start == end:
        return None
    if span.label_ == "ORG" and normal(doc[start].text) in data.get("long_heads", ()):
        end = _grown(doc, end, data)
    if span.label_ == "LOC" and doc[start].text.islower() and normal(doc[start].text) in data.get("outside_heads", ()):
        start = _after_preposition(doc, start, end, data)
    return Span(doc, start, end, span.label_)


def _is_mark(doc: Doc, at: int) -> bool:
    return len(doc[at].text) == 1 and doc[at].text in '«»“”"„,;:([–—-'


def _grown(doc: Doc, end: int, data: Mapping[str, Any]) -> int:
    """Take in "e del Made in Italy" after "ministero delle Imprese": a joining word, a preposition and words with a capital."""
    joins, prepositions = data.get("joins", ()), data.get("prepositions", ())
    at = end
    while (
        at + 2 < min(len(doc), end + LONGEST)
        and normal(doc[at].text) in joins
        and normal(doc[at + 1].text) in prepositions
        and doc[at + 2].text[:1].isupper()
    ):
        at += 3
        while at < len(doc) and (
            doc[at].text[:1].isupper() or (normal(doc[at].text) in prepositions and at + 1 < len(doc) and doc[at + 1].text[:1].isupper())
        ):
            at += 1
        end = at
    return end


def _after_preposition(doc: Doc, start: int, end: int, data: Mapping[str, Any]) -> int:
    """Past "aeroporto di" in "aeroporto di Mitiga", where only a name with a capital follows."""
    at = start + 1
    while at < end and (normal(doc[at].text) in data.get("prepositions", ()) or doc[at].text.islower()):
        at += 1
    return at if at < end else start
