"""The briefing as plain text, wrapped to a width: a file, or the terminal."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import StrEnum
from textwrap import wrap
from typing import Any

from sunto.core.article import BODY, Article
from sunto.core.briefing import Briefing
from sunto.export.content import Content, Group, Row, Said, content, pieces
from sunto.export.labels import labels, made_on, manner, printed_date
from sunto.export.options import ExportOptions, Section
from sunto.export.quotation import web_address

FILE_WIDTH = 80
"""Columns of a text file."""


class Ink(StrEnum):
    """What a stretch of a line is, for whoever paints it."""

    TITLE = "title"
    HEADING = "heading"
    NAME = "name"
    ASIDE = "aside"
    CAUTION = "caution"


Paint = Callable[[str, Ink], str]
"""Puts colour, or nothing, around a finished stretch of a line."""


def unpainted(text: str, ink: Ink) -> str:
    """No colour at all."""
    return text


def render(items: Sequence[tuple[Article, Briefing]], options: ExportOptions) -> bytes:
    """All briefings in one text in UTF-8, a line of dashes between two."""
    said = [content(article, briefing, options) for article, briefing in items]
    words = labels(options.language or (said[0].language if said else None))
    texts = ["\n".join(lines(each, options, words, FILE_WIDTH)) for each in said]
    end = f"\n\n{made_on(options.made, words)}\n" if options.made is not None else "\n"
    return (f"\n\n{'-' * FILE_WIDTH}\n\n".join(texts) + end).encode()


def lines(said: Content, options: ExportOptions, words: Mapping[str, Any], width: int, paint: Paint = unpainted) -> Iterator[str]:
    """One article's briefing, line by line, no line wider than `width` columns (paint not counted)."""
    return _Lines(said, options, words, max(30, width), paint).all()


class _Lines:
    def __init__(self, said: Content, options: ExportOptions, words: Mapping[str, Any], width: int, paint: Paint) -> None:
        self._said, self._options, self._words, self._width, self._paint = said, options, words, width, paint

    def all(self) -> Iterator[str]:
        said = self._said
        yield from self._wrapped(said.title, ink=Ink.TITLE)
        told = (said.publication, printed_date(said.date, self._words), said.place, said.byline, said.file_name)
        yield from self._wrapped(" · ".join(piece for piece in told if piece), ink=Ink.ASIDE)
        if address := web_address(said.url):
            yield from self._wrapped(address, ink=Ink.ASIDE)
        if how := manner(said.basic, said.pipeline, self._words):
            yield from self._wrapped(how, ink=Ink.CAUTION)
        makers = {
            Section.SUMMARY: self._summary,
            Section.FACTS: self._facts,
            Section.ENTITIES: self._entities,
            Section.QUOTES: self._quotes,
            Section.TEXT: self._text,
        }
        for section, maker in makers.items():
            body = list(maker()) if section in self._options.sections else []
            if body or (section in self._options.sections and section in self._words["empty"]):
                yield ""
                yield self._paint(self._words["sections"][section].upper(), Ink.HEADING)
                yield from body or self._wrapped(self._words["empty"][section], ink=Ink.ASIDE)

    def _wrapped(self, text: str, first: str = "", rest: str = "", ink: Ink | None = None) -> Iterator[str]:
        """The text between the margins `first` and `rest`; only its words are painted."""
        margin = first
        for piece in pieces(text):
            for line in wrap(piece, self._width - max(len(first), len(rest)), break_on_hyphens=False):
                yield margin + (self._paint(line, ink) if ink is not None else line)
                margin = rest

    def _summary(self) -> Iterator[str]:
        for number, sentence in enumerate(self._said.summary, 1):
            mark = f" ¶{sentence.paragraph}" if sentence.paragraph is not None else ""
            yield from self._wrapped(sentence.text + mark, f"{number:>2}  ", "    ")
            if sentence.antecedent:
                yield from self._wrapped(self._words["quotes"]["antecedent"].format(text=sentence.antecedent), "    ", "    ", Ink.ASIDE)

    def _facts(self) -> Iterator[str]:
        for name, facts in (("date", self._said.dates), ("figure", self._said.figures)):
            if facts:
                yield from self._wrapped(" · ".join(facts), f"{self._words['facts'][name]}: ", "    ")

    def _entities(self) -> Iterator[str]:
        for row in self._said.rows:
            yield from self._row(row)

    def _row(self, row: Row) -> Iterator[str]:
        told = [self._words["types"][row.type], *([row.role] if row.role else [])]
        aliases = f" ({', '.join(row.aliases)})" if row.aliases else ""
        names = list(self._wrapped(row.name + aliases, f"{row.count:>3} × ", "      ", Ink.NAME))
        aside = " – " + ", ".join(told)
        if len(names) == 1 and 6 + len(row.name) + len(aliases) + len(aside) <= self._width:
            yield names[0] + aside
        else:
            yield from names
            yield from self._wrapped(", ".join(told), "      ", "      ")

    def _quotes(self) -> Iterator[str]:
        for place, group in enumerate(self._said.groups):
            if place:
                yield ""
            yield from self._group(group)

    def _group(self, group: Group) -> Iterator[str]:
        name = group.speaker or self._words["quotes"]["nobody"]
        yield from self._wrapped(f"{name}, {group.role}" if group.role else name, ink=Ink.NAME)
        for quote in group.quotes:
            yield from self._quote(quote)

    def _quote(self, quote: Said) -> Iterator[str]:
        yield from self._wrapped(quote.words, "  ", "  " if quote.indirect else "   ")
        words = self._words["quotes"]
        told = [*([quote.cue] if quote.cue else []), *([f"¶{quote.paragraph}"] if quote.paragraph is not None else [])]
        told += [words["indirect"]] if quote.indirect else []
        yield from self._wrapped(" · ".join(told), "   ", "   ", Ink.ASIDE)
        marks = [words[name] for name, marked in (("doubtful", quote.doubtful), ("unconfirmed", quote.unconfirmed)) if marked]
        yield from self._wrapped(" · ".join(marks), "   ", "   ", Ink.CAUTION)

    def _text(self) -> Iterator[str]:
        for place, passage in enumerate(self._said.passages):
            if place:
                yield ""
            margin = f"{passage.number:>3}  " if passage.number is not None else "     "
            yield from self._wrapped(passage.text, margin, "     ", None if passage.kind in BODY else Ink.HEADING)
