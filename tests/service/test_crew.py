"""Several processes share the work; what one of them dies of costs nothing else."""

from __future__ import annotations

import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import wait

import pytest

from sunto.core.errors import MissingFileError, TimeLimitError, WorkerDiedError
from sunto.service.crew import Crew, cores
from sunto.service.examination import Order, examined
from sunto.service.limits import Limits
from tests.service.fakes import FAKE, make
from tests.service.test_workers import runs

posix = pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")


@pytest.fixture
def crew():
    """Crews over fake work, of which nothing is left afterwards."""
    before = set(threading.enumerate())

    def of(size, renewed_after=0, **limits):
        return Crew(examined, Order(make, work=FAKE, limits=Limits(**limits)), size, renewed_after)

    yield of
    assert multiprocessing.active_children() == []
    assert set(threading.enumerate()) <= before


def pid(future):
    return int(future.result(60).made.split()[0])


def test_crew_does_as_many_at_once_as_it_has_processes(crew, tmp_path):
    with crew(2) as two:
        held = [two.begin(f"wait-for {tmp_path / 'go'}") for _ in range(2)]
        later = [two.begin("a") for _ in range(5)]
        assert not wait(held, timeout=0.2).done
        assert not any(future.done() for future in later)
        (tmp_path / "go").touch()
        assert len({pid(future) for future in held}) == 2
        assert {pid(future) for future in later} <= {pid(future) for future in held}


def test_crew_reads_and_analyses_in_one_process(crew):
    with crew(1) as one:
        reader, analyst = one.begin("a").result(60).made.split()
        assert reader == analyst != str(os.getpid()).encode()


def test_crew_passes_errors_on(crew):
    with crew(1) as one, pytest.raises(MissingFileError, match="missing b"):
        one.begin("missing b").result(60)


def test_crew_renews_its_processes(crew):
    with crew(1, renewed_after=2) as one:
        pids = [pid(future) for future in [one.begin("a") for _ in range(6)]]
    assert pids[0] == pids[1] != pids[2] == pids[3] != pids[4] == pids[5]


@posix
def test_crew_loses_one_file_to_a_crash(crew):
    with crew(2) as two:
        futures = [two.begin(path) for path in ("a", "die", "b", "die", "c", "d")]
        wait(futures, timeout=60)
        assert [type(future.exception()) for future in futures] == [
            type(None),
            WorkerDiedError,
            type(None),
            WorkerDiedError,
            *[type(None)] * 2,
        ]
        assert futures[1].exception().path == "die"


def test_crew_stops_what_is_read_for_too_long(crew, tmp_path):
    with crew(1, reading=0.2, analysis=60) as one:
        futures = [one.begin(f"hang {tmp_path / 'begun'}"), one.begin("a")]
        wait(futures, timeout=60)
        assert isinstance(futures[0].exception(), TimeLimitError)
        assert futures[1].exception() is None


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits address space")
def test_crew_bounds_memory_while_it_reads(crew):
    with crew(1, reading_memory=2**30) as one:
        assert "MemoryError" in one.begin(f"take {2**31}").exception(60).reason
        assert one.begin(f"take {2**20}").exception(60) is None


def test_crew_ends_with_work_at_hand(crew, tmp_path):
    with crew(2) as two:
        for _ in range(50):
            two.begin(f"hang {tmp_path / 'begun'}")
        while not (tmp_path / "begun").exists():
            time.sleep(0.01)


def test_cores_are_those_that_this_process_may_use():
    assert 1 <= cores() <= os.cpu_count()


@posix
def test_crew_does_not_hear_the_interrupt_that_ends_its_program(tmp_path):
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    with subprocess.Popen(
        [sys.executable, program],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(sys.path)},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    ) as process:
        workers = [int(line) for line in (process.stdout.readline(), process.stdout.readline())]
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=60)
    assert (process.returncode, said) == (130, b"")
    assert not any(runs(worker) for worker in workers)


PROGRAM = """
import sys, time
from pathlib import Path
from sunto.service.crew import Crew
from sunto.service.examination import Order, examined
from tests.service.fakes import FAKE, make

if __name__ == "__main__":
    go = Path(sys.argv[0]).with_name("go")
    try:
        with Crew(examined, Order(make, work=FAKE), 2) as crew:
            both = [crew.begin(f"wait-for {go}") for _ in range(2)]
            go.touch()
            for each in both:
                print(int(each.result().made.split()[0]), flush=True)
            time.sleep(60)
    except KeyboardInterrupt:
        sys.exit(130)
"""
