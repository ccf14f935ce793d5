"""The body of an article in plain text: sub-headings, lists, set-off quotations, and the notes that close it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from sunto.core.article import BlockKind
from sunto.languages.furniture import bare_names, byline_names, has_given_name, is_answer_label, is_boilerplate, is_closing, speaker_label
from sunto.languages.paragraphs import Paragraph

_LONGEST_SUBHEAD = 110
_MOST_WORDS = 16
_MOST_WORDS_ASKING = 10
_SEVERAL = re.compile(r"[.!?…]\s")
_OPENING = ("“", "«", '"', "„", "‘", "'", "''", "‹")
_SPEECH = (*_OPENING, "—", "–", "- ")
_BULLET = re.compile(r"(?:[•·▪◦‣●■►✓]|\*(?!\*))\s*\S")
_DASH = re.compile(r"[-–—]\s+\S")
_NUMBER = re.compile(r"\(?(\d{1,2}|[a-z])[.)]\s+\S")
_PAIRS = {"“": "”", "«": "»", "„": "“", '"': '"', "‘": "’"}


def body_kinds(lines: Sequence[Paragraph]) -> list[BlockKind]:
    """The kind of each line of the body, its closing notes included."""
    kinds = [BlockKind.PARAGRAPH] * len(lines)
    end = _close(lines, kinds)
    for place in range(end):
        if is_boilerplate(lines[place]):
            kinds[place] = BlockKind.BOILERPLATE
    _mark_lists(lines, kinds)
    _mark_quotations(lines, kinds)
    _mark_subheads(lines, kinds, end)
    return kinds


def _close(lines: Sequence[Paragraph], kinds: list[BlockKind]) -> int:
    """Mark the notes and signatures behind the last paragraph; returns where they begin."""
    end = len(lines)
    while end > 1:
        line = lines[end - 1]
        if byline_names(line) is not None or (_is_signature(line) and not is_boilerplate(line)):
            kinds[end - 1] = BlockKind.BYLINE
        elif is_closing(line):
            kinds[end - 1] = BlockKind.BOILERPLATE
        else:
            break
        end -= 1
    return end


def _is_signature(line: Paragraph) -> bool:
    """Whether the line is the writer's name, as some papers put it at the end."""
    if bare_names(line) is None or (line.ends_sentence and not line.text.startswith("(")):
        return False
    return has_given_name(line) or line.text.startswith("(") or len(line.words) <= 3


def _mark_lists(lines: Sequence[Paragraph], kinds: list[BlockKind]) -> None:
    """Bullets always; numbers that count; dashes where the lines are no dialogue."""
    place = 0
    while place < len(lines):
        run = place
        if _BULLET.match(lines[place].text):
            kinds[place] = BlockKind.LIST_ITEM
        elif _NUMBER.match(lines[place].text):
            while run < len(lines) and (number := _NUMBER.match(lines[run].text)) and _counts(number[1], run - place):
                run += 1
        elif _DASH.match(lines[place].text):
            while run < len(lines) and _DASH.match(lines[run].text):
                run += 1
            if not _is_enumeration(lines[place:run], lines[place - 1] if place else None):
                place = run
                continue
        if run - place > 1:
            kinds[place:run] = [BlockKind.LIST_ITEM] * (run - place)
        place = max(run, place + 1)


def _counts(number: str, steps: int) -> bool:
    return number == (str(1 + steps) if number.isdigit() else chr(ord("a") + steps))


def _is_enumeration(run: Sequence[Paragraph], before: Paragraph | None) -> bool:
    """Lines led by dashes are a list when they end in semicolons or in nothing, or stand behind a colon and hold no speech."""
    if len(run) < 2:
        return False
    if any(re.search(r"\s[-–—]\s|\?", line.text[2:]) for line in run):
        return False
    announced = before is not None and before.text.endswith(":")
    return announced or all(not line.text.endswith((".", "!", "…", "»", "”", '"')) for line in run[:-1])


def _mark_quotations(lines: Sequence[Paragraph], kinds: list[BlockKind]) -> None:
    """What is quoted in paragraphs of its own: marked by ">", or announced by a colon and wholly between (or left open in) marks."""
    is_open = False
    for place, line in enumerate(lines):
        mark = line.text[0]
        announced = place > 0 and lines[place - 1].text.endswith(":")
        if kinds[place] is not BlockKind.PARAGRAPH:
            continue
        if mark == ">":
            kinds[place] = BlockKind.QUOTATION
        elif mark in _PAIRS and (is_open or announced):
            within = _closes(line.text, mark)
            dialogue = not is_open and place + 1 < len(lines) and lines[place + 1].text.startswith(mark)
            is_open = within is None
            if within is None or (within >= len(line.text) - 2 and not dialogue):
                kinds[place] = BlockKind.QUOTATION
        else:
            is_open = False


def _closes(text: str, mark: str) -> int | None:
    """Where the quotation that opens a paragraph is closed for good; None where it is left open."""
    closing, depth = _PAIRS[mark], 0
    for place, char in enumerate(text):
        if char == closing and (place or mark != closing):
            depth -= 1
            if depth == 0 or mark == closing:
                return place
        elif char == mark:
            depth += 1
    return None


def _mark_subheads(lines: Sequence[Paragraph], kinds: list[BlockKind], end: int) -> None:
    """Short lines without a full stop above a paragraph; in interviews questions are none."""
    interview = _is_interview(lines[:end])
    labels = Counter(label for line in lines[:end] if (label := speaker_label(line)))
    titles = [
        kinds[place] is BlockKind.PARAGRAPH and _is_title(line, interview) and labels[speaker_label(line)] < 2
        for place, line in enumerate(lines[:end])
    ]
    place = 0
    while place < end:
        run = place
        while run < end and titles[run]:
            run += 1
        if place < run < end and run - place <= 2 and kinds[run] is not BlockKind.BOILERPLATE:
            kinds[place:run] = [BlockKind.SUBHEAD] * (run - place)
        place = max(run, place + 1)


def _is_title(line: Paragraph, interview: bool) -> bool:
    if len(line.text) > _LONGEST_SUBHEAD or len(line.words) > _MOST_WORDS or line.text.startswith(("—", "–", "- ", "(", ">")):
        return False
    if line.text.endswith((":", ",", ";")) or is_answer_label(line):
        return False
    if not line.ends_sentence:
        return any(char.isalpha() for char in line.text)
    if not line.asks or len(line.words) > _MOST_WORDS_ASKING or line.text.startswith(_OPENING) or _SEVERAL.search(line.text):
        return False
    return not interview


def _is_interview(lines: Sequence[Paragraph]) -> bool:
    """Questions answered between marks or behind dashes, labels, or many questions longer than headings are."""
    asked = [place for place, line in enumerate(lines[:-1]) if line.asks and len(line.text) <= 200 and not line.text.startswith(_OPENING)]
    if sum(map(is_answer_label, lines)) >= 4:
        return True
    answered = sum(lines[place + 1].text.startswith(_SPEECH) for place in asked)
    if len(asked) >= 2 and answered >= 0.6 * len(asked):
        return True
    long = sum(1 for place in asked if _SEVERAL.search(lines[place].text))
    return len(asked) >= 4 and len(asked) > 0.2 * len(lines) and long >= 2
