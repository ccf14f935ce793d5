"""Figures of a text: amounts, percentages, counts with their unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

from sunto.analysis.facts.patterns import alternation, compiled, longest, near, word_parts
from sunto.core.article import Span
from sunto.core.briefing import FactKind, KeyFact
from sunto.languages.words import words


def find_figures(text: str, spans: tuple[Span, ...], language: str, taken: Iterable[Span] = ()) -> list[KeyFact]:
    """The figures inside these spans of the text, in text order; never over a `taken` span (a date).

    `value` is the plain number of the first number of the expression, scale included ("un milione e quattro": the million alone), None
    where it has no single one; `unit` the words of the unit as printed.
    """
    blockers, patterns, data = figure_patterns(language)
    spans = tuple(near(data["anchor"], text, spans)) if data else ()
    blocked = list(taken)
    for blocker in blockers:
        blocked.extend(Span(*match.span()) for span in spans for match in blocker.finditer(text, span.start, span.end))
    found = [
        (Span(*match.span()), match)
        for pattern in patterns
        for span in spans
        for match in pattern.finditer(text, span.start, span.end)
        if _is_news(match, data)
    ]
    return [KeyFact(FactKind.FIGURE, span, _value(match, data), _unit(match)) for span, match in longest(found, blocked)]


@cache
def figure_patterns(language: str) -> tuple[tuple[re.Pattern[str], ...], tuple[re.Pattern[str], ...], Mapping[str, Any]]:
    """The language's blockers (numbers that are no figures), its figure patterns and the number words that they know."""
    facts = words(language, "facts")
    if "figures" not in facts:
        return (), (), {}
    figures, numbers = facts["figures"], facts["numbers"]
    separators, atom = re.escape(numbers["separators"]), alternation(numbers["atom"])
    parts = {
        "digits": rf"(?<![\w.,:/$€£])(?<!\d[–-])(?:[0-9]{{1,3}}(?:[{separators}][0-9]{{3}}){{1,6}}(?![0-9])|[0-9]{{1,15}})"
        r"(?:[.,][0-9]{1,9})?"
        r"(?:{attached}(?!\w)|(?![\w:]|[.,][0-9]))",
        "words": rf"(?<!\w)(?>{atom}(?:{numbers['joiner']}{atom}){{0,9}})(?!\w)",
        "number": "(?:{digits}|{words})",
        "and": numbers["and"],
        **word_parts(numbers, figures),
    }
    blockers = tuple(compiled(template, parts) for template in figures["blockers"].values())
    patterns = tuple(compiled(template, parts, re.IGNORECASE) for template in figures["patterns"].values())
    reading = {
        "anchor": compiled("{anchor}", parts, re.IGNORECASE),
        "one_atom": re.compile(atom, re.IGNORECASE),
        "first": compiled(r"(?:[0-9](?:[0-9.,’' ]*[0-9])?(?:{attached}(?!\w))?|{words}|(?<!\w){half}(?!\w))", parts, re.IGNORECASE),
        "scaled": compiled(r"[ -]?(?P<scale>{scale})(?!\w)(?: {and} (?P<more>[0-9][0-9.,]*{attached}?|{words}))?", parts, re.IGNORECASE),
    }
    return blockers, patterns, {**numbers, **reading, **{key: figures[key] for key in ("few", "small", "bare")}}


def _is_news(match: re.Match[str], data: Mapping[str, Any]) -> bool:
    """Whether the expression is news: not a small count in words ("due parole"), nor a small number alone."""
    groups = match.re.groupindex
    if "bare" in groups:
        return (_number(match[0], data) or 0) >= data["bare"]
    kind = "small" if "small" in groups else "few"
    return kind not in groups or not match[0][0].isalpha() or (_number(match[0], data) or 0) >= data[kind]


def _unit(match: re.Match[str]) -> Span | None:
    """The words of the unit, where the pattern has some."""
    place = match.span("unit") if "unit" in match.re.groupindex else (-1, -1)
    return Span(*place) if place[0] < place[1] else None


def _value(match: re.Match[str], data: Mapping[str, Any]) -> str | None:
    """The number as plain digits; None for times and scores, which are several numbers in one."""
    number = None if "composed" in match.re.groupindex else _number(match[0], data)
    return None if number is None else f"{number:.10g}" if abs(number) < 1e10 else f"{number:.0f}"


def _number(expression: str, data: Mapping[str, Any]) -> float | None:
    """The first number of the expression, with its scale and what is added to it ("un milione e 100mila")."""
    first = data["first"].search(expression)
    if first is None:
        return None
    number = _read(first[0], data)
    scale = data["scaled"].match(expression, first.end())
    if scale is None:
        return number
    size = data["scale"][scale["scale"].casefold()]
    more = _read(scale["more"], data) if scale["more"] else 0
    return number * size + (more * size / 10 if more < 10 else more)  # "un milione e quattro" is one and four tenths


def _read(word: str, data: Mapping[str, Any]) -> float:
    """A number in digits or in words."""
    if word[0].isdigit():
        attached = re.search(r"[a-z]+$", word, re.IGNORECASE)
        return _digits(word[: attached.start()] if attached else word, data) * data["scale"].get(
            attached[0].casefold() if attached else "", 1
        )
    if word.casefold() in data["half"]:
        return data["half"][word.casefold()]
    total = group = 0.0
    for atom in data["one_atom"].finditer(word):
        value = data["atom"][atom[0].casefold()]
        if value >= 1000:
            total, group = total + (group or 1) * value, 0.0
        else:
            group = (group or 1) * value if value == 100 else group + value
    return total + group


def _digits(text: str, data: Mapping[str, Any]) -> float:
    """A number in digits: a last mark with other than three digits after it is the decimal one, whatever the language says."""
    whole, mark, fraction = text.rpartition(data["decimal"])
    if not mark:
        other = re.fullmatch(r"([0-9]+)[.,]([0-9]{1,2}|[0-9]{4,})", text)
        whole, fraction = (other[1], other[2]) if other else (text, "")
    return float(re.sub(r"[^0-9]", "", whole) + ("." + fraction if fraction else ""))
