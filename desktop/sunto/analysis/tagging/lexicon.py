"""What is known of a word before the network reads the text: its form, its classes in word lists, and its other places in the text.

The lists travel with the trained weights, so that both always fit together.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from unicodedata import combining, normalize

import numpy as np
from numpy.typing import NDArray
from spacy.attrs import ORTH
from spacy.strings import hash_string
from spacy.tokens import Doc

FORMS = ("norm", "prefix", "suffix", "ending", "shape")
"""The columns that come from the word's letters alone."""
PLACES = ("phrase", "echo", "position")
"""The columns that come from where the word stands."""
LOWERED = "use"
"""The list whose words are in normal form; the others keep capitals."""
CLUSTERS, FINE = "cluster", 10
"""How the names of lists of clusters begin. Above so many bits, the numbers say which clusters are near each other: one more column."""
KIND, GIVEN = "kind", 0b11
"""The list whose first two bits say that a word is a given name."""
PERSONAL = 0b10000101
"""The bits of `kind` for given names and surnames of the language, and for well-known persons."""
DICTIONARY = 64
"""The bit of `use` for words of the dictionary."""
CACHE = 200_000
"""Words remembered; beyond this the memory is emptied, so that no text can fill it."""
LONGEST = 8
"""Tokens of a phrase at most; bounds the search at each token."""

APOSTROPHES = str.maketrans({"’": "'", "‘": "'", "`": "'", "´": "'"})
KEY = 0xFFFFFFFF


def shape(text: str) -> str:
    """The kinds of the word's characters, runs shortened to two: 'Xxx' for Roma, 'XX' for NATO, 'XxXxx' for McDonald."""
    kinds: list[str] = []
    for character in text[:24]:
        kind = "X" if character.isupper() else "x" if character.isalpha() else "d" if character.isdigit() else character
        if kinds[-2:] != [kind, kind]:
            kinds.append(kind)
    return "".join(kinds)


def normal(text: str) -> str:
    """The word in lower case with straight apostrophes and every digit as 0."""
    low = text.lower()
    if low.isalpha():  # most words, and a pipeline's thousands of phrases while it is loaded
        return low
    low = low.translate(APOSTROPHES)
    return "".join("0" if c.isdigit() else c for c in low) if any(map(str.isdigit, low)) else low


def _spellings(text: str) -> Iterator[str]:
    """The word as it stands, with only its first letter large where all are, and without accents ("Malì", "PERU'")."""
    yield text
    if text.isupper() and len(text) > 1:
        text = text.title()
        yield text
    if not text.isascii() and text[:1].isupper():
        yield "".join(character for character in normalize("NFD", text) if not combining(character))


