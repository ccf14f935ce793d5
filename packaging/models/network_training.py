"""Trains the tagger's network with PyTorch and hands its weights over to the one of `sunto.analysis.tagging.network`."""

from __future__ import annotations

import random
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F  # noqa: N812
from numpy.typing import NDArray
from texts import Texts, batches
from torch import Tensor, nn

from sunto.analysis.tagging.network import Network, hashed

WORD, ENDING = 0, 3
"""The columns that know the word itself."""
PIECES = 3
"""Linear layers of which a maxout takes the largest."""
TABLES = {"norm": 5000, "prefix": 2000, "suffix": 2000, "ending": 4000, "shape": 500}
"""Rows of the embedding table of each column."""
CLASSES = 1000
"""Rows of the table of any other column."""


@dataclass(frozen=True)
class Settings:
    """How a network is built and trained."""

    width: int = 96
    depth: int = 4
    steps: int = 900
    words: int = 1500
    rate: float = 0.002
    warmup: int = 150
    dropout: float = 0.4
    unknown: float = 0.05
    """Share of the words whose form is hidden in a step: unseen articles are full of such."""
    average: float = 0.995
    """How much of the running mean of the weights, which is what is kept, stays at each step."""
    every: int = 150
    """Steps between two looks at the development texts; the best state is kept."""
    seed: int = 0


