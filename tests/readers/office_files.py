"""Small documents as office programs and e-book makers pack them, written by hand."""

import io
import zipfile

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
STYLES = """
<w:style w:type="paragraph" w:styleId="Titolo"><w:name w:val="Title"/></w:style>
<w:style w:type="paragraph" w:styleId="Sottotitolo"><w:name w:val="Subtitle"/></w:style>
<w:style w:type="paragraph" w:styleId="Titolo1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Titolo2"><w:name w:val="heading 2"/></w:style>
<w:style w:type="paragraph" w:styleId="Mio"><w:name w:val="Titoletto nostro"/><w:basedOn w:val="Titolo2"/></w:style>
<w:style w:type="paragraph" w:styleId="Citazione"><w:name w:val="Quote"/></w:style>
<w:style w:type="paragraph" w:styleId="Didascalia"><w:name w:val="caption"/></w:style>
<w:style w:type="paragraph" w:styleId="Sommario1"><w:name w:val="toc 1"/></w:style>
<w:style w:type="paragraph" w:styleId="Punto"><w:name w:val="Nostro punto"/><w:pPr><w:numPr><w:numId w:val="3"/></w:numPr></w:pPr></w:style>
<w:style w:type="character" w:styleId="Testosegnaposto"><w:name w:val="Placeholder Text"/></w:style>
<w:style w:type="character" w:styleId="Coperto"><w:name w:val="Coperto"/><w:rPr><w:vanish/></w:rPr></w:style>
"""


def packed(parts, method=zipfile.ZIP_DEFLATED):
    """An archive of these parts."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", method) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return buffer.getvalue()


def paragraph(text, style=None, properties=""):
    """A paragraph of a Word document with one run."""
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f'<w:p><w:pPr>{named}{properties}</w:pPr><w:r><w:t xml:space="preserve">{text}</w:t></w:r></w:p>'


def docx(body, core="", **parts):
    """A Word document; `parts` are the body's fellow parts by kind: header, footnotes, comments."""
    written = {
        "_rels/.rels": '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f'<Relationship Id="a" Type="{RELATIONS}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f'<w:document xmlns:w="{W}" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006">'
        f"<w:body>{body}<w:sectPr/></w:body></w:document>",
        "word/styles.xml": f'<w:styles xmlns:w="{W}">{STYLES}</w:styles>',
        "docProps/core.xml": '<p:coreProperties xmlns:p="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"'
        f' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/">{core}</p:coreProperties>',
    }
    related = f'<Relationship Id="s" Type="{RELATIONS}/styles" Target="styles.xml"/>'
    for kind, content in parts.items():
        written[f"word/{kind}.xml"] = f'<w:{kind} xmlns:w="{W}">{content}</w:{kind}>'
        related += f'<Relationship Id="{kind}" Type="{RELATIONS}/{kind}" Target="{kind}.xml"/>'
    written["word/_rels/document.xml.rels"] = (
        f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{related}</Relationships>'
    )
    return packed(written)


_ODF = " ".join(
    f'xmlns:{prefix}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for prefix, name in {
        "office": "office", "text": "text", "style": "style", "table": "table", "draw": "drawing", "svg": "svg-compatible", "meta": "meta",
    }.items()
)  # fmt: skip
_ODF_STYLES = """
<style:style style:name="Title" style:family="paragraph"/>
<style:style style:name="Heading_20_2" style:display-name="Heading 2" style:family="paragraph" style:default-outline-level="2"/>
<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>
<style:style style:name="P2" style:family="paragraph" style:parent-style-name="Quotations"/>
<style:style style:name="T1" style:family="text"><style:text-properties text:display="none"/></style:style>
"""
HEAD_AND_FOOT = (
    "<style:master-page><style:header><text:p>Comune di Borgo Alto</text:p></style:header>"
    "<style:footer><text:p>3</text:p></style:footer></style:master-page>"
)


def fodt(body, meta="", master=""):
    """An OpenDocument text in one file, its tags on lines of their own."""
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>\n<office:document {_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' office:mimetype="application/vnd.oasis.opendocument.text">\n<office:meta>{meta}</office:meta>\n'
        f"<office:automatic-styles>{_ODF_STYLES}</office:automatic-styles><office:master-styles>{master}</office:master-styles>\n"
        f"<office:body><office:text>\n{body}\n</office:text></office:body></office:document>"
    ).encode()


def odt(body, meta="", master="", manifest="<manifest/>"):
    """An OpenDocument text."""
    space = f'{_ODF} xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return packed(
        {
            "mimetype": "application/vnd.oasis.opendocument.text",
            "content.xml": f"<office:document-content {space}><office:automatic-styles>{_ODF_STYLES}</office:automatic-styles>"
            f"<office:body><office:text>{body}</office:text></office:body></office:document-content>",
            "styles.xml": f"<office:document-styles {space}><office:master-styles>{master}</office:master-styles></office:document-styles>",
            "meta.xml": f"<office:document-meta {space}><office:meta>{meta}</office:meta></office:document-meta>",
            "META-INF/manifest.xml": manifest,
        },
        zipfile.ZIP_STORED,
    )


def epub(chapters, metadata="", encryption=None, properties=()):
    """An e-book of these chapters; `properties` are those of the first ones in its manifest."""
    marks = [*properties, *[""] * len(chapters)]
    items = "".join(
        f'<item id="c{place}" href="un%20capitolo{place}.xhtml" media-type="application/xhtml+xml" properties="{mark}"/>'
        for place, (_, mark) in enumerate(zip(chapters, marks, strict=False))
    )
    order = "".join(f'<itemref idref="c{place}"/>' for place in range(len(chapters)))
    parts = {
        "mimetype": "application/epub+zip",
        "META-INF/container.xml": '<container xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
        '<rootfile full-path="OEBPS/libro.opf"/></rootfiles></container>',
        "OEBPS/libro.opf": '<package xmlns="http://www.idpf.org/2007/opf" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f' xmlns:opf="http://www.idpf.org/2007/opf"><metadata>{metadata}</metadata>'
        f"<manifest>{items}</manifest><spine>{order}</spine></package>",
        **{f"OEBPS/un capitolo{place}.xhtml": chapter for place, chapter in enumerate(chapters)},
    }
    if encryption:
        parts["META-INF/encryption.xml"] = encryption
    return packed(parts)
