"""What stands around an article's paragraphs: bylines, kickers, boilerplate, signatures. The forms of all languages are known at once."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from functools import cache

from sunto.languages.paragraphs import Paragraph
from sunto.languages.words import everywhere

_LONG_BYLINE = 160
_LONG_CLOSING = 400
_LONG_NOTE = 220
"""Characters beyond which a line that begins like boilerplate is a paragraph all the same."""

_SEPARATOR = re.compile(r"[\W_]+")
_ADDRESS = re.compile(r"(?:https?://|www\.)\S+|[\w.+-]+@[\w.-]+", re.IGNORECASE)
_INITIALS = re.compile(r"\(?(?:\w{1,3}\.\s?){1,2}\w{1,3}\.?\)?\.?")
_DESK_CODE = re.compile(
    r"\(?[A-Z][a-z]{2}(?:[/-]\w{3,12})+\)?|\([a-z]{2,6}\)|[a-z0-9]{2,5}(?:/[a-z0-9]{2,5}){1,3}"  # Pol/Adnkronos, (redm), kaf/mtp/dan
    r"|\d{4}\s\w{3}\s\d{4}|.{3,80}\bNNNN|\w{3}-\w{3}\s\d{8}T\d{4,6}Z?"  # times and numbers of the wire
)
_LABEL = re.compile(r"([^\W\d_][\w.’' ]{0,40}):\s")


def byline_names(line: Paragraph) -> str | None:
    """The names in a line that says by whom the article is ("di Francesca Ottaviani"); None where it is no such line."""
    return _names(_byline().fullmatch(line.text)) if len(line.text) <= _LONG_BYLINE else None


def bare_names(line: Paragraph) -> str | None:
    """The names in a line that holds nothing else but, perhaps, where their bearers work; None where it is no such line."""
    return _names(_bare_byline().fullmatch(line.text.strip("() "))) if len(line.text) <= _LONG_BYLINE else None


def has_given_name(line: Paragraph) -> bool:
    """Whether the line opens with a first name that is known."""
    return line.words[0].strip("(,").casefold() in _given_names()


def is_desk(line: Paragraph) -> bool:
    """Whether the line stands for the writers' names ("dal nostro inviato", "Special Correspondent", "BBC News, Cumbria")."""
    return len(line.text) <= _LONG_BYLINE and _desk().fullmatch(line.text) is not None


def is_rubric(line: Paragraph) -> bool:
    """Whether the line is the name of a section or a rubric ("Salute", "L'intervista")."""
    return line.text.strip(" .:").casefold().replace("’", "'") in _rubrics()


def is_boilerplate(line: Paragraph) -> bool:
    """Whether the line belongs to the page, not to the article, wherever it stands."""
    if len(line.text) > _LONG_NOTE:
        return False
    if _SEPARATOR.fullmatch(line.text) or _ADDRESS.fullmatch(line.text):
        return True
    return _notes("patterns").match(line.text.lstrip("([>→-–—•* ")) is not None


def is_closing(line: Paragraph) -> bool:
    """Whether the line, standing behind the last paragraph, is a note or a signature in initials or codes."""
    if len(line.text) > _LONG_CLOSING:
        return False
    if is_boilerplate(line) or _INITIALS.fullmatch(line.text) or _DESK_CODE.fullmatch(line.text):
        return True
    if re.fullmatch(r"\([^()]{2,40}\)\.?", line.text) and len(line.words) <= 3:
        return True
    return _notes("closing").match(line.text) is not None


def closing_signature(text: str, start: int, end: int, agencies: Collection[str] = ()) -> int | None:
    """Where the agency's or the writer's signature begins that ends a paragraph, "(ANSA)." or "(m.p.)"; None without one.

    `agencies` are those that the article's datelines name, in small letters.
    """
    match = re.search(r"(?<=\S)\s+(\((?P<words>[^()]{2,40})\)\.?)$", text[max(start, end - 60) : end])
    if match is None:
        return None
    words = match["words"]
    known = any(part.strip().casefold() in _agencies() or part.strip().casefold() in agencies for part in re.split("[/-]", words))
    return end - len(match[1]) if known or _INITIALS.fullmatch(words) else None


def speaker_label(line: Paragraph) -> str | None:
    """The speaker's label, or what looks like one, that the line opens with: "Mr McAllister"; None without one."""
    match = _LABEL.match(line.text)
    return match[1] if match else None


def is_answer_label(line: Paragraph) -> bool:
    """Whether the line opens with the label of a question or an answer."""
    return _answer_label().match(line.text) is not None


