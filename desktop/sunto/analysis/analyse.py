"""The one entrance to the analysis: an Article in, a Briefing out."""

from __future__ import annotations

import re

from sunto.analysis.pipeline import MAX_CHARACTERS, pipeline, weights
from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import TooLongError

_SURROGATE = re.compile("[\ud800-\udfff]")


def analyse(article: Article) -> Briefing:
    """What Sunto says of the article. Raises TooLongError beyond MAX_CHARACTERS."""
    if len(article.text) > MAX_CHARACTERS:
        raise TooLongError(article.path, f"{len(article.text)} characters")
    language = article.metadata.language or "it"
    nlp = pipeline(language)
    doc = nlp.make_doc(_SURROGATE.sub("\ufffd", article.text))  # spaCy keeps UTF-8, which has no lone surrogates
    doc._.blocks = article.blocks
    doc._.article_date = article.metadata.date
    for _, component in nlp.pipeline:
        doc = component(doc)
    return Briefing(
        language=language,
        digest=article.digest,
        summary=doc._.ranking,
        entities=doc._.entities,
        quotes=doc._.quotes,
        facts=doc._.facts,
        mode="full" if weights(language) is not None else "basic",
    )
