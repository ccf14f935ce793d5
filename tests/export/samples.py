"""An invented article, and texts that mean harm, for the tests of all exporters."""

from __future__ import annotations

from dataclasses import replace

from sunto.core.article import Article, Block, BlockKind, Metadata, Span
from sunto.core.briefing import Briefing, Entity, EntityType, FactKind, KeyFact, Quote, Speaker, SummarySentence

HEADLINE = "Il ponte di Vallechiara riapre a maggio"
LEAD = "La sindaca di Vallechiara, Anna Neri, ha annunciato la riapertura del ponte."
SAID = "“Riapriremo il ponte il 3 maggio”, ha detto Neri, “e costerà due milioni di euro”."
REPORTED = "Secondo un portavoce della ditta i lavori “avrebbero fatto passi avanti”, ma non ci sono conferme."
OPEN = "“Finalmente”, si legge su uno striscione. Per l’opposizione è tardi."
TEXT = "\n".join((HEADLINE, LEAD, SAID, REPORTED, OPEN))


def span(words: str, text: str = TEXT, nth: int = 0) -> Span:
    """Where the words stand in the text."""
    start = -1
    for _ in range(nth + 1):
        start = text.index(words, start + 1)
    return Span(start, start + len(words))


def blocks_of(text: str, headline: bool = True) -> tuple[Block, ...]:
    """A block a line, the first one the headline."""
    blocks, offset = [], 0
    for line in text.split("\n"):
        kind = BlockKind.HEADLINE if headline and not blocks else BlockKind.PARAGRAPH
        blocks.append(Block(offset, offset + len(line), kind))
        offset += len(line) + 1
    return tuple(blocks)


def saying(words: str) -> tuple[Article, Briefing]:
    """An article whose every part is these words: headline, paragraph, entity, role, alias, speaker, quote, fact, metadata, file name."""
    text = f"{words}\n{words}\nx {words}" if words else ""
    blocks = blocks_of(text)
    whole = Span(blocks[1].start, blocks[1].end) if words else Span(0, 0)
    other = Span(blocks[2].start, blocks[2].end) if words else Span(0, 0)
    metadata = Metadata(byline=words, place=words, date=words, publication=words, url=words, language="it")
    made = Article(text, blocks, metadata, path=f"/tmp/{words}")
    entity = Entity(EntityType.ORG, whole, (whole, other), role=whole)
    quote = Quote((whole, other), Speaker(whole, 0), cue=whole)
    briefing = Briefing(
        "it",
        made.digest,
        (SummarySentence(whole, 0, 1.0, antecedent=other),),
        (entity,),
        (quote, replace(quote, speaker=None), replace(quote, speaker=Speaker(None, label=words))),
        (KeyFact(FactKind.DATE, whole), KeyFact(FactKind.FIGURE, whole)),
    )
    return made, briefing


HOSTILE = [
    '<img src="/etc/passwd"/>',
    '<a href="javascript:alert(1)">qui</a>',
    "</para><para>&lt;b&gt;",
    "A & B <b>grassetto",
    "<font name='x' size=\"900\">",
    "<bullet>x</bullet><br/>",
    "{speaker}{0}%s{}",
    "nul\x00 campanella\x07 fuga\x1b[31m",
    "surrogato \ud800 solo \udcff",
    "marca \u200f\u202edestra\u2066 שלום عربي 123",
    "中文 😀 \U000e0001 \ue000",
    "| cella | *stella* [x](y) `z` # $ \\",
    "=1+1",
    "\u2028\u2029\x85",
    "]]><!-- --><?x?>",
    "e\u0301 ﬁ ‑ \u00ad\u200b\ufeff",
]
"""Texts that want to be markup, or that no font or encoding takes."""
