"""How many words a text has, also in scripts that write no spaces between them."""

from __future__ import annotations

import re

UNSPACED = re.compile("[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]+")
"""Runs of Thai, Lao, Burmese, Khmer, Japanese and Chinese letters."""

LETTERS_A_WORD = 2
"""Letters of these scripts that make up a word, as a rule of thumb."""


def word_count(text: str) -> int:
    """The words between spaces; of what stands without spaces, one for every two letters."""
    spaced = len(text.split())
    if text.isascii():
        return spaced
    unspaced = sum(map(len, UNSPACED.findall(text)))
    return spaced + max(0, unspaced // LETTERS_A_WORD - 1) if unspaced else spaced
