"""What leads a name without being part of it: articles, honorifics, quotation marks."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from typing import Any

from spacy.tokens import Doc

from sunto.analysis.entities.aliases import KnownNames
from sunto.analysis.entities.name_words import Mention, name_words
from sunto.core.article import BlockKind

FURNITURE = frozenset({BlockKind.BYLINE, BlockKind.BOILERPLATE})
"""Blocks whose names the article is not about."""


def furniture_tokens(doc: Doc) -> list[bool]:
    """For each token whether it stands in the article's furniture."""
    marks = [False] * len(doc)
    for block in doc._.blocks:
        if block.kind in FURNITURE:
            span = doc.char_span(block.start, block.end, alignment_mode="expand")
            if span is not None:
                marks[span.start : span.end] = [True] * len(span)
    return marks


def tidied(doc: Doc, data: Mapping[str, Any], articles: Collection[str], known: KnownNames) -> list[Mention]:
    """The tagged names as mentions in text order, persons without their titles, all without an article in small letters.

    Names that are known with their article keep it ("la Repubblica"). Left out are names with nothing left (a lone quotation mark, a
    lone title), common nouns ("polizia del campus": nothing in capitals, and not known to be written so; a demonym) and what stands in the
    article's furniture: its byline, its boilerplate.
    """
    never = frozenset(name_words(name) for name in data.get("not_names", ()))
    small = frozenset(name_words(name) for name in data.get("small_names", ()))
    heads = frozenset(data.get("small_heads", ()))
    titles = frozenset(title for gender in ("m", "f", "n") for title in data.get("titles", {}).get(gender, ()))
    whole = frozenset(data.get("names_with_article", ()))
    mentions: list[Mention] = []
    furniture = furniture_tokens(doc)
    for ent in doc.ents:
        start, end = ent.start, ent.end
        if furniture[start]:
            continue
        if ent.text.casefold().replace("’", "'") in whole:
            mentions.append(Mention(start, end, ent.label_, name_words(ent.text)))
            continue
        while start < end - 1 and _leads(doc[start].lower_, doc[start].text, ent.label_, titles, articles):
            start += 1
        while end > start and (doc[end - 1].is_space or doc[end - 1].text in ",;:"):
            end -= 1
        found = name_words(doc[start:end].text, articles) if end > start else ()
        common = (
            all(token.is_lower and token.is_alpha for token in doc[start:end])
            and found not in small
            and found not in known.strong
            and not (found and found[0] in heads)
        )
        common = common or found in never
        if found and not common and not _is_lone_title(found, ent.label_, titles, known):
            mentions.append(Mention(start, end, ent.label_, found))
    return mentions


def _leads(lower: str, text: str, label: str, titles: Collection[str], articles: Collection[str]) -> bool:
    if text.isspace() or text in ("'", "’", "-", "–", "—"):
        return True
    if label == "PER" and (lower in titles or text == "."):
        return True
    return text == lower and lower.replace("’", "'") in articles and label != "PER"


def _is_lone_title(found: tuple[str, ...], label: str, titles: Collection[str], known: KnownNames) -> bool:
    return label == "PER" and len(found) == 1 and found[0] in titles and found not in known.weak
