"""Who may speak in an article: its entities where they are named, and people and bodies that it only describes ("una fonte diplomatica")."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, field

from sunto.analysis.quote_streams import Item, Stream
from sunto.analysis.quote_words import QuoteWords
from sunto.analysis.utterances import SILENT, Reading
from sunto.core.briefing import Entity, EntityType

SPEAKING = frozenset({EntityType.PER, EntityType.ORG, EntityType.LOC})
LONGEST = 14
"""Items; a description longer than this is not one."""


@dataclass(slots=True)
class Actor:
    """A mention of somebody among the items of a stream: items `first` to `last`, both included.

    `kind` is "PER", "ORG", "LOC", "office", "person", "source", "body", "text", "pronoun" or "someone"; `entity` the row it stands for, once known;
    `start` and `end` its characters; `head` its noun; `before` how it is led in: "" (subject or apposition), "source", "by", "of" or "other".
    """

    first: int
    last: int
    kind: str
    start: int
    end: int
    entity: int | None = None
    head: str = ""
    before: str = ""
    plural: bool = False
    gender: str | None = None
    indefinite: bool = False
    own: bool = False


@dataclass(slots=True)
class Cast:
    """All actors: by stream, and for each entity the nouns that describe it and where it is named outside quotations."""

    by_stream: list[list[Actor]]
    descriptions: dict[int, set[str]] = field(default_factory=dict)
    named_at: dict[int, list[int]] = field(default_factory=dict)
    subject_at: list[tuple[int, int, int]] = field(default_factory=list)
    """Where somebody is named and not led in by a preposition: character, paragraph, row."""


def find_cast(text: str, reading: Reading, entities: Sequence[Entity], genders: Sequence[str | None], lexicon: QuoteWords) -> Cast:
    """Everybody who is named or described, bylines left out. `genders` are those of the entities, where known."""
    silent = [region for region in reading.regions if region.kind in SILENT]
    spots = sorted(
        (mention.start, mention.end, row)
        for row, entity in enumerate(entities)
        if entity.type in SPEAKING
        for mention in entity.mentions
        if not any(region.start <= mention.start < region.end for region in silent)
    )
    starts = [spot[0] for spot in spots]
    cast = Cast([])
    for row, entity in enumerate(entities):
        words = set(entity.role.cut(text).lower().replace("’", "'").replace("'", "' ").split()) if entity.role is not None else set()
        if entity.type is EntityType.ORG:
            words |= set(text[entity.name.start : entity.name.end].lower().split())
        cast.descriptions[row] = words
    for stream in reading.streams:
        actors = _named(stream, spots, starts, entities, genders, lexicon)
        if stream.owner < 0:
            for actor in actors if not reading.regions[stream.paragraph].heading else ():
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
        actors.append(
            Actor(first, last, kind, start, end, row, before=_led_in(items, first, lexicon), gender=genders[row], head=items[last].form)
        )
    return actors


def _led_in(items: list[Item], first: int, lexicon: QuoteWords) -> str:
    """What stands before a name or description: a preposition makes it something other than the subject."""
    at = first - 1
    while at >= 0 and first - at <= 3 and (_determines(items[at].form, lexicon) or lexicon.is_noun(items[at].form, "office", "person")):
        if items[at].form in lexicon.group("determiners.plural") and at < first - 1:
            return ""  # "con i cronisti Michele Rossi": the plural ends before the name
        if _articled(items[at].form, lexicon):
            break
        at -= 1
    if at < 0 or items[at].quote >= 0:
        return ""
    form = items[at].form
    for kind in ("source", "by", "of", "other"):
        if form in lexicon.group(f"prepositions.{kind}"):
            return kind
    if at and (items[at - 1].form, form) in lexicon.source_phrases:
        return "source"
    return ""


def _articled(form: str, lexicon: QuoteWords) -> bool:
    """Whether a determiner is also a preposition ("del", "ai")."""
    return any(form in lexicon.group(f"prepositions.{kind}") for kind in ("source", "by", "of", "other"))


def _determines(form: str, lexicon: QuoteWords) -> bool:
    return form in _determiners(lexicon)


def _determiners(lexicon: QuoteWords) -> frozenset[str]:
    found = _DETERMINERS.get(id(lexicon))
    if found is None:
        found = frozenset().union(*(lexicon.group(f"determiners.{kind}") for kind in ("masculine", "feminine", "plural", "open", "own")))
        _DETERMINERS[id(lexicon)] = found
    return found


_DETERMINERS: dict[int, frozenset[str]] = {}


def _with_descriptions(text: str, stream: Stream, named: list[Actor], cast: Cast, lexicon: QuoteWords) -> list[Actor]:
    """The named actors and the described ones; a description beside a name becomes the name's."""
    items = stream.items
    taken = {place for actor in named for place in range(actor.first, actor.last + 1)}
    starts_at = {actor.first: actor for actor in named}
    ends_at = {actor.last: actor for actor in named}
    actors = list(named)
    place = 0
    while place < len(items):
        item = items[place]
        if place in taken or item.quote >= 0:
            place += 1
            continue
        pronoun = _pronoun(items, place, lexicon)
        if pronoun is not None:
            if (
                pronoun.kind == "someone"
                and pronoun.last + 1 < len(items)
                and items[pronoun.last + 1].form in lexicon.group("prepositions.attach")
            ):
                end = _complement(items, pronoun.last + 1, taken, starts_at, item.sentence, lexicon)
                if end is not None:
                    pronoun.last, pronoun.end = end, items[end].end
            actors.append(pronoun)
            place = pronoun.last + 1
            continue
        kind = next((kind for kind in ("office", "person", "source", "body", "text") if lexicon.is_noun(item.form, kind)), None)
        helpers = lexicon.group("auxiliaries.singular") | lexicon.group("auxiliaries.plural") | lexicon.group("auxiliaries.first")
        if kind is not None and place and items[place - 1].form in helpers and item.form.endswith(("to", "ta", "ti", "te", "so", "sa")):
            kind = None  # a participle: "è partito"
        elif kind is None:
            kind = _unknown_kind(items, place, lexicon)
        if kind is None or (item.upper and place and items[place - 1].upper and items[place - 1].form.isalpha() and place - 1 in taken):
            place += 1
            continue
        last = _extent(items, place, taken, starts_at, lexicon)
        beside = None if _is_plural(items, place, lexicon) else _beside(items, place, last, starts_at, ends_at)
        words = {items[at].form for at in range(place, last + 1) if items[at].quote < 0}
        if beside is not None and kind in ("office", "person", "source", "body"):
            cast.descriptions.setdefault(beside.entity, set()).update(words)  # type: ignore[arg-type]
            if beside.first > place:
                beside.before = _led_in(items, place, lexicon)
                beside.gender = beside.gender or _noun_gender(items, place, lexicon)
                beside.first = _determined(items, place, lexicon)
            else:
                beside.last = max(beside.last, last)
        else:
            actors.append(_described(items, place, last, kind, lexicon))
        if kind in ("text", "thing"):
            last = place  # whoever its complement names may be the one who speaks
        place = max(place, min(last, _next_name(taken, place, last))) + 1
    actors.sort(key=lambda actor: actor.first)
    return actors


