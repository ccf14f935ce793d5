"""What speaks for a clause being reported speech, as named features of a log-linear choice among the clauses of one place."""

from __future__ import annotations

from sunto.analysis.quotes.cast import Actor
from sunto.analysis.quotes.indirect_bounds import word_class
from sunto.analysis.quotes.indirect_options import Option, Place
from sunto.analysis.quotes.quote_words import QuoteWords

STEM = 5
"""Letters by which the forms of a verb are told to be of one."""
SHORT = 24
"""Items between an attribution and the end of the sentence that it ends."""
LENGTHS = (1, 2, 4, 8, 16, 32, 64)


def bucket(count: int) -> int:
    """A length in powers of two."""
    return next((place for place, limit in enumerate(LENGTHS) if count <= limit), len(LENGTHS))


def place_features(place: Place, actors: dict[int, Actor], by_last: dict[int, Actor], lexicon: QuoteWords) -> list[str]:
    """What the reporting expression and those beside it say, whichever clause it is."""
    items, cue, sentence = place.sentence.items, place.cue, place.sentence
    form = items[cue.last].form
    features = [f"cue {form}", f"cue {form[:STEM]}…", f"kind {cue.kind}"]
    found = next((inflection for kind, inflection in lexicon.verbs.get(form, ()) if kind == cue.kind), "")
    features.append(f"inflection {found}{' with a helper' if cue.first < cue.last else ''}")
    for name in ("hearsay", "passive", "dependent", "plural"):
        if getattr(cue, name):
            features.append(name)
    before = items[cue.first - 1] if cue.first > sentence.first else None
    features.append(f"led by {word_class(before, lexicon) if before is not None else 'start'}")
    if before is not None and not before.upper and before.quote < 0:
        features.append(f"after the word {before.form}")
    follower = items[cue.last + 1] if cue.last < sentence.last else None
    features.append(f"followed by {word_class(follower, lexicon) if follower is not None else 'end'}")
    if follower is not None and not follower.upper and follower.quote < 0:
        features.append(f"before the word {follower.form}")
    left = by_last.get(cue.first - 1)
    right = actors.get(cue.last + 1) or actors.get(cue.last + 2)
    subject = f"{left.kind} {left.before}" if left else "none"
    beyond = f"{right.kind} {right.before}" if right else "none"
    features += (f"subject {subject}", f"next {beyond}", f"{cue.kind} {found} between {subject} and {beyond}")
    if cue.kind == "source":
        features.append(f"{form} {right.kind if right else 'none'}")
    near = range(max(sentence.first, cue.first - 3), min(sentence.last, cue.last + 3) + 1)
    if any(items[at].quote >= 0 for at in near):
        features.append("beside a quotation")
    return features


def option_features(
    place: Place, option: Option, shared: list[str], actors: dict[int, Actor], by_last: dict[int, Actor], lexicon: QuoteWords
) -> list[str]:
    """Everything that speaks for this clause; what it shares with the place's others counts by pattern."""
    items, cue = place.sentence.items, place.cue
    pattern = option.pattern
    first, last = option.segments[0][0], option.segments[-1][1]
    features = [pattern, f"{pattern} begins {option.begins}", f"{pattern} stops {option.stops}", f"stops {option.stops}"]
    features.extend(f"{pattern}|{feature}" for feature in shared)
    if "set off" in pattern:
        features.extend(f"{pattern.split()[-1]} {each}" for each in _attribution(place, option, actors, by_last))
    inside = [items[at] for left, right in option.segments for at in range(left, right + 1)]
    words = sum(item.quote < 0 and item.form[0].isalnum() for item in inside)
    quotes = len({item.quote for item in inside if item.quote >= 0})
    features.append(f"{pattern} words {bucket(words)}")
    features.append(f"words {bucket(words)}")
    if quotes:
        features.append(f"holds a quotation {bucket(words)}")
        features.append(f"{pattern} holds a quotation")
        if items[first].quote >= 0:
            features.append("begins with a quotation")
        if items[last].quote >= 0:
            features.append("ends with a quotation")
    finite = sum(_finite(item.form, lexicon) for item in inside if item.quote < 0)
    features.append(f"{pattern} verbs {min(finite, 2)}")
    features.append(f"{pattern} verbs {min(finite, 2)} stops {option.stops}")
    opening = items[option.segments[-1][0]] if option.zone == "between" else items[first]
    features.append(f"{pattern} opens {word_class(opening, lexicon)}")
    if not opening.upper and opening.quote < 0:
        features.append(f"{pattern} opens with {opening.form}")
    if option.zone == "before":
        gap = first - cue.last - 1
        features.append(f"{pattern} gap {bucket(gap)}")
        inflection = next((each for each in shared if each.startswith("inflection")), "")
        features.append(f"{pattern} gap {bucket(gap)} {cue.kind} {inflection}")
        if any(place.sentence.comma(at) for at in range(cue.last + 1, first - 1)):
            features.append(f"{pattern} comma in between")
        features.extend(f"{pattern} {each}" for each in _in_between(place, first, lexicon))
        if any(items[at].form in lexicon.verbs and items[at].form not in lexicon.nouns for at in range(cue.last + 1, first)):
            features.append(f"{pattern} verb in between")
    else:
        left = option.segments[0]
        features.append(f"{pattern} left words {bucket(left[1] - left[0] + 1)}")
        features.append(f"{pattern} left verbs {sum(_finite(items[at].form, lexicon) for at in range(left[0], left[1] + 1)) > 0}")
        pause = next((at for at in range(cue.first - 1, left[1], -1) if items[at].quote < 0 and place.sentence.pause(at)), cue.first)
        features.append(f"{pattern} before the cue {bucket(max(0, cue.first - 1 - pause))}")
        end = option.segments[1][0] - 1 if len(option.segments) > 1 else _closing(place, cue.last)
        features.append(f"{pattern} after the cue {bucket(max(0, end - cue.last - 1))}")
    after = items[last + 1] if last < place.sentence.last else None
    if after is not None and after.quote < 0:
        beyond = items[last + 2] if last + 2 <= place.sentence.last else None
        named = beyond if not after.form[0].isalnum() and beyond is not None else after
        if named.quote < 0 and not named.upper:
            features.append(f"then {named.form}")
        features.append(f"then a {word_class(named, lexicon)}")
        left_over = sum(
            items[at].quote < 0 and items[at].form[0].isalnum() for at in range(last + 1, min(last + 40, place.sentence.last) + 1)
        )
        features.append(f"{option.stops} leaves {bucket(left_over)}")
    return features


