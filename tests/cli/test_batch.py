"""Folders, several processes, what is known from before, and runs that end before their time: the command itself over real files."""

from __future__ import annotations

import json
import os
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from sunto.cli import main
from tests.service.test_workers import runs

pytestmark = pytest.mark.model
posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
OLD = 1_700_000_000


@pytest.fixture
def archive(tmp_path, monkeypatch):
    """Six articles, one of them in a folder below and one empty, and what is no article."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setattr("appdirs.user_cache_dir", lambda *_, **__: str(tmp_path / "cache" / "sunto"))
    folder = tmp_path / "archive"
    (folder / "2024").mkdir(parents=True)
    for number, name in enumerate(("a.txt", "b.txt", "c.md", "d.txt", "2024/e.txt")):
        (folder / name).write_text(
            f"Il sindaco Anna Verdi ha presentato il bilancio numero {number}.\n\n«Bene», ha detto Verdi.\n", "utf-8"
        )
        os.utime(folder / name, (OLD, OLD))
    (folder / "empty.txt").touch()
    (folder / "photo.jpg").touch()
    return folder


def analyse(*arguments):
    """A run in a program of its own."""
    return subprocess.run(
        [sys.executable, "-P", "-m", "sunto", "analyse", *map(str, arguments)], capture_output=True, check=False, timeout=110
    )


def children(pid):
    """The processes that the process started, where the system tells."""
    told = Path(f"/proc/{pid}/task/{pid}/children")
    return [int(child) for child in told.read_text().split()] if told.exists() else []


def stores(tmp_path):
    """How often an analysis was put into the cache."""
    with closing(sqlite3.connect(tmp_path / "cache" / "sunto" / "analysed.sqlite")) as database:
        return database.execute("select seq from sqlite_sequence").fetchone()[0]


def test_batch_gives_the_same_lines_with_one_process_and_with_two_and_from_the_cache(archive, tmp_path):
    first = analyse("--json", "--jobs", "2", "-v", archive)
    names = [Path(json.loads(line)["path"]).name for line in first.stdout.splitlines()]
    assert names == ["a.txt", "b.txt", "c.md", "d.txt", "empty.txt", "e.txt"]
    assert first.returncode == 1
    assert [line.split()[0] for line in first.stderr.splitlines()] == [
        b"DEBUG:sunto.cli.articles:" + repr(str(archive / "empty.txt")).encode() + b":",
        *[b"sunto:"] * 2,
    ]
    again = analyse("--json", "--jobs", "1", "-v", archive)
    assert b"5 known from before, 1 failed" in again.stderr
    assert stores(tmp_path) == 5
    alone = analyse("--json", "--jobs", "1", "--no-cache", archive)
    assert first.stdout == again.stdout == alone.stdout
    assert stores(tmp_path) == 5


def test_batch_analyses_anew_what_has_changed(archive, tmp_path, capsysbinary):
    before = analyse("--json", archive)
    (archive / "b.txt").write_text("Il sindaco Carlo Neri ha riaperto il ponte.\n", "utf-8")
    after = analyse("--json", "-v", archive)
    changed = [one != other for one, other in zip(before.stdout.splitlines(), after.stdout.splitlines(), strict=True)]
    assert changed == [False, True, False, False, False, False]
    assert b"4 known from before" in after.stderr


def test_batch_of_one_article_is_known_the_next_time_without_the_analysis(archive):
    script = "import sys\nfrom sunto.cli import main\nstatus = main(sys.argv[1:])\nprint('spacy' in sys.modules, file=sys.stderr)"
    told = [
        subprocess.run([sys.executable, "-P", "-c", script, "analyse", archive / "a.txt"], capture_output=True, check=True, timeout=100)
        for _ in range(2)
    ]
    assert [each.stderr.split() for each in told] == [[b"True"], [b"False"]]
    assert told[0].stdout == told[1].stdout


def test_batch_writes_a_briefing_of_a_folder(archive, tmp_path):
    out = tmp_path / "out.md"
    command = [sys.executable, "-P", "-m", "sunto", "brief", archive, "-o", out, "--jobs", "2"]
    assert subprocess.run(command, capture_output=True, check=False, timeout=110).returncode == 1
    assert [f"numero {number}" in out.read_text("utf-8") for number in range(5)] == [True] * 5


def test_batch_of_a_folder_without_articles_is_told_calmly(archive, capsysbinary):
    (archive / "none").mkdir()
    assert main(["analyse", "--json", str(archive / "none")]) == 1
    out, err = capsysbinary.readouterr()
    assert json.loads(out) == {"path": str(archive / "none"), "error": err.decode().removeprefix("sunto: ").strip()}
    assert err.startswith("sunto: No article was found in “none”.".encode())


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyse", "a.txt", "--engine", "dask"],
        ["analyse", "a.txt", "--scheduler", "tcp://a:1"],
        ["analyse", "a.txt", "-o", "out.jsonl"],
        ["analyse", "a.txt", "--jobs", "0"],
        ["analyse", "--json", "a.txt", "-o", "a.txt"],
    ],
)
def test_batch_refuses_wrong_arguments(archive, arguments, monkeypatch, capsys):
    monkeypatch.chdir(archive)
    assert main(arguments) == 2
    assert capsys.readouterr().err
    assert "bilancio" in (archive / "a.txt").read_text("utf-8")


@posix
@pytest.mark.parametrize(("how", "status"), [(signal.SIGKILL, -9), (signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_batch_that_was_ended_goes_on_and_repeats_nothing(archive, tmp_path, how, status):
    for number in range(30):
        (archive / f"e{number:02}.txt").write_text(f"Il sindaco Anna Verdi ha letto la pagina {number}. " * 20, "utf-8")
        os.utime(archive / f"e{number:02}.txt", (OLD, OLD))
    out = tmp_path / "out.jsonl"
    command = [sys.executable, "-P", "-m", "sunto", "analyse", "--json", str(archive), "-o", str(out), "--jobs", "2"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, start_new_session=True) as process:
        deadline = time.monotonic() + 100
        while not out.exists() or out.read_bytes().count(b"\n") < 8:
            assert time.monotonic() < deadline and process.poll() is None
            time.sleep(0.01)
        workers = children(process.pid)
        process.send_signal(how)
        _, said = process.communicate(timeout=60)
    assert process.returncode == status
    assert [line for line in said.splitlines() if b"empty.txt" not in line and b"resource_tracker" not in line.lower()] == []
    while any(map(runs, workers)):  # those of a program that was killed end themselves
        assert time.monotonic() < deadline
        time.sleep(0.01)
    assert out.with_name("out.jsonl.unfinished").exists()
    assert analyse("--json", archive, "-o", out, "--jobs", "2").returncode == 1
    assert not out.with_name("out.jsonl.unfinished").exists()
    assert stores(tmp_path) == 35
    assert out.read_bytes() == analyse("--json", archive).stdout
