"""From a page's text to its tree."""

import pytest

from sunto.core.errors import EmptyFileError, TooDeepError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.pages.markup import parsed


def test_parsed_drops_the_attributes_of_an_element_that_has_thousands_and_no_other():
    many = " ".join(f"a{number}" for number in range(5000))
    root = parsed(f'<html><body><p class="a">Uno</p><div {many}>Due</div><p class="b">Tre</p></body></html>', "", DEFAULT)
    assert [(each.tag, each.get("class"), len(each.attrib)) for each in root.find("body")] == [
        ("p", "a", 1),
        ("div", None, 0),
        ("p", "b", 1),
    ]


def test_parsed_keeps_a_long_attribute_and_a_long_script():
    script = f"if (a <b {'x ' * 9000}) c = '{'y ' * 9000}'"
    root = parsed(f'<html><body><script>{script}</script><img src="data:{"A" * 20_000}"><p>Tre</p></body></html>', "", DEFAULT)
    assert (root.findtext(".//p"), len(root.find(".//img").get("src"))) == ("Tre", 20_005)
    assert root.findtext(".//script") == script


def test_parsed_shows_nothing_of_a_document_type_that_declares_entities():
    root = parsed(
        '<!DOCTYPE html [<!ENTITY a "ah"> <!ENTITY b SYSTEM "file:///etc/passwd">]><html><body><p>&a;&b;</p></body></html>', "", DEFAULT
    )
    assert root.text_content() == "&a;&b;"


def test_parsed_refuses_what_is_nested_too_deep_or_empty():
    with pytest.raises(TooDeepError):
        parsed("<div>" * 30 + "x", "", ReadingLimits(depth=20))
    with pytest.raises(TooDeepError):
        parsed("<div>" * 5000 + "x", "", ReadingLimits(depth=100_000))
    with pytest.raises(EmptyFileError):
        parsed(" ", "a.html", DEFAULT)
