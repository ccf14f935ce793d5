"""Which language a text is in, offline."""

from __future__ import annotations

from functools import cache
from typing import Any

from sunto.languages.words import languages

DEFAULT = "it"
"""What a text is taken for that is too short to tell."""

CANDIDATES = (
    "it", "en", "fr", "de", "es", "pt", "ca", "nl", "ro", "pl", "cs", "sk", "sl", "hr", "sr", "bs", "hu", "sq", "sv", "da", "nb", "nn", "no",
    "fi", "et", "lv", "lt", "el", "tr", "ru", "uk", "bg", "mk", "be", "ar", "fa", "he", "hi", "zh", "ja", "ko", "vi", "id",
)  # fmt: skip
"""Languages that newspapers print in; small neighbours and Latin, which short texts are easily taken for, are left out."""

_SAMPLE = 5_000
_SHORT = 20
_UNSURE = 200
"""Letters under which a text says nothing of its language, and under which only languages with resources of their own are weighed."""


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language that most of the text's beginning is in."""
    sample = text[:_SAMPLE]
    letters = sum(1 for char in sample if char.isalpha())
    if letters < _SHORT:
        return DEFAULT
    latin = sum(1 for char in sample if char.isalpha() and ord(char) < 0x250)
    wide = letters >= _UNSURE or latin < letters / 2
    code = _identifier(CANDIDATES if wide else languages()).classify(sample)[0]
    return {"nb": "no", "nn": "no"}.get(code, code)


@cache
def _identifier(codes: tuple[str, ...]) -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier  # late: numpy is slow to load

    identifier = LanguageIdentifier.from_model_file(MODEL_FILE)
    identifier.set_languages(set(codes) & set(identifier.labels))
    return identifier
