"""Trains the two decisions behind the quotes: is it a quote, and whose; from the press corpus and the annotated news, checked by
cross-validation over articles.

    python packaging/models/quotes.py ../shared/corpora it en

Writes resources/languages/<code>/quotes.json and prints what `README-quotes.md` beside this file records.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import spacy
from log_linear_training import fit_choice, fit_decision, reliability
from news import read_news
from press import PressArticle, read_press
from spacy.language import Language
from spacy.tokens import Doc
from spacy.util import filter_spans

import sunto.analysis.entities.component
import sunto.analysis.layout
import sunto.analysis.names.component  # noqa: F401 (these register the factories)
from sunto.analysis.entities import gender
from sunto.analysis.quotes.actors import find_cast
from sunto.analysis.quotes.alternatives import Attribution
from sunto.analysis.quotes.log_linear import LogLinear
from sunto.analysis.quotes.quote_words import quote_words
from sunto.analysis.quotes.said import NOBODY, Choice, Said
from sunto.analysis.quotes.speaker_features import likeliest
from sunto.analysis.quotes.speakers import present_guest, surround
from sunto.analysis.quotes.utterances import Reading, candidate_features, read, regions, said_by_whom, same_utterance
from sunto.core.article import Block, BlockKind
from sunto.core.paths import resources

FOLDS = 6
BANDS = (0.0, 0.3, 0.5, 0.7, 0.8, 0.9, 0.95, 0.98, 1.0)
PRIOR = {"quote": 1.0, "speaker": 4.0}
SHARE = {"press": 1.0, "news": 0.3}
"""How much a decision of each source counts: where articles of the news begin and end is guessed, as that corpus runs on."""
LENDERS = {"en": ("it",)}
"""Languages whose choices of speakers another one learns from too, their features being named alike: English has half the articles."""
ARTICLES = r"^(il|lo|la|i|gli|le|l'|un|una|uno|the|a|an)\s*"


@dataclass
class Example:
    """An article of the corpus as the components read it with its names known, and who says each of its quotations."""

    article: PressArticle
    doc: Doc
    reading: Reading
    attribution: Callable[[], Attribution]
    saids: list[Said]
    utterances: list[int]
    speakers: list[str | None]
    decisions: list[tuple[list[str], bool]]
    choices: list[tuple[list[list[str]], list[int]]] = field(default_factory=list)


def known_names(nlp: Language, article: PressArticle) -> Doc:
    """The article with the corpus's names and roles in place of the tagger's."""
    doc = nlp.make_doc(article.text)
    spans = {
        tag: [doc.char_span(tagged.start, tagged.end, label=tagged.tag, alignment_mode="expand") for tagged in article.of(*tag)]
        for tag in (("PER", "ORG", "LOC", "EVENT", "WORK", "PROD"), ("ROLE",))
    }
    named, roles = ([span for span in found if span is not None] for found in spans.values())
    doc.set_ents(filter_spans(named))
    doc.spans["roles"] = roles
    for _, component in nlp.pipeline:
        doc = component(doc)
    if not doc._.blocks:
        doc._.blocks = guessed_blocks(article.text)
    return doc


def guessed_blocks(text: str) -> tuple[Block, ...]:
    """What each line is, by its looks alone."""
    blocks = []
    for place, match in enumerate(re.finditer(r"\S[^\n]*\S|\S", text)):
        line = match.group()
        kind = BlockKind.PARAGRAPH
        open_end = line[-1] not in ".?!”»\"…:;)’'"
        if place == 0:
            kind = BlockKind.HEADLINE
        elif (
            place < 5 and len(line) < 90 and open_end and re.match(r"(?i)(di|by|dal nostro|dalla nostra|a cura|dall.inviat)\b", line)
        ) or (place < 5 and len(line) < 45 and open_end and all(word[0].isupper() for word in line.split() if len(word) > 3)):
            kind = BlockKind.BYLINE
        elif len(line) < 160 and open_end:
            kind = BlockKind.SUBHEAD if len(line) < 100 else BlockKind.STANDFIRST
        blocks.append(Block(match.start(), match.end(), kind))
    return tuple(blocks)


def example(nlp: Language, article: PressArticle) -> Example:
    """The article read, every decision with its features and its answer."""
    doc = known_names(nlp, article)
    lexicon = quote_words(nlp.lang)
    by = {tagged.start: tagged.attributes.get("by") or None for tagged in article.of("Q")}
    whole = read(doc, lexicon, LogLinear(), accept=lambda candidate: any(start in by for start, _ in candidate.segments))
    parts = regions(doc, doc.text)
    taken = set(whole.accepted)
    open_to_argument = {tagged.start for tagged in article.of("?")}
    decisions = [
        (features, place in taken)
        for place, features in enumerate(candidate_features(doc.text, parts, whole.candidates, lexicon))
        if whole.candidates[place].marked is not None and whole.candidates[place].segments[0][0] not in open_to_argument
    ]
    genders = [gender.gender_of(entity, doc) for entity in doc._.entities]
    saids = said_by_whom(whole, lexicon)
    speakers = [next(by[start] for start, _ in whole.candidates[place].segments if start in by) for place in whole.accepted]

    def attribution() -> Attribution:
        cast = find_cast(doc.text, whole, doc._.entities, genders, lexicon)
        return Attribution(doc.text, whole.streams, cast, doc._.entities, genders, lexicon)

    return Example(article, doc, whole, attribution, saids, same_utterance(whole, saids), speakers, decisions)


def folded(name: str) -> str:
    """A speaker's name in comparable form, as the quality scorer compares."""
    return re.sub(ARTICLES, "", re.sub(r"\s+", " ", name.replace("’", "'")).strip("«»“”\"' .,;:").casefold())


