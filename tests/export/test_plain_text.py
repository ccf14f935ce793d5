from dataclasses import replace

import pytest

from sunto.core.briefing import Briefing
from sunto.export import Section
from sunto.export.content import content
from sunto.export.labels import labels
from sunto.export.plain_text import Ink, lines, render
from tests.export.samples import HOSTILE, TEXT, saying


def test_plain_text_says_what_the_briefing_says(item, options):
    text = render([item], options).decode()
    for line in (
        "La Voce · 6 novembre 2025 · Vallechiara · Ugo Bo · ponte.txt",
        " 1  La sindaca di Vallechiara, Anna Neri, ha annunciato la riapertura del ponte.",
        "Cifre: due milioni di euro",
        "  2 × Anna Neri (Neri) – persona, sindaca di Vallechiara",
        "  “Riapriremo il ponte il 3 maggio […] e costerà due milioni di euro”",
        "   ha detto · ¶2",
        "   da verificare · non confermato",
        "Senza attribuzione",
        "  è tardi",
        "   Per · ¶4 · discorso indiretto",
    ):
        assert line in text.splitlines()


@pytest.mark.parametrize(("url", "said"), [("https://lavoce.example/ponte", True), ("file:///etc/passwd", False), ("javascript:x", False)])
def test_plain_text_tells_a_web_address_and_no_other(item, options, url, said):
    article, briefing = item
    article = replace(article, metadata=replace(article.metadata, url=url))
    assert (url in render([(article, briefing)], options).decode().splitlines()) is said


@pytest.mark.parametrize("width", [30, 40, 64, 100])
def test_plain_text_is_never_wider_than_wanted(item, options, width):
    options = replace(options, sections=tuple(Section))
    for article, briefing in (item, saying("x" * 500), saying("una parola dopo l’altra " * 60)):
        printed = list(lines(content(article, briefing, options), options, labels("it"), width))
        assert max(map(len, printed)) <= width


def test_plain_text_paints_words_only(item, options):
    painted: list[tuple[str, Ink]] = []

    def paint(text: str, ink: Ink) -> str:
        painted.append((text, ink))
        return f"<{text}>"

    printed = "\n".join(lines(content(*item, options), options, labels("it"), 80, paint))
    assert {ink for _, ink in painted} == set(Ink)
    assert not [text for text, _ in painted if text != text.strip()]
    assert printed.replace("<", "").replace(">", "") == "\n".join(lines(content(*item, options), options, labels("it"), 80))


def test_plain_text_says_so_where_there_is_nothing(article, options):
    text = render([(article, Briefing("it", article.digest, mode="basic"))], options).decode()
    for words in ("Nessuna citazione", "Nessun nome", "Nessuna frase", "l’analisi è solo di base"):
        assert words in text


def test_plain_text_can_hold_the_article(item, options):
    text = render([item], replace(options, sections=(Section.TEXT,))).decode()
    body = text.partition("IL TESTO\n")[2]
    printed = " ".join(line[5:].strip() for line in body.splitlines())  # without the margin and its numbers
    assert " ".join(printed.split()).startswith(" ".join(TEXT.split()))


@pytest.mark.parametrize("words", HOSTILE)
def test_plain_text_gives_a_terminal_nothing_to_obey(words, options):
    text = render([saying(words)], options).decode()
    assert not [character for character in text if character != "\n" and (character < " " or "\x7f" <= character < "\xa0")]


def test_plain_text_says_what_found_the_names(article, options):
    text = render([(article, Briefing("it", article.digest, pipeline="it_core_news_lg 3.8.0"))], options).decode()
    assert "Nomi trovati da it_core_news_lg 3.8.0." in text
