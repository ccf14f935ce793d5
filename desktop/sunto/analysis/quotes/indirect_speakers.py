"""Whose words a clause of reported speech holds: the attribution's choice, held to what stands in the source's place."""

from __future__ import annotations

from sunto.analysis.quotes.alternatives import Attribution
from sunto.analysis.quotes.indirect import Reported
from sunto.analysis.quotes.indirect_bounds import Sentence, word_class
from sunto.analysis.quotes.log_linear import LogLinear
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.said import NOBODY, Choice
from sunto.analysis.quotes.speaker_features import Alternative, likeliest

DESCRIBED = 0.6
"""How sure a source is that only its words name: about how often they proved to name it (press corpus)."""
ANTECEDENT = 16
"""Items before "secondo il quale" among which its antecedent stands."""
LONGEST = 8
"""Words of a source told by its words alone."""


def choose(attribution: Attribution, clause: Reported, model: LogLinear) -> tuple[Choice, tuple[int, int] | None, float]:
    """Who says the clause, the characters that name the speaker near it, and how sure."""
    alternative, share = attribution.choose(clause.said, model)
    window = _window(clause, attribution.lexicon)
    if window is None or _stands_in(alternative, clause.sentence, window):
        return alternative.choice, alternative.near, share
    within = [each for each in attribution.alternatives(clause.said) if _stands_in(each, clause.sentence, window)]
    if _whose(clause, attribution.lexicon):
        nearest = max((each.surface.end for each in within if each.surface is not None), default=0)
        within = [each for each in within if each.surface is not None and each.surface.end == nearest]
        if not within:
            return alternative.choice, alternative.near, share
    if within and clause.said.cue is not None and clause.said.cue.kind == "source":
        best, share = likeliest(within, model)
        choice, surface = best.choice, best.near
        share = model.calibrated(share)
    else:
        words = _words(clause.sentence, window, attribution.lexicon)
        if words is None:
            return alternative.choice, alternative.near, share
        choice, surface, share = Choice(None, words), words, DESCRIBED
    if alternative.choice.entity != NOBODY:
        attribution.history.pop()
    attribution.remember(choice, clause.said)
    return choice, surface, share


def _stands_in(alternative: Alternative, sentence: Sentence, window: tuple[int, int]) -> bool:
    surface = alternative.surface
    items = sentence.items
    return surface is not None and items[window[0]].start <= surface.start and surface.end <= items[window[1]].end


def _window(clause: Reported, lexicon: QuoteWords) -> tuple[int, int] | None:
    """The items among which the source is named, where its place is plain: after "secondo", beside a verb that commas set off, between a
    sentence's beginning and its verb; None where it is left unsaid."""
    sentence, said, cue = clause.sentence, clause.said, clause.said.cue
    if cue is None:
        return None
    if cue.kind == "source":
        if _complete(clause, lexicon):
            view = clause.sentence.items[cue.last].form in lexicon.group("reported.views") and cue.last - cue.first > 2
            return _around(sentence, cue.first + 1, cue.last - 2) if view else None
        if _whose(clause, lexicon):
            return _around(sentence, max(sentence.first, cue.first - ANTECEDENT), cue.first - 1)
        stop = next((end for start, end in said.gaps if start <= cue.first < end), sentence.last + 1)
        return _around(sentence, cue.last + 1, (said.left if said.left > cue.last else stop) - 1)
    if cue.zone == "before":
        if cue.first - sentence.first <= LONGEST and not any(sentence.pause(at) for at in range(sentence.first, cue.first)):
            return _around(sentence, sentence.first, cue.first - 1)
        return None
    low, high = cue.first, cue.last
    while low > sentence.first and low - 1 > said.left and not sentence.pause(low - 1) and cue.first - low < LONGEST:
        low -= 1
    while high < sentence.last and not sentence.pause(high + 1) and high - cue.last < LONGEST:
        high += 1
    return _around(sentence, low, cue.first - 1) or _around(sentence, cue.last + 1, high)


def _complete(clause: Reported, lexicon: QuoteWords) -> bool:
    """Whether the source needs no name after it: "a suo avviso", "in X's view"."""
    cue, items = clause.said.cue, clause.sentence.items
    names = ("reported.possessives", "reported.views")
    return cue is not None and any(item.form in lexicon.group(name) for item in items[cue.first : cue.last + 1] for name in names)


def _whose(clause: Reported, lexicon: QuoteWords) -> bool:
    """Whether the source is an antecedent: "secondo il quale", "a giudizio della quale"."""
    cue, items = clause.said.cue, clause.sentence.items
    return cue is not None and any(item.form in lexicon.group("reported.whose") for item in items[cue.last + 1 : cue.last + 3])


def _around(sentence: Sentence, low: int, high: int) -> tuple[int, int] | None:
    while low <= high and sentence.items[low].quote < 0 and not sentence.items[low].form[0].isalnum():
        low += 1
    while high >= low and sentence.items[high].quote < 0 and not sentence.items[high].form[0].isalnum():
        high -= 1
    return (low, high) if low <= high else None


def _words(sentence: Sentence, window: tuple[int, int], lexicon: QuoteWords) -> tuple[int, int] | None:
    """The characters of a noun and its determiner in the source's place; None for a pronoun, an adverb, a time."""
    items = sentence.items
    low, high = window[0], min(window[1], window[0] + 2 * ANTECEDENT)
    skipped = lexicon.group("adverbs.words") | lexicon.group("reported.days") | lexicon.group("clause.before_verb")
    skipped |= lexicon.group("reported.openings")
    while low <= high and items[low].form in skipped:
        low += 1
    while high >= low and items[high].form in skipped:
        high -= 1
    if low > high or any(items[at].quote >= 0 for at in range(low, high + 1)):
        return None
    opening = word_class(items[low], lexicon)
    articled = opening in ("determiner", "number")
    if not articled and (lexicon.endings.get("participle_endings") or opening not in ("word", "name")):
        return None  # Italian sources without an article are names
    end = low + 1 if articled else low
    inside = 0
    for at in range(end, min(high, low + LONGEST) + 1):
        kind = word_class(items[at], lexicon)
        of = items[at].form in lexicon.group("prepositions.of") and at < high and at > end
        if not of and kind not in ("word", "name", "determiner", "finite word", "verb finite", "number"):
            break
        if kind == "determiner" and not (at and items[at - 1].form in lexicon.group("prepositions.of")):
            break
        end, inside = at, inside + (not of)
    while end > low and items[end].form in lexicon.group("prepositions.of"):
        end -= 1
    return (items[low].start, items[end].end) if inside and end >= low + articled else None
