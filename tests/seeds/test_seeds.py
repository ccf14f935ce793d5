"""The articles to start with are whole, and read as what they are."""

import pytest

from sunto.core.article import BODY, BlockKind
from sunto.core.paths import seeds
from sunto.readers import read_article, reader_for

ARTICLES = sorted(path for path in seeds().iterdir() if path.is_file())
HOLDS = {
    "01-maltempo-appennino": {BlockKind.DATELINE, BlockKind.BOILERPLATE},
    "02-treni-notturni": {BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.SUBHEAD, BlockKind.BOILERPLATE},
    "03-lavoro-quattro-giorni": {BlockKind.DATELINE, BlockKind.SUBHEAD, BlockKind.BOILERPLATE},
    "04-intervista-vulcanologa": {BlockKind.KICKER, BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.BOILERPLATE},
    "05-scuola-val-trompia": {BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.SUBHEAD, BlockKind.BOILERPLATE},
    "06-comunicato-acquedotto": {BlockKind.KICKER, BlockKind.DATELINE, BlockKind.SUBHEAD, BlockKind.LIST_ITEM, BlockKind.BOILERPLATE},
    "07-harbour-seals": {BlockKind.STANDFIRST, BlockKind.BYLINE, BlockKind.DATELINE, BlockKind.SUBHEAD, BlockKind.BOILERPLATE},
}


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.stem)
def test_seeds_are_read_whole(path):
    assert reader_for(str(path)) is not None
    article = read_article(path)
    assert len(article.of_kind(BlockKind.HEADLINE)) == 1
    assert len(article.of_kind(*BODY)) >= 4
    assert 250 <= len(article.text.split()) <= 500
    assert {block.kind for block in article.blocks} - BODY - {BlockKind.HEADLINE} == HOLDS[path.stem] - BODY
    assert {block.kind for block in article.blocks} >= HOLDS[path.stem]


def test_seeds_are_the_ones_that_are_described():
    assert {path.stem for path in ARTICLES} == set(HOLDS)


def test_seeds_come_in_both_languages():
    assert {read_article(path).metadata.language for path in ARTICLES} == {"it", "en"}
