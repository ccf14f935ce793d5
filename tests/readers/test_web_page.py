"""Saved web pages, whole."""

import subprocess
import sys
import time

import pytest

from sunto.core.article import BlockKind
from sunto.core.errors import EmptyFileError, NotTextError, ReadError, TooDeepError
from sunto.core.limits import ReadingLimits
from sunto.readers import read_article
from sunto.readers.web_page import read
from tests.readers.sample_page import PAGE, PARAGRAPHS

PROSE = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
LEFT_OUT = BlockKind.BOILERPLATE


def blocks(article, *kinds):
    return [(block.kind, block.cut(article.text)) for block in article.blocks if not kinds or block.kind in kinds]


def test_page_becomes_the_article_with_its_parts():
    article = read(PAGE.encode(), "ponte.html")
    assert [each for each in blocks(article) if each[0] is not LEFT_OUT] == [
        (BlockKind.HEADLINE, "Riapre il ponte sul Sarno"),
        (BlockKind.STANDFIRST, "Senso unico alternato da lunedì: il cantiere è durato due anni"),
        (BlockKind.BYLINE, "di Marta Corvi e Luca Neri"),
        (BlockKind.PARAGRAPH, PARAGRAPHS[0]),
        (BlockKind.CAPTION, "Il ponte visto dalla riva destra"),
        (BlockKind.QUOTATION, PARAGRAPHS[1]),
        (BlockKind.SUBHEAD, "Il costo"),
        (BlockKind.PARAGRAPH, PARAGRAPHS[2]),
        (BlockKind.LIST_ITEM, "Due anni di lavori sul ponte e sulle sponde"),
        (BlockKind.LIST_ITEM, "Tre milioni di euro di spesa complessiva"),
        (BlockKind.PARAGRAPH, PARAGRAPHS[3]),
    ]


def test_page_tells_its_metadata():
    known = read(PAGE.encode(), "ponte.html").metadata
    assert (known.headline, known.byline, known.date) == ("Riapre il ponte sul Sarno", "Marta Corvi, Luca Neri", "2025-03-07")
    assert (known.publication, known.language) == ("La Gazzetta di Prova", "it")
    assert known.url == "https://www.esempio.it/cronaca/2025/03/07/ponte.html"


def test_page_keeps_what_it_leaves_out_where_it_stood_and_nothing_that_nobody_sees():
    article = read(PAGE.encode(), "ponte.html")
    left = blocks(article, LEFT_OUT)
    assert left[0] == (LEFT_OUT, "Prima pagina · Cronaca · Sport")
    assert left[-1] == (LEFT_OUT, "© 2025 La Gazzetta di Prova. Tutti i diritti riservati.")
    assert (LEFT_OUT, "Leggi anche · Un altro articolo · E un altro ancora") in left
    assert article.blocks[0].kind is LEFT_OUT and article.blocks[-1].kind is LEFT_OUT
    for unseen in ("script", "nascosto", "passwd", "@import"):
        assert unseen not in article.text


def test_page_joins_a_menu_of_a_thousand_links_to_a_few_lines():
    menu = "".join(f'<li><a href="/{number}">Voce di menu {number}</a></li>' for number in range(1000))
    article = read(f"<html><body><nav><ul>{menu}</ul></nav><article><h1>Il ponte riapre</h1>{PROSE}</article></body></html>".encode(), "")
    left = blocks(article, LEFT_OUT)
    assert len(left) < 30 and left[0][1].startswith("Voce di menu 0 · Voce di menu 1 · ") and left[-1][1].endswith("Voce di menu 999")


def test_page_without_a_heading_takes_its_headline_from_the_title():
    article = read(f"<html><head><title>Il ponte riapre</title></head><body>{PROSE}</body></html>".encode(), "")
    assert blocks(article)[0] == (BlockKind.HEADLINE, "Il ponte riapre")


def test_page_names_kicker_standfirst_and_byline_wherever_they_stand_in_the_head():
    head = (
        f'<h1>Il ponte riapre</h1><p class="occhiello">Cronaca</p><p class="sommario">{PARAGRAPHS[3]}</p>'
        '<div class="firma"><a rel="author" href="/m">Marta Corvi</a></div>'
    )
    article = read(f"<html><body><nav><a href=/>Prima</a></nav><article>{head}{PROSE}</article></body></html>".encode(), "")
    assert [each for each in blocks(article) if each[0] is not LEFT_OUT][:4] == [
        (BlockKind.HEADLINE, "Il ponte riapre"),
        (BlockKind.KICKER, "Cronaca"),
        (BlockKind.STANDFIRST, PARAGRAPHS[3]),
        (BlockKind.BYLINE, "Marta Corvi"),
    ]
    assert article.metadata.byline == "Marta Corvi"


def test_page_keeps_a_dateline_that_runs_into_its_paragraph():
    article = read(f"<html><body><h1>Il ponte riapre</h1><p>ROMA, 7 marzo 2025 - {PARAGRAPHS[0]}</p>{PROSE}</body></html>".encode(), "")
    assert (BlockKind.DATELINE, "ROMA, 7 marzo 2025 -") in blocks(article)
    assert (article.metadata.place, article.metadata.date) == ("ROMA", "2025-03-07")


