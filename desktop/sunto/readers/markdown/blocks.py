"""The blocks of a Markdown text as lines: what is between its marks, links' addresses and markup left aside."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import groupby

from markdown_it import MarkdownIt
from markdown_it.token import Token

from sunto.core.article import BlockKind
from sunto.readers.composing import Line
from sunto.readers.markup import passages_of

_NESTING = 40
_LONGEST_INLINE = 20_000
"""Characters of a paragraph beyond which marks inside it are left as they are: finding their pairs takes too long."""

_LONGEST_SUBHEAD = 110
_BREAK = re.compile(r"<br\s*/?>", re.IGNORECASE)


def lines_of(text: str) -> list[Line]:
    """The lines of the text, each with the kind that its marks give it."""
    parser = MarkdownIt("commonmark", {"maxNesting": _NESTING}).enable(["table", "strikethrough"])
    parser.core.ruler.disable("inline")
    environment: dict[str, object] = {}
    tokens = parser.parse(text, environment)
    blocks = _Blocks(parser, environment)
    for token in tokens:
        blocks.take(token)
    return _with_one_headline(blocks.lines)


class _Blocks:
    """Gathers lines, and keeps in mind which blocks are open."""

    def __init__(self, parser: MarkdownIt, environment: dict[str, object]) -> None:
        self._parser, self._environment = parser, environment
        self._open: list[str] = []
        self._row: list[str] = []
        self.lines: list[Line] = []

    def take(self, token: Token) -> None:
        """The next token of the document."""
        if token.type == "inline":
            self._take_text(token)
        elif token.type in ("fence", "code_block"):
            self.lines.extend(Line(line, BlockKind.BOILERPLATE) for line in token.content.splitlines() if line.strip())
        elif token.type == "html_block":
            self.lines.extend(Line(passage.text, passage.kind) for passage in passages_of(token.content))
        elif token.nesting == 1:
            self._open.append(token.tag)
        elif token.nesting == -1:
            if token.tag == "tr":
                self.lines.append(Line(" ".join(self._row), BlockKind.LIST_ITEM))
                self._row.clear()
            self._open.pop()

    def _take_text(self, token: Token) -> None:
        children: list[Token] = []
        if len(token.content) <= _LONGEST_INLINE:
            self._parser.inline.parse(token.content, self._parser, self._environment, children)
        else:
            children.append(Token("text", "", 0, content=token.content.replace("\n", " ")))
        if self._open[-1:] in (["td"], ["th"]):
            self._row.append(_words(children))
            return
        if pictures := _pictures(children):
            self.lines.extend(Line(picture, BlockKind.CAPTION) for picture in pictures)
            return
        for is_break, part in groupby(children, key=lambda child: child.type == "hardbreak"):
            if not is_break:
                self._add(list(part))

    def _add(self, children: Sequence[Token]) -> None:
        text = _words(children)
        children = [child for child in children if not child.type.startswith("text") or child.content.strip()]
        kind = self._kind()
        if kind is None and children and children[0].type == "strong_open" and children[-1].type == "strong_close" and self.lines:
            whole = sum(child.type == "strong_open" for child in children) == 1
            kind = BlockKind.SUBHEAD if whole and len(text) <= _LONGEST_SUBHEAD and not text.endswith((".", ":", ",")) else None
        if text:
            self.lines.append(Line(text, kind))

    def _kind(self) -> BlockKind | None:
        inner = self._open[-1] if self._open else ""
        if inner[:1] == "h" and inner[1:].isdigit():
            return BlockKind.HEADLINE if inner == "h1" else BlockKind.SUBHEAD
        if "blockquote" in self._open:
            return BlockKind.QUOTATION
        return BlockKind.LIST_ITEM if "li" in self._open else None


def _words(children: Sequence[Token]) -> str:
    """The words that are read: of links their text, of pictures and markup nothing."""
    parts: list[str] = []
    for child in children:
        if child.type in ("text", "text_special", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak") or (child.type == "html_inline" and _BREAK.fullmatch(child.content)):
            parts.append(" ")
    return " ".join("".join(parts).split())


def _pictures(children: Sequence[Token]) -> list[str]:
    """What stands under the pictures of a paragraph that holds nothing else: their titles, else what describes them."""
    seen = [child for child in children if child.type != "softbreak" and not child.type.startswith("link_") and child.content != ""]
    if not seen or any(child.type != "image" for child in seen):
        return []
    return [str(child.attrGet("title") or child.content) for child in seen]


def _with_one_headline(lines: Sequence[Line]) -> list[Line]:
    """The first heading of the first rank is the headline, or the heading that the text opens with; the others are sub-headings."""
    first = next((place for place, line in enumerate(lines) if line.kind is BlockKind.HEADLINE), None)
    if first is None and lines and lines[0].kind is BlockKind.SUBHEAD:
        first = 0
    kinds = (BlockKind.HEADLINE, BlockKind.SUBHEAD)
    return [Line(line.text, kinds[place != first] if line.kind in kinds else line.kind) for place, line in enumerate(lines)]