def plain(place: Place, option: Option, features: list[str], lexicon: QuoteWords) -> bool:
    """Whether grammar alone tells that this is reported: a verb of saying and its subject cut off by commas from a clause without
    quotations, a source that ends the sentence, a further "e che…", "ha promesso di…", "told the jury the…"."""
    sentence, cue, pattern = place.sentence, place.cue, option.pattern
    form = sentence.items[cue.last].form
    stops = option.stops in ("stop", "semicolon")
    if pattern == "infinitive":
        return form in lexicon.group("reported.commits") and not cue.dependent and stops and option.segments[0][0] - cue.last <= 3
    if f"{pattern} verbs 0" in features:
        return False
    if pattern == "own source":
        return stops
    if pattern == "that again":
        return option.begins in lexicon.group("reported.and")
    if pattern == "bare":
        return (
            option.begins == "hearer" and stops and any(f"{pattern} opens {kind}" in features for kind in ("determiner", "pronoun", "name"))
        )
    if pattern == "set off between":
        said = any(f"between attribution say {who} 0 alone" in features for who in ("after", "nobody", "before"))
        return said and stops and option.begins.startswith("sentence 0") and not cue.passive
    ended = sentence.last - cue.last <= SHORT and not any(sentence.pause(at) for at in range(cue.last + 1, sentence.last))
    if pattern == "set off after":
        said = any(f"after attribution say {who} 0 alone" in features for who in ("after", "before"))
        return said and ended and option.begins in ("sentence", "semicolon") and not cue.passive
    if pattern == "source set off after":
        sure = form not in lexicon.group("prepositions.source_opening")
        return sure and ended and option.begins in ("sentence", "semicolon") and "after attribution source after 0 alone" in features
    return False


def _attribution(place: Place, option: Option, actors: dict[int, Actor], by_last: dict[int, Actor]) -> list[str]:
    """Whether what commas set off is a verb (or "secondo") and somebody, and nothing else."""
    sentence, cue = place.sentence, place.cue
    low = option.segments[0][1] + 1 if option.zone != "before" else cue.first
    high = option.segments[-1][0] - 1 if option.zone != "after" else _closing(place, cue.last)
    left, right = by_last.get(cue.first - 1), actors.get(cue.last + 1) or actors.get(cue.last + 2)
    first = left.first if left is not None else cue.first
    last = right.last if right is not None else cue.last
    rest = [at for at in range(low, high + 1) if not first <= at <= last and sentence.items[at].form[:1].isalnum()]
    quoted = any(sentence.items[at].quote >= 0 for at in range(max(sentence.first, low - 60), min(sentence.last, high + 60) + 1))
    who = "both" if left and right else "before" if left else "after" if right else "nobody"
    verb = "source" if cue.kind == "source" else "say" if cue.kind == "say" and not cue.dependent else "other"
    told = f"{verb} {who} {min(len(rest), 3)}"
    return [
        f"attribution {told}",
        f"attribution {told} {'beside a quotation' if quoted else 'alone'}",
        f"attribution {verb} {min(len(rest), 3)}",
    ]


def _in_between(place: Place, first: int, lexicon: QuoteWords) -> list[str]:
    """What stands between the verb and its clause: somebody told, an adverb; or a noun that a relative clause goes with."""
    items = place.sentence.items
    classes = [word_class(items[at], lexicon) for at in range(place.cue.last + 1, min(first, place.cue.last + 16))]
    opener = first - 1
    features = [f"right before {word_class(items[opener - 1], lexicon)}"] if opener - 1 > place.cue.last else []
    if features and not items[opener - 1].upper and items[opener - 1].quote < 0:
        features.append(f"right after {items[opener - 1].form}")
    loose = [
        number
        for number, kind in enumerate(classes[:-1])
        if kind in ("determiner", "pronoun", "word", "finite word")
        and (number == 0 or classes[number - 1] not in ("preposition", "determiner", "word"))
    ]
    features.append(f"loose nouns {min(len(loose), 2)}")
    if loose:
        features.append(f"loose {items[place.cue.last + 1 + loose[0]].form}")
    return features


def _closing(place: Place, at: int) -> int:
    sentence = place.sentence
    return next((each for each in range(at + 1, min(sentence.last, at + 20) + 1) if sentence.pause(each)), min(sentence.last, at + 20))


def _finite(form: str, lexicon: QuoteWords) -> bool:
    helper = form in lexicon.group("auxiliaries.third")
    return helper or form in lexicon.group("reported.modals") or form.endswith(lexicon.endings.get("clause_finite", ()))
