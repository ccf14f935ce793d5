"""Who says each utterance of an article: the body in text order, then the headings, which often repeat it; interviews as a whole."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Mapping, Sequence

from sunto.analysis.quotes.alternatives import Attribution
from sunto.analysis.quotes.interview import answers, guest, marked_turns
from sunto.analysis.quotes.log_linear import LogLinear
from sunto.analysis.quotes.said import Choice, Said
from sunto.analysis.quotes.speaker_features import Alternative
from sunto.analysis.quotes.utterances import Reading, folded

ABOVE, BELOW = 10, 60
"""How many quotations before and after a heading are searched for its words."""


def echoed(reading: Reading, number: int, others: Sequence[int]) -> int | None:
    """Which of the other accepted quotations has the words of this one in it, or most of them; None where none has."""
    wanted = reading.candidates[reading.accepted[number]]
    words = folded(reading.text[wanted.start : wanted.end])
    mine = set(words.split())
    best, share = None, 0.59
    for other in others:
        candidate = reading.candidates[reading.accepted[other]]
        form = folded(reading.text[candidate.start : candidate.end])
        found = 1.0 + len(mine) / 100 if words in form else len(mine & set(form.split())) / max(1, len(mine))
        if found > share:
            best, share = other, found
    return best


def attribute(
    attribution: Attribution, reading: Reading, saids: Sequence[Said], utterances: Sequence[int], model: LogLinear
) -> dict[int, tuple[Alternative, float]]:
    """For each accepted quotation the speaker and how sure: the body in text order, then the headings, which often repeat it."""
    present_guest(reading, saids, attribution)
    chosen: dict[int, tuple[Alternative, float]] = {}
    body = [number for number, said in enumerate(saids) if not said.heading]
    for number in [*body, *(number for number, said in enumerate(saids) if said.heading)]:
        if utterances[number] != number and utterances[number] in chosen:
            chosen[number] = chosen[utterances[number]]
            continue
        said = saids[number]
        surround(
            said,
            number,
            reading,
            {other: choice.choice for other, (choice, _) in chosen.items()} if said.heading or said.nested else {},
            body,
        )
        chosen[number] = attribution.choose(said, model)
    return chosen


def present_guest(reading: Reading, saids: Sequence[Said], attribution: Attribution) -> None:
    """In an interview, write on every utterance whom it interviews and whether it is an answer."""
    answered = answers(reading, saids)
    interview = bool(answered) or marked_turns(reading, attribution.lexicon)
    row = guest(reading, attribution.cast, attribution.entities) if interview else None
    if row is None:
        return
    for said in saids:
        said.guest = Choice(row)
    for number in answered:
        saids[number].answer = True


def surround(said: Said, number: int, reading: Reading, chosen: Mapping[int, Choice], body: Sequence[int]) -> None:
    """Write who speaks around an utterance: the quotation that it stands in, or the one that a headline repeats."""
    owner = reading.streams[said.stream].owner
    said.parent = chosen.get(owner) if owner >= 0 else None
    if said.heading:
        below = bisect_left(body, number)
        echo = echoed(reading, number, [other for other in body[max(0, below - ABOVE) : below + BELOW] if other in chosen])
        said.echo = chosen[echo] if echo is not None else None
