"""What a briefing document says, cut from the article, before any format lays it out."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from sunto.core.article import BODY, Article, Block, BlockKind, Span
from sunto.core.briefing import Briefing, EntityType, FactKind, Quote, QuoteKind, SummarySentence
from sunto.export.labels import quotation_words
from sunto.export.options import ExportOptions

_UNSEEN = re.compile(r"[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufeff]")
_LONE = re.compile(r"[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence of the summary, the number of its paragraph, and the sentence that it leans on where the summary lacks that one."""

    text: str
    paragraph: int | None
    antecedent: str | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A row of the entity table; `group` is the place in `Content.groups` of what it said."""

    name: str
    aliases: tuple[str, ...]
    type: EntityType
    role: str | None
    count: int
    group: int | None = None


@dataclass(frozen=True, slots=True)
class Said:
    """One utterance: its words, between marks of ours unless nobody's exact words, and what is known of it."""

    words: str
    paragraph: int | None
    cue: str | None
    doubtful: bool
    unconfirmed: bool
    indirect: bool


@dataclass(slots=True)
class Group:
    """What one speaker said, in text order; `speaker` is None where the article leaves it open."""

    speaker: str | None
    role: str | None
    quotes: list[Said] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Passage:
    """A block of the article's own text; `number` counts the body's paragraphs."""

    kind: BlockKind
    text: str
    number: int | None


@dataclass(frozen=True, slots=True)
class Content:
    """All that a briefing document says of one article, as text with its white space evened out."""

    title: str
    file_name: str
    publication: str | None
    byline: str | None
    place: str | None
    date: str | None
    url: str | None
    language: str
    basic: bool
    pipeline: str
    summary: tuple[Sentence, ...]
    dates: tuple[str, ...]
    figures: tuple[str, ...]
    rows: tuple[Row, ...]
    groups: tuple[Group, ...]
    passages: tuple[Passage, ...]


def content(article: Article, briefing: Briefing, options: ExportOptions) -> Content:
    """What to print of the article."""
    paragraphs = Paragraphs(article)
    groups, places = _groups(article, briefing, options, paragraphs)
    meta = article.metadata
    return Content(
        title=even(article.title) or file_name(article) or "–",
        file_name=file_name(article),
        publication=even(meta.publication or "") or None,
        byline=even(meta.byline or "") or None,
        place=even(meta.place or "") or None,
        date=even(meta.date or "") or None,
        url=meta.url,
        language=briefing.language,
        basic=briefing.mode == "basic",
        pipeline=briefing.pipeline,
        summary=_summary(article, briefing, options, paragraphs),
        dates=_facts(article, briefing, FactKind.DATE),
        figures=_facts(article, briefing, FactKind.FIGURE),
        rows=tuple(
            Row(
                even(entity.called(article.text)),
                tuple(dict.fromkeys(even(alias) for alias in entity.aliases(article.text))),
                entity.type,
                _role(article, briefing, row),
                entity.count,
                places.get(row),
            )
            for row, entity in enumerate(briefing.entities)
        ),
        groups=groups,
        passages=tuple(Passage(block.kind, even(block.cut(article.text)), paragraphs.number(block.start)) for block in article.blocks),
    )


class Paragraphs:
    """Numbers of an article's body paragraphs by offset, counted once for a whole document."""

    def __init__(self, article: Article) -> None:
        self._article = article
        body: list[Block] = [block for block in article.blocks if block.kind in BODY]
        self._numbers = {block: number for number, block in enumerate(body, 1)}

    def number(self, offset: int) -> int | None:
        """The number of the paragraph that holds this offset; None outside the body."""
        block = self._article.block_at(offset)
        return self._numbers.get(block) if block is not None else None


def even(text: str) -> str:
    """The text as it may be shown on one line: white space evened out, without characters that a terminal or a clipboard might obey.

    Those are controls and overrides of the reading direction; a lone surrogate, which nothing can print, shows as U+FFFD.
    """
    return " ".join(_LONE.sub("\ufffd", _UNSEEN.sub("", " ".join(text.split()))).split())


