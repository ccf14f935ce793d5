import pytest

from sunto.export.pdf.fonts import FACES, PLACEHOLDER, SANS, SANS_ITALIC, SERIF, coverage, face_for
from sunto.export.pdf.typesetter import Typesetter, clean
from tests.export.samples import HOSTILE


@pytest.mark.parametrize("face", FACES)
def test_fonts_all_faces_can_print_the_placeholder_and_our_marks(face):
    assert set(PLACEHOLDER + "“”«»‘’…–¶·è[]") <= coverage(face)


@pytest.mark.parametrize("character", "čłğșαΩжЇ")
def test_fonts_every_face_or_its_stand_in_has_latin_greek_and_cyrillic(character):
    assert all(face_for(character, face) in FACES for face in FACES)


def test_typesetter_calls_in_another_face_for_a_gap():
    assert Typesetter().markup("a ж b", SANS_ITALIC) == f'a <font name="{SANS}">ж</font> b'


def test_typesetter_leaves_covered_text_alone():
    assert Typesetter().runs("Čapek “ж”", SERIF) == [(SERIF, "Čapek “ж”")]


def test_typesetter_remembers_what_it_could_not_print():
    typesetter = Typesetter()
    assert typesetter.runs("a\U000ffffdb", SERIF) == [(SERIF, f"a{PLACEHOLDER}b")]
    assert list(typesetter.unprintable) == ["\U000ffffd"]


@pytest.mark.parametrize("text", HOSTILE)
def test_typesetter_markup_holds_no_tags_but_its_own(text):
    markup = Typesetter().markup(text, SERIF)
    for own in ('<font name="', "</font>"):
        markup = markup.replace(own, "")
    assert "<" not in markup


@pytest.mark.parametrize("width", [20, 60, 200, 2000])
def test_typesetter_fits_a_line(width):
    from reportlab.pdfbase.pdfmetrics import stringWidth

    text = "Il ponte di Vallechiara riapre a maggio"
    runs = Typesetter().fitted(text, SANS, 9, width)
    assert sum(stringWidth(run, face, 9) for face, run in runs) <= width
    assert "".join(run for _, run in runs).rstrip("…").strip() in text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("e\u0301", "é"),
        ("a\u200bb\u00adc\ufeff\u200e", "abc"),
        ("a\u2009b\u202fc\u2011d", "a b\xa0c-d"),
        ("a\tb\nc\x00\x07", "a b c"),
        ("dire שלום 12 e", "dire 12 םולש e"[:5] + "םולש 12 e"),
        ("❤\ufe0f", "❤"),
    ],
)
def test_clean_text_prints_what_has_a_shape(text, shown):
    assert clean(text) == shown


def test_clean_text_keeps_the_order_of_words_in_a_long_right_to_left_run():
    words = ["שלום", "עולם"] * 10
    assert clean(" ".join(words)) == " ".join(word[::-1] for word in words)


def test_clean_text_keeps_numbers_readable_inside_a_right_to_left_run():
    assert clean("אב 123 גד") == "דג 123 בא"
