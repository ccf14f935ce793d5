"""Where the article's lines stand on their page."""

from sunto.core.article import BlockKind
from sunto.readers.pages.main_text import Kept
from sunto.readers.pages.merging import place
from sunto.readers.pages.visible import Passage

LONG = "La strada del passo è stata riaperta ieri mattina dopo due mesi di lavori e di lunga attesa."
MORE = "Il sindaco ha ringraziato gli operai che hanno lavorato anche nelle notti più fredde dell’inverno."


def placed(lines, passages):
    return place([Kept(line, BlockKind.PARAGRAPH) for line in lines], [Passage(text) for text in passages])


def test_place_finds_lines_and_tells_what_is_left_out():
    found = placed([LONG, MORE], ["Menu", LONG, "Pubblicità", MORE, "Fine"])
    assert [at for at, _ in found.lines] == [1, 3]
    assert found.covered == (False, True, False, True, False)


def test_place_knows_a_line_made_of_several_passages_and_a_passage_of_several_lines():
    found = placed([f"{LONG} {MORE}"], ["Menu", LONG, MORE])
    assert ([at for at, _ in found.lines], found.covered) == ([1], (False, True, True))
    assert placed([LONG, MORE], ["Menu", f"{LONG} {MORE}"]).covered == (False, True)


def test_place_bears_other_marks_and_something_in_between():
    assert placed([LONG], ["Menu", f"{LONG[:50]} (vedi foto) {LONG[50:]}"]).covered == (False, True)
    assert placed([f"“{LONG}”"], [LONG.upper()]).covered == (True,)


def test_place_keeps_the_order_of_lines_that_are_not_to_be_found():
    found = placed(["Che nessuno mostra", LONG, "Questa neppure", MORE], ["Menu", LONG, MORE])
    assert [at for at, _ in found.lines] == [1, 1, 1, 2]
    assert placed([LONG], []).lines[0][0] == 0
