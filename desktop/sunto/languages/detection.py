"""Which language a text is in, offline."""

from __future__ import annotations

import re
from copy import copy
from functools import cache
from typing import Any

from sunto.languages.words import languages, words

DEFAULT = "it"
"""What a text is taken for that is too short to tell."""

CANDIDATES = (
    "it", "en", "fr", "de", "es", "pt", "ca", "nl", "ro", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "sq", "sv", "da", "nb", "nn",
    "no", "fi", "et", "lv", "lt", "el", "tr", "ru", "uk", "bg", "mk", "be", "ar", "fa", "he", "hi", "zh", "ja", "ko", "vi", "id",
)  # fmt: skip
"""Languages that newspapers print in; small neighbours and Latin, which short texts are easily taken for, are left out."""

_SAMPLE = 5_000
_WORD = re.compile(r"[^\W\d_]+")
_ENOUGH = 40
_MUCH = 0.08
"""Words that a text must have to be told by its telltale words, and the share of these: 0.1 to 0.2 in Italian and English news,
under 0.03 in that of other languages."""

_SHORT = 20
_UNSURE = 200
"""Letters under which a text says nothing of its language, and under which only languages with resources of their own are weighed."""


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language that most of the text's beginning is in."""
    sample = text[:_SAMPLE]
    letters = sum(1 for char in sample if char.isalpha())
    if letters < _SHORT:
        return DEFAULT
    told = _told_by_words(sample)
    if told is not None:
        return told
    latin = sum(1 for char in sample if char.isalpha() and ord(char) < 0x250)
    wide = letters >= _UNSURE or latin < letters / 2
    code = _identifier(CANDIDATES if wide else languages()).classify(sample)[0]
    return {"nb": "no", "nn": "no"}.get(code, code)


def _told_by_words(sample: str) -> str | None:
    """The code of the language whose telltale words make up much of the text; None if no language's do, or the text is too short to say.

    Spares most articles the half second that it takes to unpack the model.
    """
    found = _WORD.findall(sample.lower())
    if len(found) < _ENOUGH:
        return None
    shares = {code: sum(map(frozenset(words(code, "telltale").get("words", ())).__contains__, found)) / len(found) for code in languages()}
    return next((code for code, share in shares.items() if share >= _MUCH and share > 0.8 * sum(shares.values())), None)


@cache
def _identifier(codes: tuple[str, ...]) -> Any:
    identifier = copy(_model())  # weighs these languages only, over the same tables
    identifier.set_languages(set(codes) & set(identifier.labels))
    return identifier


@cache
def _model() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # late: numpy is slow to load

    return LanguageIdentifier.from_model_file(MODEL_FILE)