class TagNetwork(nn.Module):
    """`sunto.analysis.tagging.network.Network`, trainable. columns: their names; tags: outputs."""

    def __init__(self, columns: Sequence[str], tags: int, width: int, depth: int) -> None:
        super().__init__()
        self.width, self.depth, self.columns = width, depth, len(columns)
        sizes = [TABLES.get(name, CLASSES) for name in columns]
        widths = [width] + [width // 2] * (len(columns) - 1)
        self.embed = nn.ModuleList(nn.EmbeddingBag(rows, size, mode="sum") for rows, size in zip(sizes, widths, strict=True))
        self.layers = nn.ModuleList(nn.Linear(size, width * PIECES) for size in (sum(widths), *[3 * width] * depth))
        self.norms = nn.ModuleList(nn.LayerNorm(width, eps=1e-8) for _ in range(depth + 1))
        self.tags = nn.Linear(width, tags)
        for table in self.embed:
            nn.init.uniform_(table.weight, -0.1, 0.1)
        for layer in self.layers:
            nn.init.xavier_uniform_(layer.weight)
            nn.init.zeros_(layer.bias)
        nn.init.zeros_(self.tags.weight)
        nn.init.zeros_(self.tags.bias)

    def _maxout(self, i: int, x: Tensor) -> Tensor:
        return self.norms[i](self.layers[i](x).view(len(x), self.width, PIECES).amax(2))

    def vectors(self, rows: NDArray[np.uint64], lengths: Sequence[int], dropout: float) -> Tensor:
        """A vector for each row of texts of these lengths."""
        embedded = [
            table(torch.from_numpy(hashed(rows[:, i], i, table.num_embeddings).astype("int64"))) for i, table in enumerate(self.embed)
        ]
        mixed = F.dropout(self._maxout(0, torch.cat(embedded, 1)), dropout, self.training)
        starts = np.concatenate([[0], np.cumsum(np.asarray(lengths) + self.depth)])  # texts stand apart by as much as a word can see
        at = torch.from_numpy(np.concatenate([start + self.depth + np.arange(n) for start, n in zip(starts, lengths, strict=False)]))
        hidden = mixed.new_zeros(int(starts[-1]) + self.depth, self.width).index_copy(0, at, mixed)
        edge = mixed.new_zeros(1, self.width)
        for i in range(1, self.depth + 1):
            near = torch.cat([edge, hidden, edge])
            seen = self._maxout(i, torch.cat([near[:-2], near[1:-1], near[2:]], 1))
            hidden = hidden + F.dropout(seen, dropout, self.training)
        return hidden[at]

    def forward(self, rows: NDArray[np.uint64], lengths: Sequence[int], dropout: float = 0.0) -> Tensor:
        """The score of every tag for every row."""
        return self.tags(self.vectors(rows, lengths, dropout))

    def start_from(self, network: Network) -> None:
        """Take over the weights of a network of the same build."""
        ours, theirs = self.network().weights, network.weights
        if {name: values.shape for name, values in ours.items()} != {name: values.shape for name, values in theirs.items()}:
            raise ValueError("the networks differ in size")
        with torch.no_grad():
            for name, parameter in self._parameters_by_name().items():
                parameter.copy_(torch.from_numpy(theirs[name]))

    def network(self) -> Network:
        """The same network in numpy."""
        return Network({name: values.detach().numpy().copy() for name, values in self._parameters_by_name().items()})

    def _parameters_by_name(self) -> dict[str, Tensor]:
        """The parameters as numpy's network names and lays them."""
        weights: dict[str, Tensor] = {f"embed.{i}": table.weight for i, table in enumerate(self.embed)}
        for i, (layer, norm) in enumerate(zip(self.layers, self.norms, strict=True)):
            name = "mix" if i == 0 else f"window.{i - 1}"
            weights[f"{name}.weight"] = layer.weight.view(self.width, PIECES, -1).permute(1, 2, 0)
            weights[f"{name}.bias"] = layer.bias.view(self.width, PIECES).T
            weights[f"{name}.gain"], weights[f"{name}.shift"] = norm.weight, norm.bias
        return weights | {"tags.weight": self.tags.weight.T, "tags.bias": self.tags.bias}


def drawn(texts: Texts, chosen: Sequence[int]) -> tuple[NDArray[np.int64], list[int]]:
    """The tokens of the chosen texts, and their lengths."""
    spans = [np.arange(texts.starts[i], texts.starts[i] + texts.lengths[i]) for i in chosen]
    return np.concatenate(spans), [len(span) for span in spans]


def targets(texts: Texts, at: NDArray[np.int64], cut: int) -> tuple[Tensor, Tensor]:
    """What names and roles are to be found at these tokens: tags, or where the texts are taught, probabilities."""
    if texts.taught is None:
        return torch.from_numpy(texts.names[at]), torch.from_numpy(texts.roles[at])
    believed = torch.from_numpy(texts.taught[at].astype("float32"))
    return believed[:, :cut], believed[:, cut:]


def train(network: TagNetwork, epochs: Sequence[Texts], cut: int, settings: Settings, measure: Callable[[Network], float]) -> Network:
    """The best state of the network. cut: how many of its outputs are for names; measure: what is best."""
    generator = np.random.default_rng(settings.seed)
    optimizer, set_rate = optimiser(network, settings)
    mean = {name: values.detach().clone() for name, values in network.state_dict().items()}
    best: tuple[Network, float] = network.network(), 0.0
    begun, total = time.monotonic(), 0.0
    stream = batches(epochs, settings.words, random.Random(settings.seed))
    for step in range(1, settings.steps + 1):
        set_rate(step)
        texts, chosen = next(stream)
        at, lengths = drawn(texts, chosen)
        scores = network(hidden(texts.rows[at], settings.unknown, generator), lengths, settings.dropout)
        names, roles = targets(texts, at, cut)
        loss = F.cross_entropy(scores[:, :cut], names) + F.cross_entropy(scores[:, cut:], roles)
        optimizer.zero_grad()
        loss.backward()
        nn.utils.clip_grad_norm_(network.parameters(), 1.0)
        optimizer.step()
        total += loss.item()
        kept = min(settings.average, (1 + step) / (10 + step))
        with torch.no_grad():
            for name, values in network.state_dict().items():
                mean[name].lerp_(values, 1 - kept)
        if step % settings.every == 0 or step == settings.steps:
            state = averaged(network, mean)
            found = measure(state)
            print(f"step {step}: loss {total / settings.every:.4f}, measure {found:.4f}, {time.monotonic() - begun:.0f} s", flush=True)
            total = 0.0
            best = max(best, (state, found), key=lambda pair: pair[1])
    return best[0]


def optimiser(module: nn.Module, settings: Settings) -> tuple[torch.optim.Optimizer, Callable[[int], None]]:
    """Adam for the module, and what sets its rate for a step: rising at first, then falling."""
    matrices = [p for p in module.parameters() if p.ndim > 1]
    vectors = [p for p in module.parameters() if p.ndim < 2]
    optimizer = torch.optim.AdamW(
        [{"params": matrices, "weight_decay": 0.01}, {"params": vectors, "weight_decay": 0.0}], lr=settings.rate, eps=1e-8
    )

    def set_rate(step: int) -> None:
        left = (settings.steps - step) / max(1, settings.steps - settings.warmup)
        for group in optimizer.param_groups:
            group["lr"] = settings.rate * min(step / settings.warmup, max(0.02, left))

    return optimizer, set_rate


def hidden(rows: NDArray[np.uint64], share: float, generator: np.random.Generator) -> NDArray[np.uint64]:
    """The rows with the form of some words hidden, and for half of these the ending, too."""
    rows = rows.copy()
    chance = generator.random(len(rows))
    rows[chance < share, WORD] = 0
    rows[chance < share / 2, ENDING] = 0
    return rows


def averaged(network: TagNetwork, mean: Mapping[str, Tensor]) -> Network:
    """The network with these weights."""
    current = {name: values.clone() for name, values in network.state_dict().items()}
    network.load_state_dict(mean)
    state = network.network()
    network.load_state_dict(current)
    return state
