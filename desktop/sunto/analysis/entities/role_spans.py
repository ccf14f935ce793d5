"""Spans of text that could be a role: tagged ones, and noun phrases around a known role noun where none is tagged."""

from __future__ import annotations

from collections.abc import Collection, Container, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from sunto.analysis.attributes import ROLES

_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})
MAX_TOKENS = 16
"""Longer stretches are sentences, not roles."""


class RoleWords:
    """A language's words about roles, as sets."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        nouns = data.get("person_nouns", {})
        titles = data.get("titles", {})
        self.person_nouns = frozenset(noun for gender in ("m", "f", "both") for noun in nouns.get(gender, ()))
        self.organisation_nouns = frozenset(data.get("organisation_nouns", {}).get("nouns", ()))
        self.before = frozenset(nouns.get("before", ()))
        self.verbs = frozenset(nouns.get("verbs", ()))
        self.relative = frozenset(nouns.get("relative", ()))
        self.ends = frozenset(nouns.get("ends", ()))
        self.copulas = frozenset(nouns.get("copulas", ()))
        self.titles = frozenset(title for gender in ("m", "f", "n") for title in titles.get(gender, ()))
        self.articles = frozenset(data.get("articles", ())).union(data.get("possessives", ()))
        self.prepositions = frozenset(data.get("prepositions", ()))
        self.joining = frozenset(data.get("joining", ()))
        self.verb_endings = tuple(data.get("verb_endings", ("\0",)))
        self.breaks = tuple(data.get("break_endings", ("\0",)))
        self.former = frozenset(nouns.get("former", ()))
        self.links = frozenset(data.get("role_links", ()))
        self.capital_links = frozenset(data.get("capital_links", ()))
        self.noun_last = bool(data.get("noun_last", False))


def tagged_roles(doc: Doc, words: RoleWords) -> list[tuple[int, int]]:
    """The tagged role spans as token places, without the article before and the marks around them, in text order."""
    found = set()
    for span in doc.spans.get(ROLES, ()):
        start, end = trimmed(doc, span.start, span.end, words)
        end = grown(doc, start, end, words)
        verb = end - start == 1 and doc[start].lower_.endswith(words.breaks) and not _noun(doc, start, words.person_nouns, words)
        if 0 < end - start <= MAX_TOKENS and not verb:
            found.add((start, end))
    return sorted(found)


def trimmed(doc: Doc, start: int, end: int, words: RoleWords) -> tuple[int, int]:
    """The span without leading articles and marks, and without trailing marks, prepositions and articles."""
    while start < end and (_is_mark(doc, start) or doc[start].lower_.replace("’", "'") in words.articles):
        start += 1
    while end > start and (_is_mark(doc, end - 1) or doc[end - 1].lower_.replace("’", "'") in words.articles | words.prepositions):
        end -= 1
    return start, end


def _is_mark(doc: Doc, place: int) -> bool:
    token = doc[place]
    return token.is_space or token.text in ",;:()–—-|" or token.is_quote


def noun_before(
    doc: Doc, start: int, nouns: Collection[str], words: RoleWords, sentence: int, named: Container[int]
) -> tuple[int, int] | None:
    """The role phrase that ends right before the name at this token: "Il segretario generale della Nato, Mark Rutte".

    Behind a comma the phrase reaches back to its first role noun, otherwise to the nearest one; where a language puts the noun last
    ("US President Barack Obama") it reaches back over what describes the noun. It never reaches into `named`, other names' tokens.
    """
    end = start
    while end > sentence and _is_title(doc, end - 1, nouns, words):
        end -= 1
    comma = any(doc[place].text == "," for place in range(end, start))
    head: int | None = None
    for place in range(end - 1, max(sentence, end - MAX_TOKENS) - 1, -1):
        token = doc[place]
        if place in named or token.is_space or token.text in words.ends or (token.is_punct and not _is_hyphen(doc, place)):
            break
        if _noun(doc, place, nouns, words):
            head = place
            if not comma and not words.noun_last:
                break
        elif words.noun_last and (head is not None or not comma):
            if head is None or not _describes(doc, place, words):
                break
            head = place
    if head is None or doc[end - 1].lower_.replace("’", "'") in words.prepositions | words.links:
        return None
    while head > sentence and (doc[head - 1].lower_ in words.before or _is_hyphen(doc, head - 1)):
        head -= 1
    return head, end


def _is_title(doc: Doc, place: int, nouns: Collection[str], words: RoleWords) -> bool:
    word = doc[place].lower_
    return word in ".,\"“«'‘" or (word in words.titles and word not in nouns)


def _describes(doc: Doc, place: int, words: RoleWords) -> bool:
    token = doc[place]
    if _is_hyphen(doc, place):
        return True
    return (
        token.is_alpha
        and token.lower_ not in words.articles | words.prepositions | words.joining
        and not token.text.endswith(words.verb_endings)
    )


def noun_after(doc: Doc, end: int, nouns: Collection[str], words: RoleWords, limit: int) -> tuple[int, int] | None:
    """The role phrase in apposition behind the name that ends at this token: ", manager della danese Nammo,", "(ex-marito di X)".

    It holds a known role noun, or follows an age (", 24 anni, trevigiano di Valdobbiadene,"), or is a relative clause with one of the
    verbs that say what somebody is (", che guida la sezione").
    """
    if end + 1 >= limit or doc[end].text not in (",", "(", "–", "—"):
        return None
    start = end + 1
    aged = doc[end].text == "," and doc[start].like_num and any(token.text == "," for token in doc[start : min(start + 4, limit)])
    if aged:
        start = next(place for place in range(start, limit) if doc[place].text == ",") + 1
    person = nouns is words.person_nouns
    if person and start < limit - 1 and doc[start].lower_ in words.relative and doc[start + 1].lower_ in words.verbs:
        return start + 1, _phrase_end(doc, start + 2, limit, words, words.joining)
    while start < limit and doc[start].lower_.replace("’", "'") in words.articles:
        start += 1
    if person and start < limit and ((aged and _is_plain(doc, start, words)) or _is_former(doc, start, words)):
        return start, _phrase_end(doc, start + 1, limit, words)
    ahead = start
    while (
        ahead < min(limit, start + 6)
        and (doc[ahead].is_alpha or _is_hyphen(doc, ahead) or doc[ahead].text in _POSSESSIVES)
        and not _noun(doc, ahead, nouns, words)
    ):
        if doc[ahead].text in words.ends | words.prepositions:
            return None
        ahead += 1
    if ahead >= min(limit, start + 6) or not _noun(doc, ahead, nouns, words):
        return None
    return start, _phrase_end(doc, ahead + 1, limit, words)


def _is_plain(doc: Doc, place: int, words: RoleWords) -> bool:
    """Whether the token opens a description that needs no known noun: "trevigiano di Valdobbiadene," or one word before a comma."""
    token = doc[place]
    if not (token.is_alpha and token.is_lower and len(token) > 4) or token.like_num or token.text[-1] in "òàìù":
        return False
    if token.text in words.ends | words.prepositions | words.joining or token.text.endswith(words.breaks) or place + 1 >= len(doc):
        return False
    return doc[place + 1].text == "," or doc[place + 1].lower_.replace("’", "'") in words.links - words.capital_links


def _is_former(doc: Doc, place: int, words: RoleWords) -> bool:
    return doc[place].lower_ in words.former or (doc[place].lower_.startswith("ex-") and doc[place].is_lower)


def grown(doc: Doc, start: int, end: int, words: RoleWords) -> int:
    """Where a role ends that goes on with "di", "della": of "ex-marito di Whitney Houston" little more than the noun may be tagged.

    A name behind "della danese" belongs to the role too, unless it is a person's own: "presidente della repubblica Mattarella".
    """
    if end - start > 2 and end < len(doc) and doc[end - 2].lower_.replace("’", "'") in words.links and doc[end].ent_type_ in ("ORG", "LOC"):
        while end < min(len(doc), start + MAX_TOKENS) and doc[end].ent_type_ in ("ORG", "LOC"):
            end += 1
    while end + 1 < min(len(doc), start + MAX_TOKENS):
        link = doc[end].lower_.replace("’", "'")
        token = doc[end + 1]
        if (
            link not in words.links
            or not token.is_alpha
            or token.text in words.ends
            or (link in words.capital_links and not token.is_title)
        ):
            break
        end += 2
        while end < min(len(doc), start + MAX_TOKENS) and (doc[end].is_title or doc[end].is_upper) and doc[end].is_alpha:
            end += 1
    return end


def _phrase_end(doc: Doc, place: int, limit: int, words: RoleWords, stops: Collection[str] = ()) -> int:
    while (
        place < limit
        and not (doc[place].is_punct and not _is_hyphen(doc, place) and doc[place].text not in "'’")
        and not doc[place].is_space
    ):
        word = doc[place].text
        if word in words.ends or word in stops:
            break
        # "rete di sorveglianza coordinata da": a participle ends the phrase, save right behind a preposition ("del comitato").
        if word.endswith(words.breaks) and doc[place - 1].lower_.replace("’", "'") not in words.links | words.articles:
            break
        place += 1
    return place


def _is_hyphen(doc: Doc, place: int) -> bool:
    return doc[place].text == "-" and place > 0 and not doc[place - 1].whitespace_


def _noun(doc: Doc, place: int, nouns: Collection[str], words: RoleWords) -> bool:
    word = doc[place].lower_
    if nouns is words.organisation_nouns and not doc[place].is_lower:
        return False  # "Japan Aerospace Exploration Agency" is a name
    return word in nouns or (word.startswith("ex-") and word[3:] in nouns)


def _ends_sentence(doc: Doc, place: int) -> bool:
    """Whether a mark ends a sentence, told without a sentence splitter: a point behind a short word is an abbreviation's."""
    return doc[place].text in ("!", "?") or (doc[place].text == "." and place > 0 and len(doc[place - 1]) > 4)


def sentence_bounds(doc: Doc) -> tuple[Sequence[int], Sequence[int]]:
    """For each token where its sentence begins and ends; sentences end at line breaks, and at sentence starts where those are set."""
    marked = doc.has_annotation("SENT_START")
    starts = [0] * len(doc)
    ends = [len(doc)] * len(doc)
    begin = 0
    for place, token in enumerate(doc):
        before = doc[place - 1] if place else None
        if before is not None and ("\n" in before.text or (token.is_sent_start if marked else _ends_sentence(doc, place - 1))):
            begin = place
        starts[place] = begin
    edge = len(doc)
    for place in range(len(doc) - 1, -1, -1):
        ends[place] = edge
        if starts[place] == place:
            edge = place
    return starts, ends
