"""The analysis on a real Dask cluster of processes: the same lines as here, nothing twice, and no other place on the network."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import sunto

CLUSTER = Path(__file__).parents[2] / "packaging" / "local_cluster.py"
SUNTO = [sys.executable, "-P", "-m", "sunto"]
ARTICLES = 6

pytestmark = pytest.mark.model


@pytest.fixture(scope="module")
def scheduler(tmp_path_factory):
    """The address of a cluster of two processes, in a program of its own: this one opens no network socket."""
    with subprocess.Popen(
        [sys.executable, "-P", CLUSTER], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tmp_path_factory.mktemp("cluster")
    ) as process:
        yield process.stdout.readline().strip()
        process.stdin.close()
        assert process.wait(60) == 0


@pytest.fixture
def archive(tmp_path):
    folder = tmp_path / "archive"
    folder.mkdir()
    for number in range(ARTICLES):
        text = f"Il sindaco Anna Verdi ha presentato il bilancio numero {number}.\n\n«I conti sono in ordine», ha detto Verdi a Roma.\n"
        (folder / f"{number}.txt").write_text(text, "utf-8")
    (folder / "9.txt").touch()
    return folder


def analysed(archive, *more, before=()):
    """A run in a program of its own, with a cache of its own unless told otherwise."""
    environment = {**os.environ, "XDG_CACHE_HOME": str(archive.parent / "cache")}
    command = [*before, *SUNTO, "analyse", "--json", str(archive), *more]
    return subprocess.run(command, capture_output=True, env=environment, check=False, timeout=110)


def test_cluster_gives_the_lines_that_this_computer_gives(archive, scheduler):
    there = analysed(archive, "--engine", "dask", "--scheduler", scheduler, "-v")
    here = analysed(archive, "--no-cache", "--jobs", "1")
    assert there.stdout == here.stdout
    assert len(there.stdout.splitlines()) == ARTICLES + 1
    assert b"7 articles" in there.stderr and b"0 known from before, 1 failed" in there.stderr
    assert there.returncode == here.returncode == 1
    again = analysed(archive, "--engine", "dask", "--scheduler", scheduler, "-v")
    assert again.stdout == here.stdout
    assert b"6 known from before, 1 failed" in again.stderr


def test_cluster_is_found_by_its_file(archive, scheduler, tmp_path):
    (tmp_path / "scheduler.json").write_text(json.dumps({"address": scheduler, "type": "Scheduler"}))
    assert len(analysed(archive, "--engine", "dask", "--scheduler", str(tmp_path / "scheduler.json")).stdout.splitlines()) == ARTICLES + 1


def test_cluster_is_the_only_place_that_is_connected_to(archive, scheduler, tmp_path):
    if shutil.which("strace") is None or subprocess.call(["strace", "-qq", "-o", os.devnull, "true"]) != 0:
        pytest.skip("strace cannot trace here")
    log = tmp_path / "strace.log"
    trace = ["strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=connect,bind,listen,sendto,sendmsg", "-e", "signal=none", "-o", str(log)]
    assert analysed(archive, "--engine", "dask", "--scheduler", scheduler, before=trace).stdout
    calls = [line for line in log.read_text().splitlines() if "AF_INET" in line or "listen(" in line]
    host, port = scheduler.removeprefix("tcp://").rsplit(":", 1)
    there = re.compile(rf'connect\(\d+, \{{sa_family=AF_INET, sin_port=htons\({port}\), sin_addr=inet_addr\("{re.escape(host)}"\)')
    assert calls
    assert [line for line in calls if not there.search(line)] == []


@pytest.mark.parametrize("address", ["tcp://127.0.0.1:9", "nowhere.json", "http://127.0.0.1:80", "tcp://127.0.0.1"])
def test_cluster_that_does_not_answer_is_told_calmly(archive, address, monkeypatch):
    monkeypatch.setenv("DASK_DISTRIBUTED__COMM__TIMEOUTS__CONNECT", "1s")
    told = analysed(archive, "--engine", "dask", "--scheduler", address)
    assert told.returncode == 1
    assert told.stdout == b""
    assert told.stderr.decode().startswith("sunto: The Dask cluster “")
    assert len(told.stderr.splitlines()) == 1


def test_cluster_of_another_version_is_refused(archive, scheduler, tmp_path):
    other = tmp_path / "other" / "sunto"
    shutil.copytree(Path(sunto.__file__).parent, other, ignore=shutil.ignore_patterns("ui", "__pycache__"))
    for name in ("resources", "seeds"):
        (tmp_path / name).symlink_to(Path(sunto.__file__).parents[2] / name)
    (other / "__init__.py").write_text(re.sub(r'(__version__ = ")', r"\g<1>9.", (other / "__init__.py").read_text()))
    environment = {**os.environ, "PYTHONPATH": str(other.parent)}
    command = [*SUNTO, "analyse", "--json", str(archive), "--engine", "dask", "--scheduler", scheduler]
    told = subprocess.run(command, capture_output=True, env=environment, check=False, timeout=110)
    assert (told.returncode, told.stdout) == (1, b"")
    assert "has not this version of Sunto" in told.stderr.decode()
