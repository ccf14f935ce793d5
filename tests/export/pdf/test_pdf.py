import io
from dataclasses import replace
from datetime import datetime

import pytest
from PIL import Image
from pypdf import PdfReader
from pypdf.generic import IndirectObject

from sunto.core.article import Article, Metadata, Span
from sunto.core.briefing import Briefing, Entity, EntityType, Quote, Speaker, SummarySentence
from sunto.core.errors import WriteError
from sunto.export import ExportOptions, Paper, Section
from sunto.export.pdf import render
from tests.export.samples import HEADLINE, HOSTILE, LEAD, TEXT, blocks_of, saying


def read(items: list, options: ExportOptions) -> PdfReader:
    return PdfReader(io.BytesIO(render(items, options)), strict=True)


def words_of(reader: PdfReader) -> str:
    return " ".join(" ".join(page.extract_text() for page in reader.pages).split())


def entries(outline: list, depth: int = 0) -> list[tuple[int, str]]:
    found = []
    for each in outline:
        found.extend(entries(each, depth + 1) if isinstance(each, list) else [(depth, each.title)])
    return found


def large(rows: int, quotes: int) -> tuple[Article, Briefing]:
    """An article with so many persons and quotes."""
    lines = [f"Mario Rossi{number} ha detto “numero {number}”." for number in range(max(rows, quotes))]
    text = "\n".join(lines)
    article = Article(text, blocks_of(text, headline=False), Metadata(language="it"))
    names = [Span(block.start, block.start + len(f"Mario Rossi{number}")) for number, block in enumerate(article.blocks)]
    saids = [Span(text.index("“", block.start) + 1, text.index("”", block.start)) for block in article.blocks]
    entities = tuple(Entity(EntityType.PER, name, (name,)) for name in names[:rows])
    said = tuple(Quote((span,), Speaker(name, row % rows)) for row, (span, name) in enumerate(zip(saids[:quotes], names, strict=False)))
    return article, Briefing("it", article.digest, entities=entities, quotes=said)


def test_pdf_says_what_the_briefing_says(item, options):
    text = words_of(read([item], options))
    for words in (
        HEADLINE,
        "La Voce · 6 novembre 2025 · Vallechiara · Ugo Bo",
        "File: ponte.txt",
        "Preparato il 7 novembre 2025 alle 09:30",
        LEAD,
        "3 maggio",
        "due milioni di euro",
        "Anna Neri sindaca di Vallechiara",
        "“Riapriremo il ponte il 3 maggio […] e costerà due milioni di euro”",
        "da verificare",
        "non confermato",
        "Senza attribuzione",
        "Pagina 1 di 1",
    ):
        assert words in text


def test_pdf_has_bookmarks(item, options):
    assert entries(read([item], options).outline) == [
        (0, HEADLINE),
        (1, "In sintesi"),
        (1, "Date e cifre"),
        (1, "Chi, che cosa, dove"),
        (1, "Chi ha detto che cosa"),
        (2, "Anna Neri"),
        (2, "un portavoce della ditta"),
        (2, "l’opposizione"),
        (2, "Senza attribuzione"),
    ]


def test_pdf_has_document_data(item, options):
    reader = read([item], replace(options, author="Ufficio “stampa” č"))
    data = reader.metadata
    assert (data.title, data.author, data.subject) == (HEADLINE, "Ufficio “stampa” č", "Briefing")
    assert "Anna Neri" in data.keywords
    assert data.creation_date.replace(tzinfo=None) == data.modification_date.replace(tzinfo=None) == options.made
    assert reader.trailer["/Root"]["/Lang"] == "it"
    assert reader.trailer["/Root"]["/ViewerPreferences"]["/DisplayDocTitle"]


def test_pdf_date_has_its_time_zone(item, options):
    made = datetime.fromisoformat("2025-11-07T09:30:00-03:30")
    assert read([item], replace(options, made=made)).metadata.creation_date == made


@pytest.mark.parametrize(("language", "heading", "lang"), [("en", "Who said what", "it"), ("it", "Chi ha detto che cosa", "it")])
def test_pdf_labels_are_in_the_language_wanted(item, options, language, heading, lang):
    reader = read([item], replace(options, language=language))
    assert heading in words_of(reader)
    assert reader.trailer["/Root"]["/Lang"] == lang  # what is said stays in the article's language


def test_pdf_of_articles_in_several_languages_has_the_labels_language(item, options):
    article, briefing = item
    assert read([item, (article, replace(briefing, language="fr"))], options).trailer["/Root"]["/Lang"] == "it"


def test_pdf_embeds_subsets_of_all_fonts(item, options):
    fonts = {}
    for page in read([item], options).pages:
        for font in page["/Resources"]["/Font"].values():
            font = font.get_object()
            fonts[font["/BaseFont"]] = font
    assert len(fonts) >= 4
    for name, font in fonts.items():
        assert name[7] == "+", "a subset"
        assert "/FontFile2" in font["/FontDescriptor"], "embedded"


@pytest.mark.parametrize("words", ["Čapek Łódź ğış Șțefan ở", "Ελληνικά ώρα", "Українська Їжак Ђорђе"])
def test_pdf_prints_latin_greek_and_cyrillic(words, options):
    text = words_of(read([saying(words)], options))
    assert words in text
    assert "◊" not in text


def test_pdf_tells_what_it_cannot_print(options):
    text = words_of(read([saying("glifo \U000ffffd assente")], options))
    assert "glifo ◊ assente" in text
    assert "U+FFFFD" in text


