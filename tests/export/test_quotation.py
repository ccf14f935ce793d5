from dataclasses import replace
from html.parser import HTMLParser

import pytest

from sunto.core.article import Article, Metadata, Span
from sunto.core.briefing import Briefing, Entity, EntityType, Quote, QuoteKind, Speaker
from sunto.export.labels import label_languages
from sunto.export.quotation import escape_markdown, quotation, styles, web_address
from tests.export.samples import HOSTILE, blocks_of, saying, span


def said(
    text: str, words: str, cue: str | None = None, language: str = "it", speaker: str | None = "Neri", **more: object
) -> tuple[Article, Briefing, Quote]:
    """An article of one line in which the speaker says the words."""
    article = Article(text, blocks_of(text, headline=False), Metadata(), path="")
    name = Speaker(span(speaker, text)) if speaker else None
    quote = Quote((span(words, text),), name, span(cue, text) if cue else None, **more)
    return article, Briefing(language, article.digest, quotes=(quote,)), quote


def plain(text: str, words: str, cue: str | None = None, style: str = "attribution-after", **more: object) -> str:
    article, briefing, quote = said(text, words, cue, **more)
    return quotation(article, briefing, [quote], style).plain


def test_quotation_in_the_house_style(article, briefing):
    assert quotation(article, briefing, briefing.quotes[:1]).plain == (
        "“Riapriremo il ponte il 3 maggio […] e costerà due milioni di euro”, "
        "ha detto Anna Neri, sindaca di Vallechiara (La Voce, 6 novembre 2025)"
    )


def test_quotation_with_the_speaker_first(article, briefing):
    assert quotation(article, briefing, briefing.quotes[:1], "speaker-first").plain == (
        "Anna Neri, sindaca di Vallechiara: “Riapriremo il ponte il 3 maggio […] e costerà due milioni di euro” (La Voce, 6 novembre 2025)"
    )


def test_quotation_academic(article, briefing):
    assert quotation(article, briefing, briefing.quotes[:1], "academic").plain == (
        "“Riapriremo il ponte il 3 maggio […] e costerà due milioni di euro” (Anna Neri, sindaca di Vallechiara, "
        "in Ugo Bo, «Il ponte di Vallechiara riapre a maggio», La Voce, 6 novembre 2025, cpv. 2)"
    )


def test_quotation_of_several_is_a_paragraph_each(article, briefing):
    made = quotation(article, briefing, briefing.quotes)
    assert len(made.plain.split("\n\n")) == len(made.markdown.split("\n\n")) == made.html.count("<p ") == len(briefing.quotes)


def test_quotation_of_nothing_is_empty(article, briefing):
    assert quotation(article, briefing, []).plain == ""


def test_quotation_in_an_unknown_style_is_a_key_error(article, briefing):
    with pytest.raises(KeyError):
        quotation(article, briefing, briefing.quotes, "heraldic")


@pytest.mark.parametrize("language", [*label_languages(), "fr"])
def test_quotation_styles_all_work_for_all_quotes(article, briefing, language):
    for style in styles(language):
        for quote in briefing.quotes:
            made = quotation(article, replace(briefing, language=language), [quote], style)
            for segment in quote.segments:
                assert segment.cut(article.text) in made.plain


@pytest.mark.parametrize(
    ("publication", "path", "date", "tail"),
    [
        ("La Voce", "/x/a.txt", "2025-11-06", " (La Voce, 6 novembre 2025)"),
        (None, "/x/a.txt", "2025-11-06", " (a.txt, 6 novembre 2025)"),
        (None, "/x/a.txt", None, " (a.txt)"),
        (None, "", "2025-11-06", " (6 novembre 2025)"),
        (None, "", None, ""),
    ],
)
def test_quotation_names_its_source_as_far_as_known(article, briefing, publication, path, date, tail):
    article = replace(article, path=path, metadata=Metadata(publication=publication, date=date))
    assert quotation(article, briefing, briefing.quotes[2:3]).plain == f"“Finalmente”{tail}"


@pytest.mark.parametrize(
    ("cue", "verb"),
    [
        ("ha spiegato", "ha spiegato"),
        ("ha poi aggiunto", "ha poi aggiunto"),
        ("Spiega", "spiega"),
        ("Secondo", "secondo"),
        ("disse", "disse"),
        ("ha rivolto un appello", "ha detto"),
        ("ha definito", "ha detto"),
        ("ha accusato", "ha detto"),
        (None, "ha detto"),
    ],
)
def test_quotation_uses_the_articles_verb_where_it_fits(cue, verb):
    assert plain(f"{cue} Neri: “Si parte”.", "Si parte", cue) == f"“Si parte”, {verb} Neri"


@pytest.mark.parametrize(
    ("cue", "verb"), [("avrebbe detto", "avrebbe detto"), ("ha detto", "avrebbe detto"), ("avrebbe parlato di", "avrebbe detto")]
)
def test_quotation_of_hearsay_says_so(cue, verb):
    assert plain(f"Neri {cue} “si parte”.", "si parte", cue, unconfirmed=True) == f"“si parte”, {verb} Neri"


