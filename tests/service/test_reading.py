"""Reading for a program that waits."""

import multiprocessing
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from sunto.core.errors import MissingFileError, TimeLimitError, TooLargeError, WorkerDiedError
from sunto.core.limits import DEFAULT
from sunto.service.limits import Limits
from sunto.service.reading import ReadingProcess
from tests.service.fakes import FAKE

DATA = Path(__file__).resolve().parents[1] / "data"


def test_reading_is_done_in_another_process_and_leaves_none(tmp_path):
    with ReadingProcess(work=FAKE) as reading:
        assert reading.read("a").text != str(os.getpid())
    assert multiprocessing.active_children() == []


def test_reading_goes_on_after_a_death_and_after_a_mistake():
    with ReadingProcess(work=FAKE) as reading:
        with pytest.raises(WorkerDiedError):
            reading.read("die")
        with pytest.raises(MissingFileError):
            reading.read("missing")
        assert reading.read("b").path == "b"


def test_reading_takes_no_more_than_its_time_and_memory(tmp_path):
    with ReadingProcess(Limits(reading=0.5, reading_memory=2**30), FAKE) as reading:
        with pytest.raises(TimeLimitError):
            reading.read(f"hang {tmp_path / 'begun'}")
        with pytest.raises(WorkerDiedError, match="MemoryError"):
            reading.read(f"take {2**31}")


def test_reading_begun_before_is_not_begun_again(tmp_path):
    with ReadingProcess(work=FAKE) as reading:
        reading.begin(f"wait-for {tmp_path / 'go'}")
        reading.begin(f"wait-for {tmp_path / 'go'}")
        (tmp_path / "go").touch()
        assert reading.read(f"wait-for {tmp_path / 'go'}").path
        assert reading.read("b").path == "b"


def test_reading_real_files_under_real_limits(tmp_path):
    (tmp_path / "a.txt").write_text("Una frase. " * 10)
    (tmp_path / "b.txt").write_text("Una frase. " * 1000)
    with ReadingProcess(Limits(file=replace(DEFAULT, size=1000))) as reading:
        assert reading.read(str(tmp_path / "a.txt")).text.startswith("Una frase.")
        with pytest.raises(TooLargeError):
            reading.read(str(tmp_path / "b.txt"))


WARMED_UP = """
import sys
from sunto.service.work import warm_up_reading
warm_up_reading()
before = set(sys.modules)
from sunto.readers import read_article
for path in sys.argv[1:]:
    read_article(path)
print(sorted(name for name in set(sys.modules) - before if not name.startswith("encodings.")))
"""


def test_reading_warmed_up_loads_nothing_more(tmp_path):
    short = tmp_path / "short.txt"
    short.write_text("Il sindaco è partito per Roma.")
    articles = [str(path) for path in sorted(DATA.glob("acquedotto*")) if path.is_file()]
    done = subprocess.run([sys.executable, "-c", WARMED_UP, str(short), *articles], capture_output=True, text=True, check=True)
    assert len(articles) > 10
    assert done.stdout.strip() == "[]"
