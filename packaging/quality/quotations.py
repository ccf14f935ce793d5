"""Quotes by simpler means: what stands between marks and the nearest name, and textacy's rules."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Any

import spacy
from spacy.language import Language
from spacy.tokens import Doc

from quality.articles import Annotated, Answer

MARKED = re.compile(r"“([^“”\n]+)”|«([^«»\n]+)»|„([^„“”\n]+)[“”]|\"([^\"\n]+)\"")
"""Pairs of marks within a paragraph, without those that apostrophes look like."""

PARSED = {"en": ("en_core_web_lg", "en_core_web_md", "en_core_web_sm")}
"""Trained pipelines with a tagger and a parser under a licence for any use, best first; Italian ones are for non-commercial use."""

Row = dict[str, Any]


def between_marks(text: str) -> list[tuple[int, int]]:
    """Where words stand between marks, in characters, the marks left out."""
    return [match.span(match.lastindex or 0) for match in MARKED.finditer(text)]


def marks_and_nearest(text: str, rows: Sequence[Row]) -> Answer:
    """Everything between marks, said by the person whose name stands nearest outside of it."""
    quotes = []
    for start, end in between_marks(text):
        near = [
            (max(mention["start"] - end, start - mention["end"]), row["name"])
            for row in rows
            if row["type"] == "PER"
            for mention in row["mentions"]
            if mention["end"] <= start or end <= mention["start"]
        ]
        speaker = min(near)[1] if near else None
        quotes.append({"speaker": speaker, "segments": [{"text": text[start:end]}]})
    return {"quotes": quotes}


def textacy_answers() -> dict[str, Callable[[Annotated], Answer]]:
    """textacy by language, where a pipeline that it needs is installed. Raises ImportError where textacy is not."""
    import textacy.extract  # noqa: F401 (tells early that it is absent)

    def answering(nlp: Language) -> Callable[[Annotated], Answer]:
        return lambda article: by_textacy(nlp(article.article.text))

    installed = {language: next(filter(spacy.util.is_package, names), None) for language, names in PARSED.items()}
    return {language: answering(spacy.load(name)) for language, name in installed.items() if name}


def by_textacy(doc: Doc) -> Answer:
    """What textacy's rules make of a Doc with tags, lemmas and a parse; nothing where its marks are odd in number, which they refuse."""
    from textacy.extract import direct_quotations

    try:
        return {"quotes": [_quote(triple) for triple in direct_quotations(doc)]}
    except ValueError:
        return {"quotes": []}


def _quote(triple: Any) -> Row:
    doc: Doc = triple.content.doc
    said = doc[triple.content.start + 1 : triple.content.end - 1]
    speaker = doc[triple.speaker[0].i : triple.speaker[-1].i + 1]
    return {"speaker": speaker.text, "segments": [{"text": said.text}]}
