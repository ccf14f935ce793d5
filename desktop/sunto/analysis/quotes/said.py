"""An utterance to be attributed, and somebody it may be attributed to."""

from __future__ import annotations

from dataclasses import dataclass

from sunto.analysis.quotes.quote_cues import Cue

NOBODY = -1
"""The choice that the article leaves the speaker open."""


@dataclass(frozen=True, slots=True)
class Choice:
    """Somebody: an entity's row, or the characters of a description (then `entity` is None); row NOBODY for the speaker left open."""

    entity: int | None
    span: tuple[int, int] | None = None


@dataclass(slots=True)
class Said:
    """One utterance to be attributed: its stream, the items of its first and last segment, its cue, and what surrounds it.

    `heading`: it stands in a headline, kicker or sub-heading; `alone`: it is its paragraph's only content; `echo`: the speaker of a longer
    quotation with the same words; `parent`: the speaker of the quotation that it stands in; `question`: the paragraph before asks;
    `guest`: whom the article interviews, `answer`: it stands where answers do; `reply`: it
    opens its paragraph, as another quotation opens the one before; `turn`: the verb says that the "same"
    speaker goes on, or that an "other" answers.
    """

    stream: int
    left: int
    right: int
    gaps: list[tuple[int, int]]
    cue: Cue | None
    start: int
    heading: bool = False
    alone: bool = False
    question: bool = False
    nested: bool = False
    echo: Choice | None = None
    parent: Choice | None = None
    guest: Choice | None = None
    answer: bool = False
    reply: bool = False
    turn: str = ""
