"""(being written)"""

from __future__ import annotations

from collections.abc import Callable

from spacy.language import Language
from spacy.tokens import Doc


@Language.factory("sunto_quotes")
def make_quotes(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component."""
    return lambda doc: doc
