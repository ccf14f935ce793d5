"""The invented article with a briefing made by hand."""

from __future__ import annotations

from datetime import datetime

import pytest

from sunto.core.article import Article, Metadata
from sunto.core.briefing import Briefing, Entity, EntityType, FactKind, KeyFact, Quote, QuoteKind, Speaker, SummarySentence
from sunto.export import ExportOptions
from tests.export.samples import LEAD, REPORTED, SAID, TEXT, blocks_of, span


@pytest.fixture
def article() -> Article:
    metadata = Metadata(publication="La Voce", date="2025-11-06", place="Vallechiara", language="it", byline="Ugo Bo")
    return Article(TEXT, blocks_of(TEXT), metadata, path="/articoli/ponte.txt")


@pytest.fixture
def briefing(article) -> Briefing:
    neri = Entity(EntityType.PER, span("Anna Neri"), (span("Anna Neri"), span("Neri", nth=1)), span("sindaca di Vallechiara"), 0.9)
    place = Entity(EntityType.LOC, span("Vallechiara", nth=1), (span("Vallechiara"), span("Vallechiara", nth=1)), salience=0.5)
    return Briefing(
        language="it",
        digest=article.digest,
        summary=(SummarySentence(span(LEAD), 0, 0.9), SummarySentence(span(REPORTED), 1, 0.5, antecedent=span(SAID))),
        entities=(neri, place),
        quotes=(
            Quote(
                (span("Riapriremo il ponte il 3 maggio"), span("e costerà due milioni di euro")),
                Speaker(neri.name, 0, span("Neri", nth=1)),
                span("ha detto"),
            ),
            Quote(
                (span("avrebbero fatto passi avanti"),), Speaker(span("un portavoce della ditta")), span("Secondo"), 0.3, unconfirmed=True
            ),
            Quote((span("Finalmente"),), None, None, 0.8),
            Quote((span("è tardi"),), Speaker(span("l’opposizione")), span("Per"), 0.9, QuoteKind.INDIRECT),
        ),
        facts=(KeyFact(FactKind.DATE, span("3 maggio"), "2025-05-03"), KeyFact(FactKind.FIGURE, span("due milioni di euro"), "2000000")),
    )


@pytest.fixture
def item(article, briefing) -> tuple[Article, Briefing]:
    return article, briefing


@pytest.fixture
def options() -> ExportOptions:
    return ExportOptions(made=datetime(2025, 11, 7, 9, 30))
