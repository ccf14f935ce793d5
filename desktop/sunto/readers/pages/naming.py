"""The names of authors, freed from what pages write around them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LEAD = re.compile(
    r"^\W*(?:(?:articolo|intervista|testo|foto e testo|story|written|reported|published|posted|text)\s+)?"
    r"(?:a cura di|di|by|da|por|par|von|door|af|av|autore|autori|author|autor|auteur|redazione di)\b\s*:?\s+",
    re.IGNORECASE,
)
_DAYS = "mon|tues|wednes|thurs|fri|satur|sun"
_BEHIND = (
    "special|senior|staff|chief|national|political|correspondent|reporter|editor|writer|inviat[oa]|corrispondente|dal nostro|dalla nostra|"
    "updated|published|pubblicato|aggiornato|for the|of the"
)
_TRAIL = re.compile(rf"\s*(?:[|•·–—]|\s-\s|\s/\s|[(\[]|\s(?:{_DAYS})day\b|\b\d|,?\s(?:{_BEHIND})\b).*$", re.IGNORECASE)
_OFFICE = re.compile(rf"(?:{_BEHIND})\b", re.IGNORECASE)

_BETWEEN = re.compile(
    r"\s*(?:;|\band\b|&|\s(?:e|ed)\s(?=[A-Z])|\bund\b|\bet\b|\by\b(?=\s[A-Z])|\s[Bb]y\s(?=[A-Z]))\s*|,\s+(?=[^,]*\s)|,\s+(?=[^,\s]+$)"
)
_NO_NAME = re.compile(r"https?:|www\.|@|\.(?:com|it|org|net|fr|es|de|co|uk|eu|info)\b|\d{3}|[<>{}=]", re.IGNORECASE)
_LONGEST = 80


def author_names(values: Iterable[str], site: str | None = None) -> str | None:
    """The names that these values hold, each once, joined by commas; None without any. The site's own name stands only alone."""
    names: dict[str, str] = {}
    for value in values:
        for part in _BETWEEN.split(" ".join(value.split())[:1000]):
            name = _clean(part)
            if name:
                names.setdefault(name.casefold(), name)
    if len(names) > 1 and site:
        names.pop(site.casefold(), None)
        names.pop(re.split(r"[.\s]", site)[0].casefold(), None)
    return ", ".join(list(names.values())[:12]) or None


def _clean(part: str) -> str:
    name = _LEAD.sub("", part.strip())
    name = _TRAIL.sub("", name).strip(" ,.;:-–—|/()")
    if not name or len(name) > _LONGEST or _NO_NAME.search(name) or not any(char.isalpha() for char in name):
        return ""
    if _OFFICE.match(name) or (name.islower() and len(name) <= 3):  # "Special Correspondent", or what is left of "di"
        return ""
    if name.isupper() and len(name.split()) > 1:
        name = name.title()
    return name
