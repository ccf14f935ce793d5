"""What of a mail is its article: not what is quoted from earlier ones, not the cover note above a forwarded one, not the foot."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from sunto.core.article import BlockKind
from sunto.readers.composing import Line
from sunto.readers.mail.wording import begins_foot, header_line, is_marker, is_note
from sunto.readers.markup import Passage

_MOST_FORWARDS = 20
_MOST_HEADERS = 10
_COVER_NOTE = 60
"""Words of one's own above a message that was passed on without a line saying so."""

_SIGNATURES = ("--", "—", "-- ")


@dataclass
class Sorted:
    """The mail's lines in order; `start` is where those of the article begin; `headers` are those of the message that was passed on."""

    lines: list[Line] = field(default_factory=list)
    start: int = 0
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Cut:
    """Where an earlier message begins: at `start`, its own words at `end`."""

    start: int
    end: int
    forwarded: bool
    headers: dict[str, str]


def sorted_out(passages: Sequence[Passage], reply: bool, forward: bool) -> Sorted:
    """The passages as lines, left out what does not belong to the article; `reply` and `forward` are what the subject says."""
    rest, above, tail = list(passages), list[Passage](), list[Passage]()
    headers: dict[str, str] = {}
    for _ in range(_MOST_FORWARDS):
        cut = _cut(rest)
        if cut is None:
            break
        own = _own_words(rest[: cut.start])
        if not (cut.forwarded or (forward and not reply) or own == 0 or (forward and own < _COVER_NOTE)):
            rest, tail = rest[: cut.start], rest[cut.start :]
            break
        above += rest[: cut.end]
        depth = min((passage.cited for passage in rest[cut.end :]), default=0)
        rest = [replace(passage, cited=passage.cited - depth) for passage in rest[cut.end :]]
        headers = cut.headers or headers
        forward = reply = False
    if _own_words(rest) < _COVER_NOTE and _cited_words(rest) > 2 * _own_words(rest) and (forward or not reply):
        place = next(place for place, passage in enumerate(rest) if passage.cited)
        above += rest[:place]
        rest = [replace(passage, cited=max(0, passage.cited - 1)) for passage in rest[place:]]
    left_out = [_left_out(passage) for passage in above]
    return Sorted([*left_out, *_lines(rest, reply), *map(_left_out, tail)], len(left_out), headers)


def _cut(passages: Sequence[Passage]) -> _Cut | None:
    """The first place where an earlier message begins with a line that says so, or with its headers."""
    for place, passage in enumerate(passages):
        text = passage.text
        forwarded, original = is_marker(text, "forwarded"), is_marker(text, "original")
        first = place + 1 if forwarded or original else place
        if not (forwarded or original or header_line(text)):
            continue
        headers: dict[str, str] = {}
        end = first
        while end < min(len(passages), first + _MOST_HEADERS) and (found := header_line(passages[end].text)):
            headers.setdefault(*found)
            end += 1
        if forwarded or {"from", "subject"} <= headers.keys() or ({"from", "date"} <= headers.keys() and original):
            return _Cut(place, end, forwarded, headers)
    return None


def _own_words(passages: Sequence[Passage]) -> int:
    own = 0
    for passage in passages:
        if passage.text in _SIGNATURES or begins_foot(passage.text):
            break
        if not passage.cited and not is_marker(passage.text, "attribution") and not is_note(passage.text):
            own += len(passage.text.split())
    return own


def _cited_words(passages: Sequence[Passage]) -> int:
    return sum(len(passage.text.split()) for passage in passages if passage.cited)


def _left_out(passage: Passage) -> Line:
    return Line(passage.text, BlockKind.BOILERPLATE)


def _lines(passages: Sequence[Passage], reply: bool) -> list[Line]:
    """The lines of the message itself."""
    lines: list[Line] = []
    attributed = _attributions(passages)
    answers = reply or bool(attributed)
    ended = False
    for place, passage in enumerate(passages):
        ended = ended or passage.text in _SIGNATURES or begins_foot(passage.text)
        if ended or place in attributed or is_note(passage.text) or (passage.cited and answers):
            lines.append(_left_out(passage))
        elif passage.cited:
            lines.append(Line(passage.text, BlockKind.QUOTATION))
        else:
            lines.append(Line(passage.text, passage.kind))
    return lines


def _attributions(passages: Sequence[Passage]) -> set[int]:
    """The places of lines that say who wrote what is quoted below them."""
    found: set[int] = set()
    for place, passage in enumerate(passages[:-1]):
        after = passages[place + 1]
        if after.cited > passage.cited and is_marker(passage.text, "attribution"):
            found.add(place)
        beyond = passages[place + 2] if place + 2 < len(passages) else None
        broken = beyond is not None and beyond.cited > after.cited == passage.cited
        if broken and not is_marker(after.text, "attribution") and is_marker(f"{passage.text} {after.text}", "attribution"):
            found |= {place, place + 1}
    return found
