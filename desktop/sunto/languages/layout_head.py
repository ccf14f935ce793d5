"""The head of an article in plain text: what stands above its first paragraph, and where that is."""

from __future__ import annotations

from collections.abc import Sequence

from sunto.core.article import BlockKind
from sunto.languages.datelines import Certainty, find_date_line, find_dateline, find_dateline_line
from sunto.languages.furniture import bare_names, byline_names, has_given_name, is_boilerplate, is_desk, is_rubric
from sunto.languages.paragraphs import Paragraph

_LONGEST_HEAD = 8
_LONGEST_HEADLINE = 200
_LONGEST_STANDFIRST = 320
_DASHES = ("—", "–", "- ", "•")


def first_paragraph(text: str, lines: Sequence[Paragraph]) -> int:
    """The place of the line with which the article's body begins: 0 where it has no headline."""
    for place, line in enumerate(lines[:_LONGEST_HEAD]):
        if _begins_body(text, lines, place, line):
            return place
    return 1 if len(lines) > 1 else 0


def _begins_body(text: str, lines: Sequence[Paragraph], place: int, line: Paragraph) -> bool:
    if find_dateline_line(text, line.span) is not None:
        return False
    dateline = find_dateline(text, line.span)
    stands_out = dateline is not None and dateline.certainty is Certainty.ANYWHERE and (line.ends_sentence or len(line.text) > 120)
    if place == 0:
        ends = line.bare.endswith(".") and not line.bare.endswith("...") and not line.in_capitals
        return len(line.text) > _LONGEST_HEADLINE or stands_out or (ends and not _byline_follows(lines, place))
    if stands_out or line.text.startswith(_DASHES):
        return True
    if _byline_follows(lines, place) and len(line.text) <= _LONGEST_STANDFIRST:
        return False
    closed = line.ends_sentence and byline_names(line) is None
    return closed or line.text.endswith((":", ";")) or len(line.text) > _LONGEST_STANDFIRST


def _byline_follows(lines: Sequence[Paragraph], place: int) -> bool:
    """Whether the byline stands below this line, or below the next one."""
    below = lines[place + 1 : place + 3]
    return any(byline_names(line) is not None or is_desk(line) for line in below[:1]) or (
        len(below) > 1 and place <= 1 and len(below[0].text) <= _LONGEST_STANDFIRST and byline_names(below[1]) is not None
    )


def head_kinds(text: str, lines: Sequence[Paragraph], body: int) -> list[BlockKind]:
    """The kind of each line above the body, which begins at that place."""
    kinds = [BlockKind.STANDFIRST] * body
    headline = _headline(text, lines, body)
    for place in range(body):
        kinds[place] = BlockKind.HEADLINE if place == headline else _kind(text, lines, place, body, kinds)
    return kinds


def _headline(text: str, lines: Sequence[Paragraph], body: int) -> int:
    """The place of the headline: the first line that is no kicker, dateline or byline above it."""
    for place in range(body - 1):
        line, after = lines[place], lines[place + 1]
        dateline = find_dateline_line(text, line.span)
        told = dateline is not None and dateline.certainty is Certainty.ANYWHERE
        if not (told or is_boilerplate(line) or byline_names(line) is not None or is_rubric(line) or _is_kicker_above(line, after)):
            return place
    return max(0, body - 1)


def _is_kicker_above(line: Paragraph, after: Paragraph) -> bool:
    """A few words, in capitals or not, above a line that is plainly the longer one and reads like a headline."""
    if byline_names(after) is not None or is_desk(after) or is_rubric(after) or line.asks or (after.ends_sentence and not after.asks):
        return False
    few = 4 if line.in_capitals and not after.in_capitals else 2
    return len(line.words) <= few and len(after.words) >= 4 and len(after.text) >= 1.5 * len(line.text)


def _kind(text: str, lines: Sequence[Paragraph], place: int, body: int, kinds: Sequence[BlockKind]) -> BlockKind:
    line = lines[place]
    if find_date_line(text, line.span) is not None and not line.ends_sentence and place:
        return BlockKind.DATELINE
    if is_boilerplate(line):
        return BlockKind.BOILERPLATE
    if byline_names(line) is not None or is_desk(line):
        return BlockKind.BYLINE
    if is_rubric(line):
        return BlockKind.KICKER
    dateline = find_dateline_line(text, line.span)
    if dateline is not None:
        if dateline.certainty is Certainty.ANYWHERE or "(" in line.text or dateline.date is not None:
            return BlockKind.DATELINE
        return _capitals(text, lines, place, body)
    after_byline = place > 0 and kinds[place - 1] is BlockKind.BYLINE
    if bare_names(line) is not None and place > 0 and (has_given_name(line) or not after_byline):
        return BlockKind.BYLINE
    if after_byline and place == body - 1 and len(line.words) <= 4 and line.text[0].isupper():
        return BlockKind.DATELINE
    return BlockKind.KICKER if len(line.words) <= 2 and not line.ends_sentence else BlockKind.STANDFIRST


def _capitals(text: str, lines: Sequence[Paragraph], place: int, body: int) -> BlockKind:
    """What a line of a few capitals is: a writer's name, the place above a paragraph without a dateline of its own, or a kicker."""
    line = lines[place]
    if bare_names(line) is not None and has_given_name(line):
        return BlockKind.BYLINE
    below = find_dateline(text, lines[body].span) if body < len(lines) else None
    last = all(find_date_line(text, after.span) is not None for after in lines[place + 1 : body])
    if last and place > 0 and (below is None or below.certainty < Certainty.ANYWHERE):
        return BlockKind.DATELINE
    return BlockKind.KICKER if len(line.words) <= 5 else BlockKind.STANDFIRST