@pytest.mark.parametrize(
    ("speaker", "shown"),
    [
        ("Il portavoce del ministero", "il portavoce del ministero"),
        ("L’azienda", "l’azienda"),
        ("una fonte", "una fonte"),
        ("Ilaria Neri", "Ilaria Neri"),
    ],
)
def test_quotation_takes_the_capital_from_a_description(speaker, shown):
    assert plain(f"{speaker}: “Si parte”.", "Si parte", speaker=speaker) == f"“Si parte”, ha detto {shown}"
    assert plain(f"{speaker}: “Si parte”.", "Si parte", speaker=speaker, style="speaker-first") == f"{speaker}: “Si parte”"


def test_quotation_leaves_the_name_of_a_row_as_it_is():
    article, briefing, quote = said("Il Mattino: “Si parte”.", "Si parte", speaker=None)
    row = Entity(EntityType.ORG, Span(0, 10), (Span(0, 10),))
    quote = replace(quote, speaker=Speaker(row.name, 0))
    assert quotation(article, replace(briefing, entities=(row,)), [quote]).plain == "“Si parte”, ha detto Il Mattino"


@pytest.mark.parametrize(
    ("language", "words", "shown"),
    [
        ("it", "Si parte.", "“Si parte”, ha detto Neri"),
        ("it", "Si parte,", "“Si parte”, ha detto Neri"),
        ("it", "Si parte...", "“Si parte...”, ha detto Neri"),
        ("it", "Si parte?", "“Si parte?”, ha detto Neri"),
        ("en", "We go.", "“We go”, said Neri"),
        ("en", "Shall we go?", "“Shall we go?” said Neri"),
        ("fr", "On part.", "“On part.” – Neri"),
    ],
)
def test_quotation_ends_as_the_language_wants(language, words, shown):
    assert plain(f"Neri: “{words}”", words, language=language) == shown


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("Un po’ alla volta", "“Un po’ alla volta”"),
        ("Ha detto “sì” a tutti", "«Ha detto “sì” a tutti»"),
        ("Ha detto “sì” e «no»", "‘Ha detto “sì” e «no»’"),
        ("Ha detto “sì” e «no» e ‘forse’", "“Ha detto “sì” e «no» e ‘forse’”"),
        ('Ha detto "sì"', '“Ha detto "sì"”'),
    ],
)
def test_quotation_takes_outer_marks_that_do_not_stand_inside(words, shown):
    assert plain(f"Neri: {words}", words, style="speaker-first") == f"Neri: {shown}"


def test_quotation_of_reported_speech_has_no_marks():
    assert plain("Neri dice che si parte", "si parte", kind=QuoteKind.INDIRECT, style="speaker-first") == "Neri: si parte"


def test_quotation_says_an_office_once(article, briefing):
    speaker = briefing.entities[0]
    named = replace(briefing, entities=(replace(speaker, name=speaker.role), *briefing.entities[1:]))
    assert quotation(article, named, briefing.quotes[:1]).plain.count("sindaca di Vallechiara") == 1


class Tags(HTMLParser):
    """What a browser would see."""

    def __init__(self) -> None:
        super().__init__()
        self.seen: list[tuple[str, dict]] = []
        self.text = ""

    def handle_starttag(self, tag, attrs):
        self.seen.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.text += data


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("style", list(styles("it")))
def test_quotation_html_holds_no_markup_of_the_article(words, style):
    article, briefing = saying(words)
    made = quotation(article, briefing, briefing.quotes[:1], style)
    tags = Tags()
    tags.feed(made.html)
    tags.close()
    assert [tag for tag, _ in tags.seen] in (["p", "i"], ["p"])
    assert tags.text == made.plain


@pytest.mark.parametrize(
    ("url", "safe"),
    [
        ("https://example.org/a?b=1&c=2", True),
        ("http://example.org", True),
        ("javascript:alert(1)", False),
        ("file:///etc/passwd", False),
        ("https://example.org/a b", False),
        ('https://example.org/"onclick="x', False),
        ("https://[", False),
        ("example.org", False),
        (None, False),
    ],
)
def test_quotation_links_only_to_the_web(article, briefing, url, safe):
    article = replace(article, metadata=replace(article.metadata, url=url))
    made = quotation(article, briefing, briefing.quotes[:1])
    assert web_address(url) == url if safe else web_address(url) is None
    assert ("<a " in made.html) == ("](<" in made.markdown) == safe


def test_escape_markdown_leaves_nothing_to_obey():
    assert escape_markdown("*a* [b](c) <d> `e` # f | g & h_i \\") == "\\*a\\* \\[b\\](c) \\<d\\> \\`e\\` \\# f \\| g \\& h\\_i \\\\"
    assert [escape_markdown(text) for text in ("- a", "1. a", "+ a", "12) a", "=a")] == ["\\- a", "1\\. a", "\\+ a", "12\\) a", "\\=a"]