def _unknown_kind(items: list[Item], place: int, lexicon: QuoteWords) -> str | None:
    """What a word is that no list knows, after a determiner: "someone" for "il primo", "thing" for any noun."""
    if not place or not _determines(items[place - 1].form, lexicon) or items[place].upper:
        return None
    form = items[place].form
    following = items[place + 1].form if place + 1 < len(items) else ""
    if form in lexicon.group("pronouns.ordinal"):
        return "someone" if not following.isalpha() or following in lexicon.verbs or _cannot_follow(following, lexicon) else None
    if form.isalpha() and len(form) > 3 and not _cannot_follow(form, lexicon) and not lexicon.nouns.get(form):
        return "thing"
    return None


def _is_plural(items: list[Item], noun: int, lexicon: QuoteWords) -> bool:
    """Whether a noun is one of several people, who cannot be the one person named beside it."""
    determiner = items[noun - 1].form if noun else ""
    plural = lexicon.group("determiners.plural") | lexicon.group("prepositions.plural")
    return determiner in plural and items[noun].form.endswith((*lexicon.endings["plural_endings"], "e"))


def _next_name(taken: set[int], place: int, last: int) -> int:
    return next((at - 1 for at in range(place + 1, last + 1) if at in taken), last)


def _pronoun(items: list[Item], place: int, lexicon: QuoteWords) -> Actor | None:
    form = items[place].form
    following = items[place + 1] if place + 1 < len(items) else None
    if form in _determiners(lexicon) and following is not None and following.form.isalpha() and following.quote < 0:
        if following.form in lexicon.verbs or not _cannot_follow(following.form, lexicon) or following.upper:
            return None  # "una mano", "one poster": a determiner
    joined = form + items[place + 1].form if form.endswith("'") and place + 1 < len(items) else form
    for gender in ("masculine", "feminine", "plural", "someone"):
        if form in lexicon.group(f"pronouns.{gender}") or joined in lexicon.group(f"pronouns.{gender}"):
            actor = Actor(place, place, "someone" if gender == "someone" else "pronoun", items[place].start, items[place].end, head=form)
            if joined != form and form not in lexicon.group(f"pronouns.{gender}"):
                actor.last, actor.end = place + 1, items[place + 1].end
            actor.gender = {"masculine": "m", "feminine": "f"}.get(gender)
            actor.plural = gender == "plural"
            actor.indefinite = gender == "someone"
            actor.before = _led_in(items, place, lexicon)
            return actor
    return None


