"""Everybody who may have said an utterance, with what speaks for each; the trained model chooses and the choice is carried on."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import islice

from sunto.analysis.quotes.cast import Actor, Cast
from sunto.analysis.quotes.log_linear import LogLinear
from sunto.analysis.quotes.quote_streams import Stream
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.roster import Roster
from sunto.analysis.quotes.said import NOBODY, Choice, Said
from sunto.analysis.quotes.speaker_features import (
    Alternative,
    addressees,
    likeliest,
    memory_features,
    mention_features,
    situation,
)
from sunto.analysis.quotes.subject_position import subject_position
from sunto.analysis.quotes.topics import sentence_subjects, topics_before
from sunto.core.briefing import Entity, EntityType

FIRST_PERSON = 0.9
"""How sure "ho detto" makes it that the one who tells is the one who said it (press corpus)."""
BACK, AHEAD = 60, 40
"""How many items before and after the quotation actors are looked for."""
FITTING = 5
"""So many of those whom a description may mean are considered."""
LONGEST = 100
"""Items of the longest mention."""
SITUATED = ("spoke", "acting", "topic", "unnamed", "nobody", "guest", "echo", "parent")
"""Features that weigh differently in each situation; the others already tell it (measured: more of them only fit the training articles)."""


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
    acting: dict[int, int] = field(default_factory=dict)
    described: dict[str, Choice] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._people: set[Choice] = set()
        people = [row for row, entity in enumerate(self.entities) if entity.type is EntityType.PER]
        named = {row: len(places) for row, places in self.cast.named_at.items()}
        self.heaviest = sorted((row for row in people if row in named), key=lambda row: (-named[row], self.cast.named_at[row][0]))[:3]
        self._introduced = sorted(
            (row for row in named if self.entities[row].type is not EntityType.LOC), key=lambda row: self.cast.named_at[row][0]
        )
        self._roster = Roster(self.text, self.cast, self.entities, self.genders, self.lexicon)
        self._firsts = [[actor.first for actor in actors] for actors in self.cast.by_stream]
        self._next_subject = 0
        self._subjects = sorted(self._find_subjects())
        self._waiting = sorted(
            (
                (place, row)
                for row, places in self.cast.named_at.items()
                for place in places
                if self.entities[row].type is not EntityType.LOC
            ),
            reverse=True,
        )

    def _find_subjects(self) -> Iterator[tuple[int, int, Choice]]:
        """Whom each sentence of the body is about, as far as told: where, in which paragraph, who."""
        for place, stream in enumerate(self.streams):
            if stream.owner >= 0:
                continue
            for actor in sentence_subjects(stream.items, self.cast.by_stream[place], self.lexicon):
                matches = [] if actor.entity is not None or actor.indefinite or actor.own else self._roster.matching(actor, {})
                if actor.entity is not None:
                    yield actor.start, stream.paragraph, Choice(actor.entity)
                elif matches and matches[0][1].startswith("role"):
                    yield actor.start, stream.paragraph, Choice(matches[0][0])
                else:
                    if actor.kind in ("office", "person"):
                        self._people.add(self._itself(actor))
                    yield actor.start, stream.paragraph, self._itself(actor)

    def _itself(self, actor: Actor) -> Choice:
        return self.described.setdefault(self.text[actor.start : actor.end].lower(), Choice(None, (actor.start, actor.end)))

    def alternatives(self, said: Said) -> list[Alternative]:
        """Every mention of somebody who may have said it, everybody else who may, and nobody (it is left open), with features."""
        self._read_on(said.start)
        stream = self.streams[said.stream]
        found: list[Alternative] = []
        order = list(islice(reversed(self.recent), 60)) if not said.heading else self._introduced[:60]
        ranks: dict[int, int] = {}
        for person in (True, False):
            same = [row for row in order if (self.entities[row].type is EntityType.PER) == person]
            ranks.update({row: rank for rank, row in enumerate(same[:30])})
        overt = False
        paragraph = self.streams[said.stream].paragraph
        topics = {} if said.nested or said.heading else topics_before(self._subjects, said.start, paragraph)
        actors = self._near(said)
        sentence = stream.items[said.left].sentence, stream.items[said.right].sentence
        for actor in actors:
            if not sentence[0] - 2 <= stream.items[actor.first].sentence <= sentence[1] + 1:
                continue
            features = mention_features(actor, said, stream, actors, self.lexicon)
            position = subject_position(actor, said, stream, actors, self.lexicon)
            textual = said.cue is None or said.cue.kind in ("text", "speech", "read")
            if position == "other" and (actor.kind == "thing" or (actor.kind == "text" and not textual)):
                continue
            overt = overt or position == "subject"
            told = addressees(said, actors) if actor.kind == "pronoun" and position == "subject" else frozenset()
            for choice, how in self._stands_for(actor, ranks, topics):
                if choice.entity in told:
                    continue  # "he described Montalvo as…": he is another
                placed = [f"{position}|{each}" for each in (*how, f"kind {actor.kind}")]
                found.append(Alternative(choice, {*features, *how, *placed, position}, actor))
        if overt and not said.heading and not (said.cue is not None and said.cue.first_person):
            # the grammar says who: only whom that mention means is open
            named = [alternative for alternative in found if "subject" in alternative.features]
            if named:
                named = self._of_last_subject(named, said)
                return self._weighed(named, said, stream, ranks, topics, True)
        if said.turn == "same" and self.history and not said.nested and not said.heading and said.cue is not None:
            cue = said.cue  # "ha aggiunto": whoever spoke before, where nobody is named beside it
            beside = [
                actor for actor in actors if not actor.before and stream.items[actor.first].sentence == stream.items[cue.first].sentence
            ]
            if cue.zone in ("after", "between") and not cue.plural and not beside:
                found = [alternative for alternative in found if alternative.choice == self.history[-1]]
                return self._weighed(found or [Alternative(self.history[-1], {"unnamed here"})], said, stream, ranks, {}, False)
        unnamed: list[Choice | None] = [*self.history[-3:], *topics.values(), said.echo, said.parent, said.guest]
        if not said.nested or said.parent is None:
            unnamed.extend(
                Choice(row)
                for row in [*(row for row, rank in ranks.items() if rank < 3), *islice(reversed(self.acting), 3), *self.heaviest]
            )
        if said.nested and said.cue is not None and not said.cue.first_person:
            # "mi ha risposto: '…'": who tells it is not who said it
            found = [alternative for alternative in found if alternative.choice != said.parent]
            unnamed = [choice for choice in unnamed if choice != said.parent]
        here = {alternative.choice for alternative in found}
        found.extend(
            Alternative(choice, {"unnamed here"})
            for choice in dict.fromkeys(unnamed)
            if choice is not None and choice not in here and choice.entity != NOBODY
        )
        found.append(Alternative(Choice(NOBODY), {"nobody"}))
        return self._weighed(found, said, stream, ranks, topics, overt)

    def _of_last_subject(self, named: list[Alternative], said: Said) -> list[Alternative]:
        """Where only pronouns are subjects, those of them that mean the person whom the sentence before is about."""
        pronouns = [alternative.surface for alternative in named if alternative.surface is not None]
        if said.nested or any(actor.kind != "pronoun" or actor.plural for actor in pronouns):
            return named
        at = bisect_left(self._subjects, (min(said.start, pronouns[0].start),)) - 1
        if at < 0 or self._subjects[at][1] != self.streams[said.stream].paragraph:
            return named
        subject = self._subjects[at][2]
        if subject.entity is None and subject not in self._people:
            return named
        return [alternative for alternative in named if alternative.choice == subject] or named

    def _near(self, said: Said) -> list[Actor]:
        """The mentions around an utterance, in order."""
        firsts = self._firsts[said.stream]
        low, high = bisect_left(firsts, said.left - BACK - LONGEST), bisect_left(firsts, said.right + AHEAD)
        return [actor for actor in self.cast.by_stream[said.stream][low:high] if actor.last - said.left > -BACK]

    def _weighed(
        self, found: list[Alternative], said: Said, stream: Stream, ranks: dict[int, int], topics: Mapping[str, Choice], overt: bool
    ) -> list[Alternative]:
        """The alternatives with what the article so far says for them, each feature also together with the situation."""
        acting: dict[int, tuple[int, int]] = {}
        if not said.heading:
            for person in (True, False):
                latest = islice(reversed(self.acting), 40)
                same = [row for row in latest if (self.entities[row].type is EntityType.PER) == person][:4]
                acting.update({row: (rank, min(stream.paragraph - self.acting[row], 3)) for rank, row in enumerate(same)})
        for alternative in found:
            choice, features = alternative.choice, alternative.features
            if choice.entity == NOBODY:
                continue
            features.update(memory_features(choice, said, self.history, ranks, self.heaviest))
            if choice.entity in acting:
                rank, paragraphs = acting[choice.entity]
                features |= {f"acting {rank}", f"acting {rank} {paragraphs}"}
                if choice.entity in self.heaviest[:1]:
                    features.add(f"acting {rank} and heaviest")
            features.update(f"topic {where}" for where, topic in topics.items() if topic == choice)
            if choice.entity is not None:
                features.add(f"type {self.entities[choice.entity].type.value}")
        case = situation(said, stream) + (" of a subject" if overt else "")
        for alternative in found:
            plain = alternative.features
            alternative.features = plain | {f"{case}|{feature}" for feature in plain if feature.startswith(SITUATED)}
        return found

    def choose(self, said: Said, model: LogLinear) -> tuple[Alternative, float]:
        """The likeliest speaker, by the mention that tells it best, and how likely."""
        alternatives = self.alternatives(said)
        speaker = said.parent if said.nested else said.guest
        if said.cue is not None and said.cue.first_person and speaker is not None:
            self.remember(speaker, said)
            return Alternative(speaker, set()), FIRST_PERSON
        best, share = likeliest(alternatives, model)
        self.remember(best.choice, said)
        return best, model.calibrated(share)

    def remember(self, choice: Choice, said: Said) -> None:
        """Take a choice into account for the utterances that follow."""
        if choice.entity != NOBODY and not said.nested and not said.heading:
            self.history.append(choice)

    def _read_on(self, offset: int) -> None:
        """Remember who has been named up to this offset, the latest last."""
        while self._waiting and self._waiting[-1][0] < offset:
            _, row = self._waiting.pop()
            self.recent.pop(row, None)
            self.recent[row] = None
        while self._next_subject < len(self.cast.subject_at) and self.cast.subject_at[self._next_subject][0] < offset:
            _, paragraph, row = self.cast.subject_at[self._next_subject]
            self._next_subject += 1
            if self.entities[row].type is not EntityType.LOC:
                self.acting.pop(row, None)
                self.acting[row] = paragraph

    def _stands_for(self, actor: Actor, ranks: dict[int, int], topics: Mapping[str, Choice]) -> list[tuple[Choice, tuple[str, ...]]]:
        """Whom a mention can mean, and how surely."""
        if actor.entity is not None:
            return [(Choice(actor.entity), (f"named {actor.kind}",))]
        if actor.kind == "pronoun":
            return self._pronoun(actor, ranks, topics)
        fuller = self._roster.antecedent(actor)
        itself = self._itself(fuller or actor)
        matches = [] if actor.indefinite or actor.own or actor.kind in ("PER", "someone", "text") else self._roster.matching(actor, ranks)
        if fuller is not None:
            matches = [match for match in matches if not match[1].startswith("guess")]
        found = [
            (Choice(row), (f"described as {how}", f"described as {how} {min(place, 2)}"))
            for place, (row, how) in enumerate(matches[:FITTING])
        ]
        sort = "indefinite" if actor.indefinite else "own" if actor.own else "definite"
        best = matches[0][1] if matches else "nobody"
        return [
            *found,
            (itself, (f"description {actor.kind} {sort}", f"description that fits {best}", f"description {sort} that fits {best}")),
        ]

    def _pronoun(self, actor: Actor, ranks: dict[int, int], topics: Mapping[str, Choice]) -> list[tuple[Choice, tuple[str, ...]]]:
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
        for choice in dict.fromkeys([*self.history[-2:], *topics.values()]):
            if choice.entity is None and choice.span is not None:
                found.append((choice, ("pronoun for a description",)))
        return found
