"""What holds inside a group of rich text, and what the words that open groups mean."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum, auto


class Place(Enum):
    """Where the text of a group goes."""

    TEXT = auto()
    NOWHERE = auto()
    FONTS = auto()
    STYLES = auto()
    STYLE = auto()
    INFO = auto()
    TITLE = auto()
    AUTHOR = auto()
    CREATED = auto()


@dataclass(slots=True)
class Group:
    """The state between two braces; what begins in a group ends with it. `opened` says which kind of story it opened."""

    place: Place = Place.TEXT
    replaced: int = 1
    hidden: bool = False
    deleted: bool = False
    encoding: str | None = None
    style: int = 0
    level: int | None = None
    listed: bool = False
    in_table: bool = False
    starred: bool = False
    opened: str = ""

    def inner(self) -> Group:
        """The state of a group inside this one."""
        place = Place.STYLE if self.place is Place.STYLES else self.place
        return Group(place, self.replaced, self.hidden, self.deleted, self.encoding, self.style, self.level, self.listed, self.in_table)

    def plain_paragraph(self) -> None:
        """\\pard: paragraphs as the document's default has them."""
        self.style, self.level, self.listed, self.in_table = 0, None, False, False

    def plain_text(self) -> None:
        """\\plain: characters as the document's default has them."""
        self.hidden, self.deleted, self.encoding = False, False, None


PLACES = {
    "fonttbl": Place.FONTS, "stylesheet": Place.STYLES, "info": Place.INFO,
    **dict.fromkeys(
        (
            "colortbl", "pict", "objdata", "objclass", "objname", "fldinst", "xe", "tc", "rxe", "nonesttables", "shprslt", "sp",
            "listtext", "pntext", "nonshppict", "private", "filetbl", "listtable", "listoverridetable", "revtbl", "upr",
            "atnid", "atnauthor", "atnref", "atndate", "atntime", "ftnsep", "ftnsepc", "ftncn", "aftnsep", "aftnsepc", "aftncn",
            "bkmkstart", "bkmkend", "datafield", "template", "mmathPr", "pnseclvl", "pn", "txe", "bxe", "docvar",
        ),
        Place.NOWHERE,
    ),
}  # fmt: skip
"""Groups whose text is none of the article's, by the word they open with."""

INFO = {"title": Place.TITLE, "author": Place.AUTHOR, "creatim": Place.CREATED}

NOTES = {
    **dict.fromkeys(("header", "headerl", "headerr", "headerf"), "head"),
    **dict.fromkeys(("footer", "footerl", "footerr", "footerf", "footnote", "annotation"), "note"),
}  # fmt: skip
BOXES = frozenset({"shptxt", "dptxbxtext"})
"""Text boxes: a story of their own inside a paragraph."""

THROUGH = frozenset({"shpinst", "ud", "cs", "do", "shpgrp"})
"""Groups marked as unknown to old programs (\\*) that hold text of the article nevertheless."""

SIGNS = {
    "tab": " ", "line": "\n", "page": " ", "column": " ", "softline": " ", "emdash": "—", "endash": "–", "lquote": "‘", "rquote": "’",
    "ldblquote": "“", "rdblquote": "”", "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
SYMBOLS = {"~": "\xa0", "_": "-", "{": "{", "}": "}", "\\": "\\", "\t": " "}
