"""Measure the analysis on annotated articles and compare with what was reached before (tests/quality/floor.toml)."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
import tomllib
from pathlib import Path
from typing import Any

import environment

FLOOR = environment.PROJECT / "tests" / "quality" / "floor.toml"
SHARED = Path(os.environ.get("SUNTO_SHARED", environment.PROJECT.parent / "shared"))
"""Where the annotated articles lie; they are not part of the project."""

TOLERANCE = 0.0005
"""Figures are recorded with three decimals."""

TRADED = (".precision", ".recall")
"""Ends of figures that are shown but not recorded: one may fall where the other rises by more."""

HIDDEN = {"gold", "system", "mean_words"}
"""Counts in the scorer's answer: more of them is not better."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `quality` takes."""
    folder = Path(os.environ.get("SUNTO_SHARED", environment.PROJECT.parent / "shared"))
    parser.add_argument(
        "--shared", type=Path, default=folder, help="the folder with quality/score.py and gold/ (or SUNTO_SHARED; %(default)s)"
    )
    parser.add_argument("--set", action="append", dest="sets", metavar="NAME", help="only this set of gold/; may be given again")
    parser.add_argument("--record", action="store_true", help="make these figures the ones to be kept")
    parser.add_argument("--errors", action="store_true", help="list every miss instead")


def main(options: argparse.Namespace) -> int:
    """Score every set, print one table. Returns 1 when a figure fell."""
    if not annotated(options.shared):
        print(f"The annotated articles are not here ({options.shared}); --shared or SUNTO_SHARED says where they are.")
        return 0
    try:
        python = environment.ensure()
    except environment.SetUpError as error:
        print(error, file=sys.stderr)
        return 1
    sets = [name for name in annotated(options.shared) if not options.sets or name in options.sets]
    if options.errors:
        return subprocess.call([*scoring(python, options.shared, sets), "--errors"])
    figures = measured(python, options.shared, sets)
    floor = recorded()
    print(table(figures, floor))
    if options.record:
        FLOOR.write_text(as_toml({**floor, **figures}), "utf-8")
        print(f"recorded in {FLOOR.relative_to(environment.PROJECT)}")
        return 0
    fell = below(figures, floor)
    for line in fell:
        print(f"fell: {line}")
    return 1 if fell else 0


def annotated(shared: Path) -> list[str]:
    """The names of the sets of annotated articles in the shared folder; none where it or its scorer is absent."""
    if not (shared / "quality" / "score.py").is_file():
        return []
    return sorted({path.parent.name for path in shared.glob("gold/*/*.json")})


def scoring(python: Path, shared: Path, sets: list[str]) -> list[str]:
    """The command that scores what Sunto says of the articles of these sets."""
    command = f"{shlex.quote(str(python))} -P -m sunto analyse --json"
    return [str(python), str(shared / "quality" / "score.py"), *(str(shared / "gold" / name) for name in sets), "--cmd", command]


def measured(python: Path, shared: Path, sets: list[str]) -> dict[str, dict[str, float]]:
    """The figures of each set. Raises CalledProcessError when the scorer or Sunto gives up."""
    answer = subprocess.run([*scoring(python, shared, sets), "--json"], stdout=subprocess.PIPE, text=True, check=True)
    return {name: flat(result) for name, result in json.loads(answer.stdout).items()}


def recorded() -> dict[str, dict[str, float]]:
    """The figures that were reached before."""
    return tomllib.loads(FLOOR.read_text("utf-8")) if FLOOR.exists() else {}


def flat(result: dict[str, Any]) -> dict[str, float]:
    """One set's figures by dotted names, without the counts."""
    figures: dict[str, float] = {}
    for name, value in result.items():
        if isinstance(value, dict):
            figures.update({f"{name}.{key}": round(number, 3) for key, number in value.items() if key not in HIDDEN})
        else:
            figures[name] = round(value, 3)
    return figures


def below(figures: dict[str, dict[str, float]], floor: dict[str, dict[str, float]]) -> list[str]:
    """The figures that are lower than recorded, each as a line; a figure that went missing counts as zero."""
    return [
        f"{name} {figure}: {figures[name].get(figure, 0.0):.3f}, was {least:.3f}"
        for name in figures
        for figure, least in floor.get(name, {}).items()
        if figures[name].get(figure, 0.0) < least - TOLERANCE
    ]


def table(figures: dict[str, dict[str, float]], floor: dict[str, dict[str, float]]) -> str:
    """One line a figure, one column a set; a figure that changed since it was recorded carries its difference."""
    names = list(dict.fromkeys(figure for result in figures.values() for figure in result))
    width = max((len(name) for name in names), default=0)
    lines = [" ".join([" " * width, *(f"{name:>14}" for name in figures)])]
    for figure in names:
        cells = []
        for name, result in figures.items():
            value, least = result.get(figure), floor.get(name, {}).get(figure)
            change = "" if value is None or least is None or abs(value - least) < TOLERANCE else f" ({value - least:+.3f})"
            cells.append(f"{'–' if value is None else f'{value:.3f}'}{change}".rjust(14))
        lines.append(" ".join([figure.ljust(width), *cells]))
    return "\n".join(lines)


def as_toml(figures: dict[str, dict[str, float]]) -> str:
    """The figures as floor.toml holds them."""
    lines = ["# What the analysis reached on the annotated articles: `dev.py quality` fails below, `dev.py quality --record` rewrites."]
    for name, result in sorted(figures.items()):
        lines += ["", f"[{name}]", *(f'"{figure}" = {value:.3f}' for figure, value in result.items() if not figure.endswith(TRADED))]
    return "\n".join(lines) + "\n"
