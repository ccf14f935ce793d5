"""The places where a sentence may report speech without marks, each with the clauses that it may report."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from sunto.analysis.quotes.cast import Actor
from sunto.analysis.quotes.descriptions import determines
from sunto.analysis.quotes.indirect_bounds import Sentence, ends, starts_before, trimmed, word_class
from sunto.analysis.quotes.quote_cues import Cue, verb_at
from sunto.analysis.quotes.quote_words import QuoteWords

REACH = 14
"""How many items after a verb its clause may begin."""
SET_OFF = 16
"""How many items an attribution between commas may have on either side of its verb."""
NAMED = 24
"""How many items the source after "secondo" may have, with what describes it."""
KINDS = ("say", "ask", "think", "call", "read")


@dataclass(slots=True)
class Option:
    """A clause that may be what is reported: its items by segment (both ends included), by which pattern, how it begins and ends."""

    segments: tuple[tuple[int, int], ...]
    pattern: str
    begins: str
    stops: str
    zone: str = "before"


@dataclass(slots=True)
class Place:
    """A reporting expression with everything that it may report; at most one of the options is right."""

    sentence: Sentence
    cue: Cue
    options: list[Option] = field(default_factory=list)
    again: bool = False
    """A further clause of the same verb: "… e che …"."""


def places(sentence: Sentence, actors: dict[int, Actor], lexicon: QuoteWords) -> Iterator[Place]:
    """All reporting expressions of a sentence; `actors` are those of the stream, by their first item."""
    items = sentence.items
    last_that: Cue | None = None
    reached = -1
    for at in range(sentence.first, sentence.last + 1):
        if items[at].quote >= 0:
            continue
        found = _source(sentence, at, actors, lexicon) if at > reached else None
        if found is None:
            cue = reporting_verb(sentence, at, lexicon)
            if cue is not None and not cue.first_person and cue.last > reached:
                found = _verb(sentence, cue, actors, lexicon)
                reached = cue.last
        else:
            reached = found.cue.last
        if found is not None:
            found.options = [option for option in found.options if _has_words(sentence, option)]
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
                again = _onward(sentence, at + 1, "that again", items[at - 1].form, lexicon)
                place.options.extend(option for option in again if _has_words(sentence, option))
                if place.options:
                    yield place


def _has_words(sentence: Sentence, option: Option) -> bool:
    """Whether anything stands outside quotations: what is all quoted is no reported speech."""
    items = sentence.items
    return any(items[at].quote < 0 and items[at].form[0].isalnum() for left, right in option.segments for at in range(left, right + 1))


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
    helpers = [f"auxiliaries.{kind}" for kind in ("singular", "plural", "hearsay")]
    first = at
    for back in range(at - 1, max(at - 4, sentence.first - 1), -1):
        if any(items[back].form in lexicon.group(name) for name in helpers):
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
            place.options.extend(_onward(sentence, at + 1, "that", form, lexicon))
            break
        if form == ":" and sentence.pause(at):
            place.options.extend(_onward(sentence, at + 1, "colon", ":", lexicon))
            break
        if at <= cue.last + 5 and form in lexicon.group("reported.infinitive") and _infinitive(sentence, at + 1, lexicon):
            place.options.extend(_onward(sentence, at, "infinitive", form, lexicon))
    place.options.extend(_bare(sentence, cue, actors, lexicon))
    place.options.extend(_parenthesis(sentence, cue, lexicon))
    return place


def _onward(sentence: Sentence, left: int, pattern: str, begins: str, lexicon: QuoteWords) -> Iterator[Option]:
    """The clause that begins here, with each of its ends."""
    if left > sentence.last:
        return
    for right, stops in ends(sentence, left, lexicon):
        segment = trimmed(sentence, left, right)
        if segment is not None:
            yield Option((segment,), pattern, begins, stops)


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
            yield from _onward(sentence, left, "bare", begins, lexicon)


def _parenthesis(sentence: Sentence, cue: Cue, lexicon: QuoteWords) -> Iterator[Option]:
    """What stands before and after an attribution that commas set off: ", ha detto X, …", "…, X said."."""
    opening = _pause_before(sentence, cue.first)
    if opening is None:
        return
    yield from _around(sentence, opening, cue.last, "set off", lexicon)


def _pause_before(sentence: Sentence, at: int) -> int | None:
    for place in range(at - 1, max(sentence.first, at - SET_OFF) - 1, -1):
        if sentence.items[place].quote >= 0 or sentence.items[place].form in (";", ":"):
            return None
        if sentence.pause(place):
            return place
    return None


def _around(sentence: Sentence, opening: int, inner: int, pattern: str, lexicon: QuoteWords) -> Iterator[Option]:
    """The clauses around an attribution that begins with the pause at `opening` and has `inner` in it."""
    closings = []
    for at in range(inner + 1, min(sentence.last, inner + NAMED) + 1):
        if sentence.items[at].quote >= 0:
            break
        if sentence.pause(at):
            closings.append(at)
            if len(closings) == 3 or sentence.items[at].form in (";", ":"):
                break
    before = starts_before(sentence, opening - 1)
    lefts = [(trimmed(sentence, start, opening - 1), begins) for start, begins in before]
    for segment, begins in lefts:
        if segment is not None:
            closed = "end" if not closings else sentence.items[closings[0]].form
            yield Option((segment,), f"{pattern} after", begins, closed, "after")
    for number, closing in enumerate(closings):
        if sentence.items[closing].form in (";",):
            break
        for right, stops in ends(sentence, closing + 1, lexicon) if closing < sentence.last else ():
            onward = trimmed(sentence, closing + 1, right)
            if onward is None:
                continue
            yield Option((onward,), f"{pattern} onward", f"{sentence.items[closing].form}{number}", stops, "before")
            for segment, begins in lefts[:2]:
                if segment is not None:
                    yield Option((segment, onward), f"{pattern} between", f"{begins} {number}", stops, "between")


def _source(sentence: Sentence, at: int, actors: dict[int, Actor], lexicon: QuoteWords) -> Place | None:
    """The place of "secondo X", "a detta di X", "according to X", "secondo il quale"."""
    items = sentence.items
    form = items[at].form
    if form in lexicon.group("reported.view_openers"):
        view = next(
            (each for each in range(at + 2, min(at + 9, sentence.last) + 1) if items[each].form in lexicon.group("reported.views")), None
        )
        if view is not None and any(items[each].form == "s" for each in range(at + 1, view)):
            return _own_source(sentence, at, view, lexicon)
    length = 0
    for phrase in lexicon.reported_phrases.get(form, ()):
        if at + len(phrase) - 1 <= sentence.last and all(items[at + ahead].form == word for ahead, word in enumerate(phrase)):
            length = max(length, len(phrase))
    if not length and form in lexicon.group("prepositions.source"):
        length = 1
    if not length:
        return None
    last = at + length - 1
    if any(items[each].form in lexicon.group("reported.possessives") for each in range(at, last + 1)):
        return _own_source(sentence, at, last, lexicon)
    place = Place(sentence, Cue(at, last, "before", "source"))
    for ahead in (last + 1, last + 2):
        if ahead < sentence.last and items[ahead].form in lexicon.group("reported.whose"):
            start = ahead + 2 if sentence.comma(ahead + 1) else ahead + 1
            place.options.extend(_onward(sentence, start, "whose", form, lexicon))
            return place
    opens = at == sentence.first or not items[at - 1].form[:1].isalnum() or items[at - 1].form in lexicon.group("reported.openings")
    if opens and not (at > sentence.first and sentence.pause(at - 1) and items[at - 1].form == ","):
        place.options.extend(_after_source(sentence, last, actors, "source", lexicon))
        return place
    opening = at - 1 if at > sentence.first and sentence.pause(at - 1) else at
    if opening < at or last == at or form not in lexicon.group("prepositions.source_opening"):
        place.options.extend(_around(sentence, opening, last, "source set off" if opening < at else "source loose", lexicon))
        if opening < at:
            place.options.extend(_after_source(sentence, last, actors, "source inside", lexicon, commas=False))
    return place


def _own_source(sentence: Sentence, first: int, last: int, lexicon: QuoteWords) -> Place:
    """The place of a source complete in itself: "a suo avviso", "in X's view"."""
    place = Place(sentence, Cue(first, last, "before", "source"))
    if first > sentence.first and sentence.comma(first - 1):
        place.options.extend(_around(sentence, first - 1, last, "source set off", lexicon))
    start = last + 2 if last < sentence.last and sentence.comma(last + 1) else last + 1
    place.options.extend(_onward(sentence, start, "own source", sentence.items[first].form, lexicon))
    return place


def _opens_phrase(sentence: Sentence, at: int, lexicon: QuoteWords) -> bool:
    """Whether a subject or a verb may begin here: no preposition or conjunction leads it in."""
    kind, before = word_class(sentence.items[at], lexicon), word_class(sentence.items[at - 1], lexicon)
    return kind in ("determiner", "auxiliary", "pronoun", "verb finite", "number") and before not in (
        "preposition",
        "and",
        "mark",
        "determiner",
    )


def _after_source(
    sentence: Sentence, last: int, actors: dict[int, Actor], pattern: str, lexicon: QuoteWords, commas: bool = True
) -> Iterator[Option]:
    """The clause after "secondo X": after one of the commas that follow, or right after whom it names."""
    starts: list[tuple[int, str]] = []
    stop = min(sentence.last, last + NAMED)
    for at in range(last + 1, stop + 1):
        if sentence.items[at].quote >= 0 or sentence.items[at].form == ";":
            break
        if commas and sentence.pause(at) and len(starts) < 3:
            starts.append((at + 1, f"comma {len(starts)}"))
    named = next((actors[at] for at in range(last + 1, min(last + 6, stop) + 1) if at in actors), None)
    if named is not None:
        starts.append((named.last + 1, "named"))
    phrases = [at for at in range(last + 3, min(last + 14, stop) + 1) if _opens_phrase(sentence, at, lexicon)]
    starts.extend((at, f"phrase {number}") for number, at in enumerate(phrases[:3]) if named is None or at != named.last + 1)
    for left, begins in starts:
        if left <= sentence.last and not sentence.pause(left):
            yield from _onward(sentence, left, pattern, begins, lexicon)
