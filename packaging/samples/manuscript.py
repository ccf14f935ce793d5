"""An article as whoever makes a file of it has it: its lines with their kinds, and what is to be said of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from sunto.core.article import Article, BlockKind
from sunto.readers import read_article

SEEDS = Path(__file__).resolve().parents[2] / "seeds"

MADE = datetime(2026, 2, 3, 8, 30, tzinfo=UTC)
"""When all samples claim to have been made."""


@dataclass(frozen=True)
class Manuscript:
    """`lines` are those of the article, a dateline on its paragraph's line, list items without their dash; what is left out is apart."""

    name: str
    article: Article
    lines: tuple[tuple[BlockKind, str], ...]
    left_out: tuple[str, ...]
    language: str
    headline: str
    author: str
    publication: str
    date: str
    url: str

    @property
    def moment(self) -> datetime:
        """The morning of the day on which it appeared."""
        return datetime.fromisoformat(f"{self.date}T06:45:00+00:00")


def manuscripts() -> tuple[Manuscript, ...]:
    """The articles that the samples are made of."""
    return (
        _manuscript("treni-notturni", "02-treni-notturni.txt", "Edoardo Malaspina", "La Gazzetta del Binario", "2025-03-18"),
        _manuscript("acquedotto", "06-comunicato-acquedotto.txt", "Ornella Verrilli", "Acque del Sannio", "2026-02-03"),
        _manuscript("harbour-seals", "07-harbour-seals.txt", "Rowena Talbot", "The Quayside Post", "2025-09-12"),
    )


def _manuscript(name: str, seed: str, author: str, publication: str, date: str) -> Manuscript:
    article = read_article(SEEDS / seed)
    lines: list[tuple[BlockKind, str]] = []
    left_out: list[str] = []
    end = 0
    for block in article.blocks:
        words = block.cut(article.text)
        if block.kind is BlockKind.BOILERPLATE:
            left_out.append(words)
        elif lines and "\n" not in article.text[end : block.start]:
            lines[-1] = (block.kind, lines[-1][1] + article.text[end : block.start] + words)
        else:
            lines.append((block.kind, words.removeprefix("- ") if block.kind is BlockKind.LIST_ITEM else words))
        end = block.end
    site = publication.casefold().replace(" ", "-")
    url = f"https://www.{site}.example/{date.replace('-', '/')}/{name}.html"
    language = article.metadata.language or "it"
    headline = article.metadata.headline or article.title
    return Manuscript(name, article, tuple(lines), tuple(left_out), language, headline, author, publication, date, url)
