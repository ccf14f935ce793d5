"""Whom a description can mean: the entities known by its words, and those that may be guessed behind it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sunto.analysis.quotes.cast import Actor, Cast
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.core.briefing import Entity, EntityType

MANY = 100
"""A description that fits more entities than this tells none of them apart."""
APPOSITION = 60
"""Characters from a description to the name that it introduces ("il parroco, padre Castañeda")."""
RICH = 3
"""A description of as many words tells who it is by itself: nobody of whom none of them is known is guessed behind it."""
NEAREST, NEAR = 4, 6
"""So many of the latest named may be guessed behind a description that nothing tells whose it is."""
DESCRIBED = frozenset({"office", "person", "body", "source"})
"""Kinds of descriptions that a barer one can take up."""


@dataclass
class Roster:
    """The entities of an article by the words that describe them. `genders` are those of the entities, where known."""

    text: str
    cast: Cast
    entities: Sequence[Entity]
    genders: Sequence[str | None]
    lexicon: QuoteWords

    def __post_init__(self) -> None:
        self._known_by: dict[str, set[int]] = {}
        self._first = [min((mention.start for mention in entity.mentions), default=0) for entity in self.entities]
        self._body = min((places[0] for places in self.cast.named_at.values()), default=0)
        for row, words in self.cast.descriptions.items():
            for word in words:
                self._known_by.setdefault(word, set()).add(row)
                self._known_by.setdefault(word[:-1], set()).add(row)

        self._told: dict[str, list[Actor]] = {}
        for actor in sorted((actor for actors in self.cast.by_stream for actor in actors), key=lambda actor: actor.start):
            if actor.entity is None and actor.kind in DESCRIBED and (actor.indefinite or actor.last - actor.first > 1) and not actor.own:
                self._told.setdefault(actor.head, []).append(actor)
        self._told_at = {head: [actor.start for actor in actors] for head, actors in self._told.items()}

    def antecedent(self, actor: Actor) -> Actor | None:
        """The fuller description that a bare one takes up: "il ministro" after "il ministro della difesa russo"."""
        if actor.kind not in DESCRIBED or actor.indefinite or actor.own or actor.last - actor.first > 1:
            return None
        for head in (actor.head, *sorted(self.lexicon.synonyms.get(actor.head, frozenset()) - {actor.head})):
            if head in self._told:
                at = bisect_left(self._told_at[head], actor.start) - 1
                if at >= 0 and self._told[head][at].plural == actor.plural:
                    return self._told[head][at]
        return None

    def _otherwise(self, actor: Actor, known: set[str]) -> bool:
        """Whether somebody is known by another office than the one that a description names."""
        return actor.kind == "office" and any(self.lexicon.is_noun(word, "office") for word in known)

    def matching(self, actor: Actor, ranks: Mapping[int, int]) -> list[tuple[int, str]]:
        """The entities that a description fits, the best first, and why; `ranks` are those of the entities named of late."""
        words = {word for word in self.text[actor.start : actor.end].lower().replace("’", "'").replace("'", "' ").split() if len(word) > 3}
        scored = []
        alike = {actor.head, actor.head[:-1], *self.lexicon.synonyms.get(actor.head, ())}
        known_by = [self._known_by.get(word, set()) for word in alike]
        rows = set().union(*known_by) if sum(map(len, known_by)) <= MANY else set()
        for row in sorted(rows | ranks.keys()):
            entity = self.entities[row]
            person = entity.type is EntityType.PER
            if actor.start > self._body and self._first[row] > (actor.end + APPOSITION if person else actor.start):
                continue  # named only later
            if person == (actor.kind in ("body", "source")) or (actor.kind == "thing" and not person) or entity.type is EntityType.LOC:
                continue
            gender = self.genders[row]
            if actor.gender is not None and gender is not None and gender != actor.gender and person:
                continue
            if actor.plural and person:
                continue
            known = self.cast.descriptions.get(row, set())
            rank = ranks.get(row, 30)
            if actor.head in known:
                missing = len(words - known - {actor.head})
                how = "role" if not missing else "role and more"
                scored.append((10 + 2 * len(words & known) - 2 * missing - rank * 0.1, row, how))
            elif any(word[:-1] == actor.head[:-1] and len(word) > 4 for word in known):
                scored.append((8 - rank * 0.1, row, "stem"))
            elif not known.isdisjoint(self.lexicon.synonyms.get(actor.head, ())):
                scored.append((7 - rank * 0.1, row, "synonym"))
            elif person and row in ranks and self.lexicon.is_noun(actor.head, "generic"):
                scored.append((5 - rank, row, "generic" if gender else "generic unsure"))
            elif row in ranks and rank < NEAR and actor.kind != "thing":
                how = "guess body" if not person else "guess alike" if gender and actor.gender else "guess"
                against = " behind much" if len(words) >= RICH else " of another office" if self._otherwise(actor, known) else ""
                if (against or rank >= NEAREST) and self.lexicon.is_noun(actor.head, "holder"):
                    continue  # "il ministro dell'interno" is nobody whom the article knows as something else
                scored.append((-rank - (20 if against else 0), row, how + against))
        scored.sort(key=lambda entry: -entry[0])
        return [(row, how) for _, row, how in scored]
