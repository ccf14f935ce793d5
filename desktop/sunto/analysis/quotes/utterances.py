"""An article read for quotations: its regions, what stands between marks, what of it is reported words, what is one utterance."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from spacy.tokens import Doc

from sunto.analysis.quotes.log_linear import LogLinear
from sunto.analysis.quotes.quote_cues import find_cue
from sunto.analysis.quotes.quote_features import quote_features
from sunto.analysis.quotes.quote_inserts import Candidate, candidates
from sunto.analysis.quotes.quote_marks import find_marked
from sunto.analysis.quotes.quote_streams import Stream, streams
from sunto.analysis.quotes.quote_words import QuoteWords
from sunto.analysis.quotes.said import Said
from sunto.core.article import BlockKind

LINE = re.compile(r"\S[^\n]*\S|\S")
HEADINGS = frozenset({BlockKind.HEADLINE, BlockKind.KICKER, BlockKind.STANDFIRST, BlockKind.SUBHEAD})
SILENT = frozenset({BlockKind.BOILERPLATE, BlockKind.BYLINE})


@dataclass(frozen=True, slots=True)
class Region:
    """A paragraph or a line of furniture: its characters and what it is."""

    start: int
    end: int
    kind: BlockKind

    @property
    def heading(self) -> bool:
        """Whether it is set above the text: headline, kicker, standfirst, sub-heading."""
        return self.kind in HEADINGS


@dataclass
class Reading:
    """An article as far as quotations go. `chances` are those that a candidate is a quote; `accepted` the places of those taken for one."""

    text: str
    regions: list[Region]
    candidates: list[Candidate]
    chances: list[float]
    accepted: list[int]
    streams: list[Stream] = field(default_factory=list)
    homes: dict[int, int] = field(default_factory=dict)
    datelines: list[tuple[int, int]] = field(default_factory=list)
    """Where it says from where the news comes: nobody speaks there."""


def regions(doc: Doc, text: str) -> list[Region]:
    """The article's blocks, a dateline joined to its paragraph; the lines, where there are no blocks (the first one a headline)."""
    result: list[Region] = []
    for block in doc._.blocks:
        start, end = _trimmed(text, block.start, block.end)
        if start == end:
            continue
        if result and result[-1].kind is BlockKind.DATELINE and "\n" not in text[result[-1].end : start]:
            result[-1] = Region(result[-1].start, end, block.kind)
        else:
            result.append(Region(start, end, block.kind))
    if not result:
        for place, match in enumerate(LINE.finditer(text)):
            result.append(Region(match.start(), match.end(), BlockKind.HEADLINE if place == 0 else BlockKind.PARAGRAPH))
    return result


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    piece = text[start:end]
    return start + len(piece) - len(piece.lstrip()), end - (len(piece) - len(piece.rstrip())) if piece.strip() else start


def read(doc: Doc, lexicon: QuoteWords, model: LogLinear, accept: Callable[[Candidate], bool] | None = None) -> Reading:
    """Everything between marks, judged. `accept` decides instead of the model (for training on what is known)."""
    text = doc.text  # put together anew each time
    parts = regions(doc, text)
    spans = [(region.start, region.end) for region in parts]
    found = candidates(text, spans, find_marked(text, spans, lexicon), lexicon)
    found = [candidate for candidate in found if parts[candidate.paragraph].kind not in SILENT]
    features = candidate_features(text, parts, found, lexicon)
    chances = _shared(text, found, [model.probability(each) for each in features])
    if accept is None:
        accepted = [place for place, chance in enumerate(chances) if chance >= 0.5]
    else:
        accepted = [place for place, candidate in enumerate(found) if accept(candidate)]
    reading = Reading(text, parts, found, chances, accepted)
    reading.datelines = [(block.start, block.end) for block in doc._.blocks if block.kind is BlockKind.DATELINE]
    reading.streams, homes = streams(text, spans, [found[place] for place in accepted], lexicon)
    reading.homes = dict(enumerate(homes))
    return reading


def candidate_features(text: str, parts: Sequence[Region], found: Sequence[Candidate], lexicon: QuoteWords) -> list[list[str]]:
    """The features by which each candidate is judged quote or not."""
    around, homes = streams(text, [(region.start, region.end) for region in parts], found, lexicon)
    echoes = _echoes(text, parts, found)
    return [
        quote_features(text, candidate, place, around[homes[place]], lexicon, parts[candidate.paragraph].heading, echoes[place])
        for place, candidate in enumerate(found)
    ]


def folded(text: str) -> str:
    """Words in comparable form: lower case, straight apostrophes, no punctuation."""
    return " ".join(re.findall(r"\w+", text.replace("’", "'").lower()))


