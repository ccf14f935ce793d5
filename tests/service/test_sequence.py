"""Answers come in the order of the files, and no more of them at once than there is room for."""

from __future__ import annotations

from concurrent.futures import Future

import pytest

from sunto.core.errors import ClusterError, MissingFileError, NoArticlesError
from sunto.service.examination import Answer
from sunto.service.sequence import in_order


class Works:
    """Begins files; each is done when the test says so, or at once."""

    def __init__(self, carried=None, errors=None, at_once=True):
        self.begun, self.futures = [], {}
        self._carried, self._errors, self._at_once = carried or {}, errors or {}, at_once

    def __call__(self, path):
        self.begun.append(path)
        self.futures[path] = Future()
        if self._at_once:
            self.finish(path)
        return self.futures[path]

    def finish(self, path):
        if path in self._errors:
            self.futures[path].set_exception(self._errors[path])
        else:
            self.futures[path].set_result(Answer(path.encode(), tuple(f"{path}/{name}" for name in self._carried.get(path, ()))))


def test_sequence_keeps_the_order_whatever_is_done_first():
    works = Works(at_once=False)

    def backwards(path):
        future = works(path)
        if path == "c":
            for each in "cba":
                works.finish(each)
        return future

    answers = in_order("abc", backwards, 3)
    assert [(path, answer.made) for path, answer in answers] == [("a", b"a"), ("b", b"b"), ("c", b"c")]


def test_sequence_begins_no_more_than_there_is_room_for():
    works = Works()
    taken = 0
    for _ in in_order((str(number) for number in range(100)), works, 7):
        taken += 1
        assert len(works.begun) <= taken + 7
    assert taken == len(works.begun) == 100


def test_sequence_asks_for_the_next_name_only_when_there_is_room():
    asked = []
    answers = in_order((asked.append(each) or each for each in "abcdefgh"), Works(), 2)
    next(answers)
    assert asked == ["a", "b"]


def test_sequence_puts_what_a_mail_carries_right_behind_it():
    works = Works({"m": ("x", "y"), "m/y": ("z",)})
    assert [path for path, _ in in_order("amb", works, 2, enclosed=True)] == ["a", "m", "m/x", "m/y", "m/y/z", "b"]
    assert [path for path, _ in in_order("amb", works, 2)] == ["a", "m", "b"]


def test_sequence_gives_errors_their_places():
    error, none = MissingFileError("b"), NoArticlesError("folder")
    found = list(in_order(["a", none, "b", "c"], Works(errors={"b": error}), 2))
    assert [path for path, _ in found] == ["a", "folder", "b", "c"]
    assert (found[1][1], found[2][1]) == (none, error)


def test_sequence_ends_where_no_answer_can_come():
    with pytest.raises(ClusterError):
        list(in_order("abc", Works(errors={"b": ClusterError("tcp://x:1")}), 2))
