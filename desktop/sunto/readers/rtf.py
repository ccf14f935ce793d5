"""Rich text (.rtf), as word processors and TextEdit write it.

striprtf gives bare text: styles, notes and boxes are lost, and what was deleted or hidden is there again. So the words of the format are
read here.
"""

from __future__ import annotations

from sunto.core.article import Article, Metadata
from sunto.core.errors import DamagedFileError, TooDeepError, TooLargeError
from sunto.core.limits import DEFAULT, ReadingLimits
from sunto.readers.composing import compose
from sunto.readers.properties import Properties, with_properties
from sunto.readers.rtf_flows import Flows
from sunto.readers.rtf_groups import BOXES, INFO, NOTES, PLACES, SIGNS, SYMBOLS, THROUGH, Group, Place
from sunto.readers.rtf_text import WESTERN, Decoder, of_charset, of_code_page
from sunto.readers.rtf_tokens import Mark, Token, tokens
from sunto.readers.story import Story, settle
from sunto.readers.styles import Style, StyleSheet

_OLD_ENCODINGS = {"ansi": WESTERN, "mac": "mac_roman", "pc": "cp437", "pca": "cp850"}
_LONGEST_NAME = 1_000
_MOST_TOKENS = 5_000_000
"""Word writes one for every ten bytes, pictures apart: a file of the largest size, all text, has no more."""


def read(data: bytes, path: str, limits: ReadingLimits = DEFAULT) -> Article:
    """The article in these bytes, as far as they go. Raises DamagedFileError, EmptyFileError, or a kind of TooLargeError."""
    data = data.lstrip(b"\xef\xbb\xbf \t\r\n\x00")
    if not data.startswith(b"{\\rtf"):
        raise DamagedFileError(path, "does not begin as rich text")
    reader = _Reader(path, limits)
    story = reader.read(data)
    return with_properties(compose(settle(story.passages()), Metadata(), path, "rtf"), reader.properties)


