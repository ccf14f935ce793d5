"""The front matter of a Markdown file: simple "key: value" lines between two rules, as site generators and note programs write them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from sunto.core.article import Metadata
from sunto.languages.datelines import day_of_line

_FENCED = re.compile(r"\ufeff?(---|\+\+\+)[ \t]*\r?\n(.*?)(?:^|\n)(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)", re.DOTALL)
_LONGEST = 20_000
_PAIR = re.compile(r"([A-Za-z_-]{2,40})\s*[:=]\s*(.*)")
_ITEM = re.compile(r"\s*-\s+(?:name\s*:\s*)?(.+)")
_ISO = re.compile(r"(?:19|20)\d\d-\d\d(?:-\d\d)?")
_KEYS = {
    "headline": ("title", "titolo", "headline"),
    "byline": ("author", "authors", "autore", "autori", "byline", "by"),
    "date": ("date", "data", "published", "publishdate", "date_published", "pubdate", "created"),
    "language": ("lang", "language", "lingua", "locale"),
    "publication": ("publication", "source", "testata", "fonte", "site", "publisher", "site_name"),
    "url": ("url", "link", "permalink", "canonical_url", "canonical", "source_url"),
    "place": ("place", "luogo", "location"),
}


def front_matter(text: str) -> tuple[Metadata, str]:
    """What the front matter says, and the text without it."""
    match = _FENCED.match(text[:_LONGEST])
    if match is None:
        return Metadata(), text
    pairs = dict(_pairs(match[2]))
    if not pairs and match[2].strip():
        return Metadata(), text  # a rule, and a text below it
    found = {field: next((pairs[key] for key in keys if pairs.get(key)), None) for field, keys in _KEYS.items()}
    url, language = found["url"], found["language"]
    if found["publication"] and re.match(r"https?://", found["publication"]):
        url, found["publication"] = url or found["publication"], None
    return (
        Metadata(
            headline=found["headline"],
            byline=found["byline"],
            place=found["place"],
            date=_date(found["date"] or ""),
            publication=found["publication"],
            url=url if url and re.match(r"https?://\S+$", url) else None,
            language=language[:2].lower() if language and re.match(r"[A-Za-z]{2}(?:[-_]|$)", language) else None,
        ),
        text[match.end() :],
    )


def _pairs(matter: str) -> Iterator[tuple[str, str]]:
    """The keys and values; the items of a list below a key, or between brackets, are one value."""
    key, items = "", list[str]()
    for line in matter.splitlines():
        pair, item = _PAIR.match(line), _ITEM.match(line)
        if pair:
            if key and items:
                yield key, ", ".join(items)
            key, items = pair[1].lower(), list[str]()
            if value := _plain(pair[2]):
                yield key, value
        elif item and key:
            items.append(_plain(item[1]))
    if key and items:
        yield key, ", ".join(items)


def _plain(value: str) -> str:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        return ", ".join(part for item in value[1:-1].split(",") if (part := _plain(item)))
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        return value[1:-1].replace('\\"', '"').replace("''", "'" if value[0] == "'" else "''").strip()
    return "" if value in ("|", ">", "null", "~") else re.sub(r"\s+#.*$", "", value)


def _date(value: str) -> str | None:
    if iso := _ISO.match(value):
        return iso[0]
    return day_of_line(value)
