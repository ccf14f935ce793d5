"""Rich text."""

from dataclasses import replace

import pytest

from sunto.core.article import Article
from sunto.core.errors import DamagedFileError, EmptyFileError, ReadError, TooDeepError, TooLargeError
from sunto.core.limits import DEFAULT
from sunto.readers.rtf import read

OPENING = "Il ponte sul torrente fu riaperto ieri mattina, dopo due mesi di lavori, davanti a duecento persone arrivate a piedi."
HEAD = (
    r"{\rtf1\ansi\ansicpg1252\deff0{\fonttbl{\f0\fcharset0 Times;}{\f1\fcharset204 Arial;}{\f2\fcharset128 Mincho;}}"
    r"{\stylesheet{Normal;}{\s1\outlinelevel0 heading 1;}{\s2\sbasedon1 Nostro titoletto;}{\s3 Titolo;}{\s4 Sottotitolo;}{\s5 Citazione;}"
    r"{\s6 caption;}{\*\cs10\v nascosto;}}"
)


def rtf(body, head=HEAD):
    return (head + body + "}").encode("latin-1")


def blocks(data):
    article = read(data, "a.rtf")
    return [(str(block.kind), block.cut(article.text)) for block in article.blocks]


def test_rtf_styles_say_what_paragraphs_are():
    body = (
        r"{\header\pard Comune di Borgo Alto\par}\pard\s3 Riaperto il ponte\par\pard\s4 I lavori sono costati un milione\par"
        r"\pard\plain di Marta Corvi\par BORGO ALTO, 4 marzo 2025 \endash  " + OPENING + r"{\footnote Lo dice la Provincia\par}\par"
        r"\pard\s2 I lavori\par\pard\s5 Non fu facile\par\pard{\listtext\'b7\tab}primo\par{\listtext\'b7\tab}secondo\par"
        r"\trowd\pard\intbl Pilone\cell 600.000\cell\row\trowd\pard\intbl Asfalto\cell\cell\row"
        r"\pard " + OPENING + r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard\s6 Il ponte da valle\par}}{\shprslt doppio}}\par"
        r"\pard\outlinelevel1 Fine\par"
    )
    assert blocks(rtf(body)) == [
        ("boilerplate", "Comune di Borgo Alto"),
        ("headline", "Riaperto il ponte"),
        ("standfirst", "I lavori sono costati un milione"),
        ("byline", "di Marta Corvi"),
        ("dateline", "BORGO ALTO, 4 marzo 2025 –"),
        ("paragraph", OPENING),
        ("subhead", "I lavori"),
        ("quotation", "Non fu facile"),
        ("list-item", "primo"),
        ("list-item", "secondo"),
        ("list-item", "Pilone | 600.000"),
        ("paragraph", "Asfalto"),
        ("paragraph", OPENING),
        ("caption", "Il ponte da valle"),
        ("subhead", "Fine"),
        ("boilerplate", "Lo dice la Provincia"),
    ]


@pytest.mark.parametrize(
    ("content", "text"),
    [
        (r"citt\'e0 e perch\u233?", "città e perché"),
        (r"\u8220\'93ecco\u8221\'94", "“ecco”"),
        (r"{\uc0\u233}t\'e9 {\uc2\u233 xyt\'e9}", "été été"),
        (r"{\uc1\u8217 \rquote}s\u8211\par", "’s–"),
        (r"{\f1\'cc\'ee\'f1\'ea\'e2\'e0} {\f2\'93\'fa\'96\'7b} fine", "Москва 日本 fine"),
        (r"\u-10179?\u-8704?", "😀"),
        (r"uno\line due\tab tre\~quattro", "uno due tre quattro"),
        (r"stra\-da via\_sopra \{x\} \\", "strada via-sopra {x} \\"),
        (r"si {\v non }legge{\deleted  mai}", "si legge"),
        (r"si \v non \v0 legge", "si legge"),
        (r"si \v non \plain legge", "si legge"),
        (r'{\field{\*\fldinst HYPERLINK "x"}{\fldrslt il sito}} nuovo', "il sito nuovo"),
        (r"{\pict\pngblip 89504e47}{\*\ignoto via}{\object{\*\objdata 00}{\result foto}} bella", "foto bella"),
        (r"{\upr{via}{\*\ud{caff\u232?}}} nero", "caffè nero"),
        (r"\bin4 {{{{fine", "fine"),
        ("\\'9cuvre {\\'80} caf\xe9", "œuvre € café"),
        ("una ri\r\nga", "una riga"),
        ("{\\annotation Verificare}testo{\\*\\atnauthor Anna}", "testo"),
    ],
)
def test_rtf_reads_what_is_shown(content, text):
    assert blocks(rtf(content + r"\par " + OPENING))[0][1] == text


@pytest.mark.parametrize(
    ("head", "text"),
    [(r"{\rtf1\mac", "è"), (r"{\rtf1\ansi\ansicpg1250", "Ź"), (r"{\rtf1\ansi\ansicpg99999", "\ufffd"), (r"{\rtf1\pc", "Å")],
)
def test_rtf_reads_old_code_pages(head, text):
    assert blocks(rtf(r" x\'8fx\par " + OPENING, head))[0][1] == f"x{text}x"


def test_rtf_ends_where_the_text_outgrows_the_limit():
    with pytest.raises(TooLargeError):
        read(b"{\\rtf1 " + b"a\\par " * 1_000, "a.rtf", replace(DEFAULT, characters=1_000))


def test_rtf_lines_of_textedit_end_with_a_backslash():
    data = b"{\\rtf1\\ansi\\ansicpg1252\\cocoartf2761\n\\f0\\fs24 Uno\\\n\\\n" + OPENING.encode() + b"}"
    assert [text for _, text in blocks(data)] == ["Uno", OPENING]


def test_rtf_properties_fill_what_the_text_leaves_open():
    info = (
        r"{\info{\upr{\title x}{\*\ud{\title Il ponte sul torrente}}}{\author Marta Corvi}{\operator Luca Neri}"
        r"{\creatim\yr2025\mo3\dy4\hr8}{\revtim\yr2026\mo1\dy1}}"
    )
    article = read(rtf(info + OPENING), "a.rtf")
    assert article.text == OPENING + "\n"
    assert (article.metadata.headline, article.metadata.byline, article.metadata.date) == (
        "Il ponte sul torrente", "Marta Corvi", "2025-03-04",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", DamagedFileError),
        (b"Un testo", DamagedFileError),
        (b"{\\rtf1}", EmptyFileError),
        (b"{\\rtf1 " + b"{" * 100_000, TooDeepError),
    ],
)
def test_rtf_refuses_what_it_cannot_read(data, error):
    with pytest.raises(error):
        read(data, "a.rtf")


@pytest.mark.parametrize(
    "body",
    [
        r"\cell\cell\row\cell",
        r"\row\row",
        r"{\footnote{\footnote x}\cell\row}\row",
        r"\intbl x{\footnote\intbl y}\row z",
        "}}}} dopo",
        r"\u",
        r"\'zz \'",
    ],
)
def test_rtf_survives_marks_where_they_do_not_belong(body):
    assert OPENING in read(rtf(OPENING + r"\par " + body), "a.rtf").text


def test_rtf_cut_off_anywhere_is_an_article_or_an_error():
    data = rtf(r"\pard\s3 Riaperto il ponte\par\pard\intbl Pilone\cell 600.000\cell\row\pard{\listtext x}uno{\footnote due\par}\par")
    for end in range(len(data)):
        try:
            assert isinstance(read(data[:end], "a.rtf"), Article)
        except ReadError:
            continue