def _echoes(text: str, parts: Sequence[Region], found: Sequence[Candidate]) -> list[list[str]]:
    """What the same words are elsewhere in the article: said again alone, or part of a longer quotation."""
    forms = [folded(text[candidate.start : candidate.end]) for candidate in found]
    counts: dict[str, int] = {}
    for form in forms:
        counts[form] = counts.get(form, 0) + 1
    whole = "|".join(form for form in forms if form.count(" ") > 3)
    result = []
    for place, form in enumerate(forms):
        echoes = ["again"] if counts[form] > 1 else []
        if 0 < form.count(" ") <= 8 and form in whole and form.count(" ") <= 3 and len(whole) < 20_000:
            echoes.append("part")
        if parts[found[place].paragraph].heading and echoes:
            echoes.append("of a heading")
        result.append(echoes)
    return result


def _shared(text: str, found: Sequence[Candidate], chances: list[float]) -> list[float]:
    """The same words between marks are the same thing all through the article: the mean chance of all their places."""
    groups: dict[str, list[int]] = {}
    for place, candidate in enumerate(found):
        groups.setdefault(folded(text[candidate.start : candidate.end]), []).append(place)
    for places in groups.values():
        if len(places) > 1:
            mean = sum(chances[place] for place in places) / len(places)
            for place in places:
                chances[place] = mean
    return chances


def said_by_whom(reading: Reading, lexicon: QuoteWords) -> list[Said]:
    """One question for each accepted candidate, in text order: where it stands and by what it is reported."""
    result = []
    opened_before = -2
    for number, place in enumerate(reading.accepted):
        candidate = reading.candidates[place]
        stream = reading.streams[reading.homes[number]]
        left, right = stream.places[number, 0], stream.places[number, len(candidate.segments) - 1]
        gaps = [(stream.places[number, at] + 1, stream.places[number, at + 1]) for at in range(len(candidate.segments) - 1)]
        if candidate.inserts and right + 1 < len(stream.items) and candidate.inserts[-1][0] > candidate.segments[-1][1]:
            gaps.append((right + 1, _item_after(stream, candidate.inserts[-1][1])))
        region = reading.regions[candidate.paragraph]
        said = Said(reading.homes[number], left, right, gaps, find_cue(stream, left, right, gaps, lexicon), candidate.start)
        said.heading = region.heading
        said.turn = _turn(stream, said, lexicon)
        said.nested = stream.owner >= 0
        said.alone = not said.nested and candidate.end - candidate.start >= 0.9 * (region.end - region.start) - 4
        before = reading.regions[candidate.paragraph - 1] if candidate.paragraph else None
        said.question = before is not None and reading.text[before.end - 1] == "?"
        opening = not said.nested and candidate.start - region.start <= 2
        said.reply = opening and opened_before == candidate.paragraph - 1
        if opening:
            opened_before = candidate.paragraph
        result.append(said)
    return result


def _turn(stream: Stream, said: Said, lexicon: QuoteWords) -> str:
    """Whether the verb says that the same person goes on or that another answers."""
    if said.cue is None:
        return ""
    form = stream.items[said.cue.last].form
    return next((turn for turn in ("same", "other") if form.startswith(tuple(lexicon.group(f"turns.{turn}")))), "")


def _item_after(stream: Stream, offset: int) -> int:
    return next((place for place, item in enumerate(stream.items) if item.start >= offset), len(stream.items))


def same_utterance(reading: Reading, saids: Sequence[Said]) -> list[int]:
    """For each accepted candidate the number of the utterance that it belongs to: broken only by its attribution or a paragraph's end."""
    result: list[int] = []
    runs: dict[int, int] = {}
    last_in: dict[int, int] = {}
    for number, said in enumerate(saids):
        candidate = reading.candidates[reading.accepted[number]]
        run = candidate.marked.run if candidate.marked is not None else None
        utterance = number
        previous = last_in.get(said.stream)
        if run is not None and run in runs:
            utterance = runs[run]
        elif previous is not None and _goes_on(reading.streams[said.stream], saids[previous], said):
            utterance = result[previous]
        if run is not None:
            runs.setdefault(run, utterance)
        result.append(utterance)
        last_in[said.stream] = number
    return result


def _goes_on(stream: Stream, first: Said, second: Said) -> bool:
    """Whether the second quotation only takes up the first after its attribution: “A”, ha detto X, “b”; “A”, ha detto X. “B”."""
    if first.cue is None or first.cue.zone not in ("after", "between") or first.right >= second.left:
        return False
    between = stream.items[first.right + 1 : second.left]
    if len(between) > 30 or not between or stream.items[second.left].sentence - stream.items[first.right].sentence > 1:
        return False
    own = second.cue
    if own is not None and not (own.first <= first.cue.last and own.last >= first.cue.first):
        return False
    return between[-1].form != ":"
