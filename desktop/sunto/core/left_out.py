"""Which of an article's text belongs to it, as the reader corrected it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from sunto.core.article import Article, BlockKind, Span
from sunto.core.corrections import Correction, CorrectionKind, Corrections


def arranged(article: Article, corrections: Corrections) -> Article:
    """The article, as its file was read, with the blocks that the reader took back or left out; the text stays as it is.

    The last word on a block counts. What is taken back is a paragraph, unless the file had it as something else before the reader
    left it out.
    """
    steps = [step for step in corrections.steps if step.kind in _KINDS]
    if not steps:
        return article
    blocks = list(article.blocks)
    for place, block in enumerate(blocks):
        last = next((step.kind for step in reversed(steps) if step.target.contains(block)), None)
        if last is CorrectionKind.LEAVE_TEXT_OUT:
            blocks[place] = replace(block, kind=BlockKind.BOILERPLATE)
        elif last is CorrectionKind.TAKE_TEXT_BACK and block.kind is BlockKind.BOILERPLATE:
            blocks[place] = replace(block, kind=BlockKind.PARAGRAPH)
    return replace(article, blocks=tuple(blocks))


def left_out(article: Article, among: Sequence[Span]) -> tuple[Span, ...]:
    """The blocks that are left out and lie in one of the spans."""
    return tuple(Span(block.start, block.end) for block in article.of_kind(BlockKind.BOILERPLATE) if _touched(block, among))


def belonging(article: Article, among: Sequence[Span]) -> tuple[Span, ...]:
    """The blocks that belong to the article and lie in one of the spans."""
    return tuple(
        Span(block.start, block.end) for block in article.blocks if block.kind is not BlockKind.BOILERPLATE and _touched(block, among)
    )


def take_back(spans: Sequence[Span]) -> tuple[Correction, ...]:
    """The corrections by which these blocks belong to the article."""
    return tuple(Correction(CorrectionKind.TAKE_TEXT_BACK, span) for span in spans)


def leave_out(spans: Sequence[Span]) -> tuple[Correction, ...]:
    """The corrections by which these blocks do not belong to the article."""
    return tuple(Correction(CorrectionKind.LEAVE_TEXT_OUT, span) for span in spans)


def _touched(block: Span, among: Sequence[Span]) -> bool:
    return any(block.overlaps(span) or block.contains(span) for span in among)


_KINDS = (CorrectionKind.TAKE_TEXT_BACK, CorrectionKind.LEAVE_TEXT_OUT)
