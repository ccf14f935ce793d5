import pytest

from sunto.core.article import Article, Block, BlockKind, Span
from sunto.core.corrections import Corrections
from sunto.core.left_out import arranged, belonging, leave_out, left_out, take_back

TEXT = "Il titolo\nRoma – Le parole.\nIscriviti\nLeggi anche"
ARTICLE = Article(
    TEXT,
    (
        Block(0, 9, BlockKind.SUBHEAD),
        Block(10, 16, BlockKind.DATELINE),
        Block(17, 27, BlockKind.PARAGRAPH),
        Block(28, 37, BlockKind.BOILERPLATE),
        Block(38, 49, BlockKind.BOILERPLATE),
    ),
)


def kinds(*steps):
    corrections = Corrections(tuple(step for each in steps for step in each))
    return [str(block.kind) for block in arranged(ARTICLE, corrections).blocks]


def test_left_out_text_is_taken_back_as_a_paragraph():
    assert kinds(take_back([Span(28, 37)])) == ["subhead", "dateline", "paragraph", "paragraph", "boilerplate"]


def test_left_out_a_line_goes_with_all_that_stands_on_it():
    assert kinds(leave_out([Span(10, 27)])) == ["subhead", "boilerplate", "boilerplate", "boilerplate", "boilerplate"]


@pytest.mark.parametrize("again", [1, 2, 3])
def test_left_out_the_last_word_counts_and_the_first_kind_comes_back(again):
    steps = [step for _ in range(again) for step in (leave_out([Span(0, 9)]), take_back([Span(0, 9)]))]
    assert kinds(*steps)[0] == "subhead"
    assert kinds(*steps, leave_out([Span(0, 9)]))[0] == "boilerplate"


def test_left_out_keeps_text_and_digest():
    changed = arranged(ARTICLE, Corrections(take_back([Span(28, 37)])))
    assert (changed.text, changed.digest) == (ARTICLE.text, ARTICLE.digest)


def test_left_out_without_such_corrections_is_the_article_itself():
    assert arranged(ARTICLE, Corrections()) is ARTICLE


def test_left_out_and_belonging_blocks_of_a_selection():
    assert left_out(ARTICLE, [Span(20, 30)]) == (Span(28, 37),)
    assert belonging(ARTICLE, [Span(5, 30)]) == (Span(0, 9), Span(10, 16), Span(17, 27))
    assert left_out(ARTICLE, [Span(29, 29)]) == (Span(28, 37),)