def _names(match: re.Match[str] | None) -> str | None:
    """The names alone, without what their bearers are and for whom they write; None where a word is no name."""
    if match is None:
        return None
    names = _trailer().sub("", _station().sub("", match["names"]))
    first, _, rest = names.partition(", ")
    if rest and rest.split()[0].casefold() not in _given_names():  # "Geoffrey Malone, Stockholm"
        names = first
    words = [word.casefold().strip(",.") for word in names.split()]
    if len(words) < 2 or words[0] in _leading_words() or not _rubrics().isdisjoint(words):
        return None
    return names.strip(" .,")


def _any(words: Iterable[str]) -> str:
    ordered = sorted(set(words), key=lambda word: (-len(word), word))
    return "|".join(re.escape(word).replace("'", "['’]").replace(r"\ ", r"\s") for word in ordered) or r"(?!)"


def _every(table: str, key: str) -> list[str]:
    return [word for layout in everywhere("layout") for word in layout[table][key]]


def _names_pattern() -> str:
    name = r"(?:[aAeE]l-|[dD]['’])?[^\W\d_a-zà-ÿ][\w’'.-]*"
    particle = r"(?:[dD][aei]l?(?:la|le|lo|gli|i)?|[vV][ao]n|[dD]er|[dD]en|bin|ibn|al|el|y|[lL][aeo])"
    full = rf"{name}(?:\s(?:{particle}\s)?{name}){{1,4}}"
    return rf"(?P<names>{full}(?:(?:,\s|\s(?:{_any(_every('byline', 'joins'))}),?\s){name}(?:\s(?:{particle}\s)?{name}){{0,4}}){{0,5}})"


@cache
def _byline() -> re.Pattern[str]:
    lead = _any(_every("byline", "lead_ins"))
    rest = rf"(?:\.|[,;|–—-]\s?.{{1,60}}|\s[–—|-]\s.{{1,60}}|\.?\s(?i:{_any(_every('byline', 'trailers'))})\b.{{0,60}})?"
    station = rf"(?:(?:{_any(_every('byline', 'stations'))})\s[^\W\d_a-zà-ÿ][\w’'-]*\s)?"
    return re.compile(rf"\(?(?i:{lead}):?\s{station}{_names_pattern()}\)?{rest}\)?\.?")


@cache
def _bare_byline() -> re.Pattern[str]:
    trailers = _any(_every("byline", "trailers"))
    return re.compile(
        rf"{_names_pattern().replace('{1,4}}', '{1,4}?}')}(?:[,/]?\s?(?i:{trailers})\b.{{0,40}}|,\s(?:[^\W\d_a-zà-ÿ][\w’'-]*\s?){{1,4}})?"
    )


@cache
def _trailer() -> re.Pattern[str]:
    """What follows names inside what looks like names."""
    trailers = _any(_every("byline", "trailers"))
    return re.compile(rf",?\s(?i:{trailers})\b.*$|\s(?i:{_any(_every('byline', 'ranks'))})$")


@cache
def _station() -> re.Pattern[str]:
    """The place behind a name, "in Halls Gap"."""
    return re.compile(rf"\s(?:{_any(_every('byline', 'stations'))})\s(?:(?!\s(?:{_any(_every('byline', 'joins'))})\s)[^,])*")


@cache
def _desk() -> re.Pattern[str]:
    offices = _any(words for words in _every("byline", "trailers") if len(words) > 5)
    return re.compile(rf"\(?(?i:{_any(_every('byline', 'desks'))})\b[^.:]{{0,40}}\)?|(?:[\w’'-]+\s){{0,4}}(?i:{offices})")


@cache
def _leading_words() -> frozenset[str]:
    """The words with which desks and what leads in names begin."""
    return frozenset(words.split()[0] for key in ("desks", "lead_ins") for words in _every("byline", key))


@cache
def _rubrics() -> frozenset[str]:
    return frozenset(_every("kicker", "words"))


@cache
def _agencies() -> frozenset[str]:
    return frozenset(_every("dateline", "agencies"))


@cache
def _given_names() -> frozenset[str]:
    return frozenset(name for names in everywhere("given_names") for kind in names.values() for name in kind)


@cache
def _notes(key: str) -> re.Pattern[str]:
    patterns = _every("boilerplate", key)
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns).replace(" ", r"\s"), re.IGNORECASE)


@cache
def _answer_label() -> re.Pattern[str]:
    return re.compile(rf"(?:{_any(_every('interview', 'labels'))})\s?[.:)]\s")
