"""Calendar dates of a text and their ISO form."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from functools import cache
from typing import Any

from sunto.analysis.facts.patterns import compiled, longest, near, word_parts
from sunto.core.article import Span
from sunto.core.briefing import FactKind, KeyFact
from sunto.languages.words import words

# Own patterns over dateparser and Babel: dateparser (0.14 s until its first answer, 1 ms a date, five packages) completes what a text
# leaves open ("2005" becomes a day of that year) and knows no extents; Babel's month names lack the press's abbreviations.

_OPEN_EDGE = 30
"""Up to here two digits mean a year of this century in a text whose own date is unknown."""


def find_dates(text: str, spans: tuple[Span, ...], language: str, today: str | None = None) -> list[KeyFact]:
    """The dates inside these spans of the text, in text order.

    `today` is the article's own ISO date: against it a day without a year, "sabato 6" or "scorso novembre" get their value; a value is
    None where it cannot be known. Values are ISO 8601: day, month, year or, for decades and ranges, "first/last".
    """
    patterns, data = date_patterns(language)
    base = _base(today)
    spans = tuple(near(data["anchor"], text, spans)) if data else ()
    found = [
        (Span(*match.span("span" if "span" in match.re.groupindex else 0)), match)
        for pattern in patterns
        for span in spans
        for match in pattern.finditer(text, span.start, span.end)
    ]
    return [KeyFact(FactKind.DATE, span, _value(match, data, base)) for span, match in longest(found)]


@cache
def date_patterns(language: str) -> tuple[tuple[re.Pattern[str], ...], Mapping[str, Any]]:
    """The language's date patterns, ready to match, and the data that they were made of; none for a language without."""
    facts = words(language, "facts")
    if "dates" not in facts:
        return (), {}
    dates = facts["dates"]
    parts = word_parts(facts["figures"], facts["numbers"], dates)
    anchor = compiled("{anchor}", parts, re.IGNORECASE)
    return tuple(compiled(template, parts, re.IGNORECASE) for template in dates["patterns"].values()), {**dates, "anchor": anchor}


def _base(today: str | None) -> date | None:
    try:
        return date.fromisoformat(today) if today else None
    except ValueError:
        return None


def _value(match: re.Match[str], data: Mapping[str, Any], base: date | None) -> str | None:
    """The ISO form of one match; None where the text does not tell enough."""
    try:
        return next((value for value in _readings(match.groupdict(), data, base) if value), None)
    except ValueError:  # the 31st of June, the year 0
        return None


def _readings(part: Mapping[str, str | None], data: Mapping[str, Any], base: date | None) -> Iterator[str | None]:
    """What the parts may mean, the most exact reading first."""
    if part.get("iso"):
        yield date.fromisoformat(part["iso"] or "").isoformat()
    if part.get("numeric"):
        yield _numeric(part["numeric"] or "", data["numeric_order"])
    month = _index(data["month"], part.get("month"))
    weekday = _index(data["weekday"], part.get("weekday"))
    day = _day(part.get("day"), data)
    year = _year(part.get("year"), base)
    word = (part.get("before") or part.get("after") or "").casefold()
    step = (word in data["following"]) - (word in data["previous"])
    if month and day:
        first = _in_year(month, day, year, base)
        last = _in_year(month, _day(part.get("last"), data), year, base) if part.get("last") else None
        yield f"{first}/{last}" if first and last else first and first.isoformat()
    elif month:
        if not year and base and step:
            year = base.year + (step if (month - base.month) * step <= 0 else 0)
        yield f"{year:04}-{month:02}" if year else None
    elif weekday and day and base:
        near = (base + timedelta(days=off) for distance in range(20) for off in (distance, -distance))
        yield next((found.isoformat() for found in near if found.day == day and found.weekday() == weekday - 1), None)
    elif weekday and base and step:
        off = (weekday - 1 - base.weekday()) * step % 7 or 7
        yield (base + timedelta(days=off * step)).isoformat()
    elif part.get("holiday"):
        fixed = next((value for name, value in data["holiday"].items() if name.casefold() == (part["holiday"] or "").casefold()), "")
        found = _in_year(int(fixed[:2]), int(fixed[3:]), year, base) if fixed else None
        yield found.isoformat() if found else None
    elif part.get("decade") or part.get("decade_digits"):
        tens = data["decade"].get((part.get("decade") or "").casefold()) or int(part.get("decade_digits") or 0)
        yield f"{1900 + tens}/{1909 + tens}"
    elif part.get("last_year"):
        last_year = part["last_year"] or ""
        yield f"{year}/{str(year)[: 4 - len(last_year)]}{last_year}"
    elif year:
        yield f"{year:04}"


def _index(names: list[list[str]], word: str | None) -> int | None:
    """The place of the month or weekday, counted from 1."""
    wanted = (word or "").casefold().replace("’", "'")
    return next((place for place, forms in enumerate(names, 1) if wanted in (form.casefold() for form in forms)), None)


def _day(word: str | None, data: Mapping[str, Any]) -> int | None:
    digits = re.match(r"\d+", word or "")
    if digits:
        return int(digits[0])
    return 1 if word and word.casefold() in data["first"] else None


def _year(word: str | None, base: date | None) -> int | None:
    """The year; of two digits the last such year that has begun by the article's date."""
    digits = (word or "").lstrip("'’")
    if len(digits) != 2:
        return int(digits) if digits else None
    edge = base.year % 100 if base else _OPEN_EDGE
    return int(digits) + (2000 if int(digits) <= edge else 1900)


def _in_year(month: int, day: int | None, year: int | None, base: date | None) -> date | None:
    """The day in that year, or, without one, the day nearest to the article's date."""
    if year:
        return date(year, month, day or 1)
    if base is None:
        return None
    near = []
    for candidate in (base.year - 1, base.year, base.year + 1):
        try:
            near.append(date(candidate, month, day or 1))
        except ValueError:  # 29 February
            continue
    return min(near, key=lambda found: abs((found - base).days), default=None)


def _numeric(text: str, order: str) -> str | None:
    """A date in digits; None where the language's order is open and both would do."""
    first, second, year = (int(digits) for digits in re.findall(r"\d+", text))
    full = year + (0 if year > 99 else 2000)
    day, month = (first, second) if order == "dmy" or first > 12 else (second, first) if second > 12 else (0, 0)
    return date(full, month, day).isoformat() if day else None
