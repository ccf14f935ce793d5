"""What a page says of its article in JSON-LD, by the vocabulary of schema.org."""

from __future__ import annotations

import html
import json
import re
from collections.abc import Iterator
from typing import Any

from lxml.html import HtmlElement

_TYPES = re.compile(r"(?:article|posting|report|newsarticle|liveblog)", re.IGNORECASE)
_CONTROLS = re.compile(r"[\x00-\x1f]+")
_WRAPPING = re.compile(r"^\s*(?:<!--|//<!\[CDATA\[|/\*<!\[CDATA\[\*/|<!\[CDATA\[)|(?:-->|//\]\]>|/\*\]\]>\*/|\]\]>)\s*;?\s*$")
_TRAILING = re.compile(r",(\s*[}\]])")
_LONGEST = 2_000_000
_MOST = 5_000
_DEEPEST = 12
_FIELD = r'"{name}"\s*:\s*"((?:[^"\\]|\\.){{1,500}})"'


def article_data(root: HtmlElement) -> dict[str, Any]:
    """The fields of the page's article, as far as told: headline, author (names), datePublished, publisher, url, inLanguage."""
    nodes: list[dict[str, Any]] = []
    broken: list[str] = []
    for script in root.iter("script"):
        if "ld+json" not in (script.get("type") or "").lower() or not script.text or len(script.text) > _LONGEST:
            continue
        text = _CONTROLS.sub(" ", _WRAPPING.sub("", script.text))
        try:
            nodes.extend(_nodes(_loaded(text)))
        except (ValueError, RecursionError):
            broken.append(text)
    by_id = {node["@id"]: node for node in nodes if isinstance(node.get("@id"), str) and ("name" in node or "headline" in node)}
    articles = [node for node in nodes if _is_article(node)]
    node = max(articles, key=_telling, default=None)
    if node is None:
        return next((found for text in broken if (found := _salvaged(text))), {})
    pages = [each for each in nodes if _type_of(each).endswith("WebPage")]
    return {
        "headline": _text(node.get("headline")) or _text(node.get("name")),
        "author": _names(node.get("author") or node.get("creator"), by_id),
        "datePublished": _text(node.get("datePublished")) or next((d for each in pages if (d := _text(each.get("datePublished")))), None),
        "publisher": next(iter(_names(node.get("publisher"), by_id)), None),
        "url": _text(node.get("url")) or _identity(node.get("mainEntityOfPage")),
        "inLanguage": _text(node.get("inLanguage")),
    }


def _loaded(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return json.loads(_TRAILING.sub(r"\1", text.strip().rstrip(";")))


def _nodes(data: Any) -> Iterator[dict[str, Any]]:
    """All objects in the data, the outer ones first, as far as pages nest them."""
    queue: list[tuple[Any, int]] = [(data, 0)]
    for count, (value, depth) in enumerate(queue):
        if count >= _MOST:
            return
        if isinstance(value, dict):
            yield value
        if depth < _DEEPEST:
            inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
            queue.extend((each, depth + 1) for each in inner if isinstance(each, dict | list))


def _type_of(node: dict[str, Any]) -> str:
    kind = node.get("@type")
    return " ".join(str(each) for each in kind) if isinstance(kind, list) else str(kind or "")


def _is_article(node: dict[str, Any]) -> bool:
    return _TYPES.search(_type_of(node)) is not None and any(key in node for key in ("headline", "datePublished", "author", "articleBody"))


def _telling(node: dict[str, Any]) -> int:
    return sum(key in node for key in ("headline", "author", "datePublished", "articleBody", "publisher", "mainEntityOfPage"))


def _names(value: Any, by_id: dict[str, dict[str, Any]], depth: int = 0) -> list[str]:
    """The names of a person, an organisation, a list of them, or what a reference points at."""
    if depth > 4:
        return []
    if isinstance(value, list):
        return [name for each in value[:30] for name in _names(each, by_id, depth + 1)]
    if isinstance(value, dict):
        known = value if "name" in value else by_id.get(str(value.get("@id")), {})
        return _names(known.get("name"), by_id, depth + 1)
    text = _text(value)
    return [text] if text else []


def _identity(value: Any) -> str | None:
    return _text(value.get("@id") or value.get("url")) if isinstance(value, dict) else _text(value)


def _text(value: Any) -> str | None:
    """The words of a value, entities and tags undone; the first one's of a list."""
    if isinstance(value, list) and value:
        value = value[0]
    if not isinstance(value, str):
        return None
    return " ".join(re.sub(r"<[^<>]{1,200}>", "", html.unescape(html.unescape(value))).split()) or None


def _salvaged(text: str) -> dict[str, Any]:
    """What can be read of data that is no JSON."""
    if not _TYPES.search(text[:20_000]):
        return {}
    found: dict[str, Any] = {}
    for name in ("headline", "datePublished", "inLanguage"):
        match = re.search(_FIELD.format(name=name), text)
        if match:
            found[name] = _text(match[1].replace('\\"', '"').replace("\\/", "/"))
    for name in ("author", "publisher"):
        match = re.search(rf'"{name}"\s*:\s*\[?\s*\{{[^{{}}]{{0,500}}?"name"\s*:\s*"([^"\\]{{1,200}})"', text)
        if match:
            found[name] = [_text(match[1]) or ""] if name == "author" else _text(match[1])
    return found
