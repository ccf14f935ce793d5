"""Run the cases and say how it went. Run by `dev.py fuzz` with the environment's Python."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

if __name__ in ("__main__", "__mp_main__"):
    sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

import fuzzing
from fuzzing.cases import Sample, case
from fuzzing.reading import Readers, Result
from sunto.readers import READERS, reader_for
from sunto.service.limits import Limits

DATA = Path(__file__).resolve().parents[2] / "tests" / "data"


def samples(format_name: str | None = None) -> list[Sample]:
    """The sound files of all formats that there are readers for, or of this one."""
    found = []
    for path in sorted(DATA.glob("*.*")):
        reader = reader_for(str(path))
        if reader is not None and format_name in (None, reader.name):
            found.append(Sample(path.name, path.read_bytes()))
    return found


def main(options: argparse.Namespace) -> int:
    """Run. Returns 1 when a case failed, 2 when there is nothing to damage."""
    chosen = samples(options.format)
    if not chosen:
        print(f"no samples of {options.format!r}; there are readers for {', '.join(reader.name for reader in READERS)}", file=sys.stderr)
        return 2
    every = samples()
    begun = time.perf_counter()
    results: list[Result] = []
    with (
        tempfile.TemporaryDirectory(prefix="sunto-fuzz-") as folder,
        Readers(Path(folder), options.workers, Limits(reading=options.seconds)) as readers,
    ):
        for result in readers.run(case(number, options.seed, chosen, every) for number in range(options.cases)):
            _keep(result, options.folder)
            results.append(result)
            if sys.stderr.isatty() and len(results) % 50 == 0:
                print(f"\r{len(results)} of {options.cases}", end="", file=sys.stderr, flush=True)
    print(report(results, time.perf_counter() - begun))
    failures = [result for result in results if result.failed]
    for result in failures[:40]:
        print(f"failed: {options.folder / result.case.name}: {result.outcome} {result.detail[:300]}")
    if failures:
        print((fuzzing.__doc__ or "").partition("\n\n")[2].strip())
    return 1 if failures else 0


def report(results: list[Result], seconds: float) -> str:
    """How it went, in a few lines."""
    slowest = max(results, key=lambda result: result.seconds)
    outcomes = Counter(result.outcome for result in results)
    return "\n".join(
        (
            f"{len(results)} cases in {seconds:.1f} s, {len(results) / seconds:.0f} a second; "
            f"{sum(result.failed for result in results)} failed",
            "ended in: " + ", ".join(f"{outcome} {count}" for outcome, count in outcomes.most_common()),
            f"slowest: {slowest.seconds:.2f} s, {slowest.case.name} ({len(slowest.case.data)} bytes)",
            f"most memory of a worker: {max(result.memory for result in results) / 2**20:.0f} MiB",
        )
    )


def _keep(result: Result, folder: Path) -> None:
    """Save a failing case."""
    if result.failed:
        folder.mkdir(parents=True, exist_ok=True)
        (folder / result.case.name).write_bytes(result.case.data)


if __name__ == "__main__":
    parser = argparse.ArgumentParser()
    fuzzing.arguments(parser)
    sys.exit(main(parser.parse_args()))
