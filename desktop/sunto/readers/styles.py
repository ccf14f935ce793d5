"""What the names of paragraph styles say, in the languages of the programs that write them, and what styles inherit."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sunto.core.article import BlockKind


@dataclass(frozen=True, slots=True)
class Role:
    """What a style says of its paragraphs: a kind, or a heading's `level` (0 is the title of the whole). Neither: the words tell."""

    kind: BlockKind | None = None
    level: int | None = None


PLAIN = Role()

_NAMES: dict[Role, str] = {
    Role(level=0): "title|titolo|titel|titre|título|headline|titolo principale|titolo articolo",
    Role(level=1): "heading",
    Role(BlockKind.STANDFIRST): "subtitle|sottotitolo|untertitel|sous-titre|subtítulo|standfirst|catenaccio|sommario|abstract|lead",
    Role(BlockKind.KICKER): "kicker|occhiello|sovratitolo|soprattitolo|dachzeile|surtitre",
    Role(BlockKind.BYLINE): "author|byline|autore|firma|autor|auteur",
    Role(BlockKind.DATELINE): "date|data|dateline|datum",
    Role(BlockKind.QUOTATION): "quote|intense quote|quotations?|block quotation|block ?quote|block text|citazione|citazione intensa|zitat"
    "|intensives zitat|citation|citation intense|cita|cita destacada",
    Role(BlockKind.CAPTION): "(?:(?:image|table|figure) ?)?caption|didascalia|beschriftung|légende|leyenda|figure|illustration"
    "|drawing|table",
    Role(BlockKind.LIST_ITEM): "list|list (?:bullet|number|contents)|numbering|(?:punto|numero) elenco|puntoelenco|numeroelenco",
    Role(BlockKind.BOILERPLATE): "header|footer|(?:header|footer) (?:left|right|first)|footnote(?: text)?|endnote(?: text)?|annotation text"
    "|comment text|toc|toc heading|contents(?: heading)?|index(?: heading)?|table of (?:contents|figures)|page number|intestazione"
    "|piè? di pagina|testo nota a piè di pagina|testo commento|titolo sommario|balloon text|message header",
}  # fmt: skip
_ROLES = tuple((re.compile(names), role) for role, names in _NAMES.items())
_HEADING = re.compile(r"(?:heading|titolo|titel|überschrift|titre|título|title|head) ?([1-9])")
_CONTENTS = re.compile(r"(?:toc|contents|sommario|indice|verzeichnis|tm) ?\d+")
_COUNTED = re.compile(r"^(list (?:bullet|number)|list|numbering|index|(?:punto|numero) elenco) ?\d+.*$")
_LONGEST_CHAIN = 20


def role_of_name(name: str) -> Role:
    """What a style of this name is for; PLAIN where its name says nothing."""
    known = name.strip().casefold().replace("_20_", " ").replace("_", " ")
    heading = _HEADING.fullmatch(known)
    if heading:
        return Role(level=int(heading[1]))
    if _CONTENTS.fullmatch(known):
        return Role(BlockKind.BOILERPLATE)
    known = _COUNTED.sub(r"\1", known)
    return next((role for names, role in _ROLES if names.fullmatch(known)), PLAIN)


@dataclass(slots=True)
class Style:
    """A style as its file describes it; `outline` is a heading's level, `listed` says that its paragraphs are items of a list."""

    name: str = ""
    parent: str | None = None
    outline: int | None = None
    listed: bool = False
    hidden: bool = False


class StyleSheet:
    """The styles of a document by their identifiers. What a style leaves open its parent says."""

    def __init__(self) -> None:
        self._styles: dict[str, Style] = {}
        self._known: dict[str, tuple[Role, bool]] = {}

    def add(self, identifier: str, style: Style) -> None:
        """Take a style in; a later one of the same identifier stands for the earlier."""
        self._styles[identifier] = style
        self._known.clear()

    def role(self, identifier: str | None) -> Role:
        """What paragraphs of this style are."""
        return self._told(identifier)[0]

    def hidden(self, identifier: str | None) -> bool:
        """Whether text in this style is not shown."""
        return self._told(identifier)[1]

    def _told(self, identifier: str | None) -> tuple[Role, bool]:
        if identifier is None:
            return PLAIN, False
        known = self._known.get(identifier)
        if known is None:
            chain = self._chain(identifier)
            role = next((role for style in chain if (role := _own_role(style)) is not PLAIN), PLAIN)
            if role is PLAIN and any(style.listed for style in chain):
                role = Role(BlockKind.LIST_ITEM)
            known = role, any(style.hidden for style in chain)
            self._known[identifier] = known
        return known

    def _chain(self, identifier: str) -> list[Style]:
        """The style and those it inherits from; one that the document does not describe is known by its name alone."""
        chain: list[Style] = []
        following: str | None = identifier
        while following is not None and len(chain) < _LONGEST_CHAIN:
            style = self._styles.get(following) or Style(following)
            chain.append(style)
            following = style.parent
        return chain


def _own_role(style: Style) -> Role:
    role = role_of_name(style.name)
    if role is PLAIN and style.outline is not None:
        return Role(level=style.outline)
    return role
