"""What a single word tells of a mention: no noun but a verb, somebody unknown, a pronoun."""

from __future__ import annotations

from sunto.analysis.quotes.cast import Actor
from sunto.analysis.quotes.descriptions import cannot_follow, determines, is_plain_noun, led_in
from sunto.analysis.quotes.quote_streams import Item
from sunto.analysis.quotes.quote_words import QuoteWords


def is_no_noun(items: list[Item], place: int, taken: set[int], lexicon: QuoteWords) -> bool:
    """Whether a word that may head a description is the verb of the name before it, or an adjective of the noun before it."""
    item, before = items[place], items[place - 1] if place else None
    if before is None or item.upper or before.sentence != item.sentence:
        return False
    if before.form in lexicon.group("clause.clitics"):
        return True  # "si collega da Roma"
    if place - 1 in taken:
        return item.form in lexicon.verbs
    return (
        bool(lexicon.endings["adjective_endings"])
        and is_plain_noun(before, lexicon)
        and item.form.endswith(("ale", "ico", "ica", "ano", "ana"))
    )


def is_said_by(items: list[Item], noun: int, lexicon: QuoteWords) -> bool:
    """Whether an unknown noun follows the verb of a quotation just closed: "…”, said a deckhand"; the quotation is its object already."""
    verb = noun - 2
    if verb < 1 or items[verb].sentence != items[noun].sentence or not lexicon.is_verb(items[verb].form, "say", "ask"):
        return False
    if lexicon.is_verb(items[verb].form, "call", "gesture"):
        return False
    return any(items[at].quote >= 0 for at in range(verb - 1, max(verb - 4, -1), -1))


def unknown_name(items: list[Item], place: int, taken: set[int], lexicon: QuoteWords) -> bool:
    """Whether a capital letter right after a reporting verb shows a name that the tagger missed: "fa sapere Tper"."""
    item = items[place]
    if not item.upper or not item.form.isalpha() or place == 0 or items[place - 1].upper:
        return False
    if item.form in lexicon.group("titles.words") or not taken.isdisjoint((place + 1, place + 2)):
        return False  # "said Dame Harriet Osei", "recalls Dr. Arockiasamy": a title
    return item.form not in lexicon.verbs and lexicon.is_verb(items[place - 1].form, "say") and item.sentence == items[place - 1].sentence


def pronoun(items: list[Item], place: int, lexicon: QuoteWords) -> Actor | None:
    """The pronoun that stands for somebody at this place; None where the word only determines a noun or asks."""
    form = items[place].form
    following = items[place + 1] if place + 1 < len(items) else None
    noun_follows = following is not None and following.form.isalpha() and following.quote < 0
    if determines(form, lexicon) and noun_follows and following is not None:
        plain = following.form in lexicon.verbs or not cannot_follow(following.form, lexicon)
        if plain or following.upper:
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
            actor.before = led_in(items, place, lexicon)
            asks = form in lexicon.group("pronouns.interrogative") and place and not _exists(items[place - 1].form, lexicon)
            return None if asks else actor
    return None


def _exists(form: str, lexicon: QuoteWords) -> bool:
    """Whether a word is "è" or "sono", as in "c'è chi dice"."""
    return form in lexicon.group("auxiliaries.singular") | lexicon.group("auxiliaries.plural")
