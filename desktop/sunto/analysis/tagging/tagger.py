"""The trained tagger: names and roles in one pass over the text.

A network reads each word's columns (`lexicon.py`) and its neighbours and gives every word a probability for each tag, once for
names and once for roles, which may overlap. The best well-formed sequence of tags becomes `doc.ents` and `doc.spans["roles"]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import numpy as np
import srsly
from numpy.typing import NDArray
from spacy import util
from spacy.language import Language
from spacy.tokens import Doc, Span, SpanGroup

from sunto.analysis.attributes import ROLES
from sunto.analysis.tagging.lexicon import Lexicon
from sunto.analysis.tagging.network import Network
from sunto.analysis.tagging.tags import best, spans_of, tags

ROLE = "ROLE"
BELIEFS = "sunto_tagger"
"""The key in `doc.user_data` of the tagger's beliefs: (tokens, 1 + labels) probabilities of being in no name, and in one of each label."""


@Language.factory("sunto_tagger", assigns=["doc.ents", "token.ent_iob", "token.ent_type"])
def make_tagger(nlp: Language, name: str) -> Tagger:
    """Build the component. It finds nothing until its weights are read from a pipeline's folder."""
    return Tagger()


class Tagger:
    """A spaCy component that tags names and roles; see the module.

    labels: the kinds of names, in the order of the networks' outputs; lexicon: the word lists; networks: trained apart, their mean counts.
    """

    def __init__(self, labels: Sequence[str] = (), lexicon: Lexicon | None = None, networks: Iterable[Network] = ()) -> None:
        self.labels = tuple(labels)
        self.lexicon = lexicon or Lexicon()
        self.networks = list(networks)

    def __call__(self, doc: Doc) -> Doc:
        """Write names and roles on the doc."""
        if len(doc) and self.networks:
            self.annotate(doc, self.probabilities(doc))
        return doc

    def probabilities(self, doc: Doc) -> NDArray[np.float32]:
        """The probability of every tag of every token, the mean of all networks; those of names first, then those of roles."""
        return self.of_rows(self.lexicon.rows(doc))

    def of_rows(self, rows: NDArray[np.uint64]) -> NDArray[np.float32]:
        """The same for the rows that the lexicon gave a doc."""
        cut = len(tags(self.labels))
        scores = [network.scores(rows) for network in self.networks]
        return np.mean([np.hstack([_softmax(raw[:, :cut]), _softmax(raw[:, cut:])]) for raw in scores], axis=0)

    def annotate(self, doc: Doc, probabilities: NDArray[np.float32]) -> None:
        """Write the best spans on the doc, and what was believed of each token."""
        cut = len(tags(self.labels))
        names, roles = probabilities[:, :cut], probabilities[:, cut:]
        doc.user_data[BELIEFS] = np.column_stack([names[:, 0], names[:, 1:].reshape(len(names), len(self.labels), 4).sum(axis=2)])
        doc.set_ents([Span(doc, a, b, label) for a, b, label in spans_of(best(names), self.labels)])
        doc.spans[ROLES] = SpanGroup(doc, name=ROLES, spans=[Span(doc, a, b, ROLE) for a, b, _ in spans_of(best(roles), (ROLE,))])

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write labels, word lists and weights to a folder."""
        folder = util.ensure_path(path)
        folder.mkdir(parents=True, exist_ok=True)
        srsly.write_json(folder / "cfg", {"labels": list(self.labels), "networks": len(self.networks)})
        self.lexicon.to_disk(folder / "lexicon.npz")
        for i, network in enumerate(self.networks):
            (folder / f"weights-{i}.npz").write_bytes(network.to_bytes())

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Tagger:
        """Read what `to_disk` wrote."""
        folder = util.ensure_path(path)
        settings = srsly.read_json(folder / "cfg")
        self.labels = tuple(settings["labels"])
        self.lexicon.from_disk(folder / "lexicon.npz")
        self.networks = [Network.from_bytes((folder / f"weights-{i}.npz").read_bytes()) for i in range(settings["networks"])]
        return self


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)
