"""Who says each utterance: gathers everybody who may, lets the trained model choose, carries the choice on to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from sunto.analysis.actors import Actor, Cast
from sunto.analysis.log_linear import LogLinear
from sunto.analysis.quote_streams import Stream
from sunto.analysis.quote_words import QuoteWords
from sunto.analysis.said import NOBODY, Choice, Said
from sunto.analysis.speaker_features import Alternative, memory_features, mention_features, situation
from sunto.analysis.utterances import Reading, folded
from sunto.core.briefing import Entity, EntityType

BACK, AHEAD = 60, 40
"""How many items before and after the quotation actors are looked for."""
REMEMBERED = 5
"""How many of those last named may speak without being named again."""


@dataclass
class Attribution:
    """The choice of speakers for one article.

    `genders` are those of the entities, `heaviest` the rows most often named; `history` grows with every choice made in the body's order.
    """

    text: str
    streams: Sequence[Stream]
    cast: Cast
    entities: Sequence[Entity]
    genders: Sequence[str | None]
    lexicon: QuoteWords
    history: list[Choice] = field(default_factory=list)
    recent: dict[int, None] = field(default_factory=dict)
    described: dict[str, Choice] = field(default_factory=dict)

    def __post_init__(self) -> None:
        people = [row for row, entity in enumerate(self.entities) if entity.type is EntityType.PER]
        named = {row: len(places) for row, places in self.cast.named_at.items()}
        self.heaviest = sorted((row for row in people if row in named), key=lambda row: (-named[row], self.cast.named_at[row][0]))[:3]
        self._introduced = sorted(
            (row for row in named if self.entities[row].type is not EntityType.LOC), key=lambda row: self.cast.named_at[row][0]
        )
        self._waiting = sorted(
            (
                (place, row)
                for row, places in self.cast.named_at.items()
                for place in places
                if self.entities[row].type is not EntityType.LOC
            ),
            reverse=True,
        )

    def alternatives(self, said: Said) -> list[Alternative]:
        """Everybody who may have said it, with features; the last is nobody (the article leaves it open)."""
        self._read_on(said.start)
        stream = self.streams[said.stream]
        found: dict[Choice, Alternative] = {}
        order = list(self.recent)[::-1] if not said.heading else self._introduced
        ranks = {row: rank for rank, row in enumerate(order[:40])}
        actors = [
            actor for actor in self.cast.by_stream[said.stream] if -BACK < actor.last - said.left and actor.first - said.right < AHEAD
        ]
        sentence = stream.items[said.left].sentence, stream.items[said.right].sentence
        for actor in actors:
            if not sentence[0] - 2 <= stream.items[actor.first].sentence <= sentence[1] + 1:
                continue
            features = mention_features(actor, said, stream, actors, self.lexicon)
            for choice, how in self._stands_for(actor, ranks):
                self._add(found, choice, [*features, *how], actor, said)
        for choice in self.history[-3:]:
            self._add(found, choice, (), None, said)
        if not said.nested or said.parent is None:
            for row in [*order[:REMEMBERED], *self.heaviest]:
                self._add(found, Choice(row), (), None, said)
        for choice in (said.echo, said.parent):
            if choice is not None:
                self._add(found, choice, (), None, said)
        case = situation(said, stream)
        for choice, alternative in found.items():
            if choice.entity != NOBODY:
                alternative.features.update(memory_features(choice, said, self.history, self.cast, ranks, self.heaviest))
                if alternative.surface is None:
                    alternative.features.add("unnamed here")
                if choice.entity is not None:
                    alternative.features.add(f"type {self.entities[choice.entity].type.value}")
        subjects = sum("follows cue nearest" in a.features or "subject before cue" in a.features for a in found.values())
        result = list(found.values())
        for alternative in result:
            if alternative.surface is None and subjects:
                alternative.features.add("though another is the subject")
        result.append(Alternative(Choice(NOBODY), {"nobody", "nobody though a subject" if subjects else "nobody and no subject"}))
        extra = ["question before"] if said.question else []
        for alternative in result:
            alternative.features |= {f"{case}|{feature}" for feature in alternative.features} | {
                f"{mark}|{f}" for mark in extra for f in alternative.features
            }
        return result

    def choose(self, said: Said, model: LogLinear) -> tuple[Alternative, float]:
        """The likeliest speaker and how likely. Without a model: the nearest named subject."""
        alternatives = self.alternatives(said)
        shares = model.shares(alternative.features for alternative in alternatives)
        best = max(range(len(alternatives)), key=shares.__getitem__)
        chosen = alternatives[best]
        self.remember(chosen.choice, said)
        return chosen, shares[best]

    def remember(self, choice: Choice, said: Said) -> None:
        """Take a choice into account for the utterances that follow."""
        if choice.entity != NOBODY and not said.nested and not said.heading:
            self.history.append(choice)

    def _add(self, found: dict[Choice, Alternative], choice: Choice, features: Sequence[str], actor: Actor | None, said: Said) -> None:
        if choice.entity == NOBODY:
            return
        alternative = found.setdefault(choice, Alternative(choice))
        alternative.features.update(features)
        if actor is not None:
            nearness = -min(abs(actor.first - said.right), abs(said.left - actor.last)) + (0 if actor.before else 20)
            if nearness > alternative.score:
                alternative.surface, alternative.score = actor, nearness

    def _read_on(self, offset: int) -> None:
        """Remember who has been named up to this offset, the latest last."""
        while self._waiting and self._waiting[-1][0] < offset:
            _, row = self._waiting.pop()
            self.recent.pop(row, None)
            self.recent[row] = None

    def _stands_for(self, actor: Actor, ranks: dict[int, int]) -> list[tuple[Choice, tuple[str, ...]]]:
        """Whom a mention can mean, and how surely."""
        if actor.entity is not None:
            return [(Choice(actor.entity), (f"named {actor.kind}",))]
        if actor.kind == "pronoun":
            return self._pronoun(actor, ranks)
        itself = self.described.setdefault(self.text[actor.start : actor.end].lower(), Choice(None, (actor.start, actor.end)))
        matches = [] if actor.indefinite or actor.own or actor.kind in ("someone", "text") else self._matching(actor, ranks)
        found = [
            (Choice(row), (f"described as {how}", f"described as {how} {min(place, 2)}")) for place, (row, how) in enumerate(matches[:3])
        ]
        sort = "indefinite" if actor.indefinite else "own" if actor.own else "definite"
        best = matches[0][1] if matches else "nobody"
        return [
            *found,
            (itself, (f"description {actor.kind} {sort}", f"description that fits {best}", f"description {sort} that fits {best}")),
        ]

    def _pronoun(self, actor: Actor, ranks: dict[int, int]) -> list[tuple[Choice, tuple[str, ...]]]:
        found: list[tuple[Choice, tuple[str, ...]]] = []
        fitting = 0
        for row in ranks:
            kind = self.entities[row].type
            if actor.plural != (kind is EntityType.ORG):
                continue
            gender = self.genders[row]
            if gender is not None and actor.gender is not None and gender != actor.gender:
                continue
            found.append((Choice(row), (f"pronoun {'sure' if gender else 'unsure'} {min(fitting, 2)}",)))
            fitting += 1
            if fitting == 4:
                break
        for choice in dict.fromkeys(self.history[-2:]):
            if choice.entity is None and choice.span is not None:
                found.append((choice, ("pronoun for a description",)))
        return found

    def _matching(self, actor: Actor, ranks: dict[int, int]) -> list[tuple[int, str]]:
        """The entities that a description fits, the best first, and why."""
        words = {word for word in self.text[actor.start : actor.end].lower().replace("’", "'").replace("'", "' ").split() if len(word) > 3}
        scored = []
        for row, entity in enumerate(self.entities):
            person = entity.type is EntityType.PER
            if person == (actor.kind in ("body", "source")) or entity.type is EntityType.LOC:
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
            elif person and self.lexicon.is_noun(actor.head, "generic"):
                scored.append((5 - rank, row, "generic" if gender else "generic unsure"))
            elif row in ranks and rank < 4:
                scored.append((-rank, row, "guess body" if not person else "guess alike" if gender and actor.gender else "guess"))
        scored.sort(key=lambda entry: -entry[0])
        return [(row, how) for _, row, how in scored]


def echoed(reading: Reading, number: int, others: Sequence[int]) -> int | None:
    """Which of the other accepted quotations has the words of this one in it, or most of them; None where none has."""
    wanted = reading.candidates[reading.accepted[number]]
    words = folded(reading.text[wanted.start : wanted.end])
    mine = set(words.split())
    best, share = None, 0.59
    for other in others:
        candidate = reading.candidates[reading.accepted[other]]
        form = folded(reading.text[candidate.start : candidate.end])
        found = 1.0 + len(mine) / 100 if words in form else len(mine & set(form.split())) / max(1, len(mine))
        if found > share:
            best, share = other, found
    return best


def attribute(
    attribution: Attribution, reading: Reading, saids: Sequence[Said], utterances: Sequence[int], model: LogLinear
) -> dict[int, tuple[Alternative, float]]:
    """For each accepted quotation the speaker and how sure: the body in text order, then the headings, which often repeat it."""
    chosen: dict[int, tuple[Alternative, float]] = {}
    body = [number for number, said in enumerate(saids) if not said.heading]
    for number in [*body, *(number for number, said in enumerate(saids) if said.heading)]:
        if utterances[number] != number and utterances[number] in chosen:
            chosen[number] = chosen[utterances[number]]
            continue
        said = saids[number]
        surround(
            said,
            number,
            reading,
            {other: choice.choice for other, (choice, _) in chosen.items()} if said.heading or said.nested else {},
            body,
        )
        chosen[number] = attribution.choose(said, model)
    return chosen


def surround(said: Said, number: int, reading: Reading, chosen: Mapping[int, Choice], body: Sequence[int]) -> None:
    """Write who speaks around an utterance: the quotation that it stands in, or the one that a headline repeats."""
    owner = reading.streams[said.stream].owner
    said.parent = chosen.get(owner) if owner >= 0 else None
    if said.heading:
        echo = echoed(reading, number, [other for other in body if other in chosen])
        said.echo = chosen[echo] if echo is not None else None
