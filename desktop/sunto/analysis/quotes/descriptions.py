"""How far a description of somebody reaches ("una signora di 91 anni"), how it is led in, its gender: shallow grammar by word lists."""

from __future__ import annotations

from collections.abc import Mapping

from sunto.analysis.quotes.quote_streams import Item
from sunto.analysis.quotes.quote_words import QuoteWords

LONGEST = 14
"""Items; a description longer than this is not one."""


def led_in(items: list[Item], first: int, lexicon: QuoteWords) -> str:
    """What stands before a name or description: a preposition makes it something other than the subject."""
    at = first - 1
    while at >= 0 and first - at <= 4 and _may_stand_between(items, at, lexicon):
        if items[at].form in lexicon.group("determiners.plural") and at < first - 1:
            return ""  # "con i cronisti Michele Rossi": the plural ends before the name
        if _articled(items[at].form, lexicon):
            break
        at -= 1
    if at < 0 or items[at].quote >= 0:
        return ""
    form = items[at].form
    if _governs(items, at, lexicon):
        return "object"
    for kind in ("source", "by", "of", "other"):
        if form in lexicon.group(f"prepositions.{kind}"):
            return kind
    if at and (items[at - 1].form, form) in lexicon.source_phrases:
        return "source"
    return ""


def _may_stand_between(items: list[Item], at: int, lexicon: QuoteWords) -> bool:
    """Whether a word may stand between a preposition and the name that it leads in: "alla televisione pubblica Rúv"."""
    if determines(items[at].form, lexicon) or lexicon.is_noun(items[at].form, "office", "person"):
        return True
    noun = at - 1 if _is_adjective(items[at], lexicon) else at
    return noun > 0 and not items[at].upper and lexicon.is_noun(items[noun].form, "body") and _articled(items[noun - 1].form, lexicon)


def _governs(items: list[Item], at: int, lexicon: QuoteWords) -> bool:
    """Whether the word right before a mention is a verb that has it for its object: "richiamando le parti", "ha criticato Alfano",
    "accusing her own government". Verbs of saying are left out: "ha detto Rossi"."""
    form = items[at].form
    if len(form) < 4 or not form.isalpha() or form in lexicon.nouns or (at and determines(items[at - 1].form, lexicon)):
        return False
    inner = items[at].upper and at and items[at - 1].sentence == items[at].sentence
    gerunds, participles = lexicon.endings["gerund_endings"], lexicon.endings["participle_endings"]
    if gerunds and len(form) > 5 and form.endswith(gerunds) and not inner:
        return True
    if inner or not participles or not form.endswith(participles) or lexicon.is_verb(form, "say", "ask", "gesture"):
        return False
    active = lexicon.group("auxiliaries.active")
    if not active:
        return True  # "-ed" is past tense
    return any(items[back].form in active for back in range(at - 1, max(at - 4, -1), -1))


def acts(items: list[Item], last: int, lexicon: QuoteWords) -> bool:
    """Whether a finite verb follows a mention that ends at this item, "non" or a clitic in between: it is that verb's subject."""
    at = last + 1
    between = lexicon.group("determiners.clitic") | lexicon.group("clause.before_verb")
    while at < len(items) and at - last <= 3 and items[at].form in between:
        at += 1
    if at >= len(items) or items[at].sentence != items[last].sentence or items[at].quote >= 0 or items[at].upper:
        return False
    form = items[at].form
    if form in lexicon.group("auxiliaries.third"):
        return True
    if any(inflection == "finite" for _, inflection in lexicon.verbs.get(form, ())):
        return not lexicon.nouns.get(form) or at > last + 1 or items[last].upper
    finite = lexicon.endings["finite_endings"]
    return bool(finite) and len(form) > 5 and form.endswith(finite) and form not in lexicon.nouns


def embedded(items: list[Item], first: int, lexicon: QuoteWords) -> bool:
    """Whether a mention stands in a clause that "che" begins, after the verb of its sentence."""
    start = first
    while start > 0 and items[start - 1].sentence == items[first].sentence:
        start -= 1
    verb = False
    for item in items[start:first]:
        if verb and item.form in lexicon.group("openers.that"):
            return True
        auxiliary = item.form in lexicon.group("auxiliaries.all")
        verb = verb or auxiliary or any(inflection == "finite" for _, inflection in lexicon.verbs.get(item.form, ()))
    return False


def is_plain_noun(item: Item, lexicon: QuoteWords) -> bool:
    """Whether a word is most likely a noun of no class, so that what follows without an article qualifies it ("udienza generale")."""
    return (
        item.form.isalpha() and len(item.form) > 3 and not (item.upper or item.form in lexicon.nouns or cannot_follow(item.form, lexicon))
    )


def possesses(items: list[Item], last: int) -> bool:
    """Whether a name that ends at this item is only somebody's whose something is meant: "Dave's brother"."""
    return items[last].form.endswith("'") and last + 1 < len(items) and items[last + 1].form == "s"


