"""Document properties fill gaps, where they are what they claim to be."""

import pytest

from sunto.core.article import Article, Block, BlockKind, Metadata
from sunto.readers.properties import Properties, plausible_date, plausible_name, plausible_title, with_properties


@pytest.mark.parametrize(
    ("title", "believed"),
    [
        ("Riaperto il ponte sul torrente", True),
        ("Microsoft Word - Documento1", False),
        ("Documento1", False),
        ("Senza titolo 2", False),
        ("comunicato finale.docx", False),
        ("Comunicato", False),
        ("12-03-2024 45/7", False),
        ("", False),
    ],
)
def test_properties_title_is_believed_where_somebody_wrote_it(title, believed):
    assert plausible_title(title) == (title if believed else None)


@pytest.mark.parametrize(
    ("creator", "believed"),
    [
        ("Marta Corvi", True),
        ("Luca De Santis", True),
        ("Élodie D’Amico", True),
        ("Utente Windows", False),
        ("Microsoft Office User", False),
        ("python-docx", False),
        ("mcorvi", False),
        ("PC-07", False),
    ],
)
def test_properties_creator_is_believed_where_it_is_a_persons_name(creator, believed):
    assert plausible_name(creator) == (creator if believed else None)


@pytest.mark.parametrize(
    ("created", "day"),
    [
        ("2025-03-04T10:00:00Z", "2025-03-04"),
        ("2025-03-04", "2025-03-04"),
        ("2013-12-23T23:15:00Z", None),
        ("1601-01-01", None),
        ("ieri", None),
    ],
)
def test_properties_day_of_creation(created, day):
    assert plausible_date(created) == day


def test_properties_fill_only_what_the_text_leaves_open():
    properties = Properties("Un altro titolo", "Luca Neri", "2020-01-01", "it-IT", "La Voce", "https://esempio.it/a")
    known = Metadata(headline="Il titolo", byline="Marta Corvi", date="2025-03-04", language="it")
    article = Article("Il titolo\n", (Block(0, 9, BlockKind.HEADLINE),), known)
    assert with_properties(article, properties).metadata == Metadata(
        "Il titolo", "Marta Corvi", None, "2025-03-04", "La Voce", "https://esempio.it/a", "it"
    )
    assert with_properties(Article("Testo.\n", ()), properties).metadata == Metadata(
        "Un altro titolo", "Luca Neri", None, "2020-01-01", "La Voce", "https://esempio.it/a", "it"
    )


def test_properties_url_is_none_but_an_address_on_the_web():
    assert with_properties(Article("Testo.\n", ()), Properties(url="file:///etc/passwd")).metadata.url is None
