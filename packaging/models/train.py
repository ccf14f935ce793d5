#!/usr/bin/env python3
"""Trains the names and roles of a language: `python packaging/models/train.py it`. With options, one run of your own. See README.md."""

from __future__ import annotations

import argparse
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import corpus
import numpy as np
import spacy
import torch
from lists import names, phrases, word_lists
from network_training import Settings, TagNetwork, train
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from texts import Texts, epochs, merged, raw, taught, texts
from variation import Pools

from sunto.analysis.attributes import ROLES
from sunto.analysis.tagging.lexicon import Lexicon
from sunto.analysis.tagging.network import Network
from sunto.analysis.tagging.tagger import ROLE, Tagger
from sunto.analysis.tagging.tags import best as best_tags
from sunto.analysis.tagging.tags import spans_of, tags

HERE = Path(__file__).parent
LABELS = ("EVENT", "LOC", "ORG", "PER", "PROD", "WORK")
MEASURED = ("PER", "ORG", "LOC", ROLE)
ROLES_WEIGH = 0.15
"""What roles count beside names where the best state is chosen."""
TAUGHT = 2
"""Epochs of tagged text that teachers are asked about, beside all raw text."""
OWN = 0.3
"""The weight of a text's own tags beside its teachers' beliefs."""
TEACH = ["--set", "rate=0.001", "--set", "warmup=50", "--set", "dropout=0.3", "--set", "every=75", "--set", "seed=3"]
RECIPES = {
    "it": (
        ["--set", "seed=1"],
        ["--set", "seed=2"],
        ["--beside", "en", "--set", "dropout=0.35", "--set", "every=300"],
        ["--teacher", "{0}", "--teacher", "{1}", "--teacher", "{2}", "--set", "steps=525", *TEACH],
    ),
    "en": (
        ["--set", "seed=1", "--set", "steps=700"],
        ["--beside", "it", "--set", "dropout=0.35", "--set", "every=300", "--set", "seed=4"],
        ["--teacher", "{1}", "--teacher", "{0}", "--set", "steps=300", *TEACH],
    ),
}
"""How what is shipped was trained: run after run, each with these arguments; the last is kept. Braces stand for the runs before."""


def pools(language: str, files: list[Path]) -> Pools:
    """Names to put in the place of others: from the word lists, and organisations' acronyms from the texts themselves."""
    known = names(language)
    given, surnames = (
        sorted(known["given_own"]) * 3 + sorted(known["given_foreign"]),
        sorted(known["surname_own"]) * 6 + sorted(known["surname_foreign"]),
    )
    towns = sorted((known["town_own"] | known["city"]) - known["country"])
    seen = {
        line.text[a:b]
        for file in files
        for lines in corpus.articles(file)
        for line in lines
        for a, b, label in line.spans
        if label == "ORG"
    }
    return Pools(given, surnames, towns, sorted(name for name in seen if name.isupper() and name.isalpha()))


def main(arguments: Sequence[str] | None = None) -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("--corpora", type=Path, default=HERE.parents[2] / "shared" / "corpora")
    parser.add_argument("--output", type=Path, help="folder for the pipeline (default: resources/languages/<language>/pipeline)")
    parser.add_argument("--also", type=Path, action="append", default=[], help="a further tagged file to learn from")
    parser.add_argument("--beside", action="append", default=[], metavar="LANGUAGE", help="learn from this language's texts, too")
    parser.add_argument(
        "--teacher",
        type=Path,
        action="append",
        default=[],
        help="a trained pipeline whose beliefs are learned; the first is the start",
    )
    parser.add_argument("--join", type=Path, action="append", default=[], help="a pipeline trained before, to be asked beside the new one")
    parser.add_argument("--set", action="append", default=[], metavar="NAME=NUMBER", help="override one of network_training.Settings")
    args = parser.parse_args(arguments)
    output = args.output or HERE.parents[1] / "resources" / "languages" / args.language / "pipeline"
    if not (args.set or args.also or args.beside or args.teacher or args.join):
        follow(args.language, args.corpora, output)
        return
    settings = replace(Settings(), **dict(number(pair) for pair in args.set))
    torch.manual_seed(settings.seed)
    nlp = spacy.blank(args.language)
    teacher = teachers(args.teacher) if args.teacher else None
    lexicon = teacher.lexicon if teacher else lists(nlp, args.corpora)
    drawn = tagged(nlp, lexicon, args.corpora, args.also)
    for language in args.beside:
        other = spacy.blank(language)
        drawn = [merged(*pair) for pair in zip(drawn, tagged(other, lists(other, args.corpora), args.corpora, []), strict=True)]
    if teacher:
        drawn = [taught(some, teacher, OWN) for some in drawn[:TAUGHT]]
        sentences = raw(nlp, args.corpora / "raw" / f"{args.language}.txt")
        drawn.append(taught(texts(sentences, lexicon, LABELS), teacher, 0.0))
    tagger = nlp.add_pipe("sunto_tagger")
    tagger.labels, tagger.lexicon = LABELS, lexicon
    measured = corpus.docs(nlp, args.corpora / corpus.SOURCES[args.language][1])
    rows = [lexicon.rows(doc) for doc in measured]

    def measure(network: Network) -> float:
        tagger.networks = [network]
        on_names, on_roles = quality(tagger, measured, rows)
        print(f"names {on_names:.4f}, roles {on_roles:.4f}")
        return (1 - ROLES_WEIGH) * on_names + ROLES_WEIGH * on_roles

    names = len(tags(LABELS))
    network = TagNetwork(lexicon.columns, names + len(tags((ROLE,))), settings.width, settings.depth)
    if teacher:
        network.start_from(teacher.networks[0])
    best = train(network, drawn, names, settings, measure)
    tagger.networks = [best]
    if args.join:
        tagger.networks += teachers(args.join, tagger).networks
    print("kept: names {:.4f}, roles {:.4f}".format(*quality(tagger, measured, rows)))
    save(nlp, output)


