"""Where a clause of reported speech may begin and end among the items of its sentence."""

from __future__ import annotations

from dataclasses import dataclass

from sunto.analysis.quotes.quote_streams import DASHES, Item
from sunto.analysis.quotes.quote_words import QuoteWords

MOST = 120
"""Items; a longer stretch without a full stop is no clause."""
NEAREST = 7
"""So many places where a clause may end are weighed, beside the end of its sentence."""
LOOSE = frozenset(".,;:!?…(–—-")
"""What a clause neither begins nor ends with."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """The items `first` to `last`, both included, of one sentence of a stream; of a very long one what is near."""

    items: list[Item]
    first: int
    last: int

    def comma(self, at: int) -> bool:
        """Whether a comma stands here that is none inside a number."""
        return self.items[at].form == "," and (at == self.last or self.items[at + 1].start > self.items[at].end)

    def pause(self, at: int) -> bool:
        """Whether the sentence pauses here: comma, semicolon, colon, dash, bracket."""
        item = self.items[at]
        if item.form in DASHES:
            return self.spaced(at)
        if item.form == ":":
            return at == self.last or self.items[at + 1].start > item.end or self.items[at + 1].quote >= 0
        return item.form in (";", "(", ")") or self.comma(at)

    def spaced(self, at: int) -> bool:
        """Whether blanks stand around this item, as around a dash that is no hyphen."""
        items = self.items
        return (at == self.first or items[at - 1].end < items[at].start) and (at == self.last or items[at].end < items[at + 1].start)


def sentences(items: list[Item]) -> list[Sentence]:
    """The sentences of a stream, in order."""
    result = []
    first = 0
    for place in range(1, len(items) + 1):
        if place == len(items) or items[place].sentence != items[first].sentence:
            result.append(Sentence(items, first, place - 1))
            first = place
    return result


def trimmed(sentence: Sentence, left: int, right: int) -> tuple[int, int] | None:
    """The items without punctuation at either end; None where nothing is left."""
    items = sentence.items
    while left <= right and items[left].quote < 0 and items[left].form in LOOSE:
        left += 1
    while right >= left and items[right].quote < 0 and items[right].form in LOOSE:
        right -= 1
    return (left, right) if left <= right else None


def ends(sentence: Sentence, left: int, lexicon: QuoteWords) -> list[tuple[int, str]]:
    """Where a clause that begins at `left` may end (the last item of it) and what ends it there, the nearest first."""
    items = sentence.items
    found: list[tuple[int, str]] = []
    limit = min(sentence.last, left + MOST)
    at = left + 1
    while at <= limit:
        item = items[at]
        kind = ""
        if item.form == ";":
            found.append((at - 1, "semicolon"))
            return found[:NEAREST] + found[NEAREST:][-1:]
        if item.quote >= 0:
            kind = "quote"
        elif item.form in lexicon.group("reported.and"):
            kind = "and " + _following(sentence, at + 1, lexicon)
        elif sentence.pause(at):
            kind = {",": "comma ", ":": "colon", "(": "bracket", ")": "closed"}.get(item.form, "dash")
            if kind == "comma ":
                kind += _following(sentence, at + 1, lexicon)
            elif at < sentence.last and items[at + 1].quote >= 0:
                kind += " quote"
        elif item.form in lexicon.group("reported.breaks") and not sentence.pause(at - 1):
            kind = "break"
        if kind:
            found.append((at - 1, kind))
            listed = kind == "comma that" and _goes_on(sentence, at + 2, limit, lexicon)
            if listed or kind.endswith("reporting") or kind in ("and that", "comma and that"):
                return found[:NEAREST] + found[NEAREST:][-1:]  # ", ha aggiunto", "e ha promesso", "e che"
        at += 1
    if limit < sentence.last:
        return found[:NEAREST]
    return [*found[:NEAREST], (sentence.last, "stop")]


def _goes_on(sentence: Sentence, start: int, limit: int, lexicon: QuoteWords) -> bool:
    """Whether an enumeration of clauses ends after here: "che…, che… e che…"."""
    items = sentence.items
    return any(
        items[at].form in lexicon.group("openers.that") and items[at - 1].form in lexicon.group("reported.and")
        for at in range(start + 1, min(limit, start + MOST // 2) + 1)
    )


def _following(sentence: Sentence, at: int, lexicon: QuoteWords) -> str:
    """What begins after a comma or a conjunction."""
    if at > sentence.last:
        return "end"
    item = sentence.items[at]
    if item.quote >= 0:
        return "quote"
    led = ""
    if item.form in lexicon.group("reported.and") and at < sentence.last:
        led, at = "and ", at + 1
    kind = word_class(sentence.items[at], lexicon)
    if kind in ("that", "relatives"):
        return led + kind
    for each in sentence.items[at : min(at + 5, sentence.last + 1)]:
        if each.quote < 0 and lexicon.is_verb(each.form, "say", "ask", "call") and each.form not in lexicon.nouns:
            return f"{led}reporting"
        skipped = each.form in lexicon.group("clause.before_verb") or each.form in lexicon.group("adverbs.words")
        if each.quote >= 0 or not (skipped or word_class(each, lexicon) == "auxiliary"):
            break
    return led + kind


def word_class(item: Item, lexicon: QuoteWords) -> str:
    """What kind of word begins or follows a clause, as far as the word alone tells."""
    form = item.form
    if item.quote >= 0:
        return "quote"
    for name in ("openers.that", "reported.relatives", "reported.and", "reported.breaks"):
        if form in lexicon.group(name):
            return name.partition(".")[2]
    if form in lexicon.group("auxiliaries.all") or form in lexicon.group("reported.modals"):
        return "auxiliary"
    if form in lexicon.verbs and form not in lexicon.nouns:
        inflection = lexicon.verbs[form][0][1]
        return f"verb {inflection if inflection in ('gerund', 'infinitive') else 'finite'}"
    if any(form in lexicon.group(f"pronouns.{kind}") for kind in ("masculine", "feminine", "plural")):
        return "pronoun"
    if form in lexicon.group("determiners.all") or form in lexicon.group("determiners.definite"):
        return "determiner"
    if form in lexicon.group("prepositions.other") or form in lexicon.group("prepositions.of"):
        return "preposition"
    if form in lexicon.group("style.clause"):
        return "clause word"
    if form[0].isdigit():
        return "number"
    if not form[0].isalnum():
        return "mark"
    if item.upper:
        return "name"
    return "finite word" if len(form) > 4 and form.endswith(lexicon.endings.get("clause_finite", ())) else "word"


def starts_before(sentence: Sentence, end: int) -> list[tuple[int, str]]:
    """Where the clause that ends at `end`, before its attribution, may begin: its sentence's start, a pause inside; the farthest first."""
    found: list[tuple[int, str]] = []
    low = max(sentence.first, end - MOST)
    if low == sentence.first:
        found.append((low, "sentence"))
    inner = []
    for at in range(end - 1, low, -1):
        form = sentence.items[at].form
        if form == ";":
            inner.append((at + 1, "semicolon"))
            found = []
            break
        if form == ":" and sentence.pause(at):
            inner.append((at + 1, "colon"))
        elif form in DASHES and sentence.spaced(at):
            inner.append((at + 1, "dash" if at - sentence.first < 16 else "far dash"))
        elif sentence.comma(at) and len(inner) < 3:
            inner.append((at + 1, "comma"))
        if len(inner) >= 5:
            break
    return found + inner
