"""How plausible a decoding is: characters beyond ASCII that stand where newspapers put them, or where nobody would.

Windows-1252 read as MacRoman turns “ into ì and è into Ë, MacRoman read as Windows-1252 turns « into Ç: each wrong reading puts
letters where marks belong and marks inside words. Statistics of whole texts (charset-normalizer) need more text than a short article has.
"""

from __future__ import annotations

import re

_OPENING = frozenset("“«‘„‹")
_CLOSING = frozenset("”»›")
_DASHES = frozenset("–—")
_COMMON = frozenset("àèéìòù")
_KNOWN = frozenset("áâãäåæçêëíîïñóôõöøúûüýÿœšžß")
_MEASURES = frozenset("€£°½¼²³±×")
_ORDINALS = frozenset("ªº")
_PLAIN_SIGNS = frozenset("·©®™§\u00a0†¿¡")
_BEFORE_OPENING = frozenset(" \t\r\n([{/-–—'’\"“«‘:\u00a0")
_AFTER_CLOSING = frozenset(" \t\r\n)]}.,;:!?-–—'’\"”»…\u00a0")
_ALONE = frozenset("èÈàÀ")
_FOREIGN = re.compile("[\x80-\U0010ffff]")
_MOST = 20_000


def plausibility(text: str) -> float:
    """The sum over the first 20,000 characters beyond ASCII: above 0 the reading is a likely one, the higher the likelier."""
    score = 0.0
    for count, match in enumerate(_FOREIGN.finditer(text)):
        if count >= _MOST:
            break
        place = match.start()
        score += _point(match[0], text[place - 1] if place else "\n", text[place + 1] if place + 1 < len(text) else "\n")
    return score


def _point(char: str, before: str, after: str) -> float:
    if char == "’":
        return 3 if before.isalpha() or after.isdigit() or after.isalpha() else 1 if not before.isspace() else -1
    if char in _OPENING:
        return 3 if before in _BEFORE_OPENING and not after.isspace() else -3
    if char in _CLOSING or char == "“":
        return -3 if before.isspace() or after not in _AFTER_CLOSING else 1 if before.isdigit() else 3
    if char in _DASHES:
        return 3 if before.isspace() and (after.isspace() or after in ",.") else 2 if before.isalnum() and after.isalnum() else 0
    if char == "•":
        return 3 if before.isspace() and after.isspace() else 0
    if char == "…":
        return 3 if before.isalnum() or not after.isalnum() else 0
    if char in _MEASURES:
        return 2 if before.isdigit() or after.isdigit() or before.isspace() else -2
    if char in _ORDINALS:
        return 3 if before.isdigit() else -3
    if char.isalpha():
        return _letter(char, before, after)
    return 0 if char in _PLAIN_SIGNS else -5


def _letter(char: str, before: str, after: str) -> float:
    """Accents end Italian words and stand inside foreign ones; a capital never follows a small letter."""
    if not before.isalpha() and not after.isalpha():
        return 3 if char in _ALONE else -4
    if char.isupper():
        fits = not before.islower() and not (before.isupper() and after.islower())
        return (2 if char in _ALONE else 1) if fits else -5
    if after.isupper():
        return -4
    if char in _COMMON:
        return 3
    return 1 if char in _KNOWN and (before.isalpha() or after.isalpha()) else -3
