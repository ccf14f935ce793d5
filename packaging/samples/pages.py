"""A saved web page as newspapers make them: the article among menus, notices and links, with what it says of itself for machines."""

from __future__ import annotations

import json
import plistlib
from base64 import b64encode
from html import escape
from itertools import groupby
from quopri import encodestring

from samples.manuscript import MADE, Manuscript
from sunto.core.article import BlockKind

_TAGS = {
    BlockKind.KICKER: '<p class="kicker">{}</p>',
    BlockKind.HEADLINE: '<h1 class="headline">{}</h1>',
    BlockKind.STANDFIRST: '<p class="standfirst">{}</p>',
    BlockKind.BYLINE: '<p class="byline" rel="author">{}</p>',
    BlockKind.SUBHEAD: "<h2>{}</h2>",
    BlockKind.LIST_ITEM: "  <li>{}</li>",
}
_PICTURE = (
    b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x01\x00\x00\x00\x01\x08\x00\x00\x00\x00:~\x9bU"
    b"\x00\x00\x00\nIDATx\x9cc\xf8\x0f\x00\x01\x01\x01\x00\x1b\xb6\xeeV\x00\x00\x00\x00IEND\xaeB`\x82"
)
"""A grey point."""

_WORDS = {
    "it": {
        "sections": ("Prima pagina", "Cronaca", "Economia", "Cultura", "Sport", "Lettere"),
        "cookies": "Questo sito usa cookie tecnici e, se lo consenti, cookie di misurazione. Puoi cambiare idea quando vuoi.",
        "accept": ("Accetta", "Rifiuta", "Scegli"),
        "more": ("I più letti", "Il mercato coperto compie cent'anni", "Piscina, riaprono le vasche esterne", "Un lupo in tangenziale"),
        "letter": "Ricevi ogni mattina le notizie della redazione: la lettera è gratuita.",
        "share": ("Condividi", "Stampa", "Salva"),
        "foot": "Direttrice responsabile: Ines Fornaciari. Registrazione del tribunale n. 41. Partita IVA 00000000000.",
    },
    "en": {
        "sections": ("Front page", "Local", "Business", "Culture", "Sport", "Letters"),
        "cookies": "This site uses the cookies it needs and, if you agree, some that count visits. You can change your mind at any time.",
        "accept": ("Accept", "Refuse", "Choose"),
        "more": ("Most read", "Covered market turns one hundred", "Open-air pool fills up again", "A stray tram, explained"),
        "letter": "The newsroom writes every morning: the letter is free.",
        "share": ("Share", "Print", "Save"),
        "foot": "Edited by Ines Talbot-Forn. Registered at the harbour office, no. 41.",
    },
}


def body(manuscript: Manuscript, indent: str = "") -> str:
    """The article's own elements."""
    lines: list[str] = []
    for is_list, group in groupby(manuscript.lines, key=lambda line: line[0] is BlockKind.LIST_ITEM):
        elements = [_TAGS.get(kind, "<p>{}</p>").format(escape(words, quote=False)) for kind, words in group]
        lines.extend(["<ul>", *elements, "</ul>"] if is_list else elements)
    return "\n".join(indent + line for line in lines)