def pieces(text: str, limit: int = 3000) -> Iterator[str]:
    """The text in pieces of at most so many characters, cut between words where there are any. An empty text is one empty piece.

    For layouts whose line breaking grows worse than the text: reportlab needs over a minute for a paragraph of 100,000 words.
    """
    start = 0
    while len(text) - start > limit:
        cut = text.rfind(" ", start + 1, start + limit + 1)
        end = cut if cut > start else start + limit
        yield text[start:end]
        start = end + 1 if cut > start else end
    yield text[start:]


def file_name(article: Article) -> str:
    """The article's file without its folders; empty for a text that came from none."""
    return even(re.split(r"[/\\]", article.path)[-1])


def speaker_role(article: Article, briefing: Briefing, quote: Quote) -> str | None:
    """The office or description that the article gives whoever said it."""
    return _role(article, briefing, quote.speaker.entity if quote.speaker is not None else None)


def _role(article: Article, briefing: Briefing, row: int | None) -> str | None:
    role = briefing.entities[row].role if row is not None else None
    return even(role.cut(article.text)) if role is not None else None


def marked(segments: Sequence[str], quote: Quote, ours: Mapping[str, Any]) -> str:
    """The quote's segments as one, between the language's marks: such as do not already stand among the words. Only the marks are ours.

    `ours` is the table `quotation` of the language's labels. Reported speech gets no marks.
    """
    joined = ours["omission"].join(segments)
    if quote.kind is QuoteKind.INDIRECT:
        return joined
    written = "".join(segments)
    pairs = ours["marks"]
    free = (pair for pair in pairs if pair[0] not in written and (pair[1] not in written or pair[1] == "’"))  # ’ is an apostrophe too
    first, last = next(free, pairs[0])
    return f"{first}{joined}{last}"


def wanted_summary(article: Article, briefing: Briefing, options: ExportOptions) -> tuple[SummarySentence, ...]:
    """The sentences of the summary in the length that the options ask for, in text order."""
    if options.words is not None:
        return briefing.summary_within(options.words, article.text)
    return briefing.summary_of(options.length)


def _summary(article: Article, briefing: Briefing, options: ExportOptions, paragraphs: Paragraphs) -> tuple[Sentence, ...]:
    chosen = wanted_summary(article, briefing, options)
    printed = {sentence.span for sentence in chosen}

    def leans_on(span: Span | None) -> str | None:
        return even(span.cut(article.text)) if span is not None and span not in printed else None

    return tuple(
        Sentence(even(each.span.cut(article.text)), paragraphs.number(each.span.start), leans_on(each.antecedent)) for each in chosen
    )


def _facts(article: Article, briefing: Briefing, kind: FactKind) -> tuple[str, ...]:
    counts = Counter(even(fact.span.cut(article.text)) for fact in briefing.of_kind(kind))
    return tuple(counts)


def _groups(
    article: Article, briefing: Briefing, options: ExportOptions, paragraphs: Paragraphs
) -> tuple[tuple[Group, ...], dict[int, int]]:
    """The quotes by speaker, whoever speaks first first and unattributed words last; and the group of each entity row that speaks."""
    ours = quotation_words(briefing.language)["quotation"]
    shown = [even(entity.called(article.text)) for entity in briefing.entities]
    times = Counter(name.casefold() for name in shown)
    unique = {name.casefold(): row for row, name in enumerate(shown) if times[name.casefold()] == 1}
    groups: dict[tuple[int | None, str | None], Group] = {}
    for quote in briefing.quotes:
        name = briefing.speaker_name(quote, article.text)
        name = even(name) or None if name is not None else None
        row = quote.speaker.entity if quote.speaker is not None else None
        if row is None and name is not None and name.casefold() in unique:  # the reader named a speaker who has a row
            row = unique[name.casefold()]
        key = (row, None) if row is not None else (None, name.casefold() if name else None)
        group = groups.setdefault(key, Group(name if row is None else shown[row], _role(article, briefing, row)))
        group.quotes.append(
            Said(
                marked([even(segment.cut(article.text)) for segment in quote.segments], quote, ours),
                paragraphs.number(quote.start),
                even(quote.cue.cut(article.text)) if quote.cue is not None else None,
                quote.confidence < options.doubtful and not quote.confirmed,
                quote.unconfirmed,
                quote.kind is QuoteKind.INDIRECT,
            )
        )
    ordered = sorted(groups.items(), key=lambda item: item[1].speaker is None)
    places = {row: place for place, ((row, _), _) in enumerate(ordered) if row is not None}
    return tuple(group for _, group in ordered), places
