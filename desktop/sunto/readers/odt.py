"""OpenDocument texts: packed (.odt) and as one XML file (.fodt)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sunto.core.article import Article, Metadata
from sunto.core.errors import DamagedFileError, EncryptedFileError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.archives import SMALL, Archive
from sunto.readers.composing import compose
from sunto.readers.odt_body import Body
from sunto.readers.properties import Properties, with_properties
from sunto.readers.story import Story, settle
from sunto.readers.xml_events import read_xml

_ODF = "urn:oasis:names:tc:opendocument:xmlns:"
PREFIXES = {
    **{f"{_ODF}{name}:1.0": name for name in ("office", "text", "style", "table", "meta", "manifest")},
    f"{_ODF}drawing:1.0": "draw",
    f"{_ODF}svg-compatible:1.0": "svg",
    "urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0": "loext",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_MANIFEST = "META-INF/manifest.xml"
_PIECE = 256 * 1024


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article in these bytes. Raises DamagedFileError, EncryptedFileError, EmptyFileError, or a kind of TooLargeError."""
    story, properties = Story(path, limits), Properties()
    body = Body(story, properties)
    if data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"<"):
        read_xml(_pieces(data), body, PREFIXES, path, limits)
    else:
        _unpack(Archive(data, path, limits), body, path, limits)
    return with_properties(compose(settle(story.passages()), Metadata(), path, "odt"), properties)


def _unpack(archive: Archive, body: Body, path: str, limits: ReadingLimits) -> None:
    """Tell the body the parts in the order in which the flat file has them: meta, styles with the pages' heads, content."""
    if _MANIFEST in archive:
        manifest = _Manifest()
        read_xml(archive.pieces(_MANIFEST, SMALL), manifest, PREFIXES, path, limits)
        if manifest.encrypted:
            raise EncryptedFileError(path, "encryption-data in the manifest")
    if "meta.xml" in archive:
        try:
            read_xml(archive.pieces("meta.xml", SMALL), body, PREFIXES, path, limits)
        except DamagedFileError:
            body.reset()
    if "styles.xml" in archive:
        read_xml(archive.pieces("styles.xml", SMALL), body, PREFIXES, path, limits)
    read_xml(archive.pieces("content.xml"), body, PREFIXES, path, limits)


def _pieces(data: bytes) -> Iterator[bytes]:
    return (data[at : at + _PIECE] for at in range(0, len(data), _PIECE))


class _Manifest:
    """Hears whether the parts are encrypted."""

    def __init__(self) -> None:
        self.encrypted = False

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        self.encrypted = self.encrypted or name.endswith((":encryption-data", ":encrypted-key"))

    def end(self, name: str) -> None:
        pass

    def data(self, text: str) -> None:
        pass
