"""Names made consistent over the whole article, from what the tagger believes of each place.

A tagger sees a few words around each name. Here all places of one form speak together: a form keeps one type unless two are sure
(the city and its team), a form found once is found wherever it stands, and the surname of a full name is that person.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc, Span, Token

from sunto.analysis.names.bounds import settled
from sunto.analysis.names.quoted_names import quoted_names
from sunto.analysis.tagging.lexicon import normal
from sunto.analysis.tagging.tagger import BELIEFS
from sunto.languages.words import words

Form = tuple[str, ...]

SURE = 0.75
"""A place whose own belief in its type is above this keeps it against the others."""
MAJORITY = 2.0
"""How many times as much the others must believe in another type."""
DOUBT = 0.97
"""A place that the tagger passed over joins its form unless its belief in "no name" is above this."""
LONGEST = 40
"""Tokens of the longest name; a longer run of capitalised words is a list or no language, and no name."""
HEIR = 0.8
"""The weight in the vote that a full name gives its surname."""


@Language.factory("sunto_names", requires=["doc.ents"], assigns=["doc.ents"])
def make_names(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component. It rewrites `doc.ents`; where no tagger has run it changes nothing."""
    if not nlp.has_pipe("sunto_tagger"):
        return Names(words(nlp.lang, "names"), ())
    tagger = nlp.get_pipe("sunto_tagger")
    return Names(words(nlp.lang, "names"), tagger.labels, tagger.lexicon.proper)


class Names:
    """The component. data: names.toml; labels: the tagger's, in the order of its beliefs; proper: whether a word is only a name."""

    def __init__(self, data: Mapping[str, Any], labels: tuple[str, ...], proper: Callable[[str], bool] = str.istitle) -> None:
        self._data = data
        self._proper = proper
        self._labels = labels
        self._particles = frozenset(data.get("particles", ()))

    def __call__(self, doc: Doc) -> Doc:
        """Make the names of the doc consistent."""
        beliefs = doc.user_data.get(BELIEFS)
        if beliefs is None or not self._labels:
            return doc
        quoted = list(quoted_names(doc, self._data))
        fixed = {span.start for span in quoted}
        spans = _apart([*quoted, *(span for ent in doc.ents if len(ent) <= LONGEST for span in settled(ent, self._data, self._proper))])
        votes = self._votes(spans, beliefs)
        spans = [span if span.start in fixed else self._retyped(span, votes, beliefs) for span in spans]
        spans += self._missed(doc, spans, votes, beliefs)
        doc.set_ents(_apart(spans))
        return doc

    def _votes(self, spans: Iterable[Span], beliefs: NDArray[np.float32]) -> dict[Form, NDArray[np.float32]]:
        """What all places of a form believe of its type together."""
        votes: dict[Form, NDArray[np.float32]] = defaultdict(lambda: np.zeros(len(self._labels), dtype="f"))
        for span in spans:
            believed = beliefs[span.start : span.end, 1:].mean(axis=0)
            votes[_form(span)] += believed
            if span.label_ == "PER":
                person = self._labels.index("PER")
                for surname in self._surnames(span):
                    votes[surname][person] += HEIR * believed[person]
        return dict(votes)

    def _surnames(self, span: Span) -> Iterator[Form]:
        """The last word of a full name, and with the particles before it: "Luca", "De Luca"."""
        form = _form(span)
        if len(form) < 2 or not span[-1].text[:1].isupper() or len(form[-1]) < 3:
            return
        yield form[-1:]
        at = len(form) - 1
        while at > 1 and form[at - 1] in self._particles:
            at -= 1
        if at < len(form) - 1:
            yield form[at:]

    def _retyped(self, span: Span, votes: Mapping[Form, NDArray[np.float32]], beliefs: NDArray[np.float32]) -> Span:
        """The span with the type that its form has elsewhere, where it is unsure of its own."""
        vote, current = votes[_form(span)], self._labels.index(span.label_)
        own = float(beliefs[span.start : span.end, 1 + current].mean())
        if own < SURE and vote.max() > MAJORITY * vote[current]:
            return Span(span.doc, span.start, span.end, self._labels[int(vote.argmax())])
        return span

    def _missed(
        self, doc: Doc, spans: Iterable[Span], votes: Mapping[Form, NDArray[np.float32]], beliefs: NDArray[np.float32]
    ) -> Iterator[Span]:
        """Places of known forms that the tagger passed over."""
        taken = np.zeros(len(doc), dtype=bool)
        for span in spans:
            taken[span.start : span.end] = True
        lengths: dict[str, set[int]] = defaultdict(set)
        for form in votes:
            lengths[form[0]].add(len(form))
        for token in doc:
            if taken[token.i] or not token.text[:1].isupper():
                continue
            for length in sorted(lengths.get(normal(token.text), ()), reverse=True):
                end = token.i + length
                form = tuple(normal(word.text) for word in doc[token.i : end])
                vote = votes.get(form)
                if vote is None or taken[token.i : end].any() or not _capitalised_as(doc[token.i : end]):
                    continue
                outside = float(beliefs[token.i : end, 0].min())
                if outside < DOUBT and vote.max() > outside:
                    taken[token.i : end] = True
                    yield Span(doc, token.i, end, self._labels[int(vote.argmax())])
                    break


def _form(span: Span) -> Form:
    return tuple(normal(token.text) for token in span)


def _capitalised_as(tokens: Span) -> bool:
    """Whether the last word, too, begins as names do."""
    last: Token = tokens[-1]
    return last.text[:1].isupper() or last.text[:1].isdigit() or not last.is_alpha


def _apart(spans: Iterable[Span]) -> list[Span]:
    """The spans in order; of two that overlap the longer one."""
    kept: list[Span] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or kept[-1].end <= span.start:
            kept.append(span)
    return kept
