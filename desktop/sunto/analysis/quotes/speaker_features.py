"""What makes somebody the speaker of a quotation, as named features of a log-linear choice among all who may be."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sunto.analysis.quotes.cast import Actor
from sunto.analysis.quotes.descriptions import possesses
from sunto.analysis.quotes.log_linear import LogLinear
from sunto.analysis.quotes.quote_cues import Cue
from sunto.analysis.quotes.quote_streams import Item, Stream
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.said import Choice, Said


@dataclass(slots=True)
class Alternative:
    """A choice with its features; `surface` is the mention that stands for it, None where it is not named near the quotation."""

    choice: Choice
    features: set[str]
    surface: Actor | None = None

    @property
    def near(self) -> tuple[int, int] | None:
        """The characters of the mention that stands for it."""
        return (self.surface.start, self.surface.end) if self.surface is not None else None


def addressees(said: Said, actors: Sequence[Actor]) -> frozenset[int | None]:
    """The entities named as the verb's object, right after it."""
    if said.cue is None or said.cue.passive:
        return frozenset()
    return frozenset(actor.entity for actor in actors if actor.entity is not None and 0 < actor.first - said.cue.last <= 2)


def situation(said: Said, stream: Stream) -> str:
    """In which of a few ways the quotation is introduced; features weigh differently in each."""
    if said.heading:
        return "heading"
    if said.answer:
        return "answer"
    if said.reply and said.cue is None:
        return "reply"
    cue = said.cue
    items = stream.items
    colon = said.left > 0 and items[said.left - 1].form == ":"
    where = "nested " if said.nested else ""
    if cue is None:
        if colon or said.alone:
            return where + ("colon" if colon else "alone")
        before = items[said.left - 1] if said.left else None
        if before is None:
            return where + "first"
        if before.sentence == items[said.left].sentence:
            return where + "within"
        touching = before.quote >= 0 or (said.left > 1 and items[said.left - 2].quote >= 0)
        return where + ("touching" if touching else "bare")
    if cue.kind == "source":
        return where + "source"
    if cue.kind in ("text", "speech") and cue.zone != "next":
        return where + "noun" + (" colon" if colon else "")
    if cue.kind == "read":
        return where + "read " + cue.zone
    zone = "next" if cue.zone == "next" else "after" if cue.zone in ("after", "between") else "colon" if colon else "before"
    kind = " passive" if cue.passive and cue.zone == "before" else " dependent" if cue.dependent else ""
    return f"{where}verb {zone}{kind}"


def mention_features(actor: Actor, said: Said, stream: Stream, actors: Sequence[Actor], lexicon: QuoteWords) -> list[str]:
    """How one mention in the same stream stands to the quotation and its cue."""
    items = stream.items
    cue = said.cue
    features = []
    inside_gap = any(start <= actor.first < end for start, end in said.gaps)
    if actor.first > said.right or inside_gap:
        zone = "after"
        distance = actor.first - (
            said.right if not inside_gap else next(start for start, end in said.gaps if start <= actor.first < end) - 1
        )
        sentences = items[actor.first].sentence - items[said.right].sentence if not inside_gap else 0
        between = [other for other in actors if said.right < other.first < actor.first] if not inside_gap else []
    else:
        zone = "before"
        distance = said.left - actor.last
        sentences = items[said.left].sentence - items[actor.last].sentence
        between = [other for other in actors if actor.last < other.first < said.left]
    features.append(f"{zone} sentence {min(sentences, 3)}")
    lead = actor.before or "subject"
    if sentences == 0:
        features.append(f"{zone} near {0 if distance < 3 else 1 if distance < 7 else 2 if distance < 14 else 3}")
        features.append(f"{zone} rank {min(sum(not other.before for other in between), 3)} {lead}")
    elif sentences == 1:
        features.append(f"{zone} previous {lead}")
    first = not any(
        other.first < actor.first and not other.before and items[other.first].sentence == items[actor.first].sentence for other in actors
    )
    if first and not actor.before:
        features.append(f"{zone} first of its sentence {min(sentences, 2)}")
    if cue is not None and (sentences == 0 or inside_gap or (cue.zone == "next" and sentences == 1 and zone == "after")):
        features.extend(_to_cue(actor, cue, items, actors, lead))
    elif not actor.before and sentences == 0 and said.left > 0 and zone == "before" and items[said.left - 1].form == ":" and distance <= 2:
        features.append("right before the colon")
    features.append(f"kind {actor.kind} {zone} {lead}")
    led = items[actor.first - 1].form if actor.first else ""
    if actor.before in ("of", "by", "other") and actor.first > 1:
        near = (
            range(actor.last + 2, min(actor.last + 6, len(items)))  # "PC World's recent analysis"
            if possesses(items, actor.last)
            else range(actor.first - 1, max(actor.first - 5, -1), -1)
        )
        noun = next((items[at] for at in near if lexicon.nouns.get(items[at].form)), None)
        for kind in ("speech", "text", "body", "office"):
            if noun is not None and lexicon.is_noun(noun.form, kind):
                features.append(f"{kind} of {zone} {min(sentences, 1)}")
    if (
        actor.before == "by"
        and actor.first > 1
        and any(items[at].form in lexicon.group("authorship.words") for at in (actor.first - 1, actor.first - 2))
    ):
        features.append(f"author {zone} {min(sentences, 1)}")
    if actor.before == "other" and led:
        features.append(f"led by {led}")
    if actor.indefinite:
        features.append("indefinite")
    if actor.own:
        features.append("own")
    return features


