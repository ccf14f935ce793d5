"""The places where a sentence may report speech without marks, each with the clauses that it may report."""

from __future__ import annotations

from collections.abc import Iterator

from sunto.analysis.quotes.cast import Actor
from sunto.analysis.quotes.descriptions import determines
from sunto.analysis.quotes.indirect_bounds import Sentence
from sunto.analysis.quotes.indirect_options import Option, Place, around, has_words, onward
from sunto.analysis.quotes.indirect_sources import find_source
from sunto.analysis.quotes.quote_cues import Cue, verb_at
from sunto.analysis.quotes.quote_words import QuoteWords

REACH = 14
"""How many items after a verb its clause may begin."""
SET_OFF = 16
"""How many items an attribution between commas may have on either side of its verb."""
KINDS = ("say", "ask", "think", "call", "read")


def places(sentence: Sentence, actors: dict[int, Actor], lexicon: QuoteWords) -> Iterator[Place]:
    """All reporting expressions of a sentence; `actors` are those of the stream, by their first item."""
    items = sentence.items
    last_that: Cue | None = None
    reached = -1
    for at in range(sentence.first, sentence.last + 1):
        if items[at].quote >= 0:
            continue
        found = find_source(sentence, at, actors, lexicon) if at > reached else None
        if found is None:
            cue = reporting_verb(sentence, at, lexicon)
            if cue is not None and not cue.first_person and cue.last > reached:
                found = _verb(sentence, cue, actors, lexicon)
                reached = cue.last
        else:
            reached = found.cue.last
        if found is not None:
            found.options = [option for option in found.options if has_words(sentence, option)]
        if found is not None and found.options:
            thats = [option for option in found.options if option.pattern == "that"]
            if thats:
                last_that = found.cue
            yield found
        elif last_that is not None and items[at].form in lexicon.group("openers.that") and at > last_that.last + 4:
            joined = items[at - 1].form in lexicon.group("reported.and") or sentence.pause(at - 1)
            joined = joined or (at - 2 > last_that.last and items[at - 2].form in lexicon.group("reported.and"))
            if joined:
                place = Place(sentence, last_that, again=True)
                again = onward(sentence, at + 1, "that again", items[at - 1].form, lexicon)
                place.options.extend(option for option in again if has_words(sentence, option))
                if place.options:
                    yield place


def reporting_verb(sentence: Sentence, at: int, lexicon: QuoteWords) -> Cue | None:
    """The verb of saying, asking, thinking that the item here is; the quotations' verbs and those that only introduce clauses."""
    items = sentence.items
    if at > sentence.first and items[at].form in lexicon.nouns and determines(items[at - 1].form, lexicon):
        return None  # "the claim that"
    cue = verb_at(items, at, "before", lexicon)
    if cue is not None:
        return cue if cue.kind in KINDS and cue.first >= sentence.first else None
    form = items[at].form
    finite = form in lexicon.group("reported.verbs")
    if not finite and form not in lexicon.group("reported.participles"):
        return None
    if items[at].upper and at > sentence.first:
        return None
    helpers = lexicon.group("auxiliaries.third")
    first = at
    for back in range(at - 1, max(at - 4, sentence.first - 1), -1):
        if items[back].form in helpers:
            first = back
            break
        if items[back].quote >= 0 or not items[back].form[0].isalnum():
            break
    if first == at and not finite:
        return None
    cue = Cue(first, at, "before", "say", hearsay=items[first].form in lexicon.group("auxiliaries.hearsay"))
    cue.plural = items[first].form in lexicon.group("auxiliaries.plural")
    return cue


def _verb(sentence: Sentence, cue: Cue, actors: dict[int, Actor], lexicon: QuoteWords) -> Place:
    place = Place(sentence, cue)
    items = sentence.items
    stop = min(sentence.last, cue.last + REACH)
    for at in range(cue.last + 1, stop + 1):
        form = items[at].form
        if items[at].quote >= 0 or form == ";":
            break
        if form in lexicon.group("openers.that"):
            place.options.extend(onward(sentence, at + 1, "that", form, lexicon))
            break
        if form == ":" and sentence.pause(at):
            place.options.extend(onward(sentence, at + 1, "colon", ":", lexicon))
            break
        if at <= cue.last + 5 and form in lexicon.group("reported.infinitive") and _infinitive(sentence, at + 1, lexicon):
            place.options.extend(onward(sentence, at, "infinitive", form, lexicon))
    place.options.extend(_bare(sentence, cue, actors, lexicon))
    place.options.extend(_parenthesis(sentence, cue, lexicon))
    return place


def _infinitive(sentence: Sentence, at: int, lexicon: QuoteWords) -> bool:
    endings = lexicon.endings.get("clause_infinitive", ())
    for place in range(at, min(at + 3, sentence.last + 1)):
        form = sentence.items[place].form
        if form.endswith(endings) or form in lexicon.group("reported.infinitives"):
            return True
        if form not in lexicon.group("clause.before_verb"):
            return False
    return False


def _bare(sentence: Sentence, cue: Cue, actors: dict[int, Actor], lexicon: QuoteWords) -> Iterator[Option]:
    """What stands right after the verb, or after whom it was told: "said it was", "told the jury it was", "chiede rimborsi"."""
    items = sentence.items
    at = cue.last + 1
    if at > sentence.last or items[at].form in lexicon.group("openers.that") or not (items[at].quote >= 0 or items[at].form[0].isalnum()):
        return
    starts = [(at, "verb")]
    if items[cue.last].form in lexicon.group("addressed.words"):
        heard = actors.get(at) or actors.get(at + 1) or actors.get(at + 2)
        starts = []
        if heard is not None and heard.last < sentence.last:
            within = range(heard.first + 1, heard.last + 1)  # "the council the road": two of them
            starts.append((next((each for each in within if determines(items[each].form, lexicon)), heard.last + 1), "hearer"))
        starts.append((at + 1, "short hearer"))
    else:
        adverb = next((each for each in range(at, min(at + 4, sentence.last)) if items[each].form in lexicon.group("reported.days")), None)
        if adverb is not None:
            starts.append((adverb + 1, "day"))
    for left, begins in starts:
        if left <= sentence.last and items[left].form not in lexicon.group("openers.that"):
            yield from onward(sentence, left, "bare", begins, lexicon)


def _parenthesis(sentence: Sentence, cue: Cue, lexicon: QuoteWords) -> Iterator[Option]:
    """What stands before and after an attribution that commas set off: ", ha detto X, …", "…, X said."."""
    opening = _pause_before(sentence, cue.first)
    if opening is None:
        return
    yield from around(sentence, opening, cue.last, "set off", lexicon)


def _pause_before(sentence: Sentence, at: int) -> int | None:
    for place in range(at - 1, max(sentence.first, at - SET_OFF) - 1, -1):
        if sentence.items[place].quote >= 0 or sentence.items[place].form in (";", ":"):
            return None
        if sentence.pause(place):
            return place
    return None
