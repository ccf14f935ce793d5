#!/usr/bin/env python3
"""Trains what `dev.py quality` measures ours against: spaCy's stock network for names, on the same corpus: `stock.py it FOLDER`.

Settings are spaCy's own (`spacy init config --pipeline ner`: a HashEmbedCNN of four layers under the transition-based recogniser); only
the number of steps is limited. The measured articles are left out as train.py does.
"""

from __future__ import annotations

import argparse
import hashlib
import shutil
import tempfile
from pathlib import Path

import corpus
import spacy
from spacy.cli.init_config import init_config
from spacy.tokens import DocBin
from spacy.training.initialize import init_nlp
from spacy.training.loop import train
from thinc.api import NumpyOps, set_current_ops

STEPS = 8000
"""Minutes on one core. spaCy's own limit is 20,000, but training stops by itself before these: at 6,750 (it) and 5,250 (en)."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("language", choices=corpus.SOURCES)
    parser.add_argument("output", type=Path, help="folder for the pipeline")
    parser.add_argument("--corpora", type=Path, default=Path(__file__).parents[3] / "shared" / "corpora")
    parser.add_argument("--steps", type=int, default=STEPS)
    args = parser.parse_args()
    train_stock(args.language, args.corpora, args.output, args.steps)


def digest(language: str, corpora: Path) -> str:
    """What the result depends on: the texts (those left out too), this script, the reader of the corpus, spaCy's version."""
    files, dev = corpus.SOURCES[language]
    told = [*(corpora / file for file in (*files, dev)), *sorted(corpora.parent.glob("gold/*/*.txt"))]
    parts = hashlib.sha256(spacy.__version__.encode())
    for path in (*told, Path(__file__), Path(corpus.__file__)):
        parts.update(path.read_bytes())
    return parts.hexdigest()[:12]


def train_stock(language: str, corpora: Path, output: Path, steps: int = STEPS) -> None:
    """Train on the language's files and put the pipeline that does best on its development file into the folder."""
    files, dev = corpus.SOURCES[language]
    nlp = spacy.blank(language)
    set_current_ops(NumpyOps(use_blis=False))  # numpy's matrix product is faster here, as in train.py
    output.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=output.parent) as name:
        folder = Path(name)
        learned = [corpus.without(corpora / file, corpora.parent / "gold", folder) for file in files]
        DocBin(docs=[doc for file in learned for doc in corpus.docs(nlp, file)]).to_disk(folder / "train.spacy")
        DocBin(docs=corpus.docs(nlp, corpora / dev)).to_disk(folder / "dev.spacy")
        config = init_config(lang=language, pipeline=["ner"], optimize="efficiency", gpu=False)
        config["paths"].update(train=str(folder / "train.spacy"), dev=str(folder / "dev.spacy"))
        config["training"].update(max_steps=steps, eval_frequency=min(steps, 250))
        (folder / "out").mkdir()
        train(init_nlp(config), folder / "out")
        shutil.rmtree(output, ignore_errors=True)
        (folder / "out" / "model-best").rename(output)


if __name__ == "__main__":
    main()