def qualifies(items: list[Item], first: int, last: int, lexicon: QuoteWords) -> bool:
    """Whether a name between an article and a noun only tells which is meant: "the Cruise video" (where adjectives precede nouns)."""
    if lexicon.endings["adjective_endings"] or not first or last + 1 >= len(items) or not determines(items[first - 1].form, lexicon):
        return False
    following = items[last + 1]
    return following.form.isalpha() and not (following.upper or following.quote >= 0 or cannot_follow(following.form, lexicon))


def _articled(form: str, lexicon: QuoteWords) -> bool:
    """Whether a determiner is also a preposition ("del", "ai")."""
    return any(form in lexicon.group(f"prepositions.{kind}") for kind in ("source", "by", "of", "other"))


def determines(form: str, lexicon: QuoteWords) -> bool:
    """Whether the word is an article or stands in an article's place."""
    return form in lexicon.group("determiners.all")


def unknown_kind(items: list[Item], place: int, lexicon: QuoteWords) -> str | None:
    """What a word is that no list knows, after a determiner: "someone" for "il primo", "thing" for any noun."""
    if not place or not determines(items[place - 1].form, lexicon) or items[place].upper:
        return None
    form = items[place].form
    following = items[place + 1].form if place + 1 < len(items) else ""
    if form in lexicon.group("pronouns.ordinal"):
        return "someone" if not following.isalpha() or following in lexicon.verbs or cannot_follow(following, lexicon) else None
    if form.isalpha() and len(form) > 3 and not cannot_follow(form, lexicon) and not lexicon.nouns.get(form):
        endings = lexicon.endings["person_endings"]
        return "person" if endings and form.endswith(endings) and len(form) > 6 else "thing"
    return None


def is_plural(items: list[Item], noun: int, lexicon: QuoteWords) -> bool:
    """Whether a noun is one of several people, who cannot be the one person named beside it."""
    determiner = items[noun - 1].form if noun else ""
    plural = lexicon.group("determiners.plural") | lexicon.group("prepositions.plural")
    return determiner in plural and items[noun].form.endswith((*lexicon.endings["plural_endings"], "e"))


def beginning(items: list[Item], noun: int, lexicon: QuoteWords) -> int:
    """Where the description that this noun heads begins: at its determiner, adjectives in between."""
    first = noun
    reach = 3 if lexicon.endings["adjective_endings"] else 5
    while first > 0 and noun - first < reach and (determines(items[first - 1].form, lexicon) or _qualifies(items[first - 1], lexicon)):
        first -= 1
    while first < noun and not determines(items[first].form, lexicon):
        first += 1
    return first


def noun_gender(items: list[Item], noun: int, lexicon: QuoteWords) -> str | None:
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


def extent(items: list[Item], noun: int, taken: set[int], names: Mapping[int, tuple[int, str]], lexicon: QuoteWords) -> int:
    """The last item of the description that this noun heads: adjectives, then complements with "di" and the like."""
    at = noun
    sentence = items[noun].sentence
    while at + 1 < len(items) and at - noun < LONGEST:
        following = items[at + 1]
        if following.sentence != sentence or following.quote >= 0:
            break
        if following.form == "-" and at + 2 < len(items) and items[at].end == following.start and following.end == items[at + 2].start:
            at += 2  # "vice-president"
            continue
        named = names.get(at + 1)
        if named is not None and named[1] in ("ORG", "LOC") and at > noun:
            at = named[0]  # "il segretario del sindacato di categoria Savip"
            continue
        if at + 1 in taken and following.form not in lexicon.group("prepositions.attach"):
            break
        if _is_adjective(following, lexicon) or (lexicon.is_noun(following.form, "office") and not following.upper):
            at += 1
        elif following.form in lexicon.group("prepositions.attach"):
            end = complement(items, at + 1, taken, names, sentence, lexicon)
            if end is None:
                break
            at = end
        else:
            break
    return at


def complement(
    items: list[Item], preposition: int, taken: set[int], names: Mapping[int, tuple[int, str]], sentence: int, lexicon: QuoteWords
) -> int | None:
    """The last item of a complement that begins with this preposition; None when no noun follows."""
    at = preposition + 1
    while at < len(items) and (determines(items[at].form, lexicon) or items[at].form.isdigit()) and at not in taken:
        at += 1
    if at >= len(items) or items[at].sentence != sentence or items[at].quote >= 0:
        return None
    if at in names:
        return names[at][0]
    form = items[at].form
    if not form.isalpha() or cannot_follow(form, lexicon):
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
        if following.upper != items[at].upper or at + 1 in taken or (not following.upper and cannot_follow(following.form, lexicon)):
            break
        at += 1
    if at + 1 < len(items) and len(items[at + 1].form) == 4 and items[at + 1].form.isdigit() and items[at + 1].sentence == sentence:
        at += 1  # "una circolare del febbraio 2009"
    return at


def cannot_follow(form: str, lexicon: QuoteWords) -> bool:
    """Whether a word cannot belong to the noun before it: a verb, a preposition, a conjunction, an adverb, a determiner."""
    return (
        (form in lexicon.verbs and not lexicon.nouns.get(form))
        or any(form in lexicon.group(f"prepositions.{kind}") for kind in ("source", "other", "by", "of", "breaks"))
        or form in lexicon.group("adverbs.words")
        or form in lexicon.group("auxiliaries.all")
        or determines(form, lexicon)
    )
