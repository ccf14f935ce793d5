"""Names found by the pipeline that the reader chose, written on a Doc of ours."""

from __future__ import annotations

import warnings
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from functools import lru_cache

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc, Span
from spacy.util import filter_spans

from sunto.analysis.chosen.labels import kind_of
from sunto.analysis.long_runs import BoundedTokenizer
from sunto.core.article import Block
from sunto.core.briefing import EntityType
from sunto.core.errors import IncompatiblePipelineError
from sunto.core.pipelines import PipelinePlace, place_of
from sunto.languages.words import languages

PIECE = 20_000
"""Characters that the pipeline is given at a time: parsers of other makers take memory, and some time, by the square of a text."""

_RULERS = frozenset({"span_ruler"})
"""Factories that may write names without declaring it."""
_SAME = {"nb": "no", "nn": "no"}
_MANY = "xx"
"""spaCy's code for pipelines of many languages."""


class ChosenPipeline:
    """The pipeline of this name or in this folder, loaded when it is first asked for names.

    Raises MissingPipelineError, NotAPipelineError or IncompatiblePipelineError where there is none that can be used.
    """

    def __init__(self, wanted: str) -> None:
        self._wanted = wanted
        self._place = place_of(wanted)

    @property
    def title(self) -> str:
        """What to call it: name and version, without its folder."""
        return self._place.title

    def serves(self, language: str) -> bool:
        """Whether it is for articles in this language. One of many languages serves those that Sunto has no weights for."""
        own = _SAME.get(self._place.language, self._place.language)
        return own == language or (own == _MANY and language not in languages())

    def write_names(self, doc: Doc) -> Doc:
        """Set `doc.ents` to the names that it finds in the doc's text. Raises IncompatiblePipelineError."""
        nlp = _loaded(self._wanted, self._place)
        found: list[Span] = []
        text = doc.text
        try:
            for start, end in _pieces(text, doc._.blocks):
                for ent in nlp(text[start:end]).ents:
                    kind = kind_of(ent.label_)
                    span = doc.char_span(start + ent.start_char, start + ent.end_char, label=str(kind), alignment_mode="expand")
                    if kind is not None and span is not None and span.text.strip():
                        found.append(span)
        except Exception as error:  # whatever another maker's component may raise
            raise IncompatiblePipelineError(self._wanted, f"{type(error).__name__}: {error}") from error
        doc.set_ents(filter_spans(_kinds_agreed(found)))
        return doc


@lru_cache(maxsize=1)
def _loaded(wanted: str, place: PipelinePlace) -> Language:
    """The pipeline, kept until another one is asked for."""
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # made with another version of spaCy: it is tried, and the reader is told if it fails
            nlp = spacy.load(place.package or place.folder)
    except Exception as error:
        raise IncompatiblePipelineError(wanted, f"{type(error).__name__}: {error}") from error
    metas = [nlp.get_pipe_meta(name) for name in nlp.pipe_names]
    if not any("doc.ents" in meta.assigns or meta.factory in _RULERS for meta in metas):
        raise IncompatiblePipelineError(wanted, f"none of {', '.join(nlp.pipe_names) or 'no components'} finds names")
    if isinstance(nlp.tokenizer, Tokenizer):
        nlp.tokenizer = BoundedTokenizer(nlp.tokenizer)  # type: ignore[assignment]
    return nlp


def _pieces(text: str, blocks: Iterable[Block]) -> Iterator[tuple[int, int]]:
    """The text in pieces of whole blocks; a block that is longer is cut, between words where it has some."""
    start = end = 0
    for block in blocks or (Block(0, len(text)),):
        if block.end - start > PIECE and end > start:
            yield start, end
            start = end
        end = block.end
        while end - start > PIECE:
            space = max(text.rfind(" ", start + PIECE // 2, start + PIECE), text.rfind("\n", start + PIECE // 2, start + PIECE))
            cut = space if space > 0 else start + PIECE
            yield start, cut
            start = cut
    if end > start:
        yield start, end


def _kinds_agreed(spans: Iterable[Span]) -> list[Span]:
    """The spans; where the kind of a name is not told in one place, it is the one told of the same words elsewhere."""
    found = list(spans)
    told: dict[str, Counter[str]] = defaultdict(Counter)
    for span in found:
        if span.label_ != EntityType.MISC:
            told[span.text][span.label_] += 1
    return [
        Span(span.doc, span.start, span.end, told[span.text].most_common(1)[0][0])
        if span.label_ == EntityType.MISC and span.text in told
        else span
        for span in found
    ]
