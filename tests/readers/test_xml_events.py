"""XML is heard element by element, without entities and within limits."""

from dataclasses import replace

import pytest

from sunto.core.errors import DamagedFileError, TooDeepError
from sunto.core.limits import DEFAULT
from sunto.readers.xml_events import read_xml


class Heard(list):
    def start(self, name, attributes):
        self.append((name, dict(attributes)))

    def end(self, name):
        self.append(name)

    def data(self, text):
        self.append(text)


def heard(*pieces, limits=DEFAULT):
    handler = Heard()
    read_xml(pieces, handler, {"urn:a": "a"}, "x.xml", limits)
    return handler


def test_xml_is_told_in_order_by_our_names_for_its_namespaces():
    told = heard(b'<z:p xmlns:z="urn:a" xmlns:q="urn:b" z:k="1" k="2"><q:b', b">ciao</q:b></z:p>")
    assert told == [("a:p", {"a:k": "1", ":k": "2"}), (":b", {}), "ciao", ":b", "a:p"]


@pytest.mark.parametrize(
    "text",
    [
        b'<!DOCTYPE a [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]><a>&b;</a>',
        b'<!DOCTYPE a [<!ENTITY a SYSTEM "file:///etc/hostname">]><a>&a;</a>',
        b'<!DOCTYPE a SYSTEM "http://esempio.it/a.dtd"><a/>',
        b"<a>&nobody;</a>",
        b"<a><b></a>",
        b"<a>",
        b"",
        b'<?xml version="1.0" encoding="nobody-knows"?><a/>',
        b"\xff\xfe\x00",
    ],
)
def test_xml_with_entities_or_broken_is_refused(text):
    with pytest.raises(DamagedFileError):
        heard(text)


def test_xml_deeper_than_the_limit_is_refused():
    limits = replace(DEFAULT, depth=5)
    assert len(heard(b"<a>" * 5 + b"</a>" * 5, limits=limits)) == 10
    with pytest.raises(TooDeepError):
        heard(b"<a>" * 6 + b"</a>" * 6, limits=limits)


def test_xml_with_a_tag_that_does_not_end_is_refused_on_the_way():
    def endless():
        yield b'<a b="'
        for _ in range(1000):
            yield b"x" * 2**20

    with pytest.raises(DamagedFileError, match="does not end"):
        read_xml(endless(), Heard(), {}, "x.xml", DEFAULT)


@pytest.mark.parametrize("element", ["<a{}/>", '<a xmlns:n{}="urn:a"/>', '<a b{}=""/>'])
def test_xml_of_ever_new_names_is_refused(element):
    with pytest.raises(DamagedFileError, match="more than"):
        heard(b"<r>" + "".join(element.format(number) for number in range(6000)).encode() + b"</r>")