class _Reader:
    """Walks through the tokens and tells the story."""

    def __init__(self, path: str, limits: ReadingLimits) -> None:
        self.properties = Properties()
        self._path = path
        self._deepest = limits.depth
        self._story = Story(path, limits)
        self._decoder = Decoder()
        self._encoding = WESTERN
        self._fonts: dict[int, str | None] = {}
        self._font = 0
        self._sheet = StyleSheet()
        self._style = Style()
        self._style_number = 0
        self._created: dict[str, int] = {}
        self._groups: list[Group] = []
        self._flows = Flows(self._story, self._sheet)

    def read(self, data: bytes) -> Story:
        """The story that the file tells. A file that breaks off ends there."""
        for count, token in enumerate(tokens(data)):
            if count > _MOST_TOKENS:
                raise TooLargeError(self._path, f"more than {_MOST_TOKENS} groups, control words and pieces of text")
            if token.mark is Mark.TEXT:
                self._decoder.take(token.text)
            elif token.mark is Mark.OPEN:
                self._open()
            elif token.mark is Mark.CLOSE:
                self._close()
                if not self._groups:
                    break
            else:
                self._control(token)
        while self._groups:
            self._close()
        self._flows.end()
        if self._created.get("yr"):
            self.properties.created = "{yr:04}-{mo:02}-{dy:02}".format(**{"mo": 0, "dy": 0, **self._created})
        return self._story

    def _open(self) -> None:
        self._flush()
        self._decoder.settle()
        if len(self._groups) >= self._deepest:
            raise TooDeepError(self._path, f"more than {self._deepest} groups inside one another")
        group = self._groups[-1].inner() if self._groups else Group()
        if group.place is Place.STYLE and self._groups[-1].place is Place.STYLES:
            self._style, self._style_number = Style(), 0
        self._groups.append(group)

    def _close(self) -> None:
        self._flush()
        self._decoder.settle()
        if not self._groups:
            return
        group = self._groups.pop()
        if group.opened:
            self._flows.close(group.opened)
        elif group.place is Place.STYLE and self._groups and self._groups[-1].place is Place.STYLES:
            self._style.name = self._style.name.strip().rstrip(";")
            self._sheet.add(str(self._style_number), self._style)

    def _control(self, token: Token) -> None:
        """A control word or sign, unless it only replaces a character that is there already."""
        shown = token.word in (SIGNS if token.mark is Mark.WORD else SYMBOLS)
        if shown and self._decoder.replaces():
            return
        self._decoder.settle()
        self._flush()
        group = self._groups[-1]
        if token.mark is Mark.WORD:
            self._word(group, token.word, token.number)
        elif token.word == "*":
            group.starred = True
        elif token.word in "\r\n":
            self._flows.end_paragraph(group)
        else:
            self._add(group, SYMBOLS.get(token.word, ""))

    def _word(self, group: Group, word: str, number: int | None) -> None:
        if word in ("listtext", "pntext"):
            self._flows.mark_item()
        starred, group.starred = group.starred, False
        if word == "ud":
            group.place = self._groups[-3].place if len(self._groups) > 2 else Place.TEXT  # stands for what \upr leaves out
        elif word in THROUGH and starred and group.place is Place.TEXT:
            pass
        elif word in PLACES and group.place is not Place.NOWHERE:
            group.place = PLACES[word]
        elif group.place is Place.INFO:
            group.place = INFO.get(word, group.place if not starred else Place.NOWHERE)
        elif word in NOTES or word in BOXES:
            self._flows.open(group, word)
        elif starred:
            group.place = Place.NOWHERE
        elif word == "u":
            self._add(group, self._decoder.unicode(number or 0, group.replaced))
        elif word == "uc":
            group.replaced = min(max(number or 0, 0), 100)
        elif group.place is Place.FONTS:
            self._of_font(word, number)
        elif group.place is Place.STYLE:
            self._of_style(word, number)
        elif group.place is Place.CREATED:
            self._created.setdefault(word, abs(number or 0))
        elif group.place is Place.TEXT:
            self._of_text(group, word, number)

    def _of_font(self, word: str, number: int | None) -> None:
        if word == "f":
            self._font = number or 0
        elif word == "fcharset":
            self._fonts[self._font] = of_charset(number)
        elif word == "cpg" and number:
            self._fonts[self._font] = of_code_page(number)

    def _of_style(self, word: str, number: int | None) -> None:
        if word == "s":
            self._style_number = number or 0
        elif word == "sbasedon":
            self._style.parent = str(number)
        elif word == "outlinelevel" and number is not None and 0 <= number < 9:
            self._style.outline = number + 1
        elif word == "ls":
            self._style.listed = bool(number)
        elif word == "v":
            self._style.hidden = number != 0

    def _of_text(self, group: Group, word: str, number: int | None) -> None:
        """A word that says how the text is to look, or what ends here."""
        if word in SIGNS:
            self._add(group, SIGNS[word])
        elif word in ("par", "sect", "nestcell"):
            self._flows.end_paragraph(group)
        elif word == "cell":
            self._flows.end_cell(group)
        elif word == "row":
            self._flows.end_row()
        elif word == "pard":
            group.plain_paragraph()
        elif word == "plain":
            group.plain_text()
        elif word == "s":
            group.style = number or 0
        elif word == "outlinelevel":
            group.level = number + 1 if number is not None and 0 <= number < 9 else None
        elif word == "ls":
            group.listed = bool(number)
        elif word == "intbl":
            group.in_table = number != 0
        elif word == "f":
            group.encoding = self._fonts.get(number or 0)
        elif word == "v":
            group.hidden = number != 0
        elif word == "deleted":
            group.deleted = number != 0
        elif word == "ansicpg":
            self._encoding = of_code_page(number)
        elif word in _OLD_ENCODINGS:
            self._encoding = _OLD_ENCODINGS[word]

    def _flush(self) -> None:
        """Give the characters read so far to where the innermost group's text goes."""
        if self._groups and self._decoder.waits:
            group = self._groups[-1]
            self._add(group, self._decoder.flush(group.encoding or self._encoding))

    def _add(self, group: Group, text: str) -> None:
        if not text:
            return
        if group.place is Place.TEXT:
            if not (group.hidden or group.deleted or self._sheet.hidden(str(group.style))):
                self._flows.add(group, text)
        elif group.place is Place.STYLE:
            self._style.name = (self._style.name + text)[:_LONGEST_NAME]
        elif group.place is Place.TITLE:
            self.properties.title = (self.properties.title + text)[:_LONGEST_NAME]
        elif group.place is Place.AUTHOR:
            self.properties.creator = (self.properties.creator + text)[:_LONGEST_NAME]
