"""The pipeline of a language: the trained names, then our components over them."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import spacy
from spacy.language import Language
from spacy.tokenizer import Tokenizer
from spacy.util import compile_infix_regex

import sunto.analysis.attributes
import sunto.analysis.basic.capitals
import sunto.analysis.basic.marked_quotes
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

_EASTERN = "[。！？、，：；「」『』]"
"""Marks that part words where no spaces do."""

COMPONENTS = ("sunto_names", "sunto_entities", "sunto_quotes", "sunto_facts", "sunto_summary")
"""Our components after the trained ones, in the order in which each needs what the one before wrote."""

BASIC = ("sunto_capitals", "sunto_entities", "sunto_marked_quotes", "sunto_facts", "sunto_summary")
"""The same for a language of whose words nothing is known."""

NAMING = frozenset({"sunto_names", "sunto_capitals"})
"""Those whose word on the names is the last, before the rows of the table are made."""


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
    for name in BASIC if folder is None else COMPONENTS:
        nlp.add_pipe(name)
    return nlp


def _untrained(language: str) -> Language:
    """Only the language's tokens; those of any language where spaCy has none of its own, or needs a package that is not here."""
    try:
        return spacy.blank(language)
    except ImportError:  # Norwegian, Bosnian, Belarusian; Japanese, Korean, Vietnamese
        nlp = spacy.blank("xx")
        nlp.tokenizer.infix_finditer = compile_infix_regex([*nlp.Defaults.infixes, _EASTERN]).finditer
        return nlp
