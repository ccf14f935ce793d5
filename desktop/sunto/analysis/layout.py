"""The component that tells what each stretch of a text is, where its reader has not told."""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc

from sunto.analysis import attributes  # noqa: F401 (doc._.blocks)
from sunto.languages.plain_layout import read_layout


@Language.factory("sunto_layout", assigns=["doc._.blocks", "doc._.article_date"])
def make_layout(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component that writes `doc._.blocks`, by the lines of the text, unless they are there; then also the dateline's date."""

    def set_layout(doc: Doc) -> Doc:
        if not doc._.blocks:
            layout = read_layout(doc.text)
            doc._.blocks = layout.blocks
            doc._.article_date = doc._.article_date or layout.date
        return doc

    return set_layout
