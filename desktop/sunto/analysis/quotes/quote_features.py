"""Whether words between marks are somebody's reported words: what speaks for it and against, as named features of a log-linear model."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from sunto.analysis.quotes.quote_inserts import Candidate
from sunto.analysis.quotes.quote_streams import ENDS, Item, Stream
from sunto.analysis.quotes.quote_words import QuoteWords

NEAR = 14
"""How many items before and after a quotation are looked at; attributions further off are rare in the press corpus."""
CLOSE_VERBS = ("say", "ask", "call", "think", "gesture", "name")


def quote_features(
    text: str, candidate: Candidate, place: int, stream: Stream, lexicon: QuoteWords, heading: bool, echoes: Collection[str]
) -> list[str]:
    """The features of one candidate at this place of the list.

    `heading`: it stands in a headline, kicker or sub-heading. `echoes`: which other candidates say the same ("quote-like", "term-like").
    """
    words = _inside(text, candidate, lexicon)
    features = ["bias", *words, *(f"echo {echo}" for echo in echoes)]
    if heading:
        features.append("heading")
    marked = candidate.marked
    if marked is None:
        return [*features, "dialogue"]
    features.append(f"mark {'single' if marked.opener in chr(39) + '‘’‚‹›' else 'double'}")
    if not marked.closed:
        features.append("open")
    if marked.run is not None:
        features.append("run")
    if candidate.inserts:
        features.append("insert")
    if stream.owner >= 0:
        features.append("nested")
    around = _around(candidate, place, stream, lexicon)
    features.extend(around)
    size = words[0]
    features.extend(f"{size} & {feature}" for feature in around if feature.startswith(("prev", "next", "verb")))
    if stream.owner >= 0:
        features.extend(f"nested & {feature}" for feature in around if feature.startswith(("prev", "verb")))
    return features


def _inside(text: str, candidate: Candidate, lexicon: QuoteWords) -> list[str]:
    """What the words themselves look like. The first feature is their number, in five sizes."""
    said = text[candidate.start : candidate.end]
    words = said.replace("’", " ").replace("'", " ").split()
    count = len(words)
    size = "one" if count <= 1 else "two" if count == 2 else "few" if count <= 4 else "some" if count <= 8 else "many"
    features = [f"size {size}"]
    bare = [word.strip('.,;:!?…()“”«»"').lower() for word in words]
    clause = sum(word in lexicon.group("style.clause") for word in bare)
    if clause:
        features.append("clause")
        features.append(f"clause & {size}")
    if clause > 2:
        features.append("clauses")
    if said[-1:] in ENDS:
        features.append(f"ends {'?!' if said[-1] in '?!' else '.'}")
    if any(mark in said[:-1] for mark in (". ", "? ", "! ", "; ")):
        features.append("sentences")
    if "," in said:
        features.append("comma inside")
    capitals = sum(word[:1].isupper() for word in words)
    first = "upper" if said[:1].isupper() else "lower" if said[:1].islower() else "other"
    features.append(f"first {first} & {size}")
    if count > 1 and capitals >= 2 and capitals >= (count + 1) // 2:
        features.append("capitalised")
    elif count > 1 and capitals > (words[0][:1].isupper()):
        features.append("capital inside")
    if any(character.isdigit() for character in said):
        features.append("digit")
    return features


def _around(candidate: Candidate, place: int, stream: Stream, lexicon: QuoteWords) -> list[str]:
    """What stands before and after, as far as the sentence goes."""
    items = stream.items
    left, right = stream.places[place, 0], stream.places[place, len(candidate.segments) - 1]
    sentence = items[left].sentence
    before = items[max(0, left - NEAR) : left]
    after = items[right + 1 : right + 1 + NEAR]
    features = [f"prev {_kind(before, -1, lexicon, sentence)}", f"next {_kind(after, 0, lexicon, items[right].sentence)}"]
    if before and before[-1].sentence == sentence:
        features.append(f"prev2 {_kind(before, -2, lexicon, sentence)}")
        if before[-1].form in lexicon.group("determiners.masculine") | lexicon.group("determiners.feminine") | lexicon.group(
            "determiners.plural"
        ) | lexicon.group("determiners.open"):
            features.append("prev determiner")
    if after and before and after[0].upper and before[-1].upper and after[0].quote < 0 and before[-1].quote < 0:
        features.append("between names")
    if not before or before[-1].sentence != sentence:
        features.append("sentence start")
        if not after:
            features.append("paragraph whole")
        previous = before[-1] if before else None
        if previous is not None and (previous.quote >= 0 or (len(before) > 1 and before[-2].quote >= 0)):
            features.append("after a quotation")
    same = [item for item in before if item.sentence == sentence]
    features.extend(_verbs(same[::-1], "before", lexicon))
    features.extend(_verbs([item for item in after if item.sentence == items[right].sentence], "after", lexicon))
    forms = [item.form for item in same]
    for kind in ("text", "speech", "named", "office"):
        for distance, form in enumerate(reversed(forms[-8:])):
            if lexicon.is_noun(form, kind):
                features.append(f"noun {kind} {'next' if distance == 0 else 'near' if distance < 3 else 'far'}")
                break
    if any(form in lexicon.group("prepositions.source") for form in forms) or any(
        tuple(forms[at : at + 2]) in lexicon.source_phrases for at in range(len(forms) - 1)
    ):
        features.append("source phrase")
    if any(item.quote >= 0 for item in same):
        features.append("quotation before")
    if same and same[-1].form in ("e", "o", "and", "or", ",") and any(item.quote >= 0 for item in same[-4:]):
        features.append("listed")
    return features


def _verbs(items: Sequence[Item], side: str, lexicon: QuoteWords) -> list[str]:
    """The nearest verb of each class on one side, and how near; another quotation ends the search."""
    features = []
    seen: set[str] = set()
    for distance, item in enumerate(items):
        if item.quote >= 0:
            break
        neighbour = distance + 1 if side == "before" else distance - 1
        led = items[neighbour].form if 0 <= neighbour < len(items) else ""
        for kind, inflection in lexicon.verbs.get(item.form, ()) if lexicon.acts(item.form, led) else ():
            if kind not in seen and inflection != "first":
                seen.add(kind)
                near = "0" if distance == 0 else "1-2" if distance < 3 else "3-6" if distance < 7 else "7+"
                features.append(f"verb {kind} {side} {near}")
                if distance < 7 and inflection in ("finite", "participle"):
                    features.append(f"verb {kind} {side} {inflection}")
    if not seen:
        features.append(f"verb none {side}")
    elif not seen.isdisjoint(("say", "ask")):
        features.append(f"verb speaking {side}")
    return features


def _kind(items: Sequence[Item], index: int, lexicon: QuoteWords, sentence: int) -> str:
    """What an item is, coarsely: the mark itself, the class of the word, or its shape."""
    if not -len(items) <= index < len(items):
        return "edge"
    item = items[index]
    if item.sentence != sentence:
        return "other sentence"
    if item.quote >= 0:
        return "quotation"
    form = item.form
    if not form[0].isalnum():
        return form
    for section in ("prepositions.source", "prepositions.by", "prepositions.of", "prepositions.other", "prepositions.breaks"):
        if form in lexicon.group(section):
            return section.split(".")[1] if section != "prepositions.breaks" else f"word {form}"
    for kind in ("named", "text", "speech", "office", "person", "body"):
        if lexicon.is_noun(form, kind):
            return kind
    for kind in CLOSE_VERBS:
        if lexicon.is_verb(form, kind):
            return f"verb {kind}"
    return "digit" if form[0].isdigit() else "name" if item.upper else "lower"
