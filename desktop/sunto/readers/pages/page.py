"""A web page as an article: the lines of its main text with their kinds, and around them in its order what was left out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sunto.core.article import Article, BlockKind, Metadata, Span
from sunto.core.errors import NotTextError, TooLargeError
from sunto.core.limits import ReadingLimits
from sunto.languages.datelines import find_date_line, find_dateline_line
from sunto.languages.furniture import byline_names
from sunto.languages.paragraphs import Paragraph
from sunto.readers.composing import Line, compose
from sunto.readers.pages.charsets import page_text
from sunto.readers.pages.head import Head, head_of
from sunto.readers.pages.main_text import Kept, main_text
from sunto.readers.pages.markup import parsed
from sunto.readers.pages.merging import Placed, bare, place
from sunto.readers.pages.naming import author_names
from sunto.readers.pages.stated import Stated, stated
from sunto.readers.pages.visible import Passage, passages

_SEPARATOR = " · "
_SHORT = 60
_LONGEST_ROW = 1_000
_MOST_LEFT_OUT = 400_000
"""Characters of left-out text that are kept; a page with more is an index of some kind."""

_BODY = 90
_LONG_CAPTION = 500
_LONG_HEAD_LINE = 150
_MOST_HEAD_LINES = 30
_BOLD = 0.9
_LINKED = 0.5
_LONG_SUBHEAD = 100


def read_page(
    data: bytes, path: str, format_name: str, limits: ReadingLimits, declared: str | None = None, url: str | None = None
) -> Article:
    """The article of the page in these bytes; `declared` is the encoding and `url` the address that the file around the page tells.

    Raises EmptyFileError where the page shows no article, NotTextError, TooLargeError or TooDeepError.
    """
    try:
        text = page_text(data, declared)
    except ValueError as error:
        raise NotTextError(path, str(error)) from error
    if len(text) > limits.size:
        raise TooLargeError(path, f"{len(text)} characters of markup")
    root = parsed(text, path, limits)
    said = stated(root, url)
    shown = passages(root)
    placed = place(main_text(root, said.url), shown)
    head = head_of(shown, placed, said)
    lines = list(_lines(shown, placed, head, said))
    if sum(len(line.text) for line in lines) > limits.characters:
        raise TooLargeError(path, f"more than {limits.characters} characters")
    return compose(lines, _metadata(head, said), path, format_name)


def _metadata(head: Head, said: Stated) -> Metadata:
    headline = head.headline or (said.titles[0] if said.titles else None)
    byline = said.authors or author_names([head.byline] if head.byline else [])
    return Metadata(headline, byline, None, said.date or head.date, said.site, said.url, said.language)


def _lines(shown: Sequence[Passage], placed: Placed, head: Head, said: Stated) -> Iterator[Line]:
    """The article's lines and the left-out ones, in the order of the page."""
    kept = [line for _, line in placed.lines]
    if not any(bare(line.text) for line in kept):
        return
    titles = {bare(title) for title in (*said.titles[:3], head.headline) if title}
    headed = {at for at, kind in head.kinds.items() if kind is BlockKind.HEADLINE}
    first, last = placed.lines[0][0], placed.lines[-1][0]
    if not headed and said.titles and not any(bare(line.text) in titles for line in kept):
        yield Line(said.titles[0], BlockKind.HEADLINE)
    top = min(headed, default=-1)
    spoken = {at for at in headed if not placed.covered[at]}
    rows = _Rows()
    begun = titled = False
    seen = 0
    by_place = iter([*placed.lines, (len(shown), None)])
    following, line = next(by_place)
    for at in range(len(shown) + 1):
        if at in head.kinds and (at in spoken or (at not in headed and not placed.covered[at])):
            yield from rows.end()
            if at not in headed:
                yield Line(shown[at].text, head.kinds[at])
            elif at == top and not titled:
                yield Line(head.headline or shown[at].text, BlockKind.HEADLINE)
                titled = True
        elif at < len(shown) and not placed.covered[at]:
            if shown[at].caption and first <= at <= last and len(shown[at].text) <= _LONG_CAPTION and shown[at].links < _LINKED:
                yield from rows.end()
                yield Line(shown[at].text, BlockKind.CAPTION)
            else:
                yield from rows.add(shown[at])
        while line is not None and following <= at:
            yield from rows.end()
            is_title = bare(line.text) in titles and not begun
            if is_title and titled:
                pass  # the headline once more
            elif is_title:
                yield Line(head.headline if head.headline and bare(head.headline) == bare(line.text) else line.text, BlockKind.HEADLINE)
            else:
                yield _line(line, shown[following] if following < len(shown) else None, head.kinds.get(following), begun)
            titled = titled or is_title
            seen += 1
            begun = begun or seen >= _MOST_HEAD_LINES or (len(line.text) >= _BODY and line.kind is not BlockKind.SUBHEAD)
            following, line = next(by_place)
    yield from rows.end()


def _line(line: Kept, passage: Passage | None, told: BlockKind | None, begun: bool) -> Line:
    """The article's line with its kind: in its head what the page calls it, else its words tell; below, what its element is."""
    same = passage is not None and bare(passage.text) == bare(line.text)
    if same and passage is not None:
        if told is not None and told is not BlockKind.HEADLINE:
            return Line(line.text, told)
        if passage.caption:
            return Line(line.text, BlockKind.CAPTION)
        if passage.tag == "blockquote" and line.kind is BlockKind.PARAGRAPH:
            return Line(line.text, BlockKind.QUOTATION)
        if begun and line.kind is BlockKind.PARAGRAPH and passage.bold > _BOLD and len(line.text) <= _LONG_SUBHEAD:
            return Line(line.text)
    if line.kind is BlockKind.PARAGRAPH and not begun and _tells(line.text):
        return Line(line.text)
    return Line(line.text, line.kind)


def _tells(text: str) -> bool:
    """Whether a line in the article's head says itself that it is a byline or a dateline."""
    span = Span(0, len(text))
    if len(text) > _LONG_HEAD_LINE:
        return False
    return bool(byline_names(Paragraph(span, text)) or find_dateline_line(text, span) or find_date_line(text, span))


class _Rows:
    """Joins the entries of a menu to lines: a page has hundreds of them."""

    def __init__(self) -> None:
        self._row: list[str] = []
        self._menu = -1
        self._left = _MOST_LEFT_OUT

    def add(self, passage: Passage) -> Iterator[Line]:
        """A left-out passage; gives the lines that it completes."""
        self._left -= len(passage.text)
        if self._left < 0:
            return
        short = len(passage.text) <= _SHORT
        joins = short and self._row and sum(map(len, self._row)) < _LONGEST_ROW and self._menu == passage.menu
        if not joins:
            yield from self.end()
        self._row.append(passage.text)
        self._menu = passage.menu if short else -1

    def end(self) -> Iterator[Line]:
        """Gives the line under way."""
        if self._row:
            yield Line(_SEPARATOR.join(self._row), BlockKind.BOILERPLATE)
            self._row.clear()
