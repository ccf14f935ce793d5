"""What a worker process is fenced from."""

from __future__ import annotations

import sys

import pytest

from sunto.service.limits import Limits


def test_isolation_refuses_network_sockets_in_a_worker(workers, deliveries):
    workers.read("connect")
    error = deliveries.next().error
    assert "no network socket" in error.reason


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits address space")
def test_isolation_bounds_memory_in_a_worker(make_workers, deliveries):
    workers = make_workers(reading_memory=2**30)
    workers.read(f"take {2**31}")
    workers.read(f"take {2**20}")
    first, second = deliveries.next(), deliveries.next()
    assert first.error.reason.startswith("MemoryError")
    assert second.article.path == f"take {2**20}"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits address space")
def test_isolation_of_other_limits_holds_for_what_is_asked_next(make_workers, deliveries):
    workers = make_workers(reading_memory=2**32)
    workers.read(f"take {2**30}")
    first = deliveries.next()
    workers.use_limits(Limits(reading_memory=2**30))
    workers.read(f"take {2**30}")
    second = deliveries.next()
    workers.use_limits(Limits(reading_memory=2**32))
    workers.read(f"take {2**30}")
    third = deliveries.next()
    assert first.article.path == third.article.path == f"take {2**30}"
    assert second.error.reason.startswith("MemoryError")
    assert first.article.text != third.article.text
