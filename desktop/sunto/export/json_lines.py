"""JSON lines: all that is known of an article, one object a line, offsets into the article's own text."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from typing import Any

from sunto.core.article import Article, Span
from sunto.core.briefing import Briefing, Entity, FactKind, KeyFact, Quote, QuoteKind
from sunto.export.content import Paragraphs, wanted_summary
from sunto.export.options import ExportOptions

_LINE_ENDS = {ord(mark): f"\\u{ord(mark):04x}" for mark in "\x85\u2028\u2029"}
"""What JSON allows inside a string but many readers (Python's splitlines among them) take for the end of the line."""


def as_dict(article: Article, briefing: Briefing, options: ExportOptions | None = None) -> dict[str, Any]:
    """The article with its briefing as plain data; all offsets count characters of `text`.

    `quotes` holds words between marks, `reported` speech without marks; a quote's `speaker` is the name as shown in the table.
    `mode` is "full" or "basic"; `pipeline` is what found the names where it was not Sunto itself.
    """
    text, paragraphs = article.text, Paragraphs(article)
    return {
        "path": article.path,
        "format": article.format,
        "language": briefing.language,
        "mode": briefing.mode,
        "pipeline": briefing.pipeline or None,
        "digest": briefing.digest,
        "title": article.title,
        "summary": [
            {**_piece(each.span, text), "rank": each.rank, "score": each.score, "paragraph": paragraphs.number(each.span.start)}
            for each in wanted_summary(article, briefing, options or ExportOptions())
        ],
        "entities": [_entity(entity, text) for entity in briefing.entities],
        "quotes": [_quote(quote, briefing, text, paragraphs) for quote in briefing.quotes if quote.kind is QuoteKind.DIRECT],
        "reported": [_quote(quote, briefing, text, paragraphs) for quote in briefing.quotes if quote.kind is QuoteKind.INDIRECT],
        "dates": [_fact(fact, text) for fact in briefing.of_kind(FactKind.DATE)],
        "figures": [_fact(fact, text) for fact in briefing.of_kind(FactKind.FIGURE)],
        "metadata": asdict(article.metadata),
        "blocks": [{"kind": str(block.kind), "start": block.start, "end": block.end} for block in article.blocks],
        "text": text,
    }


def as_line(data: dict[str, Any]) -> bytes:
    """One object as one line of UTF-8, its line end included, whatever characters its strings hold."""
    line = json.dumps(data, ensure_ascii=False).translate(_LINE_ENDS)
    try:
        return line.encode() + b"\n"
    except UnicodeEncodeError:  # a lone surrogate, as in a file name that is not UTF-8: JSON can say it only escaped
        return json.dumps(data).encode("ascii") + b"\n"


def render(items: Sequence[tuple[Article, Briefing]], options: ExportOptions) -> bytes:
    """One line an article, in order."""
    return b"".join(as_line(as_dict(article, briefing, options)) for article, briefing in items)


def _piece(span: Span, text: str) -> dict[str, Any]:
    return {"text": span.cut(text), "start": span.start, "end": span.end}


def _entity(entity: Entity, text: str) -> dict[str, Any]:
    return {
        "name": entity.called(text),
        "type": str(entity.type),
        "count": entity.count,
        "role": entity.role.cut(text) if entity.role is not None else None,
        "salience": entity.salience,
        "mentions": [_piece(mention, text) for mention in entity.mentions],
    }


def _quote(quote: Quote, briefing: Briefing, text: str, paragraphs: Paragraphs) -> dict[str, Any]:
    speaker = quote.speaker
    return {
        "speaker": briefing.speaker_name(quote, text),
        "entity": speaker.entity if speaker is not None else None,
        "cue": quote.cue.cut(text) if quote.cue is not None else None,
        "confidence": quote.confidence,
        "unconfirmed": quote.unconfirmed,
        "confirmed": quote.confirmed,
        "paragraph": paragraphs.number(quote.start),
        "segments": [_piece(segment, text) for segment in quote.segments],
    }


def _fact(fact: KeyFact, text: str) -> dict[str, Any]:
    return {
        **_piece(fact.span, text),
        "value": fact.value,
        "unit": fact.unit.cut(text) if fact.unit is not None else None,
        "about": _piece(fact.about, text) if fact.about is not None else None,
    }
