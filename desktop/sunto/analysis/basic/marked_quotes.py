"""The component that finds quotations by their marks alone, in languages whose words of saying Sunto does not know.

A few words between marks are as likely a title or irony as a quotation, so only what is long enough, or has a sentence's end, or is
announced by a colon is taken. The one attribution that needs no words is "Name: «…»"; every other quotation stays without a speaker.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence

from spacy.language import Language
from spacy.tokens import Doc

from sunto.analysis.quotes.quote_marks import Marked, find_marked
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.utterances import SILENT, regions
from sunto.analysis.summary.candidates import trimmed
from sunto.analysis.word_count import word_count
from sunto.core.article import Span
from sunto.core.briefing import Entity, Quote, Speaker

FEWEST_WORDS = 4
"""Words from which on words between marks are taken for a quotation without further sign."""
CONFIDENCE = 0.7
"""Above what the reader is asked to check (0.5), for so much the marks tell; no annotated texts in these languages tell more."""

_ENDING = ".!?…。！？"
_COLON = re.compile(r"\s*[:：]\s*$")
_ROLE = re.compile(r"\s*(?:,[^.:;!?]{1,100}|\([^()]{1,100}\))?")


@Language.factory("sunto_marked_quotes", assigns=["doc._.quotes"])
def make_marked_quotes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component. It reads `doc._.blocks`, sentences and `doc._.entities` and writes `doc._.quotes`."""
    return write_marked_quotes


def write_marked_quotes(doc: Doc) -> Doc:
    """Set `doc._.quotes`: what stands between marks, in text order, with its speaker where a name and a colon come before it."""
    text = doc.text
    paragraphs = [(region.start, region.end) for region in regions(doc, text) if region.kind not in SILENT]
    colons = _Colons(doc, text, paragraphs)
    quotes = []
    for marked in _utterances(find_marked(text, paragraphs, QuoteWords())):
        first = marked[0]
        introduced = colons.before(first) is not None
        if introduced or _is_speech(text[first.start : marked[-1].end]):
            segments = tuple(trimmed(text, part.start, part.end) for part in marked)
            quotes.append(Quote(segments, colons.speaker(first), confidence=CONFIDENCE))
    doc._.quotes = tuple(sorted(quotes, key=lambda quote: quote.start))
    return doc


def _utterances(found: Iterable[Marked]) -> list[list[Marked]]:
    """The outermost quotations, the parts of one that runs over paragraphs together."""
    runs: dict[int, list[Marked]] = {}
    utterances: list[list[Marked]] = []
    for marked in found:
        if marked.depth:
            continue
        if marked.run is not None and marked.run in runs:
            runs[marked.run].append(marked)
            continue
        utterances.append([marked])
        if marked.run is not None:
            runs[marked.run] = utterances[-1]
    return utterances


def _is_speech(words: str) -> bool:
    """Whether the words between marks are more than a title or a term: enough of them, and not all with a capital."""
    if not any(char.isalpha() for char in words):
        return False
    if words[-1] in _ENDING and len(words) > 1 and word_count(words) > 1:
        return True
    return word_count(words) >= FEWEST_WORDS and any(not word[0].isupper() for word in words.split() if word[0].isalpha())


class _Colons:
    """Who is named before the colon that announces a quotation."""

    def __init__(self, doc: Doc, text: str, paragraphs: Sequence[tuple[int, int]]) -> None:
        self._text, self._paragraphs = text, paragraphs
        self._entities: Sequence[Entity] = doc._.entities
        self._named: Mapping[int, tuple[Span, int]] = {
            mention.start: (mention, row) for row, entity in enumerate(self._entities) for mention in entity.mentions
        }
        self._sentences = sorted(sentence.start_char for sentence in doc.sents) if doc.has_annotation("SENT_START") else []

    def before(self, marked: Marked) -> int | None:
        """Where the colon before this quotation ends the words that announce it; None where there is none."""
        start = max(self._paragraphs[marked.paragraph][0], marked.start - 300)
        before = self._text[start : marked.start].rstrip()
        found = _COLON.search(before.removesuffix(marked.opener))
        return start + found.start() if found is not None else None

    def speaker(self, marked: Marked) -> Speaker | None:
        """The name that stands before the colon, alone or with what it is behind a comma or in brackets."""
        colon = self.before(marked)
        if colon is None:
            return None
        opening = self._opening(marked, colon)
        if opening not in self._named:
            return None
        mention, row = self._named[opening]
        if mention.end <= colon and _ROLE.fullmatch(self._text, mention.end, colon):
            return Speaker(self._entities[row].name, row, mention)
        return None

    def _opening(self, marked: Marked, colon: int) -> int:
        """Where the first word of the sentence before the colon stands."""
        start = self._paragraphs[marked.paragraph][0]
        place = bisect_right(self._sentences, colon - 1) - 1
        if place >= 0:
            start = max(start, self._sentences[place])
        while start < colon and not self._text[start].isalnum():
            start += 1
        return start
