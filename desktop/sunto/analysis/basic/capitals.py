"""The component that takes words with a capital for names, in languages without a trained tagger.

A capital tells a name only where it is not owed to the place: the first word of a sentence counts if it stands elsewhere, too, and never
if it stands in small letters anywhere. Scripts without capitals have no such names, and in languages that write every noun with a capital
only several capitals in a row, or a word of such a name, or an acronym, count. What kind of thing a name names, no capital tells.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass

from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from sunto.analysis.basic.sentence_openings import opens_sentence
from sunto.core.article import Block
from sunto.core.briefing import EntityType
from sunto.languages.words import everywhere, general_words

LONGEST = 8
"""Words of the longest name; a longer row of capitals is a heading or a list."""
MOSTLY = 0.6
"""The share of words with a capital from which on a line without a sentence's end is a heading in capitals, where they tell nothing."""
_FEWEST = 4
"""Words that such a line has at least."""
_ACRONYM = re.compile(r"[^\W\d_][^\W_]{1,5}")
_NUMERAL = re.compile(r"[IVX]+(?:e|er|ème|[ºª°])?")


@Language.factory("sunto_capitals", assigns=["doc.ents"])
def make_capitals(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component. It reads sentences and `doc._.blocks` and writes `doc.ents`, all of the type MISC."""
    return Capitals(nlp.lang)


@dataclass(frozen=True, slots=True)
class _Run:
    """Words with a capital in a row: tokens `start` to `end` (left out), whether the sentence begins with them, how many are words."""

    start: int
    end: int
    opening: bool
    words: int


class Capitals:
    """The component for one language."""

    def __init__(self, language: str) -> None:
        data = general_words("basic")
        self._joining, self._articles = frozenset(data["joining"]), frozenset(data["articles"])
        self._titles = frozenset(data["titles"])
        nouns = data["every_noun"]
        self._every_noun = language in nouns["languages"]
        self._plain = frozenset((*data["calendar"], *(nouns["plain"] if self._every_noun else ())))
        offices, after = "|".join(nouns["offices"]), "|".join(nouns["after_offices"])
        self._office = re.compile(rf"(?i:\w*(?:{offices})(?:{after}|innen)?)" if self._every_noun else r"(?!)")
        self._given = frozenset(name for given in everywhere("given_names") for gender in ("m", "f") for name in given.get(gender, ()))

    def __call__(self, doc: Doc) -> Doc:
        """Set the names of the doc."""
        if not _has_capitals(doc.text):
            return doc
        runs = list(self._runs(doc))
        small = {token.text for token in doc if token.is_lower}
        inside = Counter(token.text for run in runs for token in doc[run.start + run.opening : run.end])
        tight = [kept for run in runs if (kept := self._tightened(doc, run, small, inside)) is not None]
        rows = {doc[run.start : run.end].text for run in tight if run.words > 1}
        tight = [_behind_title(doc, run, rows) for run in tight]
        parts = {doc[place].text for run in tight if run.words > 1 for place in (run.start, run.end - 1)}
        names = [run for run in tight if run.words > 1 or self._alone(doc[run.start], run.opening, small, inside, parts)]
        doc.set_ents([Span(doc, run.start, run.end, str(EntityType.MISC)) for run in names])
        return doc

    def _runs(self, doc: Doc) -> Iterator[_Run]:
        """All rows of capitals, outside of headings in capitals."""
        for first, last in _told(doc, self._every_noun):
            place = first
            while place < last:
                if not self._has_capital(doc[place]):
                    place += 1
                    continue
                opening = opens_sentence(doc, place)
                end, words = self._end_of(doc, place, last, opening)
                if words <= LONGEST:
                    yield _Run(place, end, opening, words)
                place = end

    def _end_of(self, doc: Doc, start: int, last: int, opening: bool) -> tuple[int, int]:
        """Where the row that begins at this token ends, and how many words with a capital it has.

        It ends before a given name and a surname where the words before them have their capital for another reason.
        """
        end, words = start + 1, 1
        while (after := self._next(doc, end, last)) is not None:
            given = after == end and doc[after].lower_ in self._given and doc[end - 1].lower_ not in self._given
            if given and (opening or self._every_noun) and self._next(doc, after + 1, last) is not None:
                break
            end, words = after + 1, words + 1
        return end, words

    def _next(self, doc: Doc, place: int, last: int) -> int | None:
        """The next word of a name that goes on here, over a small word or two; None where it ends."""
        skipped, at = 0, place
        while at < last and skipped <= 2:
            token, before = doc[at], doc[at - 1]
            if token.is_sent_start or token.is_space or (not before.whitespace_ and not before.text.endswith(("'", "’", "-"))):
                hyphen = token.text == "-" and not before.whitespace_ and not token.whitespace_ and at + 1 < last
                return at + 1 if hyphen and self._has_capital(doc[at + 1]) else None
            if self._has_capital(token):
                return at if not skipped or self._joins(doc, place, at) else None
            at, skipped = at + 1, skipped + 1
        return None

    def _joins(self, doc: Doc, start: int, end: int) -> bool:
        """Whether these small words join the names on both sides to one."""
        small = [token.text.replace("’", "'") for token in doc[start:end]]
        if self._every_noun and doc[start - 1].lower_ not in self._given:
            return False  # "Bau von Wohnungen"
        return small[0] in self._joining and (len(small) == 1 or small[1] in self._articles)

    def _has_capital(self, token: Token) -> bool:
        text = token.text
        return text[0].isupper() and text not in self._plain and (len(text) > 1 or not token.is_sent_start) and not _NUMERAL.fullmatch(text)

    def _tightened(self, doc: Doc, run: _Run, small: set[str], inside: Counter[str]) -> _Run | None:
        """The row without titles before it and without words that only happen to begin the sentence; None where nothing is left."""
        start, end, words, opening = run.start, run.end, run.words, run.opening
        while words > 0:
            token = doc[start]
            chance = opening and (token.is_stop or (token.lower_ in small and not inside[token.text]))
            if not (chance or token.text in self._titles or (words > 1 and self._office.fullmatch(token.text))):
                break
            start, words, opening = start + 1, words - 1, False
            while start < end and not self._has_capital(doc[start]):
                start += 1
        return _Run(start, end, opening, words) if words and start < end else None

    def _alone(self, token: Token, opening: bool, small: set[str], inside: Counter[str], parts: set[str]) -> bool:
        """Whether this word alone is taken for a name."""
        text = token.text
        if len(text) < 2 or text in self._titles or (token.is_stop and not text.isupper()):
            return False
        if text in parts:
            return not opening or token.lower_ not in small
        if _marked(token) and not self._every_noun:
            return token.lower_ not in small
        acronym = text.isupper() and _ACRONYM.fullmatch(text) is not None
        if self._every_noun:
            return acronym
        return acronym or (not opening or (inside[text] > 0 and token.lower_ not in small))


def _behind_title(doc: Doc, run: _Run, rows: Collection[str]) -> _Run:
    """The row without its first word where a sentence begins with that and the rest is a name elsewhere: "Ingenieur Ada Holm"."""
    if run.opening and run.words > 2 and doc[run.start + 1 : run.end].text in rows:
        return _Run(run.start + 1, run.end, False, run.words - 1)
    return run


def _marked(token: Token) -> bool:
    """Whether the word alone stands between quotation marks, behind another word: the name of a company or a ship."""
    before = token.i - 2
    if before < 0 or token.i + 1 >= len(token.doc) or token.nbor(-1).text not in '«„“‘"' or token.nbor(1).text not in '»“”’"':
        return False
    return not token.nbor(-1).is_sent_start and token.nbor(-2).is_alpha


def _has_capitals(text: str) -> bool:
    """Whether most of the text's letters are of a script that has capitals; its beginning tells."""
    letters = [char for char in text[:5_000] if char.isalpha()]
    return 2 * sum(1 for char in letters if char.isupper() or char.islower()) > len(letters)


def _told(doc: Doc, every_noun: bool) -> Iterator[tuple[int, int]]:
    """The tokens of each block, without the lines in which most words have a capital."""
    blocks: Iterable[Block] = doc._.blocks or (Block(0, len(doc.text)),)
    place = 0
    for block in blocks:
        while place < len(doc) and doc[place].idx < block.start:
            place += 1
        first = place
        while place < len(doc) and doc[place].idx < block.end:
            place += 1
        words = [token.text for token in doc[first:place] if token.text[0].isalpha()]
        large = sum(1 for word in words if word[0].isupper())
        ended = any(token.text in ".!?…" for token in doc[max(first, place - 3) : place])
        heading = len(words) >= _FEWEST and large > MOSTLY * len(words) and not ended and not every_noun
        if not heading and not all(word.isupper() for word in words):
            yield first, place
