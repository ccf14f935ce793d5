"""Check style, types and imports, then run the tests on a display that nobody sees."""

from __future__ import annotations

import argparse
import subprocess
import tempfile

import environment
import lint
import system


def arguments(parser: argparse.ArgumentParser) -> None:
    """`test` hands everything it is given on to pytest."""
    parser.usage = "dev.py test [what pytest takes]"


def main(options: argparse.Namespace) -> int:
    """Set up, check, test. Returns 0 only if all went well."""
    python = environment.ensure("dev")
    system.ensure_libraries()
    if not system.ensure_programs(system.TEST_PROGRAMS):
        return 1
    failed = lint.failures()
    print("— pytest", flush=True)
    with tempfile.TemporaryDirectory() as runtime, system.display_for_tests() as surroundings:
        surroundings = {**surroundings, "XDG_RUNTIME_DIR": runtime, "LC_ALL": "C.UTF-8", "PYTHONUTF8": "1"}
        tests = subprocess.call(
            [str(python), "-m", "pytest", *options.rest], cwd=environment.PROJECT, env=surroundings, stdin=subprocess.DEVNULL
        )
    for check in failed:
        print(f"failed: {check}")
    return tests or (1 if failed else 0)