class Lexicon:
    """Gives every word of a text a row of numbers, its columns.

    lists: each a word to a number from 1 to 65,535; 0 stands for a word not in it. A word in capitals that a list does not hold
    is looked up with only its first letter large. phrases: names of two words or more, tokens joined by spaces, to a number from 1.
    """

    def __init__(self, lists: Mapping[str, Mapping[str, int]] | None = None, phrases: Mapping[str, int] | None = None) -> None:
        self._tables: dict[str, tuple[NDArray[np.uint32], NDArray[np.uint16]]] = {}
        for name, classes in (lists or {}).items():
            numbers = {hash_string(word) & KEY: number for word, number in classes.items() if number}
            keys = sorted(numbers)
            self._tables[name] = np.array(keys, dtype="uint32"), np.array([numbers[key] for key in keys], dtype="uint16")
        self._set_phrases(phrases or {})
        self._forget()

    def _set_phrases(self, phrases: Mapping[str, int]) -> None:
        self._phrases = dict(phrases)
        self._by_first: dict[tuple[str, str], list[tuple[list[str], int]]] = {}
        for phrase, number in sorted(self._phrases.items(), key=lambda item: -len(item[0])):
            first, second, *rest = (normal(token) for token in phrase.split(" ")[:LONGEST])
            self._by_first.setdefault((first, second), []).append((rest, number))

    def _forget(self) -> None:
        self._rows: dict[int, int] = {}
        self._words: list[str] = []
        self._known = np.zeros((1024, len(self.columns)), dtype="uint64")

    def same_as(self, other: Lexicon) -> bool:
        """Whether both hold the same words and phrases, and classes that differ for one word in a thousand at most."""
        if self._phrases != other._phrases or list(self._tables) != list(other._tables):
            return False
        pairs = [(self._tables[name], other._tables[name]) for name in self._tables]
        return all(np.array_equal(a[0], b[0]) and (a[1] != b[1]).mean() < 0.001 for a, b in pairs if len(a[0]) or len(b[0]))

    @property
    def columns(self) -> tuple[str, ...]:
        """The names of the columns of a row."""
        return (*FORMS, *self._classes, *(f"near_{name}" for name in self._clusters), *PLACES)

    @property
    def _classes(self) -> tuple[str, ...]:
        return tuple(self._tables)

    @property
    def _clusters(self) -> tuple[str, ...]:
        return tuple(name for name in self._classes if name.startswith(CLUSTERS))

    def _class(self, name: str, text: str) -> int:
        keys, values = self._tables[name]
        for candidate in (normal(text),) if name == LOWERED else _spellings(text):
            key = hash_string(candidate) & KEY
            at = int(np.searchsorted(keys, np.uint32(key)))
            if at < len(keys) and keys[at] == key:
                return int(values[at])
        return 0

    def proper(self, word: str) -> bool:
        """Whether the word is a name and nothing else that the lists know: no dictionary word, or a person's name of the language."""
        kind = self._class(KIND, word) if KIND in self._tables else 0
        use = self._class(LOWERED, word) if LOWERED in self._tables else 0
        return bool(kind & PERSONAL) or not use & DICTIONARY

    def row(self, text: str) -> list[int]:
        """The word's own columns, each an unsigned number of 64 bits; those of its place are still 0."""
        norm = normal(text)
        forms = (norm, norm[:3], norm[-3:], norm[-5:], shape(text))
        classes = {name: self._class(name, text) for name in self._classes}
        near = [(classes[name] >> FINE) + 1 if classes[name] else 0 for name in self._clusters]
        return [*(hash_string(form) if form else 0 for form in forms), *classes.values(), *near, *([0] * len(PLACES))]

    def rows(self, doc: Doc) -> NDArray[np.uint64]:
        """The columns of every token: an array of (tokens, columns)."""
        orths = doc.to_array([ORTH]).reshape(-1)
        kinds, back = np.unique(orths, return_inverse=True)
        if len(self._rows) + len(kinds) > CACHE:
            self._forget()
        at = np.empty(len(kinds), dtype="int64")
        for i, orth in enumerate(kinds.tolist()):
            row = self._rows.get(orth)
            if row is None:
                row = self._rows[orth] = len(self._rows)
                if row >= len(self._known):
                    self._known = np.concatenate([self._known, np.zeros_like(self._known)])
                text = doc.vocab.strings[orth]
                self._known[row] = self.row(text)
                self._words.append(text)
            at[i] = row
        rows = self._known[at[back]]
        if len(rows):
            words = [self._words[i] for i in at.tolist()]
            rows[:, -3:] = self._places(rows, [words[i] for i in back.tolist()])
        return rows

    def _places(self, rows: NDArray[np.uint64], words: list[str]) -> NDArray[np.uint64]:
        """The columns `phrase`, `echo` and `position`."""
        large = np.fromiter((word[:1].isupper() for word in words), dtype=bool, count=len(words))
        letters = np.fromiter((word[:1].isalpha() for word in words), dtype=bool, count=len(words))
        capitals = np.fromiter((len(word) > 1 and word.isupper() for word in words), dtype=bool, count=len(words))
        line = np.cumsum(np.fromiter(("\n" in word for word in words), dtype=bool, count=len(words)))
        ends = np.fromiter((word in ".!?:…\n" or "\n" in word for word in words), dtype=bool, count=len(words))
        opens = np.concatenate([[True], ends[:-1]])
        opens |= np.concatenate([[False], opens[:-1] & ~letters[:-1]])  # an opening mark stands before the first word
        # a line all in capitals, or with most words capitalised, is a headline in that manner
        per_line = np.maximum(np.bincount(line, weights=letters), 1)
        loud = (np.bincount(line, weights=capitals) / per_line > 0.6)[line]
        title = (np.bincount(line, weights=large) / per_line > 0.6)[line]
        position = 1 + opens + 2 * loud + 4 * title
        # what the same word is elsewhere in the text
        numbers: dict[str, int] = {}
        form = np.fromiter((numbers.setdefault(normal(word), len(numbers)) for word in words), dtype="int64", count=len(words))
        inside = large & ~opens & ~loud
        given = np.zeros(len(words), dtype=bool)
        if KIND in self._tables:
            kind = rows[:, len(FORMS) + self._classes.index(KIND)]
            given[1:] = ((kind[:-1] & np.uint64(GIVEN)) > 0) & large[:-1] & inside[1:]
        seen = [np.bincount(form, weights=flags)[form] - flags > 0 for flags in (inside, given, letters & ~large)]
        echo = 1 + seen[0] + 2 * seen[1] + 4 * seen[2]
        return np.column_stack([self._phrase(words, large), echo, np.where(letters, position, 0)]).astype("uint64")

    def _phrase(self, words: list[str], large: NDArray[np.bool_]) -> NDArray[np.uint64]:
        """Twice the kind of the longest phrase that a token is in, plus one inside it; 0 where there is none."""
        column = np.zeros(len(words), dtype="uint64")
        reached = 0
        low = [normal(word) for word in words]
        for i in np.flatnonzero(large).tolist():
            if i < reached or i + 1 == len(words):
                continue
            for rest, number in self._by_first.get((low[i], low[i + 1]), ()):
                if low[i + 2 : i + 2 + len(rest)] == rest:
                    reached = i + 2 + len(rest)
                    column[i:reached] = 2 * number + 1
                    column[i] = 2 * number
                    break
        return column

    def to_bytes(self) -> bytes:
        """The lists, compressed."""
        buffer = io.BytesIO()
        arrays: dict[str, Any] = {
            "phrases": np.frombuffer("\n".join(f"{p}\t{n}" for p, n in self._phrases.items()).encode(), dtype="uint8")
        }
        for name, (keys, values) in self._tables.items():
            arrays[f"{name}.steps"], arrays[f"{name}.values"] = np.diff(keys, prepend=np.uint32(0)), values
        np.savez_compressed(buffer, **arrays)
        return buffer.getvalue()

    def from_bytes(self, data: bytes) -> Lexicon:
        """Take over the lists that `to_bytes` gave."""
        with np.load(io.BytesIO(data), allow_pickle=False) as arrays:
            names = [key.removesuffix(".steps") for key in arrays.files if key.endswith(".steps")]
            self._tables = {name: (np.cumsum(arrays[f"{name}.steps"], dtype="uint32"), arrays[f"{name}.values"]) for name in names}
            pairs = [line.split("\t") for line in arrays["phrases"].tobytes().decode().splitlines()]
            self._set_phrases({phrase: int(number) for phrase, number in pairs})
        self._forget()
        return self

    def to_disk(self, path: Path) -> None:
        """Write the lists to a file."""
        path.write_bytes(self.to_bytes())

    def from_disk(self, path: Path) -> Lexicon:
        """Read the lists from a file."""
        return self.from_bytes(path.read_bytes())
