"""Mails: the message as an article, without what mail programs and lists put around it."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from email.message import Message

from sunto.core.article import Article, BlockKind, Metadata, Span
from sunto.core.errors import EmptyFileError, TooDeepError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.languages.datelines import day_of_line
from sunto.languages.furniture import has_given_name
from sunto.languages.paragraphs import Paragraph
from sunto.readers.composing import Line, compose
from sunto.readers.mail.message import day, header, name_of, parse, sender
from sunto.readers.mail.parts import body_passages, enclosures
from sunto.readers.mail.threads import Sorted, sorted_out
from sunto.readers.mail.wording import headline_words, squeezed, subject_words

_NEAR = 8
"""So many lines from the article's beginning may repeat the subject."""

_ALIKE = 0.6
_LIST = re.compile(r"^\s*\[([^\[\]]{2,60})\]")


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article that the mail is; those that it carries as files are named in `enclosed`. Raises ReadError and its kinds."""
    message = parse(data, path, limits)
    try:
        return _read(message, path)
    except RecursionError as error:
        raise TooDeepError(path, "parts in parts") from error


def _read(message: Message, path: str) -> Article:
    subject, reply, forward = subject_words(header(message, "Subject"))
    passages = body_passages(message, path)
    carried = tuple(enclosure.name for enclosure in enclosures(message, _suffixes()))
    found = sorted_out(passages, reply, forward)
    subject = subject_words(found.headers["subject"])[0] if found.headers.get("subject") else subject
    headline = headline_words(subject)
    lines = _with_headline(found, headline)
    if not any(line.kind is not BlockKind.BOILERPLATE for line in lines):
        raise EmptyFileError(path, "no text of its own")
    language = re.match(r"[A-Za-z]{2}\b", header(message, "Content-Language"))
    metadata = Metadata(publication=_publication(message, found.headers, subject), language=language[0].lower() if language else None)
    article = compose(lines, metadata, path, "mail")
    known = article.metadata
    sent = day(header(message, "Date")) if not found.headers else _day(found.headers.get("date", ""))
    is_writer = known.publication is not None and squeezed(known.publication) == squeezed(known.byline or "")
    publication = None if is_writer else known.publication
    return replace(article, metadata=replace(known, date=known.date or sent, publication=publication), enclosed=carried)


def _suffixes() -> frozenset[str]:
    from sunto.readers.registry import READERS  # which knows this reader, too

    return frozenset(suffix for reader in READERS for suffix in reader.suffixes)


def _with_headline(found: Sorted, headline: str) -> list[Line]:
    """The lines with a headline: their own, the one that repeats the subject, else the subject itself above them."""
    lines = list(found.lines)
    if any(line.kind is BlockKind.HEADLINE for line in lines) or len(squeezed(headline).split()) < 2:
        return lines
    told = squeezed(headline)
    for place, line in enumerate(lines[found.start : found.start + _NEAR], found.start):
        words = squeezed(line.text)
        if line.kind is None and _is_same(words, told):
            lines[place] = Line(line.text, BlockKind.HEADLINE)
            return lines
    lines.insert(found.start, Line(headline, BlockKind.HEADLINE))
    return lines


def _is_same(words: str, told: str) -> bool:
    shorter, longer = sorted((words, told), key=len)
    return bool(shorter) and shorter in longer and len(shorter) >= _ALIKE * len(longer)


def _publication(message: Message, forwarded: Mapping[str, str], subject: str) -> str | None:
    """For whom it was sent: the list, the sender's organisation, or the sender where that is no person."""
    if forwarded:
        return _organisation(name_of(forwarded.get("from", "")))
    named = re.match(r"\s*\"?([^\"<>]{2,80}?)\"?\s*<", header(message, "List-Id"))
    listed = _LIST.match(subject)
    candidates: Sequence[str] = (
        header(message, "Organization") or header(message, "Organisation"),
        _organisation(sender(message)) or "",
        named[1] if named else "",
        listed[1] if listed else "",
    )
    return next((candidate for candidate in candidates if candidate), None)


def _organisation(name: str) -> str | None:
    """The name, unless it is a person's or a machine's."""
    if not name or name.islower() or not any(map(str.isalpha, name)):
        return None
    return None if has_given_name(Paragraph(Span(0, len(name)), name)) else name


def _day(value: str) -> str | None:
    """The day in a forwarded message's date, in whatever form the program wrote it."""
    if iso := day(value):
        return iso
    value = re.sub(r"\b(?:alle(?: ore)?|ore|at)\b.*$|\s\d{1,2}[:.]\d\d.*$", "", value)[:80]
    return day_of_line(value)
