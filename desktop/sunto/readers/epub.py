"""E-books (.epub): the package says which chapters there are, in which order, and what the book is."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from posixpath import dirname, join, normpath
from urllib.parse import unquote

from sunto.core.article import Article, Metadata
from sunto.core.errors import DamagedFileError, EncryptedFileError, TooLargeError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.archives import SMALL, Archive
from sunto.readers.composing import compose
from sunto.readers.epub_chapter import read_chapter
from sunto.readers.properties import MOST_PIECES, Properties, with_properties
from sunto.readers.story import Story, settle
from sunto.readers.xml_events import Handler, read_xml

PREFIXES = {
    "urn:oasis:names:tc:opendocument:xmlns:container": "ocf",
    "http://www.idpf.org/2007/opf": "opf",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://www.w3.org/2001/04/xmlenc#": "enc",
}
_CONTAINER = "META-INF/container.xml"
_ENCRYPTION = "META-INF/encryption.xml"
_FONTS_ONLY = frozenset({"http://www.idpf.org/2008/embedding", "http://ns.adobe.com/pdf/enc#RC"})
"""Ways to garble fonts, which keep nobody from reading."""

_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbook+xml", "text/x-oeb1-document")
_ADDRESS = re.compile(r"https?://\S+")


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article in these bytes: the chapters in their order. Raises ReadError or one of its kinds."""
    archive = Archive(data, path, limits)
    container = _Container()
    _read(archive, _CONTAINER, container, path, limits)
    package = _Package(dirname(container.package))
    _read(archive, container.package, package, path, limits)
    encrypted = _Encryption()
    if _ENCRYPTION in archive:
        _read(archive, _ENCRYPTION, encrypted, path, limits)
    chapters = [chapter for chapter in package.chapters() if chapter.name in archive]
    if any(chapter.name in encrypted.names for chapter in chapters):
        raise EncryptedFileError(path, "encrypted chapters")
    if not chapters:
        raise DamagedFileError(path, "no chapters")
    if len(chapters) > limits.parts:
        raise TooLargeError(path, f"{len(chapters)} chapters")
    story = Story(path, limits)
    for chapter in chapters:
        if not chapter.belongs:
            story.open_note()
        read_chapter(archive.part(chapter.name), story, path, limits)
        if not chapter.belongs:
            story.close_note()
    return with_properties(compose(settle(story.passages()), Metadata(), path, "epub"), package.properties)


def _read(archive: Archive, name: str, handler: Handler, path: str, limits: ReadingLimits) -> None:
    read_xml(archive.pieces(name, SMALL), handler, PREFIXES, path, limits)


@dataclass(frozen=True, slots=True)
class Chapter:
    """A file of the book's text; one that does not belong to it is the table of contents or something on the side."""

    name: str
    belongs: bool


class _Container:
    """Hears where the package is: the first one named."""

    def __init__(self) -> None:
        self.package = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "ocf:rootfile" and not self.package:
            self.package = attributes.get(":full-path", "")

    def end(self, name: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass


class _Encryption:
    """Hears which parts are encrypted."""

    def __init__(self) -> None:
        self.names: set[str] = set()
        self._method = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "enc:EncryptedData":
            self._method = ""
        elif name == "enc:EncryptionMethod":
            self._method = attributes.get(":Algorithm", "")
        elif name == "enc:CipherReference" and self._method not in _FONTS_ONLY:
            self.names.add(unquote(attributes.get(":URI", "")).lstrip("/"))

    def end(self, name: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass


class _Package:
    """Hears the package: what the book is, its parts, and their order."""

    def __init__(self, folder: str) -> None:
        self.properties = Properties()
        self._folder = folder
        self._parts: dict[str, tuple[str, str]] = {}
        self._order: list[tuple[str, bool]] = []
        self._contents: set[str] = set()
        self._pieces: list[str] = []
        self._event = ""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._pieces = []
        if name == "opf:item" and attributes.get(":media-type", _PAGES[0]) in _PAGES:
            part = self._inside(attributes.get(":href", ""))
            self._parts.setdefault(attributes.get(":id", ""), (part, attributes.get(":properties", "")))
        elif name == "opf:itemref":
            self._order.append((attributes.get(":idref", ""), attributes.get(":linear") != "no"))
        elif name == "opf:reference" and attributes.get(":type") == "toc":
            self._contents.add(self._inside(attributes.get(":href", "")))
        elif name == "dc:date":
            self._event = attributes.get("opf:event", "publication")

    def end(self, name: str) -> None:
        text = "".join(self._pieces).strip()
        self._pieces = []
        found = self.properties
        if name == "dc:title":
            found.title = found.title or text
        elif name == "dc:creator":
            found.creator = found.creator or text
        elif name == "dc:publisher":
            found.publisher = found.publisher or text
        elif name == "dc:language":
            found.language = found.language or text
        elif name == "dc:date" and (self._event == "publication" or not found.created):
            found.created = text
        elif name in ("dc:source", "dc:identifier") and _ADDRESS.fullmatch(text) and (name == "dc:source" or not found.url):
            found.url = text

    def data(self, text: str) -> None:
        if len(self._pieces) < MOST_PIECES:
            self._pieces.append(text)

    def chapters(self) -> list[Chapter]:
        """The files in reading order, each once."""
        chapters: dict[str, Chapter] = {}
        for identifier, linear in self._order:
            part, properties = self._parts.get(identifier, ("", ""))
            if part and part not in chapters:
                chapters[part] = Chapter(part, linear and "nav" not in properties.split() and part not in self._contents)
        return list(chapters.values())

    def _inside(self, address: str) -> str:
        return normpath(join(self._folder, unquote(address.partition("#")[0])))
