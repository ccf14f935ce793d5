"""Only who asks for a cluster in so many words opens the network, and only to the scheduler."""

from __future__ import annotations

import json

import pytest

from sunto.core.scheduler import address_of, host_and_port, place_asked_for, scheduler_asked_for

ASKED = ["--engine", "dask", "--scheduler", "tcp://a:1"]


@pytest.mark.parametrize(
    "arguments",
    [
        ["analyse", *ASKED, "a.txt"],
        ["brief", "a.txt", "-o", "b.pdf", *ASKED],
        ["analyse", "--engine=dask", "a.txt", "--scheduler=tcp://a:1"],
        ["analyse", "--eng", "dask", "--sch", "tcp://a:1", "a.txt"],
    ],
)
def test_scheduler_is_asked_for_by_engine_and_address(arguments):
    assert scheduler_asked_for(arguments) == "tcp://a:1"


@pytest.mark.parametrize(
    "arguments",
    [
        [],
        ["a.txt"],
        ASKED,
        ["doctor", *ASKED],
        ["analyse", "a.txt"],
        ["analyse", "--engine", "dask", "a.txt"],
        ["analyse", "--scheduler", "tcp://a:1", "a.txt"],
        ["analyse", "--engine", "local", "--scheduler", "tcp://a:1", "a.txt"],
        ["analyse", "--scheduler"],
        ["analyse", "--", *ASKED],
    ],
)
def test_scheduler_is_not_asked_for_otherwise(arguments):
    assert scheduler_asked_for(arguments) is None


@pytest.mark.parametrize(("address", "place"), [("tcp://a:1", ("a", 1)), ("nowhere.json", None), ("udp://a:1", None)])
def test_scheduler_place_is_opened_where_there_is_one(address, place):
    assert place_asked_for(["analyse", "--engine", "dask", "--scheduler", address]) == place
    assert place_asked_for(["analyse", "--scheduler", address]) is None


@pytest.mark.parametrize(("address", "place"), [("tcp://10.0.0.5:8786", ("10.0.0.5", 8786)), ("tls://[::1]:1", ("::1", 1))])
def test_scheduler_address_leads_to_one_place(address, place):
    assert host_and_port(address_of(address)) == place


def test_scheduler_file_names_the_address(tmp_path):
    (tmp_path / "s.json").write_text(json.dumps({"address": "tcp://a:1", "id": "x"}))
    assert address_of(str(tmp_path / "s.json")) == "tcp://a:1"


@pytest.mark.parametrize("address", ["http://a:1", "tcp://a", "tcp://:1", "inproc://a:1", "ucx://a:1", "nowhere.json", "a\0b", "tcp://a:x"])
def test_scheduler_address_is_none(address):
    with pytest.raises(ValueError):
        address_of(address)


@pytest.mark.parametrize("content", ["", "7", "[]", "{}", '{"address": 7}', '{"address": "x"}'])
def test_scheduler_file_that_names_none(tmp_path, content):
    (tmp_path / "s.json").write_text(content)
    with pytest.raises(ValueError):
        address_of(str(tmp_path / "s.json"))
