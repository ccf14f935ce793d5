import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor, QTextDocument

from sunto.core.article import Article, Block, Span
from sunto.ui.panels.text_map import TextMap, shown, units
from sunto.ui.panels.text_plan import LONGEST, plan


@given(st.text(st.characters(codec=None)))
def test_text_map_what_is_shown_has_as_many_units_and_stays_one_paragraph(text):
    assert units(shown(text)) == units(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2
    document = QTextDocument()
    QTextCursor(document).insertText(shown(text))
    assert document.blockCount() == 1
    assert document.characterCount() == units(text) + 1


@given(st.text(st.sampled_from("aé’𝛼😀 \n\r\u2029\ufffc")), st.integers(0, 30))
def test_text_map_offsets_come_back(text, first):
    mapped = TextMap(text)
    cut = min(first, len(text))
    mapped.add(Span(0, cut), 5)
    mapped.add(Span(cut, len(text)), 5 + units(text[:cut]) + 1)
    for offset in range(len(text)):
        position = mapped.to_view(offset)
        assert position is not None
        assert mapped.to_article(position) == offset


def test_text_map_knows_nothing_before_its_first_piece():
    mapped = TextMap("abcdef")
    mapped.add(Span(2, 4), 10)
    assert mapped.to_view(1) is None
    assert mapped.to_view(5) is None
    assert mapped.to_article(9) is None
    assert mapped.to_article(99) == 4


def test_text_map_span_over_two_pieces_stands_in_two_places():
    mapped = TextMap("ab😀cd")
    mapped.add(Span(0, 3), 0)
    mapped.add(Span(3, 5), 5)
    assert mapped.span_in_view(Span(2, 4)) == ((2, 4), (5, 6))
    assert mapped.span_in_view(Span(5, 5)) == ()


@pytest.mark.parametrize("text", ["parola " * 2000, "x" * 10_000, "😀" * 7000])
def test_text_plan_caps_paragraphs_and_loses_nothing(text):
    article = Article(text, (Block(0, len(text)),))
    pieces = list(plan(article))
    assert "".join(run.cut(text) for piece in pieces for run in piece.runs) == text
    assert max(run.end - run.start for piece in pieces for run in piece.runs) <= LONGEST
    assert [piece.number for piece in pieces] == [1] + [None] * (len(pieces) - 1)


def test_text_plan_runs_the_dateline_in_and_folds_boilerplate(article):
    folded, whole = list(plan(article)), list(plan(article, left_out=True))
    assert [paragraph.kind.value for paragraph in folded] == ["headline", "paragraph", "subhead", "paragraph"]
    assert [run.kind.value for run in folded[1].runs] == ["dateline", "paragraph"]
    assert "".join(run.cut(article.text) for run in folded[1].runs).startswith("Capo Alto, 3 maggio 2024 – La sindaca")
    assert [paragraph.number for paragraph in folded] == [None, 1, None, 2]
    assert whole[-1].kind.value == "boilerplate"


@given(st.lists(st.tuples(st.integers(0, 3), st.text(st.sampled_from("ab \n"), max_size=6)), max_size=6))
def test_text_plan_shows_words_outside_of_blocks_too(parts):
    text, blocks = "", []
    for gap, words in parts:
        text += "z" * gap
        blocks.append(Block(len(text), len(text) + len(words)))
        text += words
    shown_text = "".join(run.cut(text) for paragraph in plan(Article(text, tuple(blocks))) for run in paragraph.runs)
    assert shown_text == text or "".join(shown_text.split()) == "".join(text.split())
