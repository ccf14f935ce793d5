"""What an attribution inside the marks or between dashes cuts out of a quotation: «A, – ha detto X – b», — A — dice X. — B."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from sunto.analysis.quotes.quote_marks import Marked
from sunto.analysis.quotes.quote_words import QuoteWords

DASH = re.compile(r"(?:(?<=\s)|(?<=[.,;!?…]))[–—-]{1,2}(?=[\s\w])")
DASH_AFTER = re.compile(r"[–—-]{1,2}(?=[\s.,;:!?»”\"'’]|$)")
LEADING_DASH = re.compile(r"[–—-]\s*(?=\S)")
SPEECH_DASH = re.compile(r"(?<=[.?!:])\s[–—]\s(?=[A-ZÀ-Ý])")
WORD = re.compile(r"\w+[’']?|[^\w\s]")
COMMA_END = re.compile(r",\s|\.\s+(?=[A-ZÀ-Ý])")
LONGEST_INSERT = 320
"""Characters; the longest attribution between dashes in the press corpus has 190."""


@dataclass(slots=True)
class Candidate:
    """What may be a quote: its segments without the attribution inside them, and where those attributions stand.

    `marked` is the pair of marks it came from; None for a line of dialogue between dashes.
    """

    segments: list[tuple[int, int]]
    marked: Marked | None
    paragraph: int
    inserts: list[tuple[int, int]] = field(default_factory=list)

    @property
    def start(self) -> int:
        """Where its first words begin."""
        return self.segments[0][0]

    @property
    def end(self) -> int:
        """Where its last words end."""
        return self.segments[-1][1]


def candidates(text: str, paragraphs: Sequence[tuple[int, int]], found: Sequence[Marked], lexicon: QuoteWords) -> list[Candidate]:
    """One candidate for each pair of marks and each line of dialogue, in text order."""
    result = []
    inner: dict[int, list[tuple[int, int]]] = {}
    for marked in found:
        if marked.parent is not None:
            inner.setdefault(marked.parent, []).append((marked.start - 1, marked.end + 1))
    for place, marked in enumerate(found):
        segments, inserts = _without_inserts(text, marked.start, marked.end, inner.get(place, ()), lexicon)
        result.append(Candidate(segments, marked, marked.paragraph, inserts))
    result.extend(_dialogue(text, paragraphs, found, lexicon))
    result.sort(key=lambda candidate: (candidate.start, -candidate.end))
    return result


def _without_inserts(
    text: str, start: int, end: int, inner: Sequence[tuple[int, int]], lexicon: QuoteWords
) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The segments between `start` and `end`, and the attributions cut out."""
    inserts: list[tuple[int, int]] = []
    at = start
    while (opening := _next_insert(text, at, end, inner, lexicon)) is not None:
        inserts.append(opening)
        at = opening[1]
    segments = []
    edge = start
    for left, right in [*inserts, (end, end)]:
        piece = _trimmed(text, edge, left)
        if piece is not None:
            segments.append(piece)
        edge = right
    return (segments or [(start, end)]), (inserts if segments else [])


def _next_insert(text: str, start: int, end: int, inner: Sequence[tuple[int, int]], lexicon: QuoteWords) -> tuple[int, int] | None:
    for match in re.compile(r"[–—,-]").finditer(text, start, end):
        at = match.start()
        if at == start or text[at - 1] in "”»’'\"“" or any(left <= at < right for left, right in inner):
            continue
        if match.group() == ",":
            found = _after_comma(text, at, end, lexicon)
        elif DASH.match(text, at, end):
            found = _after_dash(text, at, end, lexicon)
        else:
            continue
        if found is not None:
            return at, found
    return None


def _after_dash(text: str, at: int, end: int, lexicon: QuoteWords) -> int | None:
    """Where the attribution that begins with this dash ends; None when no reporting verb follows it."""
    opening = DASH.match(text, at, end)
    if opening is None or not reports(text[opening.end() : min(end, opening.end() + 90)], lexicon):
        return None
    closing = DASH_AFTER.search(text, opening.end() + 2, min(end, at + LONGEST_INSERT))
    if closing is not None:
        return closing.end()
    return end if end - at < 90 else None


def _after_comma(text: str, at: int, end: int, lexicon: QuoteWords) -> int | None:
    """Where an attribution between commas ends: only a verb of saying at once, with nobody or a plain subject beside it."""
    closing = COMMA_END.search(text, at + 2, min(end, at + 110))
    if closing is None or not text[at + 1].isspace():
        return None
    words = WORD.findall(text, at + 2, closing.start())
    second = COMMA_END.search(text, closing.end(), min(end, at + 110))
    if not words or not _plain_attribution(words, lexicon):
        return None
    if second is not None and _is_apposition(WORD.findall(text, closing.end(), second.start()), lexicon):
        closing = second
    return closing.end()


def _is_apposition(words: Sequence[str], lexicon: QuoteWords) -> bool:
    return 0 < len(words) <= 8 and words[0].islower() and any(lexicon.is_noun(word.lower(), "office", "person") for word in words[:2])


