"""The pages of the PDF: frames, running header and footer, page x of y, bookmarks, the table of contents' entries, document data."""

from __future__ import annotations

import io
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, HRFlowable, PageTemplate, Paragraph

from sunto.export.pdf.fonts import SANS
from sunto.export.pdf.styles import BOTTOM, GREY, HAIRLINE, HANGING, LEFT, RIGHT, TOP
from sunto.export.pdf.typesetter import Typesetter, clean

_TOTAL = "total-pages"
_SMALL = 8.5


@dataclass(frozen=True, slots=True)
class DocumentData:
    """What a PDF says of itself, and what stands at the foot of its pages."""

    title: str
    author: str
    subject: str
    keywords: tuple[str, ...]
    language: str
    creator: str
    made: datetime
    page_of: str
    footer: str


class Marked(Paragraph):
    """A paragraph that can be linked to (`key`); with `level` also an entry of the outline (0 outermost), called `entry`.

    `contents` is its line, as markup, in the table of contents; `leads_to` the key to which the number hanging beside it links.
    """

    leads_to: str | None = None

    key: str | None = None
    entry: str = ""
    level: int | None = None
    contents: str | None = None

    def marked(self, key: str, entry: str = "", level: int | None = None, contents: str | None = None) -> Marked:
        """This paragraph, with its mark."""
        self.key, self.entry, self.level, self.contents = key, entry, level, contents
        return self

    def split(self, width: float, height: float) -> list[Marked]:
        """Its two parts; the mark stays with the first."""
        parts = super().split(width, height)
        if parts:
            first = parts[0]
            first.key, first.entry, first.level, first.contents, first.leads_to = (
                self.key,
                self.entry,
                self.level,
                self.contents,
                self.leads_to,
            )
        return parts

    def draw(self) -> None:
        """Set the mark a little above, so that whoever jumps there sees the whole line."""
        if self.key is not None:
            self.canv.bookmarkHorizontal(self.key, 0, self.height + 12)
            if self.level is not None:
                self.canv.addOutlineEntry(clean(self.entry[:300]), self.key, self.level, closed=self.level > 0)
        if self.leads_to is not None:  # Paragraph makes no link of its bullet
            self.canv.linkRect("", self.leads_to, (-HANGING, self.height - self.style.leading, -4, self.height), relative=1)
        super().draw()


class Separator(HRFlowable):
    """A line between two articles; not at the top of a page, where the header's line stands."""

    def draw(self) -> None:
        """The line, where something stands above it."""
        if not self._frame._atTop:
            super().draw()


class BriefingTemplate(BaseDocTemplate):
    """Lays a story out into the pages of a briefing; `stretch` points more at the top and foot of each page."""

    def __init__(self, file: io.BytesIO, size: tuple[float, float], data: DocumentData, typesetter: Typesetter, stretch: float = 0) -> None:
        super().__init__(
            file,
            pagesize=size,
            leftMargin=LEFT,
            rightMargin=RIGHT,
            topMargin=TOP - stretch,
            bottomMargin=BOTTOM - stretch,
            title=data.title,
            author=data.author,
            subject=data.subject,
            keywords=", ".join(data.keywords),
            creator=data.creator,
            lang=data.language,
            displayDocTitle=True,
            invariant=True,
            initialFontName=SANS,  # else each page names Helvetica, which is not embedded
        )
        self._data, self._typesetter = data, typesetter
        for name, on_page in (("first", self._footer), ("following", self._header_and_footer)):
            frame = Frame(LEFT, self.bottomMargin, self.width, self.height, 0, 0, 0, 0, id=name)
            self.addPageTemplates(PageTemplate(name, [frame], onPage=on_page, autoNextPageTemplate="following"))

    @property
    def last_page_filled(self) -> float:
        """How much of the last page is used, 0 to 1, once the document is built."""
        return 1 - (self.frame._y - self.bottomMargin) / self.height

    def afterFlowable(self, flowable: Flowable) -> None:  # noqa: N802 (reportlab's name)
        """Tell the table of contents what was just set."""
        if isinstance(flowable, Marked) and flowable.contents is not None:
            self.notify("TOCEntry", (0, flowable.contents, self.page, flowable.key))

    def canvas_maker(self, *arguments: Any, **more: Any) -> Canvas:
        """A canvas that knows when the briefing was made and can print the total of pages."""
        return _BriefingCanvas(*arguments, made=self._data.made, **more)

    def _header_and_footer(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        width, height = document.pagesize
        y = height - TOP + 26
        _draw(canvas, self._typesetter.fitted(self._data.title, SANS, _SMALL, width - LEFT - RIGHT), LEFT, y)
        canvas.setStrokeColor(HAIRLINE)
        canvas.setLineWidth(0.5)
        canvas.line(LEFT, y - 6, width - RIGHT, y - 6)
        self._footer(canvas, document)

    def _footer(self, canvas: Canvas, document: BaseDocTemplate) -> None:
        y, right = BOTTOM - 34, document.pagesize[0] - RIGHT
        words = self._data.page_of.format(page=document.page) + " "
        _draw(canvas, [(SANS, words)], LEFT, y)
        end = LEFT + stringWidth(words, SANS, _SMALL)
        canvas.saveState()
        canvas.translate(end, y)
        canvas.doForm(_TOTAL)
        canvas.restoreState()
        runs = self._typesetter.fitted(self._data.footer, SANS, _SMALL, right - end - 50)
        _draw(canvas, runs, right - sum(stringWidth(run, face, _SMALL) for face, run in runs), y)


class _BriefingCanvas(Canvas):
    """Prints the number of pages where pages asked for it before it was known: a form that is filled last."""

    def __init__(self, *arguments: Any, made: datetime, **more: Any) -> None:
        super().__init__(*arguments, **more)
        self._doc._timeStamp = _Moment(made)

    def save(self) -> None:
        """Write the total, then the document."""
        if self._code:
            self.showPage()
        total = str(self.getPageNumber() - 1)
        self.beginForm(_TOTAL, 0, -4, stringWidth(total, SANS, _SMALL) + 2, 12)
        _draw(self, [(SANS, total)], 0, 0)
        self.endForm()
        super().save()


class _Moment:
    """A moment as reportlab dates documents, in place of the clock: the same briefing gives the same bytes."""

    def __init__(self, made: datetime) -> None:
        self.YMDhms = made.timetuple()[:6]
        minutes = round((made.utcoffset().total_seconds() if made.utcoffset() is not None else 0) / 60)
        self.dhh, self.dmm = (-1 if minutes < 0 else 1) * (abs(minutes) // 60), abs(minutes) % 60


def _draw(canvas: Canvas, runs: list[tuple[str, str]], x: float, y: float) -> None:
    canvas.setFillColor(GREY)
    for face, run in runs:
        canvas.setFont(face, _SMALL)
        canvas.drawString(x, y, run)
        x += stringWidth(run, face, _SMALL)