def html_page(manuscript: Manuscript) -> bytes:
    """The page."""
    words = _WORDS[manuscript.language]
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": manuscript.headline,
        "datePublished": manuscript.moment.isoformat(),
        "author": [{"@type": "Person", "name": manuscript.author}],
        "publisher": {"@type": "Organization", "name": manuscript.publication},
        "mainEntityOfPage": manuscript.url,
        "inLanguage": manuscript.language,
    }
    data = json.dumps(told, ensure_ascii=False).replace("</", "<\\/")
    title, publication = escape(manuscript.headline), escape(manuscript.publication)
    links = "".join(f'<li><a href="/{place}">{escape(each)}</a></li>' for place, each in enumerate(words["sections"]))
    more = "".join(f'<li><a href="/altro/{place}">{escape(each)}</a></li>' for place, each in enumerate(words["more"][1:]))
    buttons = "".join(f"<button>{each}</button>" for each in words["accept"])
    share = "".join(f'<a class="share" href="#{each}">{each}</a> ' for each in words["share"])
    rights = "".join(f'<p class="copyright">{escape(each)}</p>' for each in manuscript.left_out)
    return f"""<!DOCTYPE html>
<html lang="{manuscript.language}">
<head>
<meta charset="utf-8">
<title>{title} | {publication}</title>
<link rel="canonical" href="{manuscript.url}">
<link rel="stylesheet" href="/style.css">
<meta name="author" content="{escape(manuscript.author)}">
<meta property="og:type" content="article">
<meta property="og:title" content="{title}">
<meta property="og:site_name" content="{publication}">
<meta property="og:url" content="{manuscript.url}">
<meta property="article:published_time" content="{manuscript.moment.isoformat()}">
<script type="application/ld+json">{data}</script>
<script>window.metrics = window.metrics || []; metrics.push("pageview");</script>
<style>.kicker {{ color: #a00 }} .byline {{ font-style: italic }}</style>
</head>
<body>
<div id="cookie-banner" class="cookie-consent" role="dialog"><p>{words["cookies"]}</p>{buttons}</div>
<header class="site-header">
<a class="logo" href="/">{publication}</a>
<nav><ul>{links}</ul></nav>
</header>
<main>
<article>
{body(manuscript)}
{rights}
</article>
<div class="share-bar">{share}</div>
<aside class="newsletter"><h3>Newsletter</h3><p>{words["letter"]}</p><form action="/letter"><input type="email" name="mail"></form></aside>
<aside class="related"><h3>{words["more"][0]}</h3><ul>{more}</ul></aside>
</main>
<footer class="site-footer"><p>{words["foot"]}</p><p>© {MADE.year} {publication}</p></footer>
<img src="/pixel.png" alt="" width="1" height="1">
</body>
</html>
""".encode()


def mhtml(manuscript: Manuscript) -> bytes:
    """The page in one file, as browsers on Chromium's engine save it."""
    boundary = "----MultipartBoundary--SuntoSample0000000000000000000000000000000----"
    page = encodestring(html_page(manuscript)).replace(b"\n", b"\r\n")
    head = (
        "From: <Saved by Blink>\r\n"
        f"Snapshot-Content-Location: {manuscript.url}\r\n"
        f"Subject: =?utf-8?B?{b64encode(manuscript.headline.encode()).decode()}?=\r\n"
        f"Date: {MADE:%a, %d %b %Y %H:%M:%S} -0000\r\n"
        "MIME-Version: 1.0\r\n"
        f'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="{boundary}"\r\n\r\n\r\n'
    )
    first = (
        f"--{boundary}\r\nContent-Type: text/html\r\nContent-ID: <frame-0@mhtml.blink>\r\n"
        f"Content-Transfer-Encoding: quoted-printable\r\nContent-Location: {manuscript.url}\r\n\r\n"
    )
    second = (
        f"\r\n--{boundary}\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        f"Content-Location: https://www.example/pixel.png\r\n\r\n{b64encode(_PICTURE).decode()}\r\n\r\n--{boundary}--\r\n"
    )
    return head.encode() + first.encode() + page + second.encode()


def webarchive(manuscript: Manuscript) -> bytes:
    """The page in one file, as Safari saves it."""
    main = {
        "WebResourceData": html_page(manuscript),
        "WebResourceFrameName": "",
        "WebResourceMIMEType": "text/html",
        "WebResourceTextEncodingName": "UTF-8",
        "WebResourceURL": manuscript.url,
    }
    picture = {"WebResourceData": _PICTURE, "WebResourceMIMEType": "image/png", "WebResourceURL": "https://www.example/pixel.png"}
    return plistlib.dumps({"WebMainResource": main, "WebSubresources": [picture]}, fmt=plistlib.FMT_BINARY)
