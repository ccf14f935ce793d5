#!/usr/bin/env python3
"""Trains the names and roles of a language: `python packaging/models/train.py it`. See README.md beside this file."""

from __future__ import annotations

import argparse
import random
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

import corpus
import spacy
from lists import names, phrases, seen, word_lists
from spacy.language import Language
from spacy.tokens import DocBin
from spacy.training import Example
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from spacy.util import load_config
from thinc.api import NumpyOps, set_current_ops
from variation import Pools, varied

import sunto.analysis.tagging.tagger  # noqa: F401 (registers the component)
from sunto.analysis.tagging.lexicon import Lexicon

HERE = Path(__file__).parent
SILVER = 0.35
"""Share of the automatically tagged articles that each epoch takes."""


@spacy.registry.misc("sunto.Lexicon.v1")
def lexicon(path: str) -> Lexicon:
    """The word lists in this file."""
    return Lexicon().from_disk(Path(path))


@spacy.registry.readers("sunto.VariedArticles.v1")
def varied_articles(paths: str, silver: str, language: str, vary: bool) -> Callable[[Language], Iterator[Example]]:
    """The articles of these tagged files (joined by commas) and a part of those of `silver`, varied anew for each epoch, without end."""

    def read(nlp: Language) -> Iterator[Example]:
        files = [Path(path) for path in paths.split(",")]
        generator = random.Random(0)
        drawn = pools(language, files)
        while True:
            found = [(lines, corpus.whole(file)) for file in files for lines in corpus.articles(file, generator.randrange(1 << 30))]
            extra = [(lines, False) for lines in corpus.articles(Path(silver), generator.randrange(1 << 30))] if silver else []
            found += generator.sample(extra, int(SILVER * len(extra)))
            generator.shuffle(found)
            for lines, whole in found:
                if vary:
                    lines = varied(lines, drawn, generator)
                share = 1.0 if whole else generator.choice((0.1, 0.4, 1.0))
                doc, _ = corpus.as_doc(nlp, corpus.joined(lines, generator, share))
                yield Example(nlp.make_doc(doc.text), doc)

    return read


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


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("language")
    parser.add_argument("--corpora", type=Path, default=HERE.parents[2] / "shared" / "corpora")
    parser.add_argument("--output", type=Path, help="folder for the pipeline (default: resources/languages/<language>/pipeline)")
    parser.add_argument("--also", type=Path, action="append", default=[], help="a further tagged file to learn from")
    parser.add_argument("--unknown", action="store_true", help="embed rare words as one unknown word")
    parser.add_argument("--silver", type=Path, help="a file that silver.py tagged, to learn from a part of it in each epoch")
    parser.add_argument("--join", type=Path, action="append", default=[], help="a pipeline trained before, to be asked beside the new one")
    parser.add_argument("--set", action="append", default=[], metavar="KEY=VALUE", help="override a value of config.cfg")
    args = parser.parse_args()
    output = args.output or HERE.parents[1] / "resources" / "languages" / args.language / "pipeline"
    train_files, dev_file = corpus.SOURCES[args.language]
    nlp = spacy.blank(args.language)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        DocBin(docs=corpus.docs(nlp, args.corpora / dev_file)).to_disk(folder / "dev.spacy")
        learned = [corpus.without(args.corpora / file, args.corpora.parent / "gold", folder) for file in train_files]
        lists = word_lists(args.language, args.corpora / "raw" / f"{args.language}.txt")
        if args.unknown:
            texts = [line.text for file in learned for lines in corpus.articles(file) for line in lines]
            lists["seen"] = seen(texts, nlp)
        Lexicon(lists, phrases(args.language, nlp)).to_disk(folder / "lexicon.npz")
        overrides = {
            "paths.train": ",".join(map(str, [*learned, *args.also])),
            "paths.dev": str(folder / "dev.spacy"),
            "paths.lexicon": str(folder / "lexicon.npz"),
            "nlp.lang": args.language,
            "corpora.train.language": args.language,
            "corpora.train.silver": str(args.silver or ""),
        }
        for pair in args.set:
            key, _, value = pair.partition("=")
            overrides[key] = type_of(value)
        (folder / "out").mkdir()
        set_current_ops(NumpyOps(use_blis=False))  # numpy's matrix product is twice as fast here
        train(init_nlp(load_config(HERE / "config.cfg", overrides, interpolate=False)), folder / "out")
        trained = spacy.load(folder / "out" / "model-best")
        for path in args.join:
            join(trained, spacy.load(path))
        save(trained, output)


def type_of(value: str) -> int | float | str:
    for kind in (int, float):
        try:
            return kind(value)
        except ValueError:
            continue
    return value


def join(nlp: Language, other: Language) -> None:
    """Let the other's networks be asked beside those of `nlp`; both must know the same labels and lists."""
    tagger, added = nlp.get_pipe("sunto_tagger"), other.get_pipe("sunto_tagger")
    if tagger.labels != added.labels or not tagger.lexicon.same_as(added.lexicon):
        raise ValueError("pipelines with other labels or word lists cannot be joined")
    tagger.members += [added.model, *added.members]


def save(nlp: Language, folder: Path) -> None:
    """Write the pipeline without the words of the training texts, which nothing needs any more."""
    nlp.config["initialize"] = {}
    nlp.config["paths"] = {}
    for section in ("corpora", "training"):
        nlp.config.pop(section, None)
    nlp.to_disk(folder, exclude=["vocab"])


if __name__ == "__main__":
    main()