@pytest.mark.parametrize("words", HOSTILE)
def test_pdf_prints_markup_of_an_article_as_text(words, options):
    reader = read([saying(words)], replace(options, sections=tuple(Section)))
    actions = [note.get_object().get("/A") for page in reader.pages for note in page.get("/Annots", [])]
    assert not [action for action in actions if action is not None and "/URI" in action.get_object()]
    assert not [image for page in reader.pages for image in page.images]
    if words.isascii() and words.isprintable():
        assert "".join(words.split()) in "".join(words_of(reader).split())


def test_pdf_links_lead_somewhere(item, options):
    reader = read([item], replace(options, sections=tuple(Section)))
    notes = [note.get_object() for page in reader.pages for note in page.get("/Annots", [])]
    targets = [note["/Dest"] if "/Dest" in note else note["/A"]["/D"] for note in notes]
    assert len(targets) > 4
    known = reader.named_destinations
    assert all(isinstance(target, (IndirectObject, list)) or target in known for target in targets)


def test_pdf_of_several_has_contents_and_every_article(item, options):
    other, other_briefing = saying("Secondo articolo")
    reader = read([item, (other, other_briefing)], options)
    text = words_of(reader)
    assert "Indice" in text
    assert "2 articoli" in text
    assert [title for depth, title in entries(reader.outline) if depth == 0] == ["Indice", HEADLINE, "Secondo articolo"]
    assert text.count(HEADLINE) == 2
    assert f"Pagina {len(reader.pages)} di {len(reader.pages)}" in text


def test_pdf_of_several_takes_a_title(item, options):
    assert read([item, item], replace(options, title="Il <ponte>")).metadata.title == "Il <ponte>"


@pytest.mark.parametrize(("paper", "size"), [(Paper.A4, (595, 842)), (Paper.LETTER, (612, 792))])
def test_pdf_paper(item, options, paper, size):
    box = read([item], replace(options, paper=paper)).pages[0].mediabox
    assert (round(box.width), round(box.height)) == size


@pytest.mark.parametrize("section", Section)
def test_pdf_holds_only_the_sections_wanted(item, options, section):
    reader = read([item], replace(options, sections=(section,)))
    assert len([title for depth, title in entries(reader.outline) if depth == 1]) == 1


def test_pdf_says_so_where_there_is_nothing(article, options):
    text = words_of(read([(article, Briefing("it", article.digest, mode="basic"))], options))
    for words in ("Nessuna citazione", "Nessun nome", "Nessuna frase", "l’analisi è solo di base"):
        assert words in text


def test_pdf_repeats_the_head_of_the_table_and_leaves_nothing_out(options):
    reader = read([large(120, 60)], options)
    pages = [" ".join(page.extract_text().split()) for page in reader.pages]
    assert sum("Nome" in page for page in pages) >= 3
    text = " ".join(pages)
    assert all(f"Mario Rossi{number}" in text for number in range(120))
    assert all(f"“numero {number}”" in text for number in range(60))
    assert all(f"Pagina {number} di {len(pages)}" in page for number, page in enumerate(pages, 1))


@pytest.mark.parametrize("text", ["parola " * 5_000, "x" * 10_000], ids=["words", "letters"])
def test_pdf_lays_out_a_text_without_paragraphs_whole(text, options):
    text = text.strip()
    article = Article(text, blocks_of(text, headline=False), Metadata(language="it"))
    whole = Span(0, len(text))
    briefing = Briefing(
        "it",
        article.digest,
        (SummarySentence(whole, 0, 1.0),),
        (Entity(EntityType.ORG, whole, (whole,), role=whole),),
        (Quote((whole,), Speaker(whole, 0)),),
    )
    options = replace(options, sections=(Section.QUOTES,))
    printed = words_of(read([(article, briefing)], options))
    assert printed.count("parola") >= text.count("parola")
    assert printed.count("x") >= text.count("x")
    assert render([(article, briefing)], replace(options, sections=tuple(Section)))


def test_pdf_spares_the_reader_a_nearly_empty_last_page(options):
    counts = {}
    for rows in range(22, 36):
        reader = read([large(rows, 1)], replace(options, sections=(Section.ENTITIES,)))
        counts[rows] = reader.pages[-1].extract_text().count("Mario Rossi")
    assert all(count == rows or count > 2 for rows, count in counts.items()), counts


def test_pdf_leaves_no_heading_alone_at_the_foot_of_a_page(options):
    for rows in range(12, 30):
        for page in read([large(rows, 3)], options).pages:
            assert not page.extract_text().strip().endswith(("Chi ha detto che cosa", "Mario Rossi0"))


def test_pdf_carries_a_logo(item, options, tmp_path):
    Image.new("RGB", (400, 100), "navy").save(tmp_path / "logo.png")
    reader = read([item], replace(options, logo=str(tmp_path / "logo.png")))
    assert len(reader.pages[0].images) == 1


@pytest.mark.parametrize("content", [None, b"", b"GIF89a kaputt"])
def test_pdf_with_an_unusable_logo_is_a_write_error(item, options, tmp_path, content):
    logo = tmp_path / "logo.png"
    if content is not None:
        logo.write_bytes(content)
    with pytest.raises(WriteError) as caught:
        render([item], replace(options, logo=str(logo)))
    assert caught.value.path == str(logo)


def test_pdf_text_section_numbers_the_paragraphs(item, options):
    text = words_of(read([item], replace(options, sections=(Section.TEXT,))))
    for number, paragraph in enumerate(TEXT.split("\n")[1:], 1):
        assert f"¶ {number} {paragraph}" in text
