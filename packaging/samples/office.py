"""Documents as word processors save them, with the parts that matter to a reader: text, styles, lists, document data."""

from __future__ import annotations

from itertools import groupby
from xml.sax.saxutils import escape

from samples.archive import archive
from samples.manuscript import Manuscript
from sunto.core.article import BlockKind

_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006"
_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml"

_STYLES = {
    BlockKind.HEADLINE: "Title",
    BlockKind.STANDFIRST: "Subtitle",
    BlockKind.SUBHEAD: "Heading2",
    BlockKind.LIST_ITEM: "ListBullet",
}
_STYLE_NAMES = {"Title": "Title", "Subtitle": "Subtitle", "Heading2": "heading 2", "ListBullet": "List Bullet"}


def docx(manuscript: Manuscript) -> bytes:
    """For Word."""
    paragraphs = "".join(_word_paragraph(kind, words) for kind, words in manuscript.lines)
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{each}"><w:name w:val="{name}"/></w:style>' for each, name in _STYLE_NAMES.items()
    )
    moment = f"{manuscript.moment:%Y-%m-%dT%H:%M:%SZ}"
    return archive(
        {
            "[Content_Types].xml": f'{_XML}<Types xmlns="{_PACKAGE}/content-types">'
            '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
            '<Default Extension="xml" ContentType="application/xml"/>'
            f'<Override PartName="/word/document.xml" ContentType="{_WORD}.document.main+xml"/>'
            f'<Override PartName="/word/styles.xml" ContentType="{_WORD}.styles+xml"/>'
            f'<Override PartName="/word/numbering.xml" ContentType="{_WORD}.numbering+xml"/>'
            '<Override PartName="/docProps/core.xml" ContentType="application/vnd.openxmlformats-package.core-properties+xml"/></Types>',
            "_rels/.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/officeDocument" Target="word/document.xml"/>'
            f'<Relationship Id="rId2" Type="{_PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
            "</Relationships>",
            "word/_rels/document.xml.rels": f'{_XML}<Relationships xmlns="{_PACKAGE}/relationships">'
            f'<Relationship Id="rId1" Type="{_OFFICE}/relationships/styles" Target="styles.xml"/>'
            f'<Relationship Id="rId2" Type="{_OFFICE}/relationships/numbering" Target="numbering.xml"/></Relationships>',
            "word/document.xml": f"{_XML}<w:document {_W}><w:body>{paragraphs}"
            '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/></w:sectPr></w:body></w:document>',
            "word/styles.xml": f'{_XML}<w:styles {_W}><w:style w:type="paragraph" w:default="1" w:styleId="Normal">'
            f'<w:name w:val="Normal"/><w:rPr><w:lang w:val="{manuscript.language}"/></w:rPr></w:style>{styles}</w:styles>',
            "word/numbering.xml": f'{_XML}<w:numbering {_W}><w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/>'
            '<w:lvlText w:val="•"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>',
            "docProps/core.xml": f'{_XML}<cp:coreProperties xmlns:cp="{_PACKAGE}/metadata/core-properties" '
            'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
            'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"<dc:title>{escape(manuscript.headline)}</dc:title><dc:creator>{escape(manuscript.author)}</dc:creator>"
            f"<dc:language>{manuscript.language}</dc:language>"
            f'<dcterms:created xsi:type="dcterms:W3CDTF">{moment}</dcterms:created>'
            f'<dcterms:modified xsi:type="dcterms:W3CDTF">{moment}</dcterms:modified></cp:coreProperties>',
        }
    )


def _word_paragraph(kind: BlockKind, words: str) -> str:
    """A paragraph; its words in two runs, as corrections leave them behind."""
    style = f'<w:pStyle w:val="{_STYLES[kind]}"/>' if kind in _STYLES else ""
    number = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' if kind is BlockKind.LIST_ITEM else ""
    half = len(words) // 2
    runs = "".join(f'<w:r><w:t xml:space="preserve">{escape(part)}</w:t></w:r>' for part in (words[:half], words[half:]))
    return f"<w:p><w:pPr>{style}{number}</w:pPr>{runs}</w:p>"


def odt(manuscript: Manuscript) -> bytes:
    """For LibreOffice."""
    space = "urn:oasis:names:tc:opendocument:xmlns"
    names = (
        f'xmlns:office="{space}:office:1.0" xmlns:text="{space}:text:1.0" xmlns:style="{space}:style:1.0" xmlns:meta="{space}:meta:1.0" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" office:version="1.3"'
    )
    kind = "application/vnd.oasis.opendocument.text"
    text = "".join(_open_group(is_list, list(lines)) for is_list, lines in groupby(manuscript.lines, key=_is_item))
    moment = f"{manuscript.moment:%Y-%m-%dT%H:%M:%S}"
    styles = "".join(
        f'<style:style style:name="{each}" style:family="paragraph"/>' for each in ("Standard", "Title", "Subtitle", "Heading_20_2")
    )
    return archive(
        {
            "mimetype": kind,
            "META-INF/manifest.xml": f'{_XML}<manifest:manifest xmlns:manifest="{space}:manifest:1.0" manifest:version="1.3">'
            f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/>'
            + "".join(
                f'<manifest:file-entry manifest:full-path="{each}.xml" manifest:media-type="text/xml"/>'
                for each in ("content", "styles", "meta")
            )
            + "</manifest:manifest>",
            "content.xml": f"{_XML}<office:document-content {names}><office:automatic-styles>"
            '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/></office:automatic-styles>'
            f"<office:body><office:text>{text}</office:text></office:body></office:document-content>",
            "styles.xml": f"{_XML}<office:document-styles {names}><office:styles>{styles}</office:styles></office:document-styles>",
            "meta.xml": f"{_XML}<office:document-meta {names}><office:meta><dc:title>{escape(manuscript.headline)}</dc:title>"
            f"<meta:initial-creator>{escape(manuscript.author)}</meta:initial-creator><dc:creator>{escape(manuscript.author)}</dc:creator>"
            f"<meta:creation-date>{moment}</meta:creation-date><dc:date>{moment}</dc:date><dc:language>{manuscript.language}</dc:language>"
            "</office:meta></office:document-meta>",
        },
        stored=("mimetype",),
    )


def _is_item(line: tuple[BlockKind, str]) -> bool:
    return line[0] is BlockKind.LIST_ITEM


def _open_group(is_list: bool, lines: list[tuple[BlockKind, str]]) -> str:
    if is_list:
        items = "".join(
            f'<text:list-item><text:p text:style-name="Standard">{escape(words)}</text:p></text:list-item>' for _, words in lines
        )
        return f"<text:list>{items}</text:list>"
    return "".join(_open_paragraph(kind, words) for kind, words in lines)


def _open_paragraph(kind: BlockKind, words: str) -> str:
    if kind is BlockKind.SUBHEAD:
        return f'<text:h text:style-name="Heading_20_2" text:outline-level="2">{escape(words)}</text:h>'
    style = {BlockKind.HEADLINE: "P1", BlockKind.STANDFIRST: "Subtitle"}.get(kind, "Standard")
    half = words.find(" ", len(words) // 2)
    inside = escape(words) if half < 0 else f"{escape(words[:half])}<text:s/><text:span>{escape(words[half + 1 :])}</text:span>"
    return f'<text:p text:style-name="{style}">{inside}</text:p>'
