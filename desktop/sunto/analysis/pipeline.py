"""The pipeline of a language: the trained names, then our components over them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer

import sunto.analysis.attributes
import sunto.analysis.entities.component
import sunto.analysis.facts.component
import sunto.analysis.layout
import sunto.analysis.names.component
import sunto.analysis.quotes.component
import sunto.analysis.sentences
import sunto.analysis.summary.component
import sunto.analysis.tagging.tagger  # noqa: F401 (these register the factories)
from sunto.analysis.long_runs import BoundedTokenizer
from sunto.core.paths import resources

MAX_CHARACTERS = 1_500_000
"""Texts beyond this are not analysed: memory grows with the text (0.15 kB a character of prose, 0.8 of marks)."""

COMPONENTS = ("sunto_names", "sunto_entities", "sunto_quotes", "sunto_facts", "sunto_summary")
"""Our components after the trained ones, in the order in which each needs what the one before wrote."""


def weights(language: str) -> Path | None:
    """The folder of the language's trained pipeline; None where there is none."""
    folder = resources() / "languages" / language / "pipeline"
    return folder if folder.is_dir() else None


@cache
def pipeline(language: str) -> Language:
    """The pipeline for this language, loaded once a process; without trained names where the language has no weights."""
    folder = weights(language)
    nlp = spacy.load(folder) if folder is not None else _untrained(language)
    nlp.max_length = MAX_CHARACTERS
    if isinstance(nlp.tokenizer, Tokenizer):  # not that of Chinese or Japanese
        nlp.tokenizer = BoundedTokenizer(nlp.tokenizer)  # type: ignore[assignment]
    nlp.add_pipe("sunto_layout", first=True)
    nlp.add_pipe("sunto_sentences", after="sunto_layout")
    for name in COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def _untrained(language: str) -> Language:
    """Only the language's tokens; those of any language where spaCy has none of its own, or needs a package that is not here."""
    try:
        return spacy.blank(language)
    except ImportError:  # Norwegian, Bosnian, Belarusian; Japanese, Korean, Vietnamese
        return spacy.blank("xx")