def _plain_attribution(words: Sequence[str], lexicon: QuoteWords) -> bool:
    """Whether these words are a verb of saying in the third person and at most its subject and a few words about it."""
    low = [word.lower() for word in words]
    if len(words) > 12 or lexicon.group("pronouns.first") & set(low) or '"' in low:
        return False
    third = lexicon.group("auxiliaries.singular") | lexicon.group("auxiliaries.plural")
    at = 1 if low[0] in third and len(low) > 1 else 0
    kind = "participle" if at else "finite"
    if ("say", kind) in lexicon.verbs.get(low[at], ()):
        rest = low[at + 1 :]
        if not rest or words[at + 1][:1].isupper() or _names_somebody(rest, lexicon):
            return True
        return rest[0] in lexicon.group("adverbs.words") or any(kind == "gerund" for _, kind in lexicon.verbs.get(rest[0], ()))
    subject = 1
    if _names_somebody(low, lexicon):
        subject = 2
    elif low[0] not in lexicon.group("pronouns.masculine") | lexicon.group("pronouns.feminine") | lexicon.group("pronouns.plural"):
        return False
    return len(low) > subject and bool(lexicon.group("pronouns.first")) and ("say", "finite") in lexicon.verbs.get(low[subject], ())


def _names_somebody(low: Sequence[str], lexicon: QuoteWords) -> bool:
    determiners = lexicon.group("determiners.masculine") | lexicon.group("determiners.feminine") | lexicon.group("determiners.open")
    determiners |= lexicon.group("pronouns.someone")
    first = low[0].replace("’", "'")
    return (
        len(low) > 1
        and (first in determiners or low[0] in determiners)
        and any(lexicon.is_noun(word, "office", "person") for word in low[1:3])
    )


def reports(words: str, lexicon: QuoteWords) -> bool:
    """Whether a clause begins like an attribution: a finite verb of saying near its start, not in the first person."""
    first = lexicon.group("auxiliaries.first") | lexicon.group("pronouns.first")
    third = lexicon.group("auxiliaries.singular") | lexicon.group("auxiliaries.plural")
    helped = False
    verb_after_subject = bool(lexicon.group("pronouns.first"))
    for place, word in enumerate(WORD.findall(words)[: 9 if verb_after_subject else 6]):
        low = word.lower()
        if low in first or word in ".;:?!":
            return False
        if low in third:
            helped = True
            continue
        for kind, inflection in lexicon.verbs.get(low, ()):
            if kind != "name" and (inflection == "finite" or (inflection == "participle" and (helped or verb_after_subject))):
                return True
        if word == "," and place > 3:
            return False
    return False


def _dialogue(text: str, paragraphs: Sequence[tuple[int, int]], found: Sequence[Marked], lexicon: QuoteWords) -> list[Candidate]:
    """Lines of speech that a dash opens, in articles where at least one of them says who speaks."""
    lines, later = [], []
    for number, (start, end) in enumerate(paragraphs):
        dash = LEADING_DASH.match(text, start, end)
        if dash is not None:
            lines.append((number, dash.end(), end, _spoken(text, dash.end(), end, lexicon)))
        elif (dash := SPEECH_DASH.search(text, start, end)) is not None:
            later.append((number, dash.end(), end, _spoken(text, dash.end(), end, lexicon)))
    if not any(inserts for *_, (_, inserts) in lines):
        return []
    lines = sorted([*lines, *later])
    result = []
    for number, start, end, (segments, inserts) in lines:
        if inserts or (text[end - 1] in '.!?…»”"' and (text[start].isupper() or not text[start].isalpha())):
            result.append(Candidate(segments or [(start, end)], None, number, inserts))
    return result


def _spoken(text: str, start: int, end: int, lexicon: QuoteWords) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
    """The spoken pieces of a line of dialogue and the attributions between them."""
    edges = [match.span() for match in DASH.finditer(text, start, end) if match.start() > start]
    pieces, inserts = [], []
    at = start
    index = 0
    while index < len(edges):
        left, right = edges[index]
        if reports(text[right : min(end, right + 90)], lexicon):
            pieces.append((at, left))
            stop = next((edge for edge in edges[index + 1 :] if text[: edge[0]].rstrip()[-1:] in ".!?…:;,»”" or edge[0] - right < 90), None)
            inserts.append((left, stop[1] if stop else end))
            at = stop[1] if stop else end
            index = edges.index(stop) + 1 if stop else len(edges)
        else:
            index += 1
    pieces.append((at, end))
    return [piece for piece in (_trimmed(text, *piece) for piece in pieces) if piece is not None], inserts


def _trimmed(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The span without white space at its ends and without the punctuation that belongs to the attribution before it; None if empty."""
    while start < end and (text[start].isspace() or text[start] in ".,;:–—-"):
        start += 1
    while start < end and text[end - 1].isspace():
        end -= 1
    return (start, end) if end > start else None
