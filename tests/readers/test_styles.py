"""Style names say what paragraphs are, in several languages and by inheritance."""

import pytest

from sunto.core.article import BlockKind
from sunto.readers.styles import PLAIN, Role, Style, StyleSheet, role_of_name


@pytest.mark.parametrize(
    ("name", "role"),
    [
        ("Title", Role(level=0)),
        ("Titolo", Role(level=0)),
        ("heading 2", Role(level=2)),
        ("Heading_20_3", Role(level=3)),
        ("Titolo 1", Role(level=1)),
        ("Überschrift 2", Role(level=2)),
        ("Sottotitolo", Role(BlockKind.STANDFIRST)),
        ("Occhiello", Role(BlockKind.KICKER)),
        ("Intense Quote", Role(BlockKind.QUOTATION)),
        ("Citazione", Role(BlockKind.QUOTATION)),
        ("Didascalia", Role(BlockKind.CAPTION)),
        ("List Bullet 2", Role(BlockKind.LIST_ITEM)),
        ("toc 1", Role(BlockKind.BOILERPLATE)),
        ("Sommario 2", Role(BlockKind.BOILERPLATE)),
        ("Sommario", Role(BlockKind.STANDFIRST)),
        ("footnote text", Role(BlockKind.BOILERPLATE)),
        ("Normal", PLAIN),
        ("List Paragraph", PLAIN),
        ("Titolo 12", PLAIN),
        ("", PLAIN),
    ],
)
def test_styles_role_of_name(name, role):
    assert role_of_name(name) == role


def test_styles_say_what_their_parents_say():
    sheet = StyleSheet()
    sheet.add("a", Style("Titoletto nostro", parent="b"))
    sheet.add("b", Style("heading 2"))
    sheet.add("c", Style("Livello", outline=3))
    sheet.add("d", Style("Punto", parent="e", hidden=True))
    sheet.add("e", Style("Base", listed=True))
    assert [sheet.role(name) for name in ("a", "c", "d", None)] == [Role(level=2), Role(level=3), Role(BlockKind.LIST_ITEM), PLAIN]
    assert [sheet.hidden(name) for name in ("a", "d")] == [False, True]


def test_styles_that_inherit_from_one_another_end():
    sheet = StyleSheet()
    sheet.add("a", Style("uno", parent="b"))
    sheet.add("b", Style("due", parent="a"))
    assert sheet.role("a") is PLAIN
