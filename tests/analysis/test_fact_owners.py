"""Whom a date or figure belongs to."""

from itertools import pairwise

from sunto.analysis.facts.owners import with_owners
from sunto.core.article import Span
from sunto.core.briefing import Entity, EntityType, FactKind, KeyFact


def at(text, words):
    start = text.index(words)
    return Span(start, start + len(words))


def owner(text, figure, *named):
    """The words of the owner, in a text whose sentences end with full stops."""
    edges = [0, *(place + 1 for place, char in enumerate(text) if char == ".")]
    sentences = [Span(start, end) for start, end in pairwise(edges)]
    entities = [Entity(EntityType(kind), at(text, name), (at(text, name),)) for kind, name in named]
    (fact,) = with_owners([KeyFact(FactKind.FIGURE, at(text, figure))], sentences, entities)
    return fact.about and fact.about.cut(text)


def test_with_owners_takes_the_only_one_named():
    text = "Parla Neri. Nel 2024 la Nammo ha venduto 300 carri a Roma. Altro."
    assert owner(text, "300 carri", ("PER", "Neri"), ("ORG", "Nammo"), ("LOC", "Roma")) == "Nammo"


def test_with_owners_takes_a_place_where_nobody_acts():
    assert owner("A Roma sono caduti 40 millimetri.", "40 millimetri", ("LOC", "Roma")) == "Roma"


def test_with_owners_leaves_doubt_open():
    text = "Neri ha dato 300 euro a Verdi. A Roma e Pisa 20 gradi. Piove 3 ore."
    named = (("PER", "Neri"), ("PER", "Verdi"), ("LOC", "Roma"), ("LOC", "Pisa"))
    assert [owner(text, figure, *named) for figure in ("300 euro", "20 gradi", "3 ore")] == [None, None, None]