def same_speaker(found: str | None, known: str | None) -> bool:
    """Whether both name the same, with or without title and first name, or both nobody."""
    if found is None or known is None:
        return found is known
    a, b = folded(found), folded(known)
    return a == b or (len(a) > 3 and len(b) > 3 and (a.endswith(" " + b) or b.endswith(" " + a)))


def means(choice: Choice, attribution: Attribution, known: str | None) -> bool:
    """Whether a choice is the known speaker, under any of the names that the article gives an entity."""
    if choice.entity == NOBODY or (choice.entity is None and choice.span is None):
        return known is None
    if choice.entity is None:
        return same_speaker(attribution.text[slice(*choice.span)], known)
    entity = attribution.entities[choice.entity]
    if known is None or same_speaker(entity.name.cut(attribution.text), known):
        return known is not None
    return any(folded(mention.cut(attribution.text)) == folded(known) for mention in entity.mentions)


def walk(case: Example, model: LogLinear | None, keep: bool = False) -> list[tuple[int, float, bool]]:
    """Attribute all utterances of an article: (number, confidence, right). Without a model the known speakers are carried on."""
    attribution = case.attribution()
    present_guest(case.reading, case.saids, attribution)
    chosen: dict[int, Choice] = {}
    sure: dict[int, float] = {}
    outcome = []
    body = [number for number, said in enumerate(case.saids) if not said.heading]
    for number in [*body, *(number for number, said in enumerate(case.saids) if said.heading)]:
        said, known, first = case.saids[number], case.speakers[number], case.utterances[number]
        if first != number and first in chosen:
            chosen[number], sure[number] = chosen[first], sure[first]
        else:
            surround(said, number, case.reading, chosen, body)
            alternatives = attribution.alternatives(said)
            right = [at for at, other in enumerate(alternatives) if means(other.choice, attribution, known)]
            if keep and right:
                case.choices.append(([sorted(other.features) for other in alternatives], right))
            if model is None:
                best, share = (right[0] if right else len(alternatives) - 1), 1.0
            else:
                winner, share = likeliest(alternatives, model)
                best = alternatives.index(winner)
            chosen[number], sure[number] = alternatives[best].choice, share
            attribution.remember(chosen[number], said)
        for _ in case.reading.candidates[case.reading.accepted[number]].segments:
            outcome.append((number, sure[number], means(chosen[number], attribution, known)))
    return outcome


def train_quote(cases: Sequence[Example]) -> LogLinear:
    pairs = [(features, yes, SHARE[case.article.source]) for case in cases for features, yes in case.decisions]
    examples, answers, shares = ([pair[part] for pair in pairs] for part in range(3))
    return LogLinear(fit_decision(examples, answers, PRIOR["quote"], shares=shares))


def train_speaker(cases: Sequence[Example]) -> LogLinear:
    pairs = [(group, right, SHARE[case.article.source]) for case in cases for group, right in case.choices]
    groups, right, shares = ([pair[part] for pair in pairs] for part in range(3))
    return LogLinear(fit_choice(groups, right, PRIOR["speaker"], shares=shares))


