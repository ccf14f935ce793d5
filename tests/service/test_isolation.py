"""What a worker process is fenced from."""

from __future__ import annotations

import socket
import sys

import pytest

from sunto.service.isolation import refuse_network


def test_isolation_refuses_network_sockets_in_a_worker(workers, deliveries):
    workers.read("connect")
    error = deliveries.next().error
    assert "no network socket" in error.reason


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux limits address space")
def test_isolation_bounds_memory_in_a_worker(make_workers, deliveries):
    workers = make_workers(memory=2**30)
    workers.read(f"take {2**31}")
    workers.read(f"take {2**20}")
    first, second = deliveries.next(), deliveries.next()
    assert first.error.reason.startswith("MemoryError")
    assert second.article.path == f"take {2**20}"


@pytest.mark.parametrize("family", [socket.AF_INET, socket.AF_INET6])
def test_isolation_names_what_it_refuses(family):
    with pytest.raises(PermissionError):
        refuse_network("socket.__new__", (None, family, socket.SOCK_STREAM, 0))


@pytest.mark.skipif(not hasattr(socket, "AF_UNIX"), reason="no local sockets")
def test_isolation_leaves_local_sockets():
    refuse_network("socket.__new__", (None, socket.AF_UNIX, socket.SOCK_STREAM, 0))
