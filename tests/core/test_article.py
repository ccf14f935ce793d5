import hashlib

import pytest

from sunto.core.article import BODY, Article, Block, BlockKind, Metadata, Span

TEXT = "Il titolo\nROMA - Primo capoverso.\nUn sottotitolo\n«Secondo.»\nRiproduzione riservata"


def block(words: str, kind: BlockKind) -> Block:
    start = TEXT.index(words)
    return Block(start, start + len(words), kind)


@pytest.fixture
def article() -> Article:
    return Article(
        TEXT,
        (
            block("Il titolo", BlockKind.HEADLINE),
            block("ROMA - ", BlockKind.DATELINE),
            block("Primo capoverso.", BlockKind.PARAGRAPH),
            block("Un sottotitolo", BlockKind.SUBHEAD),
            block("«Secondo.»", BlockKind.QUOTATION),
            block("Riproduzione riservata", BlockKind.BOILERPLATE),
        ),
    )


@pytest.mark.parametrize(("start", "end"), [(-1, 3), (4, 3)])
def test_article_span_that_is_none_is_refused(start, end):
    with pytest.raises(ValueError, match="no span"):
        Span(start, end)


def test_article_span_may_be_empty():
    assert Span(3, 3).cut("abcdef") == ""


def test_article_span_cuts_its_words():
    assert Span(3, 9).cut(TEXT) == "titolo"


@pytest.mark.parametrize(
    ("other", "contained", "overlapping"),
    [
        (Span(2, 8), True, True),
        (Span(3, 5), True, True),
        (Span(1, 3), False, True),
        (Span(7, 9), False, True),
        (Span(8, 9), False, False),
        (Span(0, 2), False, False),
    ],
)
def test_article_span_contains_and_overlaps(other, contained, overlapping):
    span = Span(2, 8)
    assert span.contains(other) is contained
    assert span.overlaps(other) is overlapping
    assert other.overlaps(span) is overlapping


def test_article_spans_sort_by_place():
    assert sorted([Span(4, 5), Span(0, 9), Span(0, 2)]) == [Span(0, 2), Span(0, 9), Span(4, 5)]


@pytest.mark.parametrize(
    "blocks",
    [
        (Block(0, 5), Block(4, 6)),
        (Block(4, 6), Block(0, 3)),
        (Block(0, len(TEXT) + 1),),
    ],
    ids=["overlapping", "out of order", "beyond the text"],
)
def test_article_blocks_that_do_not_fit_are_refused(blocks):
    with pytest.raises(ValueError, match="overlaps another or leaves the text"):
        Article(TEXT, blocks)


@pytest.mark.parametrize(
    ("words", "kind"),
    [("titolo", BlockKind.HEADLINE), ("ROMA", BlockKind.DATELINE), ("Primo", BlockKind.PARAGRAPH), ("Secondo", BlockKind.QUOTATION)],
)
def test_article_block_at_an_offset(article, words, kind):
    found = article.block_at(TEXT.index(words))
    assert found is not None
    assert found.kind is kind


@pytest.mark.parametrize("offset", [TEXT.index("\n"), len(TEXT), len(TEXT) + 10])
def test_article_no_block_between_or_after_blocks(article, offset):
    assert article.block_at(offset) is None


def test_article_paragraphs_are_numbered_as_readers_count(article):
    assert article.paragraph_at(TEXT.index("Primo")) == 1
    assert article.paragraph_at(TEXT.index("Secondo")) == 2


@pytest.mark.parametrize("words", ["titolo", "ROMA", "sottotitolo", "Riproduzione", "\n"])
def test_article_no_paragraph_number_outside_the_body(article, words):
    assert article.paragraph_at(TEXT.index(words)) is None


def test_article_blocks_of_kind_in_text_order(article):
    assert [found.cut(TEXT) for found in article.of_kind(*BODY)] == ["Primo capoverso.", "«Secondo.»"]


def test_article_title_is_the_headline(article):
    assert article.title == "Il titolo"


@pytest.mark.parametrize(
    ("article", "title"),
    [
        (Article("Lancio.\nCapo\n", (Block(0, 7), Block(8, 12, BlockKind.SUBHEAD)), Metadata(headline="Altro")), "Capo"),
        (Article("Lancio.", (Block(0, 7),), Metadata(headline="Altro")), "Altro"),
        (Article("Lancio.", (Block(0, 7),)), "Lancio."),
        (Article("Lancio", ()), "Lancio"),
        (Article("", ()), ""),
        (Article("a" * 50 + " " + "b" * 50, ()), "a" * 50 + "…"),
    ],
    ids=["subhead", "metadata", "first paragraph", "no blocks", "empty", "first words"],
)
def test_article_title_without_headline(article, title):
    assert article.title == title


def test_article_digest_names_the_content_alone():
    same = [Article("Lancio.", (), path="a"), Article("Lancio.", (Block(0, 7),), path="b")]
    assert {article.digest for article in same} == {hashlib.sha256(b"Lancio.").hexdigest()}
    assert Article("Lancio!", ()).digest != same[0].digest


def test_article_digest_of_broken_text():
    assert len(Article("caff\udce9", ()).digest) == 64
