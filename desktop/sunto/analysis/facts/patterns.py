"""Patterns over text whose words come from a language's data: templates with {placeholders} become regular expressions."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from typing import Any

from sunto.core.article import Span

_PLACEHOLDER = re.compile(r"\{(?P<name>[a-z_]+)\}")


def alternation(words: Iterable[str]) -> str:
    """A group that matches any of the words, longest first, a space in them any single white space, either apostrophe."""
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "(?:" + "|".join(re.escape(word).replace(r"\ ", r"\s").replace("'", "['’]") for word in ordered) + ")"


def word_parts(*tables: Mapping[str, Any]) -> dict[str, str]:
    """The parts that tables of words make: an alternation for every list or table of words, by its key; what stands under "parts" as it is.

    Of a list of lists (the forms of each month) all forms, and under `<key>_name` the first form of each.
    """
    made: dict[str, str] = {}
    for table in tables:
        for key, value in table.items():
            if key in ("patterns", "blockers", "parts") or not isinstance(value, list | dict):
                continue
            if isinstance(value, list) and value and isinstance(value[0], list):
                made[f"{key}_name"] = alternation(forms[0] for forms in value)
                value = [form for forms in value for form in forms]
            made[key] = alternation(value)
        made.update(table.get("parts", {}))
    return made


def compiled(template: str, parts: Mapping[str, str], flags: int = 0) -> re.Pattern[str]:
    """The expression that the template stands for: {name} is replaced by that part (which may hold placeholders itself).

    A space in the template matches any single white space, an apostrophe either form of it. Raises KeyError for an unknown placeholder.
    """
    while _PLACEHOLDER.search(template):
        template = _PLACEHOLDER.sub(lambda match: parts[match["name"]], template)
    return re.compile(template.replace(" ", r"\s").replace("'", "['’]") if "[" not in template else _spaced(template), flags)


def _spaced(template: str) -> str:
    """The same replacements outside of character classes."""
    pieces = re.split(r"(\[(?:\\.|[^\]\\])*\])", template)
    return "".join(piece if piece.startswith("[") else piece.replace(" ", r"\s").replace("'", "['’]") for piece in pieces)


def near(anchor: re.Pattern[str], text: str, spans: Iterable[Span], before: int = 60, after: int = 120) -> list[Span]:
    """The stretches of these spans that lie within so many characters of a match of the anchor, widened to whole words, in text order.

    Patterns that cannot match without the anchor need not look elsewhere: most of a text is far from any number.
    """
    found: list[Span] = []
    for span in spans:
        start = end = -1
        for match in anchor.finditer(text, span.start, span.end):
            if match.start() > end:
                if end >= 0:
                    found.append(Span(start, end))
                start = max(span.start, text.rfind(" ", span.start, max(span.start, match.start() - before)), end)
            end = text.find(" ", min(span.end, match.end() + after), span.end)
            end = span.end if end < 0 else end
        if end >= 0:
            found.append(Span(start, end))
    return found


def longest(found: Iterable[tuple[Span, object]], taken: Iterable[Span] = ()) -> list[tuple[Span, object]]:
    """Of overlapping finds the longest ones (of equals the earlier in the text), none over a taken span; in text order."""
    covered: set[int] = set()
    for span in taken:
        covered.update(range(span.start, span.end))
    chosen = []
    for span, what in sorted(found, key=lambda item: (item[0].start - item[0].end, item[0].start)):
        if span.start in covered or span.end - 1 in covered or not covered.isdisjoint(range(span.start, span.end)):
            continue
        covered.update(range(span.start, span.end))
        chosen.append((span, what))
    return sorted(chosen, key=lambda item: item[0])
