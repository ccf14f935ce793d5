"""The places where a source is named: "secondo X", "a detta di X", "according to X", "in X's view"."""

from __future__ import annotations

from collections.abc import Iterator

from sunto.analysis.quotes.cast import Actor
from sunto.analysis.quotes.indirect_bounds import Sentence, word_class
from sunto.analysis.quotes.indirect_options import NAMED, Option, Place, around, onward
from sunto.analysis.quotes.quote_cues import Cue
from sunto.analysis.quotes.quote_words import QuoteWords


def find_source(sentence: Sentence, at: int, actors: dict[int, Actor], lexicon: QuoteWords) -> Place | None:
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
            place.options.extend(onward(sentence, start, "whose", form, lexicon))
            return place
    opens = at == sentence.first or not items[at - 1].form[:1].isalnum() or items[at - 1].form in lexicon.group("reported.openings")
    if opens and not (at > sentence.first and sentence.pause(at - 1) and items[at - 1].form == ","):
        place.options.extend(_after_source(sentence, last, actors, "source", lexicon))
        return place
    opening = at - 1 if at > sentence.first and sentence.pause(at - 1) else at
    if opening < at or last == at or form not in lexicon.group("prepositions.source_opening"):
        place.options.extend(around(sentence, opening, last, "source set off" if opening < at else "source loose", lexicon))
        if opening < at:
            place.options.extend(_after_source(sentence, last, actors, "source inside", lexicon, commas=False))
    return place


def _own_source(sentence: Sentence, first: int, last: int, lexicon: QuoteWords) -> Place:
    """The place of a source complete in itself: "a suo avviso", "in X's view"."""
    place = Place(sentence, Cue(first, last, "before", "source"))
    if first > sentence.first and sentence.comma(first - 1):
        place.options.extend(around(sentence, first - 1, last, "source set off", lexicon))
    start = last + 2 if last < sentence.last and sentence.comma(last + 1) else last + 1
    place.options.extend(onward(sentence, start, "own source", sentence.items[first].form, lexicon))
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
            yield from onward(sentence, left, pattern, begins, lexicon)