def _described(items: list[Item], noun: int, last: int, kind: str, lexicon: QuoteWords) -> Actor:
    """An actor from the noun at this place, from its determiner to the end of its complements."""
    first = _determined(items, noun, lexicon)
    determiner = items[first].form if first < noun else ""
    actor = Actor(first, last, kind, items[first].start, items[last].end, head=items[noun].form)
    actor.before = _led_in(items, first, lexicon)
    plural = lexicon.group("determiners.plural")
    actor.plural = any(items[at].form in plural for at in range(first, noun)) or (
        not determiner and actor.head.endswith(lexicon.endings["plural_endings"])
    )
    definite = {"il", "lo", "la", "l'", "i", "gli", "le", "the", "questo", "questa", "quest'", "this", "lo", "stesso", "stessa", ""}
    actor.indefinite = bool(determiner) and determiner not in definite
    actor.own = any(items[at].form in lexicon.group("determiners.own") for at in range(first, noun))
    actor.gender = _noun_gender(items, noun, lexicon)
    return actor


def _determined(items: list[Item], noun: int, lexicon: QuoteWords) -> int:
    """Where the description that this noun heads begins: at its determiner, adjectives in between."""
    first = noun
    reach = 3 if lexicon.endings["adjective_endings"] else 5
    while first > 0 and noun - first < reach and (_determines(items[first - 1].form, lexicon) or _qualifies(items[first - 1], lexicon)):
        first -= 1
    while first < noun and not _determines(items[first].form, lexicon):
        first += 1
    return first


def _noun_gender(items: list[Item], noun: int, lexicon: QuoteWords) -> str | None:
    """Told by the determiner, then by the noun itself."""
    for at in (noun - 1, noun - 2):
        if (
            at >= 0
            and items[at].form in lexicon.group("determiners.feminine")
            and items[at].form not in lexicon.group("determiners.masculine")
        ):
            return "f"
        if at >= 0 and items[at].form in lexicon.group("determiners.masculine"):
            return "m"
        if at >= 0 and not _is_adjective(items[at], lexicon):
            break
    form = items[noun].form
    for gender in ("feminine", "masculine"):
        if form in lexicon.group(f"gender.{gender}"):
            return gender[0]
    for gender in ("feminine", "masculine"):
        endings = lexicon.endings[f"{gender}_endings"]
        if endings and form.endswith(endings):
            return gender[0]
    return None


def _is_adjective(item: Item, lexicon: QuoteWords) -> bool:
    endings = lexicon.endings["adjective_endings"]
    if item.quote < 0 and not item.upper and item.form in lexicon.group("adjectives.words"):
        return True
    return (
        item.quote < 0
        and item.form.isalpha()
        and not item.upper
        and bool(endings)
        and item.form.endswith(endings)
        and len(item.form) > 3
        and not (
            any(inflection == "finite" for _, inflection in lexicon.verbs.get(item.form, ())) or item.form in lexicon.group("adverbs.words")
        )
    )


