"""Word documents."""

import pytest

from sunto.core.errors import DamagedFileError, EmptyFileError, EncryptedFileError, OldFormatError, ReadError, TooDeepError
from sunto.readers.docx import read
from sunto.readers.signatures import COMPOUND_FILE
from tests.readers.office_files import W, docx, packed, paragraph

OPENING = "Il ponte sul torrente è stato riaperto ieri mattina, dopo due mesi di lavori, davanti a duecento persone arrivate a piedi."


def blocks(data):
    article = read(data, "a.docx")
    return [(str(block.kind), block.cut(article.text)) for block in article.blocks]


def run(text, properties=""):
    return f"<w:r><w:rPr>{properties}</w:rPr><w:t>{text}</w:t></w:r>"


def field(mark):
    return f'<w:r><w:fldChar w:fldCharType="{mark}"/></w:r>'


def test_docx_styles_say_what_paragraphs_are():
    body = (
        paragraph("Indice dei capitoli", "Sommario1")
        + paragraph("Riaperto il ponte", "Titolo")
        + paragraph("I lavori sono costati un milione", "Sottotitolo")
        + paragraph("di Marta Corvi")
        + paragraph(f"BORGO ALTO, 4 marzo 2025 – {OPENING}")
        + paragraph("I lavori", "Mio")
        + paragraph("Non è stato facile", "Citazione")
        + paragraph("primo", "Punto")
        + paragraph("secondo", None, '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>')
        + paragraph("Una riga che non è più del punto e va fino in fondo.", "Punto", '<w:numPr><w:numId w:val="0"/></w:numPr>')
        + paragraph("Di livello", None, '<w:outlineLvl w:val="1"/>')
        + paragraph("Il ponte visto da valle", "Didascalia")
    )
    assert blocks(docx(body)) == [
        ("boilerplate", "Indice dei capitoli"),
        ("headline", "Riaperto il ponte"),
        ("standfirst", "I lavori sono costati un milione"),
        ("byline", "di Marta Corvi"),
        ("dateline", "BORGO ALTO, 4 marzo 2025 –"),
        ("paragraph", OPENING),
        ("subhead", "I lavori"),
        ("quotation", "Non è stato facile"),
        ("list-item", "primo"),
        ("list-item", "secondo"),
        ("paragraph", "Una riga che non è più del punto e va fino in fondo."),
        ("subhead", "Di livello"),
        ("caption", "Il ponte visto da valle"),
    ]


@pytest.mark.parametrize(
    ("runs", "text"),
    [
        (
            run("Il ") + f"<w:ins>{run('nuovo ')}</w:ins><w:del><w:r><w:delText>vecchio </w:delText></w:r></w:del>" + run("ponte"),
            "Il nuovo ponte",
        ),
        (f"<w:moveFrom>{run('via ')}</w:moveFrom><w:moveTo>{run('qui ')}</w:moveTo>" + run("c’è"), "qui c’è"),
        (run("Si ") + run("non ", "<w:vanish/>") + run("legge", '<w:vanish w:val="0"/>'), "Si legge"),
        (run("Si ") + run("non ", '<w:rStyle w:val="Coperto"/>') + run("legge"), "Si legge"),
        (run("Firma: ") + run("clicca qui", '<w:rStyle w:val="Testosegnaposto"/>') + run("il sindaco"), "Firma: il sindaco"),
        (
            "<w:r><w:t>stra</w:t><w:softHyphen/><w:t>da</w:t><w:noBreakHyphen/><w:t>via</w:t><w:br/><w:t>uno</w:t><w:tab/><w:t>due</w:t></w:r>",
            "strada-via uno due",
        ),
        (f'<w:hyperlink r="x">{run("il sito")}</w:hyperlink>' + run(" nuovo"), "il sito nuovo"),
        (
            f"{field('begin')}<w:r><w:instrText>PAGE x</w:instrText></w:r>{run('codice')}{field('separate')}{run('12')}{field('end')}"
            + run(" anni"),
            "12 anni",
        ),
        (
            "<w:r><mc:AlternateContent><mc:Choice><w:t>nuovo</w:t></mc:Choice><mc:Fallback><w:t>vecchio</w:t></mc:Fallback>"
            "</mc:AlternateContent></w:r>",
            "nuovo",
        ),
        (f'<w:pPr><w:pPrChange><w:pPr><w:pStyle w:val="Titolo"/></w:pPr></w:pPrChange></w:pPr>{run("Un testo")}', "Un testo"),
        ("<w:r><w:ruby><w:rt><w:r><w:t>su</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>sotto</w:t></w:r></w:rubyBase></w:ruby></w:r>", "sotto"),
    ],
)  # fmt: skip
def test_docx_reads_what_is_shown(runs, text):
    assert blocks(docx(f"<w:p>{runs}</w:p>" + paragraph(OPENING)))[0][1] == text


