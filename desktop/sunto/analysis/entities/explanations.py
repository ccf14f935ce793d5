"""Names that the text itself explains by one another: "Agenzia delle dogane (Adm)", "Mario Rossi, detto il Lupo"."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import Any

from spacy.tokens import Doc

from sunto.analysis.entities.acronyms import abbreviates, looks_short
from sunto.analysis.entities.aliases import THINGS
from sunto.analysis.entities.name_words import Mention, name_words

MAX_GAP = 12
"""Tokens between a name and "detto", beyond which they do not belong together."""


class Explanations:
    """What the text explains: `fresh` mentions of acronyms that were not tagged, `pairs` of first tokens of mentions of one thing."""

    def __init__(self, doc: Doc, mentions: Sequence[Mention], data: Mapping[str, Any]) -> None:
        self.fresh: list[Mention] = []
        self.pairs: list[tuple[int, int]] = []
        self._doc = doc
        self._skipped = frozenset(data.get("function_words", ()))
        self._articles = frozenset(data.get("articles", ()))
        self._signs = frozenset(data.get("acronym_signs", ()))
        self._prepositions = frozenset(data.get("prepositions", ()))
        self._starts = {mention.start: mention for mention in mentions}
        for mention in mentions:
            if mention.label in THINGS:
                self._read_parenthesis(mention)
        self._read_nicknames(mentions, frozenset(data.get("also_called", ())))

    def _read_parenthesis(self, mention: Mention) -> None:
        """An acronym in parentheses behind a name, or a name in parentheses behind its acronym ("C2RMF (la sigla del Centre …)")."""
        doc, place = self._doc, mention.end
        if place + 2 >= len(doc) or doc[place].text != "(":
            return
        start = place + 1
        while start < min(place + 4, len(doc) - 1) and start not in self._starts and doc[start].lower_.replace("’", "'") in self._signs:
            start += 1
        other = self._starts.get(start)
        if other is not None:
            if (other.label in THINGS or self._is_lone_acronym(other, mention)) and (
                self._explain(mention, other) or self._explain(other, mention)
            ):
                self.pairs.append((mention.start, other.start))
        elif start + 1 < len(doc) and doc[start + 1].text == ")" and self._is_acronym(doc[start].text, mention):
            self.fresh.append(Mention(start, start + 1, mention.label, name_words(doc[start].text, self._articles)))
            self.pairs.append((mention.start, start))

    def _is_lone_acronym(self, other: Mention, mention: Mention) -> bool:
        """Whether a short name in parentheses was taken for a person's: "Museo delle Scienze (Muse)"."""
        text = self._doc[other.start : other.end].text
        return self._doc[other.end : other.end + 1].text == ")" and self._is_acronym(text, mention)

    def _is_acronym(self, text: str, mention: Mention) -> bool:
        return looks_short(text) and abbreviates(text, mention.words, self._skipped, loose=True)

    def _explain(self, long: Mention, short: Mention) -> bool:
        if len(long.words) < 2 or len(long.words) <= len(short.words):
            return False
        text = self._doc[short.start : short.end].text
        if any(abbreviates(word, long.words, self._skipped, loose=True) for word in text.split() if looks_short(word)):
            return True
        # A foreign acronym ("European Consumer Organisation (BEUC)") shares no letters but stands in capitals.
        closed = self._doc[max(long.end, short.end) : max(long.end, short.end) + 1].text == ")"
        return closed and long.label == short.label == "ORG" and text.isupper() and looks_short(text)

    def _read_nicknames(self, mentions: Sequence[Mention], cues: Collection[str]) -> None:
        """A name, a little later "detto", "noto come", and right behind that another name of the same kind ("A o B": two)."""
        named: dict[int, Mention] = {}  # a nickname's first token -> whose it is
        for place, other in enumerate(mentions):
            one = self._named_before(mentions, place)
            if one is None:
                continue
            lower = [token.lower_.replace("’", "'") for token in self._doc[one.end : other.start]]
            if any("\n" in word or word in (".", ";", ":") for word in lower):
                continue
            # "Rossi, detto il Lupo", never "ha detto Rossi".
            cue = next((spot for spot in range(len(lower) - 1, 0, -1) if lower[spot] in cues and self._opens(lower[spot - 1])), None)
            if one.start in named and all(word in self._signs for word in lower):
                one = named[one.start]
            elif cue is None or not all(word in self._articles or word in self._signs or not word.isalpha() for word in lower[cue + 1 :]):
                continue
            named[other.start] = one
            self.pairs.append((one.start, other.start))

    def _opens(self, word: str) -> bool:
        return word in self._signs or not word.isalpha()

    def _named_before(self, mentions: Sequence[Mention], place: int) -> Mention | None:
        """The mention of the same kind before this one; of "Viadotto del Polcevera di Genova" the viaduct."""
        other = mentions[place]
        for spot in range(place - 1, max(-1, place - 4), -1):
            one = mentions[spot]
            if one.label != other.label or not 0 < other.start - one.end <= MAX_GAP:
                continue
            outer = mentions[spot - 1] if spot else None
            if (
                outer is not None
                and outer.label == one.label
                and one.start - outer.end == 1
                and self._doc[outer.end].lower_ in self._prepositions
            ):
                return outer
            return one
        return None
