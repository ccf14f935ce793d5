"""Datelines: where and when an article was written, and for which agency.

"Bucarest, 6 novembre 2025 –", "ROMA –", "(ANSA) - MILANO, 12 GEN -", "Roma, 3 lug. (Adnkronos) -", "LONDON, May 14 (Reuters) -",
and lines of their own such as "Monday, May 18, 2015" or "SCHIO (Vicenza)". The forms of all languages are known at once.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import IntEnum
from functools import cache

from sunto.core.article import Span
from sunto.languages.words import everywhere

_LONGEST = 160
_LONGEST_DATE_LINE = 80
_MOST_WORDS_BESIDE = 8
_UPPER = "".join(re.escape(chr(code)) for code in (*range(0x41, 0x590), *range(0x1E00, 0x1F00)) if chr(code).isupper())


class Certainty(IntEnum):
    """How far its form alone marks a dateline."""

    NAMED_AGAIN = 1
    """One name and a stop, or capitals and nothing: a dateline where the text names the place once more."""
    OPENING = 2
    """A dateline where it opens the article's first paragraph."""
    ANYWHERE = 3
    """A dash after capitals, a date or an agency: a dateline wherever it opens a paragraph."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A dateline found: its span, the dash or stop that ends it included; `place` as printed; `date` ISO where day and year are told."""

    span: Span
    place: str | None = None
    date: str | None = None
    agency: str | None = None
    certainty: Certainty = Certainty.OPENING


@dataclass
class _Parts:
    """What was read so far, and where reading goes on."""

    at: int
    opening: str | None = None
    place: str | None = None
    bracket: str | None = None
    when: re.Match[str] | None = None
    agency: str | None = None

    @property
    def capitals(self) -> bool:
        return self.place is not None and self.place.split(" (")[0].split(",")[0].isupper() and len(self.place) > 2

    @property
    def told(self) -> bool:
        """Whether it tells a day."""
        return self.when is not None and any(self.when[name] for name in ("first", "day_before", "day_after"))

    @property
    def writer(self) -> str | None:
        return self.opening or self.agency


def find_dateline(text: str, paragraph: Span) -> Dateline | None:
    """The dateline that runs into this paragraph of the text; None where it opens without one."""
    limit = min(paragraph.end, paragraph.start + _LONGEST)
    parts = _read(text, paragraph.start, limit)
    if parts is None:
        return None
    mark = _forms().mark.match(text, parts.at, limit)
    if mark is not None and (parts.place or parts.when):
        certainty = _certainty(parts, mark["kind"], text[mark.end()])
        if certainty is not None:
            return _dateline(parts, Span(paragraph.start, mark.end("kind")), certainty)
    opening = _forms().opening.match(text, paragraph.start, limit)
    if opening is None or not _known(opening[1]):
        return None
    return Dateline(Span(paragraph.start, len(opening[0].rstrip()) + paragraph.start), agency=opening[1], certainty=Certainty.ANYWHERE)


def find_dateline_line(text: str, line: Span) -> Dateline | None:
    """The dateline that is this line; None where the line is something else."""
    parts = _read(text, line.start, line.end) if line.end - line.start <= _LONGEST else None
    if parts is None or text[parts.at : line.end].strip(". ") or not (parts.place or parts.when):
        return None
    if not (parts.capitals or parts.bracket or parts.told or (parts.place and parts.when) or _known(parts.writer)):
        return None
    return _dateline(parts, line, Certainty.ANYWHERE if parts.told else Certainty.OPENING)


def find_date_line(text: str, line: Span) -> Dateline | None:
    """The dateline that is this line of a few words around a whole date: "Published On 7 Jul 2025"; None where it is none."""
    when = _forms().when.search(text, line.start, line.end) if line.end - line.start <= _LONGEST_DATE_LINE else None
    day = _iso(when) if when is not None else None
    if when is None or day is None or len((text[line.start : when.start()] + text[when.end() : line.end]).split()) > _MOST_WORDS_BESIDE:
        return None
    return Dateline(line, date=day, certainty=Certainty.ANYWHERE)


def day_of_line(line: str) -> str | None:
    """The day that the words tell as `find_date_line` reads them, as year-month-day; None where they tell none."""
    found = find_date_line(line, Span(0, len(line)))
    return found.date if found is not None else None


def _certainty(parts: _Parts, kind: str, after: str) -> Certainty | None:
    """How sure a dateline is that ends in this mark, before this character."""
    kind = kind.strip()
    begins = not after.islower() and after not in ",;.)"
    if kind == ":":
        return Certainty.OPENING if parts.capitals else None
    if kind == ".":
        return Certainty.OPENING if parts.told or parts.capitals or parts.bracket else Certainty.NAMED_AGAIN
    if not kind:
        return Certainty.NAMED_AGAIN if parts.capitals and begins else None
    if parts.capitals or parts.told or parts.writer is not None:
        return Certainty.ANYWHERE
    return Certainty.OPENING if begins else None


def _dateline(parts: _Parts, span: Span, certainty: Certainty) -> Dateline:
    return Dateline(span, parts.place, _iso(parts.when) if parts.when is not None else None, parts.writer, certainty)