def read_corpora(corpora: Path, language: str) -> list[PressArticle]:
    """The press articles, then the news."""
    return [*read_press(corpora / "press" / f"{language}.tagged"), *read_news(corpora, language)]


def read_cases(corpora: Path, language: str) -> list[Example]:
    """All articles of a language as examples, with the choices of their speakers."""
    nlp = spacy.blank(language)
    for component in ("sunto_layout", "sunto_names", "sunto_entities"):
        nlp.add_pipe(component)
    cases = [example(nlp, article) for article in read_corpora(corpora, language)]
    for case in cases:
        walk(case, None, keep=True)
    return cases


def check(cases: Sequence[Example], lent: Sequence[Example]) -> tuple[float, float]:
    """The line (slope, offset) that calibrates the speaker's confidence; the choices of `lent` articles are always learned from.

    Prints precision, recall and reliability of both decisions, each article judged by models that have not seen it.
    """
    chances: list[float] = []
    answers: list[bool] = []
    sure: list[float] = []
    right: list[bool] = []
    by_source: dict[str, list[bool]] = {}
    for fold in range(FOLDS):
        seen = [case for place, case in enumerate(cases) if place % FOLDS != fold]
        quote, speaker = train_quote(seen), train_speaker([*seen, *lent])
        for place, case in enumerate(cases):
            if place % FOLDS == fold:
                chances.extend(quote.probability(features) for features, _ in case.decisions)
                answers.extend(yes for _, yes in case.decisions)
                outcome = walk(case, speaker)
                sure.extend(share for _, share, _ in outcome)
                right.extend(hit for _, _, hit in outcome)
                by_source.setdefault(case.article.source, []).extend(hit for _, _, hit in outcome)
    yes = [chance >= 0.5 for chance in chances]
    hits = sum(a and b for a, b in zip(yes, answers, strict=True))
    print(f"quotes: precision {hits / sum(yes):.3f} recall {hits / sum(answers):.3f}; {sum(answers)} of {len(answers)} spans between marks")
    refused = sum(not a and not b for a, b in zip(yes, answers, strict=True))
    print(f"not quotes: precision {refused / max(1, yes.count(False)):.3f} recall {refused / max(1, answers.count(False)):.3f}")
    for source, hits_of in by_source.items():
        print(f"speakers, {source}: {sum(hits_of) / len(hits_of):.3f} of {len(hits_of)} spans")
    slope, offset = (float(number) for number in np.polyfit(sure, np.array(right, dtype=float), 1))
    sure = [max(0.01, min(0.99, slope * share + offset)) for share in sure]
    for name, table in (("quote", reliability(chances, answers, BANDS)), ("speaker", reliability(sure, right, BANDS))):
        print(f"\n| {name}: confidence | spans | mean | right |\n| --- | --- | --- | --- |")
        for low, high, count, mean, share in table:
            print(f"| {low:.2f} to {high:.2f} | {count} | {mean:.2f} | {share:.2f} |")
    return slope, offset


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("corpus", type=Path, help="the folder with press/ and the tagged texts of each language")
    parser.add_argument("languages", nargs="+")
    parser.add_argument("--check", action="store_true", help="only cross-validate, write nothing")
    parser.add_argument("--prior", type=float, default=PRIOR["speaker"])
    options = parser.parse_args()
    PRIOR["speaker"] = options.prior
    for language in options.languages:
        cases = read_cases(options.corpus, language)
        lent = [case for lender in LENDERS.get(language, ()) for case in read_cases(options.corpus, lender)]
        print(f"## {language}\n")
        slope, offset = check(cases, lent)
        if not options.check:
            path = resources() / "languages" / language / "quotes.json"
            trained = {"quote": train_quote(cases), "speaker": train_speaker([*cases, *lent])}
            data: dict[str, dict[str, Any]] = {name: {"weights": dict(sorted(model.weights.items()))} for name, model in trained.items()}
            data["speaker"] |= {"slope": round(slope, 3), "offset": round(offset, 3)}
            others = json.loads(path.read_text("utf-8")) if path.exists() else {}  # "reported" is `reported.py`'s
            data = others | data
            path.write_text(json.dumps(data, ensure_ascii=False, indent=0, separators=(",", ":")) + "\n", "utf-8")
            print(f"{path.name}: {path.stat().st_size // 1000} kB", file=sys.stderr)


if __name__ == "__main__":
    main()
