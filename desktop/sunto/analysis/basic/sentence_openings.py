"""Where a capital is owed to the place: at the beginning of a sentence, of a quotation, of what a colon announces."""

from __future__ import annotations

from spacy.tokens import Doc

OWING = frozenset('«»“”„‟"‘‹›:：•*¿¡.!?…')
"""Marks after which a capital may be owed to them."""
LEADING = frozenset("–—―-([")
"""Marks that may stand before a sentence's first word, and within one."""


def opens_sentence(doc: Doc, place: int) -> bool:
    """Whether the word at this token begins a sentence, or might."""
    at = place
    while at > 0 and not doc[at].is_sent_start:
        before = doc[at - 1].text
        if not before.isspace() and before not in LEADING:
            return before in OWING
        at -= 1
    return True
