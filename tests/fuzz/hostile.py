"""Files made to harm: bombs, nests, loops, and files that ask for what is none of their business. By name and suffix; made, never kept."""

from __future__ import annotations

import io
import plistlib
import zipfile
import zlib
from collections.abc import Callable
from itertools import pairwise

from samples.make import MAKERS
from samples.manuscript import manuscripts

SECRET = "parola segreta che non deve comparire"
"""What stands in the file that some of these ask for."""

_MANUSCRIPT = manuscripts()[0]
_BODIES = {"docx": "word/document.xml", "odt": "content.xml", "epub": "OEBPS/article.xhtml"}
_PARAGRAPHS = {"docx": "<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "odt": "<text:p>{}</text:p>", "epub": "<p>{}</p>"}
_OPENINGS = {"docx": ("<w:body>",), "odt": ("<office:text>",), "epub": ("<body>",)}
_NESTS = {
    "docx": ("<w:sdt><w:sdtContent>", "</w:sdtContent></w:sdt>"),
    "odt": ("<text:section>", "</text:section>"),
    "epub": ("<div>", "</div>"),
}


def hostile(secret: str) -> dict[str, Callable[[], bytes]]:
    """What makes each file; `secret` is the address (file:…) of one that holds SECRET."""
    made: dict[str, Callable[[], bytes]] = {}
    for kind in _BODIES:
        made[f"bomb.{kind}"] = lambda kind=kind: _zip(kind, lambda _: b" " * 400_000_000)
        made[f"bomb-of-text.{kind}"] = lambda kind=kind: _zip(
            kind, lambda xml: _inside(kind, xml, _PARAGRAPHS[kind].format("ciao " * 40_000_000))
        )
        made[f"many-members.{kind}"] = lambda kind=kind: _many_members(kind)
        made[f"laughs.{kind}"] = lambda kind=kind: _zip(
            kind, lambda xml: _inside(kind, _doctype(xml, _laughs()), _PARAGRAPHS[kind].format("&i;"))
        )
        made[f"entity.{kind}"] = lambda kind=kind: _zip(
            kind, lambda xml: _inside(kind, _doctype(xml, f'<!ENTITY x SYSTEM "{secret}">'), _PARAGRAPHS[kind].format("&x;"))
        )
        made[f"outside-dtd.{kind}"] = lambda kind=kind: _zip(kind, lambda xml: _doctype(xml, "", f'SYSTEM "{secret}"'))
        made[f"nest.{kind}"] = lambda kind=kind: _zip(kind, lambda xml: _inside(kind, xml, _nest(*_NESTS[kind], 100_000)))
        made[f"no-body.{kind}"] = lambda kind=kind: _zip(kind, lambda _: b"")
        made[f"itself.{kind}"] = lambda kind=kind: _zip(kind, lambda _: MAKERS[kind](_MANUSCRIPT))
    page = MAKERS["html"](_MANUSCRIPT)
    made["nest.html"] = lambda: page.replace(b"<article>", b"<article>" + b"<div>" * 200_000)
    made["nest-of-all.html"] = lambda: page.replace(b"<article>", b"<article>" + b"<b><i><a><font><table><tr><td>" * 20_000)
    made["attributes.html"] = lambda: page.replace(b"<h1 ", b"<h1 " + b" ".join(b"a%d=b" % n for n in range(100_000)) + b" ")
    made["laughs.html"] = lambda: b"<!DOCTYPE html [" + _laughs().encode() + b"]>" + page.replace(b"<p>", b"<p>&i;")
    made["refers.html"] = lambda: page.replace(
        b"<article>",
        f'<base href="{secret}"><article><iframe src="{secret}"></iframe><object data="{secret}"></object><img src="{secret}">'
        f'<link rel="import" href="{secret}"><script>document.body.innerText="{SECRET}"</script><p>'.encode(),
    )
    made["one-line.html"] = lambda: b"<html><body><p>" + b"parola " * 500_000
    made["angles.html"] = lambda: b"<html><body>" + b"<" * 1_000_000
    made["nest.mhtml"] = lambda: _mail_nest(b"multipart/related", 3000)
    made["nest.eml"] = lambda: _mail_nest(b"multipart/mixed", 3000)
    made["nest-of-messages.eml"] = lambda: b"From: a@b.example\nTo: c@d.example\nContent-Type: message/rfc822\n\n" * 3000
    made["many-parts.eml"] = lambda: (
        b"From: a@b.example\nTo: c@d.example\nSubject: x\nContent-Type: multipart/mixed; boundary=b\n\n" + b"--b\n\nciao\n" * 200_000
    )
    made["long-header.eml"] = lambda: b"From: a@b.example\nTo: c@d.example\nSubject: " + b"=?utf-8?q?a?= " * 100_000 + b"\n\nciao\n"
    made["bomb.webarchive"] = lambda: _plist_bomb()
    made["laughs.webarchive"] = lambda: (
        '<?xml version="1.0"?><!DOCTYPE plist [' + _laughs() + "]><plist><dict><key>WebMainResource</key><dict>"
        "<key>WebResourceData</key><string>&i;</string></dict></dict></plist>"
    ).encode()
    made["nest.webarchive"] = lambda: (
        b"<?xml version='1.0'?><plist><dict><key>WebMainResource</key>" + b"<array>" * 100_000 + b"</array>" * 100_000 + b"</dict></plist>"
    )
    made["nest.rtf"] = lambda: b"{\\rtf1 " + b"{" * 300_000 + b"ciao" + b"}" * 300_000 + b"}"
    made["binary.rtf"] = lambda: b"{\\rtf1 {\\pict\\bin2147483647 " + b"\x00" * 1000 + b"} ciao}"
    made["unclosed.rtf"] = lambda: b"{\\rtf1 " + b"{\\*\\x " * 300_000
    made["pages.pdf"] = lambda: _pdf(pages=10_000)
    made["loop.pdf"] = lambda: _pdf(pages=1, kids=b"[2 0 R]")
    made["bomb.pdf"] = lambda: _pdf(pages=1, drawn=zlib.compress(b" " * 400_000_000, 9), filters=b"/FlateDecode")
    made["bomb-of-bombs.pdf"] = lambda: _pdf(
        pages=1, drawn=zlib.compress(zlib.compress(b" " * 400_000_000, 9), 9), filters=b"[/FlateDecode /FlateDecode]"
    )
    made["nest.pdf"] = lambda: _pdf(pages=1, drawn=b"[" * 500_000 + b"q " * 500_000)
    made["nest.md"] = lambda: b"> " * 50_000 + b"ciao\n" + b"[" * 50_000 + b"(" * 50_000 + b"\n" + b"*a_ " * 50_000
    made["lists.md"] = lambda: b"".join(b" " * depth + b"- a\n" for depth in range(2000))
    made["links.md"] = lambda: b"".join(b"[%d]: /x\n" % n for n in range(100_000)) + b"[a][b]" * 50_000
    made["one-line.txt"] = lambda: b"parola " * 1_000_000
    made["marks.txt"] = lambda: "«“‘".encode() * 200_000
    made["lines.txt"] = lambda: b"a\n" * 100_000
    return made


def _zip(kind: str, change: Callable[[bytes], bytes]) -> bytes:
    """The sample of this kind with another body."""
    made = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(MAKERS[kind](_MANUSCRIPT))) as old,
        zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            stored = zipfile.ZIP_STORED if name == "mimetype" else zipfile.ZIP_DEFLATED
            new.writestr(zipfile.ZipInfo(name), change(data) if name == _BODIES[kind] else data, stored)
    return made.getvalue()