def _qualifies(item: Item, lexicon: QuoteWords) -> bool:
    """Whether a word may stand between a determiner and its noun."""
    if lexicon.endings["adjective_endings"]:
        return _is_adjective(item, lexicon)
    return (
        item.quote < 0
        and item.form[0].isalnum()
        and not (
            (item.form in lexicon.verbs and not item.upper)
            or any(item.form in lexicon.group(f"prepositions.{kind}") for kind in ("other", "by", "source", "breaks"))
            or item.form in lexicon.group("adverbs.words")
        )
    )


def _extent(items: list[Item], noun: int, taken: set[int], starts_at: dict[int, Actor], lexicon: QuoteWords) -> int:
    """The last item of the description that this noun heads: adjectives, then complements with "di" and the like."""
    at = noun
    sentence = items[noun].sentence
    while at + 1 < len(items) and at - noun < LONGEST:
        following = items[at + 1]
        if following.sentence != sentence or following.quote >= 0:
            break
        if at + 1 in taken and following.form not in lexicon.group("prepositions.attach"):
            break
        if _is_adjective(following, lexicon) or lexicon.is_noun(following.form, "office") and not following.upper:
            at += 1
        elif following.form in lexicon.group("prepositions.attach"):
            end = _complement(items, at + 1, taken, starts_at, sentence, lexicon)
            if end is None:
                break
            at = end
        else:
            break
    return at


def _complement(
    items: list[Item], preposition: int, taken: set[int], starts_at: dict[int, Actor], sentence: int, lexicon: QuoteWords
) -> int | None:
    """The last item of a complement that begins with this preposition; None when no noun follows."""
    at = preposition + 1
    while at < len(items) and (_determines(items[at].form, lexicon) or items[at].form.isdigit()) and at not in taken:
        at += 1
    if at >= len(items) or items[at].sentence != sentence or items[at].quote >= 0:
        return None
    if at in starts_at:
        return starts_at[at].last
    form = items[at].form
    if not form.isalpha() or _cannot_follow(form, lexicon):
        return None
    if lexicon.is_noun(form, "text", "speech") and items[preposition].form not in lexicon.group("prepositions.of"):
        return None
    first = at
    while (
        at + 1 < len(items)
        and at - first < 2
        and items[at + 1].sentence == sentence
        and items[at + 1].quote < 0
        and items[at + 1].form.isalpha()
    ):
        following = items[at + 1]
        if following.upper != items[at].upper or at + 1 in taken or (not following.upper and _cannot_follow(following.form, lexicon)):
            break
        at += 1
    return at


def _cannot_follow(form: str, lexicon: QuoteWords) -> bool:
    """Whether a word cannot belong to the noun before it: a verb, a preposition, a conjunction, an adverb, a determiner."""
    return (
        (form in lexicon.verbs and not lexicon.nouns.get(form))
        or any(form in lexicon.group(f"prepositions.{kind}") for kind in ("source", "other", "by", "of", "breaks"))
        or form in lexicon.group("adverbs.words")
        or any(form in lexicon.group(f"auxiliaries.{kind}") for kind in ("singular", "plural", "first", "hearsay"))
        or _determines(form, lexicon)
    )


def _beside(items: list[Item], noun: int, last: int, starts_at: dict[int, Actor], ends_at: dict[int, Actor]) -> Actor | None:
    """The person that a description belongs to: named right after it, after a comma, or before it."""
    for at in (last + 1, last + 2):
        actor = starts_at.get(at)
        if actor is not None and actor.kind != "LOC" and (at == last + 1 or items[last + 1].form in (",", ".", "(")):
            return actor
    for at in range(noun - 1, max(noun - 5, -1), -1):
        if items[at].form in (",", "(", "–", "—", "-"):
            actor = ends_at.get(at - 1)
            return actor if actor is not None and actor.kind == "PER" else None
        if items[at].quote >= 0 or items[at].form in (".", ":", ";"):
            break
    return None