def test_page_described_in_the_words_of_its_first_paragraph_keeps_it_as_a_paragraph():
    head = f'<head><title>Il ponte riapre</title><meta name="description" content="{PARAGRAPHS[0]}"></head>'
    article = read(f"<html>{head}<body><article><h1>Il ponte riapre</h1>{PROSE}</article></body></html>".encode(), "")
    assert (BlockKind.PARAGRAPH, PARAGRAPHS[0]) in blocks(article)


def test_page_in_broken_lines_becomes_paragraphs():
    text = "<br><br>".join(PARAGRAPHS)
    article = read(f"<html><body><h1>Il ponte riapre</h1><div>{text}</div></body></html>".encode(), "")
    assert [words for _, words in blocks(article, BlockKind.PARAGRAPH)] == list(PARAGRAPHS)


@pytest.mark.parametrize("content", [b"<html></html>", b"<html><body><script>var a = 1</script></body></html>", b"<!-- x -->", b"<>"])
def test_page_without_an_article_is_refused(content):
    with pytest.raises((EmptyFileError, NotTextError)):
        read(content, "vuoto.html")


def test_page_is_known_by_its_bytes_under_another_suffix(tmp_path):
    path = tmp_path / "ponte.txt"
    path.write_text(PAGE, "utf-8")
    assert read_article(path).format == "html"


HOSTILE = {
    "nested": "<html><body>" + "<div>" * 100_000 + PROSE,
    "brackets": "<" * 3_000_000,
    "attributes": "<html><body><div " + " ".join(f"a{number}='1'" for number in range(100_000)) + f">{PROSE}",
    "long attribute": f"<html><body><div a='{'x' * 3_000_000}'>{PROSE}",
    "headings": "<html><title>uno due tre</title><body>" + "<h1>uno due tre</h1>" * 5_000 + PROSE,
    "breaks": "<html><body><div>" + "riga breve<br>" * 10_000 + PROSE,
    "entities": '<!DOCTYPE html [<!ENTITY a "ah"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'
    f"<html><body>{PROSE}<p>&b;&c;</p></body></html>",
    "json": '<html><script type="application/ld+json">' + "[" * 100_000 + f"</script><body>{PROSE}",
    "zeros": f"<html>\0<body>\0{PROSE}".replace("ponte", "po\0nte"),
    "open comment": "<html><body>" + PROSE + "<!--" * 100_000,
    "closing": "</div>" * 100_000 + PROSE,
}


@pytest.mark.parametrize("name", HOSTILE)
def test_hostile_page_ends_in_an_article_or_an_error_within_its_time(name):
    data = HOSTILE[name].encode()
    began = time.process_time()
    try:
        article = read(data, name)
    except ReadError:
        pass
    else:
        assert "root:" not in article.text and len(article.text) <= 2 * len(data)
    assert time.process_time() - began < 8


def test_page_nested_too_deep_is_refused_by_the_limit():
    shallow = f"<html><body>{'<div>' * 60}{PROSE}</body></html>".encode()
    assert read(shallow, "").blocks
    for data, limits in ((shallow, ReadingLimits(depth=40)), (HOSTILE["nested"].encode(), ReadingLimits())):
        with pytest.raises(TooDeepError):
            read(data, "profondo.html", limits)


def test_page_that_points_elsewhere_is_read_offline_without_opening_what_it_names(tmp_path):
    page = tmp_path / "pagina.html"
    points = (
        '<base href="file:///etc/passwd"><meta http-equiv="refresh" content="0;url=file:///etc/passwd">'
        '<link rel="stylesheet" href="http://127.0.0.1:9/a.css"><script src="http://127.0.0.1:9/a.js"></script>'
    )
    frames = '<iframe src="file:///etc/passwd"></iframe><object data="file:///etc/passwd"></object><img src="//127.0.0.1/ponte.png">'
    page.write_text(f"<html><head>{points}</head><body><h1>Il ponte riapre</h1>{frames}{PROSE}</body></html>", "utf-8")
    program = (
        "import sys\n"
        "from sunto.core.offline import stay_offline\n"
        "from sunto.readers import read_article\n"
        "stay_offline()\n"
        "read_article(sys.argv[1])\n"  # loads what is loaded once
        "opened = []\n"
        "sys.addaudithook(lambda event, arguments: opened.append(str(arguments)) if event in ('open', 'socket.connect') else None)\n"
        "article = read_article(sys.argv[1])\n"
        "assert not any('passwd' in each or '127.0.0.1' in each for each in opened), opened\n"
        "print(article.title)\n"
    )
    done = subprocess.run([sys.executable, "-W", "error", "-c", program, page], capture_output=True, text=True, check=False)
    assert (done.stdout, done.stderr, done.returncode) == ("Il ponte riapre\n", "", 0)
