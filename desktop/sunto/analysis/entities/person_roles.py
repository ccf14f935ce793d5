"""The office or description that an article gives a person or an organisation."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from spacy.tokens import Doc

from sunto.analysis.entities.role_spans import RoleWords, noun_after, noun_before, sentence_bounds, tagged_roles, trimmed
from sunto.analysis.entities.rows import Row
from sunto.core.article import Span

MAX_GAP = 9
"""Tokens between a name and its role, beyond which they do not belong together."""
NEAR = 5
"""Within so many tokens a role surely belongs to the name."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    gap: int


def roles_of(doc: Doc, rows: Sequence[Row], data: Mapping[str, Any]) -> list[Span | None]:
    """For each row its role as a span without its article; None for places and things and where the article gives none.

    Tagged role spans go to the person of the same sentence that stands nearest, before (apposition, parenthesis, "è") or behind (title).
    Where nothing is tagged beside a name, the language's role nouns find the phrase. Of several roles the nearer,
    present and longer than a word is taken ("il generale Preziosa, Capo di Stato Maggiore": the latter), then the first; of those that
    share its first word the longest.
    """
    words = RoleWords(data)
    starts, ends = sentence_bounds(doc)
    found: dict[int, list[_Candidate]] = defaultdict(list)
    places = sorted(
        (mention.start, mention.end, number) for number, row in enumerate(rows) if row.label == "PER" for mention in row.mentions
    )
    for start, end in tagged_roles(doc, words):
        _attach(doc, start, end, places, found, starts, ends, words)
    owners = {place: number for number, row in enumerate(rows) for m in row.mentions for place in range(m.start, m.end)}
    for number, row in enumerate(rows):
        if row.label not in ("PER", "ORG") or any(_linked(doc, candidate, words) for candidate in found.get(number, ())):
            continue
        named = _Named(owners, rows, number)
        nouns = words.person_nouns if row.label == "PER" else words.organisation_nouns
        for mention in row.mentions:
            for phrase in (
                noun_after(doc, mention.end, nouns, words, ends[mention.start]),
                noun_before(doc, mention.start, nouns, words, starts[mention.start], named),
            ):
                start, end = trimmed(doc, *phrase, words) if phrase is not None else (0, 0)
                if start < end and not _names_another(doc, start, end, named, words):
                    found[number].append(_Candidate(start, end, gap=1))
    return [_best(doc, found[number], words) if number in found else None for number in range(len(rows))]


@dataclass(frozen=True, slots=True)
class _Named:
    """The tokens that a role before a row's name never reaches over: persons' names and the row's own."""

    owners: Mapping[int, int]
    rows: Sequence[Row]
    number: int

    def __contains__(self, place: object) -> bool:
        owner = self.owners.get(place)  # type: ignore[call-overload]
        return owner is not None and (owner == self.number or self.rows[owner].label == "PER")


def _names_another(doc: Doc, start: int, end: int, named: _Named, words: RoleWords) -> bool:
    """Whether the phrase is another person's title: "her brother Wílmer", but not "braccio destro di Assange"."""
    return any(place in named and doc[place - 1].lower_.replace("’", "'") not in words.links for place in range(start + 1, end))


def _attach(
    doc: Doc,
    start: int,
    end: int,
    places: Sequence[tuple[int, int, int]],
    found: dict[int, list[_Candidate]],
    starts: Sequence[int],
    ends: Sequence[int],
    words: RoleWords,
) -> None:
    """Give the role span to the person nearest to it in its sentence, and to those that are coordinated with that one."""
    left = bisect_left(places, (start, 0, 0)) - 1
    right = bisect_right(places, (end, 0, 0))
    while left >= 0 and places[left][1] > start:
        left -= 1
    before = places[left] if left >= 0 and places[left][0] >= starts[start] else None
    behind = places[right] if right < len(places) and places[right][0] < ends[start] else None
    gap_before = start - before[1] if before is not None else MAX_GAP + 1
    gap_behind = behind[0] - end if behind is not None else MAX_GAP + 1
    if behind is not None and gap_behind <= MAX_GAP and _leads_in(doc, end, behind[0], words, start, gap_before):
        found[behind[2]].append(_Candidate(start, end, gap_behind))
    elif before is not None and gap_before <= MAX_GAP and (doc[before[1]].text in ",(–—-:" or gap_before <= gap_behind):
        found[before[2]].append(_Candidate(start, end, gap_before))
        _share(doc, left, start, end, places, found, words)
    elif behind is not None and gap_behind <= MAX_GAP:
        found[behind[2]].append(_Candidate(start, end, gap_behind))


def _leads_in(doc: Doc, end: int, name: int, words: RoleWords, start: int, gap_before: int) -> bool:
    """Whether only a title, an article or a lone mark stands between the role and the name behind it."""
    between = [token for token in doc[end:name] if token.lower_ not in words.titles and token.text not in ".\"“«'‘"]
    if not between:
        return True
    if between[0].text != ",":
        return False
    # ", role, Name": an apposition to the name before closes with the same comma.
    closes = (
        gap_before <= 2
        and doc[start - 1].text != "\n"
        and start > 0
        and any(token.text == "," for token in doc[start - gap_before : start])
    )
    return (
        not closes
        and all(token.lower_ in words.articles or (token.is_lower and token.is_alpha) for token in between[1:])
        and len(between) <= 4
    )


def _share(
    doc: Doc,
    left: int,
    start: int,
    end: int,
    places: Sequence[tuple[int, int, int]],
    found: dict[int, list[_Candidate]],
    words: RoleWords,
) -> None:
    """ "Ralph Cioffi e Matthew Tannin, ex-manager della banca": the role is the first one's too, if he has none of his own."""
    if left == 0:
        return
    other, here = places[left - 1], places[left]
    if here[0] - other[1] == 1 and doc[other[1]].lower_ in words.joining and other[2] != here[2]:
        found[other[2]].append(_Candidate(start, end, MAX_GAP))


def _linked(doc: Doc, candidate: _Candidate, words: RoleWords) -> bool:
    """Whether a role says of what: "spokesman for the military" beside "Major general"."""
    return any(token.lower_.replace("’", "'") in words.links for token in doc[candidate.start : candidate.end])


def _best(doc: Doc, candidates: Sequence[_Candidate], words: RoleWords) -> Span | None:
    def order(candidate: _Candidate) -> tuple[bool, bool, bool, bool, int]:
        former = doc[candidate.start].lower_ in words.former or (candidate.start > 0 and doc[candidate.start - 1].lower_ in words.former)
        return (candidate.gap > NEAR, former, not _linked(doc, candidate, words), candidate.end - candidate.start == 1, candidate.start)

    chosen = min(candidates, key=order)
    head = doc[chosen.start].lower_
    alike = [c for c in candidates if doc[c.start].lower_ == head and (c.gap <= NEAR or chosen.gap > NEAR)]
    chosen = max(alike, key=lambda c: (c.end - c.start, -c.start))
    return Span(doc[chosen.start].idx, doc[chosen.end - 1].idx + len(doc[chosen.end - 1]))
