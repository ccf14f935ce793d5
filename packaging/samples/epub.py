"""An e-book of one chapter."""

from __future__ import annotations

from html import escape

from samples.archive import archive
from samples.manuscript import Manuscript
from samples.pages import body

_XML = '<?xml version="1.0" encoding="utf-8"?>\n'


def epub(manuscript: Manuscript) -> bytes:
    """The book (EPUB 3)."""
    title, language = escape(manuscript.headline), manuscript.language

    def page(inside: str, more: str = "") -> str:
        return (
            f'{_XML}<!DOCTYPE html>\n<html xmlns="http://www.w3.org/1999/xhtml"{more} lang="{language}" xml:lang="{language}">\n'
            f"<head><title>{title}</title></head>\n<body>\n{inside}\n</body>\n</html>\n"
        )

    contents = f'<nav epub:type="toc"><ol><li><a href="article.xhtml">{title}</a></li></ol></nav>'
    return archive(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": f'{_XML}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>'
            '<rootfile full-path="OEBPS/content.opf" media-type="application/oebps-package+xml"/></rootfiles></container>',
            "OEBPS/content.opf": f'{_XML}<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id">'
            '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">'
            f'<dc:identifier id="id">{escape(manuscript.url)}</dc:identifier><dc:title>{title}</dc:title>'
            f"<dc:creator>{escape(manuscript.author)}</dc:creator><dc:publisher>{escape(manuscript.publication)}</dc:publisher>"
            f"<dc:date>{manuscript.date}</dc:date><dc:language>{language}</dc:language><dc:source>{escape(manuscript.url)}</dc:source>"
            f'<meta property="dcterms:modified">{manuscript.moment:%Y-%m-%dT%H:%M:%SZ}</meta></metadata>'
            '<manifest><item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>'
            '<item id="article" href="article.xhtml" media-type="application/xhtml+xml"/></manifest>'
            '<spine><itemref idref="article"/></spine></package>',
            "OEBPS/nav.xhtml": page(contents, ' xmlns:epub="http://www.idpf.org/2007/ops"'),
            "OEBPS/article.xhtml": page(body(manuscript)),
        },
        stored=("mimetype",),
    )
