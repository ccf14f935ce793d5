"""The parts of a PDF briefing as Platypus flowables. Every word of the article passes through the typesetter."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice, zip_longest
from typing import Any

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import CondPageBreak, Flowable, LongTable, Paragraph

from sunto.core.article import BlockKind
from sunto.export.content import Content, Group, Passage, Row, Said, pieces
from sunto.export.labels import made_on, manner, printed_date
from sunto.export.options import ExportOptions, Section
from sunto.export.pdf import styles
from sunto.export.pdf.fonts import SANS, SANS_BOLD, SANS_ITALIC
from sunto.export.pdf.template import Marked, Separator
from sunto.export.pdf.typesetter import Typesetter
from sunto.export.quotation import web_address

_HEADINGS = {BlockKind.HEADLINE, BlockKind.SUBHEAD}
_ASIDES = {BlockKind.KICKER, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.CAPTION, BlockKind.BOILERPLATE}
_LONG_TITLE = 160
_ROOM = {Section.SUMMARY: 90, Section.FACTS: 80, Section.ENTITIES: 110, Section.QUOTES: 145, Section.TEXT: 110}
"""Points that a heading wants free under it for the first lines of its section; else it goes to the next page with them."""
_CELL = 600
"""Characters that fit into a cell of the table without filling the page."""
_TABLE = 400
"""Rows of the longest table; reportlab measures all rows left anew for every page, so that more are set as several tables."""
_GREY, _ACCENT, _CAUTION = (f"#{color.hexval()[2:]}" for color in (styles.GREY, styles.ACCENT, styles.CAUTION))


class ArticleSections:
    """The flowables of one article, in order; `number` is its place in a document of several, None where it is the only one."""

    def __init__(
        self,
        said: Content,
        options: ExportOptions,
        words: Mapping[str, Any],
        typesetter: Typesetter,
        width: float,
        number: int | None = None,
    ) -> None:
        self._said, self._options, self._words = said, options, words
        self._set, self._width, self._number = typesetter, width, number
        self._key = f"article-{number or 1}"
        passages = said.passages if Section.TEXT in options.sections else ()
        self._printed = {passage.number for passage in passages if passage.text and passage.number is not None}

    def flowables(self) -> Iterator[Flowable]:
        """All chosen sections, the article's head first."""
        yield from self._head()
        makers = {
            Section.SUMMARY: self._summary,
            Section.FACTS: self._facts,
            Section.ENTITIES: self._entities,
            Section.QUOTES: self._quotes,
            Section.TEXT: self._text,
        }
        for section, maker in makers.items():
            if section in self._options.sections:
                yield from maker()

    def _head(self) -> Iterator[Flowable]:
        said, words = self._said, self._words["document"]
        if self._number is None:
            yield Paragraph(words["briefing"].upper(), styles.KICKER)
        else:
            yield Separator("100%", 0.8, color=styles.GREY, spaceBefore=30, spaceAfter=10)
            yield Paragraph(words["article"].format(number=self._number).upper(), styles.KICKER)
        title = list(self._title())
        title[0].marked(self._key, said.title, 0, self._contents_entry())
        yield from title
        told = (said.publication, printed_date(said.date, self._words), said.place, said.byline)
        yield from self._meta([piece for piece in told if piece])
        yield from self._meta([f"{words['source']}: {said.file_name}"] if said.file_name else [])
        if address := web_address(said.url):
            yield from self._meta([f"{words['link']}: {address}"])
        if self._number is None:
            yield from self._meta([made_on(self._options.made, self._words)])
        if how := manner(said.basic, said.pipeline, self._words):
            yield Paragraph(self._set.markup(how, SANS_ITALIC), styles.EMPTY)

    def _title(self) -> Iterator[Marked]:
        """The title; in lines of about one length, so that no last word stands alone."""
        title = self._said.title
        if len(title) > _LONG_TITLE:
            yield from self._paragraphs(title, styles.LONG_TITLE)
            return
        markup = self._set.markup(title, styles.TITLE.fontName)

        def height(indent: float) -> float:
            return Paragraph(markup, ParagraphStyle("title", styles.TITLE, rightIndent=indent)).wrap(self._width, 0)[1]

        whole = height(0)
        indents = (self._width * share / 20 for share in range(9, 0, -1))
        indent = next((each for each in indents if height(each) == whole), 0) if whole > styles.TITLE.leading else 0
        yield Marked(markup, ParagraphStyle("title", styles.TITLE, rightIndent=indent))

    def _contents_entry(self) -> str:
        """The article's line in the table of contents, as markup."""
        title = self._said.title if len(self._said.title) <= 200 else self._said.title[:200].rsplit(" ", 1)[0] + "…"
        return self._set.markup(title, styles.CONTENTS.fontName)

    def _meta(self, told: list[str]) -> Iterator[Flowable]:
        if told:
            yield from self._paragraphs("  ·  ".join(told), styles.META)

    def _heading(self, section: Section) -> Iterator[Flowable]:
        title = self._words["sections"][section]
        yield CondPageBreak(_ROOM[section])
        yield Marked(title, styles.HEADING).marked(f"{self._key}-{section}", title, 1)

    def _empty(self, section: Section) -> Flowable:
        return Paragraph(self._words["empty"][section], styles.EMPTY)

    def _summary(self) -> Iterator[Flowable]:
        yield from self._heading(Section.SUMMARY)
        if not self._said.summary:
            yield self._empty(Section.SUMMARY)
        for number, sentence in enumerate(self._said.summary, 1):
            after = self._paragraph_mark(sentence.paragraph)
            if sentence.antecedent:
                words = self._words["quotes"]["antecedent"].format(text=sentence.antecedent)
                after += "<br/>" + self._small(words[:1000], _GREY)
            yield from self._paragraphs(sentence.text, styles.SUMMARY, str(number), after)

    def _facts(self) -> Iterator[Flowable]:
        if not self._said.dates and not self._said.figures:
            return
        yield from self._heading(Section.FACTS)
        for name, facts in (("date", self._said.dates), ("figure", self._said.figures)):
            if facts:
                label = f'<font name="{SANS_BOLD}">{self._words["facts"][name]}</font>&nbsp;&nbsp; '
                yield from self._paragraphs("  ·  ".join(facts), styles.FACTS, before=label)

    def _entities(self) -> Iterator[Flowable]:
        yield from self._heading(Section.ENTITIES)
        if not self._said.rows:
            yield self._empty(Section.ENTITIES)
            return
        used = [each for each in styles.COLUMNS if each not in ("aliases", "role") or any(getattr(row, each) for row in self._said.rows)]
        shares = [styles.COLUMNS[each] for each in used]
        widths = [share / sum(shares) * self._width for share in shares]
        head = [Paragraph(self._words["columns"][each], styles.HEAD_COUNT if each == "count" else styles.HEAD_CELL) for each in used]
        # A row never grows taller than a page: cells with very much text go on in further rows.
        rows = (line for row in self._said.rows for line in zip_longest(*(self._column(row, each) for each in used), fillvalue=""))
        while some := list(islice(rows, _TABLE)):
            yield LongTable([head, *some], widths, repeatRows=1, style=styles.TABLE, hAlign="LEFT")

    def _column(self, row: Row, column: str) -> Sequence[Paragraph | str]:
        if column == "name":
            linked = row.group is not None and Section.QUOTES in self._options.sections
            return self._cells(row.name, styles.NAME_CELL, self._speaker_key(row.group) if linked else None)
        if column == "aliases":
            return self._cells(", ".join(row.aliases), styles.CELL)
        if column == "role":
            return self._cells(row.role or "", styles.CELL)
        return [self._words["types"][row.type] if column == "type" else str(row.count)]

    def _cells(self, text: str, style: ParagraphStyle, link: str | None = None) -> Sequence[Paragraph | str]:
        if not text:
            return [""]
        markup = (self._set.markup(piece, style.fontName) for piece in pieces(text, _CELL))
        if link is not None:
            markup = (f'<a href="#{link}" color="{_ACCENT}">{piece}</a>' for piece in markup)
        return [Paragraph(piece, style) for piece in markup]

    def _quotes(self) -> Iterator[Flowable]:
        yield from self._heading(Section.QUOTES)
        if not self._said.groups:
            yield self._empty(Section.QUOTES)
        for place, group in enumerate(self._said.groups):
            yield from self._speaker(group, self._speaker_key(place))
            for quote in group.quotes:
                yield from self._quote(quote)

    def _speaker_key(self, place: int | None) -> str:
        return f"{self._key}-speaker-{place}"

    def _speaker(self, group: Group, key: str) -> Iterator[Flowable]:
        name = group.speaker or self._words["quotes"]["nobody"]
        yield CondPageBreak(64)
        role = "&nbsp;&nbsp; " + self._small(group.role[:1000], _GREY, 9.5) if group.role else ""
        paragraphs = list(self._paragraphs(name, styles.SPEAKER, after=role))
        paragraphs[0].marked(key, name, 2)
        yield from paragraphs

    def _quote(self, quote: Said) -> Iterator[Flowable]:
        words = self._words["quotes"]
        marks = [words[name] for name, told in (("doubtful", quote.doubtful), ("unconfirmed", quote.unconfirmed)) if told]
        told = [quote.cue] if quote.cue else []
        if quote.indirect:
            told.append(words["indirect"])
        after = self._small("  ·  ", _GREY).join(
            (*(self._small(each[:400], _GREY) for each in told), *(self._small(mark, _CAUTION) for mark in marks))
        )
        number = f"¶ {quote.paragraph}" if quote.paragraph else None
        paragraphs = list(self._paragraphs(quote.words, styles.QUOTE, number, f"<br/>{after}" if after else ""))
        if quote.paragraph in self._printed:
            paragraphs[0].leads_to = self._paragraph_key(quote.paragraph)
        yield from paragraphs

    def _text(self) -> Iterator[Flowable]:
        yield from self._heading(Section.TEXT)
        for passage in self._said.passages:
            if passage.text and not (passage.kind is BlockKind.HEADLINE and passage.text == self._said.title):
                yield from self._passage(passage)

    def _passage(self, passage: Passage) -> Iterator[Flowable]:
        if passage.kind in _HEADINGS:
            yield CondPageBreak(50)
            yield from self._paragraphs(passage.text, styles.TEXT_HEAD)
        elif passage.kind in _ASIDES:
            yield from self._paragraphs(passage.text, styles.TEXT_ASIDE)
        else:
            paragraphs = list(self._paragraphs(passage.text, styles.TEXT, f"¶ {passage.number}" if passage.number else None))
            if passage.number is not None:
                paragraphs[0].marked(self._paragraph_key(passage.number))
            yield from paragraphs

    def _paragraph_key(self, number: int) -> str:
        return f"{self._key}-paragraph-{number}"

    def _paragraph_mark(self, number: int | None) -> str:
        """A small ¶ and number after a sentence; a link where the text is printed too."""
        if number is None:
            return ""
        mark = self._small(f"¶{number}", _GREY)
        linked = f'<a href="#{self._paragraph_key(number)}">{mark}</a>' if number in self._printed else mark
        return f"&nbsp;&nbsp;{linked}"

    def _small(self, text: str, color: str, size: float = 8.5) -> str:
        return f'<font name="{SANS}" size="{size}" color="{color}">{self._set.markup(text, SANS)}</font>'

    def _paragraphs(
        self,
        text: str,
        style: ParagraphStyle,
        number: str | None = None,
        after: str = "",
        before: str = "",
    ) -> Iterator[Marked]:
        """The text in paragraphs of bearable length, `number` hanging beside the first; `before` and `after` are markup of ours."""
        parts = [self._set.markup(piece, style.fontName) for piece in pieces(text)]
        parts[0] = before + parts[0]
        parts[-1] += after
        for place, part in enumerate(parts):
            bullet = f"<bullet>{number}</bullet>" if number and place == 0 else ""
            yield Marked(bullet + part, style)
