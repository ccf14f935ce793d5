"""A quote as it goes to the clipboard: the article's exact words with who said them, in a house style."""

from __future__ import annotations

import html
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from sunto.core.article import Article
from sunto.core.briefing import Briefing, Quote
from sunto.export.content import even, file_name, marked, speaker_role
from sunto.export.labels import printed_date, quotation_words

DEFAULT_STYLE = "attribution-after"
"""The style of `“…”, ha detto Mark Rutte, segretario generale della Nato (fonte, 6 novembre 2025)`."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """The same words three times, for whatever they are pasted into."""

    plain: str
    html: str
    markdown: str


@dataclass(frozen=True, slots=True)
class _Medium:
    """How one kind of text is written: `escape` makes words harmless, `emphasis` sets a title, `link` hangs an address on words."""

    escape: Callable[[str], str]
    emphasis: str
    link: str
    paragraph: str
    between: str


def styles(language: str | None) -> dict[str, str]:
    """The styles for articles in this language: name to label, the usual one first."""
    return {style["name"]: style["label"] for style in quotation_words(language)["quotation"]["styles"]}


def quotation(article: Article, briefing: Briefing, quotes: Sequence[Quote], style: str = DEFAULT_STYLE) -> Quotation:
    """The quotes with their attribution, a paragraph each. The words between the marks are cut from the article; only the marks are ours.

    Raises KeyError for a style that the language has not.
    """
    words = quotation_words(briefing.language)
    chosen = {each["name"]: each for each in words["quotation"]["styles"]}[style]
    attributions = [_Attribution(article, briefing, quote, words, chosen) for quote in quotes]
    language = html.escape(briefing.language, quote=True)
    return Quotation(*(_written(attributions, medium, language) for medium in (_PLAIN, _HTML, _MARKDOWN)))


def _written(attributions: Sequence[_Attribution], medium: _Medium, language: str) -> str:
    return medium.between.join(medium.paragraph.format(language=language, text=each.written(medium)) for each in attributions)


class _Attribution:
    """One quote's pieces, filled into the style's pattern for each medium."""

    def __init__(self, article: Article, briefing: Briefing, quote: Quote, words: Mapping[str, Any], style: Mapping[str, str]) -> None:
        self._words, self._style, self._ours = words, style, words["quotation"]
        self._quote, self._article = quote, article
        self._segments = [even(segment.cut(article.text)) for segment in quote.segments]
        self._speaker = even(briefing.speaker_name(quote, article.text) or "")
        self._role = speaker_role(article, briefing, quote) or ""
        if self._role.casefold() in self._speaker.casefold():  # a speaker known by the office alone
            self._role = ""

    def written(self, medium: _Medium) -> str:
        pattern = self._style["pattern" if self._speaker else "without_speaker"]
        segments = self._trimmed() if "{quote}{comma}" in pattern else self._segments
        ours = self._ours
        values = {
            "quote": medium.escape(marked(segments, self._quote, ours)),
            "comma": "" if segments[-1].endswith(tuple(ours["no_comma_after"])) else ",",
            "verb": medium.escape(self._verb()),
            "speaker": medium.escape(self._speaker_inside() if "{verb} {speaker}" in pattern else self._speaker),
            "role": ours["pieces"]["role"].format(role=medium.escape(self._role)) if self._role else "",
            "source": self._source(medium),
            "reference": self._reference(medium),
        }
        return pattern.format(**values)

    def _trimmed(self) -> list[str]:
        """The segments without a last full stop or comma where a comma of ours follows the closing mark (three dots stay)."""
        last = self._segments[-1]
        if last.endswith((".", ",")) and not last.endswith(".."):
            last = last[:-1]
        return [*self._segments[:-1], last]

    def _speaker_inside(self) -> str:
        """The speaker in mid-sentence: a description cut from a sentence's beginning loses its article's capital, a name keeps it."""
        described = self._quote.speaker is not None and self._quote.speaker.entity is None and self._quote.speaker.label is None
        if described and self._speaker.startswith(tuple(self._ours["articles"])):
            return self._speaker[0].lower() + self._speaker[1:]
        return self._speaker

    def _verb(self) -> str:
        """The article's own expression where it fits between quote and name, else a neutral one; hearsay always says that it is."""
        cue = even(self._quote.cue.cut(self._article.text)) if self._quote.cue is not None else ""
        cue = cue[:1].lower() + cue[1:]
        fits = any(re.fullmatch(pattern, cue) for pattern in self._ours["cues"])
        if self._quote.unconfirmed:
            return cue if fits and re.fullmatch(self._ours["hedged"], cue) else self._ours["verb_unconfirmed"]
        return cue if fits else self._ours["verb"]

    def _source(self, medium: _Medium) -> str:
        name, date = self._publication(medium), self._date(medium)
        if name and date:
            name = self._ours["pieces"]["source_and_date"].format(source=name, date=date)
        return self._ours["pieces"]["source"].format(source=name or date) if name or date else ""

    def _publication(self, medium: _Medium) -> str:
        meta = self._article.metadata
        name = even(meta.publication or "") or file_name(self._article)
        if not name:
            return ""
        words = medium.emphasis.format(medium.escape(name))
        address = web_address(meta.url)
        return medium.link.format(words=words, address=html.escape(address, quote=True)) if address else words

    def _date(self, medium: _Medium) -> str:
        return medium.escape(even(printed_date(self._article.metadata.date, self._words) or ""))

    def _reference(self, medium: _Medium) -> str:
        meta = self._article.metadata
        values = {
            "byline": medium.escape(even(meta.byline or "")),
            "title": medium.escape(even(self._article.title)),
            "publication": self._publication(medium),
            "date": self._date(medium),
            "paragraph": str(self._article.paragraph_at(self._quote.start) or ""),
        }
        parts = self._ours["reference"]["parts"]
        return ", ".join(part.format(**values) for part in parts if all(values[name] for name in re.findall(r"{(\w+)}", part)))


def web_address(url: str | None) -> str | None:
    """The address when it is one of the web that may safely stand in a link; None for any other."""
    try:
        parts = urlsplit(url or "")
    except ValueError:
        return None
    safe = parts.scheme in ("http", "https") and parts.netloc and not re.search(r"[\s<>\"'()\\`\x00-\x1f\x7f-\x9f\ud800-\udfff]", url or "")
    return url if safe else None


def escape_markdown(text: str) -> str:
    """The text so that Markdown prints it as it is."""
    text = re.sub(r"([\\`*_{}\[\]<>#|~&$!^])", r"\\\1", text)
    return re.sub(r"^(\d*)([-+=.)])", r"\1\\\2", text)


_PLAIN = _Medium(escape=str, emphasis="{}", link="{words}", paragraph="{text}", between="\n\n")
_HTML = _Medium(
    escape=lambda text: html.escape(text, quote=True),
    emphasis="<i>{}</i>",
    link='<a href="{address}">{words}</a>',
    paragraph='<p lang="{language}">{text}</p>',
    between="\n",
)
_MARKDOWN = _Medium(escape=escape_markdown, emphasis="*{}*", link="[{words}](<{address}>)", paragraph="{text}", between="\n\n")
