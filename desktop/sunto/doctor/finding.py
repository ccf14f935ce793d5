"""What was found, and how it is printed."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import asdict, dataclass
from enum import StrEnum

_COLUMN, _WIDTH = 9, 100


class State(StrEnum):
    """How it is with a thing: there; worth a word, but nothing that is needed; missing."""

    OK = "ok"
    NOTE = "note"
    MISSING = "missing"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: `detail` says what was found, `advice` what to do about it."""

    section: str
    name: str
    state: State
    detail: str = ""
    advice: str = ""


def complete(findings: Sequence[Finding]) -> bool:
    """Whether all that is needed is there."""
    return all(finding.state is not State.MISSING for finding in findings)


def as_dict(findings: Sequence[Finding]) -> dict[str, object]:
    """The findings for programs."""
    return {"complete": complete(findings), "findings": [asdict(finding) for finding in findings]}


def lines(findings: Sequence[Finding]) -> Iterator[str]:
    """The findings for people."""
    section = ""
    for finding in findings:
        if finding.section != section:
            yield from ([""] if section else [])
            section = finding.section
            yield section
        mark = finding.state.upper() if finding.state is State.MISSING else finding.state
        yield f"  {mark:<{_COLUMN}}{': '.join(filter(None, (finding.name, finding.detail)))}"
        yield from textwrap.wrap(finding.advice, _WIDTH, initial_indent=" " * (_COLUMN + 4), subsequent_indent=" " * (_COLUMN + 4))
    missing = sum(finding.state is State.MISSING for finding in findings)
    yield ""
    yield "All that is needed is here." if not missing else f"Missing: {missing}."
