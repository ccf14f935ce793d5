"""Where a name begins and ends, by the conventions of the language: titles, articles and marks left out, a legal form or the second
half of an institution's name taken in, a town after a name that stands alone cut off."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Mapping
from typing import Any

from spacy.tokens import Doc, Span

from sunto.analysis.tagging.lexicon import normal

LONGEST = 12
"""Tokens that an institution's name may grow by."""
MARKS = '«»“”"„,;:([–—-'
ORDINAL = re.compile(r"\d+[º°ª^]")


def settled(span: Span, data: Mapping[str, Any], proper: Callable[[str], bool]) -> list[Span]:
    """The name in its right bounds: nothing, one name, or two where a town follows. data: names.toml; proper: whether a word is a name
    and nothing else."""
    doc, label = span.doc, span.label_
    start, end = _stripped(span, data)
    if start >= end or not _is_name(doc, start, end, data):
        return []
    if (
        end - start == 1
        and doc[start].text.isupper()
        and len(doc[start]) == 2
        and start > 0
        and doc[start - 1].text == "("
        and doc[end : end + 1].text == ")"
    ):
        return [] if label == "LOC" or normal(doc[start].text) not in data.get("short_names", ()) else [span]
    start, end = _hyphened(doc, start, end)
    head = normal(doc[start].text)
    if (
        label == "ORG"
        and start > 0
        and doc[start - 1].text in data.get("papers_articles", ())
        and normal(doc[end - 1].text) in data.get("papers", ())
    ):
        start -= 1
    if label == "ORG" and head in data.get("long_heads", ()):
        end = _grown(doc, end, data)
    if (
        label == "ORG"
        and head in data.get("seat_heads", ())
        and end + 1 < len(doc)
        and normal(doc[end].text) in ("a", "ad", "in")
        and doc[end + 1].is_title
    ):
        end += 2
    if label == "LOC":
        end = _with_old_preposition(doc, end, data.get("old_prepositions", ()))
    if label == "ORG" and start > 0 and ORDINAL.fullmatch(doc[start - 1].text):
        start -= 1
    if label in ("PER", "ORG", "LOC"):
        after = _legal_form(doc, start, end, data.get("company_forms", ()))
        if after is not None:
            return [Span(doc, _company_start(doc, start), after, "ORG")]
    if label in ("PER", "ORG") and end - start > 1 and normal(doc[end - 1].text) in data.get("place_tails", ()):
        label = "LOC"
    if label == "LOC" and doc[start].text.islower() and head in data.get("outside_heads", ()):
        start = _after_preposition(doc, start, end, data)
    if label in ("ORG", "LOC"):
        cut = _town(doc, start, end, data, proper)
        if cut is not None:
            return [Span(doc, start, cut, label), Span(doc, cut + 1, end, "LOC")]
    return [Span(doc, start, end, label)]


def _hyphened(doc: Doc, start: int, end: int) -> tuple[int, int]:
    """Take in "Make-A-" before "Wish Foundation", and "-In" after "Drive": parts with a capital behind hyphens without spaces."""
    while (
        start > 1
        and doc[start - 1].text == "-"
        and not doc[start - 2].whitespace_
        and not doc[start - 1].whitespace_
        and doc[start - 2].text[:1].isupper()
    ):
        start -= 2
    while (
        end + 1 < len(doc)
        and doc[end].text == "-"
        and not doc[end - 1].whitespace_
        and not doc[end].whitespace_
        and doc[end + 1].text[:1].isupper()
    ):
        end += 2
    return start, end


def _with_old_preposition(doc: Doc, end: int, old: Collection[str]) -> int:
    """Take in "ne' Monti" after "Castelnovo": a preposition that only names still have, its apostrophe, and a word with a capital."""
    while end + 2 < len(doc) and doc[end].text in old and not doc[end].whitespace_ and doc[end + 1].text in "'’" and doc[end + 2].is_title:
        end += 3
    return end


def _legal_form(doc: Doc, start: int, end: int, forms: Collection[str]) -> int | None:
    """The token behind a legal form ("S.p.A.", whose dots may be tokens) in the name or right after it."""
    for at in range(start + 1, min(end + 1, len(doc))):
        for after in range(min(at + 4, len(doc)), at, -1):
            if normal(doc[at:after].text) in forms:
                return after
    return None


def _company_start(doc: Doc, start: int) -> int:
    """Take in the words with a capital before a company's name, as "Cartiere" before "Sentino S.p.A.", but not a sentence's first word."""
    at = start
    while at > 1 and doc[at - 1].is_title and doc[at - 1].is_alpha and not (doc[at - 2].is_space or doc[at - 2].text in ".!?…"):
        at -= 1
    return at


def _stripped(span: Span, data: Mapping[str, Any]) -> tuple[int, int]:
    start, end, doc = span.start, span.end, span.doc
    titles = data.get("titles", ())
    while start < end and (doc[start].is_space or doc[start].text in MARKS or (span.label_ == "PER" and normal(doc[start].text) in titles)):
        start += 1
    platforms = data.get("platforms", ())
    if span.label_ == "PER" and end - start > 1 and start and doc[start - 1].is_lower and normal(doc[start].text) in platforms:
        start += 1  # "in un post su LinkedIn Costa Zolezzi"
    while start < end and (doc[end - 1].is_space or doc[end - 1].text in MARKS):
        end -= 1
    return start, end


def _is_name(doc: Doc, start: int, end: int, data: Mapping[str, Any]) -> bool:
    """Whether anything in it is written as names are, or it is one of the few names in small letters."""
    if end - start == 1 and normal(doc[start].text) in data.get("never", ()):
        return False
    if any(character.isupper() or character.isdigit() for token in doc[start:end] for character in token.text):
        return True
    return any(normal(token.text) in data.get("small_names", ()) for token in doc[start:end])


def _grown(doc: Doc, end: int, data: Mapping[str, Any]) -> int:
    """Take in "e del Made in Italy" after "ministero delle Imprese": a joining word, a preposition and words with a capital."""
    joins, prepositions = data.get("joins", ()), data.get("prepositions", ())

    def large(at: int) -> bool:
        return at < len(doc) and doc[at].text[:1].isupper()

    def small(at: int, kind: tuple[str, ...]) -> bool:
        return at < len(doc) and normal(doc[at].text) in kind

    at = end
    while at < end + LONGEST and small(at, joins) and small(at + 1, prepositions) and large(at + 2):
        at += 3
        while large(at) or (small(at, prepositions) and large(at + 1)):
            at += 1
        end = at
    return end


def _after_preposition(doc: Doc, start: int, end: int, data: Mapping[str, Any]) -> int:
    """Past "aeroporto di" in "aeroporto di Mitiga", where only a name with a capital follows."""
    at = start + 1
    while at < end and (normal(doc[at].text) in data.get("prepositions", ()) or doc[at].text.islower()):
        at += 1
    return at if at < end else start


def _town(doc: Doc, start: int, end: int, data: Mapping[str, Any], proper: Callable[[str], bool]) -> int | None:
    """Where "di Roma" begins in "Istituto Spallanzani di Roma"; None in "Tribunale di Roma", whose first part names nothing alone."""
    at = end - 2
    if at - start < 2 or normal(doc[at].text) not in data.get("town_prepositions", ()) or not doc[end - 1].text[:1].isupper():
        return None
    before = doc[at - 1].text
    return at if before[:1].isupper() and not before.isupper() and proper(before) else None
