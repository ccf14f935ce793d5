"""What the clipboard and a drag get: quotes with their attribution, in three forms at once."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData

from sunto.core.article import Article
from sunto.core.briefing import Briefing, Quote
from sunto.export.quotation import DEFAULT_STYLE, quotation, styles

MARKDOWN = "text/markdown"


def clipping(article: Article, briefing: Briefing, quotes: Sequence[Quote], style: str) -> QMimeData:
    """The quotes as plain text, HTML and Markdown, in this house style, or the usual one where the article's language lacks it."""
    words = quotation(article, briefing, quotes, style if style in styles(briefing.language) else DEFAULT_STYLE)
    data = QMimeData()
    data.setText(words.plain)
    data.setHtml(words.html)
    data.setData(MARKDOWN, words.markdown.encode())
    return data
