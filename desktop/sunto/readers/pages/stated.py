"""What a page states of its article outside its text: in JSON-LD, OpenGraph, other meta elements, links and times."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urljoin, urlsplit

from lxml.html import HtmlElement

from sunto.readers.pages.dates import iso_day
from sunto.readers.pages.json_ld import article_data
from sunto.readers.pages.naming import author_names

_DATES = (
    "article:published_time", "article:published", "article.published", "og:published_time", "og:article:published_time",
    "datepublished", "sailthru.date", "parsely-pub-date", "publishdate", "publish-date", "publish_date", "pubdate", "published",
    "publication_date", "date.published", "dc.date.issued", "dcterms.issued", "dc.date.created", "dcterms.created", "dc.date",
    "dcterms.date", "citation_publication_date", "citation_date", "ptime", "displaydate", "article_date_original",
    "originalpublicationdate", "cxenseparse:recs:publishtime", "rnews:datepublished", "created", "date",
)  # fmt: skip
_AUTHORS = (
    "author", "authors", "article:author", "og:author", "og:article:author", "byl", "dc.creator", "dcterms.creator", "parsely-author",
    "sailthru.author", "citation_author", "article:author_name", "article.author", "creator", "rbauthors", "cxenseparse:author",
)  # fmt: skip
_TITLES = (
    "og:title", "twitter:title", "headline", "parsely-title", "sailthru.title", "dc.title", "dcterms.title", "citation_title", "title",
)  # fmt: skip
_SITES = ("og:site_name", "article:publisher", "dc.publisher", "application-name", "apple-mobile-web-app-title", "cre", "publisher")
_DESCRIPTIONS = ("og:description", "description", "twitter:description", "dc.description", "sailthru.description")
_PARTING = re.compile(r"\s+[|·•»›:]+\s+|\s+[-–—]{1,2}\s+|\s*\|\s*")
_IN_PATH = re.compile(
    r"/((?:19|20)\d\d)/(\d{1,2})/(\d{1,2})(?:/|-|$)|/((?:19|20)\d\d)-(\d\d)-(\d\d)(?:/|-|$)"
    r"|[/-]((?:19|20)\d\d)(\d\d)(\d\d)(?:[/.-]|$)"
)
_MOST_METAS = 2_000


@dataclass(frozen=True, slots=True)
class Stated:
    """What the page states; `titles` are the headline in all its versions, the best first."""

    titles: tuple[str, ...] = ()
    authors: str | None = None
    date: str | None = None
    site: str | None = None
    url: str | None = None
    language: str | None = None
    description: str | None = None


def stated(root: HtmlElement, url: str | None = None) -> Stated:
    """What the page's head says; `url` is where the file that held the page says it came from."""
    data = article_data(root)
    metas = _metas(root)
    address = _address(root, metas, data, url)
    language = data.get("inLanguage") or root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or _locale(metas)
    site = data.get("publisher") or _first(metas, _SITES)
    site = site if site and not site.startswith(("http", "@")) else None
    month_first = (language or "").lower().replace("_", "-").startswith(("en-us", "en")) and not (address or "").endswith(".uk")
    return Stated(
        titles=tuple(dict.fromkeys(_titles(root, metas, data, site))),
        authors=author_names(data.get("author") or (), site) or _authors(metas, site),
        date=iso_day(data.get("datePublished"))
        or next((day for name in _DATES for value in metas.get(name, ()) if (day := iso_day(value, month_first))), None)
        or _timed(root, month_first)
        or _in_address(address),
        site=site or _of_title(root, address),
        url=address,
        language=_code(language),
        description=_first(metas, _DESCRIPTIONS),
    )


def _metas(root: HtmlElement) -> dict[str, list[str]]:
    """The values of the page's meta elements by their name, property or itemprop in small letters."""
    found: dict[str, list[str]] = {}
    for count, meta in enumerate(root.iter("meta")):
        if count >= _MOST_METAS:
            break
        content = " ".join((meta.get("content") or "").split())
        if content:
            for key in {(meta.get(name) or "").strip().lower() for name in ("property", "name", "itemprop")} - {""}:
                found.setdefault(key, []).append(content[:2000])
    return found


def _first(metas: dict[str, list[str]], names: Iterable[str]) -> str | None:
    return next((metas[name][0] for name in names if name in metas), None)


