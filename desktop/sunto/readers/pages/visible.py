"""What a reader of the page sees: its passages of text in order, each with where it stands."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace

from lxml import etree
from lxml.html import HtmlElement

_UNSEEN = frozenset(
    {
        "head", "script", "style", "template", "noscript", "svg", "math", "iframe", "object", "embed", "applet", "audio", "video", "canvas",
        "map", "select", "datalist", "option", "textarea", "input", "dialog", "frameset", "noframes",
    }
)  # fmt: skip
_INLINE = frozenset(
    {
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "cite", "code", "del", "dfn", "em", "font", "i", "img", "ins", "kbd", "label",
        "mark", "picture", "q", "rp", "rt", "ruby", "s", "samp", "small", "source", "span", "strike", "strong", "sub", "sup", "time", "tt",
        "u", "var", "wbr", "data", "meter", "progress", "nobr",
    }
)  # fmt: skip
_BOLD = frozenset({"b", "strong"})
_MENUS = frozenset({"nav", "ul", "ol", "menu", "dl", "header", "footer", "aside", "form"})
_HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
_HIDING = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)
_NAMING = ("class", "id", "itemprop", "rel", "data-testid")


@dataclass(frozen=True, slots=True)
class Passage:
    """A stretch of text that the page shows as one: `tag` is the block element around it, `hints` the names (class, id, itemprop, rel) of
    the elements around it in small letters, `links` and `bold` the shares of it that are links and bold, `menu` the number of the list,
    menu or side part that it stands in, 0 in none."""

    text: str
    tag: str = "p"
    hints: str = ""
    links: float = 0.0
    bold: float = 0.0
    menu: int = 0
    caption: bool = False
    when: str | None = None


@dataclass(frozen=True, slots=True)
class _Place:
    tag: str = "body"
    hints: str = ""
    menu: int = 0
    caption: bool = False


@dataclass
class _Gathering:
    """The passage under way, and those that are done."""

    passages: list[Passage] = field(default_factory=list)
    places: list[_Place] = field(default_factory=lambda: [_Place()])
    parts: list[str] = field(default_factory=list)
    hints: list[str] = field(default_factory=list)
    links: int = 0
    bold: int = 0
    in_link: int = 0
    in_bold: int = 0
    menus: int = 0
    when: str | None = None

    def add(self, text: str | None) -> None:
        if not text:
            return
        self.parts.append(text)
        length = len(text.strip())
        self.links += length if self.in_link else 0
        self.bold += length if self.in_bold else 0

    def close(self) -> None:
        """The passage under way ends here."""
        text = " ".join("".join(self.parts).split())
        if text:
            place = self.places[-1]
            hints = " ".join((place.hints, *self.hints)) if self.hints else place.hints
            links, bold = (min(1.0, count / len(text)) for count in (self.links, self.bold))
            self.passages.append(Passage(text, place.tag, hints, links, bold, place.menu, place.caption, self.when))
            self.when = None
        self.parts.clear()
        self.hints.clear()
        self.links = self.bold = 0


def passages(root: HtmlElement) -> list[Passage]:
    """The passages of the page in order, without what it hides. Takes time in proportion to the page."""
    gathering = _Gathering()
    walk = etree.iterwalk(root, events=("start", "end"))
    skipped: HtmlElement | None = None
    for event, element in walk:
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            if tag in _UNSEEN or (tag not in ("html", "body") and _hidden(element)):
                skipped = element
                walk.skip_subtree()
            else:
                _enter(gathering, element, tag)
        elif element is skipped:
            skipped = None
            gathering.add(f" {element.tail or ''}")
        else:
            _leave(gathering, element, tag)
    gathering.close()
    return gathering.passages


def _enter(gathering: _Gathering, element: HtmlElement, tag: str) -> None:
    if tag == "br":
        gathering.close()
        return
    names = _names(element)
    if tag in _INLINE:
        gathering.in_link += tag == "a"
        gathering.in_bold += tag in _BOLD
        if names:
            gathering.hints.append(names)
        if tag == "time":
            gathering.when = gathering.when or element.get("datetime")
    else:
        gathering.close()
        around = gathering.places[-1]
        if tag in _MENUS and not (around.menu and tag in ("ul", "ol", "dl")):
            gathering.menus += 1
            around = replace(around, menu=gathering.menus)
        hints = f"{around.hints[-200:]} {names}" if names else around.hints
        heading = around.tag in _HEADINGS and tag in ("span", "div", "p")
        gathering.places.append(_Place(around.tag if heading else tag, hints, around.menu, around.caption or tag == "figcaption"))
    gathering.add(element.text)


def _leave(gathering: _Gathering, element: HtmlElement, tag: str) -> None:
    if tag == "br":
        pass
    elif tag in _INLINE:
        gathering.in_link -= tag == "a"
        gathering.in_bold -= tag in _BOLD
    else:
        gathering.close()
        gathering.places.pop()
    gathering.add(element.tail)


def _names(element: HtmlElement) -> str:
    return " ".join(value for name in _NAMING if (value := element.get(name))).lower()[:200]


def _hidden(element: HtmlElement) -> bool:
    if element.get("hidden") is not None or element.get("aria-hidden") == "true":
        return True
    style = element.get("style")
    return style is not None and _HIDING.search(style[:2000]) is not None
