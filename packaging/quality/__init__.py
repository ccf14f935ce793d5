"""Measure the analysis on annotated articles, beside other tools, and compare with what was reached before (tests/quality/floor.toml)."""

from __future__ import annotations

import argparse
import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import Any

import environment
from quality import floor, table
from quality.floor import NAMES

PACKAGING = Path(__file__).resolve().parents[1]
SHARED = Path(os.environ.get("SUNTO_SHARED", environment.PROJECT.parent / "shared"))
"""Where the annotated articles lie; they are not part of the project."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `quality` takes."""
    parser.add_argument(
        "--shared", type=Path, default=SHARED, help="the folder with quality/score.py, gold/ and corpora/ (or SUNTO_SHARED; %(default)s)"
    )
    parser.add_argument(
        "--set", action="append", dest="sets", metavar="NAME", help=f"only this set of gold/, or {NAMES!r}; may be given again"
    )
    parser.add_argument("--no-peers", action="store_true", help="Sunto alone: quick, and without the packages of the extra `peers`")
    parser.add_argument("--record", action="store_true", help="make these figures the ones to be kept")
    parser.add_argument("--errors", action="store_true", help="list every miss instead")


def main(options: argparse.Namespace) -> int:
    """Score every set, print the table. Returns 1 when a figure of ours fell."""
    if not annotated(options.shared):
        print(f"The annotated articles are not here ({options.shared}); --shared or SUNTO_SHARED says where they are.")
        return 0
    peers = not (options.no_peers or options.errors)
    try:
        python = environment.ensure(*(["peers"] if peers else []))
    except environment.SetUpError as error:
        print(error, *(["Or measure without other tools: --no-peers."] if peers else []), file=sys.stderr)
        return 1
    sets = [name for name in (*annotated(options.shared), NAMES) if not options.sets or name in options.sets]
    if options.errors:
        return subprocess.call(listing(python, options.shared, [name for name in sets if name != NAMES]))
    result = measured(python, options.shared, sets, peers)
    ours, before = result["ours"], floor.recorded()
    print(table.printed(result, before))
    if options.record:
        floor.record({**before, **ours})
        print(f"recorded in {floor.FILE.relative_to(environment.PROJECT)}")
        return 0
    fell = floor.below(ours, before)
    for line in fell:
        print(f"fell: {line}")
    return 1 if fell else 0


def annotated(shared: Path) -> list[str]:
    """The names of the sets of annotated articles in the shared folder; none where it or its scorer is absent."""
    if not (shared / "quality" / "score.py").is_file():
        return []
    return sorted({path.parent.name for path in shared.glob("gold/*/*.json")})


def listing(python: Path, shared: Path, sets: list[str]) -> list[str]:
    """The command that lists every miss on the articles of these sets."""
    command = f"{shlex.quote(str(python))} -P -m sunto analyse --json"
    return [
        str(python),
        str(shared / "quality" / "score.py"),
        *(str(shared / "gold" / name) for name in sets),
        "--cmd",
        command,
        "--errors",
    ]


def measured(python: Path, shared: Path, sets: list[str], peers: bool = False) -> dict[str, Any]:
    """What measure.py says of these sets, run by this Python. Raises CalledProcessError when it gives up."""
    command = [str(python), "-P", "-m", "quality.measure", str(shared), *sets, *(["--peers"] if peers else [])]
    surroundings = {**os.environ, "PYTHONPATH": os.pathsep.join([str(PACKAGING), str(PACKAGING / "models")])}
    if peers:
        surroundings["PYTHONHASHSEED"] = "0"  # sumy's LSA decides close cases by the order of a set
    answer = subprocess.run(command, env=surroundings, stdout=subprocess.PIPE, text=True, encoding="utf-8", check=True)
    return json.loads(answer.stdout.splitlines()[-1])
