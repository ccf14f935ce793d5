"""What reports a quotation: the verb after it, before it or inside it, the "secondo" before it, the note that holds it."""

from __future__ import annotations

from dataclasses import dataclass

from sunto.analysis.quotes.descriptions import determines
from sunto.analysis.quotes.quote_streams import Item, Stream
from sunto.analysis.quotes.quote_words import QuoteWords

REPORTING = ("say", "ask", "call", "think", "gesture")
AFTER = 12
"""How many items after a quotation its verb may stand."""


@dataclass(slots=True)
class Cue:
    """A reporting expression among the items of a stream: items `first` to `last`, both included.

    `zone` is where it stands: "between" two segments, "after" or "before" the quotation, in the "next" sentence; `kind`: the verb's class,
    "source" (secondo), "text" (una nota) or "speech" (la replica); `plural` and `first_person` are told by the verb.
    """

    first: int
    last: int
    zone: str
    kind: str
    plural: bool = False
    first_person: bool = False
    hearsay: bool = False
    passive: bool = False
    dependent: bool = False
    """A gerund or infinitive: its subject is that of another verb of the sentence ("ha criticato Alfano definendolo…")."""


def find_cue(stream: Stream, left: int, right: int, gaps: list[tuple[int, int]], lexicon: QuoteWords) -> Cue | None:
    """The cue of the quotation from the item `left` to the item `right`; `gaps` are the items between its segments."""
    items = stream.items
    for start, end in gaps:
        cue = _verb(items, start, end, "between", lexicon)
        if cue is not None:
            return cue
    sentence = items[right].sentence
    stop = right + 1
    while (
        stop < len(items)
        and stop - right <= AFTER
        and items[stop].sentence == sentence
        and items[stop].quote < 0
        and items[stop].form != ";"
    ):
        stop += 1
    begin = left
    while begin > 0 and items[begin - 1].sentence == items[left].sentence and left - begin < 40 and items[begin - 1].quote < 0:
        begin -= 1
    before = _verb_before(items, begin, left, lexicon)
    introduced = left > begin and items[left - 1].form == ":"
    after = _verb(items, right + 1, stop, "after", lexicon)
    if not introduced or before is None or (after is not None and not after.dependent):  # "segnala …: “…”, osserva il direttore"
        led = begin < left and before is None and _source(items, begin, left, lexicon) is not None
        if (
            after is not None
            and not (led and after.first - right > 3)
            and (begin == left or before is None or (after.first - right <= 3 and left - before.last > 3))
        ):
            return after
    source = _source(items, begin, left, lexicon)
    if source is not None and (
        before is None or before.last < source.first or (left - before.last > 2 and before.kind not in ("say", "ask", "call", "read"))
    ):
        return source
    if before is not None:
        return before
    return (
        _noun(items, begin, left, "before", lexicon)
        or (_noun(items, right + 1, stop, "after", lexicon) if begin == left else None)
        or (_back(items, right, lexicon) if begin == left else None)
    )


def _verb(items: list[Item], start: int, stop: int, zone: str, lexicon: QuoteWords) -> Cue | None:
    """The first reporting verb of these items, with its auxiliary."""
    for place in range(start, stop):
        cue = verb_at(items, place, zone, lexicon)
        if cue is not None:
            return cue
    return None


def _verb_before(items: list[Item], begin: int, left: int, lexicon: QuoteWords) -> Cue | None:
    """The last reporting verb before the quotation; one of saying is preferred to a nearer one of another kind."""
    best: Cue | None = None
    for place in range(left - 1, begin - 1, -1):
        cue = verb_at(items, place, "before", lexicon)
        if cue is None:
            continue
        if best is None or (best.kind in ("gesture", "think") and cue.kind in ("say", "ask") and left - cue.last < 10):
            best = cue
        if best.kind in ("say", "ask", "call", "read"):
            break
    return best


def verb_at(items: list[Item], place: int, zone: str, lexicon: QuoteWords) -> Cue | None:
    """The cue that the word at this place is, with its auxiliary; None when it is no reporting verb."""
    found = lexicon.verbs.get(items[place].form, ())
    if not found or (items[place].upper and place and items[place - 1].form.isalpha()):
        return None
    if place > 1 and items[place].form in lexicon.group("compounds.words") and determines(items[place - 2].form, lexicon):
        return None  # "a blog post"
    if place > 1 and lexicon.is_noun(items[place].form, "speech") and _is_named(items[place - 2 : place], lexicon):
        return None  # "the model's answers", "promising answers"
    if place and not lexicon.acts(items[place].form, items[place - 1].form):
        return None
    can_be_read = any(kind == "read" for kind, _ in found)
    if place and can_be_read and items[place - 1].form in lexicon.group("impersonal.before"):
        return Cue(place - 1, place, zone, "read")
    helper = _helper(items, place, lexicon)
    third = any(inflection != "first" for _, inflection in found)
    for kind, inflection in found:
        if kind not in REPORTING or (third and inflection == "first"):
            continue
        if inflection == "participle" and helper is None and kind != "call" and not lexicon.group("pronouns.first"):
            continue
        first = place if helper is None or inflection != "participle" else helper
        if inflection == "infinitive" and place and items[place - 1].form in lexicon.group("auxiliaries.causative"):
            first = place - 1
        form = items[first].form
        cue = Cue(first, place, zone, kind)
        cue.first_person = inflection == "first" or form in lexicon.group("auxiliaries.first") or _english_first(items, first, lexicon)
        cue.plural = form in lexicon.group("auxiliaries.plural") or (
            (inflection == "finite" or first < place) and _plural_form(form, lexicon)
        )
        cue.hearsay = form in lexicon.group("auxiliaries.hearsay")
        cue.passive = inflection == "participle" and helper is None
        cue.dependent = inflection in ("gerund", "infinitive") and first == place
        if (
            place + 1 < len(items)
            and lexicon.is_verb(items[place + 1].form, "say")
            and ("say", "infinitive") in lexicon.verbs[items[place + 1].form]
        ):
            cue.last = place + 1
            cue.kind = "say"
        return cue
    return None