def follow(language: str, corpora: Path, output: Path) -> None:
    """Train by the recipe of the language."""
    with tempfile.TemporaryDirectory() as name:
        runs = [Path(name, str(i)) for i in range(len(RECIPES[language]))]
        for run, arguments in zip([*runs[:-1], output], RECIPES[language], strict=True):
            given = [argument.format(*runs) for argument in arguments]
            main([language, "--corpora", str(corpora), "--output", str(run), *given])


def lists(nlp: Language, corpora: Path) -> Lexicon:
    """The word lists of the language."""
    return Lexicon(word_lists(nlp.lang, corpora / "raw" / f"{nlp.lang}.txt"), phrases(nlp.lang, nlp))


def tagged(nlp: Language, lexicon: Lexicon, corpora: Path, also: Sequence[Path]) -> list[Texts]:
    """The epochs of the language's tagged texts."""
    with tempfile.TemporaryDirectory() as folder:
        files = [corpus.without(corpora / file, corpora.parent / "gold", Path(folder)) for file in corpus.SOURCES[nlp.lang][0]]
        return [texts(docs, lexicon, LABELS) for docs in epochs(nlp, [*files, *also], pools(nlp.lang, files))]


def quality(tagger: Tagger, docs: Sequence[Doc], rows: Sequence[NDArray[np.uint64]]) -> tuple[float, float]:
    """F1 of the exact spans of persons, organisations and places, and of roles, in the docs, whose rows are given."""
    cut = len(tags(LABELS))
    counts = np.zeros((2, 3))
    for doc, its in zip(docs, rows, strict=True):
        believed = tagger.of_rows(its)
        names, roles = spans_of(best_tags(believed[:, :cut]), LABELS), spans_of(best_tags(believed[:, cut:]), (ROLE,))
        for kind, system, gold in ((0, names, doc.ents), (1, roles, doc.spans[ROLES])):
            found = {span for span in system if span[2] in MEASURED}
            wanted = {(span.start, span.end, span.label_) for span in gold if span.label_ in MEASURED}
            counts[kind] += len(found & wanted), len(found), len(wanted)
    names_f1, roles_f1 = 2 * counts[:, 0] / np.maximum(1, counts[:, 1] + counts[:, 2])
    return float(names_f1), float(roles_f1)


def teachers(paths: Sequence[Path], like: Tagger | None = None) -> Tagger:
    """A tagger that asks the networks of all these pipelines, which must know the same labels and lists (as `like`, if given)."""
    found = [spacy.load(path).get_pipe("sunto_tagger") for path in paths]
    first = like or found[0]
    if any(other.labels != first.labels or not other.lexicon.same_as(first.lexicon) for other in found):
        raise ValueError("pipelines with other labels or word lists cannot be asked together")
    return Tagger(first.labels, first.lexicon, [network for other in found for network in other.networks])


def save(nlp: Language, folder: Path) -> None:
    """Write the pipeline without spaCy's settings for a training of its own."""
    nlp.config["initialize"] = {}
    nlp.config["paths"] = {}
    for section in ("corpora", "training", "pretraining"):
        nlp.config.pop(section, None)
    nlp.to_disk(folder, exclude=["vocab"])


def number(pair: str) -> tuple[str, int | float]:
    """What NAME=NUMBER says."""
    name, _, value = pair.partition("=")
    return name, float(value) if "." in value else int(value)


if __name__ == "__main__":
    main()
