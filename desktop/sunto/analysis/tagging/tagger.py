"""The trained tagger: names and roles in one pass over the text.

A network reads each word's columns (`lexicon.py`) and its neighbours and gives every word a probability for each tag, once for
names and once for roles, which may overlap. The best well-formed sequence of tags becomes `doc.ents` and `doc.spans["roles"]`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import srsly
from numpy.typing import NDArray
from spacy import util
from spacy.language import Language
from spacy.pipeline import TrainablePipe
from spacy.scorer import Scorer
from spacy.tokens import Doc, Span, SpanGroup
from spacy.training import Example
from spacy.vocab import Vocab
from thinc.api import Config, Model, Optimizer, set_dropout_rate
from thinc.types import Floats2d

from sunto.analysis.attributes import ROLES
from sunto.analysis.tagging.lexicon import Lexicon
from sunto.analysis.tagging.network import scores, weights_from_bytes, weights_to_bytes
from sunto.analysis.tagging.tags import best, encode, spans_of, tags

ROLE = "ROLE"
BELIEFS = "sunto_tagger"
"""The key in `doc.user_data` of the tagger's beliefs: (tokens, 1 + labels) probabilities of being in no name, and in one of each label."""

DEFAULT_MODEL = Config().from_str("""
[model]
@architectures = "sunto.WordNetwork.v1"
width = 96
depth = 4
""")["model"]


@Language.factory(
    "sunto_tagger",
    assigns=["doc.ents", "token.ent_iob", "token.ent_type"],
    default_config={"model": DEFAULT_MODEL, "labels": []},
    default_score_weights={"ents_f": 0.8, "roles_f": 0.2, "ents_p": None, "ents_r": None, "ents_per_type": None},
)
def make_tagger(nlp: Language, name: str, model: Model[list[Any], list[Floats2d]], labels: list[str]) -> Tagger:
    """Build the component. labels: the kinds of names; taken from the training texts if empty."""
    return Tagger(nlp.vocab, model, name, labels)


