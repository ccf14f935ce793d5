import re
from dataclasses import replace

import pytest

from sunto.core.briefing import Briefing
from sunto.export import Section
from sunto.export.markdown import render
from tests.export.samples import HEADLINE, HOSTILE, saying


def test_markdown_says_what_the_briefing_says(item, options):
    text = render([item], options).decode()
    for line in (
        f"# {HEADLINE}",
        "## Chi ha detto che cosa",
        "1. La sindaca di Vallechiara, Anna Neri, ha annunciato la riapertura del ponte. ¶1",
        "- **Cifre:** due milioni di euro",
        "| Anna Neri | Neri | persona | sindaca di Vallechiara | 2 |",
        "**Anna Neri**, sindaca di Vallechiara",
        "- “Riapriremo il ponte il 3 maggio \\[…\\] e costerà due milioni di euro” · ha detto · ¶2",
        "- “avrebbero fatto passi avanti” · Secondo · ¶3 · *da verificare* · *non confermato*",
    ):
        assert line in text.splitlines()


@pytest.mark.parametrize("words", HOSTILE)
def test_markdown_prints_markup_of_an_article_as_text(words, options):
    text = render([saying(words)], replace(options, sections=tuple(Section))).decode()
    assert not re.search(r"(?<!\\)[<>`]", text)
    assert not re.search(r"(?<!\\)\]\(", text)
    rows = [line for line in text.splitlines() if line.startswith("|")]
    assert [len(re.findall(r"(?<!\\)\|", row)) for row in rows] == [6, 6, 6]


def test_markdown_links_the_article_on_the_web(item, options):
    article, briefing = item
    article = replace(article, metadata=replace(article.metadata, url="https://example.org/ponte"))
    assert "\n<https://example.org/ponte>\n" in render([(article, briefing)], options).decode()


def test_markdown_says_so_where_there_is_nothing(article, options):
    text = render([(article, Briefing("it", article.digest, mode="basic"))], options).decode()
    for words in ("Nessuna citazione", "Nessun nome", "Nessuna frase", "l’analisi è solo di base"):
        assert words in text
