"""Check style, formatting, the direction of imports, and types."""

from __future__ import annotations

import argparse
import subprocess

import environment

CHECKS = (
    ("ruff", "check"),
    ("ruff", "format", "--check"),
    ("lint-imports", "--no-logo"),
    ("mypy",),
)
"""The commands, each run in the project's folder."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """`lint` takes nothing."""


def main(options: argparse.Namespace) -> int:
    """Run all checks."""
    environment.ensure("dev")
    return 1 if failures() else 0


def failures() -> list[str]:
    """Run every check, also after one failed. Returns the commands that did."""
    failed = []
    for name, *rest in CHECKS:
        print(f"— {' '.join((name, *rest))}", flush=True)
        if subprocess.call([environment.command(name), *rest], cwd=environment.PROJECT, stdin=subprocess.DEVNULL) != 0:
            failed.append(" ".join((name, *rest)))
    return failed
