"""XML read as it comes, without a tree: no entities, no external resources, no depth beyond the limit."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Protocol
from xml.etree.ElementTree import ParseError

from defusedxml import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from sunto.core.errors import DamagedFileError, TooDeepError
from sunto.core.limits import ReadingLimits

_LONGEST = 8 * 2**20
"""Bytes within which something must end: a tag that goes on and on costs the parser the square of its length."""

_MOST_NAMES = 5_000
"""Names of elements, attributes and namespaces: office formats have a few hundred, and the parser forgets none."""


class Handler(Protocol):
    """What hears of the elements in document order; names are `prefix:local`, the prefix one of ours, attributes likewise."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""

    def end(self, name: str) -> None:
        """An element ends."""

    def data(self, text: str) -> None:
        """Characters between tags, in pieces of any length."""


class _Target:
    """Between the parser and the handler: short names, and the depth."""

    def __init__(self, handler: Handler, prefixes: Mapping[str, str], path: str, depth: int) -> None:
        self._handler = handler
        self._prefixes = prefixes
        self._path = path
        self._most = depth
        self._depth = 0
        self._names: dict[str, str] = {}
        self._declared: set[str] = set()
        self.events = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.events += 1
        self._depth += 1
        if self._depth > self._most:
            raise TooDeepError(self._path, f"more than {self._most} elements inside one another")
        self._handler.start(self._name(tag), {self._name(name): value for name, value in attributes.items()} if attributes else {})

    def end(self, tag: str) -> None:
        self.events += 1
        self._depth -= 1
        self._handler.end(self._name(tag))

    def data(self, text: str) -> None:
        self.events += 1
        self._handler.data(text)

    def start_ns(self, prefix: str, namespace: str) -> None:
        """A namespace is declared; there are but few in a document, though each element may say them again."""
        if prefix not in self._declared:
            self._declared.add(prefix)
            if len(self._declared) > _MOST_NAMES:
                raise DamagedFileError(self._path, f"more than {_MOST_NAMES} namespaces")

    def close(self) -> None:
        """The document ended."""

    def _name(self, tag: str) -> str:
        name = self._names.get(tag)
        if name is None:
            namespace, _, local = tag.rpartition("}")
            name = f"{self._prefixes.get(namespace[1:], '')}:{local}"
            self._names[tag] = name
            if len(self._names) > _MOST_NAMES:  # the parser keeps each of them
                raise DamagedFileError(self._path, f"more than {_MOST_NAMES} names of elements and attributes")
        return name


def read_xml(pieces: Iterable[bytes], handler: Handler, prefixes: Mapping[str, str], path: str, limits: ReadingLimits) -> None:
    """Tell the handler all that the XML holds. `prefixes` maps namespaces to the names that the handler calls them by.

    Raises DamagedFileError, also where the XML names a document type or entities, or TooDeepError.
    """
    target = _Target(handler, prefixes, path, limits.depth)
    parser = DefusedXMLParser(target=target, forbid_dtd=True, forbid_entities=True, forbid_external=True)
    silent, before = 0, 0
    try:
        for piece in pieces:
            parser.feed(piece)
            silent = silent + len(piece) if target.events == before else 0
            before = target.events
            if silent > _LONGEST:
                raise DamagedFileError(path, "a tag that does not end")
        parser.close()
    except ParseError as error:
        raise DamagedFileError(path, f"XML: {error}") from error
    except DefusedXmlException as error:
        raise DamagedFileError(path, f"XML with a document type or entities: {error}") from error
    except (ValueError, LookupError) as error:  # an encoding that nobody knows
        raise DamagedFileError(path, f"XML: {error}") from error
