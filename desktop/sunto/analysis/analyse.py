"""The one entrance to the analysis: an Article in, a Briefing out."""

from __future__ import annotations

import re

from sunto.analysis.chosen.names import ChosenPipeline
from sunto.analysis.pipeline import MAX_CHARACTERS, NAMING, pipeline, weights
from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import TooLongError

_SURROGATE = re.compile("[\ud800-\udfff]")


def analyse(article: Article, names_by: str = "") -> Briefing:
    """What Sunto says of the article. Raises TooLongError beyond MAX_CHARACTERS.

    names_by: the name or folder of another pipeline, which finds the names of articles in its own language. Raises PipelineError
    where it cannot be used.
    """
    if len(article.text) > MAX_CHARACTERS:
        raise TooLongError(article.path, f"{len(article.text)} characters")
    language = article.metadata.language or "it"
    chosen = ChosenPipeline(names_by) if names_by else None
    if chosen is not None and not chosen.serves(language):
        chosen = None
    nlp = pipeline(language)
    with nlp.memory_zone():  # what the vocabulary learns from this article goes with it
        doc = nlp.make_doc(_SURROGATE.sub("\ufffd", article.text))  # spaCy keeps UTF-8, which has no lone surrogates
        doc._.blocks = article.blocks
        doc._.article_date = article.metadata.date
        for name, component in nlp.pipeline:
            doc = chosen.write_names(doc) if chosen is not None and name in NAMING else component(doc)
        return Briefing(
            language=language,
            digest=article.digest,
            summary=doc._.ranking,
            entities=doc._.entities,
            quotes=doc._.quotes,
            facts=doc._.facts,
            mode="full" if weights(language) is not None else "basic",
            pipeline=chosen.title if chosen is not None else "",
        )
