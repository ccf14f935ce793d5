"""Who may speak in an article: its entities where named, and people and bodies that it only describes ("una fonte diplomatica")."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from sunto.analysis.quotes.cast import Actor, Cast
from sunto.analysis.quotes.descriptions import (
    acts,
    beginning,
    complement,
    extent,
    is_plural,
    led_in,
    noun_gender,
    possesses,
    qualifies,
    unknown_kind,
)
from sunto.analysis.quotes.mention_words import is_no_noun, is_said_by, pronoun, unknown_name
from sunto.analysis.quotes.quote_streams import Item, Stream
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.utterances import SILENT, Reading
from sunto.core.briefing import Entity, EntityType

NUMBERED = re.compile(r"\s[IVX]+$")
"""How the names of popes and kings end."""
SPEAKING = frozenset({EntityType.PER, EntityType.ORG, EntityType.LOC})


def find_cast(text: str, reading: Reading, entities: Sequence[Entity], genders: Sequence[str | None], lexicon: QuoteWords) -> Cast:
    """Everybody who is named or described, bylines left out. `genders` are those of the entities, where known."""
    silent = sorted([*reading.datelines, *((region.start, region.end) for region in reading.regions if region.kind in SILENT)])
    refused = set(range(len(reading.candidates))) - set(reading.accepted)
    titles = sorted((reading.candidates[place].start, reading.candidates[place].end) for place in refused)
    spots = sorted(
        (mention.start, mention.end, row)
        for row, entity in enumerate(entities)
        if entity.type in SPEAKING
        for mention in entity.mentions
        if not _within(mention.start, silent) and not _within_title(mention.start, mention.end, titles, entity.type is EntityType.PER)
    )
    starts = [spot[0] for spot in spots]
    cast = Cast([])
    for row, entity in enumerate(entities):
        words = set(entity.role.cut(text).lower().replace("’", "'").replace("'", "' ").split()) if entity.role is not None else set()
        if entity.type is EntityType.ORG:
            words |= set(text[entity.name.start : entity.name.end].lower().split())
        elif entity.type is EntityType.PER and NUMBERED.search(entity.name.cut(text)):
            words |= lexicon.group("nouns.numbered")
        cast.descriptions[row] = words
    for stream in reading.streams:
        actors = _named(stream, spots, starts, entities, genders, lexicon)
        if stream.owner < 0:
            told = [actor for actor in actors if not possesses(stream.items, actor.last)]
            for actor in told if not reading.regions[stream.paragraph].heading else ():
                cast.named_at.setdefault(actor.entity, []).append(actor.start)  # type: ignore[arg-type]
        everybody = _with_descriptions(text, stream, actors, cast, lexicon)
        if stream.owner < 0 and not reading.regions[stream.paragraph].heading:
            cast.subject_at.extend(
                (actor.start, stream.paragraph, actor.entity) for actor in actors if not actor.before and actor.entity is not None
            )
        cast.by_stream.append(everybody)
    for places in cast.named_at.values():
        places.sort()
    cast.subject_at.sort()
    return cast


def _within(place: int, ranges: Sequence[tuple[int, int]]) -> bool:
    """Whether one of these ranges, in order and apart from each other, holds this character."""
    at = bisect_right(ranges, (place, 1 << 60)) - 1
    return at >= 0 and place < ranges[at][1]


def _within_title(start: int, end: int, titles: Sequence[tuple[int, int]], person: bool) -> bool:
    """Whether a name is part of what marks name ("L'estate di Nora"), so that nobody is meant by it; a newspaper may be all of it."""
    at = bisect_right(titles, (start, 1 << 60)) - 1
    return at >= 0 and titles[at][0] <= start and end <= titles[at][1] and (person or titles[at] != (start, end))


def _named(
    stream: Stream,
    spots: list[tuple[int, int, int]],
    starts: list[int],
    entities: Sequence[Entity],
    genders: Sequence[str | None],
    lexicon: QuoteWords,
) -> list[Actor]:
    """The entities' mentions among the items of a stream."""
    actors: list[Actor] = []
    items = stream.items
    if not items:
        return actors
    item_starts = [item.start for item in items]
    for place in range(bisect_left(starts, items[0].start), bisect_right(starts, items[-1].end)):
        start, end, row = spots[place]
        first = bisect_left(item_starts, start)
        if first and items[first - 1].end > start:
            first -= 1
        last = bisect_left(item_starts, end) - 1
        if first > last or items[first].quote >= 0 or (actors and first <= actors[-1].last):
            continue
        kind = entities[row].type.value
        before = led_in(items, first, lexicon) or ("of" if possesses(items, last) or qualifies(items, first, last, lexicon) else "")
        actors.append(Actor(first, last, kind, start, end, row, before=before, gender=genders[row], head=items[last].form))
    return actors