def _read(text: str, start: int, limit: int) -> _Parts | None:
    """Agency, place, date and agency again, each where it is there; None where nothing is."""
    forms, parts = _forms(), _Parts(start)
    if opening := forms.opening.match(text, start, limit):
        parts.opening, parts.at = opening[1], opening.end()
    place = forms.capital_place.match(text, parts.at, limit) or forms.place.match(text, parts.at, limit)
    if place and not _known(place[0]):
        parts.at = place.end()
        bracket = forms.bracket.match(text, parts.at, limit)
        if bracket and not _known(bracket[1]):
            parts.when = forms.when.fullmatch(bracket[1][1:-1])
            parts.bracket, parts.at = bracket[1], bracket.end()
        parts.place = text[place.start() : place.end() if parts.when else parts.at]
    lead = (forms.space if parts.capitals or parts.bracket else forms.comma).match(text, parts.at, limit) if parts.place else None
    if parts.when is None and (when := forms.when.match(text, lead.end() if lead else parts.at, limit)) and (lead or not parts.place):
        parts.when, parts.at = when, when.end()
    if agency := forms.agency.match(text, parts.at, limit):
        parts.agency, parts.at = agency[1] or agency[2], agency.end()
    return parts if parts.opening or parts.place or parts.when else None


def _known(words: str | None) -> bool:
    """Whether these are the words for an agency, brackets around them or not."""
    return words is not None and words.strip("()/ ").casefold().replace("’", "'") in _forms().agencies


def _iso(when: re.Match[str]) -> str | None:
    """Year, month and day where all are told; of digits the day first where both could be it, as everywhere but in America."""
    if when["first"]:
        first, second, year = int(when["first"]), int(when["second"]), int(when["digits_year"])
        days = {found for found in (_day(year, second, first), _day(year, first, second)) if found}
        return days.pop() if len(days) == 1 else _day(year, second, first)
    day, month, year = (when[f"{name}_before"] or when[f"{name}_after"] for name in ("day", "month", "year"))
    return _day(int(year), _forms().months[month.casefold()], int(day)) if day and year else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


@dataclass(frozen=True)
class _Forms:
    opening: re.Pattern[str]
    capital_place: re.Pattern[str]
    place: re.Pattern[str]
    bracket: re.Pattern[str]
    comma: re.Pattern[str]
    space: re.Pattern[str]
    when: re.Pattern[str]
    agency: re.Pattern[str]
    mark: re.Pattern[str]
    months: dict[str, int]
    agencies: frozenset[str]


@cache
def _forms() -> _Forms:
    """The patterns, made from what all languages say of months, places and agencies."""
    calendars = [facts["dates"] for facts in everywhere("facts") if "dates" in facts]
    months = {form.casefold(): number for dates in calendars for number, forms in enumerate(dates["month"], 1) for form in forms}
    weekdays = [form for dates in calendars for forms in dates["weekday"] for form in forms]
    layouts = [layout["dateline"] for layout in everywhere("layout")]
    particles = _any(particle for layout in layouts for particle in layout["particles"])
    month, weekday = rf"(?i:{_any(months)})(?!\w)", rf"(?i:{_any(weekdays)})(?!\w)"
    initials = rf"[{_UPPER}]\.(?:[{_UPPER}]\.)+"
    capitals = rf"(?:{initials}|[{_UPPER}](?:[{_UPPER}’'-]|\d)*(?!\w))"
    capital = rf"(?:{initials}|[{_UPPER}][\w’'-]*)"
    joint = rf"(?:\s(?:{particles})\s|\s(?:[dD]|[aA]ll|[nN]ell|[dD]ell)['’](?=[{_UPPER}])|\s|/|\s?-\s?(?=[{_UPPER}]+,))"
    region = rf"(?:,\s(?!{month}|{weekday})(?:{initials}|{capital}(?:\s{capital}){{0,2}}\.?)(?=\s?[–—(/-]|[,:]\s|--))?"
    numbers = r"(?P<first>\d{1,2})(?P<divider>[/.-])(?P<second>\d{1,2})(?P=divider)(?P<digits_year>(?:19|20)\d\d)(?!\d)"
    year = r"(?:19|20)\d\d(?!\d)"
    when = (
        rf"(?:{weekday},?\s)?(?:{numbers}"
        rf"|(?P<day_before>[0-3]?\d)[°º]?\s(?P<month_before>{month})\.?(?:,?\s(?P<year_before>{year}))?"
        rf"|(?P<month_after>{month})\.?\s(?P<day_after>[0-3]?\d)(?:st|nd|rd|th)?(?!\d)(?:,?\s(?P<year_after>{year}))?"
        rf"|(?P<vague>{month}\.?(?:\s{year})?))|(?P<vague_2>{weekday})"
    )
    return _Forms(
        opening=re.compile(r"(\([^()\n]{2,40}\))(?:\s?[-–—])?\s+(?=\S)"),
        capital_place=re.compile(rf"(?!{month}|{weekday}){capitals}(?:{joint}{capitals}){{0,5}}{region}"),
        place=re.compile(rf"(?!{month}|{weekday}){capital}(?:{joint}{capital}){{0,4}}{region}"),
        bracket=re.compile(r"\s(\([^()\n]{2,40}\))"),
        comma=re.compile(r",\s"),
        space=re.compile(r",?\s"),
        when=re.compile(when.replace("(?P<vague_2>", "(?:")),
        agency=re.compile(r"(?:\s[-–—](?=\s\([^()\n]{2,40}\)\s?[-–—]))?\s(\([^()\n]{2,40}\))|\s(/[\w ]{2,30}/)"),
        mark=re.compile(r"(?P<kind>\s?--(?=\S)|\s?(?:[–—]|--)(?=\s)|\s-{1,2}(?=\s)|\s[|•](?=\s)|[.:](?:\s-)?(?=\s)|(?=\s))\s*(?=\S)"),
        months=months,
        agencies=frozenset(agency for layout in layouts for agency in layout["agencies"]),
    )


def _any(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]") for word in ordered) or r"(?!)"
