"""The systems that ours is measured against: which there are, what each answers, and why some answer nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from spacy.language import Language

from quality import quotations, summaries
from quality.articles import Annotated, Answer
from quality.floor import PeerFigures
from quality.scoring import Scorer, scored
from quality.stock_cache import stock_pipeline
from quality.stock_rows import rows

STOCK = "stock CNN"
MARKS = "marks, near name"
TEXTACY = "textacy"

NOTES = {
    "lead-3, sumy, pytextrank": "choose among the body's sentences as Sunto cuts them, so that they neither gain nor lose by headings and\n"
    "  bylines; sumy with its own stop words and stemmers, pytextrank without a tagger: all words but stop words count as nouns, their\n"
    "  runs as noun chunks",
    MARKS: "everything between marks; the speaker is the person found by the stock CNN whose name stands nearest",
    STOCK: "spaCy's ner and tok2vec as `spacy init config` sets them, trained by packaging/models/stock.py on our corpora without the\n"
    "  measured articles; a row for each surface and type, single surnames joined to the one full name that ends with them",
}
TEXTACY_ITALIAN = "has no reporting verbs for Italian"
TEXTACY_EMPTY = (
    f"needs a trained tagger and parser, without which it finds nothing,\n  and none of {', '.join(quotations.PARSED['en'])} is installed"
)


def peers(
    articles: Sequence[Annotated], shared: Path, scorer: Scorer, whole: Sequence[str]
) -> tuple[dict[str, PeerFigures], dict[str, str]]:
    """The figures of each system by its name, and what is to be said of them. Raises ImportError where the extra `peers` is missing."""
    notes = dict(NOTES)
    figures: dict[str, PeerFigures] = {}

    def score(name: str, part: str, answer: Callable[[Annotated], Answer | None]) -> None:
        answers = [answer(article) for article in articles]
        figures.setdefault(name, {})
        for section, values in scored(scorer, articles, answers, whole, part).items():
            figures[name].setdefault(section, {}).update(values)

    choices = {"lead-3": summaries.lead, **summaries.sumy_choices(), "pytextrank": summaries.pytextrank_choice()}
    for name, choice in choices.items():
        score(name, "summary", summaries.by(choice))

    pipelines: dict[str, Language] = {}
    for language in dict.fromkeys(article.language for article in articles):
        pipelines[language] = stock_pipeline(language, shared / "corpora")
    found = {id(article): rows(pipelines[article.language](article.article.text).ents) for article in articles}
    score(MARKS, "quotes", lambda article: quotations.marks_and_nearest(article.article.text, found[id(article)]))
    score(STOCK, "entities", lambda article: {"entities": found[id(article)]})

    answering = quotations.textacy_answers()
    score(TEXTACY, "quotes", lambda article: answering[article.language](article) if article.language in answering else None)
    if not figures[TEXTACY]:
        figures[TEXTACY] = {article.group: dict.fromkeys(("quote.f1", "speaker_accuracy")) for article in articles}
    notes[TEXTACY] = TEXTACY_ITALIAN if "en" in answering else f"{TEXTACY_ITALIAN}; for English it {TEXTACY_EMPTY}"
    return figures, notes
