"""Training texts as the network reads them: rows of columns and the tags to be learned, drawn anew for each epoch."""

from __future__ import annotations

import random
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

import corpus
import numpy as np
from numpy.typing import NDArray
from spacy.language import Language
from spacy.tokens import Doc
from variation import Pools, varied

from sunto.analysis.attributes import ROLES
from sunto.analysis.tagging.lexicon import Lexicon
from sunto.analysis.tagging.tagger import ROLE, Tagger
from sunto.analysis.tagging.tags import encode, tags

VARIED = 0.5
"""Share of the articles that are varied in an epoch."""
EPOCHS = 6
"""Different epochs that are drawn; then they come again."""
LONGEST = 4000
"""Tokens of a text at most: longer ones would fill a batch many times over."""
RUN = (6, 18)
"""Raw sentences to a text."""


@dataclass(frozen=True)
class Texts:
    """Texts one behind the other: their rows, the tags of names and of roles, how many tokens each has, and where other networks
    teach, how probable each tag is."""

    rows: NDArray[np.uint64]
    names: NDArray[np.int64]
    roles: NDArray[np.int64]
    lengths: NDArray[np.int64]
    taught: NDArray[np.float16] | None = None
    starts: NDArray[np.int64] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", np.concatenate([[0], np.cumsum(self.lengths)[:-1]]))


def texts(docs: Iterable[Doc], lexicon: Lexicon, labels: Sequence[str]) -> Texts:
    """These Docs' rows and tags."""
    kept = [doc for doc in docs if 0 < len(doc) <= LONGEST]
    return Texts(
        np.concatenate([lexicon.rows(doc) for doc in kept]),
        np.concatenate([encode(len(doc), [(s.start, s.end, s.label_) for s in doc.ents], labels) for doc in kept]),
        np.concatenate([encode(len(doc), [(s.start, s.end, ROLE) for s in doc.spans[ROLES]], (ROLE,)) for doc in kept]),
        np.array([len(doc) for doc in kept]),
    )


def merged(one: Texts, other: Texts) -> Texts:
    """The texts of both."""
    return Texts(
        np.concatenate([one.rows, other.rows]),
        np.concatenate([one.names, other.names]),
        np.concatenate([one.roles, other.roles]),
        np.concatenate([one.lengths, other.lengths]),
    )


def taught(some: Texts, tagger: Tagger, own: float) -> Texts:
    """The texts with what the tagger believes of them; their own tags have a share in it. Of roles, which tagged texts have few of and
    which a mean of beliefs loses first, their own tags are all that counts where they have a share."""
    names = len(tags(tagger.labels))
    believed = np.empty((len(some.rows), names + len(tags((ROLE,)))), dtype="float16")
    for start, length in zip(some.starts, some.lengths, strict=True):
        believed[start : start + length] = (1 - own) * tagger.of_rows(some.rows[start : start + length])
    every = np.arange(len(believed))
    believed[every, some.names] += own
    if own:
        believed[:, names:] = 0
        believed[every, names + some.roles] = 1
    return replace(some, taught=believed)


def epochs(nlp: Language, files: Sequence[Path], pools: Pools, seed: int = 0) -> Iterator[list[Doc]]:
    """The articles of tagged files, EPOCHS times: other sentences together, other line ends, other names and typography."""
    generator = random.Random(seed)
    for _ in range(EPOCHS):
        found = [(lines, corpus.whole(file)) for file in files for lines in corpus.articles(file, generator.randrange(1 << 30))]
        docs = []
        for lines, whole in found:
            if generator.random() < VARIED:
                lines = varied(lines, pools, generator)
            share = 1.0 if whole else generator.choice((0.1, 0.4, 1.0))
            docs.append(corpus.as_doc(nlp, corpus.joined(lines, generator, share))[0])
        yield docs


def raw(nlp: Language, file: Path, seed: int = 0) -> Iterator[Doc]:
    """The untagged sentences of a file as texts of a dozen."""
    generator = random.Random(seed)
    lines = [corpus.Marked(line.strip(), ()) for line in file.read_text("utf-8").splitlines() if line.strip()]
    while lines:
        size = generator.randint(*RUN)
        yield corpus.as_doc(nlp, corpus.joined(lines[:size], generator, generator.choice((0.1, 0.4, 1.0))))[0]
        del lines[:size]


def batches(epochs: Sequence[Texts], words: int, generator: random.Random) -> Iterator[tuple[Texts, list[int]]]:
    """Texts drawn at random, about so many words at a time, epoch after epoch without end."""
    while True:
        for epoch in epochs:
            drawn: list[int] = []
            held = 0
            for i in generator.sample(range(len(epoch.lengths)), len(epoch.lengths)):
                drawn.append(i)
                held += int(epoch.lengths[i])
                if held >= words:
                    yield epoch, drawn
                    drawn, held = [], 0