def _is_named(before: list[Item], lexicon: QuoteWords) -> bool:
    """Whether these two words make the next one a noun: a possessor, or a gerund of which it is the object."""
    possessor = before[1].form == "s" and before[0].form.endswith("'")
    return possessor or any(inflection == "gerund" for _, inflection in lexicon.verbs.get(before[1].form, ()))


def _plural_form(form: str, lexicon: QuoteWords) -> bool:
    endings = tuple(lexicon.group("auxiliaries.plural_endings"))
    return bool(endings) and form.endswith(endings)


def _english_first(items: list[Item], place: int, lexicon: QuoteWords) -> bool:
    while place > 0 and items[place - 1].form in lexicon.group("auxiliaries.between"):
        place -= 1
    return place > 0 and items[place - 1].form.rstrip("'") in lexicon.group("pronouns.first")


def _helper(items: list[Item], place: int, lexicon: QuoteWords) -> int | None:
    """The auxiliary up to three items before a participle."""
    helpers = lexicon.group("auxiliaries.all")
    for at in range(place - 1, max(place - 4, -1), -1):
        if items[at].form in helpers:
            return at
        if items[at].quote >= 0 or not items[at].form[0].isalnum():
            return None
    return None


def _source(items: list[Item], begin: int, left: int, lexicon: QuoteWords) -> Cue | None:
    for place in range(left - 1, begin - 1, -1):
        form = items[place].form
        opens = place == begin or not items[place - 1].form[:1].isalnum() or items[place - 1].form in lexicon.group("prepositions.breaks")
        if form in lexicon.group("prepositions.source_opening") and not (opens and _names_somebody(items, place + 1, lexicon)):
            continue  # "un sito per", "incolpato per", "per salvare": a source only where a clause begins with somebody
        if form in lexicon.group("prepositions.source") and (place == begin or not _led(items[place - 1].form, lexicon)):
            return Cue(place, place, "before", "source")
        if place > begin and (items[place - 1].form, items[place].form) in lexicon.source_phrases:
            return Cue(place - 1, place, "before", "source")
    return None


def _names_somebody(items: list[Item], place: int, lexicon: QuoteWords) -> bool:
    """Whether a name or the description of somebody begins here, as far as the first words tell."""
    while place < len(items) and determines(items[place].form, lexicon):
        place += 1
    if place >= len(items) or items[place].quote >= 0:
        return False
    kinds = ("office", "person", "source", "body", "text")
    pronoun = any(items[place].form in lexicon.group(f"pronouns.{kind}") for kind in ("masculine", "feminine", "plural", "someone"))
    return items[place].upper or pronoun or any(lexicon.is_noun(each.form, *kinds) for each in items[place : place + 3])


def _led(form: str, lexicon: QuoteWords) -> bool:
    """Whether a word before "secondo" makes it an ordinal."""
    return any(form in lexicon.group(f"determiners.{kind}") for kind in ("masculine", "feminine", "open")) or form in (
        "al",
        "del",
        "dal",
        "nel",
    )


def _back(items: list[Item], right: int, lexicon: QuoteWords) -> Cue | None:
    """The cue of a sentence that only says whose the words before were: "Lo ha detto…", "È l'allarme di…", "Così…"."""
    place = right + 1
    while place < len(items) and items[place].sentence == items[right].sentence:
        if items[place].quote >= 0 or items[place].form.isalnum():
            return None
        place += 1
    if place >= len(items) or items[place].quote >= 0 or items[place].form not in lexicon.group("openers.back"):
        return None
    stop = place
    while stop < len(items) and stop - place < 10 and items[stop].sentence == items[place].sentence and items[stop].quote < 0:
        stop += 1
    found = _verb(items, place, stop, "next", lexicon) or _noun(items, place, stop, "next", lexicon)
    if found is None and items[place].form == "così":
        found = Cue(place, place, "next", "speech")
    return found


def _noun(items: list[Item], start: int, stop: int, zone: str, lexicon: QuoteWords) -> Cue | None:
    places = range(stop - 1, start - 1, -1) if zone == "before" else range(start, stop)
    for place in places:
        for kind in ("speech", "text"):
            if lexicon.is_noun(items[place].form, kind):
                return Cue(place, place, zone, kind)
    return None
