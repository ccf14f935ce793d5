"""The PDF briefing: a document to send, of one article or several."""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.platypus import CondPageBreak, Flowable, Image, Paragraph
from reportlab.platypus.tableofcontents import TableOfContents

from sunto import __version__
from sunto.core.article import Article
from sunto.core.briefing import Briefing
from sunto.core.errors import WriteError
from sunto.export.content import Content, content
from sunto.export.labels import labels, made_on
from sunto.export.options import ExportOptions
from sunto.export.pdf import styles
from sunto.export.pdf.fonts import PLACEHOLDER, SANS
from sunto.export.pdf.sections import ArticleSections
from sunto.export.pdf.template import BriefingTemplate, DocumentData, Marked
from sunto.export.pdf.typesetter import Typesetter, clean

_NEARLY_EMPTY = 0.12
"""A last page filled less than this is worth a second try."""

_LOGO = (120, 40)
"""The most that a logo takes of the first page, in points."""


def render(items: Sequence[tuple[Article, Briefing]], options: ExportOptions) -> bytes:
    """The PDF's bytes: the same for the same briefings, options and fonts. Raises WriteError for a logo that cannot be read."""
    said = [content(article, briefing, options) for article, briefing in items]
    words = labels(options.language or (said[0].language if said else None))
    content_of = (said, options, words)
    document, whole = _build(*content_of)
    if document.page > 1 and document.last_page_filled < _NEARLY_EMPTY:
        tighter, shorter = _build(*content_of, stretch=styles.STRETCH)
        return shorter if tighter.page < document.page else whole
    return whole


def _build(said: Sequence[Content], options: ExportOptions, words: Mapping[str, Any], stretch: float = 0) -> tuple[BriefingTemplate, bytes]:
    typesetter = Typesetter()
    file = io.BytesIO()
    document = BriefingTemplate(file, styles.SIZES[options.paper], _data(said, options, words), typesetter, stretch)
    story = list(_story(said, options, words, typesetter, document))
    # The table of contents is known only after a first pass.
    build = document.multiBuild if len(said) > 1 else document.build
    build(story, canvasmaker=document.canvas_maker)
    return document, file.getvalue()


def _data(said: Sequence[Content], options: ExportOptions, words: Mapping[str, Any]) -> DocumentData:
    title = _title(said, options, words)
    names = [row.name for each in said for row in each.rows][:20]
    languages = {each.language for each in said}
    return DocumentData(
        title=clean(title),
        author=clean(options.author),
        subject=words["document"]["briefing"],
        keywords=tuple(dict.fromkeys((words["document"]["keywords"], *(clean(name[:80]) for name in names)))),
        language=languages.pop() if len(languages) == 1 else words["document"]["language"],
        creator=f"Sunto {__version__}",
        made=options.made or datetime.now().astimezone(),
        page_of=words["document"]["page_of"],
        footer=said[0].file_name if len(said) == 1 else title,
    )


def _title(said: Sequence[Content], options: ExportOptions, words: Mapping[str, Any]) -> str:
    return said[0].title if len(said) == 1 else options.title or words["document"]["collection"]


def _story(
    said: Sequence[Content], options: ExportOptions, words: Mapping[str, Any], typesetter: Typesetter, document: BriefingTemplate
) -> Iterator[Flowable]:
    if options.logo is not None:
        yield _logo(options.logo)
    if len(said) != 1:
        yield from _opening(said, options, words, typesetter)
    for number, each in enumerate(said, 1):
        yield CondPageBreak(styles.RUN_ON * document.height)
        yield from ArticleSections(each, options, words, typesetter, document.width, number if len(said) > 1 else None).flowables()
    if typesetter.unprintable:
        yield _note(typesetter, words)


def _opening(said: Sequence[Content], options: ExportOptions, words: Mapping[str, Any], typesetter: Typesetter) -> Iterator[Flowable]:
    """The first page of a document of several articles: what it is, and its table of contents."""
    title = _title(said, options, words)
    yield Paragraph(words["document"]["briefing"].upper(), styles.KICKER)
    yield Paragraph(typesetter.markup(title, styles.TITLE.fontName), styles.TITLE)
    count = words["document"]["articles"].format(count=len(said))
    yield Paragraph(typesetter.markup(f"{count}  ·  {made_on(options.made, words)}", SANS), styles.META)
    yield Marked(words["document"]["contents"], styles.HEADING).marked("contents", words["document"]["contents"], 0)
    yield TableOfContents(levelStyles=[styles.CONTENTS], dotsMinLevel=-1, rightColumnWidth=30)


def _note(typesetter: Typesetter, words: Mapping[str, Any]) -> Flowable:
    """What could not be printed, told: nothing is left out in silence."""
    listed = ", ".join(f"U+{ord(character):04X}" for character in list(typesetter.unprintable)[:60])
    more = " …" if len(typesetter.unprintable) > 60 else ""
    text = words["document"]["unprintable"].format(placeholder=PLACEHOLDER, characters=listed + more)
    return Paragraph(typesetter.markup(text, SANS), styles.NOTE)


def _logo(path: str) -> Flowable:
    try:
        width, height = ImageReader(path).getSize()
        scale = min(_LOGO[0] / width, _LOGO[1] / height)
        return Image(path, width * scale, height * scale, hAlign="LEFT")
    except Exception as error:  # reportlab lets every kind through
        raise WriteError(path, f"logo: {error}") from error
