import pytest

from sunto.analysis.entities.gender import gender_of
from tests.analysis.made_docs import analysed


@pytest.mark.parametrize(
    ("text", "language", "gender"),
    [
        ("[PER Andrea Rossi] parla.", "it", "m"),
        ("[PER Andrea Smith] speaks.", "en", "f"),
        ("Parla la dott.ssa [PER Corsi].", "it", "f"),
        ("Parla la [PER Houston].", "it", "f"),
        ("Then Ms [PER MacLeod] spoke.", "en", "f"),
        ("La {sindaca di [LOC Budrio]}, [PER D'Alessandro], parla.", "it", "f"),
        ("La {preside}, [PER Rossi], parla.", "it", "f"),
        ("Il {preside}, [PER Rossi], parla.", "it", "m"),
        ("[PER Rossi] parla.", "it", None),
        ("[ORG Anna Rossi] vende.", "it", None),
    ],
)
def test_gender_is_told_by_title_role_article_or_name(text, language, gender):
    doc = analysed(text, language)
    person = next((entity for entity in doc._.entities if entity.type == "PER"), doc._.entities[0])
    assert gender_of(person, doc) == gender
