"""What pages state of their article in their head."""

import json

import pytest
from lxml.html import document_fromstring

from sunto.readers.pages.stated import stated, without_site


def of(head="", body="<p>Testo</p>", url=None, lang=""):
    return stated(document_fromstring(f"<html{lang}><head>{head}</head><body>{body}</body></html>"), url)


def linked(data):
    return f'<script type="application/ld+json">{data if isinstance(data, str) else json.dumps(data)}</script>'


ARTICLE = {
    "@type": "NewsArticle",
    "headline": "Il ponte riapre &amp; il sentiero resta",
    "author": [{"@type": "Person", "name": "Marta Corvi"}, {"@type": "Person", "name": "Luca Neri"}],
    "datePublished": "2025-03-07T08:15:00+01:00",
    "dateModified": "2025-03-09T10:00:00+01:00",
    "publisher": {"@type": "Organization", "name": "La Voce"},
    "inLanguage": "it-IT",
    "url": "https://esempio.it/ponte",
}


@pytest.mark.parametrize(
    "data",
    [
        ARTICLE,
        [{"@type": "BreadcrumbList"}, ARTICLE],
        {"@graph": [{"@type": "WebSite", "name": "Altro"}, ARTICLE | {"@type": ["Article", "NewsArticle"]}]},
        {"@graph": [ARTICLE | {"author": {"@id": "#m"}}, {"@type": "Person", "@id": "#m", "name": "Marta Corvi, Luca Neri"}]},
        {"@type": "WebPage", "mainEntity": ARTICLE | {"author": ["Marta Corvi", "Luca Neri"]}},
        json.dumps(ARTICLE)[:-1] + ",}",
        "<!--" + json.dumps(ARTICLE) + "-->",
        json.dumps(ARTICLE).replace("riapre", "riapre\n\t"),
    ],
)
def test_stated_reads_json_ld_however_it_is_laid_out(data):
    found = of(linked(data))
    assert found.titles[0] == "Il ponte riapre & il sentiero resta"
    assert (found.authors, found.date, found.site) == ("Marta Corvi, Luca Neri", "2025-03-07", "La Voce")
    assert (found.language, found.url) == ("it", "https://esempio.it/ponte")


def test_stated_reads_what_is_left_of_broken_json_ld():
    found = of(linked('{"@type":"NewsArticle","headline":"Il \\"ponte\\" riapre","author":{"@type":"Person","name":"Marta Corvi"},'))
    assert (found.titles[0], found.authors) == ('Il "ponte" riapre', "Marta Corvi")


@pytest.mark.parametrize(
    "data", ["", "null", "[[[[", '"x"', "[1, {}]", '{"@type": 3}', '{"@type":"NewsArticle","headline":{"a":1},"author":7}']
)
def test_stated_bears_any_json_ld(data):
    assert of(linked(data)).authors is None


@pytest.mark.parametrize(
    ("head", "field", "value"),
    [
        (
            '<meta property="og:title" content="Il ponte riapre - La Voce"><meta property="og:site_name" content="La Voce">',
            "titles",
            "Il ponte riapre",
        ),
        ("<title>Il ponte riapre | La Voce di Prova</title>", "titles", "Il ponte riapre"),
        ('<meta name="author" content="di Marta Corvi">', "authors", "Marta Corvi"),
        (
            '<meta property="article:author" content="https://facebook.com/m"><meta name="author" content="Marta Corvi">',
            "authors",
            "Marta Corvi",
        ),
        ('<meta name="DC.date.issued" content="2025-03-07">', "date", "2025-03-07"),
        ('<meta property="article:modified_time" content="2025-03-09">', "date", None),
        ('<meta property="article:published_time" content="2025-03-07"><meta name="date" content="2025-03-09">', "date", "2025-03-07"),
        ('<meta itemprop="datePublished" content="2025-03-07T10:00">', "date", "2025-03-07"),
        ('<link rel="canonical" href="https://esempio.it/2025/03/07/ponte">', "date", "2025-03-07"),
        ('<link rel="canonical" href="file:///etc/passwd">', "url", None),
        ('<link rel="canonical" href="javascript:alert(1)">', "url", None),
        ('<link rel="canonical" href="//esempio.it/ponte">', "url", "https://esempio.it/ponte"),
        ('<meta property="og:url" content="https://esempio.it/ponte">', "url", "https://esempio.it/ponte"),
        ('<meta property="og:locale" content="it_IT">', "language", "it"),
    ],
)
def test_stated_reads_meta_elements(head, field, value):
    found = getattr(of(head), field)
    assert (found[0] if field == "titles" else found) == value


def test_stated_reads_the_time_of_the_article_not_of_its_neighbours():
    body = '<aside><time datetime="2025-05-05">ieri</time></aside><article><time datetime="2025-03-07T08:00">7 marzo</time></article>'
    assert of(body=body).date == "2025-03-07"


def test_stated_completes_a_canonical_address_by_the_file_s_own():
    assert of('<link rel="canonical" href="/ponte">', url="https://esempio.it/x?y=1").url == "https://esempio.it/ponte"
    assert of(url="https://esempio.it/x", lang=' lang="it"').url == "https://esempio.it/x"


@pytest.mark.parametrize(
    ("title", "site", "alone"),
    [
        ("Il ponte - La Voce", "La Voce", "Il ponte"),
        ("La Voce | Il ponte riapre", "La Voce", "Il ponte riapre"),
        ("Il ponte - Cronaca - La Voce", "La Voce", "Il ponte - Cronaca"),
        ("Il ponte - che riapre", "La Voce", "Il ponte - che riapre"),
        ("La Voce", "La Voce", "La Voce"),
    ],
)
def test_without_site_leaves_the_title(title, site, alone):
    assert without_site(title, site) == alone
