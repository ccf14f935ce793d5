"""Who may speak in an article: a mention of somebody, and all of them."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(slots=True)
class Actor:
    """A mention of somebody among the items of a stream: items `first` to `last`, both included.

    `kind` is "PER", "ORG", "LOC", "office", "person", "source", "body", "text", "thing", "pronoun" or "someone"; `entity` the row it
    stands for, once known; `start` and `end` its characters; `head` its noun; `before` how it is led in: "" (subject or apposition),
    "source", "by", "of", "object" or "other"; `indefinite`: "una fonte", `own`: "mia madre"; `acts`: a verb follows, whose subject it is.
    """

    first: int
    last: int
    kind: str
    start: int
    end: int
    entity: int | None = None
    head: str = ""
    before: str = ""
    plural: bool = False
    gender: str | None = None
    indefinite: bool = False
    own: bool = False
    acts: bool = False


@dataclass(slots=True)
class Cast:
    """All actors: by stream, and for each entity the nouns that describe it and where it is named outside quotations."""

    by_stream: list[list[Actor]]
    descriptions: dict[int, set[str]] = field(default_factory=dict)
    named_at: dict[int, list[int]] = field(default_factory=dict)
    subject_at: list[tuple[int, int, int]] = field(default_factory=list)
    """Where somebody is named and not led in by a preposition: character, paragraph, row."""
