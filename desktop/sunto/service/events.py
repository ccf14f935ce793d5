"""What the workers tell the window, each with the ticket that the work was asked under."""

from __future__ import annotations

from dataclasses import dataclass

from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import SuntoError


@dataclass(frozen=True, slots=True)
class Ready:
    """The analysis is loaded: the next article is answered at full speed."""


@dataclass(frozen=True, slots=True)
class Read:
    """The file was read."""

    ticket: int
    article: Article


@dataclass(frozen=True, slots=True)
class Analysed:
    """The article was analysed; `names_by` is the pipeline that was asked for."""

    ticket: int
    briefing: Briefing
    names_by: str = ""


@dataclass(frozen=True, slots=True)
class Exported:
    """The file was written, whole."""

    ticket: int
    path: str


@dataclass(frozen=True, slots=True)
class Failed:
    """The work under this ticket came to nothing; `sunto.messages` says why in a sentence."""

    ticket: int
    error: SuntoError


Event = Ready | Read | Analysed | Exported | Failed
"""Anything that a `deliver` may be given."""
