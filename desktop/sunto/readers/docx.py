"""Word documents (.docx, .docm): which parts hold the text, and what their properties say."""

from __future__ import annotations

from collections.abc import Mapping
from posixpath import dirname, join, normpath

from sunto.core.article import Article, Metadata
from sunto.core.errors import DamagedFileError, EncryptedFileError, OldFormatError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.archives import SMALL, Archive
from sunto.readers.composing import compose
from sunto.readers.docx_body import Body
from sunto.readers.docx_styles import Styles
from sunto.readers.properties import MOST_PIECES, Properties, with_properties
from sunto.readers.signatures import COMPOUND_FILE, is_encrypted_package
from sunto.readers.story import Story, settle
from sunto.readers.xml_events import Handler, read_xml

PREFIXES = {
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main": "w",
    "http://purl.oclc.org/ooxml/wordprocessingml/main": "w",
    "http://schemas.openxmlformats.org/markup-compatibility/2006": "mc",
    "http://schemas.openxmlformats.org/officeDocument/2006/math": "m",
    "http://purl.oclc.org/ooxml/officeDocument/math": "m",
    "http://schemas.openxmlformats.org/package/2006/relationships": "rel",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/dc/terms/": "dcterms",
}
"""Transitional and strict documents call the same things by two names."""

_MAIN = "word/document.xml"
_NOTES = ("footnotes", "endnotes", "comments")


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article in these bytes. Raises ReadError or one of its kinds."""
    if data.startswith(COMPOUND_FILE):
        raise EncryptedFileError(path, "encrypted package") if is_encrypted_package(data) else OldFormatError(path, "compound file")
    document = _Document(Archive(data, path, limits), path, limits)
    article = compose(settle(document.story().passages()), Metadata(), path, "docx")
    return with_properties(article, document.properties())


class _Document:
    """The package: parts that refer to one another."""

    def __init__(self, archive: Archive, path: str, limits: ReadingLimits) -> None:
        self._archive = archive
        self._path = path
        self._limits = limits
        root = self._targets("")
        self._main = next((name for kind, name in root if kind == "officeDocument"), _MAIN)
        self._core = next((name for kind, name in root if kind == "core-properties"), "docProps/core.xml")
        self._parts = self._targets(self._main)

    def story(self) -> Story:
        """All that the parts tell: the text, above it the pages' heads, below it their feet and the notes."""
        styles = Styles()
        for name in self._named("styles"):
            self._read(name, styles, SMALL)
        story = Story(self._path, self._limits)
        self._read(self._main, Body(story, styles.sheet))
        for kind in ("header", "footer", *_NOTES):
            for name in self._named(kind):
                story.open_note()
                self._read(name, Body(story, styles.sheet))
                story.close_note(first=kind == "header")
        return story

    def properties(self) -> Properties:
        """What the document's properties say; nothing where they cannot be read."""
        handler = _CoreProperties()
        if self._core in self._archive:
            try:
                self._read(self._core, handler, SMALL)
            except DamagedFileError:
                return Properties()
        return handler.found

    def _named(self, kind: str) -> list[str]:
        return sorted({name for each, name in self._parts if each == kind and name in self._archive})

    def _targets(self, part: str) -> list[tuple[str, str]]:
        """The kinds and names of the parts that this part refers to."""
        folder, _, name = part.rpartition("/")
        relations = f"{folder}/_rels/{name}.rels" if folder else f"_rels/{name}.rels"
        if relations not in self._archive:
            return []
        handler = _Relations(dirname(part))
        self._read(relations, handler, SMALL)
        return handler.found

    def _read(self, part: str, handler: Handler, most: int | None = None) -> None:
        read_xml(self._archive.pieces(part, most), handler, PREFIXES, self._path, self._limits)


class _Relations:
    """Hears which parts of the package a part refers to; what lies outside of the package is not looked at."""

    def __init__(self, folder: str) -> None:
        self._folder = folder
        self.found: list[tuple[str, str]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "rel:Relationship" and attributes.get(":TargetMode") != "External":
            kind = attributes.get(":Type", "").rpartition("/")[2]
            target = attributes.get(":Target", "")
            self.found.append((kind, target[1:] if target.startswith("/") else normpath(join(self._folder, target))))

    def end(self, name: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass


class _CoreProperties:
    """Hears docProps/core.xml."""

    _FIELDS = {"dc:title": "title", "dc:creator": "creator", "dcterms:created": "created", "dc:language": "language"}  # noqa: RUF012

    def __init__(self) -> None:
        self.found = Properties()
        self._pieces: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self._pieces = []

    def end(self, name: str) -> None:
        if name in self._FIELDS:
            setattr(self.found, self._FIELDS[name], "".join(self._pieces))

    def data(self, text: str) -> None:
        if len(self._pieces) < MOST_PIECES:
            self._pieces.append(text)
