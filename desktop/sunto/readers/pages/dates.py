"""Days as pages write them: ISO, as mails have them, as numbers, in words."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta
from email.utils import parsedate_to_datetime

from sunto.languages.datelines import day_of_line

_ISO = re.compile(r"\b((?:19|20)\d\d)[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)")
_EASTERN = re.compile(r"((?:19|20)\d\d)\s?[年년]\s?(\d{1,2})\s?[月월]\s?(\d{1,2})\s?[日일]")
_PACKED = re.compile(r"(?<!\d)((?:19|20)\d\d)(\d\d)(\d\d)(?!\d{2}\D|\d$)")
_NUMBERS = re.compile(r"(?<!\d)(\d{1,2})[./-](\d{1,2})[./-]((?:19|20)\d\d)(?!\d)")
_EPOCH = re.compile(r"\d{10}(?:\d{3})?")
_FIRST = 1990


def iso_day(text: str | None, month_first: bool = False) -> str | None:
    """The day as year-month-day; None where the text tells none. `month_first` is how the page's country writes numbers."""
    text = " ".join((text or "").split())[:100]
    if not text:
        return None
    if _EPOCH.fullmatch(text):
        return _of(datetime.fromtimestamp(int(text[:10]), UTC).date())
    if found := _ISO.search(text) or _EASTERN.search(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _PACKED.match(text):
        return _day(int(found[1]), int(found[2]), int(found[3]))
    if found := _NUMBERS.search(text):
        first, second = int(found[1]), int(found[2])
        day, month = (second, first) if (month_first and first <= 12) or second > 12 else (first, second)
        return _day(int(found[3]), month, day)
    try:
        return _of(parsedate_to_datetime(text).date())
    except (ValueError, TypeError, IndexError, OverflowError):
        pass
    return in_words(text)


def in_words(text: str) -> str | None:
    """The day that a line of words tells: "3 marzo 2025, ore 10", "Monday, May 18, 2015"."""
    day = day_of_line(text)
    return day if day and len(day) == len("2025-03-03") else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return _of(date(year, month, day))
    except ValueError:
        return None


def _of(day: date) -> str | None:
    """The day, unless it is one that no page was written on."""
    latest = datetime.now(UTC).date() + timedelta(days=2)
    return day.isoformat() if day.year >= _FIRST and day <= latest else None
