"""What the analysis says of an article: summary, entities, quotes, facts. All of it points at spans of the article's text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sunto.core.article import Span


class EntityType(StrEnum):
    """What kind of thing a name names, in the tags of named-entity recognition."""

    PER = "PER"
    ORG = "ORG"
    LOC = "LOC"
    EVENT = "EVENT"
    WORK = "WORK"
    PROD = "PROD"
    MISC = "MISC"
    """A name of something, its kind not told."""


class QuoteKind(StrEnum):
    """Verbatim words between marks, or reported speech without marks."""

    DIRECT = "direct"
    INDIRECT = "indirect"


@dataclass(frozen=True, slots=True)
class Entity:
    """One real-world person, organisation, place or thing that the article names.

    `name` is the mention that names it best, `mentions` all of them in text order, `role` the office or description that the
    article gives a person; `salience` orders the table (0 to 1); `label` is the reader's own name for it, None until corrected.
    """

    type: EntityType
    name: Span
    mentions: tuple[Span, ...]
    role: Span | None = None
    salience: float = 0.0
    label: str | None = None

    @property
    def count(self) -> int:
        """How often the article names it."""
        return len(self.mentions)

    def called(self, text: str) -> str:
        """What to call it: the reader's name for it, else the words of the article."""
        return self.label if self.label is not None else self.name.cut(text)

    def aliases(self, text: str) -> tuple[str, ...]:
        """The other forms in which the article names it, each once, in order of appearance."""
        forms = dict.fromkeys(mention.cut(text) for mention in self.mentions)
        forms.pop(self.name.cut(text), None)
        return tuple(forms)


@dataclass(frozen=True, slots=True)
class Speaker:
    """Whose words a quote holds.

    `name` is the fullest name or description that the article gives; `entity` the place in `Briefing.entities` where it is a row;
    `surface` the words nearest to the quote that name the speaker, None where implicit; `label` the reader's own, None until corrected.
    """

    name: Span | None
    entity: int | None = None
    surface: Span | None = None
    label: str | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """One utterance: its spans without their outer marks (several where an attribution interrupts it), who said it, how sure we are.

    `cue` is the reporting expression; `confidence` (0 to 1) that the span is a quote and its speaker right; `unconfirmed` marks
    the conditional of hearsay; `confirmed` what the reader has checked.
    """

    segments: tuple[Span, ...]
    speaker: Speaker | None = None
    cue: Span | None = None
    confidence: float = 1.0
    kind: QuoteKind = QuoteKind.DIRECT
    unconfirmed: bool = False
    confirmed: bool = False

    @property
    def start(self) -> int:
        """Where its first words begin."""
        return self.segments[0].start


@dataclass(frozen=True, slots=True)
class SummarySentence:
    """A sentence that may stand in the summary.

    `rank` is its place when sentences are taken one after the other, 0 first, so that the summary of n sentences is the ranks below n;
    `antecedent` the sentence that it leans on ("Questo…", "Inoltre…"), None where it stands alone.
    """

    span: Span
    rank: int
    score: float
    antecedent: Span | None = None
    pinned: bool = False


class FactKind(StrEnum):
    """A calendar date, or an amount, percentage or count."""

    DATE = "date"
    FIGURE = "figure"


@dataclass(frozen=True, slots=True)
class KeyFact:
    """A date or figure: its span, and its value where it can be told (ISO date; plain number), with the unit as printed.

    `about` is the mention of whom or what it belongs to, where its sentence leaves no doubt.
    """

    kind: FactKind
    span: Span
    value: str | None = None
    unit: Span | None = None
    about: Span | None = None


@dataclass(frozen=True, slots=True)
class Briefing:
    """All that the analysis says of one article.

    `summary` holds every sentence that could be chosen, best first; `mode` says how thorough the analysis was ("full", or "basic" for a
    language without resources of its own); `pipeline` what found the names where the reader chose another than Sunto
    ("fr_core_news_md 3.8.0"), else empty; `digest` is the article's, so that the two can be matched again.
    """

    language: str
    digest: str
    summary: tuple[SummarySentence, ...] = ()
    entities: tuple[Entity, ...] = ()
    quotes: tuple[Quote, ...] = ()
    facts: tuple[KeyFact, ...] = ()
    mode: str = "full"
    pipeline: str = ""

    def summary_of(self, length: int) -> tuple[SummarySentence, ...]:
        """The summary of so many sentences, in text order; pinned ones always stand in it."""
        pinned = [sentence for sentence in self.summary if sentence.pinned]
        rest = [sentence for sentence in self.summary if not sentence.pinned]
        chosen = pinned + rest[: max(0, length - len(pinned))]
        return tuple(sorted(chosen, key=lambda sentence: sentence.span.start))

    def summary_within(self, words: int, text: str) -> tuple[SummarySentence, ...]:
        """The summary of at most so many words of the article's text, in text order: the best sentences that fit, never one without the
        sentence that it leans on. Pinned ones always stand in it; where nothing fits, the best sentence alone.
        """
        chosen = [sentence for sentence in self.summary if sentence.pinned]
        left = words - sum(len(sentence.span.cut(text).split()) for sentence in chosen)
        told = {sentence.span for sentence in chosen}
        for sentence in self.summary:
            size = len(sentence.span.cut(text).split())
            if size <= left and sentence.span not in told and (sentence.antecedent is None or sentence.antecedent in told):
                chosen.append(sentence)
                told.add(sentence.span)
                left -= size
        return tuple(sorted(chosen or self.summary[:1], key=lambda sentence: sentence.span.start))

    def speaker_name(self, quote: Quote, text: str) -> str | None:
        """Who said it, as to be shown: the reader's word for it, else the entity's name, else the words of the article; None if open."""
        speaker = quote.speaker
        if speaker is None:
            return None
        if speaker.label is not None:
            return speaker.label
        if speaker.entity is not None:
            return self.entities[speaker.entity].called(text)
        return speaker.name.cut(text) if speaker.name is not None else None

    def quotes_of(self, entity: int) -> tuple[Quote, ...]:
        """The quotes whose speaker is this row of the entity table."""
        return tuple(quote for quote in self.quotes if quote.speaker is not None and quote.speaker.entity == entity)

    def of_kind(self, kind: FactKind) -> tuple[KeyFact, ...]:
        """The dates, or the figures, in text order."""
        return tuple(fact for fact in self.facts if fact.kind is kind)
