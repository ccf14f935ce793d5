"""An article of our own, with what an analysis would say of it."""

from sunto.core.article import Article, Block, BlockKind, Metadata, Span
from sunto.core.briefing import Briefing, Entity, EntityType, Quote, Speaker, SummarySentence

LINES = (
    (BlockKind.HEADLINE, "Il faro di Capo Alto riapre 🗼 dopo vent’anni"),
    (BlockKind.DATELINE, "Capo Alto, 3 maggio 2024 –"),
    (
        BlockKind.PARAGRAPH,
        "La sindaca Ada Bruni ha riaperto il faro. “È di tutti 😀 noi”, ha detto Bruni. “E resterà”, ha aggiunto, “aperto”.",
    ),
    (BlockKind.SUBHEAD, "Il restauro"),
    (BlockKind.PARAGRAPH, "Questo ha richiesto tre anni. Per Teo Vinci, custode, “la lampada 𝛼 è nuova”. La Regione tace."),
    (BlockKind.BOILERPLATE, "Iscriviti alla newsletter di Ada Bruni"),
)
"""A headline and characters outside the basic plane, which Qt counts twice; the dateline stands on the line of its paragraph."""


def make_article(path: str = "/articoli/faro.txt") -> Article:
    text, blocks = "", []
    for kind, words in LINES:
        if text:
            text += " " if blocks[-1].kind is BlockKind.DATELINE else "\n"
        blocks.append(Block(len(text), len(text) + len(words), kind))
        text += words
    return Article(text, tuple(blocks), Metadata(language="it", date="2024-05-03"), path)


def span(text: str, words: str, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words))


def make_briefing(article: Article) -> Briefing:
    text = article.text
    ada = span(text, "Ada Bruni")
    teo = span(text, "Teo Vinci")
    entities = (
        Entity(EntityType.PER, ada, (ada, span(text, "Bruni", ada.end), span(text, "Ada Bruni", ada.end)), span(text, "sindaca"), 0.9),
        Entity(EntityType.PER, teo, (teo,), span(text, "custode"), 0.5),
        Entity(EntityType.LOC, span(text, "Capo Alto"), (span(text, "Capo Alto"), span(text, "Capo Alto", 20)), salience=0.4),
        Entity(EntityType.ORG, span(text, "Regione"), (span(text, "Regione"),), salience=0.1),
    )
    quotes = (
        Quote((span(text, "È di tutti 😀 noi"),), Speaker(ada, 0), span(text, "ha detto"), 0.95),
        Quote((span(text, "E resterà"), span(text, "aperto", text.index("ha aggiunto"))), Speaker(ada, 0), span(text, "ha aggiunto"), 0.9),
        Quote((span(text, "la lampada 𝛼 è nuova"),), Speaker(teo, 1), span(text, "Per"), 0.3),
    )
    sentences = ("La sindaca Ada Bruni ha riaperto il faro.", "Questo ha richiesto tre anni.", "La Regione tace.")
    spans = [span(text, sentence) for sentence in sentences]
    summary = tuple(SummarySentence(each, rank, 1 - rank / 5, spans[0] if rank == 1 else None) for rank, each in enumerate(spans))
    return Briefing("it", article.digest, summary, entities, quotes)