def _with_descriptions(text: str, stream: Stream, named: list[Actor], cast: Cast, lexicon: QuoteWords) -> list[Actor]:
    """The named actors and the described ones; a description beside a name becomes the name's."""
    items = stream.items
    taken = {place for actor in named for place in range(actor.first, actor.last + 1)}
    starts_at = {actor.first: actor for actor in named}
    names = {actor.first: (actor.last, actor.kind) for actor in named}
    ends_at = {actor.last: actor for actor in named}
    actors = list(named)
    place = 0
    while place < len(items):
        item = items[place]
        if place in taken or item.quote >= 0:
            place += 1
            continue
        said_for = pronoun(items, place, lexicon)
        if said_for is not None:
            if (
                said_for.kind == "someone"
                and said_for.last + 1 < len(items)
                and items[said_for.last + 1].form in lexicon.group("prepositions.attach")
            ):
                end = complement(items, said_for.last + 1, taken, names, item.sentence, lexicon)
                if end is not None:
                    said_for.last, said_for.end = end, items[end].end
            actors.append(said_for)
            place = said_for.last + 1
            continue
        kind = next((kind for kind in ("office", "person", "source", "body", "text") if lexicon.is_noun(item.form, kind)), None)
        helpers = lexicon.group("auxiliaries.singular") | lexicon.group("auxiliaries.plural") | lexicon.group("auxiliaries.first")
        if kind is not None and place and items[place - 1].form in helpers and item.form.endswith(("to", "ta", "ti", "te", "so", "sa")):
            kind = None  # a participle: "è partito"
        elif kind is not None and is_no_noun(items, place, taken, lexicon):
            kind = None  # "la Russia accusa", "udienza generale"
        elif kind is None:
            kind = unknown_kind(items, place, lexicon)
            if kind == "thing" and is_said_by(items, place, lexicon):
                kind = "person"
        if kind is None and unknown_name(items, place, taken, lexicon):
            last = place
            while last + 1 < len(items) and items[last + 1].upper and last + 1 not in taken and items[last + 1].form.isalpha():
                last += 1
            actors.append(Actor(place, last, "PER", item.start, items[last].end, head=item.form, before=led_in(items, place, lexicon)))
            place = last + 1
            continue
        if kind is None or (item.upper and place and items[place - 1].upper and items[place - 1].form.isalpha() and place - 1 in taken):
            place += 1
            continue
        last = extent(items, place, taken, names, lexicon)
        beside = None if is_plural(items, place, lexicon) else _beside(items, place, last, kind, starts_at, ends_at, lexicon)
        words = {items[at].form for at in range(place, last + 1) if items[at].quote < 0}
        if beside is not None and kind in ("office", "person", "source", "body"):
            cast.descriptions.setdefault(beside.entity, set()).update(words)  # type: ignore[arg-type]
            if beside.first > place:
                beside.before = led_in(items, place, lexicon)
                beside.gender = beside.gender or noun_gender(items, place, lexicon)
                beside.first = beginning(items, place, lexicon)
            else:
                beside.last = max(beside.last, last)
        else:
            actors.append(_described(items, place, last, kind, lexicon))
        if kind in ("text", "thing"):
            last = place  # whoever its complement names may be the one who speaks
        place = max(place, min(last, _next_name(taken, place, last))) + 1
    actors.sort(key=lambda actor: actor.first)
    for actor in actors:
        actor.acts = not actor.before and acts(items, actor.last, lexicon)
    return actors


def _next_name(taken: set[int], place: int, last: int) -> int:
    return next((at - 1 for at in range(place + 1, last + 1) if at in taken), last)


def _described(items: list[Item], noun: int, last: int, kind: str, lexicon: QuoteWords) -> Actor:
    """An actor from the noun at this place, from its determiner to the end of its complements."""
    first = beginning(items, noun, lexicon)
    determiner = items[first].form if first < noun else ""
    actor = Actor(first, last, kind, items[first].start, items[last].end, head=items[noun].form)
    actor.before = led_in(items, first, lexicon)
    plural = lexicon.group("determiners.plural")
    actor.plural = any(items[at].form in plural for at in range(first, noun)) or (
        not determiner and actor.head.endswith(lexicon.endings["plural_endings"])
    )
    actor.indefinite = bool(determiner) and determiner not in lexicon.group("determiners.definite")
    actor.own = any(items[at].form in lexicon.group("determiners.own") for at in range(first, noun))
    actor.gender = noun_gender(items, noun, lexicon)
    return actor


def _beside(
    items: list[Item],
    noun: int,
    last: int,
    kind: str,
    starts_at: dict[int, Actor],
    ends_at: dict[int, Actor],
    lexicon: QuoteWords,
) -> Actor | None:
    """The person that a description belongs to: named right after it, after a comma, or before it."""
    for at in (last + 1, last + 2):
        actor = starts_at.get(at)
        if actor is not None and actor.kind != "LOC" and (at == last + 1 or items[last + 1].form in (",", ".", "(")):
            if actor.kind == "ORG" and kind in ("office", "person"):
                actor.before = actor.before or "of"  # "la senatrice Pd": whose senator
                return None
            return actor
    if acts(items, last, lexicon):
        return None  # "accolto da Fischer, il pontefice ha detto"
    for at in range(noun - 1, max(noun - 5, -1), -1):
        if items[at].form in (",", "(", "–", "—", "-"):
            actor = ends_at.get(at - 1)
            return actor if actor is not None and actor.kind == "PER" else None
        if items[at].quote >= 0 or items[at].form in (".", ":", ";"):
            break
    return None