def _titles(root: HtmlElement, metas: dict[str, list[str]], data: dict[str, Any], site: str | None) -> Iterable[str]:
    title = root.find(".//title")
    words = [data.get("headline"), *(_first(metas, (name,)) for name in _TITLES), title.text_content() if title is not None else None]
    for each in words:
        if each and each.strip():
            yield without_site(" ".join(each.split())[:500], site)


def without_site(title: str, site: str | None) -> str:
    """The title without the name of the site that stands before or behind it."""
    parts = _PARTING.split(title)
    if len(parts) < 2:
        return title
    known = re.sub(r"\W", "", (site or "").casefold())

    def is_site(part: str) -> bool:
        bare = re.sub(r"\W", "", part.casefold())
        return bool(bare and known and (bare == known or (len(bare) > 3 and (bare in known or known in bare) and len(part.split()) <= 5)))

    if is_site(parts[-1]):
        cut = title[: title.rfind(parts[-1])]
    elif is_site(parts[0]):
        return title[title.find(parts[0]) + len(parts[0]) :].strip(" |·•»›:-–—")
    elif "|" in title and len(title.rsplit("|", 1)[0].split()) >= 3:
        cut = title.rsplit("|", 1)[0]
    else:
        return title
    cut = cut.strip(" |·•»›:-–—")
    return without_site(cut, site) if cut else title


def _authors(metas: dict[str, list[str]], site: str | None) -> str | None:
    return next((names for name in _AUTHORS if name in metas and (names := author_names(metas[name], site))), None)


def _timed(root: HtmlElement, month_first: bool) -> str | None:
    """The day of the element that is marked as the time of publication, else of the first time in the article's head."""
    marked = root.xpath("//*[contains(@itemprop,'datePublished') or contains(@property,'datePublished')]")
    marked += root.xpath("//time[@pubdate] | //time[contains(@class,'publish') or contains(@class,'entry-date')]")
    marked += root.xpath("//*[self::article or self::main or @role='main']//time[@datetime]")[:1]
    marked += root.xpath("//abbr[contains(@class,'published')]")
    for element in marked[:20]:
        for value in (element.get("content"), element.get("datetime"), element.get("title"), element.text_content()[:200]):
            if value and (day := iso_day(value, month_first)):
                return day
    return None


def _address(root: HtmlElement, metas: dict[str, list[str]], data: dict[str, Any], url: str | None) -> str | None:
    """The page's own address. It is kept as words and never followed."""
    links: Sequence[HtmlElement] = root.xpath("//link[contains(concat(' ', @rel, ' '), ' canonical ')]")
    said = [*(link.get("href") for link in links[:3]), _first(metas, ("og:url",)), url, data.get("url"), _first(metas, ("twitter:url",))]
    for value in said:
        if value and (whole := _whole(value.strip(), url)):
            return whole
    return None


def _whole(value: str, base: str | None) -> str | None:
    try:
        joined = urljoin(base or "", f"https:{value}" if value.startswith("//") else value)
        parts = urlsplit(joined)
    except ValueError:
        return None
    return joined if parts.scheme in ("http", "https") and parts.netloc and len(joined) <= 2000 and not re.search(r"\s", joined) else None


def _in_address(address: str | None) -> str | None:
    found = _IN_PATH.search(urlsplit(address).path) if address else None
    return iso_day("-".join(part for part in found.groups() if part)) if found else None


def _locale(metas: dict[str, list[str]]) -> str | None:
    return _first(metas, ("og:locale", "content-language", "dc.language", "language"))


def _code(language: str | None) -> str | None:
    found = re.match(r"([A-Za-z]{2})(?:[-_]|$)", (language or "").strip())
    return found[1].lower() if found else None


def _of_title(root: HtmlElement, address: str | None) -> str | None:
    """The site's name where the title ends in it, by what its address is called."""
    title = root.find(".//title")
    parts = _PARTING.split(" ".join(title.text_content().split())[:500]) if title is not None else []
    host = re.sub(r"[^a-z0-9]", "", (urlsplit(address).hostname or "").lower()) if address else ""
    for part in (parts[-1], parts[0]) if len(parts) > 1 else ():
        bare = re.sub(r"[^a-z0-9]", "", part.lower())
        if len(bare) > 2 and bare in host:
            return part.strip()
    return None
