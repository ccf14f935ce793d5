"""What the reader may choose about an export."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Section(StrEnum):
    """A part of a briefing that may be left out."""

    SUMMARY = "summary"
    FACTS = "facts"
    ENTITIES = "entities"
    QUOTES = "quotes"
    TEXT = "text"


class Paper(StrEnum):
    """A page size."""

    A4 = "a4"
    LETTER = "letter"


BRIEFING_SECTIONS = (Section.SUMMARY, Section.FACTS, Section.ENTITIES, Section.QUOTES)
"""What a briefing holds unless told otherwise: all but the article's own text."""


@dataclass(frozen=True, slots=True)
class ExportOptions:
    """How a briefing is written; every field has a good default.

    `language` is the one of the headings and labels (None: the first article's); `length` the sentences of the summary, `words` its
    greatest length in words instead (None: no such limit); `sections`
    what to write; `made` the moment printed on it (None: now), the only thing that differs between two exports of the same briefing;
    `author` who made it and `logo` an image file of theirs, for formats that have a place for them; `title` of a document of several
    articles (None: a general one); quotes whose confidence lies below `doubtful` are marked as to be checked.
    """

    language: str | None = None
    length: int = 3
    words: int | None = None
    sections: tuple[Section, ...] = BRIEFING_SECTIONS
    paper: Paper = Paper.A4
    made: datetime | None = None
    author: str = ""
    logo: str | None = None
    title: str | None = None
    doubtful: float = 0.5