def _many_members(kind: str) -> bytes:
    made = io.BytesIO(_zip(kind, lambda xml: xml))
    with zipfile.ZipFile(made, "a") as archive:
        for number in range(30_000):
            archive.writestr(zipfile.ZipInfo(f"x/{number}"), b"")
    return made.getvalue()


def _inside(kind: str, xml: bytes, more: str) -> bytes:
    (opening,) = _OPENINGS[kind]
    return xml.replace(opening.encode(), (opening + more).encode(), 1)


def _doctype(xml: bytes, inside: str, outside: str = "") -> bytes:
    head, _, rest = xml.partition(b"\n")
    rest = rest.removeprefix(b"<!DOCTYPE html>\n")
    return head + f"<!DOCTYPE x {outside} [{inside}]>".encode() + rest


def _laughs() -> str:
    names = "abcdefghi"
    return '<!ENTITY a "ah ah ah ah ah ">' + "".join(f'<!ENTITY {new} "{f"&{old};" * 10}">' for old, new in pairwise(names))


def _nest(opening: str, closing: str, depth: int) -> str:
    return opening * depth + closing * depth


def _mail_nest(kind: bytes, depth: int) -> bytes:
    head = b"From: <Saved by Blink>\nSubject: x\nDate: Tue, 18 Mar 2025 06:45:00 +0000\nMIME-Version: 1.0\n"
    return head + b"".join(b"Content-Type: %s; boundary=b%d\n\n--b%d\n" % (kind, n, n) for n in range(depth)) + b"\n\nciao\n"


def _plist_bomb() -> bytes:
    held = plistlib.loads(MAKERS["webarchive"](_MANUSCRIPT))
    held["WebSubresources"] = [held["WebSubresources"][0]] * 50_000
    return plistlib.dumps(held, fmt=plistlib.FMT_BINARY)


def _pdf(pages: int, drawn: bytes = b"BT /F1 9 Tf (ciao) Tj ET", filters: bytes = b"", kids: bytes = b"") -> bytes:
    """A document whose pages all draw the same."""
    kids = kids or b"[" + b" ".join(b"%d 0 R" % (number + 5) for number in range(pages)) + b"]"
    told = b"/Filter " + filters if filters else b""
    objects = [
        b"<</Type /Catalog /Pages 2 0 R>>",
        b"<</Type /Pages /Kids " + kids + b" /Count %d>>" % pages,
        b"<</Length %d %s>>\nstream\n" % (len(drawn), told) + drawn + b"\nendstream",
        b"<</Type /Font /Subtype /Type1 /BaseFont /Helvetica>>",
        *[b"<</Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] /Contents 3 0 R /Resources <</Font <</F1 4 0 R>>>>>>"] * pages,
    ]
    numbered = (b"%d 0 obj\n" % number + each + b"\nendobj\n" for number, each in enumerate(objects, 1))
    return b"%PDF-1.4\n" + b"".join(numbered) + b"trailer <</Root 1 0 R /Size %d>>\nstartxref\n0\n%%%%EOF\n" % (len(objects) + 1)
