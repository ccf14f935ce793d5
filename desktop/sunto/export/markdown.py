"""The briefing as Markdown (CommonMark, with the tables of GitHub)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from sunto.core.article import BODY, Article
from sunto.core.briefing import Briefing
from sunto.export.content import Content, Said, content
from sunto.export.labels import labels, made_on, manner, printed_date
from sunto.export.options import ExportOptions, Section
from sunto.export.quotation import escape_markdown as escape
from sunto.export.quotation import web_address


def render(items: Sequence[tuple[Article, Briefing]], options: ExportOptions) -> bytes:
    """All briefings in one document in UTF-8, a rule between two."""
    said = [content(article, briefing, options) for article, briefing in items]
    words = labels(options.language or (said[0].language if said else None))
    texts = ["\n".join(_lines(each, options, words)) for each in said]
    end = f"\n\n*{escape(made_on(options.made, words))}*\n" if options.made is not None else "\n"
    return ("\n\n---\n\n".join(texts) + end).encode()


def _lines(said: Content, options: ExportOptions, words: Mapping[str, Any]) -> Iterator[str]:
    yield f"# {escape(said.title)}"
    told = (said.publication, printed_date(said.date, words), said.place, said.byline, said.file_name)
    yield f"\n{' · '.join(escape(piece) for piece in told if piece)}"
    if address := web_address(said.url):
        yield f"\n<{address}>"
    if how := manner(said.basic, said.pipeline, words):
        yield f"\n*{escape(how)}*"
    for section, maker in _MAKERS.items():
        if section not in options.sections:
            continue
        body = list(maker(said, words))
        if body or section in words["empty"]:
            yield f"\n## {escape(words['sections'][section])}\n"
            yield from body or [f"*{escape(words['empty'][section])}*"]


def _summary(said: Content, words: Mapping[str, Any]) -> Iterator[str]:
    for number, sentence in enumerate(said.summary, 1):
        mark = f" ¶{sentence.paragraph}" if sentence.paragraph is not None else ""
        before = f" *({escape(words['quotes']['antecedent'].format(text=sentence.antecedent))})*" if sentence.antecedent else ""
        yield f"{number}. {escape(sentence.text)}{mark}{before}"


def _facts(said: Content, words: Mapping[str, Any]) -> Iterator[str]:
    for name, facts in (("date", said.dates), ("figure", said.figures)):
        if facts:
            yield f"- **{words['facts'][name]}:** {' · '.join(escape(fact) for fact in facts)}"


def _entities(said: Content, words: Mapping[str, Any]) -> Iterator[str]:
    if not said.rows:
        return
    columns = ("name", "aliases", "type", "role", "count")
    yield f"| {' | '.join(escape(words['columns'][column]) for column in columns)} |"
    yield "| --- | --- | --- | --- | ---: |"
    for row in said.rows:
        cells = (escape(row.name), escape(", ".join(row.aliases)), words["types"][row.type], escape(row.role or ""), str(row.count))
        yield f"| {' | '.join(cells)} |"


def _quotes(said: Content, words: Mapping[str, Any]) -> Iterator[str]:
    for place, group in enumerate(said.groups):
        name = escape(group.speaker or words["quotes"]["nobody"])
        role = f", {escape(group.role)}" if group.role else ""
        yield f"{chr(10) if place else ''}**{name}**{role}\n"
        for quote in group.quotes:
            yield f"- {_quote(quote, words['quotes'])}"


def _quote(quote: Said, words: Mapping[str, str]) -> str:
    told = [*([escape(quote.cue)] if quote.cue else []), *([f"¶{quote.paragraph}"] if quote.paragraph is not None else [])]
    marks = (("indirect", quote.indirect), ("doubtful", quote.doubtful), ("unconfirmed", quote.unconfirmed))
    told += [f"*{words[name]}*" for name, marked in marks if marked]
    return " · ".join((escape(quote.words), *told))


def _text(said: Content, words: Mapping[str, Any]) -> Iterator[str]:
    for passage in said.passages:
        if passage.text:
            number = f"¶{passage.number} " if passage.number is not None else ""
            yield f"{number}{escape(passage.text)}\n" if passage.kind in BODY else f"**{escape(passage.text)}**\n"


_MAKERS = {
    Section.SUMMARY: _summary,
    Section.FACTS: _facts,
    Section.ENTITIES: _entities,
    Section.QUOTES: _quotes,
    Section.TEXT: _text,
}
