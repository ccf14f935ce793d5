import pickle

import pytest

from sunto.core.article import Article, Block, BlockKind, Metadata, Span
from sunto.core.briefing import Briefing, Entity, EntityType, FactKind, KeyFact, Quote, QuoteKind, Speaker, SummarySentence
from sunto.core.codec import from_json, to_json

THINGS = [
    Span(1, 2),
    Block(0, 3, BlockKind.SUBHEAD),
    Metadata(headline="«Sì»", language="it", date="2025-11-06"),
    Article("Perché 🙂\nno", (Block(0, 8, BlockKind.HEADLINE), Block(9, 11)), Metadata(place="Roma"), "a/b.txt", "html"),
    Briefing(
        "it",
        "abc",
        (SummarySentence(Span(0, 3), 0, 0.5, Span(4, 6), True),),
        (Entity(EntityType.ORG, Span(0, 3), (Span(0, 3), Span(5, 6)), Span(7, 9), 0.25, "Nato"),),
        (Quote((Span(1, 2), Span(3, 4)), Speaker(None, 0, Span(5, 6), "Anna"), Span(2, 3), 0.5, QuoteKind.INDIRECT, True, True),),
        (KeyFact(FactKind.DATE, Span(0, 4), "2025"), KeyFact(FactKind.FIGURE, Span(5, 8), "3", Span(7, 8))),
        "basic",
    ),
]
names = [type(thing).__name__ for thing in THINGS]


@pytest.mark.parametrize("thing", THINGS, ids=names)
def test_codec_json_and_back(thing):
    assert from_json(type(thing), to_json(thing)) == thing


@pytest.mark.parametrize("thing", THINGS, ids=names)
def test_codec_things_cross_processes(thing):
    assert pickle.loads(pickle.dumps(thing)) == thing


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        (Span, b'{"start": 3, "end": 1}'),
        (Span, b'{"start": "3", "end": 4}'),
        (Span, b'{"start": 3}'),
        (Span, b"[]"),
        (Block, b'{"start": 0, "end": 1, "kind": "banner"}'),
        (Article, b'{"text": "a", "blocks": [{"start": 0, "end": 2, "kind": "paragraph"}]}'),
        (Briefing, b'{"language": "it"}'),
    ],
)
def test_codec_json_of_something_else_is_refused(kind, data):
    with pytest.raises(ValueError):
        from_json(kind, data)


@pytest.mark.parametrize("data", [b"", b"{", b"\xff", b'{"start": 1,}'])
def test_codec_broken_json_is_refused(data):
    with pytest.raises(ValueError):
        from_json(Span, data)