def test_docx_joins_paragraphs_whose_mark_was_deleted():
    body = paragraph("Il ponte è ", None, "<w:rPr><w:del/></w:rPr>") + paragraph("di nuovo aperto al traffico da ieri.")
    assert blocks(docx(body)) == [("paragraph", "Il ponte è di nuovo aperto al traffico da ieri.")]


def test_docx_field_that_never_ends_hides_no_more_than_its_paragraph():
    body = f"<w:p>{field('begin')}{run('codice')}</w:p>" + paragraph(OPENING)
    assert [text for _, text in blocks(docx(body))] == [OPENING]


def test_docx_reads_tables_by_rows_and_boxes_in_place():
    def cell(text):
        return f"<w:tc><w:tcPr/>{paragraph(text)}</w:tc>"

    body = (
        paragraph(OPENING)
        + f"<w:tbl><w:tblPr/><w:tr>{cell('Pilone')}{cell('600.000')}</w:tr><w:tr>{cell('Asfalto')}{cell('')}</w:tr></w:tbl>"
        + f"<w:p><w:r><w:pict><w:txbxContent>{paragraph('Nel riquadro si legge quanto misura il ponte.')}</w:txbxContent></w:pict></w:r>"
        + f"{run(OPENING)}</w:p>"
    )
    assert [text for _, text in blocks(docx(body))] == [
        OPENING, "Pilone | 600.000", "Asfalto", OPENING, "Nel riquadro si legge quanto misura il ponte.",
    ]  # fmt: skip


def test_docx_keeps_heads_notes_and_comments_as_left_out():
    data = docx(
        paragraph(OPENING),
        header=paragraph("Comune di Borgo Alto"),
        footer=paragraph("3"),
        footnotes=f"<w:footnote>{paragraph('Lo dice la Provincia')}</w:footnote>",
        comments=f"<w:comment>{paragraph('Verificare')}</w:comment>",
    )
    assert blocks(data) == [
        ("boilerplate", "Comune di Borgo Alto"),
        ("paragraph", OPENING),
        ("boilerplate", "Lo dice la Provincia"),
        ("boilerplate", "Verificare"),
    ]


def test_docx_properties_fill_what_the_text_leaves_open():
    core = (
        "<dc:title>Il ponte sul torrente</dc:title><dc:creator>Marta Corvi</dc:creator>"
        "<dcterms:created>2025-03-04T08:00:00Z</dcterms:created>"
    )
    metadata = read(docx(paragraph(OPENING), core), "a.docx").metadata
    assert (metadata.headline, metadata.byline, metadata.date, metadata.language) == (
        "Il ponte sul torrente",
        "Marta Corvi",
        "2025-03-04",
        "it",
    )


def test_docx_reads_without_relations_and_styles_and_from_another_main_part():
    document = f'<w:document xmlns:w="{W}"><w:body>{paragraph("Riaperto il ponte", "Heading1")}{paragraph(OPENING)}</w:body></w:document>'
    assert blocks(packed({"word/document.xml": document}))[0] == ("headline", "Riaperto il ponte")
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="x/officeDocument" Target="/word/altro.xml"/></Relationships>'  # noqa: E501
    assert len(blocks(packed({"_rels/.rels": relations, "word/altro.xml": document}))) == 2


def test_docx_never_looks_outside_of_its_package():
    relations = '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Type="x/officeDocument" Target="../../etc/hostname"/></Relationships>'  # noqa: E501
    with pytest.raises(DamagedFileError):
        read(packed({"_rels/.rels": relations}), "a.docx")


@pytest.mark.parametrize(
    ("data", "error"),
    [
        (b"", DamagedFileError),
        (b"un testo", DamagedFileError),
        (packed({"a": "b"}), DamagedFileError),
        (docx(""), EmptyFileError),
        (docx(paragraph("&entity;")), DamagedFileError),
        (docx("<w:p>" * 300 + "</w:p>" * 300), TooDeepError),
        (COMPOUND_FILE + "EncryptedPackage".encode("utf-16-le"), EncryptedFileError),
        (COMPOUND_FILE + "WordDocument".encode("utf-16-le"), OldFormatError),
        (packed({"word/document.xml": f'<!DOCTYPE a [<!ENTITY e "ha">]><w:document xmlns:w="{W}">&e;</w:document>'}), DamagedFileError),
    ],
)  # fmt: skip
def test_docx_refuses_what_it_cannot_read(data, error):
    with pytest.raises(error):
        read(data, "a.docx")


def test_docx_survives_elements_where_they_do_not_belong():
    strays = "<w:vanish/><w:t>x</w:t><w:pPr/>"
    body = f"<w:tc>{paragraph(OPENING)}</w:tc><w:tr>{paragraph('Fuori')}<w:tbl><w:tc><w:tr/></w:tc></w:tbl></w:tr>{strays}"
    assert blocks(docx(body))[0] == ("paragraph", OPENING)


def test_docx_cut_off_anywhere_is_an_error():
    data = docx(paragraph(OPENING))
    for end in range(0, len(data), 50):
        with pytest.raises(ReadError):
            read(data[:end], "a.docx")
