"""What mail programs and senders write around a message, in all languages at once: the tables are mail.toml in their folders."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache

from sunto.languages.words import everywhere

_PREFIX_ROUNDS = 12


@cache
def _any(table: str, key: str) -> re.Pattern[str]:
    patterns = [pattern for words in everywhere("mail") for pattern in words[table][key]]
    return re.compile("|".join(f"(?:{pattern})" for pattern in patterns), re.IGNORECASE)


@cache
def _plain(table: str, key: str) -> str:
    found = {word for words in everywhere("mail") for word in words[table][key]}
    return "|".join(re.escape(word) for word in sorted(found, key=len, reverse=True))


@cache
def _prefix(key: str) -> re.Pattern[str]:
    return re.compile(rf"\s*(?:{_plain('subject', key)})(?:\[\d+\]|\(\d+\))?\s*:\s*", re.IGNORECASE)


@cache
def _label() -> re.Pattern[str]:
    words = _plain("subject", "labels")
    return re.compile(rf"\s*(?:{words})(?:\s*[:–—|-]\s*|\s*$)", re.IGNORECASE)


@cache
def _header() -> re.Pattern[str]:
    names = "|".join(f"(?P<{key}>{_plain('headers', key)})" for key in ("from", "date", "to", "subject"))
    return re.compile(rf"[*_]?(?:{names})[*_]?\s?:[*_]?\s*(?P<value>.*)", re.IGNORECASE)


def is_marker(text: str, kind: str) -> bool:
    """Whether the line is one that a program puts above a message: `kind` is "forwarded", "original" or "attribution"."""
    return len(text) < 260 and _any("markers", kind).fullmatch(text.strip()) is not None


def begins_foot(text: str) -> bool:
    """Whether nothing belongs to the article from this line on: a disclaimer, how to unsubscribe."""
    return _any("foot", "begins").match(text.strip()[:400]) is not None


def is_note(text: str) -> bool:
    """Whether the line is a note of the sender's program, or about what is enclosed."""
    return len(text) < 260 and _any("foot", "lines").fullmatch(text.strip()) is not None


def header_line(text: str) -> tuple[str, str] | None:
    """The header and its value in a line such as "Oggetto: ..."; None where it is no such line."""
    match = _header().fullmatch(text.strip()) if len(text) < 2_000 else None
    if match is None:
        return None
    return next(key for key in ("from", "date", "to", "subject") if match[key]), match["value"].strip()


def subject_words(subject: str) -> tuple[str, bool, bool]:
    """The subject without what programs put before it, and whether it says that this is a reply, a message passed on."""
    reply = forward = False
    for _ in range(_PREFIX_ROUNDS):
        for key, pattern in (("reply", _prefix("reply")), ("forward", _prefix("forward"))):
            match = pattern.match(subject)
            if match:
                subject = subject[match.end() :]
                reply, forward = reply or key == "reply", forward or key == "forward"
                break
        else:
            break
    return subject.strip(), reply, forward


def headline_words(subject: str) -> str:
    """The subject without the list's name in brackets and without what kind of paper it is: "Comunicato stampa: "."""
    words = re.sub(r"^(?:\s*\[[^\[\]]{1,60}\])+\s*", "", subject)
    match = _label().match(words)
    return words[match.end() :].strip() if match else words.strip()


def squeezed(texts: Iterable[str] | str) -> str:
    """The words alone, in small letters."""
    return " ".join(re.findall(r"\w+", (texts if isinstance(texts, str) else " ".join(texts)).casefold()))
