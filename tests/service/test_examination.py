"""What is known is not done again, what has changed is, and what went wrong is not kept."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import pytest

from sunto.core.article import Article, Block
from sunto.core.briefing import Briefing
from sunto.core.errors import MissingFileError, MissingPipelineError
from sunto.service import examination
from sunto.service.examination import Order, examined
from sunto.service.work import Work


class Counted:
    """Reads and analyses, and counts."""

    def __init__(self):
        self.read, self.analysed = [], []

    def work(self):
        return Work(read=self._read, analyse=self._analyse)

    def _read(self, path, seconds, limits):
        self.read.append(path)
        try:
            text = Path(path).read_text()
        except FileNotFoundError as error:
            raise MissingFileError(path) from error
        return Article(text, (Block(0, len(text)),), path=path, enclosed=("x",) if "mail" in path else ())

    def _analyse(self, article, seconds, names_by):
        self.analysed.append(article.path)
        if names_by == "missing":
            raise MissingPipelineError(names_by)
        return Briefing("it", article.digest, pipeline=names_by)


def make(article, briefing):
    return f"{article.path}|{article.text}|{briefing.pipeline}".encode()


@pytest.fixture
def counted():
    return Counted()


@pytest.fixture
def order(counted, tmp_path):
    """An order with a cache, as each new process finds it."""
    yield Order(make, cache=tmp_path / "cache", version="1", reading="1", work=counted.work())
    for cache in examination._CACHES.values():
        cache.close()
    examination._CACHES.clear()


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "mail.txt"
    path.write_text("Uno.")
    os.utime(path, (1_700_000_000, 1_700_000_000))
    return path


def test_examination_of_a_file_that_is_known_neither_reads_nor_analyses(order, counted, file):
    first, second = (examined(str(file), order) for _ in range(2))
    assert first.made == second.made == f"{file}|Uno.|".encode()
    assert (first.kept, second.kept) == (False, True)
    assert first.seen == second.seen
    assert first.enclosed == second.enclosed == (f"{file}/x",)
    assert counted.read == counted.analysed == [str(file)]


def test_examination_of_a_file_that_changed_is_made_anew(order, counted, file):
    examined(str(file), order)
    file.write_text("Due.")
    assert examined(str(file), order).made == f"{file}|Due.|".encode()
    assert len(counted.analysed) == 2


def test_examination_of_a_file_that_was_only_touched_reads_it_and_analyses_nothing(order, counted, file):
    examined(str(file), order)
    os.utime(file, (1_700_000_009, 1_700_000_009))
    answers = [examined(str(file), order) for _ in range(2)]
    assert [answer.kept for answer in answers] == [True, True]
    assert (len(counted.read), len(counted.analysed)) == (2, 1)


def test_examination_of_the_same_text_elsewhere_says_where(order, counted, file, tmp_path):
    examined(str(file), order)
    other = tmp_path / "mail-2.txt"
    other.write_text("Uno.")
    assert examined(str(other), order).made == f"{other}|Uno.|".encode()
    assert len(counted.analysed) == 1


@pytest.mark.parametrize("change", [{"version": "2"}, {"cache": None}])
def test_examination_of_another_version_or_without_a_cache_is_made_anew(order, counted, file, change):
    examined(str(file), order)
    assert not examined(str(file), replace(order, **change)).kept
    assert len(counted.analysed) == 2


def test_examination_of_what_is_read_in_another_way_reads_again(order, counted, file):
    examined(str(file), order)
    assert examined(str(file), replace(order, reading="2")).kept
    assert (len(counted.read), len(counted.analysed)) == (2, 1)


def test_examination_that_failed_is_tried_again(order, counted, tmp_path):
    for _ in range(2):
        with pytest.raises(MissingFileError):
            examined(str(tmp_path / "nowhere.txt"), order)
    assert len(counted.read) == 2


def test_examination_without_the_pipeline_that_was_chosen_says_so_and_is_not_kept(order, counted, file):
    wanting = replace(order, names_by="missing")
    for _ in range(2):
        answer = examined(str(file), wanting)
        assert (answer.made, answer.kept) == (f"{file}|Uno.|".encode(), False)
        assert isinstance(answer.trouble, MissingPipelineError)
