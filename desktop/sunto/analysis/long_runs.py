"""Tokens of texts that no newspaper prints: runs of thousands of marks or letters without a space, in linear time.

spaCy's tokenizer takes the marks before a word off one by one and looks at all the rest each time, so that a run takes the square of its
length: a minute for twenty thousand marks. Runs longer than any word or address are therefore cut before it sees them.
"""

from __future__ import annotations

import re
from itertools import pairwise

from spacy.tokenizer import Tokenizer
from spacy.tokens import Doc

LONGEST = 400
"""Characters of the longest run that is left whole; addresses in articles stay well below."""

PIECE = 200
"""Characters of the pieces that longer runs are cut into."""

_RUN = re.compile(rf"\S{{{LONGEST + 1},}}")


class BoundedTokenizer:
    """Tokenizes as the given tokenizer does, but for long runs, which it sees in pieces. The text comes out whole."""

    def __init__(self, tokenizer: Tokenizer) -> None:
        self._tokenizer = tokenizer

    def __call__(self, text: str) -> Doc:
        """The tokens of the text."""
        cuts = [cut for run in _RUN.finditer(text) for cut in range(run.start() + PIECE, run.end(), PIECE)]
        if not cuts:
            return self._tokenizer(text)
        pieces = [self._tokenizer(text[start:end]) for start, end in pairwise((0, *cuts, len(text)))]
        doc = Doc.from_docs(pieces, ensure_whitespace=False)
        assert doc is not None  # only of no docs at all
        return doc
