"""Rich text as word processors save it: styles, document data, characters beyond ASCII in both ways there are."""

from __future__ import annotations

from samples.manuscript import Manuscript
from sunto.core.article import BlockKind

_STYLES = {
    BlockKind.HEADLINE: "\\s1\\b\\fs40 ",
    BlockKind.STANDFIRST: "\\s3\\i\\fs26 ",
    BlockKind.SUBHEAD: "\\s2\\b\\fs28 ",
    BlockKind.LIST_ITEM: "\\s4\\fi-360\\li720{\\listtext\\'95\\tab}",
}
_NORMAL = "\\s0 "


def rtf(manuscript: Manuscript) -> bytes:
    """The document."""
    moment = manuscript.moment
    paragraphs = "".join(f"\\pard\\plain{_STYLES.get(kind, _NORMAL)}{escaped(words)}\\par\n" for kind, words in manuscript.lines)
    language = {"it": 1040, "en": 2057}[manuscript.language]
    return (
        f"{{\\rtf1\\ansi\\ansicpg1252\\uc1\\deff0\\deflang{language}\n"
        "{\\fonttbl{\\f0\\froman Times New Roman;}}\n"
        "{\\stylesheet{\\s0 Normal;}{\\s1 Title;}{\\s2 heading 2;}{\\s3 Subtitle;}{\\s4 List Bullet;}}\n"
        f"{{\\info{{\\title {escaped(manuscript.headline)}}}{{\\author {escaped(manuscript.author)}}}"
        f"{{\\company {escaped(manuscript.publication)}}}"
        f"{{\\creatim\\yr{moment.year}\\mo{moment.month}\\dy{moment.day}\\hr{moment.hour}\\min{moment.minute}}}}}\n"
        "{\\*\\generator Sunto samples;}\n"
        f"{paragraphs}}}\n"
    ).encode("ascii")


def escaped(text: str) -> str:
    """The text in ASCII: letters as bytes of Windows-1252, marks and the rest as numbers of Unicode with a stand-in."""
    return "".join(_escaped(character) for character in text)


def _escaped(character: str) -> str:
    if character in "\\{}":
        return f"\\{character}"
    if character.isascii():
        return character
    byte = character.encode("cp1252", "replace")
    return f"\\'{byte[0]:02x}" if character.isalpha() and byte != b"?" else f"\\u{ord(character)}?"
