"""Whether a mention is the subject of the verb that reports a quotation: order, clauses, number."""

from __future__ import annotations

from collections.abc import Sequence

from sunto.analysis.quotes.cast import Actor
from sunto.analysis.quotes.quote_cues import Cue
from sunto.analysis.quotes.quote_streams import Item, Stream
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.said import Said

CLAUSE = 200
"""How many items before its end the beginning of a clause is looked for."""
PAUSES = frozenset(",;:(–—-")
WEAK = frozenset({"text", "thing"})
"""Kinds that are rarely who speaks: beside a verb they are its object as often as its subject."""


def subject_position(actor: Actor, said: Said, stream: Stream, actors: Sequence[Actor], lexicon: QuoteWords) -> str:
    """Where a mention stands to the cue: "subject" beside it, "far subject" first in its clause, "other"."""
    cue, items = said.cue, stream.items
    if cue is None:
        if not said.left or items[said.left - 1].form != ":" or actor.before or actor.last >= said.left:
            return "other"
        beside = actor.last == said.left - 2
        opens = _opens_clause(actor, said.left, items, actors)
        if actor.kind in WEAK:
            return "weak subject" if beside or opens else "other"
        return "subject" if beside or (opens and said.left - actor.last <= 6) else "far subject" if opens else "other"
    wanted = {"source": ("", "source"), "speech": ("", "of"), "text": ("", "of"), "read": ("of",)}.get(
        cue.kind, ("by",) if cue.passive else ("",)
    )
    if _body_that_says(actor, cue, items, lexicon):
        wanted = (*wanted, "by")
    if actor.kind not in WEAK and not cue.passive and _has_as_relative(actor, cue, items, lexicon):
        return "subject"
    absolute = lexicon.group("prepositions.absolute")
    if cue.dependent and actor.last + 1 == cue.first and actor.first and items[actor.first - 1].form in absolute:
        return "subject"  # "with one poster writing"
    if cue.dependent and actor.first > cue.last and _opens_behind(actor, cue, items, actors):
        return "subject"
    if actor.before not in wanted or items[actor.first].sentence != items[cue.first].sentence:
        return "other"
    if cue.plural and actor.kind in ("office", "person", "body") and not (actor.plural or actor.before) and _alone(actor, items, lexicon):
        return "other"  # "che controllano la regione affermano"
    breaks = lexicon.group("prepositions.breaks")
    if actor.first > cue.last:
        if items[cue.last].form in lexicon.group("addressed.words") and not cue.passive:
            return "other"  # "told the police": whom it was told
        if cue.kind == "call" and cue.zone == "before" and not cue.passive:
            return "other"  # "ha definito la legge «…»": what is so called
        if cue.kind not in ("source", "speech", "text", "read") and not cue.passive and _preceded(said, cue, items, actors):
            return "other"  # the verb has its subject before it: this is its object
        low, high, reach = cue.last + 1, actor.first, 6 if cue.kind in ("speech", "text", "read") else 4
    elif actor.last < cue.first:
        low, high, reach = actor.last + 1, cue.first, 3
    else:
        return "other"
    clear = not any(
        items[at].form in PAUSES or items[at].quote >= 0 or (actor.first > cue.last and items[at].form in breaks) for at in range(low, high)
    )
    if actor.last < cue.first and (cue.dependent or items[actor.last + 1].form in lexicon.group("conjunctions.and")):
        clear = False  # "accusa la giunta e avverte", "accusa la giunta avvertendo": what stands before it is another verb's object
    if clear and high - low <= reach and not any(low <= other.first < high and not other.before for other in actors):
        return "subject" if actor.kind not in WEAK else "weak subject"
    if actor.kind not in WEAK and _set_off(actor, cue, items) and _opens_clause(actor, cue.first, items, actors):
        return "subject"
    return "far subject" if actor.last < cue.first and _opens_clause(actor, cue.first, items, actors) else "other"


def _opens_behind(actor: Actor, cue: Cue, items: Sequence[Item], actors: Sequence[Actor]) -> bool:
    """Whether a mention is the subject behind a participle that opens the sentence: "Writing in a blog, Ingram said"."""
    opens = cue.first == 0 or items[cue.first - 1].sentence != items[cue.first].sentence
    if not opens or actor.before or actor.kind in WEAK or items[actor.first].sentence != items[cue.first].sentence:
        return False
    comma = any(items[at].form == "," for at in range(cue.last + 1, actor.first))
    return comma and not any(cue.last < other.first < actor.first and not other.before for other in actors)


def _body_that_says(actor: Actor, cue: Cue, items: Sequence[Item], lexicon: QuoteWords) -> bool:
    """Whether a body is who speaks though led in: "dalla Regione fanno sapere", "da Palazzo Chigi si parla di": a verb in the plural or
    impersonal, that nobody else is the subject of."""
    if cue.passive or cue.kind not in ("say", "ask", "think", "call") or actor.before != "by" or actor.kind not in ("ORG", "body"):
        return False
    impersonal = cue.first > 0 and items[cue.first - 1].form in lexicon.group("impersonal.before")
    return impersonal or (cue.plural and cue.kind != "call")


def _has_as_relative(actor: Actor, cue: Cue, items: Sequence[Item], lexicon: QuoteWords) -> bool:
    """Whether the verb is that of a relative clause right after the mention: "una nota dell'associazione, che chiede"."""
    at = actor.last + 1
    if at < len(items) and items[at].form == ",":
        at += 1
    relative = at < cue.first <= at + 3 and items[at].form in lexicon.group("relatives.words")
    return relative and items[at].sentence == items[actor.last].sentence and all(each.form.isalpha() for each in items[at : cue.first])


def _set_off(actor: Actor, cue: Cue, items: Sequence[Item]) -> bool:
    """Whether all that stands between a mention and the verb is set off by commas: "la premier, con una telefonata, ha detto"."""
    if not actor.last + 2 < cue.first - 1:
        return False
    return items[actor.last + 1].form == "," and items[cue.first - 1].form == ","


def _alone(actor: Actor, items: Sequence[Item], lexicon: QuoteWords) -> bool:
    """Whether a description is neither the last of several ("il sindaco e il prefetto") nor led in by a plural determiner."""
    form = items[actor.first].form
    single = form in lexicon.group("determiners.masculine") | lexicon.group("determiners.feminine")
    return single and not (actor.first and items[actor.first - 1].form in lexicon.group("conjunctions.and"))


def _clause_start(end: int, sentence: int, items: Sequence[Item]) -> int:
    """The first item of the clause of this sentence that ends here."""
    start, limit = end, max(0, end - CLAUSE)
    while start > limit and items[start - 1].sentence == sentence and items[start - 1].form != ";" and items[start - 1].quote < 0:
        start -= 1
    return start


def _preceded(said: Said, cue: Cue, items: Sequence[Item], actors: Sequence[Actor]) -> bool:
    """Whether somebody not led in stands before the verb in its clause."""
    start = _clause_start(cue.first, items[cue.first].sentence, items)
    if cue.zone == "before" and cue.first - start > 12:
        start = cue.first - 12
    return any(start <= other.first and other.last < cue.first and not other.before and other.kind not in WEAK for other in actors)


def _opens_clause(actor: Actor, end: int, items: Sequence[Item], actors: Sequence[Actor]) -> bool:
    """Whether it is the first who is not led in by a preposition, in the clause that ends here."""
    start = _clause_start(end, items[end - 1].sentence, items)
    return start <= actor.first and not any(start <= other.first < actor.first and not other.before for other in actors)
