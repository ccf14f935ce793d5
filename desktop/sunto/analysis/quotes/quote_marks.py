"""Where quotation marks open and close: every convention, nested, left open over paragraphs, stray ones ignored. Linear in the text.

An apostrophe is told from a closing mark by its neighbours, by the language's elided words, and by whether another closing mark follows.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from sunto.analysis.quotes.quote_words import QuoteWords

# Opening marks and what may close them, in the conventions of European typography (Unicode 17, chapter 6.2, "Quotation marks").
CLOSERS = {
    "“": "”“",
    "„": "“”",
    "‟": "”",
    "«": "»",
    "‹": "›",
    "‘": "’'",
    "‚": "‘’",
    "‛": "’",
    "»": "«",
    "›": "‹",
    "”": "”",
    '"': '"',
    "'": "'’",
    "’": "’",
    "''": "''",
    "``": "''",
    "「": "」",
    "『": "』",
}
CLOSING = frozenset("”»›’\"'“‘」』")
SINGLE = frozenset("'’‘‚‛")
MARK = re.compile(r"``|''(?!')|[«»“”„‟‹›‘’‚‛\"'「」『』]")
BEFORE_OPENING = frozenset("([{—–-/-+*«“„‹‚‘\"'’>¡¿•:;,=")
WORD_BEFORE = re.compile(r"[^\W\d_]+$")
DEEPEST = 3
"""Quotations within quotations beyond this depth are a flood of marks, not speech."""
REACH = 6
"""How many paragraphs a quotation may run on without a mark of its own."""


@dataclass(slots=True)
class Marked:
    """The words between two marks.

    `start` and `end` leave the marks out; `depth` counts the quotations around it, `parent` is the place of the nearest in the list;
    `opener` the mark; `closed` whether a closing mark was found; `run` numbers a quotation that goes on over several paragraphs, else None.
    """

    start: int
    end: int
    opener: str
    paragraph: int
    closed: bool = True
    depth: int = 0
    parent: int | None = None
    run: int | None = None


def find_marked(text: str, paragraphs: Sequence[tuple[int, int]], lexicon: QuoteWords) -> list[Marked]:
    """All that stands between marks in these paragraphs, in text order, the outer before the inner."""
    ascii_accents = _writes_accents_as_apostrophes(text, lexicon)
    found: list[Marked] = []
    pending: list[list[tuple[str, int]]] = []
    orphans: list[list[tuple[str, int]]] = []
    for number, (start, end) in enumerate(paragraphs):
        marked, unclosed, unopened = _Scan(text, start, end, number, lexicon, ascii_accents).run()
        found.extend(marked)
        pending.append(unclosed)
        orphans.append(unopened)
    found.extend(_run_on(text, paragraphs, pending, orphans))
    found.sort(key=lambda marked: (marked.start, -marked.end))
    _nest(found)
    return [marked for marked in found if marked.depth <= DEEPEST]


def _writes_accents_as_apostrophes(text: str, lexicon: QuoteWords) -> bool:
    feeds = lexicon.group("apostrophes.accents")
    return bool(feeds) and any(match[1].lower() in feeds for match in re.finditer(r"(?<!\w)(\w{1,6})'(?=\s)", text))


class _Scan:
    """One pass over one paragraph with a stack of open marks."""

    def __init__(self, text: str, start: int, end: int, number: int, lexicon: QuoteWords, ascii_accents: bool) -> None:
        self.text, self.start, self.end, self.number = text, start, end, number
        self.final = lexicon.group("apostrophes.final")
        self.initial = lexicon.group("apostrophes.initial")
        self.possessive = tuple(lexicon.group("apostrophes.possessive"))
        self.ascii_accents = ascii_accents
        self.marks = [(match.start(), match.group()) for match in MARK.finditer(text, start, end)]

    def run(self) -> tuple[list[Marked], list[tuple[str, int]], list[tuple[str, int]]]:
        """What was closed, what was left open (mark, place), and closing marks that nothing had opened."""
        closers, plain, openers = self._ahead()
        stack: list[tuple[str, int]] = []
        open_count: dict[str, int] = {}
        found: list[Marked] = []
        unopened: list[tuple[str, int]] = []
        for index, (at, mark) in enumerate(self.marks):
            top = stack[-1][0] if stack else ""
            if mark in SINGLE and not (mark == "‚" or (mark == "‘" and top != "‚")):
                verdict = self._single(at, mark, top, (closers[index], plain[index], openers[index]))
                if verdict == "apostrophe":
                    continue
                closing = verdict == "close"
            elif mark == '"' and all(near.isalnum() for near in self._around(at, 1)):
                continue  # seconds, inches
            else:
                closing = self._closes(at, mark, top, open_count)
            if not closing:
                if mark in SINGLE and top in ("'", "’") and top == mark:
                    stack.pop()  # the earlier one was an apostrophe after all
                    open_count[top] -= 1
                stack.append((mark, at))
                open_count[mark] = open_count.get(mark, 0) + 1
                continue
            if not any(count and mark in _closers(opener) for opener, count in open_count.items()):
                unopened.append((mark, at))
                continue
            while stack:
                opener, place = stack.pop()
                open_count[opener] -= 1
                if mark in _closers(opener):
                    inner, outer = self._trim(place + len(opener), at)
                    if inner < outer:
                        found.append(Marked(inner, outer, opener, self.number))
                    break
        return found, stack, unopened

    def _ahead(self) -> tuple[list[int], list[int], list[int]]:
        """For each mark, where the next single mark stands that may close, plainly closes, opens (the paragraph's end: none)."""
        closers, plain, openers = ([self.end] * len(self.marks) for _ in range(3))
        close = plain_close = opening = self.end
        for index in range(len(self.marks) - 1, -1, -1):
            closers[index], plain[index], openers[index] = close, plain_close, opening
            at, mark = self.marks[index]
            if mark in SINGLE:
                before, after = self._around(at, 1)
                if before and not before.isspace() and not after.isalnum() and not self._elided(at):
                    close = at
                    plain_close = at if not before.isalnum() or not after or not after.isspace() else plain_close
                elif (not before or before.isspace()) and after.isalnum():
                    opening = at
        return closers, plain, openers

    def _around(self, at: int, width: int) -> tuple[str, str]:
        before = self.text[at - 1] if at > self.start else ""
        after = self.text[at + width] if at + width < self.end else ""
        return before, after

    def _elided(self, at: int) -> bool:
        word = WORD_BEFORE.search(self.text, max(self.start, at - 12), at)
        return word is not None and word.group().lower() in self.final

    def _single(self, at: int, mark: str, top: str, ahead: tuple[int, int, int]) -> str:
        """Whether a mark like ' opens, closes or is an apostrophe."""
        before, after = self._around(at, 1)
        next_close, next_plain_close, next_open = ahead
        opened = top in SINGLE and mark in _closers(top)
        if before.isalnum() and after.isalnum():
            return "apostrophe"
        if before and not before.isspace() and before not in "([—–" and not after.isalnum():
            if not opened:
                return "apostrophe" if before.isalnum() else "close"
            if self._elided(at) and next_close < next_open:
                return "apostrophe"
            return "apostrophe" if self._lenient(before, after) and next_plain_close < next_open else "close"
        if (after.isalnum() or after in "«“„\"‘'([…¿¡.") and after and (not before or before.isspace() or before in BEFORE_OPENING):
            return "apostrophe" if self._shortened(at) or next_close >= self.end else "open"
        return "apostrophe"

    def _lenient(self, before: str, after: str) -> bool:
        """Whether the word before it may well bear an apostrophe at its end: plural genitive, accents written so."""
        if after and not after.isspace():
            return False
        if self.possessive and before in self.possessive:
            return True
        return self.ascii_accents and before in "aeiouAEIOU"

    def _shortened(self, at: int) -> bool:
        """'51, 'ndrangheta, 'em: an apostrophe for what was left out before."""
        match = re.compile(r"\d\ds?(?!\w)|[^\W\d_]+").match(self.text, at + 1, self.end)
        return match is not None and (match.group()[0].isdigit() or match.group().lower() in self.initial)

    def _closes(self, at: int, mark: str, top: str, open_count: dict[str, int]) -> bool:
        """Whether a mark that could do both closes here."""
        before, after = self._around(at, len(mark))
        opens_by_place = (not before or before.isspace() or before in BEFORE_OPENING) and bool(after) and not after.isspace()
        closes_by_place = bool(before) and not before.isspace() and not (after.isalnum())
        if mark in "«‹„‟‚``「『" and top not in ("»", "›"):
            return False
        if mark in ("“", "‘"):
            return bool(open_count.get("„" if mark == "“" else "‚")) or (
                bool(open_count.get(mark)) and closes_by_place and not opens_by_place
            )
        if mark in ("»", "›", "”", "」", "』"):
            opener_open = any(count and mark in _closers(opener) for opener, count in open_count.items())
            return opener_open or not (opens_by_place and after.isalnum())
        if mark in ("«", "‹"):
            return True
        if not open_count.get(mark) and not (mark == "''" and open_count.get("``")):
            return closes_by_place and not opens_by_place
        if opens_by_place and not closes_by_place:
            return False
        return closes_by_place or not opens_by_place or before not in ("’", "'")

    def _trim(self, start: int, end: int) -> tuple[int, int]:
        while start < end and self.text[start].isspace():
            start += 1
        while start < end and self.text[end - 1].isspace():
            end -= 1
        return start, end


def _closers(opener: str) -> tuple[str, ...] | str:
    return ("''",) if opener in ("''", "``") else CLOSERS[opener]


def _run_on(
    text: str, paragraphs: Sequence[tuple[int, int]], pending: list[list[tuple[str, int]]], orphans: list[list[tuple[str, int]]]
) -> list[Marked]:
    """Quotations over several paragraphs: each opened again, or only the first opened and the last closed. Others were stray marks."""
    found: list[Marked] = []
    run = 0
    going: str | None = None
    for number, (start, end) in enumerate(paragraphs):
        if not pending[number] or number + 1 == len(paragraphs):
            going = None
            continue
        opener, at = pending[number][0]
        following = paragraphs[number + 1][0]
        reopened = text[following] == opener or text[following] in CLOSERS.get(opener, "")
        if reopened:
            run += going is None
            found.append(Marked(at + len(opener), end, opener, number, closed=False, run=run))
            going = opener
            continue
        going = None
        close = _orphan_ahead(opener, number, pending, orphans, len(paragraphs))
        if close is not None:
            last, place = close
            run += 1
            found.append(Marked(at + len(opener), end, opener, number, closed=False, run=run))
            for between in range(number + 1, last):
                found.append(Marked(*paragraphs[between], opener, between, closed=False, run=run))
            found.append(Marked(paragraphs[last][0], place, opener, last, run=run))
        elif text[max(start, at - 2) : at].rstrip().endswith(":") and text[end - 1] in ".!?…" and end - at < 900:
            found.append(Marked(at + len(opener), end, opener, number, closed=False))
    return [marked for marked in found if marked.start < marked.end]


def _orphan_ahead(opener: str, number: int, pending: list, orphans: list, count: int) -> tuple[int, int] | None:
    """The paragraph and place of the closing mark that a quotation left open finds further on."""
    if opener in SINGLE:
        return None
    for later in range(number + 1, min(number + 1 + REACH, count)):
        for mark, place in orphans[later]:
            if mark in _closers(opener):
                return later, place
        if pending[later]:
            return None
    return None


def _nest(found: list[Marked]) -> None:
    """Write depth and parent, and let the last part of a run share its number."""
    stack: list[int] = []
    for place, marked in enumerate(found):
        while stack and found[stack[-1]].end < marked.end:
            stack.pop()
        while stack and found[stack[-1]].end <= marked.start:
            stack.pop()
        marked.depth = len(stack)
        marked.parent = stack[-1] if stack else None
        stack.append(place)
    for place, marked in enumerate(found):
        if marked.run is None or marked.closed:
            continue
        later = next(
            (other for other in found[place + 1 : place + 40] if other.paragraph == marked.paragraph + 1 and other.depth == 0), None
        )
        if later is not None and later.run is None:
            later.run = marked.run


def paragraph_at(paragraphs: Sequence[tuple[int, int]], offset: int) -> int:
    """The number of the paragraph that holds this offset (the one before it, between two)."""
    return max(0, bisect_right(paragraphs, offset, key=lambda paragraph: paragraph[0]) - 1)
