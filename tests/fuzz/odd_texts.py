"""Texts that no newspaper prints, of any size: each kind is made of a number of characters, which it comes near to."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator, Sequence
from itertools import cycle, islice

_SYLLABLES = ("ba", "re", "lo", "mi", "tu", "san", "del", "cor", "ven", "gia", "pe", "fri", "zo", "na", "li", "que")
_WORDS = ("il", "governo", "ha", "deciso", "che", "la", "legge", "sul", "lavoro", "non", "cambia", "per", "ora", "nei", "comuni", "piccoli")
_VERBS = ("ha detto", "ha spiegato", "sostiene", "aggiunge", "ha scritto")


def _name(dice: random.Random) -> str:
    return "".join(dice.choices(_SYLLABLES, k=dice.randint(2, 3))).capitalize()


def _filled(size: int, pieces: Iterator[str]) -> str:
    """Pieces, one after the other, until there are so many characters."""
    found, length = [], 0
    for piece in pieces:
        if length >= size:
            break
        found.append(piece)
        length += len(piece)
    return "".join(found)


def _of(unit: str) -> Callable[[int], str]:
    return lambda size: (unit * (size // len(unit) + 1))[: max(size, 1)]


def _words(size: int, between: str = " ", seed: int = 1) -> str:
    dice = random.Random(seed)
    return _filled(size, (dice.choice(_WORDS) + between for _ in cycle("x")))


def _names(size: int) -> str:
    dice = random.Random(2)
    return _filled(size, (f"{_name(dice)} {_name(dice)}, " for _ in cycle("x")))


def _people(size: int) -> str:
    """Sentences about persons with offices, each another."""
    dice = random.Random(3)
    return _filled(
        size,
        (
            f"Il presidente della {_name(dice)} Spa {_name(dice)} {_name(dice)} {dice.choice(_VERBS)} a {_name(dice)} che "
            f"{_words(40, seed=dice.randint(0, 99))}. "
            for _ in cycle("x")
        ),
    )


def _quotes(size: int) -> str:
    """Quotes with speakers and inserted attributions, in paragraphs."""
    dice = random.Random(4)
    return _filled(
        size,
        (
            f"“{_words(60, seed=dice.randint(0, 99))}”, {dice.choice(_VERBS)} {_name(dice)} {_name(dice)}, ministro "
            f"della Difesa. “{_words(40, seed=dice.randint(0, 99))}, – {dice.choice(_VERBS)} – {_words(30, seed=5)}”.\n"
            for _ in cycle("x")
        ),
    )


def _nested(size: int) -> str:
    openers, closers = "«“‘(", ")’”»"
    half = size // 2
    return (openers * (half // 4 + 1))[:half] + " Ciao " + (closers * (half // 4 + 1))[:half]


def _nested_words(size: int) -> str:
    depth = size // 8 + 1
    return " ".join(islice(cycle(("«uno", "“due", "‘tre")), depth)) + " " + " ".join(islice(cycle(("uno’", "due”", "tre»")), depth))


def _dialogue(size: int) -> str:
    return _filled(size, (f"- {_words(30, seed=place)}\n– {_words(20, seed=place)} – disse – {_words(9)}\n" for place in range(size)))


def _wrapped(size: int) -> str:
    words, line, lines = _words(size).split(), 0, []
    for word in words:
        line = line + len(word) + 1 if line + len(word) < 72 else len(word) + 1
        lines.append(("\n" if line == len(word) + 1 else " ") + word)
    return "".join(lines).strip()


def _noise(size: int) -> str:
    """Characters from everywhere, as a damaged file has them; surrogates among them."""
    dice = random.Random(5)
    ranges: Sequence[tuple[int, int]] = ((1, 0x7F), (0xA0, 0x17F), (0x2000, 0x206F), (0x3040, 0x30FF), (0xD800, 0xDFFF), (0x1F300, 0x1F6FF))
    return "".join(chr(dice.randint(*dice.choice(ranges))) for _ in range(size))


def _html(size: int) -> str:
    return _of('<div class="a&amp;b"><p onclick=\'x("y")\'>Mario <b>Rossi</b> &lt;ha detto&gt; &nbsp;<script>alert("ciao")</script></p>\n')(
        size
    )


ODD_TEXTS: dict[str, Callable[[int], str]] = {
    "no full stop": _words,
    "no space": _of("x"),
    "no space, mixed": _of("Mario.Rossi/«ciao»-12,5%"),
    "no line break": _people,
    "straight quotes": _of('"'),
    "straight quotes, spaced": _of('" '),
    "straight quotes around words": _of('"a" '),
    "alternating quotes": _of("“”"),
    "alternating kinds": _of("\"'«»“”"),
    "openers": _of("«"),
    "openers before words": _of("«parola "),
    "low openers": _of("„“‚‘"),
    "closers": _of("” a"),
    "apostrophes": _of("'"),
    "apostrophes in words": _of("l'a 'n po' d'"),
    "openers on lines": _of("«a b\n"),
    "dashes": _of(" - "),
    "dashes and cues": _of(" - ha detto "),
    "cues": _of("ha detto "),
    "cues and commas": _of(", disse, "),
    "one quote with many commas": lambda size: '"' + _of("parola, disse, ")(size) + '"',
    "nested marks": _nested,
    "nested words": _nested_words,
    "dialogue": _dialogue,
    "quotes": _quotes,
    "short lines": _of("Ciao\n"),
    "one letter a line": _of("a\n"),
    "empty lines": _of("a\n\n\n\n\n\n\n\n"),
    "mixed scripts": _of("Привет мир 你好世界。 नमस्ते दुनिया। γειά Ελλάδα ciao "),
    "emoji": _of("👩‍👩‍👧‍👦🇮🇹 ciao 𝕬𝖇𝖈 "),
    "right to left": _of("قال الرئيس «مرحبا» אמר ראש הממשלה שלום. "),
    "NULs": _of("a\x00b "),
    "lone surrogates": _of("a\ud800b \udfff"),
    "line separators": _of("Una frase.\u2028Altra frase.\u2029\x85\x0c"),
    "noise": _noise,
    "digits": _of("1234567890 "),
    "digits without a space": _of("1234567890"),
    "figures": _of("1.234,5 milioni di euro, il 12,5% "),
    "dates": _of("6 novembre 2025, 06/11/2025 "),
    "days": _of("lunedì martedì domani ieri "),
    "one name": _of("Mario Rossi "),
    "one name, marked off": _of("Mario Rossi, "),
    "surnames": _of("Rossi "),
    "names": _names,
    "people": _people,
    "initials": _of("J. R. R. "),
    "acronyms": _of("ONU NATO (UE) "),
    "offices": _of("il presidente del Consiglio dei ministri "),
    "and": _of("Roma e Milano e "),
    "of": _of("Ministero della "),
    "capitals": lambda size: _people(size).upper(),
    "small letters": lambda size: _people(size).lower(),
    "wrapped": _wrapped,
    "HTML": _html,
    "full stops": _of("."),
    "full stops, spaced": _of(". "),
    "abbreviations": _of("art. n. dott. "),
    "questions": _of("Perché? "),
    "brackets": _of("(a [b {c "),
    "addresses": _of("https://esempio.it/a?b=c&d=e nome@esempio.it "),
    "spaces": lambda size: "a" + " " * size + "b",
    "tabs": _of("a\t\t\tb\t"),
    "combining marks": lambda size: "e" + "\u0301" * size,
}
"""The kinds by their names. The smallest texts have one character."""
