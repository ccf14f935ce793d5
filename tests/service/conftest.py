"""Workers over fake work, and what they deliver."""

from __future__ import annotations

import multiprocessing
import queue
import threading

import pytest

from sunto.service.limits import Limits
from sunto.service.workers import Workers
from tests.service.fakes import FAKE


class Deliveries(queue.SimpleQueue):
    """Events in the order in which they came."""

    def next(self):
        return self.get(timeout=60)


@pytest.fixture
def deliveries():
    return Deliveries()


@pytest.fixture
def make_workers(deliveries):
    """Workers that are closed after the test, with no process and no thread left."""
    made = []
    before = set(threading.enumerate())

    def make(work=FAKE, **limits):
        made.append(Workers(deliveries.put, Limits(**limits), work))
        return made[-1]

    yield make
    for workers in made:
        workers.close()
    assert multiprocessing.active_children() == []
    assert set(threading.enumerate()) <= before


@pytest.fixture
def workers(make_workers):
    return make_workers()
