"""The component that finds an article's dates and figures."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.language import Language
from spacy.tokens import Doc

from sunto.analysis.facts.dates import find_dates
from sunto.analysis.facts.figures import find_figures
from sunto.analysis.facts.owners import with_owners
from sunto.core.article import BODY, Block, BlockKind, Span
from sunto.core.briefing import KeyFact

TOLD_IN = BODY | {BlockKind.HEADLINE, BlockKind.STANDFIRST, BlockKind.SUBHEAD, BlockKind.DATELINE}
"""The kinds of block whose dates and figures count: not boilerplate, captions, bylines."""


@Language.factory("sunto_facts")
def make_facts(nlp: Language, name: str) -> Callable[[Doc], Doc]:
    """Build the component that writes `doc._.facts`."""
    language = nlp.lang

    def set_facts(doc: Doc) -> Doc:
        facts = find_facts(doc.text, doc._.blocks, language, doc._.article_date)
        sentences = [Span(sentence.start_char, sentence.end_char) for sentence in doc.sents] if doc.has_annotation("SENT_START") else []
        doc._.facts = tuple(with_owners(facts, sentences, doc._.entities))
        return doc

    return set_facts


def find_facts(text: str, blocks: tuple[Block, ...], language: str, today: str | None) -> list[KeyFact]:
    """The dates and figures of an article, each distinct expression once, where it first stands, in text order."""
    told = tuple(Span(block.start, block.end) for block in blocks if block.kind in TOLD_IN)
    dates = find_dates(text, told, language, today)
    figures = find_figures(text, told, language, [fact.span for fact in dates])
    return list(_distinct(text, sorted([*dates, *figures], key=lambda fact: fact.span)))


def _distinct(text: str, facts: Iterable[KeyFact]) -> Iterable[KeyFact]:
    seen = set()
    for fact in facts:
        expression = (fact.kind, " ".join(fact.span.cut(text).casefold().split()))
        if expression not in seen:
            seen.add(expression)
            yield fact
