"""Texts come back from the encodings that articles come in."""

import pytest

from sunto.readers.encodings import decode

ARTICLE = """Forlì, «la città non è più quella». Così il sindaco: “Perché no?”
ROMA – L’età dell’oro è finita, ha detto l’assessore – che già due anni fa c’era – davanti al caffè “Perù”.
“Più di 1.200 € per un affitto… È troppo”, protesta Müller, che dall’università non può più pagare. «Né io né lui», dice.
© RIPRODUZIONE RISERVATA
"""
SHORT = [
    "Perché è così.", "“Sì”, ha detto.", "l’Italia", "«No»", "È vero – dice", "L’età dell’oro", "Ha ragione. È un difetto.", "naïve café",
    "Müller, señor, garçon", "Così… basta", "Il ’51", "– E cioè?", "17ª tappa, 1° maggio", "IL TITOLO È UN INDIZIO. QUAL È LA LINGUA?",
    "• tre punti;", "The farmer’s “lambs” — unsold", "“‘Basta’”",
]  # fmt: skip
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252", "mac_roman"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("text", [ARTICLE, *SHORT])
def test_encodings_bring_back(text, encoding):
    assert decode(text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_encodings_see_the_mark_of_utf16(encoding):
    assert decode(("\ufeff" + ARTICLE).encode(encoding)) == ARTICLE


def test_encodings_bring_back_the_euro_of_iso_8859_15():
    text = "L'affitto è salito a 1.200 €, cioè più di quanto può pagare."
    assert decode(text.encode("iso8859_15")) == text


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Президент заявил вчера, что переговоры продолжатся на следующей неделе в Москве. " * 5, "cp1251"),
        ("Ο πρωθυπουργός δήλωσε χθες ότι οι διαπραγματεύσεις θα συνεχιστούν. " * 5, "cp1253"),
    ],
)
def test_encodings_leave_other_scripts_to_statistics(text, encoding):
    assert decode(text.encode(encoding)) == text


def test_encodings_keep_utf8_that_lost_a_byte():
    data = ARTICLE.encode()
    assert decode(data[: data.index("©".encode()) + 1]).startswith(ARTICLE[: ARTICLE.index("©")])


@pytest.mark.parametrize("data", [b"a\x00b\x00c", b"\x01\x02\x03\x04\x05\x06", b"\x7fELF\x02\x01", b"GIF89a"])
def test_encodings_refuse_what_is_no_text(data):
    with pytest.raises(ValueError):
        decode(data)
