"""The parts of a mail: which are its text, and which are articles that it carries."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email.errors import MessageError
from email.message import Message

from sunto.core.errors import EncryptedFileError
from sunto.readers.mail.bodies import passages_of_plain
from sunto.readers.mail.message import header, text_of
from sunto.readers.markup import Passage, passages_of

_SEALED = frozenset({"application/pkcs7-mime", "application/x-pkcs7-mime", "multipart/encrypted"})
_PGP = "-----BEGIN PGP MESSAGE-----"
_UNSAFE = re.compile(r"[\x00-\x1f\x7f-\x9f/\\:*?\"<>|\u200e\u200f\u202a-\u202e\u2066-\u2069\ud800-\udfff]")
_LONGEST_NAME = 120
_REAL = 0.6
"""Share of the HTML's words that plain text must have to be the message, and not a note that there is HTML."""

_ADDRESS = re.compile(r"https?://\S+")
_SUFFIXES = {
    "text/html": ".html", "application/pdf": ".pdf", "application/rtf": ".rtf", "text/rtf": ".rtf", "message/rfc822": ".eml",
    "application/vnd.openxmlformats-officedocument.wordprocessingml.document": ".docx", "application/vnd.oasis.opendocument.text": ".odt",
    "application/epub+zip": ".epub", "text/markdown": ".md", "text/plain": ".txt",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A file that came with a mail, under a name that is safe to show and is there once only."""

    name: str
    part: Message

    def content(self) -> bytes:
        """Its bytes."""
        if self.part.get_content_type() == "message/rfc822":
            inner = self.part.get_payload()
            return inner[0].as_bytes() if isinstance(inner, list) and inner else b""
        return payload(self.part)


def payload(part: Message) -> bytes:
    """The part's bytes, decoded as far as its encoding is not broken."""
    try:
        found = part.get_payload(decode=True)
    except (ValueError, LookupError, MessageError):
        return b""
    return found if isinstance(found, bytes) else b""


def body_passages(message: Message, path: str) -> list[Passage]:
    """What the mail says itself. Raises EncryptedFileError where it is sealed."""
    return [passage for part in _body(message, path) for passage in part]


def _body(part: Message, path: str) -> Iterator[list[Passage]]:
    kind = part.get_content_type()
    if kind in _SEALED:
        raise EncryptedFileError(path, kind)
    children = _children(part)
    if kind == "multipart/alternative":
        yield _chosen(children, path)
    elif kind in ("multipart/signed", "multipart/related"):
        for child in children[:1]:
            yield from _body(child, path)
    elif children and kind.startswith("multipart/"):
        for child in children:
            if not _is_attached(child):
                yield from _body(child, path)
    elif kind == "text/html":
        yield passages_of(text_of(payload(part), part.get_content_charset()))
    elif kind == "text/plain" or (not part.is_multipart() and kind.startswith("multipart/")):
        text = text_of(payload(part), part.get_content_charset())
        if _PGP in text[:2_000]:
            raise EncryptedFileError(path, "PGP")
        flowed = str(part.get_param("format", "")).lower() == "flowed"
        yield passages_of_plain(text, flowed, str(part.get_param("delsp", "")).lower() == "yes")


def _children(part: Message) -> list[Message]:
    inner = part.get_payload()
    return [child for child in inner if isinstance(child, Message)] if isinstance(inner, list) else []


def _is_attached(part: Message) -> bool:
    return part.get_content_disposition() == "attachment" or bool(_file_name(part)) or part.get_content_type() == "message/rfc822"


def _chosen(children: list[Message], path: str) -> list[Passage]:
    """Of the forms in which the same is said, the plain one if it says it all, else the last one that says anything."""
    plain: list[Passage] = []
    rich: list[Passage] = []
    for child in children:
        found = [passage for part in _body(child, path) for passage in part]
        if child.get_content_type() == "text/plain":
            plain = plain or found
        else:
            rich = found or rich
    said, whole = _words(plain), _words(rich)
    addresses = sum(len(_ADDRESS.findall(passage.text)) for passage in plain)
    is_real = said >= _REAL * whole and addresses * 12 < said and not any(passage.kind for passage in rich)
    return plain if plain and (is_real or not rich) else rich


def _words(passages: list[Passage]) -> int:
    return sum(len(_ADDRESS.sub("", passage.text).split()) for passage in passages)


def enclosures(message: Message, known: frozenset[str]) -> list[Enclosure]:
    """The files that came with the mail whose suffix is among those known."""
    found: list[Enclosure] = []
    names: set[str] = set()
    stack = [message]
    while stack:
        part = stack.pop()
        if part is not message and _is_attached(part):
            name = _name(part, names)
            if name and "." + name.rsplit(".", 1)[-1].lower() in known:
                names.add(name)
                found.append(Enclosure(name, part))
        elif part.get_content_type() != "message/rfc822":
            stack.extend(reversed(_children(part)))
    return found


def _file_name(part: Message) -> str:
    try:
        name = part.get_filename() or ""
    except (ValueError, LookupError, TypeError):
        return ""
    probe = Message()
    probe["X"] = str(name)[:1_000]
    return header(probe, "X")


def _name(part: Message, taken: set[str]) -> str:
    """The file's name without what could lead elsewhere or deceive, a number added where another has it already."""
    kind = part.get_content_type()
    name = _UNSAFE.sub("_", _file_name(part)).strip(" .") or (_subject(part) if kind == "message/rfc822" else "")
    suffix = _SUFFIXES.get(kind, "")
    if not name:
        return ""
    stem, dot, end = name.rpartition(".")
    if not dot or not 1 < len(end) < 9 or " " in end:
        stem, end = name, suffix[1:]
    stem = stem[:_LONGEST_NAME]
    numbered = (f"{stem}{f' ({number})' if number > 1 else ''}.{end}" for number in range(1, len(taken) + 2))
    return next(name for name in numbered if name not in taken)


def _subject(part: Message) -> str:
    children = _children(part)
    return _UNSAFE.sub("_", header(children[0], "Subject")).strip(" .")[:_LONGEST_NAME] or "messaggio" if children else ""
