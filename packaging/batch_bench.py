"""Time 1,000 articles: one process against two, memory, a run that is killed half-way, and the same through a Dask cluster."""

from __future__ import annotations

import argparse
import json
import os
import random
import resource
import shutil
import sqlite3
import statistics
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import environment
from bench.resident import children, size

WORDS = 500
"""Words of an article."""

QUARTERS = (0.25, 0.5, 0.75, 0.95)
"""When memory is looked at: after these parts of the articles, the last shortly before the processes end."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """What `bench-batch` takes."""
    parser.add_argument("folder", nargs="?", type=Path, help="articles to work on (default: made from the paragraphs of seeds/)")
    parser.add_argument("--articles", type=int, default=1000, help="how many to make (%(default)s)")
    parser.add_argument("--rounds", type=int, default=3, help="how often one and two processes are timed, in turn (%(default)s)")
    parser.add_argument("--json", action="store_true", help="print one JSON object instead of a table")


def main(options: argparse.Namespace) -> int:
    """Make, measure, print. Returns 1 when a run repeated what was done, or two runs differ."""
    python = environment.ensure("dev")
    with tempfile.TemporaryDirectory(prefix="sunto-batch-") as name:
        place = Path(name)
        folder = options.folder.resolve() if options.folder else make(options.articles, place / "articles")
        count = sum(path.is_file() for path in folder.rglob("*"))
        figures: dict[str, float] = {"articles": count}
        figures.update(throughput(python, folder, count, options.rounds, place))
        figures.update(killed_half_way(python, folder, count, place))
        figures.update(through_dask(python, folder, count, place))
    print(json.dumps(figures) if options.json else "\n".join(f"{name:56} {figure:12,.2f}" for name, figure in figures.items()))
    good = figures["killed half-way: analysed twice"] == 0 and all(figures[name] for name in figures if "identical" in name)
    return 0 if good else 1


def make(count: int, folder: Path) -> Path:
    """So many articles of some 500 words each, all different and always the same: paragraphs of the seeds in Italian, shuffled."""
    texts = [path.read_text("utf-8") for path in sorted((environment.PROJECT / "seeds").glob("0[1-6]*.txt"))]
    paragraphs = [line for text in texts for line in text.splitlines() if len(line) > 80]
    chance = random.Random(20)
    folder.mkdir()
    for number in range(count):
        chosen = [f"Notizia numero {number}", ""]
        for paragraph in chance.sample(paragraphs, len(paragraphs)):
            if sum(len(line.split()) for line in chosen) >= WORDS:
                break
            chosen += [paragraph, ""]
        (folder / f"{number:05}.txt").write_text("\n".join(chosen), "utf-8")
    return folder


def throughput(python: Path, folder: Path, count: int, rounds: int, place: Path) -> dict[str, float]:
    """One process and two in turn, each with an empty cache: seconds, their ratio, the processor time, memory."""
    seconds: dict[int, list[float]] = {1: [], 2: []}
    worked: dict[int, list[float]] = {1: [], 2: []}
    memory: dict[int, list[list[float]]] = {1: [], 2: []}
    outs = []
    for turn in range(rounds):
        for jobs in (1, 2) if turn % 2 == 0 else (2, 1):  # whatever else the machine does falls on both
            out = place / f"jobs-{jobs}-{turn}.jsonl"
            begun, before = time.monotonic(), processor_seconds()
            with started(python, folder, out, place / "cache", "--jobs", str(jobs)) as process:
                memory[jobs].append([memory_at(process, out, int(count * part)) for part in QUARTERS])
                succeeded(process)
            seconds[jobs].append(time.monotonic() - begun)
            worked[jobs].append(processor_seconds() - before)
            outs.append(out.read_bytes())
            shutil.rmtree(place / "cache")
    figures = {}
    for jobs in (1, 2):
        figures[f"{jobs} job{'s' * (jobs > 1)}: seconds"] = statistics.median(seconds[jobs])
        figures[f"{jobs} job{'s' * (jobs > 1)}: articles a second"] = count / statistics.median(seconds[jobs])
        # What neither the other programs of the machine nor their number change.
        figures[f"{jobs} job{'s' * (jobs > 1)}: processor seconds"] = statistics.median(worked[jobs])
    # Of each turn, as a machine that others use is now quick, now slow.
    figures["2 jobs to 1: throughput, median of the turns"] = statistics.median(
        one / two for one, two in zip(*seconds.values(), strict=True)
    )
    for number, part in enumerate(QUARTERS):
        found = statistics.median(course[number] for course in memory[2])
        figures[f"2 jobs: memory of all processes at {part:.0%}, MiB"] = found
    figures["all runs identical"] = float(len(set(outs)) == 1)
    (place / "expected.jsonl").write_bytes(outs[0])
    return figures


def killed_half_way(python: Path, folder: Path, count: int, place: Path) -> dict[str, float]:
    """A run that is killed after half of the articles, and started again."""
    out, cache = place / "killed.jsonl", place / "cache"
    with started(python, folder, out, cache, "--jobs", "2") as process:
        memory_at(process, out, count // 2)
        workers = children(process.pid)
        process.kill()
        process.wait()
    while any(Path(f"/proc/{worker}/cmdline").exists() and Path(f"/proc/{worker}/cmdline").read_bytes() for worker in workers):
        time.sleep(0.01)  # they end themselves
    done = analyses(cache)
    begun = time.monotonic()
    with started(python, folder, out, cache, "--jobs", "2") as process:
        succeeded(process)
    figures = {
        "killed half-way: analysed before": float(done),
        "killed half-way: analysed by the second run": float(analyses(cache) - done),
        "killed half-way: analysed twice": float(analyses(cache) - count),
        "killed half-way: seconds of the second run": time.monotonic() - begun,
        "killed half-way: result identical": float(out.read_bytes() == (place / "expected.jsonl").read_bytes()),
    }
    again = place / "again.jsonl"
    begun = time.monotonic()
    with started(python, folder, again, cache, "--jobs", "2") as process:
        succeeded(process)
    figures["all known: seconds"] = time.monotonic() - begun
    figures["all known: analysed"] = float(analyses(cache) - count)
    figures["all known: result identical"] = float(again.read_bytes() == out.read_bytes())
    shutil.rmtree(cache)
    return figures


def through_dask(python: Path, folder: Path, count: int, place: Path) -> dict[str, float]:
    """The same through a Dask cluster of two processes."""
    out = place / "dask.jsonl"
    with local_cluster(python, place) as address:
        begun = time.monotonic()
        with started(python, folder, out, place / "cache", "--engine", "dask", "--scheduler", address) as process:
            succeeded(process)
        seconds = time.monotonic() - begun
    identical = out.read_bytes() == (place / "expected.jsonl").read_bytes()
    return {"Dask: seconds": seconds, "Dask: articles a second": count / seconds, "Dask: result identical": float(identical)}


@contextmanager
def started(python: Path, folder: Path, out: Path, cache: Path, *more: str) -> Iterator[subprocess.Popen[bytes]]:
    """A run over the folder with this cache, killed if it still runs at the end."""
    command = [str(python), "-P", "-m", "sunto", "analyse", "--json", str(folder), "-o", str(out), *more]
    with subprocess.Popen(command, env={**os.environ, "XDG_CACHE_HOME": str(cache)}) as process:
        try:
            yield process
        finally:
            process.kill()


@contextmanager
def local_cluster(python: Path, place: Path) -> Iterator[str]:
    """A cluster of two processes: the address of its scheduler."""
    command = [str(python), "-P", str(Path(__file__).with_name("local_cluster.py"))]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, cwd=place, text=True) as process:
        assert process.stdin is not None and process.stdout is not None
        try:
            yield process.stdout.readline().strip()
        finally:
            process.stdin.close()
            process.wait()


def succeeded(process: subprocess.Popen[bytes]) -> None:
    """Wait for the end. Raises RuntimeError when it is no good one."""
    if process.wait() != 0:
        raise RuntimeError(f"{process.args} ended with status {process.returncode}")


def memory_at(process: subprocess.Popen[bytes], out: Path, lines: int) -> float:
    """Mebibytes of the run's processes, shared pages counted once, when so many lines are written; 0 where it ended meanwhile."""
    while not out.exists() or out.read_bytes().count(b"\n") < lines:
        if process.poll() is not None:
            return 0.0
        time.sleep(0.1)
    try:
        return sum(size(each, "Pss") for each in (process.pid, *children(process.pid)))
    except OSError:
        return 0.0


def processor_seconds() -> float:
    """What the runs so far, their workers included, have taken of the processors."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def analyses(cache: Path) -> int:
    """How often an analysis was put into the cache, replaced ones included."""
    with closing(sqlite3.connect(next(cache.rglob("analysed.sqlite")))) as database:
        return int(database.execute("select seq from sqlite_sequence where name = 'analysed'").fetchone()[0])
