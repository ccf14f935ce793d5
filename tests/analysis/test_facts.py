import pytest
import spacy

import sunto.analysis.attributes
import sunto.analysis.facts.component  # noqa: F401 (register)
from sunto.core.article import Block, BlockKind
from sunto.core.briefing import FactKind

TEXT = "Il 3 maggio 240 persone.\nNel 1994 erano 240 persone.\n© 2025 Il Giornale, 12 pagine"
BLOCKS = (Block(0, 24, BlockKind.HEADLINE), Block(25, 52), Block(53, len(TEXT), BlockKind.BOILERPLATE))


def found(text: str, blocks: tuple[Block, ...], date: str | None = None, language: str = "it"):
    nlp = spacy.blank(language)
    nlp.add_pipe("sunto_facts")
    doc = nlp.make_doc(text)
    doc._.blocks, doc._.article_date = blocks, date
    return nlp.get_pipe("sunto_facts")(doc)._.facts


def test_facts_each_expression_once_in_text_order_never_of_boilerplate():
    told = found(TEXT, BLOCKS)
    assert [(fact.kind, fact.span.cut(TEXT)) for fact in told] == [
        (FactKind.DATE, "3 maggio"),
        (FactKind.FIGURE, "240 persone"),
        (FactKind.DATE, "1994"),
    ]
    assert told[1].span.start < 25


def test_facts_take_their_value_from_the_articles_date():
    assert found(TEXT, BLOCKS, "2024-06-01")[0].value == "2024-05-03"


@pytest.mark.parametrize("language", ["it", "en", "fr"])
@pytest.mark.parametrize(
    "text", ["", "a", "1" * 5000, "1 " * 3000, "tre " * 3000, "“ " * 5000, "dal 3 al " * 2000, "‮١٢٣ 🙂 三", "'9 " * 2000]
)
def test_facts_of_odd_text_are_spans_of_it(text, language):
    blocks = (Block(0, len(text)),) if text else ()
    for fact in found(text, blocks, None, language):
        assert 0 <= fact.span.start < fact.span.end <= len(text)