def _to_cue(actor: Actor, cue: Cue, items: Sequence[Item], actors: Sequence[Actor], lead: str) -> list[str]:
    """Subject or not of the reporting verb: order, distance, what stands between, number."""
    features = []
    if actor.first > cue.last:
        gap = actor.first - cue.last - 1
        others = any(cue.last < other.first < actor.first and not other.before for other in actors)
        comma = any(items[at].form in (",", ";", ":", "(", "–", "—", "-") for at in range(cue.last + 1, actor.first))
        side = "follows"
    elif actor.last < cue.first:
        gap = cue.first - actor.last - 1
        others = any(actor.last < other.first < cue.first and not other.before for other in actors)
        comma = any(items[at].form in (",", ";", ":", "(", "–", "—", "-") for at in range(actor.last + 1, cue.first))
        side = "precedes"
    else:
        return ["within the cue"]
    near = "0" if gap == 0 else "1-2" if gap < 3 else "3-5" if gap < 6 else "6+"
    sort = cue.kind if cue.kind in ("source", "speech", "text", "gesture", "read") else "verb"
    features.append(f"{side} cue {sort} {near} {lead}{' past a comma' if comma else ''}")
    if cue.dependent:
        features.append(f"{side} dependent cue {near} {lead}")
    if not others and not actor.before:
        features.append(f"{side} cue nearest")
    if cue.zone == "before" and not actor.before and side == "precedes" and not others:
        features.append("subject before cue")
    if actor.plural and not cue.plural and cue.kind in ("say", "ask", "gesture"):
        features.append("plural actor of a singular verb")
    if cue.plural and actor.plural:
        features.append("plural actor of a plural verb")
    if cue.plural and not actor.plural:
        features.append(f"singular {actor.kind} of a plural verb")
    if cue.passive:
        features.append(f"passive {side} {lead}")
    return features


def memory_features(choice: Choice, said: Said, history: Sequence[Choice], ranks: dict[int, int], weightiest: Sequence[int]) -> list[str]:
    """What the article so far says for somebody: who spoke last, who was named last, who it is about."""
    features = []
    for back, earlier in enumerate(reversed(history[-3:])):
        if earlier == choice:
            features.append(f"spoke {back} ago")
            if said.turn:
                features.append(f"spoke {back} ago, {said.turn} goes on")
            break
    if choice.entity is not None and choice.entity >= 0:
        if choice.entity in ranks:
            features.append(f"named rank {min(ranks[choice.entity], 3)}")
        if choice.entity in weightiest:
            features.append(f"weight {weightiest.index(choice.entity)}")
    if said.guest == choice:
        features.append("guest")
    if said.echo == choice:
        features.append("echo")
    if said.parent == choice:
        features.append("parent" + (" in the first person" if said.cue is not None and said.cue.first_person else ""))
    return features


def likeliest(alternatives: Sequence[Alternative], model: LogLinear) -> tuple[Alternative, float]:
    """The alternative with the greatest share, and that share among the speakers, each counted by the mention that tells it best."""
    shares = model.shares(alternative.features for alternative in alternatives)
    tops: dict[Choice, float] = {}
    for alternative, share in zip(alternatives, shares, strict=True):
        tops[alternative.choice] = max(tops.get(alternative.choice, 0.0), share)
    best = max(range(len(alternatives)), key=shares.__getitem__)
    return alternatives[best], shares[best] / sum(tops.values())
