"""The names of authors, freed from what pages write around them."""

from __future__ import annotations

import re
from collections.abc import Iterable

_LEAD = re.compile(
    r"^\W*(?:(?:articolo|intervista|testo|foto e testo|story|written|reported|published|posted|text)\s+)?"
    r"(?:a cura di|di|by|da|por|par|von|door|af|av|autore|author|autor|auteur|redazione di)\b\s*:?\s+",
    re.IGNORECASE,
)
_TRAIL = re.compile(r"\s*(?:[|•·–—]|\s-\s|\s/\s|,\s*(?:updated|published|inviat[oa]|corrispondente|special|staff|senior|for the|of the)\b).*$", re.IGNORECASE)
_BETWEEN = re.compile(r"\s*(?:;|\band\b|&|\s\be\b\s|\bund\b|\bet\b|\by\b(?=\s[A-Z]))\s*|,\s+(?=[^,]*\s)")
_NO_NAME = re.compile(r"https?:|www\.|@\w+$|\.(?:com|it|org|net)\b|\d{3}|[<>{}=]", re.IGNORECASE)
_LONGEST = 80


def author_names(values: Iterable[str]) -> str | None:
    """The names that these values hold, each once, joined by commas; None without any."""
    names: dict[str, str] = {}
    for value in values:
        for part in _BETWEEN.split(" ".join(value.split())):
            name = _clean(part)
            if name:
                names.setdefault(name.casefold(), name)
    return ", ".join(list(names.values())[:8]) or None


def _clean(part: str) -> str:
    name = _LEAD.sub("", part.strip())
    name = _TRAIL.sub("", name).strip(" ,.;:-–—|/()")
    if not name or len(name) > _LONGEST or _NO_NAME.search(name) or not any(char.isalpha() for char in name):
        return ""
    if name.isupper() and len(name.split()) > 1:
        name = name.title()
    return name
