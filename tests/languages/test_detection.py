"""Languages are told offline, and always in the same way."""

import pytest

from sunto.languages.detection import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("", "it"),
        ("x", "it"),
        ("Roma", "it"),
        ("Il governo ha approvato il decreto, ha detto la ministra.", "it"),
        ("The government has approved the bill, the minister said.", "en"),
        ("Le président de la République a annoncé hier soir une réforme des retraites pour tous les salariés du pays. " * 3, "fr"),
        ("Der Bundeskanzler hat gestern angekündigt, dass die Regierung das Gesetz noch in diesem Jahr ändern will. " * 3, "de"),
        ("El presidente del Gobierno anunció ayer que la reforma entrará en vigor antes de que termine el año. " * 3, "es"),
        ("Президент заявил вчера, что переговоры продолжатся на следующей неделе.", "ru"),
    ],
)
def test_detection_tells_the_language(text, language):
    assert language_of(text) == language
    assert language_of(text) == language