class Tagger(TrainablePipe):
    """A spaCy component that tags names and roles; see the module."""

    def __init__(
        self, vocab: Vocab, model: Model[list[Any], list[Floats2d]], name: str = "sunto_tagger", labels: Sequence[str] = ()
    ) -> None:
        self.vocab, self.model, self.name = vocab, model, name
        self.cfg: dict[str, Any] = {"labels": list(labels)}
        self.lexicon = Lexicon()
        self.members: list[Model[list[Any], list[Floats2d]]] = []
        """Further networks of the same build, trained apart, that are asked beside the first."""

    @property
    def labels(self) -> tuple[str, ...]:
        """The kinds of names."""
        return tuple(self.cfg["labels"])

    @property
    def label_data(self) -> tuple[str, ...]:
        """The kinds of names, as `initialize` takes them."""
        return self.labels

    def add_label(self, label: str) -> int:
        """Add a kind of name, before the network is built."""
        if label in self.labels:
            return 0
        self._allow_extra_label()
        self.cfg["labels"].append(label)
        return 1

    @property
    def _names(self) -> int:
        """How many of the network's outputs are for names; the rest are for roles."""
        return len(tags(self.labels))

    def initialize(self, get_examples: Callable[[], Iterable[Example]], *, nlp: Any = None, lexicon: Any = None) -> None:
        """Build the network for the labels in the examples. lexicon: the word lists."""
        if lexicon is not None:
            self.lexicon = lexicon
        examples = list(get_examples())
        for label in sorted({span.label_ for example in examples for span in example.reference.ents}):
            self.add_label(label)
        self.model.initialize(
            X=[self.lexicon.rows(example.predicted) for example in examples[:10]],
            Y=[np.zeros((len(example.predicted), self._names + len(tags((ROLE,)))), dtype="f") for example in examples[:10]],
        )

    def predict(self, docs: Iterable[Doc]) -> list[Floats2d]:
        """The probability of every tag of every token, the mean of all networks; those of names first, then those of roles."""
        return [self._believed(doc) for doc in docs]

    def _believed(self, doc: Doc) -> Floats2d:
        if not len(doc):
            return np.zeros((0, self._names + len(tags((ROLE,)))), dtype="f")
        rows = self.lexicon.rows(doc)
        return np.mean([self._probabilities(scores(network, rows)) for network in (self.model, *self.members)], axis=0)

    def _probabilities(self, raw: Floats2d) -> Floats2d:
        cut = self._names
        return np.hstack([_softmax(raw[:, :cut]), _softmax(raw[:, cut:])])

    def set_annotations(self, docs: Iterable[Doc], scores: list[Floats2d]) -> None:
        """Write the best spans on the docs."""
        for doc, score in zip(docs, scores, strict=True):
            names, roles = score[:, : self._names], score[:, self._names :]
            doc.user_data[BELIEFS] = np.column_stack([names[:, 0], names[:, 1:].reshape(len(names), len(self.labels), 4).sum(axis=2)])
            doc.set_ents([Span(doc, a, b, label) for a, b, label in spans_of(best(names), self.labels)])
            doc.spans[ROLES] = SpanGroup(doc, name=ROLES, spans=[Span(doc, a, b, ROLE) for a, b, _ in spans_of(best(roles), (ROLE,))])

    def update(
        self, examples: Iterable[Example], *, drop: float = 0.0, sgd: Optimizer | None = None, losses: dict[str, float] | None = None
    ) -> dict[str, float]:
        """Learn from the examples."""
        losses = {} if losses is None else losses
        losses.setdefault(self.name, 0.0)
        examples = [example for example in examples if len(example.predicted)]
        if not examples:
            return losses
        set_dropout_rate(self.model, drop)
        guesses, backprop = self.model.begin_update([self.lexicon.rows(example.predicted) for example in examples])
        loss, gradients = self.get_loss(examples, guesses)
        backprop(gradients)
        if sgd is not None:
            self.finish_update(sgd)
        losses[self.name] += loss
        return losses

    def get_loss(self, examples: Iterable[Example], scores: list[Floats2d]) -> tuple[float, list[Floats2d]]:
        """The squared distance from the right tags, and the gradient of the cross-entropy."""
        gradients = []
        for example, score in zip(examples, scores, strict=True):
            target = np.zeros_like(score)
            rows = np.arange(len(score))
            target[rows, encode(len(score), _aligned(example, list(example.reference.ents)), self.labels)] = 1
            roles = _aligned(example, list(example.reference.spans.get(ROLES, ())))
            target[rows, self._names + encode(len(score), roles, (ROLE,))] = 1
            gradients.append(self._probabilities(score) - target)
        return float(sum((gradient**2).sum() for gradient in gradients)), gradients

    def score(self, examples: Iterable[Example], **settings: Any) -> dict[str, Any]:
        """Exact-span precision, recall and F1 of names (`ents_*`) and of roles (`roles_*`)."""
        examples = list(examples)
        results = Scorer.score_spans(examples, "ents", **settings)
        roles = Scorer.score_spans(examples, ROLES, getter=lambda doc, key: doc.spans.get(key, ()), allow_overlap=True, **settings)
        return results | {key: value for key, value in roles.items() if not key.endswith("per_type")}

    def to_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> None:
        """Write labels, word lists and weights (as half-precision numbers) to a folder."""
        folder = util.ensure_path(path)
        folder.mkdir(parents=True, exist_ok=True)
        srsly.write_json(folder / "cfg", self.cfg | {"members": len(self.members)})
        self.lexicon.to_disk(folder / "lexicon.npz")
        for i, network in enumerate((self.model, *self.members)):
            (folder / f"weights-{i}.npz").write_bytes(weights_to_bytes(network))

    def from_disk(self, path: str | Path, *, exclude: Iterable[str] = ()) -> Tagger:
        """Read what `to_disk` wrote."""
        folder = util.ensure_path(path)
        self.cfg = srsly.read_json(folder / "cfg")
        self.lexicon.from_disk(folder / "lexicon.npz")
        empty = np.zeros((1, len(self.lexicon.columns)), dtype="uint64")
        self.model.initialize(X=[empty], Y=[np.zeros((1, self._names + len(tags((ROLE,)))), dtype="f")])
        self.members = [self.model.copy() for _ in range(self.cfg.pop("members", 0))]
        for i, network in enumerate((self.model, *self.members)):
            weights_from_bytes(network, (folder / f"weights-{i}.npz").read_bytes())
        return self

    def to_bytes(self, *, exclude: Iterable[str] = ()) -> bytes:
        """The same as `to_disk`, in one piece (needed by `spacy train`)."""
        return srsly.msgpack_dumps({"cfg": self.cfg, "lexicon": self.lexicon.to_bytes(), "model": self.model.to_bytes()})

    def from_bytes(self, data: bytes, *, exclude: Iterable[str] = ()) -> Tagger:
        """Read what `to_bytes` gave."""
        parts = srsly.msgpack_loads(data)
        self.cfg = parts["cfg"]
        self.lexicon.from_bytes(parts["lexicon"])
        self.model.from_bytes(parts["model"])
        return self


def _softmax(scores: NDArray[np.float32]) -> NDArray[np.float32]:
    powers = np.exp(scores - scores.max(axis=1, keepdims=True))
    return powers / powers.sum(axis=1, keepdims=True)


def _aligned(example: Example, spans: list[Span]) -> list[tuple[int, int, str]]:
    """The reference's spans as (first token, token after the last, label) of the predicted doc."""
    if len(example.predicted) == len(example.reference):
        return [(span.start, span.end, span.label_) for span in spans]
    return [(span.start, span.end, span.label_) for span in example.get_aligned_spans_y2x(spans, allow_overlap=True)]
